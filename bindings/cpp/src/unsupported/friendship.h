// Functions of V2TIMFriendshipManager that OpenTIM does not implement yet. To implement one, move it out of here.
#ifndef OPENTIM_CPP_UNSUPPORTED_FRIENDSHIP_H
#define OPENTIM_CPP_UNSUPPORTED_FRIENDSHIP_H

#include "V2TIMFriendshipManager.h"
#include "../reply.h"

namespace opentim {

class UnsupportedFriendshipManager : public V2TIMFriendshipManager {
public:
    void AddFriendListener(V2TIMFriendshipListener *) override {
        not_supported("V2TIMFriendshipManager::AddFriendListener");
    }
    void RemoveFriendListener(V2TIMFriendshipListener *) override {}
    void GetFriendList(V2TIMValueCallback<V2TIMFriendInfoVector> *callback) override {
        not_supported("V2TIMFriendshipManager::GetFriendList", callback);
    }
    void GetFriendsInfo(const V2TIMStringVector &,
                        V2TIMValueCallback<V2TIMFriendInfoResultVector> *callback) override {
        not_supported("V2TIMFriendshipManager::GetFriendsInfo", callback);
    }
    void SetFriendInfo(const V2TIMFriendInfo &, V2TIMCallback *callback) override {
        not_supported("V2TIMFriendshipManager::SetFriendInfo", callback);
    }
    void SearchFriends(const V2TIMFriendSearchParam &,
                       V2TIMValueCallback<V2TIMFriendInfoResultVector> *callback) override {
        not_supported("V2TIMFriendshipManager::SearchFriends", callback);
    }
    void CheckFriend(const V2TIMStringVector &, V2TIMFriendType,
                     V2TIMValueCallback<V2TIMFriendCheckResultVector> *callback) override {
        not_supported("V2TIMFriendshipManager::CheckFriend", callback);
    }
    void GetFriendApplicationList(V2TIMValueCallback<V2TIMFriendApplicationResult> *callback) override {
        not_supported("V2TIMFriendshipManager::GetFriendApplicationList", callback);
    }
    void AcceptFriendApplication(const V2TIMFriendApplication &, V2TIMFriendAcceptType,
                                 V2TIMValueCallback<V2TIMFriendOperationResult> *callback) override {
        not_supported("V2TIMFriendshipManager::AcceptFriendApplication", callback);
    }
    void AcceptFriendApplication(const V2TIMFriendApplication &, V2TIMFriendAcceptType, const V2TIMString &,
                                 V2TIMValueCallback<V2TIMFriendOperationResult> *callback) override {
        not_supported("V2TIMFriendshipManager::AcceptFriendApplication", callback);
    }
    void RefuseFriendApplication(const V2TIMFriendApplication &,
                                 V2TIMValueCallback<V2TIMFriendOperationResult> *callback) override {
        not_supported("V2TIMFriendshipManager::RefuseFriendApplication", callback);
    }
    void DeleteFriendApplication(const V2TIMFriendApplication &, V2TIMCallback *callback) override {
        not_supported("V2TIMFriendshipManager::DeleteFriendApplication", callback);
    }
    void SetFriendApplicationRead(V2TIMCallback *callback) override {
        not_supported("V2TIMFriendshipManager::SetFriendApplicationRead", callback);
    }
    void AddToBlackList(const V2TIMStringVector &,
                        V2TIMValueCallback<V2TIMFriendOperationResultVector> *callback) override {
        not_supported("V2TIMFriendshipManager::AddToBlackList", callback);
    }
    void DeleteFromBlackList(const V2TIMStringVector &,
                             V2TIMValueCallback<V2TIMFriendOperationResultVector> *callback) override {
        not_supported("V2TIMFriendshipManager::DeleteFromBlackList", callback);
    }
    void GetBlackList(V2TIMValueCallback<V2TIMFriendInfoVector> *callback) override {
        not_supported("V2TIMFriendshipManager::GetBlackList", callback);
    }
    void CreateFriendGroup(const V2TIMString &, const V2TIMStringVector &,
                           V2TIMValueCallback<V2TIMFriendOperationResultVector> *callback) override {
        not_supported("V2TIMFriendshipManager::CreateFriendGroup", callback);
    }
    void GetFriendGroups(const V2TIMStringVector &,
                         V2TIMValueCallback<V2TIMFriendGroupVector> *callback) override {
        not_supported("V2TIMFriendshipManager::GetFriendGroups", callback);
    }
    void DeleteFriendGroup(const V2TIMStringVector &, V2TIMCallback *callback) override {
        not_supported("V2TIMFriendshipManager::DeleteFriendGroup", callback);
    }
    void RenameFriendGroup(const V2TIMString &, const V2TIMString &, V2TIMCallback *callback) override {
        not_supported("V2TIMFriendshipManager::RenameFriendGroup", callback);
    }
    void AddFriendsToFriendGroup(const V2TIMString &, const V2TIMStringVector &,
                                 V2TIMValueCallback<V2TIMFriendOperationResultVector> *callback) override {
        not_supported("V2TIMFriendshipManager::AddFriendsToFriendGroup", callback);
    }
    void DeleteFriendsFromFriendGroup(
        const V2TIMString &, const V2TIMStringVector &,
        V2TIMValueCallback<V2TIMFriendOperationResultVector> *callback) override {
        not_supported("V2TIMFriendshipManager::DeleteFriendsFromFriendGroup", callback);
    }
    void SubscribeOfficialAccount(const V2TIMString &, V2TIMCallback *callback) override {
        not_supported("V2TIMFriendshipManager::SubscribeOfficialAccount", callback);
    }
    void UnsubscribeOfficialAccount(const V2TIMString &, V2TIMCallback *callback) override {
        not_supported("V2TIMFriendshipManager::UnsubscribeOfficialAccount", callback);
    }
    void GetOfficialAccountsInfo(
        const V2TIMStringVector &,
        V2TIMValueCallback<V2TIMOfficialAccountInfoResultVector> *callback) override {
        not_supported("V2TIMFriendshipManager::GetOfficialAccountsInfo", callback);
    }
    void FollowUser(const V2TIMStringVector &,
                    V2TIMValueCallback<V2TIMFollowOperationResultVector> *callback) override {
        not_supported("V2TIMFriendshipManager::FollowUser", callback);
    }
    void UnfollowUser(const V2TIMStringVector &,
                      V2TIMValueCallback<V2TIMFollowOperationResultVector> *callback) override {
        not_supported("V2TIMFriendshipManager::UnfollowUser", callback);
    }
    void GetMyFollowingList(const V2TIMString &, V2TIMValueCallback<V2TIMUserInfoResult> *callback) override {
        not_supported("V2TIMFriendshipManager::GetMyFollowingList", callback);
    }
    void GetMyFollowersList(const V2TIMString &, V2TIMValueCallback<V2TIMUserInfoResult> *callback) override {
        not_supported("V2TIMFriendshipManager::GetMyFollowersList", callback);
    }
    void GetMutualFollowersList(const V2TIMString &,
                                V2TIMValueCallback<V2TIMUserInfoResult> *callback) override {
        not_supported("V2TIMFriendshipManager::GetMutualFollowersList", callback);
    }
    void GetUserFollowInfo(const V2TIMStringVector &,
                           V2TIMValueCallback<V2TIMFollowInfoVector> *callback) override {
        not_supported("V2TIMFriendshipManager::GetUserFollowInfo", callback);
    }
    void CheckFollowType(const V2TIMStringVector &,
                         V2TIMValueCallback<V2TIMFollowTypeCheckResultVector> *callback) override {
        not_supported("V2TIMFriendshipManager::CheckFollowType", callback);
    }
};

} // namespace opentim

#endif
