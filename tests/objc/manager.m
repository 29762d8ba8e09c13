// Tests of V2TIMManager: from before initSDK to after unInitSDK, with calls inside blocks and unusual text.
#import "fixture.h"

#include <string.h>

static NSString *folder, *service;

static outcome *experimental(NSString *api, NSObject *param) {
    return value(^(outcome *one, V2TIMFail fail) {
        [tim() callExperimentalAPI:api param:param succ:^(NSObject *result) { finish(one, 0, nil, result); }
                              fail:fail];
    });
}

static void before_init(void) {
    outcome *refused = login(@"alice");
    check(refused->code == 6013 && [refused->message length] > 0, "login: before initSDK: 6013 and a sentence");
    check(!pthread_equal(refused->thread, pthread_self()), "not on the caller's stack");
    check(delete_one(@"c2c_bob")->code == 6013 && delete_list(@[], YES)->code == 6013, "so does deleting");
    __block NSString *message_id = @"x";
    outcome *unsent = done(^(V2TIMSucc succ, V2TIMFail fail) {
        message_id = [tim() sendC2CTextMessage:@"x" to:@"bob" succ:succ fail:fail];
    });
    check(unsent->code == 6013 && !message_id, "and sending, which gives no ID");
    check([tim() getLoginStatus] == V2TIM_STATUS_LOGOUT && ![tim() getLoginUser], "no user is logged in");
    check([tim() getServerTime] == 0 && same([tim() getVersion], @TIM_VERSION), "no time, but a version");
    [tim() unInitSDK];
}

static void settings(void) {
    check(experimental(@"setUIPlatform", @1)->code == 7013, "an unknown experimental API: 7013");
    check(experimental(@"opentim.setServerURL", @1)->code == 6017, "a parameter that is not a text: 6017");
    check(experimental(@"opentim.setOfflineDelete", @"perhaps")->code == 6017, "an unknown word: 6017");
    check(experimental(@"opentim.setOfflineDelete", @"queue")->code == 0 &&
              experimental(@"opentim.setOfflineDelete", nil)->code == 0,
          "one that is, and nil");
}

static int lines, thrown;

static void count_line(NSString *line) {
    if ([line rangeOfString:@"thrown by a test"].length > 0) __atomic_add_fetch(&thrown, 1, __ATOMIC_SEQ_CST);
    __atomic_add_fetch(&lines, 1, __ATOMIC_SEQ_CST);
}

static void init(void) {
    V2TIMSDKConfig *config = [[V2TIMSDKConfig alloc] init];
    check(config.logLevel == V2TIM_LOG_DEBUG && !config.logListener, "a config's defaults");
    config.logLevel = V2TIM_LOG_INFO;
    config.logListener = ^(V2TIMLogLevel level, NSString *line) {
        count_line(line);
    };
    check(![tim() initSDK:0 config:config] && lines > 0, "initSDK: of app 0 fails, with the reason in the log");
    check(alice_opens(folder, service, config), "initSDK:");
    [config release];
    check([tim() initSDK:app_id config:nil], "initSDK: again changes nothing");
    check(![tim() initSDK:app_id + 1 config:nil], "initSDK: for another app fails");
    check(experimental(@"opentim.setServerURL", @"")->code == 6017, "opentim.setServerURL after it: 6017");
    check(delete_one(@"c2c_bob")->code == 6014, "deleteConversation: before login: 6014");
    check(login(@"bob")->code == 0 && logout()->code == 0, "bob was here");
    check(login(@"alice")->code == 0 && [tim() getLoginStatus] == V2TIM_STATUS_LOGINED &&
              same([tim() getLoginUser], @"alice") && [tim() getServerTime] > 1700000000,
          "alice is logged in");
    check(logout()->code == 0 && logout()->code == 6014 && login(@"alice")->code == 0, "logout:, twice");
    check(done(^(V2TIMSucc succ, V2TIMFail fail) {
              [tim() login:@"x" userSig:@"" succ:succ fail:fail];
          })->code != 0,
          "somebody else cannot log in meanwhile");
}

