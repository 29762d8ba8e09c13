// Listeners of the connection, of simple messages and of groups. Other listeners are declared with the calls of their
// area. Implement the methods you need.
#import "V2TIMUser.h"

NS_ASSUME_NONNULL_BEGIN

@class V2TIMGroupChangeInfo, V2TIMGroupMemberChangeInfo, V2TIMReceiveMessageOptInfo, V2TIMTopicInfo;

/// Events of the connection, which begins with initSDK, and of the login. Only the first five are sent so far. They
/// are sent with the service in this process too. A listener that is added before the first login first receives the
/// current state of the connection.
@protocol V2TIMSDKListener <NSObject>
@optional
/// The device is connecting to the service: after initSDK, and after a connection was lost.
- (void)onConnecting;
- (void)onConnectSuccess;
/// The service cannot be reached, with the reason. The device continues to try by itself, with a login or without.
- (void)onConnectFailed:(int)code err:(nullable NSString *)err;
/// The service ended the login: another login as this device took place, or an administrator ended it. getLoginStatus
/// is V2TIM_STATUS_LOGOUT. Log in again to continue.
- (void)onKickedOffline;
/// The UserSig has expired. getLoginStatus is V2TIM_STATUS_LOGOUT. Get a new UserSig and log in again.
- (void)onUserSigExpired;
- (void)onSelfInfoUpdated:(V2TIMUserFullInfo *)Info NS_SWIFT_NAME(onSelfInfoUpdated(info:));
- (void)onUserStatusChanged:(NSArray<V2TIMUserStatus *> *)userStatusList
    NS_SWIFT_NAME(onUserStatusChanged(userStatusList:));
- (void)onUserInfoChanged:(NSArray<V2TIMUserFullInfo *> *)userInfoList
    NS_SWIFT_NAME(onUserInfoChanged(userInfoList:));
- (void)onAllReceiveMessageOptChanged:(V2TIMReceiveMessageOptInfo *)receiveMessageOptInfo
    NS_SWIFT_NAME(onAllReceiveMessageOptChanged(receiveMessageOptInfo:));
- (void)onExperimentalNotify:(NSString *)key param:(nullable NSObject *)param
    NS_SWIFT_NAME(onExperimentalNotify(key:param:));
@end

/// Receives new messages by kind, for apps that need only text and custom data.
@protocol V2TIMSimpleMsgListener <NSObject>
@optional
- (void)onRecvC2CTextMessage:(NSString *)msgID sender:(V2TIMUserInfo *)info text:(NSString *)text
    NS_SWIFT_NAME(onRecvC2CTextMessage(msgID:sender:text:));
- (void)onRecvC2CCustomMessage:(NSString *)msgID sender:(V2TIMUserInfo *)info customData:(NSData *)data
    NS_SWIFT_NAME(onRecvC2CCustomMessage(msgID:sender:customData:));
- (void)onRecvGroupTextMessage:(NSString *)msgID groupID:(NSString *)groupID
    sender:(V2TIMGroupMemberInfo *)info text:(NSString *)text
    NS_SWIFT_NAME(onRecvGroupTextMessage(msgID:groupID:sender:text:));
- (void)onRecvGroupCustomMessage:(NSString *)msgID groupID:(NSString *)groupID
    sender:(V2TIMGroupMemberInfo *)info customData:(NSData *)data
    NS_SWIFT_NAME(onRecvGroupCustomMessage(msgID:groupID:sender:customData:));
@end

/// Events of groups. None of these is sent yet.
@protocol V2TIMGroupListener <NSObject>
@optional
- (void)onMemberEnter:(NSString *)groupID memberList:(NSArray<V2TIMGroupMemberInfo *> *)memberList
    NS_SWIFT_NAME(onMemberEnter(groupID:memberList:));
- (void)onMemberLeave:(NSString *)groupID member:(V2TIMGroupMemberInfo *)member
    NS_SWIFT_NAME(onMemberLeave(groupID:member:));
- (void)onMemberInvited:(NSString *)groupID opUser:(V2TIMGroupMemberInfo *)opUser
    memberList:(NSArray<V2TIMGroupMemberInfo *> *)memberList
    NS_SWIFT_NAME(onMemberInvited(groupID:opUser:memberList:));
