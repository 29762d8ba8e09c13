// Functions of V2TIMManager that OpenTIM does not implement yet. To implement one, move it out of here.
#ifndef OPENTIM_CPP_UNSUPPORTED_MANAGER_H
#define OPENTIM_CPP_UNSUPPORTED_MANAGER_H

#include "V2TIMManager.h"
#include "../reply.h"

namespace opentim {

class UnsupportedManager : public V2TIMManager {
public:
    void AddGroupListener(V2TIMGroupListener *) override {
        not_supported("V2TIMManager::AddGroupListener");
    }
    void RemoveGroupListener(V2TIMGroupListener *) override {}
    void GetUsersInfo(const V2TIMStringVector &,
                      V2TIMValueCallback<V2TIMUserFullInfoVector> *callback) override {
        not_supported("V2TIMManager::GetUsersInfo", callback);
    }
    void SetSelfInfo(const V2TIMUserFullInfo &, V2TIMCallback *callback) override {
        not_supported("V2TIMManager::SetSelfInfo", callback);
    }
    void SubscribeUserInfo(const V2TIMStringVector &, V2TIMCallback *callback) override {
        not_supported("V2TIMManager::SubscribeUserInfo", callback);
    }
    void UnsubscribeUserInfo(const V2TIMStringVector &, V2TIMCallback *callback) override {
        not_supported("V2TIMManager::UnsubscribeUserInfo", callback);
    }
    void GetUserStatus(const V2TIMStringVector &,
                       V2TIMValueCallback<V2TIMUserStatusVector> *callback) override {
        not_supported("V2TIMManager::GetUserStatus", callback);
    }
    void SetSelfStatus(const V2TIMUserStatus &, V2TIMCallback *callback) override {
        not_supported("V2TIMManager::SetSelfStatus", callback);
    }
    void SubscribeUserStatus(const V2TIMStringVector &, V2TIMCallback *callback) override {
        not_supported("V2TIMManager::SubscribeUserStatus", callback);
    }
    void UnsubscribeUserStatus(const V2TIMStringVector &, V2TIMCallback *callback) override {
        not_supported("V2TIMManager::UnsubscribeUserStatus", callback);
    }
};

} // namespace opentim

#endif