// Both directions, and as an id.
static void text(void) {
    unichar odd[] = {'a', 0, 0xD83D, 0xDC4B, 'b'}, lone[] = {'a', 0xD83D, 'b'};
    NSString *nul = [NSString stringWithCharacters:odd length:5], *half = [NSString stringWithCharacters:lone length:3];
    check(say(@"bob", @"")->code == say(@"bob", @"👋🏽 مرحبا 你好 e\u0301")->code, "an empty text and one of all sorts");
    check(same([[history_of(@"bob", nil)->value firstObject] textElem].text, @"👋🏽 مرحبا 你好 e\u0301"), "comes back whole");
    check(say(@"bob", nul)->code == 6017 && say(@"bob", half)->code == 6017,
          "a text with a NUL, and one with half a character: 6017");
    check(delete_one([@"c2c_bob" stringByAppendingString:nul])->code == 6017 && delete_one(half)->code == 6017 &&
              same(codes(delete_list(@[@"c2c_bob"], NO)), @"0") &&
              delete_list(@[[@"c2c_bob" stringByAppendingString:nul]], YES)->code == 6017,
          "an ID with a NUL is refused: 6017");
    check(delete_list((NSArray *)@[@1], YES)->code == 6017, "an ID that is not a text: 6017");
    outcome *results = delete_list(@[@"c2c_ä👋", @"c2c_bob"], YES);
    check([results->value count] == 2 && same([[results->value firstObject] conversationID], @"c2c_ä👋"),
          "results have IDs as they were given");
    // A text with a NUL that came from elsewhere.
    outcome *imported = new_outcome();
    tim_client_rest(bob, "v4/openim/sendmsg",
                    "{\"From_Account\":\"bob\",\"To_Account\":\"alice\",\"MsgRandom\":1,\"MsgBody\":[{\"MsgType\":"
                    "\"TIMTextElem\",\"MsgContent\":{\"Text\":\"a\\u0000\\ud83d\\udc4bb\"}}]}",
                    c_text, c_error, imported);
    check(await(imported)->code == 0 && same([[history_of(@"bob", nil)->value firstObject] textElem].text, nul),
          "a text with a NUL that comes is whole");
}

static void throw_something(void) { [NSException raise:@"Test" format:@"thrown by a test"]; }

// A succ block, a fail block and a listener that throw, and one that throws something other than an NSException.
static void exceptions(void) {
    int before = thrown, lines_before = lines;
    [tim() deleteConversation:@"c2c_bob" succ:^{ throw_something(); } fail:nil];
    [tim() deleteConversation:@"bob" succ:nil fail:^(int code, NSString *desc) { throw_something(); }];
    [tim() getConversation:@"c2c_bob" succ:^(V2TIMConversation *found) { @throw @"no exception"; } fail:nil];
    [tim() createFriendGroup:@"x" userIDList:@[] succ:nil fail:^(int code, NSString *desc) { throw_something(); }];
    check(delete_one(@"c2c_bob")->code == 0, "after blocks that throw the next call is answered");
    check(thrown == before + 3 && lines >= lines_before + 4, "and each exception is in the log");
}

