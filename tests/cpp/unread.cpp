// Tests of filters, unread counts by filter, and cleaning them.
#include "fixture.h"

class Log : public V2TIMLogListener {
public:
    void OnLog(V2TIMLogLevel level, const V2TIMString &line) override {
        const std::string all = text(line); // the function that logs it, and the problem
        if (level >= V2TIM_LOG_WARN) journal().write("log " + all.substr(0, all.find(": ")));
    }
};

static Conversations conversation_listener;
static Log log_listener;

static V2TIMConversationListFilter filter(uint32_t criteria) {
    V2TIMConversationListFilter filter;
    filter.filterType = criteria;
    return filter;
}

static V2TIMConversationListFilter with_marks(uint64_t marks) {
    V2TIMConversationListFilter marked = filter(V2TIM_CONVERSATION_FILTER_TYPE_CONVERSATION_MARK);
    marked.markType = marks;
    return marked;
}

static V2TIMConversationListFilter in_folder(const V2TIMString &name) {
    V2TIMConversationListFilter folder = filter(V2TIM_CONVERSATION_FILTER_TYPE_CONVERSATION_GROUP);
    folder.conversationGroup = name;
    return folder;
}

static V2TIMConversationListFilter unread(bool has) {
    V2TIMConversationListFilter unread = filter(V2TIM_CONVERSATION_FILTER_TYPE_HAS_UNREAD_COUNT);
    unread.hasUnreadCount = has;
    return unread;
}

static V2TIMConversationListFilter spoken_to(bool is) {
    V2TIMConversationListFilter spoken_to = filter(V2TIM_CONVERSATION_FILTER_TYPE_HAS_GROUP_AT_INFO);
    spoken_to.hasGroupAtInfo = is;
    return spoken_to;
}

static V2TIMConversationListFilter of_type(V2TIMConversationListFilter filter, int type) {
    filter.type = static_cast<V2TIMConversationType>(type);
    return filter;
}

static Outcome<V2TIMConversationResult> page(const V2TIMConversationListFilter &filter, uint64_t next,
                                             uint32_t count) {
    return value<V2TIMConversationResult>(
        "GetConversationListByFilter", [&](V2TIMValueCallback<V2TIMConversationResult> *c) {
            conversations()->GetConversationListByFilter(filter, next, count, c);
        });
}

static std::string listed(const V2TIMConversationListFilter &filter) {
    const Outcome<V2TIMConversationResult> all = page(filter, 0, 100);
    return all.code == 0 ? ids_of(all.value.conversationList) : "error " + std::to_string(all.code);
}

static int64_t sum(const V2TIMConversationListFilter &filter) {
    const Outcome<uint64_t> outcome =
        value<uint64_t>("GetUnreadMessageCountByFilter", [&](V2TIMValueCallback<uint64_t> *c) {
            conversations()->GetUnreadMessageCountByFilter(filter, c);
        });
    return outcome.code == 0 ? static_cast<int64_t>(outcome.value) : -outcome.code;
}

static int32_t bob_speaks_to(const char *user) {
    return as_bob([=](void *promise) {
        tim_message_send_group_text_at(bob(), "team", "you!", &user, 1, TIM_PRIORITY_NORMAL, nullptr,
                                       c_message, c_error, promise);
    });
}

// c2c_bob: 2 unread, starred, in a folder. c2c_carol: nothing. group_team: 2 unread, one of them mentions alice.
static void prepare() {
    create_group("Public", "team", "The team");
    bob_joins_team();
    say("carol", "hi");
    const size_t from = journal().size();
    check(bob_says("one") == 0 && bob_says("two") == 0 && bob_says_to_team("three") == 0 &&
              bob_speaks_to("alice") == 0,
          "bob writes");
    check(journal().find("changed group_team unread 2 last you!", from) >= 0, "alice is notified");
    const V2TIMStringVector ids = list_of({"c2c_bob"});
    codes("MarkConversation", [&](V2TIMValueCallback<Results> *c) {
        conversations()->MarkConversation(ids, V2TIM_CONVERSATION_MARK_TYPE_STAR | 1ULL << 32, true, c);
    });
    codes("CreateConversationGroup", [&](V2TIMValueCallback<Results> *c) {
        conversations()->CreateConversationGroup("work", ids, c);
    });
}

