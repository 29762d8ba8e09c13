// Tests of custom elements: created, sent, received, read back.
#include "fixture.h"

static V2TIMBuffer bytes(const std::string &from) {
    return V2TIMBuffer(reinterpret_cast<const uint8_t *>(from.data()), from.size());
}

static std::string text(const V2TIMBuffer &from) {
    return std::string(reinterpret_cast<const char *>(from.Data()), from.Size());
}

// Data, description and extension; "-" for another element.
static std::string custom_of(const V2TIMMessage &message) {
    if (message.elemList.Size() != 1 || message.elemList[0]->elemType != V2TIM_ELEM_TYPE_CUSTOM) return "-";
    const V2TIMCustomElem &elem = static_cast<const V2TIMCustomElem &>(*message.elemList[0]);
    return text(elem.data) + "/" + text(elem.desc) + "/" + text(elem.extension);
}

class Customs : public V2TIMAdvancedMsgListener {
public:
    void OnRecvNewMessage(const V2TIMMessage &message) override {
        journal().write("custom " + text(message.sender) + " " + custom_of(message));
    }
};

// Listens to all four kinds of events.
class Simple : public V2TIMSimpleMsgListener {
public:
    void OnRecvC2CTextMessage(const V2TIMString &, const V2TIMUserFullInfo &, const V2TIMString &what) override {
        journal().write("text " + text(what));
    }
    void OnRecvC2CCustomMessage(const V2TIMString &id, const V2TIMUserFullInfo &sender,
                                const V2TIMBuffer &data) override {
        journal().write("data " + text(sender.userID) + " " + text(data) + (id.Empty() ? " no ID" : ""));
    }
    void OnRecvGroupTextMessage(const V2TIMString &, const V2TIMString &, const V2TIMGroupMemberFullInfo &,
                                const V2TIMString &what) override {
        journal().write("group text " + text(what));
    }
    void OnRecvGroupCustomMessage(const V2TIMString &id, const V2TIMString &groupID,
                                  const V2TIMGroupMemberFullInfo &sender, const V2TIMBuffer &data) override {
        journal().write("group data " + text(groupID) + " " + text(sender.userID) + " " + text(data) +
                        (id.Empty() ? " no ID" : ""));
    }
};

static Customs customs;
static Simple simple;

static V2TIMMessageVector history_of(const char *user, const char *group) {
    V2TIMMessageListGetOption option;
    option.userID = user;
    option.groupID = group;
    option.count = 20;
    return history(option).value;
}

static Outcome<V2TIMMessage> send(V2TIMMessage &message, const char *user, const char *group) {
    return sent("SendMessage", [&](V2TIMSendCallback *c) {
        messages()->SendMessage(message, user, group, V2TIM_PRIORITY_NORMAL, false, V2TIMOfflinePushInfo(),
                                c);
    });
}

static void making() {
    const V2TIMMessage short_one = messages()->CreateCustomMessage(bytes("d"));
    check(custom_of(short_one) == "d//" && short_one.isSelf && short_one.sender == "alice",
          "CreateCustomMessage of data");
    check(custom_of(messages()->CreateCustomMessage(bytes("d"), "what", "ext")) == "d/what/ext",
          "CreateCustomMessage with a description and an extension");
}

static void sending() {
    const std::string data("{\"n\":1}\0 🧾", 13);
    V2TIMMessage made = messages()->CreateCustomMessage(bytes(data), "订单", "app://x");
    const Outcome<V2TIMMessage> said = send(made, "bob", "");
    check(said.code == 0 && custom_of(said.value) == data + "/订单/app://x", "SendMessage; data may contain NUL");
    check(!made.msgID.Empty() && said.value.msgID == made.msgID, "the ID is known before");
    check(custom_of(history_of("bob", "")[0]) == data + "/订单/app://x", "the history has it");
    V2TIMString id;
    const Outcome<V2TIMMessage> quick = sent("SendC2CCustomMessage", [&](V2TIMSendCallback *c) {
        id = manager()->SendC2CCustomMessage(bytes("quick"), "bob", c);
    });
    check(quick.code == 0 && quick.value.msgID == id && custom_of(quick.value) == "quick//",
          "SendC2CCustomMessage");
    check(custom_of(*conversation("c2c_bob").value.lastMessage) == "quick//", "it is the last message");
    const Outcome<V2TIMMessage> group = sent("SendGroupCustomMessage", [&](V2TIMSendCallback *c) {
        id = manager()->SendGroupCustomMessage(bytes("vote"), "team", V2TIM_PRIORITY_HIGH, c);
    });
    check(group.code == 0 && group.value.msgID == id && custom_of(group.value) == "vote//" &&
              group.value.groupID == "team",
          "SendGroupCustomMessage");
    V2TIMMessage spoken = messages()->CreateAtSignedGroupMessage(
        messages()->CreateCustomMessage(bytes("look"), "", ""), list_of({"bob"}));
    const Outcome<V2TIMMessage> at = send(spoken, "", "team");
    check(at.code == 0 && custom_of(at.value) == "look//" && at.value.groupAtUserList.Size() == 1,
          "SendMessage of one that mentions a member");
}

