// Deleting conversations, in C++ with V2TIM's names:  demo [DATA_DIRECTORY [TRANSCRIPT_DIRECTORY]]
//
// V2TIMManager is Alice's phone. The service runs in this process too. The parts of an app's server, which are the
// import and Bob's actions, reach it as REST commands. The demo checks every promise that it prints; the exit code is
// 0 if all of them held.
#include "demo.h"
#include "demo.hpp"
#include "demo_show.h"

// Phrases from the chats with Bob, Wang Fang and the neighbours. Each occurs in one message and nowhere else.
static const char porthole[] = "the bathroom has a porthole", recipe[] = "像人睡着了呼吸那样",
                  accordion[] = "sounds like a sad accordion";

// ---- Events, on the library's thread.

static struct Events final : V2TIMConversationListener {
    demo_call synced = DEMO_CALL;
    void OnSyncServerFinish() override { demo_finish(&synced, 0); }
    void OnConversationDeleted(const V2TIMStringVector &ids) override {
        printf("  event      gone from the list:");
        for (size_t i = 0; i < ids.Size(); i++) printf(" %s", ids[i].CString());
        printf("\n");
    }
} events;

static struct Arrivals final : V2TIMConversationListener {
    demo_call came = DEMO_CALL;
    void OnNewConversation(const V2TIMConversationVector &list) override {
        for (size_t i = 0; i < list.Size(); i++) {
            int unread = list[i].unreadCount;
            printf("  event      new in the list: %s, unread %d\n", list[i].conversationID.CString(), unread);
            demo_finish(&came, uint64_t(unread));
        }
    }
} arrivals;

// ---- Calls. They return at once; a callback receives the answer, and the main thread waits for it.

static V2TIMManager *manager() { return V2TIMManager::GetInstance(); }
static V2TIMConversationManager *conversations() { return manager()->GetConversationManager(); }

static size_t show_list() {
    Call<V2TIMConversationResult> call;
    conversations()->GetConversationList(0, 100, call.callback);
    return demo_print_list(call.wait());
}

static size_t show_history(const char *user, const char *group) {
    V2TIMMessageListGetOption option;
    option.userID = user;
    option.groupID = group;
    option.count = 100;
    Call<V2TIMMessageVector> call;
    manager()->GetMessageManager()->GetHistoryMessageList(option, call.callback);
    return demo_print_history(call.wait());
}

static size_t delete_list(std::initializer_list<const char *> ids, bool clear_message) {
    Call<V2TIMConversationOperationResultVector> call;
    conversations()->DeleteConversationList(strings(ids), clear_message, call.callback);
    V2TIMConversationOperationResultVector all = call.wait();
    size_t deleted = 0;
    for (size_t i = 0; i < all.Size(); i++) {
        demo_result_line(all[i].conversationID.CString(), all[i].resultCode, all[i].resultInfo.CString());
        deleted += all[i].resultCode == 0;
    }
    return deleted;
}

// ---- The story.

static void arrive() {
    printf("\n2. Alice logs in\n");
    V2TIMSDKConfig config;
    config.initPath = demo_alices_phone;
    config.logLevel = V2TIM_LOG_NONE;
    manager()->CallExperimentalAPI("opentim.setServerURL", demo_server_url, nullptr);
    if (!manager()->InitSDK(1400000001, config)) throw std::runtime_error("InitSDK failed");
    conversations()->AddConversationListener(&events);
    Call<> login;
    manager()->Login("alice", "any-signature", login.callback);
    login.wait();
    demo_wait(&events.synced, "the first sync");
    demo_check(show_list() == 14, "All 14 conversations are there.");
}

