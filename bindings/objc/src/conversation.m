#import "V2TIMManager+Conversation.h"

#include <stdlib.h>

#import "arc.h"
#import "convert.h"
#import "listeners.h"
#import "reply.h"
#import "weak.h"

typedef const tim_conversation *const *Conversations;

static void on_page(Conversations list, size_t count, uint64_t next_seq, bool is_finished, void *user_data) {
    ot_answer(user_data, ^(const void *succ) {
        ((__bridge V2TIMConversationResultSucc)succ)(ot_conversations(list, count), next_seq, is_finished);
    });
}

static void on_conversation(const tim_conversation *found, void *user_data) {
    ot_answer(user_data, ^(const void *succ) {
        ((__bridge V2TIMConversationSucc)succ)(ot_conversation(found));
    });
}

static void on_list(Conversations list, size_t count, void *user_data) {
    ot_answer(user_data, ^(const void *succ) {
        ((__bridge V2TIMConversationListSucc)succ)(ot_conversations(list, count));
    });
}

static void on_results(const tim_operation_result *const *list, size_t count, void *user_data) {
    ot_answer(user_data, ^(const void *succ) {
        ((__bridge V2TIMConversationOperationResultSucc)succ)(ot_results(list, count));
    });
}

static void on_total(uint64_t total, void *user_data) {
    ot_answer(user_data, ^(const void *succ) {
        ((__bridge V2TIMTotalUnreadMessageCountSucc)succ)(total);
    });
}

static void on_names(const char *const *names, size_t count, void *user_data) {
    ot_answer(user_data, ^(const void *succ) {
        ((__bridge V2TIMConversationGroupListSucc)succ)(ot_texts(names, count));
    });
}

static uint32_t not_negative(int count) { return count > 0 ? (uint32_t)count : 0; }

// V2TIM's methods for subscribing and unsubscribing have no blocks, so errors are written to the log.
static void subscribe(NSString *name, int32_t (*call)(tim_client *, const tim_conversation_filter *),
                      V2TIMConversationListFilter *filter) {
    tim_client *client = ot_client();
    tim_conversation_filter criteria = ot_c_filter(filter);
    NSString *wrong = nil;
    if (!client) {
        wrong = @"call initSDK first";
    } else if (call(client, &criteria) != TIM_ERR_SUCC) {
        wrong = [NSString stringWithUTF8String:tim_last_error()];
    }
    if (wrong) ot_log(V2TIM_LOG_WARN, [NSString stringWithFormat:@"%@: %@", name, wrong]);
}

// The common form of calls with several conversations and a conversation group.
typedef void (*FolderCall)(tim_client *, const char *, const char *const *, size_t, tim_operation_results_fn,
                           tim_error_fn, void *);

static void change_folder(FolderCall call, NSString *name, NSArray *ids, V2TIMConversationOperationResultSucc succ,
                          V2TIMFail fail) {
    tim_client *client = ot_ready(fail);
    if (!client) return;
    const char **list = ot_c_texts(ids);
    call(client, ot_c_text(name), list, [ids count], on_results, ot_on_error, OT_REPLY(succ, fail));
    free(list);
}

@implementation V2TIMManager (Conversation)
- (void)addConversationListener:(id<V2TIMConversationListener>)listener {
    [ot_conversation_listeners() add:listener];
}

- (void)removeConversationListener:(id<V2TIMConversationListener>)listener {
    [ot_conversation_listeners() remove:listener];
}

- (void)setConversationListener:(id<V2TIMConversationListener>)listener {
    static OpenTIMWeak *set; // the last listener that was set
    @synchronized(self) {
        [ot_conversation_listeners() remove:[set object]];
        OT_SET(set, OT_GIVEN([[OpenTIMWeak alloc] initWithObject:listener]));
        [ot_conversation_listeners() add:listener];
    }
}

- (void)getConversationList:(uint64_t)nextSeq count:(int)count succ:(V2TIMConversationResultSucc)succ
    fail:(V2TIMFail)fail {
    tim_client *client = ot_ready(fail);
    if (!client) return;
    tim_conversation_list(client, nextSeq, not_negative(count), on_page, ot_on_error, OT_REPLY(succ, fail));
}