static void filters() {
    const V2TIMConversationListFilter none;
    check(listed(none) == " c2c_bob c2c_carol group_team", "GetConversationListByFilter without criteria");
    check(listed(of_type(none, V2TIM_C2C)) == " c2c_bob c2c_carol" &&
              listed(of_type(none, V2TIM_GROUP)) == " group_team",
          "of a type");
    const uint64_t star = V2TIM_CONVERSATION_MARK_TYPE_STAR, fold = V2TIM_CONVERSATION_MARK_TYPE_FOLD;
    check(listed(with_marks(star)) == " c2c_bob" && listed(with_marks(star | fold)) == " c2c_bob" && listed(with_marks(fold)).empty(),
          "with any of some marks");
    check(listed(with_marks(0)) == " c2c_carol group_team", "without any mark");
    check(listed(in_folder("work")) == " c2c_bob" && listed(in_folder("")) == " c2c_carol group_team" &&
              listed(in_folder("none")).empty(),
          "in a folder, in none, in one that there is not");
    check(listed(unread(true)) == " c2c_bob group_team" && listed(unread(false)) == " c2c_carol",
          "with unread messages, and without");
    check(listed(spoken_to(true)) == " group_team" && listed(spoken_to(false)) == " c2c_bob c2c_carol",
          "with messages that speak to the user, and without");
    V2TIMConversationListFilter two = unread(true);
    two.filterType |= V2TIM_CONVERSATION_FILTER_TYPE_HAS_GROUP_AT_INFO;
    check(listed(two) == " c2c_bob" && listed(of_type(two, V2TIM_GROUP)).empty(), "all criteria together");
    V2TIMConversationListFilter ignored = in_folder("none");
    ignored.filterType = V2TIM_CONVERSATION_FILTER_TYPE_NONE;
    check(listed(ignored) == " c2c_bob c2c_carol group_team", "a criterion without its bit does not count");
    check(listed(of_type(none, 3)) == "error 6017" && listed(filter(16)) == "error 6017" &&
              page(none, 0, 0).code == 6017 && listed(in_folder(V2TIMString("a\0b", 3))) == "error 6017",
          "a type, a bit, a count, a name that may not be: 6017");
}

static void pages() {
    V2TIMConversationResult part;
    std::string all;
    int count = 0;
    do {
        part = page(unread(true), part.nextSeq, 1).value;
        all += ids_of(part.conversationList);
    } while (!part.isFinished && ++count < 10);
    check(all == " group_team c2c_bob", "page by page, by falling orderKey");
}

static void counts() {
    check(sum(V2TIMConversationListFilter()) == 4 && sum(in_folder("work")) == 2 &&
              sum(spoken_to(true)) == 2 && sum(in_folder("none")) == 0,
          "GetUnreadMessageCountByFilter");
    check(sum(filter(16)) == -6017, "with a bit that there is not: 6017");
}

static void subscriptions() {
    size_t from = journal().size();
    conversations()->SubscribeUnreadMessageCountByFilter(in_folder("work"));
    conversations()->SubscribeUnreadMessageCountByFilter(in_folder("work"));
    conversations()->SubscribeUnreadMessageCountByFilter(of_type(unread(true), V2TIM_GROUP));
    check(bob_says("four") == 0 && journal().find("unread of 0/2/work/0/0/0: 3", from) >= 0,
          "a subscribed filter's count is reported when it changes");
    check(journal().count("unread of 0/2/work/0/0/0: 3", from) == 1, "once, though subscribed twice");
    check(bob_says_to_team("five") == 0 && journal().find("unread of 2/4//0/1/0: 3", from) >= 0,
          "and so is the other one's, with the filter as it was given");
    conversations()->UnsubscribeUnreadMessageCountByFilter(in_folder("work"));
    from = journal().size();
    check(bob_says("six") == 0 && journal().find("changed c2c_bob unread 4 last six", from) >= 0 &&
              bob_says_to_team("seven") == 0 && journal().find("unread of 2/4//0/1/0: 4", from) >= 0 &&
              journal().count("unread of 0/2/work/0/0/0: 4", from) == 0,
          "until it is unsubscribed");
    conversations()->UnsubscribeUnreadMessageCountByFilter(in_folder("never subscribed"));
    conversations()->SubscribeUnreadMessageCountByFilter(filter(16));
    const std::string manager = "log V2TIMConversationManager::";
    check(journal().count(manager + "SubscribeUnreadMessageCountByFilter", from) == 1 &&
              journal().count(manager + "UnsubscribeUnreadMessageCountByFilter", from) == 0,
          "a failure writes a log line; unsubscribing an unknown filter does not fail");
}

static int unread_of(const char *id) { return conversation(id).value.unreadCount; }

