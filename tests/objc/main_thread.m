// Tests of blocks and listeners on the main thread, as on Apple's systems: the binding's own dispatcher, in front of
// the library's, over a main queue of the test.
#define OPENTIM_MAIN_THREAD 1
#import "../../bindings/objc/src/dispatcher.m"

#import "fixture.h"

// ---- The main queue.

typedef struct item {
    dispatch_function_t work;
    void *context;
    struct item *next;
} item;

struct main_queue {
    pthread_mutex_t lock;
    pthread_cond_t filled;
    item *first, **last;
};

static struct main_queue main_queue = {PTHREAD_MUTEX_INITIALIZER, PTHREAD_COND_INITIALIZER, NULL, &main_queue.first};

dispatch_queue_t dispatch_get_main_queue(void) { return &main_queue; }

void dispatch_async_f(dispatch_queue_t queue, void *context, dispatch_function_t work) {
    item *added = calloc(1, sizeof *added);
    *added = (item){work, context, NULL};
    pthread_mutex_lock(&queue->lock);
    *queue->last = added;
    queue->last = &added->next;
    pthread_cond_signal(&queue->filled);
    pthread_mutex_unlock(&queue->lock);
}

// Runs queued work until `done`, or until the time limit.
static BOOL run_until(volatile BOOL *done) {
    struct timespec end = in_seconds(PATIENCE);
    int late = 0;
    while (!*done && !late) {
        pthread_mutex_lock(&main_queue.lock);
        while (!main_queue.first && !late) late = pthread_cond_timedwait(&main_queue.filled, &main_queue.lock, &end);
        item *taken = main_queue.first;
        if (taken) main_queue.first = taken->next;
        if (!main_queue.first) main_queue.last = &main_queue.first;
        pthread_mutex_unlock(&main_queue.lock);
        if (taken) taken->work(taken->context);
        free(taken);
    }
    return *done;
}

// ---- The work that runs there.

static pthread_t main_thread;
static int here, elsewhere;
static volatile BOOL answered;

static void note_thread(void) {
    if (pthread_equal(pthread_self(), main_thread)) {
        here++;
    } else {
        elsewhere++;
    }
}

@interface Listener : NSObject <V2TIMConversationListener>
@end

@implementation Listener
- (void)onSyncServerFinish {
    note_thread();
    answered = YES;
}
@end

static V2TIMFail failed = ^(int code, NSString *desc) {
    note_thread();
    answered = YES;
};
static V2TIMSucc succeeded = ^{
    note_thread();
    answered = YES;
};

static void answer(const char *name, int expected) {
    check(run_until(&answered) && here == expected && elsewhere == 0, name);
    answered = NO;
}

static int interrupted;

int main(int argc, char **argv) {
    @autoreleasepool {
        main_thread = pthread_self();
        [tim() login:@"alice" userSig:@"sig" succ:nil fail:failed];
        check(!answered, "not on the caller's stack");
        answer("a fail block runs on the main thread, also without initSDK", 1);
        Listener *listener = [[Listener alloc] init];
        [tim() addConversationListener:listener];
        check(alice_opens([NSString stringWithUTF8String:argc > 1 ? argv[1] : "."], nil, nil), "initSDK");
        [tim() login:@"alice" userSig:@"sig" succ:succeeded fail:failed];
        answer("so does a succ block", 2);
        answer("and a listener", 3);
        [tim() getUsersInfo:@[] succ:nil fail:failed];
        answer("and the binding's own answers", 4);
        for (int i = 0; i < 10; i++) {
            [tim() deleteConversation:@"c2c_bob" succ:^{ interrupted++; } fail:^(int code, NSString *desc) { interrupted++; }];
        }
        [tim() unInitSDK];
        check(interrupted == 10, "unInitSDK runs pending blocks inside");
        answered = NO;
        [tim() login:@"alice" userSig:@"sig" succ:nil fail:failed];
        answer("blocks that were queued meanwhile do nothing", 5);
        check(interrupted == 10, "and nothing runs twice");
    }
    return failures == 0 ? 0 : 1;
}
