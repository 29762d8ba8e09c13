/* Tests of listeners: added and removed, including inside their own callbacks. Their user_data is freed exactly
   once. */
#include "check.h"

static const char *directory;
static tim_client *alice;

/* The user_data of a listener: counts, guarded by a lock of its own. */
typedef struct given {
    pthread_mutex_t lock;
    int calls, frees, calls_after_free;
    uint64_t id, another;
    int32_t removed;
    bool freed_inside; /* it was freed before the callback that removed it returned */
    bool slow, running;
} given;

#define GIVEN \
    { PTHREAD_MUTEX_INITIALIZER, 0, 0, 0, 0, 0, -1, false, false, false }

static int read_count(given *given, int *count) {
    pthread_mutex_lock(&given->lock);
    int value = *count;
    pthread_mutex_unlock(&given->lock);
    return value;
}

static void on_free(void *user_data) {
    given *given = user_data;
    pthread_mutex_lock(&given->lock);
    given->frees++;
    pthread_mutex_unlock(&given->lock);
}

static void on_message_heard(const tim_message *message, void *user_data) {
    given *given = user_data;
    (void)message;
    pthread_mutex_lock(&given->lock);
    given->calls++;
    given->calls_after_free += given->frees > 0;
    given->running = true;
    bool slow = given->slow;
    uint64_t id = given->id, another = given->another;
    pthread_mutex_unlock(&given->lock);
    if (slow) {
        struct timespec pause = {0, 200000000};
        nanosleep(&pause, NULL);
    }
    int32_t removed = id ? tim_client_remove_listener(alice, id) : -1;
    if (another) tim_client_remove_listener(alice, another);
    pthread_mutex_lock(&given->lock);
    if (id) given->removed = removed;
    given->freed_inside = given->frees > 0;
    given->id = given->another = 0;
    given->running = false;
    pthread_mutex_unlock(&given->lock);
}

/* The size of the first version of a conversation listener: hosts may have been built with it. */
#define FIRST_SIZE offsetof(tim_conversation_listener, on_unread_changed_by_filter)

static tim_message_listener messages_to(given *given) {
    tim_message_listener listener = TIM_MESSAGE_LISTENER_INIT;
    listener.user_data = given;
    listener.free_user_data = on_free;
    listener.on_new_message = on_message_heard;
    return listener;
}

/* Returns when the listeners have been notified: they come before the answer of a later call. */
static void say_something(void) {
    write_to(alice, "bob", "alice", "something");
    ASK(on_page, tim_conversation_list, alice, 0, 1);
}

/* The same, with a conversation that is new each time. */
static void say_something_new(void) {
    static int number;
    char user[16];
    snprintf(user, sizeof user, "new%d", ++number);
    write_to(alice, user, "alice", "hello");
    ASK(on_page, tim_conversation_list, alice, 0, 1);
}

static void count_conversations(const tim_conversation *const *list, size_t count, void *user_data) {
    given *given = user_data;
    (void)list;
    pthread_mutex_lock(&given->lock);
    given->calls += (int)count;
    pthread_mutex_unlock(&given->lock);
}

static void add_and_remove(void) {
    static given first = GIVEN, second = GIVEN;
    tim_message_listener listener = messages_to(&first), other = messages_to(&second);
    uint64_t id = tim_client_add_message_listener(alice, &listener),
             again = tim_client_add_message_listener(alice, &listener);
    uint64_t another = tim_client_add_message_listener(alice, &other);
    check(id > 0 && again > 0 && another > 0 && id != again && again != another, "each listener has its own id");
    memset(&listener, 0xff, sizeof listener); /* it was copied */
    say_something();
    check(first.calls == 2 && second.calls == 1, "a listener added twice is called twice");
    check(tim_client_remove_listener(alice, id) == 0 && first.frees == 1, "removed, its user_data is freed");
    check(tim_client_remove_listener(alice, id) == TIM_ERR_INVALID_PARAMETERS && first.frees == 1,
          "a second time it is none any more");
    say_something();
    check(first.calls == 3 && second.calls == 2, "the others are still called");
    check(tim_client_remove_listener(alice, again) == 0 && tim_client_remove_listener(alice, another) == 0,
          "all are removed");
    say_something();
    check(first.calls == 3 && second.calls == 2, "it is no longer called");
    check(first.frees == 2 && second.frees == 1, "each is freed once");
}

