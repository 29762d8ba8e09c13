// Invitations, which OpenTIM does not implement yet.
#import "V2TIMManager+Signaling.h"
#import "../reply.h"

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
