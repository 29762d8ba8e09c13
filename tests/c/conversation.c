/* Tests of the conversation list: pages, single conversations, pins, drafts and unread counts. */
#include "check.h"

static tim_client *alice;

static void list_is(const char *expected, const char *name) {
    ASK(on_page, tim_conversation_list, alice, 0, 100);
    check_text(last->text, expected, name);
}

static void one_is(const char *conversation_id, const char *expected, const char *name) {
    ASK(on_conversation, tim_conversation_get, alice, conversation_id);
    check_text(last->text, expected, name);
}

static void list(void) {
    list_is("finished", "at first the list is empty");
    int from = journal_size();
    write_to(alice, "bob", "alice", "from bob");
    check(journal_wait(from, "alice new c2c_bob 1") >= 0, "a first message brings a conversation");
    from = journal_size();
    write_to(alice, "bob", "alice", "from bob again");
    check(journal_wait(from, "alice changed c2c_bob 2") >= 0, "a second one changes it");
    write_to(alice, "carol", "alice", "from carol");
    from = journal_size();
    make_group(alice, "carol", "team", "alice");
    check(journal_wait(from, "alice new group_team 0") >= 0, "a group that alice is in gets a conversation, too");
    check(ASK(on_message, tim_message_send_c2c_text, alice, "dave", "to dave", NULL) == 0,
          "and so does her own message");
    write_to(alice, "erin", "alice", "from erin");
    list_is("finished c2c_erin c2c_dave group_team c2c_carol c2c_bob", "the newest is the first");
}

static void parts(void) {
    ASK(on_page, tim_conversation_list, alice, 0, 2);
    check_text(last->text, "more c2c_erin c2c_dave", "the first part");
    uint64_t next = last->value;
    write_to(alice, "bob", "alice", "moves up");
    ASK(on_page, tim_conversation_list, alice, next, 2);
    check_text(last->text, "finished group_team c2c_carol", "the second, while the list changes");
    ASK(on_page, tim_conversation_list, alice, 0, 5);
    check_text(last->text, "finished c2c_bob c2c_erin c2c_dave group_team c2c_carol",
               "a part that holds all is the last");
    check(last->value == 0, "and names no next one");
}

static void views(const tim_conversation *conversation, void *user_data) {
    const tim_message *message = conversation->last_message;
    bool good =
        conversation->type == TIM_CONVERSATION_GROUP && strcmp(conversation->conversation_id, "group_team") == 0 &&
        conversation->conversation_id_length == 10 && strcmp(conversation->group_type, "Public") == 0 &&
        conversation->group_type_length == 6 && strcmp(conversation->show_name, "team") == 0 &&
        conversation->show_name_length == 4 && conversation->face_url_length == 0 && conversation->unread_count == 1 &&
        conversation->recv_opt == 0 && conversation->draft_text_length == 0 && conversation->draft_timestamp == 0 &&
        !conversation->is_pinned && conversation->order_key > 0 && message &&
        strcmp(message->conversation_id, "group_team") == 0 && strcmp(message->sender, "carol") == 0 &&
        !message->is_self;
    answer(user_data, 0, "", good);
}

static void one(void) {
    write_to_group(alice, "carol", "team", "hello team");
    check(ASK(views, tim_conversation_get, alice, "group_team") == 0 && last->value,
          "a conversation has all its fields");
    one_is("c2c_carol", "c2c_carol carol unread 1 draft - last from carol", "another");
    one_is("c2c_nobody", "c2c_nobody nobody unread 0 draft - last -", "one that is not in the list is empty");
    check(last->value == 0, "with an order key of 0");
    rest(alice, "v4/im_open_login_svc/account_import", "{\"UserID\":\"carol\",\"Nick\":\"Caro\"}");
    write_to(alice, "carol", "alice", "renamed");
    one_is("c2c_carol", "c2c_carol Caro unread 2 draft - last renamed", "a nickname is shown");
    check(ASK(on_success, tim_friend_add, alice, "carol", "C.") == 0, "a friend with a remark");
    write_to(alice, "carol", "alice", "remarked");
    one_is("c2c_carol", "c2c_carol C. unread 3 draft - last remarked", "a remark takes precedence");
}

