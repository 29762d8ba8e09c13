/* Tests of clients: logged in and out, and freed, in every order that a host may choose. */
#include "check.h"
#include "process.h"

static const char *directory;

/* ---- Logging in and out. */

static void each_call(tim_client *client, int32_t code, const char *why) {
    const char *ids[] = {"c2c_bob"}, *users[] = {"bob"};
    uint64_t seq = 1;
    tim_custom_elem elem = TIM_CUSTOM_ELEM_INIT;
    int calls = 0, right = 0;
#define COUNT(...) (calls++, right += ASK(__VA_ARGS__) == code && last->text[0])
    COUNT(on_success, tim_client_logout, client);
    COUNT(on_text, tim_client_rest, client, "v4/openim/sendmsg", "{}");
    COUNT(on_page, tim_conversation_list, client, 0, 100);
    COUNT(on_success, tim_conversation_delete, client, "c2c_bob");
    COUNT(on_results, tim_conversation_delete_list, client, ids, 1, true);
    COUNT(on_success, tim_conversation_set_draft, client, "c2c_bob", "draft");
    COUNT(on_success, tim_conversation_pin, client, "c2c_bob", true);
    COUNT(on_number, tim_conversation_total_unread, client);
    COUNT(on_page, tim_conversation_list_by_filter, client, NULL, 0, 100);
    COUNT(on_conversations, tim_conversation_get_list, client, ids, 1);
    COUNT(on_results, tim_conversation_mark, client, ids, 1, TIM_MARK_STAR, true);
    COUNT(on_results, tim_conversation_set_custom_data, client, ids, 1, "data", 4);
    COUNT(on_success, tim_conversation_set_receive_opt, client, ids, 1, TIM_NOT_RECEIVE_MESSAGE);
    COUNT(on_success, tim_conversation_set_retention, client, "c2c_bob", 7);
    COUNT(on_success, tim_conversation_clean_unread, client, NULL, 0, 0);
    COUNT(on_number, tim_conversation_unread_by_filter, client, NULL);
    COUNT(on_success, tim_conversation_clear_history, client, "c2c_bob");
    COUNT(on_number, tim_conversation_delete_by_filter, client, NULL, true, NULL);
    COUNT(on_number, tim_conversation_export_and_delete, client, "c2c_bob", "/nowhere/to/be/found");
    COUNT(on_results, tim_conversation_group_create, client, "folder", ids, 1);
    COUNT(on_texts, tim_conversation_group_list, client);
    COUNT(on_success, tim_conversation_group_rename, client, "folder", "other");
    COUNT(on_results, tim_conversation_group_add, client, "folder", ids, 1);
    COUNT(on_results, tim_conversation_group_remove, client, "folder", ids, 1);
    COUNT(on_success, tim_conversation_group_delete, client, "folder");
    COUNT(on_success, tim_friend_add, client, "bob", NULL);
    COUNT(on_friends, tim_friend_delete, client, users, 1, true);
    COUNT(on_text, tim_group_create, client, "Work", NULL, "name");
    COUNT(on_success, tim_group_join, client, "team");
    COUNT(on_success, tim_group_quit, client, "team");
    COUNT(on_success, tim_group_dismiss, client, "team");
    COUNT(on_message, tim_message_send_c2c_text, client, "bob", "text", NULL);
    COUNT(on_message, tim_message_send_group_text, client, "team", "text", 0, NULL);
    COUNT(on_message, tim_message_send_group_text_at, client, "team", "text", users, 1, 0, NULL);
    COUNT(on_message, tim_message_send_c2c_custom, client, "bob", &elem, NULL);
    COUNT(on_message, tim_message_send_group_custom, client, "team", &elem, users, 1, 0, NULL);
    COUNT(on_messages, tim_message_history, client, "c2c_bob", 0, 20);
    COUNT(on_messages, tim_message_find, client, ids, 1);
    COUNT(on_success, tim_message_delete, client, "c2c_bob", &seq, 1);
    check(right == calls, "%s: %d of %d calls end with %d and a sentence", why, right, calls, (int)code);
    int32_t get = code == TIM_ERR_SDK_NOT_LOGGED_IN ? TIM_ERR_INVALID_CONVERSATION : code;
    check(ASK(on_conversation, tim_conversation_get, client, "c2c_bob") == get, "%s: tim_conversation_get ends with %d",
          why, (int)get);
    check(tim_conversation_subscribe_unread(client, NULL) == code && tim_last_error()[0], "%s: subscribing", why);
    check(tim_conversation_unsubscribe_unread(client, NULL) == code && tim_last_error()[0], "%s: and ending it", why);
}

