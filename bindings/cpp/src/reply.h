// Passes answers of C calls to V2TIM's callback objects. The object is the call's user_data; if it is null, nobody is
// notified.
#ifndef OPENTIM_CPP_REPLY_H
#define OPENTIM_CPP_REPLY_H

#include <string>

#include "V2TIMCallback.h"
#include "V2TIMErrorCode.h"
#include "client.h"

namespace opentim {

// For a V2TIMCallback.
inline void on_success(void *user_data) noexcept {
    if (user_data) guard([=] { static_cast<V2TIMCallback *>(user_data)->OnSuccess(); });
}

inline void on_error(int32_t code, const char *message, void *user_data) noexcept {
    if (user_data) guard([=] { static_cast<V2TIMCallback *>(user_data)->OnError(code, message); });
}

// For a V2TIMValueCallback<T>. Each C call has its own form of success; `make` makes the value.
template <class T>
void on_value_error(int32_t code, const char *message, void *user_data) noexcept {
    if (user_data) guard([=] { static_cast<V2TIMValueCallback<T> *>(user_data)->OnError(code, message); });
}

template <class T, class Make>
void answer(void *user_data, Make make) noexcept {
    if (!user_data) return;
    guard([&] {
        const T value = make();
        static_cast<V2TIMValueCallback<T> *>(user_data)->OnSuccess(value);
    });
}

inline void fail(V2TIMCallback *callback, int code, const V2TIMString &message) {
    callback->OnError(code, message);
}

template <class T>
void fail(V2TIMValueCallback<T> *callback, int code, const V2TIMString &message) {
    callback->OnError(code, message);
}

template <class T>
void fail(V2TIMCompleteCallback<T> *callback, int code, const V2TIMString &message) {
    callback->OnComplete(code, message, T());
}

// Answers with an error that the binding has found, later and on the library's thread, like any other answer.
template <class Callback>
void refuse(Callback *callback, int code, const std::string &message) {
    if (callback) post([=] { fail(callback, code, message.c_str()); });
}

inline std::string not_supported_yet(const char *name) {
    return std::string(name) + " is not supported by OpenTIM yet";
}

template <class Callback>
void not_supported(const char *name, Callback *callback) {
    refuse(callback, ERR_SDK_INTERFACE_NOT_SUPPORT, not_supported_yet(name));
}

// For a call without a callback: writes to the log.
inline void not_supported(const char *name) { log(V2TIM_LOG_WARN, not_supported_yet(name).c_str()); }

// The client if there is one. Otherwise null, and the callback receives the error.
template <class Callback>
tim_client *ready(Callback *callback) {
    tim_client *current = client();
    if (!current) refuse(callback, ERR_SDK_NOT_INITIALIZED, "call InitSDK first");
    return current;
}

// Refuses an invalid parameter. "Not logged in" takes precedence, as in the library.
template <class Callback>
void refuse_parameter(Callback *callback, const std::string &message) {
    tim_client *current = ready(callback);
    if (!current) return;
    const bool logged_in = tim_client_login_status(current) == TIM_STATUS_LOGINED;
    refuse(callback, logged_in ? ERR_INVALID_PARAMETERS : ERR_SDK_NOT_LOGGED_IN,
           logged_in ? message : "nobody is logged in");
}

} // namespace opentim

#endif
