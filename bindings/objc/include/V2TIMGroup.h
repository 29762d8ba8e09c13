// Groups, their members and applications to join them.
#import "V2TIMMessage.h"

NS_ASSUME_NONNULL_BEGIN

@interface V2TIMGroupInfo : NSObject {
  @package
    NSString *_groupID, *_groupType, *_groupName, *_notification, *_introduction, *_faceURL, *_owner;
    BOOL _isSupportTopic, _allMuted, _enablePermissionGroup;
    NSDictionary<NSString *, NSData *> *_customInfo;
    uint32_t _createTime, _lastInfoTime, _lastMessageTime, _memberCount, _onlineCount, _memberMaxCount, _role,
        _joinTime;
    V2TIMGroupAddOpt _groupAddOpt, _groupApproveOpt;
    V2TIMReceiveMessageOpt _recvOpt;
    uint64_t _defaultPermissions;
}
@property(nonatomic, copy, nullable) NSString *groupID;
@property(nonatomic, copy, nullable) NSString *groupType; ///< "Work", "Public", "Meeting" or "Community"
@property(nonatomic, assign) BOOL isSupportTopic;
@property(nonatomic, copy, nullable) NSString *groupName;
@property(nonatomic, copy, nullable) NSString *notification;
@property(nonatomic, copy, nullable) NSString *introduction;
@property(nonatomic, copy, nullable) NSString *faceURL;
@property(nonatomic, assign) BOOL allMuted;
@property(nonatomic, copy, nullable) NSDictionary<NSString *, NSData *> *customInfo;
@property(nonatomic, copy, nullable) NSString *owner;
@property(nonatomic, assign) uint32_t createTime;
@property(nonatomic, assign) V2TIMGroupAddOpt groupAddOpt;
@property(nonatomic, assign) V2TIMGroupAddOpt groupApproveOpt;
@property(nonatomic, assign) uint32_t lastInfoTime;
@property(nonatomic, assign) uint32_t lastMessageTime;
@property(nonatomic, assign) uint32_t memberCount;
@property(nonatomic, assign) uint32_t onlineCount;
@property(nonatomic, assign) uint32_t memberMaxCount;
@property(nonatomic, assign) uint32_t role;
@property(nonatomic, assign) V2TIMReceiveMessageOpt recvOpt;
@property(nonatomic, assign) uint32_t joinTime;
@property(nonatomic, assign) BOOL enablePermissionGroup;
@property(nonatomic, assign) uint64_t defaultPermissions;
@end

@interface V2TIMGroupInfoResult : NSObject {
  @package
    int _resultCode;
    NSString *_resultMsg;
    V2TIMGroupInfo *_info;
}
@property(nonatomic, readonly) int resultCode;
@property(nonatomic, readonly, nullable) NSString *resultMsg;
@property(nonatomic, readonly, nullable) V2TIMGroupInfo *info;
@end

@interface V2TIMGroupApplication : NSObject {
  @package
    NSString *_groupID, *_fromUser, *_fromUserNickName, *_fromUserFaceUrl, *_toUser, *_requestMsg,
        *_handledMsg;
    uint64_t _addTime;
    V2TIMGroupApplicationType _applicationType;
    V2TIMGroupApplicationHandleStatus _handleStatus;
    V2TIMGroupApplicationHandleResult _handleResult;
}
@property(nonatomic, readonly, nullable) NSString *groupID;
@property(nonatomic, readonly, nullable) NSString *fromUser;
@property(nonatomic, readonly, nullable) NSString *fromUserNickName;
@property(nonatomic, readonly, nullable) NSString *fromUserFaceUrl;
@property(nonatomic, readonly, nullable) NSString *toUser;
@property(nonatomic, readonly) uint64_t addTime;
@property(nonatomic, readonly, nullable) NSString *requestMsg;
@property(nonatomic, readonly, nullable) NSString *handledMsg;
@property(nonatomic, readonly) V2TIMGroupApplicationType applicationType;
@property(nonatomic, readonly) V2TIMGroupApplicationHandleStatus handleStatus;
@property(nonatomic, readonly) V2TIMGroupApplicationHandleResult handleResult;
@end

