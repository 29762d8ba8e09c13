// Tests of the conversation list: every method, and the events, in order.
#import "fixture.h"

static Ear *ear;

// Two messages to bob and one from him, and a group of both with a message from him.
static void prepare(void) {
    say(@"bob", @"first");
    say(@"bob", @"second");
    create_group(@"Public", @"team", @"The team");
    bob_joins_team();
    NSUInteger from = journal_size();
    check(bob_says("hello alice") == 0 && bob_says_to_team("hello team") == 0, "bob writes");
    check(journal_find(@"changed c2c_bob unread 1 last hello alice", from) >= 0, "the conversation changes");
    check(journal_find(@"changed group_team unread 1 last hello team", from) >= 0, "the group's conversation, too");
}

static outcome *by_ids(NSArray *ids) {
    return value(^(outcome *one, V2TIMFail fail) {
        [tim() getConversationList:ids
                              succ:^(NSArray<V2TIMConversation *> *list) {
                                  finish(one, 0, nil, list);
                              }
                              fail:fail];
    });
}

static void listing(void) {
    BOOL finished = NO;
    NSArray<V2TIMConversation *> *all = page(0, 100, NULL, &finished);
    BOOL in_order = YES;
    for (NSUInteger i = 1; i < [all count]; i++) {
        in_order = in_order && [[all objectAtIndex:i - 1] orderKey] >= [[all objectAtIndex:i] orderKey];
    }
    check(finished && [all count] == 2 && in_order, "getConversationList:count: by falling orderKey");
    NSMutableArray *parts = [NSMutableArray array];
    uint64_t next = 0;
    do {
        [parts addObjectsFromArray:page(next, 1, &next, &finished)];
    } while (!finished && [parts count] < 10);
    check([[parts valueForKey:@"conversationID"] isEqual:[all valueForKey:@"conversationID"]],
          "page by page it is the same list");
    outcome *none = value(^(outcome *one, V2TIMFail fail) {
        [tim() getConversationList:0
                             count:-1
                              succ:^(NSArray<V2TIMConversation *> *list, uint64_t next_seq, BOOL is_finished) {
                                  finish(one, 0, nil, list);
                              }
                              fail:fail];
    });
    check(none->code == 6017, "a page of -1: 6017");
}

static void reading_one(void) {
    V2TIMConversation *one = conversation(@"c2c_bob")->value;
    check(one.type == V2TIM_C2C && same(one.userID, @"bob") && !one.groupID && !one.groupType &&
              one.unreadCount == 1 && same(one.showName, @"bob") && one.recvOpt == V2TIM_RECEIVE_MESSAGE,
          "getConversation: of bob");
    check(same(last_text(one.lastMessage), @"hello alice") && same(one.lastMessage.sender, @"bob") &&
              same(one.lastMessage.userID, @"bob") && !one.lastMessage.isSelf,
          "with its last message");
    check(!one.draftText && !one.draftTimestamp && !one.isPinned && [one.groupAtInfolist count] == 0 &&
              [one.markList count] == 0 && [one.conversationGroupList count] == 0 && [one.customData length] == 0,
          "and nothing else");
    V2TIMConversation *team = conversation(@"group_team")->value;
    check(team.type == V2TIM_GROUP && same(team.groupID, @"team") && !team.userID &&
              same(team.groupType, @"Public") && same(team.showName, @"The team"),
          "getConversation: of the group");
    outcome *malformed = conversation(@"bob");
    check(malformed->code == 6017 && [malformed->message length] > 0, "a malformed ID: 6017 and a sentence");
    outcome *list = by_ids(@[@"group_team", @"c2c_nobody", @"c2c_bob", @"c2c_bob"]);
    check(same([[list->value valueForKey:@"conversationID"] componentsJoinedByString:@" "],
               @"group_team c2c_nobody c2c_bob c2c_bob"),
          "getConversationList: by IDs, one for each, in order");
    V2TIMConversation *empty = [list->value objectAtIndex:1];
    check(empty.orderKey == 0 && !empty.lastMessage, "one that is not in the list comes empty");
    check([by_ids(@[])->value count] == 0, "none for none");
    check(by_ids(@[@"bob"])->code == 6017, "a malformed one among them: 6017");
}

