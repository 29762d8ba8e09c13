// Tests of every method of V2TIMManager with only nil and 0 as arguments: it exists, does not crash, and answers a fail
// block exactly once. A method that OpenTIM does not implement answers ERR_SDK_INTERFACE_NOT_SUPPORT (7013) with its
// name.
#import "fixture.h"

#include <string.h>

typedef intptr_t N;

// The answer that a fail or completion block received.
static struct {
    int answers, code;
    char message[512];
} heard;

static void hear(int code, const char *message) {
    snprintf(heard.message, sizeof heard.message, "%s", message ?: "");
    heard.code = code;
    __atomic_add_fetch(&heard.answers, 1, __ATOMIC_SEQ_CST);
}

// Uses `last` in place of the last of `count` arguments, and nil or 0 for the others.
static void call(SEL method, size_t count, N last) {
    id object = tim();
    IMP imp = [object methodForSelector:method];
    N a[9] = {0};
    if (count > 0) a[count - 1] = last;
    switch (count) {
    case 0: ((N(*)(id, SEL))imp)(object, method); break;
    case 1: ((N(*)(id, SEL, N))imp)(object, method, a[0]); break;
    case 2: ((N(*)(id, SEL, N, N))imp)(object, method, a[0], a[1]); break;
    case 3: ((N(*)(id, SEL, N, N, N))imp)(object, method, a[0], a[1], a[2]); break;
    case 4: ((N(*)(id, SEL, N, N, N, N))imp)(object, method, a[0], a[1], a[2], a[3]); break;
    case 5: ((N(*)(id, SEL, N, N, N, N, N))imp)(object, method, a[0], a[1], a[2], a[3], a[4]); break;
    case 6: ((N(*)(id, SEL, N, N, N, N, N, N))imp)(object, method, a[0], a[1], a[2], a[3], a[4], a[5]); break;
    case 7: ((N(*)(id, SEL, N, N, N, N, N, N, N))imp)(object, method, a[0], a[1], a[2], a[3], a[4], a[5], a[6]); break;
    case 8:
        ((N(*)(id, SEL, N, N, N, N, N, N, N, N))imp)(object, method, a[0], a[1], a[2], a[3], a[4], a[5], a[6], a[7]);
        break;
    case 9:
        ((N(*)(id, SEL, N, N, N, N, N, N, N, N, N))imp)(object, method, a[0], a[1], a[2], a[3], a[4], a[5], a[6], a[7],
                                                        a[8]);
        break;
    }
}

static size_t arguments_of(const char *name) {
    size_t count = 0;
    for (; *name; name++) count += *name == ':';
    return count;
}

static BOOL ends_in(const char *name, const char *end) {
    size_t length = strlen(name), tail = strlen(end);
    return length >= tail && strcmp(name + length - tail, end) == 0;
}

static V2TIMFail fail = ^(int code, NSString *desc) { hear(code, [desc UTF8String]); };
static void (^completion)(int, NSString *, id) = ^(int code, NSString *desc, id result) {
    hear(result ? -1 : code, [desc UTF8String]);
};

// Everything that was asked before is answered by then.
static void settle(void) {
    delete_one(@"c2c_nobody");
}

static int answering, answering_well, supported;

static void ask(const char *name, SEL method) {
    memset(&heard, 0, sizeof heard);
    call(method, arguments_of(name), ends_in(name, "completion:") ? (N)completion : (N)fail);
    settle();
    // Methods for which nil and 0 are valid arguments do not fail.
    BOOL good = heard.answers == 0 || (heard.answers == 1 && heard.code > 0 && heard.message[0]);
    if (heard.code == 7013) good = good && strstr(heard.message, "[V2TIMManager ") != NULL;
    supported += heard.code != 7013;
    answering++;
    answering_well += good;
    if (!good) printf("# %s: %d answers, %d, %s\n", name, heard.answers, heard.code, heard.message);
}

