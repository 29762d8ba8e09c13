// Communities, their topics and permission groups.
#ifndef OPENTIM_V2TIM_COMMUNITY_MANAGER_H
#define OPENTIM_V2TIM_COMMUNITY_MANAGER_H

#include "V2TIMCallback.h"
#include "V2TIMCommunity.h"
#include "V2TIMListener.h"

// Not implemented yet: every function answers ERR_SDK_INTERFACE_NOT_SUPPORT (7013), or returns an empty value and
// writes a log line. No events are sent.
class TIM_API V2TIMCommunityManager {
public:
    virtual ~V2TIMCommunityManager() {}

    virtual void AddCommunityListener(V2TIMCommunityListener *listener) = 0;
    virtual void RemoveCommunityListener(V2TIMCommunityListener *listener) = 0;
    virtual void CreateCommunity(const V2TIMGroupInfo &info,
                                 const V2TIMCreateGroupMemberInfoVector &memberList,
                                 V2TIMValueCallback<V2TIMString> *callback) = 0;
    virtual void GetJoinedCommunityList(V2TIMValueCallback<V2TIMGroupInfoVector> *callback) = 0;
    virtual void CreateTopicInCommunity(const V2TIMString &groupID, const V2TIMTopicInfo &topicInfo,
                                        V2TIMValueCallback<V2TIMString> *callback) = 0;
    virtual void DeleteTopicFromCommunity(const V2TIMString &groupID, const V2TIMStringVector &topicIDList,
                                          V2TIMValueCallback<V2TIMTopicOperationResultVector> *callback) = 0;
    virtual void SetTopicInfo(const V2TIMTopicInfo &topicInfo, V2TIMCallback *callback) = 0;
    virtual void GetTopicInfoList(const V2TIMString &groupID, const V2TIMStringVector &topicIDList,
                                  V2TIMValueCallback<V2TIMTopicInfoResultVector> *callback) = 0;
    virtual void CreatePermissionGroupInCommunity(const V2TIMPermissionGroupInfo &info,
                                                  V2TIMValueCallback<V2TIMString> *callback) = 0;
    virtual void DeletePermissionGroupFromCommunity(
        const V2TIMString &groupID, const V2TIMStringVector &permissionGroupIDList,
        V2TIMValueCallback<V2TIMPermissionGroupOperationResultVector> *callback) = 0;
    virtual void ModifyPermissionGroupInfoInCommunity(const V2TIMPermissionGroupInfo &info,
                                                      V2TIMCallback *callback) = 0;
    virtual void GetJoinedPermissionGroupListInCommunity(
        const V2TIMString &groupID, V2TIMValueCallback<V2TIMPermissionGroupInfoResultVector> *callback) = 0;
    virtual void GetPermissionGroupListInCommunity(
        const V2TIMString &groupID, const V2TIMStringVector &permissionGroupIDList,
        V2TIMValueCallback<V2TIMPermissionGroupInfoResultVector> *callback) = 0;
    virtual void AddCommunityMembersToPermissionGroup(
        const V2TIMString &groupID, const V2TIMString &permissionGroupID, const V2TIMStringVector &memberList,
        V2TIMValueCallback<V2TIMPermissionGroupMemberOperationResultVector> *callback) = 0;
    virtual void RemoveCommunityMembersFromPermissionGroup(
        const V2TIMString &groupID, const V2TIMString &permissionGroupID, const V2TIMStringVector &memberList,
        V2TIMValueCallback<V2TIMPermissionGroupMemberOperationResultVector> *callback) = 0;
    virtual void GetCommunityMemberListInPermissionGroup(
        const V2TIMString &groupID, const V2TIMString &permissionGroupID, const V2TIMString &nextCursor,
        V2TIMValueCallback<V2TIMPermissionGroupMemberInfoResult> *callback) = 0;
    virtual void AddTopicPermissionToPermissionGroup(
        const V2TIMString &groupID, const V2TIMString &permissionGroupID,
        const V2TIMStringToUint64Map &topicPermissionMap,
        V2TIMValueCallback<V2TIMTopicOperationResultVector> *callback) = 0;
    virtual void DeleteTopicPermissionFromPermissionGroup(
        const V2TIMString &groupID, const V2TIMString &permissionGroupID,
        const V2TIMStringVector &topicIDList,
        V2TIMValueCallback<V2TIMTopicOperationResultVector> *callback) = 0;
    virtual void ModifyTopicPermissionInPermissionGroup(
        const V2TIMString &groupID, const V2TIMString &permissionGroupID,
        const V2TIMStringToUint64Map &topicPermissionMap,
        V2TIMValueCallback<V2TIMTopicOperationResultVector> *callback) = 0;
    virtual void GetTopicPermissionInPermissionGroup(
        const V2TIMString &groupID, const V2TIMString &permissionGroupID,
        const V2TIMStringVector &topicIDList,
        V2TIMValueCallback<V2TIMTopicPermissionResultVector> *callback) = 0;
};

#endif
