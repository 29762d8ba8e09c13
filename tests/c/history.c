/* Tests of clearing histories and deleting messages, while the conversation stays, and of mentions. */
#include "check.h"

static const char *directory;
static tim_client *alice, *bob;

static void history_is(tim_client *client, const char *id, const char *expected, const char *name) {
    ASK(on_messages, tim_message_history, client, id, 0, 100);
    check_text(last->text, expected, name);
}

static void one_is(const char *id, const char *expected, const char *name) {
    ASK(on_conversation, tim_conversation_get, alice, id);
    check_text(last->text, expected, name);
}

/* ---- Clearing. */

static void on_whole(const tim_conversation *conversation, void *user_data) {
    bool empty = conversation->last_message == NULL && conversation->unread_count == 0;
    answer(user_data, 0, conversation->conversation_id, empty ? conversation->order_key : 0);
}

static void on_order(const tim_conversation *conversation, void *user_data) {
    answer(user_data, 0, conversation->conversation_id, conversation->order_key);
}

static void clear(void) {
    write_to(alice, "bob", "alice", "first");
    write_to(alice, "bob", "alice", "second");
    write_to(alice, "carol", "alice", "from carol");
    check(ASK(on_success, tim_conversation_set_draft, alice, "c2c_bob", "a draft") == 0, "a conversation with a draft");
    ASK(on_order, tim_conversation_get, alice, "c2c_bob");
    uint64_t order = last->value;
    int from = journal_size();
    check(ASK(on_success, tim_conversation_clear_history, alice, "c2c_bob") == 0, "its history is cleared");
    int event = journal_wait(from, "alice changed c2c_bob 0");
    check(event >= 0 && event < last->heard, "the event came before on_success");
    check(journal_count(from, "alice deleted c2c_bob") == 0, "and none of a deletion");
    check(ASK(on_whole, tim_conversation_get, alice, "c2c_bob") == 0 && last->value == order && order > 0,
          "it stays where it was, with no last message and nothing unread");
    ASK(on_page, tim_conversation_list, alice, 0, 100);
    check_text(last->text, "finished c2c_bob c2c_carol", "in the list");
    history_is(alice, "c2c_bob", "", "its messages are gone");
    history_is(alice, "c2c_carol", "from carol", "those of others are there");
    history_is(bob, "c2c_alice", "second, first", "and the other one keeps his");
    from = journal_size();
    write_to(alice, "bob", "alice", "third");
    check(journal_wait(from, "alice message bob third") >= 0, "something comes after it");
    history_is(alice, "c2c_bob", "third", "and is there alone");
}

/* How many lines of the journal after the first `from` mention the id. Late events about something else may come
   meanwhile. */
static int mentions(int from, const char *id) {
    int found = 0;
    pthread_mutex_lock(&journal.lock);
    for (int i = from; i < journal.count; i++) {
        printf("# heard: %s\n", journal.lines[i]);
        found += strstr(journal.lines[i], id) != NULL;
    }
    pthread_mutex_unlock(&journal.lock);
    return found;
}

static void clear_what_is_not_there(void) {
    int from = journal_size();
    check(ASK(on_success, tim_conversation_clear_history, alice, "c2c_nobody") == 0 &&
              ASK(on_success, tim_conversation_clear_history, alice, "group_nowhere") == 0 &&
              mentions(from, "c2c_nobody") + mentions(from, "group_nowhere") == 0,
          "a missing conversation is a success without an event");
    make_group(alice, "carol", "team", "alice");
    write_to_group(alice, "carol", "team", "to the team");
    check(ASK(on_success, tim_conversation_clear_history, alice, "group_team") == 0, "a group's is cleared");
    history_is(alice, "group_team", "", "and gone");
}

/* ---- Both directions. */

static int32_t get(int32_t type, uint64_t last_seq, uint32_t count) {
    tim_message_list_option option = TIM_MESSAGE_LIST_OPTION_INIT;
    option.conversation_id = "c2c_frank";
    option.get_type = type;
    option.last_seq = last_seq;
    option.count = count;
    return ASK(on_messages, tim_message_list, alice, &option);
}

