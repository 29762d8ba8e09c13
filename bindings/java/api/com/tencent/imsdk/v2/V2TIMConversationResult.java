package com.tencent.imsdk.v2;

import androidx.annotation.NonNull;

import java.util.ArrayList;
import java.util.List;

/** One page of the conversation list. */
public class V2TIMConversationResult {
    long nextSeq;
    boolean isFinished;
    List<V2TIMConversation> conversationList = new ArrayList<>();

    /** Pass it to get the next page. */
    public long getNextSeq() { return nextSeq; }
    public boolean isFinished() { return isFinished; }
    public @NonNull List<V2TIMConversation> getConversationList() { return conversationList; }
}
