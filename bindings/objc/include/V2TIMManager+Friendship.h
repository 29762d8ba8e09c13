// Friends. None of the events is sent yet.
#import "V2TIMFriendship.h"
#import "V2TIMManager.h"

NS_ASSUME_NONNULL_BEGIN

@class V2TIMManager;

typedef void (^V2TIMFriendInfoListSucc)(NSArray<V2TIMFriendInfo *> *infoList);
typedef void (^V2TIMFriendInfoResultListSucc)(NSArray<V2TIMFriendInfoResult *> *resultList);
typedef void (^V2TIMFriendOperationResultSucc)(V2TIMFriendOperationResult *result);
typedef void (^V2TIMFriendOperationResultListSucc)(NSArray<V2TIMFriendOperationResult *> *resultList);
typedef void (^V2TIMFriendCheckResultListSucc)(NSArray<V2TIMFriendCheckResult *> *resultList);
typedef void (^V2TIMFriendGroupListSucc)(NSArray<V2TIMFriendGroup *> *groups);
typedef void (^V2TIMFriendApplicationResultSucc)(V2TIMFriendApplicationResult *result);
typedef void (^V2TIMOfficialAccountInfoResultListSucc)(NSArray<V2TIMOfficialAccountInfoResult *> *resultList);
typedef void (^V2TIMFollowOperationResultListSucc)(NSArray<V2TIMFollowOperationResult *> *resultList);
typedef void (^V2TIMUserInfoResultSucc)(
    NSString *_Nullable nextCursor, NSArray<V2TIMUserFullInfo *> *userInfoList);
typedef void (^V2TIMFollowInfoResultListSucc)(NSArray<V2TIMFollowInfo *> *resultList);
typedef void (^V2TIMFollowTypeCheckResultListSucc)(NSArray<V2TIMFollowTypeCheckResult *> *resultList);

@protocol V2TIMFriendshipListener <NSObject>
@optional
- (void)onFriendApplicationListAdded:(NSArray<V2TIMFriendApplication *> *)applicationList
    NS_SWIFT_NAME(onFriendApplicationListAdded(applicationList:));
- (void)onFriendApplicationListDeleted:(NSArray *)userIDList
    NS_SWIFT_NAME(onFriendApplicationListDeleted(userIDList:));
- (void)onFriendApplicationListRead NS_SWIFT_NAME(onFriendApplicationListRead());
- (void)onFriendListAdded:(NSArray<V2TIMFriendInfo *> *)infoList NS_SWIFT_NAME(onFriendListAdded(infoList:));
- (void)onFriendListDeleted:(NSArray *)userIDList NS_SWIFT_NAME(onFriendListDeleted(userIDList:));
- (void)onBlackListAdded:(NSArray<V2TIMFriendInfo *> *)infoList NS_SWIFT_NAME(onBlackListAdded(infoList:));
- (void)onBlackListDeleted:(NSArray *)userIDList NS_SWIFT_NAME(onBlackListDeleted(userIDList:));
- (void)onFriendProfileChanged:(NSArray<V2TIMFriendInfo *> *)infoList
    NS_SWIFT_NAME(onFriendProfileChanged(infoList:));
- (void)onFriendGroupCreated:(NSString *)groupName
    friendInfoList:(NSArray<V2TIMFriendInfo *> *)friendInfoList
    NS_SWIFT_NAME(onFriendGroupCreated(groupName:friendInfoList:));
- (void)onFriendGroupDeleted:(NSArray<NSString *> *)groupNameList
    NS_SWIFT_NAME(onFriendGroupDeleted(groupNameList:));
- (void)onFriendGroupNameChanged:(NSString *)oldGroupName newGroupName:(NSString *)newGroupName
    NS_SWIFT_NAME(onFriendGroupNameChanged(oldGroupName:newGroupName:));
- (void)onFriendsAddedToGroup:(NSString *)groupName
    friendInfoList:(NSArray<V2TIMFriendInfo *> *)friendInfoList
    NS_SWIFT_NAME(onFriendsAddedToGroup(groupName:friendInfoList:));
- (void)onFriendsDeletedFromGroup:(NSString *)groupName friendIDList:(NSArray<NSString *> *)friendIDList
    NS_SWIFT_NAME(onFriendsDeletedFromGroup(groupName:friendIDList:));
