/* Tests of deletion by filter, with progress, and of exports: a conversation is written to a file first and then
   deleted. */
#include "check.h"

static const char *directory;
static tim_client *alice;

static tim_conversation_filter of(int32_t type) {
    tim_conversation_filter filter = TIM_CONVERSATION_FILTER_INIT;
    filter.type = type;
    return filter;
}

static void list_is(const char *expected, const char *name) {
    ASK(on_page, tim_conversation_list, alice, 0, 100);
    check_text(last->text, expected, name);
}

static void fill(int count) {
    char user[16];
    for (int i = 0; i < count; i++) {
        snprintf(user, sizeof user, "user%d", i);
        write_to(alice, user, "alice", "hello");
    }
}

/* ---- The progress, as reported to on_progress. */

typedef struct progress {
    int calls, results, failed, wrong; /* wrong: calls that do not follow from the earlier ones */
    uint64_t done, total;
    bool answered_before; /* whether a call came after the answer */
    tim_client *cancel;   /* cancel the deletion inside the first call */
    int32_t cancelled;
    pthread_mutex_t lock;
    uint64_t number;
} progress;

#define PROGRESS \
    { 0, 0, 0, 0, 0, 0, false, NULL, -1, PTHREAD_MUTEX_INITIALIZER, 0 }

static void on_progress(const tim_operation_result *const *results, size_t count, uint64_t done, uint64_t total,
                        void *user_data) {
    reply *reply = user_data;
    progress *progress = reply->context;
    pthread_mutex_lock(&progress->lock); /* held while the number of the deletion is not known yet */
    progress->wrong += count == 0 || count > 100 || done != progress->done + count || done > total;
    progress->wrong += progress->calls > 0 && total != progress->total;
    progress->calls++;
    progress->results += (int)count;
    progress->done = done;
    progress->total = total;
    progress->answered_before |= answers(reply) > 0;
    for (size_t i = 0; i < count; i++)
        progress->failed += results[i]->code != 0 || strncmp(results[i]->conversation_id, "c2c_", 4) != 0;
    if (progress->cancel && progress->cancelled < 0)
        progress->cancelled = tim_client_cancel(progress->cancel, progress->number);
    pthread_mutex_unlock(&progress->lock);
}

static int32_t delete_by_filter(const tim_conversation_filter *filter, bool clear_message, progress *progress) {
    last = expect("tim_conversation_delete_by_filter");
    last->context = progress;
    pthread_mutex_lock(&progress->lock);
    progress->number = tim_conversation_delete_by_filter(alice, filter, clear_message, on_progress, on_number, on_error,
                                                        last);
    pthread_mutex_unlock(&progress->lock);
    return await(last);
}

/* ---- Deletions by filter. */

static void all(void) {
    progress progress = PROGRESS;
    fill(250);
    int from = journal_size();
    check(delete_by_filter(NULL, true, &progress) == 0 && last->value == 250, "250 conversations are deleted");
    check(progress.number > 0, "the deletion has a number");
    check(progress.calls >= 3 && progress.results == 250 && progress.failed == 0 && progress.wrong == 0,
          "in %d batches of up to 100, each reported", progress.calls);
    check(progress.done == 250 && progress.total == 250, "the last report has the total");
    check(!progress.answered_before, "no progress comes after the answer");
    check(last->heard > from, "after its events");
    list_is("finished", "nothing is left");
    ASK(on_messages, tim_message_history, alice, "c2c_user7", 0, 20);
    check_text(last->text, "", "no history is left");
    uint64_t first = progress.number;
    check(delete_by_filter(NULL, true, &progress) == 0 && last->value == 0 && progress.number > first,
          "an empty list is a success, with a new number");
}

