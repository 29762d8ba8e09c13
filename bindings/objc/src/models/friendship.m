// Friends, official accounts and followers.
#import "V2TIMFriendship.h"
#import "../fields.h"

@implementation V2TIMFriendInfoResult
OT_RELEASES_FIELDS(V2TIMFriendInfoResult)
@synthesize resultCode = _resultCode, resultInfo = _resultInfo, relation = _relation,
    friendInfo = _friendInfo;
@end

@implementation V2TIMFriendInfo
OT_RELEASES_FIELDS(V2TIMFriendInfo)
@synthesize userID = _userID, friendRemark = _friendRemark, friendAddTime = _friendAddTime,
    friendCustomInfo = _friendCustomInfo, friendGroups = _friendGroups, userFullInfo = _userFullInfo;
@end

@implementation V2TIMFriendAddApplication
OT_RELEASES_FIELDS(V2TIMFriendAddApplication)
@synthesize userID = _userID, friendRemark = _friendRemark, friendGroup = _friendGroup,
    addWording = _addWording, addSource = _addSource, addType = _addType;

- (instancetype)init {
    self = [super init];
    if (self) _addType = V2TIM_FRIEND_TYPE_BOTH;
    return self;
}
@end

@implementation V2TIMFriendApplicationResult
OT_RELEASES_FIELDS(V2TIMFriendApplicationResult)
@synthesize unreadCount = _unreadCount, applicationList = _applicationList;
@end

@implementation V2TIMFriendApplication
OT_RELEASES_FIELDS(V2TIMFriendApplication)
@synthesize userID = _userID, nickName = _nickName, faceUrl = _faceUrl, addTime = _addTime,
    addSource = _addSource, addWording = _addWording, type = _type;
@end

@implementation V2TIMFriendCheckResult
OT_RELEASES_FIELDS(V2TIMFriendCheckResult)
@synthesize userID = _userID, resultCode = _resultCode, resultInfo = _resultInfo,
    relationType = _relationType;
@end

@implementation V2TIMFriendOperationResult
OT_RELEASES_FIELDS(V2TIMFriendOperationResult)
@synthesize userID = _userID, resultCode = _resultCode, resultInfo = _resultInfo;
@end

@implementation V2TIMFriendGroup
OT_RELEASES_FIELDS(V2TIMFriendGroup)
@synthesize groupName = _groupName, userCount = _userCount, friendList = _friendList;
@end

@implementation V2TIMFriendSearchParam
OT_RELEASES_FIELDS(V2TIMFriendSearchParam)
@synthesize keywordList = _keywordList, isSearchUserID = _isSearchUserID,
    isSearchNickName = _isSearchNickName, isSearchRemark = _isSearchRemark;
@end

@implementation V2TIMOfficialAccountInfo
OT_RELEASES_FIELDS(V2TIMOfficialAccountInfo)
@synthesize officialAccountID = _officialAccountID, officialAccountName = _officialAccountName,
    faceUrl = _faceUrl, ownerUserID = _ownerUserID, organization = _organization,
    introduction = _introduction, customData = _customData, createTime = _createTime,
    subscriberCount = _subscriberCount, subscribeTime = _subscribeTime;
@end

@implementation V2TIMOfficialAccountInfoResult
OT_RELEASES_FIELDS(V2TIMOfficialAccountInfoResult)
@synthesize resultCode = _resultCode, resultInfo = _resultInfo, officialAccountInfo = _officialAccountInfo;
@end

@implementation V2TIMFollowOperationResult
OT_RELEASES_FIELDS(V2TIMFollowOperationResult)
@synthesize userID = _userID, resultCode = _resultCode, resultInfo = _resultInfo;
@end

@implementation V2TIMFollowInfo
OT_RELEASES_FIELDS(V2TIMFollowInfo)
@synthesize resultCode = _resultCode, resultInfo = _resultInfo, userID = _userID,
    followingCount = _followingCount, followersCount = _followersCount,
    mutualFollowersCount = _mutualFollowersCount;
@end

@implementation V2TIMFollowTypeCheckResult
OT_RELEASES_FIELDS(V2TIMFollowTypeCheckResult)
@synthesize userID = _userID, resultCode = _resultCode, resultInfo = _resultInfo, followType = _followType;
@end