static void got(int32_t type, uint64_t last_seq, uint32_t count, const char *expected) {
    check(get(type, last_seq, count) == 0, "get type %d behind %d", (int)type, (int)last_seq);
    check_text(last->text, expected, "with these messages");
}

static void either_direction(void) {
    static const char *const texts[] = {"one", "two", "three", "four"};
    for (int i = 0; i < 4; i++) write_to(alice, "frank", "alice", texts[i]);
    tim_message_list_option option = TIM_MESSAGE_LIST_OPTION_INIT;
    check(option.struct_size == sizeof option && option.count == 20 && option.get_type == TIM_GET_CLOUD_OLDER_MSG,
          "without more, the newest 20");
    for (int local = 0; local <= TIM_GET_LOCAL_OLDER_MSG - TIM_GET_CLOUD_OLDER_MSG; local += 2) {
        got(TIM_GET_CLOUD_OLDER_MSG + local, 0, 3, "four, three, two");
        got(TIM_GET_CLOUD_OLDER_MSG + local, 3, 3, "two, one");
        got(TIM_GET_CLOUD_NEWER_MSG + local, 0, 3, "one, two, three");
        got(TIM_GET_CLOUD_NEWER_MSG + local, 2, 9, "three, four");
        got(TIM_GET_CLOUD_NEWER_MSG + local, 4, 9, "");
    }
    uint64_t second = 2;
    check(ASK(on_success, tim_message_delete, alice, "c2c_frank", &second, 1) == 0, "the second is deleted");
    for (int local = 0; local <= TIM_GET_LOCAL_OLDER_MSG - TIM_GET_CLOUD_OLDER_MSG; local += 2) {
        got(TIM_GET_CLOUD_OLDER_MSG + local, 0, 9, "four, three, one");
        got(TIM_GET_CLOUD_NEWER_MSG + local, 0, 9, "one, three, four");
    }
    check(ASK(on_success, tim_conversation_delete, alice, "c2c_frank") == 0, "all are");
    for (int32_t type = TIM_GET_CLOUD_OLDER_MSG; type <= TIM_GET_LOCAL_NEWER_MSG; type++) got(type, 0, 9, "");
    check(get(0, 0, 1) == TIM_ERR_INVALID_PARAMETERS && strstr(last->text, "get_type"), "no such type");
    check(get(TIM_GET_LOCAL_NEWER_MSG, 0, 0) == TIM_ERR_INVALID_PARAMETERS && strstr(last->text, "count"), "none wanted");
    REFUSED(TIM_ERR_INVALID_PARAMETERS, "option", on_messages, tim_message_list, alice, NULL);
    REFUSED(TIM_ERR_INVALID_PARAMETERS, "conversation_id", on_messages, tim_message_list, alice, &option);
    option.struct_size = sizeof option - 1;
    REFUSED(TIM_ERR_INVALID_PARAMETERS, "struct_size", on_messages, tim_message_list, alice, &option);
}

/* ---- Single messages. */

static char found_ids[2][TIM_MESSAGE_ID_SIZE];

static void remember_ids(const tim_message *const *list, size_t count, void *user_data) {
    for (size_t i = 0; i < count && i < 2; i++) strcpy(found_ids[i], list[i]->message_id);
    on_messages(list, count, user_data);
}

static void find(void) {
    write_to(alice, "grace", "alice", "one");
    write_to(alice, "grace", "alice", "two");
    ASK(remember_ids, tim_message_history, alice, "c2c_grace", 0, 2);
    const char *ids[] = {found_ids[1], "1-1", found_ids[0]};
    check(ASK(on_messages, tim_message_find, alice, ids, 3) == 0, "messages are looked for by their ids");
    check_text(last->text, "one, two", "and found in the order of the ids");
    uint64_t first = 1;
    ASK(on_success, tim_message_delete, alice, "c2c_grace", &first, 1);
    ASK(on_messages, tim_message_find, alice, ids, 3);
    check_text(last->text, "two", "not the one that was deleted");
    check(ASK(on_messages, tim_message_find, alice, NULL, 0) == 0, "no ids: nothing is found");
    REFUSED(TIM_ERR_INVALID_PARAMETERS, "message_ids", on_messages, tim_message_find, alice, NULL, 1);
    REFUSED(TIM_ERR_INVALID_PARAMETERS, "message_ids", on_messages, tim_message_find, alice, ids, 1001);
}

