// Types of communities, topics and permission groups.
#ifndef OPENTIM_V2TIM_COMMUNITY_H
#define OPENTIM_V2TIM_COMMUNITY_H

#include "V2TIMCallback.h"
#include "V2TIMCommon.h"
#include "V2TIMGroup.h"
#include "V2TIMMessage.h"

struct TIM_API V2TIMTopicInfo : public V2TIMBaseObject {
    V2TIMString topicID;
    V2TIMString topicName;
    V2TIMString topicFaceURL;
    V2TIMString introduction;
    V2TIMString notification;
    bool isAllMuted = false;
    uint32_t selfMuteTime = 0; // UTC seconds
    V2TIMString customString;
    V2TIMReceiveMessageOpt recvOpt = V2TIM_RECEIVE_MESSAGE;
    V2TIMString draftText;
    uint64_t unreadCount = 0;
    V2TIMMessage *lastMessage = nullptr; // null if there is none; owned by this object, copied with it
    uint64_t readSequence = 0;
    V2TIMGroupAtInfoVector groupAtInfoList;
    uint32_t createTime = 0; // UTC seconds
    uint64_t defaultPermissions = 0;
    bool IsInheritMessageReceiveOptionFromCommunity();
    void SetInheritMessageReceiveOptionFromCommunity(bool isInherit, V2TIMCallback *callback);
    uint32_t modifyFlag = V2TIM_COMMUNITY_MODIFY_FLAG_UNKNOWN;

    V2TIMTopicInfo();
    V2TIMTopicInfo(const V2TIMTopicInfo &topicInfo);
    V2TIMTopicInfo &operator=(const V2TIMTopicInfo &topicInfo);
    virtual ~V2TIMTopicInfo();
};

struct V2TIMTopicOperationResult {
    int32_t errorCode = 0;
    V2TIMString errorMsg;
    V2TIMString topicID;
};
DEFINE_VECTOR(V2TIMTopicOperationResult)
typedef TXV2TIMTopicOperationResultVector V2TIMTopicOperationResultVector;

struct V2TIMTopicInfoResult {
    int32_t errorCode = 0;
    V2TIMString errorMsg;
    V2TIMTopicInfo topicInfo;
};
DEFINE_VECTOR(V2TIMTopicInfoResult)
typedef TXV2TIMTopicInfoResultVector V2TIMTopicInfoResultVector;

struct V2TIMPermissionGroupInfo {
    V2TIMString groupID;
    V2TIMString permissionGroupID;
    V2TIMString permissionGroupName;
    V2TIMString customData;
    uint64_t groupPermission = 0; // V2TIMCommunityPermissionValue bits
    uint64_t memberCount = 0;
    uint32_t modifyFlag = V2TIM_PERMISSION_MODIFY_FLAG_NONE;
};

struct V2TIMPermissionGroupInfoResult {
    int resultCode = 0;
    V2TIMString resultMsg;
    V2TIMPermissionGroupInfo info;
};
DEFINE_VECTOR(V2TIMPermissionGroupInfoResult)
typedef TXV2TIMPermissionGroupInfoResultVector V2TIMPermissionGroupInfoResultVector;

struct V2TIMPermissionGroupOperationResult {
    int resultCode = 0;
    V2TIMString resultMsg;
    V2TIMString permissionGroupID;
};
DEFINE_VECTOR(V2TIMPermissionGroupOperationResult)
typedef TXV2TIMPermissionGroupOperationResultVector V2TIMPermissionGroupOperationResultVector;

struct V2TIMPermissionGroupMemberInfoResult {
    V2TIMString nextCursor; // empty on the last page
    V2TIMGroupMemberInfoVector memberInfoList;
};

struct V2TIMPermissionGroupMemberOperationResult {
    V2TIMString memberID;
    int resultCode = 0;
};
DEFINE_VECTOR(V2TIMPermissionGroupMemberOperationResult)
typedef TXV2TIMPermissionGroupMemberOperationResultVector V2TIMPermissionGroupMemberOperationResultVector;

struct V2TIMTopicPermissionResult {
    V2TIMString topicID;
    int resultCode = 0;
    V2TIMString resultMsg;
    uint64_t topicPermission = 0; // V2TIMTopicPermissionValue bits
    V2TIMString groupID;
    V2TIMString permissionGroupID;
};
DEFINE_VECTOR(V2TIMTopicPermissionResult)
typedef TXV2TIMTopicPermissionResultVector V2TIMTopicPermissionResultVector;

#endif
