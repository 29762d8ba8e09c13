package com.tencent.imsdk.v2;

import java.util.List;

/** The list of conversations. Objects come complete. Events come before the answer of the call that causes them. */
public abstract class V2TIMConversationListener {
    /** After login, before the list catches up with the server. */
    public void onSyncServerStart() {}
    /** The list is up to date; what changed came as the events below. */
    public void onSyncServerFinish() {}
    /** The list may be old. */
    public void onSyncServerFailed() {}
    /** A first message, a group joined, or a deleted conversation that came back with a new message. */
    public void onNewConversation(List<V2TIMConversation> conversationList) {}
    /** Unread count, last message, draft, pin, marks, … changed. Never for a conversation that is deleted. */
    public void onConversationChanged(List<V2TIMConversation> conversationList) {}
    /** One event for all that a call, or another device, deleted; before the answer of the call itself. */
    public void onConversationDeleted(List<String> conversationIDList) {}
    /** Only after getTotalUnreadMessageCount was called once. */
    public void onTotalUnreadMessageCountChanged(long totalUnreadCount) {}
    /** Only after subscribeUnreadMessageCountByFilter. filter has the criteria of the one given there. */
    public void onUnreadMessageCountChangedByFilter(V2TIMConversationListFilter filter, long totalUnreadCount) {}
    /**
     * Folders, here or on another device of the user's. The lists have those that are in the conversation list.
     */
    public void onConversationGroupCreated(String groupName, List<V2TIMConversation> conversationList) {}
    public void onConversationGroupDeleted(String groupName) {}
    public void onConversationGroupNameChanged(String oldName, String newName) {}
    public void onConversationsAddedToGroup(String groupName, List<V2TIMConversation> conversationList) {}
    /** Deprecated: the form with the reason says more. */
    public void onConversationsDeletedFromGroup(String groupName, List<V2TIMConversation> conversationList) {}
    /**
     * reason: 0, it was asked for; 1, more than 1000 conversations are in folders. The library calls this form only:
     * so an app hears once, whichever form it overrides, or both.
     */
    public void onConversationsDeletedFromGroup(String groupName, List<V2TIMConversation> conversationList,
            int reason) {
        onConversationsDeletedFromGroup(groupName, conversationList);
    }
}
