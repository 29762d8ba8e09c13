// V2TIMSDKListener, and the settings that an app makes before InitSDK.
#include "fixture.h"

// Made before main(), as apps do.
static Connection early("early"), late("late");
static Conversations conversation_listener;

// ---- Settings.

static Outcome<V2TIMBaseObject> set(const char *api, const char *word) {
    return value<V2TIMBaseObject>(api, [=](V2TIMValueCallback<V2TIMBaseObject> *c) {
        manager()->CallExperimentalAPI(api, word, c);
    });
}

// The log's last error.
class Log final : public V2TIMLogListener {
public:
    std::string error;
    void OnLog(V2TIMLogLevel level, const V2TIMString &line) override {
        if (level == V2TIM_LOG_ERROR) error = text(line);
    }
};

static void init_fails(const std::string &dir, const char *word, const char *name) {
    Log log;
    const bool opened = alice_opens(dir + "/refused", "", &log);
    check(!opened && log.error.find(word) != std::string::npos, std::string(name) + ": InitSDK fails");
    if (log.error.find(word) == std::string::npos) printf("# found: %s\n", log.error.c_str());
    if (opened) manager()->UnInitSDK();
}

static void settings(const std::string &dir) {
    const Outcome<V2TIMBaseObject> unknown = set("opentim.setOfflineDelete", "sometimes");
    check(unknown.code == 6017 && unknown.message.find("sometimes") != std::string::npos,
          "setOfflineDelete of another word: 6017");
    check(set("opentim.setOfflineDelete", nullptr).code == 0 &&
              set("opentim.setOfflineDelete", "").code == 0 &&
              set("opentim.setOfflineDelete", "refuse").code == 0 &&
              set("opentim.setOfflineDelete", "queue").code == 0,
          "setOfflineDelete");
    check(set("opentim.setNothing", "").code == 7013, "another name: 7013");

    check(set("opentim.setCAFile", "\xff").code == 0, "setCAFile");
    init_fails(dir, "ca_file", "a CA file that is no UTF-8");
    check(set("opentim.setCAFile", nullptr).code == 0, "setCAFile to none");
#ifndef _WIN32 // where the environment is UTF-16
    setenv("OPENTIM_CA_FILE", "\xff", 1);
    init_fails(dir, "ca_file", "the same by OPENTIM_CA_FILE");
    unsetenv("OPENTIM_CA_FILE");
#endif

    setenv("OPENTIM_OFFLINE_DELETE", "sometimes", 1);
    Log log;
    check(alice_opens(dir + "/refused", "", &log), "what the app has set goes before OPENTIM_OFFLINE_DELETE");
    manager()->UnInitSDK();
    set("opentim.setOfflineDelete", "");
    init_fails(dir, "OPENTIM_OFFLINE_DELETE", "another word in OPENTIM_OFFLINE_DELETE");
    unsetenv("OPENTIM_OFFLINE_DELETE");
}

static void settings_come_before_init() {
    check(set("opentim.setOfflineDelete", "queue").code == 6017 &&
              set("opentim.setCAFile", "/no/file").code == 6017,
          "settings after InitSDK: 6017");
}

// ---- Listeners.

static void check_login(const char *who, const char *when) {
    const size_t from = journal().size();
    const std::string name = who;
    const Outcome<Nothing> answer = done("Login", [](V2TIMCallback *c) { manager()->Login("alice", "sig", c); });
    const int connecting = journal().find(name + " connecting", from);
    const int connected = journal().find(name + " connected", from);
    const int start = journal().find("sync start", from);
    check(answer.code == 0 && connecting >= 0 && connecting < connected && connected < start,
          name + ": connecting, connected, then the list is synchronised: " + when);
    check(journal().count(name + " connecting", from) == 1 && journal().count(name + " connected", from) == 1,
          name + ": once each: " + when);
}

static void before_the_answer() {
    check(logout().code == 0, "Logout");
    const size_t from = journal().size();
    manager()->Login("alice", "sig", new Answer);
    const int answer = journal().find("answer", from);
    check(journal().find("early connected", from) < answer && journal().find("sync start", from) > answer,
          "the login is answered after connected and before the list is synchronised");
}

static void adding_and_removing() {
    manager()->AddSDKListener(&late);
    check(logout().code == 0, "Logout");
    check_login("late", "added after InitSDK");
    manager()->RemoveSDKListener(&early);
    manager()->RemoveSDKListener(&early);
    manager()->RemoveSDKListener(nullptr);
    check(logout().code == 0, "Logout");
    const size_t from = journal().size();
    check_login("late", "another listener was removed");
    check(journal().count("early connecting", from) == 0, "a removed listener hears nothing");
    manager()->UnInitSDK();
    check(journal().count("early kicked") == 0 && journal().count("late kicked") == 0,
          "neither Logout nor UnInitSDK is being kicked");
}

static void no_connection(const std::string &dir, const std::string &service) {
    const std::string folder = dir + "/broken";
    check(alice_opens(folder, service, nullptr), "InitSDK");
    FILE *file = fopen((folder + "/device_1400000001_bob.db").c_str(), "w");
    check(file && fputs("no database, but long enough for one", file) >= 0 && fclose(file) == 0,
          "a file that is no database");
    const size_t from = journal().size();
    manager()->Login("bob", "sig", new Answer);
    const int answer = journal().find("answer 6019", from), failed = journal().find("late failed 6019", from);
    const int connecting = journal().find("late connecting", from);
    check(connecting >= 0 && connecting < failed && failed < answer, "connecting, failed, then the error");
    check(journal().count("late connected", from) == 0, "and not connected");
    check(manager()->GetLoginStatus() == V2TIM_STATUS_LOGOUT, "nobody is logged in");
    manager()->UnInitSDK();
}

int main(int argc, char **argv) {
    const std::string dir = argc > 1 ? argv[1] : ".", service = "embedded:" + dir + "/service";
    settings(dir);
    manager()->AddSDKListener(&early);
    manager()->AddSDKListener(&early);
    manager()->AddSDKListener(nullptr);
    conversations()->AddConversationListener(&conversation_listener);
    check(alice_opens(dir + "/alice", service, nullptr), "InitSDK");
    settings_come_before_init();
    check_login("early", "added twice, before InitSDK");
    before_the_answer();
    adding_and_removing();
    no_connection(dir, service);
    return failures() == 0 ? 0 : 1;
}
