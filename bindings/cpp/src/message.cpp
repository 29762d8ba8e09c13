#include "managers.h"
#include "registry.h"
#include "unsupported/message.h"

namespace opentim {
namespace {

void on_new_message(const tim_message *received, void *user_data) noexcept {
    tell<V2TIMAdvancedMsgListener>(user_data, [=](V2TIMAdvancedMsgListener &listener) {
        listener.OnRecvNewMessage(message(*received));
    });
}

uint64_t register_listener(tim_client *client, void *user_data, tim_free_fn free_user_data) {
    tim_message_listener calls = TIM_MESSAGE_LISTENER_INIT;
    calls.user_data = user_data;
    calls.free_user_data = free_user_data;
    calls.on_new_message = on_new_message;
    return tim_client_add_message_listener(client, &calls);
}

void on_messages(const tim_message *const *list, size_t count, void *user_data) noexcept {
    answer<V2TIMMessageVector>(user_data, [=] { return messages(list, count); });
}

void on_sent(const tim_message *sent, void *user_data) noexcept {
    answer<V2TIMMessage>(user_data, [=] { return message(*sent); });
}

// The text of a message that can go as it is; null if something of it would get lost on the way.
const V2TIMTextElem *plain_text(const V2TIMMessage &message, bool online_user_only) {
    const bool plain = !online_user_only && message.cloudCustomData.Size() == 0 &&
                       !message.isExcludedFromUnreadCount && !message.isExcludedFromLastMessage;
    const bool one = message.elemList.Size() == 1 && message.elemList[0] &&
                     message.elemList[0]->elemType == V2TIM_ELEM_TYPE_TEXT;
    return plain && one ? static_cast<const V2TIMTextElem *>(message.elemList[0]) : nullptr;
}

// Options that the C interface has no word for.
bool has_filters(const V2TIMMessageListGetOption &option) {
    const bool older =
        option.getType == V2TIM_GET_CLOUD_OLDER_MSG || option.getType == V2TIM_GET_LOCAL_OLDER_MSG;
    return !older || !option.messageTypeList.Empty() || !option.messageSeqList.Empty() ||
           option.getTimeBegin != 0 || option.getTimePeriod != 0;
}

// lastMsg is exclusive and so is the C interface; lastMsgSeq is inclusive.
uint64_t before_seq(const V2TIMMessageListGetOption &option) {
    if (option.lastMsg) return option.lastMsg->seq;
    return option.lastMsgSeq == 0 || option.lastMsgSeq == UINT64_MAX ? 0 : option.lastMsgSeq + 1;
}

class MessageManager final : public UnsupportedMessageManager {
public:
    void AddAdvancedMsgListener(V2TIMAdvancedMsgListener *listener) override {
        add_listener(register_listener, listener);
    }

    void RemoveAdvancedMsgListener(V2TIMAdvancedMsgListener *listener) override {
        remove_listener(register_listener, listener);
    }

    V2TIMMessage CreateTextMessage(const V2TIMString &text) override {
        V2TIMMessage message;
        message.isSelf = true;
        message.sender = V2TIMManager::GetInstance()->GetLoginUser();
        message.elemList = text_elements(text);
        return message;
    }

    V2TIMString SendMessage(V2TIMMessage &message, const V2TIMString &receiver, const V2TIMString &groupID,
                            V2TIMMessagePriority priority, bool onlineUserOnly, const V2TIMOfflinePushInfo &,
                            V2TIMSendCallback *callback) override {
        const V2TIMTextElem *elem = plain_text(message, onlineUserOnly);
        if (!elem) {
            not_supported("V2TIMMessageManager::SendMessage of anything but one text element", callback);
            return V2TIMString();
        }
        if (receiver.Empty() == groupID.Empty()) {
            refuse(callback, ERR_INVALID_PARAMETERS, "SendMessage: give either receiver or groupID");
            return V2TIMString();
        }
        message.userID = receiver;
        message.groupID = groupID;
        message.priority = priority;
        message.status = V2TIM_MSG_STATUS_SENDING;
        message.msgID = groupID.Empty() ? send_c2c_text(elem->text, receiver, callback)
                                        : send_group_text(elem->text, groupID, priority, callback);
        return message.msgID;
    }

    void GetHistoryMessageList(const V2TIMMessageListGetOption &option,
                               V2TIMValueCallback<V2TIMMessageVector> *callback) override {
        if (has_filters(option)) {
            return not_supported("V2TIMMessageManager::GetHistoryMessageList with these options", callback);
        }
        if (option.userID.Empty() == option.groupID.Empty()) {
            return refuse(callback, ERR_INVALID_PARAMETERS,
                          "GetHistoryMessageList: give either userID or groupID");
        }
        if (option.lastMsg && option.lastMsg->seq == 0) {
            return refuse(callback, ERR_INVALID_PARAMETERS,
                          "GetHistoryMessageList: lastMsg is not from the history, it has no seq");
        }
        const std::string id = option.groupID.Empty() ? c2c_id(option.userID) : group_id(option.groupID);
        if (tim_client *client = ready(callback)) {
            tim_message_history(client, id.c_str(), before_seq(option), option.count, on_messages,
                                on_value_error<V2TIMMessageVector>, callback);
        }
    }
};

} // namespace

V2TIMString send_c2c_text(const V2TIMString &text, const V2TIMString &user_id, V2TIMSendCallback *callback) {
    char id[TIM_MESSAGE_ID_SIZE] = "";
    V2TIMValueCallback<V2TIMMessage> *reply = callback;
    if (tim_client *client = ready(reply)) {
        tim_message_send_c2c_text(client, c_text(user_id), c_text(text), id, on_sent,
                                  on_value_error<V2TIMMessage>, reply);
    }
    return id;
}

V2TIMString send_group_text(const V2TIMString &text, const V2TIMString &group_id,
                            V2TIMMessagePriority priority, V2TIMSendCallback *callback) {
    char id[TIM_MESSAGE_ID_SIZE] = "";
    V2TIMValueCallback<V2TIMMessage> *reply = callback;
    if (tim_client *client = ready(reply)) {
        tim_message_send_group_text(client, c_text(group_id), c_text(text), priority, id, on_sent,
                                    on_value_error<V2TIMMessage>, reply);
    }
    return id;
}

V2TIMMessageManager *message_manager() {
    static MessageManager *const manager = new MessageManager;
    return manager;
}

} // namespace opentim
