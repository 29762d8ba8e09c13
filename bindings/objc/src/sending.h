// Sends messages, for sendMessage: and V2TIMManager's shorter calls.
#import "V2TIMManager+Message.h"

// The receiver of a message: a user or a group.
typedef struct {
    NSString *__unsafe_unretained user_id, *__unsafe_unretained group_id;
    V2TIMMessagePriority priority;
} ot_receiver;

// Sends the text or custom element, and returns the message's ID, nil before initSDK. The outcome is stored in
// `message`, which may be nil.
NSString *ot_send(V2TIMElem *element, NSArray<NSString *> *at_users, ot_receiver receiver, V2TIMMessage *message,
                  V2TIMSucc succ, V2TIMFail fail);
NSString *ot_send_text(NSString *text, ot_receiver receiver, V2TIMSucc succ, V2TIMFail fail);
NSString *ot_send_custom(NSData *data, ot_receiver receiver, V2TIMSucc succ, V2TIMFail fail);
