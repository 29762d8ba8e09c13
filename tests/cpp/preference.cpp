// Tests of what a user sets for a conversation: marks, custom data, receive options.
#include <string.h>

#include "fixture.h"

static Conversations conversation_listener;
static Messages message_listener;

static void prepare() {
    create_group("Public", "team", "The team");
    bob_joins_team();
    const size_t from = journal().size();
    check(bob_says("hello alice") == 0 && bob_says_to_team("hello team") == 0, "bob writes");
    check(journal().find("changed group_team unread 1 last hello team", from) >= 0, "alice is notified");
}

static std::string marked(const V2TIMStringVector &ids, uint64_t marks, bool enable) {
    return codes("MarkConversation", [&](V2TIMValueCallback<Results> *c) {
        conversations()->MarkConversation(ids, marks, enable, c);
    });
}

// The marks of each conversation, in the order of the list.
static std::string marks_of(const char *id) {
    std::string marks;
    for (uint64_t mark : conversation(id).value.markList) {
        marks += (marks.empty() ? "" : " ") + std::to_string(mark);
    }
    return marks;
}

static void marking() {
    const uint64_t own = 1ULL << 40, last = 1ULL << 63;
    const size_t from = journal().size();
    check(marked(list_of({"c2c_bob", "malformed", "group_none", "c2c_carol"}),
                 V2TIM_CONVERSATION_MARK_TYPE_HIDE | V2TIM_CONVERSATION_MARK_TYPE_STAR,
                 true) == "0 6017 51007 0",
          "MarkConversation has a result for each ID, in order");
    check(journal().count("changed c2c_bob unread 1 last hello alice", from) == 1,
          "the event came before it");
    check(marks_of("c2c_bob") == "1 8", "markList has an entry for each bit");
    check(marked(list_of({"c2c_bob"}), last | own, true) == "0" &&
              marks_of("c2c_bob") == "1 8 1099511627776 9223372036854775808",
          "further marks come to it, ascending");
    check(marked(list_of({"c2c_bob"}), V2TIM_CONVERSATION_MARK_TYPE_STAR | own, false) == "0" &&
              marks_of("c2c_bob") == "8 9223372036854775808",
          "enableMark false clears marks and leaves the others");
    check(marks_of("group_team").empty(), "of one conversation only");
    check(say("carol", "hi").code == 0 && marks_of("c2c_carol") == "1 8",
          "one that was not in the list has its marks when it comes");
    check(delete_one("c2c_carol").code == 0 && say("carol", "hi again").code == 0 &&
              marks_of("c2c_carol") == "1 8",
          "and when it comes back");
    check(marked(list_of({"c2c_bob"}), 0, true) == "error 6017" &&
              marked(list_of({"c2c_bob"}), 16, true) == "error 6017",
          "MarkConversation with a mark that there is not: 6017");
    check(marked(V2TIMStringVector(), 1, true) == "error 6017", "MarkConversation of no IDs: 6017");
    check(marked(many(101), 1, true) == "error 51006", "MarkConversation of 101 IDs: 51006");
}

static std::string set_data(const V2TIMStringVector &ids, const void *bytes, size_t size) {
    return codes("SetConversationCustomData", [&](V2TIMValueCallback<Results> *c) {
        const V2TIMBuffer data(static_cast<const uint8_t *>(bytes), size);
        conversations()->SetConversationCustomData(ids, data, c);
    });
}

static bool has_data(const char *id, const void *bytes, size_t size) {
    const V2TIMBuffer data = conversation(id).value.customData;
    return data.Size() == size && (size == 0 || memcmp(data.Data(), bytes, size) == 0);
}

static void custom_data() {
    const std::string longest(256, 'x'), longer(257, 'x');
    const size_t from = journal().size();
    check(set_data(list_of({"c2c_bob", "group_none"}), "\xC3\xBC\0y", 4) == "0 51007",
          "SetConversationCustomData has a result for each ID");
    check(has_data("c2c_bob", "\xC3\xBC\0y", 4), "bytes come back as they were, NUL included");
    check(journal().count("changed c2c_bob unread 1 last hello alice", from) == 1, "with an event");
    check(set_data(list_of({"c2c_bob"}), longest.data(), longest.size()) == "0" &&
              has_data("c2c_bob", longest.data(), longest.size()),
          "256 bytes of it");
    check(set_data(list_of({"c2c_bob"}), longer.data(), longer.size()) == "error 6017", "257 bytes: 6017");
    check(set_data(list_of({"c2c_bob"}), "\xFF", 1) == "error 6017", "data that is not UTF-8: 6017");
    check(has_data("c2c_bob", longest.data(), longest.size()), "and nothing has changed");
    check(set_data(list_of({"c2c_bob"}), nullptr, 0) == "0" && has_data("c2c_bob", nullptr, 0),
          "an empty buffer removes it");
    check(set_data(many(101), "x", 1) == "error 51006", "SetConversationCustomData of 101 IDs: 51006");
}

