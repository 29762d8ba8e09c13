package com.tencent.imsdk.v2;

import java.util.List;

/**
 * Events of the connection, which begins with initSDK, and of the login. Events without a comment are not sent yet. A
 * listener that is added before the first login first receives the current state of the connection.
 */
public abstract class V2TIMSDKListener {
    /** The device is connecting to the service: after initSDK, and after a connection was lost. */
    public void onConnecting() {}
    /** The service can be reached, for the first time or again. A login uses this connection. */
    public void onConnectSuccess() {}
    /**
     * The service cannot be reached, with the reason. The device continues to try by itself, with a login or without.
     */
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
