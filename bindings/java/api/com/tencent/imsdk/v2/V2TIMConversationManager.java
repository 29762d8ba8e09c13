package com.tencent.imsdk.v2;

import androidx.annotation.NonNull;
import androidx.annotation.Nullable;

import java.util.List;

/**
 * The list of conversations. A conversationID is "c2c_" + userID or "group_" + groupID. Deleting friends or quitting
 * groups never deletes a conversation: the app does, here.
 *
 * Marks, custom data, folders and recvOpt belong to the contact: a conversation has them again when it comes back
 * after it was deleted, and one that is not in the list may have them. Calls about several conversations answer with
 * one result for each ID, in order: 0, 6017 if it is malformed, 51007 if there is no such group, 51008 if 1000 others
 * have marks, custom data or folders.
 */
public abstract class V2TIMConversationManager {
    /** Adding twice is adding once. */
    public abstract void addConversationListener(@NonNull V2TIMConversationListener listener);
    /** Once this has returned it is not called again; from inside a callback: after that callback. */
    public abstract void removeConversationListener(@NonNull V2TIMConversationListener listener);
    /** Deprecated: addConversationListener. Takes the place of the one set before; null: of none. */
    public abstract void setConversationListener(@Nullable V2TIMConversationListener listener);
    /**
     * One page, by falling orderKey. Begin with nextSeq 0 and go on with the answer's until isFinished; 100 is
     * a good count. From the device's own copy: right after login it may be empty until onSyncServerFinish.
     */
    public abstract void getConversationList(long nextSeq, int count,
            @Nullable V2TIMValueCallback<V2TIMConversationResult> callback);
    /**
     * One that is not in the list comes with orderKey 0, and empty but for what belongs to the contact. 6004
     * before login, 6017 if the ID is malformed.
     */
    public abstract void getConversation(@NonNull String conversationID,
            @Nullable V2TIMValueCallback<V2TIMConversation> callback);
    /** One for each ID, in order, as from getConversation; 6017 for all if one is malformed. */
    public abstract void getConversationList(@NonNull List<String> conversationIDList,
            @Nullable V2TIMValueCallback<List<V2TIMConversation>> callback);
    /** One page of those that the filter means. nextSeq is of pages of the same filter. */
    public abstract void getConversationListByFilter(@NonNull V2TIMConversationListFilter filter, long nextSeq,
            int count, @Nullable V2TIMValueCallback<V2TIMConversationResult> callback);
    /**
     * The conversation and this user's history of it, on the device and at the server, beyond recovery. Others
     * keep theirs. Deleting what is not there succeeds. A new message brings the conversation back, without the
     * history.
     */
    public abstract void deleteConversation(@NonNull String conversationID, @Nullable V2TIMCallback callback);
    /**
     * The same for 1 to 100 conversations, one result each, in order; with clearMessage false the history stays
     * and only the entries of the list go.
     */
    public abstract void deleteConversationList(@NonNull List<String> conversationIDList, boolean clearMessage,
            @Nullable V2TIMValueCallback<List<V2TIMConversationOperationResult>> callback);
    /** On this device only; null or empty takes the draft away. 6004 if the conversation is not in the list. */
    public abstract void setConversationDraft(@NonNull String conversationID, @Nullable String draftText,
            @Nullable V2TIMCallback callback);
    /**
     * At most 256 bytes of UTF-8, else 6017; null or empty takes the data away. For 1 to 100 conversations, on
     * every device of the user; 51006 for more, as in the other calls about several, deleting aside.
     */
    public abstract void setConversationCustomData(@NonNull List<String> conversationIDList,
            @Nullable String customData,
            @Nullable V2TIMValueCallback<List<V2TIMConversationOperationResult>> callback);
    /** Pinned conversations come first in the list, on every device of the user. */
    public abstract void pinConversation(@NonNull String conversationID, boolean isPinned,
            @Nullable V2TIMCallback callback);
    /**
     * Sets or takes one or more marks, combined with |: V2TIMConversation.V2TIM_CONVERSATION_MARK_TYPE_*. 6017
     * for other bits.
     */
    public abstract void markConversation(@NonNull List<String> conversationIDList, long markType,
            boolean enableMark, @Nullable V2TIMValueCallback<List<V2TIMConversationOperationResult>> callback);
    /**
     * Without conversations that are not delivered or not notified. From the first call on,
     * onTotalUnreadMessageCountChanged tells of changes.
     */
    public abstract void getTotalUnreadMessageCount(@Nullable V2TIMValueCallback<Long> callback);
    /** Of those that the filter means, by the same rule. */
    public abstract void getUnreadMessageCountByFilter(@NonNull V2TIMConversationListFilter filter,
            @Nullable V2TIMValueCallback<Long> callback);
    /**
     * From then on onUnreadMessageCountChangedByFilter tells of changes, until unsubscribed with the same
     * filter or until the login ends. Neither has a callback: what fails, such as one before login, goes into
     * the log.
     */
    public abstract void subscribeUnreadMessageCountByFilter(@NonNull V2TIMConversationListFilter filter);
    public abstract void unsubscribeUnreadMessageCountByFilter(@NonNull V2TIMConversationListFilter filter);
    /**
     * Has messages count as read, on every device of the user. conversationID: one; "c2c" or "group": all of
     * that kind; "" or null: all. cleanTimestamp, UTC seconds, is for a C2C conversation, cleanSequence for one
     * of a group: messages up to there; 0: all.
     */
    public abstract void cleanConversationUnreadMessageCount(@Nullable String conversationID,
            long cleanTimestamp, long cleanSequence, @Nullable V2TIMCallback callback);
    /**
     * A folder, on every device of the user, with 1 to 100 conversations. 6017 or 51011 if the name does not
     * have 1 to 32 bytes, 50002 if there is one of that name, 51010 for the 21st.
     */
    public abstract void createConversationGroup(@NonNull String groupName,
            @NonNull List<String> conversationIDList,
            @Nullable V2TIMValueCallback<List<V2TIMConversationOperationResult>> callback);
    /** The names, in the order in which the folders were made; complete after onSyncServerFinish. */
    public abstract void getConversationGroupList(@Nullable V2TIMValueCallback<List<String>> callback);
    /** A folder of conversations, not the conversations in it; 51009 if there is none of that name. */
    public abstract void deleteConversationGroup(@NonNull String groupName, @Nullable V2TIMCallback callback);
    /** 51009 if there is no oldName, 50002 if there is a newName; a name that it has already is a success. */
    public abstract void renameConversationGroup(@NonNull String oldName, @NonNull String newName,
            @Nullable V2TIMCallback callback);
    /**
     * A conversation may be in several folders. Being in it already is a success, as is being out of it below.
     */
    public abstract void addConversationsToGroup(@NonNull String groupName,
            @NonNull List<String> conversationIDList,
            @Nullable V2TIMValueCallback<List<V2TIMConversationOperationResult>> callback);
    /** Out of the folder; no conversation is deleted. */
    public abstract void deleteConversationsFromGroup(@NonNull String groupName,
            @NonNull List<String> conversationIDList,
            @Nullable V2TIMValueCallback<List<V2TIMConversationOperationResult>> callback);
}