static void cleaning() {
    check(total_unread().value == 8, "8 are unread");
    const V2TIMConversation team = conversation("group_team").value;
    check(team.groupReadSequence == 0 && team.groupAtInfolist.Size() == 1 &&
              team.groupAtInfolist[0].atType == V2TIM_AT_ME && team.groupAtInfolist[0].seq > 0,
          "nothing in the group is read, one message mentions alice");
    size_t from = journal().size();
    const uint64_t seq = team.groupAtInfolist[0].seq;
    check(clean("group_team", 1, seq).code == 0 && unread_of("group_team") == 2,
          "CleanConversationUnreadMessageCount of a group up to a sequence; the time is ignored");
    check(journal().count("changed group_team unread 2 last seven", from) == 1 &&
              journal().count("unread of 2/4//0/1/0: 2", from) == 1 && journal().count("total 6", from) == 1,
          "the events came before it");
    check(conversation("group_team").value.groupReadSequence == seq &&
              conversation("group_team").value.groupAtInfolist.Empty(),
          "groupReadSequence has moved, and the message that mentions alice is read");
    check(clean("c2c_bob", 1, UINT64_MAX).code == 0 && unread_of("c2c_bob") == 4,
          "of a conversation up to a time before all: nothing; the sequence is ignored");
    check(conversation("c2c_bob").value.c2cReadTimestamp == 0,
          "c2cReadTimestamp is 0 before anything is read");
    const int64_t last = conversation("c2c_bob").value.lastMessage->timestamp;
    check(clean("c2c_bob", static_cast<uint64_t>(last)).code == 0 && unread_of("c2c_bob") == 0,
          "up to the time of the last one: all");
    const V2TIMConversation read = conversation("c2c_bob").value;
    check(read.c2cReadTimestamp == static_cast<uint64_t>(last) && read.groupReadSequence == 0,
          "c2cReadTimestamp is the time of the newest message that is read");
    check(clean("bob").code == 6017 && clean("c2c_").code == 6017 && clean(V2TIMString("\0", 1)).code == 6017,
          "a malformed ID: 6017");
    check(clean("c2c_nobody").code == 0, "a missing conversation is a success");
    check(clean("c2c").code == 0 && unread_of("group_team") == 2, "\"c2c\" leaves groups alone");
    check(clean("group").code == 0 && total_unread().value == 0, "\"group\" means all groups");
    from = journal().size();
    check(bob_says("eight") == 0 && journal().find("total 1", from) >= 0 && clean("").code == 0 &&
              total_unread().value == 0,
          "\"\" means all");
}

static int read_c2c(const char *user) {
    return done("MarkC2CMessageAsRead", [=](V2TIMCallback *c) {
               messages()->MarkC2CMessageAsRead(user, c);
           }).code;
}

static int read_group(const char *group) {
    return done("MarkGroupMessageAsRead", [=](V2TIMCallback *c) {
               messages()->MarkGroupMessageAsRead(group, c);
           }).code;
}

static int read_all() {
    return done("MarkAllMessageAsRead", [](V2TIMCallback *c) { messages()->MarkAllMessageAsRead(c); }).code;
}

static void deprecated() {
    const size_t from = journal().size();
    check(bob_says("nine") == 0 && bob_says_to_team("ten") == 0 && journal().find("total 2", from) >= 0,
          "bob writes again");
    check(read_c2c("bob") == 0 && unread_of("c2c_bob") == 0 && unread_of("group_team") == 1,
          "MarkC2CMessageAsRead");
    check(read_group("team") == 0 && unread_of("group_team") == 0, "MarkGroupMessageAsRead");
    check(read_c2c("") == 6017 && read_group("") == 6017, "an empty ID does not mean all: 6017");
    check(bob_says("eleven") == 0 && bob_says_to_team("twelve") == 0 &&
              journal().find("changed group_team unread 1 last twelve", from) >= 0 &&
              total_unread().value == 2,
          "bob writes again");
    check(read_all() == 0 && total_unread().value == 0, "MarkAllMessageAsRead");
}

int main(int argc, char **argv) {
    const std::string dir = argc > 1 ? argv[1] : ".", service = "embedded:" + dir + "/service";
    conversations()->AddConversationListener(&conversation_listener);
    check(alice_opens(dir + "/alice", service, &log_listener), "InitSDK");
    check(bob_logs_in(dir + "/bob", service) == 0 && login("alice").code == 0, "both log in");
    prepare();
    filters();
    pages();
    counts();
    subscriptions();
    cleaning();
    deprecated();
    manager()->UnInitSDK();
    tim_client_free(bob());
    return failures() == 0 ? 0 : 1;
}
