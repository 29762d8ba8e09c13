// A small world for the tests: alice is V2TIMManager, and bob is a second client, through the C interface, at the same
// service in this process.
#ifndef OPENTIM_TESTS_OBJC_FIXTURE_H
#define OPENTIM_TESTS_OBJC_FIXTURE_H

#import "check.h"
#include "opentim.h"

enum { app_id = 1400000001 };

static inline V2TIMManager *tim(void) { return [V2TIMManager sharedInstance]; }

static inline NSString *last_text(V2TIMMessage *message) {
    return message ? message.textElem.text ?: @"?" : @"-";
}

// Sorted, since no order is promised.
static inline NSString *joined(NSArray *ids) {
    return [[ids sortedArrayUsingSelector:@selector(compare:)] componentsJoinedByString:@" "];
}

static inline NSString *ids_of(NSArray<V2TIMConversation *> *list) {
    return joined([list valueForKey:@"conversationID"]);
}

// Writes all of its events into the journal.
@interface Ear : NSObject <V2TIMConversationListener, V2TIMAdvancedMsgListener, V2TIMSimpleMsgListener,
                           V2TIMSDKListener>
@end

@implementation Ear
- (void)onSyncServerStart {
    journal_write(@"sync start");
}
- (void)onSyncServerFinish {
    journal_write(@"sync finish");
}
- (void)write:(NSString *)what of:(NSArray<V2TIMConversation *> *)list {
    for (V2TIMConversation *one in list) {
        journal_write(@"%@ %@ unread %d last %@", what, one.conversationID, one.unreadCount,
                      last_text(one.lastMessage));
    }
}
- (void)onNewConversation:(NSArray<V2TIMConversation *> *)conversationList {
    [self write:@"new" of:conversationList];
}
- (void)onConversationChanged:(NSArray<V2TIMConversation *> *)conversationList {
    [self write:@"changed" of:conversationList];
}
- (void)onConversationDeleted:(NSArray<NSString *> *)conversationIDList {
    journal_write(@"deleted %@", joined(conversationIDList));
}
- (void)onTotalUnreadMessageCountChanged:(UInt64)totalUnreadCount {
    journal_write(@"total %llu", totalUnreadCount);
}
- (void)onUnreadMessageCountChangedByFilter:(V2TIMConversationListFilter *)filter
    totalUnreadCount:(UInt64)totalUnreadCount {
    journal_write(@"unread of %@: %llu", filter.conversationGroup, totalUnreadCount);
}
- (void)onConversationGroupCreated:(NSString *)groupName
    conversationList:(NSArray<V2TIMConversation *> *)conversationList {
    journal_write(@"folder created %@: %@", groupName, ids_of(conversationList));
}
- (void)onConversationGroupDeleted:(NSString *)groupName {
    journal_write(@"folder deleted %@", groupName);
}
- (void)onConversationGroupNameChanged:(NSString *)oldName newName:(NSString *)newName {
    journal_write(@"folder renamed %@ %@", oldName, newName);
}
- (void)onConversationsAddedToGroup:(NSString *)groupName
    conversationList:(NSArray<V2TIMConversation *> *)conversationList {
    journal_write(@"folder added %@: %@", groupName, ids_of(conversationList));
}
- (void)onConversationsDeletedFromGroup:(NSString *)groupName
    conversationList:(NSArray<V2TIMConversation *> *)conversationList reason:(uint32_t)reason {
    journal_write(@"folder removed %@: %@ because %u", groupName, ids_of(conversationList), reason);
}
- (void)onConversationsDeletedFromGroup:(NSString *)groupName
    conversationList:(NSArray<V2TIMConversation *> *)conversationList {
    journal_write(@"folder removed, the deprecated form");
}
- (void)onRecvNewMessage:(V2TIMMessage *)msg {
    journal_write(@"message %@ %@", msg.sender, last_text(msg));
}
- (void)onRecvC2CTextMessage:(NSString *)msgID sender:(V2TIMUserInfo *)info text:(NSString *)text {
    journal_write(@"text %@ %@", info.userID, text);
}
- (void)onRecvGroupTextMessage:(NSString *)msgID groupID:(NSString *)groupID sender:(V2TIMGroupMemberInfo *)info
    text:(NSString *)text {
    journal_write(@"text %@ %@ %@", groupID, info.userID, text);
}
- (void)onConnecting {
    journal_write(@"connecting");
}
- (void)onConnectSuccess {
    journal_write(@"connected");
}
- (void)onConnectFailed:(int)code err:(NSString *)err {
    journal_write(@"failed %d%@", code, [err length] > 0 ? @"" : @" without a sentence");
}
- (void)onKickedOffline {
    journal_write(@"kicked");
}
- (void)onUserSigExpired {
    journal_write(@"expired");
}
@end

// ---- bob, through the C interface.

static tim_client *bob;

static inline void c_success(void *user_data) { finish(user_data, 0, nil, nil); }
static inline void c_message(const tim_message *message, void *user_data) { (void)message, c_success(user_data); }
static inline void c_text(const char *text, size_t length, void *user_data) {
    (void)text, (void)length, c_success(user_data);
}
static inline void c_error(int32_t code, const char *message, void *user_data) {
    printf("# bob: %d %s\n", code, message);
    finish(user_data, code, nil, nil);
}

