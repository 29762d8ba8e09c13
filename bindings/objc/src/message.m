#import "V2TIMManager+Message.h"

#include <stdlib.h>

#import "arc.h"
#import "convert.h"
#import "listeners.h"
#import "reply.h"
#import "sending.h"

static void on_messages(const tim_message *const *list, size_t count, void *user_data) {
    ot_answer(user_data, ^(const void *succ) {
        ((__bridge V2TIMMessageListSucc)succ)(ot_messages(list, count));
    });
}

// Passes on the receive options of the conversations with the given users.
static void on_receive_opts(const tim_conversation *const *list, size_t count, void *user_data) {
    ot_answer(user_data, ^(const void *succ) {
        NSMutableArray *infos = [NSMutableArray arrayWithCapacity:count];
        for (size_t i = 0; i < count; i++) {
            V2TIMReceiveMessageOptInfo *info = OT_GIVEN([[V2TIMReceiveMessageOptInfo alloc] init]);
            info->_userID = OT_KEPT(ot_conversation(list[i]).userID);
            info->_receiveOpt = (V2TIMReceiveMessageOpt)list[i]->recv_opt;
            [infos addObject:info];
        }
        ((__bridge V2TIMReceiveMessageOptListSucc)succ)(infos);
    });
}

// A message of this user that was not sent yet.
static V2TIMMessage *new_message(void) {
    V2TIMMessage *message = OT_GIVEN([[V2TIMMessage alloc] init]);
    message->_isSelf = YES;
    message->_sender = OT_KEPT([[V2TIMManager sharedInstance] getLoginUser]);
    message->_status = V2TIM_MSG_STATUS_SENDING;
    return message;
}

static V2TIMMessage *speaking_to(V2TIMMessage *message, NSArray *users) {
    message->_groupAtUserList = [users mutableCopy];
    return message;
}

// The element of a message that can be sent completely; nil if something would be lost.
static V2TIMElem *plain_element(V2TIMMessage *message, BOOL online_user_only) {
    BOOL plain = !online_user_only && [message->_cloudCustomData length] == 0 &&
                 !message->_isExcludedFromUnreadCount && !message->_isExcludedFromLastMessage;
    V2TIMElem *element = message->_customElem ? message->_customElem : message->_textElem;
    return plain && element && ![element nextElem] ? element : nil;
}

static NSString *conversation_of(V2TIMMessage *message) {
    return [message.groupID length] > 0 ? ot_group_id(message.groupID) : ot_c2c_id(message.userID);
}

// The error in a list of messages to delete that the C API cannot detect; nil if there is none.
static NSString *wrong_in(NSArray<V2TIMMessage *> *messages) {
    NSString *conversation = conversation_of([messages firstObject]);
    for (V2TIMMessage *message in messages) {
        if (message.seq == 0) return @"a message is not from the history, it has no seq";
        if (![conversation_of(message) isEqualToString:conversation]) {
            return @"the messages are of more than one conversation";
        }
    }
    return [messages count] > 0 ? nil : @"no messages";
}

static void delete_messages(tim_client *client, NSArray<V2TIMMessage *> *messages, ot_reply *reply) {
    uint64_t *seqs = calloc([messages count], sizeof *seqs);
    if (!seqs) abort();
    size_t count = 0;
    for (V2TIMMessage *message in messages) seqs[count++] = message.seq;
    NSString *conversation = conversation_of([messages firstObject]);
    tim_message_delete(client, ot_c_text(conversation), seqs, count, ot_on_success, ot_on_error, reply);
    free(seqs);
}

// Options that the C API does not have.
static BOOL has_filters(V2TIMMessageListGetOption *option) {
    return [option.messageTypeList count] > 0 || [option.messageSeqList count] > 0 || option.getTimeBegin != 0 ||
           option.getTimePeriod != 0;
}

// lastMsg is exclusive, and so is the C API; lastMsgSeq is inclusive.
static uint64_t last_seq(V2TIMMessageListGetOption *option) {
    if (option.lastMsg) return option.lastMsg.seq;
    if (option.lastMsgSeq == 0) return 0;
    BOOL newer = option.getType == V2TIM_GET_CLOUD_NEWER_MSG || option.getType == V2TIM_GET_LOCAL_NEWER_MSG;
    if (newer) return (uint64_t)option.lastMsgSeq - 1;
    return option.lastMsgSeq == NSUIntegerMax ? 0 : (uint64_t)option.lastMsgSeq + 1;
}

static void get_history(NSString *conversation, V2TIMMessageListGetOption *option, V2TIMMessageListSucc succ,
                        V2TIMFail fail) {
    tim_client *client = ot_ready(fail);
    if (!client) return;
    tim_message_list_option wanted = TIM_MESSAGE_LIST_OPTION_INIT;
    wanted.conversation_id = ot_c_text(conversation);
    wanted.get_type = (int32_t)option.getType;
    wanted.count = option.count < UINT32_MAX ? (uint32_t)option.count : UINT32_MAX;
    wanted.last_seq = last_seq(option);
    tim_message_list(client, &wanted, on_messages, ot_on_error, OT_REPLY(succ, fail));
}

