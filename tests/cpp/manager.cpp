// Tests of V2TIMManager and the managers of messages, groups and friends: one flow from before InitSDK to after
// UnInitSDK.
#include "fixture.h"

// Constructed before main(), as in apps.
static Conversations conversation_listener;
static Messages message_listener;
static Texts text_listener;

static void before_init() {
    const std::thread::id here = std::this_thread::get_id();
    const Outcome<Nothing> refused = login("alice");
    check(refused.code == 6013, "Login before InitSDK: 6013");
    check(refused.thread != here, "not on the caller's stack");
    check(!refused.message.empty(), "with a sentence");
    check(delete_one("c2c_bob").code == 6013, "DeleteConversation before InitSDK: 6013");
    check(value<V2TIMConversationOperationResultVector>(
              "DeleteConversationList",
              [](V2TIMValueCallback<V2TIMConversationOperationResultVector> *c) {
                  conversations()->DeleteConversationList(V2TIMStringVector(), true, c);
              }).code == 6013,
          "DeleteConversationList before InitSDK: 6013");
    check(sent("SendC2CTextMessage",
               [](V2TIMSendCallback *c) {
                   manager()->SendC2CTextMessage("x", "bob", c);
               }).code == 6013,
          "SendC2CTextMessage before InitSDK: 6013");
    check(manager()->GetLoginStatus() == V2TIM_STATUS_LOGOUT && manager()->GetLoginUser().Empty(),
          "no user is logged in before InitSDK");
    check(manager()->GetServerTime() == 0 && !manager()->GetVersion().Empty(), "no time, but a version");
    const int on_screen = 1;
    manager()->CallExperimentalAPI("setUIPlatform", &on_screen, nullptr);
    manager()->UnInitSDK();
}

static void init(const std::string &dir, const std::string &service) {
    const Outcome<V2TIMBaseObject> url =
        value<V2TIMBaseObject>("opentim.setServerURL", [&](V2TIMValueCallback<V2TIMBaseObject> *c) {
            manager()->CallExperimentalAPI("opentim.setServerURL", service.c_str(), c);
        });
    check(url.code == 0, "opentim.setServerURL");

    conversations()->AddConversationListener(&conversation_listener);
    conversations()->AddConversationListener(&conversation_listener);
    conversations()->AddConversationListener(nullptr);
    V2TIMSDKConfig config;
    config.initPath = dir.c_str();
    check(manager()->InitSDK(app_id, config), "InitSDK");
    check(manager()->InitSDK(app_id, config), "InitSDK again changes nothing");
    check(!manager()->InitSDK(app_id + 1, config), "InitSDK for another app fails");
    messages()->AddAdvancedMsgListener(&message_listener);
    messages()->AddAdvancedMsgListener(&message_listener);
    manager()->AddSimpleMsgListener(&text_listener);
    manager()->AddSimpleMsgListener(&text_listener);
    check(value<V2TIMBaseObject>(
              "opentim.setServerURL",
              [](V2TIMValueCallback<V2TIMBaseObject> *c) {
                  manager()->CallExperimentalAPI("opentim.setServerURL", "", c);
              }).code == 6017,
          "opentim.setServerURL after InitSDK: 6017");
}

static void first_login() {
    check(delete_one("c2c_bob").code == 6014, "DeleteConversation before login: 6014");
    check(login("alice").code == 0, "Login");
    check(manager()->GetLoginStatus() == V2TIM_STATUS_LOGINED && manager()->GetLoginUser() == "alice",
          "alice is logged in");
    check(manager()->GetServerTime() > 1700000000, "the server's time");
    check(journal().find("sync start") >= 0 && journal().find("sync finish") > journal().find("sync start"),
          "the list is synchronised after login");
    check(journal().count("sync finish") == 1, "a listener added twice gets each event once");
}

