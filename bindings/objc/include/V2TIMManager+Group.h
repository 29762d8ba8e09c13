// Groups. V2TIMManager.h has the simple methods to create, join, quit and dismiss a group.
#import "V2TIMGroup.h"

NS_ASSUME_NONNULL_BEGIN

@class V2TIMManager;

typedef void (^V2TIMGroupInfoListSucc)(NSArray<V2TIMGroupInfo *> *groupList);
typedef void (^V2TIMGroupInfoResultListSucc)(NSArray<V2TIMGroupInfoResult *> *groupResultList);
typedef void (^V2TIMGroupSearchResultSucc)(V2TIMGroupSearchResult *searchResult);
typedef void (^V2TIMGroupAttributeListSucc)(NSMutableDictionary<NSString *, NSString *> *groupAttributeList);
typedef void (^V2TIMGroupMemberInfoListSucc)(NSArray<V2TIMGroupMemberFullInfo *> *memberList);
typedef void (^V2TIMGroupMemberInfoResultSucc)(
    uint64_t nextSeq, NSArray<V2TIMGroupMemberFullInfo *> *memberList);
typedef void (^V2TIMGroupMemberInfoListSearchSucc)(
    NSDictionary<NSString *, NSArray<V2TIMGroupMemberFullInfo *> *> *memberList);
typedef void (^V2TIMGroupMemberSearchResultSucc)(V2TIMGroupMemberSearchResult *searchResult);
typedef void (^V2TIMGroupMemberOperationResultListSucc)(NSArray<V2TIMGroupMemberOperationResult *> *resultList);
typedef void (^V2TIMGroupApplicationResultSucc)(V2TIMGroupApplicationResult *result);
typedef void (^V2TIMGroupOnlineMemberCountSucc)(NSInteger count);
typedef void (^V2TIMGroupCounterResultSucc)(NSDictionary<NSString *, NSNumber *> *groupCounters);

