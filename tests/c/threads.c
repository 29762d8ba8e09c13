/* Tests of a process that may not create another thread: calls are answered all the same, at once or with an error. */
#define _GNU_SOURCE
#include "check.h"
#ifdef _WIN32
int main(void) {
    check(true, "this system has no such limit");
    return finish();
}
#else
#include "server.h"

#include <grp.h>
#include <sys/resource.h>
#include <sys/stat.h>

#define NOBODY 65534

static const char *directory;

/* Root does not have this limit, so the test runs as another user. */
static void become_somebody(void) {
    if (geteuid() != 0) return;
    if (chmod(directory, 0777) != 0 || setgroups(0, NULL) != 0 || setgid(NOBODY) != 0 || setuid(NOBODY) != 0) {
        check(false, "the test switches to a limited user: %s", strerror(errno));
        exit(1);
    }
    prctl(PR_SET_DUMPABLE, 1); /* so that sanitizers may inspect this process */
    umask(0);
}

static void *nothing(void *context) { return context; }

static void allow_threads(bool allowed) {
    static struct rlimit usual;
    if (usual.rlim_cur == 0) getrlimit(RLIMIT_NPROC, &usual);
    struct rlimit none = {1, usual.rlim_max};
    setrlimit(RLIMIT_NPROC, allowed ? &usual : &none);
    pthread_t thread;
    bool made = pthread_create(&thread, NULL, nothing, NULL) == 0;
    if (made) pthread_join(thread, NULL);
    if (made != allowed) check(false, "threads can%s be made", allowed ? "" : " not");
}

/* Long enough for threads without work to have ended. */
static void idle(void) {
    struct timespec pause = {3, 0};
    nanosleep(&pause, NULL);
}

static void after_idleness(void) {
    tim_client *alice = open_client(directory, "idle");
    log_in(alice, "alice");
    write_to(alice, "bob", "alice", "one");
    idle();
    allow_threads(false);
    check(ASK(on_page, tim_conversation_list, alice, 0, 10) == 0 && strstr(last->text, "c2c_bob"),
          "after idleness, without a thread to be had, a list is answered");
    check(ASK(on_success, tim_conversation_delete, alice, "c2c_bob") == 0, "and a deletion");
    check(ASK(on_success, tim_client_logout, NULL) == TIM_ERR_SDK_NOT_INITIALIZED,
          "and a call without a client, for want of another thread on this one");
    same_thread_allowed = true;
    check(ASK(on_success, tim_client_logout, alice) == 0, "and a logout");
    check(ASK(on_success, tim_client_login, alice, "alice", "sig") != 0 && last->text[0],
          "reopening the service needs threads: that login fails with a clear error");
    printf("# %d %s\n", (int)last->code, last->text);
    check(tim_client_login_status(alice) == TIM_STATUS_LOGOUT, "no user is logged in");
    allow_threads(true);
    log_in(alice, "alice");
    check(ASK(on_page, tim_conversation_list, alice, 0, 10) == 0, "later it succeeds");
    allow_threads(false);
    tim_client_free(alice);
    check(true, "freeing a client needs no thread");
    allow_threads(true);
}

static void no_client(void) {
    tim_config config = TIM_CONFIG_INIT;
    char data_dir[4096];
    snprintf(data_dir, sizeof data_dir, "%s/none", directory);
    config.sdk_app_id = 1400000001;
    config.data_dir = data_dir;
    for (int network = 0; network < 2; network++) {
        if (network) config.server_url = server_url;
        tim_client *client = (tim_client *)&config;
        allow_threads(false);
        int32_t code = tim_client_new(&config, &client);
        allow_threads(true);
        check(code == TIM_ERR_SDK_INTERNAL_ERROR && !client && strstr(tim_last_error(), "thread"),
              "a client that lacks its threads is not made: %s", tim_last_error());
    }
}

static tim_client *device(char *name) {
    char data_dir[4096];
    snprintf(data_dir, sizeof data_dir, "%s/%s", directory, name);
    tim_config config = TIM_CONFIG_INIT;
    config.sdk_app_id = 1400000001;
    config.data_dir = data_dir;
    config.server_url = server_url;
    tim_client *client;
    if (!check(tim_client_new(&config, &client) == 0, "%s: a client", name)) exit(1);
    listen_to(client, name);
    return client;
}

static void network(const char *alices, const char *bobs) {
    tim_client *alice = device("alice"), *bob = device("bob");
    check(ASK(on_success, tim_client_login, bob, "bob", bobs) == 0, "bob logs in");
    idle();
    allow_threads(false);
    int from = journal_size();
    check(ASK(on_success, tim_client_login, alice, "alice", alices) == 0,
          "a login at a server needs no new thread");
    check(journal_wait(from, "alice finish") >= 0, "it catches up");
    check(ASK(on_message, tim_message_send_c2c_text, bob, "alice", "hello", NULL) == 0, "somebody writes");
    check(journal_wait(from, "alice new c2c_bob 1") >= 0, "and it is reported");
    check(ASK(on_success, tim_conversation_delete, alice, "c2c_bob") == 0, "a deletion is answered");
    tim_client_free(alice);
    tim_client_free(bob);
    allow_threads(true);
}

int main(int count, char **arguments) {
    directory = count > 1 ? arguments[1] : ".";
    char server[4096], alices[1024], bobs[1024];
    snprintf(server, sizeof server, "%s/server", directory);
    mkdir(server, 0700);
    server_begin(server);
    snprintf(alices, sizeof alices, "%s", server_signature("alice", 3600));
    snprintf(bobs, sizeof bobs, "%s", server_signature("bob", 3600));
    fflush(stdout);
    pid_t limited = fork(); /* nobody could end the server otherwise */
    if (limited == 0) {
        become_somebody();
        after_idleness();
        no_client();
        network(alices, bobs);
        return finish();
    }
    int status = 1;
    waitpid(limited, &status, 0);
    server_kill();
    return WIFEXITED(status) ? WEXITSTATUS(status) : 2;
}
#endif
