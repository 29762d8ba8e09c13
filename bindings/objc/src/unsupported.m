// Generated from bindings/v2tim/functions.txt: run `make ledger`. Methods that OpenTIM does not implement yet.
#import "V2TIMCommunity.h"
#import "V2TIMElem.h"
#import "V2TIMManager+APNS.h"
#import "V2TIMManager+Community.h"
#import "V2TIMManager+Friendship.h"
#import "V2TIMManager+Group.h"
#import "V2TIMManager+LiveActivity.h"
#import "V2TIMManager+Message.h"
#import "V2TIMManager+Signaling.h"
#import "V2TIMManager+VOIP.h"
#import "V2TIMManager.h"
#import "reply.h"

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

@implementation V2TIMImage (Unsupported)
- (void)downloadImage:(NSString *)path progress:(V2TIMDownLoadProgress)progress succ:(V2TIMSucc)succ
    fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMImage downloadImage:progress:succ:fail:]", fail);
}
@end

@implementation V2TIMSoundElem (Unsupported)
- (void)getUrl:(void (^)(NSString *url))urlCallBack {
    ot_no_url("-[V2TIMSoundElem getUrl:]", urlCallBack);
}
- (void)downloadSound:(NSString *)path progress:(V2TIMDownLoadProgress)progress succ:(V2TIMSucc)succ
    fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMSoundElem downloadSound:progress:succ:fail:]", fail);
}
- (void)convertVoiceToText:(NSString *)language
    completion:(void (^)(int code, NSString *desc, NSString *result))callback {
    ot_not_completed("-[V2TIMSoundElem convertVoiceToText:completion:]", callback);
}
@end

@implementation V2TIMVideoElem (Unsupported)
- (void)getVideoUrl:(void (^)(NSString *url))urlCallBack {
    ot_no_url("-[V2TIMVideoElem getVideoUrl:]", urlCallBack);
}
- (void)getSnapshotUrl:(void (^)(NSString *url))urlCallBack {
    ot_no_url("-[V2TIMVideoElem getSnapshotUrl:]", urlCallBack);
}
- (void)downloadVideo:(NSString *)path progress:(V2TIMDownLoadProgress)progress succ:(V2TIMSucc)succ
    fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMVideoElem downloadVideo:progress:succ:fail:]", fail);
}
- (void)downloadSnapshot:(NSString *)path progress:(V2TIMDownLoadProgress)progress succ:(V2TIMSucc)succ
    fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMVideoElem downloadSnapshot:progress:succ:fail:]", fail);
}
@end

@implementation V2TIMFileElem (Unsupported)
- (void)getUrl:(void (^)(NSString *url))urlCallBack {
    ot_no_url("-[V2TIMFileElem getUrl:]", urlCallBack);
}
- (void)downloadFile:(NSString *)path progress:(V2TIMDownLoadProgress)progress succ:(V2TIMSucc)succ
    fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMFileElem downloadFile:progress:succ:fail:]", fail);
}
@end

@implementation V2TIMMergerElem (Unsupported)
- (void)downloadMergerMessage:(V2TIMMessageListSucc)succ fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMMergerElem downloadMergerMessage:fail:]", fail);
}
@end

@implementation V2TIMManager (APNS)
- (void)setAPNSListener:(id<V2TIMAPNSListener>)apnsListener {
    ot_not_there("-[V2TIMManager setAPNSListener:]");
}
- (void)setAPNS:(V2TIMAPNSConfig *)config succ:(V2TIMSucc)succ fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager setAPNS:succ:fail:]", fail);
}
@end