- (void)getConversation:(NSString *)conversationID succ:(V2TIMConversationSucc)succ fail:(V2TIMFail)fail {
    tim_client *client = ot_ready(fail);
    if (!client) return;
    tim_conversation_get(client, ot_c_text(conversationID), on_conversation, ot_on_error, OT_REPLY(succ, fail));
}

- (void)getConversationList:(NSArray<NSString *> *)conversationIDList succ:(V2TIMConversationListSucc)succ
    fail:(V2TIMFail)fail {
    tim_client *client = ot_ready(fail);
    if (!client) return;
    const char **ids = ot_c_texts(conversationIDList);
    tim_conversation_get_list(client, ids, [conversationIDList count], on_list, ot_on_error, OT_REPLY(succ, fail));
    free(ids);
}

- (void)getConversationListByFilter:(V2TIMConversationListFilter *)filter nextSeq:(uint64_t)seq
    count:(uint32_t)count succ:(V2TIMConversationResultSucc)succ fail:(V2TIMFail)fail {
    tim_client *client = ot_ready(fail);
    if (!client) return;
    tim_conversation_filter criteria = ot_c_filter(filter);
    tim_conversation_list_by_filter(client, &criteria, seq, count, on_page, ot_on_error, OT_REPLY(succ, fail));
}

- (void)deleteConversation:(NSString *)conversationID succ:(V2TIMSucc)succ fail:(V2TIMFail)fail {
    tim_client *client = ot_ready(fail);
    if (!client) return;
    tim_conversation_delete(client, ot_c_text(conversationID), ot_on_success, ot_on_error, OT_REPLY(succ, fail));
}

- (void)deleteConversationList:(NSArray<NSString *> *)conversationIDList clearMessage:(BOOL)clearMessage
    succ:(V2TIMConversationOperationResultSucc)succ fail:(V2TIMFail)fail {
    tim_client *client = ot_ready(fail);
    if (!client) return;
    const char **ids = ot_c_texts(conversationIDList);
    tim_conversation_delete_list(client, ids, [conversationIDList count], clearMessage, on_results, ot_on_error,
                                 OT_REPLY(succ, fail));
    free(ids);
}

- (void)setConversationDraft:(NSString *)conversationID draftText:(NSString *)draftText succ:(V2TIMSucc)succ
    fail:(V2TIMFail)fail {
    tim_client *client = ot_ready(fail);
    if (!client) return;
    tim_conversation_set_draft(client, ot_c_text(conversationID), ot_c_text(draftText), ot_on_success, ot_on_error,
                               OT_REPLY(succ, fail));
}

- (void)setConversationCustomData:(NSArray<NSString *> *)conversationIDList customData:(NSData *)customData
    succ:(V2TIMConversationOperationResultSucc)succ fail:(V2TIMFail)fail {
    tim_client *client = ot_ready(fail);
    if (!client) return;
    const char **ids = ot_c_texts(conversationIDList);
    tim_conversation_set_custom_data(client, ids, [conversationIDList count], [customData bytes],
                                     [customData length], on_results, ot_on_error, OT_REPLY(succ, fail));
    free(ids);
}

- (void)pinConversation:(NSString *)conversationID isPinned:(BOOL)isPinned succ:(V2TIMSucc)succ
    fail:(V2TIMFail)fail {
    tim_client *client = ot_ready(fail);
    if (!client) return;
    tim_conversation_pin(client, ot_c_text(conversationID), isPinned, ot_on_success, ot_on_error,
                         OT_REPLY(succ, fail));
}

- (void)markConversation:(NSArray<NSString *> *)conversationIDList markType:(NSNumber *)markType
    enableMark:(BOOL)enableMark succ:(V2TIMConversationOperationResultSucc)succ fail:(V2TIMFail)fail {
    tim_client *client = ot_ready(fail);
    if (!client) return;
    const char **ids = ot_c_texts(conversationIDList);
    tim_conversation_mark(client, ids, [conversationIDList count], [markType unsignedLongLongValue], enableMark,
                          on_results, ot_on_error, OT_REPLY(succ, fail));
    free(ids);
}

