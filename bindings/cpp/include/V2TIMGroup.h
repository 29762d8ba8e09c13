// Groups, their members, and applications to join them.
#ifndef OPENTIM_V2TIM_GROUP_H
#define OPENTIM_V2TIM_GROUP_H

#include "V2TIMCommon.h"

struct V2TIMGroupMemberInfo {
    V2TIMString userID;
    V2TIMString nickName;
    V2TIMString friendRemark;
    V2TIMString nameCard; // the name in this group, at most 50 bytes
    V2TIMString faceURL;
    V2TIMStringVector onlineDevices;
};
DEFINE_VECTOR(V2TIMGroupMemberInfo)
typedef TXV2TIMGroupMemberInfoVector V2TIMGroupMemberInfoVector;

struct V2TIMGroupMemberFullInfo : public V2TIMGroupMemberInfo {
    V2TIMCustomInfo customInfo;
    uint32_t role = V2TIM_GROUP_MEMBER_UNDEFINED;
    uint32_t muteUntil = 0; // UTC seconds
    int64_t joinTime = 0;   // UTC seconds
    bool isOnline = false;
    uint32_t modifyFlag = V2TIM_GROUP_MEMBER_INFO_MODIFY_FLAG_UNKNOWN;
};
DEFINE_VECTOR(V2TIMGroupMemberFullInfo)
typedef TXV2TIMGroupMemberFullInfoVector V2TIMGroupMemberFullInfoVector;

struct V2TIMGroupMemberInfoResult {
    uint64_t nextSequence = 0; // 0 on the last page
    V2TIMGroupMemberFullInfoVector memberInfoList;
};

struct V2TIMGroupChangeInfo {
    V2TIMGroupInfoChangeType type = V2TIM_GROUP_INFO_CHANGE_TYPE_NAME;
    V2TIMString value; // the new value, for types with a text
    V2TIMString key;   // of a custom field
    bool boolValue = false;
    uint32_t intValue = 0;
    uint64_t uint64Value = 0;
};
DEFINE_VECTOR(V2TIMGroupChangeInfo)
typedef TXV2TIMGroupChangeInfoVector V2TIMGroupChangeInfoVector;

struct V2TIMGroupMemberChangeInfo {
    V2TIMString userID;
    uint32_t muteTime = 0; // seconds
};
DEFINE_VECTOR(V2TIMGroupMemberChangeInfo)
typedef TXV2TIMGroupMemberChangeInfoVector V2TIMGroupMemberChangeInfoVector;

// One message that mentions the user or everybody.
struct V2TIMGroupAtInfo {
    uint64_t seq = 0;
    V2TIMGroupAtType atType = V2TIM_AT_ME;
};
DEFINE_VECTOR(V2TIMGroupAtInfo)
typedef TXV2TIMGroupAtInfoVector V2TIMGroupAtInfoVector;

struct V2TIMGroupInfo {
    // Printable ASCII, at most 48 bytes, not beginning with @TGS#. If empty, the service creates an ID.
    V2TIMString groupID;
    V2TIMString groupType; // "Work", "Public", "Meeting", "Community" or "AVChatRoom"
    bool isSupportTopic = false;
    V2TIMString groupName;    // at most 100 bytes
    V2TIMString notification; // at most 300 bytes
    V2TIMString introduction; // at most 240 bytes
    V2TIMString faceURL;      // at most 100 bytes
    bool allMuted = false;
    V2TIMCustomInfo customInfo;
    V2TIMString owner;
    uint32_t createTime = 0; // UTC seconds
    V2TIMGroupAddOpt groupAddOpt = V2TIM_GROUP_ADD_UNKNOWN;     // for applications to join
    V2TIMGroupAddOpt groupApproveOpt = V2TIM_GROUP_ADD_UNKNOWN; // for invitations
    uint32_t lastInfoTime = 0;                                  // last change of the group's data, UTC seconds
    uint32_t lastMessageTime = 0;                               // UTC seconds
    uint32_t memberCount = 0;
    uint32_t onlineCount = 0;
    uint32_t memberMaxCount = 0;
    uint32_t role = V2TIM_GROUP_MEMBER_UNDEFINED; // the caller's
    V2TIMReceiveMessageOpt recvOpt = V2TIM_RECEIVE_MESSAGE;
    uint32_t joinTime = 0; // the caller's, UTC seconds
    bool enablePermissionGroup = false;
    uint64_t defaultPermissions = 0;
    uint32_t modifyFlag = V2TIM_GROUP_INFO_MODIFY_FLAG_UNKNOWN;
};
DEFINE_VECTOR(V2TIMGroupInfo)
typedef TXV2TIMGroupInfoVector V2TIMGroupInfoVector;

