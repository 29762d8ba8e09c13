package com.tencent.imsdk.v2;

import java.util.List;

/**
 * Events of the conversation list. The conversations in an event are complete. Events come before the answer of the
 * call that causes them.
 */
public abstract class V2TIMConversationListener {
    /** Sent after login, before the list is synchronised with the server. */
    public void onSyncServerStart() {}
    /** The list is up to date. The changes were reported by the events below. */
    public void onSyncServerFinish() {}
    /** Synchronisation failed, and the list may be out of date. */
    public void onSyncServerFailed() {}
    /**
     * New entries in the list: a first message, a joined group, or a deleted conversation that came back with a new
     * message.
     */
    public void onNewConversation(List<V2TIMConversation> conversationList) {}
    /**
     * The unread count, last message, draft, pin, marks or another property changed. Never sent for a deleted
     * conversation.
     */
    public void onConversationChanged(List<V2TIMConversation> conversationList) {}
    /**
     * One event for all conversations that a call, or another device, deleted. It comes before the answer of the
     * call.
     */
    public void onConversationDeleted(List<String> conversationIDList) {}
    /** Sent only after getTotalUnreadMessageCount was called. */
    public void onTotalUnreadMessageCountChanged(long totalUnreadCount) {}
    /**
     * Sent only after subscribeUnreadMessageCountByFilter was called. filter has the criteria of the one that was
     * given there.
     */
    public void onUnreadMessageCountChangedByFilter(V2TIMConversationListFilter filter, long totalUnreadCount) {}
    /**
     * Changes of conversation groups, on this or another device of the user. The lists contain the conversations that
     * are in the conversation list.
     */
    public void onConversationGroupCreated(String groupName, List<V2TIMConversation> conversationList) {}
    public void onConversationGroupDeleted(String groupName) {}
    public void onConversationGroupNameChanged(String oldName, String newName) {}
    public void onConversationsAddedToGroup(String groupName, List<V2TIMConversation> conversationList) {}
    /** Deprecated: the form with the reason has more information. */
    public void onConversationsDeletedFromGroup(String groupName, List<V2TIMConversation> conversationList) {}
    /**
     * reason: 0, the user asked for it; 1, more than 1000 conversations are in conversation groups. The library calls
     * only this form, so an app that overrides either form, or both, receives the event once.
     */
    public void onConversationsDeletedFromGroup(String groupName, List<V2TIMConversation> conversationList,
            int reason) {
        onConversationsDeletedFromGroup(groupName, conversationList);
    }
}
