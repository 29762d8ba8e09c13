// Users and members of groups.
#import "V2TIMDefine.h"

NS_ASSUME_NONNULL_BEGIN

/// A user. OpenTIM knows the userID and the nickname.
@interface V2TIMUserInfo : NSObject {
  @package
    NSString *_userID, *_nickName, *_faceURL;
}
@property(nonatomic, copy, nullable) NSString *userID;
@property(nonatomic, copy, nullable) NSString *nickName;
@property(nonatomic, copy, nullable) NSString *faceURL;
@end

@interface V2TIMUserFullInfo : V2TIMUserInfo {
  @package
    NSString *_selfSignature;
    V2TIMGender _gender;
    uint32_t _role, _level, _birthday;
    V2TIMFriendAllowType _allowType;
    NSDictionary<NSString *, NSData *> *_customInfo;
}
@property(nonatomic, copy, nullable) NSString *selfSignature;
@property(nonatomic, assign) V2TIMGender gender;
@property(nonatomic, assign) uint32_t role;
@property(nonatomic, assign) uint32_t level;
@property(nonatomic, assign) uint32_t birthday;
@property(nonatomic, assign) V2TIMFriendAllowType allowType;
@property(nonatomic, copy, nullable) NSDictionary<NSString *, NSData *> *customInfo;
@end

@interface V2TIMUserSearchParam : NSObject {
  @package
    NSArray<NSString *> *_keywordList;
    V2TIMKeywordListMatchType _keywordListMatchType;
    V2TIMGender _gender;
    uint32_t _minBirthday, _maxBirthday;
    NSUInteger _searchCount;
    NSString *_searchCursor;
}
@property(nonatomic, copy, nullable) NSArray<NSString *> *keywordList;
@property(nonatomic, assign) V2TIMKeywordListMatchType keywordListMatchType;
@property(nonatomic, assign) V2TIMGender gender;
@property(nonatomic, assign) uint32_t minBirthday;
@property(nonatomic, assign) uint32_t maxBirthday;
@property(nonatomic, assign) NSUInteger searchCount;
@property(nonatomic, copy, nullable) NSString *searchCursor;
@end

@interface V2TIMUserSearchResult : NSObject {
  @package
    BOOL _isFinished;
    NSUInteger _totalCount;
    NSString *_nextCursor;
    NSArray<V2TIMUserFullInfo *> *_userList;
}
@property(nonatomic, readonly) BOOL isFinished;
@property(nonatomic, readonly) NSUInteger totalCount;
@property(nonatomic, readonly, nullable) NSString *nextCursor;
@property(nonatomic, readonly, nullable) NSArray<V2TIMUserFullInfo *> *userList;
@end

@interface V2TIMUserStatus : NSObject {
  @package
    NSString *_userID, *_customStatus;
    V2TIMUserStatusType _statusType;
    NSMutableArray<NSString *> *_onlineDevices;
}
@property(nonatomic, copy, nullable) NSString *userID;
@property(nonatomic, assign) V2TIMUserStatusType statusType;
@property(nonatomic, copy, nullable) NSString *customStatus;
@property(nonatomic, strong, nullable) NSMutableArray<NSString *> *onlineDevices;
@end

/// A member of a group. OpenTIM knows the userID and the nickname.
@interface V2TIMGroupMemberInfo : NSObject {
  @package
    NSString *_userID, *_nickName, *_friendRemark, *_nameCard, *_faceURL;
    NSMutableArray<NSString *> *_onlineDevices;
}
@property(nonatomic, copy, nullable) NSString *userID;
@property(nonatomic, copy, nullable) NSString *nickName;
@property(nonatomic, copy, nullable) NSString *friendRemark;
@property(nonatomic, copy, nullable) NSString *nameCard;
@property(nonatomic, copy, nullable) NSString *faceURL;
@property(nonatomic, strong, nullable) NSMutableArray<NSString *> *onlineDevices;
@end

@interface V2TIMGroupMemberFullInfo : V2TIMGroupMemberInfo {
  @package
    NSDictionary<NSString *, NSData *> *_customInfo;
    uint32_t _role, _muteUntil;
    time_t _joinTime;
    BOOL _isOnline;
}
@property(nonatomic, copy, nullable) NSDictionary<NSString *, NSData *> *customInfo;
@property(nonatomic, assign) uint32_t role;
@property(nonatomic, assign) uint32_t muteUntil;
@property(nonatomic, assign) time_t joinTime;
@property(nonatomic, assign) BOOL isOnline;
@end

NS_ASSUME_NONNULL_END
