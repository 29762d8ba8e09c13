// Tests of the Windows samples on V2TIM's page about deleting conversations, unchanged: the two callback classes and
// the two snippets, wrapped in functions. Added lines are marked; they pass on what the sample receives.
#include <functional>
#include <utility>

#include "V2TIMManager.h"
#include "check.h"

static std::promise<Outcome<V2TIMConversationOperationResultVector>> heard_promise;
static V2TIMConversationOperationResultVector heard_results;

// One result of a sample's loop.
static void heard(int code, const V2TIMString &info, const V2TIMString &conversationID) {
    V2TIMConversationOperationResult result;
    result.conversationID = conversationID;
    result.resultCode = code;
    result.resultInfo = info;
    heard_results.PushBack(result);
}

// The result of a sample.
static void heard(int code, const V2TIMString &message) {
    heard_promise.set_value({code, text(message), heard_results, std::this_thread::get_id()});
}

class Callback final : public V2TIMCallback {
public:
    using SuccessCallback = std::function<void()>;
    using ErrorCallback = std::function<void(int, const V2TIMString&)>;

    Callback() = default;
    ~Callback() override = default;

    void SetCallback(SuccessCallback success_callback, ErrorCallback error_callback) {
        success_callback_ = std::move(success_callback);
        error_callback_ = std::move(error_callback);
    }
    void OnSuccess() override {
        if (success_callback_) {
            success_callback_();
        }
    }
    void OnError(int error_code, const V2TIMString& error_message) override {
        if (error_callback_) {
            error_callback_(error_code, error_message);
        }
    }
private:
    SuccessCallback success_callback_;
    ErrorCallback error_callback_;
};

static void delete_conversation_group() {
    V2TIMString groupName = u8"conversationID";
    auto callback = new Callback;
    callback->SetCallback(
        [=]() {
            // 删除会话成功
            heard(0, ""); // added
            delete callback;
        },
        [=](int error_code, const V2TIMString& error_message) {
            // 删除会话失败
            heard(error_code, error_message); // added
            delete callback;
        });
    V2TIMManager::GetInstance()->GetConversationManager()->DeleteConversationGroup(groupName, callback);
}

template <class T>
class ValueCallback final : public V2TIMValueCallback<T> {
public:
    using SuccessCallback = std::function<void(const T&)>;
    using ErrorCallback = std::function<void(int, const V2TIMString&)>;

    ValueCallback() = default;
    ~ValueCallback() override = default;

    void SetCallback(SuccessCallback success_callback, ErrorCallback error_callback) {
        success_callback_ = std::move(success_callback);
        error_callback_ = std::move(error_callback);
    }
    void OnSuccess(const T& value) override {
        if (success_callback_) {
            success_callback_(value);
        }
    }
    void OnError(int error_code, const V2TIMString& error_message) override {
        if (error_callback_) {
            error_callback_(error_code, error_message);
        }
    }
private:
    SuccessCallback success_callback_;
    ErrorCallback error_callback_;
};

static void delete_conversation_list() {
    V2TIMStringVector conversationIDList;
    conversationIDList.PushBack(u8"c2c_userID");
    conversationIDList.PushBack(u8"group_groupID");
    auto callback = new ValueCallback<V2TIMConversationOperationResultVector>{};
    callback->SetCallback(
        [=](const V2TIMConversationOperationResultVector& results) {
            // 删除会话成功
            for (size_t i = 0; i < results.Size(); ++i) {
                const V2TIMConversationOperationResult& result = results[i];
                int code = result.resultCode;
                V2TIMString info = result.resultInfo;
                V2TIMString conversationID = result.conversationID;
                heard(code, info, conversationID); // added
            }
            heard(0, ""); // added
            delete callback;
        },
        [=](int error_code, const V2TIMString& error_message) {
            // 删除会话失败
            heard(error_code, error_message); // added
            delete callback;
        });
    V2TIMManager::GetInstance()->GetConversationManager()->DeleteConversationList(conversationIDList, true, callback);
}