static void pins(void) {
    list_is("finished c2c_carol group_team c2c_bob c2c_erin c2c_dave", "before a pin");
    int from = journal_size();
    check(ASK(on_success, tim_conversation_pin, alice, "c2c_erin", true) == 0, "erin's is pinned");
    int event = journal_wait(from, "alice changed c2c_erin 1");
    check(event >= 0 && event < last->heard, "the event came before on_success");
    list_is("finished c2c_erin c2c_carol group_team c2c_bob c2c_dave", "it stands above the others");
    one_is("c2c_erin", "c2c_erin erin unread 1 draft - pinned last from erin", "and knows that it is pinned");
    write_to(alice, "dave", "alice", "up");
    list_is("finished c2c_erin c2c_dave c2c_carol group_team c2c_bob", "also when another gets a message");
    check(ASK(on_success, tim_conversation_pin, alice, "c2c_erin", true) == 0, "pinning it again is a success");
    check(ASK(on_success, tim_conversation_pin, alice, "c2c_erin", false) == 0, "unpinned");
    list_is("finished c2c_dave c2c_carol group_team c2c_bob c2c_erin", "it returns to its place");
    REFUSED(TIM_ERR_SVR_CONV_INVALID_PARAMETERS, "c2c_nobody", on_success, tim_conversation_pin, alice, "c2c_nobody",
            true);
    check(ASK(on_success, tim_conversation_pin, alice, "c2c_erin", true) == 0, "pinned once more");
    check(ASK(on_success, tim_conversation_delete, alice, "c2c_erin") == 0, "and deleted");
    write_to(alice, "erin", "alice", "back");
    one_is("c2c_erin", "c2c_erin erin unread 1 draft - last back", "it comes back without the pin");
}

static void drafts(void) {
    list_is("finished c2c_erin c2c_dave c2c_carol group_team c2c_bob", "before a draft");
    int from = journal_size();
    check(ASK(on_success, tim_conversation_set_draft, alice, "c2c_bob", "not yet said") == 0, "a draft is set");
    check(journal_wait(from, "alice changed c2c_bob 3") >= 0, "which is a change");
    one_is("c2c_bob", "c2c_bob bob unread 3 draft not yet said last moves up", "and shown");
    list_is("finished c2c_bob c2c_erin c2c_dave c2c_carol group_team", "it moves up");
    check(ASK(on_success, tim_conversation_set_draft, alice, "c2c_bob", NULL) == 0, "NULL removes it");
    one_is("c2c_bob", "c2c_bob bob unread 3 draft - last moves up", "and it is gone");
    check(ASK(on_success, tim_conversation_set_draft, alice, "c2c_bob", "again") == 0 &&
              ASK(on_success, tim_conversation_set_draft, alice, "c2c_bob", "") == 0,
          "and so does an empty text");
    one_is("c2c_bob", "c2c_bob bob unread 3 draft - last moves up", "gone again");
    REFUSED(TIM_ERR_INVALID_CONVERSATION, "c2c_nobody", on_success, tim_conversation_set_draft, alice, "c2c_nobody",
            "draft");
    check(ASK(on_success, tim_conversation_set_draft, alice, "c2c_bob", "to be deleted") == 0 &&
              ASK(on_success, tim_conversation_delete, alice, "c2c_bob") == 0,
          "a conversation with a draft is deleted");
    write_to(alice, "bob", "alice", "back");
    one_is("c2c_bob", "c2c_bob bob unread 1 draft - last back", "it comes back without the draft");
}

static void total_unread(void) {
    int from = journal_size();
    write_to(alice, "bob", "alice", "unread");
    check(ASK(on_number, tim_conversation_total_unread, alice) == 0 && last->value == 2 + 1 + 1 + 3 + 1,
          "the sum of unread counts");
    check(journal_count(from, "alice total 8") == 0, "no event reports it before the app has asked for it");
    from = journal_size();
    write_to(alice, "bob", "alice", "unread, too");
    check(journal_wait(from, "alice total 9") >= 0, "then a message does");
    from = journal_size();
    check(ASK(on_success, tim_conversation_delete, alice, "c2c_bob") == 0, "deleting a conversation");
    int deleted = journal_wait(from, "alice deleted c2c_bob"), total = journal_wait(from, "alice total 6");
    check(deleted >= 0 && deleted < total && total < last->heard,
          "tells of the deletion, then of the sum, then of success");
    from = journal_size();
    check(ASK(on_message, tim_message_send_c2c_text, alice, "bob", "mine", NULL) == 0, "her own message");
    check(journal_count(from, "alice total 6") == 0, "is not unread");
}

int main(int argc, char **argv) {
    alice = arrive(argc > 1 ? argv[1] : ".", "alice");
    list();
    parts();
    one();
    pins();
    drafts();
    total_unread();
    tim_client_free(alice);
    return finish();
}
