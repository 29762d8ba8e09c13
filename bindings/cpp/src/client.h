// The one client of the process, behind V2TIM's singletons.
#ifndef OPENTIM_CPP_CLIENT_H
#define OPENTIM_CPP_CLIENT_H

#include <stdint.h>

#include <exception>
#include <functional>
#include <string>

#include "V2TIMCommon.h"
#include "opentim.h"

namespace opentim {

tim_client *client(); // null before InitSDK

bool open(uint32_t sdk_app_id, const V2TIMSDKConfig &config);
void close();

// Whether `api` is a setting that InitSDK uses, with an environment variable as its alternative.
bool is_setting(const std::string &api);

// Changes a setting; null or "" leaves it to the environment. Returns the error message if the value is refused, else
// an empty string.
std::string set(const std::string &api, const char *value);

// Passes a line to the app's log listener. Errors without a listener are written to stderr.
void log(V2TIMLogLevel level, const char *line) noexcept;

// Whether this thread is inside a callback or listener of the app.
bool inside_callback();

// Marks this thread as inside a callback during its lifetime.
class Inside {
public:
    Inside();
    ~Inside();
    Inside(const Inside &) = delete;
    Inside &operator=(const Inside &) = delete;
};

// Runs `body`, which calls the app. Exceptions are caught and logged, so that they do not reach the library's thread.
template <class Body>
void guard(Body body) noexcept {
    const Inside inside;
    try {
        body();
    } catch (const std::exception &error) {
        log(V2TIM_LOG_ERROR, "a callback or listener threw an exception:");
        log(V2TIM_LOG_ERROR, error.what());
    } catch (...) {
        log(V2TIM_LOG_ERROR, "a callback or listener threw an exception");
    }
}

// Runs `work` on the callbacks' thread, never on the caller's stack; also before InitSDK.
void post(std::function<void()> work);

} // namespace opentim

#endif