static void remove_inside_a_callback(void) {
    static given own = GIVEN, another = GIVEN;
    tim_message_listener listener = messages_to(&own), other = messages_to(&another);
    own.id = tim_client_add_message_listener(alice, &listener);
    own.another = tim_client_add_message_listener(alice, &other);
    say_something();
    check(own.calls == 1 && own.removed == 0, "a listener removes itself inside its callback");
    check(!own.freed_inside, "its user_data lives until that callback returned");
    check(own.frees == 1, "and is freed then");
    check(another.calls == 0 && another.frees == 1, "the listener that it removed does not get the event");
    say_something();
    check(own.calls == 1 && another.calls == 0 && own.frees == 1 && another.frees == 1, "both are gone for good");
}

static void remove_waits(void) {
    static given slow = GIVEN;
    tim_message_listener listener = messages_to(&slow);
    uint64_t id = tim_client_add_message_listener(alice, &listener);
    slow.slow = true;
    reply *sent = expect("a message");
    tim_client_rest(alice, "v4/openim/sendmsg",
                    "{\"From_Account\":\"bob\",\"To_Account\":\"alice\",\"MsgRandom\":1,\"MsgBody\":"
                    "[{\"MsgType\":\"TIMTextElem\",\"MsgContent\":{\"Text\":\"slowly\"}}]}",
                    on_text, on_error, sent);
    for (int i = 0; i < 500 && read_count(&slow, &slow.calls) == 0; i++) {
        struct timespec pause = {0, 10000000};
        nanosleep(&pause, NULL);
    }
    check(answers(sent) == 0 && tim_client_remove_listener(alice, id) == 0,
          "a listener is removed while its callback runs");
    pthread_mutex_lock(&slow.lock);
    check(slow.calls > 0 && !slow.running, "once that has returned, no callback runs");
    check(slow.frees == 1 && slow.calls_after_free == 0, "and its user_data was freed, once");
    pthread_mutex_unlock(&slow.lock);
    check(await(sent) == 0, "the message was sent");
}

static void freed_with_the_client(void) {
    static given given_messages = GIVEN, given_conversations = GIVEN, given_connection = GIVEN;
    tim_client *client = open_client(directory, "freed");
    tim_message_listener messages = messages_to(&given_messages);
    tim_conversation_listener conversations = TIM_CONVERSATION_LISTENER_INIT;
    conversations.user_data = &given_conversations;
    conversations.free_user_data = on_free;
    tim_sdk_listener connection = TIM_SDK_LISTENER_INIT;
    connection.user_data = &given_connection;
    connection.free_user_data = on_free;
    check(tim_client_add_sdk_listener(client, &connection) > 0, "an SDK listener, of no functions");
    check(tim_client_add_message_listener(client, &messages) > 0, "a message listener");
    check(tim_client_add_conversation_listener(client, &conversations) > 0, "a conversation listener, of no functions");
    log_in(client, "carol");
    tim_client_free(client);
    check(given_messages.frees == 1 && given_conversations.frees == 1 && given_connection.frees == 1,
          "freeing the client frees them, once each");
}

#define REFUSED_LISTENER(add, client, listener, word, name)                                                     \
    do {                                                                                                        \
        refused.frees = 0;                                                                                      \
        bool good =                                                                                             \
            check(add(client, listener) == 0 && strstr(tim_last_error(), word), "%s: refused, %s", name, word); \
        if (!good) printf("# found: %s\n", tim_last_error());                                                   \
    } while (0)

