// Tests of the conversation list: pages, drafts, pins, unread counts, and every way to delete.
#include <stdexcept>

#include "fixture.h"

// Throws an exception in an event, which must not reach the library's thread.
class Thrower : public V2TIMConversationListener {
public:
    void OnConversationDeleted(const V2TIMStringVector &) override {
        throw std::runtime_error("thrown by a test");
    }
};

class Log : public V2TIMLogListener {
public:
    void OnLog(V2TIMLogLevel, const V2TIMString &line) override {
        if (text(line) == "thrown by a test") journal().write("log thrown by a test");
    }
};

static Conversations conversation_listener;
static Thrower thrower;
static Log log_listener;

// Static objects of apps add their listeners before main(), and remove them after it.
static struct BeforeAndAfter {
    BeforeAndAfter() { conversations()->AddConversationListener(&conversation_listener); }
    ~BeforeAndAfter() {
        manager()->UnInitSDK();
        conversations()->RemoveConversationListener(&conversation_listener);
    }
} before_and_after;

// Two messages to bob and one from him, and a group of both with a message from him.
static void prepare() {
    say("bob", "first");
    say("bob", "second");
    create_group("Public", "team", "The team");
    bob_joins_team();
    const size_t from = journal().size();
    check(bob_says("hello alice") == 0 && bob_says_to_team("hello team") == 0, "bob writes");
    check(journal().find("changed c2c_bob unread 1 last hello alice", from) >= 0, "the conversation changes");
    check(journal().find("changed group_team unread 1 last hello team", from) >= 0, "the group's conversation, too");
}

static Outcome<V2TIMConversationResult> page(uint64_t next, uint32_t count) {
    return value<V2TIMConversationResult>("GetConversationList",
                                          [=](V2TIMValueCallback<V2TIMConversationResult> *c) {
                                              conversations()->GetConversationList(next, count, c);
                                          });
}

static Outcome<V2TIMConversationVector> conversations_by_id(const V2TIMStringVector &ids) {
    return value<V2TIMConversationVector>("GetConversationList",
                                          [&](V2TIMValueCallback<V2TIMConversationVector> *c) {
                                              conversations()->GetConversationList(ids, c);
                                          });
}

static void listing() {
    const Outcome<V2TIMConversationResult> all = page(0, 100);
    bool in_order = true;
    for (size_t i = 1; i < all.value.conversationList.Size(); ++i) {
        in_order =
            in_order && all.value.conversationList[i - 1].orderKey >= all.value.conversationList[i].orderKey;
    }
    check(all.code == 0 && all.value.isFinished && all.value.conversationList.Size() >= 2 && in_order,
          "GetConversationList, by falling orderKey");
    V2TIMConversationResult part;
    std::string listed;
    do {
        part = page(part.nextSeq, 1).value;
        for (const V2TIMConversation &one : part.conversationList) listed += text(one.conversationID) + " ";
    } while (!part.isFinished && listed.size() < 1000);
    std::string expected;
    for (const V2TIMConversation &one : all.value.conversationList)
        expected += text(one.conversationID) + " ";
    check(listed == expected, "page by page it is the same list");

    const Outcome<V2TIMConversation> one = conversation("c2c_bob");
    check(one.code == 0 && one.value.type == V2TIM_C2C && one.value.userID == "bob" &&
              one.value.groupID.Empty() && one.value.unreadCount == 1 &&
              text_of(one.value.lastMessage) == "hello alice",
          "GetConversation of bob");
    const Outcome<V2TIMConversation> team = conversation("group_team");
    check(team.value.type == V2TIM_GROUP && team.value.groupID == "team" &&
              team.value.groupType == "Public" && team.value.showName == "The team",
          "GetConversation of the group");
    check(conversation("bob").code == 6017, "GetConversation of a malformed ID: 6017");
    check(value<V2TIMConversation>(
              "GetConversation",
              [](V2TIMValueCallback<V2TIMConversation> *c) {
                  conversations()->GetConversation(V2TIMString("c2c_bob\0x", 9), c);
              }).code == 6017,
          "an ID with a NUL byte is refused: 6017");

    V2TIMStringVector ids = list_of({"group_team", "c2c_nobody", "c2c_bob", "c2c_bob"});
    const Outcome<V2TIMConversationVector> by_id = conversations_by_id(ids);
    check(by_id.code == 0 && by_id.value.Size() == 4 && by_id.value[0].conversationID == "group_team" &&
              by_id.value[2].conversationID == "c2c_bob" && by_id.value[3].conversationID == "c2c_bob",
          "GetConversationList by IDs: one for each, in order");
    check(by_id.value[1].conversationID == "c2c_nobody" && by_id.value[1].orderKey == 0 &&
              !by_id.value[1].lastMessage,
          "one that is not in the list comes empty");
    check(by_id.value[2].unreadCount == 1 && text_of(by_id.value[2].lastMessage) == "hello alice",
          "one that is comes complete");
    const Outcome<V2TIMConversationVector> none = conversations_by_id(V2TIMStringVector());
    check(none.code == 0 && none.value.Empty(), "GetConversationList of no IDs is empty");
    ids.PushBack("bob");
    check(conversations_by_id(ids).code == 6017, "GetConversationList with a malformed ID: 6017");
}

