package com.tencent.imsdk.v2;

import java.util.List;

final class ConversationManager extends V2TIMConversationManager {
    private V2TIMConversationListener set; // by setConversationListener

    @Override
    public void addConversationListener(V2TIMConversationListener listener) {
        Listeners.add(new ConversationEvents(listener));
    }

    @Override
    public void removeConversationListener(V2TIMConversationListener listener) {
        Listeners.remove(ConversationEvents.class, listener);
    }

    @Override
    public void setConversationListener(V2TIMConversationListener listener) {
        V2TIMConversationListener before;
        synchronized (this) {
            before = set;
            set = listener;
        }
        if (before == listener) return;
        removeConversationListener(before);
        addConversationListener(listener);
    }

    @Override
    public void getConversationList(long nextSeq, int count, V2TIMValueCallback<V2TIMConversationResult> callback) {
        Native.list(Client.handle(), nextSeq, count, Reply.to(callback, Values::page));
    }

    @Override
    public void getConversation(String conversationID, V2TIMValueCallback<V2TIMConversation> callback) {
        Native.get(Client.handle(), Text.of(conversationID), Reply.to(callback, Values::conversation));
    }

    @Override
    public void getConversationList(List<String> conversationIDList,
            V2TIMValueCallback<List<V2TIMConversation>> callback) {
        Native.getList(Client.handle(), Text.all(conversationIDList), Reply.to(callback, Values::conversations));
    }

    @Override
    public void getConversationListByFilter(V2TIMConversationListFilter filter, long nextSeq, int count,
            V2TIMValueCallback<V2TIMConversationResult> callback) {
        filter = orAll(filter);
        Native.listByFilter(Client.handle(), filter.type, filter.criteria, filter.group(), filter.markType,
                filter.hasUnreadCount, filter.hasGroupAtInfo, nextSeq, count, Reply.to(callback, Values::page));
    }

    private static V2TIMConversationListFilter orAll(V2TIMConversationListFilter filter) {
        return filter == null ? new V2TIMConversationListFilter() : filter;
    }

    @Override
    public void deleteConversation(String conversationID, V2TIMCallback callback) {
        Native.delete(Client.handle(), Text.of(conversationID), Reply.to(callback));
    }

    @Override
    public void deleteConversationList(List<String> conversationIDList, boolean clearMessage,
            V2TIMValueCallback<List<V2TIMConversationOperationResult>> callback) {
        Native.deleteList(Client.handle(), Text.all(conversationIDList), clearMessage,
                Reply.to(callback, Values::results));
    }

    @Override
    public void setConversationDraft(String conversationID, String draftText, V2TIMCallback callback) {
        Native.setDraft(Client.handle(), Text.of(conversationID), Text.of(draftText), Reply.to(callback));
    }

    @Override
    public void setConversationCustomData(List<String> conversationIDList, String customData,
            V2TIMValueCallback<List<V2TIMConversationOperationResult>> callback) {
        Native.setCustomData(Client.handle(), Text.all(conversationIDList), Text.data(customData),
                Reply.to(callback, Values::results));
    }

    @Override
    public void pinConversation(String conversationID, boolean isPinned, V2TIMCallback callback) {
        Native.pin(Client.handle(), Text.of(conversationID), isPinned, Reply.to(callback));
    }

    @Override
    public void markConversation(List<String> conversationIDList, long markType, boolean enableMark,
            V2TIMValueCallback<List<V2TIMConversationOperationResult>> callback) {
        Native.mark(Client.handle(), Text.all(conversationIDList), markType, enableMark,
                Reply.to(callback, Values::results));
    }

    @Override
    public void getTotalUnreadMessageCount(V2TIMValueCallback<Long> callback) {
        Native.totalUnread(Client.handle(), Reply.to(callback, Packet::longNumber));
    }

    @Override
    public void getUnreadMessageCountByFilter(V2TIMConversationListFilter filter, V2TIMValueCallback<Long> callback) {
        filter = orAll(filter);
        Native.unreadByFilter(Client.handle(), filter.type, filter.criteria, filter.group(), filter.markType,
                filter.hasUnreadCount, filter.hasGroupAtInfo, Reply.to(callback, Packet::longNumber));
    }

    @Override
    public void subscribeUnreadMessageCountByFilter(V2TIMConversationListFilter filter) {
        filter = orAll(filter);
        told("subscribe", Native.subscribeUnread(Client.handle(), filter.type, filter.criteria, filter.group(),
                filter.markType, filter.hasUnreadCount, filter.hasGroupAtInfo));
    }

    @Override
    public void unsubscribeUnreadMessageCountByFilter(V2TIMConversationListFilter filter) {
        filter = orAll(filter);
        told("unsubscribe", Native.unsubscribeUnread(Client.handle(), filter.type, filter.criteria, filter.group(),
                filter.markType, filter.hasUnreadCount, filter.hasGroupAtInfo));
    }

    // V2TIM's methods for subscribing and unsubscribing have no callback, so errors are written to the log.
    private static void told(String call, int code) {
        if (code == 0) return;
        Log.warn("V2TIMConversationManager." + call + "UnreadMessageCountByFilter: " + Text.from(Native.lastError()));
    }

    @Override
    public void cleanConversationUnreadMessageCount(String conversationID, long cleanTimestamp, long cleanSequence,
            V2TIMCallback callback) {
        Native.cleanUnread(Client.handle(), Text.of(conversationID), cleanTimestamp, cleanSequence, Reply.to(callback));
    }

    @Override
    public void createConversationGroup(String groupName, List<String> conversationIDList,
            V2TIMValueCallback<List<V2TIMConversationOperationResult>> callback) {
        Native.createFolder(Client.handle(), Text.of(groupName), Text.all(conversationIDList),
                Reply.to(callback, Values::results));
    }

    @Override
    public void getConversationGroupList(V2TIMValueCallback<List<String>> callback) {
        Native.listFolders(Client.handle(), Reply.to(callback, Packet::texts));
    }

    @Override
    public void deleteConversationGroup(String groupName, V2TIMCallback callback) {
        Native.deleteFolder(Client.handle(), Text.of(groupName), Reply.to(callback));
    }

    @Override
    public void renameConversationGroup(String oldName, String newName, V2TIMCallback callback) {
        Native.renameFolder(Client.handle(), Text.of(oldName), Text.of(newName), Reply.to(callback));
    }

    @Override
    public void addConversationsToGroup(String groupName, List<String> conversationIDList,
            V2TIMValueCallback<List<V2TIMConversationOperationResult>> callback) {
        Native.addToFolder(Client.handle(), Text.of(groupName), Text.all(conversationIDList),
                Reply.to(callback, Values::results));
    }

    @Override
    public void deleteConversationsFromGroup(String groupName, List<String> conversationIDList,
            V2TIMValueCallback<List<V2TIMConversationOperationResult>> callback) {
        Native.removeFromFolder(Client.handle(), Text.of(groupName), Text.all(conversationIDList),
                Reply.to(callback, Values::results));
    }
}
