/* Tests of conversation groups, which are folders: created, filled, renamed, emptied, and deleted without their
   conversations. */
#include "check.h"

static const char *directory;
static tim_client *alice, *tablet;

static void on_folders_of(const tim_conversation *conversation, void *user_data) {
    words words = {NULL, 0};
    say(&words, "%s", "");
    for (size_t i = 0; i < conversation->conversation_group_count; i++)
        say(&words, "%s%s", i ? ", " : "", conversation->conversation_groups[i]);
    bool right = (conversation->conversation_groups == NULL) == (conversation->conversation_group_count == 0);
    answer(user_data, 0, words.text, right);
    free(words.text);
}

static void folders_of(const char *conversation_id, const char *expected, const char *name) {
    ASK(on_folders_of, tim_conversation_get, alice, conversation_id);
    check(last->value, "the list of folders is NULL if it is empty");
    check_text(last->text, expected, name);
}

static void folders_are(const char *expected, const char *name) {
    ASK(on_texts, tim_conversation_group_list, alice);
    check_text(last->text, expected, name);
}

static void contents_are(char *group_name, const char *expected, const char *name) {
    tim_conversation_filter filter = TIM_CONVERSATION_FILTER_INIT;
    filter.filter_type = TIM_FILTER_GROUP;
    filter.conversation_group = group_name;
    ASK(on_page, tim_conversation_list_by_filter, alice, &filter, 0, 100);
    check_text(last->text, expected, name);
}

/* How many folder events alice has received after the first `from` lines. Other lines, and the tablet's, may come
   late. */
static int folder_events(int from) {
    static const char *const kinds[] = {"created", "group deleted", "renamed", "added to", "removed from", "evicted"};
    int found = 0;
    pthread_mutex_lock(&journal.lock);
    for (int i = from; i < journal.count; i++)
        for (size_t kind = 0; kind < sizeof kinds / sizeof *kinds; kind++)
            found += strncmp(journal.lines[i], "alice ", 6) == 0 &&
                     strncmp(journal.lines[i] + 6, kinds[kind], strlen(kinds[kind])) == 0;
    pthread_mutex_unlock(&journal.lock);
    return found;
}

/* Checks that an event came before the answer, and that the other device received it too. */
static void heard(int from, const char *what, const char *name) {
    char line[256];
    snprintf(line, sizeof line, "alice %s", what);
    int event = journal_wait(from, line);
    check(event >= 0 && event < last->heard && journal_count(from, line) == 1, "%s, once, before on_success", name);
    snprintf(line, sizeof line, "tablet %s", what);
    check(journal_wait(from, line) >= 0 && journal_count(from, line) == 1, "the other device is notified");
}

static void another_device(void) {
    int from = journal_size();
    tablet = open_client(directory, "tablet");
    listen_to(tablet, "tablet");
    log_in(tablet, "alice");
    check(journal_wait(from, "tablet finish") >= 0, "another device of hers");
}

static void create(void) {
    const char *mixed[] = {"c2c_bob", "c2c_nobody", "bob", "group_nowhere"}, *carol[] = {"c2c_carol"};
    write_to(alice, "bob", "alice", "from bob");
    write_to(alice, "carol", "alice", "from carol");
    make_group(alice, "carol", "team", "alice");
    folders_are("", "at first there are no folders");
    folders_of("c2c_bob", "", "and none that a conversation is in");
    int from = journal_size();
    check(ASK(on_results, tim_conversation_group_create, alice, "work", mixed, 4) == 0, "a folder is made");
    check_text(last->text, "c2c_bob=0 c2c_nobody=0 bob=6017 group_nowhere=51007", "each id has its result");
    heard(from, "created work: c2c_bob 1", "an event tells of the folder and of those of the list in it");
    folders_of("c2c_bob", "work", "the conversation knows where it is");
    contents_are("work", "finished c2c_bob", "the folder lists its conversations");
    check(ASK(on_results, tim_conversation_group_create, alice, "私事", carol, 1) == 0, "another folder");
    folders_are("work, 私事", "they are listed as they were made");
    contents_are("", "finished group_team", "the empty name means conversations in no folder");
    write_to(alice, "nobody", "alice", "here I am");
    folders_of("c2c_nobody", "work",
               "a conversation that was added to a folder before it existed is in it when it appears");
}

