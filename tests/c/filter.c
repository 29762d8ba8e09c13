/* Tests of filters: the meaning of each criterion, alone and with others, and every bad way to fill in the struct. */
#include "check.h"

static tim_client *alice, *carol;

static tim_conversation_filter with(int32_t type, uint32_t filter_type) {
    tim_conversation_filter filter = TIM_CONVERSATION_FILTER_INIT;
    filter.type = type;
    filter.filter_type = filter_type;
    return filter;
}

static void means(const tim_conversation_filter *filter, const char *expected, const char *name) {
    ASK(on_page, tim_conversation_list_by_filter, alice, filter, 0, 100);
    check_text(last->text, expected, name);
}

/* The newest first: group_team with a mention and unread, group_club, c2c_dave read, c2c_carol unread, c2c_bob
   unread. */
static void fill(void) {
    const char *marked[] = {"c2c_bob", "c2c_dave"}, *work[] = {"c2c_bob", "group_team"}, *dave[] = {"c2c_dave"};
    const char *users[] = {"alice"};
    write_to(alice, "bob", "alice", "from bob");
    write_to(alice, "carol", "alice", "from carol");
    check(ASK(on_message, tim_message_send_c2c_text, alice, "dave", "to dave", NULL) == 0, "a text to dave");
    make_group(alice, "carol", "club", "alice");
    make_group(alice, "carol", "team", "alice");
    int from = journal_size();
    check(ASK(on_message, tim_message_send_group_text_at, carol, "team", "look, alice", users, 1, 0, NULL) == 0 &&
              journal_wait(from, "alice message carol look, alice") >= 0,
          "a text that mentions alice");
    check(ASK(on_results, tim_conversation_mark, alice, marked, 2, TIM_MARK_STAR, true) == 0 &&
              ASK(on_results, tim_conversation_mark, alice, dave, 1, TIM_MARK_FOLD, true) == 0 &&
              ASK(on_results, tim_conversation_group_create, alice, "work", work, 2) == 0,
          "some are marked, some are in a folder");
}

#define ALL "finished group_team group_club c2c_dave c2c_carol c2c_bob"

static void types(void) {
    tim_conversation_filter filter = with(TIM_CONVERSATION_ANY, 0);
    means(NULL, ALL, "NULL means every conversation");
    means(&filter, ALL, "and so does a filter without criteria");
    filter.mark_type = TIM_MARK_HIDE;
    filter.conversation_group = "\xff";
    memset(&filter.has_unread_count, 0xff, 2);
    means(&filter, ALL, "whatever stands in the fields that do not count");
    filter = with(TIM_CONVERSATION_C2C, 0);
    means(&filter, "finished c2c_dave c2c_carol c2c_bob", "those with users");
    filter = with(TIM_CONVERSATION_GROUP, 0);
    means(&filter, "finished group_team group_club", "those of groups");
}

static void criteria(void) {
    tim_conversation_filter filter = with(TIM_CONVERSATION_ANY, TIM_FILTER_MARK);
    means(&filter, "finished group_team group_club c2c_carol", "a mark of 0 means those without any");
    filter.mark_type = TIM_MARK_STAR;
    means(&filter, "finished c2c_dave c2c_bob", "those with a mark");
    filter.mark_type = TIM_MARK_STAR | TIM_MARK_FOLD;
    means(&filter, "finished c2c_dave c2c_bob", "those with any of several marks");
    filter.mark_type = TIM_MARK_FOLD | TIM_MARK_HIDE;
    means(&filter, "finished c2c_dave", "whichever it is");
    filter = with(TIM_CONVERSATION_ANY, TIM_FILTER_GROUP);
    filter.conversation_group = "work";
    means(&filter, "finished group_team c2c_bob", "those in a folder");
    filter.conversation_group = "";
    means(&filter, "finished group_club c2c_dave c2c_carol", "those in none");
    filter.conversation_group = "no such folder";
    means(&filter, "finished", "a folder that is not there has none");
    filter = with(TIM_CONVERSATION_ANY, TIM_FILTER_HAS_UNREAD);
    means(&filter, "finished group_club c2c_dave", "those without unread messages");
    filter.has_unread_count = true;
    means(&filter, "finished group_team c2c_carol c2c_bob", "those with some");
    filter = with(TIM_CONVERSATION_ANY, TIM_FILTER_HAS_AT);
    means(&filter, "finished group_club c2c_dave c2c_carol c2c_bob", "those without an \"@\"");
    filter.has_group_at_info = true;
    means(&filter, "finished group_team", "those with one");
}

