// Tests for leaks: thousands of rounds of the same work do not make memory grow by even the smallest piece a round.
#import "fixture.h"

#include <malloc.h>

static NSArray *hundred;

static size_t used(void) { return mallinfo2().uordblks; }

static void forget_outcomes(void) {
    while (outcomes) { // memory of the test itself
        outcome *one = outcomes;
        outcomes = one->next;
        [one->message release];
        [one->value release];
        free(one);
    }
}

// `pieces`: the smallest number of pieces that one kind of leak would leave behind in each round.
static void stays_the_same(const char *name, int rounds, int pieces, void (*work)(void)) {
    size_t before = 0;
    for (int i = 0; i < rounds + rounds / 4; i++) {
        if (i == rounds / 4) before = used(); // by then, buffers and caches have grown
        @autoreleasepool {
            work();
            forget_outcomes();
        }
    }
    size_t after = used(), most = before + (size_t)rounds * (size_t)pieces * 16;
    printf("# %d rounds: %zu bytes before, %zu after, at most %zu\n", rounds, before, after, most);
    check(after < most, name);
}

static void refused_here(void) {
    done(^(V2TIMSucc succ, V2TIMFail fail) {
        [tim() getUsersInfo:hundred succ:nil fail:fail];
        [tim() sendMessage:[tim() createFaceMessage:1 data:nil] receiver:@"bob" groupID:nil priority:0 onlineUserOnly:NO
            offlinePushInfo:nil progress:nil succ:nil fail:^(int code, NSString *desc) {}];
    });
}

static void refused_there(void) { delete_one(@"bob"); }

static void answered(void) { conversation(@"c2c_bob"); }

static void results(void) {
    value(^(outcome *one, V2TIMFail fail) {
        [tim() getConversationList:hundred
                              succ:^(NSArray<V2TIMConversation *> *list) { finish(one, 0, nil, list); } fail:fail];
    });
}

static void thrown(void) {
    [tim() deleteConversation:@"bob" succ:nil fail:^(int code, NSString *desc) {
        [NSException raise:@"Test" format:@"of memory.m"];
    }];
    delete_one(@"bob");
}

static void listeners(void) {
    Ear *ear = [[Ear alloc] init];
    [tim() addConversationListener:ear];
    [tim() addSimpleMsgListener:ear];
    [ear release];
}

static void models(void) {
    V2TIMConversationListFilter *filter = [[[V2TIMConversationListFilter alloc] init] autorelease];
    filter.conversationGroup = [NSString stringWithFormat:@"%p", filter];
    filter.conversationGroup = [NSString stringWithFormat:@"%p", filter];
    V2TIMMessage *message = [tim() createCustomMessage:[NSMutableData dataWithLength:9] desc:@"d" extension:@"e"];
    message.cloudCustomData = [NSMutableData dataWithLength:9];
    [message.customElem appendElem:[[[V2TIMElem alloc] init] autorelease]];
    [tim() createAtSignedGroupMessage:message atUserList:[NSMutableArray arrayWithObject:@"x"]];
    V2TIMSDKConfig *config = [[[V2TIMSDKConfig alloc] init] autorelease];
    config.logListener = ^(V2TIMLogLevel level, NSString *line) { (void)config; };
    config.logListener = ^(V2TIMLogLevel level, NSString *line) { (void)config; };
}

static void settings(void) {
    done(^(V2TIMSucc succ, V2TIMFail fail) {
        [tim() callExperimentalAPI:@"opentim.setOfflineDelete" param:@"queue" succ:nil fail:fail];
    });
}

// An event with a conversation and its last message.
static void heard(void) {
    done(^(V2TIMSucc succ, V2TIMFail fail) {
        [tim() setConversationDraft:@"c2c_bob" draftText:@"draft" succ:succ fail:fail];
    });
    [journal_lines removeAllObjects];
}

int main(int argc, char **argv) {
    @autoreleasepool {
        NSString *folder = [NSString stringWithUTF8String:argc > 1 ? argv[1] : "."];
        NSString *service = [NSString stringWithFormat:@"embedded:%@/service", folder];
        journal_begin();
        hundred = [many(100) retain];
        V2TIMSDKConfig *config = [[V2TIMSDKConfig alloc] init];
        config.logListener = ^(V2TIMLogLevel level, NSString *line) {};
        check(alice_opens([folder stringByAppendingPathComponent:@"alice"], service, config), "initSDK");
        [config release];
        bob_logs_in([folder stringByAppendingPathComponent:@"bob"], service);
        check(login(@"alice")->code == 0, "alice logs in");
        stays_the_same("calls that are refused in the binding", 20000, 1, refused_here);
        stays_the_same("calls that are refused in the library", 10000, 1, refused_there);
        stays_the_same("settings that are refused", 10000, 1, settings);
        stays_the_same("models", 20000, 1, models);
        stays_the_same("listeners that end", 20000, 1, listeners);
        stays_the_same("blocks that throw", 10000, 1, thrown);
        stays_the_same("calls that succeed", 10000, 1, answered);
        stays_the_same("lists of a hundred", 400, 100, results);
        check(bob_says("hi") == 0, "bob writes");
        Ear *ear = [[Ear alloc] init];
        [tim() addConversationListener:ear];
        stays_the_same("events", 2000, 10, heard);
        [tim() unInitSDK];
        tim_client_free(bob);
    }
    return failures == 0 ? 0 : 1;
}
