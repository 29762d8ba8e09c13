package com.tencent.imsdk.v2;

final class MessageEvents extends Listeners.Events<V2TIMAdvancedMsgListener> {
    MessageEvents(V2TIMAdvancedMsgListener listener) { super(listener); }

    @Override
    long register(long client) { return Native.addMessageListener(client, this); }

    @Override
    void tell(V2TIMAdvancedMsgListener listener, int what, Packet content) {
        listener.onRecvNewMessage(Values.message(content));
    }
}
