/* Tests of bad arguments: every pointer of every function NULL and not UTF-8, every id malformed. Each is answered
   with the documented code and an error message that names the parameter, and changes nothing. client.c has those of
   a client. */
#include "check.h"

#define BYTES "\xff\xfe" /* not UTF-8 */
#define USER_33 "123456789012345678901234567890123"
#define GROUP_49 "1234567890123456789012345678901234567890123456789"

static tim_client *alice;

static const char *const ids[] = {"c2c_bob"}, *const users[] = {"bob"};
static const uint64_t seq = 1;
static const tim_custom_elem elem = TIM_CUSTOM_ELEM_INIT; /* element.c has invalid ones */

static void texts(void) {
#define NULL_OR_BYTES(word, on_value, function, ...)                                \
    do {                                                                            \
        const char *x = NULL;                                                       \
        REFUSED(TIM_ERR_INVALID_PARAMETERS, word, on_value, function, __VA_ARGS__); \
        x = BYTES;                                                                  \
        REFUSED(TIM_ERR_INVALID_PARAMETERS, word, on_value, function, __VA_ARGS__); \
        x = "an overlong \xc0\x80";                                                 \
        REFUSED(TIM_ERR_INVALID_PARAMETERS, word, on_value, function, __VA_ARGS__); \
    } while (0)
    NULL_OR_BYTES("user_id", on_success, tim_client_login, alice, x, "sig");
    NULL_OR_BYTES("user_sig", on_success, tim_client_login, alice, "alice", x);
    NULL_OR_BYTES("command", on_text, tim_client_rest, alice, x, "{}");
    NULL_OR_BYTES("body", on_text, tim_client_rest, alice, "v4/openim/sendmsg", x);
    NULL_OR_BYTES("conversation_id", on_conversation, tim_conversation_get, alice, x);
    NULL_OR_BYTES("conversation_id", on_success, tim_conversation_delete, alice, x);
    NULL_OR_BYTES("conversation_ids[0]", on_results, tim_conversation_delete_list, alice, &x, 1, true);
    NULL_OR_BYTES("conversation_id", on_success, tim_conversation_set_draft, alice, x, "draft");
    NULL_OR_BYTES("conversation_id", on_success, tim_conversation_pin, alice, x, true);
    NULL_OR_BYTES("group_name", on_success, tim_conversation_group_delete, alice, x);
    NULL_OR_BYTES("conversation_ids[0]", on_conversations, tim_conversation_get_list, alice, &x, 1);
    NULL_OR_BYTES("conversation_ids[0]", on_results, tim_conversation_mark, alice, &x, 1, TIM_MARK_STAR, true);
    NULL_OR_BYTES("conversation_ids[0]", on_results, tim_conversation_set_custom_data, alice, &x, 1, "data", 4);
    NULL_OR_BYTES("conversation_ids[0]", on_success, tim_conversation_set_receive_opt, alice, &x, 1, 1);
    NULL_OR_BYTES("conversation_id", on_success, tim_conversation_set_retention, alice, x, 7);
    NULL_OR_BYTES("conversation_id", on_success, tim_conversation_clear_history, alice, x);
    NULL_OR_BYTES("conversation_id", on_number, tim_conversation_export_and_delete, alice, x, "/tmp");
    NULL_OR_BYTES("path", on_number, tim_conversation_export_and_delete, alice, "c2c_bob", x);
    NULL_OR_BYTES("group_name", on_results, tim_conversation_group_create, alice, x, ids, 1);
    NULL_OR_BYTES("conversation_ids[0]", on_results, tim_conversation_group_create, alice, "folder", &x, 1);
    NULL_OR_BYTES("old_name", on_success, tim_conversation_group_rename, alice, x, "folder");
    NULL_OR_BYTES("new_name", on_success, tim_conversation_group_rename, alice, "folder", x);
    NULL_OR_BYTES("group_name", on_results, tim_conversation_group_add, alice, x, ids, 1);
    NULL_OR_BYTES("conversation_ids[0]", on_results, tim_conversation_group_add, alice, "folder", &x, 1);
    NULL_OR_BYTES("group_name", on_results, tim_conversation_group_remove, alice, x, ids, 1);
    NULL_OR_BYTES("conversation_ids[0]", on_results, tim_conversation_group_remove, alice, "folder", &x, 1);
    NULL_OR_BYTES("user_id", on_success, tim_friend_add, alice, x, "remark");
    NULL_OR_BYTES("user_ids[0]", on_friends, tim_friend_delete, alice, &x, 1, true);
    NULL_OR_BYTES("group_type", on_text, tim_group_create, alice, x, "made", "name");
    NULL_OR_BYTES("name", on_text, tim_group_create, alice, "Public", "made", x);
    NULL_OR_BYTES("group_id", on_success, tim_group_join, alice, x);
    NULL_OR_BYTES("group_id", on_success, tim_group_quit, alice, x);
    NULL_OR_BYTES("group_id", on_success, tim_group_dismiss, alice, x);
    NULL_OR_BYTES("user_id", on_message, tim_message_send_c2c_text, alice, x, "text", NULL);
    NULL_OR_BYTES("text", on_message, tim_message_send_c2c_text, alice, "bob", x, NULL);
    NULL_OR_BYTES("group_id", on_message, tim_message_send_group_text, alice, x, "text", 0, NULL);
    NULL_OR_BYTES("text", on_message, tim_message_send_group_text, alice, "team", x, 0, NULL);
    NULL_OR_BYTES("group_id", on_message, tim_message_send_group_text_at, alice, x, "text", users, 1, 0, NULL);
    NULL_OR_BYTES("text", on_message, tim_message_send_group_text_at, alice, "team", x, users, 1, 0, NULL);
    NULL_OR_BYTES("at_user_ids[0]", on_message, tim_message_send_group_text_at, alice, "team", "text", &x, 1, 0, NULL);
    NULL_OR_BYTES("user_id", on_message, tim_message_send_c2c_custom, alice, x, &elem, NULL);
    NULL_OR_BYTES("group_id", on_message, tim_message_send_group_custom, alice, x, &elem, users, 1, 0, NULL);
    NULL_OR_BYTES("at_user_ids[0]", on_message, tim_message_send_group_custom, alice, "team", &elem, &x, 1, 0, NULL);
    NULL_OR_BYTES("conversation_id", on_messages, tim_message_history, alice, x, 0, 20);
    NULL_OR_BYTES("message_ids[0]", on_messages, tim_message_find, alice, &x, 1);
    NULL_OR_BYTES("conversation_id", on_success, tim_message_delete, alice, x, &seq, 1);

    REFUSED(TIM_ERR_INVALID_PARAMETERS, "elem", on_message, tim_message_send_c2c_custom, alice, "bob", NULL, NULL);
    REFUSED(TIM_ERR_INVALID_PARAMETERS, "elem", on_message, tim_message_send_group_custom, alice, "team", NULL, users,
            1, 0, NULL);

    /* Parameters that may be NULL. */
    REFUSED(TIM_ERR_INVALID_PARAMETERS, "draft_text", on_success, tim_conversation_set_draft, alice, "c2c_bob", BYTES);
    REFUSED(TIM_ERR_INVALID_PARAMETERS, "remark", on_success, tim_friend_add, alice, "bob", BYTES);
    REFUSED(TIM_ERR_INVALID_PARAMETERS, "group_id", on_text, tim_group_create, alice, "Public", BYTES, "name");
    REFUSED(TIM_ERR_INVALID_PARAMETERS, "user_ids", on_friends, tim_friend_delete, alice, NULL, 1, true);
    REFUSED(TIM_ERR_INVALID_PARAMETERS, "user_ids", on_friends, tim_friend_delete, alice, NULL, 0, true);
    REFUSED(TIM_ERR_INVALID_PARAMETERS, "conversation_id", on_success, tim_conversation_clean_unread, alice, BYTES, 0,
            0);
    REFUSED(TIM_ERR_INVALID_PARAMETERS, "custom_data", on_results, tim_conversation_set_custom_data, alice, ids, 1,
            NULL, 1);
    REFUSED(TIM_ERR_INVALID_PARAMETERS, "custom_data", on_results, tim_conversation_set_custom_data, alice, ids, 1,
            BYTES, 2);
}