static void clear_history(NSString *conversation, V2TIMSucc succ, V2TIMFail fail) {
    tim_client *client = ot_ready(fail);
    if (!client) return;
    tim_conversation_clear_history(client, ot_c_text(conversation), ot_on_success, ot_on_error, OT_REPLY(succ, fail));
}

static void clean_unread(NSString *conversation, V2TIMSucc succ, V2TIMFail fail) {
    tim_client *client = ot_ready(fail);
    if (!client) return;
    tim_conversation_clean_unread(client, ot_c_text(conversation), 0, 0, ot_on_success, ot_on_error,
                                  OT_REPLY(succ, fail));
}

static void set_receive_opt(NSArray *ids, V2TIMReceiveMessageOpt opt, V2TIMSucc succ, V2TIMFail fail) {
    tim_client *client = ot_ready(fail);
    if (!client) return;
    const char **list = ot_c_texts(ids);
    tim_conversation_set_receive_opt(client, list, [ids count], (int32_t)opt, ot_on_success, ot_on_error,
                                     OT_REPLY(succ, fail));
    free(list);
}

@implementation V2TIMManager (Message)
- (void)addAdvancedMsgListener:(id<V2TIMAdvancedMsgListener>)listener {
    [ot_advanced_listeners() add:listener];
}

- (void)removeAdvancedMsgListener:(id<V2TIMAdvancedMsgListener>)listener {
    [ot_advanced_listeners() remove:listener];
}

- (V2TIMMessage *)createTextMessage:(NSString *)text {
    V2TIMMessage *message = new_message();
    message->_elemType = V2TIM_ELEM_TYPE_TEXT;
    message->_textElem = [[V2TIMTextElem alloc] init];
    message->_textElem.text = text;
    return message;
}

- (V2TIMMessage *)createTextAtMessage:(NSString *)text atUserList:(NSMutableArray<NSString *> *)atUserList {
    return speaking_to([self createTextMessage:text], atUserList);
}

- (V2TIMMessage *)createCustomMessage:(NSData *)data {
    return [self createCustomMessage:data desc:nil extension:nil];
}

- (V2TIMMessage *)createCustomMessage:(NSData *)data desc:(NSString *)desc extension:(NSString *)extension {
    V2TIMMessage *message = new_message();
    message->_elemType = V2TIM_ELEM_TYPE_CUSTOM;
    message->_customElem = [[V2TIMCustomElem alloc] init];
    message->_customElem.data = data;
    message->_customElem.desc = desc;
    message->_customElem.extension = extension;
    return message;
}

- (V2TIMMessage *)createAtSignedGroupMessage:(V2TIMMessage *)message
    atUserList:(NSMutableArray<NSString *> *)atUserList {
    V2TIMMessage *copy = new_message();
    copy->_elemType = message.elemType;
    copy->_textElem = OT_KEPT(message.textElem);
    copy->_customElem = OT_KEPT(message.customElem);
    copy.cloudCustomData = message.cloudCustomData;
    copy.isExcludedFromUnreadCount = message.isExcludedFromUnreadCount;
    copy.isExcludedFromLastMessage = message.isExcludedFromLastMessage;
    return speaking_to(copy, atUserList);
}

- (NSString *)sendMessage:(V2TIMMessage *)message receiver:(NSString *)receiver groupID:(NSString *)groupID
    priority:(V2TIMMessagePriority)priority onlineUserOnly:(BOOL)onlineUserOnly
    offlinePushInfo:(V2TIMOfflinePushInfo *)offlinePushInfo progress:(V2TIMProgress)progress succ:(V2TIMSucc)succ
    fail:(V2TIMFail)fail {
    V2TIMElem *element = message ? plain_element(message, onlineUserOnly) : nil;
    if (!element) {
        ot_not_supported("-[V2TIMManager sendMessage:…] of anything but one text or custom element", fail);
        return nil;
    }
    BOOL to_user = [receiver length] > 0, to_group = [groupID length] > 0;
    if (to_user == to_group) {
        ot_refuse_parameter(fail, @"sendMessage: give either receiver or groupID");
        return nil;
    }
    OT_SET(message->_userID, to_user ? receiver : nil);
    OT_SET(message->_groupID, to_group ? groupID : nil);
    message->_priority = priority;
    message->_status = V2TIM_MSG_STATUS_SENDING;
    ot_receiver to = {to_user ? receiver : nil, to_group ? groupID : nil, priority};
    NSString *message_id = ot_send(element, message->_groupAtUserList, to, message, succ, fail);
    OT_SET(message->_msgID, message_id);
    return message_id;
}

- (void)setC2CReceiveMessageOpt:(NSArray<NSString *> *)userIDList opt:(V2TIMReceiveMessageOpt)opt
    succ:(V2TIMSucc)succ fail:(V2TIMFail)fail {
    set_receive_opt(ot_c2c_ids(userIDList), opt, succ, fail);
}