static void refused(void) {
    static given refused = GIVEN;
    tim_message_listener messages = messages_to(&refused);
    tim_conversation_listener conversations = TIM_CONVERSATION_LISTENER_INIT;
    conversations.user_data = &refused;
    conversations.free_user_data = on_free;
    tim_sdk_listener connection = TIM_SDK_LISTENER_INIT;
    connection.user_data = &refused;
    connection.free_user_data = on_free;
    REFUSED_LISTENER(tim_client_add_sdk_listener, alice, NULL, "listener", "no SDK listener");
    REFUSED_LISTENER(tim_client_add_message_listener, alice, NULL, "listener", "no message listener");
    REFUSED_LISTENER(tim_client_add_conversation_listener, alice, NULL, "listener", "no conversation listener");
    REFUSED_LISTENER(tim_client_add_sdk_listener, NULL, &connection, "client", "an SDK listener of no client");
    check(refused.frees == 1, "its user_data is freed");
    REFUSED_LISTENER(tim_client_add_message_listener, NULL, &messages, "client", "a message listener of no client");
    check(refused.frees == 1, "its user_data is freed");
    REFUSED_LISTENER(tim_client_add_conversation_listener, NULL, &conversations, "client",
                     "a conversation listener of no client");
    check(refused.frees == 1, "its user_data is freed");
    messages.struct_size = conversations.struct_size = 0;
    REFUSED_LISTENER(tim_client_add_message_listener, alice, &messages, "struct_size", "a message listener of no size");
    REFUSED_LISTENER(tim_client_add_conversation_listener, alice, &conversations, "struct_size",
                     "a conversation listener of no size");
    check(refused.frees == 0, "with a size that excludes free_user_data, it is not called");
    connection.struct_size = offsetof(tim_sdk_listener, on_connecting) - 1;
    REFUSED_LISTENER(tim_client_add_sdk_listener, alice, &connection, "struct_size",
                     "an SDK listener that is cut in its free_user_data");
    check(refused.frees == 0, "which is not called then");
    connection.struct_size = sizeof connection - 1;
    REFUSED_LISTENER(tim_client_add_sdk_listener, alice, &connection, "struct_size", "an SDK listener that is cut");
    check(refused.frees == 1, "its user_data is freed");
    messages.struct_size = offsetof(tim_message_listener, on_new_message);
    REFUSED_LISTENER(tim_client_add_message_listener, alice, &messages, "struct_size",
                     "a message listener without functions");
    check(refused.frees == 1, "its user_data is freed");
    conversations.struct_size = FIRST_SIZE - 1;
    REFUSED_LISTENER(tim_client_add_conversation_listener, alice, &conversations, "struct_size",
                     "a conversation listener that is cut");
    check(refused.frees == 1, "its user_data is freed");
}

/* As older() below, but each field of the newer part is there or is not. A field that is cut in the middle is not
   there. */
static void cut_in_the_newer_part(size_t size) {
    static given given = GIVEN;
    given.frees = 0;
    tim_conversation_listener listener = TIM_CONVERSATION_LISTENER_INIT;
    memset((char *)&listener + size, 0xff, sizeof listener - size); /* nothing there may be called */
    listener.struct_size = size;
    listener.user_data = &given;
    listener.free_user_data = on_free;
    listener.on_new_conversation = count_conversations;
    given.calls = 0;
    uint64_t id = tim_client_add_conversation_listener(alice, &listener);
    const char *ids[] = {"c2c_bob"};
    say_something_new();
    int32_t made = ASK(on_results, tim_conversation_group_create, alice, "older", ids, 1);
    int32_t renamed = ASK(on_success, tim_conversation_group_rename, alice, "older", "old");
    int32_t deleted = ASK(on_success, tim_conversation_group_delete, alice, "old");
    check(id > 0 && given.calls == 1 && made == 0 && renamed == 0 && deleted == 0,
          "a listener of %d bytes gets the events that it knows, and no others", (int)size);
    check(tim_client_remove_listener(alice, id) == 0 && given.frees == 1, "and freed");
}

/* A host that was built when the listener ended with on_total_unread_changed. No host had a shorter one. */
static void older(void) {
    static given given = GIVEN;
    struct {
        size_t struct_size;
        void *user_data;
        tim_free_fn free_user_data;
        tim_success_fn on_sync_server_start, on_sync_server_finish, on_sync_server_failed;
        tim_conversation_list_fn on_new_conversation, on_conversation_changed;
        tim_conversation_ids_fn on_conversations_deleted;
        tim_uint64_fn on_total_unread_changed;
    } *listener = calloc(1, sizeof *listener); /* on the heap, so that sanitizers see reads beyond it */
    check(sizeof *listener == FIRST_SIZE, "the first version of the listener had %d bytes", (int)FIRST_SIZE);
    listener->struct_size = sizeof *listener;
    listener->user_data = &given;
    listener->free_user_data = on_free;
    listener->on_new_conversation = count_conversations;
    uint64_t id = tim_client_add_conversation_listener(alice, (const tim_conversation_listener *)(void *)listener);
    free(listener);
    say_something_new();
    check(id > 0 && given.calls == 1, "the listener of an older host gets the events that it knows");
    check(tim_client_remove_listener(alice, id) == 0 && given.frees == 1, "and freed");
    for (size_t size = FIRST_SIZE; size <= FIRST_SIZE + sizeof(void *); size++) cut_in_the_newer_part(size);
}