static inline int as_bob(void (^call)(outcome *one)) {
    outcome *one = new_outcome();
    call(one);
    return await(one)->code;
}

static inline tim_client *c_client(const char *folder, const char *service) {
    tim_config config = TIM_CONFIG_INIT;
    config.sdk_app_id = app_id;
    config.data_dir = folder;
    config.server_url = service;
    tim_client *client = NULL;
    check(tim_client_new(&config, &client) == 0, folder);
    return client;
}

static inline void bob_logs_in(NSString *folder, NSString *service) {
    bob = c_client([folder UTF8String], [service UTF8String]);
    int code = as_bob(^(outcome *one) {
        tim_client_login(bob, "bob", "sig", c_success, c_error, one);
    });
    check(code == 0, "bob logs in");
}

static inline int bob_says(const char *text) {
    return as_bob(^(outcome *one) {
        tim_message_send_c2c_text(bob, "alice", text, NULL, c_message, c_error, one);
    });
}

static inline int bob_joins_team(void) {
    return as_bob(^(outcome *one) {
        tim_group_join(bob, "team", c_success, c_error, one);
    });
}

static inline int bob_says_to_team(const char *text) {
    return as_bob(^(outcome *one) {
        tim_message_send_group_text(bob, "team", text, TIM_PRIORITY_NORMAL, NULL, c_message, c_error, one);
    });
}

// ---- alice's calls, which wait for the answer.

static inline BOOL alice_opens(NSString *folder, NSString *service, V2TIMSDKConfig *config) {
    setenv("OPENTIM_DATA_DIR", [folder UTF8String], 1);
    [tim() callExperimentalAPI:@"opentim.setServerURL" param:service succ:nil fail:nil];
    return [tim() initSDK:app_id config:config];
}

static inline outcome *login(NSString *user) {
    return done(^(V2TIMSucc succ, V2TIMFail fail) {
        [tim() login:user userSig:@"sig" succ:succ fail:fail];
    });
}

static inline outcome *logout(void) {
    return done(^(V2TIMSucc succ, V2TIMFail fail) {
        [tim() logout:succ fail:fail];
    });
}

static inline outcome *say(NSString *user, NSString *text) {
    return done(^(V2TIMSucc succ, V2TIMFail fail) {
        [tim() sendC2CTextMessage:text to:user succ:succ fail:fail];
    });
}

static inline outcome *create_group(NSString *type, NSString *group, NSString *name) {
    return value(^(outcome *one, V2TIMFail fail) {
        [tim() createGroup:type
                   groupID:group
                 groupName:name
                      succ:^(NSString *made) {
                          finish(one, 0, nil, made);
                      }
                      fail:fail];
    });
}

static inline outcome *delete_one(NSString *conversation) {
    return done(^(V2TIMSucc succ, V2TIMFail fail) {
        [tim() deleteConversation:conversation succ:succ fail:fail];
    });
}

static inline outcome *delete_list(NSArray *ids, BOOL clear) {
    return value(^(outcome *one, V2TIMFail fail) {
        [tim() deleteConversationList:ids
                         clearMessage:clear
                                 succ:^(NSArray<V2TIMConversationOperationResult *> *results) {
                                     finish(one, 0, nil, results);
                                 }
                                 fail:fail];
    });
}

static inline outcome *conversation(NSString *conversation_id) {
    return value(^(outcome *one, V2TIMFail fail) {
        [tim() getConversation:conversation_id
                          succ:^(V2TIMConversation *found) {
                              finish(one, 0, nil, found);
                          }
                          fail:fail];
    });
}

static inline V2TIMConversation *seen(NSString *conversation_id) { return conversation(conversation_id)->value; }

static inline outcome *history_of(NSString *user, V2TIMMessage *last) {
    return value(^(outcome *one, V2TIMFail fail) {
        [tim() getC2CHistoryMessageList:user
                                  count:20
                                lastMsg:last
                                   succ:^(NSArray<V2TIMMessage *> *messages) {
                                       finish(one, 0, nil, messages);
                                   }
                                   fail:fail];
    });
}

// A page of the list. isFinished and nextSeq are written through the pointers.
static inline NSArray<V2TIMConversation *> *page(uint64_t next, int count, uint64_t *next_out, BOOL *finished_out) {
    __block uint64_t next_seq = 0;
    __block BOOL is_finished = NO;
    outcome *found = value(^(outcome *one, V2TIMFail fail) {
        [tim() getConversationList:next
                             count:count
                              succ:^(NSArray<V2TIMConversation *> *list, uint64_t next_page, BOOL finished) {
                                  next_seq = next_page;
                                  is_finished = finished;
                                  finish(one, 0, nil, list);
                              }
                              fail:fail];
    });
    if (next_out) *next_out = next_seq;
    if (finished_out) *finished_out = is_finished;
    return found->value;
}

static inline NSArray *many(int count) {
    NSMutableArray *ids = [NSMutableArray array];
    for (int i = 0; i < count; i++) [ids addObject:[NSString stringWithFormat:@"c2c_none%d", i]];
    return ids;
}

// The codes of results, in their order.
static inline NSString *codes(outcome *of) { return [[of->value valueForKey:@"resultCode"] componentsJoinedByString:@" "]; }

#endif