@implementation V2TIMManager (Community)
- (void)addCommunityListener:(id<V2TIMCommunityListener>)listener {
    ot_not_there("-[V2TIMManager addCommunityListener:]");
}
- (void)removeCommunityListener:(id<V2TIMCommunityListener>)listener {}
- (void)createCommunity:(V2TIMGroupInfo *)info memberList:(NSArray<V2TIMCreateGroupMemberInfo *> *)memberList
    succ:(V2TIMCreateGroupSucc)succ fail:(V2TIMFail)fail {
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

@implementation V2TIMManager (FriendshipUnsupported)
- (void)addFriendListener:(id<V2TIMFriendshipListener>)listener {
    ot_not_there("-[V2TIMManager addFriendListener:]");
}
- (void)removeFriendListener:(id<V2TIMFriendshipListener>)listener {}
- (void)setFriendListener:(id<V2TIMFriendshipListener>)listener {
    ot_not_there("-[V2TIMManager setFriendListener:]");
}
- (void)getFriendList:(V2TIMFriendInfoListSucc)succ fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager getFriendList:fail:]", fail);
}
- (void)getFriendsInfo:(NSArray<NSString *> *)userIDList succ:(V2TIMFriendInfoResultListSucc)succ
    fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager getFriendsInfo:succ:fail:]", fail);
}
- (void)setFriendInfo:(V2TIMFriendInfo *)info succ:(V2TIMSucc)succ fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager setFriendInfo:succ:fail:]", fail);
}
- (void)searchFriends:(V2TIMFriendSearchParam *)searchParam succ:(V2TIMFriendInfoResultListSucc)succ
    fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager searchFriends:succ:fail:]", fail);
}
- (void)checkFriend:(NSArray<NSString *> *)userIDList checkType:(V2TIMFriendType)checkType
    succ:(V2TIMFriendCheckResultListSucc)succ fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager checkFriend:checkType:succ:fail:]", fail);
}
- (void)getFriendApplicationList:(V2TIMFriendApplicationResultSucc)succ fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager getFriendApplicationList:fail:]", fail);
}
- (void)acceptFriendApplication:(V2TIMFriendApplication *)application type:(V2TIMFriendAcceptType)acceptType
    succ:(V2TIMFriendOperationResultSucc)succ fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager acceptFriendApplication:type:succ:fail:]", fail);
}
- (void)acceptFriendApplication:(V2TIMFriendApplication *)application type:(V2TIMFriendAcceptType)acceptType
    remark:(NSString *)remark succ:(V2TIMFriendOperationResultSucc)succ fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager acceptFriendApplication:type:remark:succ:fail:]", fail);
}
- (void)refuseFriendApplication:(V2TIMFriendApplication *)application
    succ:(V2TIMFriendOperationResultSucc)succ fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager refuseFriendApplication:succ:fail:]", fail);
}
- (void)deleteFriendApplication:(V2TIMFriendApplication *)application succ:(V2TIMSucc)succ
    fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager deleteFriendApplication:succ:fail:]", fail);
}
- (void)setFriendApplicationRead:(V2TIMSucc)succ fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager setFriendApplicationRead:fail:]", fail);
}
- (void)addToBlackList:(NSArray *)userIDList succ:(V2TIMFriendOperationResultListSucc)succ
    fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager addToBlackList:succ:fail:]", fail);
}
- (void)deleteFromBlackList:(NSArray *)userIDList succ:(V2TIMFriendOperationResultListSucc)succ
    fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager deleteFromBlackList:succ:fail:]", fail);
}
- (void)getBlackList:(V2TIMFriendInfoListSucc)succ fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager getBlackList:fail:]", fail);
}
- (void)createFriendGroup:(NSString *)groupName userIDList:(NSArray *)userIDList
    succ:(V2TIMFriendOperationResultListSucc)succ fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager createFriendGroup:userIDList:succ:fail:]", fail);
}
- (void)getFriendGroupList:(NSArray *)groupNameList succ:(V2TIMFriendGroupListSucc)succ fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager getFriendGroupList:succ:fail:]", fail);
}
- (void)deleteFriendGroup:(NSArray *)groupNameList succ:(V2TIMSucc)succ fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager deleteFriendGroup:succ:fail:]", fail);
}
- (void)renameFriendGroup:(NSString *)oldName newName:(NSString *)newName succ:(V2TIMSucc)succ
    fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager renameFriendGroup:newName:succ:fail:]", fail);
}
- (void)addFriendsToFriendGroup:(NSString *)groupName userIDList:(NSArray *)userIDList
    succ:(V2TIMFriendOperationResultListSucc)succ fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager addFriendsToFriendGroup:userIDList:succ:fail:]", fail);
}
- (void)deleteFriendsFromFriendGroup:(NSString *)groupName userIDList:(NSArray *)userIDList
    succ:(V2TIMFriendOperationResultListSucc)succ fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager deleteFriendsFromFriendGroup:userIDList:succ:fail:]", fail);
}
- (void)subscribeOfficialAccount:(NSString *)officialAccountID succ:(V2TIMSucc)succ fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager subscribeOfficialAccount:succ:fail:]", fail);
}
- (void)unsubscribeOfficialAccount:(NSString *)officialAccountID succ:(V2TIMSucc)succ fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager unsubscribeOfficialAccount:succ:fail:]", fail);
}
- (void)getOfficialAccountsInfo:(NSArray<NSString *> *)officialAccountIDList
    succ:(V2TIMOfficialAccountInfoResultListSucc)succ fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager getOfficialAccountsInfo:succ:fail:]", fail);
}
- (void)followUser:(NSArray<NSString *> *)userIDList succ:(V2TIMFollowOperationResultListSucc)succ
    fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager followUser:succ:fail:]", fail);
}
- (void)unfollowUser:(NSArray<NSString *> *)userIDList succ:(V2TIMFollowOperationResultListSucc)succ
    fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager unfollowUser:succ:fail:]", fail);
}
- (void)getMyFollowingList:(NSString *)nextCursor succ:(V2TIMUserInfoResultSucc)succ fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager getMyFollowingList:succ:fail:]", fail);
}
- (void)getMyFollowersList:(NSString *)nextCursor succ:(V2TIMUserInfoResultSucc)succ fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager getMyFollowersList:succ:fail:]", fail);
}
- (void)getMutualFollowersList:(NSString *)nextCursor succ:(V2TIMUserInfoResultSucc)succ
    fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager getMutualFollowersList:succ:fail:]", fail);
}
- (void)getUserFollowInfo:(NSArray *)userIDList succ:(V2TIMFollowInfoResultListSucc)succ
    fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager getUserFollowInfo:succ:fail:]", fail);
}
- (void)checkFollowType:(NSArray<NSString *> *)userIDList succ:(V2TIMFollowTypeCheckResultListSucc)succ
    fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager checkFollowType:succ:fail:]", fail);
}
@end