static void hearing() {
    const size_t from = journal().size();
    tim_custom_elem elem = TIM_CUSTOM_ELEM_INIT;
    elem.data = "of bob";
    elem.data_length = 6;
    elem.description = "what";
    check(as_bob([&](void *promise) {
              tim_message_send_c2c_custom(bob(), "alice", &elem, nullptr, c_message, c_error, promise);
          }) == 0 && as_bob([&](void *promise) {
              tim_message_send_group_custom(bob(), "team", &elem, nullptr, 0, TIM_PRIORITY_NORMAL, nullptr,
                                            c_message, c_error, promise);
          }) == 0,
          "bob sends two");
    check(bob_says("words") == 0 && bob_says_to_team("more words") == 0, "and two texts");
    check(journal().find("group text more words", from) >= 0 && journal().find("text words", from) >= 0,
          "OnRecvGroupTextMessage and OnRecvC2CTextMessage hear the texts");
    check(journal().count("data bob of bob", from) == 1, "OnRecvC2CCustomMessage receives one");
    check(journal().count("group data team bob of bob", from) == 1, "OnRecvGroupCustomMessage the other");
    check(journal().count("custom bob of bob/what/", from) == 2, "OnRecvNewMessage receives both, complete");
}

static void refused() {
    const std::string no_utf8 = "\xff\xfe", with_nul("a\0b", 3), longest(13000, 'x');
    V2TIMMessage message = messages()->CreateCustomMessage(bytes(no_utf8));
    const Outcome<V2TIMMessage> bad = send(message, "bob", "");
    check(bad.code == 6017 && bad.message.find("elem.data") != std::string::npos && message.msgID.Empty(),
          "data that is not UTF-8: 6017, as the error message says");
    message = messages()->CreateCustomMessage(V2TIMBuffer(), "", V2TIMString(with_nul.data(), 3));
    check(send(message, "bob", "").code == 6017, "an extension with a NUL: 6017");
    message = messages()->CreateCustomMessage(bytes(longest));
    check(send(message, "bob", "").code == 8001 && send(message, "", "team").code == 8001, "13 KB: 8001");
    message = messages()->CreateCustomMessage(bytes("x"));
    message.elemList.PushBack(new V2TIMCustomElem);
    check(send(message, "bob", "").code == 7013, "two elements: 7013");
    message = messages()->CreateCustomMessage(bytes("x"));
    message.cloudCustomData = bytes("cloud");
    check(send(message, "bob", "").code == 7013, "with cloudCustomData: 7013");
    message = messages()->CreateCustomMessage(V2TIMBuffer());
    check(send(message, "bob", "").code == 0, "no data at all is a success");
}

int main(int argc, char **argv) {
    const std::string dir = argc > 1 ? argv[1] : ".", service = "embedded:" + dir + "/service";
    messages()->AddAdvancedMsgListener(&customs);
    manager()->AddSimpleMsgListener(&simple);
    check(alice_opens(dir + "/alice", service, nullptr), "InitSDK");
    check(bob_logs_in(dir + "/bob", service) == 0 && login("alice").code == 0, "both log in");
    create_group("Public", "team", "The team");
    check(bob_joins_team() == 0, "bob joins");
    making();
    sending();
    hearing();
    refused();
    manager()->UnInitSDK();
    tim_client_free(bob());
    return failures() == 0 ? 0 : 1;
}
