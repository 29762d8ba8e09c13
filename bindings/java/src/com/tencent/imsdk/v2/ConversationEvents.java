package com.tencent.imsdk.v2;

final class ConversationEvents extends Listeners.Events<V2TIMConversationListener> {
    ConversationEvents(V2TIMConversationListener listener) { super(listener); }

    @Override
    long register(long client) { return Native.addConversationListener(client, this); }

    @Override
    void tell(V2TIMConversationListener listener, int what, Packet content) {
        switch (what) { // the numbers of listener.c
            case 20: listener.onSyncServerStart(); break;
            case 21: listener.onSyncServerFinish(); break;
            case 22: listener.onSyncServerFailed(); break;
            case 23: listener.onNewConversation(Values.conversations(content)); break;
            case 24: listener.onConversationChanged(Values.conversations(content)); break;
            case 25: listener.onConversationDeleted(content.texts()); break;
            case 26: listener.onTotalUnreadMessageCountChanged(content.longNumber()); break;
            case 27: listener.onUnreadMessageCountChangedByFilter(Values.filter(content), content.longNumber()); break;
            case 28: listener.onConversationGroupCreated(content.text(), Values.conversations(content)); break;
            case 29: listener.onConversationGroupDeleted(content.text()); break;
            case 30: listener.onConversationGroupNameChanged(content.text(), content.text()); break;
            case 31: listener.onConversationsAddedToGroup(content.text(), Values.conversations(content)); break;
            case 32:
                listener.onConversationsDeletedFromGroup(content.text(), Values.conversations(content),
                        content.number());
                break;
            default: throw new AssertionError(what);
        }
    }
}
