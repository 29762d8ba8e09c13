/* Deleting conversations, in C:  demo [DATA_DIRECTORY [TRANSCRIPT_DIRECTORY]]
 *
 * Alice's phone, Bob's phone and the service run in this one process, each with a directory of its own. The demo
 * checks every promise that it prints; the exit code is 0 if all of them held. */
#include "demo.h"
#include "demo_show.h"

/* Phrases from the chats with Bob, Wang Fang and the neighbours. Each occurs in one message and nowhere else. */
static const char porthole[] = "the bathroom has a porthole", recipe[] = "像人睡着了呼吸那样",
                  accordion[] = "sounds like a sad accordion";

/* ---- Callbacks. Their arguments live until they return, so the callbacks themselves print them. */

static void on_deleted(const char *const *ids, size_t count, void *user_data) {
    (void)user_data;
    printf("  event      gone from the list:");
    for (size_t i = 0; i < count; i++) printf(" %s", ids[i]);
    printf("\n");
}

static void on_new_conversation(const tim_conversation *const *list, size_t count, void *user_data) {
    for (size_t i = 0; i < count; i++) {
        int unread = (int)list[i]->unread_count;
        printf("  event      new in the list: %s, unread %d\n", list[i]->conversation_id, unread);
        demo_finish(user_data, list[i]->unread_count);
    }
}

static void print_results(const tim_operation_result *const *results, size_t count, void *user_data) {
    uint64_t deleted = 0;
    for (size_t i = 0; i < count; i++) {
        demo_result_line(results[i]->conversation_id, results[i]->code, results[i]->message);
        deleted += results[i]->code == 0;
    }
    demo_finish(user_data, deleted);
}

/* ---- Calls. They return at once; a callback receives the answer, and the main thread waits for it. */
static demo_call call = DEMO_CALL;

static tim_client *log_in(const char *user, const char *data_dir, const tim_conversation_listener *listener) {
    tim_config config = TIM_CONFIG_INIT;
    config.sdk_app_id = 1400000001;
    config.data_dir = data_dir;
    config.server_url = demo_server_url;
    tim_client *client;
    if (tim_client_new(&config, &client) != 0) fprintf(stderr, "%s\n", tim_last_error()), exit(1);
    if (listener) tim_client_add_conversation_listener(client, listener);
    tim_client_login(client, user, "any-signature", demo_succeeded, demo_failed, &call);
    demo_wait(&call, "login");
    return client;
}

static uint64_t show_list(tim_client *client) {
    tim_conversation_list(client, 0, 100, demo_print_list, demo_failed, &call);
    return demo_wait(&call, "the conversation list");
}

static uint64_t show_history(tim_client *client, const char *conversation_id) {
    tim_message_history(client, conversation_id, 0, 100, demo_print_history, demo_failed, &call);
    return demo_wait(&call, "the history");
}

static void delete_one(tim_client *client, const char *conversation_id) {
    tim_conversation_delete(client, conversation_id, demo_succeeded, demo_failed, &call);
    demo_wait(&call, conversation_id);
}

static uint64_t delete_list(tim_client *client, const char *const *ids, size_t count, bool clear_message) {
    tim_conversation_delete_list(client, ids, count, clear_message, print_results, demo_failed, &call);
    return demo_wait(&call, "deleting a list");
}

/* ---- The story. */

static tim_client *arrive(void) {
    static demo_call synced = DEMO_CALL;
    printf("\n2. Alice logs in\n");
    tim_conversation_listener listener = TIM_CONVERSATION_LISTENER_INIT;
    listener.user_data = &synced;
    listener.on_sync_server_finish = demo_succeeded;
    listener.on_conversations_deleted = on_deleted;
    tim_client *alice = log_in("alice", demo_alices_phone, &listener);
    demo_wait(&synced, "the first sync");
    demo_check(show_list(alice) == 14, "All 14 conversations are there.");
    return alice;
}

