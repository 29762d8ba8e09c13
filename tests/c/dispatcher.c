/* Tests of a host's own dispatcher: callbacks run where the host runs them, in order, and none is lost. */
#include "check.h"

static const char *directory;

/* A thread with a queue of work, such as a UI thread. */
typedef struct loop {
    pthread_mutex_t lock;
    pthread_cond_t changed;
    struct work {
        tim_run_fn run;
        void *work;
        struct work *next;
    } * first, *last;
    pthread_t thread;
    bool stopped, held; /* held: it accepts work, but does not run it */
    int count, frees;
} loop;

#define LOOP \
    { PTHREAD_MUTEX_INITIALIZER, PTHREAD_COND_INITIALIZER, NULL, NULL, 0, false, false, 0, 0 }

static void post(tim_run_fn run, void *work, void *context) {
    loop *loop = context;
    struct work *item = calloc(1, sizeof *item);
    item->run = run;
    item->work = work;
    pthread_mutex_lock(&loop->lock);
    if (loop->last) loop->last->next = item;
    else loop->first = item;
    loop->last = item;
    loop->count++;
    pthread_cond_broadcast(&loop->changed);
    pthread_mutex_unlock(&loop->lock);
}

static void on_free(void *context) {
    loop *loop = context;
    pthread_mutex_lock(&loop->lock);
    loop->frees++;
    pthread_mutex_unlock(&loop->lock);
}

/* Runs the oldest work. Returns false when the loop was stopped and no work is left. */
static bool run_next(loop *loop) {
    pthread_mutex_lock(&loop->lock);
    while (!loop->stopped && (loop->held || !loop->first)) pthread_cond_wait(&loop->changed, &loop->lock);
    struct work *item = loop->first;
    if (item) loop->first = item->next;
    if (!loop->first) loop->last = NULL;
    pthread_mutex_unlock(&loop->lock);
    if (!item) return false;
    item->run(item->work);
    free(item);
    return true;
}

static void *run_all(void *context) {
    while (run_next(context)) continue;
    return NULL;
}

static void hold(loop *loop, bool held) {
    pthread_mutex_lock(&loop->lock);
    loop->held = held;
    pthread_cond_broadcast(&loop->changed);
    pthread_mutex_unlock(&loop->lock);
}

static void stop(loop *loop) {
    pthread_mutex_lock(&loop->lock);
    loop->stopped = true;
    pthread_cond_broadcast(&loop->changed);
    pthread_mutex_unlock(&loop->lock);
    pthread_join(loop->thread, NULL);
}

static int posted(loop *loop) {
    pthread_mutex_lock(&loop->lock);
    int count = loop->count;
    pthread_mutex_unlock(&loop->lock);
    return count;
}

static tim_client *client_on(loop *loop, const char *folder) {
    tim_client *client = open_client(directory, folder);
    check(tim_client_set_dispatcher(client, post, loop, on_free) == 0, "a client on a thread of the host's");
    pthread_create(&loop->thread, NULL, run_all, loop);
    return client;
}

static void elsewhere(reply *reply) {
    loop *loop = reply->context;
    if (!pthread_equal(pthread_self(), loop->thread)) journal_write("callback", "elsewhere", "");
}

static void in_order(void) {
    enum { COUNT = 100 };
    static loop loop = LOOP;
    reply *calls[COUNT];
    int ordered = 1, from = journal_size();
    tim_client *client = client_on(&loop, "alice");
    listen_to(client, "alice");
    log_in(client, "alice");
    check(journal_wait(from, "alice finish") >= 0, "events arrive, too");
    for (int i = 0; i < COUNT; i++) {
        calls[i] = expect("a call");
        calls[i]->then = elsewhere;
        calls[i]->context = &loop;
        tim_message_send_c2c_text(client, "alice", "to myself", NULL, on_message, on_error, calls[i]);
    }
    for (int i = 0; i < COUNT; i++) await(calls[i]);
    for (int i = 1; i < COUNT; i++)
        ordered += calls[i]->value == calls[i - 1]->value + 1 && calls[i]->heard >= calls[i - 1]->heard;
    check(ordered == COUNT, "callbacks run in order");
    check(journal_count(from, "callback elsewhere") == 0, "all on the host's thread");
    check(posted(&loop) > COUNT, "each was posted");
    tim_client_free(client);
    stop(&loop);
    check(loop.frees == 1, "the context is freed once");
}

static void free_runs_what_was_posted(void) {
    static loop loop = LOOP;
    reply *calls[20];
    int from = journal_size(), answered = 0;
    tim_client *client = client_on(&loop, "posted");
    listen_to(client, "posted");
    log_in(client, "posted");
    check(journal_wait(from, "posted finish") >= 0, "catches up");
    hold(&loop, true);
    for (int i = 0; i < 20; i++) {
        calls[i] = expect("a call whose answer waits");
        tim_conversation_list(client, 0, 1, on_page, on_error, calls[i]);
    }
    tim_client_free(client);
    for (int i = 0; i < 20; i++) answered += answers(calls[i]) == 1;
    check(answered == 20,
          "freed while the host's thread is busy: the answers were given when tim_client_free returned");
    check(loop.frees == 0, "the context lives while the host has posted work to run");
    same_thread_allowed = true; /* tim_client_free ran them, here */
    hold(&loop, false);
    stop(&loop);
    check(loop.frees == 1, "it is freed once, after its last use");
    for (int i = 0; i < 20; i++) answered -= answers(calls[i]) == 1;
    check(answered == 0, "that work does nothing any more");
}

