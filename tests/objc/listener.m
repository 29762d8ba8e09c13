// Tests of listeners: held weakly, whoever releases them and when; notified once, in order; removed.
#import "fixture.h"

static int ended;

// Listens to deletions, and counts its deallocation.
@interface Mortal : NSObject <V2TIMConversationListener> {
    const char *_name;
}
- (instancetype)initWithName:(const char *)name;
@end

@implementation Mortal
- (instancetype)initWithName:(const char *)name {
    self = [super init];
    if (self) _name = name;
    return self;
}
- (void)onConversationDeleted:(NSArray<NSString *> *)conversationIDList {
    journal_write(@"%s deleted %@", _name, joined(conversationIDList));
}
- (void)dealloc {
    __atomic_add_fetch(&ended, 1, __ATOMIC_SEQ_CST);
    [super dealloc];
}
@end

@interface Heir : Mortal
@end

@implementation Heir
- (void)onConversationDeleted:(NSArray<NSString *> *)conversationIDList {
    [super onConversationDeleted:conversationIDList];
}
@end

// An event for all listeners: the conversation with bob comes and goes.
static NSUInteger delete_something(void) {
    NSUInteger from = journal_size();
    check(say(@"bob", @"x")->code == 0 && delete_one(@"c2c_bob")->code == 0, "something is deleted");
    return from;
}

static void weak(void) {
    Mortal *stays = [[Mortal alloc] initWithName:"stays"], *goes = [[Mortal alloc] initWithName:"goes"];
    @autoreleasepool {
        [tim() addConversationListener:stays];
        [tim() addConversationListener:goes];
        [tim() addConversationListener:goes];
    }
    check([stays retainCount] == 1, "adding a listener does not retain it");
    check([stays class] == [Mortal class] && [stays isMemberOfClass:[Mortal class]] &&
              [stays isKindOfClass:[NSObject class]],
          "for the app it has its own class");
    NSUInteger from = delete_something();
    check(journal_count(@"stays deleted c2c_bob", from) == 1 && journal_count(@"goes deleted c2c_bob", from) == 1,
          "both get the event once, also the one that was added twice");
    check(journal_find(@"stays deleted c2c_bob", from) < journal_find(@"goes deleted c2c_bob", from),
          "in the order in which they were added");
    [goes release];
    check(ended == 1, "releasing it ends it");
    from = delete_something();
    check(journal_count(@"stays deleted c2c_bob", from) == 1 && journal_count(@"goes deleted c2c_bob", from) == 0,
          "it is no longer called");
    [tim() removeConversationListener:stays];
    from = delete_something();
    check(journal_count(@"stays deleted c2c_bob", from) == 0, "nor is one that was removed");
    [tim() addConversationListener:stays];
    from = delete_something();
    check(journal_count(@"stays deleted c2c_bob", from) == 1, "until it is added again");
    [stays release];
    check(ended == 2, "its end is its last release");
}

// A class whose superclass already listens, and one object in two lists.
static void several_kinds(void) {
    ended = 0;
    Heir *heir = [[Heir alloc] initWithName:"heir"];
    Mortal *plain = [[Mortal alloc] initWithName:"plain"];
    @autoreleasepool {
        [tim() addConversationListener:plain];
        [tim() addConversationListener:heir];
        [tim() addIMSDKListener:(id)heir];
        [tim() removeIMSDKListener:(id)heir];
    }
    NSUInteger from = delete_something();
    check(journal_count(@"heir deleted c2c_bob", from) == 1 && journal_count(@"plain deleted c2c_bob", from) == 1,
          "a subclass gets events in its own methods");
    check([heir class] == [Heir class] && [[heir class] superclass] == [Mortal class], "and has its own class");
    [heir release];
    [plain release];
    check(ended == 2, "both end");
}

// Listeners that are released while events come, from another thread.
static volatile BOOL stop;

static void *events(void *unused) {
    @autoreleasepool {
        while (!stop) {
            bob_says("x");
            delete_one(@"c2c_bob");
        }
    }
    return NULL;
}

static void ending_meanwhile(void) {
    enum { listeners = 3000 };
    ended = 0;
    pthread_t thread;
    pthread_create(&thread, NULL, events, NULL);
    for (int i = 0; i < listeners; i++) {
        @autoreleasepool {
            Mortal *one = [[Mortal alloc] initWithName:"short"];
            [tim() addConversationListener:one];
            if (i % 3 == 0) usleep(500);
            [one release];
        }
    }
    stop = YES;
    pthread_join(thread, NULL);
    check(delete_one(@"c2c_bob")->code == 0, "events and listeners' ends cross each other");
    check(__atomic_load_n(&ended, __ATOMIC_SEQ_CST) == listeners, "each ends once");
}

