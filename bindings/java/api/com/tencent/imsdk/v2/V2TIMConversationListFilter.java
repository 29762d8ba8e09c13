package com.tencent.imsdk.v2;

import androidx.annotation.Nullable;

/** Selects conversations: those that match every criterion that was set. Without criteria: all of them. */
public class V2TIMConversationListFilter {
    int type;
    String conversationGroup;
    long markType;
    boolean hasUnreadCount;
    boolean hasGroupAtInfo;
    int criteria; // which of the last four apply: the bits below, as TIM_FILTER_* in opentim.h

    private static final int MARK = 1, GROUP = 2, HAS_UNREAD = 4, HAS_AT = 8;

    byte[] group() { return Text.orEmpty(conversationGroup); }

    public int getConversationType() { return type; }
    /** V2TIMConversation.V2TIM_C2C or V2TIM_GROUP; 0: both. */
    public void setConversationType(int type) { this.type = type; }
    public @Nullable String getConversationGroup() { return conversationGroup; }
    /** In the conversation group of this name; empty: in none. null removes the criterion. */
    public void setConversationGroup(@Nullable String conversationGroup) {
        this.conversationGroup = conversationGroup;
        criteria = conversationGroup == null ? criteria & ~GROUP : criteria | GROUP;
    }
    public long getMarkType() { return markType; }
    /** With any of these marks; 0: without any. */
    public void setMarkType(long markType) {
        this.markType = markType;
        criteria |= MARK;
    }
    public boolean getHasUnreadCount() { return hasUnreadCount; }
    /** With unread messages; false: without. */
    public void setHasUnreadCount(boolean hasUnreadCount) {
        this.hasUnreadCount = hasUnreadCount;
        criteria |= HAS_UNREAD;
    }
    public boolean getHasGroupAtInfo() { return hasGroupAtInfo; }
    /** With unread messages that mention the user; false: without. */
    public void setHasGroupAtInfo(boolean hasGroupAtInfo) {
        this.hasGroupAtInfo = hasGroupAtInfo;
        criteria |= HAS_AT;
    }
}
