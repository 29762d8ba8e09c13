/* Tests of unread counts: totals by filter, subscriptions, and cleaning. */
#include "check.h"

static const char *directory;
static tim_client *alice;

static tim_conversation_filter of(int32_t type) {
    tim_conversation_filter filter = TIM_CONVERSATION_FILTER_INIT;
    filter.type = type;
    return filter;
}

static void total_is(uint64_t expected, const char *name) {
    check(ASK(on_number, tim_conversation_total_unread, alice) == 0 && last->value == expected, "%s: %d", name,
          (int)expected);
}

static void unread_is(const tim_conversation_filter *filter, uint64_t expected, const char *name) {
    check(ASK(on_number, tim_conversation_unread_by_filter, alice, filter) == 0 && last->value == expected, "%s: %d",
          name, (int)expected);
}

/* Cleans, and checks that the event came before the answer. */
static void clean(const char *id, uint64_t timestamp, uint64_t sequence, const char *event, const char *name) {
    int from = journal_size();
    check(ASK(on_success, tim_conversation_clean_unread, alice, id, timestamp, sequence) == 0, "%s", name);
    int heard = journal_wait(from, event);
    check(heard >= 0 && heard < last->heard, "\"%s\", before on_success", event);
}

/* The read position of a conversation, in words. */
static void on_position(const tim_conversation *conversation, void *user_data) {
    words words = {NULL, 0};
    say(&words, "%d unread, read to %lld and %d", (int)conversation->unread_count,
        (long long)conversation->c2c_read_timestamp, (int)conversation->group_read_sequence);
    answer(user_data, 0, words.text, conversation->last_message ? conversation->last_message->seq : 0);
    free(words.text);
}

static void position_is(const char *id, const char *expected, const char *name) {
    ASK(on_position, tim_conversation_get, alice, id);
    check_text(last->text, expected, name);
}

/* Imports a message from `from` to alice with this time, as a live message. */
static void import(const char *from, int64_t time, const char *text) {
    static int number = 1000;
    rest(alice, "v4/openim/importmsg",
         "{\"SyncFromOldSystem\":5,\"From_Account\":\"%s\",\"To_Account\":\"alice\",\"MsgRandom\":%d,"
         "\"MsgTimeStamp\":%lld," TEXT "}",
         from, ++number, (long long)time, text);
}

static void fill(void) {
    make_group(alice, "carol", "team", "alice");
    for (int i = 0; i < 3; i++) write_to(alice, "bob", "alice", "from bob");
    for (int i = 0; i < 4; i++) write_to_group(alice, "carol", "team", "to the team");
    write_to(alice, "dave", "alice", "from dave");
}

/* ---- By filters. */

static void sums(void) {
    const char *dave[] = {"c2c_dave"};
    tim_conversation_filter users = of(TIM_CONVERSATION_C2C), groups = of(TIM_CONVERSATION_GROUP);
    tim_conversation_filter starred = of(TIM_CONVERSATION_ANY);
    starred.filter_type = TIM_FILTER_MARK;
    starred.mark_type = TIM_MARK_STAR;
    total_is(8, "the sum of all");
    unread_is(NULL, 8, "NULL means all");
    unread_is(&users, 4, "with users");
    unread_is(&groups, 4, "of groups");
    unread_is(&starred, 0, "with a mark that none has");
    check(ASK(on_results, tim_conversation_mark, alice, dave, 1, TIM_MARK_STAR, true) == 0, "one is marked");
    unread_is(&starred, 1, "then");
}

static void followed(void) {
    tim_conversation_filter users = of(TIM_CONVERSATION_C2C), starred = of(TIM_CONVERSATION_ANY);
    starred.filter_type = TIM_FILTER_MARK | TIM_FILTER_HAS_UNREAD;
    starred.mark_type = TIM_MARK_STAR;
    starred.has_unread_count = true;
    int from = journal_size();
    check(tim_conversation_subscribe_unread(alice, &users) == 0 && tim_conversation_subscribe_unread(alice, &users) == 0,
          "a filter is subscribed to, twice");
    check(tim_conversation_subscribe_unread(alice, &starred) == 0, "and another");
    memset(&starred, 0xff, sizeof starred); /* it was copied */
    unread_is(&users, 4, "asked for");
    check(journal_size() == from, "that alone causes no event");
    write_to(alice, "bob", "alice", "one more");
    check(journal_wait(from, "alice unread c2c: 5") >= 0 && journal_count(from, "alice unread c2c: 5") == 1,
          "a message changes the sum of the first filter, as reported once");
    check(journal_wait(from, "alice total 9") >= 0, "and that of all");
    from = journal_size();
    write_to(alice, "dave", "alice", "one more");
    check(journal_wait(from, "alice unread c2c: 6") >= 0 &&
              journal_wait(from, "alice unread any marks 1 unread 1: 2") >= 0,
          "one that both mean changes both");
    from = journal_size();
    write_to_group(alice, "carol", "team", "one more");
    check(journal_wait(from, "alice total 11") >= 0 && journal_count(from, "alice unread c2c: 6") == 0,
          "one that neither means changes neither");
    check(tim_conversation_unsubscribe_unread(alice, &users) == 0 &&
              tim_conversation_unsubscribe_unread(alice, &users) == 0,
          "it ends, and ending it again is not an error");
    from = journal_size();
    write_to(alice, "dave", "alice", "the last one");
    check(journal_wait(from, "alice unread any marks 1 unread 1: 3") >= 0 &&
              journal_count(from, "alice unread c2c: 7") == 0,
          "the other one continues");
}

