// Helpers of the C++ tests: checks that print a line each, and callbacks that can be waited for.
#ifndef OPENTIM_TESTS_CHECK_H
#define OPENTIM_TESTS_CHECK_H

#include <stdio.h>
#include <stdlib.h>

#include <chrono>
#include <future>
#include <string>
#include <thread>

#include "V2TIMCallback.h"
#include "V2TIMMessage.h"

#ifdef _WIN32
#include <fcntl.h>
#include <io.h>
// No conversion of line endings.
static const int mode_of_stdout = _setmode(1, _O_BINARY);

inline void setenv(const char *name, const char *value, int) { _putenv_s(name, value); }
inline void unsetenv(const char *name) { _putenv_s(name, ""); }
#endif

inline int &failures() {
    static int count = 0;
    return count;
}

inline void check(bool good, const std::string &name) {
    printf("%s - %s\n", good ? "ok" : "not ok", name.c_str());
    fflush(stdout);
    if (!good) ++failures();
}

inline std::string text(const V2TIMString &from) { return std::string(from.CString(), from.Size()); }

// The answer that a callback received. `thread` is the thread on which it came.
template <class T>
struct Outcome {
    int code;
    std::string message;
    T value;
    std::thread::id thread;
};

struct Nothing {};

// Long enough for the slowest machine and for an emulator.
const int patience_seconds = 120;

template <class T>
Outcome<T> wait(std::future<Outcome<T>> future, const char *what) {
    if (future.wait_for(std::chrono::seconds(patience_seconds)) != std::future_status::ready) {
        printf("not ok - %s: no answer within %d s\n", what, patience_seconds);
        exit(1);
    }
    return future.get();
}

// A callback that deletes itself when it is called, as apps do. A second call would be a use after free, which
// sanitizers detect.
class Reply final : public V2TIMCallback {
public:
    std::future<Outcome<Nothing>> future() { return promise_.get_future(); }
    void OnSuccess() override { finish({0, "", Nothing(), std::this_thread::get_id()}); }
    void OnError(int error_code, const V2TIMString &error_message) override {
        finish({error_code, text(error_message), Nothing(), std::this_thread::get_id()});
    }

private:
    void finish(const Outcome<Nothing> &outcome) {
        std::promise<Outcome<Nothing>> promise = std::move(promise_);
        delete this;
        promise.set_value(outcome);
    }
    std::promise<Outcome<Nothing>> promise_;
};

template <class Base, class T>
class ReplyOf : public Base {
public:
    std::future<Outcome<T>> future() { return promise_.get_future(); }
    void OnSuccess(const T &value) override { finish({0, "", value, std::this_thread::get_id()}); }
    void OnError(int error_code, const V2TIMString &error_message) override {
        finish({error_code, text(error_message), T(), std::this_thread::get_id()});
    }

private:
    void finish(const Outcome<T> &outcome) {
        std::promise<Outcome<T>> promise = std::move(promise_);
        delete this;
        promise.set_value(outcome);
    }
    std::promise<Outcome<T>> promise_;
};

template <class T>
class ValueReply final : public ReplyOf<V2TIMValueCallback<T>, T> {};

class SendReply final : public ReplyOf<V2TIMSendCallback, V2TIMMessage> {
    void OnProgress(uint32_t) override {}
};

// Makes a call with a callback of the right type, and waits for the outcome.
template <class Call>
Outcome<Nothing> done(const char *what, Call call) {
    Reply *reply = new Reply;
    std::future<Outcome<Nothing>> future = reply->future();
    call(reply);
    return wait(std::move(future), what);
}

template <class T, class Call>
Outcome<T> value(const char *what, Call call) {
    ValueReply<T> *reply = new ValueReply<T>;
    std::future<Outcome<T>> future = reply->future();
    call(reply);
    return wait(std::move(future), what);
}

template <class Call>
Outcome<V2TIMMessage> sent(const char *what, Call call) {
    SendReply *reply = new SendReply;
    std::future<Outcome<V2TIMMessage>> future = reply->future();
    call(reply);
    return wait(std::move(future), what);
}

#endif
