package com.tencent.imsdk.v2;

import java.util.List;

/** What becomes of the connection and of the login. Those without a word do not come yet. */
public abstract class V2TIMSDKListener {
    /** At each login, and when a connection was lost. */
    public void onConnecting() {}
    /** The service has taken the login, or is there again. */
    public void onConnectSuccess() {}
    /** The login failed; or a lost connection is not back yet, which is tried again without the app. */
    public void onConnectFailed(int code, String error) {}
    /**
     * The service ended the login: somebody logged in as this device elsewhere, or an administrator ended it.
     * getLoginStatus says logged out; log in again to come back.
     */
    public void onKickedOffline() {}
    /** getLoginStatus says logged out. Get a new UserSig and log in again. */
    public void onUserSigExpired() {}
    public void onSelfInfoUpdated(V2TIMUserFullInfo info) {}
    public void onUserStatusChanged(List<V2TIMUserStatus> userStatusList) {}
    public void onUserInfoChanged(List<V2TIMUserFullInfo> userInfoList) {}
    public void onAllReceiveMessageOptChanged(V2TIMReceiveMessageOptInfo receiveMessageOptInfo) {}
    public void onExperimentalNotify(String key, Object param) {}
}
