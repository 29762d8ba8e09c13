/* Shared by demo.c and demo.cpp: waiting for callbacks, importing a chat history, starting, checking and ending. C99
 * and C++11, on POSIX. Include it first. */
#ifndef OPENTIM_DEMO_H
#define OPENTIM_DEMO_H
#ifndef _XOPEN_SOURCE
#define _XOPEN_SOURCE 700
#endif

#include <errno.h>
#include <ftw.h>
#include <pthread.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include <opentim.h>

#include "demo_files.h"

/* ---- Waiting: callbacks run on the library's own thread, so the main thread sleeps until one has run. */

typedef struct demo_call {
    pthread_mutex_t lock;
    pthread_cond_t changed;
    bool finished;
    uint64_t value; /* what the callback passes to the main thread */
} demo_call;

#define DEMO_CALL {PTHREAD_MUTEX_INITIALIZER, PTHREAD_COND_INITIALIZER, false, 0}

static inline void demo_finish(demo_call *call, uint64_t value) {
    pthread_mutex_lock(&call->lock);
    call->finished = true;
    call->value = value;
    pthread_cond_signal(&call->changed);
    pthread_mutex_unlock(&call->lock);
}

/* Waits one minute at most, and resets the call for the next use. */
static inline uint64_t demo_wait(demo_call *call, const char *what) {
    struct timespec end;
    clock_gettime(CLOCK_REALTIME, &end);
    end.tv_sec += 60;
    pthread_mutex_lock(&call->lock);
    while (!call->finished) {
        if (pthread_cond_timedwait(&call->changed, &call->lock, &end) == 0) continue;
        fflush(stdout);
        fprintf(stderr, "%s: no answer within a minute\n", what);
        exit(1);
    }
    uint64_t value = call->value;
    call->finished = false;
    pthread_mutex_unlock(&call->lock);
    return value;
}

/* The callbacks that most calls need; user_data is the demo_call. In this demo every error is fatal. */
static inline void demo_succeeded(void *user_data) { demo_finish((demo_call *)user_data, 0); }

static inline void demo_failed(int32_t code, const char *message, void *user_data) {
    (void)user_data;
    fflush(stdout);
    fprintf(stderr, "%s (%d): %s\n", tim_error_name(code), (int)code, message);
    exit(1);
}

/* ---- The part of an app's server: REST commands to the service, carried out in this process. */

static inline tim_client *demo_administrator(void) {
    demo_call call = DEMO_CALL;
    tim_config config = TIM_CONFIG_INIT;
    config.sdk_app_id = 1400000001;
    config.data_dir = demo_service;
    config.server_url = demo_server_url;
    tim_client *client;
    if (tim_client_new(&config, &client) != 0) fprintf(stderr, "%s\n", tim_last_error()), exit(1);
    tim_client_login(client, "administrator", "any-signature", demo_succeeded, demo_failed, &call);
    demo_wait(&call, "the administrator's login");
    return client;
}

static inline void demo_answered(const char *answer, size_t length, void *user_data) {
    (void)answer, (void)length;
    demo_succeeded(user_data);
}

static inline void demo_rest(tim_client *client, const char *command, const char *body) {
    demo_call call = DEMO_CALL;
    tim_client_rest(client, command, body, demo_answered, demo_failed, &call);
    demo_wait(&call, command);
}

/* Sends each line of a file: a command, a tab and its body, or the body of a message. Returns the number of lines. */
static inline int demo_import_file(tim_client *client, const char *file) {
    static char path[4096], line[65536];
    int count = 0;
    snprintf(path, sizeof path, "%s/%s", demo_chats, file);
    FILE *lines = fopen(path, "rb");
    if (!lines) perror(path), exit(1);
    for (; fgets(line, sizeof line, lines); count++) {
        char *tab = strchr(line, '\t');
        if (tab) *tab = '\0';
        bool of_group = strstr(line, "\"GroupId\"") != NULL;
        const char *import = of_group ? "v4/group_open_http_svc/import_group_msg" : "v4/openim/importmsg";
        demo_rest(client, tab ? line : import, tab ? tab + 1 : line);
    }
    fclose(lines);
    return count;
}

static inline void demo_import(void) {
    tim_client *administrator = demo_administrator();
    int commands = demo_import_file(administrator, "setup.tsv");
    int messages = demo_import_file(administrator, "transcript.jsonl");
    printf("  %d messages, and %d commands for accounts, groups and friendships.\n", messages, commands);
    tim_client_free(administrator);
}

/* ---- Checks. */

static int demo_failures;

static inline void demo_check(bool true_here, const char *sentence) {
    printf("  %s %s\n", true_here ? "✓" : "✗ NOT SO:", sentence);
    demo_failures += !true_here;
}

/* Optional arguments of the program: a directory for the files, which is kept, and a directory with chats to import. */
static inline void demo_begin(int argc, char **argv) {
    demo_make_directory(argc > 1 ? argv[1] : NULL, argc > 2 ? argv[2] : "examples/data");
    printf("\nDeleting conversations with OpenTIM %s, in %s\n", tim_version(), demo_directory);
}

/* Prints the last lines, and returns the program's exit code. */
static inline int demo_end(void) {
    if (demo_failures == 0) demo_remove_directory();
    if (demo_failures == 0) printf("\nEverything is as told.\n");
    else printf("\nNot everything is as told: see the lines with ✗.\n");
    return demo_failures != 0;
}
#endif