- (void)getC2CReceiveMessageOpt:(NSArray<NSString *> *)userIDList succ:(V2TIMReceiveMessageOptListSucc)succ
    fail:(V2TIMFail)fail {
    tim_client *client = ot_ready(fail);
    if (!client) return;
    const char **ids = ot_c_texts(ot_c2c_ids(userIDList));
    tim_conversation_get_list(client, ids, [userIDList count], on_receive_opts, ot_on_error, OT_REPLY(succ, fail));
    free(ids);
}

- (void)setGroupReceiveMessageOpt:(NSString *)groupID opt:(V2TIMReceiveMessageOpt)opt succ:(V2TIMSucc)succ
    fail:(V2TIMFail)fail {
    NSString *conversation = ot_group_id(groupID);
    set_receive_opt(conversation ? [NSArray arrayWithObject:conversation] : nil, opt, succ, fail);
}

- (void)getC2CHistoryMessageList:(NSString *)userID count:(int)count lastMsg:(V2TIMMessage *)lastMsg
    succ:(V2TIMMessageListSucc)succ fail:(V2TIMFail)fail {
    V2TIMMessageListGetOption *option = OT_GIVEN([[V2TIMMessageListGetOption alloc] init]);
    option.userID = userID;
    option.count = count > 0 ? (NSUInteger)count : 0;
    option.lastMsg = lastMsg;
    [self getHistoryMessageList:option succ:succ fail:fail];
}

- (void)getGroupHistoryMessageList:(NSString *)groupID count:(int)count lastMsg:(V2TIMMessage *)lastMsg
    succ:(V2TIMMessageListSucc)succ fail:(V2TIMFail)fail {
    V2TIMMessageListGetOption *option = OT_GIVEN([[V2TIMMessageListGetOption alloc] init]);
    option.groupID = groupID;
    option.count = count > 0 ? (NSUInteger)count : 0;
    option.lastMsg = lastMsg;
    [self getHistoryMessageList:option succ:succ fail:fail];
}

- (void)getHistoryMessageList:(V2TIMMessageListGetOption *)option succ:(V2TIMMessageListSucc)succ
    fail:(V2TIMFail)fail {
    if (has_filters(option)) {
        return ot_not_supported("-[V2TIMManager getHistoryMessageList:succ:fail:] with these options", fail);
    }
    BOOL of_user = [option.userID length] > 0, of_group = [option.groupID length] > 0;
    if (of_user == of_group) {
        return ot_refuse_parameter(fail, @"getHistoryMessageList: give either userID or groupID");
    }
    if (option.lastMsg && option.lastMsg.seq == 0) {
        return ot_refuse_parameter(fail, @"getHistoryMessageList: lastMsg is not from the history, it has no seq");
    }
    NSString *conversation = of_user ? ot_c2c_id(option.userID) : ot_group_id(option.groupID);
    get_history(conversation, option, succ, fail);
}

- (void)findMessages:(NSArray<NSString *> *)messageIDList succ:(V2TIMMessageListSucc)succ fail:(V2TIMFail)fail {
    tim_client *client = ot_ready(fail);
    if (!client) return;
    const char **ids = ot_c_texts(messageIDList);
    tim_message_find(client, ids, [messageIDList count], on_messages, ot_on_error, OT_REPLY(succ, fail));
    free(ids);
}

- (void)deleteMessages:(NSArray<V2TIMMessage *> *)msgList succ:(V2TIMSucc)succ fail:(V2TIMFail)fail {
    NSString *wrong = wrong_in(msgList);
    if (wrong) return ot_refuse_parameter(fail, [@"deleteMessages: " stringByAppendingString:wrong]);
    tim_client *client = ot_ready(fail);
    if (client) delete_messages(client, msgList, OT_REPLY(succ, fail));
}

- (void)clearC2CHistoryMessage:(NSString *)userID succ:(V2TIMSucc)succ fail:(V2TIMFail)fail {
    clear_history(ot_c2c_id(userID), succ, fail);
}

- (void)clearGroupHistoryMessage:(NSString *)groupID succ:(V2TIMSucc)succ fail:(V2TIMFail)fail {
    clear_history(ot_group_id(groupID), succ, fail);
}

- (void)markC2CMessageAsRead:(NSString *)userID succ:(V2TIMSucc)succ fail:(V2TIMFail)fail {
    clean_unread(userID ? ot_c2c_id(userID) : @"c2c_", succ, fail);
}

- (void)markGroupMessageAsRead:(NSString *)groupID succ:(V2TIMSucc)succ fail:(V2TIMFail)fail {
    clean_unread(groupID ? ot_group_id(groupID) : @"group_", succ, fail);
}

- (void)markAllMessageAsRead:(V2TIMSucc)succ fail:(V2TIMFail)fail {
    clean_unread(nil, succ, fail);
}
@end
