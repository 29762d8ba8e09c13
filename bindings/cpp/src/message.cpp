#include "managers.h"
#include "registry.h"
#include "unsupported.h"

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

// The element of a message that can be sent completely; null if something would be lost.
const V2TIMElem *plain_elem(const V2TIMMessage &message, bool online_user_only) {
    const bool plain = !online_user_only && message.cloudCustomData.Size() == 0 &&
                       !message.isExcludedFromUnreadCount && !message.isExcludedFromLastMessage;
    const V2TIMElem *elem = message.elemList.Size() == 1 ? message.elemList[0] : nullptr;
    const bool known = elem && (elem->elemType == V2TIM_ELEM_TYPE_TEXT || is_custom(*elem));
    return plain && known ? elem : nullptr;
}

V2TIMMessage made_of(const V2TIMElemVector &elements) {
    V2TIMMessage message;
    message.isSelf = true;
    message.sender = V2TIMManager::GetInstance()->GetLoginUser();
    message.elemList = elements;
    return message;
}

// Passes on the receive options of the conversations with the given users.
void on_receive_opts(const tim_conversation *const *list, size_t count, void *user_data) noexcept {
    answer<V2TIMReceiveMessageOptInfoVector>(user_data, [=] {
        V2TIMReceiveMessageOptInfoVector infos;
        for (const V2TIMConversation &one : conversations(list, count)) {
            V2TIMReceiveMessageOptInfo info;
            info.userID = one.userID;
            info.receiveOpt = one.recvOpt;
            infos.PushBack(info);
        }
        return infos;
    });
}

std::string conversation_of(const V2TIMMessage &message) {
    return message.groupID.Empty() ? c2c_id(message.userID) : group_id(message.groupID);
}

// The error in a list of messages to delete that the C API cannot detect; empty if there is none.
std::string wrong_in(const V2TIMMessageVector &messages) {
    for (const V2TIMMessage &message : messages) {
        if (message.seq == 0) return "a message is not from the history, it has no seq";
        if (conversation_of(message) != conversation_of(messages[0])) {
            return "the messages are of more than one conversation";
        }
    }
    return messages.Empty() ? "no messages" : "";
}

// Options that the C API does not have.
bool has_filters(const V2TIMMessageListGetOption &option) {
    return !option.messageTypeList.Empty() || !option.messageSeqList.Empty() || option.getTimeBegin != 0 ||
           option.getTimePeriod != 0;
}

