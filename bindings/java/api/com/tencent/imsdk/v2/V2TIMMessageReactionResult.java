package com.tencent.imsdk.v2;

import androidx.annotation.NonNull;

import java.util.ArrayList;
import java.util.List;

/** The reactions to one message of a list. */
public class V2TIMMessageReactionResult {
    int resultCode;
    String resultInfo = "";
    String messageID = "";
    List<V2TIMMessageReaction> reactionList = new ArrayList<>();

    public int getResultCode() { return resultCode; }
    public @NonNull String getResultInfo() { return resultInfo; }
    public @NonNull String getMessageID() { return messageID; }
    public @NonNull List<V2TIMMessageReaction> getReactionList() { return reactionList; }
}
