/* Tests of devices and a server in a separate process: what a C host sees of the network. */
#include "check.h"
#include "server.h"

static const char *directory;
static tim_client *administrator;

static void sleep_ms(int milliseconds) {
    struct timespec pause = {milliseconds / 1000, milliseconds % 1000 * 1000000L};
    nanosleep(&pause, NULL);
}

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

/* A client with listeners, in a folder of the given name. Nobody is logged in. */
static tim_client *device(char *name, const char *url) {
    char data_dir[4096];
    snprintf(data_dir, sizeof data_dir, "%s/%s", directory, name);
    tim_config config = TIM_CONFIG_INIT;
    config.sdk_app_id = 1400000001;
    config.data_dir = data_dir;
    config.server_url = url;
    tim_client *client;
    if (!check(tim_client_new(&config, &client) == 0, "%s: a client of %s", name,
               strcmp(url, server_url) == 0 ? "the server" : "another address"))
        exit(1);
    listen_to_connection(client, name);
    listen_to(client, name);
    return client;
}

static int32_t sign_in(tim_client *client, const char *user) {
    return ASK(on_success, tim_client_login, client, user, server_signature(user, 3600));
}

/* A device with its user logged in and caught up. */
static tim_client *come(char *name, const char *user) {
    char finished[64];
    int from = journal_size();
    tim_client *client = device(name, server_url);
    snprintf(finished, sizeof finished, "%s finish", name);
    check(sign_in(client, user) == 0 && journal_wait(from, finished) >= 0, "%s: %s is logged in", name, user);
    return client;
}

static void login_order(void) {
    int from = journal_size();
    tim_client *client = device("order", server_url);
    int connecting = journal_wait(from, "order connecting"), connected = journal_wait(from, "order connected");
    check(from <= connecting && connecting < connected, "connecting, connected, before anybody logs in");
    check(tim_client_login_status(client) == TIM_STATUS_LOGOUT, "no user is logged in by that");
    check(sign_in(client, "alice") == 0, "a login");
    int answered = last->heard, start = journal_wait(from, "order start"), finish = journal_wait(from, "order finish");
    check(connected < answered && answered <= start && start < finish, "the login's answer, then catching up");
    check(journal_count(from, "order connecting") == 1 && journal_count(from, "order connected") == 1, "once each");
    check(tim_client_login_status(client) == TIM_STATUS_LOGINED, "the status is logged in");
    tim_client_free(client);
    check(journal_count(from, "order kicked") == 0, "freeing the client is not being kicked");
}

static void add_login(void *user_data) {
    journal_write("host", "logs in", "");
    tim_client_login(user_data, "alice", server_signature("alice", 3600), on_success, on_error, last);
}

/* An app that logs in only when it is notified of the connection, as Tencent's own app does. */
static void login_when_connected(void) {
    int from = journal_size();
    tim_client *client = device("app", server_url);
    tim_sdk_listener listener = TIM_SDK_LISTENER_INIT;
    listener.user_data = client;
    listener.on_connect_success = add_login;
    last = expect("a login from on_connect_success");
    check(tim_client_add_sdk_listener(client, &listener) > 0, "a listener that logs in");
    check(await(last) == 0, "it has logged in");
    check(journal_wait(from, "app finish") >= 0 && journal_count(from, "host logs in") == 1, "once");
    tim_client_free(client);
}

/* Between two logins the connection stays, and is reported once. */
static void a_second_login(void) {
    int from = journal_size();
    tim_client *client = come("again", "alice");
    check(ASK(on_success, tim_client_logout, client) == 0 && sign_in(client, "alice") == 0, "out and in again");
    check(journal_count(from, "again connecting") == 1 && journal_count(from, "again connected") == 1,
          "the connection was reported once");
    tim_client_free(client);
}

static void login_fails(char *name, const char *url, const char *signature, int32_t code) {
    char line[64], other[64];
    int from = journal_size();
    tim_client *client = device(name, url);
    int32_t found = ASK(on_success, tim_client_login, client, "alice", signature);
    if (!check(found == code && last->text[0], "%s: the login fails with %d", name, (int)code))
        printf("# found: %d %s\n", (int)found, last->text);
    snprintf(line, sizeof line, "%s connecting", name);
    int connecting = journal_wait(from, line);
    snprintf(line, sizeof line, "%s not connected %d", name, (int)code);
    int failed = journal_wait(from, line);
    snprintf(other, sizeof other, "%s connected", name);
    check(from <= connecting && connecting < failed && failed < last->heard && journal_count(from, other) == 0,
          "%s: connecting, not connected, then the error", name);
    check(tim_client_login_status(client) == TIM_STATUS_LOGOUT, "%s: no user is logged in", name);
    tim_client_free(client);
}