/* ---- Cleaning. */

static void one(void) {
    clean("c2c_bob", 0, 0, "alice changed c2c_bob 0", "a conversation with a user is read");
    total_is(8, "the rest is not");
    ASK(on_position, tim_conversation_get, alice, "c2c_bob");
    check(strncmp(last->text, "0 unread, read to 1", 19) == 0, "the conversation knows when: %s", last->text);
    clean("group_team", 0, 0, "alice changed group_team 0", "and one of a group");
    position_is("group_team", "0 unread, read to 0 and 5", "which knows how far");
    int from = journal_size();
    check(ASK(on_success, tim_conversation_clean_unread, alice, "c2c_bob", 0, 0) == 0 &&
              ASK(on_success, tim_conversation_clean_unread, alice, "c2c_nobody", 0, 0) == 0 &&
              ASK(on_success, tim_conversation_clean_unread, alice, "group_nowhere", 0, 0) == 0 && journal_size() == from,
          "where there is nothing to read, that is a success without an event");
}

static void up_to_a_time(void) {
    import("erin", 1700000000, "first");
    import("erin", 1700000010, "second");
    import("erin", 1700000020, "third");
    position_is("c2c_erin", "3 unread, read to 0 and 0", "three messages of long ago");
    clean("c2c_erin", 1700000010, 0, "alice changed c2c_erin 1", "read up to the second");
    position_is("c2c_erin", "1 unread, read to 1700000010 and 0", "one is left");
    check(ASK(on_success, tim_conversation_clean_unread, alice, "c2c_erin", 1700000000, 0) == 0, "further back");
    position_is("c2c_erin", "1 unread, read to 1700000010 and 0", "nothing becomes unread again");
    clean("c2c_erin", 0, 1, "alice changed c2c_erin 0", "a sequence is passed over with a user");
}

static void up_to_a_sequence(void) {
    for (int i = 0; i < 3; i++) write_to_group(alice, "carol", "team", "more");
    position_is("group_team", "3 unread, read to 0 and 5", "three more");
    clean("group_team", 0, 7, "alice changed group_team 1", "read up to the second");
    position_is("group_team", "1 unread, read to 0 and 7", "one is left");
    clean("group_team", 0, UINT64_MAX, "alice changed group_team 0", "and more than there are means all");
    position_is("group_team", "0 unread, read to 0 and 8", "but not beyond the last message");
}

static void many(void) {
    write_to(alice, "bob", "alice", "again");
    write_to_group(alice, "carol", "team", "again");
    int from = journal_size();
    check(ASK(on_success, tim_conversation_clean_unread, alice, "c2c", 0, 0) == 0, "all with users are read");
    total_is(1, "those of groups are left");
    check(journal_wait(from, "alice total 1") >= 0, "an event reports it");
    write_to(alice, "bob", "alice", "again");
    clean("group", 0, 0, "alice changed group_team 0", "all of groups");
    total_is(1, "those with users are left");
    write_to_group(alice, "carol", "team", "again");
    check(ASK(on_success, tim_conversation_clean_unread, alice, NULL, 0, 0) == 0, "NULL means all of them");
    total_is(0, "nothing is left");
    write_to(alice, "bob", "alice", "again");
    clean("", 0, 0, "alice changed c2c_bob 0", "and so does an empty text");
    total_is(0, "nothing is left");
    ASK(on_page, tim_conversation_list, alice, 0, 100);
    check(strstr(last->text, "c2c_bob") && strstr(last->text, "group_team"), "the conversations are all there");
}

static void on_another_device(void) {
    tim_client *tablet = open_client(directory, "tablet");
    int from = journal_size();
    listen_to(tablet, "tablet");
    log_in(tablet, "alice");
    check(journal_wait(from, "tablet finish") >= 0, "another device of hers");
    write_to(alice, "bob", "alice", "for both");
    check(journal_wait(from, "tablet changed c2c_bob 1") >= 0, "gets the message");
    clean("c2c_bob", 0, 0, "alice changed c2c_bob 0", "read on one");
    check(journal_wait(from, "tablet changed c2c_bob 0") >= 0, "it is read on the other");
    tim_client_free(tablet);
}

/* Subscriptions end with the login. */
static void after_a_logout(void) {
    check(ASK(on_success, tim_client_logout, alice) == 0, "log out");
    int from = journal_size();
    log_in(alice, "alice");
    check(journal_wait(from, "alice finish") >= 0, "and in");
    write_to(alice, "dave", "alice", "quietly");
    check(journal_wait(from, "alice changed c2c_dave 1") >= 0 &&
              journal_count(from, "alice unread any marks 1 unread 1: 1") == 0 &&
              journal_count(from, "alice total 1") == 0,
          "no sums are reported until the app asks again");
}

int main(int argc, char **argv) {
    directory = argc > 1 ? argv[1] : ".";
    alice = arrive(directory, "alice");
    fill();
    sums();
    followed();
    one();
    up_to_a_time();
    up_to_a_sequence();
    many();
    on_another_device();
    after_a_logout();
    tim_client_free(alice);
    return finish();
}
