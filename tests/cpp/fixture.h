// A small world for the tests: alice is V2TIM's singleton, and bob is a second client, through the C interface, at the
// same service in this process.
#ifndef OPENTIM_TESTS_FIXTURE_H
#define OPENTIM_TESTS_FIXTURE_H

#include <condition_variable>
#include <initializer_list>
#include <mutex>
#include <set>
#include <vector>

#include "V2TIMManager.h"
#include "check.h"
#include "opentim.h"

const uint32_t app_id = 1400000001;

inline V2TIMManager *manager() { return V2TIMManager::GetInstance(); }
inline V2TIMConversationManager *conversations() { return manager()->GetConversationManager(); }
inline V2TIMMessageManager *messages() { return manager()->GetMessageManager(); }

// The events that were received, in order.
class Journal {
public:
    void write(const std::string &line) {
        std::lock_guard<std::mutex> lock(mutex_);
        lines_.push_back(line);
        changed_.notify_all();
    }

    size_t size() {
        std::lock_guard<std::mutex> lock(mutex_);
        return lines_.size();
    }

    // Waits until there is a line like this after the first `from`. Returns its index, or -1.
    int find(const std::string &line, size_t from = 0) {
        std::unique_lock<std::mutex> lock(mutex_);
        int index = -1;
        changed_.wait_for(lock, std::chrono::seconds(patience_seconds), [&] {
            index = index_of(line, from);
            return index >= 0;
        });
        if (index < 0) {
            printf("# not heard: %s; heard:\n", line.c_str());
            for (size_t i = from; i < lines_.size(); ++i) printf("#   %s\n", lines_[i].c_str());
        }
        return index;
    }

    int count(const std::string &line, size_t from = 0) {
        std::lock_guard<std::mutex> lock(mutex_);
        int found = 0;
        for (size_t i = from; i < lines_.size(); ++i) found += lines_[i] == line;
        return found;
    }

private:
    int index_of(const std::string &line, size_t from) const {
        for (size_t i = from; i < lines_.size(); ++i) {
            if (lines_[i] == line) return static_cast<int>(i);
        }
        return -1;
    }

    std::mutex mutex_;
    std::condition_variable changed_;
    std::vector<std::string> lines_;
};

inline Journal &journal() {
    static Journal *const journal = new Journal;
    return *journal;
}

inline std::string text_of(const V2TIMMessage *message) {
    if (!message || message->elemList.Empty()) return "-";
    const V2TIMElem *elem = message->elemList[0];
    return elem->elemType == V2TIM_ELEM_TYPE_TEXT ? text(static_cast<const V2TIMTextElem *>(elem)->text)
                                                  : "?";
}

// Type, filter type, folder, mark, unread, mention.
inline std::string text_of(const V2TIMConversationListFilter &filter) {
    return std::to_string(filter.type) + "/" + std::to_string(filter.filterType) + "/" +
           text(filter.conversationGroup) + "/" + std::to_string(filter.markType) + "/" +
           std::to_string(filter.hasUnreadCount) + "/" + std::to_string(filter.hasGroupAtInfo);
}

// Sorted, since no order is promised.
inline std::string ids_of(const V2TIMConversationVector &list) {
    std::set<std::string> sorted;
    for (const V2TIMConversation &one : list) sorted.insert(text(one.conversationID));
    std::string line;
    for (const std::string &id : sorted) line += " " + id;
    return line;
}

