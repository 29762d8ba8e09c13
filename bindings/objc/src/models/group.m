// Groups.
#import "V2TIMGroup.h"
#import "../fields.h"

@implementation V2TIMGroupInfo
OT_RELEASES_FIELDS(V2TIMGroupInfo)
@synthesize groupID = _groupID, groupType = _groupType, isSupportTopic = _isSupportTopic,
    groupName = _groupName, notification = _notification, introduction = _introduction, faceURL = _faceURL,
    allMuted = _allMuted, customInfo = _customInfo, owner = _owner, createTime = _createTime,
    groupAddOpt = _groupAddOpt, groupApproveOpt = _groupApproveOpt, lastInfoTime = _lastInfoTime,
    lastMessageTime = _lastMessageTime, memberCount = _memberCount, onlineCount = _onlineCount,
    memberMaxCount = _memberMaxCount, role = _role, recvOpt = _recvOpt, joinTime = _joinTime,
    enablePermissionGroup = _enablePermissionGroup, defaultPermissions = _defaultPermissions;
@end

@implementation V2TIMGroupInfoResult
OT_RELEASES_FIELDS(V2TIMGroupInfoResult)
@synthesize resultCode = _resultCode, resultMsg = _resultMsg, info = _info;
@end

@implementation V2TIMGroupApplication
OT_RELEASES_FIELDS(V2TIMGroupApplication)
@synthesize groupID = _groupID, fromUser = _fromUser, fromUserNickName = _fromUserNickName,
    fromUserFaceUrl = _fromUserFaceUrl, toUser = _toUser, addTime = _addTime, requestMsg = _requestMsg,
    handledMsg = _handledMsg, applicationType = _applicationType, handleStatus = _handleStatus,
    handleResult = _handleResult;
@end

@implementation V2TIMGroupMemberOperationResult
OT_RELEASES_FIELDS(V2TIMGroupMemberOperationResult)
@synthesize userID = _userID, result = _result;
@end

@implementation V2TIMCreateGroupMemberInfo
OT_RELEASES_FIELDS(V2TIMCreateGroupMemberInfo)
@synthesize userID = _userID, role = _role;
@end

@implementation V2TIMGroupApplicationResult
OT_RELEASES_FIELDS(V2TIMGroupApplicationResult)
@synthesize unreadCount = _unreadCount, applicationList = _applicationList;
@end

@implementation V2TIMGroupSearchParam
OT_RELEASES_FIELDS(V2TIMGroupSearchParam)
@synthesize keywordList = _keywordList, isSearchGroupID = _isSearchGroupID,
    isSearchGroupName = _isSearchGroupName, keywordListMatchType = _keywordListMatchType,
    searchCount = _searchCount, searchCursor = _searchCursor;
@end

@implementation V2TIMGroupSearchResult
OT_RELEASES_FIELDS(V2TIMGroupSearchResult)
@synthesize isFinished = _isFinished, totalCount = _totalCount, nextCursor = _nextCursor,
    groupList = _groupList;
@end

@implementation V2TIMGroupMemberSearchParam
OT_RELEASES_FIELDS(V2TIMGroupMemberSearchParam)
@synthesize keywordList = _keywordList, groupIDList = _groupIDList,
    isSearchMemberUserID = _isSearchMemberUserID, isSearchMemberNickName = _isSearchMemberNickName,
    isSearchMemberRemark = _isSearchMemberRemark, isSearchMemberNameCard = _isSearchMemberNameCard,
    keywordListMatchType = _keywordListMatchType, searchCount = _searchCount, searchCursor = _searchCursor;
@end

@implementation V2TIMGroupMemberSearchResult
OT_RELEASES_FIELDS(V2TIMGroupMemberSearchResult)
@synthesize isFinished = _isFinished, totalCount = _totalCount, nextCursor = _nextCursor,
    memberList = _memberList;
@end
