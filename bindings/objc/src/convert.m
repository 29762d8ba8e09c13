#import "convert.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

#import "arc.h"

static NSString *const c2c_prefix = @"c2c_", *const group_prefix = @"group_";

static BOOL is_text(id object) { return [object isKindOfClass:[NSString class]]; }

const char *ot_c_text(NSString *text) {
    if (!text) return NULL;
    const char *bytes = is_text(text) ? [text cStringUsingEncoding:NSUTF8StringEncoding] : NULL;
    if (!bytes || strlen(bytes) != [text lengthOfBytesUsingEncoding:NSUTF8StringEncoding]) return "\xFF";
    OT_KEEP_IN_POOL(text);
    return bytes;
}

const char **ot_c_texts(NSArray *texts) {
    const char **list = calloc([texts count] + 1, sizeof *list);
    if (!list) abort();
    size_t index = 0;
    for (NSString *text in texts) list[index++] = ot_c_text(text);
    return list;
}

// An argument that is not a text is passed on, so that the library refuses it.
static NSString *prefixed(NSString *prefix, NSString *name) {
    return is_text(name) ? [prefix stringByAppendingString:name] : name;
}

NSString *ot_c2c_id(NSString *user_id) { return prefixed(c2c_prefix, user_id); }

NSString *ot_group_id(NSString *group_id) { return prefixed(group_prefix, group_id); }

NSArray *ot_c2c_ids(NSArray *user_ids) {
    NSMutableArray *ids = [NSMutableArray array];
    for (NSString *user_id in user_ids) [ids addObject:ot_c2c_id(user_id)];
    return ids;
}

tim_conversation_filter ot_c_filter(V2TIMConversationListFilter *filter) {
    tim_conversation_filter to = TIM_CONVERSATION_FILTER_INIT;
    if (!filter) return to;
    to.type = (int32_t)filter->_type;
    to.filter_type = filter->_filterType;
    to.conversation_group = ot_c_text(filter->_conversationGroup);
    to.mark_type = filter->_markType;
    to.has_unread_count = filter->_hasUnreadCount;
    to.has_group_at_info = filter->_hasGroupAtInfo;
    return to;
}

NSString *ot_text(const char *bytes, size_t length) {
    return OT_GIVEN([[NSString alloc] initWithBytes:bytes ? bytes : "" length:length encoding:NSUTF8StringEncoding]);
}

// The text; nil if it is empty.
static NSString *text_or_nil(const char *bytes, size_t length) { return length ? ot_text(bytes, length) : nil; }

NSArray<NSString *> *ot_texts(const char *const *from, size_t count) {
    NSMutableArray *to = [NSMutableArray arrayWithCapacity:count];
    for (size_t i = 0; i < count; i++) [to addObject:ot_text(from[i], strlen(from[i]))];
    return to;
}

// The part after the prefix; nil if the ID has another prefix.
static NSString *after(NSString *prefix, NSString *conversation_id) {
    return [conversation_id hasPrefix:prefix] ? [conversation_id substringFromIndex:[prefix length]] : nil;
}

V2TIMConversationListFilter *ot_filter(const tim_conversation_filter *from) {
    V2TIMConversationListFilter *to = OT_GIVEN([[V2TIMConversationListFilter alloc] init]);
    to->_type = (V2TIMConversationType)from->type;
    to->_filterType = from->filter_type;
    const char *group = from->filter_type & TIM_FILTER_GROUP ? from->conversation_group : NULL;
    if (group) to->_conversationGroup = OT_KEPT(ot_text(group, strlen(group)));
    to->_markType = from->mark_type;
    to->_hasUnreadCount = from->has_unread_count;
    to->_hasGroupAtInfo = from->has_group_at_info;
    return to;
}

static V2TIMConversationOperationResult *result(const tim_operation_result *from) {
    V2TIMConversationOperationResult *to = OT_GIVEN([[V2TIMConversationOperationResult alloc] init]);
    to->_conversationID = OT_KEPT(ot_text(from->conversation_id, from->conversation_id_length));
    to->_resultCode = from->code;
    to->_resultInfo = OT_KEPT(ot_text(from->message, from->message_length));
    return to;
}

NSArray<V2TIMConversationOperationResult *> *ot_results(const tim_operation_result *const *from, size_t count) {
    NSMutableArray *to = [NSMutableArray arrayWithCapacity:count];
    for (size_t i = 0; i < count; i++) [to addObject:result(from[i])];
    return to;
}

void ot_note_sent(V2TIMMessage *message, const tim_message *sent) {
    OT_SET(message->_timestamp, [NSDate dateWithTimeIntervalSince1970:(NSTimeInterval)sent->timestamp]);
    message->_seq = sent->seq;
    message->_random = sent->random;
    message->_status = (V2TIMMessageStatus)sent->status;
}

