#include "client.h"

#include <stdio.h>

#include <atomic>
#include <map>
#include <memory>
#include <mutex>

#include "V2TIMErrorCode.h"
#include "V2TIMListener.h"
#include "environment.h"
#include "managers.h"
#include "registry.h"

namespace opentim {
namespace {

struct State {
    std::mutex opening; // held during InitSDK
    std::mutex mutex;   // guards settings
    std::map<std::string, std::string> settings; // the settings of the app, by the variable's name
    std::atomic<tim_client *> client{nullptr};
    std::atomic<uint32_t> sdk_app_id{0};
    std::atomic<V2TIMLogListener *> log{nullptr};
};

// Never destroyed: static objects of the app may still call the library during their destruction.
State &state() {
    static State *const state = new State;
    return *state;
}

std::string data_dir(const V2TIMSDKConfig &config) {
    if (!config.initPath.Empty()) return config.initPath.CString();
    const std::string dir = environment("OPENTIM_DATA_DIR");
    return dir.empty() ? "opentim-data" : dir;
}

// The settings of the app before InitSDK: the name for CallExperimentalAPI, and the environment variable that applies
// otherwise.
const struct {
    const char *api, *variable;
} known_settings[] = {
    {"opentim.setServerURL", "OPENTIM_SERVER_URL"},
    {"opentim.setCAFile", "OPENTIM_CA_FILE"},
    {"opentim.setOfflineDelete", "OPENTIM_OFFLINE_DELETE"},
};

const char *variable_of(const std::string &api) {
    for (const auto &setting : known_settings) {
        if (api == setting.api) return setting.variable;
    }
    return nullptr;
}

std::string setting(const char *variable) {
    std::lock_guard<std::mutex> lock(state().mutex);
    const std::string &value = state().settings[variable];
    return value.empty() ? environment(variable) : value;
}

// Empty if `word` is a value of setOfflineDelete, else the error message.
std::string check_offline_delete(const std::string &word) {
    if (word.empty() || word == "refuse" || word == "queue") return "";
    return "\"" + word + "\" is neither \"refuse\" nor \"queue\"";
}

void on_log(int32_t level, const char *line, void *) noexcept {
    log(static_cast<V2TIMLogLevel>(level), line);
}

tim_client *refuse_init(const std::string &why) {
    log(V2TIM_LOG_ERROR, ("InitSDK: " + why).c_str());
    return nullptr;
}

tim_client *create(uint32_t sdk_app_id, const V2TIMSDKConfig &config) {
    const std::string dir = data_dir(config);
    const std::string url = setting("OPENTIM_SERVER_URL"), ca_file = setting("OPENTIM_CA_FILE");
    const std::string policy = setting("OPENTIM_OFFLINE_DELETE"), wrong = check_offline_delete(policy);
    if (!wrong.empty()) return refuse_init("OPENTIM_OFFLINE_DELETE: " + wrong);
    tim_config settings = TIM_CONFIG_INIT;
    settings.sdk_app_id = sdk_app_id;
    settings.data_dir = dir.c_str();
    settings.server_url = url.empty() ? nullptr : url.c_str();
    settings.ca_file = ca_file.empty() ? nullptr : ca_file.c_str();
    settings.offline_delete = policy == "queue" ? TIM_OFFLINE_DELETE_QUEUE : TIM_OFFLINE_DELETE_REFUSE;
    settings.log_level = config.logLevel;
    settings.log = config.logListener ? on_log : nullptr;
    tim_client *created = nullptr;
    if (tim_client_new(&settings, &created) == ERR_SUCC) return created;
    return refuse_init(tim_last_error());
}

void publish(tim_client *created) { state().client = created; }

tim_client *withdraw() { return state().client.exchange(nullptr); }

thread_local int depth = 0; // how many callbacks this thread is inside

std::function<void()> *boxed(void *user_data) { return static_cast<std::function<void()> *>(user_data); }

void run(void *user_data) noexcept {
    const std::unique_ptr<std::function<void()>> work(boxed(user_data));
    guard(*work);
}

} // namespace

tim_client *client() { return state().client; }

bool open(uint32_t sdk_app_id, const V2TIMSDKConfig &config) {
    std::lock_guard<std::mutex> lock(state().opening);
    if (client()) return state().sdk_app_id == sdk_app_id;
    state().log = config.logListener;
    tim_client *created = create(sdk_app_id, config);
    if (!created) {
        state().log = nullptr;
        return false;
    }
    state().sdk_app_id = sdk_app_id;
    attach_listeners(created, publish, register_sdk_listener);
    return true;
}

void close() {
    tim_client *closing = detach_listeners(withdraw);
    if (!closing) return;
    tim_client_free(closing);
    state().log = nullptr;
}

bool is_setting(const std::string &api) { return variable_of(api) != nullptr; }

std::string set(const std::string &api, const char *value) {
    const std::string word = value ? value : "";
    const std::string wrong = api == "opentim.setOfflineDelete" ? check_offline_delete(word) : "";
    if (!wrong.empty()) return api + ": " + wrong;
    std::lock_guard<std::mutex> lock(state().mutex);
    if (client()) return api + ": call it before InitSDK";
    state().settings[variable_of(api)] = word;
    return "";
}

bool inside_callback() { return depth > 0; }

Inside::Inside() { ++depth; }

Inside::~Inside() { --depth; }

void log(V2TIMLogLevel level, const char *line) noexcept {
    V2TIMLogListener *listener = state().log;
    try {
        if (listener) return listener->OnLog(level, line);
    } catch (...) {
        // Falls through, so that the line is not lost.
    }
    if (level == V2TIM_LOG_ERROR) fprintf(stderr, "opentim: %s\n", line);
}

void post(std::function<void()> work) {
    tim_client_post(client(), run, new std::function<void()>(std::move(work)));
}

} // namespace opentim
