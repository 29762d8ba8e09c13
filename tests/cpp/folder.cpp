// Tests of conversation groups, called folders here: their functions, their events, and both overloads of one event.
#include "fixture.h"

static Conversations conversation_listener;

static std::string created(const V2TIMString &name, const V2TIMStringVector &ids) {
    return codes("CreateConversationGroup", [&](V2TIMValueCallback<Results> *c) {
        conversations()->CreateConversationGroup(name, ids, c);
    });
}

static std::string added(const char *name, const V2TIMStringVector &ids) {
    return codes("AddConversationsToGroup", [&](V2TIMValueCallback<Results> *c) {
        conversations()->AddConversationsToGroup(name, ids, c);
    });
}

static std::string removed(const char *name, const V2TIMStringVector &ids) {
    return codes("DeleteConversationsFromGroup", [&](V2TIMValueCallback<Results> *c) {
        conversations()->DeleteConversationsFromGroup(name, ids, c);
    });
}

static int renamed(const char *from, const V2TIMString &to) {
    return done("RenameConversationGroup", [=](V2TIMCallback *c) {
               conversations()->RenameConversationGroup(from, to, c);
           }).code;
}

static int deleted(const V2TIMString &name) {
    return done("DeleteConversationGroup", [=](V2TIMCallback *c) {
               conversations()->DeleteConversationGroup(name, c);
           }).code;
}

static std::string joined(const V2TIMStringVector &texts) {
    std::string all;
    for (const V2TIMString &one : texts) all += (all.empty() ? "" : " ") + text(one);
    return all;
}

static std::string folders() {
    const Outcome<V2TIMStringVector> names =
        value<V2TIMStringVector>("GetConversationGroupList", [](V2TIMValueCallback<V2TIMStringVector> *c) {
            conversations()->GetConversationGroupList(c);
        });
    return names.code == 0 ? joined(names.value) : "error " + std::to_string(names.code);
}

static std::string folders_of(const char *id) { return joined(conversation(id).value.conversationGroupList); }

static void prepare() {
    check(say("bob", "hi").code == 0 && say("carol", "hi").code == 0, "alice writes");
    check(folders().empty(), "GetConversationGroupList is empty before there is a folder");
}

static void creating() {
    const size_t from = journal().size();
    check(created("work", list_of({"c2c_bob", "malformed", "c2c_dave", "group_none"})) == "0 6017 0 51007",
          "CreateConversationGroup has a result for each ID, in order");
    check(journal().count("folder created work: c2c_bob", from) == 1,
          "OnConversationGroupCreated before it, with those that are in the list");
    check(created(u8"日本語", list_of({"c2c_bob"})) == "0" && folders() == "work 日本語",
          "GetConversationGroupList, in the order in which they were made");
    check(folders_of("c2c_bob") == "work 日本語" && folders_of("c2c_carol").empty(),
          "conversationGroupList has the folders that a conversation is in");
    check(say("dave", "hi").code == 0 && folders_of("c2c_dave") == "work",
          "one that was not in the list is in its folder when it comes");
    check(delete_one("c2c_dave").code == 0 && say("dave", "hi again").code == 0 &&
              folders_of("c2c_dave") == "work",
          "and when it comes back");
}

static void names_and_limits() {
    const std::string longest(32, 'n'), longer(33, 'n');
    check(created("work", list_of({"c2c_bob"})) == "error 50002", "a name that there is: 50002");
    check(created("", list_of({"c2c_bob"})) == "error 6017", "an empty name: 6017");
    check(created(V2TIMString("a\0b", 3), list_of({"c2c_bob"})) == "error 6017",
          "a name with a NUL byte is refused: 6017");
    check(created(longer.c_str(), list_of({"c2c_bob"})) == "error 51011", "a name of 33 bytes: 51011");
    check(created(longest.c_str(), list_of({"c2c_bob"})) == "0" && deleted(longest.c_str()) == 0,
          "a name of 32 bytes");
    check(created("none", V2TIMStringVector()) == "error 6017", "a folder with no IDs: 6017");
    check(created("none", many(101)) == "error 51006" && added("work", many(101)) == "error 51006" &&
              removed("work", many(101)) == "error 51006",
          "101 IDs: 51006");
    check(created("full", many(100)).find('6') == std::string::npos && deleted("full") == 0, "100 IDs");
    bool all = true;
    for (int i = 3; i <= 20; ++i) {
        all = created(("f" + std::to_string(i)).c_str(), list_of({"c2c_bob"})) == "0" && all;
    }
    check(all && created("f21", list_of({"c2c_bob"})) == "error 51010", "20 folders; the 21st: 51010");
    for (int i = 3; i <= 20; ++i) deleted(("f" + std::to_string(i)).c_str());
    check(folders() == "work 日本語", "the others are as before");
}

