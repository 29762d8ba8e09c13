package com.tencent.imsdk.v2;

import androidx.annotation.NonNull;

import java.util.ArrayList;
import java.util.List;

/** Search results: messages of one conversation. */
public class V2TIMMessageSearchResultItem {
    String conversationID = "";
    int messageCount;
    List<V2TIMMessage> messageList = new ArrayList<>();

    public @NonNull String getConversationID() { return conversationID; }
    public int getMessageCount() { return messageCount; }
    public @NonNull List<V2TIMMessage> getMessageList() { return messageList; }
}