@implementation V2TIMManager (GroupUnsupported)
- (void)getJoinedGroupList:(V2TIMGroupInfoListSucc)succ fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager getJoinedGroupList:fail:]", fail);
}
- (void)getGroupsInfo:(NSArray<NSString *> *)groupIDList succ:(V2TIMGroupInfoResultListSucc)succ
    fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager getGroupsInfo:succ:fail:]", fail);
}
- (void)searchGroups:(V2TIMGroupSearchParam *)searchParam succ:(V2TIMGroupInfoListSucc)succ
    fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager searchGroups:succ:fail:]", fail);
}
- (void)searchCloudGroups:(V2TIMGroupSearchParam *)searchParam succ:(V2TIMGroupSearchResultSucc)succ
    fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager searchCloudGroups:succ:fail:]", fail);
}
- (void)setGroupInfo:(V2TIMGroupInfo *)info succ:(V2TIMSucc)succ fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager setGroupInfo:succ:fail:]", fail);
}
- (void)initGroupAttributes:(NSString *)groupID attributes:(NSDictionary<NSString *, NSString *> *)attributes
    succ:(V2TIMSucc)succ fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager initGroupAttributes:attributes:succ:fail:]", fail);
}
- (void)setGroupAttributes:(NSString *)groupID attributes:(NSDictionary<NSString *, NSString *> *)attributes
    succ:(V2TIMSucc)succ fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager setGroupAttributes:attributes:succ:fail:]", fail);
}
- (void)deleteGroupAttributes:(NSString *)groupID keys:(NSArray<NSString *> *)keys succ:(V2TIMSucc)succ
    fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager deleteGroupAttributes:keys:succ:fail:]", fail);
}
- (void)getGroupAttributes:(NSString *)groupID keys:(NSArray<NSString *> *)keys
    succ:(V2TIMGroupAttributeListSucc)succ fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager getGroupAttributes:keys:succ:fail:]", fail);
}
- (void)getGroupOnlineMemberCount:(NSString *)groupID succ:(V2TIMGroupOnlineMemberCountSucc)succ
    fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager getGroupOnlineMemberCount:succ:fail:]", fail);
}
- (void)setGroupCounters:(NSString *)groupID counters:(NSDictionary<NSString *, NSNumber *> *)counters
    succ:(V2TIMGroupCounterResultSucc)succ fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager setGroupCounters:counters:succ:fail:]", fail);
}
- (void)getGroupCounters:(NSString *)groupID keys:(NSArray<NSString *> *)keys
    succ:(V2TIMGroupCounterResultSucc)succ fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager getGroupCounters:keys:succ:fail:]", fail);
}
- (void)increaseGroupCounter:(NSString *)groupID key:(NSString *)key value:(NSInteger)value
    succ:(V2TIMGroupCounterResultSucc)succ fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager increaseGroupCounter:key:value:succ:fail:]", fail);
}
- (void)decreaseGroupCounter:(NSString *)groupID key:(NSString *)key value:(NSInteger)value
    succ:(V2TIMGroupCounterResultSucc)succ fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager decreaseGroupCounter:key:value:succ:fail:]", fail);
}
- (void)getGroupMemberList:(NSString *)groupID filter:(uint32_t)filter nextSeq:(uint64_t)nextSeq
    succ:(V2TIMGroupMemberInfoResultSucc)succ fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager getGroupMemberList:filter:nextSeq:succ:fail:]", fail);
}
- (void)getGroupMembersInfo:(NSString *)groupID memberList:(NSArray<NSString *> *)memberList
    succ:(V2TIMGroupMemberInfoListSucc)succ fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager getGroupMembersInfo:memberList:succ:fail:]", fail);
}
- (void)searchGroupMembers:(V2TIMGroupMemberSearchParam *)searchParam
    succ:(V2TIMGroupMemberInfoListSearchSucc)succ fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager searchGroupMembers:succ:fail:]", fail);
}
- (void)searchCloudGroupMembers:(V2TIMGroupMemberSearchParam *)searchParam
    succ:(V2TIMGroupMemberSearchResultSucc)succ fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager searchCloudGroupMembers:succ:fail:]", fail);
}
- (void)setGroupMemberInfo:(NSString *)groupID info:(V2TIMGroupMemberFullInfo *)info succ:(V2TIMSucc)succ
    fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager setGroupMemberInfo:info:succ:fail:]", fail);
}
- (void)muteGroupMember:(NSString *)groupID member:(NSString *)userID muteTime:(uint32_t)seconds
    succ:(V2TIMSucc)succ fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager muteGroupMember:member:muteTime:succ:fail:]", fail);
}
- (void)muteAllGroupMembers:(NSString *)groupID isMute:(BOOL)isMute succ:(V2TIMSucc)succ
    fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager muteAllGroupMembers:isMute:succ:fail:]", fail);
}
- (void)inviteUserToGroup:(NSString *)groupID userList:(NSArray<NSString *> *)userList
    succ:(V2TIMGroupMemberOperationResultListSucc)succ fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager inviteUserToGroup:userList:succ:fail:]", fail);
}
- (void)kickGroupMember:(NSString *)groupID memberList:(NSArray<NSString *> *)memberList
    reason:(NSString *)reason duration:(uint32_t)duration succ:(V2TIMGroupMemberOperationResultListSucc)succ
    fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager kickGroupMember:memberList:reason:duration:succ:fail:]", fail);
}
- (void)setGroupMemberRole:(NSString *)groupID member:(NSString *)userID newRole:(uint32_t)role
    succ:(V2TIMSucc)succ fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager setGroupMemberRole:member:newRole:succ:fail:]", fail);
}
- (void)markGroupMemberList:(NSString *)groupID memberList:(NSArray<NSString *> *)memberList
    markType:(uint32_t)markType enableMark:(BOOL)enableMark succ:(V2TIMSucc)succ fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager markGroupMemberList:memberList:markType:enableMark:succ:fail:]", fail);
}
- (void)transferGroupOwner:(NSString *)groupID member:(NSString *)userID succ:(V2TIMSucc)succ
    fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager transferGroupOwner:member:succ:fail:]", fail);
}
- (void)kickGroupMember:(NSString *)groupID memberList:(NSArray<NSString *> *)memberList
    reason:(NSString *)reason succ:(V2TIMGroupMemberOperationResultListSucc)succ fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager kickGroupMember:memberList:reason:succ:fail:]", fail);
}
- (void)getGroupApplicationList:(V2TIMGroupApplicationResultSucc)succ fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager getGroupApplicationList:fail:]", fail);
}
- (void)acceptGroupApplication:(V2TIMGroupApplication *)application reason:(NSString *)reason
    succ:(V2TIMSucc)succ fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager acceptGroupApplication:reason:succ:fail:]", fail);
}
- (void)refuseGroupApplication:(V2TIMGroupApplication *)application reason:(NSString *)reason
    succ:(V2TIMSucc)succ fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager refuseGroupApplication:reason:succ:fail:]", fail);
}
- (void)setGroupApplicationRead:(V2TIMSucc)succ fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager setGroupApplicationRead:fail:]", fail);
}
@end