- (void)getTotalUnreadMessageCount:(V2TIMTotalUnreadMessageCountSucc)succ fail:(V2TIMFail)fail {
    tim_client *client = ot_ready(fail);
    if (client) tim_conversation_total_unread(client, on_total, ot_on_error, OT_REPLY(succ, fail));
}

- (void)getUnreadMessageCountByFilter:(V2TIMConversationListFilter *)filter
    succ:(V2TIMTotalUnreadMessageCountSucc)succ fail:(V2TIMFail)fail {
    tim_client *client = ot_ready(fail);
    if (!client) return;
    tim_conversation_filter criteria = ot_c_filter(filter);
    tim_conversation_unread_by_filter(client, &criteria, on_total, ot_on_error, OT_REPLY(succ, fail));
}

- (void)subscribeUnreadMessageCountByFilter:(V2TIMConversationListFilter *)filter {
    subscribe(@"subscribeUnreadMessageCountByFilter:", tim_conversation_subscribe_unread, filter);
}

- (void)unsubscribeUnreadMessageCountByFilter:(V2TIMConversationListFilter *)filter {
    subscribe(@"unsubscribeUnreadMessageCountByFilter:", tim_conversation_unsubscribe_unread, filter);
}

- (void)cleanConversationUnreadMessageCount:(NSString *)conversationID cleanTimestamp:(uint64_t)cleanTimestamp
    cleanSequence:(uint64_t)cleanSequence succ:(V2TIMSucc)succ fail:(V2TIMFail)fail {
    tim_client *client = ot_ready(fail);
    if (!client) return;
    tim_conversation_clean_unread(client, ot_c_text(conversationID), cleanTimestamp, cleanSequence, ot_on_success,
                                  ot_on_error, OT_REPLY(succ, fail));
}

- (void)createConversationGroup:(NSString *)groupName conversationIDList:(NSArray<NSString *> *)conversationIDList
    succ:(V2TIMConversationOperationResultSucc)succ fail:(V2TIMFail)fail {
    change_folder(tim_conversation_group_create, groupName, conversationIDList, succ, fail);
}

- (void)getConversationGroupList:(V2TIMConversationGroupListSucc)succ fail:(V2TIMFail)fail {
    tim_client *client = ot_ready(fail);
    if (client) tim_conversation_group_list(client, on_names, ot_on_error, OT_REPLY(succ, fail));
}

- (void)deleteConversationGroup:(NSString *)groupName succ:(V2TIMSucc)succ fail:(V2TIMFail)fail {
    tim_client *client = ot_ready(fail);
    if (!client) return;
    tim_conversation_group_delete(client, ot_c_text(groupName), ot_on_success, ot_on_error, OT_REPLY(succ, fail));
}

- (void)renameConversationGroup:(NSString *)oldName newName:(NSString *)newName succ:(V2TIMSucc)succ
    fail:(V2TIMFail)fail {
    tim_client *client = ot_ready(fail);
    if (!client) return;
    tim_conversation_group_rename(client, ot_c_text(oldName), ot_c_text(newName), ot_on_success, ot_on_error,
                                  OT_REPLY(succ, fail));
}

- (void)addConversationsToGroup:(NSString *)groupName conversationIDList:(NSArray<NSString *> *)conversationIDList
    succ:(V2TIMConversationOperationResultSucc)succ fail:(V2TIMFail)fail {
    change_folder(tim_conversation_group_add, groupName, conversationIDList, succ, fail);
}

- (void)deleteConversationsFromGroup:(NSString *)groupName
    conversationIDList:(NSArray<NSString *> *)conversationIDList succ:(V2TIMConversationOperationResultSucc)succ
    fail:(V2TIMFail)fail {
    change_folder(tim_conversation_group_remove, groupName, conversationIDList, succ, fail);
}
@end
