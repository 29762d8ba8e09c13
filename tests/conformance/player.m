// The conformance story's player in Objective-C: one device, told what to do line by line. README.md has the protocol.
//
//     player DATA_DIRECTORY SERVER_URL
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#import <Foundation/Foundation.h>

#import "OpenTIM.h"

static V2TIMManager *tim;

// ---- Lines. Most come from the thread on which blocks run. Each is written as a whole.

static NSCondition *lock;
static BOOL is_done;

static NSString *text(NSString *from) { return from ?: @""; }

static void say(NSArray *words) {
    [lock lock];
    puts([[words componentsJoinedByString:@"\t"] UTF8String]);
    fflush(stdout);
    [lock unlock];
}

static void done(int code, NSString *message) {
    say([NSArray arrayWithObjects:@"done", [NSNumber numberWithInt:code], text(message), nil]);
    [lock lock];
    is_done = YES;
    [lock signal];
    [lock unlock];
}

static void stop(NSString *why) {
    fprintf(stderr, "player: %s\n", [why UTF8String]);
    exit(1);
}

// ---- Answers. The blocks use no object of their own: see tests/objc/check.h.

static V2TIMFail failed = ^(int code, NSString *desc) { done(code, desc); };
static V2TIMSucc succeeded = ^{ done(0, nil); };

static void show(V2TIMConversation *one) {
    say([NSArray arrayWithObjects:@"row", one.conversationID, [NSNumber numberWithInt:one.unreadCount],
                                  one.isPinned ? @"1" : @"0", text(one.draftText),
                                  text(one.lastMessage.textElem.text), nil]);
}

static V2TIMConversationSucc got_one = ^(V2TIMConversation *one) {
    show(one);
    done(0, nil);
};

static V2TIMConversationResultSucc got_page = ^(NSArray<V2TIMConversation *> *list, uint64_t next, BOOL finished) {
    for (V2TIMConversation *one in list) show(one);
    done(0, nil);
};

static V2TIMConversationOperationResultSucc got_results = ^(NSArray<V2TIMConversationOperationResult *> *list) {
    for (V2TIMConversationOperationResult *one in list) {
        say([NSArray arrayWithObjects:@"row", one.conversationID, [NSNumber numberWithInteger:one.resultCode],
                                      one.resultInfo, nil]);
    }
    done(0, nil);
};

static V2TIMMessageListSucc got_messages = ^(NSArray<V2TIMMessage *> *list) {
    for (V2TIMMessage *one in list) say([NSArray arrayWithObjects:@"row", one.sender, text(one.textElem.text), nil]);
    done(0, nil);
};

static V2TIMConversationGroupListSucc got_names = ^(NSArray<NSString *> *names) {
    for (NSString *name in names) say([NSArray arrayWithObjects:@"row", name, nil]);
    done(0, nil);
};

static V2TIMTotalUnreadMessageCountSucc got_count = ^(UInt64 count) {
    say([NSArray arrayWithObjects:@"row", [NSNumber numberWithUnsignedLongLong:count], nil]);
    done(0, nil);
};

static V2TIMCreateGroupSucc made_group = ^(NSString *group) {
    say([NSArray arrayWithObjects:@"row", group, nil]);
    done(0, nil);
};

static void show_friend(V2TIMFriendOperationResult *one) {
    say([NSArray arrayWithObjects:@"row", one.userID, [NSNumber numberWithInteger:one.resultCode], nil]);
}

static V2TIMFriendOperationResultSucc made_friend = ^(V2TIMFriendOperationResult *one) {
    show_friend(one);
    done(0, nil);
};

static V2TIMFriendOperationResultListSucc lost_friends = ^(NSArray<V2TIMFriendOperationResult *> *list) {
    for (V2TIMFriendOperationResult *one in list) show_friend(one);
    done(0, nil);
};

// ---- Events.

@interface Ear : NSObject <V2TIMSDKListener, V2TIMConversationListener, V2TIMSimpleMsgListener>
@end