@implementation V2TIMManager (LiveActivity)
- (void)setLiveActivity:(V2TIMLiveActivityConfig *)config succ:(V2TIMSucc)succ fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager setLiveActivity:succ:fail:]", fail);
}
@end

@implementation V2TIMManager (MessageUnsupported)
- (V2TIMMessage *)createImageMessage:(NSString *)imagePath {
    return ot_empty_message("-[V2TIMManager createImageMessage:]");
}
- (V2TIMMessage *)createSoundMessage:(NSString *)audioFilePath duration:(int)duration {
    return ot_empty_message("-[V2TIMManager createSoundMessage:duration:]");
}
- (V2TIMMessage *)createVideoMessage:(NSString *)videoFilePath type:(NSString *)type duration:(int)duration
    snapshotPath:(NSString *)snapshotPath {
    return ot_empty_message("-[V2TIMManager createVideoMessage:type:duration:snapshotPath:]");
}
- (V2TIMMessage *)createFileMessage:(NSString *)filePath fileName:(NSString *)fileName {
    return ot_empty_message("-[V2TIMManager createFileMessage:fileName:]");
}
- (V2TIMMessage *)createLocationMessage:(NSString *)desc longitude:(double)longitude
    latitude:(double)latitude {
    return ot_empty_message("-[V2TIMManager createLocationMessage:longitude:latitude:]");
}
- (V2TIMMessage *)createFaceMessage:(int)index data:(NSData *)data {
    return ot_empty_message("-[V2TIMManager createFaceMessage:data:]");
}
- (V2TIMMessage *)createMergerMessage:(NSArray<V2TIMMessage *> *)messageList title:(NSString *)title
    abstractList:(NSArray<NSString *> *)abstractList compatibleText:(NSString *)compatibleText {
    return ot_empty_message("-[V2TIMManager createMergerMessage:title:abstractList:compatibleText:]");
}
- (V2TIMMessage *)createForwardMessage:(V2TIMMessage *)message {
    return ot_empty_message("-[V2TIMManager createForwardMessage:]");
}
- (V2TIMMessage *)createTargetedGroupMessage:(V2TIMMessage *)message
    receiverList:(NSMutableArray<NSString *> *)receiverList {
    return ot_empty_message("-[V2TIMManager createTargetedGroupMessage:receiverList:]");
}
- (void)setAllReceiveMessageOpt:(V2TIMReceiveMessageOpt)opt startHour:(int32_t)startHour
    startMinute:(int32_t)startMinute startSecond:(int32_t)startSecond duration:(uint32_t)duration
    succ:(V2TIMSucc)succ fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager setAllReceiveMessageOpt:startHour:startMinute:startSecond:duration:succ:fail:]", fail);
}
- (void)setAllReceiveMessageOpt:(V2TIMReceiveMessageOpt)opt startTimeStamp:(uint32_t)startTimeStamp
    duration:(uint32_t)duration succ:(V2TIMSucc)succ fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager setAllReceiveMessageOpt:startTimeStamp:duration:succ:fail:]", fail);
}
- (void)getAllReceiveMessageOpt:(V2TIMReceiveMessageOptSucc)succ fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager getAllReceiveMessageOpt:fail:]", fail);
}
- (void)revokeMessage:(V2TIMMessage *)msg succ:(V2TIMSucc)succ fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager revokeMessage:succ:fail:]", fail);
}
- (void)modifyMessage:(V2TIMMessage *)msg completion:(V2TIMMessageModifyCompletion)completion {
    ot_not_completed("-[V2TIMManager modifyMessage:completion:]", completion);
}
- (void)deleteMessageFromLocalStorage:(V2TIMMessage *)msg succ:(V2TIMSucc)succ fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager deleteMessageFromLocalStorage:succ:fail:]", fail);
}
- (NSString *)insertGroupMessageToLocalStorage:(V2TIMMessage *)msg to:(NSString *)groupID
    sender:(NSString *)sender succ:(V2TIMSucc)succ fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager insertGroupMessageToLocalStorage:to:sender:succ:fail:]", fail);
    return nil;
}
- (NSString *)insertC2CMessageToLocalStorage:(V2TIMMessage *)msg to:(NSString *)userID
    sender:(NSString *)sender succ:(V2TIMSucc)succ fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager insertC2CMessageToLocalStorage:to:sender:succ:fail:]", fail);
    return nil;
}
- (void)searchLocalMessages:(V2TIMMessageSearchParam *)param succ:(V2TIMSearchMessageListSucc)succ
    fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager searchLocalMessages:succ:fail:]", fail);
}
- (void)searchCloudMessages:(V2TIMMessageSearchParam *)param succ:(V2TIMSearchMessageListSucc)succ
    fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager searchCloudMessages:succ:fail:]", fail);
}
- (void)sendMessageReadReceipts:(NSArray<V2TIMMessage *> *)messageList succ:(V2TIMSucc)succ
    fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager sendMessageReadReceipts:succ:fail:]", fail);
}
- (void)getMessageReadReceipts:(NSArray<V2TIMMessage *> *)messageList succ:(V2TIMMessageReadReceiptsSucc)succ
    fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager getMessageReadReceipts:succ:fail:]", fail);
}
- (void)getGroupMessageReadMemberList:(V2TIMMessage *)message
    filter:(V2TIMGroupMessageReadMembersFilter)filter nextSeq:(uint64_t)nextSeq count:(uint32_t)count
    succ:(V2TIMGroupMessageReadMemberListSucc)succ fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager getGroupMessageReadMemberList:filter:nextSeq:count:succ:fail:]", fail);
}
- (void)setMessageExtensions:(V2TIMMessage *)message extensions:(NSArray<V2TIMMessageExtension *> *)extensions
    succ:(V2TIMMessageExtensionsSetSucc)succ fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager setMessageExtensions:extensions:succ:fail:]", fail);
}
- (void)getMessageExtensions:(V2TIMMessage *)message succ:(V2TIMMessageExtensionsGetSucc)succ
    fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager getMessageExtensions:succ:fail:]", fail);
}
- (void)deleteMessageExtensions:(V2TIMMessage *)message keys:(NSArray<NSString *> *)keys
    succ:(V2TIMMessageExtensionsDeleteSucc)succ fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager deleteMessageExtensions:keys:succ:fail:]", fail);
}
- (void)addMessageReaction:(V2TIMMessage *)message reactionID:(NSString *)reactionID succ:(V2TIMSucc)succ
    fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager addMessageReaction:reactionID:succ:fail:]", fail);
}
- (void)removeMessageReaction:(V2TIMMessage *)message reactionID:(NSString *)reactionID succ:(V2TIMSucc)succ
    fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager removeMessageReaction:reactionID:succ:fail:]", fail);
}
- (void)getMessageReactions:(NSArray<V2TIMMessage *> *)messageList
    maxUserCountPerReaction:(uint32_t)maxUserCountPerReaction succ:(V2TIMGetMessageReactionsSucc)succ
    fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager getMessageReactions:maxUserCountPerReaction:succ:fail:]", fail);
}
- (void)getAllUserListOfMessageReaction:(V2TIMMessage *)message reactionID:(NSString *)reactionID
    nextSeq:(uint32_t)nextSeq count:(uint32_t)count succ:(V2TIMGetMessageReactionUserListSucc)succ
    fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager getAllUserListOfMessageReaction:reactionID:nextSeq:count:succ:fail:]", fail);
}
- (void)translateText:(NSArray<NSString *> *)sourceTextList sourceLanguage:(NSString *)source
    targetLanguage:(NSString *)target
    completion:(void (^)(int code, NSString *desc, NSDictionary<NSString *, NSString *> *result))callback {
    ot_not_completed("-[V2TIMManager translateText:sourceLanguage:targetLanguage:completion:]", callback);
}
- (void)pinGroupMessage:(NSString *)groupID message:(V2TIMMessage *)message isPinned:(BOOL)isPinned
    succ:(V2TIMSucc)succ fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager pinGroupMessage:message:isPinned:succ:fail:]", fail);
}
- (void)getPinnedGroupMessageList:(NSString *)groupID succ:(V2TIMPinnedMessageListSucc)succ
    fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager getPinnedGroupMessageList:succ:fail:]", fail);
}
@end

