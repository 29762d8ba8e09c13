package com.tencent.imsdk.v2;

import androidx.annotation.NonNull;

/** The result for one permission group of a list. */
public class V2TIMPermissionGroupInfoResult {
    int resultCode;
    String resultMessage = "";
    V2TIMPermissionGroupInfo permissionGroupInfo = new V2TIMPermissionGroupInfo();

    public int getResultCode() { return resultCode; }
    public @NonNull String getResultMessage() { return resultMessage; }
    public @NonNull V2TIMPermissionGroupInfo getPermissionGroupInfo() { return permissionGroupInfo; }
}
