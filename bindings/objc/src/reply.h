// Passes answers of C calls to succ and fail blocks: the user_data of a call is a reply, which its answer ends.
#import "V2TIMErrorCode.h"
#import "V2TIMManager.h"
#import "V2TIMMessage.h"
#include "client.h"

typedef struct ot_reply {
    void *succ, *fail, *progress; // copied blocks, NULL for none
    void *object;                 // a further object that the answer needs: ot_hold
} ot_reply;

// Creates a reply; the blocks may be nil.
#define OT_REPLY(succ, fail) ot_new_reply((__bridge const void *)(succ), (__bridge const void *)(fail))

ot_reply *ot_new_reply(const void *succ, const void *fail);

// Calls `call` with the succ block, guarded, if there is one, and ends the reply.
void ot_answer(void *user_data, void (^call)(const void *succ));

// For C calls without a value, and for the errors of all calls.
void ot_on_success(void *user_data);
void ot_on_error(int32_t code, const char *message, void *user_data);

// Answers with an error that the binding has found, later and where blocks run, like any other answer.
void ot_refuse(V2TIMFail fail, int code, NSString *message);

// The client if there is one. Otherwise NULL, and fail receives the error.
tim_client *ot_ready(V2TIMFail fail);

// Refuses an invalid parameter. "Not logged in" takes precedence, as in the library.
void ot_refuse_parameter(V2TIMFail fail, NSString *message);

// Answers of functions that OpenTIM does not implement yet, by name: to a fail block; to a completion block with one
// or two further objects; to a block that takes a pointer; to the log, if there is no block; with an empty message.
void ot_not_supported(const char *name, V2TIMFail fail);
#define ot_not_completed(name, completion) ot_refuse_completion(name, (__bridge const void *)(completion))
void ot_refuse_completion(const char *name, const void *completion);
void ot_no_url(const char *name, void (^callback)(NSString *url));
void ot_not_there(const char *name);
V2TIMMessage *ot_empty_message(const char *name);