static void friends() {
    V2TIMFriendAddApplication application;
    application.userID = "bob";
    application.friendRemark = "Bobby";
    const Outcome<V2TIMFriendOperationResult> added = value<V2TIMFriendOperationResult>(
        "AddFriend", [&](V2TIMValueCallback<V2TIMFriendOperationResult> *c) {
            manager()->GetFriendshipManager()->AddFriend(application, c);
        });
    check(added.code == 0 && added.value.userID == "bob" && added.value.resultCode == 0,
          "AddFriend returns the user");

    V2TIMStringVector ids;
    ids.PushBack("bob");
    const Outcome<V2TIMFriendOperationResultVector> deleted = value<V2TIMFriendOperationResultVector>(
        "DeleteFromFriendList", [&](V2TIMValueCallback<V2TIMFriendOperationResultVector> *c) {
            manager()->GetFriendshipManager()->DeleteFromFriendList(ids, V2TIM_FRIEND_TYPE_BOTH, c);
        });
    check(deleted.code == 0 && deleted.value.Size() == 1 && deleted.value[0].userID == "bob" &&
              deleted.value[0].resultCode == 0,
          "DeleteFromFriendList has a result for bob");
}

static void sending() {
    V2TIMString id;
    const Outcome<V2TIMMessage> first = sent("SendC2CTextMessage", [&](V2TIMSendCallback *c) {
        id = manager()->SendC2CTextMessage(u8"你好 👋", "bob", c);
    });
    check(first.code == 0 && !id.Empty() && first.value.msgID == id,
          "SendC2CTextMessage returns the ID of the message");
    check(text_of(&first.value) == "你好 👋" && first.value.isSelf && first.value.userID == "bob" &&
              first.value.groupID.Empty() && first.value.sender == "alice" && first.value.seq > 0 &&
              first.value.status == V2TIM_MSG_STATUS_SEND_SUCC,
          "the message comes back complete");

    V2TIMMessage message = messages()->CreateTextMessage("second");
    const Outcome<V2TIMMessage> second = sent("SendMessage", [&](V2TIMSendCallback *c) {
        id = messages()->SendMessage(message, "bob", "", V2TIM_PRIORITY_NORMAL, false, V2TIMOfflinePushInfo(),
                                     c);
    });
    check(second.code == 0 && message.msgID == id && second.value.msgID == id &&
              text_of(&second.value) == "second",
          "SendMessage sends a text");
    const Outcome<V2TIMMessage> nobody = sent("SendMessage", [&](V2TIMSendCallback *c) {
        messages()->SendMessage(message, "", "", V2TIM_PRIORITY_NORMAL, false, V2TIMOfflinePushInfo(), c);
    });
    check(nobody.code == 6017, "SendMessage without a receiver: 6017");
    const Outcome<V2TIMMessage> online = sent("SendMessage", [&](V2TIMSendCallback *c) {
        messages()->SendMessage(message, "bob", "", V2TIM_PRIORITY_NORMAL, true, V2TIMOfflinePushInfo(), c);
    });
    check(online.code == 7013, "SendMessage to online users only: 7013");
}

static void groups() {
    const Outcome<V2TIMString> team = value<V2TIMString>(
        "CreateGroup",
        [](V2TIMValueCallback<V2TIMString> *c) { manager()->CreateGroup("Public", "team", "The team", c); });
    check(team.code == 0 && team.value == "team", "CreateGroup answers with the ID");
    V2TIMGroupInfo info;
    info.groupType = "Meeting";
    info.groupName = "A meeting";
    const Outcome<V2TIMString> made =
        value<V2TIMString>("CreateGroup", [&](V2TIMValueCallback<V2TIMString> *c) {
            manager()->GetGroupManager()->CreateGroup(info, V2TIMCreateGroupMemberInfoVector(), c);
        });
    check(made.code == 0 && !made.value.Empty(), "CreateGroup without an ID makes one");
    check(done("DismissGroup", [&](V2TIMCallback *c) { manager()->DismissGroup(made.value, c); }).code == 0,
          "DismissGroup");
    check(bob_joins_team() == 0, "bob joins");
    check(done("QuitGroup", [](V2TIMCallback *c) { manager()->QuitGroup("team", c); }).code == 10009,
          "the owner cannot quit: 10009");
    check(done("JoinGroup", [](V2TIMCallback *c) { manager()->JoinGroup("nowhere", "hi", c); }).code == 10010,
          "JoinGroup of none: 10010");
}

static void receiving() {
    const size_t from = journal().size();
    check(bob_says("hello alice") == 0, "bob writes");
    check(journal().find("text bob hello alice", from) >= 0, "a simple listener receives the text");
    check(journal().find("message bob hello alice", from) >= 0, "an advanced listener receives the message");
    check(journal().find("changed c2c_bob unread 1 last hello alice", from) >= 0, "the conversation changes");
    check(bob_says_to_team("hello team") == 0, "bob writes to the group");
    check(journal().find("text team bob hello team", from) >= 0, "a simple listener receives the group's text");
    check(journal().count("text bob hello alice", from) == 1 &&
              journal().count("message bob hello alice", from) == 1,
          "listeners added twice hear a message once");
}