static outcome *set_draft(NSString *text) {
    return done(^(V2TIMSucc succ, V2TIMFail fail) {
        [tim() setConversationDraft:@"c2c_bob" draftText:text succ:succ fail:fail];
    });
}

static outcome *custom_data(NSData *data) {
    return value(^(outcome *one, V2TIMFail fail) {
        [tim() setConversationCustomData:@[@"c2c_bob", @"malformed"]
                              customData:data
                                    succ:^(NSArray<V2TIMConversationOperationResult *> *results) {
                                        finish(one, 0, nil, results);
                                    }
                                    fail:fail];
    });
}

static outcome *mark(NSArray *ids, NSNumber *type, BOOL enable) {
    return value(^(outcome *one, V2TIMFail fail) {
        [tim() markConversation:ids
                       markType:type
                     enableMark:enable
                           succ:^(NSArray<V2TIMConversationOperationResult *> *results) {
                               finish(one, 0, nil, results);
                           }
                           fail:fail];
    });
}

static void state(void) {
    NSUInteger from = journal_size();
    check(set_draft(@"Entwürfe 👋")->code == 0, "setConversationDraft:");
    V2TIMConversation *one = conversation(@"c2c_bob")->value;
    check(same(one.draftText, @"Entwürfe 👋") && [one.draftTimestamp timeIntervalSince1970] > 1700000000,
          "a draft, and when it was set");
    check(set_draft(nil)->code == 0 && ![conversation(@"c2c_bob")->value draftText], "nil removes it");
    outcome *pinned = done(^(V2TIMSucc succ, V2TIMFail fail) {
        [tim() pinConversation:@"c2c_bob" isPinned:YES succ:succ fail:fail];
    });
    check(pinned->code == 0 && [conversation(@"c2c_bob")->value isPinned] &&
              same([[page(0, 1, NULL, NULL) firstObject] conversationID], @"c2c_bob"),
          "pinConversation: puts it first");
    check(journal_find(@"changed c2c_bob unread 1 last hello alice", from) >= 0, "draft and pin are changes");
    NSData *data = [NSData dataWithBytes:"a\0b" length:3];
    check(same(codes(custom_data(data)), @"0 6017"), "setConversationCustomData: a result for each");
    check([[conversation(@"c2c_bob")->value customData] isEqual:data], "with a NUL inside");
    check(custom_data([NSData dataWithBytes:"\xff" length:1])->code == 6017, "no UTF-8: 6017");
    check(custom_data(nil)->code == 0 && [[conversation(@"c2c_bob")->value customData] length] == 0,
          "nil removes it");
    NSNumber *own = [NSNumber numberWithUnsignedLongLong:1ull << 63 | V2TIM_CONVERSATION_MARK_TYPE_STAR];
    check(same(codes(mark(@[@"c2c_bob"], own, YES)), @"0") &&
              same([[conversation(@"c2c_bob")->value markList] componentsJoinedByString:@" "],
                   @"1 9223372036854775808"),
          "markConversation: with two marks");
    check(mark(@[@"c2c_bob"], own, NO)->code == 0 && [[conversation(@"c2c_bob")->value markList] count] == 0,
          "and without");
    check(mark(@[@"c2c_bob"], @16, YES)->code == 6017 && mark(many(101), @1, YES)->code == 51006, "6017, 51006");
}

static V2TIMConversationListFilter *in_folder(NSString *name) {
    V2TIMConversationListFilter *filter = [[[V2TIMConversationListFilter alloc] init] autorelease];
    filter.conversationGroup = name;
    return filter;
}

