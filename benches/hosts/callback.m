// Measures the cost of a callback in Objective-C, with the service in this process, in the folder given as argument.
#import <Foundation/Foundation.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#import "OpenTIM.h"

enum { MOST = 20000 };

static V2TIMManager *tim;
static NSArray *hundred;

// The thread that made the call sleeps until its callback has run.
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t changed = PTHREAD_COND_INITIALIZER;
static double answered_at; // 0: not answered yet

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec * 1e6 + (double)time.tv_nsec / 1e3;
}

static void answered(void) {
    double at = now();
    pthread_mutex_lock(&lock);
    answered_at = at;
    pthread_cond_signal(&changed);
    pthread_mutex_unlock(&lock);
}

static double wait_for_it(void) {
    pthread_mutex_lock(&lock);
    while (answered_at == 0) pthread_cond_wait(&changed, &lock);
    double at = answered_at;
    answered_at = 0;
    pthread_mutex_unlock(&lock);
    return at;
}

static V2TIMFail failed = ^(int code, NSString *desc) {
    fprintf(stderr, "%d: %s\n", code, [desc UTF8String]);
    exit(1);
};

static V2TIMSucc succeeded = ^{ answered(); };

static void get_one(void) {
    [tim getConversation:@"c2c_bob" succ:^(V2TIMConversation *one) { answered(); } fail:failed];
}

static void get_hundred(void) {
    [tim getConversationList:hundred succ:^(NSArray<V2TIMConversation *> *list) { answered(); } fail:failed];
}

static void delete_hundred(void) {
    [tim deleteConversationList:hundred clearMessage:YES
                           succ:^(NSArray<V2TIMConversationOperationResult *> *results) { answered(); } fail:failed];
}

static int ascending(const void *one, const void *other) {
    double left = *(const double *)one, right = *(const double *)other;
    return (left > right) - (left < right);
}

// Measures from the call to the callback, one call after the other, after the same number of calls as a warm-up.
// Prints the median and the 99th percentile in µs, for run.sh.
static void measure(const char *what, int count, void (*call)(void)) {
    static double took[MOST];
    if (getenv("OPENTIM_BENCH_QUICK")) count /= 10;
    for (int i = 0; i < 2 * count; i++) {
        @autoreleasepool {
            double begun = now();
            call();
            took[i % count] = wait_for_it() - begun;
        }
    }
    qsort(took, (size_t)count, sizeof *took, ascending);
    printf("%s\t%.1f\t%.1f\n", what, took[count / 2], took[count * 99 / 100]);
}

int main(int argc, char **argv) {
    @autoreleasepool {
        setenv("OPENTIM_DATA_DIR", argc > 1 ? argv[1] : ".", 1);
        tim = [V2TIMManager sharedInstance];
        if (![tim initSDK:1400000001 config:nil]) return 1;
        [tim login:@"alice" userSig:@"sig" succ:succeeded fail:failed];
        wait_for_it();
        [tim sendC2CTextMessage:@"hello" to:@"bob" succ:succeeded fail:failed];
        wait_for_it();
        NSMutableArray *ids = [NSMutableArray array];
        for (int i = 0; i < 100; i++) [ids addObject:[NSString stringWithFormat:@"c2c_user%d", i]];
        hundred = ids;
        measure("Objective-C: getConversation, call to callback", MOST, get_one);
        measure("Objective-C: getConversationList of 100 IDs", 2000, get_hundred);
        measure("Objective-C: deleteConversationList of 100 IDs", 500, delete_hundred);
        [tim unInitSDK];
    }
    return 0;
}
