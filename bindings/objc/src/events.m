#import "events.h"

#include <string.h>

#import "V2TIMManager+Message.h"
#import "arc.h"
#import "convert.h"
#import "listeners.h"

typedef id<V2TIMSimpleMsgListener> Simple;

static V2TIMUserInfo *user_of(V2TIMMessage *message) {
    V2TIMUserInfo *user = OT_GIVEN([[V2TIMUserInfo alloc] init]);
    user.userID = message.sender;
    user.nickName = message.nickName;
    return user;
}

static V2TIMGroupMemberInfo *member_of(V2TIMMessage *message) {
    V2TIMGroupMemberInfo *member = OT_GIVEN([[V2TIMGroupMemberInfo alloc] init]);
    member.userID = message.sender;
    member.nickName = message.nickName;
    return member;
}

static BOOL is_of_group(const tim_message *message) { return strncmp(message->conversation_id, "group_", 6) == 0; }

static void tell_text(const tim_message *received) {
    if (is_of_group(received)) {
        ot_tell(ot_simple_listeners(), @selector(onRecvGroupTextMessage:groupID:sender:text:), ^(Simple listener) {
            V2TIMMessage *message = ot_message(received);
            [listener onRecvGroupTextMessage:message.msgID groupID:message.groupID sender:member_of(message)
                                        text:message.textElem.text];
        });
    } else {
        ot_tell(ot_simple_listeners(), @selector(onRecvC2CTextMessage:sender:text:), ^(Simple listener) {
            V2TIMMessage *message = ot_message(received);
            [listener onRecvC2CTextMessage:message.msgID sender:user_of(message) text:message.textElem.text];
        });
    }
}

static void tell_custom(const tim_message *received) {
    if (is_of_group(received)) {
        ot_tell(ot_simple_listeners(), @selector(onRecvGroupCustomMessage:groupID:sender:customData:),
                ^(Simple listener) {
                    V2TIMMessage *message = ot_message(received);
                    [listener onRecvGroupCustomMessage:message.msgID groupID:message.groupID sender:member_of(message)
                                            customData:message.customElem.data];
                });
    } else {
        ot_tell(ot_simple_listeners(), @selector(onRecvC2CCustomMessage:sender:customData:), ^(Simple listener) {
            V2TIMMessage *message = ot_message(received);
            [listener onRecvC2CCustomMessage:message.msgID sender:user_of(message)
                                  customData:message.customElem.data];
        });
    }
}

static void on_new_message(const tim_message *received, void *user_data) {
    ot_tell(ot_advanced_listeners(), @selector(onRecvNewMessage:), ^(id<V2TIMAdvancedMsgListener> listener) {
        [listener onRecvNewMessage:ot_message(received)];
    });
    if (received->elem_type == TIM_ELEM_TEXT) tell_text(received);
    if (received->elem_type == TIM_ELEM_CUSTOM) tell_custom(received);
}

static void listen_to_messages(tim_client *client) {
    tim_message_listener calls = TIM_MESSAGE_LISTENER_INIT;
    calls.on_new_message = on_new_message;
    tim_client_add_message_listener(client, &calls);
}

void ot_listen(tim_client *client) {
    ot_listen_to_conversations(client);
    listen_to_messages(client);
    ot_listen_to_connection(client); // last, because an app may log in when it receives the first event
}
