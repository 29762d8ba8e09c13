/* Tests of what a user sets for a conversation: marks, custom data, receive option, retention. */
#include "check.h"

static const char *directory;
static tim_client *alice;

static void say_preferences(words *words, const tim_conversation *conversation) {
    say(words, "%s marks %llx data '%.*s' opt %d days %d", conversation->conversation_id,
        (unsigned long long)conversation->marks, (int)conversation->custom_data_length, conversation->custom_data,
        (int)conversation->recv_opt, (int)conversation->retention_days);
}

static void on_preferences(const tim_conversation *conversation, void *user_data) {
    words words = {NULL, 0};
    say_preferences(&words, conversation);
    answer(user_data, 0, words.text, conversation->unread_count);
    free(words.text);
}

static void heard_preferences(const tim_conversation *const *list, size_t count, void *user_data) {
    for (size_t i = 0; i < count; i++) {
        words words = {NULL, 0};
        say_preferences(&words, list[i]);
        journal_write(user_data, "", words.text);
        free(words.text);
    }
}

static void listen_to_preferences(tim_client *client, char *name) {
    tim_conversation_listener listener = TIM_CONVERSATION_LISTENER_INIT;
    listener.user_data = name;
    listener.on_conversation_changed = heard_preferences;
    check(tim_client_add_conversation_listener(client, &listener) > 0, "the preferences of %s have a listener", name);
}

static void preferences_are(const char *conversation_id, const char *expected, const char *name) {
    ASK(on_preferences, tim_conversation_get, alice, conversation_id);
    check_text(last->text, expected, name);
}

/* Checks that an event came, once, before the answer. */
static void heard_before_answer(int from, const char *line, const char *name) {
    int event = journal_wait(from, line);
    check(event >= 0 && event < last->heard, "%s, before on_success", name);
}

/* ---- Marks. */

static void marks(void) {
    const char *mixed[] = {"c2c_bob", "c2c_nobody", "bob", "group_nowhere", "c2c_bob"}, *bob[] = {"c2c_bob"};
    write_to(alice, "bob", "alice", "hello");
    preferences_are("c2c_bob", "c2c_bob marks 0 data '' opt 0 days 0", "at first no preference is set");
    int from = journal_size();
    check(ASK(on_results, tim_conversation_mark, alice, mixed, 5, TIM_MARK_STAR | (uint64_t)1 << 40, true) == 0,
          "conversations are marked");
    check_text(last->text, "c2c_bob=0 c2c_nobody=0 bob=6017 group_nowhere=51007 c2c_bob=0",
               "each id has its result, one that is not in the list, a malformed one and a missing group, too");
    heard_before_answer(from, "preferences c2c_bob marks 10000000001 data '' opt 0 days 0", "an event reports the marks");
    check(ASK(on_results, tim_conversation_mark, alice, bob, 1, TIM_MARK_FOLD | TIM_MARK_HIDE, true) == 0,
          "more of them");
    preferences_are("c2c_bob", "c2c_bob marks 1000000000d data '' opt 0 days 0", "are added");
    from = journal_size();
    check(ASK(on_results, tim_conversation_mark, alice, bob, 1, TIM_MARK_FOLD | TIM_MARK_UNREAD, false) == 0,
          "some marks are cleared");
    heard_before_answer(from, "preferences c2c_bob marks 10000000009 data '' opt 0 days 0", "an event reports it");
    check(ASK(on_results, tim_conversation_mark, alice, bob, 1, (uint64_t)1 << 63, true) == 0, "the highest mark");
    preferences_are("c2c_bob", "c2c_bob marks 8000010000000009 data '' opt 0 days 0", "has its place");
    check(ASK(on_results, tim_conversation_mark, alice, bob, 1, (uint64_t)1 << 63, false) == 0, "it is cleared again");
    preferences_are("c2c_nobody", "c2c_nobody marks 10000000001 data '' opt 0 days 0",
              "one that is not in the list is empty but for its marks");
    write_to(alice, "nobody", "alice", "here I am");
    preferences_are("c2c_nobody", "c2c_nobody marks 10000000001 data '' opt 0 days 0",
              "a conversation that was marked before it existed has its marks when it appears");
}

