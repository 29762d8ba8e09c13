package com.tencent.imsdk.v2;

/** What V2TIMOfflinePushManager declares and OpenTIM does not do yet. Move a function out of here to build it. */
abstract class UnsupportedOfflinePushManager extends V2TIMOfflinePushManager {
    @Override
    public void setOfflinePushConfig(V2TIMOfflinePushConfig config, V2TIMCallback callback) {
        Unsupported.answer("V2TIMOfflinePushManager.setOfflinePushConfig", callback);
    }

    @Override
    public void doBackground(int unreadCount, V2TIMCallback callback) {
        Unsupported.answer("V2TIMOfflinePushManager.doBackground", callback);
    }

    @Override
    public void doForeground(V2TIMCallback callback) {
        Unsupported.answer("V2TIMOfflinePushManager.doForeground", callback);
    }
}
