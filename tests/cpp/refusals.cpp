// Tests of every call of the conversation module and of OpenTIMManager before InitSDK, while nobody is logged in, and
// without a callback.
#include "OpenTIMManager.h"
#include "fixture.h"

class Log : public V2TIMLogListener {
public:
    void OnLog(V2TIMLogLevel level, const V2TIMString &line) override {
        if (level >= V2TIM_LOG_WARN) journal().write("log " + text(line));
    }
};

static Log log_listener;

// Deletes itself when it is answered, as Reply does.
class DeleteReply final : public ReplyOf<OpenTIMDeleteCallback, uint64_t> {
    void OnProgress(const OpenTIMDeleteProgress &) override {}
};

static V2TIMMessage a_message() {
    V2TIMMessage message;
    message.userID = "bob";
    message.seq = 1;
    return message;
}

static V2TIMMessageVector one_message() {
    V2TIMMessageVector list;
    list.PushBack(a_message());
    return list;
}

// Makes each call with a callback from `caller`, of the type that the call takes.
template <class Caller>
static void each_of_lists(Caller &caller) {
    const V2TIMConversationListFilter filter;
    const V2TIMStringVector ids = list_of({"c2c_bob"});
    typedef V2TIMValueCallback<V2TIMConversationResult> Page;
    typedef V2TIMValueCallback<V2TIMConversationVector> List;
    typedef V2TIMValueCallback<uint64_t> Count;
    V2TIMConversationManager *at = conversations();
    caller.template value<V2TIMConversationResult>("GetConversationList",
                                                   [=](Page *c) { at->GetConversationList(0, 10, c); });
    caller.template value<V2TIMConversationVector>("GetConversationList by IDs",
                                                   [=](List *c) { at->GetConversationList(ids, c); });
    caller.template value<V2TIMConversationResult>("GetConversationListByFilter", [=](Page *c) {
        at->GetConversationListByFilter(filter, 0, 10, c);
    });
    caller.plain("DeleteConversation", [=](V2TIMCallback *c) { at->DeleteConversation("c2c_bob", c); });
    caller.template value<Results>("DeleteConversationList", [=](V2TIMValueCallback<Results> *c) {
        at->DeleteConversationList(ids, true, c);
    });
    caller.plain("SetConversationDraft",
                 [=](V2TIMCallback *c) { at->SetConversationDraft("c2c_bob", "", c); });
    caller.plain("PinConversation", [=](V2TIMCallback *c) { at->PinConversation("c2c_bob", true, c); });
    caller.template value<uint64_t>("GetTotalUnreadMessageCount",
                                    [=](Count *c) { at->GetTotalUnreadMessageCount(c); });
    caller.template value<uint64_t>("GetUnreadMessageCountByFilter",
                                    [=](Count *c) { at->GetUnreadMessageCountByFilter(filter, c); });
    caller.plain("CleanConversationUnreadMessageCount",
                 [=](V2TIMCallback *c) { at->CleanConversationUnreadMessageCount("", 0, 0, c); });
}

template <class Caller>
static void each_of_contacts(Caller &caller) {
    const V2TIMStringVector ids = list_of({"c2c_bob"});
    typedef V2TIMValueCallback<Results> Each;
    V2TIMConversationManager *at = conversations();
    caller.template value<Results>("SetConversationCustomData", [=](Each *c) {
        at->SetConversationCustomData(ids, V2TIMBuffer(), c);
    });
    caller.template value<Results>("MarkConversation",
                                   [=](Each *c) { at->MarkConversation(ids, 1, true, c); });
    caller.template value<Results>("CreateConversationGroup",
                                   [=](Each *c) { at->CreateConversationGroup("f", ids, c); });
    caller.template value<V2TIMStringVector>(
        "GetConversationGroupList",
        [=](V2TIMValueCallback<V2TIMStringVector> *c) { at->GetConversationGroupList(c); });
    caller.plain("RenameConversationGroup",
                 [=](V2TIMCallback *c) { at->RenameConversationGroup("f", "g", c); });
    caller.template value<Results>("AddConversationsToGroup",
                                   [=](Each *c) { at->AddConversationsToGroup("g", ids, c); });
    caller.template value<Results>("DeleteConversationsFromGroup",
                                   [=](Each *c) { at->DeleteConversationsFromGroup("g", ids, c); });
    caller.plain("DeleteConversationGroup", [=](V2TIMCallback *c) { at->DeleteConversationGroup("g", c); });
}

