/* The conformance story's player in C: one device, told what to do line by line. README.md has the protocol.
 *
 *     player DATA_DIRECTORY SERVER_URL
 */
#include <pthread.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#ifdef _WIN32
#include <fcntl.h>
#include <io.h>
#endif

#include <opentim.h>

enum { WORDS = 256, PAGE = 100, HISTORY = 20 };

/* ---- Lines. Most come from the dispatcher's thread. Each is written as a whole. */

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t changed = PTHREAD_COND_INITIALIZER;
static bool is_done;

static void say(const char *first, ...) {
    va_list words;
    va_start(words, first);
    pthread_mutex_lock(&lock);
    fputs(first, stdout);
    for (const char *word; (word = va_arg(words, const char *)) != NULL;) printf("\t%s", word);
    putchar('\n');
    fflush(stdout);
    pthread_mutex_unlock(&lock);
    va_end(words);
}

static const char *number(char *text, uint64_t value) {
    snprintf(text, 24, "%llu", (unsigned long long)value);
    return text;
}

static void done(int32_t code, const char *text) {
    char code_text[24];
    snprintf(code_text, sizeof code_text, "%d", (int)code);
    say("done", code_text, text, NULL);
    pthread_mutex_lock(&lock);
    is_done = true;
    pthread_cond_signal(&changed);
    pthread_mutex_unlock(&lock);
}

static void fail(const char *why, const char *what) {
    fprintf(stderr, "player: %s: %s\n", why, what);
    exit(1);
}

/* ---- Answers. */

static void on_error(int32_t code, const char *message, void *user_data) {
    (void)user_data;
    done(code, message);
}

static void on_success(void *user_data) {
    (void)user_data;
    done(0, "");
}

static void on_sent(const tim_message *message, void *user_data) {
    (void)message, (void)user_data;
    done(0, "");
}

static void show(const tim_conversation *item) {
    char unread[24];
    const char *last = item->last_message && item->last_message->text ? item->last_message->text : "";
    say("row", item->conversation_id, number(unread, item->unread_count), item->is_pinned ? "1" : "0",
        item->draft_text, last, NULL);
}

static void on_conversation(const tim_conversation *item, void *user_data) {
    (void)user_data;
    show(item);
    done(0, "");
}

static void on_page(const tim_conversation *const *list, size_t count, uint64_t next_seq, bool is_finished,
                    void *user_data) {
    (void)next_seq, (void)is_finished, (void)user_data;
    for (size_t i = 0; i < count; i++) show(list[i]);
    done(0, "");
}

static void on_results(const tim_operation_result *const *list, size_t count, void *user_data) {
    char code[24];
    (void)user_data;
    for (size_t i = 0; i < count; i++) {
        snprintf(code, sizeof code, "%d", (int)list[i]->code);
        say("row", list[i]->conversation_id, code, list[i]->message, NULL);
    }
    done(0, "");
}

static void on_friend_results(const tim_friend_result *const *list, size_t count, void *user_data) {
    char code[24];
    (void)user_data;
    for (size_t i = 0; i < count; i++) {
        snprintf(code, sizeof code, "%d", (int)list[i]->code);
        say("row", list[i]->user_id, code, NULL);
    }
    done(0, "");
}

static void on_history(const tim_message *const *list, size_t count, void *user_data) {
    (void)user_data;
    for (size_t i = 0; i < count; i++)
        say("row", list[i]->sender, list[i]->text ? list[i]->text : "", NULL);
    done(0, "");
}

static void on_names(const char *const *names, size_t count, void *user_data) {
    (void)user_data;
    for (size_t i = 0; i < count; i++) say("row", names[i], NULL);
    done(0, "");
}

static void on_count(uint64_t count, void *user_data) {
    char text[24];
    (void)user_data;
    say("row", number(text, count), NULL);
    done(0, "");
}

static void on_text(const char *text, size_t length, void *user_data) {
    (void)length, (void)user_data;
    say("row", text, NULL);
    done(0, "");
}

/* The C interface adds a friend on both sides and answers without a result of its own. */
static char new_friend[64];

static void on_friend(void *user_data) {
    (void)user_data;
    say("row", new_friend, "0", NULL);
    done(0, "");
}

/* ---- Events. user_data is the event's name. */

