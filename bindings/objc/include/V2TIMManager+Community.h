// Communities. Not implemented yet, and none of the events is sent.
#import "V2TIMCommunity.h"
#import "V2TIMManager+Group.h"

NS_ASSUME_NONNULL_BEGIN

@class V2TIMManager;

typedef void (^V2TIMTopicOperationResultSucc)(NSMutableArray<V2TIMTopicOperationResult *> *resultList);
typedef void (^V2TIMTopicInfoResultListSucc)(NSMutableArray<V2TIMTopicInfoResult *> *resultList);
typedef void (^V2TIMCreateTopicSucc)(NSString *_Nullable topicID);
typedef void (^V2TIMCreatePermissionGroupSucc)(NSString *_Nullable permissionGroupID);
typedef void (^V2TIMPermissionGroupOperationResultSucc)(
    NSMutableArray<V2TIMPermissionGroupOperationResult *> *resultList);
typedef void (^V2TIMPermissionGroupInfoResultListSucc)(
    NSMutableArray<V2TIMPermissionGroupInfoResult *> *resultList);
typedef void (^V2TIMPermissionGroupMemberOperationResultListSucc)(
    NSMutableArray<V2TIMPermissionGroupMemberOperationResult *> *resultList);
typedef void (^V2TIMPermissionGroupMemberInfoResultListSucc)(
    NSString *_Nullable nextCursor, NSMutableArray<V2TIMGroupMemberFullInfo *> *memberList);
typedef void (^V2TIMTopicPermissionResultSucc)(NSMutableArray<V2TIMTopicPermissionResult *> *resultList);

@protocol V2TIMCommunityListener <NSObject>
@optional
- (void)onCreateTopic:(NSString *)groupID topicID:(NSString *)topicID
    NS_SWIFT_NAME(onCreateTopic(groupID:topicID:));
- (void)onDeleteTopic:(NSString *)groupID topicIDList:(NSArray<NSString *> *)topicIDList
    NS_SWIFT_NAME(onDeleteTopic(groupID:topicIDList:));
- (void)onChangeTopicInfo:(NSString *)groupID topicInfo:(V2TIMTopicInfo *)topicInfo
    NS_SWIFT_NAME(onChangeTopicInfo(groupID:topicInfo:));
- (void)onReceiveTopicRESTCustomData:(NSString *)topicID data:(NSData *)data
    NS_SWIFT_NAME(onReceiveTopicRESTCustomData(topicID:data:));
- (void)onCreatePermissionGroup:(NSString *)groupID
    permissionGroupInfo:(V2TIMPermissionGroupInfo *)permissionGroupInfo
    NS_SWIFT_NAME(onCreatePermissionGroup(groupID:permissionGroupInfo:));
- (void)onDeletePermissionGroup:(NSString *)groupID
    permissionGroupIDList:(NSArray<NSString *> *)permissionGroupIDList
    NS_SWIFT_NAME(onDeletePermissionGroup(groupID:permissionGroupIDList:));
- (void)onChangePermissionGroupInfo:(NSString *)groupID
    permissionGroupInfo:(V2TIMPermissionGroupInfo *)permissionGroupInfo
    NS_SWIFT_NAME(onChangePermissionGroupInfo(groupID:permissionGroupInfo:));
- (void)onAddMembersToPermissionGroup:(NSString *)groupID permissionGroupID:(NSString *)permissionGroupID
    memberIDList:(NSArray<NSString *> *)memberIDList
    NS_SWIFT_NAME(onAddMembersToPermissionGroup(groupID:permissionGroupID:memberIDList:));
- (void)onRemoveMembersFromPermissionGroup:(NSString *)groupID
    permissionGroupID:(NSString *)permissionGroupID memberIDList:(NSArray<NSString *> *)memberIDList
    NS_SWIFT_NAME(onRemoveMembersFromPermissionGroup(groupID:permissionGroupID:memberIDList:));
- (void)onAddTopicPermission:(NSString *)groupID permissionGroupID:(NSString *)permissionGroupID
    topicPermissionMap:(NSDictionary<NSString *, NSNumber *> *)topicPermissionMap
    NS_SWIFT_NAME(onAddTopicPermission(groupID:permissionGroupID:topicPermissionMap:));
- (void)onDeleteTopicPermission:(NSString *)groupID permissionGroupID:(NSString *)permissionGroupID
    topicIDList:(NSArray<NSString *> *)topicIDList
    NS_SWIFT_NAME(onDeleteTopicPermission(groupID:permissionGroupID:topicIDList:));
- (void)onModifyTopicPermission:(NSString *)groupID permissionGroupID:(NSString *)permissionGroupID
    topicPermissionMap:(NSDictionary<NSString *, NSNumber *> *)topicPermissionMap
    NS_SWIFT_NAME(onModifyTopicPermission(groupID:permissionGroupID:topicPermissionMap:));
@end

/// Not implemented yet: each answers ERR_SDK_INTERFACE_NOT_SUPPORT (7013), or returns nothing and writes a log line.
@interface V2TIMManager (Community)
- (void)addCommunityListener:(id<V2TIMCommunityListener>)listener
    NS_SWIFT_NAME(addCommunityListener(listener:));
- (void)removeCommunityListener:(id<V2TIMCommunityListener>)listener
    NS_SWIFT_NAME(removeCommunityListener(listener:));