struct V2TIMGroupInfoResult {
    int resultCode = 0;
    V2TIMString resultMsg;
    V2TIMGroupInfo info;
};
DEFINE_VECTOR(V2TIMGroupInfoResult)
typedef TXV2TIMGroupInfoResultVector V2TIMGroupInfoResultVector;

struct TIM_API V2TIMGroupApplication : public V2TIMBaseObject {
    V2TIMString groupID;
    V2TIMString fromUser;
    V2TIMString fromUserNickName;
    V2TIMString fromUserFaceUrl;
    V2TIMString toUser;
    uint64_t addTime = 0; // UTC seconds
    V2TIMString requestMsg;
    V2TIMString handledMsg;
    V2TIMGroupApplicationType applicationType = V2TIM_GROUP_JOIN_APPLICATION_NEED_APPROVED_BY_ADMIN;
    V2TIMGroupApplicationHandleStatus handleStatus = V2TIM_GROUP_APPLICATION_HANDLE_STATUS_UNHANDLED;
    V2TIMGroupApplicationHandleResult handleResult = V2TIM_GROUP_APPLICATION_HANDLE_RESULT_REFUSE;

    V2TIMGroupApplication() = default;
    V2TIMGroupApplication(const V2TIMGroupApplication &groupApplication) = default;
    V2TIMGroupApplication &operator=(const V2TIMGroupApplication &groupApplication) = default;
    virtual ~V2TIMGroupApplication();
};
DEFINE_VECTOR(V2TIMGroupApplication)
typedef TXV2TIMGroupApplicationVector V2TIMGroupApplicationVector;

struct V2TIMGroupMemberOperationResult {
    V2TIMString userID;
    V2TIMGroupMemberResult result = V2TIM_GROUP_MEMBER_RESULT_FAIL;
};
DEFINE_VECTOR(V2TIMGroupMemberOperationResult)
typedef TXV2TIMGroupMemberOperationResultVector V2TIMGroupMemberOperationResultVector;

struct V2TIMCreateGroupMemberInfo {
    V2TIMString userID;
    uint32_t role = V2TIM_GROUP_MEMBER_UNDEFINED;
};
DEFINE_VECTOR(V2TIMCreateGroupMemberInfo)
typedef TXV2TIMCreateGroupMemberInfoVector V2TIMCreateGroupMemberInfoVector;

struct V2TIMGroupApplicationResult {
    uint64_t unreadCount = 0;
    V2TIMGroupApplicationVector applicationList;
};

struct V2TIMGroupSearchParam {
    V2TIMStringVector keywordList;
    bool isSearchGroupID = true;
    bool isSearchGroupName = true;
};

struct V2TIMGroupMemberSearchParam {
    V2TIMStringVector groupIDList; // empty: all groups
    V2TIMStringVector keywordList;
    bool isSearchMemberUserID = true;
    bool isSearchMemberNickName = true;
    bool isSearchMemberRemark = true;
    bool isSearchMemberNameCard = true;
};
DEFINE_MAP(V2TIMString, V2TIMGroupMemberFullInfoVector)
typedef TXV2TIMStringToV2TIMGroupMemberFullInfoVectorMap V2TIMGroupSearchGroupMembersMap;

#endif
