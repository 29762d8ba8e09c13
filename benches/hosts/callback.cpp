// Measures the cost of a callback in C++, with the service in this process, in the folder given as argument.
#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <mutex>
#include <string>
#include <vector>

#include "V2TIMManager.h"

namespace {

double now() {
    const auto time = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration<double, std::micro>(time).count();
}

// The thread that made the call sleeps until its callback has run.
class Answer {
public:
    void come() {
        const double at = now();
        std::lock_guard<std::mutex> lock(mutex_);
        at_ = at;
        changed_.notify_one();
    }

    double wait() {
        std::unique_lock<std::mutex> lock(mutex_);
        changed_.wait(lock, [this] { return at_ != 0; });
        const double at = at_;
        at_ = 0;
        return at;
    }

private:
    std::mutex mutex_;
    std::condition_variable changed_;
    double at_ = 0; // not answered yet
} answer;

void fail(int code, const V2TIMString &message) {
    fprintf(stderr, "%d: %s\n", code, message.CString());
    exit(1);
}

class Done final : public V2TIMCallback {
    void OnSuccess() override { answer.come(); }
    void OnError(int code, const V2TIMString &message) override { fail(code, message); }
};

template <class T> class Value final : public V2TIMValueCallback<T> {
    void OnSuccess(const T &) override { answer.come(); }
    void OnError(int code, const V2TIMString &message) override { fail(code, message); }
};

class Sent final : public V2TIMSendCallback {
    void OnSuccess(const V2TIMMessage &) override { answer.come(); }
    void OnError(int code, const V2TIMString &message) override { fail(code, message); }
    void OnProgress(uint32_t) override {}
};

// Measures from the call to the callback, one call after the other, after the same number of calls as a warm-up.
// Prints the median and the 99th percentile in µs, for run.sh.
void measure(const char *what, size_t count, const std::function<void()> &call) {
    if (getenv("OPENTIM_BENCH_QUICK")) count /= 10;
    std::vector<double> took(count);
    for (size_t i = 0; i < 2 * count; i++) {
        const double begun = now();
        call();
        took[i % count] = answer.wait() - begun;
    }
    std::sort(took.begin(), took.end());
    printf("%s\t%.1f\t%.1f\n", what, took[count / 2], took[count * 99 / 100]);
}

} // namespace

int main(int argc, char **argv) {
    V2TIMSDKConfig config;
    config.initPath = argc > 1 ? argv[1] : ".";
    V2TIMManager *manager = V2TIMManager::GetInstance();
    if (!manager->InitSDK(1400000001, config)) return 1;
    Done done;
    manager->Login("alice", "sig", &done);
    answer.wait();
    Sent sent;
    manager->SendC2CTextMessage("hello", "bob", &sent);
    answer.wait();
    V2TIMStringVector hundred;
    for (int i = 0; i < 100; i++) hundred.PushBack(("c2c_user" + std::to_string(i)).c_str());
    V2TIMConversationManager *conversations = manager->GetConversationManager();
    Value<V2TIMConversation> one;
    measure("C++: getConversation, call to callback", 20000, [&] { conversations->GetConversation("c2c_bob", &one); });
    Value<V2TIMConversationVector> list;
    measure("C++: getConversationList of 100 IDs", 2000, [&] { conversations->GetConversationList(hundred, &list); });
    Value<V2TIMConversationOperationResultVector> results;
    measure("C++: deleteConversationList of 100 IDs", 500,
            [&] { conversations->DeleteConversationList(hundred, true, &results); });
    manager->UnInitSDK();
    return 0;
}
