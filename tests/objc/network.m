// Tests of V2TIM's Objective-C API over a network. The server is a separate process, named by OPENTIM_SERVER_URL.
#import "fixture.h"

#include "../c/server.h"

static NSString *directory;

static void open_manager(NSString *folder, const char *url) {
    setenv("OPENTIM_SERVER_URL", url, 1);
    setenv("OPENTIM_DATA_DIR", [[directory stringByAppendingPathComponent:folder] UTF8String], 1);
    check([tim() initSDK:app_id config:nil], [[@"initSDK: " stringByAppendingString:folder] UTF8String]);
}

static outcome *sign_in(NSString *user, int seconds) {
    NSString *signature = [NSString stringWithUTF8String:server_signature([user UTF8String], seconds)];
    return done(^(V2TIMSucc succ, V2TIMFail fail) {
        [tim() login:user userSig:signature succ:succ fail:fail];
    });
}

// Another device, through the C interface.
static tim_client *other_device(NSString *folder, const char *user) {
    tim_client *client = c_client([[directory stringByAppendingPathComponent:folder] UTF8String], server_url);
    const char *signature = server_signature(user, 3600);
    int code = as_bob(^(outcome *one) {
        tim_client_login(client, user, signature, c_success, c_error, one);
    });
    check(code == 0, user);
    return client;
}

static void administer(tim_client *administrator, const char *command, const char *body) {
    int code = as_bob(^(outcome *one) {
        tim_client_rest(administrator, command, body, c_text, c_error, one);
    });
    check(code == 0, command);
}

static void login_order(void) {
    NSUInteger from = 0;
    check(journal_find(@"connected", from) >= 0, "onConnectSuccess before a login");
    NSString *signature = [NSString stringWithUTF8String:server_signature("alice", 3600)];
    [tim() login:@"alice" userSig:signature succ:^{ journal_write(@"answer"); } fail:nil];
    NSInteger answer = journal_find(@"answer", from), start = journal_find(@"sync start", from);
    NSInteger connecting = journal_find(@"connecting", from), connected = journal_find(@"connected", from);
    check(connecting >= 0 && connecting < connected && connected < answer && answer < start,
          "onConnecting, onConnectSuccess, the login's answer, onSyncServerStart");
    check(journal_find(@"sync finish", (NSUInteger)start) >= 0, "onSyncServerFinish");
    check([tim() getLoginStatus] == V2TIM_STATUS_LOGINED, "the status is logged in");
}

static void kicked(tim_client *administrator) {
    NSUInteger from = journal_size();
    administer(administrator, "v4/im_open_login_svc/kick", "{\"UserID\":\"alice\"}");
    check(journal_find(@"kicked", from) >= 0, "onKickedOffline");
    check([tim() getLoginStatus] == V2TIM_STATUS_LOGOUT && delete_one(@"c2c_bob")->code == 6014,
          "no user is logged in afterwards: 6014");
    check(sign_in(@"alice", 3600)->code == 0 && delete_one(@"c2c_bob")->code == 0, "logging in again works");
    check(journal_count(@"kicked", from) == 1, "reported once");
}

static void deleted_elsewhere(tim_client *administrator) {
    administer(administrator, "opentim/v1/settings", "{\"SyncConversationDeletion\":true}");
    tim_client *tablet = other_device(@"tablet", "alice");
    bob = other_device(@"bob", "bob");
    NSUInteger from = journal_size();
    check(bob_says("good morning ☀️") == 0 && journal_find(@"message bob good morning ☀️", from) >= 0,
          "onRecvNewMessage:");
    check(journal_find(@"new c2c_bob unread 1 last good morning ☀️", from) >= 0, "onNewConversation:");
    int code = as_bob(^(outcome *one) {
        tim_conversation_delete(tablet, "c2c_bob", c_success, c_error, one);
    });
    check(code == 0, "another device of alice's deletes the conversation");
    check(journal_find(@"deleted c2c_bob", from) >= 0 && journal_count(@"deleted c2c_bob", from) == 1,
          "onConversationDeleted:, once");
    outcome *history = history_of(@"bob", nil);
    check(history->code == 0 && [history->value count] == 0, "and its history is gone");
    tim_client_free(bob);
    tim_client_free(tablet);
}

static void expired(void) {
    check(logout()->code == 0, "logout");
    NSUInteger from = journal_size();
    check(sign_in(@"alice", 10)->code == 0 && journal_find(@"sync finish", from) >= 0,
          "a UserSig that holds ten seconds is good for catching up");
    int code = 0;
    for (int i = 0; i < 150 && code == 0; i++) {
        usleep(200000);
        code = history_of(@"bob", nil)->code;
    }
    check(code == 70001 && journal_find(@"expired", from) >= 0, "70001, and onUserSigExpired");
    check(sign_in(@"alice", 3600)->code == 0, "a new UserSig works");
    [tim() unInitSDK];
}

static void no_connection(void) {
    open_manager(@"refused", "http://127.0.0.1:1");
    NSUInteger from = journal_size();
    outcome *refused = done(^(V2TIMSucc succ, V2TIMFail fail) {
        [tim() login:@"alice" userSig:@"any" succ:succ fail:fail];
    });
    check(refused->code == 9511 && [refused->message length] > 0, "no server: 9511 and a sentence");
    check(journal_find(@"failed 9511", from) >= 0, "onConnectFailed:, with a sentence");
    [tim() unInitSDK];
}

static void uninit_while_a_call_hangs(void) {
    char url[64];
    int silent = silent_server(url, sizeof url);
    NSUInteger from = journal_size();
    open_manager(@"silent", url);
    [tim() login:@"alice" userSig:@"any" succ:nil fail:^(int code, NSString *desc) { journal_write(@"answer %d", code); }];
    usleep(500000);
    check(journal_count(@"connecting", from) == 1, "a login hangs");
    [tim() unInitSDK];
    check(journal_count(@"answer 7009", from) == 1, "unInitSDK ends it with 7009, once");
    close(silent);
}

int main(int argc, char **argv) {
    @autoreleasepool {
        directory = [NSString stringWithUTF8String:argc > 1 ? argv[1] : "."];
        journal_begin();
        server_begin([directory UTF8String]);
        Ear *ear = [[Ear alloc] init];
        [tim() addIMSDKListener:ear];
        [tim() addConversationListener:ear];
        [tim() addAdvancedMsgListener:ear];
        open_manager(@"phone", server_url);
        tim_client *administrator = other_device(@"office", "administrator");
        login_order();
        kicked(administrator);
        deleted_elsewhere(administrator);
        tim_client_free(administrator);
        expired();
        no_connection();
        uninit_while_a_call_hangs();
        check(answered_once(), "every call was answered once");
        server_kill();
    }
    return failures == 0 ? 0 : 1;
}
