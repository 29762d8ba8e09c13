/* Tests of friends: added and deleted. No conversation is touched. */
#include "check.h"

static tim_client *alice, *bob;

static void add(void) {
    check(ASK(on_success, tim_friend_add, alice, "bob", "Bobby") == 0, "bob is a friend");
    check(ASK(on_success, tim_friend_add, alice, "bob", NULL) == 0, "making him one again is a success");
    check(ASK(on_success, tim_friend_add, alice, "carol", NULL) == 0, "also carol");
    REFUSED(TIM_ERR_SVR_FRIENDSHIP_INVALID_PARAMETERS, "own friend", on_success, tim_friend_add, alice, "alice", NULL);
}

static void delete (void) {
    const char *users[] = {"bob", "nobody", "", "bob", "carol"}, *user[] = {"alice"};
    int from = journal_size();
    write_to(alice, "bob", "alice", "hello");
    check(journal_wait(from, "alice new c2c_bob 1") >= 0, "bob writes");
    from = journal_size();
    check(ASK(on_friends, tim_friend_delete, alice, users, 5, false) == 0, "friendships end");
    check_text(last->text, "bob=0 nobody=31704 =7002 bob=31704 carol=0",
               "each user has his result, in the given order");
    check(journal_count(from, "alice deleted c2c_bob") == 0, "no event tells of a deletion");
    ASK(on_conversation, tim_conversation_get, alice, "c2c_bob");
    check_text(last->text, "c2c_bob bob unread 1 draft - last hello", "and the conversation stays");
    check(ASK(on_friends, tim_friend_delete, bob, user, 1, true) == 0, "bob was not asked,");
    check_text(last->text, "alice=0", "so alice was his friend still");

    check(ASK(on_success, tim_friend_add, alice, "bob", NULL) == 0, "friends again");
    check(ASK(on_friends, tim_friend_delete, alice, users, 1, true) == 0, "a friendship ends on both sides");
    ASK(on_friends, tim_friend_delete, bob, user, 1, true);
    check_text(last->text, "alice=31704", "also for bob");
}

int main(int argc, char **argv) {
    const char *directory = argc > 1 ? argv[1] : ".";
    alice = arrive(directory, "alice");
    bob = arrive(directory, "bob");
    add();
    delete ();
    tim_client_free(bob);
    tim_client_free(alice);
    return finish();
}