@interface V2TIMManager (Group)
/// Creates a group. Only groupType, groupID and groupName of info are used. A memberList that is not empty answers
/// ERR_SDK_INTERFACE_NOT_SUPPORT (7013).
- (void)createGroup:(V2TIMGroupInfo *)info
    memberList:(nullable NSArray<V2TIMCreateGroupMemberInfo *> *)memberList
    succ:(nullable V2TIMCreateGroupSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(createGroup(info:memberList:succ:fail:));
@end

/// Not implemented yet: each answers ERR_SDK_INTERFACE_NOT_SUPPORT (7013), or returns nothing and writes a log line.
@interface V2TIMManager (GroupUnsupported)
- (void)getJoinedGroupList:(nullable V2TIMGroupInfoListSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(getJoinedGroupList(succ:fail:));
- (void)getGroupsInfo:(NSArray<NSString *> *)groupIDList succ:(nullable V2TIMGroupInfoResultListSucc)succ
    fail:(nullable V2TIMFail)fail;
- (void)searchGroups:(V2TIMGroupSearchParam *)searchParam succ:(nullable V2TIMGroupInfoListSucc)succ
    fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(searchGroups(searchParam:succ:fail:));
- (void)searchCloudGroups:(V2TIMGroupSearchParam *)searchParam
    succ:(nullable V2TIMGroupSearchResultSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(searchCloudGroups(searchParam:succ:fail:));
- (void)setGroupInfo:(V2TIMGroupInfo *)info succ:(nullable V2TIMSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(setGroupInfo(info:succ:fail:));
- (void)initGroupAttributes:(NSString *)groupID
    attributes:(NSDictionary<NSString *, NSString *> *)attributes succ:(nullable V2TIMSucc)succ
    fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(initGroupAttributes(groupID:attributes:succ:fail:));
- (void)setGroupAttributes:(NSString *)groupID attributes:(NSDictionary<NSString *, NSString *> *)attributes
    succ:(nullable V2TIMSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(setGroupAttributes(groupID:attributes:succ:fail:));
- (void)deleteGroupAttributes:(NSString *)groupID keys:(nullable NSArray<NSString *> *)keys
    succ:(nullable V2TIMSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(deleteGroupAttributes(groupID:keys:succ:fail:));
- (void)getGroupAttributes:(NSString *)groupID keys:(nullable NSArray<NSString *> *)keys
    succ:(nullable V2TIMGroupAttributeListSucc)succ fail:(nullable V2TIMFail)fail;
- (void)getGroupOnlineMemberCount:(NSString *)groupID succ:(nullable V2TIMGroupOnlineMemberCountSucc)succ
    fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(getGroupOnlineMemberCount(groupID:succ:fail:));
- (void)setGroupCounters:(NSString *)groupID counters:(NSDictionary<NSString *, NSNumber *> *)counters
    succ:(nullable V2TIMGroupCounterResultSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(setGroupCounters(groupID:counters:succ:fail:));
- (void)getGroupCounters:(NSString *)groupID keys:(nullable NSArray<NSString *> *)keys
    succ:(nullable V2TIMGroupCounterResultSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(getGroupCounters(groupID:keys:succ:fail:));
- (void)increaseGroupCounter:(NSString *)groupID key:(NSString *)key value:(NSInteger)value
    succ:(nullable V2TIMGroupCounterResultSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(increaseGroupCounter(groupID:key:value:succ:fail:));
- (void)decreaseGroupCounter:(NSString *)groupID key:(NSString *)key value:(NSInteger)value
    succ:(nullable V2TIMGroupCounterResultSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(decreaseGroupCounter(groupID:key:value:succ:fail:));
- (void)getGroupMemberList:(NSString *)groupID filter:(uint32_t)filter nextSeq:(uint64_t)nextSeq
    succ:(nullable V2TIMGroupMemberInfoResultSucc)succ fail:(nullable V2TIMFail)fail;
- (void)getGroupMembersInfo:(NSString *)groupID memberList:(NSArray<NSString *> *)memberList
    succ:(nullable V2TIMGroupMemberInfoListSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(getGroupMembersInfo(groupID:memberList:succ:fail:));
- (void)searchGroupMembers:(V2TIMGroupMemberSearchParam *)searchParam
    succ:(nullable V2TIMGroupMemberInfoListSearchSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(searchGroupMembers(searchParam:succ:fail:));
- (void)searchCloudGroupMembers:(V2TIMGroupMemberSearchParam *)searchParam
    succ:(nullable V2TIMGroupMemberSearchResultSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(searchCloudGroupMembers(searchParam:succ:fail:));
- (void)setGroupMemberInfo:(NSString *)groupID info:(V2TIMGroupMemberFullInfo *)info
    succ:(nullable V2TIMSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(setGroupMemberInfo(groupID:info:succ:fail:));
- (void)muteGroupMember:(NSString *)groupID member:(NSString *)userID muteTime:(uint32_t)seconds
    succ:(nullable V2TIMSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(muteGroupMember(groupID:memberUserID:muteTimeSeconds:succ:fail:));
- (void)muteAllGroupMembers:(NSString *)groupID isMute:(BOOL)isMute succ:(nullable V2TIMSucc)succ
    fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(muteAllGroupMembers(groupID:isMute:succ:fail:));
- (void)inviteUserToGroup:(NSString *)groupID userList:(NSArray<NSString *> *)userList
    succ:(nullable V2TIMGroupMemberOperationResultListSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(inviteUserToGroup(groupID:userList:succ:fail:));
- (void)kickGroupMember:(NSString *)groupID memberList:(NSArray<NSString *> *)memberList
    reason:(nullable NSString *)reason duration:(uint32_t)duration
    succ:(nullable V2TIMGroupMemberOperationResultListSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(kickGroupMember(groupID:memberList:reason:duration:succ:fail:));
- (void)setGroupMemberRole:(NSString *)groupID member:(NSString *)userID newRole:(uint32_t)role
    succ:(nullable V2TIMSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(setGroupMemberRole(groupID:memberUserID:newRole:succ:fail:));
- (void)markGroupMemberList:(NSString *)groupID memberList:(NSArray<NSString *> *)memberList
    markType:(uint32_t)markType enableMark:(BOOL)enableMark succ:(nullable V2TIMSucc)succ
    fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(markGroupMemberList(groupID:memberList:markType:enableMark:succ:fail:));
- (void)transferGroupOwner:(NSString *)groupID member:(NSString *)userID succ:(nullable V2TIMSucc)succ
    fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(transferGroupOwner(groupID:memberUserID:succ:fail:));
- (void)kickGroupMember:(NSString *)groupID memberList:(NSArray<NSString *> *)memberList
    reason:(nullable NSString *)reason succ:(nullable V2TIMGroupMemberOperationResultListSucc)succ
    fail:(nullable V2TIMFail)fail;
- (void)getGroupApplicationList:(nullable V2TIMGroupApplicationResultSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(getGroupApplicationList(succ:fail:));
- (void)acceptGroupApplication:(V2TIMGroupApplication *)application reason:(nullable NSString *)reason
    succ:(nullable V2TIMSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(acceptGroupApplication(application:reason:succ:fail:));
- (void)refuseGroupApplication:(V2TIMGroupApplication *)application reason:(nullable NSString *)reason
    succ:(nullable V2TIMSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(refuseGroupApplication(application:reason:succ:fail:));
- (void)setGroupApplicationRead:(nullable V2TIMSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(setGroupApplicationRead(succ:fail:));
@end

NS_ASSUME_NONNULL_END
