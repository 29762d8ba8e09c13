package com.tencent.imsdk.v2;

import androidx.annotation.NonNull;
import androidx.annotation.Nullable;

import java.util.ArrayList;
import java.util.List;

/** A conversation, as it was when it was read. */
public class V2TIMConversation {
    public static final int CONVERSATION_TYPE_INVALID = 0;
    public static final int V2TIM_C2C = 1;
    public static final int V2TIM_GROUP = 2;

    // Marks are bits. An app's own marks are 1L << n with 32 <= n < 64.
    public static final long V2TIM_CONVERSATION_MARK_TYPE_STAR = 0x1L;
    public static final long V2TIM_CONVERSATION_MARK_TYPE_UNREAD = 0x2L;
    public static final long V2TIM_CONVERSATION_MARK_TYPE_FOLD = 0x4L;
    public static final long V2TIM_CONVERSATION_MARK_TYPE_HIDE = 0x8L;

    int type;
    String conversationID = "";
    String userID;
    String groupID;
    String groupType;
    String showName = "";
    String faceUrl = "";
    int unreadCount;
    int recvOpt;
    V2TIMMessage lastMessage;
    List<V2TIMGroupAtInfo> groupAtInfoList = new ArrayList<>();
    String draftText;
    long draftTimestamp;
    boolean isPinned;
    long orderKey;
    List<Long> markList = new ArrayList<>();
    String customData = "";
    List<String> conversationGroupList = new ArrayList<>();
    long c2cReadTimestamp;
    long groupReadSequence;
    int retentionDays; // read with OpenTIMManager.getConversationRetention

    /** V2TIM_C2C or V2TIM_GROUP. */
    public int getType() { return type; }
    /** "c2c_" + userID or "group_" + groupID. */
    public @NonNull String getConversationID() { return conversationID; }
    /** The peer; null for a group. */
    public @Nullable String getUserID() { return userID; }
    /** Null for C2C. */
    public @Nullable String getGroupID() { return groupID; }
    /** V2TIMManager.GROUP_TYPE_*; null for C2C. */
    public @Nullable String getGroupType() { return groupType; }
    /** The group's name; for a user the first that exists of remark, nickname and ID. */
    public @NonNull String getShowName() { return showName; }
    public @NonNull String getFaceUrl() { return faceUrl; }
    public int getUnreadCount() { return unreadCount; }
    /** V2TIMMessage.V2TIM_RECEIVE_MESSAGE or another receive option. */
    public int getRecvOpt() { return recvOpt; }
    /** Null if there is none. */
    public @Nullable V2TIMMessage getLastMessage() { return lastMessage; }
    /** Unread messages that mention the user, oldest first. */
    public @NonNull List<V2TIMGroupAtInfo> getGroupAtInfoList() { return groupAtInfoList; }
    /** Null if there is no draft. */
    public @Nullable String getDraftText() { return draftText; }
    /** The last change of the draft, UTC seconds. */
    public long getDraftTimestamp() { return draftTimestamp; }
    public boolean isPinned() { return isPinned; }
    /** Larger values come first; not a time. */
    public long getOrderKey() { return orderKey; }
    /** The marks that are set, ascending. */
    public @NonNull List<Long> getMarkList() { return markList; }
    public @NonNull String getCustomData() { return customData; }
    /** The conversation groups that it is in. */
    public @NonNull List<String> getConversationGroupList() { return conversationGroupList; }
    /** C2C: the time of the newest message that the user has read, UTC seconds; 0 if none. */
    public long getC2CReadTimestamp() { return c2cReadTimestamp; }
    /** Group: the seq of the newest message that the user has read; 0 if none. */
    public long getGroupReadSequence() { return groupReadSequence; }
}
