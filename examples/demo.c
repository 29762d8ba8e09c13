/* Deleting conversations, told in C:  demo [DATA_DIRECTORY [TRANSCRIPT_DIRECTORY]]
 *
 * Alice's phone, Bob's phone and the service live in this one process, each in a directory of its own. Every promise
 * is checked as it is told; the exit code is 0 if all of them held. */
#include "demo.h"

static char alices_phone[512], bobs_phone[512], service[512], server_url[600];
static const char bobs_phrase[] = "the bathroom has a porthole"; /* in every conversation one that is nowhere else */
static const char recipe_phrase[] = "像人睡着了呼吸那样", neighbours_phrase[] = "sounds like a sad accordion";

static tim_client *open_client(const char *directory) {
    tim_config config = TIM_CONFIG_INIT;
    config.sdk_app_id = 1400000001;
    config.data_dir = directory;
    config.server_url = server_url;
    tim_client *client;
    if (tim_client_new(&config, &client) != 0) fprintf(stderr, "%s\n", tim_last_error()), exit(1);
    return client;
}

/* ---- Callbacks. Values live during the callback only, so it is the callback that prints them. */

static void on_deleted(const char *const *ids, size_t count, void *user_data) {
    (void)user_data;
    printf("  event      gone from the list:");
    for (size_t i = 0; i < count; i++) printf(" %s", ids[i]);
    printf("\n");
}

static void on_new_conversation(const tim_conversation *const *list, size_t count, void *user_data) {
    for (size_t i = 0; i < count; i++) {
        printf("  event      new in the list: %s, unread %d\n", list[i]->conversation_id, (int)list[i]->unread_count);
        demo_finish(user_data, list[i]->unread_count);
    }
}

static void print_list(const tim_conversation *const *list, size_t count, uint64_t next_seq, bool is_finished,
                       void *user_data) {
    (void)next_seq, (void)is_finished; /* the pages of a longer list */
    demo_list_head();
    for (size_t i = 0; i < count; i++)
        demo_list_row((int)i + 1, list[i]->conversation_id, list[i]->show_name, list[i]->unread_count,
                      list[i]->last_message ? list[i]->last_message->text : "", list[i]->order_key);
    printf("\n");
    demo_finish(user_data, count);
}

static void print_history(const tim_message *const *messages, size_t count, void *user_data) {
    demo_history_line(count, count ? messages[0]->text : "", count ? messages[0]->sender : "");
    demo_finish(user_data, count);
}

static void print_results(const tim_operation_result *const *results, size_t count, void *user_data) {
    uint64_t deleted = 0;
    for (size_t i = 0; i < count; i++) {
        demo_result_line(results[i]->conversation_id, results[i]->code, results[i]->message);
        deleted += results[i]->code == 0;
    }
    demo_finish(user_data, deleted);
}

static void count_unfriended(const tim_friend_result *const *results, size_t count, void *user_data) {
    demo_finish(user_data, count == 1 && results[0]->code == 0);
}

/* ---- Calls, each waited for. */

static demo_call call = DEMO_CALL;

static uint64_t show_list(tim_client *client) {
    tim_conversation_list(client, 0, 100, print_list, demo_failed, &call);
    return demo_wait(&call, "the conversation list");
}

