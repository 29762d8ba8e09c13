// Generated from bindings/v2tim/functions.txt: run `make ledger`.
package com.tencent.imsdk.v2;

import java.util.List;

/** Functions of V2TIMSignalingManager that OpenTIM does not implement yet. */
abstract class UnsupportedSignalingManager extends V2TIMSignalingManager {
    @Override
    public void addSignalingListener(V2TIMSignalingListener listener) {
        Unsupported.log("V2TIMSignalingManager.addSignalingListener");
    }

    @Override
    public void removeSignalingListener(V2TIMSignalingListener listener) {}

    @Override
    public String invite(String invitee, String data, boolean onlineUserOnly,
            V2TIMOfflinePushInfo offlinePushInfo, int timeout, V2TIMCallback callback) {
        return Unsupported.noId("V2TIMSignalingManager.invite", callback);
    }

    @Override
    public String inviteInGroup(String groupID, List<String> inviteeList, String data, boolean onlineUserOnly,
            int timeout, V2TIMCallback callback) {
        return Unsupported.noId("V2TIMSignalingManager.inviteInGroup", callback);
    }

    @Override
    public void cancel(String inviteID, String data, V2TIMCallback callback) {
        Unsupported.answer("V2TIMSignalingManager.cancel", callback);
    }

    @Override
    public void accept(String inviteID, String data, V2TIMCallback callback) {
        Unsupported.answer("V2TIMSignalingManager.accept", callback);
    }

    @Override
    public void reject(String inviteID, String data, V2TIMCallback callback) {
        Unsupported.answer("V2TIMSignalingManager.reject", callback);
    }

    @Override
    public V2TIMSignalingInfo getSignalingInfo(V2TIMMessage msg) {
        return Unsupported.no("V2TIMSignalingManager.getSignalingInfo", new V2TIMSignalingInfo());
    }

    @Override
    public void addInvitedSignaling(V2TIMSignalingInfo info, V2TIMCallback callback) {
        Unsupported.answer("V2TIMSignalingManager.addInvitedSignaling", callback);
    }

    @Override
    public void modifyInvitation(String inviteID, String data, V2TIMCallback callback) {
        Unsupported.answer("V2TIMSignalingManager.modifyInvitation", callback);
    }
}