static void those_of_a_filter(void) {
    progress progress = PROGRESS;
    tim_conversation_filter users = of(TIM_CONVERSATION_C2C);
    fill(5);
    make_group(alice, "carol", "team", "alice");
    write_to_group(alice, "carol", "team", "to the team");
    check(delete_by_filter(&users, false, &progress) == 0 && last->value == 5, "those with users are deleted");
    check(progress.results == 5 && progress.failed == 0 && progress.total == 5, "and reported");
    list_is("finished group_team", "the conversation of the group stays");
    ASK(on_messages, tim_message_history, alice, "c2c_user3", 0, 20);
    check_text(last->text, "hello", "the histories stay without clear_message");
    users.type = TIM_CONVERSATION_GROUP;
    check(ASK(on_number, tim_conversation_delete_by_filter, alice, &users, true, NULL) == 0 && last->value == 1,
          "without on_progress");
    list_is("finished", "nothing is left");
}

static int left(void) {
    int count = 0;
    ASK(on_page, tim_conversation_list, alice, 0, 1000);
    for (const char *at = last->text; (at = strstr(at, "c2c_")); at++) count++;
    return count;
}

/* Calls that wait before it keep the deletion from beginning until it is cancelled. */
static void cancelled_before_it_begins(void) {
    progress progress = PROGRESS;
    fill(3);
    for (int i = 0; i < 50; i++) tim_message_send_c2c_text(alice, "user1", "busy", NULL, NULL, NULL, NULL);
    reply *reply = expect("a deletion that is cancelled");
    reply->context = &progress;
    uint64_t number =
        tim_conversation_delete_by_filter(alice, NULL, true, on_progress, on_number, on_error, reply);
    check(tim_client_cancel(alice, number) == 0, "a deletion is cancelled");
    check(await(reply) == TIM_ERR_SDK_COMM_INTERRUPT && reply->text[0], "its answer is 7009");
    check(left() == 3 && progress.calls == 0, "it had not begun and deletes nothing");
    check(tim_client_cancel(alice, number) == TIM_ERR_INVALID_PARAMETERS && strstr(tim_last_error(), "deletion_id"),
          "cancelling it again: no deletion has that number");
}

/* The next batch waits until the host has been told about the last one, so the host can prevent it. */
static void cancelled_inside_its_progress(void) {
    progress progress = PROGRESS;
    progress.cancel = alice;
    fill(250);
    int32_t code = delete_by_filter(NULL, true, &progress);
    check(code == TIM_ERR_SDK_COMM_INTERRUPT && progress.cancelled == 0,
          "cancelled inside its progress, the deletion ends with 7009");
    check(progress.calls == 1 && progress.results == 100, "after that batch");
    check(progress.wrong == 0 && left() == 250 - progress.results, "reported conversations stay deleted, the rest is "
          "there");
    progress.cancel = NULL;
    progress.calls = progress.results = 0;
    progress.done = 0;
    check(delete_by_filter(NULL, true, &progress) == 0 && left() == 0, "the next deletion deletes the rest");
}

static void refused(void) {
    progress progress = PROGRESS;
    tim_conversation_filter filter = of(7);
    check(delete_by_filter(&filter, true, &progress) == TIM_ERR_INVALID_PARAMETERS && progress.number == 0 &&
              progress.calls == 0,
          "an invalid filter: nothing begins");
    tim_client *stranger = open_client(directory, "stranger");
    reply *reply = expect("a deletion without a login");
    tim_conversation_delete_by_filter(stranger, NULL, true, NULL, on_number, on_error, reply);
    check(await(reply) == TIM_ERR_SDK_NOT_LOGGED_IN, "no user is logged in");
    tim_client_free(stranger);
    reply = expect("a deletion without a client");
    check(tim_conversation_delete_by_filter(NULL, NULL, true, NULL, on_number, on_error, reply) == 0 &&
              await(reply) == TIM_ERR_SDK_NOT_INITIALIZED,
          "no client: nothing begins");
    check(tim_conversation_delete_by_filter(stranger, NULL, true, NULL, NULL, NULL, NULL) == 0,
          "a freed client, without callbacks");
}

