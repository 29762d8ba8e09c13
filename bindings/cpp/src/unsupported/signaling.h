// Functions of V2TIMSignalingManager that OpenTIM does not implement yet: all of them.
#ifndef OPENTIM_CPP_UNSUPPORTED_SIGNALING_H
#define OPENTIM_CPP_UNSUPPORTED_SIGNALING_H

#include "V2TIMSignalingManager.h"
#include "../reply.h"

namespace opentim {

class UnsupportedSignalingManager final : public V2TIMSignalingManager {
public:
    void AddSignalingListener(V2TIMSignalingListener *) override {
        not_supported("V2TIMSignalingManager::AddSignalingListener");
    }
    void RemoveSignalingListener(V2TIMSignalingListener *) override {}
    V2TIMString Invite(const V2TIMString &, const V2TIMString &, bool, const V2TIMOfflinePushInfo &, int,
                       V2TIMCallback *callback) override {
        not_supported("V2TIMSignalingManager::Invite", callback);
        return V2TIMString();
    }
    V2TIMString InviteInGroup(const V2TIMString &, const V2TIMStringVector &, const V2TIMString &, bool, int,
                              V2TIMCallback *callback) override {
        not_supported("V2TIMSignalingManager::InviteInGroup", callback);
        return V2TIMString();
    }
    void Cancel(const V2TIMString &, const V2TIMString &, V2TIMCallback *callback) override {
        not_supported("V2TIMSignalingManager::Cancel", callback);
    }
    void Accept(const V2TIMString &, const V2TIMString &, V2TIMCallback *callback) override {
        not_supported("V2TIMSignalingManager::Accept", callback);
    }
    void Reject(const V2TIMString &, const V2TIMString &, V2TIMCallback *callback) override {
        not_supported("V2TIMSignalingManager::Reject", callback);
    }
    V2TIMSignalingInfo GetSignalingInfo(const V2TIMMessage &) override {
        not_supported("V2TIMSignalingManager::GetSignalingInfo");
        return V2TIMSignalingInfo();
    }
    void AddInvitedSignaling(const V2TIMSignalingInfo &, V2TIMCallback *callback) override {
        not_supported("V2TIMSignalingManager::AddInvitedSignaling", callback);
    }
    void ModifyInvitation(const V2TIMString &, const V2TIMString &, V2TIMCallback *callback) override {
        not_supported("V2TIMSignalingManager::ModifyInvitation", callback);
    }
};

} // namespace opentim

#endif