static uint64_t seqs[100];

static void remember(const tim_message *const *list, size_t count, void *user_data) {
    for (size_t i = 0; i < count && i < 100; i++) seqs[i] = list[i]->seq;
    on_messages(list, count, user_data);
}

static void delete_some(void) {
    static const char *const texts[] = {"one", "two", "three", "four", "five"};
    for (int i = 0; i < 5; i++) write_to(alice, "dave", "alice", texts[i]);
    ASK(remember, tim_message_history, alice, "c2c_dave", 0, 100);
    check_text(last->text, "five, four, three, two, one", "five messages");
    uint64_t middle[] = {seqs[1], seqs[3], seqs[1], 999999};
    check(ASK(on_success, tim_message_delete, alice, "c2c_dave", middle, 4) == 0,
          "two of them are deleted, one twice, and one that is not there");
    history_is(alice, "c2c_dave", "five, three, one", "the others are there");
    int from = journal_size();
    check(ASK(on_success, tim_message_delete, alice, "c2c_dave", &seqs[0], 1) == 0, "the newest is deleted");
    ASK(on_messages, tim_message_history, alice, "c2c_dave", 0, 100);
    check_text(last->text, "three, one", "it is gone");
    check(journal_wait(from, "alice changed c2c_dave 2") >= 0, "the unread count changes, and an event reports it");
    one_is("c2c_dave", "c2c_dave dave unread 2 draft - last three", "the one before it is the last now");
    check(ASK(on_success, tim_message_delete, alice, "c2c_nobody", &seqs[0], 1) == 0,
          "a message of a conversation that is not there is a success");
}

static void delete_many(void) {
    for (int i = 0; i < 60; i++) write_to(alice, "erin", "alice", "again");
    ASK(remember, tim_message_history, alice, "c2c_erin", 0, 100);
    check(last->value == 60, "sixty messages");
    REFUSED(TIM_ERR_INVALID_PARAMETERS, "50", on_success, tim_message_delete, alice, "c2c_erin", seqs, 51);
    check(ASK(on_success, tim_message_delete, alice, "c2c_erin", seqs, 50) == 0, "50 go at once");
    ASK(remember, tim_message_history, alice, "c2c_erin", 0, 100);
    check(last->value == 10, "ten are left");
    check(ASK(on_success, tim_message_delete, alice, "c2c_erin", seqs, 10) == 0, "all of them go");
    history_is(alice, "c2c_erin", "", "nothing is left");
    one_is("c2c_erin", "c2c_erin erin unread 0 draft - last -", "but the conversation");
}

static void after_a_restart(void) {
    tim_client_free(alice);
    alice = arrive(directory, "alice");
    history_is(alice, "c2c_dave", "three, one", "deleted messages stay away after the next login");
    history_is(alice, "c2c_erin", "", "all of it");
    tim_client *tablet = open_client(directory, "tablet");
    log_in(tablet, "alice");
    history_is(tablet, "c2c_dave", "three, one", "a new device of hers does not get it");
    history_is(tablet, "c2c_bob", "third", "nor a cleared history");
    tim_client_free(tablet);
}

/* ---- Mentions. */

static void on_at_users(const tim_message *message, void *user_data) {
    words words = {NULL, 0};
    say(&words, "%s", message->text);
    for (size_t i = 0; i < message->at_user_count; i++) say(&words, " @%s", message->at_user_ids[i]);
    answer(user_data, 0, words.text, (message->at_user_ids == NULL) == (message->at_user_count == 0));
    free(words.text);
}