static void freed(void) {
    reply *pending = expect("a deletion of a client that is freed");
    progress progress = PROGRESS;
    pending->context = &progress;
    fill(scaled(250));
    tim_conversation_delete_by_filter(alice, NULL, true, on_progress, on_number, on_error, pending);
    tim_client_free(alice);
    check(answers(pending) == 1 && (pending->code == 0 || pending->code == TIM_ERR_SDK_COMM_INTERRUPT),
          "freeing the client ends its deletion");
    alice = arrive(directory, "alice");
    check(ASK(on_number, tim_conversation_delete_by_filter, alice, NULL, true, NULL) == 0, "the rest is deleted");
}

/* ---- Exports. */

static char path[4200];

static const char *in_directory(const char *name) {
    snprintf(path, sizeof path, "%s/%s", directory, name);
    return path;
}

/* The contents of the whole file, or NULL. */
static char *read_file(const char *name) {
    FILE *file = fopen(name, "rb");
    if (!file) return NULL;
    char *text = calloc(1, 1 << 20);
    size_t length = fread(text, 1, (1 << 20) - 1, file);
    fclose(file);
    text[length] = '\0';
    return text;
}

static void export(void) {
    char text[32];
    int count = 120, lines = 0, ordered = 0;
    for (int i = 0; i < count; i++) {
        snprintf(text, sizeof text, "line \\\"%d\\\" 你好", i);
        write_to(alice, i % 2 ? "alice" : "bob", i % 2 ? "bob" : "alice", text);
    }
    write_to(alice, "carol", "alice", "another");
    int from = journal_size();
    check(ASK(on_number, tim_conversation_export_and_delete, alice, "c2c_bob", in_directory("bob.jsonl")) == 0,
          "a conversation is exported");
    check(last->value == (uint64_t)count, "with all its messages");
    int event = journal_wait(from, "alice deleted c2c_bob");
    check(event >= 0 && event < last->heard, "then it is deleted, as reported before on_success");
    list_is("finished c2c_carol", "it is gone");
    ASK(on_messages, tim_message_history, alice, "c2c_bob", 0, 20);
    check_text(last->text, "", "with its history");
    char *written = read_file(path);
    if (!check(written != NULL, "the file is there")) return;
    for (char *line = strtok(written, "\n"); line; line = strtok(NULL, "\n"), lines++) {
        snprintf(text, sizeof text, "line \\\"%d\\\" 你好", lines);
        ordered += line[0] == '{' && line[strlen(line) - 1] == '}' && strstr(line, text) != NULL;
    }
    check(lines == count && ordered == count, "it has a line of JSON for each of %d, the oldest first", count);
    free(written);
}

static void not_exported(void) {
    FILE *file = fopen(in_directory("there.jsonl"), "wb");
    if (check(file != NULL, "a file that is there already")) fputs("precious", file), fclose(file);
    int from = journal_size();
    REFUSED(TIM_ERR_IO_OPERATION_FAILED, "there.jsonl", on_number, tim_conversation_export_and_delete, alice,
            "c2c_carol", path);
    char *written = read_file(path);
    check(written && strcmp(written, "precious") == 0, "it is not touched");
    free(written);
    REFUSED(TIM_ERR_IO_OPERATION_FAILED, "no/folder", on_number, tim_conversation_export_and_delete, alice,
            "c2c_carol", in_directory("no/folder/carol.jsonl"));
    REFUSED(TIM_ERR_INVALID_PARAMETERS, "conversation", on_number, tim_conversation_export_and_delete, alice, "carol",
            in_directory("carol.jsonl"));
    check(access(path, F_OK) != 0, "a refused export leaves no file");
    check(journal_size() == from, "and causes no event");
    list_is("finished c2c_carol", "and the conversation is there");
    ASK(on_messages, tim_message_history, alice, "c2c_carol", 0, 20);
    check_text(last->text, "another", "with its history");
}

int main(int argc, char **argv) {
    directory = argc > 1 ? argv[1] : ".";
    alice = arrive(directory, "alice");
    all();
    those_of_a_filter();
    cancelled_before_it_begins();
    cancelled_inside_its_progress();
    refused();
    freed();
    export();
    not_exported();
    tim_client_free(alice);
    return finish();
}
