/* Tests of deleting conversations: the promises, and every bad way to call the functions. */
#include "check.h"

static const char *directory;
static tim_client *alice;

static int list_is(const char *expected, const char *name) {
    ASK(on_page, tim_conversation_list, alice, 0, 100);
    return check_text(last->text, expected, name);
}

static void history_is(const char *conversation_id, const char *expected, const char *name) {
    ASK(on_messages, tim_message_history, alice, conversation_id, 0, 100);
    check_text(last->text, expected, name);
}

/* ---- Before, during and after a login. */

static void states(void) {
    const char *ids[] = {"c2c_bob"};
    tim_client *client = open_client(directory, "states");
    REFUSED(TIM_ERR_SDK_NOT_LOGGED_IN, "log", on_success, tim_conversation_delete, client, "c2c_bob");
    REFUSED(TIM_ERR_SDK_NOT_LOGGED_IN, "log", on_results, tim_conversation_delete_list, client, ids, 1, true);
    REFUSED(TIM_ERR_SDK_NOT_LOGGED_IN, "log", on_success, tim_conversation_delete, client, "no id");
    reply *login = expect("login"), *during = expect("delete during login");
    tim_client_login(client, "carol", "sig", on_success, on_error, login);
    tim_conversation_delete(client, "c2c_bob", on_success, on_error, during);
    check(await(during) == TIM_ERR_SDK_NOT_LOGGED_IN && await(login) == 0, "delete during login: 6014");
    check(ASK(on_success, tim_client_logout, client) == 0, "log out");
    REFUSED(TIM_ERR_SDK_NOT_LOGGED_IN, "log", on_success, tim_conversation_delete, client, "c2c_bob");
    REFUSED(TIM_ERR_SDK_NOT_LOGGED_IN, "log", on_results, tim_conversation_delete_list, client, ids, 1, false);
    tim_client_free(client);
}

/* ---- One conversation. */

static void one(void) {
    write_to(alice, "bob", "alice", "first");
    write_to(alice, "bob", "alice", "second");
    history_is("c2c_bob", "second, first", "two messages from bob");
    int from = journal_size();
    check(ASK(on_success, tim_conversation_delete, alice, "c2c_bob") == 0, "a conversation is deleted");
    int event = journal_wait(from, "alice deleted c2c_bob");
    check(event >= 0 && event < last->heard, "the event came before on_success");
    check(journal_count(from, "alice deleted c2c_bob") == 1, "and once");
    list_is("finished", "it is gone from the list");
    history_is("c2c_bob", "", "and its history with it");

    from = journal_size();
    check(ASK(on_success, tim_conversation_delete, alice, "c2c_bob") == 0, "deleting it again is a success");
    check(ASK(on_success, tim_conversation_delete, alice, "c2c_nobody") == 0,
          "deleting a conversation that never existed is a success");
    check(ASK(on_success, tim_conversation_delete, alice, "group_nowhere") == 0, "also of a group");
    check(journal_size() == from, "without an event");
    REFUSED(TIM_ERR_INVALID_PARAMETERS, "conversation", on_success, tim_conversation_delete, alice, "bob");
}

static void comes_back_alone(void) {
    int from = journal_size();
    write_to(alice, "bob", "alice", "third");
    check(journal_wait(from, "alice new c2c_bob 1") >= 0, "a message that comes after it brings it back, unread 1");
    check(journal_wait(from, "alice message bob third") >= 0, "it is reported");
    history_is("c2c_bob", "third", "alone");
    ASK(on_conversation, tim_conversation_get, alice, "c2c_bob");
    check_text(last->text, "c2c_bob bob unread 1 draft - last third", "the conversation has nothing else");
}

static void only_mine(void) {
    tim_client *bob = arrive(directory, "bob");
    ASK(on_messages, tim_message_history, bob, "c2c_alice", 0, 100);
    check_text(last->text, "third, second, first", "bob keeps what alice deleted");
    tim_client_free(bob);
}

/* ---- Lists. */

static void fill(void) {
    write_to(alice, "dave", "alice", "from dave");
    write_to(alice, "erin", "alice", "from erin");
    make_group(alice, "dave", "team", "alice");
    write_to_group(alice, "dave", "team", "to the team");
}

