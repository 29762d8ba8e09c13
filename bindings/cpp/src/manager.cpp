#include "V2TIMManager.h"

#include "managers.h"
#include "registry.h"
#include "unsupported.h"

namespace opentim {
namespace {

template <class Info>
Info sender_of(const V2TIMMessage &message) {
    Info sender;
    sender.userID = message.sender;
    sender.nickName = message.nickName;
    return sender;
}

// Passes the content of a message and its sender to a V2TIMSimpleMsgListener.
void pass_on(const V2TIMMessage &message, V2TIMSimpleMsgListener &listener) {
    if (message.elemList.Empty()) return;
    const V2TIMElem &elem = *message.elemList[0];
    const V2TIMString &id = message.msgID, &group = message.groupID;
    if (group.Empty()) {
        const V2TIMUserFullInfo sender = sender_of<V2TIMUserFullInfo>(message);
        is_custom(elem) ? listener.OnRecvC2CCustomMessage(id, sender, data_of(elem))
                        : listener.OnRecvC2CTextMessage(id, sender, text_of(elem));
    } else {
        const V2TIMGroupMemberFullInfo sender = sender_of<V2TIMGroupMemberFullInfo>(message);
        is_custom(elem) ? listener.OnRecvGroupCustomMessage(id, group, sender, data_of(elem))
                        : listener.OnRecvGroupTextMessage(id, group, sender, text_of(elem));
    }
}

void on_new_message(const tim_message *received, void *user_data) noexcept {
    tell<V2TIMSimpleMsgListener>(
        user_data, [=](V2TIMSimpleMsgListener &listener) { pass_on(message(*received), listener); });
}

typedef V2TIMSDKListener SdkListener;

void on_connecting(void *user_data) noexcept {
    tell<SdkListener>(user_data, [](SdkListener &listener) { listener.OnConnecting(); });
}

void on_connect_success(void *user_data) noexcept {
    tell<SdkListener>(user_data, [](SdkListener &listener) { listener.OnConnectSuccess(); });
}

void on_connect_failed(int32_t code, const char *message, void *user_data) noexcept {
    tell<SdkListener>(user_data, [=](SdkListener &listener) { listener.OnConnectFailed(code, message); });
}

void on_kicked_offline(void *user_data) noexcept {
    tell<SdkListener>(user_data, [](SdkListener &listener) { listener.OnKickedOffline(); });
}

void on_user_sig_expired(void *user_data) noexcept {
    tell<SdkListener>(user_data, [](SdkListener &listener) { listener.OnUserSigExpired(); });
}

} // namespace

uint64_t register_sdk_listener(tim_client *client, void *user_data, tim_free_fn free_user_data) {
    tim_sdk_listener calls = TIM_SDK_LISTENER_INIT;
    calls.user_data = user_data;
    calls.free_user_data = free_user_data;
    calls.on_connecting = on_connecting;
    calls.on_connect_success = on_connect_success;
    calls.on_connect_failed = on_connect_failed;
    calls.on_kicked_offline = on_kicked_offline;
    calls.on_user_sig_expired = on_user_sig_expired;
    return tim_client_add_sdk_listener(client, &calls);
}

namespace {

uint64_t register_listener(tim_client *client, void *user_data, tim_free_fn free_user_data) {
    tim_message_listener calls = TIM_MESSAGE_LISTENER_INIT;
    calls.user_data = user_data;
    calls.free_user_data = free_user_data;
    calls.on_new_message = on_new_message;
    return tim_client_add_message_listener(client, &calls);
}

// A manager of which nothing is implemented yet.
template <class Unsupported>
Unsupported *refusing() {
    static Unsupported *const manager = new Unsupported;
    return manager;
}

class Manager final : public UnsupportedManager {
public:
    void AddSDKListener(V2TIMSDKListener *listener) override {
        add_listener(register_sdk_listener, listener);
    }

    void RemoveSDKListener(V2TIMSDKListener *listener) override {
        remove_listener(register_sdk_listener, listener);
    }

    bool InitSDK(uint32_t sdkAppID, const V2TIMSDKConfig &config) override { return open(sdkAppID, config); }

    void UnInitSDK() override { close(); }

    V2TIMString GetVersion() override { return tim_version(); }

    int64_t GetServerTime() override { return client() ? tim_client_server_time(client()) : 0; }

    void Login(const V2TIMString &userID, const V2TIMString &userSig, V2TIMCallback *callback) override {
        if (tim_client *client = ready(callback)) {
            tim_client_login(client, c_text(userID), c_text(userSig), on_success, on_error, callback);
        }
    }