static NSString *listed(V2TIMConversationListFilter *filter) {
    outcome *found = value(^(outcome *one, V2TIMFail fail) {
        [tim() getConversationListByFilter:filter
                                   nextSeq:0
                                     count:100
                                      succ:^(NSArray<V2TIMConversation *> *list, uint64_t next, BOOL finished) {
                                          finish(one, 0, nil, list);
                                      }
                                      fail:fail];
    });
    return found->code == 0 ? ids_of(found->value) : [NSString stringWithFormat:@"%d", found->code];
}

// Every property that was set counts, even if it was set to an empty value.
static void filters(void) {
    V2TIMConversationListFilter *filter = [[[V2TIMConversationListFilter alloc] init] autorelease];
    check(same(listed(filter), @"c2c_bob group_team"), "an empty filter matches all");
    filter.type = V2TIM_GROUP;
    check(same(listed(filter), @"group_team"), "of a type");
    filter = [[[V2TIMConversationListFilter alloc] init] autorelease];
    filter.hasUnreadCount = NO;
    check(same(listed(filter), @""), "hasUnreadCount set to NO counts");
    filter.hasUnreadCount = YES;
    check(same(listed(filter), @"c2c_bob group_team"), "and to YES");
    filter.hasGroupAtInfo = YES;
    check(same(listed(filter), @""), "with mentions");
    filter = [[[V2TIMConversationListFilter alloc] init] autorelease];
    mark(@[@"c2c_bob"], @2, YES);
    filter.markType = 2;
    check(same(listed(filter), @"c2c_bob"), "with a mark");
    filter.markType = 0;
    check(same(listed(filter), @"group_team"), "markType set to 0: without any");
    mark(@[@"c2c_bob"], @2, NO);
    check(same(listed(in_folder(@"")), @"c2c_bob group_team"), "in no folder");
    filter = in_folder(@"none");
    check(same(listed(filter), @""), "in a folder that is not there");
    filter.conversationGroup = nil;
    check(same(listed(filter), @"c2c_bob group_team"), "nil does not count");
    check(same(listed(nil), @"c2c_bob group_team"), "nor does no filter");
}

static outcome *folder_call(SEL call, NSString *name, NSArray *ids) {
    return value(^(outcome *one, V2TIMFail fail) {
        void (^results)(NSArray *) = ^(NSArray *list) {
            finish(one, 0, nil, list);
        };
        IMP method = [tim() methodForSelector:call];
        ((void (*)(id, SEL, NSString *, NSArray *, id, V2TIMFail))method)(tim(), call, name, ids, (id)results, fail);
    });
}

static NSString *folders(void) {
    outcome *names = value(^(outcome *one, V2TIMFail fail) {
        [tim() getConversationGroupList:^(NSArray<NSString *> *list) {
            finish(one, 0, nil, list);
        }
                                   fail:fail];
    });
    return [names->value componentsJoinedByString:@" "];
}

