// Tests of OpenTIM's additions to V2TIM: deleting by filter and deleting all, with progress; retention; exports.
#include <sys/stat.h>

#include <atomic>
#include <fstream>

#include "OpenTIMManager.h"
#include "fixture.h"

static OpenTIMManager *beyond() { return OpenTIMManager::GetInstance(); }

static Conversations conversation_listener;

// Records the progress, and deletes itself at the end, as Reply does.
class Deletion : public ReplyOf<OpenTIMDeleteCallback, uint64_t> {
public:
    void OnProgress(const OpenTIMDeleteProgress &progress) override {
        bool good = !progress.resultList.Empty();
        for (const V2TIMConversationOperationResult &one : progress.resultList) {
            good = good && one.resultCode == 0 && !one.conversationID.Empty();
        }
        journal().write("progress " + std::to_string(progress.resultList.Size()) + " " +
                        std::to_string(progress.done) + "/" + std::to_string(progress.total) +
                        (good ? "" : " bad"));
    }
};

// Cancels its own deletion when it is notified of the first batch.
class Cancelling final : public Deletion {
public:
    std::promise<uint64_t> number;
    void OnProgress(const OpenTIMDeleteProgress &progress) override {
        Deletion::OnProgress(progress);
        if (asked_) return;
        asked_ = true;
        const bool cancelled = beyond()->CancelDeletion(number.get_future().get());
        journal().write(cancelled ? "cancelled" : "too late");
    }

private:
    bool asked_ = false;
};

static Outcome<uint64_t> delete_by(const V2TIMConversationListFilter &filter, bool clear) {
    Deletion *deletion = new Deletion;
    std::future<Outcome<uint64_t>> future = deletion->future();
    beyond()->DeleteConversationsByFilter(filter, clear, deletion);
    return wait(std::move(future), "DeleteConversationsByFilter");
}

static Outcome<uint64_t> delete_all() {
    Deletion *deletion = new Deletion;
    std::future<Outcome<uint64_t>> future = deletion->future();
    beyond()->DeleteAllConversations(true, deletion);
    return wait(std::move(future), "DeleteAllConversations");
}

// Creates this number of conversations with users.
static void fill(int count) {
    for (int i = 0; i < count - 1; ++i) {
        manager()->SendC2CTextMessage("hello", ("user" + std::to_string(i)).c_str(), nullptr);
    }
    say("bob", "hello");
}

static size_t listed() {
    return value<V2TIMConversationResult>("GetConversationList",
                                          [](V2TIMValueCallback<V2TIMConversationResult> *c) {
                                              conversations()->GetConversationList(0, 1000, c);
                                          })
        .value.conversationList.Size();
}

static size_t history_of(const char *user) {
    V2TIMMessageListGetOption option;
    option.userID = user;
    option.count = 100;
    return history(option).value.Size();
}

static void mark(const char *id) {
    codes("MarkConversation", [=](V2TIMValueCallback<Results> *c) {
        conversations()->MarkConversation(list_of({id}), V2TIM_CONVERSATION_MARK_TYPE_FOLD, true, c);
    });
}

static void deleting_by_filter() {
    fill(4);
    mark("c2c_bob");
    mark("c2c_user1");
    V2TIMConversationListFilter folded;
    folded.filterType = V2TIM_CONVERSATION_FILTER_TYPE_CONVERSATION_MARK;
    folded.markType = V2TIM_CONVERSATION_MARK_TYPE_FOLD;
    size_t from = journal().size();
    const Outcome<uint64_t> some = delete_by(folded, false);
    check(some.code == 0 && some.value == 2 && listed() == 2, "DeleteConversationsByFilter");
    const int deleted = journal().find("deleted c2c_bob c2c_user1", from);
    check(deleted >= 0 && deleted < journal().find("progress 2 2/2", from),
          "the event, how far it is, then the answer");
    check(history_of("bob") == 1, "with clearMessage false the history stays");
    say("bob", "again");
    check(delete_by(folded, true).value == 1 && history_of("bob") == 0, "with true it is deleted");
    from = journal().size();
    check(delete_by(folded, true).code == 0 && journal().size() == from, "nothing to delete is a success");
    folded.filterType = 16;
    check(delete_by(folded, true).code == 6017 && listed() == 2, "a filter that may not be: 6017");
}

