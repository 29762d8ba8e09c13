// Friends, official accounts and followers.
#import "V2TIMUser.h"

NS_ASSUME_NONNULL_BEGIN

@class V2TIMFriendApplication;

@interface V2TIMFriendInfo : NSObject {
  @package
    NSString *_userID, *_friendRemark;
    uint64_t _friendAddTime;
    NSDictionary<NSString *, NSData *> *_friendCustomInfo;
    NSArray *_friendGroups;
    V2TIMUserFullInfo *_userFullInfo;
}
@property(nonatomic, copy, nullable) NSString *userID;
@property(nonatomic, copy, nullable) NSString *friendRemark;
@property(nonatomic, assign) uint64_t friendAddTime;
@property(nonatomic, copy, nullable) NSDictionary<NSString *, NSData *> *friendCustomInfo;
@property(nonatomic, copy, nullable) NSArray *friendGroups;
@property(nonatomic, strong, nullable) V2TIMUserFullInfo *userFullInfo;
@end

@interface V2TIMFriendInfoResult : NSObject {
  @package
    int _resultCode;
    NSString *_resultInfo;
    V2TIMFriendRelationType _relation;
    V2TIMFriendInfo *_friendInfo;
}
@property(nonatomic, readonly) int resultCode;
@property(nonatomic, readonly, nullable) NSString *resultInfo;
@property(nonatomic, readonly) V2TIMFriendRelationType relation;
@property(nonatomic, readonly, nullable) V2TIMFriendInfo *friendInfo;
@end

/// Only userID, friendRemark and addType are used.
@interface V2TIMFriendAddApplication : NSObject {
  @package
    NSString *_userID, *_friendRemark, *_friendGroup, *_addWording, *_addSource;
    V2TIMFriendType _addType;
}
@property(nonatomic, copy, nullable) NSString *userID;
@property(nonatomic, copy, nullable) NSString *friendRemark;
@property(nonatomic, copy, nullable) NSString *friendGroup;
@property(nonatomic, copy, nullable) NSString *addWording;
@property(nonatomic, copy, nullable) NSString *addSource;
@property(nonatomic, assign) V2TIMFriendType addType; ///< V2TIM_FRIEND_TYPE_BOTH unless set.
@end

@interface V2TIMFriendApplicationResult : NSObject {
  @package
    uint64_t _unreadCount;
    NSMutableArray<V2TIMFriendApplication *> *_applicationList;
}
@property(nonatomic, readonly) uint64_t unreadCount;
@property(nonatomic, readonly, nullable) NSMutableArray<V2TIMFriendApplication *> *applicationList;
@end

@interface V2TIMFriendApplication : NSObject {
  @package
    NSString *_userID, *_nickName, *_faceUrl, *_addSource, *_addWording;
    uint64_t _addTime;
    V2TIMFriendApplicationType _type;
}
@property(nonatomic, copy, nullable) NSString *userID;
@property(nonatomic, copy, nullable) NSString *nickName;
@property(nonatomic, copy, nullable) NSString *faceUrl;
@property(nonatomic, assign) uint64_t addTime;
@property(nonatomic, copy, nullable) NSString *addSource;
@property(nonatomic, copy, nullable) NSString *addWording;
@property(nonatomic, assign) V2TIMFriendApplicationType type;
@end

@interface V2TIMFriendCheckResult : NSObject {
  @package
    NSString *_userID, *_resultInfo;
    NSInteger _resultCode;
    V2TIMFriendRelationType _relationType;
}
@property(nonatomic, readonly, nullable) NSString *userID;
@property(nonatomic, readonly) NSInteger resultCode;
@property(nonatomic, readonly, nullable) NSString *resultInfo;
@property(nonatomic, readonly) V2TIMFriendRelationType relationType;
@end