@interface V2TIMGroupMemberOperationResult : NSObject {
  @package
    NSString *_userID;
    V2TIMGroupMemberResult _result;
}
@property(nonatomic, readonly, nullable) NSString *userID;
@property(nonatomic, readonly) V2TIMGroupMemberResult result;
@end

@interface V2TIMCreateGroupMemberInfo : NSObject {
  @package
    NSString *_userID;
    uint32_t _role;
}
@property(nonatomic, copy, nullable) NSString *userID;
@property(nonatomic, assign) uint32_t role;
@end

@interface V2TIMGroupApplicationResult : NSObject {
  @package
    uint64_t _unreadCount;
    NSMutableArray<V2TIMGroupApplication *> *_applicationList;
}
@property(nonatomic, readonly) uint64_t unreadCount;
@property(nonatomic, readonly, nullable) NSMutableArray<V2TIMGroupApplication *> *applicationList;
@end

@interface V2TIMGroupSearchParam : NSObject {
  @package
    NSArray<NSString *> *_keywordList;
    BOOL _isSearchGroupID, _isSearchGroupName;
    V2TIMKeywordListMatchType _keywordListMatchType;
    NSUInteger _searchCount;
    NSString *_searchCursor;
}
@property(nonatomic, copy, nullable) NSArray<NSString *> *keywordList;
@property(nonatomic, assign) BOOL isSearchGroupID;
@property(nonatomic, assign) BOOL isSearchGroupName;
@property(nonatomic, assign) V2TIMKeywordListMatchType keywordListMatchType;
@property(nonatomic, assign) NSUInteger searchCount;
@property(nonatomic, copy, nullable) NSString *searchCursor;
@end

@interface V2TIMGroupSearchResult : NSObject {
  @package
    BOOL _isFinished;
    NSUInteger _totalCount;
    NSString *_nextCursor;
    NSArray<V2TIMGroupInfo *> *_groupList;
}
@property(nonatomic, readonly) BOOL isFinished;
@property(nonatomic, readonly) NSUInteger totalCount;
@property(nonatomic, readonly, nullable) NSString *nextCursor;
@property(nonatomic, readonly, nullable) NSArray<V2TIMGroupInfo *> *groupList;
@end

@interface V2TIMGroupMemberSearchParam : NSObject {
  @package
    NSArray<NSString *> *_keywordList, *_groupIDList;
    BOOL _isSearchMemberUserID, _isSearchMemberNickName, _isSearchMemberRemark, _isSearchMemberNameCard;
    V2TIMKeywordListMatchType _keywordListMatchType;
    NSUInteger _searchCount;
    NSString *_searchCursor;
}
@property(nonatomic, copy, nullable) NSArray<NSString *> *keywordList;
@property(nonatomic, copy, nullable) NSArray<NSString *> *groupIDList;
@property(nonatomic, assign) BOOL isSearchMemberUserID;
@property(nonatomic, assign) BOOL isSearchMemberNickName;
@property(nonatomic, assign) BOOL isSearchMemberRemark;
@property(nonatomic, assign) BOOL isSearchMemberNameCard;
@property(nonatomic, assign) V2TIMKeywordListMatchType keywordListMatchType;
@property(nonatomic, assign) NSUInteger searchCount;
@property(nonatomic, copy, nullable) NSString *searchCursor;
@end

@interface V2TIMGroupMemberSearchResult : NSObject {
  @package
    BOOL _isFinished;
    NSUInteger _totalCount;
    NSString *_nextCursor;
    NSDictionary<NSString *, NSArray<V2TIMGroupMemberFullInfo *> *> *_memberList;
}
@property(nonatomic, readonly) BOOL isFinished;
@property(nonatomic, readonly) NSUInteger totalCount;
@property(nonatomic, readonly, nullable) NSString *nextCursor;
@property(nonatomic, readonly, nullable) NSDictionary<NSString *, NSArray<V2TIMGroupMemberFullInfo *> *> *memberList;
@end

NS_ASSUME_NONNULL_END