static void deleting_all() {
    fill(250);
    const size_t from = journal().size();
    const Outcome<uint64_t> all = delete_all();
    check(all.code == 0 && all.value == 250 && listed() == 0, "DeleteAllConversations, 250");
    check(journal().count("progress 100 100/250", from) == 1 &&
              journal().count("progress 100 200/250", from) == 1 &&
              journal().count("progress 50 250/250", from) == 1,
          "in pieces of 100");
    check(history_of("user7") == 0, "with their histories");
    fill(2);
    beyond()->DeleteAllConversations(true, nullptr);
    check(listed() == 0, "without a callback it deletes as well");
}

static void cancelling() {
    fill(3);
    for (int i = 0; i < 50; ++i) manager()->SendC2CTextMessage("busy", "user1", nullptr);
    Deletion *waiting = new Deletion;
    std::future<Outcome<uint64_t>> answer = waiting->future();
    const uint64_t number = beyond()->DeleteAllConversations(true, waiting);
    check(number > 0 && beyond()->CancelDeletion(number), "CancelDeletion before it begins");
    const Outcome<uint64_t> outcome = wait(std::move(answer), "DeleteAllConversations");
    check(outcome.code == 7009 && !outcome.message.empty() && listed() == 3, "7009, and nothing is deleted");
    check(!beyond()->CancelDeletion(number), "no deletion has that number any more");
}

// The next batch begins when OnProgress has returned.
static void cancelling_in_progress() {
    fill(250);
    const size_t from = journal().size();
    Cancelling *callback = new Cancelling;
    std::future<Outcome<uint64_t>> answer = callback->future();
    std::promise<uint64_t> &number = callback->number;
    number.set_value(beyond()->DeleteAllConversations(true, callback));
    check(wait(std::move(answer), "DeleteAllConversations").code == 7009 &&
              journal().count("cancelled", from) == 1 && journal().count("progress 100 100/250", from) == 1,
          "cancelled inside OnProgress, a deletion ends with 7009");
    check(listed() == 150, "reported conversations are deleted, the rest is there");
    check(delete_all().value == 150 && listed() == 0, "the next one deletes it");
}

static int retain(const char *id, uint32_t days) {
    return done("SetConversationRetention", [=](V2TIMCallback *c) {
               beyond()->SetConversationRetention(id, days, c);
           }).code;
}

static int64_t retention(const char *id) {
    const Outcome<uint32_t> days =
        value<uint32_t>("GetConversationRetention", [=](V2TIMValueCallback<uint32_t> *c) {
            beyond()->GetConversationRetention(id, c);
        });
    return days.code == 0 ? static_cast<int64_t>(days.value) : -days.code;
}

static void c_text(const char *, size_t, void *user_data) { c_success(user_data); }

// A message from erin to alice that was sent this many days ago.
static void import(int days) {
    const std::string time = std::to_string(manager()->GetServerTime() - days * 86400);
    const std::string body = R"({"SyncFromOldSystem":2,"From_Account":"erin","To_Account":"alice",)" +
                             std::string(R"("MsgRandom":)") + std::to_string(1000 + days) +
                             R"(,"MsgTimeStamp":)" + time +
                             R"(,"MsgBody":[{"MsgType":"TIMTextElem","MsgContent":{"Text":"old"}}]})";
    const int32_t code = as_bob([&](void *promise) {
        tim_client_rest(bob(), "v4/openim/importmsg", body.c_str(), c_text, c_error, promise);
    });
    check(code == 0, "a message of " + std::to_string(days) + " days ago is imported");
}