static void delete_in_every_way(tim_client *alice) {
    printf("\n3. Delete one conversation, with its history\n\n");
    demo_check(show_history(alice, "c2c_bob") == 40, "Alice reads Bob's messages once more.");
    demo_check(demo_where(porthole) == EVERYWHERE, "A phrase of theirs is in the files.");
    delete_one(alice, "c2c_bob");
    demo_check(show_history(alice, "c2c_bob") == 0, "Her history is empty, on her phone and at the service.");
    demo_check(demo_where(porthole) == AT_SERVICE, "Her phone has forgotten it; the service has it for Bob.");

    printf("\n4. Delete a list of conversations, but keep the histories\n\n");
    const char *kept[] = {"c2c_lin_wei", "group_book_club", "no-such-id"};
    demo_check(delete_list(alice, kept, 3, false) == 2, "A bad id has its own result and stops no other.");
    demo_check(show_history(alice, "c2c_lin_wei") == 26, "Lin Wei's messages can still be read,");
    demo_check(show_history(alice, "group_book_club") == 23, "and so can the book club's.");

    printf("\n5. Delete a list of conversations, with the histories\n\n");
    const char *cleared[] = {"c2c_wang_fang", "group_house_12"};
    demo_check(show_history(alice, cleared[0]) == 20 && show_history(alice, cleared[1]) == 19,
               "Alice reads both once more.");
    demo_check(demo_where(recipe) == EVERYWHERE && demo_where(accordion) == EVERYWHERE,
               "A phrase of each is in the files; one belongs to a recipe that spills over pages.");
    demo_check(delete_list(alice, cleared, 2, true) == 2, "Both are deleted.");
    demo_check(show_history(alice, cleared[0]) == 0 && show_history(alice, cleared[1]) == 0,
               "Both histories are empty.");
    demo_check(demo_where(recipe) == AT_SERVICE && demo_where(accordion) == AT_SERVICE,
               "Alice's phone has forgotten them; Wang Fang and the neighbours have not deleted anything.");
}

static void leave(tim_client *alice) {
    printf("\n6. Quit a group and end a friendship: the conversations stay\n\n");
    tim_group_quit(alice, "hiking", demo_succeeded, demo_failed, &call);
    demo_wait(&call, "quitting the group");
    const char *frank = "frank";
    tim_friend_delete(alice, &frank, 1, true, demo_count_friends, demo_failed, &call);
    demo_check(demo_wait(&call, "unfriending") == 1, "She has left the hikers and is no friend of Frank's.");
    demo_check(show_list(alice) == 9, "Nine are left; group_hiking and c2c_frank are among them.");
    const char *left[] = {"group_hiking", "c2c_frank"};
    demo_check(delete_list(alice, left, 2, true) == 2, "Now they are gone, too.");
}

static void bob_writes_and_deletes(tim_client *alice, tim_client *bob) {
    static demo_call came = DEMO_CALL;
    printf("\n7. Bob, who knows nothing of all this, writes again\n\n");
    tim_conversation_listener listener = TIM_CONVERSATION_LISTENER_INIT;
    listener.user_data = &came;
    listener.on_new_conversation = on_new_conversation;
    tim_client_add_conversation_listener(alice, &listener);
    tim_message_send_c2c_text(bob, "alice", "The sofa is in! The rope held 🎉", NULL, NULL, demo_failed, NULL);
    demo_check(demo_wait(&came, "Bob") == 1, "The conversation is back, with one unread message,");
    demo_check(show_history(alice, "c2c_bob") == 1, "and nothing of what was deleted came with it.");

    printf("\n8. Bob deletes the conversation, too: now nobody can read it\n\n");
    delete_one(bob, "c2c_alice");
    demo_check(demo_gone(porthole) && demo_where(porthole) == NOWHERE, "No file has it any more.");
    demo_check(show_list(alice) == 8, "What Bob wrote since then is still in Alice's list.");
}

int main(int argc, char **argv) {
    demo_begin(argc, argv);
    printf("\n1. Four weeks of chats, imported into the service by its REST commands\n\n");
    demo_import();
    tim_client *alice = arrive();
    delete_in_every_way(alice);
    leave(alice);
    tim_client *bob = log_in("bob", demo_bobs_phone, NULL);
    bob_writes_and_deletes(alice, bob);
    tim_client_free(bob);
    tim_client_free(alice);
    return demo_end();
}
