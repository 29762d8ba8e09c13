#import "V2TIMManager.h"

#import "arc.h"
#import "convert.h"
#import "events.h"
#import "group.h"
#import "listeners.h"
#import "reply.h"
#import "sending.h"

static V2TIMManager *shared;

@implementation V2TIMManager
+ (void)initialize {
    if (self == [V2TIMManager class]) shared = [[V2TIMManager alloc] init];
}

+ (V2TIMManager *)sharedInstance {
    return shared;
}

- (BOOL)initSDK:(int)sdkAppID config:(V2TIMSDKConfig *)config {
    return ot_open(sdkAppID, config);
}

- (BOOL)initSDK:(int)sdkAppID config:(V2TIMSDKConfig *)config listener:(id<V2TIMSDKListener>)listener {
    [self addIMSDKListener:listener];
    return ot_open(sdkAppID, config);
}

- (void)addIMSDKListener:(id<V2TIMSDKListener>)listener {
    ot_add_sdk_listener(listener);
}

- (void)removeIMSDKListener:(id<V2TIMSDKListener>)listener {
    [ot_sdk_listeners() remove:listener];
}

- (void)unInitSDK {
    ot_close();
}

- (NSString *)getVersion {
    return [NSString stringWithUTF8String:tim_version()];
}

- (uint64_t)getServerTime {
    return ot_client() ? (uint64_t)tim_client_server_time(ot_client()) : 0;
}

- (void)login:(NSString *)userID userSig:(NSString *)userSig succ:(V2TIMSucc)succ fail:(V2TIMFail)fail {
    tim_client *client = ot_ready(fail);
    if (!client) return;
    tim_client_login(client, ot_c_text(userID), ot_c_text(userSig), ot_on_success, ot_on_error,
                     OT_REPLY(succ, fail));
}

- (void)logout:(V2TIMSucc)succ fail:(V2TIMFail)fail {
    tim_client *client = ot_ready(fail);
    if (client) tim_client_logout(client, ot_on_success, ot_on_error, OT_REPLY(succ, fail));
}

- (NSString *)getLoginUser {
    char user[256] = ""; // a user ID has at most 32 bytes
    if (ot_client()) tim_client_login_user(ot_client(), user, sizeof user);
    return user[0] ? [NSString stringWithUTF8String:user] : nil;
}

- (V2TIMLoginStatus)getLoginStatus {
    if (!ot_client()) return V2TIM_STATUS_LOGOUT;
    return (V2TIMLoginStatus)tim_client_login_status(ot_client());
}

- (void)addSimpleMsgListener:(id<V2TIMSimpleMsgListener>)listener {
    [ot_simple_listeners() add:listener];
}

- (void)removeSimpleMsgListener:(id<V2TIMSimpleMsgListener>)listener {
    [ot_simple_listeners() remove:listener];
}

- (NSString *)sendC2CTextMessage:(NSString *)text to:(NSString *)userID succ:(V2TIMSucc)succ
    fail:(V2TIMFail)fail {
    return ot_send_text(text, (ot_receiver){userID, nil, V2TIM_PRIORITY_DEFAULT}, succ, fail);
}

- (NSString *)sendC2CCustomMessage:(NSData *)customData to:(NSString *)userID succ:(V2TIMSucc)succ
    fail:(V2TIMFail)fail {
    return ot_send_custom(customData, (ot_receiver){userID, nil, V2TIM_PRIORITY_DEFAULT}, succ, fail);
}

- (NSString *)sendGroupTextMessage:(NSString *)text to:(NSString *)groupID
    priority:(V2TIMMessagePriority)priority succ:(V2TIMSucc)succ fail:(V2TIMFail)fail {
    return ot_send_text(text, (ot_receiver){nil, groupID, priority}, succ, fail);
}

- (NSString *)sendGroupCustomMessage:(NSData *)customData to:(NSString *)groupID
    priority:(V2TIMMessagePriority)priority succ:(V2TIMSucc)succ fail:(V2TIMFail)fail {
    return ot_send_custom(customData, (ot_receiver){nil, groupID, priority}, succ, fail);
}

- (void)createGroup:(NSString *)groupType groupID:(NSString *)groupID groupName:(NSString *)groupName
    succ:(V2TIMCreateGroupSucc)succ fail:(V2TIMFail)fail {
    ot_create_group(groupType, groupID, groupName, succ, fail);
}

- (void)joinGroup:(NSString *)groupID msg:(NSString *)msg succ:(V2TIMSucc)succ fail:(V2TIMFail)fail {
    tim_client *client = ot_ready(fail);
    if (client) tim_group_join(client, ot_c_text(groupID), ot_on_success, ot_on_error, OT_REPLY(succ, fail));
}

- (void)quitGroup:(NSString *)groupID succ:(V2TIMSucc)succ fail:(V2TIMFail)fail {
    tim_client *client = ot_ready(fail);
    if (client) tim_group_quit(client, ot_c_text(groupID), ot_on_success, ot_on_error, OT_REPLY(succ, fail));
}

- (void)dismissGroup:(NSString *)groupID succ:(V2TIMSucc)succ fail:(V2TIMFail)fail {
    tim_client *client = ot_ready(fail);
    if (client) tim_group_dismiss(client, ot_c_text(groupID), ot_on_success, ot_on_error, OT_REPLY(succ, fail));
}

static void on_set(void *user_data) {
    ot_answer(user_data, ^(const void *succ) {
        ((__bridge V2TIMCallExperimentalAPISucc)succ)(nil);
    });
}

- (void)callExperimentalAPI:(NSString *)api param:(NSObject *)param succ:(V2TIMCallExperimentalAPISucc)succ
    fail:(V2TIMFail)fail {
    if (!ot_is_setting(api)) {
        NSString *call = [NSString stringWithFormat:@"-[V2TIMManager callExperimentalAPI:@\"%@\"…]", api];
        return ot_not_supported([call UTF8String], fail);
    }
    if (param && ![param isKindOfClass:[NSString class]]) {
        return ot_refuse(fail, ERR_INVALID_PARAMETERS, [api stringByAppendingString:@": param is not an NSString"]);
    }
    NSString *refusal = ot_set(api, (NSString *)param);
    if (refusal) return ot_refuse(fail, ERR_INVALID_PARAMETERS, refusal);
    if (succ) ot_post(on_set, OT_REPLY(succ, nil));
}
@end
