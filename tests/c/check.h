/* Helpers of the C tests: checks that print a line each, calls that are answered exactly once, and a journal of the
   listeners' events. C99 on POSIX. Include it first. */
#ifndef OPENTIM_TESTS_CHECK_H
#define OPENTIM_TESTS_CHECK_H
#define _XOPEN_SOURCE 700

#include <errno.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include <opentim.h>

#ifdef _WIN32
#include <fcntl.h>
#include <io.h>
__attribute__((constructor)) static void write_lines_as_they_are(void) { _setmode(1, _O_BINARY); }
#endif

#define WAIT_SECONDS 120 /* valgrind is slow */

static int failures;

/* Only the main thread checks. Callbacks only store their arguments. */
static inline bool check(bool good, const char *format, ...) {
    va_list words;
    va_start(words, format);
    printf("%s - ", good ? "ok" : "not ok");
    vprintf(format, words);
    printf("\n");
    fflush(stdout);
    va_end(words);
    failures += !good;
    return good;
}

static inline bool check_text(const char *found, const char *expected, const char *name) {
    bool good = check(strcmp(found, expected) == 0, "%s", name);
    if (!good) printf("# expected: %s\n# found:    %s\n", expected, found);
    return good;
}

/* How often to repeat something: OPENTIM_TEST_SCALE is a percentage. */
static inline int scaled(int count) {
    const char *scale = getenv("OPENTIM_TEST_SCALE");
    int percent = scale ? atoi(scale) : 100;
    return count * percent >= 100 ? count * percent / 100 : 1;
}

/* ---- The journal: a line for each event, in the order in which they came. */

static struct {
    pthread_mutex_t lock;
    pthread_cond_t changed;
    char **lines;
    int count;
} journal = {PTHREAD_MUTEX_INITIALIZER, PTHREAD_COND_INITIALIZER, NULL, 0};

static inline void journal_write(const char *who, const char *what, const char *words) {
    size_t size = strlen(who) + strlen(what) + strlen(words) + 3;
    char *line = malloc(size);
    snprintf(line, size, "%s %s%s", who, what, words);
    pthread_mutex_lock(&journal.lock);
    journal.lines = realloc(journal.lines, (size_t)(journal.count + 1) * sizeof *journal.lines);
    journal.lines[journal.count++] = line;
    pthread_cond_broadcast(&journal.changed);
    pthread_mutex_unlock(&journal.lock);
}

static inline int journal_size(void) {
    pthread_mutex_lock(&journal.lock);
    int count = journal.count;
    pthread_mutex_unlock(&journal.lock);
    return count;
}

static inline struct timespec deadline(int seconds) {
    struct timespec end;
    clock_gettime(CLOCK_REALTIME, &end);
    end.tv_sec += seconds;
    return end;
}

/* How many lines after the first `from` are equal to this one. */
static inline int journal_count(int from, const char *line) {
    pthread_mutex_lock(&journal.lock);
    int found = 0;
    for (int i = from; i < journal.count; i++) found += strcmp(journal.lines[i], line) == 0;
    pthread_mutex_unlock(&journal.lock);
    return found;
}

/* Waits for a line after the first `from`. Returns its position, or -1. */
static inline int journal_wait(int from, const char *line) {
    struct timespec end = deadline(WAIT_SECONDS);
    int place = -1;
    pthread_mutex_lock(&journal.lock);
    for (int next = from, late = 0; place < 0 && !late;) {
        for (; place < 0 && next < journal.count; next++)
            if (strcmp(journal.lines[next], line) == 0) place = next;
        if (place < 0) late = pthread_cond_timedwait(&journal.changed, &journal.lock, &end);
    }
    for (int i = from; place < 0 && i < journal.count; i++) printf("# heard: %s\n", journal.lines[i]);
    pthread_mutex_unlock(&journal.lock);
    return place;
}

/* ---- Replies: the result of one call. Every reply is kept to the end, when each must have had one answer. */

typedef struct reply {
    pthread_mutex_t lock;
    pthread_cond_t changed;
    struct reply *next;
    const char *what;
    pthread_t caller;
    int answers;                       /* callbacks that ran: there must be one */
    int32_t code;                      /* 0 after on_success */
    char *text;                        /* an error message, or the value in words */
    uint64_t value;                    /* a number of the answer */
    int heard;                         /* lines in the journal when the answer came */
    bool on_caller;                    /* whether it ran on the thread that made the call */
    void (*then)(struct reply *reply); /* runs inside the callback */
    void *context;
} reply;

static reply *replies, *last;
static bool same_thread_allowed; /* for hosts whose dispatcher is the calling thread */

/* Must be called on the main thread. */
static inline reply *expect(const char *what) {
    reply *made = calloc(1, sizeof *made);
    pthread_mutex_init(&made->lock, NULL);
    pthread_cond_init(&made->changed, NULL);
    made->what = what;
    made->caller = pthread_self();
    made->next = replies;
    return replies = made;
}