static void together(void) {
    tim_conversation_filter filter = with(TIM_CONVERSATION_C2C, TIM_FILTER_GROUP | TIM_FILTER_MARK);
    filter.conversation_group = "work";
    filter.mark_type = TIM_MARK_STAR;
    means(&filter, "finished c2c_bob", "all criteria must hold");
    filter.filter_type |= TIM_FILTER_HAS_UNREAD | TIM_FILTER_HAS_AT;
    means(&filter, "finished", "every one of them");
    filter.has_unread_count = true;
    means(&filter, "finished c2c_bob", "and then it is found");
}

static void parts(void) {
    tim_conversation_filter filter = with(TIM_CONVERSATION_C2C, 0);
    ASK(on_page, tim_conversation_list_by_filter, alice, &filter, 0, 2);
    check_text(last->text, "more c2c_dave c2c_carol", "the first part");
    uint64_t next = last->value;
    ASK(on_page, tim_conversation_list_by_filter, alice, &filter, next, 2);
    check_text(last->text, "finished c2c_bob", "and the last");
    ASK(on_page, tim_conversation_list_by_filter, alice, &filter, 0, 3);
    check_text(last->text, "finished c2c_dave c2c_carol c2c_bob", "a part that holds all is the last");
    check(last->value == 0, "and names no next one");
}

static void by_ids(void) {
    const char *ids[] = {"c2c_carol", "c2c_nobody", "group_team", "c2c_carol"}, *bad[] = {"c2c_carol", "carol"};
    check(ASK(on_conversations, tim_conversation_get_list, alice, ids, 4) == 0, "conversations by their ids");
    check_text(last->text, " c2c_carol 1 c2c_nobody 0 group_team 1 c2c_carol 1",
               "one for each, in order, an unknown one empty");
    REFUSED(TIM_ERR_INVALID_PARAMETERS, "carol", on_conversations, tim_conversation_get_list, alice, bad, 2);
    const char *many[500];
    for (int i = 0; i < 500; i++) many[i] = "c2c_bob";
    check(ASK(on_conversations, tim_conversation_get_list, alice, many, 500) == 0 && last->value == 500,
          "as many as one likes");
}

/* Every function that takes a filter refuses it with the same code and the same word. */
static void refused(const tim_conversation_filter *filter, const char *word) {
    REFUSED(TIM_ERR_INVALID_PARAMETERS, word, on_page, tim_conversation_list_by_filter, alice, filter, 0, 100);
    REFUSED(TIM_ERR_INVALID_PARAMETERS, word, on_number, tim_conversation_unread_by_filter, alice, filter);
    REFUSED(TIM_ERR_INVALID_PARAMETERS, word, on_number, tim_conversation_delete_by_filter, alice, filter, true, NULL);
    check(tim_conversation_subscribe_unread(alice, filter) == TIM_ERR_INVALID_PARAMETERS &&
              strstr(tim_last_error(), word),
          "subscribing, %s", word);
    check(tim_conversation_unsubscribe_unread(alice, filter) == TIM_ERR_INVALID_PARAMETERS &&
              strstr(tim_last_error(), word),
          "and ending it, %s", word);
}

static void bad_fields(void) {
    static const int32_t bad_types[] = {-1, 3, INT32_MAX};
    static const uint32_t bad_bits[] = {16, 0x80000000u, UINT32_MAX};
    for (int i = 0; i < 3; i++) {
        tim_conversation_filter type = with(bad_types[i], 0), bits = with(TIM_CONVERSATION_C2C, bad_bits[i]);
        refused(&type, "filter.type");
        refused(&bits, "filter.filter_type");
    }
    tim_conversation_filter filter = with(TIM_CONVERSATION_ANY, TIM_FILTER_GROUP);
    refused(&filter, "filter.conversation_group");
    filter.conversation_group = "\xff\xfe";
    refused(&filter, "filter.conversation_group");
    filter = with(TIM_CONVERSATION_ANY, 0);
    filter.struct_size = 0;
    refused(&filter, "filter.struct_size");
    filter.struct_size = sizeof filter - 1;
    refused(&filter, "filter.struct_size");
    means(NULL, ALL, "refused, nothing has changed");
}

static void newer(void) {
    struct {
        tim_conversation_filter known;
        void *unknown[2];
    } filter = {TIM_CONVERSATION_FILTER_INIT, {NULL, NULL}};
    filter.known.struct_size = sizeof filter;
    filter.known.type = TIM_CONVERSATION_GROUP;
    means(&filter.known, "finished group_team group_club", "the known fields of a newer host's filter count");
}

int main(int argc, char **argv) {
    alice = arrive(argc > 1 ? argv[1] : ".", "alice");
    carol = arrive(argc > 1 ? argv[1] : ".", "carol");
    fill();
    types();
    criteria();
    together();
    parts();
    by_ids();
    bad_fields();
    newer();
    tim_client_free(carol);
    tim_client_free(alice);
    return finish();
}