static void on_event(void *user_data) { say("event", (const char *)user_data, NULL); }
static void on_sync_start(void *user_data) { (void)user_data, on_event("sync_start"); }
static void on_sync_finish(void *user_data) { (void)user_data, on_event("sync_finish"); }
static void on_sync_failed(void *user_data) { (void)user_data, on_event("sync_failed"); }
static void on_kicked(void *user_data) { (void)user_data, on_event("kicked"); }

static void say_each(const char *event, const tim_conversation *const *list, size_t count) {
    char unread[24];
    for (size_t i = 0; i < count; i++)
        say("event", event, list[i]->conversation_id, number(unread, list[i]->unread_count), NULL);
}

static void on_new(const tim_conversation *const *list, size_t count, void *user_data) {
    (void)user_data;
    say_each("new", list, count);
}

static void on_changed(const tim_conversation *const *list, size_t count, void *user_data) {
    (void)user_data;
    say_each("changed", list, count);
}

static void on_deleted(const char *const *ids, size_t count, void *user_data) {
    (void)user_data;
    pthread_mutex_lock(&lock);
    fputs("event\tdeleted", stdout);
    for (size_t i = 0; i < count; i++) printf("\t%s", ids[i]);
    putchar('\n');
    fflush(stdout);
    pthread_mutex_unlock(&lock);
}

static void on_total(uint64_t count, void *user_data) {
    char text[24];
    (void)user_data;
    say("event", "total_unread", number(text, count), NULL);
}

static void on_message(const tim_message *message, void *user_data) {
    (void)user_data;
    if (message->is_self) return;
    say("event", "message", message->sender, message->text ? message->text : "", NULL);
}

static void listen(tim_client *client) {
    tim_sdk_listener sdk = TIM_SDK_LISTENER_INIT;
    sdk.on_kicked_offline = on_kicked;
    tim_conversation_listener conversations = TIM_CONVERSATION_LISTENER_INIT;
    conversations.on_sync_server_start = on_sync_start;
    conversations.on_sync_server_finish = on_sync_finish;
    conversations.on_sync_server_failed = on_sync_failed;
    conversations.on_new_conversation = on_new;
    conversations.on_conversation_changed = on_changed;
    conversations.on_conversations_deleted = on_deleted;
    conversations.on_total_unread_changed = on_total;
    tim_message_listener messages = TIM_MESSAGE_LISTENER_INIT;
    messages.on_new_message = on_message;
    if (!tim_client_add_sdk_listener(client, &sdk) ||
        !tim_client_add_conversation_listener(client, &conversations) ||
        !tim_client_add_message_listener(client, &messages))
        fail("listening", tim_last_error());
}

/* ---- Commands. `words` has the words of the line, the command first. Missing words are empty. */

static void in_folder(tim_client *client, const char *name) {
    tim_conversation_filter filter = TIM_CONVERSATION_FILTER_INIT;
    filter.filter_type = TIM_FILTER_GROUP;
    filter.conversation_group = name;
    tim_conversation_list_by_filter(client, &filter, 0, PAGE, on_page, on_error, NULL);
}

static void history(tim_client *client, const char *prefix, const char *id) {
    char conversation[128];
    snprintf(conversation, sizeof conversation, "%s%s", prefix, id);
    tim_message_history(client, conversation, 0, HISTORY, on_history, on_error, NULL);
}

static void clear_history(tim_client *client, const char *user) {
    char conversation[128];
    snprintf(conversation, sizeof conversation, "c2c_%s", user);
    tim_conversation_clear_history(client, conversation, on_success, on_error, NULL);
}

static void add_friend(tim_client *client, const char *user) {
    snprintf(new_friend, sizeof new_friend, "%s", user);
    tim_friend_add(client, user, NULL, on_friend, on_error, NULL);
}

