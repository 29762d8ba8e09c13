// Functions of V2TIMCommunityManager that OpenTIM does not implement yet: all of them.
#ifndef OPENTIM_CPP_UNSUPPORTED_COMMUNITY_H
#define OPENTIM_CPP_UNSUPPORTED_COMMUNITY_H

#include "V2TIMCommunityManager.h"
#include "../reply.h"

namespace opentim {

class UnsupportedCommunityManager final : public V2TIMCommunityManager {
public:
    void AddCommunityListener(V2TIMCommunityListener *) override {
        not_supported("V2TIMCommunityManager::AddCommunityListener");
    }
    void RemoveCommunityListener(V2TIMCommunityListener *) override {}
    void CreateCommunity(const V2TIMGroupInfo &, const V2TIMCreateGroupMemberInfoVector &,
                         V2TIMValueCallback<V2TIMString> *callback) override {
        not_supported("V2TIMCommunityManager::CreateCommunity", callback);
    }
    void GetJoinedCommunityList(V2TIMValueCallback<V2TIMGroupInfoVector> *callback) override {
        not_supported("V2TIMCommunityManager::GetJoinedCommunityList", callback);
    }
    void CreateTopicInCommunity(const V2TIMString &, const V2TIMTopicInfo &,
                                V2TIMValueCallback<V2TIMString> *callback) override {
        not_supported("V2TIMCommunityManager::CreateTopicInCommunity", callback);
    }
    void DeleteTopicFromCommunity(const V2TIMString &, const V2TIMStringVector &,
                                  V2TIMValueCallback<V2TIMTopicOperationResultVector> *callback) override {
        not_supported("V2TIMCommunityManager::DeleteTopicFromCommunity", callback);
    }
    void SetTopicInfo(const V2TIMTopicInfo &, V2TIMCallback *callback) override {
        not_supported("V2TIMCommunityManager::SetTopicInfo", callback);
    }
    void GetTopicInfoList(const V2TIMString &, const V2TIMStringVector &,
                          V2TIMValueCallback<V2TIMTopicInfoResultVector> *callback) override {
        not_supported("V2TIMCommunityManager::GetTopicInfoList", callback);
    }
    void CreatePermissionGroupInCommunity(const V2TIMPermissionGroupInfo &,
                                          V2TIMValueCallback<V2TIMString> *callback) override {
        not_supported("V2TIMCommunityManager::CreatePermissionGroupInCommunity", callback);
    }
    void DeletePermissionGroupFromCommunity(
        const V2TIMString &, const V2TIMStringVector &,
        V2TIMValueCallback<V2TIMPermissionGroupOperationResultVector> *callback) override {
        not_supported("V2TIMCommunityManager::DeletePermissionGroupFromCommunity", callback);
    }
    void ModifyPermissionGroupInfoInCommunity(const V2TIMPermissionGroupInfo &,
                                              V2TIMCallback *callback) override {
        not_supported("V2TIMCommunityManager::ModifyPermissionGroupInfoInCommunity", callback);
    }
    void GetJoinedPermissionGroupListInCommunity(
        const V2TIMString &, V2TIMValueCallback<V2TIMPermissionGroupInfoResultVector> *callback) override {
        not_supported("V2TIMCommunityManager::GetJoinedPermissionGroupListInCommunity", callback);
    }
    void GetPermissionGroupListInCommunity(
        const V2TIMString &, const V2TIMStringVector &,
        V2TIMValueCallback<V2TIMPermissionGroupInfoResultVector> *callback) override {
        not_supported("V2TIMCommunityManager::GetPermissionGroupListInCommunity", callback);
    }
    void AddCommunityMembersToPermissionGroup(
        const V2TIMString &, const V2TIMString &, const V2TIMStringVector &,
        V2TIMValueCallback<V2TIMPermissionGroupMemberOperationResultVector> *callback) override {
        not_supported("V2TIMCommunityManager::AddCommunityMembersToPermissionGroup", callback);
    }
    void RemoveCommunityMembersFromPermissionGroup(
        const V2TIMString &, const V2TIMString &, const V2TIMStringVector &,
        V2TIMValueCallback<V2TIMPermissionGroupMemberOperationResultVector> *callback) override {
        not_supported("V2TIMCommunityManager::RemoveCommunityMembersFromPermissionGroup", callback);
    }
    void GetCommunityMemberListInPermissionGroup(
        const V2TIMString &, const V2TIMString &, const V2TIMString &,
        V2TIMValueCallback<V2TIMPermissionGroupMemberInfoResult> *callback) override {
        not_supported("V2TIMCommunityManager::GetCommunityMemberListInPermissionGroup", callback);
    }
    void AddTopicPermissionToPermissionGroup(
        const V2TIMString &, const V2TIMString &, const V2TIMStringToUint64Map &,
        V2TIMValueCallback<V2TIMTopicOperationResultVector> *callback) override {
        not_supported("V2TIMCommunityManager::AddTopicPermissionToPermissionGroup", callback);
    }
    void DeleteTopicPermissionFromPermissionGroup(
        const V2TIMString &, const V2TIMString &, const V2TIMStringVector &,
        V2TIMValueCallback<V2TIMTopicOperationResultVector> *callback) override {
        not_supported("V2TIMCommunityManager::DeleteTopicPermissionFromPermissionGroup", callback);
    }
    void ModifyTopicPermissionInPermissionGroup(
        const V2TIMString &, const V2TIMString &, const V2TIMStringToUint64Map &,
        V2TIMValueCallback<V2TIMTopicOperationResultVector> *callback) override {
        not_supported("V2TIMCommunityManager::ModifyTopicPermissionInPermissionGroup", callback);
    }
    void GetTopicPermissionInPermissionGroup(
        const V2TIMString &, const V2TIMString &, const V2TIMStringVector &,
        V2TIMValueCallback<V2TIMTopicPermissionResultVector> *callback) override {
        not_supported("V2TIMCommunityManager::GetTopicPermissionInPermissionGroup", callback);
    }
};

} // namespace opentim

#endif
