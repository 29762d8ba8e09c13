// Push notifications, which OpenTIM does not implement yet.
#import "V2TIMManager+APNS.h"
#import "V2TIMManager+LiveActivity.h"
#import "V2TIMManager+VOIP.h"
#import "../reply.h"

@implementation V2TIMManager (APNS)
- (void)setAPNSListener:(id<V2TIMAPNSListener>)apnsListener {
    ot_not_there("-[V2TIMManager setAPNSListener:]");
}
- (void)setAPNS:(V2TIMAPNSConfig *)config succ:(V2TIMSucc)succ fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager setAPNS:succ:fail:]", fail);
}
@end

@implementation V2TIMManager (LiveActivity)
- (void)setLiveActivity:(V2TIMLiveActivityConfig *)config succ:(V2TIMSucc)succ fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager setLiveActivity:succ:fail:]", fail);
}
@end

@implementation V2TIMManager (VOIP)
- (void)setVOIP:(V2TIMVOIPConfig *)config succ:(V2TIMSucc)succ fail:(V2TIMFail)fail {
    ot_not_supported("-[V2TIMManager setVOIP:succ:fail:]", fail);
}
@end