    void Logout(V2TIMCallback *callback) override {
        if (tim_client *client = ready(callback)) tim_client_logout(client, on_success, on_error, callback);
    }

    V2TIMString GetLoginUser() override {
        char user[256] = ""; // a user ID has at most 32 bytes
        if (client()) tim_client_login_user(client(), user, sizeof user);
        return user;
    }

    V2TIMLoginStatus GetLoginStatus() override {
        if (!client()) return V2TIM_STATUS_LOGOUT;
        return static_cast<V2TIMLoginStatus>(tim_client_login_status(client()));
    }

    void AddSimpleMsgListener(V2TIMSimpleMsgListener *listener) override {
        add_listener(register_listener, listener);
    }

    void RemoveSimpleMsgListener(V2TIMSimpleMsgListener *listener) override {
        remove_listener(register_listener, listener);
    }

    V2TIMString SendC2CTextMessage(const V2TIMString &text, const V2TIMString &userID,
                                   V2TIMSendCallback *callback) override {
        return send_c2c(text_elem(text), userID, callback);
    }

    V2TIMString SendC2CCustomMessage(const V2TIMBuffer &customData, const V2TIMString &userID,
                                     V2TIMSendCallback *callback) override {
        return send_c2c(custom_elem(customData, "", ""), userID, callback);
    }

    V2TIMString SendGroupTextMessage(const V2TIMString &text, const V2TIMString &groupID,
                                     V2TIMMessagePriority priority, V2TIMSendCallback *callback) override {
        return send_group(text_elem(text), groupID, V2TIMStringVector(), priority, callback);
    }

    V2TIMString SendGroupCustomMessage(const V2TIMBuffer &customData, const V2TIMString &groupID,
                                       V2TIMMessagePriority priority, V2TIMSendCallback *callback) override {
        return send_group(custom_elem(customData, "", ""), groupID, V2TIMStringVector(), priority, callback);
    }

    void CreateGroup(const V2TIMString &groupType, const V2TIMString &groupID, const V2TIMString &groupName,
                     V2TIMValueCallback<V2TIMString> *callback) override {
        create_group(groupType, groupID, groupName, callback);
    }

    void JoinGroup(const V2TIMString &groupID, const V2TIMString &, V2TIMCallback *callback) override {
        if (tim_client *client = ready(callback)) {
            tim_group_join(client, c_text(groupID), on_success, on_error, callback);
        }
    }

    void QuitGroup(const V2TIMString &groupID, V2TIMCallback *callback) override {
        if (tim_client *client = ready(callback)) {
            tim_group_quit(client, c_text(groupID), on_success, on_error, callback);
        }
    }

    void DismissGroup(const V2TIMString &groupID, V2TIMCallback *callback) override {
        if (tim_client *client = ready(callback)) {
            tim_group_dismiss(client, c_text(groupID), on_success, on_error, callback);
        }
    }

    V2TIMMessageManager *GetMessageManager() override { return message_manager(); }

    V2TIMGroupManager *GetGroupManager() override { return group_manager(); }

    V2TIMCommunityManager *GetCommunityManager() override { return refusing<UnsupportedCommunityManager>(); }

    V2TIMConversationManager *GetConversationManager() override { return conversation_manager(); }

    V2TIMFriendshipManager *GetFriendshipManager() override { return friendship_manager(); }

    V2TIMOfflinePushManager *GetOfflinePushManager() override { return refusing<UnsupportedOfflinePushManager>(); }

    V2TIMSignalingManager *GetSignalingManager() override { return refusing<UnsupportedSignalingManager>(); }

    void CallExperimentalAPI(const V2TIMString &api, const void *param,
                             V2TIMValueCallback<V2TIMBaseObject> *callback) override {
        const std::string name = api.CString();
        if (!is_setting(name)) {
            return not_supported(("CallExperimentalAPI(\"" + name + "\")").c_str(), callback);
        }
        const std::string refusal = set(name, static_cast<const char *>(param));
        if (!refusal.empty()) return refuse(callback, ERR_INVALID_PARAMETERS, refusal);
        if (callback) post([=] { callback->OnSuccess(V2TIMBaseObject()); });
    }
};

} // namespace
} // namespace opentim

V2TIMManager *V2TIMManager::GetInstance() {
    static opentim::Manager *const manager = new opentim::Manager;
    return manager;
}
