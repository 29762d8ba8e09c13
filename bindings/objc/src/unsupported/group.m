// Methods for groups that OpenTIM does not implement yet.
#import "V2TIMManager+Group.h"
#import "../reply.h"

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
- (void)initGroupAttributes:(NSString *)groupID
    attributes:(NSDictionary<NSString *, NSString *> *)attributes succ:(V2TIMSucc)succ fail:(V2TIMFail)fail {
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
