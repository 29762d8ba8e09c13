// How the answers of the C calls get to succ and fail blocks: the user_data of a call is a reply, which its answer
// ends.
#import "V2TIMErrorCode.h"
#import "V2TIMManager.h"
#import "V2TIMMessage.h"
#include "client.h"

typedef struct ot_reply {
    void *succ, *fail, *progress; // blocks of ours, NULL for none
    void *object;                 // what else the answer needs: ot_hold
} ot_reply;

// Blocks may be nil.
#define OT_REPLY(succ, fail) ot_new_reply((__bridge const void *)(succ), (__bridge const void *)(fail))

ot_reply *ot_new_reply(const void *succ, const void *fail);

// Calls `call` with the succ block, guarded, if there is one; ends the reply.
void ot_answer(void *user_data, void (^call)(const void *succ));

// For the C calls without a value, and for the errors of all.
void ot_on_success(void *user_data);
void ot_on_error(int32_t code, const char *message, void *user_data);

// Answers with an error that this side has found, later and where blocks run, like any other.
void ot_refuse(V2TIMFail fail, int code, NSString *message);

// The client if there is one; otherwise NULL, and fail has got its error.
tim_client *ot_ready(V2TIMFail fail);

// Refuses a parameter that this side finds wrong. That nobody is logged in goes before it, as in the library.
void ot_refuse_parameter(V2TIMFail fail, NSString *message);

// For what OpenTIM does not do yet, by its name: to fail; to a completion block, whose further parameters are an
// object or two; to a block that takes an address; to the log, where there is no block; with an empty message.
void ot_not_supported(const char *name, V2TIMFail fail);
#define ot_not_completed(name, completion) ot_refuse_completion(name, (__bridge const void *)(completion))
void ot_refuse_completion(const char *name, const void *completion);
void ot_no_url(const char *name, void (^callback)(NSString *url));
void ot_not_there(const char *name);
V2TIMMessage *ot_empty_message(const char *name);
