// Methods of V2TIMManager that OpenTIM does not implement yet. To implement one, move it out of here.
#import "../reply.h"

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