static void refused(void) {
    const char *bob[] = {"c2c_bob"}, *many[101];
    for (int i = 0; i < 101; i++) many[i] = "c2c_bob";
    int from = journal_size();
    REFUSED(TIM_ERR_SVR_CONV_INVALID_PARAMETERS, "work", on_results, tim_conversation_group_create, alice, "work", bob,
            1);
    REFUSED(TIM_ERR_INVALID_PARAMETERS, "group_name", on_results, tim_conversation_group_create, alice, "", bob, 1);
    REFUSED(TIM_ERR_INVALID_PARAMETERS, "new_name", on_success, tim_conversation_group_rename, alice, "work", "");
    REFUSED(TIM_ERR_SVR_CONV_CONV_GROUP_NAME_EXCEED_LENGTH, "32", on_results, tim_conversation_group_create, alice,
            "a name of thirty-three bytes, sir", bob, 1);
    REFUSED(TIM_ERR_SVR_CONV_CONV_MARK_REQ_COUNT_EXCEED_LIMIT, "100", on_results, tim_conversation_group_create, alice,
            "other", many, 101);
    REFUSED(TIM_ERR_SVR_CONV_CONV_MARK_REQ_COUNT_EXCEED_LIMIT, "100", on_results, tim_conversation_group_add, alice,
            "work", many, 101);
    REFUSED(TIM_ERR_SVR_CONV_CONV_GROUP_NOT_EXIST, "other", on_results, tim_conversation_group_add, alice, "other", bob,
            1);
    REFUSED(TIM_ERR_SVR_CONV_CONV_GROUP_NOT_EXIST, "other", on_results, tim_conversation_group_remove, alice, "other",
            bob, 1);
    REFUSED(TIM_ERR_SVR_CONV_CONV_GROUP_NOT_EXIST, "other", on_success, tim_conversation_group_delete, alice, "other");
    REFUSED(TIM_ERR_SVR_CONV_CONV_GROUP_NOT_EXIST, "other", on_success, tim_conversation_group_rename, alice, "other",
            "new");
    REFUSED(TIM_ERR_SVR_CONV_INVALID_PARAMETERS, "私事", on_success, tim_conversation_group_rename, alice, "work",
            "私事");
    REFUSED(TIM_ERR_SVR_CONV_CONV_GROUP_NAME_EXCEED_LENGTH, "32", on_success, tim_conversation_group_rename, alice,
            "work", "a name of thirty-three bytes, sir");
    check(folder_events(from) == 0, "a refused call causes no event");
    folders_are("work, 私事", "and changes nothing");
}

static void fill_and_empty(void) {
    const char *two[] = {"group_team", "c2c_carol"}, *one[] = {"c2c_carol", "bob", "c2c_dave"};
    int from = journal_size();
    check(ASK(on_results, tim_conversation_group_add, alice, "work", &two[0], 1) == 0, "put into a folder");
    check_text(last->text, "group_team=0", "with a result");
    heard(from, "added to work: group_team 0", "an event reports it");
    check(ASK(on_results, tim_conversation_group_add, alice, "work", two, 2) == 0, "one is there already, one is not");
    heard(from, "added to work: c2c_carol 1", "an event tells of the one that was not");
    folders_of("c2c_carol", "work, 私事", "a conversation may be in several");
    contents_are("work", "finished c2c_nobody group_team c2c_carol c2c_bob", "in the order of the list");
    from = journal_size();
    check(ASK(on_results, tim_conversation_group_remove, alice, "work", one, 3) == 0, "removed from a folder");
    check_text(last->text, "c2c_carol=0 bob=6017 c2c_dave=0", "a conversation that is not in it is a success");
    heard(from, "removed from work: c2c_carol 1", "an event tells of those that were");
    folders_of("c2c_carol", "私事", "it stays in the other");
    ASK(on_page, tim_conversation_list, alice, 0, 100);
    check_text(last->text, "finished c2c_nobody group_team c2c_carol c2c_bob", "and in the list");
}

