// Generated from bindings/v2tim/functions.txt: run `make ledger`.
package com.tencent.imsdk.v2;

/** Functions of V2TIMOfflinePushManager that OpenTIM does not implement yet. */
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
