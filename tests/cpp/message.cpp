// Tests of messages that mention somebody, and of messages that are deleted while their conversation stays.
#include "fixture.h"

// Records the users whom a message mentions.
class Spoken : public V2TIMAdvancedMsgListener {
public:
    void OnRecvNewMessage(const V2TIMMessage &message) override {
        std::string line = "message " + text_of(&message) + " to";
        for (const V2TIMString &user : message.groupAtUserList) line += " " + text(user);
        journal().write(line);
    }
};

static Conversations conversation_listener;
static Spoken spoken_listener;

static const char all_users[] = "__kImSDK_MesssageAtALL__";

static Outcome<V2TIMMessage> send(V2TIMMessage message, const char *user, const char *group) {
    return sent("SendMessage", [&](V2TIMSendCallback *c) {
        messages()->SendMessage(message, user, group, V2TIM_PRIORITY_NORMAL, false, V2TIMOfflinePushInfo(),
                                c);
    });
}

static int32_t bob_speaks_to(std::initializer_list<const char *> users, const char *text) {
    return as_bob([=](void *promise) {
        tim_message_send_group_text_at(bob(), "team", text, users.begin(), users.size(), TIM_PRIORITY_NORMAL,
                                       nullptr, c_message, c_error, promise);
    });
}

static void speaking() {
    const V2TIMMessage made = messages()->CreateTextAtMessage("you two", list_of({"bob", all_users}));
    check(text_of(&made) == "you two" && made.groupAtUserList.Size() == 2 && made.isSelf,
          "CreateTextAtMessage");
    const Outcome<V2TIMMessage> said = send(made, "", "team");
    check(said.code == 0 && text_of(&said.value) == "you two" && said.value.groupAtUserList.Size() == 2 &&
              said.value.groupAtUserList[0] == "bob" && said.value.groupAtUserList[1] == all_users,
          "SendMessage to a group keeps the mentioned users");
    const V2TIMMessage copied =
        messages()->CreateAtSignedGroupMessage(messages()->CreateTextMessage("you"), list_of({"bob"}));
    check(text_of(&copied) == "you" && send(copied, "", "team").value.groupAtUserList.Size() == 1,
          "CreateAtSignedGroupMessage");
    const Outcome<V2TIMMessage> to_user = send(made, "bob", "");
    check(to_user.code == 0 && to_user.value.groupAtUserList.Empty(),
          "to a user it is a text like any other");
    check(send(messages()->CreateTextAtMessage("x", list_of({""})), "", "team").code == 7002 &&
              send(messages()->CreateTextAtMessage("x", list_of({"\n"})), "", "team").code == 7003,
          "speaking to an empty or malformed ID: 7002, 7003");
}

static void being_spoken_to() {
    const size_t from = journal().size();
    check(bob_speaks_to({"alice"}, "a") == 0 && bob_speaks_to({all_users}, "b") == 0 &&
              bob_speaks_to({"bob"}, "c") == 0 && bob_speaks_to({all_users, "alice"}, "d") == 0,
          "bob mentions alice, all, himself, alice and all");
    check(journal().find("message a to alice", from) >= 0 &&
              journal().find("message b to " + std::string(all_users), from) >= 0 &&
              journal().find("message d to " + std::string(all_users) + " alice", from) >= 0,
          "OnRecvNewMessage has the mentioned users");
    check(journal().find("changed group_team unread 4 last d", from) >= 0, "the conversation changes");
    const V2TIMGroupAtInfoVector infos = conversation("group_team").value.groupAtInfolist;
    check(infos.Size() == 3 && infos[0].atType == V2TIM_AT_ME && infos[1].atType == V2TIM_AT_ALL &&
              infos[2].atType == V2TIM_AT_ALL_AT_ME && infos[0].seq < infos[1].seq &&
              infos[1].seq < infos[2].seq,
          "groupAtInfolist, the oldest first");
    V2TIMMessageListGetOption option;
    option.groupID = "team";
    option.count = 20;
    const V2TIMMessageVector read = history(option).value;
    check(!read.Empty() && read[0].groupAtUserList.Size() == 2 && read[0].seq == infos[2].seq,
          "the history has them, too");
    check(clean("group_team").code == 0 && conversation("group_team").value.groupAtInfolist.Empty(),
          "read messages are no longer among the at infos");
}

static Outcome<Nothing> remove(const V2TIMMessageVector &list) {
    return done("DeleteMessages", [&](V2TIMCallback *c) { messages()->DeleteMessages(list, c); });
}

static V2TIMMessageVector history_of(const char *user, const char *group) {
    V2TIMMessageListGetOption option;
    option.userID = user;
    option.groupID = group;
    option.count = 100;
    return history(option).value;
}

static std::string texts_of(const V2TIMMessageVector &list) {
    std::string texts;
    for (const V2TIMMessage &one : list) texts += (texts.empty() ? "" : " ") + text_of(&one);
    return texts;
}