static int receive(const V2TIMStringVector &users, int opt) {
    return done("SetC2CReceiveMessageOpt", [&](V2TIMCallback *c) {
               messages()->SetC2CReceiveMessageOpt(users, static_cast<V2TIMReceiveMessageOpt>(opt), c);
           }).code;
}

static int receive_group(const char *group, V2TIMReceiveMessageOpt opt) {
    return done("SetGroupReceiveMessageOpt", [=](V2TIMCallback *c) {
               messages()->SetGroupReceiveMessageOpt(group, opt, c);
           }).code;
}

// "bob 2 carol 0"
static std::string received(const V2TIMStringVector &users) {
    const Outcome<V2TIMReceiveMessageOptInfoVector> infos = value<V2TIMReceiveMessageOptInfoVector>(
        "GetC2CReceiveMessageOpt", [&](V2TIMValueCallback<V2TIMReceiveMessageOptInfoVector> *c) {
            messages()->GetC2CReceiveMessageOpt(users, c);
        });
    if (infos.code != 0) return "error " + std::to_string(infos.code);
    std::string line;
    for (const V2TIMReceiveMessageOptInfo &info : infos.value) {
        line += (line.empty() ? "" : " ") + text(info.userID) + " " + std::to_string(info.receiveOpt);
    }
    return line;
}

static void receive_options() {
    const uint64_t before = total_unread().value;
    const size_t from = journal().size();
    check(receive(list_of({"bob", "dave"}), V2TIM_RECEIVE_NOT_NOTIFY_MESSAGE) == 0,
          "SetC2CReceiveMessageOpt");
    check(journal().count("changed c2c_bob unread 1 last hello alice", from) == 1, "with an event");
    check(received(list_of({"dave", "carol", "bob"})) == "dave 2 carol 0 bob 2",
          "GetC2CReceiveMessageOpt: one for each ID, in order, also for missing conversations");
    check(conversation("c2c_bob").value.recvOpt == V2TIM_RECEIVE_NOT_NOTIFY_MESSAGE,
          "the conversation has it");
    check(total_unread().value == before - 1, "muted conversations do not count");
    check(receive(list_of({"bob"}), V2TIM_NOT_RECEIVE_MESSAGE) == 0 && bob_says("unheard") == 0 &&
              journal().find("changed c2c_bob unread 2 last unheard", from) >= 0 &&
              journal().count("message bob unheard", from) == 0,
          "with V2TIM_NOT_RECEIVE_MESSAGE the list has a message that no event reports");
    check(receive(list_of({"bob", "not\nprintable"}), 0) == 6017 && received(list_of({"bob"})) == "bob 1",
          "SetC2CReceiveMessageOpt with a malformed ID: 6017, and nothing has changed");
    check(receive(list_of({"bob"}), 5) == 6017, "an option that there is not: 6017");
    check(receive(V2TIMStringVector(), 0) == 6017 && receive(many(101), 0) == 6017,
          "SetC2CReceiveMessageOpt of no IDs, of 101: 6017");
    check(received(V2TIMStringVector()).empty() && received(list_of({""})) == "error 6017",
          "GetC2CReceiveMessageOpt of no IDs is empty, of an empty one 6017");
    check(receive(list_of({"bob"}), V2TIM_RECEIVE_MESSAGE) == 0 && bob_says("heard") == 0 &&
              journal().find("message bob heard", from) >= 0,
          "and back");
    check(receive_group("team", V2TIM_NOT_RECEIVE_MESSAGE_EXCEPT_AT) == 0 &&
              conversation("group_team").value.recvOpt == V2TIM_NOT_RECEIVE_MESSAGE_EXCEPT_AT,
          "SetGroupReceiveMessageOpt");
    check(receive_group("", V2TIM_RECEIVE_MESSAGE) == 6017, "of an empty ID: 6017");
}

int main(int argc, char **argv) {
    const std::string dir = argc > 1 ? argv[1] : ".", service = "embedded:" + dir + "/service";
    conversations()->AddConversationListener(&conversation_listener);
    messages()->AddAdvancedMsgListener(&message_listener);
    check(alice_opens(dir + "/alice", service, nullptr), "InitSDK");
    check(bob_logs_in(dir + "/bob", service) == 0 && login("alice").code == 0, "both log in");
    prepare();
    marking();
    custom_data();
    receive_options();
    manager()->UnInitSDK();
    tim_client_free(bob());
    return failures() == 0 ? 0 : 1;
}