// lastMsg is exclusive, and so is the C API; lastMsgSeq is inclusive.
uint64_t last_seq(const V2TIMMessageListGetOption &option) {
    if (option.lastMsg) return option.lastMsg->seq;
    if (option.lastMsgSeq == 0) return 0;
    const bool newer =
        option.getType == V2TIM_GET_CLOUD_NEWER_MSG || option.getType == V2TIM_GET_LOCAL_NEWER_MSG;
    if (newer) return option.lastMsgSeq - 1;
    return option.lastMsgSeq == UINT64_MAX ? 0 : option.lastMsgSeq + 1;
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
        return made_of(elements(text_elem(text)));
    }

    V2TIMMessage CreateCustomMessage(const V2TIMBuffer &data) override {
        return CreateCustomMessage(data, V2TIMString(), V2TIMString());
    }

    V2TIMMessage CreateCustomMessage(const V2TIMBuffer &data, const V2TIMString &description,
                                     const V2TIMString &extension) override {
        return made_of(elements(custom_elem(data, description, extension)));
    }

    V2TIMMessage CreateTextAtMessage(const V2TIMString &text, const V2TIMStringVector &atUserList) override {
        return CreateAtSignedGroupMessage(CreateTextMessage(text), atUserList);
    }

    V2TIMMessage CreateAtSignedGroupMessage(const V2TIMMessage &message,
                                            const V2TIMStringVector &atUserList) override {
        V2TIMMessage signed_message = message;
        signed_message.groupAtUserList = atUserList;
        return signed_message;
    }

    V2TIMString SendMessage(V2TIMMessage &message, const V2TIMString &receiver, const V2TIMString &groupID,
                            V2TIMMessagePriority priority, bool onlineUserOnly, const V2TIMOfflinePushInfo &,
                            V2TIMSendCallback *callback) override {
        const V2TIMElem *elem = plain_elem(message, onlineUserOnly);
        if (!elem) {
            not_supported("V2TIMMessageManager::SendMessage of anything but one text or custom element",
                          callback);
            return V2TIMString();
        }
        if (receiver.Empty() == groupID.Empty()) {
            refuse_parameter(callback, "SendMessage: give either receiver or groupID");
            return V2TIMString();
        }
        message.userID = receiver;
        message.groupID = groupID;
        message.priority = priority;
        message.status = V2TIM_MSG_STATUS_SENDING;
        message.msgID =
            groupID.Empty()
                ? send_c2c(*elem, receiver, callback)
                : send_group(*elem, groupID, message.groupAtUserList, priority, callback);
        return message.msgID;
    }

    void SetC2CReceiveMessageOpt(const V2TIMStringVector &userIDList, V2TIMReceiveMessageOpt opt,
                                 V2TIMCallback *callback) override {
        if (tim_client *client = ready(callback)) {
            const std::vector<std::string> ids = c2c_ids(userIDList);
            tim_conversation_set_receive_opt(client, c_texts(ids).data(), ids.size(), opt, on_success,
                                             on_error, callback);
        }
    }

    void GetC2CReceiveMessageOpt(const V2TIMStringVector &userIDList,
                                 V2TIMValueCallback<V2TIMReceiveMessageOptInfoVector> *callback) override {
        if (tim_client *client = ready(callback)) {
            const std::vector<std::string> ids = c2c_ids(userIDList);
            tim_conversation_get_list(client, c_texts(ids).data(), ids.size(), on_receive_opts,
                                      on_value_error<V2TIMReceiveMessageOptInfoVector>, callback);
        }
    }

    void SetGroupReceiveMessageOpt(const V2TIMString &groupID, V2TIMReceiveMessageOpt opt,
                                   V2TIMCallback *callback) override {
        if (tim_client *client = ready(callback)) {
            const std::string id = group_id(groupID);
            const char *ids[] = {id.c_str()};
            tim_conversation_set_receive_opt(client, ids, 1, opt, on_success, on_error, callback);
        }
    }

    void GetHistoryMessageList(const V2TIMMessageListGetOption &option,
                               V2TIMValueCallback<V2TIMMessageVector> *callback) override {
        if (has_filters(option)) {
            return not_supported("V2TIMMessageManager::GetHistoryMessageList with these options", callback);
        }
        if (option.userID.Empty() == option.groupID.Empty()) {
            return refuse_parameter(callback, "GetHistoryMessageList: give either userID or groupID");
        }
        if (option.lastMsg && option.lastMsg->seq == 0) {
            return refuse_parameter(callback,
                                    "GetHistoryMessageList: lastMsg is not from the history, it has no seq");
        }
        const std::string id = option.groupID.Empty() ? c2c_id(option.userID) : group_id(option.groupID);
        if (tim_client *client = ready(callback)) {
            tim_message_list_option wanted = TIM_MESSAGE_LIST_OPTION_INIT;
            wanted.conversation_id = id.c_str();
            wanted.get_type = option.getType;
            wanted.count = option.count;
            wanted.last_seq = last_seq(option);
            tim_message_list(client, &wanted, on_messages, on_value_error<V2TIMMessageVector>, callback);
        }
    }

    void FindMessages(const V2TIMStringVector &messageIDList,
                      V2TIMValueCallback<V2TIMMessageVector> *callback) override {
        if (tim_client *client = ready(callback)) {
            const std::vector<const char *> ids = c_texts(messageIDList);
            tim_message_find(client, ids.data(), ids.size(), on_messages, on_value_error<V2TIMMessageVector>,
                             callback);
        }
    }

    void DeleteMessages(const V2TIMMessageVector &messages, V2TIMCallback *callback) override {
        const std::string wrong = wrong_in(messages);
        if (!wrong.empty()) return refuse_parameter(callback, "DeleteMessages: " + wrong);
        if (tim_client *client = ready(callback)) {
            std::vector<uint64_t> seqs;
            for (const V2TIMMessage &message : messages) seqs.push_back(message.seq);
            tim_message_delete(client, conversation_of(messages[0]).c_str(), seqs.data(), seqs.size(),
                               on_success, on_error, callback);
        }
    }

    void ClearC2CHistoryMessage(const V2TIMString &userID, V2TIMCallback *callback) override {
        clear_history(c2c_id(userID), callback);
    }

    void ClearGroupHistoryMessage(const V2TIMString &groupID, V2TIMCallback *callback) override {
        clear_history(group_id(groupID), callback);
    }

    void MarkC2CMessageAsRead(const V2TIMString &userID, V2TIMCallback *callback) override {
        clean_unread(c2c_id(userID), callback);
    }

    void MarkGroupMessageAsRead(const V2TIMString &groupID, V2TIMCallback *callback) override {
        clean_unread(group_id(groupID), callback);
    }

    void MarkAllMessageAsRead(V2TIMCallback *callback) override { clean_unread("", callback); }