static void folder_flow(void) {
    NSUInteger from = journal_size();
    SEL create = @selector(createConversationGroup:conversationIDList:succ:fail:);
    check(same(codes(folder_call(create, @"Arbeit 👷", @[@"c2c_bob", @"malformed"])), @"0 6017"),
          "createConversationGroup: a result for each");
    check(journal_find(@"folder created Arbeit 👷: c2c_bob", from) >= 0, "onConversationGroupCreated:");
    check(folder_call(create, @"Arbeit 👷", @[@"c2c_bob"])->code == 50002, "one of that name is there: 50002");
    check(same(folders(), @"Arbeit 👷"), "getConversationGroupList:");
    check(same([[conversation(@"c2c_bob")->value conversationGroupList] firstObject], @"Arbeit 👷"),
          "the conversation knows its folder");
    [tim() subscribeUnreadMessageCountByFilter:in_folder(@"Arbeit 👷")];
    SEL add = @selector(addConversationsToGroup:conversationIDList:succ:fail:);
    check(same(codes(folder_call(add, @"Arbeit 👷", @[@"group_team"])), @"0"), "addConversationsToGroup:");
    check(journal_find(@"folder added Arbeit 👷: group_team", from) >= 0, "onConversationsAddedToGroup:");
    check(journal_find(@"unread of Arbeit 👷: 2", from) >= 0, "onUnreadMessageCountChangedByFilter:");
    [tim() unsubscribeUnreadMessageCountByFilter:in_folder(@"Arbeit 👷")];
    SEL remove = @selector(deleteConversationsFromGroup:conversationIDList:succ:fail:);
    check(same(codes(folder_call(remove, @"Arbeit 👷", @[@"c2c_bob"])), @"0"), "deleteConversationsFromGroup:");
    check(journal_find(@"folder removed Arbeit 👷: c2c_bob because 0", from) >= 0, "with its reason");
    check(journal_count(@"folder removed, the deprecated form", from) == 0, "and once");
    outcome *renamed = done(^(V2TIMSucc succ, V2TIMFail fail) {
        [tim() renameConversationGroup:@"Arbeit 👷" newName:@"work" succ:succ fail:fail];
    });
    check(renamed->code == 0 && journal_find(@"folder renamed Arbeit 👷 work", from) >= 0,
          "renameConversationGroup:");
    check(same(listed(in_folder(@"work")), @"group_team"), "getConversationListByFilter: of a folder");
    outcome *gone = done(^(V2TIMSucc succ, V2TIMFail fail) {
        [tim() deleteConversationGroup:@"work" succ:succ fail:fail];
    });
    check(gone->code == 0 && journal_find(@"folder deleted work", from) >= 0, "deleteConversationGroup:");
    outcome *again = done(^(V2TIMSucc succ, V2TIMFail fail) {
        [tim() deleteConversationGroup:@"work" succ:succ fail:fail];
    });
    check(again->code == 51009 && same(folders(), @""), "it is gone: 51009");
}

static outcome *total(void) {
    return value(^(outcome *one, V2TIMFail fail) {
        [tim() getTotalUnreadMessageCount:^(UInt64 count) {
            finish_number(one, count);
        }
                                     fail:fail];
    });
}

static void unread(void) {
    check(total()->number == 2, "getTotalUnreadMessageCount:");
    V2TIMConversationListFilter *groups = [[[V2TIMConversationListFilter alloc] init] autorelease];
    groups.type = V2TIM_GROUP;
    outcome *of_groups = value(^(outcome *one, V2TIMFail fail) {
        [tim() getUnreadMessageCountByFilter:groups
                                        succ:^(UInt64 count) {
                                            finish_number(one, count);
                                        }
                                        fail:fail];
    });
    check(of_groups->number == 1, "getUnreadMessageCountByFilter:");
    NSUInteger from = journal_size();
    outcome *cleaned = done(^(V2TIMSucc succ, V2TIMFail fail) {
        [tim() cleanConversationUnreadMessageCount:@"group_team" cleanTimestamp:0 cleanSequence:0 succ:succ fail:fail];
    });
    check(cleaned->code == 0 && journal_find(@"total 1", from) >= 0, "cleanConversationUnreadMessageCount: of one");
    check([conversation(@"group_team")->value groupReadSequence] > 0, "and how far it is read");
    cleaned = done(^(V2TIMSucc succ, V2TIMFail fail) {
        [tim() cleanConversationUnreadMessageCount:nil cleanTimestamp:0 cleanSequence:0 succ:succ fail:fail];
    });
    check(cleaned->code == 0 && total()->number == 0, "nil means all");
    check([conversation(@"c2c_bob")->value c2cReadTimestamp] > 1700000000, "until when bob's are read");
}