/* Lists of ids: NULL, empty, and with a count that is too large to be one. */
static void lists(void) {
#define NO_LIST(word, on_value, function, before, ...)                                                             \
    do {                                                                                                           \
        REFUSED(TIM_ERR_INVALID_PARAMETERS, word, on_value, function, before, NULL, 1, __VA_ARGS__);               \
        REFUSED(TIM_ERR_INVALID_PARAMETERS, word, on_value, function, before, NULL, 0, __VA_ARGS__);               \
        REFUSED(TIM_ERR_INVALID_PARAMETERS, word, on_value, function, before, ids, (size_t)-1, __VA_ARGS__);       \
    } while (0)
    NO_LIST("conversation_ids", on_results, tim_conversation_mark, alice, TIM_MARK_STAR, true);
    NO_LIST("conversation_ids", on_results, tim_conversation_set_custom_data, alice, "data", 4);
    NO_LIST("conversation_ids", on_success, tim_conversation_set_receive_opt, alice, TIM_RECEIVE_MESSAGE);
    static const char *const folder = "folder"; /* before the list */
    const size_t counts[] = {1, 0, (size_t)-1};
    for (int i = 0; i < 3; i++) {
        const char *const *list = i == 2 ? ids : NULL;
        size_t count = counts[i];
        printf("# %d of them\n", (int)count);
        REFUSED(TIM_ERR_INVALID_PARAMETERS, "conversation_ids", on_results, tim_conversation_group_create, alice,
                folder, list, count);
        REFUSED(TIM_ERR_INVALID_PARAMETERS, "conversation_ids", on_results, tim_conversation_group_add, alice, folder,
                list, count);
        REFUSED(TIM_ERR_INVALID_PARAMETERS, "conversation_ids", on_results, tim_conversation_group_remove, alice,
                folder, list, count);
        REFUSED(TIM_ERR_INVALID_PARAMETERS, "seqs", on_success, tim_message_delete, alice, "c2c_bob",
                i == 2 ? &seq : NULL, count);
        if (count != 0) {
            REFUSED(TIM_ERR_INVALID_PARAMETERS, "conversation_ids", on_conversations, tim_conversation_get_list, alice,
                    list, count);
            REFUSED(TIM_ERR_INVALID_PARAMETERS, "at_user_ids", on_message, tim_message_send_group_text_at, alice,
                    "team", "text", i == 2 ? users : NULL, count, 0, NULL);
            REFUSED(TIM_ERR_INVALID_PARAMETERS, "at_user_ids", on_message, tim_message_send_group_custom, alice,
                    "team", &elem, i == 2 ? users : NULL, count, 0, NULL);
        }
    }
    check(ASK(on_conversations, tim_conversation_get_list, alice, NULL, 0) == 0 && last->value == 0,
          "no ids to read are no fault");
}