static void too_many(void) {
    const char *many[1001];
    for (int i = 0; i < 1001; i++) many[i] = "c2c_bob";
    check(ASK(on_results, tim_conversation_mark, alice, many, 100, TIM_MARK_STAR, true) == 0 && last->value == 100,
          "100 ids are allowed");
    REFUSED(TIM_ERR_SVR_CONV_CONV_MARK_REQ_COUNT_EXCEED_LIMIT, "100", on_results, tim_conversation_mark, alice, many,
            101, TIM_MARK_STAR, false);
    REFUSED(TIM_ERR_SVR_CONV_CONV_MARK_REQ_COUNT_EXCEED_LIMIT, "100", on_results, tim_conversation_set_custom_data,
            alice, many, 1000, "data", 4);
    REFUSED(TIM_ERR_INVALID_PARAMETERS, "1000", on_results, tim_conversation_mark, alice, many, 1001, TIM_MARK_STAR,
            false);
    preferences_are("c2c_bob", "c2c_bob marks 10000000009 data '' opt 0 days 0", "and refused, nothing has changed");
}

/* ---- Custom data. */

static void whole(const tim_conversation *conversation, void *user_data) {
    bool right = conversation->custom_data_length == 5 && memcmp(conversation->custom_data, "a\0b\0c", 6) == 0;
    answer(user_data, 0, "", right);
}

static void own_data(void) {
    const char *ids[] = {"c2c_bob"}, *mixed[] = {"bob", "c2c_bob"};
    char longest[257];
    memset(longest, 'x', sizeof longest); /* without a NUL */
    int from = journal_size();
    check(ASK(on_results, tim_conversation_set_custom_data, alice, mixed, 2, "grüße 你好!!", 14) == 0, "own data");
    check_text(last->text, "bob=6017 c2c_bob=0", "of each id that is one");
    heard_before_answer(from, "preferences c2c_bob marks 10000000009 data 'grüße 你好' opt 0 days 0",
                        "the event has as many bytes as its length says");
    check(ASK(on_results, tim_conversation_set_custom_data, alice, ids, 1, "a\0b\0c", 5) == 0 &&
              ASK(whole, tim_conversation_get, alice, "c2c_bob") == 0 && last->value,
          "it may contain NUL");
    check(ASK(on_results, tim_conversation_set_custom_data, alice, ids, 1, longest, 256) == 0, "256 bytes are allowed");
    REFUSED(TIM_ERR_INVALID_PARAMETERS, "256", on_results, tim_conversation_set_custom_data, alice, ids, 1, longest,
            257);
    REFUSED(TIM_ERR_INVALID_PARAMETERS, "custom_data", on_results, tim_conversation_set_custom_data, alice, ids, 1,
            "cut \xe4\xbd\xa0", 6);
    ASK(on_preferences, tim_conversation_get, alice, "c2c_bob");
    check(strstr(last->text, "data 'xxxxx") != NULL, "and refused, nothing has changed");
    check(ASK(on_results, tim_conversation_set_custom_data, alice, ids, 1, NULL, 0) == 0, "NULL removes it");
    preferences_are("c2c_bob", "c2c_bob marks 10000000009 data '' opt 0 days 0", "and it is gone");
    check(ASK(on_results, tim_conversation_set_custom_data, alice, ids, 1, "stays", 5) == 0, "once more");
}

/* ---- Receive options. */

static void options(void) {
    const char *ids[] = {"c2c_bob"}, *mixed[] = {"c2c_bob", "bob"};
    char expected[128];
    int from = journal_size();
    for (int32_t opt = TIM_NOT_RECEIVE_MESSAGE_EXCEPT_AT; opt >= TIM_RECEIVE_MESSAGE; opt--) {
        check(ASK(on_success, tim_conversation_set_receive_opt, alice, ids, 1, opt) == 0, "option %d", (int)opt);
        snprintf(expected, sizeof expected, "preferences c2c_bob marks 10000000009 data 'stays' opt %d days 0", (int)opt);
        heard_before_answer(from, expected, "an event reports it");
    }
    REFUSED(TIM_ERR_INVALID_PARAMETERS, "bob", on_success, tim_conversation_set_receive_opt, alice, mixed, 2,
            TIM_NOT_RECEIVE_MESSAGE);
    preferences_are("c2c_bob", "c2c_bob marks 10000000009 data 'stays' opt 0 days 0", "refused for one, it is set for none");
}