- (void)createCommunity:(V2TIMGroupInfo *)info
    memberList:(nullable NSArray<V2TIMCreateGroupMemberInfo *> *)memberList
    succ:(nullable V2TIMCreateGroupSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(createCommunity(info:memberList:succ:fail:));
- (void)getJoinedCommunityList:(nullable V2TIMGroupInfoListSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(getJoinedCommunityList(succ:fail:));
- (void)createTopicInCommunity:(NSString *)groupID topicInfo:(V2TIMTopicInfo *)topicInfo
    succ:(nullable V2TIMCreateTopicSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(createTopicInCommunity(groupID:topicInfo:succ:fail:));
- (void)deleteTopicFromCommunity:(NSString *)groupID topicIDList:(NSArray<NSString *> *)topicIDList
    succ:(nullable V2TIMTopicOperationResultSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(deleteTopicFromCommunity(groupID:topicIDList:succ:fail:));
- (void)setTopicInfo:(V2TIMTopicInfo *)topicInfo succ:(nullable V2TIMSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(setTopicInfo(topicInfo:succ:fail:));
- (void)getTopicInfoList:(NSString *)groupID topicIDList:(nullable NSArray<NSString *> *)topicIDList
    succ:(nullable V2TIMTopicInfoResultListSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(getTopicInfoList(groupID:topicIDList:succ:fail:));
- (void)createPermissionGroupInCommunity:(V2TIMPermissionGroupInfo *)permissionGroupInfo
    succ:(nullable V2TIMCreatePermissionGroupSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(createPermissionGroupInCommunity(permissionGroupInfo:succ:fail:));
- (void)deletePermissionGroupFromCommunity:(NSString *)groupID
    permissionGroupIDList:(NSArray<NSString *> *)permissionGroupIDList
    succ:(nullable V2TIMPermissionGroupOperationResultSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(deletePermissionGroupFromCommunity(groupID:permissionGroupIDList:succ:fail:));
- (void)modifyPermissionGroupInfoInCommunity:(V2TIMPermissionGroupInfo *)permissionGroupInfo
    succ:(nullable V2TIMSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(modifyPermissionGroupInfoInCommunity(permissionGroupInfo:succ:fail:));
- (void)getJoinedPermissionGroupListInCommunity:(NSString *)groupID
    succ:(nullable V2TIMPermissionGroupInfoResultListSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(getJoinedPermissionGroupListInCommunity(groupID:succ:fail:));
- (void)getPermissionGroupListInCommunity:(NSString *)groupID
    permissionGroupIDList:(nullable NSArray<NSString *> *)permissionGroupIDList
    succ:(nullable V2TIMPermissionGroupInfoResultListSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(getPermissionGroupListInCommunity(groupID:permissionGroupIDList:succ:fail:));
- (void)addCommunityMembersToPermissionGroup:(NSString *)groupID
    permissionGroupID:(NSString *)permissionGroupID memberList:(NSArray<NSString *> *)memberList
    succ:(nullable V2TIMPermissionGroupMemberOperationResultListSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(addCommunityMembersToPermissionGroup(groupID:permissionGroupID:memberList:succ:fail:));
- (void)removeCommunityMembersFromPermissionGroup:(NSString *)groupID
    permissionGroupID:(NSString *)permissionGroupID memberList:(NSArray<NSString *> *)memberList
    succ:(nullable V2TIMPermissionGroupMemberOperationResultListSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(removeCommunityMembersFromPermissionGroup(groupID:permissionGroupID:memberList:succ:fail:));
- (void)getCommunityMemberListInPermissionGroup:(NSString *)groupID
    permissionGroupID:(NSString *)permissionGroupID nextCursor:(nullable NSString *)nextCursor
    succ:(nullable V2TIMPermissionGroupMemberInfoResultListSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(getCommunityMemberListInPermissionGroup(groupID:permissionGroupID:nextCursor:succ:fail:));
- (void)addTopicPermissionToPermissionGroup:(NSString *)groupID
    permissionGroupID:(NSString *)permissionGroupID
    topicPermissionMap:(NSDictionary<NSString *, NSNumber *> *)topicPermissionMap
    succ:(nullable V2TIMTopicOperationResultSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(addTopicPermissionToPermissionGroup(groupID:permissionGroupID:topicPermissionMap:succ:fail:));
- (void)deleteTopicPermissionFromPermissionGroup:(NSString *)groupID
    permissionGroupID:(NSString *)permissionGroupID topicIDList:(NSArray<NSString *> *)topicIDList
    succ:(nullable V2TIMTopicOperationResultSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(deleteTopicPermissionFromPermissionGroup(groupID:permissionGroupID:topicIDList:succ:fail:));
- (void)modifyTopicPermissionInPermissionGroup:(NSString *)groupID
    permissionGroupID:(NSString *)permissionGroupID
    topicPermissionMap:(NSDictionary<NSString *, NSNumber *> *)topicPermissionMap
    succ:(nullable V2TIMTopicOperationResultSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(modifyTopicPermissionInPermissionGroup(groupID:permissionGroupID:topicPermissionMap:succ:fail:));
- (void)getTopicPermissionInPermissionGroup:(NSString *)groupID
    permissionGroupID:(NSString *)permissionGroupID topicIDList:(NSArray<NSString *> *)topicIDList
    succ:(nullable V2TIMTopicPermissionResultSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(getTopicPermissionInPermissionGroup(groupID:permissionGroupID:topicIDList:succ:fail:));
@end

NS_ASSUME_NONNULL_END