static void conversation_ids(void) {
    static const char *const malformed[] = {"",         "bob",          "c2c",
                                            "c2c_",     "group_",       "C2C_bob",
                                            "c2c-bob",  " c2c_bob",     "c2c_b\303\266b",
                                            "c2c_\x7f", "c2c_" USER_33, "group_" GROUP_49};
    for (size_t i = 0; i < sizeof malformed / sizeof *malformed; i++) {
        const char *id = malformed[i];
        printf("# %s\n", id);
        REFUSED(TIM_ERR_INVALID_PARAMETERS, "conversation", on_conversation, tim_conversation_get, alice, id);
        REFUSED(TIM_ERR_INVALID_PARAMETERS, "conversation", on_success, tim_conversation_delete, alice, id);
        REFUSED(TIM_ERR_INVALID_PARAMETERS, "conversation", on_success, tim_conversation_set_draft, alice, id, "draft");
        REFUSED(TIM_ERR_INVALID_PARAMETERS, "conversation", on_success, tim_conversation_pin, alice, id, true);
        REFUSED(TIM_ERR_INVALID_PARAMETERS, "conversation", on_messages, tim_message_history, alice, id, 0, 20);
        REFUSED(TIM_ERR_INVALID_PARAMETERS, "conversation", on_conversations, tim_conversation_get_list, alice, &id, 1);
        REFUSED(TIM_ERR_INVALID_PARAMETERS, "conversation", on_success, tim_conversation_set_receive_opt, alice, &id, 1,
                TIM_NOT_RECEIVE_MESSAGE);
        REFUSED(TIM_ERR_INVALID_PARAMETERS, "conversation", on_success, tim_conversation_set_retention, alice, id, 7);
        REFUSED(TIM_ERR_INVALID_PARAMETERS, "conversation", on_success, tim_conversation_clear_history, alice, id);
        REFUSED(TIM_ERR_INVALID_PARAMETERS, "conversation", on_success, tim_message_delete, alice, id, &seq, 1);
        REFUSED(TIM_ERR_INVALID_PARAMETERS, "conversation", on_number, tim_conversation_export_and_delete, alice, id,
                "/nowhere/to/be/found");
        check(ASK(on_results, tim_conversation_mark, alice, &id, 1, TIM_MARK_STAR, true) == 0 &&
                  strstr(last->text, "=6017"),
              "where each has a result, it says so: a mark");
        check(ASK(on_results, tim_conversation_set_custom_data, alice, &id, 1, "data", 4) == 0 &&
                  strstr(last->text, "=6017"),
              "own data");
        if (*id == '\0' || strcmp(id, "c2c") == 0) continue; /* all, or all with users */
        REFUSED(TIM_ERR_INVALID_PARAMETERS, "conversation", on_success, tim_conversation_clean_unread, alice, id, 0, 0);
    }
    check(ASK(on_success, tim_conversation_delete, alice, "c2c_12345678901234567890123456789012") == 0,
          "32 bytes are a user id");
    check(
        ASK(on_success, tim_conversation_delete, alice, "group_123456789012345678901234567890123456789012345678") == 0,
        "48 bytes are a group id");
    check(ASK(on_success, tim_conversation_delete, alice, "c2c_a_b c_") == 0,
          "and an id may have more underscores, and blanks");
}

