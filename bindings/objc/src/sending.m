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

static void send_text(tim_client *client, NSString *text, NSArray *at_users, ot_receiver receiver, char *id_out,
                      ot_reply *reply) {
    if (receiver.group_id) {
        const char **users = ot_c_texts(at_users);
        tim_message_send_group_text_at(client, ot_c_text(receiver.group_id), ot_c_text(text), users,
                                       [at_users count], (int32_t)receiver.priority, id_out, on_sent, on_not_sent,
                                       reply);
        free(users);
    } else {
        tim_message_send_c2c_text(client, ot_c_text(receiver.user_id), ot_c_text(text), id_out, on_sent, on_not_sent,
                                  reply);
    }
}

NSString *ot_send(V2TIMElem *element, NSArray<NSString *> *at_users, ot_receiver receiver, V2TIMMessage *message,
                  V2TIMSucc succ, V2TIMFail fail) {
    tim_client *client = ot_ready(fail);
    if (!client) return nil;
    char message_id[TIM_MESSAGE_ID_SIZE] = "";
    ot_reply *reply = OT_REPLY(succ, fail);
    reply->object = message ? ot_hold(message) : NULL;
    send_text(client, ((V2TIMTextElem *)element).text, at_users, receiver, message_id, reply);
    return message_id[0] ? [NSString stringWithUTF8String:message_id] : nil;
}

NSString *ot_send_text(NSString *text, ot_receiver receiver, V2TIMSucc succ, V2TIMFail fail) {
    V2TIMTextElem *element = OT_GIVEN([[V2TIMTextElem alloc] init]);
    element.text = text;
    return ot_send(element, nil, receiver, nil, succ, fail);
}