static std::string texts_of(const V2TIMMessageListGetOption &option) {
    const Outcome<V2TIMMessageVector> found = history(option);
    std::string texts = found.code == 0 ? "" : "an error";
    for (size_t i = 0; i < found.value.Size(); ++i) texts += text_of(&found.value[i]) + "; ";
    return texts;
}

// The history is "你好 👋", "second" and "hello alice". `option` has the second message as its lastMsg.
static void either_direction(V2TIMMessageListGetOption option) {
    option.count = 20;
    const uint64_t second = option.lastMsg->seq;
    for (const bool local : {false, true}) {
        const char *where = local ? "local" : "cloud";
        option.getType = local ? V2TIM_GET_LOCAL_OLDER_MSG : V2TIM_GET_CLOUD_OLDER_MSG;
        check(texts_of(option) == "你好 👋; ", std::string(where) + ": older ones");
        V2TIMMessageListGetOption newer = option;
        newer.getType = local ? V2TIM_GET_LOCAL_NEWER_MSG : V2TIM_GET_CLOUD_NEWER_MSG;
        check(texts_of(newer) == "hello alice; ", std::string(where) + ": newer ones, behind lastMsg");
        newer.lastMsg = nullptr;
        check(texts_of(newer) == "你好 👋; second; hello alice; ", std::string(where) + ": from the oldest on");
        newer.lastMsgSeq = second;
        check(texts_of(newer) == "second; hello alice; ", std::string(where) + ": lastMsgSeq is inclusive");
        newer.count = 1;
        check(texts_of(newer) == "second; ", std::string(where) + ": at most the given number");
    }
}

static void finding(const V2TIMMessageVector &all) {
    V2TIMStringVector ids;
    for (const V2TIMString &id : {all[1].msgID, V2TIMString("1-1"), all[0].msgID}) ids.PushBack(id);
    const Outcome<V2TIMMessageVector> found = value<V2TIMMessageVector>(
        "FindMessages", [&](V2TIMValueCallback<V2TIMMessageVector> *c) { messages()->FindMessages(ids, c); });
    check(found.code == 0 && found.value.Size() == 2 && found.value[0].msgID == all[1].msgID &&
              found.value[1].msgID == all[0].msgID,
          "messages are found by their IDs, in that order");
}

static void reading() {
    V2TIMMessageListGetOption option;
    option.userID = "bob";
    option.count = 2;
    const Outcome<V2TIMMessageVector> newest = history(option);
    check(newest.code == 0 && newest.value.Size() == 2 && text_of(&newest.value[0]) == "hello alice" &&
              text_of(&newest.value[1]) == "second",
          "GetHistoryMessageList, newest first");
    finding(newest.value);
    V2TIMMessage last = newest.value[1];
    option.lastMsg = &last;
    const Outcome<V2TIMMessageVector> older = history(option);
    check(older.value.Size() == 1 && text_of(&older.value[0]) == "你好 👋",
          "GetHistoryMessageList continues after lastMsg");
    V2TIMMessageListGetOption group;
    group.groupID = "team";
    group.count = 20;
    check(text_of(&history(group).value[0]) == "hello team", "GetHistoryMessageList of a group");
    group.lastMsgSeq = history(group).value[0].seq;
    check(text_of(&history(group).value[0]) == "hello team", "lastMsgSeq is inclusive");
    group.getTimeBegin = 1;
    check(history(group).code == 7013, "those of a time are not there yet: 7013");
    either_direction(option);
    check(history(V2TIMMessageListGetOption()).code == 6017, "a history without a user: 6017");
}

class CompleteReply final : public V2TIMCompleteCallback<V2TIMMessage> {
public:
    std::promise<int> promise;
    void OnComplete(int error_code, const V2TIMString &, const V2TIMMessage &) override {
        promise.set_value(error_code);
    }
};