template <class Caller>
static void each_of_messages(Caller &caller) {
    const V2TIMStringVector users = list_of({"bob"});
    typedef V2TIMReceiveMessageOptInfoVector Infos;
    V2TIMMessageManager *at = messages();
    caller.plain("DeleteMessages", [=](V2TIMCallback *c) { at->DeleteMessages(one_message(), c); });
    caller.plain("DeleteMessages of none",
                 [=](V2TIMCallback *c) { at->DeleteMessages(V2TIMMessageVector(), c); });
    caller.plain("ClearC2CHistoryMessage", [=](V2TIMCallback *c) { at->ClearC2CHistoryMessage("bob", c); });
    caller.plain("ClearGroupHistoryMessage",
                 [=](V2TIMCallback *c) { at->ClearGroupHistoryMessage("team", c); });
    caller.plain("SetC2CReceiveMessageOpt", [=](V2TIMCallback *c) {
        at->SetC2CReceiveMessageOpt(users, V2TIM_RECEIVE_MESSAGE, c);
    });
    caller.template value<Infos>("GetC2CReceiveMessageOpt", [=](V2TIMValueCallback<Infos> *c) {
        at->GetC2CReceiveMessageOpt(users, c);
    });
    caller.plain("SetGroupReceiveMessageOpt", [=](V2TIMCallback *c) {
        at->SetGroupReceiveMessageOpt("team", V2TIM_RECEIVE_MESSAGE, c);
    });
    caller.template value<V2TIMMessageVector>("GetHistoryMessageList",
                                              [=](V2TIMValueCallback<V2TIMMessageVector> *c) {
                                                  at->GetHistoryMessageList(V2TIMMessageListGetOption(), c);
                                              });
    caller.plain("MarkC2CMessageAsRead", [=](V2TIMCallback *c) { at->MarkC2CMessageAsRead("bob", c); });
    caller.plain("MarkGroupMessageAsRead", [=](V2TIMCallback *c) { at->MarkGroupMessageAsRead("team", c); });
    caller.plain("MarkAllMessageAsRead", [=](V2TIMCallback *c) { at->MarkAllMessageAsRead(c); });
}

template <class Caller>
static void each_beyond(Caller &caller) {
    OpenTIMManager *at = OpenTIMManager::GetInstance();
    caller.deletion("DeleteConversationsByFilter", [=](OpenTIMDeleteCallback *c) {
        return at->DeleteConversationsByFilter(V2TIMConversationListFilter(), true, c);
    });
    caller.deletion("DeleteAllConversations",
                    [=](OpenTIMDeleteCallback *c) { return at->DeleteAllConversations(true, c); });
    caller.plain("SetConversationRetention",
                 [=](V2TIMCallback *c) { at->SetConversationRetention("c2c_bob", 1, c); });
    caller.template value<uint32_t>("GetConversationRetention", [=](V2TIMValueCallback<uint32_t> *c) {
        at->GetConversationRetention("c2c_bob", c);
    });
    caller.template value<uint64_t>("ExportAndDeleteConversation", [=](V2TIMValueCallback<uint64_t> *c) {
        at->ExportAndDeleteConversation("c2c_bob", "", c);
    });
}

template <class Caller>
static void each_call(Caller caller) {
    each_of_lists(caller);
    each_of_contacts(caller);
    each_of_messages(caller);
    each_beyond(caller);
}

// Expects the same code from all of them, with an error message, and not on the caller's stack.
class Refused {
public:
    explicit Refused(int code) : code_(code) {}

    template <class Call>
    void plain(const char *name, Call call) {
        expect(name, done(name, call));
    }
    template <class T, class Call>
    void value(const char *name, Call call) {
        expect(name, ::value<T>(name, call));
    }
    template <class Call>
    void deletion(const char *name, Call call) {
        DeleteReply *reply = new DeleteReply;
        std::future<Outcome<uint64_t>> future = reply->future();
        const uint64_t number = call(reply);
        check(number == 0 || code_ != 6013, std::string(name) + " has no number before InitSDK");
        expect(name, wait(std::move(future), name));
    }

private:
    template <class T>
    void expect(const char *name, const Outcome<T> &outcome) {
        const bool good = outcome.code == code_ && !outcome.message.empty() &&
                          outcome.thread != std::this_thread::get_id();
        check(good, std::string(name) + ": " + std::to_string(code_));
    }
    const int code_;
};

// Makes all of the calls without a callback. None may crash.
class Quiet {
public:
    template <class Call>
    void plain(const char *, Call call) {
        call(nullptr);
    }
    template <class T, class Call>
    void value(const char *, Call call) {
        call(nullptr);
    }
    template <class Call>
    void deletion(const char *, Call call) {
        call(nullptr);
    }
};

static void subscribe_both() {
    conversations()->SubscribeUnreadMessageCountByFilter(V2TIMConversationListFilter());
    conversations()->UnsubscribeUnreadMessageCountByFilter(V2TIMConversationListFilter());
}

int main(int argc, char **argv) {
    const std::string dir = argc > 1 ? argv[1] : ".", service = "embedded:" + dir + "/service";
    each_call(Refused(6013));
    each_call(Quiet());
    subscribe_both();
    check(!OpenTIMManager::GetInstance()->CancelDeletion(1), "CancelDeletion before InitSDK");

    check(alice_opens(dir + "/alice", service, &log_listener), "InitSDK");
    each_call(Refused(6014));
    each_call(Quiet());
    const size_t from = journal().size();
    subscribe_both();
    check(journal().size() == from + 2, "subscribing without a login writes a log line");
    check(!OpenTIMManager::GetInstance()->CancelDeletion(1), "CancelDeletion without a login");

    check(login("alice").code == 0 && say("bob", "hi").code == 0, "alice logs in");
    each_call(Quiet());
    check(total_unread().code == 0, "calls without a callback are carried out");
    check(logout().code == 0, "Logout");
    each_call(Refused(6014));
    manager()->UnInitSDK();
    each_call(Refused(6013));
    return failures() == 0 ? 0 : 1;
}
