// A host of the installed C++ binding: it logs in and deletes a conversation.
#include <V2TIMManager.h>
#include <V2TIMConversationManager.h>

#include <future>
#include <stdio.h>

struct Callback final : V2TIMCallback {
    std::promise<int> code;
    void OnSuccess() override { code.set_value(0); }
    void OnError(int error_code, const V2TIMString &message) override {
        fprintf(stderr, "%d: %s\n", error_code, message.CString());
        code.set_value(error_code);
    }
};

int main(int argc, char **argv) {
    V2TIMSDKConfig config;
    config.initPath = argc > 1 ? argv[1] : ".";
    V2TIMManager *manager = V2TIMManager::GetInstance();
    if (!manager->InitSDK(1400000001, config)) return 1;
    Callback login, deleted;
    manager->Login("alice", "any-signature", &login);
    if (login.code.get_future().get() != 0) return 1;
    manager->GetConversationManager()->DeleteConversation("c2c_bob", &deleted);
    const int code = deleted.code.get_future().get();
    manager->UnInitSDK();
    return code != 0;
}
