package com.tencent.imsdk.v2;

import androidx.annotation.NonNull;

/** The result for one permission group of a list. */
public class V2TIMPermissionGroupOperationResult {
    int resultCode;
    String resultMessage = "";
    String permissionGroupID = "";

    public int getResultCode() { return resultCode; }
    public @NonNull String getResultMessage() { return resultMessage; }
    public @NonNull String getPermissionGroupID() { return permissionGroupID; }
}
