package com.tencent.imsdk.v2;

import androidx.annotation.NonNull;

/** The result for one extension of a list. */
public class V2TIMMessageExtensionResult {
    int resultCode;
    String resultInfo = "";
    V2TIMMessageExtension extension = new V2TIMMessageExtension();

    public int getResultCode() { return resultCode; }
    public @NonNull String getResultInfo() { return resultInfo; }
    public @NonNull V2TIMMessageExtension getExtension() { return extension; }
}
