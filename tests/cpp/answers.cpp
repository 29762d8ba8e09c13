// Tests of every function of V2TIM's managers with empty arguments. A function with a callback answers exactly once,
// later and on another thread. One that is not implemented answers ERR_SDK_INTERFACE_NOT_SUPPORT (7013) with an error
// message that names it.
#include <atomic>
#include <memory>

#include "V2TIMErrorCode.h"
#include "fixture.h"

// The answer that a callback received, and how many there were.
struct Told {
    std::promise<void> promise;
    std::atomic<int> times{0};
    int code = 0;
    std::string message;
    std::thread::id thread;
};

static std::vector<std::shared_ptr<Told>> all_told;
static Told *told; // of the current call; null if it has no callback

static Told *expect() {
    all_told.push_back(std::make_shared<Told>());
    return told = all_told.back().get();
}

static void tell(Told *told, int code, const V2TIMString &message) {
    if (++told->times > 1) return;
    told->code = code;
    told->message = text(message);
    told->thread = std::this_thread::get_id();
    told->promise.set_value();
}

class Plain final : public V2TIMCallback {
    Told *const told_ = expect();
    void OnSuccess() override { tell(told_, 0, ""); }
    void OnError(int code, const V2TIMString &message) override { tell(told_, code, message); }
};

template <class Base, class T>
class Valued : public Base {
    Told *const told_ = expect();
    void OnSuccess(const T &) override { tell(told_, 0, ""); }
    void OnError(int code, const V2TIMString &message) override { tell(told_, code, message); }
};

class Sending final : public Valued<V2TIMSendCallback, V2TIMMessage> {
    void OnProgress(uint32_t) override {}
};

template <class T>
class Completed final : public V2TIMCompleteCallback<T> {
    Told *const told_ = expect();
    void OnComplete(int code, const V2TIMString &message, const T &) override { tell(told_, code, message); }
};

// An empty argument of each type. Callbacks are kept, so that a late second call of one is noticed.
template <class T>
struct Empty {
    static T make() { return T(); }
};

template <class T>
struct Empty<T &> {
    static T &make() {
        static typename std::remove_const<T>::type value;
        return value;
    }
};

template <class T>
struct Empty<T *> {
    static T *make() { return &Empty<T &>::make(); }
};

template <>
struct Empty<const void *> {
    static const void *make() { return nullptr; }
};

template <class Base, class Derived>
Base *keep() {
    static std::vector<std::unique_ptr<Base>> kept;
    kept.emplace_back(new Derived);
    return kept.back().get();
}

template <>
struct Empty<V2TIMCallback *> {
    static V2TIMCallback *make() { return keep<V2TIMCallback, Plain>(); }
};

template <>
struct Empty<V2TIMSendCallback *> {
    static V2TIMSendCallback *make() { return keep<V2TIMSendCallback, Sending>(); }
};

template <class T>
struct Empty<V2TIMValueCallback<T> *> {
    static V2TIMValueCallback<T> *make() {
        return keep<V2TIMValueCallback<T>, Valued<V2TIMValueCallback<T>, T>>();
    }
};

template <class T>
struct Empty<V2TIMCompleteCallback<T> *> {
    static V2TIMCompleteCallback<T> *make() { return keep<V2TIMCompleteCallback<T>, Completed<T>>(); }
};

static int with_callback, refused;

static void answered(const std::string &name) {
    if (told->promise.get_future().wait_for(std::chrono::seconds(patience_seconds)) != std::future_status::ready) {
        check(false, name + ": no answer within " + std::to_string(patience_seconds) + " s");
        exit(1);
    }
    ++with_callback;
    const bool lacks = told->code == ERR_SDK_INTERFACE_NOT_SUPPORT;
    refused += lacks;
    const bool sentence = told->code == 0 || !told->message.empty();
    const bool itself = !lacks || told->message.find(name) != std::string::npos;
    const bool later = told->thread != std::this_thread::get_id();
    check(sentence && itself && later, name + ": " + std::to_string(told->code) + " " + told->message);
}

template <class Manager, class Result, class... Arguments>
void call(Manager *at, Result (Manager::*method)(Arguments...), const std::string &name) {
    // These begin and end a session, and are called where a session begins and ends.
    static const std::set<std::string> sessions = {"V2TIMManager::InitSDK", "V2TIMManager::UnInitSDK",
                                                   "V2TIMManager::Login", "V2TIMManager::Logout"};
    if (sessions.count(name)) return;
    told = nullptr;
    (at->*method)(Empty<Arguments>::make()...);
    if (told) answered(name);
}

static std::string named(const std::string &owner, const std::string &function) {
    // Its error message begins with the API that was requested.
    return function == "CallExperimentalAPI" ? function : owner + "::" + function;
}

#define TYPE(NAME)                              \
    {                                           \
        typedef NAME T;                         \
        const std::string type = #NAME;
#define END }
#define VIRTUAL
#define STATIC(RESULT, NAME, PARAMETERS)
#define M(RESULT, NAME, PARAMETERS)                  \
    {                                                \
        RESULT(T::*method) PARAMETERS = &T::NAME;    \
        call(at, method, named(type, #NAME));        \
    }

static void each_of(V2TIMManager *at) {
#include "surface/V2TIMManager.inc"
}

static void each_of(V2TIMCommunityManager *at) {
#include "surface/V2TIMCommunityManager.inc"
}

static void each_of(V2TIMConversationManager *at) {
#include "surface/V2TIMConversationManager.inc"
}

static void each_of(V2TIMFriendshipManager *at) {
#include "surface/V2TIMFriendshipManager.inc"
}

static void each_of(V2TIMGroupManager *at) {
#include "surface/V2TIMGroupManager.inc"
}

static void each_of(V2TIMMessageManager *at) {
#include "surface/V2TIMMessageManager.inc"
}

static void each_of(V2TIMOfflinePushManager *at) {
#include "surface/V2TIMOfflinePushManager.inc"
}

static void each_of(V2TIMSignalingManager *at) {
#include "surface/V2TIMSignalingManager.inc"
}

int main(int argc, char **argv) {
    const std::string dir = argc > 1 ? argv[1] : ".";
    check(alice_opens(dir, "embedded:" + dir + "/service", nullptr) && login("alice").code == 0,
          "InitSDK, Login");
    each_of(manager());
    each_of(manager()->GetCommunityManager());
    each_of(manager()->GetConversationManager());
    each_of(manager()->GetFriendshipManager());
    each_of(manager()->GetGroupManager());
    each_of(manager()->GetMessageManager());
    each_of(manager()->GetOfflinePushManager());
    each_of(manager()->GetSignalingManager());
    manager()->UnInitSDK(); // no answer can come after it
    int twice = 0;
    for (const std::shared_ptr<Told> &one : all_told) twice += one->times > 1;
    check(twice == 0 && with_callback > 150 && refused > 100,
          std::to_string(with_callback) + " functions answered once, " + std::to_string(refused) + " with 7013");
    return failures() != 0;
}
