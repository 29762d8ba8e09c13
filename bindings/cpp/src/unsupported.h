// Generated from bindings/v2tim/functions.txt: run `make ledger`. Functions that OpenTIM does not implement yet.
#ifndef OPENTIM_CPP_UNSUPPORTED_H
#define OPENTIM_CPP_UNSUPPORTED_H

#include "V2TIMManager.h"
#include "V2TIMCommunityManager.h"
#include "V2TIMConversationManager.h"
#include "V2TIMFriendshipManager.h"
#include "V2TIMGroupManager.h"
#include "V2TIMMessageManager.h"
#include "V2TIMOfflinePushManager.h"
#include "V2TIMSignalingManager.h"
#include "reply.h"

namespace opentim {

class UnsupportedCommunityManager : public V2TIMCommunityManager {
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

class UnsupportedMessageManager : public V2TIMMessageManager {
public:
    V2TIMMessage CreateImageMessage(const V2TIMString &) override {
        not_supported("V2TIMMessageManager::CreateImageMessage");
        return V2TIMMessage();
    }
    V2TIMMessage CreateSoundMessage(const V2TIMString &, uint32_t) override {
        not_supported("V2TIMMessageManager::CreateSoundMessage");
        return V2TIMMessage();
    }
    V2TIMMessage CreateVideoMessage(const V2TIMString &, const V2TIMString &, uint32_t,
                                    const V2TIMString &) override {
        not_supported("V2TIMMessageManager::CreateVideoMessage");
        return V2TIMMessage();
    }
    V2TIMMessage CreateFileMessage(const V2TIMString &, const V2TIMString &) override {
        not_supported("V2TIMMessageManager::CreateFileMessage");
        return V2TIMMessage();
    }
    V2TIMMessage CreateLocationMessage(const V2TIMString &, double, double) override {
        not_supported("V2TIMMessageManager::CreateLocationMessage");
        return V2TIMMessage();
    }
    V2TIMMessage CreateFaceMessage(uint32_t, const V2TIMBuffer &) override {
        not_supported("V2TIMMessageManager::CreateFaceMessage");
        return V2TIMMessage();
    }
    V2TIMMessage CreateMergerMessage(const V2TIMMessageVector &, const V2TIMString &,
                                     const V2TIMStringVector &, const V2TIMString &) override {
        not_supported("V2TIMMessageManager::CreateMergerMessage");
        return V2TIMMessage();
    }
    V2TIMMessage CreateForwardMessage(const V2TIMMessage &) override {
        not_supported("V2TIMMessageManager::CreateForwardMessage");
        return V2TIMMessage();
    }
    V2TIMMessage CreateTargetedGroupMessage(const V2TIMMessage &, const V2TIMStringVector &) override {
        not_supported("V2TIMMessageManager::CreateTargetedGroupMessage");
        return V2TIMMessage();
    }
    void SetAllReceiveMessageOpt(V2TIMReceiveMessageOpt, int32_t, int32_t, int32_t, uint32_t,
                                 V2TIMCallback *callback) override {
        not_supported("V2TIMMessageManager::SetAllReceiveMessageOpt", callback);
    }
    void SetAllReceiveMessageOpt(V2TIMReceiveMessageOpt, uint32_t, uint32_t,
                                 V2TIMCallback *callback) override {
        not_supported("V2TIMMessageManager::SetAllReceiveMessageOpt", callback);
    }
    void GetAllReceiveMessageOpt(V2TIMValueCallback<V2TIMReceiveMessageOptInfo> *callback) override {
        not_supported("V2TIMMessageManager::GetAllReceiveMessageOpt", callback);
    }
    void RevokeMessage(const V2TIMMessage &, V2TIMCallback *callback) override {
        not_supported("V2TIMMessageManager::RevokeMessage", callback);
    }
    void ModifyMessage(const V2TIMMessage &, V2TIMCompleteCallback<V2TIMMessage> *callback) override {
        not_supported("V2TIMMessageManager::ModifyMessage", callback);
    }
    V2TIMString InsertGroupMessageToLocalStorage(V2TIMMessage &, const V2TIMString &, const V2TIMString &,
                                                 V2TIMValueCallback<V2TIMMessage> *callback) override {
        not_supported("V2TIMMessageManager::InsertGroupMessageToLocalStorage", callback);
        return V2TIMString();
    }
    V2TIMString InsertC2CMessageToLocalStorage(V2TIMMessage &, const V2TIMString &, const V2TIMString &,
                                               V2TIMValueCallback<V2TIMMessage> *callback) override {
        not_supported("V2TIMMessageManager::InsertC2CMessageToLocalStorage", callback);
        return V2TIMString();
    }
    void SearchLocalMessages(const V2TIMMessageSearchParam &,
                             V2TIMValueCallback<V2TIMMessageSearchResult> *callback) override {
        not_supported("V2TIMMessageManager::SearchLocalMessages", callback);
    }
    void SearchCloudMessages(const V2TIMMessageSearchParam &,
                             V2TIMValueCallback<V2TIMMessageSearchResult> *callback) override {
        not_supported("V2TIMMessageManager::SearchCloudMessages", callback);
    }
    void SendMessageReadReceipts(const V2TIMMessageVector &, V2TIMCallback *callback) override {
        not_supported("V2TIMMessageManager::SendMessageReadReceipts", callback);
    }
    void GetMessageReadReceipts(const V2TIMMessageVector &,
                                V2TIMValueCallback<V2TIMMessageReceiptVector> *callback) override {
        not_supported("V2TIMMessageManager::GetMessageReadReceipts", callback);
    }
    void GetGroupMessageReadMemberList(
        const V2TIMMessage &, V2TIMGroupMessageReadMembersFilter, uint64_t, uint32_t,
        V2TIMValueCallback<V2TIMGroupMessageReadMemberList> *callback) override {
        not_supported("V2TIMMessageManager::GetGroupMessageReadMemberList", callback);
    }
    void SetMessageExtensions(const V2TIMMessage &, const V2TIMMessageExtensionVector &,
                              V2TIMValueCallback<V2TIMMessageExtensionResultVector> *callback) override {
        not_supported("V2TIMMessageManager::SetMessageExtensions", callback);
    }
    void GetMessageExtensions(const V2TIMMessage &,
                              V2TIMValueCallback<V2TIMMessageExtensionVector> *callback) override {
        not_supported("V2TIMMessageManager::GetMessageExtensions", callback);
    }
    void DeleteMessageExtensions(const V2TIMMessage &, const V2TIMStringVector &,
                                 V2TIMValueCallback<V2TIMMessageExtensionResultVector> *callback) override {
        not_supported("V2TIMMessageManager::DeleteMessageExtensions", callback);
    }
    void AddMessageReaction(const V2TIMMessage &, const V2TIMString &, V2TIMCallback *callback) override {
        not_supported("V2TIMMessageManager::AddMessageReaction", callback);
    }
    void RemoveMessageReaction(const V2TIMMessage &, const V2TIMString &, V2TIMCallback *callback) override {
        not_supported("V2TIMMessageManager::RemoveMessageReaction", callback);
    }
    void GetMessageReactions(const V2TIMMessageVector &, uint32_t,
                             V2TIMValueCallback<V2TIMMessageReactionResultVector> *callback) override {
        not_supported("V2TIMMessageManager::GetMessageReactions", callback);
    }
    void GetAllUserListOfMessageReaction(
        const V2TIMMessage &, const V2TIMString &, uint32_t, uint32_t,
        V2TIMValueCallback<V2TIMMessageReactionUserResult> *callback) override {
        not_supported("V2TIMMessageManager::GetAllUserListOfMessageReaction", callback);
    }
    void TranslateText(const V2TIMStringVector &, const V2TIMString &, const V2TIMString &,
                       V2TIMValueCallback<V2TIMStringToV2TIMStringMap> *callback) override {
        not_supported("V2TIMMessageManager::TranslateText", callback);
    }
    void PinGroupMessage(const V2TIMString &, const V2TIMMessage &, bool, V2TIMCallback *callback) override {
        not_supported("V2TIMMessageManager::PinGroupMessage", callback);
    }
    void GetPinnedGroupMessageList(const V2TIMString &,
                                   V2TIMValueCallback<V2TIMMessageVector> *callback) override {
        not_supported("V2TIMMessageManager::GetPinnedGroupMessageList", callback);
    }
};

class UnsupportedOfflinePushManager : public V2TIMOfflinePushManager {
public:
    void SetOfflinePushConfig(const V2TIMOfflinePushConfig &, V2TIMCallback *callback) override {
        not_supported("V2TIMOfflinePushManager::SetOfflinePushConfig", callback);
    }
    void DoBackground(uint32_t, V2TIMCallback *callback) override {
        not_supported("V2TIMOfflinePushManager::DoBackground", callback);
    }
    void DoForeground(V2TIMCallback *callback) override {
        not_supported("V2TIMOfflinePushManager::DoForeground", callback);
    }
};

class UnsupportedSignalingManager : public V2TIMSignalingManager {
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
