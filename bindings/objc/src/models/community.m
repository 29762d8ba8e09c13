// Communities.
#import "V2TIMCommunity.h"
#import "../fields.h"

@implementation V2TIMTopicInfo
OT_RELEASES_FIELDS(V2TIMTopicInfo)
@synthesize topicID = _topicID, topicType = _topicType, topicName = _topicName, topicFaceURL = _topicFaceURL,
    introduction = _introduction, notification = _notification, isAllMuted = _isAllMuted,
    selfMuteTime = _selfMuteTime, customString = _customString, recvOpt = _recvOpt, draftText = _draftText,
    unreadCount = _unreadCount, lastMessage = _lastMessage, readSequence = _readSequence,
    groupAtInfolist = _groupAtInfolist, createTime = _createTime, topicAddOpt = _topicAddOpt,
    topicApproveOpt = _topicApproveOpt, memberList = _memberList, memberMaxCount = _memberMaxCount,
    defaultPermissions = _defaultPermissions;
@end

@implementation V2TIMTopicOperationResult
OT_RELEASES_FIELDS(V2TIMTopicOperationResult)
@synthesize errorCode = _errorCode, errorMsg = _errorMsg, topicID = _topicID;
@end

@implementation V2TIMTopicInfoResult
OT_RELEASES_FIELDS(V2TIMTopicInfoResult)
@synthesize errorCode = _errorCode, errorMsg = _errorMsg, topicInfo = _topicInfo;
@end

@implementation V2TIMPermissionGroupInfo
OT_RELEASES_FIELDS(V2TIMPermissionGroupInfo)
@synthesize groupID = _groupID, permissionGroupID = _permissionGroupID,
    permissionGroupName = _permissionGroupName, groupPermission = _groupPermission, customData = _customData,
    memberCount = _memberCount;
@end

@implementation V2TIMPermissionGroupInfoResult
OT_RELEASES_FIELDS(V2TIMPermissionGroupInfoResult)
@synthesize resultCode = _resultCode, resultMsg = _resultMsg, info = _info;
@end

@implementation V2TIMPermissionGroupOperationResult
OT_RELEASES_FIELDS(V2TIMPermissionGroupOperationResult)
@synthesize resultCode = _resultCode, resultMsg = _resultMsg, permissionGroupID = _permissionGroupID;
@end

@implementation V2TIMPermissionGroupMemberOperationResult
OT_RELEASES_FIELDS(V2TIMPermissionGroupMemberOperationResult)
@synthesize memberID = _memberID, resultCode = _resultCode;
@end

@implementation V2TIMTopicPermissionResult
OT_RELEASES_FIELDS(V2TIMTopicPermissionResult)
@synthesize topicID = _topicID, resultCode = _resultCode, resultMsg = _resultMsg,
    topicPermission = _topicPermission, groupID = _groupID, permissionGroupID = _permissionGroupID;
@end