@implementation Ear
- (void)tell:(NSString *)event of:(NSArray<V2TIMConversation *> *)list {
    for (V2TIMConversation *one in list) {
        say([NSArray arrayWithObjects:@"event", event, one.conversationID, [NSNumber numberWithInt:one.unreadCount],
                                      nil]);
    }
}
- (void)onSyncServerStart {
    say(@[@"event", @"sync_start"]);
}
- (void)onSyncServerFinish {
    say(@[@"event", @"sync_finish"]);
}
- (void)onSyncServerFailed {
    say(@[@"event", @"sync_failed"]);
}
- (void)onNewConversation:(NSArray<V2TIMConversation *> *)conversationList {
    [self tell:@"new" of:conversationList];
}
- (void)onConversationChanged:(NSArray<V2TIMConversation *> *)conversationList {
    [self tell:@"changed" of:conversationList];
}
- (void)onConversationDeleted:(NSArray<NSString *> *)conversationIDList {
    say([@[@"event", @"deleted"] arrayByAddingObjectsFromArray:conversationIDList]);
}
- (void)onTotalUnreadMessageCountChanged:(UInt64)totalUnreadCount {
    say(@[@"event", @"total_unread", [NSNumber numberWithUnsignedLongLong:totalUnreadCount]]);
}
- (void)hear:(NSString *)text from:(NSString *)sender {
    if (![sender isEqualToString:[tim getLoginUser]]) say(@[@"event", @"message", sender, text]);
}
- (void)onRecvC2CTextMessage:(NSString *)msgID sender:(V2TIMUserInfo *)info text:(NSString *)text {
    [self hear:text from:info.userID];
}
- (void)onRecvGroupTextMessage:(NSString *)msgID groupID:(NSString *)groupID sender:(V2TIMGroupMemberInfo *)info
    text:(NSString *)text {
    [self hear:text from:info.userID];
}
- (void)onKickedOffline {
    say(@[@"event", @"kicked"]);
}
@end

// ---- Commands: a method for each, which takes the words after it on the line.

// The word at an index. Empty if it is missing.
static NSString *at(NSArray *words, NSUInteger index) {
    return index < [words count] ? [words objectAtIndex:index] : @"";
}

static NSArray *from(NSArray *words, NSUInteger index) {
    NSUInteger count = [words count];
    return index < count ? [words subarrayWithRange:NSMakeRange(index, count - index)] : @[];
}

static BOOL is_on(NSString *word) { return [word isEqualToString:@"1"]; }

@interface Player : NSObject
@end

