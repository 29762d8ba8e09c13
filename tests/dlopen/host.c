/* A host that is not linked with the library. It loads the library at run time, looks every function of the header
   up, and plays a short story through the pointers. FUNCTIONS_H is made from the header: a line
   FUNCTION(tim_version) for each. */
#define _XOPEN_SOURCE 700
#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <opentim.h>

/* Only the types of the header's declarations are used: nothing here refers to a function itself. */
#define FUNCTION(name) __typeof__(name) *name;
static struct {
#include FUNCTIONS_H
} the;
#undef FUNCTION

static int failures;

static bool check(bool good, const char *name) {
    printf("%s - %s\n", good ? "ok" : "not ok", name);
    fflush(stdout);
    failures += !good;
    return good;
}

/* ---- The library. */

static bool look_up(void *library, const char *name, void *pointer_out) {
    void *found = dlsym(library, name);
    memcpy(pointer_out, &found, sizeof found);
    if (!found) printf("# %s is missing\n", name);
    return found != NULL;
}

static void *load(const char *path) {
    void *library = dlopen(path, RTLD_NOW | RTLD_LOCAL);
    if (!check(library != NULL, "the library is loaded")) {
        printf("# %s\n", dlerror());
        exit(1);
    }
    bool whole = true;
#define FUNCTION(name) whole &= look_up(library, #name, &the.name);
#include FUNCTIONS_H
#undef FUNCTION
    if (!check(whole, "every function of the header is there")) exit(1);
    return library;
}

/* ---- Answers: one call at a time. */

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t answered = PTHREAD_COND_INITIALIZER;
static int32_t answer_code;
static size_t answer_count, events;
static bool answer_there;

static void answer(int32_t code, size_t count) {
    pthread_mutex_lock(&lock);
    answer_code = code, answer_count = count, answer_there = true;
    pthread_cond_signal(&answered);
    pthread_mutex_unlock(&lock);
}

/* Waits for the answer of the last call. Returns its code. answer_count is the number of items in the answer. */
static int32_t wait(void) {
    pthread_mutex_lock(&lock);
    while (!answer_there) pthread_cond_wait(&answered, &lock);
    answer_there = false;
    pthread_mutex_unlock(&lock);
    return answer_code;
}

static void on_error(int32_t code, const char *message, void *user_data) {
    (void)user_data;
    answer(code, message[0] != '\0');
}

static void on_success(void *user_data) {
    (void)user_data;
    answer(0, 0);
}

static void on_sent(const tim_message *message, void *user_data) {
    (void)user_data;
    answer(0, message->text_length);
}

static void on_page(const tim_conversation *const *conversations, size_t count, uint64_t next_seq, bool is_finished,
                    void *user_data) {
    (void)conversations, (void)next_seq, (void)is_finished, (void)user_data;
    answer(0, count);
}

static void on_deleted(const char *const *ids, size_t count, void *user_data) {
    (void)ids, (void)user_data;
    events += count;
}

/* ---- The story. */

static tim_client *log_in(const char *folder) {
    tim_config config = TIM_CONFIG_INIT;
    tim_conversation_listener listener = TIM_CONVERSATION_LISTENER_INIT;
    tim_client *client;
    config.sdk_app_id = 1400000001;
    config.data_dir = folder;
    listener.on_conversations_deleted = on_deleted;
    if (the.tim_client_new(&config, &client) != 0) printf("# %s\n", the.tim_last_error());
    check(the.tim_client_add_conversation_listener(client, &listener) != 0, "a client is made and listened to");
    the.tim_client_login(client, "alice", "any-signature", on_success, on_error, NULL);
    check(wait() == 0, "Alice logs in");
    return client;
}

static void write_and_delete(tim_client *client) {
    const char *text = "good morning, 世界";
    the.tim_message_send_c2c_text(client, "bob", text, NULL, on_sent, on_error, NULL);
    check(wait() == 0 && answer_count == strlen(text), "she writes to Bob");
    the.tim_conversation_list(client, 0, 100, on_page, on_error, NULL);
    check(wait() == 0 && answer_count == 1, "the conversation is in the list");
    the.tim_conversation_delete(client, "bob", on_success, on_error, NULL);
    check(wait() == TIM_ERR_INVALID_PARAMETERS && answer_count, "what is no conversation is refused in a sentence");
    events = 0;
    the.tim_conversation_delete(client, "c2c_bob", on_success, on_error, NULL);
    check(wait() == 0 && events == 1, "she deletes it, and the listener is told");
    the.tim_conversation_list(client, 0, 100, on_page, on_error, NULL);
    check(wait() == 0 && answer_count == 0, "the list is empty");
}

static void *fail_once(void *unused) {
    (void)unused;
    the.tim_client_new(NULL, NULL); /* this thread now has an error message of its own, to be freed when it ends */
    return the.tim_last_error()[0] ? NULL : "";
}

int main(int argc, char **argv) {
    if (argc != 3) return fprintf(stderr, "usage: %s LIBRARY FOLDER\n", argv[0]), 2;
    void *library = load(argv[1]);
    check(the.tim_abi_version() == TIM_ABI_VERSION, "it has the ABI of the header");
    const char *version = the.tim_version();
    check(strcmp(version, TIM_VERSION) == 0, "and its version");

    tim_client *client = log_in(argv[2]);
    write_and_delete(client);
    the.tim_client_free(client);
    check(dlclose(library) == 0, "it is closed");
    check(strcmp(version, TIM_VERSION) == 0, "what lives as long as the process still does");

    library = load(argv[1]);
    check(the.tim_version() == version, "and loaded again: the very same");
    client = log_in(argv[2]);
    write_and_delete(client);
    check(dlclose(library) == 0, "it is closed while a client lives");
    write_and_delete(client);
    pthread_t thread;
    void *failed = "";
    pthread_create(&thread, NULL, fail_once, NULL);
    pthread_join(thread, &failed);
    check(failed == NULL, "a thread that had a sentence ends");
    the.tim_client_free(client);
    check(true, "the client is freed");
    return failures != 0;
}
