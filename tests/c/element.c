/* Tests of custom elements: sent, received, read back. */
#include "check.h"

static const char *directory;
static tim_client *alice, *bob;
static const char *const users[] = {"bob", TIM_AT_ALL_USERS};

static tim_custom_elem make(const char *data, size_t length, const char *description, const char *extension) {
    tim_custom_elem elem = TIM_CUSTOM_ELEM_INIT;
    elem.data = data;
    elem.data_length = length;
    elem.description = description;
    elem.extension = extension;
    return elem;
}

/* Type, data, description and extension. A NUL in the data is shown as a dot. */
static void say_custom(words *words, const tim_message *message) {
    if (!message->custom_data) {
        bool none = !message->custom_data_length && !message->custom_description && !message->custom_extension &&
                    !message->custom_description_length && !message->custom_extension_length;
        say(words, "%d %s", (int)message->elem_type, none ? "none" : "half");
        return;
    }
    bool untold = message->text || message->text_length || !strstr(message->body, "TIMCustomElem");
    bool lengths = strlen(message->custom_description) == message->custom_description_length &&
                   strlen(message->custom_extension) == message->custom_extension_length &&
                   message->custom_data[message->custom_data_length] == '\0';
    say(words, "%d%s%s", (int)message->elem_type, untold ? " untold" : "", lengths ? " '" : " lengths");
    for (size_t i = 0; i < message->custom_data_length; i++)
        say(words, "%c", message->custom_data[i] ? message->custom_data[i] : '.');
    say(words, "' '%s' '%s'", message->custom_description, message->custom_extension);
    for (size_t i = 0; i < message->at_user_count; i++) say(words, " @%s", message->at_user_ids[i]);
}

static void on_custom(const tim_message *message, void *user_data) {
    words words = {NULL, 0};
    say_custom(&words, message);
    answer(user_data, 0, words.text, message->seq);
    free(words.text);
}

static void on_customs(const tim_message *const *list, size_t count, void *user_data) {
    words words = {NULL, 0};
    say(&words, "%s", "");
    for (size_t i = 0; i < count; i++) say(&words, "%s", i ? ", " : ""), say_custom(&words, list[i]);
    answer(user_data, 0, words.text, count);
    free(words.text);
}

static void on_last(const tim_conversation *conversation, void *user_data) {
    on_custom(conversation->last_message, user_data);
}

static void heard_custom(const tim_message *message, void *user_data) {
    words words = {NULL, 0};
    say(&words, " %s %s ", message->sender, message->conversation_id);
    say_custom(&words, message);
    journal_write(user_data, "custom", words.text);
    free(words.text);
}

static void to_a_user(void) {
    char id[TIM_MESSAGE_ID_SIZE] = "?";
    int from = journal_size();
    tim_custom_elem elem = make("{\"order\":7}", 11, "An order 订单 🧾", "app://order");
    const char *expected = "2 '{\"order\":7}' 'An order 订单 🧾' 'app://order'";
    check(ASK(on_custom, tim_message_send_c2c_custom, alice, "bob", &elem, id) == 0 && id[0] && id[0] != '?',
          "a custom element is sent, and its id is known");
    check_text(last->text, expected, "the sender gets it back");
    check(journal_wait(from, "bob custom alice c2c_alice 2 '{\"order\":7}' 'An order 订单 🧾' 'app://order'") >= 0,
          "the other user receives it");
    check(journal_wait(from, "bob new c2c_alice 1") >= 0, "and it counts as unread");
    ASK(on_last, tim_conversation_get, bob, "c2c_alice");
    check_text(last->text, expected, "it is the last message of the conversation");
    tim_client *tablet = open_client(directory, "tablet");
    log_in(tablet, "alice");
    ASK(on_customs, tim_message_history, tablet, "c2c_bob", 0, 20);
    check_text(last->text, expected, "another device reads the same");
    tim_client_free(tablet);
}

static void what_it_may_be(void) {
    tim_custom_elem elem = make("a\0b", 3, NULL, NULL), nothing = TIM_CUSTOM_ELEM_INIT;
    ASK(on_custom, tim_message_send_c2c_custom, alice, "bob", &elem, NULL);
    check_text(last->text, "2 'a.b' '' ''", "data may contain NUL; no description and no extension are empty");
    ASK(on_custom, tim_message_send_c2c_custom, alice, "bob", &nothing, NULL);
    check_text(last->text, "2 '' '' ''", "and there may be nothing at all");
    struct {
        tim_custom_elem elem;
        int more;
    } later = {nothing, 7};
    later.elem.struct_size = sizeof later;
    later.elem.extension = "of a later header";
    ASK(on_custom, tim_message_send_c2c_custom, alice, "bob", &later.elem, NULL);
    check_text(last->text, "2 '' '' 'of a later header'", "a longer struct is read as far as it is known");
    ASK(on_customs, tim_message_history, bob, "c2c_alice", 0, 3);
    check_text(last->text, "2 '' '' 'of a later header', 2 '' '' '', 2 'a.b' '' ''", "and so the other reads them");
}