private:
    static void clear_history(const std::string &id, V2TIMCallback *callback) {
        if (tim_client *client = ready(callback)) {
            tim_conversation_clear_history(client, id.c_str(), on_success, on_error, callback);
        }
    }

    static void clean_unread(const std::string &id, V2TIMCallback *callback) {
        if (tim_client *client = ready(callback)) {
            tim_conversation_clean_unread(client, id.c_str(), 0, 0, on_success, on_error, callback);
        }
    }
};

} // namespace

V2TIMString send_c2c(const V2TIMElem &elem, const V2TIMString &user_id, V2TIMSendCallback *callback) {
    char id[TIM_MESSAGE_ID_SIZE] = "";
    V2TIMValueCallback<V2TIMMessage> *reply = callback;
    tim_client *client = ready(reply);
    if (client && is_custom(elem)) {
        const tim_custom_elem custom = c_custom(elem);
        tim_message_send_c2c_custom(client, c_text(user_id), &custom, id, on_sent,
                                    on_value_error<V2TIMMessage>, reply);
    } else if (client) {
        tim_message_send_c2c_text(client, c_text(user_id), c_text(text_of(elem)), id, on_sent,
                                  on_value_error<V2TIMMessage>, reply);
    }
    return id;
}

V2TIMString send_group(const V2TIMElem &elem, const V2TIMString &group_id, const V2TIMStringVector &at_users,
                       V2TIMMessagePriority priority, V2TIMSendCallback *callback) {
    char id[TIM_MESSAGE_ID_SIZE] = "";
    V2TIMValueCallback<V2TIMMessage> *reply = callback;
    tim_client *client = ready(reply);
    const std::vector<const char *> users = c_texts(at_users);
    if (client && is_custom(elem)) {
        const tim_custom_elem custom = c_custom(elem);
        tim_message_send_group_custom(client, c_text(group_id), &custom, users.data(), users.size(), priority,
                                      id, on_sent, on_value_error<V2TIMMessage>, reply);
    } else if (client) {
        tim_message_send_group_text_at(client, c_text(group_id), c_text(text_of(elem)), users.data(),
                                       users.size(), priority, id, on_sent, on_value_error<V2TIMMessage>,
                                       reply);
    }
    return id;
}

V2TIMMessageManager *message_manager() {
    static MessageManager *const manager = new MessageManager;
    return manager;
}

} // namespace opentim
