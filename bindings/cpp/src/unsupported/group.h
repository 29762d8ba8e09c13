// Functions of V2TIMGroupManager that OpenTIM does not implement yet. To implement one, move it out of here.
#ifndef OPENTIM_CPP_UNSUPPORTED_GROUP_H
#define OPENTIM_CPP_UNSUPPORTED_GROUP_H

#include "V2TIMGroupManager.h"
#include "../reply.h"

namespace opentim {

class UnsupportedGroupManager : public V2TIMGroupManager {
public:
    void GetJoinedGroupList(V2TIMValueCallback<V2TIMGroupInfoVector> *callback) override {
        not_supported("V2TIMGroupManager::GetJoinedGroupList", callback);
    }
    void GetGroupsInfo(const V2TIMStringVector &,
                       V2TIMValueCallback<V2TIMGroupInfoResultVector> *callback) override {
        not_supported("V2TIMGroupManager::GetGroupsInfo", callback);
    }
    void SearchGroups(const V2TIMGroupSearchParam &,
                      V2TIMValueCallback<V2TIMGroupInfoVector> *callback) override {
        not_supported("V2TIMGroupManager::SearchGroups", callback);
    }
    void SetGroupInfo(const V2TIMGroupInfo &, V2TIMCallback *callback) override {
        not_supported("V2TIMGroupManager::SetGroupInfo", callback);
    }
    void InitGroupAttributes(const V2TIMString &, const V2TIMGroupAttributeMap &,
                             V2TIMCallback *callback) override {
        not_supported("V2TIMGroupManager::InitGroupAttributes", callback);
    }
    void SetGroupAttributes(const V2TIMString &, const V2TIMGroupAttributeMap &,
                            V2TIMCallback *callback) override {
        not_supported("V2TIMGroupManager::SetGroupAttributes", callback);
    }
    void DeleteGroupAttributes(const V2TIMString &, const V2TIMStringVector &,
                               V2TIMCallback *callback) override {
        not_supported("V2TIMGroupManager::DeleteGroupAttributes", callback);
    }
    void GetGroupAttributes(const V2TIMString &, const V2TIMStringVector &,
                            V2TIMValueCallback<V2TIMGroupAttributeMap> *callback) override {
        not_supported("V2TIMGroupManager::GetGroupAttributes", callback);
    }
    void GetGroupOnlineMemberCount(const V2TIMString &, V2TIMValueCallback<uint32_t> *callback) override {
        not_supported("V2TIMGroupManager::GetGroupOnlineMemberCount", callback);
    }
    void SetGroupCounters(const V2TIMString &, const V2TIMStringToInt64Map &,
                          V2TIMValueCallback<V2TIMStringToInt64Map> *callback) override {
        not_supported("V2TIMGroupManager::SetGroupCounters", callback);
    }
    void GetGroupCounters(const V2TIMString &, const V2TIMStringVector &,
                          V2TIMValueCallback<V2TIMStringToInt64Map> *callback) override {
        not_supported("V2TIMGroupManager::GetGroupCounters", callback);
    }
    void IncreaseGroupCounter(const V2TIMString &, const V2TIMString &, int64_t,
                              V2TIMValueCallback<V2TIMStringToInt64Map> *callback) override {
        not_supported("V2TIMGroupManager::IncreaseGroupCounter", callback);
    }
    void DecreaseGroupCounter(const V2TIMString &, const V2TIMString &, int64_t,
                              V2TIMValueCallback<V2TIMStringToInt64Map> *callback) override {
        not_supported("V2TIMGroupManager::DecreaseGroupCounter", callback);
    }
    void GetGroupMemberList(const V2TIMString &, uint32_t, uint64_t,
                            V2TIMValueCallback<V2TIMGroupMemberInfoResult> *callback) override {
        not_supported("V2TIMGroupManager::GetGroupMemberList", callback);
    }
    void GetGroupMembersInfo(const V2TIMString &, V2TIMStringVector,
                             V2TIMValueCallback<V2TIMGroupMemberFullInfoVector> *callback) override {
        not_supported("V2TIMGroupManager::GetGroupMembersInfo", callback);
    }
    void SearchGroupMembers(const V2TIMGroupMemberSearchParam &,
                            V2TIMValueCallback<V2TIMGroupSearchGroupMembersMap> *callback) override {
        not_supported("V2TIMGroupManager::SearchGroupMembers", callback);
    }
    void SetGroupMemberInfo(const V2TIMString &, const V2TIMGroupMemberFullInfo &,
                            V2TIMCallback *callback) override {
        not_supported("V2TIMGroupManager::SetGroupMemberInfo", callback);
    }
    void MuteGroupMember(const V2TIMString &, const V2TIMString &, uint32_t,
                         V2TIMCallback *callback) override {
        not_supported("V2TIMGroupManager::MuteGroupMember", callback);
    }
    void MuteAllGroupMembers(const V2TIMString &, bool, V2TIMCallback *callback) override {
        not_supported("V2TIMGroupManager::MuteAllGroupMembers", callback);
    }
    void InviteUserToGroup(const V2TIMString &, const V2TIMStringVector &,
                           V2TIMValueCallback<V2TIMGroupMemberOperationResultVector> *callback) override {
        not_supported("V2TIMGroupManager::InviteUserToGroup", callback);
    }
    void KickGroupMember(const V2TIMString &, const V2TIMStringVector &, const V2TIMString &, uint32_t,
                         V2TIMValueCallback<V2TIMGroupMemberOperationResultVector> *callback) override {
        not_supported("V2TIMGroupManager::KickGroupMember", callback);
    }
    void SetGroupMemberRole(const V2TIMString &, const V2TIMString &, uint32_t,
                            V2TIMCallback *callback) override {
        not_supported("V2TIMGroupManager::SetGroupMemberRole", callback);
    }
    void MarkGroupMemberList(const V2TIMString &, const V2TIMStringVector &, uint32_t, bool,
                             V2TIMCallback *callback) override {
        not_supported("V2TIMGroupManager::MarkGroupMemberList", callback);
    }
    void TransferGroupOwner(const V2TIMString &, const V2TIMString &, V2TIMCallback *callback) override {
        not_supported("V2TIMGroupManager::TransferGroupOwner", callback);
    }
    void KickGroupMember(const V2TIMString &, const V2TIMStringVector &, const V2TIMString &,
                         V2TIMValueCallback<V2TIMGroupMemberOperationResultVector> *callback) override {
        not_supported("V2TIMGroupManager::KickGroupMember", callback);
    }
    void GetGroupApplicationList(V2TIMValueCallback<V2TIMGroupApplicationResult> *callback) override {
        not_supported("V2TIMGroupManager::GetGroupApplicationList", callback);
    }
    void AcceptGroupApplication(const V2TIMGroupApplication &, const V2TIMString &,
                                V2TIMCallback *callback) override {
        not_supported("V2TIMGroupManager::AcceptGroupApplication", callback);
    }
    void RefuseGroupApplication(const V2TIMGroupApplication &, const V2TIMString &,
                                V2TIMCallback *callback) override {
        not_supported("V2TIMGroupManager::RefuseGroupApplication", callback);
    }
    void SetGroupApplicationRead(V2TIMCallback *callback) override {
        not_supported("V2TIMGroupManager::SetGroupApplicationRead", callback);
    }
    void GetJoinedCommunityList(V2TIMValueCallback<V2TIMGroupInfoVector> *callback) override {
        not_supported("V2TIMGroupManager::GetJoinedCommunityList", callback);
    }
    void CreateTopicInCommunity(const V2TIMString &, const V2TIMTopicInfo &,
                                V2TIMValueCallback<V2TIMString> *callback) override {
        not_supported("V2TIMGroupManager::CreateTopicInCommunity", callback);
    }
    void DeleteTopicFromCommunity(const V2TIMString &, const V2TIMStringVector &,
                                  V2TIMValueCallback<V2TIMTopicOperationResultVector> *callback) override {
        not_supported("V2TIMGroupManager::DeleteTopicFromCommunity", callback);
    }
    void SetTopicInfo(const V2TIMTopicInfo &, V2TIMCallback *callback) override {
        not_supported("V2TIMGroupManager::SetTopicInfo", callback);
    }
    void GetTopicInfoList(const V2TIMString &, const V2TIMStringVector &,
                          V2TIMValueCallback<V2TIMTopicInfoResultVector> *callback) override {
        not_supported("V2TIMGroupManager::GetTopicInfoList", callback);
    }
};

} // namespace opentim

#endif