static void lists(void) {
    const char *kept[] = {"c2c_dave", "group_team"}, *cleared[] = {"c2c_bob", "c2c_erin", "c2c_nobody"};
    fill();
    list_is("finished group_team c2c_erin c2c_dave c2c_bob", "four conversations");
    int from = journal_size();
    check(ASK(on_results, tim_conversation_delete_list, alice, kept, 2, false) == 0,
          "a list is deleted, histories kept");
    check_text(last->text, "c2c_dave=0 group_team=0", "each id has its result");
    int event = journal_wait(from, "alice deleted c2c_dave group_team");
    check(event >= 0 && event < last->heard, "one event tells of both, before on_success");
    history_is("c2c_dave", "from dave", "dave's message can still be read");
    history_is("group_team", "to the team", "the team's history, too");

    from = journal_size();
    check(ASK(on_results, tim_conversation_delete_list, alice, cleared, 3, true) == 0,
          "a list is deleted, histories too");
    check_text(last->text, "c2c_bob=0 c2c_erin=0 c2c_nobody=0",
               "each id has its result, the one that was not there too");
    check(journal_wait(from, "alice deleted c2c_bob c2c_erin") >= 0, "the event tells of those that were there");
    history_is("c2c_bob", "", "bob's messages are gone");
    history_is("c2c_erin", "", "erin's history, too");
    list_is("finished", "the list is empty");

    from = journal_size();
    write_to(alice, "dave", "alice", "more from dave");
    check(journal_wait(from, "alice new c2c_dave 1") >= 0, "the one that was kept comes back, unread 1");
    history_is("c2c_dave", "more from dave, from dave", "with its history");
}

static void bad_lists(void) {
    const char *mixed[] = {"c2c_dave", "dave", "c2c_dave", "", "c2c_", "group_team", "C2C_dave"};
    const char *holes[] = {"c2c_dave", NULL}, *bytes[] = {"c2c_dave", "c2c_\xff"};
    const char *many[101];
    for (int i = 0; i < 101; i++) many[i] = "c2c_dave";
    int from = journal_size();
    REFUSED(TIM_ERR_INVALID_PARAMETERS, "conversation_ids", on_results, tim_conversation_delete_list, alice, many, 0,
            true);
    REFUSED(TIM_ERR_INVALID_PARAMETERS, "conversation_ids", on_results, tim_conversation_delete_list, alice, NULL, 0,
            true);
    REFUSED(TIM_ERR_INVALID_PARAMETERS, "conversation_ids", on_results, tim_conversation_delete_list, alice, NULL, 2,
            true);
    REFUSED(TIM_ERR_INVALID_PARAMETERS, "100", on_results, tim_conversation_delete_list, alice, many, 101, true);
    REFUSED(TIM_ERR_INVALID_PARAMETERS, "100", on_results, tim_conversation_delete_list, alice, many, (size_t)-1, true);
    REFUSED(TIM_ERR_INVALID_PARAMETERS, "conversation_ids[1]", on_results, tim_conversation_delete_list, alice, holes,
            2, true);
    REFUSED(TIM_ERR_INVALID_PARAMETERS, "conversation_ids[1]", on_results, tim_conversation_delete_list, alice, bytes,
            2, true);
    check(journal_size() == from, "none of them caused an event");
    list_is("finished c2c_dave", "nor changed anything");

    check(ASK(on_results, tim_conversation_delete_list, alice, mixed, 7, true) == 0, "malformed ids between others");
    check_text(last->text, "c2c_dave=0 dave=6017 c2c_dave=0 =6017 c2c_=6017 group_team=0 C2C_dave=6017",
               "each has its own result, in the given order, duplicates included");
    check(journal_wait(from, "alice deleted c2c_dave") >= 0, "and the others are deleted");
    check(journal_count(from, "alice deleted c2c_dave") == 1, "a duplicate tells no second event");
    list_is("finished", "for good");

    from = journal_size();
    check(ASK(on_results, tim_conversation_delete_list, alice, &mixed[3], 2, true) == 0 && journal_size() == from,
          "a list of malformed ids only is a success without an event");
    check(ASK(on_results, tim_conversation_delete_list, alice, many, 100, true) == 0 && last->value == 100,
          "100 ids, all the same, are allowed");
}

/* ---- Leaving people and groups. */

static void leaving_keeps_the_conversation(void) {
    const char *bob[] = {"bob"};
    make_group(alice, "dave", "club", "alice");
    write_to_group(alice, "dave", "club", "to the club");
    check(ASK(on_success, tim_friend_add, alice, "bob", NULL) == 0, "bob is a friend");
    write_to(alice, "bob", "alice", "to a friend");
    int from = journal_size();
    check(ASK(on_success, tim_group_quit, alice, "club") == 0, "alice quits the club");
    check(ASK(on_friends, tim_friend_delete, alice, bob, 1, true) == 0, "and unfriends bob");
    list_is("finished c2c_bob group_club", "both conversations stay");
    history_is("group_club", "to the club", "with the history of the club");
    check(journal_count(from, "alice deleted c2c_bob") + journal_count(from, "alice deleted group_club") == 0,
          "without an event");
    check(ASK(on_success, tim_conversation_delete, alice, "group_club") == 0,
          "deleting the club's afterwards succeeds");
    check(ASK(on_success, tim_conversation_delete, alice, "c2c_bob") == 0, "bob's conversation is deleted, too");
    list_is("finished", "then they are gone");
}

