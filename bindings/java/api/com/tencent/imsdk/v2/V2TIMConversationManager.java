package com.tencent.imsdk.v2;

import androidx.annotation.NonNull;
import androidx.annotation.Nullable;

import java.util.List;

/**
 * The conversation list. A conversationID is "c2c_" + userID or "group_" + groupID. Deleting a friend or quitting a
 * group never deletes a conversation; the app deletes it with the methods below.
 *
 * Marks, custom data, conversation groups and recvOpt are preferences: they survive the deletion of the conversation,
 * and can be set while it is not in the list. Calls with several conversations answer with one result for each ID, in
 * the given order: 0, ERR_INVALID_PARAMETERS (6017) for a malformed ID, ERR_SVR_CONV_CONV_MARK_OPERATE_FAILED (51007)
 * if the group does not exist, ERR_SVR_CONV_CONV_MARK_TOTAL_COUNT_EXCEED_LIMIT (51008) if 1000 other conversations
 * have marks, custom data or conversation groups.
 */
public abstract class V2TIMConversationManager {
    /** Adds a listener. Adding it twice has no effect. */
    public abstract void addConversationListener(@NonNull V2TIMConversationListener listener);
    /**
     * Removes a listener. It is not called again once this has returned; from inside a callback, once that callback
     * has returned.
     */
    public abstract void removeConversationListener(@NonNull V2TIMConversationListener listener);
    /** Deprecated: use addConversationListener. Replaces the listener that this method set before; null removes it. */
    public abstract void setConversationListener(@Nullable V2TIMConversationListener listener);
    /**
     * Reads one page, by descending orderKey. Begin with nextSeq 0 and continue with the nextSeq of the answer until
     * isFinished is set; 100 is a good count. The list comes from the device's own copy: right after login it may be
     * empty until onSyncServerFinish.
     */
    public abstract void getConversationList(long nextSeq, int count,
            @Nullable V2TIMValueCallback<V2TIMConversationResult> callback);
    /**
     * Reads one conversation. If it is not in the list, the answer has orderKey 0 and its preferences, and is
     * otherwise empty. ERR_INVALID_CONVERSATION (6004) before login, ERR_INVALID_PARAMETERS (6017) for a malformed
     * ID.
     */
    public abstract void getConversation(@NonNull String conversationID,
            @Nullable V2TIMValueCallback<V2TIMConversation> callback);
    /**
     * Reads several conversations: one for each ID, in the given order, as getConversation does.
     * ERR_INVALID_PARAMETERS (6017) for the whole call if one ID is malformed.
     */
    public abstract void getConversationList(@NonNull List<String> conversationIDList,
            @Nullable V2TIMValueCallback<List<V2TIMConversation>> callback);
    /**
     * Reads one page of the conversations that match the filter. A nextSeq is valid only with the filter that it came
     * from.
     */
    public abstract void getConversationListByFilter(@NonNull V2TIMConversationListFilter filter, long nextSeq,
            int count, @Nullable V2TIMValueCallback<V2TIMConversationResult> callback);
    /**
     * Deletes the conversation and this user's history of it, on the device and at the server, beyond recovery. Other
     * users keep their histories. Deleting a conversation that does not exist succeeds. A new message brings the
     * conversation back, without the history.
     */
    public abstract void deleteConversation(@NonNull String conversationID, @Nullable V2TIMCallback callback);
    /**
     * Deletes 1 to 100 conversations as deleteConversation does, with one result for each, in the given order. With
     * clearMessage false only the entries of the list are removed, and the histories stay.
     */
    public abstract void deleteConversationList(@NonNull List<String> conversationIDList, boolean clearMessage,
            @Nullable V2TIMValueCallback<List<V2TIMConversationOperationResult>> callback);
    /**
     * Sets the draft, on this device only; an empty text removes it. ERR_INVALID_CONVERSATION (6004) if the
     * conversation is not in the list.
     */
    public abstract void setConversationDraft(@NonNull String conversationID, @Nullable String draftText,
            @Nullable V2TIMCallback callback);
    /**
     * Sets the custom data of 1 to 100 conversations, on all devices of the user; null or empty removes it. At most
     * 256 bytes of UTF-8, else ERR_INVALID_PARAMETERS (6017). More than 100 conversations answer
     * ERR_SVR_CONV_CONV_MARK_REQ_COUNT_EXCEED_LIMIT (51006), here and in the other calls with several conversations,
     * except deletion.
     */
    public abstract void setConversationCustomData(@NonNull List<String> conversationIDList,
            @Nullable String customData,
            @Nullable V2TIMValueCallback<List<V2TIMConversationOperationResult>> callback);
    /** Pins a conversation or unpins it, on all devices of the user. Pinned conversations come first in the list. */
    public abstract void pinConversation(@NonNull String conversationID, boolean isPinned,
            @Nullable V2TIMCallback callback);
    /**
     * Sets or removes one or more marks, combined with |: V2TIMConversation.V2TIM_CONVERSATION_MARK_TYPE_*.
     * ERR_INVALID_PARAMETERS (6017) for other bits.
     */
    public abstract void markConversation(@NonNull List<String> conversationIDList, long markType,
            boolean enableMark, @Nullable V2TIMValueCallback<List<V2TIMConversationOperationResult>> callback);
    /**
     * Reads the total unread count, without conversations whose messages are not delivered or not notified. From the
     * first call on, onTotalUnreadMessageCountChanged reports changes.
     */
    public abstract void getTotalUnreadMessageCount(@Nullable V2TIMValueCallback<Long> callback);
    /** Reads the total unread count of the conversations that match the filter, by the same rule. */
    public abstract void getUnreadMessageCountByFilter(@NonNull V2TIMConversationListFilter filter,
            @Nullable V2TIMValueCallback<Long> callback);
    /**
     * From this call on, onUnreadMessageCountChangedByFilter reports changes, until the same filter is unsubscribed
     * or the login ends. Subscribing and unsubscribing have no callback: errors, such as a call before login, are
     * written to the log.
     */
    public abstract void subscribeUnreadMessageCountByFilter(@NonNull V2TIMConversationListFilter filter);
    public abstract void unsubscribeUnreadMessageCountByFilter(@NonNull V2TIMConversationListFilter filter);
    /**
     * Marks messages as read, on all devices of the user. conversationID: one conversation; "c2c" or "group": all of
     * that kind; "" or null: all. cleanTimestamp, in UTC seconds, is for a C2C conversation, cleanSequence for a
     * group conversation: messages up to that value are marked; 0: all.
     */
    public abstract void cleanConversationUnreadMessageCount(@Nullable String conversationID,
            long cleanTimestamp, long cleanSequence, @Nullable V2TIMCallback callback);
    /**
     * Creates a conversation group, on all devices of the user, with 1 to 100 conversations. The name has 1 to 32
     * bytes, else ERR_INVALID_PARAMETERS (6017) or ERR_SVR_CONV_CONV_GROUP_NAME_EXCEED_LENGTH (51011).
     * ERR_SVR_CONV_INVALID_PARAMETERS (50002) if the name exists, ERR_SVR_CONV_CONV_GROUP_TOTAL_COUNT_EXCEED_LIMIT
     * (51010) if the user has 20 conversation groups.
     */
    public abstract void createConversationGroup(@NonNull String groupName,
            @NonNull List<String> conversationIDList,
            @Nullable V2TIMValueCallback<List<V2TIMConversationOperationResult>> callback);
    /**
     * Reads the names of the conversation groups, in the order of their creation. The list is complete after
     * onSyncServerFinish.
     */
    public abstract void getConversationGroupList(@Nullable V2TIMValueCallback<List<String>> callback);
    /**
     * Deletes a conversation group, but not the conversations in it. ERR_SVR_CONV_CONV_GROUP_NOT_EXIST (51009) if
     * there is none of that name.
     */
    public abstract void deleteConversationGroup(@NonNull String groupName, @Nullable V2TIMCallback callback);
    /**
     * Renames a conversation group. ERR_SVR_CONV_CONV_GROUP_NOT_EXIST (51009) if oldName does not exist,
     * ERR_SVR_CONV_INVALID_PARAMETERS (50002) if newName exists. Renaming to the same name succeeds.
     */
    public abstract void renameConversationGroup(@NonNull String oldName, @NonNull String newName,
            @Nullable V2TIMCallback callback);
    /**
     * Adds conversations to a conversation group. A conversation may be in several conversation groups. Adding one
     * that is already in it succeeds, and so does removing one that is not.
     */
    public abstract void addConversationsToGroup(@NonNull String groupName,
            @NonNull List<String> conversationIDList,
            @Nullable V2TIMValueCallback<List<V2TIMConversationOperationResult>> callback);
    /** Removes conversations from a conversation group. No conversation is deleted. */
    public abstract void deleteConversationsFromGroup(@NonNull String groupName,
            @NonNull List<String> conversationIDList,
            @Nullable V2TIMValueCallback<List<V2TIMConversationOperationResult>> callback);
}