static void user_ids(void) {
    const char *users[] = {"", USER_33, "b\303\266b"};
    int32_t codes[] = {TIM_ERR_SDK_COMM_TINYID_EMPTY, TIM_ERR_SDK_COMM_INVALID_IDENTIFIER,
                       TIM_ERR_SDK_COMM_INVALID_IDENTIFIER};
    for (int i = 0; i < 3; i++) {
        const char *id = users[i];
        printf("# %s\n", id);
        REFUSED(codes[i], "user", on_success, tim_client_login, alice, id, "sig");
        REFUSED(codes[i], "user", on_success, tim_friend_add, alice, id, NULL);
        REFUSED(codes[i], "user", on_message, tim_message_send_c2c_text, alice, id, "text", NULL);
        REFUSED(codes[i], "user", on_message, tim_message_send_c2c_custom, alice, id, &elem, NULL);
        REFUSED(codes[i], "user", on_message, tim_message_send_group_text_at, alice, "team", "text", &id, 1, 0, NULL);
    }
    check(ASK(on_friends, tim_friend_delete, alice, users, 3, true) == 0, "in a list each has its own result");
    check_text(last->text, "=7002 " USER_33 "=7003 b\303\266b=7003", "with the same codes");
}

static void group_ids(void) {
    static const char *const groups[] = {"", GROUP_49, "te\tam", "t\303\251am"};
    for (int i = 0; i < 4; i++) {
        const char *id = groups[i];
        printf("# %s\n", id);
        if (*id) REFUSED(TIM_ERR_SDK_GROUP_INVALID_ID, "group", on_text, tim_group_create, alice, "Public", id, "name");
        REFUSED(TIM_ERR_SDK_GROUP_INVALID_ID, "group", on_success, tim_group_join, alice, id);
        REFUSED(TIM_ERR_SDK_GROUP_INVALID_ID, "group", on_success, tim_group_quit, alice, id);
        REFUSED(TIM_ERR_SDK_GROUP_INVALID_ID, "group", on_success, tim_group_dismiss, alice, id);
        REFUSED(TIM_ERR_SDK_GROUP_INVALID_ID, "group", on_message, tim_message_send_group_text, alice, id, "text", 0,
                NULL);
        REFUSED(TIM_ERR_SDK_GROUP_INVALID_ID, "group", on_message, tim_message_send_group_text_at, alice, id, "text",
                users, 1, 0, NULL);
        REFUSED(TIM_ERR_SDK_GROUP_INVALID_ID, "group", on_message, tim_message_send_group_custom, alice, id, &elem,
                users, 1, 0, NULL);
    }
}

