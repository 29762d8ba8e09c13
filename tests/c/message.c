/* Tests of messages: sent, received, read back. */
#include "check.h"

static const char *directory;
static tim_client *alice, *bob;

/* Stores the fields of a message. */
static void fields(const tim_message *message, void *user_data) {
    words words = {NULL, 0};
    say(&words, "%s %s %s '%s' elem %d text %s (%d) self %d status %d random %d body %s", message->message_id,
        message->conversation_id, message->sender, message->nick_name, (int)message->elem_type,
        message->text ? message->text : "NULL", (int)message->text_length, message->is_self, (int)message->status,
        message->random != 0, message->body);
    bool lengths = message->message_id_length == strlen(message->message_id) &&
                   message->conversation_id_length == strlen(message->conversation_id) &&
                   message->sender_length == strlen(message->sender) &&
                   message->nick_name_length == strlen(message->nick_name) &&
                   message->body_length == strlen(message->body);
    answer(user_data, 0, words.text, lengths && message->seq > 0 && message->timestamp > 1600000000);
    free(words.text);
}

static void to_a_user(void) {
    char id[TIM_MESSAGE_ID_SIZE] = "?", expected[512];
    int from = journal_size();
    reply *sent = expect("send");
    tim_message_send_c2c_text(alice, "bob", "grüße 你好 🎉", id, fields, on_error, sent);
    check(id[0] && id[0] != '?' && strlen(id) < TIM_MESSAGE_ID_SIZE, "the id is known before the message is sent: %s",
          id);
    check(await(sent) == 0 && sent->value, "a text is sent, and its numbers and lengths are right");
    snprintf(expected, sizeof expected,
             "%s c2c_bob alice '' elem 1 text grüße 你好 🎉 (19) self 1 status 2 random 1 "
             "body [{\"MsgType\":\"TIMTextElem\",\"MsgContent\":{\"Text\":\"grüße 你好 🎉\"}}]",
             id);
    check_text(sent->text, expected, "with all its fields");
    check(journal_wait(from, "bob new c2c_alice 1") >= 0, "the other gets the conversation");
    check(journal_wait(from, "bob message alice grüße 你好 🎉") >= 0, "and the message");
    check(journal_count(from, "alice message alice grüße 你好 🎉") == 0, "the sender's own message is not reported");
    check(journal_wait(from, "alice new c2c_bob 0") < sent->heard,
          "but that the conversation is there, before on_success");
    check(ASK(on_message, tim_message_send_c2c_text, alice, "bob", "", NULL) == 0,
          "an empty text, without an id, is sent");
    check(ASK(on_message, tim_message_send_c2c_text, alice, "alice", "to myself", NULL) == 0, "and a text to oneself");
}

static void to_a_group(void) {
    char id[TIM_MESSAGE_ID_SIZE] = "?";
    make_group(alice, "alice", "team", "bob");
    make_group(alice, "bob", "others", "carol");
    int from = journal_size();
    check(ASK(on_message, tim_message_send_group_text, alice, "team", "hello team", TIM_PRIORITY_HIGH, id) == 0 &&
              id[0] != '?',
          "a text is sent to a group");
    check(journal_wait(from, "bob message alice hello team") >= 0, "its members get it");
    for (int32_t priority = TIM_PRIORITY_DEFAULT; priority <= TIM_PRIORITY_LOW; priority++)
        check(ASK(on_message, tim_message_send_group_text, alice, "team", "again", priority, NULL) == 0, "priority %d",
              (int)priority);
    REFUSED(TIM_ERR_SVR_GROUP_NOT_FOUND, "nowhere", on_message, tim_message_send_group_text, alice, "nowhere", "text",
            0, NULL);
    REFUSED(TIM_ERR_SVR_GROUP_PERMISSION_DENY, "others", on_message, tim_message_send_group_text, alice, "others",
            "text", 0, NULL);
}

static void refused(void) {
    char id[TIM_MESSAGE_ID_SIZE] = "?", *longest = calloc(1, 13000);
    memset(longest, 'x', 11000);
    check(ASK(on_message, tim_message_send_c2c_text, alice, "bob", longest, NULL) == 0, "a long text is sent");
    memset(longest, 'x', 12999);
    REFUSED(TIM_ERR_SDK_MSG_BODY_SIZE_LIMIT, "text", on_message, tim_message_send_c2c_text, alice, "bob", longest,
            NULL);
    REFUSED(TIM_ERR_SDK_MSG_BODY_SIZE_LIMIT, "text", on_message, tim_message_send_group_text, alice, "team", longest, 0,
            NULL);
    free(longest);
    check(ASK(on_message, tim_message_send_c2c_text, alice, "bob", NULL, id) == TIM_ERR_INVALID_PARAMETERS &&
              id[0] == '\0',
          "no text: no id");
    ASK(on_messages, tim_message_history, alice, "c2c_bob", 0, 1);
    check(strlen(last->text) == 11000, "a refused message is not stored");
}

