// One device of the conformance story, through V2TIM's C++ interface alone. README.md describes its input and output.
// Answers and events come on the library's thread, one at a time, and are written there, so the output has their order.
#include <stdio.h>
#include <stdlib.h>

#ifdef _WIN32
#include <fcntl.h>
#include <io.h>
#endif

#include <condition_variable>
#include <cstddef>
#include <functional>
#include <initializer_list>
#include <iostream>
#include <map>
#include <mutex>
#include <stdexcept>
#include <string>
#include <vector>

#include "V2TIMManager.h"

namespace {

typedef std::vector<std::string> Words;

V2TIMManager *manager() { return V2TIMManager::GetInstance(); }
V2TIMConversationManager *conversations() { return manager()->GetConversationManager(); }
V2TIMMessageManager *messages() { return manager()->GetMessageManager(); }

std::string text(const V2TIMString &from) { return std::string(from.CString(), from.Size()); }

V2TIMStringVector list_of(Words::const_iterator first, Words::const_iterator last) {
    V2TIMStringVector list;
    for (; first != last; ++first) list.PushBack(first->c_str());
    return list;
}

void write(const Words &fields) {
    static std::mutex mutex;
    std::lock_guard<std::mutex> lock(mutex);
    const char *before = "";
    for (const std::string &field : fields) {
        printf("%s%s", before, field.c_str());
        before = "\t";
    }
    printf("\n");
    fflush(stdout);
}

void row(Words fields) {
    fields.insert(fields.begin(), "row");
    write(fields);
}

// ---- The current command, and its answer.

class Turn {
public:
    void end(int code, const std::string &why) {
        write({"done", std::to_string(code), why});
        std::lock_guard<std::mutex> lock(mutex_);
        ended_ = true;
        changed_.notify_all();
    }

