/* One device of one user, controlled line by line:  demo_device DATA_DIRECTORY SERVER_URL
 *
 * Each line of standard input is a command. The device prints the result, then "= " and a number: a count, or 0, or
 * an error code. It prints events when they arrive. examples/demo_server.sh runs several devices. */
#include "demo.h"
#include "demo_show.h"

static tim_client *client;
static bool has_list; /* a fresh device's first list is not news. Used by the dispatcher's thread only */
static demo_call call = DEMO_CALL, synced = DEMO_CALL;

/* ---- Events: printed by the callback, and stored for commands that wait for them. */

enum { EVENTS = 256, LENGTH = 512 };

static struct {
    pthread_mutex_t lock;
    pthread_cond_t changed;
    int count, awaited; /* events before `awaited` were already waited for */
    char texts[EVENTS][LENGTH];
} events = {PTHREAD_MUTEX_INITIALIZER, PTHREAD_COND_INITIALIZER, 0, 0, {{0}}};

static void happened(const char *text) {
    printf("  event      %s\n", text);
    pthread_mutex_lock(&events.lock);
    if (events.count == EVENTS) fprintf(stderr, "more than %d events\n", EVENTS), exit(1);
    snprintf(events.texts[events.count++], LENGTH, "%s", text);
    pthread_cond_signal(&events.changed);
    pthread_mutex_unlock(&events.lock);
}

static void on_deleted(const char *const *ids, size_t count, void *user_data) {
    char text[LENGTH] = "gone from the list:";
    (void)user_data;
    for (size_t i = 0; i < count; i++) {
        size_t length = strlen(text);
        snprintf(text + length, sizeof text - length, " %s", ids[i]);
    }
    happened(text);
}

static void on_new_conversation(const tim_conversation *const *list, size_t count, void *user_data) {
    char text[LENGTH];
    (void)user_data;
    for (size_t i = 0; has_list && i < count; i++) {
        int unread = (int)list[i]->unread_count;
        snprintf(text, sizeof text, "new in the list: %s, unread %d", list[i]->conversation_id, unread);
        happened(text);
    }
}

static void on_message(const tim_message *message, void *user_data) {
    char text[LENGTH];
    (void)user_data;
    snprintf(text, sizeof text, "a message from %s: %s", message->sender, message->text ? message->text : "");
    happened(text);
}

static void on_finish(void *user_data) {
    has_list = true;
    demo_succeeded(user_data);
}

/* The connection: printed when its state changes, not at each attempt. Used by the dispatcher's thread only. */
static bool is_connected;

static void on_connecting(void *user_data) {
    (void)user_data;
    if (is_connected) happened("the connection is lost");
    is_connected = false;
}

static void on_connected(void *user_data) {
    (void)user_data;
    is_connected = true;
    happened("connected");
}

static void on_kicked(void *user_data) {
    (void)user_data;
    is_connected = false;
    happened("kicked offline");
}

/* Waits for an event that begins with these words, after those that were already waited for. */
static uint64_t await(const char *words) {
    struct timespec end;
    clock_gettime(CLOCK_REALTIME, &end);
    end.tv_sec += 20;
    pthread_mutex_lock(&events.lock);
    for (bool found = false; !found;) {
        while (events.awaited == events.count)
            if (pthread_cond_timedwait(&events.changed, &events.lock, &end) != 0) {
                fprintf(stderr, "this did not happen within 20 seconds: %s\n", words);
                exit(1);
            }
        found = strncmp(events.texts[events.awaited++], words, strlen(words)) == 0;
    }
    pthread_mutex_unlock(&events.lock);
    return 0;
}

/* ---- Answers. */

static void refused(int32_t code, const char *message, void *user_data) {
    printf("  refused    %s (%d): %s\n", tim_error_name(code), (int)code, message);
    demo_finish(user_data, (uint64_t)code);
}

static void print_results(const tim_operation_result *const *results, size_t count, void *user_data) {
    uint64_t deleted = 0;
    for (size_t i = 0; i < count; i++) {
        demo_result_line(results[i]->conversation_id, results[i]->code, results[i]->message);
        deleted += results[i]->code == 0;
    }
    demo_finish(user_data, deleted);
}

static void print_count(const tim_conversation *const *list, size_t count, uint64_t next_seq, bool is_finished,
                        void *user_data) {
    (void)list, (void)next_seq, (void)is_finished; /* a longer list has more pages */
    printf("  list       %d conversations\n", (int)count);
    demo_finish(user_data, count);
}

static void sent(const tim_message *message, void *user_data) {
    (void)message;
    demo_succeeded(user_data);
}

/* ---- Commands. Each parses the rest of its line. */