static void with_nul(const tim_message *const *list, size_t count, void *user_data) {
    bool whole = count == 1 && list[0]->text_length == 3 && memcmp(list[0]->text, "a\0b", 4) == 0;
    answer(user_data, 0, "", whole);
}

static void with_a_nul(void) {
    write_to(alice, "bob", "alice", "a\\u0000b");
    check(ASK(with_nul, tim_message_history, alice, "c2c_bob", 0, 1) == 0 && last->value,
          "a text with a NUL has its length");
}

static uint64_t lowest;

static void remember_lowest(const tim_message *const *list, size_t count, void *user_data) {
    lowest = count ? list[count - 1]->seq : 0;
    on_messages(list, count, user_data);
}

static void history(void) {
    char text[16];
    for (int i = 1; i <= 5; i++) {
        snprintf(text, sizeof text, "%d", i);
        write_to(alice, i % 2 ? "carol" : "alice", i % 2 ? "alice" : "carol", text);
    }
    ASK(remember_lowest, tim_message_history, alice, "c2c_carol", 0, 2);
    check_text(last->text, "5, 4", "the newest messages first");
    ASK(remember_lowest, tim_message_history, alice, "c2c_carol", lowest, 2);
    check_text(last->text, "3, 2", "then those before them");
    ASK(remember_lowest, tim_message_history, alice, "c2c_carol", lowest, 2);
    check_text(last->text, "1", "to the first");
    ASK(remember_lowest, tim_message_history, alice, "c2c_carol", lowest, 2);
    check_text(last->text, "", "and no further");
    ASK(on_messages, tim_message_history, alice, "c2c_nobody", 0, 20);
    check_text(last->text, "", "a conversation that is not there has none");
    tim_client *tablet = open_client(directory, "tablet");
    log_in(tablet, "alice");
    ASK(on_messages, tim_message_history, tablet, "c2c_carol", 0, 100);
    check_text(last->text, "5, 4, 3, 2, 1", "another device reads the same");
    tim_client_free(tablet);
}

static void imported(void) {
    rest(alice, "v4/openim/importmsg",
         "{\"SyncFromOldSystem\":5,\"From_Account\":\"dave\",\"To_Account\":\"alice\",\"MsgRandom\":1,"
         "\"MsgTimeStamp\":1700000000," TEXT "}",
         "old and unread");
    rest(alice, "v4/openim/importmsg",
         "{\"SyncFromOldSystem\":2,\"From_Account\":\"dave\",\"To_Account\":\"alice\",\"MsgRandom\":2,"
         "\"MsgTimeStamp\":1700000001," TEXT "}",
         "old");
    ASK(on_messages, tim_message_history, alice, "c2c_dave", 0, 20);
    check_text(last->text, "old, old and unread", "messages of another system are imported");
    ASK(on_conversation, tim_conversation_get, alice, "c2c_dave");
    check_text(last->text, "c2c_dave dave unread 1 draft - last old", "and count as unread as asked");
}

static void order(void) {
    enum { COUNT = 200 };
    reply *sent[COUNT];
    int ordered = 1, from = journal_size();
    char text[64];
    for (int i = 0; i < COUNT; i++) {
        snprintf(text, sizeof text, "m%d", i);
        sent[i] = expect("one of many sends");
        tim_message_send_c2c_text(alice, "bob", text, NULL, on_message, on_error, sent[i]);
    }
    for (int i = 0; i < COUNT; i++) await(sent[i]);
    for (int i = 1; i < COUNT; i++)
        ordered +=
            sent[i]->code == 0 && sent[i]->value == sent[i - 1]->value + 1 && sent[i]->heard >= sent[i - 1]->heard;
    check(ordered == COUNT, "%d calls without waiting are carried out and answered in order", COUNT);
    int place = from - 1;
    ordered = 0;
    for (int i = 0; i < COUNT; i++) {
        snprintf(text, sizeof text, "bob message alice m%d", i);
        int next = journal_wait(from, text);
        ordered += next > place && journal_count(from, text) == 1;
        place = next;
    }
    check(ordered == COUNT, "the other user receives them in order, each once");
}

int main(int argc, char **argv) {
    directory = argc > 1 ? argv[1] : ".";
    alice = arrive(directory, "alice");
    bob = arrive(directory, "bob");
    to_a_user();
    to_a_group();
    refused();
    with_a_nul();
    history();
    imported();
    order();
    tim_client_free(bob);
    tim_client_free(alice);
    return finish();
}