class Conversations : public V2TIMConversationListener {
public:
    void OnSyncServerStart() override { journal().write("sync start"); }
    void OnSyncServerFinish() override { journal().write("sync finish"); }
    void OnNewConversation(const V2TIMConversationVector &list) override { write("new", list); }
    void OnConversationChanged(const V2TIMConversationVector &list) override { write("changed", list); }
    void OnConversationDeleted(const V2TIMStringVector &ids) override {
        std::set<std::string> sorted; // no order is promised
        for (size_t i = 0; i < ids.Size(); ++i) sorted.insert(text(ids[i]));
        std::string line = "deleted";
        for (const std::string &id : sorted) line += " " + id;
        journal().write(line);
    }
    void OnTotalUnreadMessageCountChanged(uint64_t count) override {
        journal().write("total " + std::to_string(count));
    }
    void OnUnreadMessageCountChangedByFilter(const V2TIMConversationListFilter &filter,
                                             uint64_t count) override {
        journal().write("unread of " + text_of(filter) + ": " + std::to_string(count));
    }
    void OnConversationGroupCreated(const V2TIMString &name, const V2TIMConversationVector &list) override {
        journal().write("folder created " + text(name) + ":" + ids_of(list));
    }
    void OnConversationGroupDeleted(const V2TIMString &name) override {
        journal().write("folder deleted " + text(name));
    }
    void OnConversationGroupNameChanged(const V2TIMString &old_name, const V2TIMString &new_name) override {
        journal().write("folder renamed " + text(old_name) + " " + text(new_name));
    }
    void OnConversationsAddedToGroup(const V2TIMString &name, const V2TIMConversationVector &list) override {
        journal().write("folder added " + text(name) + ":" + ids_of(list));
    }
    void OnConversationsDeletedFromGroup(const V2TIMString &name, const V2TIMConversationVector &list,
                                         uint32_t reason) override {
        journal().write("folder removed " + text(name) + ":" + ids_of(list) + " because " +
                        std::to_string(reason));
    }

private:
    static void write(const char *what, const V2TIMConversationVector &list) {
        for (size_t i = 0; i < list.Size(); ++i) {
            journal().write(std::string(what) + " " + text(list[i].conversationID) + " unread " +
                            std::to_string(list[i].unreadCount) + " last " + text_of(list[i].lastMessage));
        }
    }
};

class Messages : public V2TIMAdvancedMsgListener {
public:
    void OnRecvNewMessage(const V2TIMMessage &message) override {
        journal().write("message " + text(message.sender) + " " + text_of(&message));
    }
};

class Texts : public V2TIMSimpleMsgListener {
public:
    void OnRecvC2CTextMessage(const V2TIMString &, const V2TIMUserFullInfo &sender,
                              const V2TIMString &what) override {
        journal().write("text " + text(sender.userID) + " " + text(what));
    }
    void OnRecvGroupTextMessage(const V2TIMString &, const V2TIMString &groupID,
                                const V2TIMGroupMemberFullInfo &sender, const V2TIMString &what) override {
        journal().write("text " + text(groupID) + " " + text(sender.userID) + " " + text(what));
    }
};

class Connection final : public V2TIMSDKListener {
public:
    explicit Connection(const char *name) : name_(name) {}
    void OnConnecting() override { write("connecting"); }
    void OnConnectSuccess() override { write("connected"); }
    void OnConnectFailed(int code, const V2TIMString &message) override {
        write("failed " + std::to_string(code) + (message.Empty() ? " without a sentence" : ""));
    }
    void OnKickedOffline() override { write("kicked"); }
    void OnUserSigExpired() override { write("expired"); }

private:
    void write(const std::string &what) { journal().write(name_ + " " + what); }
    const std::string name_;
};

// Writes the answer into the journal, which has the events too.
class Answer final : public V2TIMCallback {
public:
    void OnSuccess() override { journal().write("answer"), delete this; }
    void OnError(int code, const V2TIMString &) override {
        journal().write("answer " + std::to_string(code)), delete this;
    }
};

// ---- bob, through the C interface.

inline tim_client *&bob() {
    static tim_client *client = nullptr;
    return client;
}

inline void c_success(void *user_data) { static_cast<std::promise<int32_t> *>(user_data)->set_value(0); }
inline void c_message(const tim_message *, void *user_data) { c_success(user_data); }
inline void c_error(int32_t code, const char *message, void *user_data) {
    printf("# bob: %d %s\n", code, message);
    static_cast<std::promise<int32_t> *>(user_data)->set_value(code);
}

template <class Call>
int32_t as_bob(Call call) {
    std::promise<int32_t> promise;
    call(&promise);
    return promise.get_future().get();
}

inline int32_t bob_logs_in(const std::string &dir, const std::string &service) {
    tim_config config = TIM_CONFIG_INIT;
    config.sdk_app_id = app_id;
    config.data_dir = dir.c_str();
    config.server_url = service.c_str();
    const int32_t code = tim_client_new(&config, &bob());
    if (code != 0) return code;
    return as_bob([](void *promise) { tim_client_login(bob(), "bob", "sig", c_success, c_error, promise); });
}