static void not_built() {
    const std::thread::id here = std::this_thread::get_id();
    const Outcome<Nothing> revoke =
        done("RevokeMessage", [](V2TIMCallback *c) { messages()->RevokeMessage(V2TIMMessage(), c); });
    check(revoke.code == 7013 &&
              revoke.message.find("V2TIMMessageManager::RevokeMessage") != std::string::npos,
          "an unsupported function answers 7013 with its name");
    check(revoke.thread != here, "not on the caller's stack either");
    check(value<V2TIMGroupInfoVector>(
              "GetJoinedGroupList",
              [](V2TIMValueCallback<V2TIMGroupInfoVector> *c) {
                  manager()->GetGroupManager()->GetJoinedGroupList(c);
              }).code == 7013,
          "GetJoinedGroupList: 7013");
    CompleteReply complete;
    messages()->ModifyMessage(V2TIMMessage(), &complete);
    check(complete.promise.get_future().get() == 7013, "ModifyMessage: 7013");
    V2TIMString id = "x";
    check(value<V2TIMMessage>("InsertC2CMessageToLocalStorage",
                              [&](V2TIMValueCallback<V2TIMMessage> *c) {
                                  V2TIMMessage message;
                                  id = messages()->InsertC2CMessageToLocalStorage(message, "bob", "bob", c);
                              }).code == 7013 &&
              id.Empty(),
          "InsertC2CMessageToLocalStorage: 7013 and an empty ID");
    check(messages()->CreateFaceMessage(1, V2TIMBuffer()).elemList.Empty(),
          "CreateFaceMessage gives an empty message");
}

// The managers of which nothing is implemented.
static void not_built_at_all() {
    V2TIMSignalingManager *signaling = manager()->GetSignalingManager();
    V2TIMString id = "x";
    const Outcome<Nothing> invite = done("Invite", [&](V2TIMCallback *c) {
        id = signaling->Invite("bob", "", false, V2TIMOfflinePushInfo(), 0, c);
    });
    check(invite.code == 7013 && invite.message.find("V2TIMSignalingManager::Invite") != std::string::npos &&
              id.Empty() && signaling->GetSignalingInfo(V2TIMMessage()).inviteID.Empty(),
          "Invite: 7013 and an empty ID");
    const Outcome<V2TIMString> community =
        value<V2TIMString>("CreateCommunity", [](V2TIMValueCallback<V2TIMString> *c) {
            manager()->GetCommunityManager()->CreateCommunity(V2TIMGroupInfo(),
                                                              V2TIMCreateGroupMemberInfoVector(), c);
        });
    check(community.code == 7013 && community.message.find("CreateCommunity") != std::string::npos,
          "CreateCommunity: 7013");
    check(done("DoForeground", [](V2TIMCallback *c) {
              manager()->GetOfflinePushManager()->DoForeground(c);
          }).code == 7013,
          "DoForeground: 7013");
}

// None of these may crash. The answer to the last one shows that all of them are done.
static void null_callbacks() {
    manager()->SendC2CTextMessage("nobody waits", "bob", nullptr);
    manager()->SendGroupTextMessage("nobody waits", "team", V2TIM_PRIORITY_LOW, nullptr);
    manager()->SendC2CCustomMessage(V2TIMBuffer(), "bob", nullptr);
    manager()->SendGroupCustomMessage(V2TIMBuffer(), "team", V2TIM_PRIORITY_LOW, nullptr);
    manager()->CreateGroup("Public", "quiet", "", nullptr);
    manager()->GetFriendshipManager()->AddFriend(V2TIMFriendAddApplication(), nullptr);
    conversations()->GetConversationList(0, 10, nullptr);
    conversations()->GetConversation("c2c_bob", nullptr);
    V2TIMStringVector ids;
    ids.PushBack("c2c_bob");
    conversations()->GetConversationList(ids, nullptr);
    conversations()->GetConversationList(V2TIMStringVector(), nullptr);
    conversations()->DeleteConversationList(ids, true, nullptr);
    conversations()->DeleteConversation("c2c_bob", nullptr);
    conversations()->GetTotalUnreadMessageCount(nullptr);
    messages()->GetHistoryMessageList(V2TIMMessageListGetOption(), nullptr);
    check(done("DeleteConversationGroup",
               [](V2TIMCallback *c) {
                   conversations()->DeleteConversationGroup("none", c);
               }).code == 51009,
          "null callbacks");
}