static void renaming() {
    const size_t from = journal().size();
    check(renamed("work", "Work") == 0 && folders() == "Work 日本語" && folders_of("c2c_dave") == "Work",
          "RenameConversationGroup");
    check(journal().count("folder renamed work Work", from) == 1, "with an event");
    check(renamed("Work", "Work") == 0 && journal().count("folder renamed Work Work", from) == 0,
          "the name that it has is a success without an event");
    check(renamed("work", "x") == 51009 && renamed("Work", u8"日本語") == 50002 && renamed("Work", "") == 6017 &&
              renamed("Work", std::string(33, 'n').c_str()) == 51011,
          "names that there are not, that there are, that may not be");
}

static void adding() {
    const size_t from = journal().size();
    check(added("Work", list_of({"c2c_carol", "c2c_bob", "x"})) == "0 0 6017", "AddConversationsToGroup");
    check(journal().count("folder added Work: c2c_carol", from) == 1,
          "OnConversationsAddedToGroup, without the one that was in it already");
    check(folders_of("c2c_carol") == "Work", "it is in it");
    check(added("none", list_of({"c2c_bob"})) == "error 51009", "to a folder that there is not: 51009");
}

// Apps that override one overload of OnConversationsDeletedFromGroup, the other, or both.
class WithReason : public V2TIMConversationListener {
public:
    void OnConversationsDeletedFromGroup(const V2TIMString &, const V2TIMConversationVector &,
                                         uint32_t) override {
        journal().write("with reason");
    }
};

class WithoutReason : public V2TIMConversationListener {
public:
    void OnConversationsDeletedFromGroup(const V2TIMString &name,
                                         const V2TIMConversationVector &list) override {
        journal().write("without reason " + text(name) + ids_of(list));
    }
};

class Both : public WithReason {
public:
    void OnConversationsDeletedFromGroup(const V2TIMString &, const V2TIMConversationVector &,
                                         uint32_t) override {
        journal().write("of both the one with reason");
    }
    void OnConversationsDeletedFromGroup(const V2TIMString &, const V2TIMConversationVector &) override {
        journal().write("of both the other one");
    }
};

static void removing() {
    WithReason with_reason;
    WithoutReason without_reason;
    Both both;
    V2TIMConversationListener *listeners[] = {&with_reason, &without_reason, &both};
    for (V2TIMConversationListener *one : listeners) conversations()->AddConversationListener(one);
    const size_t from = journal().size();
    check(removed("Work", list_of({"c2c_carol", "c2c_nobody", "x"})) == "0 0 6017",
          "DeleteConversationsFromGroup");
    check(journal().count("folder removed Work: c2c_carol because 0", from) == 1,
          "OnConversationsDeletedFromGroup, with its conversations");
    check(journal().count("with reason", from) == 1 &&
              journal().count("without reason Work c2c_carol", from) == 1,
          "an app gets the event in the form that it overrides");
    check(journal().count("of both the one with reason", from) == 1 &&
              journal().count("of both the other one", from) == 0,
          "and once, if it overrides both");
    for (V2TIMConversationListener *one : listeners) conversations()->RemoveConversationListener(one);
    check(folders_of("c2c_carol").empty() && text_of(conversation("c2c_carol").value.lastMessage) == "hi",
          "the conversation stays");
    check(removed("none", list_of({"c2c_bob"})) == "error 51009", "from a folder that there is not: 51009");
}

static void deleting() {
    const size_t from = journal().size();
    check(deleted("Work") == 0 && folders() == "日本語" && folders_of("c2c_bob") == "日本語",
          "DeleteConversationGroup");
    check(journal().count("folder deleted Work", from) == 1, "with an event");
    check(journal().count("deleted c2c_bob", from) == 0 && conversation("c2c_bob").value.orderKey > 0,
          "no conversation is deleted");
    check(deleted("Work") == 51009, "one that there is not: 51009");
}

int main(int argc, char **argv) {
    const std::string dir = argc > 1 ? argv[1] : ".", service = "embedded:" + dir + "/service";
    conversations()->AddConversationListener(&conversation_listener);
    check(alice_opens(dir + "/alice", service, nullptr) && login("alice").code == 0, "alice logs in");
    prepare();
    creating();
    names_and_limits();
    renaming();
    adding();
    removing();
    deleting();
    manager()->UnInitSDK();
    return failures() == 0 ? 0 : 1;
}