static void silently(void) {
    const char *ids[] = {"c2c_bob"};
    check(ASK(on_success, tim_conversation_set_receive_opt, alice, ids, 1, TIM_NOT_RECEIVE_MESSAGE) == 0,
          "bob's messages are not to be reported");
    int from = journal_size();
    write_to(alice, "bob", "alice", "silently");
    ASK(on_messages, tim_message_history, alice, "c2c_bob", 0, 1);
    check_text(last->text, "silently", "one is in the history all the same");
    check(journal_count(from, "alice message bob silently") == 0, "no event reports the message");
    check(journal_wait(from, "alice changed c2c_bob 2") >= 0, "but the conversation has changed");
    check(ASK(on_success, tim_conversation_set_receive_opt, alice, ids, 1, TIM_RECEIVE_NOT_NOTIFY_MESSAGE) == 0,
          "they are, but the app is not to notify");
    write_to(alice, "bob", "alice", "quietly");
    check(journal_wait(from, "alice message bob quietly") >= 0, "then they are reported");
    check(ASK(on_number, tim_conversation_total_unread, alice) == 0 && last->value == 1, "but do not count as unread");
    check(ASK(on_success, tim_conversation_set_receive_opt, alice, ids, 1, TIM_RECEIVE_MESSAGE) == 0 &&
              ASK(on_number, tim_conversation_total_unread, alice) == 0 && last->value == 4,
          "as they do again once all is as it was");
}

/* ---- Retention. */

static void retention(void) {
    int from = journal_size();
    check(ASK(on_success, tim_conversation_set_retention, alice, "c2c_bob", 7) == 0, "messages go after 7 days");
    heard_before_answer(from, "preferences c2c_bob marks 10000000009 data 'stays' opt 0 days 7", "an event reports it");
    ASK(on_messages, tim_message_history, alice, "c2c_bob", 0, 20);
    check_text(last->text, "quietly, silently, hello", "those of today stay");
}

/* ---- The preferences stay when the list entry is deleted. */

static void survive(void) {
    check(ASK(on_success, tim_conversation_delete, alice, "c2c_bob") == 0, "the conversation is deleted");
    write_to(alice, "bob", "alice", "back");
    preferences_are("c2c_bob", "c2c_bob marks 10000000009 data 'stays' opt 0 days 7", "it comes back with all its preferences");
    check(ASK(on_success, tim_conversation_set_retention, alice, "c2c_bob", 0) == 0, "messages stay for ever");
    preferences_are("c2c_bob", "c2c_bob marks 10000000009 data 'stays' opt 0 days 0", "the preference is removed, too");
}

static void on_another_device(void) {
    const char *ids[] = {"c2c_bob"};
    tim_client *tablet = open_client(directory, "tablet");
    int from = journal_size();
    listen_to(tablet, "tablet");
    listen_to_preferences(tablet, "tablet's preferences");
    log_in(tablet, "alice");
    check(journal_wait(from, "tablet finish") >= 0, "another device of hers catches up");
    ASK(on_preferences, tim_conversation_get, tablet, "c2c_bob");
    check_text(last->text, "c2c_bob marks 10000000009 data 'stays' opt 0 days 0", "and has the same preferences");
    check(ASK(on_results, tim_conversation_mark, alice, ids, 1, TIM_MARK_HIDE, false) == 0, "a mark is cleared");
    check(journal_wait(from, "tablet's preferences c2c_bob marks 10000000001 data 'stays' opt 0 days 0") >= 0,
          "the other device is notified");
    tim_client_free(tablet);
}

int main(int argc, char **argv) {
    directory = argc > 1 ? argv[1] : ".";
    alice = arrive(directory, "alice");
    listen_to_preferences(alice, "preferences");
    marks();
    too_many();
    own_data();
    options();
    silently();
    retention();
    survive();
    on_another_device();
    tim_client_free(alice);
    return finish();
}