static inline void answer(void *user_data, int32_t code, const char *text, uint64_t value) {
    reply *reply = user_data;
    int heard = journal_size();
    if (reply->then) reply->then(reply);
    pthread_mutex_lock(&reply->lock);
    reply->answers++;
    reply->code = code;
    free(reply->text);
    reply->text = malloc(strlen(text) + 1);
    strcpy(reply->text, text);
    reply->value = value;
    reply->heard = heard;
    reply->on_caller = pthread_equal(reply->caller, pthread_self());
    pthread_cond_broadcast(&reply->changed);
    pthread_mutex_unlock(&reply->lock);
}

/* Waits for the answer and returns its code. */
static inline int32_t await(reply *reply) {
    struct timespec end = deadline(WAIT_SECONDS);
    pthread_mutex_lock(&reply->lock);
    while (reply->answers == 0) {
        if (pthread_cond_timedwait(&reply->changed, &reply->lock, &end) == 0) continue;
        check(false, "%s: no answer within %d s", reply->what, WAIT_SECONDS);
        exit(1);
    }
    int32_t code = reply->code;
    pthread_mutex_unlock(&reply->lock);
    return code;
}

static inline int answers(reply *reply) {
    pthread_mutex_lock(&reply->lock);
    int count = reply->answers;
    pthread_mutex_unlock(&reply->lock);
    return count;
}

/* Call it when all clients are freed and no answer can come any more. Returns the program's exit code. */
static inline int finish(void) {
    int calls = 0, twice = 0, never = 0, on_caller = 0;
    for (reply *next; replies; replies = next, calls++) {
        next = replies->next;
        twice += replies->answers > 1;
        never += replies->answers < 1;
        on_caller += replies->on_caller;
        if (replies->answers != 1) printf("# %s: %d answers\n", replies->what, replies->answers);
        free(replies->text);
        free(replies);
    }
    check(never == 0 && twice == 0, "each of %d calls was answered exactly once", calls);
    check(on_caller == 0 || same_thread_allowed, "none of them on the thread that made it");
    for (int i = 0; i < journal.count; i++) free(journal.lines[i]);
    free(journal.lines);
    return failures != 0;
}

/* ---- Values as words. */

typedef struct words {
    char *text;
    size_t length;
} words;

static inline void say(words *words, const char *format, ...) {
    va_list list;
    va_start(list, format);
    int more = vsnprintf(NULL, 0, format, list);
    va_end(list);
    words->text = realloc(words->text, words->length + (size_t)more + 1);
    va_start(list, format);
    vsnprintf(words->text + words->length, (size_t)more + 1, format, list);
    va_end(list);
    words->length += (size_t)more;
}

static inline void say_conversations(words *words, const tim_conversation *const *list, size_t count) {
    say(words, "%s", "");
    for (size_t i = 0; i < count; i++) say(words, " %s %d", list[i]->conversation_id, (int)list[i]->unread_count);
}

/* ---- Callbacks, one for each kind; user_data is the reply. */

static inline void on_error(int32_t code, const char *message, void *user_data) { answer(user_data, code, message, 0); }
static inline void on_success(void *user_data) { answer(user_data, 0, "", 0); }
static inline void on_number(uint64_t value, void *user_data) { answer(user_data, 0, "", value); }
static inline void on_text(const char *text, size_t length, void *user_data) { answer(user_data, 0, text, length); }

static inline void on_texts(const char *const *texts, size_t count, void *user_data) {
    words words = {NULL, 0};
    say(&words, "%s", "");
    for (size_t i = 0; i < count; i++) say(&words, "%s%s", i ? ", " : "", texts[i]);
    answer(user_data, 0, words.text, count);
    free(words.text);
}

static inline void on_message(const tim_message *message, void *user_data) {
    answer(user_data, 0, message->text ? message->text : "-", message->seq);
}

static inline void on_messages(const tim_message *const *list, size_t count, void *user_data) {
    words words = {NULL, 0};
    say(&words, "%s", "");
    for (size_t i = 0; i < count; i++) say(&words, "%s%s", i ? ", " : "", list[i]->text ? list[i]->text : "-");
    answer(user_data, 0, words.text, count);
    free(words.text);
}

static inline void on_conversation(const tim_conversation *conversation, void *user_data) {
    words words = {NULL, 0};
    say(&words, "%s %s unread %d draft %s%s last %s", conversation->conversation_id, conversation->show_name,
        (int)conversation->unread_count, conversation->draft_text[0] ? conversation->draft_text : "-",
        conversation->is_pinned ? " pinned" : "", conversation->last_message ? conversation->last_message->text : "-");
    answer(user_data, 0, words.text, conversation->order_key);
    free(words.text);
}

static inline void on_conversations(const tim_conversation *const *list, size_t count, void *user_data) {
    words words = {NULL, 0};
    say_conversations(&words, list, count);
    answer(user_data, 0, words.text, count);
    free(words.text);
}

