// Tests of V2TIM's C++ API over a network. The server is a separate process, named by OPENTIM_SERVER_URL.
#include "fixture.h"

#include "../c/server.h"

static Connection connection("phone");
static Conversations conversation_listener;
static Messages message_listener;
static std::string directory;

static void open_manager(const char *folder, const std::string &url) {
    setenv("OPENTIM_SERVER_URL", url.c_str(), 1);
    V2TIMSDKConfig config;
    const std::string path = directory + "/" + folder;
    config.initPath = path.c_str();
    check(manager()->InitSDK(app_id, config), std::string("InitSDK: ") + folder);
}

static Outcome<Nothing> sign_in(const char *user, int seconds) {
    const std::string signature = server_signature(user, seconds);
    return done("Login", [&](V2TIMCallback *c) { manager()->Login(user, signature.c_str(), c); });
}

// Another device, through the C interface.
static tim_client *other_device(const char *folder, const char *user) {
    tim_config config = TIM_CONFIG_INIT;
    const std::string path = directory + "/" + folder, signature = server_signature(user, 3600);
    config.sdk_app_id = app_id;
    config.data_dir = path.c_str();
    config.server_url = server_url;
    tim_client *client = nullptr;
    check(tim_client_new(&config, &client) == 0, std::string(folder) + " is made");
    const int32_t code = as_bob([&](void *promise) {
        tim_client_login(client, user, signature.c_str(), c_success, c_error, promise);
    });
    check(code == 0, std::string(folder) + ": " + user + " logs in");
    return client;
}

static void c_text(const char *, size_t, void *user_data) { c_success(user_data); }

static void administer(tim_client *administrator, const char *command, const char *body) {
    const int32_t code = as_bob([=](void *promise) {
        tim_client_rest(administrator, command, body, c_text, c_error, promise);
    });
    check(code == 0, command);
}

static void login_order() {
    const size_t from = 0;
    check(journal().find("phone connected", from) >= 0, "connected before a login");
    manager()->Login("alice", server_signature("alice", 3600), new Answer);
    const int answer = journal().find("answer", from), start = journal().find("sync start", from);
    const int connecting = journal().find("phone connecting", from);
    const int connected = journal().find("phone connected", from);
    check(connecting >= 0 && connecting < connected && connected < answer && answer < start,
          "OnConnecting, OnConnectSuccess, the login's answer, OnSyncServerStart");
    check(journal().find("sync finish", start) >= 0, "OnSyncServerFinish");
    check(journal().count("phone connecting", from) == 1 && journal().count("phone connected", from) == 1,
          "once each");
    check(manager()->GetLoginStatus() == V2TIM_STATUS_LOGINED, "the status is logged in");
}

static void kicked(tim_client *administrator) {
    const size_t from = journal().size();
    administer(administrator, "v4/im_open_login_svc/kick", "{\"UserID\":\"alice\"}");
    check(journal().find("phone kicked", from) >= 0, "OnKickedOffline");
    check(manager()->GetLoginStatus() == V2TIM_STATUS_LOGOUT, "no user is logged in afterwards");
    check(delete_one("c2c_bob").code == 6014, "DeleteConversation: 6014");
    check(sign_in("alice", 3600).code == 0 && delete_one("c2c_bob").code == 0, "logging in again works");
    check(journal().count("phone kicked", from) == 1 && journal().count("phone expired", from) == 0, "reported once");
}

