// Users and members of groups.
#import "V2TIMUser.h"
#import "../fields.h"

@implementation V2TIMUserInfo
OT_RELEASES_FIELDS(V2TIMUserInfo)
@synthesize userID = _userID, nickName = _nickName, faceURL = _faceURL;
@end

@implementation V2TIMUserFullInfo
OT_RELEASES_FIELDS(V2TIMUserFullInfo)
@synthesize selfSignature = _selfSignature, gender = _gender, role = _role, level = _level,
    birthday = _birthday, allowType = _allowType, customInfo = _customInfo;
@end

@implementation V2TIMUserSearchParam
OT_RELEASES_FIELDS(V2TIMUserSearchParam)
@synthesize keywordList = _keywordList, keywordListMatchType = _keywordListMatchType, gender = _gender,
    minBirthday = _minBirthday, maxBirthday = _maxBirthday, searchCount = _searchCount,
    searchCursor = _searchCursor;
@end

@implementation V2TIMUserSearchResult
OT_RELEASES_FIELDS(V2TIMUserSearchResult)
@synthesize isFinished = _isFinished, totalCount = _totalCount, nextCursor = _nextCursor,
    userList = _userList;
@end

@implementation V2TIMUserStatus
OT_RELEASES_FIELDS(V2TIMUserStatus)
@synthesize userID = _userID, statusType = _statusType, customStatus = _customStatus,
    onlineDevices = _onlineDevices;
@end

@implementation V2TIMGroupMemberInfo
OT_RELEASES_FIELDS(V2TIMGroupMemberInfo)
@synthesize userID = _userID, nickName = _nickName, friendRemark = _friendRemark, nameCard = _nameCard,
    faceURL = _faceURL, onlineDevices = _onlineDevices;
@end

@implementation V2TIMGroupMemberFullInfo
OT_RELEASES_FIELDS(V2TIMGroupMemberFullInfo)
@synthesize customInfo = _customInfo, role = _role, muteUntil = _muteUntil, joinTime = _joinTime,
    isOnline = _isOnline;
@end