static void state() {
    const size_t from = journal().size();
    const Outcome<uint64_t> total = total_unread();
    check(total.code == 0 && total.value == 2, "GetTotalUnreadMessageCount");
    check(done("SetConversationDraft",
               [](V2TIMCallback *c) {
                   conversations()->SetConversationDraft("c2c_bob", u8"Entwürfe", c);
               }).code == 0 &&
              conversation("c2c_bob").value.draftText == "Entwürfe",
          "SetConversationDraft");
    check(conversation("c2c_bob").value.draftTimestamp > 1700000000, "a draft has a time");
    done("SetConversationDraft",
         [](V2TIMCallback *c) { conversations()->SetConversationDraft("c2c_bob", "", c); });
    check(conversation("c2c_bob").value.draftText.Empty(), "an empty draft removes it");
    check(done("PinConversation",
               [](V2TIMCallback *c) {
                   conversations()->PinConversation("c2c_bob", true, c);
               }).code == 0 &&
              conversation("c2c_bob").value.isPinned &&
              page(0, 1).value.conversationList[0].conversationID == "c2c_bob",
          "PinConversation puts it first");
    check(journal().find("changed c2c_bob unread 1 last hello alice", from) >= 0,
          "draft and pin are changes");
}

static void deleting() {
    conversations()->AddConversationListener(&thrower);
    const size_t from = journal().size();
    const Outcome<Nothing> outcome = delete_one("c2c_bob");
    check(outcome.code == 0, "DeleteConversation");
    const size_t answered = journal().size();
    const int deleted = journal().find("deleted c2c_bob", from), total = journal().find("total 1", from);
    check(deleted >= 0 && deleted < total && static_cast<size_t>(total) < answered,
          "deleted, then the total, then the answer");
    check(journal().find("log thrown by a test", from) >= 0, "an exception in a listener ends in the log");
    conversations()->RemoveConversationListener(&thrower);
    V2TIMMessageListGetOption option;
    option.userID = "bob";
    option.count = 20;
    check(history(option).value.Empty(), "the history is gone");
    check(delete_one("c2c_bob").code == 0 && journal().count("deleted c2c_bob", from) == 1,
          "deleting it again succeeds without an event");
    check(delete_one("bob").code == 6017, "DeleteConversation of a malformed ID: 6017");

    check(bob_says("are you there?") == 0, "bob writes again");
    check(journal().find("new c2c_bob unread 1 last are you there?", from) >= 0,
          "the conversation comes back as a new one");
    check(history(option).value.Size() == 1, "without the old history");
}

static void deleting_lists() {
    const size_t from = journal().size();
    const Results results =
        delete_list(list_of({"group_team", "malformed", "c2c_nobody", "c2c_bob"}), false).value;
    check(results.Size() == 4 && results[0].resultCode == 0 && results[1].resultCode == 6017 &&
              results[2].resultCode == 0 && results[3].resultCode == 0 &&
              results[3].conversationID == "c2c_bob",
          "DeleteConversationList has a result for each ID, in order");
    check(journal().find("deleted c2c_bob group_team", from) >= 0, "one event for all that were there");
    V2TIMMessageListGetOption option;
    option.userID = "bob";
    option.count = 20;
    check(history(option).value.Size() == 1, "with clearMessage false the history stays");
    check(page(0, 100).value.conversationList.Empty(), "the list is empty");
    check(delete_list(V2TIMStringVector(), true).code == 6017, "DeleteConversationList of no IDs: 6017");
    check(delete_list(many(101), true).code == 6017, "DeleteConversationList of 101 IDs: 6017");
}

int main(int argc, char **argv) {
    const std::string dir = argc > 1 ? argv[1] : ".", service = "embedded:" + dir + "/service";
    check(alice_opens(dir + "/alice", service, &log_listener), "InitSDK");
    check(bob_logs_in(dir + "/bob", service) == 0, "bob logs in");
    check(login("alice").code == 0, "alice logs in");
    check(journal().find("sync finish") >= 0, "the list is synchronised after login");
    prepare();
    listing();
    state();
    deleting();
    deleting_lists();
    tim_client_free(bob());
    return failures() == 0 ? 0 : 1;
}