static void numbers(void) {
    uint64_t seqs[51] = {1};
    REFUSED(TIM_ERR_INVALID_PARAMETERS, "count", on_page, tim_conversation_list, alice, 0, 0);
    REFUSED(TIM_ERR_INVALID_PARAMETERS, "count", on_messages, tim_message_history, alice, "c2c_bob", 0, 0);
    REFUSED(TIM_ERR_INVALID_PARAMETERS, "user_ids", on_friends, tim_friend_delete, alice, users, 0, true);
    REFUSED(TIM_ERR_INVALID_PARAMETERS, "user_ids", on_friends, tim_friend_delete, alice, users, 1001, true);
    REFUSED(TIM_ERR_INVALID_PARAMETERS, "user_ids", on_friends, tim_friend_delete, alice, users, (size_t)-1, true);
    REFUSED(TIM_ERR_INVALID_PARAMETERS, "priority", on_message, tim_message_send_group_text, alice, "team", "text", -1,
            NULL);
    REFUSED(TIM_ERR_INVALID_PARAMETERS, "priority", on_message, tim_message_send_group_text, alice, "team", "text", 4,
            NULL);
    REFUSED(TIM_ERR_INVALID_PARAMETERS, "priority", on_message, tim_message_send_group_text_at, alice, "team", "text",
            users, 1, 4, NULL);
    REFUSED(TIM_ERR_INVALID_PARAMETERS, "priority", on_message, tim_message_send_group_custom, alice, "team", &elem,
            users, 1, -1, NULL);
    REFUSED(TIM_ERR_INVALID_PARAMETERS, "receive_opt", on_success, tim_conversation_set_receive_opt, alice, ids, 1, -1);
    REFUSED(TIM_ERR_INVALID_PARAMETERS, "receive_opt", on_success, tim_conversation_set_receive_opt, alice, ids, 1, 5);
    REFUSED(TIM_ERR_INVALID_PARAMETERS, "mark_type", on_results, tim_conversation_mark, alice, ids, 1, 0, true);
    REFUSED(TIM_ERR_INVALID_PARAMETERS, "mark_type", on_results, tim_conversation_mark, alice, ids, 1, 16, true);
    REFUSED(TIM_ERR_INVALID_PARAMETERS, "days", on_success, tim_conversation_set_retention, alice, "c2c_bob", 36501);
    REFUSED(TIM_ERR_INVALID_PARAMETERS, "clean_timestamp", on_success, tim_conversation_clean_unread, alice, "c2c_bob",
            UINT64_MAX, 0);
    REFUSED(TIM_ERR_INVALID_PARAMETERS, "custom_data", on_results, tim_conversation_set_custom_data, alice, ids, 1,
            "data", (size_t)-1);
    REFUSED(TIM_ERR_INVALID_PARAMETERS, "seqs", on_success, tim_message_delete, alice, "c2c_bob", seqs, 51);
    REFUSED(TIM_ERR_INVALID_PARAMETERS, "count", on_page, tim_conversation_list_by_filter, alice, NULL, 0, 0);
    check(tim_client_cancel(alice, 0) == TIM_ERR_INVALID_PARAMETERS && strstr(tim_last_error(), "deletion_id"),
          "a number that no deletion has");
    check(ASK(on_page, tim_conversation_list_by_filter, alice, NULL, UINT64_MAX, UINT32_MAX) == 0,
          "the greatest numbers are accepted with a filter");
    check(ASK(on_success, tim_conversation_clean_unread, alice, "group_nowhere", INT64_MAX, UINT64_MAX) == 0,
          "and for marking as read");
    check(ASK(on_page, tim_conversation_list, alice, UINT64_MAX, UINT32_MAX) == 0, "the greatest numbers are accepted");
    check(ASK(on_messages, tim_message_history, alice, "c2c_bob", UINT64_MAX, UINT32_MAX) == 0, "and for a history");
    check(tim_client_remove_listener(alice, 0) == TIM_ERR_INVALID_PARAMETERS && strstr(tim_last_error(), "listener_id"),
          "an unknown listener id");
}

