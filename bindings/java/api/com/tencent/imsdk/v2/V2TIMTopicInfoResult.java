package com.tencent.imsdk.v2;

import androidx.annotation.NonNull;

/** The result for one topic of a list. */
public class V2TIMTopicInfoResult {
    int errorCode;
    String errorMessage = "";
    V2TIMTopicInfo topicInfo = new V2TIMTopicInfo();

    public int getErrorCode() { return errorCode; }
    public @NonNull String getErrorMessage() { return errorMessage; }
    public @NonNull V2TIMTopicInfo getTopicInfo() { return topicInfo; }
}
