#import "sending.h"

#include <stdlib.h>

#import "arc.h"
#import "convert.h"
#import "reply.h"

static void on_sent(const tim_message *sent, void *user_data) {
    V2TIMMessage *message = (__bridge V2TIMMessage *)((ot_reply *)user_data)->object;
    ot_guard(^{
        if (message) ot_note_sent(message, sent);
    });
    ot_on_success(user_data);
}

static void on_not_sent(int32_t code, const char *why, void *user_data) {
    V2TIMMessage *message = (__bridge V2TIMMessage *)((ot_reply *)user_data)->object;
    if (message) message->_status = V2TIM_MSG_STATUS_SEND_FAIL;
    ot_on_error(code, why, user_data);
}

static BOOL is_custom(V2TIMElem *element) { return [element isKindOfClass:[V2TIMCustomElem class]]; }

static NSString *text_of(V2TIMElem *element) { return ((V2TIMTextElem *)element).text; }

// Valid as long as the element, and until the caller's autorelease pool is drained.
static tim_custom_elem c_custom(V2TIMElem *element) {
    V2TIMCustomElem *custom = (V2TIMCustomElem *)element;
    tim_custom_elem to = TIM_CUSTOM_ELEM_INIT;
    to.data = [custom->_data bytes];
    to.data_length = [custom->_data length];
    to.description = ot_c_text(custom->_desc);
    to.extension = ot_c_text(custom->_extension);
    return to;
}

static void send_c2c(tim_client *client, V2TIMElem *element, NSString *user_id, char *id_out, ot_reply *reply) {
    if (is_custom(element)) {
        tim_custom_elem custom = c_custom(element);
        tim_message_send_c2c_custom(client, ot_c_text(user_id), &custom, id_out, on_sent, on_not_sent, reply);
    } else {
        tim_message_send_c2c_text(client, ot_c_text(user_id), ot_c_text(text_of(element)), id_out, on_sent,
                                  on_not_sent, reply);
    }
}

static void send_group(tim_client *client, V2TIMElem *element, ot_receiver to, NSArray *at_users, char *id_out,
                       ot_reply *reply) {
    const char **users = ot_c_texts(at_users), *group_id = ot_c_text(to.group_id);
    size_t count = [at_users count];
    int32_t priority = (int32_t)to.priority;
    if (is_custom(element)) {
        tim_custom_elem custom = c_custom(element);
        tim_message_send_group_custom(client, group_id, &custom, users, count, priority, id_out, on_sent, on_not_sent,
                                      reply);
    } else {
        tim_message_send_group_text_at(client, group_id, ot_c_text(text_of(element)), users, count, priority, id_out,
                                       on_sent, on_not_sent, reply);
    }
    free(users);
}

NSString *ot_send(V2TIMElem *element, NSArray<NSString *> *at_users, ot_receiver receiver, V2TIMMessage *message,
                  V2TIMSucc succ, V2TIMFail fail) {
    tim_client *client = ot_ready(fail);
    if (!client) return nil;
    char message_id[TIM_MESSAGE_ID_SIZE] = "";
    ot_reply *reply = OT_REPLY(succ, fail);
    reply->object = message ? ot_hold(message) : NULL;
    if (receiver.group_id) {
        send_group(client, element, receiver, at_users, message_id, reply);
    } else {
        send_c2c(client, element, receiver.user_id, message_id, reply);
    }
    return message_id[0] ? [NSString stringWithUTF8String:message_id] : nil;
}

NSString *ot_send_text(NSString *text, ot_receiver receiver, V2TIMSucc succ, V2TIMFail fail) {
    V2TIMTextElem *element = OT_GIVEN([[V2TIMTextElem alloc] init]);
    element.text = text;
    return ot_send(element, nil, receiver, nil, succ, fail);
}

NSString *ot_send_custom(NSData *data, ot_receiver receiver, V2TIMSucc succ, V2TIMFail fail) {
    V2TIMCustomElem *element = OT_GIVEN([[V2TIMCustomElem alloc] init]);
    element.data = data;
    return ot_send(element, nil, receiver, nil, succ, fail);
}
