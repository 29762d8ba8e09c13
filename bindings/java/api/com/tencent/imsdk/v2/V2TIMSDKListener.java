package com.tencent.imsdk.v2;

import java.util.List;

/** Events of the connection and of the login. Events without a comment are not sent yet. */
public abstract class V2TIMSDKListener {
    /** Sent at each login, and when a connection was lost. */
    public void onConnecting() {}
    /** The login succeeded, or a lost connection is restored. */
    public void onConnectSuccess() {}
    /** The login failed, or a lost connection could not be restored yet. The library tries to restore it by itself. */
    public void onConnectFailed(int code, String error) {}
    /**
     * The service ended the login: another login as this device took place, or an administrator ended it.
     * getLoginStatus is V2TIM_STATUS_LOGOUT. Log in again to continue.
     */
    public void onKickedOffline() {}
    /** The UserSig has expired. getLoginStatus is V2TIM_STATUS_LOGOUT. Get a new UserSig and log in again. */
    public void onUserSigExpired() {}
    public void onSelfInfoUpdated(V2TIMUserFullInfo info) {}
    public void onUserStatusChanged(List<V2TIMUserStatus> userStatusList) {}
    public void onUserInfoChanged(List<V2TIMUserFullInfo> userInfoList) {}
    public void onAllReceiveMessageOptChanged(V2TIMReceiveMessageOptInfo receiveMessageOptInfo) {}
    public void onExperimentalNotify(String key, Object param) {}
}
