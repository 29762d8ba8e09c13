package com.tencent.imsdk.v2;

/** Passes the one element of a message, and its sender, to a simple listener. */
final class SimpleMessageEvents extends Listeners.Events<V2TIMSimpleMsgListener> {
    SimpleMessageEvents(V2TIMSimpleMsgListener listener) { super(listener); }

    @Override
    long register(long client) { return Native.addMessageListener(client, this); }

    @Override
    void tell(V2TIMSimpleMsgListener listener, int what, Packet content) {
        V2TIMMessage message = Values.message(content);
        V2TIMTextElem text = message.getTextElem();
        V2TIMCustomElem own = message.getCustomElem();
        String id = message.msgID, group = message.groupID;
        if (text != null && group == null) listener.onRecvC2CTextMessage(id, user(message), text.text);
        if (text != null && group != null) listener.onRecvGroupTextMessage(id, group, member(message), text.text);
        if (own != null && group == null) listener.onRecvC2CCustomMessage(id, user(message), own.data);
        if (own != null && group != null) listener.onRecvGroupCustomMessage(id, group, member(message), own.data);
    }

    private static V2TIMUserInfo user(V2TIMMessage message) {
        V2TIMUserFullInfo sender = new V2TIMUserFullInfo();
        sender.userID = message.sender;
        sender.nickName = message.nickName;
        return sender;
    }

    private static V2TIMGroupMemberInfo member(V2TIMMessage message) {
        V2TIMGroupMemberFullInfo sender = new V2TIMGroupMemberFullInfo();
        sender.userID = message.sender;
        sender.nickName = message.nickName;
        return sender;
    }
}