// The page announces a sample for one conversation, but shows the one for a folder above. This is what it means.
static void delete_conversation() {
    V2TIMString conversationID = u8"c2c_userID";
    auto callback = new Callback;
    callback->SetCallback(
        [=]() {
            // 删除会话成功
            heard(0, "");
            delete callback;
        },
        [=](int error_code, const V2TIMString& error_message) {
            // 删除会话失败
            heard(error_code, error_message);
            delete callback;
        });
    V2TIMManager::GetInstance()->GetConversationManager()->DeleteConversation(conversationID, callback);
}

static Outcome<V2TIMConversationOperationResultVector> run(const char *what, void (*sample)()) {
    heard_promise = std::promise<Outcome<V2TIMConversationOperationResultVector>>();
    heard_results.Clear();
    sample();
    return wait(heard_promise.get_future(), what);
}

static V2TIMManager *manager() { return V2TIMManager::GetInstance(); }

static size_t conversation_count() {
    return value<V2TIMConversationResult>("GetConversationList",
                                          [](V2TIMValueCallback<V2TIMConversationResult> *callback) {
                                              manager()->GetConversationManager()->GetConversationList(
                                                  0, 100, callback);
                                          })
        .value.conversationList.Size();
}

// The two conversations that the samples name.
static void prepare() {
    const int group = value<V2TIMString>("CreateGroup", [](V2TIMValueCallback<V2TIMString> *callback) {
                          manager()->CreateGroup("Public", "groupID", "a group", callback);
                      }).code;
    const int in_group =
        sent("SendGroupTextMessage", [](V2TIMSendCallback *callback) {
            manager()->SendGroupTextMessage("hi", "groupID", V2TIM_PRIORITY_NORMAL, callback);
        }).code;
    const int in_c2c = sent("SendC2CTextMessage", [](V2TIMSendCallback *callback) {
                           manager()->SendC2CTextMessage("hi", "userID", callback);
                       }).code;
    check(group == 0 && in_group == 0 && in_c2c == 0, "a group and two messages");
    check(conversation_count() == 2, "two conversations");
}

static void login(const char *user) {
    const int code =
        done("Login", [=](V2TIMCallback *callback) { manager()->Login(user, "sig", callback); }).code;
    check(code == 0, std::string("log in as ") + user);
}

int main(int argc, char **argv) {
    V2TIMSDKConfig config;
    config.initPath = argc > 1 ? argv[1] : "";
    check(manager()->InitSDK(1400000001, config), "InitSDK");
    login("userID"); // creates the account that the samples write to
    check(done("Logout", [](V2TIMCallback *callback) { manager()->Logout(callback); }).code == 0, "log out");
    login("alice");

    check(run("DeleteConversationGroup", delete_conversation_group).code == 51009,
          "the folder of the first sample is not there: 51009");
    prepare();
    const Outcome<V2TIMConversationOperationResultVector> outcome =
        run("DeleteConversationList", delete_conversation_list);
    check(outcome.code == 0 && outcome.value.Size() == 2, "the second sample gets two results");
    check(outcome.value[0].conversationID == "c2c_userID" && outcome.value[0].resultCode == 0,
          "the first is c2c_userID");
    check(outcome.value[1].conversationID == "group_groupID" && outcome.value[1].resultCode == 0,
          "the second is group_groupID");
    check(conversation_count() == 0, "both conversations are gone");

    sent("SendC2CTextMessage",
         [](V2TIMSendCallback *callback) { manager()->SendC2CTextMessage("again", "userID", callback); });
    check(conversation_count() == 1, "a new message brings one back");
    check(run("DeleteConversation", delete_conversation).code == 0, "DeleteConversation succeeds");
    check(conversation_count() == 0, "it is gone");
    manager()->UnInitSDK();
    return failures() == 0 ? 0 : 1;
}
