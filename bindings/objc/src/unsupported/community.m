// Communities, which OpenTIM does not implement yet.
#import "V2TIMManager+Community.h"
#import "../reply.h"

@implementation V2TIMManager (Community)
- (void)addCommunityListener:(id<V2TIMCommunityListener>)listener {
    ot_not_there("-[V2TIMManager addCommunityListener:]");
}
- (void)removeCommunityListener:(id<V2TIMCommunityListener>)listener {}
- (void)createCommunity:(V2TIMGroupInfo *)info
    memberList:(NSArray<V2TIMCreateGroupMemberInfo *> *)memberList succ:(V2TIMCreateGroupSucc)succ
    fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager createCommunity:memberList:succ:fail:]", fail);
}
- (void)getJoinedCommunityList:(V2TIMGroupInfoListSucc)succ fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager getJoinedCommunityList:fail:]", fail);
}
- (void)createTopicInCommunity:(NSString *)groupID topicInfo:(V2TIMTopicInfo *)topicInfo
    succ:(V2TIMCreateTopicSucc)succ fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager createTopicInCommunity:topicInfo:succ:fail:]", fail);
}
- (void)deleteTopicFromCommunity:(NSString *)groupID topicIDList:(NSArray<NSString *> *)topicIDList
    succ:(V2TIMTopicOperationResultSucc)succ fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager deleteTopicFromCommunity:topicIDList:succ:fail:]", fail);
}
- (void)setTopicInfo:(V2TIMTopicInfo *)topicInfo succ:(V2TIMSucc)succ fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager setTopicInfo:succ:fail:]", fail);
}
- (void)getTopicInfoList:(NSString *)groupID topicIDList:(NSArray<NSString *> *)topicIDList
    succ:(V2TIMTopicInfoResultListSucc)succ fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager getTopicInfoList:topicIDList:succ:fail:]", fail);
}
- (void)createPermissionGroupInCommunity:(V2TIMPermissionGroupInfo *)permissionGroupInfo
    succ:(V2TIMCreatePermissionGroupSucc)succ fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager createPermissionGroupInCommunity:succ:fail:]", fail);
}
- (void)deletePermissionGroupFromCommunity:(NSString *)groupID
    permissionGroupIDList:(NSArray<NSString *> *)permissionGroupIDList
    succ:(V2TIMPermissionGroupOperationResultSucc)succ fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager deletePermissionGroupFromCommunity:permissionGroupIDList:succ:fail:]", fail);
}
- (void)modifyPermissionGroupInfoInCommunity:(V2TIMPermissionGroupInfo *)permissionGroupInfo
    succ:(V2TIMSucc)succ fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager modifyPermissionGroupInfoInCommunity:succ:fail:]", fail);
}
- (void)getJoinedPermissionGroupListInCommunity:(NSString *)groupID
    succ:(V2TIMPermissionGroupInfoResultListSucc)succ fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager getJoinedPermissionGroupListInCommunity:succ:fail:]", fail);
}
- (void)getPermissionGroupListInCommunity:(NSString *)groupID
    permissionGroupIDList:(NSArray<NSString *> *)permissionGroupIDList
    succ:(V2TIMPermissionGroupInfoResultListSucc)succ fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager getPermissionGroupListInCommunity:permissionGroupIDList:succ:fail:]", fail);
}
- (void)addCommunityMembersToPermissionGroup:(NSString *)groupID
    permissionGroupID:(NSString *)permissionGroupID memberList:(NSArray<NSString *> *)memberList
    succ:(V2TIMPermissionGroupMemberOperationResultListSucc)succ fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager addCommunityMembersToPermissionGroup:permissionGroupID:memberList:succ:fail:]", fail);
}
- (void)removeCommunityMembersFromPermissionGroup:(NSString *)groupID
    permissionGroupID:(NSString *)permissionGroupID memberList:(NSArray<NSString *> *)memberList
    succ:(V2TIMPermissionGroupMemberOperationResultListSucc)succ fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager removeCommunityMembersFromPermissionGroup:permissionGroupID:memberList:succ:fail:]", fail);
}
- (void)getCommunityMemberListInPermissionGroup:(NSString *)groupID
    permissionGroupID:(NSString *)permissionGroupID nextCursor:(NSString *)nextCursor
    succ:(V2TIMPermissionGroupMemberInfoResultListSucc)succ fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager getCommunityMemberListInPermissionGroup:permissionGroupID:nextCursor:succ:fail:]", fail);
}
- (void)addTopicPermissionToPermissionGroup:(NSString *)groupID
    permissionGroupID:(NSString *)permissionGroupID
    topicPermissionMap:(NSDictionary<NSString *, NSNumber *> *)topicPermissionMap
    succ:(V2TIMTopicOperationResultSucc)succ fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager addTopicPermissionToPermissionGroup:permissionGroupID:topicPermissionMap:succ:fail:]", fail);
}
- (void)deleteTopicPermissionFromPermissionGroup:(NSString *)groupID
    permissionGroupID:(NSString *)permissionGroupID topicIDList:(NSArray<NSString *> *)topicIDList
    succ:(V2TIMTopicOperationResultSucc)succ fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager deleteTopicPermissionFromPermissionGroup:permissionGroupID:topicIDList:succ:fail:]", fail);
}
- (void)modifyTopicPermissionInPermissionGroup:(NSString *)groupID
    permissionGroupID:(NSString *)permissionGroupID
    topicPermissionMap:(NSDictionary<NSString *, NSNumber *> *)topicPermissionMap
    succ:(V2TIMTopicOperationResultSucc)succ fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager modifyTopicPermissionInPermissionGroup:permissionGroupID:topicPermissionMap:succ:fail:]", fail);
}
- (void)getTopicPermissionInPermissionGroup:(NSString *)groupID
    permissionGroupID:(NSString *)permissionGroupID topicIDList:(NSArray<NSString *> *)topicIDList
    succ:(V2TIMTopicPermissionResultSucc)succ fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager getTopicPermissionInPermissionGroup:permissionGroupID:topicIDList:succ:fail:]", fail);
}
@end

@implementation V2TIMTopicInfo (Unsupported)
- (BOOL)isInheritMessageReceiveOptionFromCommunity {
    ot_not_there("-[V2TIMTopicInfo isInheritMessageReceiveOptionFromCommunity]");
    return NO;
}
- (void)setInheritMessageReceiveOptionFromCommunity:(BOOL)isInherit succ:(V2TIMSucc)succ
    fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMTopicInfo setInheritMessageReceiveOptionFromCommunity:succ:fail:]", fail);
}
@end
