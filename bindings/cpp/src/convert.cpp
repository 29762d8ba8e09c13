#include "convert.h"

#include <limits.h>
#include <string.h>

namespace opentim {
namespace {

const char c2c_prefix[] = "c2c_";
const char group_prefix[] = "group_";

V2TIMString text(const char *bytes, size_t length) { return V2TIMString(bytes, length); }

// The part after the prefix; empty if the ID has another prefix.
V2TIMString after(const char *prefix, const char *id) {
    const size_t length = strlen(prefix);
    return id && strncmp(id, prefix, length) == 0 ? id + length : "";
}

int capped(uint64_t count) { return count < INT_MAX ? static_cast<int>(count) : INT_MAX; }

// The bits that are set, one entry each, ascending.
V2TIMUInt64Vector mark_list(uint64_t marks) {
    V2TIMUInt64Vector list;
    for (uint64_t mark = 1; mark != 0; mark <<= 1) {
        if (marks & mark) list.PushBack(mark);
    }
    return list;
}

V2TIMGroupAtInfoVector at_infos(const tim_group_at_info *const *from, size_t count) {
    V2TIMGroupAtInfoVector to;
    for (size_t i = 0; i < count; ++i) {
        V2TIMGroupAtInfo info;
        info.seq = from[i]->seq;
        info.atType = static_cast<V2TIMGroupAtType>(from[i]->at_type);
        to.PushBack(info);
    }
    return to;
}

V2TIMBuffer buffer(const char *bytes, size_t length) {
    return V2TIMBuffer(reinterpret_cast<const uint8_t *>(bytes), length);
}

} // namespace

const char *c_text(const V2TIMString &text) {
    const bool whole = strlen(text.CString()) == text.Size();
    return whole ? text.CString() : "\xFF";
}

const char *c_text_or_null(const V2TIMString &text) { return text.Empty() ? nullptr : c_text(text); }

std::vector<const char *> c_texts(const V2TIMStringVector &texts) {
    std::vector<const char *> list;
    for (const V2TIMString &text : texts) list.push_back(c_text(text));
    return list;
}

std::vector<const char *> c_texts(const std::vector<std::string> &texts) {
    std::vector<const char *> list;
    for (const std::string &text : texts) list.push_back(text.c_str());
    return list;
}

std::string c2c_id(const V2TIMString &user_id) { return std::string(c2c_prefix) + c_text(user_id); }

std::string group_id(const V2TIMString &group_id) { return std::string(group_prefix) + c_text(group_id); }

std::vector<std::string> c2c_ids(const V2TIMStringVector &user_ids) {
    std::vector<std::string> ids;
    for (const V2TIMString &user_id : user_ids) ids.push_back(c2c_id(user_id));
    return ids;
}

tim_conversation_filter c_filter(const V2TIMConversationListFilter &filter) {
    tim_conversation_filter to = TIM_CONVERSATION_FILTER_INIT;
    to.type = filter.type;
    to.filter_type = filter.filterType;
    to.conversation_group = c_text(filter.conversationGroup);
    to.mark_type = filter.markType;
    to.has_unread_count = filter.hasUnreadCount;
    to.has_group_at_info = filter.hasGroupAtInfo;
    return to;
}

V2TIMConversationListFilter filter(const tim_conversation_filter &from) {
    V2TIMConversationListFilter to;
    to.type = static_cast<V2TIMConversationType>(from.type);
    to.filterType = from.filter_type;
    to.conversationGroup = from.conversation_group;
    to.markType = from.mark_type;
    to.hasUnreadCount = from.has_unread_count;
    to.hasGroupAtInfo = from.has_group_at_info;
    return to;
}

V2TIMStringVector texts(const char *const *from, size_t count) {
    V2TIMStringVector to;
    for (size_t i = 0; i < count; ++i) to.PushBack(from[i]);
    return to;
}

V2TIMConversationOperationResultVector results(const tim_operation_result *const *from, size_t count) {
    V2TIMConversationOperationResultVector to;
    for (size_t i = 0; i < count; ++i) {
        V2TIMConversationOperationResult result;
        result.conversationID = text(from[i]->conversation_id, from[i]->conversation_id_length);
        result.resultCode = from[i]->code;
        result.resultInfo = text(from[i]->message, from[i]->message_length);
        to.PushBack(result);
    }
    return to;
}

V2TIMTextElem text_elem(const V2TIMString &text) {
    V2TIMTextElem elem;
    elem.text = text;
    return elem;
}

V2TIMCustomElem custom_elem(const V2TIMBuffer &data, const V2TIMString &description,
                            const V2TIMString &extension) {
    V2TIMCustomElem elem;
    elem.data = data;
    elem.desc = description;
    elem.extension = extension;
    return elem;
}

tim_custom_elem c_custom(const V2TIMElem &elem) {
    const V2TIMCustomElem &custom = static_cast<const V2TIMCustomElem &>(elem);
    tim_custom_elem to = TIM_CUSTOM_ELEM_INIT;
    to.data = reinterpret_cast<const char *>(custom.data.Data());
    to.data_length = custom.data.Size();
    to.description = c_text(custom.desc);
    to.extension = c_text(custom.extension);
    return to;
}

V2TIMMessage message(const tim_message &from) {
    V2TIMMessage to;
    to.msgID = text(from.message_id, from.message_id_length);
    to.timestamp = from.timestamp;
    to.sender = text(from.sender, from.sender_length);
    to.nickName = text(from.nick_name, from.nick_name_length);
    to.groupID = after(group_prefix, from.conversation_id);
    to.userID = after(c2c_prefix, from.conversation_id);
    to.seq = from.seq;
    to.random = from.random;
    to.status = static_cast<V2TIMMessageStatus>(from.status);
    to.isSelf = from.is_self;
    to.groupAtUserList = texts(from.at_user_ids, from.at_user_count);
    if (from.elem_type == TIM_ELEM_TEXT) to.elemList = elements(text_elem(text(from.text, from.text_length)));
    if (from.elem_type == TIM_ELEM_CUSTOM) {
        to.elemList =
            elements(custom_elem(buffer(from.custom_data, from.custom_data_length),
                                 text(from.custom_description, from.custom_description_length),
                                 text(from.custom_extension, from.custom_extension_length)));
    }
    return to;
}

V2TIMMessageVector messages(const tim_message *const *from, size_t count) {
    V2TIMMessageVector to;
    for (size_t i = 0; i < count; ++i) to.PushBack(message(*from[i]));
    return to;
}

V2TIMConversation conversation(const tim_conversation &from) {
    V2TIMConversation to;
    to.type = static_cast<V2TIMConversationType>(from.type);
    to.conversationID = text(from.conversation_id, from.conversation_id_length);
    to.userID = after(c2c_prefix, from.conversation_id);
    to.groupID = after(group_prefix, from.conversation_id);
    to.groupType = text(from.group_type, from.group_type_length);
    to.showName = text(from.show_name, from.show_name_length);
    to.faceUrl = text(from.face_url, from.face_url_length);
    to.unreadCount = capped(from.unread_count);
    to.recvOpt = static_cast<V2TIMReceiveMessageOpt>(from.recv_opt);
    if (from.last_message) to.lastMessage = new V2TIMMessage(message(*from.last_message));
    to.groupAtInfolist = at_infos(from.group_at_infos, from.group_at_info_count);
    to.draftText = text(from.draft_text, from.draft_text_length);
    to.draftTimestamp = static_cast<uint64_t>(from.draft_timestamp);
    to.isPinned = from.is_pinned;
    to.orderKey = from.order_key;
    to.markList = mark_list(from.marks);
    to.customData = buffer(from.custom_data, from.custom_data_length);
    to.conversationGroupList = texts(from.conversation_groups, from.conversation_group_count);
    to.c2cReadTimestamp = static_cast<uint64_t>(from.c2c_read_timestamp);
    to.groupReadSequence = from.group_read_sequence;
    return to;
}

V2TIMConversationVector conversations(const tim_conversation *const *from, size_t count) {
    V2TIMConversationVector to;
    for (size_t i = 0; i < count; ++i) to.PushBack(conversation(*from[i]));
    return to;
}

} // namespace opentim