static bool becomes(const char *user, size_t count) {
    for (int tries = 0; tries < 100 && history_of(user) != count; ++tries) {
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
    return history_of(user) == count;
}

static void keeping() {
    check(retention("c2c_erin") == 0, "GetConversationRetention before there is one");
    for (int days : {40, 10, 0}) import(days);
    check(history_of("erin") == 3, "all are in the history");
    check(retain("c2c_erin", 30) == 0 && retention("c2c_erin") == 30, "SetConversationRetention");
    check(becomes("erin", 2), "older messages expire");
    check(retain("c2c_erin", 1) == 0 && becomes("erin", 1), "with fewer days, more messages expire");
    check(delete_one("c2c_erin").code == 0 && retention("c2c_erin") == 1, "it stays with the conversation");
    check(retain("c2c_erin", 0) == 0 && retention("c2c_erin") == 0, "0 ends it");
    check(retain("erin", 1) == 6017 && retention("erin") == -6017, "a malformed ID: 6017");
    check(retain("c2c_erin", UINT32_MAX) == 6017, "too many days: 6017");
}

static Outcome<uint64_t> export_and_delete(const char *id, const V2TIMString &path) {
    return value<uint64_t>("ExportAndDeleteConversation", [=](V2TIMValueCallback<uint64_t> *c) {
        beyond()->ExportAndDeleteConversation(id, path, c);
    });
}

static bool exists(const std::string &path) {
    struct stat found;
    return stat(path.c_str(), &found) == 0;
}

static void exporting(const std::string &dir) {
    const std::string path = dir + "/dave.jsonl";
    for (const char *word : {"erstes", "zweites", "drittes"}) say("dave", word);
    const size_t from = journal().size();
    const Outcome<uint64_t> written = export_and_delete("c2c_dave", path.c_str());
    check(written.code == 0 && written.value == 3, "ExportAndDeleteConversation returns the number of messages");
    check(journal().count("deleted c2c_dave", from) == 1 && history_of("dave") == 0,
          "the conversation is gone");
    std::ifstream file(path);
    std::string line, words;
    for (int i = 0; std::getline(file, line); ++i) {
        for (const char *word : {"erstes", "zweites", "drittes"}) {
            if (line.find(word) != std::string::npos) words += std::to_string(i) + word + " ";
        }
    }
    check(words == "0erstes 1zweites 2drittes ", "the file has a line for each, the oldest first");
    say("dave", "more");
    check(export_and_delete("c2c_dave", path.c_str()).code == 6022 && history_of("dave") == 1,
          "a file that is there: 6022, and nothing is deleted");
    const std::string nowhere = dir + "/no/such/folder.jsonl";
    check(export_and_delete("c2c_dave", nowhere.c_str()).code == 6022 && !exists(nowhere) &&
              history_of("dave") == 1,
          "a folder that is not there: 6022");
    check(export_and_delete("dave", (dir + "/x").c_str()).code == 6017 && !exists(dir + "/x"),
          "a malformed ID: 6017, and no file");
    check(export_and_delete("c2c_dave", V2TIMString((dir + "/x\0y").c_str(), dir.size() + 4)).code == 6017 &&
              !exists(dir + "/x"),
          "a path with a NUL byte is refused: 6017");
}

int main(int argc, char **argv) {
    const std::string dir = argc > 1 ? argv[1] : ".", service = "embedded:" + dir + "/service";
    conversations()->AddConversationListener(&conversation_listener);
    check(alice_opens(dir + "/alice", service, nullptr), "InitSDK");
    check(bob_logs_in(dir + "/bob", service) == 0 && login("alice").code == 0, "both log in");
    check(beyond() == OpenTIMManager::GetInstance(), "GetInstance gives the same object");
    check(!beyond()->CancelDeletion(0) && !beyond()->CancelDeletion(77), "CancelDeletion of none");
    deleting_by_filter();
    delete_all();
    deleting_all();
    cancelling();
    delete_all();
    cancelling_in_progress();
    keeping();
    exporting(dir);
    manager()->UnInitSDK();
    tim_client_free(bob());
    return failures() == 0 ? 0 : 1;
}