static void deleting(void) {
    check(bob_says("unread") == 0 && journal_find(@"total 1", 0) >= 0, "bob writes");
    NSUInteger from = journal_size();
    outcome *deleted = delete_one(@"c2c_bob");
    NSUInteger answered = journal_size();
    NSInteger event = journal_find(@"deleted c2c_bob", from), count = journal_find(@"total 0", from);
    check(deleted->code == 0 && event >= 0 && event < count && (NSUInteger)count < answered,
          "deleteConversation: deleted, then the total, then the answer");
    outcome *history = history_of(@"bob", nil);
    check(history->code == 0 && [history->value count] == 0, "the history is gone");
    check(delete_one(@"c2c_bob")->code == 0 && journal_count(@"deleted c2c_bob", from) == 1,
          "deleting it again succeeds without an event");
    check(delete_one(@"bob")->code == 6017, "a malformed ID: 6017");
    check(bob_says("are you there?") == 0, "bob writes again");
    check(journal_find(@"new c2c_bob unread 1 last are you there?", from) >= 0, "it comes back as a new one");
    check([history_of(@"bob", nil)->value count] == 1, "without the old history");
}

static void deleting_lists(void) {
    NSUInteger from = journal_size();
    outcome *kept = delete_list(@[@"group_team", @"malformed", @"c2c_nobody", @"c2c_bob"], NO);
    check(same(codes(kept), @"0 6017 0 0"), "deleteConversationList: a result for each, in order");
    V2TIMConversationOperationResult *wrong = [kept->value objectAtIndex:1];
    check(same(wrong.conversationID, @"malformed") && [wrong.resultInfo length] > 0, "with a sentence where it failed");
    check(same([[kept->value objectAtIndex:0] resultInfo], @""), "and none where not");
    check(journal_find(@"deleted c2c_bob group_team", from) >= 0, "one event for all that were there");
    check([history_of(@"bob", nil)->value count] == 1, "with clearMessage NO the history stays");
    check([page(0, 100, NULL, NULL) count] == 0, "the list is empty");
    check([delete_list(many(100), YES)->value count] == 100, "100 at once");
    check(delete_list(@[], YES)->code == 6017 && delete_list(many(101), YES)->code == 6017, "0 and 101: 6017");
    NSArray *nobody = nil;
    check(delete_list(nobody, YES)->code == 6017, "nil: 6017");
}

static void the_deprecated_listener(void) {
    Ear *other = [[Ear alloc] init];
    [tim() removeConversationListener:ear];
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wdeprecated-declarations"
    [tim() setConversationListener:ear];
    [tim() setConversationListener:other];
    NSUInteger from = journal_size();
    set_draft(@"");
    say(@"bob", @"once");
    check(journal_find(@"new c2c_bob unread 0 last once", from) >= 0 &&
              journal_count(@"new c2c_bob unread 0 last once", from) == 1,
          "setConversationListener: only the last one gets events");
    [tim() setConversationListener:nil];
#pragma clang diagnostic pop
    from = journal_size();
    delete_one(@"c2c_bob");
    check(journal_count(@"deleted c2c_bob", from) == 0, "nil removes it");
    [other release];
}

int main(int argc, char **argv) {
    @autoreleasepool {
        NSString *folder = [NSString stringWithUTF8String:argc > 1 ? argv[1] : "."];
        NSString *service = [NSString stringWithFormat:@"embedded:%@/service", folder];
        journal_begin();
        ear = [[Ear alloc] init];
        [tim() addConversationListener:ear];
        check(alice_opens([folder stringByAppendingPathComponent:@"alice"], service, nil), "initSDK");
        bob_logs_in([folder stringByAppendingPathComponent:@"bob"], service);
        check(login(@"alice")->code == 0 && journal_find(@"sync finish", 0) >= 0, "alice logs in, and catches up");
        prepare();
        listing();
        reading_one();
        state();
        filters();
        folder_flow();
        unread();
        deleting();
        deleting_lists();
        the_deprecated_listener();
        check(answered_once(), "every call was answered once");
        [tim() unInitSDK];
        tim_client_free(bob);
    }
    return failures == 0 ? 0 : 1;
}
