/* Measures the cost of a callback in C, with the service in this process, in the folder given as argument. The same
 * calls are measured in every host; the difference is the cost of the binding. */
#define _POSIX_C_SOURCE 200809L
#include <pthread.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include <opentim.h>

enum { IDS = 100, MOST = 20000 };

static tim_client *client;
static const char *hundred[IDS];

/* ---- The thread that made the call sleeps until its callback has run. */

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t changed = PTHREAD_COND_INITIALIZER;
static double answered_at; /* 0: not answered yet */

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

static void on_error(int32_t code, const char *message, void *user_data) {
    (void)user_data;
    fprintf(stderr, "%s (%d): %s\n", tim_error_name(code), (int)code, message);
    exit(1);
}

static void on_success(void *user_data) { (void)user_data, answered(); }
static void on_sent(const tim_message *message, void *user_data) { (void)message, (void)user_data, answered(); }
static void on_one(const tim_conversation *one, void *user_data) { (void)one, (void)user_data, answered(); }

static void on_list(const tim_conversation *const *list, size_t count, void *user_data) {
    (void)list, (void)count, (void)user_data, answered();
}

static void on_results(const tim_operation_result *const *list, size_t count, void *user_data) {
    (void)list, (void)count, (void)user_data, answered();
}

/* ---- The calls. */

static void get_one(void) { tim_conversation_get(client, "c2c_bob", on_one, on_error, NULL); }
static void get_hundred(void) { tim_conversation_get_list(client, hundred, IDS, on_list, on_error, NULL); }

static void delete_hundred(void) {
    tim_conversation_delete_list(client, hundred, IDS, true, on_results, on_error, NULL);
}

/* ---- The time that two threads take to wake each other, without the library. */

static pthread_cond_t asked = PTHREAD_COND_INITIALIZER;
static bool asks;

static void *echo(void *unused) {
    for (;;) {
        pthread_mutex_lock(&lock);
        while (!asks) pthread_cond_wait(&asked, &lock);
        asks = false;
        pthread_mutex_unlock(&lock);
        answered();
    }
    return unused;
}

static void wake_echo(void) {
    pthread_mutex_lock(&lock);
    asks = true;
    pthread_cond_signal(&asked);
    pthread_mutex_unlock(&lock);
}

static int ascending(const void *one, const void *other) {
    double left = *(const double *)one, right = *(const double *)other;
    return (left > right) - (left < right);
}

/* Measures from the call to the callback, one call after the other, after the same number of calls as a warm-up.
 * Prints the median and the 99th percentile in µs, for run.sh. */
static void measure(const char *what, int count, void (*call)(void)) {
    static double took[MOST];
    if (getenv("OPENTIM_BENCH_QUICK")) count /= 10;
    for (int i = 0; i < 2 * count; i++) {
        double begun = now();
        call();
        took[i % count] = wait_for_it() - begun;
    }
    qsort(took, (size_t)count, sizeof *took, ascending);
    printf("%s\t%.1f\t%.1f\n", what, took[count / 2], took[count * 99 / 100]);
}

int main(int argc, char **argv) {
    static char ids[IDS][16];
    for (int i = 0; i < IDS; i++) snprintf(ids[i], sizeof ids[i], "c2c_user%d", i), hundred[i] = ids[i];
    tim_config config = TIM_CONFIG_INIT;
    config.sdk_app_id = 1400000001;
    config.data_dir = argc > 1 ? argv[1] : ".";
    if (tim_client_new(&config, &client) != 0) return fprintf(stderr, "%s\n", tim_last_error()), 1;
    tim_client_login(client, "alice", "sig", on_success, on_error, NULL);
    wait_for_it();
    tim_message_send_c2c_text(client, "bob", "hello", NULL, on_sent, on_error, NULL);
    wait_for_it();
    pthread_t other;
    if (pthread_create(&other, NULL, echo, NULL) != 0) return 1;
    measure("C: two threads, there and back", MOST, wake_echo);
    measure("C: getConversation, call to callback", MOST, get_one);
    measure("C: getConversationList of 100 IDs", 2000, get_hundred);
    measure("C: deleteConversationList of 100 IDs", 500, delete_hundred);
    tim_client_free(client);
    return 0;
}