static void rest_commands(void) {
    REFUSED(TIM_ERR_SVR_COMM_INVALID_RES, "v4/no/such", on_text, tim_client_rest, alice, "v4/no/such", "{}");
    REFUSED(TIM_ERR_SVR_COMM_INVALID_RES, "", on_text, tim_client_rest, alice, "", "{}");
    REFUSED(TIM_ERR_SVR_COMM_REQ_JSON_PARSE_FAILED, "v4/openim/sendmsg", on_text, tim_client_rest, alice,
            "v4/openim/sendmsg", "");
    REFUSED(TIM_ERR_SVR_COMM_REQ_JSON_PARSE_FAILED, "v4/openim/sendmsg", on_text, tim_client_rest, alice,
            "v4/openim/sendmsg", "[");
    REFUSED(TIM_ERR_SVR_MSG_INVALID_TO_ACCOUNT, "To_Account", on_text, tim_client_rest, alice, "v4/openim/sendmsg", "{}");
}

/* A host without callbacks, with good arguments and bad ones. */
static void no_callbacks(void) {
    const char *ids[] = {"c2c_nobody"}, *users[] = {"nobody"};
    uint64_t seq = 1;
    tim_client_login(alice, "alice", "sig", NULL, NULL, NULL);
    tim_client_rest(alice, "v4/no/such", "{}", NULL, NULL, NULL);
    tim_client_rest(alice, "opentim/v1/settings", "{}", NULL, NULL, NULL);
    tim_conversation_list(alice, 0, 100, NULL, NULL, NULL);
    tim_conversation_get(alice, "c2c_bob", NULL, NULL, NULL);
    tim_conversation_delete(alice, "c2c_nobody", NULL, NULL, NULL);
    tim_conversation_delete_list(alice, ids, 1, true, NULL, NULL, NULL);
    tim_conversation_delete_list(alice, NULL, 1, true, NULL, NULL, NULL);
    tim_conversation_set_draft(alice, "c2c_nobody", "draft", NULL, NULL, NULL);
    tim_conversation_pin(alice, "c2c_nobody", true, NULL, NULL, NULL);
    tim_conversation_total_unread(alice, NULL, NULL, NULL);
    tim_conversation_list_by_filter(alice, NULL, 0, 100, NULL, NULL, NULL);
    tim_conversation_get_list(alice, ids, 1, NULL, NULL, NULL);
    tim_conversation_mark(alice, ids, 1, TIM_MARK_STAR, true, NULL, NULL, NULL);
    tim_conversation_mark(alice, ids, 1, TIM_MARK_STAR, false, NULL, NULL, NULL);
    tim_conversation_set_custom_data(alice, ids, 1, NULL, 0, NULL, NULL, NULL);
    tim_conversation_set_receive_opt(alice, ids, 1, TIM_RECEIVE_MESSAGE, NULL, NULL, NULL);
    tim_conversation_set_retention(alice, "c2c_nobody", 0, NULL, NULL, NULL);
    tim_conversation_clean_unread(alice, "c2c_nobody", 0, 0, NULL, NULL, NULL);
    tim_conversation_unread_by_filter(alice, NULL, NULL, NULL, NULL);
    tim_conversation_clear_history(alice, "c2c_nobody", NULL, NULL, NULL);
    tim_conversation_export_and_delete(alice, "c2c_nobody", "/nowhere/to/be/found", NULL, NULL, NULL);
    tim_conversation_group_create(alice, "folder", ids, 1, NULL, NULL, NULL);
    tim_conversation_group_list(alice, NULL, NULL, NULL);
    tim_conversation_group_add(alice, "folder", ids, 1, NULL, NULL, NULL);
    tim_conversation_group_remove(alice, "folder", ids, 1, NULL, NULL, NULL);
    tim_conversation_group_rename(alice, "folder", "other", NULL, NULL, NULL);
    tim_conversation_group_delete(alice, "other", NULL, NULL, NULL);
    tim_conversation_group_delete(alice, "folder", NULL, NULL, NULL);
    tim_friend_add(alice, "nobody", NULL, NULL, NULL, NULL);
    tim_friend_delete(alice, users, 1, true, NULL, NULL, NULL);
    tim_group_create(alice, "Public", "quiet", "name", NULL, NULL, NULL);
    tim_group_join(alice, "quiet", NULL, NULL, NULL);
    tim_group_quit(alice, "quiet", NULL, NULL, NULL);
    tim_group_dismiss(alice, "quiet", NULL, NULL, NULL);
    tim_message_send_c2c_text(alice, "nobody", "text", NULL, NULL, NULL, NULL);
    tim_message_send_group_text(alice, "quiet", "text", 0, NULL, NULL, NULL, NULL);
    tim_message_send_group_text_at(alice, "quiet", "text", users, 1, 0, NULL, NULL, NULL, NULL);
    tim_message_send_c2c_custom(alice, "nobody", &elem, NULL, NULL, NULL, NULL);
    tim_message_send_group_custom(alice, "quiet", &elem, users, 1, 0, NULL, NULL, NULL, NULL);
    tim_message_delete(alice, "c2c_nobody", &seq, 1, NULL, NULL, NULL);
    tim_message_history(alice, "c2c_nobody", 0, 20, NULL, NULL, NULL);
    tim_client_logout(alice, NULL, NULL, NULL);
    tim_client_logout(NULL, NULL, NULL, NULL);
    while (ASK(on_success, tim_client_login, alice, "alice", "sig") == TIM_ERR_SDK_ACCOUNT_LOGOUT_IN_PROCESS) continue;
    check(last->code == 0, "logging out and in");
    check(ASK(on_success, tim_conversation_delete, alice, "c2c_nobody") == 0, "NULL callbacks everywhere do no harm");
    check(ASK(on_success, tim_conversation_delete, alice, "group_quiet") == 0, "and the calls were made");
}

static void nothing_changed(const char *when) {
    ASK(on_page, tim_conversation_list, alice, 0, 100);
    check_text(last->text, "finished c2c_bob", when);
    ASK(on_messages, tim_message_history, alice, "c2c_bob", 0, 100);
    check_text(last->text, "hello", "and its history");
}

int main(int argc, char **argv) {
    alice = arrive(argc > 1 ? argv[1] : ".", "alice");
    write_to(alice, "bob", "alice", "hello");
    texts();
    lists();
    conversation_ids();
    user_ids();
    group_ids();
    numbers();
    rest_commands();
    nothing_changed("after all of this the conversation is there");
    no_callbacks();
    nothing_changed("after calls without callbacks");
    tim_client_free(alice);
    return finish();
}
