package com.tencent.imsdk.v2;

import androidx.annotation.NonNull;

/** The result for one group of a list. */
public class V2TIMGroupInfoResult {
    int resultCode;
    String resultMessage = "";
    V2TIMGroupInfo groupInfo = new V2TIMGroupInfo();

    public int getResultCode() { return resultCode; }
    public @NonNull String getResultMessage() { return resultMessage; }
    public @NonNull V2TIMGroupInfo getGroupInfo() { return groupInfo; }
}