static bool of_conversations(tim_client *client, const char *const *words, size_t count) {
    const char *command = words[0], *id = words[1];
    bool is_on = strcmp(words[2], "1") == 0;
    if (strcmp(command, "list") == 0)
        tim_conversation_list(client, 0, PAGE, on_page, on_error, NULL);
    else if (strcmp(command, "get") == 0)
        tim_conversation_get(client, id, on_conversation, on_error, NULL);
    else if (strcmp(command, "delete") == 0)
        tim_conversation_delete(client, id, on_success, on_error, NULL);
    else if (strcmp(command, "delete_list") == 0)
        tim_conversation_delete_list(client, words + 2, count - 2, strcmp(words[1], "clear") == 0, on_results,
                                     on_error, NULL);
    else if (strcmp(command, "pin") == 0)
        tim_conversation_pin(client, id, is_on, on_success, on_error, NULL);
    else if (strcmp(command, "draft") == 0)
        tim_conversation_set_draft(client, id, words[2], on_success, on_error, NULL);
    else if (strcmp(command, "mark") == 0)
        tim_conversation_mark(client, words + 3, count - 3, strtoull(words[1], NULL, 10), is_on, on_results,
                              on_error, NULL);
    else if (strcmp(command, "clean") == 0)
        tim_conversation_clean_unread(client, id, 0, 0, on_success, on_error, NULL);
    else if (strcmp(command, "unread") == 0)
        tim_conversation_total_unread(client, on_count, on_error, NULL);
    else if (strcmp(command, "folder_create") == 0)
        tim_conversation_group_create(client, words[1], words + 2, count - 2, on_results, on_error, NULL);
    else if (strcmp(command, "folder_list") == 0)
        tim_conversation_group_list(client, on_names, on_error, NULL);
    else if (strcmp(command, "folder_delete") == 0)
        tim_conversation_group_delete(client, words[1], on_success, on_error, NULL);
    else if (strcmp(command, "in_folder") == 0)
        in_folder(client, words[1]);
    else
        return false;
    return true;
}

static bool of_others(tim_client *client, const char *const *words) {
    const char *command = words[0], *who = words[1];
    if (strcmp(command, "login") == 0)
        tim_client_login(client, who, words[2], on_success, on_error, NULL);
    else if (strcmp(command, "logout") == 0)
        tim_client_logout(client, on_success, on_error, NULL);
    else if (strcmp(command, "send") == 0)
        tim_message_send_c2c_text(client, who, words[2], NULL, on_sent, on_error, NULL);
    else if (strcmp(command, "send_group") == 0)
        tim_message_send_group_text(client, who, words[2], TIM_PRIORITY_NORMAL, NULL, on_sent, on_error, NULL);
    else if (strcmp(command, "history") == 0)
        history(client, "c2c_", who);
    else if (strcmp(command, "history_group") == 0)
        history(client, "group_", who);
    else if (strcmp(command, "clear_history") == 0)
        clear_history(client, who);
    else if (strcmp(command, "add_friend") == 0)
        add_friend(client, who);
    else if (strcmp(command, "delete_friend") == 0)
        tim_friend_delete(client, &who, 1, true, on_friend_results, on_error, NULL);
    else if (strcmp(command, "create_group") == 0)
        tim_group_create(client, words[1], words[2], words[3], on_text, on_error, NULL);
    else if (strcmp(command, "join_group") == 0)
        tim_group_join(client, who, on_success, on_error, NULL);
    else if (strcmp(command, "quit_group") == 0)
        tim_group_quit(client, who, on_success, on_error, NULL);
    else if (strcmp(command, "dismiss_group") == 0)
        tim_group_dismiss(client, who, on_success, on_error, NULL);
    else
        return false;
    return true;
}

static void carry_out(tim_client *client, char *line) {
    const char *words[WORDS];
    size_t count = 0;
    for (char *word = line; word && count < WORDS - 4;) {
        words[count++] = word;
        if ((word = strchr(word, '\t')) != NULL) *word++ = '\0';
    }
    for (size_t i = count; i < count + 4; i++) words[i] = "";
    if (!of_conversations(client, words, count) && !of_others(client, words)) fail("no command", words[0]);
    pthread_mutex_lock(&lock);
    while (!is_done) pthread_cond_wait(&changed, &lock);
    is_done = false;
    pthread_mutex_unlock(&lock);
}

int main(int argc, char **argv) {
    static char line[1 << 16];
    if (argc != 3) fail("usage", "player DATA_DIRECTORY SERVER_URL");
#ifdef _WIN32
    _setmode(_fileno(stdin), _O_BINARY);
    _setmode(_fileno(stdout), _O_BINARY);
#endif
    tim_config config = TIM_CONFIG_INIT;
    config.sdk_app_id = 1400000001;
    config.data_dir = argv[1];
    config.server_url = argv[2];
    tim_client *client;
    if (tim_client_new(&config, &client) != 0) fail("tim_client_new", tim_last_error());
    listen(client);
    while (fgets(line, sizeof line, stdin)) {
        line[strcspn(line, "\n")] = '\0';
        carry_out(client, line);
    }
    tim_client_free(client);
    return 0;
}