inline int32_t bob_says(const char *text) {
    return as_bob([=](void *promise) {
        tim_message_send_c2c_text(bob(), "alice", text, nullptr, c_message, c_error, promise);
    });
}

inline int32_t bob_joins_team() {
    return as_bob([](void *promise) { tim_group_join(bob(), "team", c_success, c_error, promise); });
}

inline int32_t bob_says_to_team(const char *text) {
    return as_bob([=](void *promise) {
        tim_message_send_group_text(bob(), "team", text, TIM_PRIORITY_NORMAL, nullptr, c_message, c_error,
                                    promise);
    });
}

// ---- alice's calls, which wait for the answer.

inline Outcome<Nothing> login(const char *user) {
    return done("Login", [=](V2TIMCallback *c) { manager()->Login(user, "sig", c); });
}

inline Outcome<Nothing> logout() {
    return done("Logout", [](V2TIMCallback *c) { manager()->Logout(c); });
}

inline bool alice_opens(const std::string &dir, const std::string &service, V2TIMLogListener *log) {
    manager()->CallExperimentalAPI("opentim.setServerURL", service.c_str(), nullptr);
    V2TIMSDKConfig config;
    config.initPath = dir.c_str();
    config.logListener = log;
    return manager()->InitSDK(app_id, config);
}

inline Outcome<V2TIMMessage> say(const char *user, const char *text) {
    return sent("SendC2CTextMessage",
                [=](V2TIMSendCallback *c) { manager()->SendC2CTextMessage(text, user, c); });
}

inline Outcome<V2TIMString> create_group(const char *type, const char *id, const char *name) {
    return value<V2TIMString>("CreateGroup", [=](V2TIMValueCallback<V2TIMString> *c) {
        manager()->CreateGroup(type, id, name, c);
    });
}

inline Outcome<V2TIMMessageVector> history(const V2TIMMessageListGetOption &option) {
    return value<V2TIMMessageVector>("GetHistoryMessageList", [&](V2TIMValueCallback<V2TIMMessageVector> *c) {
        messages()->GetHistoryMessageList(option, c);
    });
}

inline Outcome<Nothing> delete_one(const V2TIMString &id) {
    return done("DeleteConversation", [=](V2TIMCallback *c) { conversations()->DeleteConversation(id, c); });
}

typedef V2TIMConversationOperationResultVector Results;

inline V2TIMStringVector list_of(std::initializer_list<const char *> texts) {
    V2TIMStringVector list;
    for (const char *text : texts) list.PushBack(text);
    return list;
}

// "c2c_user0", "c2c_user1", …
inline V2TIMStringVector many(int count) {
    V2TIMStringVector list;
    for (int i = 0; i < count; ++i) list.PushBack(("c2c_user" + std::to_string(i)).c_str());
    return list;
}

// The code of each result, or the code of the call if that failed.
template <class Call>
std::string codes(const char *what, Call call) {
    const Outcome<Results> outcome = value<Results>(what, call);
    if (outcome.code != 0) return "error " + std::to_string(outcome.code);
    std::string codes;
    for (const V2TIMConversationOperationResult &result : outcome.value) {
        codes += (codes.empty() ? "" : " ") + std::to_string(result.resultCode);
    }
    return codes;
}

inline Outcome<V2TIMConversation> conversation(const V2TIMString &id) {
    return value<V2TIMConversation>("GetConversation", [=](V2TIMValueCallback<V2TIMConversation> *c) {
        conversations()->GetConversation(id, c);
    });
}

inline Outcome<uint64_t> total_unread() {
    return value<uint64_t>("GetTotalUnreadMessageCount", [](V2TIMValueCallback<uint64_t> *c) {
        conversations()->GetTotalUnreadMessageCount(c);
    });
}

inline Outcome<Nothing> clean(const V2TIMString &id, uint64_t timestamp = 0, uint64_t sequence = 0) {
    return done("CleanConversationUnreadMessageCount", [=](V2TIMCallback *c) {
        conversations()->CleanConversationUnreadMessageCount(id, timestamp, sequence, c);
    });
}

inline Outcome<Results> delete_list(const V2TIMStringVector &ids, bool clear) {
    return value<Results>("DeleteConversationList", [&](V2TIMValueCallback<Results> *c) {
        conversations()->DeleteConversationList(ids, clear, c);
    });
}

#endif