static void deleted_elsewhere(tim_client *administrator) {
    administer(administrator, "opentim/v1/settings", "{\"SyncConversationDeletion\":true}");
    tim_client *tablet = other_device("tablet", "alice");
    bob() = other_device("bob", "bob");
    const size_t from = journal().size();
    check(bob_says("good morning") == 0, "bob writes");
    check(journal().find("message bob good morning", from) >= 0, "OnRecvNewMessage");
    check(journal().find("new c2c_bob unread 1 last good morning", from) >= 0,
          "OnNewConversation");
    const int32_t code = as_bob([=](void *promise) {
        tim_conversation_delete(tablet, "c2c_bob", c_success, c_error, promise);
    });
    check(code == 0, "another device of alice's deletes the conversation");
    check(journal().find("deleted c2c_bob", from) >= 0, "OnConversationDeleted");
    check(journal().count("deleted c2c_bob", from) == 1, "once");
    V2TIMMessageListGetOption option;
    option.userID = "bob";
    option.count = 10;
    const Outcome<V2TIMMessageVector> messages = history(option);
    check(messages.code == 0 && messages.value.Size() == 0, "and its history is gone");
    tim_client_free(bob());
    tim_client_free(tablet);
}

static void expired() {
    check(logout().code == 0, "Logout");
    const size_t from = journal().size();
    check(sign_in("alice", 10).code == 0, "a UserSig that holds ten seconds");
    check(journal().find("sync finish", from) >= 0, "is good for catching up");
    // The call changes nothing: with a change, the long poll might find out first.
    V2TIMMessageListGetOption option;
    option.userID = "bob";
    option.count = 1;
    int code = 0;
    for (int i = 0; i < 150 && code == 0; ++i) {
        std::this_thread::sleep_for(std::chrono::milliseconds(200));
        code = history(option).code;
    }
    if (code != 70001) printf("# found: %d\n", code);
    check(code == 70001 && journal().find("phone expired", from) >= 0, "70001, and OnUserSigExpired");
    check(journal().count("phone expired", from) == 1 && journal().count("phone kicked", from) == 0, "once");
    check(manager()->GetLoginStatus() == V2TIM_STATUS_LOGOUT, "no user is logged in afterwards");
    check(sign_in("alice", 3600).code == 0, "a new UserSig works");
    manager()->UnInitSDK();
}

static void no_connection() {
    const size_t from = journal().size();
    open_manager("refused", "http://127.0.0.1:1");
    manager()->Login("alice", "any", new Answer);
    const int answer = journal().find("answer 9511", from), failed = journal().find("phone failed 9511", from);
    const int connecting = journal().find("phone connecting", from);
    check(connecting >= 0 && connecting < failed && failed < answer, "OnConnecting, OnConnectFailed, OnError: 9511");
    check(journal().count("phone connected", from) == 0, "and no OnConnectSuccess");
    check(manager()->GetLoginStatus() == V2TIM_STATUS_LOGOUT, "no user is logged in");
    manager()->UnInitSDK();
}

static void uninit_while_a_call_hangs() {
    char url[64];
    const int silent = silent_server(url, sizeof url);
    const size_t from = journal().size();
    open_manager("silent", url);
    manager()->Login("alice", "any", new Answer);
    std::this_thread::sleep_for(std::chrono::milliseconds(500));
    check(journal().count("phone connecting", from) == 1 && journal().count("phone failed 7009", from) == 0,
          "a login hangs");
    const auto begun = std::chrono::steady_clock::now();
    manager()->UnInitSDK();
    check(std::chrono::steady_clock::now() - begun < std::chrono::seconds(20), "UnInitSDK ends it at once");
    check(journal().count("answer 7009", from) == 1, "with 7009, once");
    close(silent);
}

int main(int argc, char **argv) {
    directory = argc > 1 ? argv[1] : ".";
    server_begin(directory.c_str());
    manager()->AddSDKListener(&connection);
    conversations()->AddConversationListener(&conversation_listener);
    messages()->AddAdvancedMsgListener(&message_listener);
    open_manager("phone", server_url);
    tim_client *administrator = other_device("office", "administrator");
    login_order();
    kicked(administrator);
    deleted_elsewhere(administrator);
    tim_client_free(administrator);
    expired();
    no_connection();
    uninit_while_a_call_hangs();
    server_kill();
    return failures() == 0 ? 0 : 1;
}
