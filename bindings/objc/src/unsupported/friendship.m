// Methods for friends that OpenTIM does not implement yet.
#import "V2TIMManager+Friendship.h"
#import "../reply.h"

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
