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

// Whether CallExperimentalAPI has such a name: one of what InitSDK goes by, else by an environment variable.
bool is_setting(const std::string &api);

// Sets it; null or "" leaves it to the environment. Gives why it is refused, nothing if it is not.
std::string set(const std::string &api, const char *value);

// To the app's log listener; errors also without one, to stderr.
void log(V2TIMLogLevel level, const char *line) noexcept;

// Whether this thread is inside a callback or listener of the app's.
bool inside_callback();

// Keeps that, for as long as it lives.
class Inside {
public:
    Inside();
    ~Inside();
    Inside(const Inside &) = delete;
    Inside &operator=(const Inside &) = delete;
};

// Runs `body`, which calls the app. Exceptions must not get into the library's thread: they end here, in the log.
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

// Runs `work` where callbacks run, never on the caller's stack; before InitSDK, too.
void post(std::function<void()> work);

} // namespace opentim

#endif
