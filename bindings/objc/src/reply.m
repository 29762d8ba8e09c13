#import "reply.h"

#include <Block.h>
#include <stdlib.h>

#import "arc.h"

ot_reply *ot_new_reply(const void *succ, const void *fail) {
    ot_reply *reply = calloc(1, sizeof *reply);
    if (!reply) abort();
    if (succ) reply->succ = _Block_copy(succ);
    if (fail) reply->fail = _Block_copy(fail);
    return reply;
}

// Releasing a block may deallocate objects of the app.
static void end(ot_reply *reply) {
    ot_guard(^{
        if (reply->succ) _Block_release(reply->succ);
        if (reply->fail) _Block_release(reply->fail);
        if (reply->progress) _Block_release(reply->progress);
        ot_drop(reply->object);
    });
    free(reply);
}

void ot_answer(void *user_data, void (^call)(const void *succ)) {
    ot_reply *reply = user_data;
    if (reply->succ) {
        ot_guard(^{
            call(reply->succ);
        });
    }
    end(reply);
}

void ot_on_success(void *user_data) {
    ot_answer(user_data, ^(const void *succ) {
        ((__bridge V2TIMSucc)succ)();
    });
}

void ot_on_error(int32_t code, const char *message, void *user_data) {
    ot_reply *reply = user_data;
    if (reply->fail) {
        ot_guard(^{
            ((__bridge V2TIMFail)reply->fail)(code, [NSString stringWithUTF8String:message]);
        });
    }
    end(reply);
}

// An error that waits to be delivered.
typedef struct refusal {
    ot_reply *reply;
    int code;
    void *message; // an NSString
} refusal;

static refusal *new_refusal(const void *fail, int code, NSString *message) {
    refusal *refused = calloc(1, sizeof *refused);
    if (!refused) abort();
    *refused = (refusal){ot_new_reply(NULL, fail), code, ot_hold(message)};
    return refused;
}

static void end_refusal(refusal *refused) {
    end(refused->reply);
    ot_drop(refused->message);
    free(refused);
}

static void run_refusal(void *context) {
    refusal *refused = context;
    ot_guard(^{
        ((__bridge V2TIMFail)refused->reply->fail)(refused->code, (__bridge NSString *)refused->message);
    });
    end_refusal(refused);
}

void ot_refuse(V2TIMFail fail, int code, NSString *message) {
    if (fail) ot_post(run_refusal, new_refusal((__bridge const void *)fail, code, message));
}

tim_client *ot_ready(V2TIMFail fail) {
    tim_client *client = ot_client();
    if (!client) ot_refuse(fail, ERR_SDK_NOT_INITIALIZED, @"call initSDK first");
    return client;
}

void ot_refuse_parameter(V2TIMFail fail, NSString *message) {
    tim_client *client = ot_ready(fail);
    if (!client) return;
    BOOL logged_in = tim_client_login_status(client) == TIM_STATUS_LOGINED;
    ot_refuse(fail, logged_in ? ERR_INVALID_PARAMETERS : ERR_SDK_NOT_LOGGED_IN,
              logged_in ? message : @"nobody is logged in");
}

static NSString *not_supported_yet(const char *name) {
    return [NSString stringWithFormat:@"%s is not supported by OpenTIM yet", name];
}

void ot_not_supported(const char *name, V2TIMFail fail) {
    ot_refuse(fail, ERR_SDK_INTERFACE_NOT_SUPPORT, not_supported_yet(name));
}

// V2TIM's completion blocks take the code, the error message, and one object.
typedef void (^Completion)(int code, NSString *desc, id result);

static void run_completion(void *context) {
    refusal *refused = context;
    ot_guard(^{
        ((__bridge Completion)refused->reply->fail)(refused->code, (__bridge NSString *)refused->message, nil);
    });
    end_refusal(refused);
}

void ot_refuse_completion(const char *name, const void *completion) {
    if (!completion) return;
    ot_post(run_completion, new_refusal(completion, ERR_SDK_INTERFACE_NOT_SUPPORT, not_supported_yet(name)));
}

typedef void (^URLCallback)(NSString *url);

static void run_no_url(void *context) {
    ot_answer(context, ^(const void *succ) {
        ((__bridge URLCallback)succ)(nil);
    });
}

void ot_no_url(const char *name, URLCallback callback) {
    ot_not_there(name);
    if (callback) ot_post(run_no_url, OT_REPLY(callback, nil));
}

void ot_not_there(const char *name) { ot_log(V2TIM_LOG_WARN, not_supported_yet(name)); }

V2TIMMessage *ot_empty_message(const char *name) {
    ot_not_there(name);
    return OT_GIVEN([[V2TIMMessage alloc] init]);
}