- (void)onOfficialAccountSubscribed:(V2TIMOfficialAccountInfo *)officialAccountInfo
    NS_SWIFT_NAME(onOfficialAccountSubscribed(officialAccountInfo:));
- (void)onOfficialAccountUnsubscribed:(NSString *)officialAccountID
    NS_SWIFT_NAME(onOfficialAccountUnsubscribed(officialAccountID:));
- (void)onOfficialAccountDeleted:(NSString *)officialAccountID
    NS_SWIFT_NAME(onOfficialAccountDeleted(officialAccountID:));
- (void)onOfficialAccountInfoChanged:(V2TIMOfficialAccountInfo *)officialAccountInfo
    NS_SWIFT_NAME(onOfficialAccountInfoChanged(officialAccountInfo:));
- (void)onMyFollowingListChanged:(NSArray<V2TIMUserFullInfo *> *)userInfoList isAdd:(BOOL)isAdd
    NS_SWIFT_NAME(onMyFollowingListChanged(userInfoList:isAdd:));
- (void)onMyFollowersListChanged:(NSArray<V2TIMUserFullInfo *> *)userInfoList isAdd:(BOOL)isAdd
    NS_SWIFT_NAME(onMyFollowersListChanged(userInfoList:isAdd:));
- (void)onMutualFollowersListChanged:(NSArray<V2TIMUserFullInfo *> *)userInfoList isAdd:(BOOL)isAdd
    NS_SWIFT_NAME(onMutualFollowersListChanged(userInfoList:isAdd:));
@end