static char *next_word(char **rest) {
    char *word = strtok_r(NULL, " ", rest);
    if (!word) fprintf(stderr, "a command lacks a word\n"), exit(1);
    return word;
}

/* Logs in, and waits until the list is complete. */
static uint64_t log_in(char **rest) {
    const char *user = next_word(rest), *signature = next_word(rest);
    synced.finished = false;
    tim_client_login(client, user, signature, demo_succeeded, refused, &call);
    uint64_t code = demo_wait(&call, "login");
    if (code == 0) demo_wait(&synced, "catching up");
    return code;
}

static uint64_t delete_list(char **rest) {
    const char *ids[100];
    size_t count = 0;
    bool clear_message = strcmp(next_word(rest), "clear") == 0;
    for (char *id; count < 100 && (id = strtok_r(NULL, " ", rest)) != NULL;) ids[count++] = id;
    tim_conversation_delete_list(client, ids, count, clear_message, print_results, refused, &call);
    return demo_wait(&call, "deleting a list");
}

static uint64_t import(char **rest) {
    demo_chats = next_word(rest);
    int commands = demo_import_file(client, "setup.tsv"), messages = demo_import_file(client, "transcript.jsonl");
    printf("  imported   %d messages, and %d commands for accounts, groups and friendships\n", messages, commands);
    return (uint64_t)messages;
}

static uint64_t carry_out(const char *command, char **rest) {
    const char *word = next_word(rest);
    if (strcmp(command, "history") == 0) {
        tim_message_history(client, word, 0, 100, demo_print_history, refused, &call);
    } else if (strcmp(command, "delete") == 0) {
        tim_conversation_delete(client, word, demo_succeeded, refused, &call);
    } else if (strcmp(command, "say") == 0) {
        tim_message_send_c2c_text(client, word, *rest, NULL, sent, refused, &call);
    } else if (strcmp(command, "quit-group") == 0) {
        tim_group_quit(client, word, demo_succeeded, refused, &call);
    } else if (strcmp(command, "unfriend") == 0) {
        tim_friend_delete(client, &word, 1, true, demo_count_friends, refused, &call);
    } else if (strcmp(command, "rest") == 0) {
        tim_client_rest(client, word, *rest, demo_answered, refused, &call);
    } else {
        fprintf(stderr, "there is no command %s\n", command), exit(1);
    }
    return demo_wait(&call, command);
}

static uint64_t obey(char *line) {
    char *rest, *command = strtok_r(line, " ", &rest);
    if (!command) return 0;
    if (strcmp(command, "login") == 0) return log_in(&rest);
    if (strcmp(command, "await") == 0) return await(rest);
    if (strcmp(command, "delete-list") == 0) return delete_list(&rest);
    if (strcmp(command, "import") == 0) return import(&rest);
    bool counted = strcmp(command, "count") == 0;
    if (!counted && strcmp(command, "list") != 0) return carry_out(command, &rest);
    tim_conversation_list(client, 0, 100, counted ? print_count : demo_print_list, refused, &call);
    return demo_wait(&call, "the conversation list");
}

static void listen(void) {
    tim_sdk_listener connection = TIM_SDK_LISTENER_INIT;
    connection.on_connecting = on_connecting;
    connection.on_connect_success = on_connected;
    connection.on_kicked_offline = on_kicked;
    tim_conversation_listener conversations = TIM_CONVERSATION_LISTENER_INIT;
    conversations.user_data = &synced;
    conversations.on_sync_server_finish = on_finish;
    conversations.on_conversations_deleted = on_deleted;
    conversations.on_new_conversation = on_new_conversation;
    tim_message_listener messages = TIM_MESSAGE_LISTENER_INIT;
    messages.on_new_message = on_message;
    tim_client_add_sdk_listener(client, &connection);
    tim_client_add_conversation_listener(client, &conversations);
    tim_client_add_message_listener(client, &messages);
}

int main(int argc, char **argv) {
    static char line[65536];
    if (argc != 3) return fprintf(stderr, "usage: demo_device DATA_DIRECTORY SERVER_URL\n"), 2;
    setvbuf(stdout, NULL, _IOLBF, BUFSIZ);
    tim_config config = TIM_CONFIG_INIT;
    config.sdk_app_id = 1400000001;
    config.data_dir = argv[1];
    config.server_url = argv[2];
    if (tim_client_new(&config, &client) != 0) return fprintf(stderr, "%s\n", tim_last_error()), 1;
    listen();
    while (fgets(line, sizeof line, stdin)) {
        line[strcspn(line, "\n")] = '\0';
        printf("= %llu\n", (unsigned long long)obey(line));
    }
    tim_client_free(client);
    return 0;
}