static uint64_t show_history(tim_client *client, const char *conversation_id) {
    tim_message_history(client, conversation_id, 0, 100, print_history, demo_failed, &call);
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

/* Prints how often a phrase stands in raw files. Returns how often on Alice's phone. */
static uint64_t files(const char *phrase) { return demo_show_files(alices_phone, service, phrase); }

/* ---- The story. */

static tim_client *arrive(const char *chats) {
    static demo_call synced = DEMO_CALL;
    printf("\n1. Four weeks of chats, imported into the service by its REST commands\n\n");
    tim_client *administrator = open_client(service);
    demo_login(administrator, "administrator");
    int commands = demo_import(administrator, chats, "setup.tsv");
    int messages = demo_import(administrator, chats, "transcript.jsonl");
    printf("  %d messages, and %d commands for accounts, groups and friendships.\n", messages, commands);
    tim_client_free(administrator);

    printf("\n2. Alice logs in\n");
    tim_client *alice = open_client(alices_phone);
    tim_conversation_listener listener = TIM_CONVERSATION_LISTENER_INIT;
    listener.user_data = &synced;
    listener.on_sync_server_finish = demo_succeeded;
    listener.on_conversations_deleted = on_deleted;
    tim_client_add_conversation_listener(alice, &listener);
    demo_login(alice, "alice");
    demo_wait(&synced, "the first sync");
    demo_check(show_list(alice) == 14, "All 14 conversations are there.");
    return alice;
}

static void delete_in_every_way(tim_client *alice) {
    printf("\n3. Delete one conversation, with its history\n\n");
    demo_check(show_history(alice, "c2c_bob") == 40, "Alice reads Bob's messages once more.");
    demo_check(files(bobs_phrase) > 0, "A phrase of theirs is in the files, as one would expect.");
    delete_one(alice, "c2c_bob");
    demo_check(show_history(alice, "c2c_bob") == 0, "Alice's history is empty, on her phone and at the service.");
    demo_check(files(bobs_phrase) == 0, "Nothing of the phrase is left on her phone.");
    demo_check(demo_search(service, bobs_phrase) > 0,
               "The service keeps it for Bob: the history is his, too, until he deletes it.");

    printf("\n4. Delete a list of conversations, but keep the histories\n\n");
    const char *kept[] = {"c2c_lin_wei", "group_book_club", "no-such-id"};
    demo_check(delete_list(alice, kept, 3, false) == 2, "Each id has its own result; a malformed one stops no other.");
    demo_check(show_history(alice, "c2c_lin_wei") == 26, "Lin Wei's messages can still be read,");
    demo_check(show_history(alice, "group_book_club") == 23, "and so can the book club's.");

    printf("\n5. Delete a list of conversations, with the histories\n\n");
    demo_check(show_history(alice, "c2c_wang_fang") == 20 && show_history(alice, "group_house_12") == 19,
               "Alice reads both once more.");
    demo_check(files(recipe_phrase) > 0 && files(neighbours_phrase) > 0,
               "A phrase of each is in the files; one belongs to a recipe that spills over pages.");
    const char *cleared[] = {"c2c_wang_fang", "group_house_12"};
    demo_check(delete_list(alice, cleared, 2, true) == 2, "Both are deleted.");
    demo_check(show_history(alice, "c2c_wang_fang") == 0 && show_history(alice, "group_house_12") == 0,
               "Both histories are empty.");
    demo_check(files(recipe_phrase) == 0 && files(neighbours_phrase) == 0, "Alice's phone has forgotten both phrases.");
    printf("    The service keeps them for Wang Fang and for the neighbours, who have not deleted anything.\n");
}

static void leave(tim_client *alice) {
    printf("\n6. Quit a group and end a friendship: the conversations stay\n\n");
    tim_group_quit(alice, "hiking", demo_succeeded, demo_failed, &call);
    demo_wait(&call, "quitting the group");
    const char *frank = "frank";
    tim_friend_delete(alice, &frank, 1, true, count_unfriended, demo_failed, &call);
    demo_check(demo_wait(&call, "ending the friendship") == 1,
               "Alice has left the hikers, and Frank is no friend any more.");
    demo_check(show_list(alice) == 9, "Nine are left; group_hiking and c2c_frank stay until Alice deletes them.");
    const char *left[] = {"group_hiking", "c2c_frank"};
    demo_check(delete_list(alice, left, 2, true) == 2, "Now they are deleted, although she is no member any more.");
}

static void bob_writes_again(tim_client *alice, tim_client *bob) {
    static demo_call came = DEMO_CALL;
    printf("\n7. Bob, who knows nothing of all this, writes again\n\n");
    tim_conversation_listener listener = TIM_CONVERSATION_LISTENER_INIT;
    listener.user_data = &came;
    listener.on_new_conversation = on_new_conversation;
    tim_client_add_conversation_listener(alice, &listener);
    tim_message_send_c2c_text(bob, "alice", "The sofa is in! Greta's rope held 🎉", NULL, NULL, demo_failed, NULL);
    demo_check(demo_wait(&came, "Bob's message") == 1, "The conversation is back, with one unread message.");
    demo_check(show_history(alice, "c2c_bob") == 1, "Nothing of what was deleted came back with it.");
}

static void bob_deletes_too(tim_client *alice, tim_client *bob, const char *data) {
    printf("\n8. Bob deletes the conversation, too\n\n");
    delete_one(bob, "c2c_alice");
    bool gone = demo_gone(data, bobs_phrase);
    files(bobs_phrase);
    demo_check(gone, "Now nobody can read it, and within a second no file has it any more.");
    demo_check(show_list(alice) == 8, "What Bob wrote since then is still in Alice's list.");
}

int main(int argc, char **argv) {
    const char *chats = argc > 2 ? argv[2] : "examples/data";
    const char *data = demo_begin(argc > 1 ? argv[1] : NULL, chats);
    snprintf(alices_phone, sizeof alices_phone, "%s/alices_phone", data);
    snprintf(bobs_phone, sizeof bobs_phone, "%s/bobs_phone", data);
    snprintf(service, sizeof service, "%s/service", data);
    snprintf(server_url, sizeof server_url, "embedded:%s/service.db", service);

    tim_client *alice = arrive(chats);
    delete_in_every_way(alice);
    leave(alice);
    tim_client *bob = open_client(bobs_phone);
    demo_login(bob, "bob");
    bob_writes_again(alice, bob);
    bob_deletes_too(alice, bob, data);
    tim_client_free(bob);
    tim_client_free(alice);

    return demo_end(data, argc > 1);
}