static void rename_it(void) {
    int from = journal_size();
    check(ASK(on_success, tim_conversation_group_rename, alice, "work", "Arbeit") == 0, "a folder is renamed");
    heard(from, "renamed work to Arbeit", "an event reports it");
    folders_are("Arbeit, 私事", "it keeps its place");
    folders_of("c2c_bob", "Arbeit", "and its conversations");
    from = journal_size();
    check(ASK(on_success, tim_conversation_group_rename, alice, "Arbeit", "Arbeit") == 0 && folder_events(from) == 0,
          "the name that it has is a success without an event");
}

static void deleted_conversations(void) {
    check(ASK(on_success, tim_conversation_delete, alice, "c2c_bob") == 0, "a conversation in a folder is deleted");
    contents_are("Arbeit", "finished c2c_nobody group_team", "no folder shows it meanwhile");
    write_to(alice, "bob", "alice", "back");
    folders_of("c2c_bob", "Arbeit", "it comes back where it was");
}

static void delete_it(void) {
    int from = journal_size();
    check(ASK(on_success, tim_conversation_group_delete, alice, "Arbeit") == 0, "a folder is deleted");
    heard(from, "group deleted Arbeit:", "an event reports it");
    check(journal_count(from, "alice deleted c2c_bob") == 0, "and none of a conversation");
    folders_are("私事", "it is gone");
    folders_of("c2c_bob", "", "its conversations are in none now");
    ASK(on_page, tim_conversation_list, alice, 0, 100);
    check_text(last->text, "finished c2c_bob c2c_nobody group_team c2c_carol", "the conversations stay");
    REFUSED(TIM_ERR_SVR_CONV_CONV_GROUP_NOT_EXIST, "Arbeit", on_success, tim_conversation_group_delete, alice,
            "Arbeit");
}

static void as_many_as_there_may_be(void) {
    const char *bob[] = {"c2c_bob"};
    char name[16];
    int made = 0;
    for (int i = 2; i <= 20; i++) {
        snprintf(name, sizeof name, "folder %d", i);
        made += ASK(on_results, tim_conversation_group_create, alice, name, bob, 1) == 0;
    }
    check(made == 19, "20 folders are allowed");
    REFUSED(TIM_ERR_SVR_CONV_CONV_GROUP_TOTAL_COUNT_EXCEED_LIMIT, "20", on_results, tim_conversation_group_create,
            alice, "one more", bob, 1);
    ASK(on_texts, tim_conversation_group_list, alice);
    check(last->value == 20, "there are no more");
    ASK(on_folders_of, tim_conversation_get, alice, "c2c_bob");
    check_text(last->text,
               "folder 2, folder 3, folder 4, folder 5, folder 6, folder 7, folder 8, folder 9, folder 10, folder 11, "
               "folder 12, folder 13, folder 14, folder 15, folder 16, folder 17, folder 18, folder 19, folder 20",
               "a conversation may be in all of them");
}

static void after_a_restart(void) {
    tim_client_free(alice);
    alice = arrive(directory, "alice");
    ASK(on_texts, tim_conversation_group_list, alice);
    check(last->value == 20, "the folders are there after the next login");
    contents_are("folder 20", "finished c2c_bob", "with their conversations");
    tim_client *fresh = open_client(directory, "fresh");
    int from = journal_size();
    listen_to(fresh, "fresh");
    log_in(fresh, "alice");
    check(journal_wait(from, "fresh finish") >= 0 && ASK(on_texts, tim_conversation_group_list, fresh) == 0 &&
              last->value == 20,
          "and on a new device");
    tim_client_free(fresh);
}

int main(int argc, char **argv) {
    directory = argc > 1 ? argv[1] : ".";
    alice = arrive(directory, "alice");
    another_device();
    create();
    refused();
    fill_and_empty();
    rename_it();
    deleted_conversations();
    delete_it();
    as_many_as_there_may_be();
    after_a_restart();
    tim_client_free(tablet);
    tim_client_free(alice);
    return finish();
}
