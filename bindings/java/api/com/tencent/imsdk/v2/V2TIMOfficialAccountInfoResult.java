package com.tencent.imsdk.v2;

import androidx.annotation.NonNull;

/** The result for one official account of a list. */
public class V2TIMOfficialAccountInfoResult {
    int resultCode;
    String resultInfo = "";
    V2TIMOfficialAccountInfo officialAccountInfo = new V2TIMOfficialAccountInfo();

    public int getResultCode() { return resultCode; }
    public @NonNull String getResultInfo() { return resultInfo; }
    public @NonNull V2TIMOfficialAccountInfo getOfficialAccountInfo() { return officialAccountInfo; }
}
