package com.tencent.imsdk.v2;

import androidx.annotation.NonNull;

/** The result for one user of a list. */
public class V2TIMFollowOperationResult {
    String userID = "";
    int resultCode;
    String resultInfo = "";

    public @NonNull String getUserID() { return userID; }
    public int getResultCode() { return resultCode; }
    public @NonNull String getResultInfo() { return resultInfo; }
}
