/* Tests of groups: created, joined, quit, dismissed. Their conversations stay. */
#include "check.h"

static tim_client *alice, *bob;

static void create(void) {
    char name[102];
    memset(name, 'n', sizeof name);
    int from = journal_size();
    check(ASK(on_text, tim_group_create, alice, "Public", "team", "The team") == 0, "a group is made");
    check_text(last->text, "team", "with the id that was asked for");
    check(journal_wait(from, "alice new group_team 0") >= 0, "and its conversation");
    check(ASK(on_text, tim_group_create, alice, "Work", NULL, "Work") == 0 && strncmp(last->text, "@TGS#", 5) == 0,
          "without an id the service makes one");
    check(ASK(on_text, tim_group_create, alice, "Work", "", "Work") == 0, "an empty id is none");
    check(ASK(on_text, tim_group_create, alice, "Work", "work", "Work") == 0, "a Work group");
    check(ASK(on_text, tim_group_create, alice, "Meeting", "meeting", "Meeting") == 0, "a Meeting");
    check(ASK(on_text, tim_group_create, alice, "Community", "@TGS#_all", "Community") == 0, "a Community");
    name[100] = '\0';
    check(ASK(on_text, tim_group_create, alice, "Public", "long", name) == 0, "100 bytes are a name");
    name[100] = 'n', name[101] = '\0';
    REFUSED(TIM_ERR_SVR_GROUP_INVALID_PARAMETERS, "Name", on_text, tim_group_create, alice, "Public", "longer", name);
    REFUSED(TIM_ERR_SVR_GROUP_INVALID_PARAMETERS, "Name", on_text, tim_group_create, alice, "Public", "nameless", "");
    REFUSED(TIM_ERR_SVR_GROUP_INVALID_PARAMETERS, "Type", on_text, tim_group_create, alice, "AVChatRoom", "live",
            "Live");
    REFUSED(TIM_ERR_SVR_GROUP_INVALID_PARAMETERS, "Type", on_text, tim_group_create, alice, "", "typeless", "Typeless");
    REFUSED(TIM_ERR_SVR_GROUP_GROUPID_IN_USED, "team", on_text, tim_group_create, alice, "Public", "team", "Another");
    REFUSED(TIM_ERR_SVR_GROUP_GROUPID_IN_USED, "team", on_text, tim_group_create, bob, "Public", "team", "Another");
    REFUSED(TIM_ERR_SVR_GROUP_INVALID_GROUPID, "@TGS#", on_text, tim_group_create, alice, "Public", "@TGS#team",
            "Team");
    REFUSED(TIM_ERR_SVR_GROUP_INVALID_GROUPID, "@TGS#_", on_text, tim_group_create, alice, "Community", "team2",
            "Team");
}

static void join(void) {
    int from = journal_size();
    check(ASK(on_message, tim_message_send_group_text, alice, "team", "before bob", 0, NULL) == 0, "alice writes");
    check(ASK(on_success, tim_group_join, bob, "team") == 0, "bob joins");
    check(journal_wait(from, "bob new group_team 0") >= 0, "and has the conversation");
    check(ASK(on_message, tim_message_send_group_text, alice, "team", "after bob", 0, NULL) == 0, "alice writes again");
    check(journal_wait(from, "bob message alice after bob") >= 0, "bob receives it");
    ASK(on_messages, tim_message_history, bob, "group_team", 0, 20);
    check_text(last->text, "after bob", "bob does not see earlier messages");
    REFUSED(TIM_ERR_SVR_GROUP_ALLREADY_MEMBER, "bob", on_success, tim_group_join, bob, "team");
    REFUSED(TIM_ERR_SVR_GROUP_NOT_FOUND, "nowhere", on_success, tim_group_join, bob, "nowhere");
    REFUSED(TIM_ERR_SVR_GROUP_PERMISSION_DENY, "work", on_success, tim_group_join, bob, "work");
}

static void quit(void) {
    int from = journal_size();
    check(ASK(on_success, tim_group_quit, bob, "team") == 0, "bob quits");
    check(ASK(on_message, tim_message_send_group_text, alice, "team", "without bob", 0, NULL) == 0, "alice writes");
    ASK(on_messages, tim_message_history, bob, "group_team", 0, 20);
    check_text(last->text, "after bob", "bob keeps what he could read and gets nothing new");
    ASK(on_conversation, tim_conversation_get, bob, "group_team");
    check(last->value > 0, "his conversation stays");
    check(journal_count(from, "bob deleted group_team") == 0, "without an event");
    REFUSED(TIM_ERR_SVR_GROUP_PERMISSION_DENY, "bob", on_success, tim_group_quit, bob, "team");
    REFUSED(TIM_ERR_SVR_GROUP_SUPER_NOT_ALLOW_QUIT, "alice", on_success, tim_group_quit, alice, "team");
    REFUSED(TIM_ERR_SVR_GROUP_NOT_FOUND, "nowhere", on_success, tim_group_quit, bob, "nowhere");
    REFUSED(TIM_ERR_SVR_GROUP_PERMISSION_DENY, "team", on_message, tim_message_send_group_text, bob, "team", "text", 0,
            NULL);
}

static void dismiss(void) {
    check(ASK(on_success, tim_group_join, bob, "meeting") == 0, "bob joins the meeting");
    REFUSED(TIM_ERR_SVR_GROUP_PERMISSION_DENY, "bob", on_success, tim_group_dismiss, bob, "meeting");
    REFUSED(TIM_ERR_SVR_GROUP_PERMISSION_DENY, "work", on_success, tim_group_dismiss, alice, "work");
    check(ASK(on_success, tim_group_dismiss, alice, "team") == 0, "the owner dismisses a group");
    ASK(on_conversation, tim_conversation_get, alice, "group_team");
    check(last->value > 0, "the conversation stays");
    ASK(on_messages, tim_message_history, alice, "group_team", 0, 20);
    check_text(last->text, "without bob, after bob, before bob", "with its history");
    REFUSED(TIM_ERR_SVR_GROUP_NOT_FOUND, "team", on_success, tim_group_dismiss, alice, "team");
    REFUSED(TIM_ERR_SVR_GROUP_NOT_FOUND, "team", on_message, tim_message_send_group_text, alice, "team", "text", 0,
            NULL);
    check(ASK(on_success, tim_conversation_delete, alice, "group_team") == 0, "deleting it afterwards succeeds");
    ASK(on_conversation, tim_conversation_get, alice, "group_team");
    check(last->value == 0, "and then it is gone");
}

int main(int argc, char **argv) {
    const char *directory = argc > 1 ? argv[1] : ".";
    alice = arrive(directory, "alice");
    bob = arrive(directory, "bob");
    create();
    join();
    quit();
    dismiss();
    tim_client_free(bob);
    tim_client_free(alice);
    return finish();
}