static void newer(void) {
    static given given = GIVEN;
    struct {
        tim_message_listener known;
        void *unknown;
    } listener = {messages_to(&given), NULL};
    listener.known.struct_size = sizeof listener;
    uint64_t id = tim_client_add_message_listener(alice, &listener.known);
    say_something();
    check(id > 0 && given.calls == 1, "the listener of a newer host gets the known events");
    check(tim_client_remove_listener(alice, id) == 0 && given.frees == 1, "and freed");
}

static void synchronising(void) {
    int from = journal_size();
    tim_client *client = arrive(directory, "dave");
    int start = journal_wait(from, "dave start"), end = journal_wait(from, "dave finish");
    check(
        start >= 0 && start < end && journal_count(from, "dave start") == 1 && journal_count(from, "dave finish") == 1,
        "a login tells that the device begins to catch up, and that it has, once each");
    tim_client_free(client);
    check(journal_count(from, "dave failed") == 0, "and not that it has failed");
}

/* ---- The connection. */

static void check_login(tim_client *client, const char *when) {
    int from = journal_size();
    log_in(client, "erin");
    int answered = last->heard, start = journal_wait(from, "erin start");
    check(answered <= start, "%s: the login's answer, then catching up", when);
    check(journal_count(from, "erin connecting") == 0 && journal_count(from, "erin connected") == 0,
          "%s: the connection was there", when);
}

/* Waits until all events in the queue were delivered. */
static void wait_for_queue(tim_client *client) {
    last = expect("what was queued");
    tim_client_post(client, on_success, last);
    await(last);
}

static void connecting(void) {
    int beginning = journal_size();
    tim_client *client = open_client(directory, "erin");
    uint64_t id = listen_to_connection(client, "erin");
    listen_to(client, "erin");
    int there = journal_wait(beginning, "erin connected"), looked = journal_wait(beginning, "erin connecting");
    check(id > 0 && beginning <= looked && looked < there, "connecting, connected, before anybody logs in");
    listen_to_connection(client, "late");
    wait_for_queue(client);
    check(journal_count(beginning, "late connecting") == 1 && journal_count(beginning, "late connected") == 1,
          "a listener added before the first login gets it, too");
    check_login(client, "a login");
    listen_to_connection(client, "latest");
    wait_for_queue(client);
    check(journal_count(beginning, "latest connecting") == 0, "after the login, no earlier event is reported");
    int from = journal_size();
    log_in(client, "erin");
    ASK(on_page, tim_conversation_list, client, 0, 1);
    check(journal_count(from, "erin connecting") == 0, "logging in again as the same user connects no second time");
    check(ASK(on_success, tim_client_logout, client) == 0, "log out");
    check_login(client, "a login after a logout");
    check(ASK(on_success, tim_client_logout, client) == 0 && tim_client_remove_listener(client, id) == 0,
          "log out, and remove the listener");
    from = journal_size();
    log_in(client, "erin");
    check(journal_count(from, "erin connecting") == 0, "a removed listener gets no events");
    tim_client_free(client);
    check(journal_count(beginning, "erin kicked") == 0 && journal_count(beginning, "erin expired") == 0,
          "neither logging out nor freeing is being kicked");
}

static void no_connection(void) {
    char path[4200];
    int from = journal_size();
    tim_client *client = open_client(directory, "frank");
    snprintf(path, sizeof path, "%s/frank/device_1400000001_frank.db", directory);
    FILE *file = fopen(path, "w");
    if (!check(file && fputs("no database, but long enough for one", file) >= 0, "a file that is no database")) return;
    fclose(file);
    listen_to_connection(client, "frank");
    check(ASK(on_success, tim_client_login, client, "frank", "sig") == TIM_ERR_DATABASE_OPERATE_FAILED,
          "a login that fails");
    check(journal_wait(from, "frank connected") >= 0 && journal_count(from, "frank not connected 6019") == 0,
          "which has nothing to do with the connection");
    tim_client_free(client);
}

int main(int argc, char **argv) {
    directory = argc > 1 ? argv[1] : ".";
    alice = arrive(directory, "alice");
    add_and_remove();
    remove_inside_a_callback();
    remove_waits();
    freed_with_the_client();
    refused();
    older();
    newer();
    synchronising();
    connecting();
    no_connection();
    tim_client_free(alice);
    return finish();
}