static inline void on_page(const tim_conversation *const *list, size_t count, uint64_t next_seq, bool is_finished,
                           void *user_data) {
    words words = {NULL, 0};
    say(&words, "%s", is_finished ? "finished" : "more");
    for (size_t i = 0; i < count; i++) say(&words, " %s", list[i]->conversation_id);
    answer(user_data, 0, words.text, next_seq);
    free(words.text);
}

static inline void on_results(const tim_operation_result *const *list, size_t count, void *user_data) {
    words words = {NULL, 0};
    say(&words, "%s", "");
    for (size_t i = 0; i < count; i++)
        say(&words, "%s%s=%d", i ? " " : "", list[i]->conversation_id, (int)list[i]->code);
    answer(user_data, 0, words.text, count);
    free(words.text);
}

static inline void on_friends(const tim_friend_result *const *list, size_t count, void *user_data) {
    words words = {NULL, 0};
    say(&words, "%s", "");
    for (size_t i = 0; i < count; i++) say(&words, "%s%s=%d", i ? " " : "", list[i]->user_id, (int)list[i]->code);
    answer(user_data, 0, words.text, count);
    free(words.text);
}

/* Makes a call, with callbacks of its kind, and waits for the code. The rest of the answer is in `last`. */
#define ASK(on_value, function, ...) \
    (last = expect(#function), function(__VA_ARGS__, on_value, on_error, last), await(last))

/* Checks that a call is refused with this code and an error message that contains this word. */
#define REFUSED(expected, word, on_value, function, ...) \
    check_refused(ASK(on_value, function, __VA_ARGS__), expected, word, #function "(" #__VA_ARGS__ ")")

static inline void check_refused(int32_t code, int32_t expected, const char *word, const char *call) {
    bool good = check(code == expected && strstr(last->text, word), "%s: %d %s", call, (int)expected, word);
    if (!good) printf("# found: %d %s\n", (int)code, last->text);
}

#include "hear.h"

/* ---- Clients and their events. */

/* A client with its own folder. All clients under one directory share its service. */
static inline tim_client *open_client(const char *directory, const char *folder) {
    char data_dir[4096], server_url[4096];
    snprintf(data_dir, sizeof data_dir, "%s/%s", directory, folder);
    snprintf(server_url, sizeof server_url, "embedded:%s/service.db", directory);
    tim_config config = TIM_CONFIG_INIT;
    config.sdk_app_id = 1400000001;
    config.data_dir = data_dir;
    config.server_url = server_url;
    tim_client *client;
    if (tim_client_new(&config, &client) != 0) {
        check(false, "a client is made: %s", tim_last_error());
        exit(1);
    }
    return client;
}

static inline void log_in(tim_client *client, const char *user) {
    if (ASK(on_success, tim_client_login, client, user, "sig") != 0) check(false, "%s logs in: %s", user, last->text);
}

/* A client with its user logged in and a listener added. The folder has the user's name. */
static inline tim_client *arrive(const char *directory, char *user) {
    tim_client *client = open_client(directory, user);
    int from = journal_size();
    char finished[64];
    snprintf(finished, sizeof finished, "%s finish", user);
    listen_to(client, user);
    log_in(client, user);
    if (journal_wait(from, finished) < 0) check(false, "%s catches up", user);
    return client;
}

/* Sends a REST command to the service. */
static inline void rest(tim_client *client, const char *command, const char *format, ...) {
    char body[65536];
    va_list list;
    va_start(list, format);
    vsnprintf(body, sizeof body, format, list);
    va_end(list);
    if (ASK(on_text, tim_client_rest, client, command, body) != 0) check(false, "%s: %s", command, last->text);
}

#define TEXT "\"MsgBody\":[{\"MsgType\":\"TIMTextElem\",\"MsgContent\":{\"Text\":\"%s\"}}]"

/* Sends a message from `from` to `to`, through any client. */
static inline void write_to(tim_client *client, const char *from, const char *to, const char *text) {
    static int number;
    rest(client, "v4/openim/sendmsg", "{\"From_Account\":\"%s\",\"To_Account\":\"%s\",\"MsgRandom\":%d," TEXT "}", from,
         to, ++number, text);
}

static inline void write_to_group(tim_client *client, const char *from, const char *group, const char *text) {
    static int number;
    rest(client, "v4/group_open_http_svc/send_group_msg",
         "{\"From_Account\":\"%s\",\"GroupId\":\"%s\",\"Random\":%d," TEXT "}", from, group, ++number, text);
}

/* Creates a group of `owner` with one more member. */
static inline void make_group(tim_client *client, const char *owner, const char *group, const char *member) {
    rest(client, "v4/group_open_http_svc/create_group",
         "{\"Owner_Account\":\"%s\",\"Type\":\"Public\",\"GroupId\":\"%s\",\"Name\":\"%s\","
         "\"MemberList\":[{\"Member_Account\":\"%s\"}]}",
         owner, group, group, member);
}
#endif