static void no_client(tim_client *client, int32_t code, const char *why) {
    char user[8] = "?";
    tim_conversation_listener conversations = TIM_CONVERSATION_LISTENER_INIT;
    tim_message_listener messages = TIM_MESSAGE_LISTENER_INIT;
    tim_sdk_listener connection = TIM_SDK_LISTENER_INIT;
    each_call(client, code, why);
    check(ASK(on_success, tim_client_login, client, "alice", "sig") == code, "%s: tim_client_login", why);
    check(tim_client_login_status(client) == TIM_STATUS_LOGOUT, "%s: tim_client_login_status", why);
    check(tim_client_login_user(client, user, sizeof user) == 0 && user[0] == '\0', "%s: tim_client_login_user", why);
    check(tim_client_server_time(client) == 0, "%s: tim_client_server_time", why);
    check(tim_client_remove_listener(client, 1) == code, "%s: tim_client_remove_listener", why);
    check(tim_client_cancel(client, 1) == code && tim_last_error()[0], "%s: tim_client_cancel", why);
    check(tim_client_set_dispatcher(client, NULL, NULL, NULL) == code, "%s: tim_client_set_dispatcher", why);
    check(tim_client_add_sdk_listener(client, &connection) == 0 && tim_last_error()[0], "%s: an SDK listener", why);
    check(tim_client_add_conversation_listener(client, &conversations) == 0, "%s: a conversation listener", why);
    check(tim_client_add_message_listener(client, &messages) == 0 && tim_last_error()[0], "%s: a message listener",
          why);
    tim_client_free(client);
}

/* A login takes long enough for calls right after it to find it in progress. */
static void during_login(tim_client *client) {
    reply *login = expect("login"), *again = expect("login again"), *other = expect("login of another");
    reply *logout = expect("logout during login"), *delete = expect("delete during login");
    tim_client_login(client, "alice", "sig", on_success, on_error, login);
    tim_client_login(client, "alice", "sig", on_success, on_error, again);
    tim_client_login(client, "bob", "sig", on_success, on_error, other);
    tim_client_logout(client, on_success, on_error, logout);
    tim_conversation_delete(client, "c2c_bob", on_success, on_error, delete);
    int32_t status = tim_client_login_status(client);
    check(await(login) == 0, "the login itself succeeds");
    check(status == TIM_STATUS_LOGINING, "during it the status is TIM_STATUS_LOGINING");
    check(await(again) == TIM_ERR_SDK_ACCOUNT_LOGIN_IN_PROCESS, "login during login: 7501");
    check(await(other) == TIM_ERR_SDK_ACCOUNT_LOGIN_IN_PROCESS, "login of another user during login: 7501");
    check(await(logout) == TIM_ERR_SDK_ACCOUNT_LOGIN_IN_PROCESS, "logout during login: 7501");
    check(await(delete) == TIM_ERR_SDK_NOT_LOGGED_IN, "delete during login: 6014");
}