static void set_element(V2TIMMessage *to, const tim_message *from) {
    to->_elemType = (V2TIMElemType)from->elem_type;
    if (from->elem_type == TIM_ELEM_TEXT) {
        to->_textElem = [[V2TIMTextElem alloc] init];
        to->_textElem->_text = OT_KEPT(ot_text(from->text, from->text_length));
    } else if (from->elem_type == TIM_ELEM_CUSTOM) {
        V2TIMCustomElem *custom = to->_customElem = [[V2TIMCustomElem alloc] init];
        custom->_data = [[NSData alloc] initWithBytes:from->custom_data length:from->custom_data_length];
        custom->_desc = OT_KEPT(ot_text(from->custom_description, from->custom_description_length));
        custom->_extension = OT_KEPT(ot_text(from->custom_extension, from->custom_extension_length));
    }
}

V2TIMMessage *ot_message(const tim_message *from) {
    V2TIMMessage *to = OT_GIVEN([[V2TIMMessage alloc] init]);
    NSString *conversation_id = ot_text(from->conversation_id, from->conversation_id_length);
    to->_msgID = OT_KEPT(ot_text(from->message_id, from->message_id_length));
    to->_sender = OT_KEPT(ot_text(from->sender, from->sender_length));
    to->_nickName = OT_KEPT(text_or_nil(from->nick_name, from->nick_name_length));
    to->_groupID = OT_KEPT(after(group_prefix, conversation_id));
    to->_userID = OT_KEPT(after(c2c_prefix, conversation_id));
    to->_isSelf = from->is_self;
    to->_groupAtUserList = [ot_texts(from->at_user_ids, from->at_user_count) mutableCopy];
    ot_note_sent(to, from);
    set_element(to, from);
    return to;
}

NSArray<V2TIMMessage *> *ot_messages(const tim_message *const *from, size_t count) {
    NSMutableArray *to = [NSMutableArray arrayWithCapacity:count];
    for (size_t i = 0; i < count; i++) [to addObject:ot_message(from[i])];
    return to;
}

static NSArray<V2TIMGroupAtInfo *> *at_infos(const tim_group_at_info *const *from, size_t count) {
    NSMutableArray *to = [NSMutableArray arrayWithCapacity:count];
    for (size_t i = 0; i < count; i++) {
        V2TIMGroupAtInfo *info = OT_GIVEN([[V2TIMGroupAtInfo alloc] init]);
        info->_seq = from[i]->seq;
        info->_atType = (V2TIMGroupAtType)from[i]->at_type;
        [to addObject:info];
    }
    return to;
}

// The bits that are set, one entry each, ascending.
static NSArray<NSNumber *> *mark_list(uint64_t marks) {
    NSMutableArray *list = [NSMutableArray array];
    for (uint64_t mark = 1; mark != 0; mark <<= 1) {
        if (marks & mark) [list addObject:[NSNumber numberWithUnsignedLongLong:mark]];
    }
    return list;
}

static NSDate *date(int64_t seconds) {
    return seconds ? [NSDate dateWithTimeIntervalSince1970:(NSTimeInterval)seconds] : nil;
}

V2TIMConversation *ot_conversation(const tim_conversation *from) {
    V2TIMConversation *to = OT_GIVEN([[V2TIMConversation alloc] init]);
    NSString *conversation_id = ot_text(from->conversation_id, from->conversation_id_length);
    to->_type = (V2TIMConversationType)from->type;
    to->_conversationID = OT_KEPT(conversation_id);
    to->_userID = OT_KEPT(after(c2c_prefix, conversation_id));
    to->_groupID = OT_KEPT(after(group_prefix, conversation_id));
    to->_groupType = OT_KEPT(text_or_nil(from->group_type, from->group_type_length));
    to->_showName = OT_KEPT(ot_text(from->show_name, from->show_name_length));
    to->_faceUrl = OT_KEPT(text_or_nil(from->face_url, from->face_url_length));
    to->_unreadCount = from->unread_count < INT_MAX ? (int)from->unread_count : INT_MAX;
    to->_recvOpt = (V2TIMReceiveMessageOpt)from->recv_opt;
    to->_lastMessage = from->last_message ? OT_KEPT(ot_message(from->last_message)) : nil;
    to->_groupAtInfolist = OT_KEPT(at_infos(from->group_at_infos, from->group_at_info_count));
    to->_draftText = OT_KEPT(text_or_nil(from->draft_text, from->draft_text_length));
    to->_draftTimestamp = OT_KEPT(date(from->draft_timestamp));
    to->_isPinned = from->is_pinned;
    to->_orderKey = (NSUInteger)from->order_key;
    to->_markList = OT_KEPT(mark_list(from->marks));
    to->_customData = [[NSData alloc] initWithBytes:from->custom_data length:from->custom_data_length];
    to->_conversationGroupList = OT_KEPT(ot_texts(from->conversation_groups, from->conversation_group_count));
    to->_c2cReadTimestamp = (NSUInteger)from->c2c_read_timestamp;
    to->_groupReadSequence = (NSUInteger)from->group_read_sequence;
    return to;
}

NSArray<V2TIMConversation *> *ot_conversations(const tim_conversation *const *from, size_t count) {
    NSMutableArray *to = [NSMutableArray arrayWithCapacity:count];
    for (size_t i = 0; i < count; i++) [to addObject:ot_conversation(from[i])];
    return to;
}
