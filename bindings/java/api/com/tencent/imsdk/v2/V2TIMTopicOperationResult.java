package com.tencent.imsdk.v2;

import androidx.annotation.NonNull;

/** The result for one topic of a list. */
public class V2TIMTopicOperationResult {
    int errorCode;
    String errorMessage = "";
    String topicID = "";

    public int getErrorCode() { return errorCode; }
    public @NonNull String getErrorMessage() { return errorMessage; }
    public @NonNull String getTopicID() { return topicID; }
}