static void to_a_group(void) {
    make_group(alice, "alice", "team", "bob");
    int from = journal_size();
    tim_custom_elem elem = make("vote", 4, "A vote", "");
    ASK(on_custom, tim_message_send_group_custom, alice, "team", &elem, NULL, 0, TIM_PRIORITY_NORMAL, NULL);
    check_text(last->text, "2 'vote' 'A vote' ''", "to a group");
    check(journal_wait(from, "bob custom alice group_team 2 'vote' 'A vote' ''") >= 0, "its members hear it");
    ASK(on_custom, tim_message_send_group_custom, alice, "team", &elem, users, 2, TIM_PRIORITY_HIGH, NULL);
    check_text(last->text, "2 'vote' 'A vote' '' @bob @" TIM_AT_ALL_USERS, "it may speak to members");
    REFUSED(TIM_ERR_SVR_GROUP_NOT_FOUND, "nowhere", on_message, tim_message_send_group_custom, alice, "nowhere", &elem,
            NULL, 0, 0, NULL);
}

static void with_sound(const tim_message *const *list, size_t count, void *user_data) {
    answer(user_data, 0, count == 1 && strstr(list[0]->body, "ding.aiff") ? "whole" : "cut", count);
}

static void of_rest(void) {
    rest(alice, "v4/openim/sendmsg",
         "{\"From_Account\":\"bob\",\"To_Account\":\"alice\",\"MsgRandom\":77,\"MsgBody\":[{\"MsgType\":"
         "\"TIMCustomElem\",\"MsgContent\":{\"Data\":\"bytes\",\"Desc\":\"\",\"Ext\":7,\"Sound\":\"ding.aiff\"}}]}");
    ASK(on_customs, tim_message_history, alice, "c2c_bob", 0, 1);
    check_text(last->text, "2 'bytes' '' ''", "one sent by REST; a field that is not text is empty");
    ASK(with_sound, tim_message_history, alice, "c2c_bob", 0, 1);
    check_text(last->text, "whole", "the body has what has no field");
    write_to(alice, "bob", "alice", "text");
    ASK(on_customs, tim_message_history, alice, "c2c_bob", 0, 1);
    check_text(last->text, "1 none", "a text has nothing of the kind");
    rest(alice, "v4/openim/sendmsg",
         "{\"From_Account\":\"bob\",\"To_Account\":\"alice\",\"MsgRandom\":78,\"MsgBody\":[{\"MsgType\":"
         "\"TIMFaceElem\",\"MsgContent\":{\"Index\":1,\"Data\":\"smile\"}}]}");
    ASK(on_customs, tim_message_history, alice, "c2c_bob", 0, 1);
    check_text(last->text, "0 none", "nor has an element of another type");
}

static void refused_one(const tim_custom_elem *elem, int32_t code, const char *word) {
    char id[TIM_MESSAGE_ID_SIZE] = "?";
    REFUSED(code, word, on_message, tim_message_send_c2c_custom, alice, "bob", elem, id);
    check(code != TIM_ERR_INVALID_PARAMETERS || id[0] == '\0', "an invalid element gets no id");
    REFUSED(code, word, on_message, tim_message_send_group_custom, alice, "team", elem, NULL, 0, 0, NULL);
}

static void refused(void) {
    static char longest[13000];
    memset(longest, 'x', sizeof longest - 1);
    tim_custom_elem elem = make("data", 4, NULL, NULL);
    elem.struct_size = sizeof elem - 1;
    refused_one(&elem, TIM_ERR_INVALID_PARAMETERS, "elem.struct_size");
    elem = make("\xff\xfe", 2, NULL, NULL);
    refused_one(&elem, TIM_ERR_INVALID_PARAMETERS, "elem.data: is not UTF-8");
    elem = make(NULL, 1, NULL, NULL);
    refused_one(&elem, TIM_ERR_INVALID_PARAMETERS, "elem.data: is NULL");
    elem = make("data", 4, "\xff", NULL);
    refused_one(&elem, TIM_ERR_INVALID_PARAMETERS, "elem.description");
    elem = make("data", 4, NULL, "\xff");
    refused_one(&elem, TIM_ERR_INVALID_PARAMETERS, "elem.extension");
    elem = make(longest, 12800, NULL, NULL);
    refused_one(&elem, TIM_ERR_SDK_MSG_BODY_SIZE_LIMIT, "elem");
    elem = make("data", (size_t)-1, NULL, NULL);
    refused_one(&elem, TIM_ERR_SDK_MSG_BODY_SIZE_LIMIT, "elem.data");
    elem = make("data", 4, NULL, longest);
    refused_one(&elem, TIM_ERR_SDK_MSG_BODY_SIZE_LIMIT, "elem");
    elem = make(longest, 12000, NULL, NULL);
    check(ASK(on_message, tim_message_send_c2c_custom, alice, "bob", &elem, NULL) == 0, "a long one is sent");
}

static void nothing_refused_is_kept(void) {
    ASK(on_customs, tim_message_history, alice, "c2c_bob", 0, 1);
    check(strlen(last->text) > 12000, "a refused message is not stored: the last one is the long one");
    ASK(on_customs, tim_message_history, alice, "group_team", 0, 20);
    check(last->value == 2, "nor in the group");
}

int main(int argc, char **argv) {
    directory = argc > 1 ? argv[1] : ".";
    alice = arrive(directory, "alice");
    bob = arrive(directory, "bob");
    tim_message_listener listener = TIM_MESSAGE_LISTENER_INIT;
    listener.user_data = "bob";
    listener.on_new_message = heard_custom;
    check(tim_client_add_message_listener(bob, &listener) != 0, "bob listens");
    to_a_user();
    what_it_may_be();
    to_a_group();
    of_rest();
    refused();
    nothing_refused_is_kept();
    tim_client_free(bob);
    tim_client_free(alice);
    return finish();
}
