// The entrance: start and stop the library, log in, and send the simplest messages. Each further area is a
// category of V2TIMManager in a header of its own.
#import "V2TIMErrorCode.h"
#import "V2TIMListener.h"

NS_ASSUME_NONNULL_BEGIN

typedef NS_ENUM(NSInteger, V2TIMLoginStatus) {
    V2TIM_STATUS_LOGINED = 1,
    V2TIM_STATUS_LOGINING = 2,
    V2TIM_STATUS_LOGOUT = 3,
};

/// A log line is written if its level is at least the configured one.
typedef NS_ENUM(NSInteger, V2TIMLogLevel) {
    V2TIM_LOG_NONE = 0, ///< nothing at all
    V2TIM_LOG_DEBUG = 3,
    V2TIM_LOG_INFO = 4,
    V2TIM_LOG_WARN = 5,
    V2TIM_LOG_ERROR = 6,
};

typedef NS_ENUM(NSInteger, V2TIMMessagePriority) {
    V2TIM_PRIORITY_DEFAULT = 0,
    V2TIM_PRIORITY_HIGH = 1,
    V2TIM_PRIORITY_NORMAL = 2,
    V2TIM_PRIORITY_LOW = 3,
};

/// A call succeeded.
typedef void (^V2TIMSucc)(void);
/// A call failed and changed nothing: a code of V2TIMErrorCode.h, and a sentence that says what is wrong.
typedef void (^V2TIMFail)(int code, NSString *_Nullable desc);
typedef void (^V2TIMCreateGroupSucc)(NSString *_Nullable groupID);
typedef void (^V2TIMUserFullInfoListSucc)(NSArray<V2TIMUserFullInfo *> *infoList);
typedef void (^V2TIMUserSearchResultSucc)(V2TIMUserSearchResult *searchResult);
typedef void (^V2TIMUserStatusListSucc)(NSArray<V2TIMUserStatus *> *result);
typedef void (^V2TIMCallExperimentalAPISucc)(NSObject *_Nullable result);
/// On any thread; it must not call the library.
typedef void (^V2TIMLogListener)(V2TIMLogLevel logLevel, NSString *_Nullable logContent);

@interface V2TIMSDKConfig : NSObject {
  @package
    V2TIMLogLevel _logLevel;
    V2TIMLogListener _logListener;
}
@property(nonatomic, assign) V2TIMLogLevel logLevel; ///< V2TIM_LOG_DEBUG unless set.
/// Kept until the next initSDK. Without one, errors go to stderr.
@property(nonatomic, copy, nullable) V2TIMLogListener logListener;
@end

/// The one entrance. Any thread may call anything. Before initSDK every call answers ERR_SDK_NOT_INITIALIZED
/// (6013), before login ERR_SDK_NOT_LOGGED_IN (6014). The service lives in this process, its file beside the
/// device's, unless callExperimentalAPI: or the environment names another place.
///
/// Blocks: exactly one of succ and fail is called, exactly once, never on the caller's stack; both may be nil.
/// They are copied, and released once called. An exception in one ends in the log.
///
/// Threads: on Apple's systems blocks and listeners run on the main thread, as V2TIM's do; elsewhere (GNUstep),
/// where an app need not have a main run loop, on one thread of the library's own. Either way they run in order,
/// never beside each other, in an autorelease pool, and may call anything. Without a client, before initSDK, an
/// answer comes from a thread made for it on GNUstep.
///
/// Listeners are held weakly: one that is gone is called no more, and need not be removed. One that is added twice
/// hears everything once. After remove… has returned no call to the listener begins.
@interface V2TIMManager : NSObject
/// Always the same object, valid until the process ends.
+ (V2TIMManager *)sharedInstance;
/// NO if it failed, the log says why; YES and nothing else if it was done already with this SDKAppID. Files lie
/// in $OPENTIM_DATA_DIR, else in a folder of this app's, by its bundle's identifier, below "OpenTIM" in
/// Application Support. The config may be nil.
- (BOOL)initSDK:(int)sdkAppID config:(nullable V2TIMSDKConfig *)config;
/// Add it before login, not to miss what that tells; before initSDK, too.
- (void)addIMSDKListener:(id<V2TIMSDKListener>)listener NS_SWIFT_NAME(addIMSDKListener(listener:));
- (void)removeIMSDKListener:(id<V2TIMSDKListener>)listener NS_SWIFT_NAME(removeIMSDKListener(listener:));
/// Waits for the running callback; calls that are pending end with ERR_SDK_COMM_INTERRUPT (7009). Listeners
/// stay added, for the next initSDK.
- (void)unInitSDK;
/// Of OpenTIM, such as "0.1.0".
- (NSString *)getVersion;
/// UTC seconds; 0 before initSDK.
- (uint64_t)getServerTime;
/// Deprecated: addIMSDKListener: and initSDK:config: do the same.
- (BOOL)initSDK:(int)sdkAppID config:(nullable V2TIMSDKConfig *)config
    listener:(id<V2TIMSDKListener>)listener
    __attribute__((deprecated("use addIMSDKListener: and initSDK:config:")));
/// userSig proves who userID is; the service in this process takes any that is not empty.
- (void)login:(NSString *)userID userSig:(NSString *)userSig succ:(nullable V2TIMSucc)succ
    fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(login(userID:userSig:succ:fail:));
