package com.tencent.imsdk.v2;

import androidx.annotation.NonNull;

/** The result for one conversation in a call about several. */
public class V2TIMConversationOperationResult {
    String conversationID = "";
    int resultCode;
    String resultInfo = "";

    /** The ID as it was given. */
    public @NonNull String getConversationID() { return conversationID; }
    /** 0 on success. */
    public int getResultCode() { return resultCode; }
    public @NonNull String getResultInfo() { return resultInfo; }
}