// None of these may crash. The answer to the last one shows that all of them are done.
static void nothing_but_nil(void) {
    NSString *none = nil;
    NSArray *no_list = nil;
    [tim() login:none userSig:none succ:nil fail:nil];
    [tim() sendC2CTextMessage:@"nobody waits" to:@"bob" succ:nil fail:nil];
    [tim() deleteConversation:none succ:nil fail:nil];
    [tim() deleteConversationList:no_list clearMessage:YES succ:nil fail:nil];
    [tim() getConversationList:0 count:10 succ:nil fail:nil];
    [tim() getUsersInfo:no_list succ:nil fail:nil];
    [tim() modifyMessage:(id)none completion:(id)none];
    [tim() sendMessage:(id)none receiver:nil groupID:nil priority:0 onlineUserOnly:NO offlinePushInfo:nil progress:nil
                  succ:nil fail:nil];
    [tim() addConversationListener:(id)none];
    [tim() removeConversationListener:(id)none];
    [tim() subscribeUnreadMessageCountByFilter:(id)none];
    [tim() getHistoryMessageList:(id)none succ:nil fail:nil];
    [tim() deleteMessages:no_list succ:nil fail:nil];
    check(done(^(V2TIMSucc succ, V2TIMFail fail) {
              [tim() deleteConversation:none succ:succ fail:fail];
          })->code == 6017,
          "nil everywhere");
}

static int answers;

static void answered(int code) {
    if (code == 7009 || code == 0) __atomic_add_fetch(&answers, 1, __ATOMIC_SEQ_CST);
}

// Holds the thread on which blocks run until it may continue.
static volatile BOOL entered, open_again;

static void hold(void) {
    entered = YES;
    while (!open_again) usleep(1000);
}

static void *closing(void *unused) {
    @autoreleasepool {
        [tim() unInitSDK];
    }
    return NULL;
}

static void uninit_with_pending_calls(void) {
    enum { calls = 50 };
    [tim() deleteConversation:@"c2c_nobody" succ:^{ hold(); } fail:nil];
    while (!entered) usleep(1000);
    for (int i = 0; i < calls; i++) {
        [tim() deleteConversation:@"c2c_bob" succ:^{ answered(0); } fail:^(int code, NSString *desc) { answered(code); }];
    }
    pthread_t thread;
    pthread_create(&thread, NULL, closing, NULL);
    while ([tim() getLoginStatus] != V2TIM_STATUS_LOGOUT) usleep(1000);
    check(answers == 0, "unInitSDK waits for the block that runs");
    open_again = YES;
    pthread_join(thread, NULL);
    check(answers == calls, "every pending call is answered before it returns");
    usleep(100000);
    check(answers == calls && delete_one(@"c2c_bob")->code == 6013, "and none after; then 6013");
}

static int inside;

// Makes the calls that an app might make inside a block, and throws at the end.
static void everything_at_once(void) {
    [tim() sendC2CTextMessage:@"from a block" to:@"bob" succ:nil fail:nil];
    [tim() unInitSDK];
    [tim() unInitSDK];
    inside = [tim() getLoginStatus] == V2TIM_STATUS_LOGOUT;
    __atomic_store_n(&answers, 1, __ATOMIC_SEQ_CST);
    throw_something();
}

static void from_a_block(void) {
    check(alice_opens(folder, service, nil) && login(@"alice")->code == 0, "open and log in again");
    __atomic_store_n(&answers, 0, __ATOMIC_SEQ_CST);
    [tim() deleteConversation:@"c2c_bob" succ:^{ everything_at_once(); } fail:nil];
    for (int i = 0; i < 2000 && !__atomic_load_n(&answers, __ATOMIC_SEQ_CST); i++) usleep(5000);
    check(inside, "a block may call everything, unInitSDK too, and throw");
    check(login(@"alice")->code == 6013, "it is closed then");
}

int main(int argc, char **argv) {
    @autoreleasepool {
        NSString *directory = [NSString stringWithUTF8String:argc > 1 ? argv[1] : "."];
        folder = [directory stringByAppendingPathComponent:@"ä 你好/alice"];
        service = [NSString stringWithFormat:@"embedded:%@/service", directory];
        journal_begin();
        before_init();
        settings();
        init();
        bob_logs_in([directory stringByAppendingPathComponent:@"bob"], service);
        text();
        exceptions();
        nothing_but_nil();
        uninit_with_pending_calls();
        from_a_block();
        check(answered_once(), "every call was answered once");
        tim_client_free(bob);
    }
    return failures == 0 ? 0 : 1;
}