static void login_refused(char *name, const char *signature, int32_t code) {
    char connected[64], failed[64];
    int from = journal_size();
    tim_client *client = device(name, server_url);
    check(ASK(on_success, tim_client_login, client, "alice", signature) == code && last->text[0],
          "%s: the login fails with %d", name, (int)code);
    snprintf(connected, sizeof connected, "%s connected", name);
    snprintf(failed, sizeof failed, "%s not connected %d", name, (int)code);
    int there = journal_wait(from, connected);
    check(0 <= there && there < last->heard && journal_count(from, connected) == 1 && journal_count(from, failed) == 0,
          "%s: a server that refuses is there", name);
    check(tim_client_login_status(client) == TIM_STATUS_LOGOUT, "%s: no user is logged in", name);
    tim_client_free(client);
}

static void logins_fail(void) {
    login_fails("refused", "http://127.0.0.1:1", "any", TIM_ERR_SDK_NET_CONN_REFUSE);
    login_fails("unknown", "http://no.such.host.invalid", "any", TIM_ERR_SDK_NET_HOST_GETADDRINFO_FAILED);
    login_refused("damaged", "nonsense", TIM_ERR_SVR_ACCOUNT_USERSIG_CHECK_FAILED);
    login_refused("of bob", server_signature("bob", 3600), TIM_ERR_SVR_ACCOUNT_USERSIG_MISMATCH_ID);
}

static void kicked(void) {
    int from = journal_size();
    tim_client *phone = come("kick", "alice");
    REFUSED(TIM_ERR_SVR_COMM_ID_NOT_ADMIN, "alice", on_text, tim_client_rest, phone, "v4/im_open_login_svc/kick",
            "{\"UserID\":\"alice\"}");
    check(journal_count(from, "kick kicked") == 0, "a user who is not an administrator kicks no one");
    rest(administrator, "v4/im_open_login_svc/kick", "{\"UserID\":\"alice\"}");
    check(journal_wait(from, "kick kicked") >= 0, "kicked by an administrator");
    check(tim_client_login_status(phone) == TIM_STATUS_LOGOUT, "no user is logged in afterwards");
    REFUSED(TIM_ERR_SDK_NOT_LOGGED_IN, "logged in", on_success, tim_conversation_delete, phone, "c2c_bob");
    int again = journal_size();
    check(sign_in(phone, "alice") == 0 && journal_wait(again, "kick finish") >= 0, "logging in again works");
    check(ASK(on_success, tim_conversation_delete, phone, "c2c_bob") == 0, "and so do calls");
    check(journal_count(from, "kick kicked") == 1 && journal_count(from, "kick expired") == 0, "it was reported once");
    tim_client_free(phone);
}

static void expired(void) {
    int from = journal_size();
    int32_t code = 0;
    tim_client *client = device("short", server_url);
    check(ASK(on_success, tim_client_login, client, "alice", server_signature("alice", 10)) == 0,
          "a UserSig that holds ten seconds");
    check(journal_wait(from, "short finish") >= 0, "is good for catching up");
    for (double end = now() + WAIT_SECONDS; code == 0 && now() < end; sleep_ms(200))
        code = ASK(on_messages, tim_message_history, client, "c2c_bob", 0, 1);
    if (!check(code == TIM_ERR_SVR_ACCOUNT_USERSIG_EXPIRED, "a call ends with 70001 once it is expired"))
        printf("# found: %d %s\n", (int)code, last->text);
    int told = journal_wait(from, "short expired");
    check(0 <= told && told < last->heard && journal_count(from, "short expired") == 1,
          "the app was notified before, once");
    check(tim_client_login_status(client) == TIM_STATUS_LOGOUT, "no user is logged in afterwards");
    check(sign_in(client, "alice") == 0, "a new UserSig works");
    check(journal_count(from, "short kicked") == 0, "no device was kicked");
    tim_client_free(client);
}

