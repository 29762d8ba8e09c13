// Users, friends and followers.
#ifndef OPENTIM_V2TIM_FRIENDSHIP_H
#define OPENTIM_V2TIM_FRIENDSHIP_H

#include "V2TIMCommon.h"

struct TIM_API V2TIMUserInfo {
    V2TIMString userID; // printable ASCII, at most 32 bytes
    V2TIMString nickName;
    V2TIMString faceURL;

    V2TIMUserInfo() = default;
    V2TIMUserInfo(const V2TIMUserInfo &userInfo) = default;
    V2TIMUserInfo &operator=(const V2TIMUserInfo &userInfo) = default;
    virtual ~V2TIMUserInfo();
};
DEFINE_VECTOR(V2TIMUserInfo)
typedef TXV2TIMUserInfoVector V2TIMUserInfoVector;

struct TIM_API V2TIMUserFullInfo : public V2TIMUserInfo {
    V2TIMString selfSignature;
    V2TIMGender gender = V2TIM_GENDER_UNKNOWN;
    uint32_t role = 0;
    uint32_t level = 0;
    uint32_t birthday = 0; // a number such as 20240131
    V2TIMFriendAllowType allowType = V2TIM_FRIEND_ALLOW_ANY;
    V2TIMCustomInfo customInfo;
    uint32_t modifyFlag = V2TIM_USER_INFO_MODIFY_FLAG_UNKNOWN; // for changes: the fields to change

    V2TIMUserFullInfo() = default;
    V2TIMUserFullInfo(const V2TIMUserFullInfo &userFullInfo) = default;
    V2TIMUserFullInfo &operator=(const V2TIMUserFullInfo &userFullInfo) = default;
    virtual ~V2TIMUserFullInfo();
};
DEFINE_VECTOR(V2TIMUserFullInfo)
typedef TXV2TIMUserFullInfoVector V2TIMUserFullInfoVector;

struct V2TIMUserStatus {
    V2TIMString userID;
    V2TIMUserStatusType statusType = V2TIM_USER_STATUS_UNKNOWN;
    V2TIMString customStatus;
    V2TIMStringVector onlineDevices;
};
DEFINE_VECTOR(V2TIMUserStatus)
typedef TXV2TIMUserStatusVector V2TIMUserStatusVector;

struct V2TIMFriendInfo {
    V2TIMString userID;
    V2TIMString friendRemark;   // at most 96 bytes
    uint64_t friendAddTime = 0; // UTC seconds
    V2TIMCustomInfo friendCustomInfo;
    V2TIMStringVector friendGroups;
    V2TIMUserFullInfo userFullInfo;
    uint32_t modifyFlag = V2TIM_FRIEND_INFO_MODIFY_FLAG_UNKNOWN;
};
DEFINE_VECTOR(V2TIMFriendInfo)
typedef TXV2TIMFriendInfoVector V2TIMFriendInfoVector;

struct V2TIMFriendInfoResult {
    int resultCode = 0;
    V2TIMString resultInfo;
    V2TIMFriendRelationType relation = V2TIM_FRIEND_RELATION_TYPE_NONE;
    V2TIMFriendInfo friendInfo;
};
DEFINE_VECTOR(V2TIMFriendInfoResult)
typedef TXV2TIMFriendInfoResultVector V2TIMFriendInfoResultVector;

struct V2TIMFriendAddApplication {
    V2TIMString userID;       // required
    V2TIMString friendRemark; // at most 96 bytes
    V2TIMString friendGroup;  // at most 96 bytes
    V2TIMString addWording;   // at most 120 bytes
    V2TIMString addSource;    // begins with AddSource_Type_
    V2TIMFriendType addType = V2TIM_FRIEND_TYPE_BOTH;
};

struct V2TIMFriendApplication {
    V2TIMString userID;
    V2TIMString nickName;
    V2TIMString faceUrl;
    uint64_t addTime = 0; // UTC seconds
    V2TIMString addSource;
    V2TIMString addWording;
    V2TIMFriendApplicationType type = V2TIM_FRIEND_APPLICATION_COME_IN;
};
DEFINE_VECTOR(V2TIMFriendApplication)
typedef TXV2TIMFriendApplicationVector V2TIMFriendApplicationVector;

struct V2TIMFriendApplicationResult {
    uint64_t unreadCount = 0;
    V2TIMFriendApplicationVector applicationList;
};

struct V2TIMFriendCheckResult {
    V2TIMString userID;
    int32_t resultCode = 0;
    V2TIMString resultInfo;
    V2TIMFriendRelationType relationType = V2TIM_FRIEND_RELATION_TYPE_NONE;
};
DEFINE_VECTOR(V2TIMFriendCheckResult)
typedef TXV2TIMFriendCheckResultVector V2TIMFriendCheckResultVector;

// The result for one user of a call with several. 0 is success.
struct V2TIMFriendOperationResult {
    V2TIMString userID;
    int32_t resultCode = 0;
    V2TIMString resultInfo;
};
DEFINE_VECTOR(V2TIMFriendOperationResult)
typedef TXV2TIMFriendOperationResultVector V2TIMFriendOperationResultVector;

struct V2TIMFriendGroup {
    V2TIMString groupName;
    uint64_t userCount = 0;
    V2TIMStringVector friendList;
};
DEFINE_VECTOR(V2TIMFriendGroup)
typedef TXV2TIMFriendGroupVector V2TIMFriendGroupVector;

struct V2TIMFriendSearchParam {
    V2TIMStringVector keywordList;
    bool isSearchUserID = true;
    bool isSearchNickName = true;
    bool isSearchRemark = true;
};

struct V2TIMFollowOperationResult {
    V2TIMString userID;
    int32_t resultCode = 0;
    V2TIMString resultInfo;
};
DEFINE_VECTOR(V2TIMFollowOperationResult)
typedef TXV2TIMFollowOperationResultVector V2TIMFollowOperationResultVector;

struct V2TIMUserInfoResult {
    V2TIMString nextCursor; // empty on the last page
    V2TIMUserFullInfoVector userInfoList;
};

struct V2TIMFollowInfo {
    int32_t resultCode = 0;
    V2TIMString resultInfo;
    V2TIMString userID;
    uint64_t followingCount = 0;
    uint64_t followersCount = 0;
    uint64_t mutualFollowersCount = 0;
};
DEFINE_VECTOR(V2TIMFollowInfo)
typedef TXV2TIMFollowInfoVector V2TIMFollowInfoVector;

struct V2TIMFollowTypeCheckResult {
    V2TIMString userID;
    int32_t resultCode = 0;
    V2TIMString resultInfo;
    V2TIMFollowType followType = V2TIM_FOLLOW_TYPE_NONE;
};
DEFINE_VECTOR(V2TIMFollowTypeCheckResult)
typedef TXV2TIMFollowTypeCheckResultVector V2TIMFollowTypeCheckResultVector;

#endif