/// Wait for the answer before somebody else logs in.
- (void)logout:(nullable V2TIMSucc)succ fail:(nullable V2TIMFail)fail NS_SWIFT_NAME(logout(succ:fail:));
/// nil if nobody is logged in.
- (nullable NSString *)getLoginUser;
/// V2TIM_STATUS_LOGOUT before initSDK.
- (V2TIMLoginStatus)getLoginStatus;
/// New text and custom messages.
- (void)addSimpleMsgListener:(id<V2TIMSimpleMsgListener>)listener
    NS_SWIFT_NAME(addSimpleMsgListener(listener:));
- (void)removeSimpleMsgListener:(id<V2TIMSimpleMsgListener>)listener
    NS_SWIFT_NAME(removeSimpleMsgListener(listener:));
/// At most 12 KB. Returns the message's ID at once; nil before initSDK.
- (nullable NSString *)sendC2CTextMessage:(NSString *)text to:(NSString *)userID
    succ:(nullable V2TIMSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(sendC2CTextMessage(text:to:succ:fail:));
/// What only the app understands; UTF-8, which may contain NUL, else 6017.
- (nullable NSString *)sendC2CCustomMessage:(NSData *)customData to:(NSString *)userID
    succ:(nullable V2TIMSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(sendC2CCustomMessage(customData:to:succ:fail:));
/// The same to a group. The priority goes with the message.
- (nullable NSString *)sendGroupTextMessage:(NSString *)text to:(NSString *)groupID
    priority:(V2TIMMessagePriority)priority succ:(nullable V2TIMSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(sendGroupTextMessage(text:to:priority:succ:fail:));
- (nullable NSString *)sendGroupCustomMessage:(NSData *)customData to:(NSString *)groupID
    priority:(V2TIMMessagePriority)priority succ:(nullable V2TIMSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(sendGroupCustomMessage(customData:to:priority:succ:fail:));
/// groupType: see V2TIMGroupInfo. Without a groupID the service makes one; the answer has it. The creator is
/// a member.
- (void)createGroup:(NSString *)groupType groupID:(nullable NSString *)groupID
    groupName:(NSString *)groupName succ:(nullable V2TIMCreateGroupSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(createGroup(groupType:groupID:groupName:succ:fail:));
/// msg, a word to the administrators, is not used yet.
- (void)joinGroup:(NSString *)groupID msg:(nullable NSString *)msg succ:(nullable V2TIMSucc)succ
    fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(joinGroup(groupID:msg:succ:fail:));
/// The conversation stays until the app deletes it, as after dismissGroup.
- (void)quitGroup:(NSString *)groupID succ:(nullable V2TIMSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(quitGroup(groupID:succ:fail:));
/// Only the owner may; nobody may dismiss a Work group.
- (void)dismissGroup:(NSString *)groupID succ:(nullable V2TIMSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(dismissGroup(groupID:succ:fail:));
/// Before initSDK; param is an NSString, nil or empty to leave it to the environment's variable:
/// "opentim.setServerURL" or OPENTIM_SERVER_URL: where the service is; none: in this process.
/// "opentim.setCAFile" or OPENTIM_CA_FILE: a PEM file of private authorities, for an https:// server.
/// "opentim.setOfflineDelete" or OPENTIM_OFFLINE_DELETE: "refuse" (the default) or "queue": what becomes of a
/// deletion without a connection.
/// For more see tim_config in opentim.h. Every other name answers 7013.
- (void)callExperimentalAPI:(NSString *)api param:(nullable NSObject *)param
    succ:(nullable V2TIMCallExperimentalAPISucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(callExperimentalAPI(api:param:succ:fail:));
@end

/// Not built yet: each answers ERR_SDK_INTERFACE_NOT_SUPPORT (7013), or returns nothing and says so in the log.
@interface V2TIMManager (Unsupported)
- (void)addGroupListener:(id<V2TIMGroupListener>)listener NS_SWIFT_NAME(addGroupListener(listener:));
- (void)removeGroupListener:(id<V2TIMGroupListener>)listener NS_SWIFT_NAME(removeGroupListener(listener:));
- (void)setGroupListener:(nullable id<V2TIMGroupListener>)listener;
- (void)getUsersInfo:(NSArray<NSString *> *)userIDList succ:(nullable V2TIMUserFullInfoListSucc)succ
    fail:(nullable V2TIMFail)fail;
- (void)setSelfInfo:(V2TIMUserFullInfo *)Info succ:(nullable V2TIMSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(setSelfInfo(info:succ:fail:));
- (void)subscribeUserInfo:(NSArray *)userIDList succ:(nullable V2TIMSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(subscribeUserInfo(userIDList:succ:fail:));
- (void)unsubscribeUserInfo:(nullable NSArray *)userIDList succ:(nullable V2TIMSucc)succ
    fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(unsubscribeUserInfo(userIDList:succ:fail:));
- (void)searchUsers:(V2TIMUserSearchParam *)searchParam succ:(nullable V2TIMUserSearchResultSucc)succ
    fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(searchUsers(searchParam:succ:fail:));
- (void)getUserStatus:(NSArray *)userIDList succ:(nullable V2TIMUserStatusListSucc)succ
    fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(getUserStatus(userIDList:succ:fail:));
- (void)setSelfStatus:(V2TIMUserStatus *)status succ:(nullable V2TIMSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(setSelfStatus(status:succ:fail:));
- (void)subscribeUserStatus:(NSArray *)userIDList succ:(nullable V2TIMSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(subscribeUserStatus(userIDList:succ:fail:));
- (void)unsubscribeUserStatus:(nullable NSArray *)userIDList succ:(nullable V2TIMSucc)succ
    fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(unsubscribeUserStatus(userIDList:succ:fail:));
@end

NS_ASSUME_NONNULL_END