static void during_logout(tim_client *client) {
    reply *busy = NULL, *logout = expect("logout"), *again = expect("logout again");
    reply *login = expect("login during logout"), *list = expect("list during logout");
    for (int i = 0; i < 50; i++) {
        busy = expect("send before logout");
        tim_message_send_c2c_text(client, "bob", "busy", NULL, on_message, on_error, busy);
    }
    tim_client_logout(client, on_success, on_error, logout);
    tim_client_logout(client, on_success, on_error, again);
    tim_client_login(client, "alice", "sig", on_success, on_error, login);
    tim_conversation_list(client, 0, 100, on_page, on_error, list);
    check(await(logout) == 0 && await(busy) == 0, "a logout follows the calls made before it");
    check(await(again) == TIM_ERR_SDK_ACCOUNT_LOGOUT_IN_PROCESS, "logout during logout: 7502");
    check(await(login) == TIM_ERR_SDK_ACCOUNT_LOGOUT_IN_PROCESS, "login during logout: 7502");
    check(await(list) == TIM_ERR_SDK_NOT_LOGGED_IN, "a call during logout: 6014");
}

static void login_user(tim_client *client) {
    char user[8] = "???????";
    check(tim_client_login_user(client, NULL, 0) == 5, "the login user's length, without a buffer");
    check(tim_client_login_user(client, user, 3) == 5 && strcmp(user, "al") == 0 && user[3] == '?',
          "cut to the buffer");
    check(tim_client_login_user(client, user, sizeof user) == 5 && strcmp(user, "alice") == 0, "and whole");
    check(tim_client_login_user(client, user, 0) == 5 && strcmp(user, "alice") == 0, "a size of 0 writes nothing");
}

static void logging_in_and_out(void) {
    tim_client *client = open_client(directory, "alice");
    char longest[] = "12345678901234567890123456789012", longer[] = "123456789012345678901234567890123";
    check(tim_client_login_status(client) == TIM_STATUS_LOGOUT, "before a login the status is TIM_STATUS_LOGOUT");
    check(tim_client_login_user(client, NULL, 0) == 0, "there is no login user");
    check(tim_client_server_time(client) > 1600000000, "the service has a time");
    each_call(client, TIM_ERR_SDK_NOT_LOGGED_IN, "before login");
    REFUSED(TIM_ERR_SDK_COMM_TINYID_EMPTY, "user", on_success, tim_client_login, client, "", "sig");
    REFUSED(TIM_ERR_SDK_COMM_INVALID_IDENTIFIER, "user", on_success, tim_client_login, client, longer, "sig");
    REFUSED(TIM_ERR_SDK_COMM_INVALID_IDENTIFIER, "user", on_success, tim_client_login, client, "al\tice", "sig");
    REFUSED(TIM_ERR_SVR_ACCOUNT_USERSIG_EMPTY, "user_sig", on_success, tim_client_login, client, "alice", "");
    check(tim_client_login_status(client) == TIM_STATUS_LOGOUT, "after a refused login no user is logged in");

    during_login(client);
    check(tim_client_login_status(client) == TIM_STATUS_LOGINED, "logged in");
    login_user(client);
    check(ASK(on_success, tim_client_login, client, "alice", "sig") == 0, "login again is a success");
    REFUSED(TIM_ERR_SDK_INVALID_OPERATION, "alice", on_success, tim_client_login, client, "bob", "sig");
    during_logout(client);
    check(tim_client_login_status(client) == TIM_STATUS_LOGOUT && tim_client_login_user(client, NULL, 0) == 0,
          "logged out");
    each_call(client, TIM_ERR_SDK_NOT_LOGGED_IN, "after logout");
    check(ASK(on_success, tim_client_login, client, longest, "sig") == 0, "another user, of 32 bytes, logs in");
    check(tim_client_login_user(client, NULL, 0) == 32, "and is the login user");
    tim_client_free(client);
}

/* ---- Files that cannot be used. */

static void write_file(const char *path, long at, const char *bytes, size_t count) {
    FILE *file = fopen(path, at ? "r+b" : "wb");
    if (!file || fseek(file, at, SEEK_SET) != 0 || fwrite(bytes, 1, count, file) != count)
        check(false, "writing %s", path);
    if (file) fclose(file);
}

