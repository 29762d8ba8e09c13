// The functions that OpenTIM adds to V2TIM.
#import "V2TIMManager+OpenTIM.h"

#include <Block.h>

#import "convert.h"
#import "reply.h"

static void on_count(uint64_t count, void *user_data) {
    ot_answer(user_data, ^(const void *succ) {
        ((__bridge OpenTIMCountSucc)succ)(count);
    });
}

static void on_progress(const tim_operation_result *const *list, size_t count, uint64_t done, uint64_t total,
                        void *user_data) {
    ot_reply *reply = user_data;
    if (!reply->progress) return;
    ot_guard(^{
        ((__bridge OpenTIMDeleteProgress)reply->progress)(ot_results(list, count), done, total);
    });
}

static void on_retention(const tim_conversation *const *list, size_t count, void *user_data) {
    uint32_t days = list[0]->retention_days;
    ot_answer(user_data, ^(const void *succ) {
        ((__bridge OpenTIMRetentionSucc)succ)(days);
    });
}

@implementation V2TIMManager (OpenTIM)
- (uint64_t)deleteConversationsByFilter:(V2TIMConversationListFilter *)filter clearMessage:(BOOL)clearMessage
    progress:(OpenTIMDeleteProgress)progress succ:(OpenTIMCountSucc)succ fail:(V2TIMFail)fail {
    tim_client *client = ot_ready(fail);
    if (!client) return 0;
    tim_conversation_filter criteria = ot_c_filter(filter);
    ot_reply *reply = OT_REPLY(succ, fail);
    if (progress) reply->progress = _Block_copy((__bridge const void *)progress);
    return tim_conversation_delete_by_filter(client, &criteria, clearMessage, on_progress, on_count, ot_on_error,
                                             reply);
}

- (uint64_t)deleteAllConversations:(BOOL)clearMessage progress:(OpenTIMDeleteProgress)progress
    succ:(OpenTIMCountSucc)succ fail:(V2TIMFail)fail {
    V2TIMConversationListFilter *every = nil;
    return [self deleteConversationsByFilter:every clearMessage:clearMessage progress:progress succ:succ fail:fail];
}

- (BOOL)cancelDeletion:(uint64_t)deletionID {
    return ot_client() && tim_client_cancel(ot_client(), deletionID) == TIM_ERR_SUCC;
}

- (void)setConversationRetention:(NSString *)conversationID days:(uint32_t)days succ:(V2TIMSucc)succ
    fail:(V2TIMFail)fail {
    tim_client *client = ot_ready(fail);
    if (!client) return;
    tim_conversation_set_retention(client, ot_c_text(conversationID), days, ot_on_success, ot_on_error,
                                   OT_REPLY(succ, fail));
}

- (void)getConversationRetention:(NSString *)conversationID succ:(OpenTIMRetentionSucc)succ fail:(V2TIMFail)fail {
    tim_client *client = ot_ready(fail);
    if (!client) return;
    const char *ids[] = {ot_c_text(conversationID)};
    tim_conversation_get_list(client, ids, 1, on_retention, ot_on_error, OT_REPLY(succ, fail));
}

- (void)exportAndDeleteConversation:(NSString *)conversationID path:(NSString *)path succ:(OpenTIMCountSucc)succ
    fail:(V2TIMFail)fail {
    tim_client *client = ot_ready(fail);
    if (!client) return;
    tim_conversation_export_and_delete(client, ot_c_text(conversationID), ot_c_text(path), on_count, ot_on_error,
                                       OT_REPLY(succ, fail));
}
@end