@implementation V2TIMManager (Signaling)
- (void)addSignalingListener:(id<V2TIMSignalingListener>)listener {
    ot_not_there("-[V2TIMManager addSignalingListener:]");
}
- (void)removeSignalingListener:(id<V2TIMSignalingListener>)listener {}
- (NSString *)invite:(NSString *)invitee data:(NSString *)data onlineUserOnly:(BOOL)onlineUserOnly
    offlinePushInfo:(V2TIMOfflinePushInfo *)offlinePushInfo timeout:(int)timeout succ:(V2TIMSucc)succ
    fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager invite:data:onlineUserOnly:offlinePushInfo:timeout:succ:fail:]", fail);
    return nil;
}
- (NSString *)inviteInGroup:(NSString *)groupID inviteeList:(NSArray *)inviteeList data:(NSString *)data
    onlineUserOnly:(BOOL)onlineUserOnly timeout:(int)timeout succ:(V2TIMSucc)succ fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager inviteInGroup:inviteeList:data:onlineUserOnly:timeout:succ:fail:]", fail);
    return nil;
}
- (void)cancel:(NSString *)inviteID data:(NSString *)data succ:(V2TIMSucc)succ fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager cancel:data:succ:fail:]", fail);
}
- (void)accept:(NSString *)inviteID data:(NSString *)data succ:(V2TIMSucc)succ fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager accept:data:succ:fail:]", fail);
}
- (void)reject:(NSString *)inviteID data:(NSString *)data succ:(V2TIMSucc)succ fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager reject:data:succ:fail:]", fail);
}
- (V2TIMSignalingInfo *)getSignallingInfo:(V2TIMMessage *)msg {
    ot_not_there("-[V2TIMManager getSignallingInfo:]");
    return nil;
}
- (void)addInvitedSignaling:(V2TIMSignalingInfo *)signallingInfo succ:(V2TIMSucc)succ fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager addInvitedSignaling:succ:fail:]", fail);
}
- (void)modifyInvitation:(NSString *)inviteID data:(NSString *)data succ:(V2TIMSucc)succ
    fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager modifyInvitation:data:succ:fail:]", fail);
}
@end

