// For C++ hosts: V2TIM's callbacks as futures, and two shorthands. This file does not depend on the demo.
//
//     Call<V2TIMConversationResult> call;
//     manager->GetConversationList(0, 100, call.callback);
//     V2TIMConversationResult page = call.wait(); // or throws the library's error
#ifndef OPENTIM_DEMO_HPP
#define OPENTIM_DEMO_HPP
#include <V2TIMManager.h>
#include <opentim.h>

#include <chrono>
#include <future>
#include <initializer_list>
#include <stdexcept>
#include <string>

inline std::exception_ptr failure(int code, const V2TIMString &message) {
    std::string number = std::to_string(code);
    return std::make_exception_ptr(
        std::runtime_error(std::string(tim_error_name(code)) + " (" + number + "): " + message.CString()));
}

// A callback answers exactly once, on the library's thread, and deletes itself.
template <class T>
struct Callback final : V2TIMValueCallback<T> {
    std::promise<T> promise;
    void OnSuccess(const T &value) override {
        promise.set_value(value);
        delete this;
    }
    void OnError(int code, const V2TIMString &message) override {
        promise.set_exception(failure(code, message));
        delete this;
    }
};

template <>
struct Callback<void> final : V2TIMCallback {
    std::promise<void> promise;
    void OnSuccess() override {
        promise.set_value();
        delete this;
    }
    void OnError(int code, const V2TIMString &message) override {
        promise.set_exception(failure(code, message));
        delete this;
    }
};

// One call: pass its callback to the library, then wait on any thread other than the library's.
template <class T = void>
struct Call {
    Callback<T> *callback = new Callback<T>;
    std::future<T> answer = callback->promise.get_future();
    T wait() {
        if (answer.wait_for(std::chrono::seconds(10)) != std::future_status::ready)
            throw std::runtime_error("no answer within ten seconds");
        return answer.get();
    }
};

inline V2TIMStringVector strings(std::initializer_list<const char *> list) {
    V2TIMStringVector vector;
    for (const char *string : list) vector.PushBack(string);
    return vector;
}

// The text of a message, which lives as long as the message; "" if the message is not a text.
inline const char *text_of(const V2TIMMessage &message) {
    if (message.elemList.Empty() || message.elemList[0]->elemType != V2TIM_ELEM_TYPE_TEXT) return "";
    return static_cast<const V2TIMTextElem *>(message.elemList[0])->text.CString();
}
#endif