// A listener may do the same with itself inside its event.
@interface Leaver : Mortal
@end

@implementation Leaver
- (void)onConversationDeleted:(NSArray<NSString *> *)conversationIDList {
    [super onConversationDeleted:conversationIDList];
    [tim() removeConversationListener:self];
    [self release];
}
@end

static void leaving_from_within(void) {
    ended = 0;
    Leaver *leaver = [[Leaver alloc] initWithName:"leaver"];
    Mortal *next = [[Mortal alloc] initWithName:"next"];
    @autoreleasepool {
        [tim() addConversationListener:leaver];
        [tim() addConversationListener:next];
    }
    NSUInteger from = delete_something();
    check(journal_count(@"leaver deleted c2c_bob", from) == 1 && journal_count(@"next deleted c2c_bob", from) == 1,
          "a listener may remove and release itself in its event; the next one gets it");
    check(delete_one(@"c2c_bob")->code == 0 && ended == 1, "it has ended");
    [next release];
}

// A listener that throws, and one that is a class.
@interface Thrower : NSObject <V2TIMConversationListener>
@end

@implementation Thrower
- (void)onConversationDeleted:(NSArray<NSString *> *)conversationIDList {
    [NSException raise:@"Test" format:@"thrown by a test"];
}
+ (void)onConversationDeleted:(NSArray<NSString *> *)conversationIDList {
    journal_write(@"the class deleted %@", joined(conversationIDList));
}
@end

static void odd_ones(void) {
    Thrower *thrower = [[Thrower alloc] init];
    Mortal *next = [[Mortal alloc] initWithName:"next"];
    [tim() addConversationListener:thrower];
    [tim() addConversationListener:(id)[Thrower class]];
    [tim() addConversationListener:next];
    NSUInteger from = delete_something();
    check(journal_count(@"next deleted c2c_bob", from) == 1, "one that throws does not keep the next from hearing");
    check(journal_count(@"the class deleted c2c_bob", from) == 1, "a class may be one");
    [tim() removeConversationListener:(id)[Thrower class]];
    [thrower release];
    [next release];
}

// Added before initSDK, and notified after the next initSDK.
static void over_sessions(NSString *folder, NSString *service) {
    Ear *ear = [[Ear alloc] init];
    [tim() addIMSDKListener:ear];
    [tim() unInitSDK];
    NSUInteger from = journal_size();
    check(alice_opens(folder, service, nil) && login(@"alice")->code == 0, "open and log in again");
    check(journal_find(@"connecting", from) >= 0 && journal_find(@"connected", from) >= 0,
          "a listener that stayed gets the events of the next session");
    check(journal_count(@"connecting", from) == 1, "once");
    [ear release];
}

// An app such as Tencent's TUIRoom logs in only when it is notified of the connection.
@interface Eager : NSObject <V2TIMSDKListener>
@end

@implementation Eager
- (void)onConnecting {
    journal_write(@"eager connecting");
}
- (void)onConnectSuccess {
    journal_write(@"eager logs in");
    [tim() login:@"alice" userSig:@"sig" succ:^{ journal_write(@"eager is in"); } fail:nil];
}
@end

static void when_connected(NSString *folder, NSString *service) {
    Eager *eager = [[Eager alloc] init];
    for (int before = 0; before < 2; before++) {
        [tim() unInitSDK];
        NSUInteger from = journal_size();
        if (before) [tim() addIMSDKListener:eager];
        check(alice_opens(folder, service, nil), "initSDK");
        if (!before) [tim() addIMSDKListener:eager];
        check(journal_find(@"eager is in", from) >= 0, before ? "a listener of before initSDK logs in" : "a listener of after initSDK logs in");
        check(journal_count(@"eager connecting", from) == 1 && journal_count(@"eager logs in", from) == 1, "once");
        [tim() removeIMSDKListener:eager];
    }
    [eager release];
}

int main(int argc, char **argv) {
    @autoreleasepool {
        NSString *folder = [NSString stringWithUTF8String:argc > 1 ? argv[1] : "."];
        NSString *service = [NSString stringWithFormat:@"embedded:%@/service", folder];
        journal_begin();
        check(alice_opens([folder stringByAppendingPathComponent:@"alice"], service, nil), "initSDK");
        bob_logs_in([folder stringByAppendingPathComponent:@"bob"], service);
        check(login(@"alice")->code == 0, "alice logs in");
        weak();
        several_kinds();
        leaving_from_within();
        odd_ones();
        ending_meanwhile();
        over_sessions([folder stringByAppendingPathComponent:@"alice"], service);
        when_connected([folder stringByAppendingPathComponent:@"alice"], service);
        check(answered_once(), "every call was answered once");
        [tim() unInitSDK];
        tim_client_free(bob);
    }
    return failures == 0 ? 0 : 1;
}