static V2TIMMessageVector of(std::initializer_list<V2TIMMessage> messages) {
    V2TIMMessageVector list;
    for (const V2TIMMessage &one : messages) list.PushBack(one);
    return list;
}

static void deleting() {
    for (const char *word : {"1", "2", "3"}) say("carol", word);
    const size_t from = journal().size();
    const V2TIMMessageVector all = history_of("carol", "");
    check(texts_of(all) == "3 2 1" && remove(of({all[0], all[2]})).code == 0, "DeleteMessages");
    check(texts_of(history_of("carol", "")) == "2", "the others stay");
    check(journal().count("changed c2c_carol unread 0 last 2", from) == 1 &&
              text_of(conversation("c2c_carol").value.lastMessage) == "2",
          "the last message is another one; the event came before the answer");
    check(remove(of({all[0]})).code == 0, "deleting again is a success");
    const V2TIMMessageVector team = history_of("", "team");
    check(team.Size() > 2 && remove(of({team[1]})).code == 0 &&
              history_of("", "team").Size() == team.Size() - 1,
          "DeleteMessages of a group");
    const Outcome<Nothing> mixed = remove(of({all[1], team[0]}));
    check(mixed.code == 6017 && mixed.message.find("more than one conversation") != std::string::npos,
          "messages of two conversations: 6017, as the error message says");
    check(remove(of({all[1], messages()->CreateTextMessage("never sent")})).code == 6017,
          "a message that was never sent: 6017");
    check(remove(V2TIMMessageVector()).code == 6017, "no messages: 6017");
    check(texts_of(history_of("carol", "")) == "2", "and nothing has changed");
}

static void fifty() {
    for (int i = 0; i < 51; ++i) say("dave", std::to_string(i).c_str());
    V2TIMMessageVector all = history_of("dave", "");
    const Outcome<Nothing> refused = remove(all);
    check(all.Size() == 51 && refused.code == 6017 && !refused.message.empty(),
          "51 messages: 6017, with a sentence");
    all.PopBack();
    check(remove(all).code == 0 && texts_of(history_of("dave", "")) == "0", "50 messages");
}

static int clear_user(const char *user) {
    return done("ClearC2CHistoryMessage", [=](V2TIMCallback *c) {
               messages()->ClearC2CHistoryMessage(user, c);
           }).code;
}

static int clear_group(const char *group) {
    return done("ClearGroupHistoryMessage", [=](V2TIMCallback *c) {
               messages()->ClearGroupHistoryMessage(group, c);
           }).code;
}

static void clearing() {
    check(bob_says("unread") == 0 && bob_says_to_team("unread, too") == 0 &&
              journal().find("changed group_team unread 1 last unread, too") >= 0,
          "bob writes");
    for (const std::string id : {"c2c_bob", "group_team"}) {
        const uint64_t order = conversation(id.c_str()).value.orderKey;
        const size_t from = journal().size();
        const bool group = id == "group_team";
        check((group ? clear_group("team") : clear_user("bob")) == 0,
              group ? "ClearGroupHistoryMessage" : "ClearC2CHistoryMessage");
        const V2TIMConversation left = conversation(id.c_str()).value;
        check(!left.lastMessage && left.unreadCount == 0 && left.orderKey == order && order > 0,
              "the conversation stays where it was, empty");
        check(journal().count("changed " + id + " unread 0 last -", from) == 1 &&
                  journal().count("deleted " + id, from) == 0,
              "with a change, and no deletion");
        check(history_of(group ? "" : "bob", group ? "team" : "").Empty(), "the history is gone");
    }
    check(clear_user("nobody") == 0 && clear_group("nowhere") == 0, "a missing conversation is a success");
    check(clear_user("") == 6017 && clear_group("") == 6017, "an empty ID: 6017");
    check(bob_says("afterwards") == 0 && journal().find("changed c2c_bob unread 1 last afterwards") >= 0 &&
              texts_of(history_of("bob", "")) == "afterwards",
          "a new message is there alone");
}

int main(int argc, char **argv) {
    const std::string dir = argc > 1 ? argv[1] : ".", service = "embedded:" + dir + "/service";
    conversations()->AddConversationListener(&conversation_listener);
    messages()->AddAdvancedMsgListener(&spoken_listener);
    check(alice_opens(dir + "/alice", service, nullptr), "InitSDK");
    check(bob_logs_in(dir + "/bob", service) == 0 && login("alice").code == 0, "both log in");
    create_group("Public", "team", "The team");
    check(bob_joins_team() == 0, "bob joins");
    speaking();
    being_spoken_to();
    deleting();
    fifty();
    clearing();
    manager()->UnInitSDK();
    tim_client_free(bob());
    return failures() == 0 ? 0 : 1;
}