static void on_at_infos(const tim_conversation *conversation, void *user_data) {
    words words = {NULL, 0};
    say(&words, "%s", "");
    bool right = (conversation->group_at_infos == NULL) == (conversation->group_at_info_count == 0);
    for (size_t i = 0; i < conversation->group_at_info_count; i++)
        say(&words, " %d=%d", (int)conversation->group_at_infos[i]->seq, (int)conversation->group_at_infos[i]->at_type);
    answer(user_data, 0, words.text, right);
    free(words.text);
}

static void at_infos_are(const char *expected, const char *name) {
    ASK(on_at_infos, tim_conversation_get, alice, "group_club");
    check(last->value, "the list is NULL if it is empty");
    check_text(last->text, expected, name);
}

static void speak(const char *text, const char *const *users, size_t count) {
    char line[128];
    int from = journal_size();
    snprintf(line, sizeof line, "alice message bob %s", text);
    check(ASK(on_message, tim_message_send_group_text_at, bob, "club", text, users, count, 0, NULL) == 0 &&
              journal_wait(from, line) >= 0,
          "%s", text);
}

static void at(void) {
    static const char *const me[] = {"alice", "carol"}, *const all[] = {TIM_AT_ALL_USERS};
    static const char *const both[] = {TIM_AT_ALL_USERS, "alice"}, *const other[] = {"carol"};
    char id[TIM_MESSAGE_ID_SIZE] = "?";
    make_group(alice, "bob", "club", "alice");
    at_infos_are("", "at first no message mentions her");
    speak("to alice", me, 2);
    speak("to all", all, 1);
    speak("to alice and all", both, 2);
    speak("to carol", other, 1);
    speak("to nobody", NULL, 0);
    at_infos_are(" 1=1 2=2 3=3", "those that speak to her, the oldest first");
    check(ASK(on_at_users, tim_message_send_group_text_at, bob, "club", "mine", both, 2, TIM_PRIORITY_HIGH, id) == 0 &&
              id[0] && id[0] != '?',
          "the writer gets his message, and its id");
    check(last->value, "with a list");
    check_text(last->text, "mine @" TIM_AT_ALL_USERS " @alice", "it names the users that it mentions");
    check(ASK(on_at_users, tim_message_send_group_text, bob, "club", "to whom it may concern", 0, NULL) == 0 &&
              last->value,
          "one that mentions no user has NULL");
    check(ASK(on_success, tim_conversation_clean_unread, alice, "group_club", 0, 2) == 0, "read up to the second");
    at_infos_are(" 3=3 6=3", "those that are unread are left");
    check(ASK(on_success, tim_conversation_clean_unread, alice, "group_club", 0, 0) == 0, "read");
    at_infos_are("", "none is left");
}

static void but_for_those_that_speak_to_her(void) {
    static const char *const me[] = {"alice"}, *const club[] = {"group_club"};
    check(ASK(on_success, tim_conversation_set_receive_opt, alice, club, 1, TIM_NOT_RECEIVE_MESSAGE_EXCEPT_AT) == 0,
          "only messages that mention her are to be reported");
    int from = journal_size();
    check(ASK(on_message, tim_message_send_group_text, bob, "club", "by the way", 0, NULL) == 0, "something else");
    speak("alice!", me, 1);
    check(journal_count(from, "alice message bob by the way") == 0, "it is not reported");
    history_is(alice, "group_club",
               "alice!, by the way, to whom it may concern, mine, to nobody, to carol, to alice and all, to all, "
               "to alice",
               "but in the history");
}

int main(int argc, char **argv) {
    directory = argc > 1 ? argv[1] : ".";
    alice = arrive(directory, "alice");
    bob = arrive(directory, "bob");
    clear();
    clear_what_is_not_there();
    either_direction();
    find();
    delete_some();
    delete_many();
    after_a_restart();
    at();
    but_for_those_that_speak_to_her();
    tim_client_free(bob);
    tim_client_free(alice);
    return finish();
}
