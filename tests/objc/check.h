// Helpers of the Objective-C tests: checks that print a line each, calls that are waited for, and a journal.
//
// A copied block does not retain the objects that it uses, here on GNUstep with a plain BlocksRuntime. So blocks in
// these tests use numbers, C pointers, statics, and objects that live long enough anyway.
#ifndef OPENTIM_TESTS_OBJC_CHECK_H
#define OPENTIM_TESTS_OBJC_CHECK_H

#import <Foundation/Foundation.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#import "OpenTIM.h"

static int failures;

// Only the main thread checks.
static inline void check(BOOL good, const char *name) {
    printf("%s - %s\n", good ? "ok" : "not ok", name);
    fflush(stdout);
    if (!good) failures++;
}

static inline BOOL same(NSString *one, NSString *other) { return one == other || [one isEqualToString:other]; }

// ---- The answer to a call. It stays, so that a second answer is noticed: see answered_once.

typedef struct outcome {
    int answers, code;
    NSString *message; // retained
    id value;          // retained
    uint64_t number;
    pthread_t thread;
    struct outcome *next;
} outcome;

static pthread_mutex_t outcome_lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t outcome_changed = PTHREAD_COND_INITIALIZER;
static outcome *outcomes;

// Long enough for the slowest machine.
enum { PATIENCE = 120 };

static inline struct timespec in_seconds(int seconds) {
    struct timespec end;
    clock_gettime(CLOCK_REALTIME, &end);
    end.tv_sec += seconds;
    return end;
}

static inline outcome *new_outcome(void) {
    outcome *made = calloc(1, sizeof *made);
    pthread_mutex_lock(&outcome_lock);
    made->next = outcomes;
    outcomes = made;
    pthread_mutex_unlock(&outcome_lock);
    return made;
}

static inline void finish(outcome *one, int code, NSString *message, id value) {
    pthread_mutex_lock(&outcome_lock);
    one->answers++;
    one->code = code;
    one->message = [message retain];
    one->value = [value retain];
    one->thread = pthread_self();
    pthread_cond_broadcast(&outcome_changed);
    pthread_mutex_unlock(&outcome_lock);
}

static inline void finish_number(outcome *one, uint64_t number) {
    one->number = number;
    finish(one, 0, nil, nil);
}

static inline outcome *await(outcome *one) {
    struct timespec end = in_seconds(PATIENCE);
    int late = 0;
    pthread_mutex_lock(&outcome_lock);
    while (one->answers == 0 && !late) late = pthread_cond_timedwait(&outcome_changed, &outcome_lock, &end);
    pthread_mutex_unlock(&outcome_lock);
    if (late) {
        printf("not ok - no answer within %d s\n", PATIENCE);
        exit(1);
    }
    return one;
}

// Whether every call so far was answered once.
static inline BOOL answered_once(void) {
    BOOL once = YES;
    pthread_mutex_lock(&outcome_lock);
    for (outcome *one = outcomes; one; one = one->next) once = once && one->answers == 1;
    pthread_mutex_unlock(&outcome_lock);
    return once;
}

// Makes a call with blocks of this kind, and waits.
static inline outcome *done(void (^call)(V2TIMSucc succ, V2TIMFail fail)) {
    outcome *one = new_outcome();
    call(
        ^{
            finish(one, 0, nil, nil);
        },
        ^(int code, NSString *desc) {
            finish(one, code, desc, nil);
        });
    return await(one);
}

// Makes a call with a succ block of its own, which must finish `one`.
static inline outcome *value(void (^call)(outcome *one, V2TIMFail fail)) {
    outcome *one = new_outcome();
    call(one, ^(int code, NSString *desc) {
        finish(one, code, desc, nil);
    });
    return await(one);
}

// ---- The journal: a line for each event, in the order in which they came.

static NSMutableArray *journal_lines;
static NSCondition *journal_condition;

static inline void journal_begin(void) {
    journal_lines = [[NSMutableArray alloc] init];
    journal_condition = [[NSCondition alloc] init];
}

static inline void journal_write(NSString *format, ...) {
    va_list words;
    va_start(words, format);
    NSString *line = [[[NSString alloc] initWithFormat:format arguments:words] autorelease];
    va_end(words);
    [journal_condition lock];
    [journal_lines addObject:line];
    [journal_condition broadcast];
    [journal_condition unlock];
}

static inline NSUInteger journal_size(void) {
    [journal_condition lock];
    NSUInteger size = [journal_lines count];
    [journal_condition unlock];
    return size;
}

static inline NSInteger journal_index(NSString *line, NSUInteger from) {
    for (NSUInteger i = from; i < [journal_lines count]; i++) {
        if ([[journal_lines objectAtIndex:i] isEqualToString:line]) return (NSInteger)i;
    }
    return -1;
}

// Waits until there is a line like this after the first `from`. Returns its index, or -1.
static inline NSInteger journal_find(NSString *line, NSUInteger from) {
    NSDate *end = [NSDate dateWithTimeIntervalSinceNow:PATIENCE];
    [journal_condition lock];
    NSInteger index = journal_index(line, from);
    while (index < 0 && [journal_condition waitUntilDate:end]) index = journal_index(line, from);
    if (index < 0) {
        printf("# not heard: %s; heard:\n", [line UTF8String]);
        for (NSUInteger i = from; i < [journal_lines count]; i++) {
            printf("#   %s\n", [[journal_lines objectAtIndex:i] UTF8String]);
        }
    }
    [journal_condition unlock];
    return index;
}

static inline int journal_count(NSString *line, NSUInteger from) {
    int count = 0;
    [journal_condition lock];
    for (NSUInteger i = from; i < [journal_lines count]; i++) {
        count += [[journal_lines objectAtIndex:i] isEqualToString:line];
    }
    [journal_condition unlock];
    return count;
}

#endif