static void all_methods(void) {
    unsigned int count = 0;
    Method *methods = class_copyMethodList([V2TIMManager class], &count);
    int others = 0;
    for (unsigned int i = 0; i < count; i++) {
        SEL method = method_getName(methods[i]);
        const char *name = sel_getName(method);
        if (strcmp(name, "unInitSDK") == 0 || strncmp(name, "logout:", 7) == 0) continue;
        if (ends_in(name, "fail:") || ends_in(name, "completion:")) {
            ask(name, method);
        } else if (!strstr(name, "longitude:")) { // it takes numbers of another kind
            call(method, arguments_of(name), 0);
            others++;
        }
    }
    free(methods);
    printf("# %d methods that answer, of which %d are built; %d others\n", answering, supported, others);
    check(answering > 160 && answering == answering_well, "every method answers once, with a code and a sentence");
    check(supported > 40, "those that are built are among them");
}

static void say_their_names(void) {
    outcome *refused = done(^(V2TIMSucc succ, V2TIMFail failed) {
        [tim() revokeMessage:[tim() createTextMessage:@"x"] succ:succ fail:failed];
    });
    check(refused->code == 7013 && same(refused->message, @"-[V2TIMManager revokeMessage:succ:fail:] is not supported by "
                                                          @"OpenTIM yet"),
          "7013 says what is not supported");
    check(!pthread_equal(refused->thread, pthread_self()), "not on the caller's stack");
}

static void elements(void) {
    V2TIMImage *image = [[[V2TIMImage alloc] init] autorelease];
    outcome *refused = done(^(V2TIMSucc succ, V2TIMFail failed) {
        [image downloadImage:@"x" progress:^(NSInteger part, NSInteger all) {} succ:succ fail:failed];
    });
    check(refused->code == 7013, "downloadImage: 7013");
    V2TIMSoundElem *sound = [[[V2TIMSoundElem alloc] init] autorelease];
    outcome *url = new_outcome();
    [sound getUrl:^(NSString *address) { finish(url, 0, nil, address); }];
    check(!await(url)->value, "getUrl: gives none");
    outcome *text = new_outcome();
    [sound convertVoiceToText:@"de" completion:^(int code, NSString *desc, NSString *result) {
        finish(text, code, desc, result);
    }];
    check(await(text)->code == 7013 && !text->value, "convertVoiceToText: 7013");
    V2TIMMessage *message = [tim() createTextMessage:@"x"];
    message.localCustomInt = 7;
    message.localCustomData = [NSData dataWithBytes:"x" length:1];
    check(message.localCustomInt == 0 && !message.localCustomData, "what is kept nowhere is not there afterwards");
    check(![tim() getSignallingInfo:message], "no invitation in a message");
}

// Listeners of kinds that have no events, and listeners that are never notified in kinds that have events.
static void listeners(void) {
    Ear *ear = [[[Ear alloc] init] autorelease];
    [tim() addGroupListener:(id)ear];
    [tim() addFriendListener:(id)ear];
    [tim() addSignalingListener:(id)ear];
    [tim() addCommunityListener:(id)ear];
    [tim() setAPNSListener:(id)ear];
    settle();
    check(YES, "listeners without events are taken");
}

int main(int argc, char **argv) {
    @autoreleasepool {
        NSString *folder = [NSString stringWithUTF8String:argc > 1 ? argv[1] : "."];
        journal_begin();
        V2TIMSDKConfig *config = [[[V2TIMSDKConfig alloc] init] autorelease];
        config.logListener = ^(V2TIMLogLevel level, NSString *line) {};
        check(alice_opens(folder, nil, config) && login(@"alice")->code == 0, "alice logs in");
        all_methods();
        say_their_names();
        elements();
        listeners();
        check(answered_once(), "every call was answered once");
        [tim() unInitSDK];
    }
    return failures == 0 ? 0 : 1;
}