    void wait() {
        std::unique_lock<std::mutex> lock(mutex_);
        changed_.wait(lock, [this] { return ended_; });
        ended_ = false;
    }

private:
    std::mutex mutex_;
    std::condition_variable changed_;
    bool ended_ = false;
};

Turn turn;

// Callbacks delete themselves when they are called, as V2TIM's samples do.
struct Done final : V2TIMCallback {
    void OnSuccess() override { turn.end(0, ""), delete this; }
    void OnError(int code, const V2TIMString &why) override { turn.end(code, text(why)), delete this; }
};

template <class T>
struct Value final : V2TIMValueCallback<T> {
    std::function<void(const T &)> rows;
    explicit Value(std::function<void(const T &)> rows) : rows(rows) {}
    void OnSuccess(const T &value) override { rows(value), turn.end(0, ""), delete this; }
    void OnError(int code, const V2TIMString &why) override { turn.end(code, text(why)), delete this; }
};

struct Sent final : V2TIMSendCallback {
    void OnSuccess(const V2TIMMessage &) override { turn.end(0, ""), delete this; }
    void OnError(int code, const V2TIMString &why) override { turn.end(code, text(why)), delete this; }
    void OnProgress(uint32_t) override {}
};

// ---- Rows.

std::string text(const V2TIMMessage &message) {
    if (message.elemList.Empty() || message.elemList[0]->elemType != V2TIM_ELEM_TYPE_TEXT) return "";
    return text(static_cast<const V2TIMTextElem *>(message.elemList[0])->text);
}

void row_of(const V2TIMConversation &one) {
    row({text(one.conversationID), std::to_string(one.unreadCount), one.isPinned ? "1" : "0",
         text(one.draftText), one.lastMessage ? text(*one.lastMessage) : ""});
}

void row_of(const V2TIMConversationOperationResult &one) {
    row({text(one.conversationID), std::to_string(one.resultCode), text(one.resultInfo)});
}

void row_of(const V2TIMFriendOperationResult &one) {
    row({text(one.userID), std::to_string(one.resultCode)});
}

void row_of(const V2TIMMessage &one) { row({text(one.sender), text(one)}); }
void row_of(const V2TIMString &one) { row({text(one)}); }
void row_of(uint64_t count) { row({std::to_string(count)}); }

template <class T>
V2TIMValueCallback<T> *one() {
    return new Value<T>([](const T &value) { row_of(value); });
}

template <class List>
V2TIMValueCallback<List> *each() {
    return new Value<List>([](const List &list) {
        for (const auto &item : list) row_of(item);
    });
}

V2TIMValueCallback<V2TIMConversationResult> *page() {
    return new Value<V2TIMConversationResult>([](const V2TIMConversationResult &page) {
        for (const V2TIMConversation &item : page.conversationList) row_of(item);
    });
}

typedef V2TIMConversationOperationResultVector Results;

// ---- Events.

void event(Words fields) {
    fields.insert(fields.begin(), "event");
    write(fields);
}

struct Conversations final : V2TIMConversationListener {
    static void each(const char *name, const V2TIMConversationVector &list) {
        for (const V2TIMConversation &one : list) {
            event({name, text(one.conversationID), std::to_string(one.unreadCount)});
        }
    }
    void OnSyncServerStart() override { event({"sync_start"}); }
    void OnSyncServerFinish() override { event({"sync_finish"}); }
    void OnSyncServerFailed() override { event({"sync_failed"}); }
    void OnNewConversation(const V2TIMConversationVector &list) override { each("new", list); }
    void OnConversationChanged(const V2TIMConversationVector &list) override { each("changed", list); }
    void OnConversationDeleted(const V2TIMStringVector &ids) override {
        Words fields = {"deleted"};
        for (const V2TIMString &id : ids) fields.push_back(text(id));
        event(fields);
    }
    void OnTotalUnreadMessageCountChanged(uint64_t count) override {
        event({"total_unread", std::to_string(count)});
    }
};

struct Texts final : V2TIMSimpleMsgListener {
    void OnRecvC2CTextMessage(const V2TIMString &, const V2TIMUserFullInfo &sender,
                              const V2TIMString &what) override {
        event({"message", text(sender.userID), text(what)});
    }
    void OnRecvGroupTextMessage(const V2TIMString &, const V2TIMString &,
                                const V2TIMGroupMemberFullInfo &sender, const V2TIMString &what) override {
        event({"message", text(sender.userID), text(what)});
    }
};

struct Connection final : V2TIMSDKListener {
    void OnKickedOffline() override { event({"kicked"}); }
};

// ---- Commands: each makes one call. `words` begins after the command. A missing word is fatal.

struct Arguments {
    Words words;
    V2TIMString operator[](size_t index) const { return words.at(index).c_str(); }
    bool flag(size_t index) const { return words.at(index) == "1"; }
    V2TIMStringVector from(size_t index) const {
        if (index > words.size()) throw std::out_of_range("a word is missing");
        return list_of(words.begin() + static_cast<std::ptrdiff_t>(index), words.end());
    }
};

void read_history(const V2TIMString &user, const V2TIMString &group) {
    V2TIMMessageListGetOption option;
    option.getType = V2TIM_GET_CLOUD_OLDER_MSG;
    option.userID = user;
    option.groupID = group;
    option.count = 20;
    messages()->GetHistoryMessageList(option, each<V2TIMMessageVector>());
}

void list_folder(const V2TIMString &name) {
    V2TIMConversationListFilter filter;
    filter.filterType = V2TIM_CONVERSATION_FILTER_TYPE_CONVERSATION_GROUP;
    filter.conversationGroup = name;
    conversations()->GetConversationListByFilter(filter, 0, 100, page());
}

void add_friend(const V2TIMString &user) {
    V2TIMFriendAddApplication application;
    application.userID = user;
    application.addType = V2TIM_FRIEND_TYPE_BOTH;
    manager()->GetFriendshipManager()->AddFriend(application, one<V2TIMFriendOperationResult>());
}

void delete_list(const Arguments &a) {
    const bool clear = a[0] == "clear";
    conversations()->DeleteConversationList(a.from(1), clear, each<Results>());
}

void mark(const Arguments &a) {
    const uint64_t type = strtoull(a[0].CString(), nullptr, 10);
    conversations()->MarkConversation(a.from(2), type, a.flag(1), each<Results>());
}

typedef std::map<std::string, std::function<void(const Arguments &)>> Commands;

const Commands commands = {
    {"login", [](const Arguments &a) { manager()->Login(a[0], a[1], new Done); }},
    {"logout", [](const Arguments &) { manager()->Logout(new Done); }},
    {"send", [](const Arguments &a) { manager()->SendC2CTextMessage(a[1], a[0], new Sent); }},
    {"send_group",
     [](const Arguments &a) {
         manager()->SendGroupTextMessage(a[1], a[0], V2TIM_PRIORITY_NORMAL, new Sent);
     }},
    {"list", [](const Arguments &) { conversations()->GetConversationList(0, 100, page()); }},
    {"get", [](const Arguments &a) { conversations()->GetConversation(a[0], one<V2TIMConversation>()); }},
    {"delete", [](const Arguments &a) { conversations()->DeleteConversation(a[0], new Done); }},
    {"delete_list", delete_list},
    {"pin", [](const Arguments &a) { conversations()->PinConversation(a[0], a.flag(1), new Done); }},
    {"draft", [](const Arguments &a) { conversations()->SetConversationDraft(a[0], a[1], new Done); }},
    {"mark", mark},
    {"clean",
     [](const Arguments &a) {
         conversations()->CleanConversationUnreadMessageCount(a[0], 0, 0, new Done);
     }},
    {"unread", [](const Arguments &) { conversations()->GetTotalUnreadMessageCount(one<uint64_t>()); }},
    {"folder_create",
     [](const Arguments &a) {
         conversations()->CreateConversationGroup(a[0], a.from(1), each<Results>());
     }},
    {"folder_list",
     [](const Arguments &) { conversations()->GetConversationGroupList(each<V2TIMStringVector>()); }},
    {"folder_delete", [](const Arguments &a) { conversations()->DeleteConversationGroup(a[0], new Done); }},
    {"in_folder", [](const Arguments &a) { list_folder(a[0]); }},
    {"history", [](const Arguments &a) { read_history(a[0], ""); }},
    {"history_group", [](const Arguments &a) { read_history("", a[0]); }},
    {"clear_history", [](const Arguments &a) { messages()->ClearC2CHistoryMessage(a[0], new Done); }},
    {"add_friend", [](const Arguments &a) { add_friend(a[0]); }},
    {"delete_friend",
     [](const Arguments &a) {
         manager()->GetFriendshipManager()->DeleteFromFriendList(
             a.from(0), V2TIM_FRIEND_TYPE_BOTH, each<V2TIMFriendOperationResultVector>());
     }},
    {"create_group",
     [](const Arguments &a) { manager()->CreateGroup(a[0], a[1], a[2], one<V2TIMString>()); }},
    {"join_group", [](const Arguments &a) { manager()->JoinGroup(a[0], "", new Done); }},
    {"quit_group", [](const Arguments &a) { manager()->QuitGroup(a[0], new Done); }},
    {"dismiss_group", [](const Arguments &a) { manager()->DismissGroup(a[0], new Done); }},
};

Words split(const std::string &line) {
    Words words;
    size_t start = 0, end;
    while ((end = line.find('\t', start)) != std::string::npos) {
        words.push_back(line.substr(start, end - start));
        start = end + 1;
    }
    words.push_back(line.substr(start));
    return words;
}

bool play(const std::string &line) {
    Words words = split(line);
    const Commands::const_iterator command = commands.find(words[0]);
    if (command == commands.end()) return false;
    words.erase(words.begin());
    command->second(Arguments{words});
    turn.wait();
    return true;
}

bool open(const char *directory, const char *server_url) {
    manager()->CallExperimentalAPI("opentim.setServerURL", server_url, nullptr);
    V2TIMSDKConfig config;
    config.initPath = directory;
    return manager()->InitSDK(1400000001, config);
}

} // namespace

int main(int argc, char **argv) {
#ifdef _WIN32
    _setmode(_fileno(stdin), _O_BINARY);
    _setmode(_fileno(stdout), _O_BINARY);
#endif
    if (argc < 3 || !open(argv[argc - 2], argv[argc - 1])) {
        fprintf(stderr, "usage: %s DATA_DIRECTORY SERVER_URL\n", argv[0]);
        return 2;
    }
    static Conversations conversation_listener;
    static Texts text_listener;
    static Connection connection_listener;
    conversations()->AddConversationListener(&conversation_listener);
    manager()->AddSimpleMsgListener(&text_listener);
    manager()->AddSDKListener(&connection_listener);
    for (std::string line; std::getline(std::cin, line);) {
        if (play(line)) continue;
        fprintf(stderr, "unknown command: %s\n", line.c_str());
        return 2;
    }
    manager()->UnInitSDK();
    return 0;
}