static void delete_in_every_way() {
    printf("\n3. Delete one conversation, with its history\n\n");
    demo_check(show_history("bob", "") == 40, "Alice reads Bob's messages once more.");
    demo_check(demo_where(porthole) == EVERYWHERE, "A phrase of theirs is in the files.");
    Call<> call;
    conversations()->DeleteConversation("c2c_bob", call.callback);
    call.wait();
    demo_check(show_history("bob", "") == 0, "Her history is empty, on her phone and at the service.");
    demo_check(demo_where(porthole) == AT_SERVICE, "Her phone has forgotten it; the service has it for Bob.");

    printf("\n4. Delete a list of conversations, but keep the histories\n\n");
    demo_check(delete_list({"c2c_lin_wei", "group_book_club", "no-such-id"}, false) == 2,
               "A bad id has its own result and stops no other.");
    demo_check(show_history("lin_wei", "") == 26, "Lin Wei's messages can still be read,");
    demo_check(show_history("", "book_club") == 23, "and so can the book club's.");

    printf("\n5. Delete a list of conversations, with the histories\n\n");
    demo_check(show_history("wang_fang", "") == 20 && show_history("", "house_12") == 19,
               "Alice reads both once more.");
    demo_check(demo_where(recipe) == EVERYWHERE && demo_where(accordion) == EVERYWHERE,
               "A phrase of each is in the files; one belongs to a recipe that spills over pages.");
    demo_check(delete_list({"c2c_wang_fang", "group_house_12"}, true) == 2, "Both are deleted.");
    demo_check(show_history("wang_fang", "") == 0 && show_history("", "house_12") == 0,
               "Both histories are empty.");
    demo_check(demo_where(recipe) == AT_SERVICE && demo_where(accordion) == AT_SERVICE,
               "Alice's phone has forgotten them; Wang Fang and the neighbours have not deleted anything.");
}

static void leave() {
    printf("\n6. Quit a group and end a friendship: the conversations stay\n\n");
    Call<> quit;
    manager()->QuitGroup("hiking", quit.callback);
    quit.wait();
    Call<V2TIMFriendOperationResultVector> unfriend;
    V2TIMFriendshipManager *friends = manager()->GetFriendshipManager();
    friends->DeleteFromFriendList(strings({"frank"}), V2TIM_FRIEND_TYPE_BOTH, unfriend.callback);
    demo_check(unfriend.wait()[0].resultCode == 0, "She has left the hikers and is no friend of Frank's.");
    demo_check(show_list() == 9, "Nine are left; group_hiking and c2c_frank are among them.");
    demo_check(delete_list({"group_hiking", "c2c_frank"}, true) == 2, "Now they are gone, too.");
}

static void bob_writes_and_deletes() {
    printf("\n7. Bob, who knows nothing of all this, writes again\n\n");
    conversations()->AddConversationListener(&arrivals);
    tim_client *administrator = demo_administrator();
    demo_rest(administrator, "v4/openim/sendmsg",
              R"({"From_Account":"bob","To_Account":"alice","MsgRandom":7,"MsgBody":[{)"
              R"("MsgType":"TIMTextElem","MsgContent":{"Text":"The sofa is in! The rope held 🎉"}}]})");
    demo_check(demo_wait(&arrivals.came, "Bob") == 1, "The conversation is back, with one unread message,");
    demo_check(show_history("bob", "") == 1, "and nothing of what was deleted came with it.");

    printf("\n8. Bob deletes the conversation, too: now nobody can read it\n\n");
    demo_rest(administrator, "v4/recentcontact/delete",
              R"({"From_Account":"bob","Type":1,"To_Account":"alice","ClearRamble":1})");
    tim_client_free(administrator);
    demo_check(demo_gone(porthole) && demo_where(porthole) == NOWHERE, "No file has it any more.");
    demo_check(show_list() == 8, "What Bob wrote since then is still in Alice's list.");
}

int main(int argc, char **argv) try {
    demo_begin(argc, argv);
    printf("\n1. Four weeks of chats, imported into the service by its REST commands\n\n");
    demo_import();
    arrive();
    delete_in_every_way();
    leave();
    bob_writes_and_deletes();
    manager()->UnInitSDK();
    return demo_end();
} catch (const std::exception &error) {
    fprintf(stderr, "%s\n", error.what());
    return 1;
}
