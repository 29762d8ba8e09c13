// Deleting conversations, told in C++ with V2TIM's names:  demo [DATA_DIRECTORY [TRANSCRIPT_DIRECTORY]]
//
// V2TIMManager is Alice's phone. The service lives in this process, too; what an app's server would ask of it, the
// import and what Bob does, goes to it as REST commands through the C interface. Every promise is checked as it is
// told; the exit code is 0 if all of them held.
#include "demo.h"

#include <V2TIMManager.h>

#include <chrono>
#include <future>
#include <initializer_list>
#include <stdexcept>
#include <string>

// A callback answers exactly once, on the library's thread, and deletes itself; the main thread has the future.
static std::exception_ptr failure(int code, const V2TIMString &message) {
    return std::make_exception_ptr(
        std::runtime_error(tim_error_name(code) + (" (" + std::to_string(code)) + "): " + message.CString()));
}

template <class T>
struct Callback final : V2TIMValueCallback<T> {
    std::promise<T> promise;
    void OnSuccess(const T &value) override {
        promise.set_value(value);
        delete this;
    }
    void OnError(int code, const V2TIMString &message) override {
        promise.set_exception(failure(code, message));
        delete this;
    }
};

template <>
struct Callback<void> final : V2TIMCallback {
    std::promise<void> promise;
    void OnSuccess() override {
        promise.set_value();
        delete this;
    }
    void OnError(int code, const V2TIMString &message) override {
        promise.set_exception(failure(code, message));
        delete this;
    }
};

template <class T = void>
struct Call {
    Callback<T> *callback = new Callback<T>;
    std::future<T> answer = callback->promise.get_future();
    T wait() {
        if (answer.wait_for(std::chrono::seconds(10)) != std::future_status::ready)
            throw std::runtime_error("no answer within ten seconds");
        return answer.get();
    }
};

struct Events final : V2TIMConversationListener {
    demo_call synced = DEMO_CALL;
    void OnSyncServerFinish() override { demo_finish(&synced, 0); }
    void OnConversationDeleted(const V2TIMStringVector &ids) override {
        printf("  event      gone from the list:");
        for (size_t i = 0; i < ids.Size(); i++) printf(" %s", ids[i].CString());
        printf("\n");
    }
};

struct Arrivals final : V2TIMConversationListener {
    demo_call came = DEMO_CALL;
    void OnNewConversation(const V2TIMConversationVector &list) override {
        printf("  event      new in the list: %s, unread %d\n", list[0].conversationID.CString(), list[0].unreadCount);
        demo_finish(&came, uint64_t(list[0].unreadCount));
    }
};

// ---- Showing.

static V2TIMConversationManager *conversations() { return V2TIMManager::GetInstance()->GetConversationManager(); }

static const char *text_of(const V2TIMMessage &message) {
    bool is_text = message.elemList.Size() > 0 && message.elemList[0]->elemType == V2TIM_ELEM_TYPE_TEXT;
    return is_text ? static_cast<const V2TIMTextElem *>(message.elemList[0])->text.CString() : "";
}

static size_t show_list() {
    Call<V2TIMConversationResult> call;
    conversations()->GetConversationList(0, 100, call.callback); // a longer list comes in pages: nextSeq, isFinished
    V2TIMConversationVector list = call.wait().conversationList;
    demo_list_head();
    for (size_t i = 0; i < list.Size(); i++)
        demo_list_row(int(i) + 1, list[i].conversationID.CString(), list[i].showName.CString(),
                      uint64_t(list[i].unreadCount), list[i].lastMessage ? text_of(*list[i].lastMessage) : "",
                      list[i].orderKey);
    printf("\n");
    return list.Size();
}

static size_t show_history(const char *user, const char *group) {
    V2TIMMessageListGetOption option;
    option.userID = user;
    option.groupID = group;
    option.count = 100;
    Call<V2TIMMessageVector> call;
    V2TIMManager::GetInstance()->GetMessageManager()->GetHistoryMessageList(option, call.callback);
    V2TIMMessageVector messages = call.wait();
    demo_history_line(messages.Size(), messages.Empty() ? "" : text_of(messages[0]),
                      messages.Empty() ? "" : messages[0].sender.CString());
    return messages.Size();
}