- (void)onMemberKicked:(NSString *)groupID opUser:(V2TIMGroupMemberInfo *)opUser
    memberList:(NSArray<V2TIMGroupMemberInfo *> *)memberList
    NS_SWIFT_NAME(onMemberKicked(groupID:opUser:memberList:));
- (void)onMemberInfoChanged:(NSString *)groupID
    changeInfoList:(NSArray<V2TIMGroupMemberChangeInfo *> *)changeInfoList
    NS_SWIFT_NAME(onMemberInfoChanged(groupID:changeInfoList:));
- (void)onAllGroupMembersMuted:(NSString *)groupID isMute:(BOOL)isMute
    NS_SWIFT_NAME(onAllGroupMembersMuted(groupID:isMute:));
- (void)onMemberMarkChanged:(NSString *)groupID memberIDList:(NSArray<NSString *> *)memberIDList
    markType:(int)markType enableMark:(BOOL)enableMark
    NS_SWIFT_NAME(onMemberMarkChanged(groupID:memberIDList:markType:enableMark:));
- (void)onGroupCreated:(NSString *)groupID NS_SWIFT_NAME(onGroupCreated(groupID:));
- (void)onGroupDismissed:(NSString *)groupID opUser:(V2TIMGroupMemberInfo *)opUser
    NS_SWIFT_NAME(onGroupDismissed(groupID:opUser:));
- (void)onGroupRecycled:(NSString *)groupID opUser:(V2TIMGroupMemberInfo *)opUser
    NS_SWIFT_NAME(onGroupRecycled(groupID:opUser:));
- (void)onGroupInfoChanged:(NSString *)groupID
    changeInfoList:(NSArray<V2TIMGroupChangeInfo *> *)changeInfoList
    NS_SWIFT_NAME(onGroupInfoChanged(groupID:changeInfoList:));
- (void)onGroupAttributeChanged:(NSString *)groupID
    attributes:(NSMutableDictionary<NSString *, NSString *> *)attributes;
- (void)onGroupCounterChanged:(NSString *)groupID key:(NSString *)key newValue:(NSInteger)newValue
    NS_SWIFT_NAME(onGroupCounterChanged(groupID:key:newValue:));
- (void)onReceiveJoinApplication:(NSString *)groupID member:(V2TIMGroupMemberInfo *)member
    opReason:(nullable NSString *)opReason
    NS_SWIFT_NAME(onReceiveJoinApplication(groupID:member:opReason:));
- (void)onApplicationProcessed:(NSString *)groupID opUser:(V2TIMGroupMemberInfo *)opUser
    opResult:(BOOL)isAgreeJoin opReason:(nullable NSString *)opReason
    NS_SWIFT_NAME(onApplicationProcessed(groupID:opUser:opResult:opReason:));
- (void)onGrantAdministrator:(NSString *)groupID opUser:(V2TIMGroupMemberInfo *)opUser
    memberList:(NSArray<V2TIMGroupMemberInfo *> *)memberList
    NS_SWIFT_NAME(onGrantAdministrator(groupID:opUser:memberList:));
- (void)onRevokeAdministrator:(NSString *)groupID opUser:(V2TIMGroupMemberInfo *)opUser
    memberList:(NSArray<V2TIMGroupMemberInfo *> *)memberList
    NS_SWIFT_NAME(onRevokeAdministrator(groupID:opUser:memberList:));
- (void)onQuitFromGroup:(NSString *)groupID NS_SWIFT_NAME(onQuitFromGroup(groupID:));
- (void)onReceiveRESTCustomData:(NSString *)groupID data:(NSData *)data
    NS_SWIFT_NAME(onReceiveRESTCustomData(groupID:data:));
- (void)onTopicCreated:(NSString *)groupID topicID:(NSString *)topicID
    NS_SWIFT_NAME(onTopicCreated(groupID:topicID:));
- (void)onTopicDeleted:(NSString *)groupID topicIDList:(NSArray<NSString *> *)topicIDList
    NS_SWIFT_NAME(onTopicDeleted(groupID:topicIDList:));
- (void)onTopicChanged:(NSString *)groupID topicInfo:(V2TIMTopicInfo *)topicInfo
    NS_SWIFT_NAME(onTopicChanged(groupID:topicInfo:));
@end

NS_ASSUME_NONNULL_END
