package com.tencent.imsdk.v2;

/** Methods of V2TIMOfflinePushManager that OpenTIM does not implement yet. To implement one, move it out of here. */
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