@implementation Player
- (void)login:(NSArray *)words {
    [tim login:at(words, 0) userSig:at(words, 1) succ:succeeded fail:failed];
}
- (void)logout:(NSArray *)words {
    [tim logout:succeeded fail:failed];
}
- (void)send:(NSArray *)words {
    [tim sendC2CTextMessage:at(words, 1) to:at(words, 0) succ:succeeded fail:failed];
}
- (void)send_group:(NSArray *)words {
    [tim sendGroupTextMessage:at(words, 1) to:at(words, 0) priority:V2TIM_PRIORITY_NORMAL succ:succeeded fail:failed];
}
- (void)list:(NSArray *)words {
    [tim getConversationList:0 count:100 succ:got_page fail:failed];
}
- (void)get:(NSArray *)words {
    [tim getConversation:at(words, 0) succ:got_one fail:failed];
}
- (void)delete:(NSArray *)words {
    [tim deleteConversation:at(words, 0) succ:succeeded fail:failed];
}
- (void)delete_list:(NSArray *)words {
    BOOL clear = [at(words, 0) isEqualToString:@"clear"];
    [tim deleteConversationList:from(words, 1) clearMessage:clear succ:got_results fail:failed];
}
- (void)pin:(NSArray *)words {
    [tim pinConversation:at(words, 0) isPinned:is_on(at(words, 1)) succ:succeeded fail:failed];
}
- (void)draft:(NSArray *)words {
    [tim setConversationDraft:at(words, 0) draftText:at(words, 1) succ:succeeded fail:failed];
}
- (void)mark:(NSArray *)words {
    NSNumber *type = [NSNumber numberWithUnsignedLongLong:strtoull([at(words, 0) UTF8String], NULL, 10)];
    [tim markConversation:from(words, 2) markType:type enableMark:is_on(at(words, 1)) succ:got_results fail:failed];
}
- (void)clean:(NSArray *)words {
    [tim cleanConversationUnreadMessageCount:at(words, 0) cleanTimestamp:0 cleanSequence:0 succ:succeeded fail:failed];
}
- (void)unread:(NSArray *)words {
    [tim getTotalUnreadMessageCount:got_count fail:failed];
}
- (void)folder_create:(NSArray *)words {
    [tim createConversationGroup:at(words, 0) conversationIDList:from(words, 1) succ:got_results fail:failed];
}
- (void)folder_list:(NSArray *)words {
    [tim getConversationGroupList:got_names fail:failed];
}
- (void)folder_delete:(NSArray *)words {
    [tim deleteConversationGroup:at(words, 0) succ:succeeded fail:failed];
}
- (void)in_folder:(NSArray *)words {
    V2TIMConversationListFilter *filter = [[[V2TIMConversationListFilter alloc] init] autorelease];
    filter.conversationGroup = at(words, 0);
    [tim getConversationListByFilter:filter nextSeq:0 count:100 succ:got_page fail:failed];
}
- (void)history:(NSArray *)words {
    [tim getC2CHistoryMessageList:at(words, 0) count:20 lastMsg:nil succ:got_messages fail:failed];
}
- (void)history_group:(NSArray *)words {
    [tim getGroupHistoryMessageList:at(words, 0) count:20 lastMsg:nil succ:got_messages fail:failed];
}
- (void)clear_history:(NSArray *)words {
    [tim clearC2CHistoryMessage:at(words, 0) succ:succeeded fail:failed];
}
- (void)add_friend:(NSArray *)words {
    V2TIMFriendAddApplication *application = [[[V2TIMFriendAddApplication alloc] init] autorelease];
    application.userID = at(words, 0);
    [tim addFriend:application succ:made_friend fail:failed];
}
- (void)delete_friend:(NSArray *)words {
    [tim deleteFromFriendList:@[at(words, 0)] deleteType:V2TIM_FRIEND_TYPE_BOTH succ:lost_friends fail:failed];
}
- (void)create_group:(NSArray *)words {
    [tim createGroup:at(words, 0) groupID:at(words, 1) groupName:at(words, 2) succ:made_group fail:failed];
}
- (void)join_group:(NSArray *)words {
    [tim joinGroup:at(words, 0) msg:nil succ:succeeded fail:failed];
}
- (void)quit_group:(NSArray *)words {
    [tim quitGroup:at(words, 0) succ:succeeded fail:failed];
}
- (void)dismiss_group:(NSArray *)words {
    [tim dismissGroup:at(words, 0) succ:succeeded fail:failed];
}

- (void)carryOut:(NSString *)line {
    NSArray *words = [line componentsSeparatedByString:@"\t"];
    SEL command = NSSelectorFromString([at(words, 0) stringByAppendingString:@":"]);
    if (![self respondsToSelector:command]) stop([@"no command: " stringByAppendingString:line]);
    [self performSelector:command withObject:from(words, 1)];
    [lock lock];
    while (!is_done) [lock wait];
    is_done = NO;
    [lock unlock];
}
@end

static void play(Player *player) {
    static char line[1 << 16];
    while (fgets(line, sizeof line, stdin)) {
        @autoreleasepool {
            line[strcspn(line, "\n")] = '\0';
            [player carryOut:[NSString stringWithUTF8String:line]];
        }
    }
}

int main(int argc, char **argv) {
    @autoreleasepool {
        if (argc != 3) stop(@"usage: player DATA_DIRECTORY SERVER_URL");
        lock = [[NSCondition alloc] init];
        tim = [V2TIMManager sharedInstance];
        Ear *ear = [[Ear alloc] init];
        [tim addIMSDKListener:ear];
        [tim addConversationListener:ear];
        [tim addSimpleMsgListener:ear];
        setenv("OPENTIM_DATA_DIR", argv[1], 1);
        setenv("OPENTIM_SERVER_URL", argv[2], 1);
        if (![tim initSDK:1400000001 config:nil]) stop(@"initSDK");
        play([[Player alloc] init]);
        [tim unInitSDK];
    }
    return 0;
}