static void unusable_file(const char *folder, const char *name, long at, const char *bytes, size_t count,
                          const char *why) {
    char path[4400], before[64], after[64];
    tim_client *client = open_client(directory, folder);
    log_in(client, "alice");
    check(ASK(on_success, tim_client_logout, client) == 0, "%s: log out", why);
    tim_client_free(client);
    snprintf(path, sizeof path, "%s/%s", directory, name);
    write_file(path, at, bytes, count);
    FILE *file = fopen(path, "rb");
    size_t length = fread(before, 1, sizeof before, file);
    fclose(file);

    client = open_client(directory, folder);
    check(ASK(on_success, tim_client_login, client, "alice", "sig") == TIM_ERR_DATABASE_OPERATE_FAILED, "%s: 6019",
          why);
    check(strstr(last->text, strrchr(name, '/') + 1) != NULL, "and the sentence names the file: %s", last->text);
    check(tim_client_login_status(client) == TIM_STATUS_LOGOUT, "no user is logged in");
    tim_client_free(client);
    file = fopen(path, "rb");
    check(file && fread(after, 1, sizeof after, file) == length && memcmp(before, after, length) == 0,
          "and it is not touched");
    if (file) fclose(file);
}

static void unusable_files(void) {
    static const char newer[] = {0, 0, 99, 99}; /* SQLite's user_version is at byte 60 */
    unusable_file("broken", "broken/device_1400000001_alice.db", 0, "no database, but long enough for one", 36,
                  "a device file that is not a database");
    unusable_file("newer", "newer/device_1400000001_alice.db", 60, newer, 4, "a device file of a newer library");
}

/* ---- Freeing. */

static void stale_handles(void) {
    tim_client *client = open_client(directory, "stale");
    tim_client_free(client);
    no_client(client, TIM_ERR_INVALID_SDK_OBJECT, "a freed client");
    no_client(NULL, TIM_ERR_SDK_NOT_INITIALIZED, "NULL");
    no_client((tim_client *)&client, TIM_ERR_INVALID_SDK_OBJECT, "a pointer that never was a client");
    tim_conversation_delete(client, "c2c_bob", NULL, NULL, NULL); /* no callbacks */
}

/* Checks how the calls of a freed client ended: each with success or with TIM_ERR_SDK_COMM_INTERRUPT (7009). */
static void check_ends(reply **calls, int count, const char *why) {
    int done = 0, interrupted = 0;
    for (int i = 0; i < count; i++) {
        if (answers(calls[i]) != 1) continue;
        done += calls[i]->code == 0;
        interrupted += calls[i]->code == TIM_ERR_SDK_COMM_INTERRUPT;
    }
    check(done + interrupted == count, "%s: %d calls were done, %d ended with 7009, of %d", why, done, interrupted,
          count);
    check(interrupted > 0, "%s: pending calls were interrupted", why);
}

static void send_many(tim_client *client, reply **calls, int count) {
    for (int i = 0; i < count; i++) {
        calls[i] = expect("a pending send");
        tim_message_send_c2c_text(client, "bob", "pending", NULL, on_message, on_error, calls[i]);
    }
}

static void free_with_pending_calls(void) {
    reply *calls[50];
    tim_client *client = arrive(directory, "pending");
    send_many(client, calls, 50);
    tim_client_free(client);
    check_ends(calls, 50, "freed with 50 calls queued");
}

/* A call after it would be refused, which is not under test here. */
static void free_context(reply *reply) {
    journal_wait(0, "inside: all calls are made");
    tim_client_free(reply->context);
}

