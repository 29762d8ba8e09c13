package com.tencent.imsdk.v2;

import androidx.annotation.NonNull;

/** What became of one user of a list. */
public class V2TIMFriendOperationResult {
    String userID = "";
    int resultCode;
    String resultInfo = "";

    /** As it was given. */
    public @NonNull String getUserID() { return userID; }
    /** 0 is success. */
    public int getResultCode() { return resultCode; }
    public @NonNull String getResultInfo() { return resultInfo; }
}
