package com.tencent.imsdk.v2;

import androidx.annotation.NonNull;

/** The result for one member of a list. */
public class V2TIMPermissionGroupMemberOperationResult {
    String memberID = "";
    int resultCode;

    public @NonNull String getMemberID() { return memberID; }
    public int getResultCode() { return resultCode; }
}
