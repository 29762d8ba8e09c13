package com.tencent.imsdk.v2;

import androidx.annotation.NonNull;

/** The result for one user of a list. */
public class V2TIMFriendOperationResult {
    String userID = "";
    int resultCode;
    String resultInfo = "";

    /** The ID as it was given. */
    public @NonNull String getUserID() { return userID; }
    /** 0 on success. */
    public int getResultCode() { return resultCode; }
    public @NonNull String getResultInfo() { return resultInfo; }
}
