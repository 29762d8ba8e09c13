package com.tencent.imsdk.v2;

final class SDKEvents extends Listeners.Events<V2TIMSDKListener> {
    SDKEvents(V2TIMSDKListener listener) { super(listener); }

    @Override
    long register(long client) { return Native.addSDKListener(client, this); }

    @Override
    void tell(V2TIMSDKListener listener, int what, Packet content) {
        switch (what) { // the numbers of listener.c
            case 10: listener.onConnecting(); break;
            case 11: listener.onConnectSuccess(); break;
            case 12: listener.onConnectFailed(content.number(), content.text()); break;
            case 13: listener.onKickedOffline(); break;
            case 14: listener.onUserSigExpired(); break;
            default: throw new AssertionError(what);
        }
    }
}