static size_t delete_list(std::initializer_list<const char *> ids, bool clear_message) {
    V2TIMStringVector list;
    for (const char *id : ids) list.PushBack(id);
    Call<V2TIMConversationOperationResultVector> call;
    conversations()->DeleteConversationList(list, clear_message, call.callback);
    V2TIMConversationOperationResultVector results = call.wait();
    size_t deleted = 0;
    for (size_t i = 0; i < results.Size(); i++) {
        demo_result_line(results[i].conversationID.CString(), results[i].resultCode, results[i].resultInfo.CString());
        deleted += results[i].resultCode == 0;
    }
    return deleted;
}

static std::string data, alices_phone, service, server_url;

// Prints how often a phrase stands in raw files. Returns how often on Alice's phone.
static uint64_t files(const char *phrase) { return demo_show_files(alices_phone.c_str(), service.c_str(), phrase); }

// ---- The story.

static const char bobs_phrase[] = "the bathroom has a porthole"; // in every conversation one that is nowhere else
static const char recipe_phrase[] = "像人睡着了呼吸那样", neighbours_phrase[] = "sounds like a sad accordion";
static Events events;
static Arrivals arrivals;

static tim_client *open_administrator() {
    tim_config config = TIM_CONFIG_INIT;
    config.sdk_app_id = 1400000001;
    config.data_dir = service.c_str();
    config.server_url = server_url.c_str();
    tim_client *client;
    if (tim_client_new(&config, &client) != 0) throw std::runtime_error(tim_last_error());
    demo_login(client, "administrator");
    return client;
}

static void import_chats(const char *chats) {
    printf("\n1. Four weeks of chats, imported into the service by its REST commands\n\n");
    tim_client *administrator = open_administrator();
    int commands = demo_import(administrator, chats, "setup.tsv");
    int messages = demo_import(administrator, chats, "transcript.jsonl");
    printf("  %d messages, and %d commands for accounts, groups and friendships.\n", messages, commands);
    tim_client_free(administrator);
}

static void log_in() {
    printf("\n2. Alice logs in\n");
    V2TIMSDKConfig config;
    config.initPath = alices_phone.c_str();
    config.logLevel = V2TIM_LOG_NONE;
    V2TIMManager *manager = V2TIMManager::GetInstance();
    manager->CallExperimentalAPI("opentim.setServerURL", server_url.c_str(), nullptr);
    if (!manager->InitSDK(1400000001, config)) throw std::runtime_error("InitSDK failed");
    conversations()->AddConversationListener(&events);
    Call<> login;
    manager->Login("alice", "any-signature", login.callback);
    login.wait();
    demo_wait(&events.synced, "the first sync");
    demo_check(show_list() == 14, "All 14 conversations are there.");
}