static void logging_in_again() {
    conversations()->RemoveConversationListener(&conversation_listener);
    const size_t from = journal().size();
    check(logout().code == 0, "Logout");
    check(manager()->GetLoginStatus() == V2TIM_STATUS_LOGOUT && manager()->GetLoginUser().Empty(),
          "no user is logged in");
    check(login("alice").code == 0, "Login again");
    check(bob_says("after login") == 0 && journal().find("message bob after login", from) >= 0,
          "messages come again");
    check(journal().count("sync start", from) == 0 &&
              journal().count("new c2c_bob unread 1 last after login", from) == 0,
          "a removed listener gets no events");
}

static void closing() {
    manager()->RemoveSimpleMsgListener(&text_listener);
    manager()->UnInitSDK();
    manager()->UnInitSDK();
    check(login("alice").code == 6013, "after UnInitSDK: 6013");
    check(manager()->GetLoginStatus() == V2TIM_STATUS_LOGOUT, "no user is logged in after UnInitSDK");
}

// Holds the library's thread until it may continue.
class Gate final : public V2TIMCallback {
public:
    std::promise<void> entered, open;
    void OnSuccess() override {
        entered.set_value();
        open.get_future().wait();
    }
    void OnError(int, const V2TIMString &) override { entered.set_value(); }
};

// A listener may be deleted once it is removed. UnInitSDK waits for the library's thread, so removing a listener must
// wait too.
static void removing_while_closing() {
    conversations()->AddConversationListener(&conversation_listener);
    Gate gate;
    conversations()->DeleteConversation("c2c_nobody", &gate);
    gate.entered.get_future().wait();
    std::future<void> closed = std::async(std::launch::async, [] { manager()->UnInitSDK(); });
    while (manager()->GetLoginStatus() != V2TIM_STATUS_LOGOUT) std::this_thread::yield();
    std::future<void> removed = std::async(
        std::launch::async, [] { conversations()->RemoveConversationListener(&conversation_listener); });
    const std::chrono::milliseconds moment(100);
    check(removed.wait_for(moment) == std::future_status::timeout &&
              closed.wait_for(moment) == std::future_status::timeout,
          "removing a listener waits for the library's thread, as UnInitSDK does");
    gate.open.set_value();
    removed.get();
    closed.get();
}

// Makes every call that an app might make inside a callback, and throws at the end.
class Restless final : public V2TIMCallback {
public:
    std::promise<void> promise;
    void OnSuccess() override {
        conversations()->AddConversationListener(&conversation_listener);
        conversations()->RemoveConversationListener(&conversation_listener);
        manager()->SendC2CTextMessage("from a callback", "bob", nullptr);
        manager()->UnInitSDK();
        manager()->UnInitSDK();
        promise.set_value();
        throw "not even an exception class";
    }
    void OnError(int, const V2TIMString &) override { promise.set_value(); }
};

static void from_a_callback(const std::string &dir, const std::string &service) {
    check(alice_opens(dir, service, nullptr) && login("alice").code == 0, "open and log in");
    Restless restless;
    std::future<void> over = restless.promise.get_future();
    conversations()->DeleteConversation("c2c_bob", &restless);
    check(over.wait_for(std::chrono::seconds(10)) == std::future_status::ready,
          "a callback may call everything, UnInitSDK too, and throw");
    check(login("alice").code == 6013, "it is closed then");
}

static void opening_again(const std::string &dir) {
    V2TIMSDKConfig config;
    config.initPath = dir.c_str();
    check(manager()->InitSDK(app_id, config), "InitSDK again");
    const size_t from = journal().size();
    check(login("alice").code == 0, "Login again");
    check(bob_says("once more") == 0 && journal().find("message bob once more", from) >= 0,
          "a listener that stayed gets the events of the next session");
    check(journal().count("text bob once more", from) == 0, "one that was removed does not");
    messages()->RemoveAdvancedMsgListener(&message_listener);
}

int main(int argc, char **argv) {
    const std::string dir = argc > 1 ? argv[1] : ".", service = "embedded:" + dir + "/service";
    before_init();
    init(dir + "/alice", service);
    check(bob_logs_in(dir + "/bob", service) == 0, "bob logs in");
    first_login();
    friends();
    sending();
    groups();
    receiving();
    reading();
    not_built();
    not_built_at_all();
    null_callbacks();
    logging_in_again();
    closing();
    opening_again(dir + "/alice");
    removing_while_closing();
    from_a_callback(dir + "/alice", service);
    tim_client_free(bob());
    return failures() == 0 ? 0 : 1;
}