static void free_inside_a_callback(void) {
    reply *calls[200], *first = expect("the call that frees");
    tim_client *client = arrive(directory, "inside");
    first->then = free_context;
    first->context = client;
    tim_message_send_c2c_text(client, "bob", "first", NULL, on_message, on_error, first);
    send_many(client, calls, 200);
    journal_write("inside:", "all calls are made", "");
    check(await(first) == 0, "a client is freed inside a callback");
    for (int i = 0; i < 200; i++) await(calls[i]);
    check_ends(calls, 200, "freed inside a callback");
    check(ASK(on_page, tim_conversation_list, client, 0, 1) == TIM_ERR_INVALID_SDK_OBJECT,
          "its handle is none any more");
}

static void *free_elsewhere(void *client) {
    tim_client_free(client);
    return NULL;
}

static void free_beside_calls(void) {
    int count = scaled(2000), right = 0;
    reply **calls = calloc((size_t)count, sizeof *calls);
    pthread_t thread;
    tim_client *client = arrive(directory, "beside");
    for (int i = 0; i < count; i++) {
        if (i == count / 2) pthread_create(&thread, NULL, free_elsewhere, client);
        calls[i] = expect("a call beside free");
        tim_conversation_list(client, 0, 10, on_page, on_error, calls[i]);
    }
    pthread_join(thread, NULL);
    for (int i = 0; i < count; i++) {
        int32_t code = await(calls[i]);
        right += code == 0 || code == TIM_ERR_SDK_COMM_INTERRUPT || code == TIM_ERR_INVALID_SDK_OBJECT;
    }
    check(right == count, "freed on one thread while another calls: each call ends well, or with 7009 or 6021");
    free(calls);
}

static void sleep_a_while(reply *reply) {
    struct timespec while_ = {0, 200000000};
    (void)reply;
    nanosleep(&while_, NULL);
}

static void free_waits_for_a_callback(void) {
    reply *slow = expect("a slow callback");
    tim_client *client = arrive(directory, "slow");
    slow->then = sleep_a_while;
    tim_conversation_list(client, 0, 10, on_page, on_error, slow);
    tim_client_free(client);
    check(answers(slow) == 1, "once tim_client_free has returned, no callback runs");
}

/* ---- Many clients. */

static void settle(int *descriptors, int *threads, int most_descriptors, int most_threads) {
    for (int tries = 0; tries < 100; tries++) {
        struct timespec pause = {0, 100000000};
        *descriptors = open_files();
        *threads = running_threads();
        if (*descriptors <= most_descriptors && *threads <= most_threads) return;
        nanosleep(&pause, NULL);
    }
}

static void a_hundred_clients(void) {
    static tim_client *clients[100];
    int descriptors, threads, descriptors_after, threads_after, right = 0;
    char user[16];
    settle(&descriptors, &threads, 1000, 1); /* this thread: the threads freed above end in a moment */
    for (int i = 0; i < 100; i++) {
        snprintf(user, sizeof user, "user%d", i);
        clients[i] = open_client(directory, user);
        log_in(clients[i], user);
    }
    for (int i = 0; i < 100; i++) {
        snprintf(user, sizeof user, "user%d", (i + 1) % 100);
        right += ASK(on_message, tim_message_send_c2c_text, clients[i], user, "hello", NULL) == 0;
    }
    int most = running_threads();
    for (int i = 0; i < 100; i++) tim_client_free(clients[i]);
    check(right == 100, "100 clients in one process write to each other");
    settle(&descriptors_after, &threads_after, descriptors, threads);
    check(descriptors_after <= descriptors, "freed, they leave no file open (%d before, %d after)", descriptors,
          descriptors_after);
    check(threads_after <= threads, "and no thread (%d before, %d with them, %d after)", threads, most, threads_after);
}

int main(int argc, char **argv) {
    directory = argc > 1 ? argv[1] : ".";
    logging_in_and_out();
    unusable_files();
    tim_client_free(NULL);
    stale_handles();
    free_with_pending_calls();
    free_inside_a_callback();
    free_beside_calls();
    free_waits_for_a_callback();
    a_hundred_clients();
    return finish();
}
