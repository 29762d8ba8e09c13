package com.tencent.imsdk.v2;

import android.content.Context;

import com.tencent.imsdk.BaseConstants;

final class Manager extends UnsupportedManager {
    @Override
    public void addIMSDKListener(V2TIMSDKListener listener) { Listeners.add(new SDKEvents(listener)); }

    @Override
    public void removeIMSDKListener(V2TIMSDKListener listener) { Listeners.remove(SDKEvents.class, listener); }

    @Override
    public boolean initSDK(Context context, int sdkAppID, V2TIMSDKConfig config) {
        return Client.open(context, sdkAppID, config);
    }

    @Override
    public boolean initSDK(Context context, int sdkAppID, V2TIMSDKConfig config, V2TIMSDKListener listener) {
        addIMSDKListener(listener);
        return initSDK(context, sdkAppID, config);
    }

    @Override
    public void unInitSDK() { Client.close(); }

    @Override
    public String getVersion() { return Text.from(Native.version()); }

    @Override
    public long getServerTime() { return Native.serverTime(Client.handle()); }

    @Override
    public void login(String userID, String userSig, V2TIMCallback callback) {
        Native.login(Client.handle(), Text.of(userID), Text.of(userSig), Reply.to(callback));
    }

    @Override
    public void logout(V2TIMCallback callback) { Native.logout(Client.handle(), Reply.to(callback)); }

    @Override
    public String getLoginUser() {
        String user = Text.from(Native.loginUser(Client.handle()));
        return user.isEmpty() ? null : user;
    }

    @Override
    public int getLoginStatus() { return Native.loginStatus(Client.handle()); }

    @Override
    public void addSimpleMsgListener(V2TIMSimpleMsgListener listener) {
        Listeners.add(new SimpleMessageEvents(listener));
    }

    @Override
    public void removeSimpleMsgListener(V2TIMSimpleMsgListener listener) {
        Listeners.remove(SimpleMessageEvents.class, listener);
    }

    @Override
    public String sendC2CTextMessage(String text, String userID, V2TIMValueCallback<V2TIMMessage> callback) {
        return MessageManager.sendC2C(Values.text(text), userID, callback);
    }

    @Override
    public String sendC2CCustomMessage(byte[] customData, String userID, V2TIMValueCallback<V2TIMMessage> callback) {
        return MessageManager.sendC2C(Values.custom(customData, null, null), userID, callback);
    }

    @Override
    public String sendGroupTextMessage(String text, String groupID, int priority,
            V2TIMValueCallback<V2TIMMessage> callback) {
        return MessageManager.sendGroup(Values.text(text), groupID, null, priority, callback);
    }

    @Override
    public String sendGroupCustomMessage(byte[] customData, String groupID, int priority,
            V2TIMValueCallback<V2TIMMessage> callback) {
        return MessageManager.sendGroup(Values.custom(customData, null, null), groupID, null, priority, callback);
    }

    @Override
    public void createGroup(String groupType, String groupID, String groupName, V2TIMValueCallback<String> callback) {
        GroupManager.create(groupType, groupID, groupName, callback);
    }

    @Override
    public void joinGroup(String groupID, String message, V2TIMCallback callback) {
        Native.joinGroup(Client.handle(), Text.of(groupID), Reply.to(callback));
    }

    @Override
    public void quitGroup(String groupID, V2TIMCallback callback) {
        Native.quitGroup(Client.handle(), Text.of(groupID), Reply.to(callback));
    }

    @Override
    public void dismissGroup(String groupID, V2TIMCallback callback) {
        Native.dismissGroup(Client.handle(), Text.of(groupID), Reply.to(callback));
    }

    @Override
    public void callExperimentalAPI(String api, Object param, V2TIMValueCallback<Object> callback) {
        if (api == null || !Client.isSetting(api)) {
            Unsupported.answer("V2TIMManager.callExperimentalAPI(\"" + api + "\")", callback);
            return;
        }
        String refusal = Client.set(api, param);
        if (refusal != null) Refusal.answer(callback, BaseConstants.ERR_INVALID_PARAMETERS, refusal);
        else if (callback != null) Client.post(() -> callback.onSuccess(null));
    }
}
