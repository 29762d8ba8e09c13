/* Tests of a child that fork() made of a process with clients: every call is answered there, and the parent goes on. */
#include "check.h"
#ifdef _WIN32
int main(void) {
    check(true, "this system has no fork");
    return finish();
}
#else
#include <signal.h>
#include <sys/wait.h>

static const char *directory;
static int freed;

static void free_listener(void *user_data) {
    (void)user_data;
    freed++;
}

/* The child ends with _exit, and its exit status counts its failed checks. */
static void in_child(void (*work)(tim_client *), tim_client *client) {
    fflush(stdout);
    int status = 0;
    pid_t child = fork();
    if (child == 0) {
        alarm(2 * WAIT_SECONDS); /* instead of blocking for ever */
        failures = 0;
        work(client);
        fflush(stdout);
        _exit(failures);
    }
    waitpid(child, &status, 0);
    check(WIFEXITED(status) && WEXITSTATUS(status) == 0, "the child has come to its end");
}

static void uses_and_frees(tim_client *client) {
    char user[8] = "";
    REFUSED(TIM_ERR_INVALID_SDK_OBJECT, "fork()", on_success, tim_conversation_delete, client, "c2c_bob");
    REFUSED(TIM_ERR_INVALID_SDK_OBJECT, "fork()", on_page, tim_conversation_list, client, 0, 10);
    REFUSED(TIM_ERR_INVALID_SDK_OBJECT, "fork()", on_success, tim_client_logout, client);
    check(tim_client_login_status(client) == TIM_STATUS_LOGOUT && tim_client_login_user(client, user, 8) == 0,
          "no user is logged in in the child");
    tim_client_free(client);
    check(freed == 1, "freeing returns and frees the host's user_data");
    REFUSED(TIM_ERR_INVALID_SDK_OBJECT, "freed", on_success, tim_client_logout, client);
}

static void makes_its_own(tim_client *client) {
    (void)client;
    char folder[4096];
    snprintf(folder, sizeof folder, "%s/child", directory);
    tim_client *own = arrive(folder, "alice");
    write_to(own, "bob", "alice", "one");
    check(ASK(on_success, tim_conversation_delete, own, "c2c_bob") == 0, "a client of the child's deletes");
    check(ASK(on_success, tim_client_logout, own) == 0, "and logs out");
    tim_client_free(own);
}

static void opens_the_parents(tim_client *client) {
    (void)client;
    tim_client *own = open_client(directory, "own");
    REFUSED(TIM_ERR_DATABASE_OPERATE_FAILED, "use", on_success, tim_client_login, own, "alice", "sig");
    tim_client_free(own);
}

int main(int count, char **arguments) {
    directory = count > 1 ? arguments[1] : ".";
    in_child(makes_its_own, NULL); /* before the parent has any client */
    tim_client *alice = arrive(directory, "alice");
    tim_sdk_listener listener = TIM_SDK_LISTENER_INIT;
    listener.free_user_data = free_listener;
    check(tim_client_add_sdk_listener(alice, &listener) != 0, "the parent listens");
    write_to(alice, "bob", "alice", "one");
    in_child(uses_and_frees, alice);
    in_child(makes_its_own, alice);
    in_child(opens_the_parents, alice);
    check(ASK(on_page, tim_conversation_list, alice, 0, 10) == 0 && strstr(last->text, "c2c_bob"),
          "the parent has lost nothing");
    check(ASK(on_success, tim_conversation_delete, alice, "c2c_bob") == 0, "the parent continues");
    check(freed == 0, "the host's user_data still belongs to the parent");
    tim_client_free(alice);
    check(freed == 1, "until it frees its client");
    in_child(makes_its_own, NULL); /* after it had some */
    return finish();
}
#endif
