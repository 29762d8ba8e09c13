// The entry point: starts and stops the library, logs in, and sends simple messages. Each further area is a category
// of V2TIMManager in a header of its own.
#import "V2TIMErrorCode.h"
#import "V2TIMListener.h"

NS_ASSUME_NONNULL_BEGIN

/// A call succeeded.
typedef void (^V2TIMSucc)(void);
/// A call failed and changed nothing. code is a value of V2TIMErrorCode.h, desc an error message that says what is
/// wrong.
typedef void (^V2TIMFail)(int code, NSString *_Nullable desc);
typedef void (^V2TIMCreateGroupSucc)(NSString *_Nullable groupID);
typedef void (^V2TIMUserFullInfoListSucc)(NSArray<V2TIMUserFullInfo *> *infoList);
typedef void (^V2TIMUserSearchResultSucc)(V2TIMUserSearchResult *searchResult);
typedef void (^V2TIMUserStatusListSucc)(NSArray<V2TIMUserStatus *> *result);
typedef void (^V2TIMCallExperimentalAPISucc)(NSObject *_Nullable result);
/// Receives a log line, on any thread. It must not call the library.
typedef void (^V2TIMLogListener)(V2TIMLogLevel logLevel, NSString *_Nullable logContent);

@interface V2TIMSDKConfig : NSObject {
  @package
    V2TIMLogLevel _logLevel;
    V2TIMLogListener _logListener;
}
@property(nonatomic, assign) V2TIMLogLevel logLevel; ///< V2TIM_LOG_DEBUG unless set.
/// Retained until the next initSDK. Without a listener, errors are written to stderr.
@property(nonatomic, copy, nullable) V2TIMLogListener logListener;
@end

/// The entry point. Any thread may call any method. Before initSDK every call answers ERR_SDK_NOT_INITIALIZED (6013),
/// before login ERR_SDK_NOT_LOGGED_IN (6014). The service runs in this process, with its file beside the device's,
/// unless callExperimentalAPI: or the environment names a server.
///
/// Blocks: exactly one of succ and fail is called, exactly once, and never on the caller's stack; both may be nil.
/// They are copied, and released after the call. An exception in a block is written to the log.
///
/// Threads: on Apple's systems blocks and listeners run on the main thread, as V2TIM's do. Elsewhere (GNUstep), where
/// an app need not have a main run loop, they run on one thread of the library's own. In both cases they run in
/// order, one at a time, in an autorelease pool, and may call any method. Without a client, before initSDK, an answer
/// on GNUstep comes from a thread created for it.
///
/// Listeners are held weakly: a deallocated listener is not called, and need not be removed. A listener that is added
/// twice receives each event once. After remove… has returned no call to the listener begins.
@interface V2TIMManager : NSObject
/// Always returns the same object, valid until the process ends.
+ (V2TIMManager *)sharedInstance;
/// Starts the library. Returns NO if it failed; the log has the reason. If it was already started with this SDKAppID,
/// it returns YES and does nothing. Files are in $OPENTIM_DATA_DIR, or else in a folder of this app, named by its
/// bundle identifier, below "OpenTIM" in Application Support. The config may be nil.
- (BOOL)initSDK:(int)sdkAppID config:(nullable V2TIMSDKConfig *)config;
/// Adds a listener. Add it before login, so that it receives the events of the login; it may be added before initSDK.
- (void)addIMSDKListener:(id<V2TIMSDKListener>)listener NS_SWIFT_NAME(addIMSDKListener(listener:));
- (void)removeIMSDKListener:(id<V2TIMSDKListener>)listener NS_SWIFT_NAME(removeIMSDKListener(listener:));
/// Stops the library. Waits for the running callback; pending calls end with ERR_SDK_COMM_INTERRUPT (7009). Listeners
/// stay added for the next initSDK.
- (void)unInitSDK;
/// The version of OpenTIM, such as "0.1.0".
- (NSString *)getVersion;
/// The service's time in UTC seconds; 0 before initSDK.
- (uint64_t)getServerTime;
/// Deprecated: use addIMSDKListener: and initSDK:config:.
- (BOOL)initSDK:(int)sdkAppID config:(nullable V2TIMSDKConfig *)config
    listener:(id<V2TIMSDKListener>)listener
    __attribute__((deprecated("use addIMSDKListener: and initSDK:config:")));
