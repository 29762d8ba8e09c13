/* Test of endless signals: a handler without SA_RESTART interrupts every thread of the library in every system call.
   No call is affected. */
#include "check.h"
#ifndef __linux__
int main(void) {
    check(true, "signals are sent to single threads on Linux only");
    return finish();
}
#else
#include <dirent.h>
#include <signal.h>
#include <sys/syscall.h>

#include "server.h"

long syscall(long number, ...); /* which C99 alone does not declare */

static const char *directory;
static volatile sig_atomic_t interrupted, over;

static void on_signal(int number) {
    (void)number;
    interrupted++;
}

/* Sends the signal to each other thread of this process, again and again. */
static void *storm(void *unused) {
    (void)unused;
    long own = syscall(SYS_gettid), process = getpid();
    while (!over) {
        DIR *tasks = opendir("/proc/self/task");
        for (struct dirent *task; tasks && (task = readdir(tasks));) {
            long thread = atol(task->d_name);
            if (thread > 0 && thread != own && thread != process) syscall(SYS_tgkill, process, thread, SIGUSR1);
        }
        if (tasks) closedir(tasks);
        nanosleep(&(struct timespec){0, 50000}, NULL);
    }
    return NULL;
}

static int file_size(const char *path) {
    FILE *file = fopen(path, "rb");
    if (!file || fseek(file, 0, SEEK_END) != 0) return -1;
    int size = (int)ftell(file);
    fclose(file);
    return size;
}

/* Everything that writes, syncs, truncates, opens and reads files: logins, sends, histories, drafts, deletions of
   each kind, exports. */
static void use(tim_client *client, const char *name, int rounds) {
    static const char *const ids[] = {"c2c_bob", "c2c_carol", "c2c_dave"};
    char path[4200];
    int failed = 0, exported = 0;
    for (int round = 0; round < rounds; round++) {
        for (int i = 0; i < 9; i++)
            failed += ASK(on_message, tim_message_send_c2c_text, client, ids[i % 3] + 4, "words", NULL) != 0;
        failed += ASK(on_messages, tim_message_history, client, "c2c_bob", 0, 10) != 0;
        failed += ASK(on_success, tim_conversation_set_draft, client, "c2c_bob", "a draft") != 0;
        failed += ASK(on_success, tim_conversation_clear_history, client, "c2c_carol") != 0;
        failed += ASK(on_success, tim_conversation_delete, client, "c2c_bob") != 0;
        snprintf(path, sizeof path, "%s/%s-%d.json", directory, name, round);
        failed += ASK(on_number, tim_conversation_export_and_delete, client, "c2c_dave", path) != 0;
        exported += file_size(path) > 0;
        failed += ASK(on_results, tim_conversation_delete_list, client, ids, 3, true) != 0;
        failed += ASK(on_messages, tim_message_history, client, "c2c_dave", 0, 10) != 0 || last->value != 0;
    }
    if (!check(failed == 0 && exported == rounds, "%s: %d rounds, each call answered as ever", name, rounds))
        printf("# %d failed, %d exported; the last error: %s\n", failed, exported, last->text);
}

static void over_files(int rounds) {
    for (int i = 0; i < rounds; i++) {
        char name[32];
        snprintf(name, sizeof name, "login-%d", i);
        tim_client *client = arrive(directory, "alice");
        use(client, name, 2);
        check(ASK(on_success, tim_client_logout, client) == 0, "log out");
        tim_client_free(client);
    }
}

static void over_a_network(int rounds) {
    char data_dir[4096];
    snprintf(data_dir, sizeof data_dir, "%s/net", directory);
    tim_config config = TIM_CONFIG_INIT;
    config.sdk_app_id = 1400000001;
    config.data_dir = data_dir;
    config.server_url = server_url;
    tim_client *client;
    if (!check(tim_client_new(&config, &client) == 0, "a client of a server")) return;
    listen_to_connection(client, "net");
    check(ASK(on_success, tim_client_login, client, "alice", server_signature("alice", 3600)) == 0, "it logs in");
    use(client, "net", rounds);
    check(journal_count(0, "net not connected 9508") == 0, "the connection held");
    tim_client_free(client);
}

int main(int argc, char **argv) {
    pthread_t sender;
    struct sigaction action;
    directory = argc > 1 ? argv[1] : ".";
    server_begin(directory);
    memset(&action, 0, sizeof action);
    action.sa_handler = on_signal; /* without SA_RESTART */
    sigaction(SIGUSR1, &action, NULL);
    if (!check(pthread_create(&sender, NULL, storm, NULL) == 0, "a storm of signals")) return 1;
    over_files(scaled(8));
    over_a_network(scaled(8));
    over = 1;
    pthread_join(sender, NULL);
    check(interrupted > scaled(1000), "which came often enough");
    server_kill();
    return finish();
}
#endif