@interface V2TIMFriendOperationResult : NSObject {
  @package
    NSString *_userID, *_resultInfo;
    NSInteger _resultCode;
}
@property(nonatomic, readonly, nullable) NSString *userID;
@property(nonatomic, readonly) NSInteger resultCode;
@property(nonatomic, readonly, nullable) NSString *resultInfo;
@end

@interface V2TIMFriendGroup : NSObject {
  @package
    NSString *_groupName;
    uint64_t _userCount;
    NSMutableArray *_friendList;
}
@property(nonatomic, readonly, nullable) NSString *groupName;
@property(nonatomic, readonly) uint64_t userCount;
@property(nonatomic, readonly, nullable) NSMutableArray *friendList;
@end

@interface V2TIMFriendSearchParam : NSObject {
  @package
    NSArray<NSString *> *_keywordList;
    BOOL _isSearchUserID, _isSearchNickName, _isSearchRemark;
}
@property(nonatomic, copy, nullable) NSArray<NSString *> *keywordList;
@property(nonatomic, assign) BOOL isSearchUserID;
@property(nonatomic, assign) BOOL isSearchNickName;
@property(nonatomic, assign) BOOL isSearchRemark;
@end

@interface V2TIMOfficialAccountInfo : NSObject {
  @package
    NSString *_officialAccountID, *_officialAccountName, *_faceUrl, *_ownerUserID, *_organization,
        *_introduction, *_customData;
    uint64_t _createTime, _subscriberCount, _subscribeTime;
}
@property(nonatomic, readonly, nullable) NSString *officialAccountID;
@property(nonatomic, readonly, nullable) NSString *officialAccountName;
@property(nonatomic, readonly, nullable) NSString *faceUrl;
@property(nonatomic, readonly, nullable) NSString *ownerUserID;
@property(nonatomic, readonly, nullable) NSString *organization;
@property(nonatomic, readonly, nullable) NSString *introduction;
@property(nonatomic, readonly, nullable) NSString *customData;
@property(nonatomic, readonly) uint64_t createTime;
@property(nonatomic, readonly) uint64_t subscriberCount;
@property(nonatomic, readonly) uint64_t subscribeTime;
@end

@interface V2TIMOfficialAccountInfoResult : NSObject {
  @package
    int _resultCode;
    NSString *_resultInfo;
    V2TIMOfficialAccountInfo *_officialAccountInfo;
}
@property(nonatomic, readonly) int resultCode;
@property(nonatomic, readonly, nullable) NSString *resultInfo;
@property(nonatomic, readonly, nullable) V2TIMOfficialAccountInfo *officialAccountInfo;
@end

@interface V2TIMFollowOperationResult : NSObject {
  @package
    NSString *_userID, *_resultInfo;
    NSInteger _resultCode;
}
@property(nonatomic, readonly, nullable) NSString *userID;
@property(nonatomic, readonly) NSInteger resultCode;
@property(nonatomic, readonly, nullable) NSString *resultInfo;
@end

@interface V2TIMFollowInfo : NSObject {
  @package
    NSInteger _resultCode;
    NSString *_resultInfo, *_userID;
    uint64_t _followingCount, _followersCount, _mutualFollowersCount;
}
@property(nonatomic, readonly) NSInteger resultCode;
@property(nonatomic, readonly, nullable) NSString *resultInfo;
@property(nonatomic, readonly, nullable) NSString *userID;
@property(nonatomic, readonly) uint64_t followingCount;
@property(nonatomic, readonly) uint64_t followersCount;
@property(nonatomic, readonly) uint64_t mutualFollowersCount;
@end

@interface V2TIMFollowTypeCheckResult : NSObject {
  @package
    NSString *_userID, *_resultInfo;
    NSInteger _resultCode;
    V2TIMFollowType _followType;
}
@property(nonatomic, readonly, nullable) NSString *userID;
@property(nonatomic, readonly) NSInteger resultCode;
@property(nonatomic, readonly, nullable) NSString *resultInfo;
@property(nonatomic, readonly) V2TIMFollowType followType;
@end

NS_ASSUME_NONNULL_END