/// Logs in. userSig proves the identity of userID. The service in this process accepts any that is not empty.
- (void)login:(NSString *)userID userSig:(NSString *)userSig succ:(nullable V2TIMSucc)succ
    fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(login(userID:userSig:succ:fail:));
/// Logs out. Wait for the answer before another user logs in.
- (void)logout:(nullable V2TIMSucc)succ fail:(nullable V2TIMFail)fail NS_SWIFT_NAME(logout(succ:fail:));
/// nil if nobody is logged in.
- (nullable NSString *)getLoginUser;
/// V2TIM_STATUS_LOGOUT before initSDK.
- (V2TIMLoginStatus)getLoginStatus;
/// Adds a listener for new text and custom messages.
- (void)addSimpleMsgListener:(id<V2TIMSimpleMsgListener>)listener
    NS_SWIFT_NAME(addSimpleMsgListener(listener:));
- (void)removeSimpleMsgListener:(id<V2TIMSimpleMsgListener>)listener
    NS_SWIFT_NAME(removeSimpleMsgListener(listener:));
/// Sends a text to a user, at most 12 KB. Returns the message's ID at once; nil before initSDK.
- (nullable NSString *)sendC2CTextMessage:(NSString *)text to:(NSString *)userID
    succ:(nullable V2TIMSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(sendC2CTextMessage(text:to:succ:fail:));
/// Sends custom data, in the app's own format. It must be UTF-8, and may contain NUL; else ERR_INVALID_PARAMETERS
/// (6017).
- (nullable NSString *)sendC2CCustomMessage:(NSData *)customData to:(NSString *)userID
    succ:(nullable V2TIMSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(sendC2CCustomMessage(customData:to:succ:fail:));
/// Sends a text or custom data to a group. The message carries the priority.
- (nullable NSString *)sendGroupTextMessage:(NSString *)text to:(NSString *)groupID
    priority:(V2TIMMessagePriority)priority succ:(nullable V2TIMSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(sendGroupTextMessage(text:to:priority:succ:fail:));
- (nullable NSString *)sendGroupCustomMessage:(NSData *)customData to:(NSString *)groupID
    priority:(V2TIMMessagePriority)priority succ:(nullable V2TIMSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(sendGroupCustomMessage(customData:to:priority:succ:fail:));
/// Creates a group. groupType: see V2TIMGroupInfo. Without a groupID, the service creates one; the answer has it. The
/// creator is a member.
- (void)createGroup:(NSString *)groupType groupID:(nullable NSString *)groupID
    groupName:(NSString *)groupName succ:(nullable V2TIMCreateGroupSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(createGroup(groupType:groupID:groupName:succ:fail:));
/// Joins a group. msg, a text for the group's administrators, is not used yet.
- (void)joinGroup:(NSString *)groupID msg:(nullable NSString *)msg succ:(nullable V2TIMSucc)succ
    fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(joinGroup(groupID:msg:succ:fail:));
/// Quits a group. The conversation stays until the app deletes it, as after dismissGroup:.
- (void)quitGroup:(NSString *)groupID succ:(nullable V2TIMSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(quitGroup(groupID:succ:fail:));
/// Dismisses a group. Only the owner may dismiss it. A Work group cannot be dismissed.
- (void)dismissGroup:(NSString *)groupID succ:(nullable V2TIMSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(dismissGroup(groupID:succ:fail:));
/// Changes a setting, before initSDK. param is an NSString. nil or empty removes the setting, so that the environment
/// variable applies:
/// "opentim.setServerURL" or OPENTIM_SERVER_URL: the address of the service; none: in this process.
/// "opentim.setCAFile" or OPENTIM_CA_FILE: a PEM file of private authorities, for an https:// server.
/// "opentim.setOfflineDelete" or OPENTIM_OFFLINE_DELETE: "refuse" (the default) or "queue": how deletions without a
/// connection are handled.
/// See tim_config in opentim.h for details. Every other name answers ERR_SDK_INTERFACE_NOT_SUPPORT (7013).
- (void)callExperimentalAPI:(NSString *)api param:(nullable NSObject *)param
    succ:(nullable V2TIMCallExperimentalAPISucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(callExperimentalAPI(api:param:succ:fail:));
@end

/// Not implemented yet: each answers ERR_SDK_INTERFACE_NOT_SUPPORT (7013), or returns nothing and writes a log line.
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