static void folder(void) {
    REFUSED(TIM_ERR_SVR_CONV_CONV_GROUP_NOT_EXIST, "folder", on_success, tim_conversation_group_delete, alice,
            "folder");
}

/* ---- At once, inside a callback, and very often. */

static void *delete_many(void *context) {
    reply **calls = context;
    for (int i = 0; calls[i]; i++) tim_conversation_delete(alice, "c2c_bob", on_success, on_error, calls[i]);
    return NULL;
}

static void from_two_threads(void) {
    reply *calls[2][51] = {{NULL}, {NULL}};
    pthread_t threads[2];
    int right = 0;
    write_to(alice, "bob", "alice", "twice");
    for (int i = 0; i < 100; i++) calls[i % 2][i / 2] = expect("a delete beside another");
    int from = journal_size();
    for (int i = 0; i < 2; i++) pthread_create(&threads[i], NULL, delete_many, calls[i]);
    for (int i = 0; i < 2; i++) pthread_join(threads[i], NULL);
    for (int i = 0; i < 100; i++) right += await(calls[i % 2][i / 2]) == 0;
    check(right == 100, "100 deletes of one conversation from two threads succeed");
    check(journal_count(from, "alice deleted c2c_bob") == 1 && journal_size() == from + 1, "with one event");
}

static void delete_next(reply *reply) {
    tim_conversation_delete(alice, "c2c_dave", on_success, on_error, reply->context);
}

static void inside_a_callback(void) {
    reply *outer = expect("delete"), *inner = expect("delete inside a callback");
    inner->caller = outer->caller;
    write_to(alice, "bob", "alice", "outer");
    write_to(alice, "dave", "alice", "inner");
    outer->then = delete_next;
    outer->context = inner;
    tim_conversation_delete(alice, "c2c_bob", on_success, on_error, outer);
    check(await(outer) == 0 && await(inner) == 0, "a conversation is deleted inside the callback of another");
    list_is("finished", "both are gone");
}

static void ten_thousand(void) {
    int count = scaled(10000), right = 0, from = journal_size();
    reply **calls = calloc((size_t)count, sizeof *calls);
    for (int i = 0; i < count; i++) {
        if (i % 1000 == 0) write_to(alice, "bob", "alice", "again");
        calls[i] = expect("one of many deletes");
        tim_conversation_delete(alice, "c2c_bob", on_success, on_error, calls[i]);
    }
    for (int i = 0; i < count; i++) right += await(calls[i]) == 0;
    check(right == count, "%d of %d deletes in a loop succeed", right, count);
    check(journal_count(from, "alice deleted c2c_bob") == (count + 999) / 1000,
          "with an event for each that was there");
    free(calls);
}

static void no_callbacks(void) {
    const char *ids[] = {"c2c_dave"};
    write_to(alice, "bob", "alice", "quietly");
    write_to(alice, "dave", "alice", "quietly");
    tim_conversation_delete(alice, "c2c_bob", NULL, NULL, NULL);
    tim_conversation_delete_list(alice, ids, 1, true, NULL, NULL, NULL);
    tim_conversation_delete(alice, NULL, NULL, NULL, NULL);
    list_is("finished", "a call without callbacks deletes as well");
}

/* ---- After a restart. */

static void stays_away(void) {
    write_to(alice, "bob", "alice", "last words");
    write_to(alice, "dave", "alice", "stays");
    check(ASK(on_success, tim_conversation_delete, alice, "c2c_bob") == 0, "deleted once more");
    tim_client_free(alice);
    alice = arrive(directory, "alice");
    list_is("finished c2c_dave", "it stays away after the next login");
    history_is("c2c_bob", "", "and so does its history");
    tim_client *tablet = open_client(directory, "tablet");
    log_in(tablet, "alice");
    ASK(on_page, tim_conversation_list, tablet, 0, 100);
    check_text(last->text, "finished c2c_dave", "a new device of hers does not get it");
    ASK(on_messages, tim_message_history, tablet, "c2c_bob", 0, 100);
    check_text(last->text, "", "nor its history");
    tim_client_free(tablet);
}

int main(int argc, char **argv) {
    directory = argc > 1 ? argv[1] : ".";
    states();
    alice = arrive(directory, "alice");
    one();
    comes_back_alone();
    only_mine();
    lists();
    bad_lists();
    leaving_keeps_the_conversation();
    folder();
    from_two_threads();
    inside_a_callback();
    ten_thousand();
    no_callbacks();
    stays_away();
    tim_client_free(alice);
    return finish();
}