/* A callback that waits, as a modal dialog does: the loop runs inside it until another call is answered. */
static void run_until_answered(reply *outer) {
    reply *inner = outer->context;
    loop *loop = inner->context;
    while (answers(inner) == 0 && run_next(loop)) continue;
}

static void nested_loop(void) {
    static loop loop = LOOP;
    reply *outer = expect("a call whose callback runs a loop"), *inner = expect("the call it waits for");
    tim_client *client = client_on(&loop, "nested");
    log_in(client, "nested");
    inner->context = &loop;
    outer->then = run_until_answered;
    outer->context = inner;
    tim_conversation_list(client, 0, 1, on_page, on_error, outer);
    tim_conversation_total_unread(client, on_number, on_error, inner);
    check(await(outer) == 0 && await(inner) == 0, "callbacks run inside a callback that runs the loop");
    tim_client_free(client);
    stop(&loop);
    check(loop.frees == 1, "the context is freed once");
}

static void free_it(reply *reply) { tim_client_free(reply->context); }

static void free_inside_a_callback(void) {
    static loop loop = LOOP;
    reply *calls[50], *first = expect("the call that frees");
    int right = 0;
    tim_client *client = client_on(&loop, "inside");
    log_in(client, "inside");
    first->then = free_it;
    first->context = client;
    tim_conversation_list(client, 0, 1, on_page, on_error, first);
    for (int i = 0; i < 50; i++) {
        calls[i] = expect("a pending call");
        tim_message_send_c2c_text(client, "bob", "pending", NULL, on_message, on_error, calls[i]);
    }
    check(await(first) == 0, "a client is freed inside a callback on the host's thread");
    for (int i = 0; i < 50; i++) {
        int32_t code = await(calls[i]);
        right += code == 0 || code == TIM_ERR_SDK_COMM_INTERRUPT || code == TIM_ERR_INVALID_SDK_OBJECT;
    }
    check(right == 50, "pending calls are answered");
    stop(&loop);
    check(loop.frees == 1, "the context is freed once");
}

/* ---- The host's own work, in order with the library's. */

static void write_work(void *user_data) { journal_write("work", user_data, ""); }

static void own_work(void) {
    int from = journal_size();
    tim_client *client = open_client(directory, "own");
    log_in(client, "own");
    reply *work = expect("work of the host's"), *unowned = expect("work without a client");
    tim_client_post(client, write_work, "one");
    tim_client_post(client, write_work, "two");
    tim_client_post(client, on_success, work);
    check(await(work) == 0 && journal_count(from, "work one") == 1, "work of the host's own runs on the dispatcher");
    check(
        journal_wait(from, "work one") < journal_wait(from, "work two") && journal_wait(from, "work two") < work->heard,
        "in order");
    tim_client_post(client, NULL, NULL);
    for (int i = 0; i < 100; i++) tim_client_post(client, write_work, "three");
    tim_client_free(client);
    check(journal_count(from, "work three") == 100,
          "work that is queued when the client is freed runs before tim_client_free returns");
    tim_client_post(client, on_success, unowned);
    check(await(unowned) == 0, "for a freed client it runs all the same");
    unowned = expect("work without a client");
    tim_client_post(NULL, on_success, unowned);
    check(await(unowned) == 0, "and for none");
    tim_client_post(NULL, NULL, NULL);
}

static void refused(void) {
    static loop loop = LOOP;
    tim_client *client = open_client(directory, "refused");
    check(tim_client_set_dispatcher(client, NULL, &loop, on_free) == TIM_ERR_INVALID_PARAMETERS &&
              strstr(tim_last_error(), "post"),
          "no function to post with: 6017 post");
    check(loop.frees == 1, "the context is freed at once");
    check(tim_client_set_dispatcher(NULL, post, &loop, on_free) == TIM_ERR_SDK_NOT_INITIALIZED && loop.frees == 2,
          "no client: too");
    check(tim_client_set_dispatcher(client, NULL, &loop, NULL) == TIM_ERR_INVALID_PARAMETERS,
          "nothing to free it with");
    tim_client_free(client);
    check(tim_client_set_dispatcher(client, post, &loop, on_free) == TIM_ERR_INVALID_SDK_OBJECT && loop.frees == 3,
          "a freed client: too");
}

int main(int argc, char **argv) {
    directory = argc > 1 ? argv[1] : ".";
    in_order();
    free_runs_what_was_posted();
    nested_loop();
    free_inside_a_callback();
    own_work();
    refused();
    return finish();
}
