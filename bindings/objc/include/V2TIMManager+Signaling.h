// Invitations, such as to a call. Not implemented yet.
#import "V2TIMMessage.h"

NS_ASSUME_NONNULL_BEGIN

@class V2TIMManager;

@interface V2TIMSignalingInfo : NSObject {
  @package
    NSString *_inviteID, *_groupID, *_inviter, *_data;
    NSMutableArray *_inviteeList;
    uint32_t _timeout;
    SignalingActionType _actionType;
}
@property(nonatomic, copy, nullable) NSString *inviteID;
@property(nonatomic, copy, nullable) NSString *groupID;
@property(nonatomic, copy, nullable) NSString *inviter;
@property(nonatomic, strong, nullable) NSMutableArray *inviteeList;
@property(nonatomic, copy, nullable) NSString *data;
@property(nonatomic, assign) uint32_t timeout;
@property(nonatomic, assign) SignalingActionType actionType;
@end

typedef void (^V2TIMSignalingInfoSucc)(V2TIMSignalingInfo *signalInfo);

@protocol V2TIMSignalingListener <NSObject>
@optional
- (void)onReceiveNewInvitation:(NSString *)inviteID inviter:(NSString *)inviter
    groupID:(nullable NSString *)groupID inviteeList:(NSArray<NSString *> *)inviteeList
    data:(nullable NSString *)data
    NS_SWIFT_NAME(onReceiveNewInvitation(inviteID:inviter:groupID:inviteeList:data:));
- (void)onInviteeAccepted:(NSString *)inviteID invitee:(NSString *)invitee data:(nullable NSString *)data
    NS_SWIFT_NAME(onInviteeAccepted(inviteID:invitee:data:));
- (void)onInviteeRejected:(NSString *)inviteID invitee:(NSString *)invitee data:(nullable NSString *)data
    NS_SWIFT_NAME(onInviteeRejected(inviteID:invitee:data:));
- (void)onInvitationCancelled:(NSString *)inviteID inviter:(NSString *)inviter data:(nullable NSString *)data
    NS_SWIFT_NAME(onInvitationCancelled(inviteID:inviter:data:));
- (void)onInvitationTimeout:(NSString *)inviteID inviteeList:(NSArray<NSString *> *)inviteeList
    NS_SWIFT_NAME(onInvitationTimeout(inviteID:inviteeList:));
- (void)onInvitationModified:(NSString *)inviteID data:(nullable NSString *)data
    NS_SWIFT_NAME(onInvitationModified(inviteID:data:));
@end

/// Not implemented yet: each answers ERR_SDK_INTERFACE_NOT_SUPPORT (7013), or returns nothing and writes a log line.
@interface V2TIMManager (Signaling)
- (void)addSignalingListener:(id<V2TIMSignalingListener>)listener
    NS_SWIFT_NAME(addSignalingListener(listener:));
- (void)removeSignalingListener:(id<V2TIMSignalingListener>)listener
    NS_SWIFT_NAME(removeSignalingListener(listener:));
- (nullable NSString *)invite:(NSString *)invitee data:(nullable NSString *)data
    onlineUserOnly:(BOOL)onlineUserOnly offlinePushInfo:(nullable V2TIMOfflinePushInfo *)offlinePushInfo
    timeout:(int)timeout succ:(nullable V2TIMSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(invite(invitee:data:onlineUserOnly:offlinePushInfo:timeout:succ:fail:));
- (nullable NSString *)inviteInGroup:(NSString *)groupID inviteeList:(NSArray *)inviteeList
    data:(nullable NSString *)data onlineUserOnly:(BOOL)onlineUserOnly timeout:(int)timeout
    succ:(nullable V2TIMSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(inviteInGroup(groupID:inviteeList:data:onlineUserOnly:timeout:succ:fail:));
- (void)cancel:(NSString *)inviteID data:(nullable NSString *)data succ:(nullable V2TIMSucc)succ
    fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(cancel(inviteID:data:succ:fail:));
- (void)accept:(NSString *)inviteID data:(nullable NSString *)data succ:(nullable V2TIMSucc)succ
    fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(accept(inviteID:data:succ:fail:));
- (void)reject:(NSString *)inviteID data:(nullable NSString *)data succ:(nullable V2TIMSucc)succ
    fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(reject(inviteID:data:succ:fail:));
- (nullable V2TIMSignalingInfo *)getSignallingInfo:(V2TIMMessage *)msg NS_SWIFT_NAME(getSignallingInfo(msg:));
- (void)addInvitedSignaling:(V2TIMSignalingInfo *)signallingInfo succ:(nullable V2TIMSucc)succ
    fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(addInvitedSignaling(signallingInfo:succ:fail:));
- (void)modifyInvitation:(NSString *)inviteID data:(nullable NSString *)data succ:(nullable V2TIMSucc)succ
    fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(modifyInvitation(inviteID:data:succ:fail:));
@end

NS_ASSUME_NONNULL_END
