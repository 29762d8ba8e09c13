package com.tencent.imsdk.v2;

import androidx.annotation.NonNull;

import java.util.ArrayList;
import java.util.List;

/** Reactions that changed. */
public class V2TIMMessageReactionChangeInfo {
    String messageID = "";
    List<V2TIMMessageReaction> reactionList = new ArrayList<>();

    public @NonNull String getMessageID() { return messageID; }
    public @NonNull List<V2TIMMessageReaction> getReactionList() { return reactionList; }
}
