// Communities, their topics and permission groups.
#import "V2TIMConversation.h"
#import "V2TIMGroup.h"

NS_ASSUME_NONNULL_BEGIN

@interface V2TIMTopicInfo : NSObject {
  @package
    NSString *_topicID, *_topicType, *_topicName, *_topicFaceURL, *_introduction, *_notification,
        *_customString, *_draftText;
    BOOL _isAllMuted;
    uint32_t _selfMuteTime, _createTime, _memberMaxCount;
    V2TIMReceiveMessageOpt _recvOpt;
    uint64_t _unreadCount, _readSequence, _defaultPermissions;
    V2TIMMessage *_lastMessage;
    NSArray<V2TIMGroupAtInfo *> *_groupAtInfolist;
    V2TIMGroupAddOpt _topicAddOpt, _topicApproveOpt;
    NSArray<V2TIMCreateGroupMemberInfo *> *_memberList;
}
@property(nonatomic, copy, nullable) NSString *topicID;
@property(nonatomic, copy, nullable) NSString *topicType;
@property(nonatomic, copy, nullable) NSString *topicName;
@property(nonatomic, copy, nullable) NSString *topicFaceURL;
@property(nonatomic, copy, nullable) NSString *introduction;
@property(nonatomic, copy, nullable) NSString *notification;
@property(nonatomic, assign) BOOL isAllMuted;
@property(nonatomic, assign) uint32_t selfMuteTime;
@property(nonatomic, copy, nullable) NSString *customString;
@property(nonatomic, assign) V2TIMReceiveMessageOpt recvOpt;
@property(nonatomic, copy, nullable) NSString *draftText;
@property(nonatomic, assign) uint64_t unreadCount;
@property(nonatomic, strong, nullable) V2TIMMessage *lastMessage;
@property(nonatomic, assign) uint64_t readSequence;
@property(nonatomic, copy, nullable) NSArray<V2TIMGroupAtInfo *> *groupAtInfolist;
@property(nonatomic, assign) uint32_t createTime;
@property(nonatomic, assign) V2TIMGroupAddOpt topicAddOpt;
@property(nonatomic, assign) V2TIMGroupAddOpt topicApproveOpt;
@property(nonatomic, copy, nullable) NSArray<V2TIMCreateGroupMemberInfo *> *memberList;
@property(nonatomic, assign) uint32_t memberMaxCount;
@property(nonatomic, assign) uint64_t defaultPermissions;
@end

/// Not implemented yet: each answers ERR_SDK_INTERFACE_NOT_SUPPORT (7013), or returns nothing and writes a log line.
@interface V2TIMTopicInfo (Unsupported)
- (BOOL)isInheritMessageReceiveOptionFromCommunity;
- (void)setInheritMessageReceiveOptionFromCommunity:(BOOL)isInherit succ:(nullable V2TIMSucc)succ
    fail:(nullable V2TIMFail)fail;
@end

@interface V2TIMTopicOperationResult : NSObject {
  @package
    int _errorCode;
    NSString *_errorMsg, *_topicID;
}
@property(nonatomic, readonly) int errorCode;
@property(nonatomic, readonly, nullable) NSString *errorMsg;
@property(nonatomic, readonly, nullable) NSString *topicID;
@end

@interface V2TIMTopicInfoResult : NSObject {
  @package
    int _errorCode;
    NSString *_errorMsg;
    V2TIMTopicInfo *_topicInfo;
}
@property(nonatomic, readonly) int errorCode;
@property(nonatomic, readonly, nullable) NSString *errorMsg;
@property(nonatomic, readonly, nullable) V2TIMTopicInfo *topicInfo;
@end

@interface V2TIMPermissionGroupInfo : NSObject {
  @package
    NSString *_groupID, *_permissionGroupID, *_permissionGroupName, *_customData;
    uint64_t _groupPermission, _memberCount;
}
@property(nonatomic, copy, nullable) NSString *groupID;
@property(nonatomic, copy, nullable) NSString *permissionGroupID;
@property(nonatomic, copy, nullable) NSString *permissionGroupName;
@property(nonatomic, assign) uint64_t groupPermission;
@property(nonatomic, copy, nullable) NSString *customData;
@property(nonatomic, assign) uint64_t memberCount;
@end

@interface V2TIMPermissionGroupInfoResult : NSObject {
  @package
    int _resultCode;
    NSString *_resultMsg;
    V2TIMPermissionGroupInfo *_info;
}
@property(nonatomic, readonly) int resultCode;
@property(nonatomic, readonly, nullable) NSString *resultMsg;
@property(nonatomic, readonly, nullable) V2TIMPermissionGroupInfo *info;
@end

@interface V2TIMPermissionGroupOperationResult : NSObject {
  @package
    int _resultCode;
    NSString *_resultMsg, *_permissionGroupID;
}
@property(nonatomic, readonly) int resultCode;
@property(nonatomic, readonly, nullable) NSString *resultMsg;
@property(nonatomic, readonly, nullable) NSString *permissionGroupID;
@end

@interface V2TIMPermissionGroupMemberOperationResult : NSObject {
  @package
    NSString *_memberID;
    int _resultCode;
}
@property(nonatomic, readonly, nullable) NSString *memberID;
@property(nonatomic, readonly) int resultCode;
@end

@interface V2TIMTopicPermissionResult : NSObject {
  @package
    NSString *_topicID, *_resultMsg, *_groupID, *_permissionGroupID;
    int _resultCode;
    uint64_t _topicPermission;
}
@property(nonatomic, readonly, nullable) NSString *topicID;
@property(nonatomic, readonly) int resultCode;
@property(nonatomic, readonly, nullable) NSString *resultMsg;
@property(nonatomic, readonly) uint64_t topicPermission;
@property(nonatomic, readonly, nullable) NSString *groupID;
@property(nonatomic, readonly, nullable) NSString *permissionGroupID;
@end

NS_ASSUME_NONNULL_END