@interface V2TIMManager (Friendship)
/// Makes a user a friend on both sides, at once. A friendGroup, or a friendship on one side only, answers
/// ERR_SDK_INTERFACE_NOT_SUPPORT (7013).
- (void)addFriend:(V2TIMFriendAddApplication *)application
    succ:(nullable V2TIMFriendOperationResultSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(addFriend(application:succ:fail:));
/// Ends friendships with at most 1000 users, with one result for each, in the given order. The conversations stay
/// until the app deletes them.
- (void)deleteFromFriendList:(NSArray *)userIDList deleteType:(V2TIMFriendType)deleteType
    succ:(nullable V2TIMFriendOperationResultListSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(deleteFromFriendList(userIDList:deleteType:succ:fail:));
@end

/// Not implemented yet: each answers ERR_SDK_INTERFACE_NOT_SUPPORT (7013), or returns nothing and writes a log line.
@interface V2TIMManager (FriendshipUnsupported)
- (void)addFriendListener:(id<V2TIMFriendshipListener>)listener NS_SWIFT_NAME(addFriendListener(listener:));
- (void)removeFriendListener:(id<V2TIMFriendshipListener>)listener
    NS_SWIFT_NAME(removeFriendListener(listener:));
- (void)setFriendListener:(nullable id<V2TIMFriendshipListener>)listener;
- (void)getFriendList:(nullable V2TIMFriendInfoListSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(getFriendList(succ:fail:));
- (void)getFriendsInfo:(NSArray<NSString *> *)userIDList succ:(nullable V2TIMFriendInfoResultListSucc)succ
    fail:(nullable V2TIMFail)fail;
- (void)setFriendInfo:(V2TIMFriendInfo *)info succ:(nullable V2TIMSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(setFriendInfo(info:succ:fail:));
- (void)searchFriends:(V2TIMFriendSearchParam *)searchParam
    succ:(nullable V2TIMFriendInfoResultListSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(searchFriends(searchParam:succ:fail:));
- (void)checkFriend:(NSArray<NSString *> *)userIDList checkType:(V2TIMFriendType)checkType
    succ:(nullable V2TIMFriendCheckResultListSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(checkFriend(userIDList:checkType:succ:fail:));
- (void)getFriendApplicationList:(nullable V2TIMFriendApplicationResultSucc)succ
    fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(getFriendApplicationList(succ:fail:));
- (void)acceptFriendApplication:(V2TIMFriendApplication *)application type:(V2TIMFriendAcceptType)acceptType
    succ:(nullable V2TIMFriendOperationResultSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(acceptFriendApplication(application:acceptType:succ:fail:));
- (void)acceptFriendApplication:(V2TIMFriendApplication *)application type:(V2TIMFriendAcceptType)acceptType
    remark:(nullable NSString *)remark succ:(nullable V2TIMFriendOperationResultSucc)succ
    fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(acceptFriendApplication(application:acceptType:remark:succ:fail:));
- (void)refuseFriendApplication:(V2TIMFriendApplication *)application
    succ:(nullable V2TIMFriendOperationResultSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(refuseFriendApplication(application:succ:fail:));
- (void)deleteFriendApplication:(V2TIMFriendApplication *)application succ:(nullable V2TIMSucc)succ
    fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(deleteFriendApplication(application:succ:fail:));
- (void)setFriendApplicationRead:(nullable V2TIMSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(setFriendApplicationRead(succ:fail:));
- (void)addToBlackList:(NSArray *)userIDList succ:(nullable V2TIMFriendOperationResultListSucc)succ
    fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(addToBlackList(userIDList:succ:fail:));
- (void)deleteFromBlackList:(NSArray *)userIDList succ:(nullable V2TIMFriendOperationResultListSucc)succ
    fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(deleteFromBlackList(userIDList:succ:fail:));
- (void)getBlackList:(nullable V2TIMFriendInfoListSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(getBlackList(succ:fail:));
- (void)createFriendGroup:(NSString *)groupName userIDList:(NSArray *)userIDList
    succ:(nullable V2TIMFriendOperationResultListSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(createFriendGroup(groupName:userIDList:succ:fail:));
- (void)getFriendGroupList:(nullable NSArray *)groupNameList succ:(nullable V2TIMFriendGroupListSucc)succ
    fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(getFriendGroupList(groupNameList:succ:fail:));
- (void)deleteFriendGroup:(NSArray *)groupNameList succ:(nullable V2TIMSucc)succ
    fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(deleteFriendGroup(groupNameList:succ:fail:));
- (void)renameFriendGroup:(NSString *)oldName newName:(NSString *)newName succ:(nullable V2TIMSucc)succ
    fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(renameFriendGroup(oldName:newName:succ:fail:));
- (void)addFriendsToFriendGroup:(NSString *)groupName userIDList:(NSArray *)userIDList
    succ:(nullable V2TIMFriendOperationResultListSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(addFriendsToFriendGroup(groupName:userIDList:succ:fail:));
- (void)deleteFriendsFromFriendGroup:(NSString *)groupName userIDList:(NSArray *)userIDList
    succ:(nullable V2TIMFriendOperationResultListSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(deleteFriendsFromFriendGroup(groupName:userIDList:succ:fail:));
- (void)subscribeOfficialAccount:(NSString *)officialAccountID succ:(nullable V2TIMSucc)succ
    fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(subscribeOfficialAccount(officialAccountID:succ:fail:));
- (void)unsubscribeOfficialAccount:(NSString *)officialAccountID succ:(nullable V2TIMSucc)succ
    fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(unsubscribeOfficialAccount(officialAccountID:succ:fail:));
- (void)getOfficialAccountsInfo:(NSArray<NSString *> *)officialAccountIDList
    succ:(nullable V2TIMOfficialAccountInfoResultListSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(getOfficialAccountsInfo(officialAccountIDList:succ:fail:));
- (void)followUser:(NSArray<NSString *> *)userIDList succ:(nullable V2TIMFollowOperationResultListSucc)succ
    fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(followUser(userIDList:succ:fail:));
- (void)unfollowUser:(NSArray<NSString *> *)userIDList
    succ:(nullable V2TIMFollowOperationResultListSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(unfollowUser(userIDList:succ:fail:));
- (void)getMyFollowingList:(nullable NSString *)nextCursor succ:(nullable V2TIMUserInfoResultSucc)succ
    fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(getMyFollowingList(nextCursor:succ:fail:));
- (void)getMyFollowersList:(nullable NSString *)nextCursor succ:(nullable V2TIMUserInfoResultSucc)succ
    fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(getMyFollowersList(nextCursor:succ:fail:));
- (void)getMutualFollowersList:(nullable NSString *)nextCursor succ:(nullable V2TIMUserInfoResultSucc)succ
    fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(getMutualFollowersList(nextCursor:succ:fail:));
- (void)getUserFollowInfo:(NSArray *)userIDList succ:(nullable V2TIMFollowInfoResultListSucc)succ
    fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(getUserFollowInfo(userIDList:succ:fail:));
- (void)checkFollowType:(NSArray<NSString *> *)userIDList
    succ:(nullable V2TIMFollowTypeCheckResultListSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(checkFollowType(userIDList:succ:fail:));
@end

NS_ASSUME_NONNULL_END
