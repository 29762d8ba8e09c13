package com.tencent.imsdk.v2;

import androidx.annotation.NonNull;

import java.util.ArrayList;
import java.util.List;

/** A reaction to a message. */
public class V2TIMMessageReaction {
    String reactionID = "";
    int totalUserCount;
    List<V2TIMUserInfo> partialUserList = new ArrayList<>();
    boolean reactedByMyself;

    public @NonNull String getReactionID() { return reactionID; }
    public int getTotalUserCount() { return totalUserCount; }
    public @NonNull List<V2TIMUserInfo> getPartialUserList() { return partialUserList; }
    public boolean getReactedByMyself() { return reactedByMyself; }
}