static void from_device_to_device(void) {
    rest(administrator, "opentim/v1/settings", "{\"SyncConversationDeletion\":true}");
    tim_client *phone = come("phone", "alice"), *tablet = come("tablet", "alice"), *bob = come("bob", "bob");
    int from = journal_size();
    check(ASK(on_message, tim_message_send_c2c_text, bob, "alice", "good morning", NULL) == 0, "bob writes");
    check(journal_wait(from, "phone message bob good morning") >= 0, "the phone is notified");
    check(journal_wait(from, "tablet message bob good morning") >= 0, "and the tablet");
    from = journal_size();
    check(ASK(on_success, tim_conversation_delete, phone, "c2c_bob") == 0, "the phone deletes the conversation");
    check(journal_wait(from, "tablet deleted c2c_bob") >= 0, "the tablet is notified");
    ASK(on_messages, tim_message_history, tablet, "c2c_bob", 0, 10);
    check(last->code == 0 && last->value == 0, "and has no history of it");
    ASK(on_page, tim_conversation_list, tablet, 0, 10);
    check_text(last->text, "finished", "nor the entry");
    ASK(on_messages, tim_message_history, bob, "c2c_alice", 0, 10);
    check_text(last->text, "good morning", "bob keeps his");
    check(journal_count(from, "tablet deleted c2c_bob") == 1 && journal_count(from, "phone deleted c2c_bob") == 1 &&
              journal_count(from, "bob deleted c2c_alice") == 0,
          "one event on each device of alice's, none on bob's");
    tim_client_free(bob);
    tim_client_free(tablet);
    tim_client_free(phone);
}

static void server_away(void) {
    tim_client *phone = come("away", "alice");
    int from = journal_size();
    server_kill();
    check(journal_wait(from, "away connecting") >= 0, "the server is killed: connecting");
    REFUSED(TIM_ERR_SDK_NET_DISCONNECT, "connection", on_success, tim_conversation_delete, phone, "c2c_bob");
    check(tim_client_login_status(phone) == TIM_STATUS_LOGINED, "alice is still logged in");
    server_restart();
    check(journal_wait(from, "away connected") >= 0, "the server is back: connected");
    check(ASK(on_success, tim_conversation_delete, phone, "c2c_bob") == 0, "and calls work");
    tim_client_free(phone);
}

/* Frees a client whose call hangs, and checks that this ended the call. */
static void free_hanging(tim_client *client, reply *hanging, const char *what) {
    sleep_ms(500);
    check(answers(hanging) == 0, "%s hangs", what);
    double begun = now();
    tim_client_free(client);
    double took = now() - begun;
    check(answers(hanging) == 1 && hanging->code == TIM_ERR_SDK_COMM_INTERRUPT, "%s: freeing ends it with 7009, once",
          what);
    if (!check(took < 5, "%s: at once", what)) printf("# it took %.1f s\n", took);
}

static void freed_while_calls_hang(void) {
    char url[64];
    int silent = silent_server(url, sizeof url);
    tim_client *client = device("silent", url);
    reply *login = expect("a login");
    tim_client_login(client, "alice", "any", on_success, on_error, login);
    free_hanging(client, login, "a login");
    close(silent);

    silent = silent_server(url, sizeof url);
    int from = journal_size();
    client = device("looking", url);
    check(journal_wait(from, "looking connecting") >= 0, "a client tries a server that does not answer");
    double begun = now();
    tim_client_free(client);
    check(now() - begun < 5 && journal_count(from, "looking connected") == 0, "freeing ends that at once");
    close(silent);

    client = come("frozen", "alice");
    kill(server_process, SIGSTOP);
    reply *call = expect("a deletion"), *waiting = expect("a call behind it");
    tim_conversation_delete(client, "c2c_bob", on_success, on_error, call);
    tim_message_history(client, "c2c_bob", 0, 1, on_messages, on_error, waiting);
    free_hanging(client, call, "a deletion");
    check(answers(waiting) == 1 && waiting->code == TIM_ERR_SDK_COMM_INTERRUPT,
          "and ends the calls that wait behind it");
    kill(server_process, SIGCONT);
}

int main(int argc, char **argv) {
    directory = argc > 1 ? argv[1] : ".";
    server_begin(directory);
    administrator = come("administrator", "administrator");
    login_order();
    login_when_connected();
    a_second_login();
    logins_fail();
    kicked();
    expired();
    from_device_to_device();
    server_away();
    freed_while_calls_hang();
    tim_client_free(administrator);
    server_kill();
    return finish();
}
