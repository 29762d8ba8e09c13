// Tests of V2TIMSDKListener, and of the settings that an app makes before InitSDK.
#include "fixture.h"

// Constructed before main(), as in apps.
static Connection early("early"), late("late");
static Conversations conversation_listener;

// ---- Settings.

static Outcome<V2TIMBaseObject> set(const char *api, const char *word) {
    return value<V2TIMBaseObject>(api, [=](V2TIMValueCallback<V2TIMBaseObject> *c) {
        manager()->CallExperimentalAPI(api, word, c);
    });
}

// The last error in the log.
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
#ifndef _WIN32 // whose environment is UTF-16
    setenv("OPENTIM_CA_FILE", "\xff", 1);
    init_fails(dir, "ca_file", "the same by OPENTIM_CA_FILE");
    unsetenv("OPENTIM_CA_FILE");
#endif

    setenv("OPENTIM_OFFLINE_DELETE", "sometimes", 1);
    Log log;
    check(alice_opens(dir + "/refused", "", &log), "the app's setting overrides OPENTIM_OFFLINE_DELETE");
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

// Expects one "connecting" and one "connected" after the first `from` lines.
static void check_connected(const std::string &name, size_t from, const std::string &when) {
    const int connecting = journal().find(name + " connecting", from);
    const int connected = journal().find(name + " connected", from);
    check(connecting >= 0 && connecting < connected, name + ": connecting, connected, before a login: " + when);
    check(journal().count(name + " connecting", from) == 1 && journal().count(name + " connected", from) == 1,
          name + ": once each: " + when);
}

static void before_the_answer() {
    const size_t from = journal().size();
    manager()->Login("alice", "sig", new Answer);
    const int answer = journal().find("answer", from);
    check(journal().find("sync start", from) > answer, "the login is answered before the list is synchronised");
    check(journal().count("early connecting", from) == 0 && journal().count("early connected", from) == 0,
          "the connection was there");
}

static void adding_and_removing(const std::string &folder, const std::string &service) {
    size_t from = journal().size();
    manager()->AddSDKListener(&late);
    check(logout().code == 0, "Logout");
    before_the_answer();
    check(journal().count("late connecting", from) == 0, "a listener added after a login gets later events");
    manager()->UnInitSDK();
    manager()->RemoveSDKListener(&early);
    manager()->RemoveSDKListener(&early);
    manager()->RemoveSDKListener(nullptr);
    from = journal().size();
    check(alice_opens(folder, service, nullptr), "InitSDK");
    check_connected("late", from, "of the next InitSDK");
    check(journal().count("early connecting", from) == 0, "a removed listener gets no events");
    manager()->UnInitSDK();
    check(journal().count("early kicked") == 0 && journal().count("late kicked") == 0,
          "neither Logout nor UnInitSDK is being kicked");
}

static void no_connection(const std::string &dir, const std::string &service) {
    const std::string folder = dir + "/broken";
    check(alice_opens(folder, service, nullptr), "InitSDK");
    FILE *file = fopen((folder + "/device_1400000001_bob.db").c_str(), "w");
    check(file && fputs("no database, but long enough for one", file) >= 0 && fclose(file) == 0,
          "a file that is not a database");
    const size_t from = journal().size();
    manager()->Login("bob", "sig", new Answer);
    check(journal().find("answer 6019", from) >= 0 && journal().count("late failed 6019", from) == 0,
          "the login fails, and the connection does not");
    check(manager()->GetLoginStatus() == V2TIM_STATUS_LOGOUT, "no user is logged in");
    manager()->UnInitSDK();
}

// An app such as Tencent's TUIRoom logs in only when it is notified of the connection.
class Eager final : public V2TIMSDKListener {
public:
    void OnConnectSuccess() override { manager()->Login("alice", "sig", new Answer); }
};

static void logs_in_when_connected(const std::string &folder, const std::string &service) {
    static Eager eager;
    for (int before = 0; before < 2; ++before) {
        const size_t from = journal().size();
        if (before) manager()->AddSDKListener(&eager);
        check(alice_opens(folder, service, nullptr), "InitSDK");
        if (!before) manager()->AddSDKListener(&eager);
        check(journal().find("answer", from) >= 0 && journal().find("sync finish", from) >= 0,
              before ? "a listener of before InitSDK logs in" : "a listener of after InitSDK logs in");
        check(journal().count("answer", from) == 1, "once");
        manager()->RemoveSDKListener(&eager);
        manager()->UnInitSDK();
    }
}

int main(int argc, char **argv) {
    const std::string dir = argc > 1 ? argv[1] : ".", service = "embedded:" + dir + "/service";
    settings(dir);
    manager()->AddSDKListener(&early);
    manager()->AddSDKListener(&early);
    manager()->AddSDKListener(nullptr);
    conversations()->AddConversationListener(&conversation_listener);
    check(alice_opens(dir + "/alice", service, nullptr), "InitSDK");
    check_connected("early", 0, "added twice, before InitSDK");
    settings_come_before_init();
    const size_t from = journal().size();
    manager()->AddSDKListener(&late);
    check_connected("late", from, "added after InitSDK");
    manager()->RemoveSDKListener(&late);
    before_the_answer();
    adding_and_removing(dir + "/alice", service);
    no_connection(dir, service);
    logs_in_when_connected(dir + "/eager", service);
    return failures() == 0 ? 0 : 1;
}