static void delete_in_every_way() {
    printf("\n3. Delete one conversation, with its history\n\n");
    demo_check(show_history("bob", "") == 40, "Alice reads Bob's messages once more.");
    demo_check(files(bobs_phrase) > 0, "A phrase of theirs is in the files, as one would expect.");
    Call<> call;
    conversations()->DeleteConversation("c2c_bob", call.callback);
    call.wait();
    demo_check(show_history("bob", "") == 0, "Alice's history is empty, on her phone and at the service.");
    demo_check(files(bobs_phrase) == 0, "Nothing of the phrase is left on her phone.");
    demo_check(demo_search(service.c_str(), bobs_phrase) > 0,
               "The service keeps it for Bob: the history is his, too, until he deletes it.");

    printf("\n4. Delete a list of conversations, but keep the histories\n\n");
    demo_check(delete_list({"c2c_lin_wei", "group_book_club", "no-such-id"}, false) == 2,
               "Each id has its own result; a malformed one stops no other.");
    demo_check(show_history("lin_wei", "") == 26, "Lin Wei's messages can still be read,");
    demo_check(show_history("", "book_club") == 23, "and so can the book club's.");

    printf("\n5. Delete a list of conversations, with the histories\n\n");
    demo_check(show_history("wang_fang", "") == 20 && show_history("", "house_12") == 19,
               "Alice reads both once more.");
    demo_check(files(recipe_phrase) > 0 && files(neighbours_phrase) > 0,
               "A phrase of each is in the files; one belongs to a recipe that spills over pages.");
    demo_check(delete_list({"c2c_wang_fang", "group_house_12"}, true) == 2, "Both are deleted.");
    demo_check(show_history("wang_fang", "") == 0 && show_history("", "house_12") == 0,
               "Both histories are empty.");
    demo_check(files(recipe_phrase) == 0 && files(neighbours_phrase) == 0, "Alice's phone has forgotten both phrases.");
    printf("    The service keeps them for Wang Fang and for the neighbours, who have not deleted anything.\n");
}

static void leave() {
    printf("\n6. Quit a group and end a friendship: the conversations stay\n\n");
    Call<> quit;
    V2TIMManager::GetInstance()->QuitGroup("hiking", quit.callback);
    quit.wait();
    Call<V2TIMFriendOperationResultVector> unfriend;
    V2TIMStringVector friends;
    friends.PushBack("frank");
    V2TIMManager::GetInstance()->GetFriendshipManager()->DeleteFromFriendList(friends, V2TIM_FRIEND_TYPE_BOTH,
                                                                              unfriend.callback);
    demo_check(unfriend.wait()[0].resultCode == 0, "Alice has left the hikers, and Frank is no friend any more.");
    demo_check(show_list() == 9, "Nine are left; group_hiking and c2c_frank stay until Alice deletes them.");
    demo_check(delete_list({"group_hiking", "c2c_frank"}, true) == 2,
               "Now they are deleted, although she is no member any more.");
}

static void bob_writes_again_and_deletes() {
    printf("\n7. Bob, who knows nothing of all this, writes again\n\n");
    conversations()->AddConversationListener(&arrivals);
    tim_client *administrator = open_administrator();
    demo_rest(administrator, "v4/openim/sendmsg",
              R"({"From_Account":"bob","To_Account":"alice","MsgRandom":7,"MsgBody":[{"MsgType":"TIMTextElem",)"
              R"("MsgContent":{"Text":"The sofa is in! Greta's rope held 🎉"}}]})");
    demo_check(demo_wait(&arrivals.came, "Bob's message") == 1, "The conversation is back, with one unread message.");
    demo_check(show_history("bob", "") == 1, "Nothing of what was deleted came back with it.");

    printf("\n8. Bob deletes the conversation, too\n\n");
    demo_rest(administrator, "v4/recentcontact/delete",
              R"({"From_Account":"bob","Type":1,"To_Account":"alice","ClearRamble":1})");
    tim_client_free(administrator);
    bool gone = demo_gone(data.c_str(), bobs_phrase);
    files(bobs_phrase);
    demo_check(gone, "Now nobody can read it, and within a second no file has it any more.");
    demo_check(show_list() == 8, "What Bob wrote since then is still in Alice's list.");
}

int main(int argc, char **argv) try {
    const char *chats = argc > 2 ? argv[2] : "examples/data";
    data = demo_begin(argc > 1 ? argv[1] : nullptr, chats);
    alices_phone = data + "/alices_phone";
    service = data + "/service";
    server_url = "embedded:" + service + "/service.db";

    import_chats(chats);
    log_in();
    delete_in_every_way();
    leave();
    bob_writes_again_and_deletes();
    V2TIMManager::GetInstance()->UnInitSDK();
    return demo_end(data.c_str(), argc > 1);
} catch (const std::exception &error) {
    fprintf(stderr, "%s\n", error.what());
    return 1;
}