@implementation V2TIMManager (VOIP)
- (void)setVOIP:(V2TIMVOIPConfig *)config succ:(V2TIMSucc)succ fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager setVOIP:succ:fail:]", fail);
}
@end

@implementation V2TIMManager (Unsupported)
- (void)addGroupListener:(id<V2TIMGroupListener>)listener {
    ot_not_there("-[V2TIMManager addGroupListener:]");
}
- (void)removeGroupListener:(id<V2TIMGroupListener>)listener {}
- (void)setGroupListener:(id<V2TIMGroupListener>)listener {
    ot_not_there("-[V2TIMManager setGroupListener:]");
}
- (void)getUsersInfo:(NSArray<NSString *> *)userIDList succ:(V2TIMUserFullInfoListSucc)succ
    fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager getUsersInfo:succ:fail:]", fail);
}
- (void)setSelfInfo:(V2TIMUserFullInfo *)Info succ:(V2TIMSucc)succ fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager setSelfInfo:succ:fail:]", fail);
}
- (void)subscribeUserInfo:(NSArray *)userIDList succ:(V2TIMSucc)succ fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager subscribeUserInfo:succ:fail:]", fail);
}
- (void)unsubscribeUserInfo:(NSArray *)userIDList succ:(V2TIMSucc)succ fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager unsubscribeUserInfo:succ:fail:]", fail);
}
- (void)searchUsers:(V2TIMUserSearchParam *)searchParam succ:(V2TIMUserSearchResultSucc)succ
    fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager searchUsers:succ:fail:]", fail);
}
- (void)getUserStatus:(NSArray *)userIDList succ:(V2TIMUserStatusListSucc)succ fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager getUserStatus:succ:fail:]", fail);
}
- (void)setSelfStatus:(V2TIMUserStatus *)status succ:(V2TIMSucc)succ fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager setSelfStatus:succ:fail:]", fail);
}
- (void)subscribeUserStatus:(NSArray *)userIDList succ:(V2TIMSucc)succ fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager subscribeUserStatus:succ:fail:]", fail);
}
- (void)unsubscribeUserStatus:(NSArray *)userIDList succ:(V2TIMSucc)succ fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager unsubscribeUserStatus:succ:fail:]", fail);
}
@end
