// Tests of messages, sent, received and deleted, and of groups and friends.
#import "fixture.h"

static Ear *ear;

static NSString *const all_users = @"__kImSDK_MesssageAtALL__";

static outcome *send_message(V2TIMMessage *message, NSString *user, NSString *group) {
    return done(^(V2TIMSucc succ, V2TIMFail fail) {
        [tim() sendMessage:message
                  receiver:user
                   groupID:group
                  priority:V2TIM_PRIORITY_NORMAL
            onlineUserOnly:NO
           offlinePushInfo:nil
                  progress:nil
                      succ:succ
                      fail:fail];
    });
}

static void sending(void) {
    __block NSString *message_id = nil;
    outcome *sent = done(^(V2TIMSucc succ, V2TIMFail fail) {
        message_id = [[tim() sendC2CTextMessage:@"你好 👋" to:@"bob" succ:succ fail:fail] retain];
    });
    NSArray<V2TIMMessage *> *history = history_of(@"bob", nil)->value;
    V2TIMMessage *first = [history firstObject];
    check(sent->code == 0 && [message_id length] > 0 && same(first.msgID, message_id),
          "sendC2CTextMessage: returns the ID of the message");
    check(first.elemType == V2TIM_ELEM_TYPE_TEXT && same(first.textElem.text, @"你好 👋") && first.isSelf &&
              same(first.userID, @"bob") && !first.groupID && same(first.sender, @"alice") && first.seq > 0 &&
              first.random > 0 && [first.timestamp timeIntervalSince1970] > 1700000000 &&
              first.status == V2TIM_MSG_STATUS_SEND_SUCC && !first.customElem && ![first.textElem nextElem],
          "the history has it whole");
    [message_id release];

    V2TIMMessage *message = [tim() createTextMessage:@"second"];
    check(message.isSelf && same(message.sender, @"alice") && !message.msgID && message.seq == 0, "createTextMessage:");
    check(send_message(message, @"bob", nil)->code == 0 && message.msgID && message.seq > first.seq &&
              message.status == V2TIM_MSG_STATUS_SEND_SUCC && same(message.userID, @"bob") &&
              [message.timestamp timeIntervalSince1970] > 1700000000 && message.priority == V2TIM_PRIORITY_NORMAL,
          "sendMessage: completes the message");
    check(send_message(message, @"bob", nil)->code == 0 && [history_of(@"bob", nil)->value count] == 3, "it may be sent again");
    check(send_message(message, nil, nil)->code == 6017 && send_message(message, @"bob", @"team")->code == 6017,
          "without a receiver, and to two: 6017");
    message = [tim() createTextMessage:@"to nowhere"];
    check(send_message(message, nil, @"nowhere")->code == 10010 && message.status == V2TIM_MSG_STATUS_SEND_FAIL,
          "to a missing group: 10010, as the error message says");
}

static void what_cannot_be_sent(void) {
    V2TIMMessage *message = [tim() createTextMessage:@"x"];
    message.cloudCustomData = [@"data" dataUsingEncoding:NSUTF8StringEncoding];
    check(send_message(message, @"bob", nil)->code == 7013, "with cloudCustomData: 7013");
    message = [tim() createTextMessage:@"x"];
    message.isExcludedFromUnreadCount = YES;
    check(send_message(message, @"bob", nil)->code == 7013, "not counted: 7013");
    message = [tim() createTextMessage:@"x"];
    V2TIMTextElem *second = [[[V2TIMTextElem alloc] init] autorelease];
    [message.textElem appendElem:second];
    [message.textElem appendElem:second];
    [second appendElem:second];
    check([message.textElem nextElem] == second && ![second nextElem] && send_message(message, @"bob", nil)->code == 7013,
          "of two elements: 7013");
    message = [tim() createFaceMessage:1 data:nil];
    check(message && message.elemType == V2TIM_ELEM_TYPE_NONE && send_message(message, @"bob", nil)->code == 7013,
          "a face: an empty message, and 7013");
    outcome *online = done(^(V2TIMSucc succ, V2TIMFail fail) {
        [tim() sendMessage:[tim() createTextMessage:@"x"] receiver:@"bob" groupID:nil priority:V2TIM_PRIORITY_LOW
            onlineUserOnly:YES offlinePushInfo:nil progress:nil succ:succ fail:fail];
    });
    check(online->code == 7013, "to online users only: 7013");
    NSMutableString *much = [NSMutableString string];
    for (int i = 0; i < 1300; i++) [much appendString:@"0123456789"];
    check(say(@"bob", much)->code == 8001, "over 12 KB: 8001");
}

static outcome *of_group(SEL call, NSString *group) {
    return done(^(V2TIMSucc succ, V2TIMFail fail) {
        IMP method = [tim() methodForSelector:call];
        ((void (*)(id, SEL, NSString *, V2TIMSucc, V2TIMFail))method)(tim(), call, group, succ, fail);
    });
}

static void groups(void) {
    outcome *made = create_group(@"Public", @"team", @"The team");
    check(made->code == 0 && same(made->value, @"team"), "createGroup: gives the ID");
    check([create_group(@"Work", nil, @"Another")->value length] > 0, "without one the service makes it");
    check([create_group(@"Work", @"", @"Another")->value length] > 0, "as for an empty one");
    check(create_group(@"Public", @"team", @"The team")->code == 10021, "the id is taken: 10021");
    V2TIMGroupInfo *info = [[[V2TIMGroupInfo alloc] init] autorelease];
    info.groupType = @"Meeting";
    info.groupID = @"meeting";
    info.groupName = @"A meeting";
    __block NSArray *members = nil;
    void (^create)(outcome *, V2TIMFail) = ^(outcome *one, V2TIMFail fail) {
        [tim() createGroup:info memberList:members succ:^(NSString *group) { finish(one, 0, nil, group); } fail:fail];
    };
    check(same(value(create)->value, @"meeting"), "createGroup: by a V2TIMGroupInfo");
    members = @[[[[V2TIMCreateGroupMemberInfo alloc] init] autorelease]];
    check(value(create)->code == 7013, "with members: 7013");

    check(bob_joins_team() == 0, "bob joins");
    outcome *sent = done(^(V2TIMSucc succ, V2TIMFail fail) {
        [tim() sendGroupTextMessage:@"hello" to:@"team" priority:V2TIM_PRIORITY_HIGH succ:succ fail:fail];
    });
    check(sent->code == 0, "sendGroupTextMessage:");
    outcome *history = value(^(outcome *one, V2TIMFail fail) {
        [tim() getGroupHistoryMessageList:@"team" count:20 lastMsg:nil
                                     succ:^(NSArray<V2TIMMessage *> *list) { finish(one, 0, nil, list); } fail:fail];
    });
    V2TIMMessage *found = [history->value firstObject];
    check(same(found.textElem.text, @"hello") && same(found.groupID, @"team") && !found.userID,
          "getGroupHistoryMessageList:");
    check(of_group(@selector(dismissGroup:succ:fail:), @"meeting")->code == 0, "dismissGroup:");
    check(of_group(@selector(quitGroup:succ:fail:), @"team")->code == 10009, "the owner cannot quit: 10009");
    int made_by_bob = as_bob(^(outcome *one) {
        tim_group_create(bob, "Public", "bobs", "Bob's", c_text, c_error, one);
    });
    outcome *joined_bobs = done(^(V2TIMSucc succ, V2TIMFail fail) {
        [tim() joinGroup:@"bobs" msg:nil succ:succ fail:fail];
    });
    check(made_by_bob == 0 && joined_bobs->code == 0, "joinGroup:");
    check(of_group(@selector(quitGroup:succ:fail:), @"bobs")->code == 0, "quitGroup:");
}

static void speaking(void) {
    V2TIMMessage *made = [tim() createTextAtMessage:@"you two"
                                         atUserList:[NSMutableArray arrayWithObjects:@"bob", all_users, nil]];
    check(same(made.textElem.text, @"you two") && [made.groupAtUserList count] == 2, "createTextAtMessage:");
    check(send_message(made, nil, @"team")->code == 0, "sendMessage: to a group, speaking to somebody");
    outcome *history = value(^(outcome *one, V2TIMFail fail) {
        [tim() getGroupHistoryMessageList:@"team" count:1 lastMsg:nil
                                     succ:^(NSArray<V2TIMMessage *> *list) { finish(one, 0, nil, list); } fail:fail];
    });
    check(same([[[history->value firstObject] groupAtUserList] componentsJoinedByString:@" "],
               [@"bob " stringByAppendingString:all_users]),
          "the mentioned users are kept");
    V2TIMMessage *copy = [tim() createAtSignedGroupMessage:[tim() createTextMessage:@"you"]
                                                atUserList:[NSMutableArray arrayWithObject:@"bob"]];
    check(same(copy.textElem.text, @"you") && send_message(copy, nil, @"team")->code == 0, "createAtSignedGroupMessage:");
    NSUInteger from = journal_size();
    int spoken = as_bob(^(outcome *one) {
        const char *users[] = {"alice"};
        tim_message_send_group_text_at(bob, "team", "alice!", users, 1, TIM_PRIORITY_NORMAL, NULL, c_message, c_error,
                                       one);
    });
    check(spoken == 0 && journal_find(@"message bob alice!", from) >= 0 &&
              journal_find(@"text team bob alice!", from) >= 0,
          "both kinds of listener hear of a group's message");
    V2TIMGroupAtInfo *info = [[conversation(@"group_team")->value groupAtInfolist] firstObject];
    check(info.atType == V2TIM_AT_ME && info.seq > 0, "groupAtInfolist");
}

static void receiving(void) {
    NSUInteger from = journal_size();
    check(bob_says("hi 👋") == 0 && journal_find(@"message bob hi 👋", from) >= 0 &&
              journal_find(@"text bob hi 👋", from) >= 0,
          "both kinds of listener hear of a user's message");
    check(journal_count(@"message bob hi 👋", from) == 1 && journal_count(@"text bob hi 👋", from) == 1, "once");
    outcome *set = done(^(V2TIMSucc succ, V2TIMFail fail) {
        [tim() setC2CReceiveMessageOpt:@[@"bob"] opt:V2TIM_NOT_RECEIVE_MESSAGE succ:succ fail:fail];
    });
    outcome *got = value(^(outcome *one, V2TIMFail fail) {
        [tim() getC2CReceiveMessageOpt:@[@"bob", @"carol"]
                                  succ:^(NSArray<V2TIMReceiveMessageOptInfo *> *list) { finish(one, 0, nil, list); }
                                  fail:fail];
    });
    check(set->code == 0 && same([[got->value valueForKey:@"userID"] componentsJoinedByString:@" "], @"bob carol") &&
              [[got->value firstObject] receiveOpt] == V2TIM_NOT_RECEIVE_MESSAGE,
          "setC2CReceiveMessageOpt:, getC2CReceiveMessageOpt:");
    outcome *of_team = done(^(V2TIMSucc succ, V2TIMFail fail) {
        [tim() setGroupReceiveMessageOpt:@"team" opt:V2TIM_RECEIVE_NOT_NOTIFY_MESSAGE succ:succ fail:fail];
    });
    check(of_team->code == 0 && [conversation(@"group_team")->value recvOpt] == V2TIM_RECEIVE_NOT_NOTIFY_MESSAGE,
          "setGroupReceiveMessageOpt:");
    outcome *wrong = done(^(V2TIMSucc succ, V2TIMFail fail) {
        [tim() setC2CReceiveMessageOpt:@[] opt:V2TIM_RECEIVE_MESSAGE succ:succ fail:fail];
    });
    check(wrong->code == 6017, "without a user: 6017");
}

static void reading(void) {
    for (int i = 1; i <= 3; i++) say(@"carol", [NSString stringWithFormat:@"%d", i]);
    NSArray<V2TIMMessage *> *all = history_of(@"carol", nil)->value;
    check([all count] == 3 && same([all firstObject].textElem.text, @"3"), "the history, newest first");
    NSArray<V2TIMMessage *> *older = history_of(@"carol", [all objectAtIndex:1])->value;
    check([older count] == 1 && same([older firstObject].textElem.text, @"1"), "it continues after lastMsg");
    check(history_of(@"carol", [tim() createTextMessage:@"never sent"])->code == 6017, "which has a seq: 6017");
    V2TIMMessageListGetOption *option = [[[V2TIMMessageListGetOption alloc] init] autorelease];
    void (^get)(outcome *, V2TIMFail) = ^(outcome *one, V2TIMFail fail) {
        [tim() getHistoryMessageList:option
                                succ:^(NSArray<V2TIMMessage *> *list) { finish(one, 0, nil, list); } fail:fail];
    };
    check(value(get)->code == 6017, "without a user: 6017");
    option.groupID = @"team";
    option.count = 1;
    V2TIMMessage *last = [value(get)->value firstObject];
    option.lastMsgSeq = last.seq;
    check(last && same([[value(get)->value firstObject] msgID], last.msgID), "lastMsgSeq is inclusive");
    option.getTimeBegin = 1;
    check(value(get)->code == 7013, "those of a time: 7013");
}

static void finding(void) {
    NSArray<V2TIMMessage *> *all = history_of(@"carol", nil)->value;
    NSArray<NSString *> *ids = [NSArray arrayWithObjects:[[all objectAtIndex:2] msgID], @"1-1", [[all firstObject] msgID], nil];
    outcome *found = value(^(outcome *one, V2TIMFail fail) {
        [tim() findMessages:ids succ:^(NSArray<V2TIMMessage *> *list) { finish(one, 0, nil, list); } fail:fail];
    });
    NSArray<V2TIMMessage *> *list = found->value;
    check([list count] == 2 && same([[list firstObject] textElem].text, @"1") && same([[list lastObject] textElem].text, @"3"),
          "messages are found by their IDs, in that order");
}

static NSString *texts(V2TIMMessageListGetOption *option) {
    outcome *found = value(^(outcome *one, V2TIMFail fail) {
        [tim() getHistoryMessageList:option
                                succ:^(NSArray<V2TIMMessage *> *list) { finish(one, 0, nil, list); } fail:fail];
    });
    NSMutableArray *all = [NSMutableArray array];
    for (V2TIMMessage *message in (NSArray *)found->value) [all addObject:message.textElem.text];
    return [all componentsJoinedByString:@" "];
}

// carol's messages "1", "2" and "3".
static void either_direction(void) {
    V2TIMMessageListGetOption *option = [[[V2TIMMessageListGetOption alloc] init] autorelease];
    option.userID = @"carol";
    option.count = 20;
    V2TIMMessage *second = [history_of(@"carol", nil)->value objectAtIndex:1];
    for (int local = 0; local <= 2; local += 2) {
        option.getType = (V2TIMMessageGetType)(V2TIM_GET_CLOUD_NEWER_MSG + local);
        option.lastMsg = nil;
        option.lastMsgSeq = 0;
        check(same(texts(option), @"1 2 3"), "newer ones: the oldest first");
        option.lastMsgSeq = second.seq;
        check(same(texts(option), @"2 3"), "lastMsgSeq is inclusive");
        option.lastMsg = second;
        check(same(texts(option), @"3"), "lastMsg is not");
        option.getType = (V2TIMMessageGetType)(V2TIM_GET_CLOUD_OLDER_MSG + local);
        check(same(texts(option), @"1"), "older ones");
    }
}

static outcome *delete_messages(NSArray *list) {
    return done(^(V2TIMSucc succ, V2TIMFail fail) {
        [tim() deleteMessages:list succ:succ fail:fail];
    });
}

static void deleting(void) {
    NSArray<V2TIMMessage *> *all = history_of(@"carol", nil)->value;
    V2TIMMessage *other = [history_of(@"bob", nil)->value firstObject];
    check(delete_messages(@[[all objectAtIndex:0], [all objectAtIndex:2]])->code == 0, "deleteMessages:");
    NSArray<V2TIMMessage *> *left = history_of(@"carol", nil)->value;
    check([left count] == 1 && same([left firstObject].textElem.text, @"2"), "the others stay");
    check(delete_messages(@[])->code == 6017 && delete_messages(@[[tim() createTextMessage:@"x"]])->code == 6017 &&
              delete_messages(@[[left firstObject], other])->code == 6017,
          "none, one that was not sent, those of two conversations: 6017");
    check(of_group(@selector(clearC2CHistoryMessage:succ:fail:), @"bob")->code == 0 &&
              [history_of(@"bob", nil)->value count] == 0 && [conversation(@"c2c_bob")->value orderKey] > 0,
          "clearC2CHistoryMessage: leaves the conversation");
    check(of_group(@selector(clearGroupHistoryMessage:succ:fail:), @"team")->code == 0 &&
              ![conversation(@"group_team")->value lastMessage],
          "clearGroupHistoryMessage:");
}

static void reading_marks(void) {
    check(bob_says("unread") == 0 && bob_says_to_team("unread") == 0, "bob writes");
    journal_find(@"changed group_team unread 1 last unread", 0);
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wdeprecated-declarations"
    check(of_group(@selector(markC2CMessageAsRead:succ:fail:), @"bob")->code == 0 &&
              seen(@"c2c_bob").unreadCount == 0,
          "markC2CMessageAsRead:");
    check(of_group(@selector(markC2CMessageAsRead:succ:fail:), nil)->code == 6017, "of nil: 6017, and not all");
    check(of_group(@selector(markGroupMessageAsRead:succ:fail:), @"team")->code == 0 &&
              seen(@"group_team").unreadCount == 0,
          "markGroupMessageAsRead:");
    outcome *all = done(^(V2TIMSucc succ, V2TIMFail fail) {
        [tim() markAllMessageAsRead:succ fail:fail];
    });
    check(all->code == 0, "markAllMessageAsRead:");
#pragma clang diagnostic pop
}

static void friends(void) {
    V2TIMFriendAddApplication *application = [[[V2TIMFriendAddApplication alloc] init] autorelease];
    application.userID = @"bob";
    application.friendRemark = @"Bobby";
    void (^add)(outcome *, V2TIMFail) = ^(outcome *one, V2TIMFail fail) {
        [tim() addFriend:application
                    succ:^(V2TIMFriendOperationResult *result) { finish(one, 0, nil, result); } fail:fail];
    };
    outcome *added = value(add);
    check(added->code == 0 && same([added->value userID], @"bob") && [(V2TIMFriendOperationResult *)added->value resultCode] == 0,
          "addFriend: returns the user");
    check(same([conversation(@"c2c_bob")->value showName], @"Bobby"), "the remark is the conversation's name");
    application.addType = V2TIM_FRIEND_TYPE_SINGLE;
    check(value(add)->code == 7013, "on one side only: 7013");
    application.addType = V2TIM_FRIEND_TYPE_BOTH;
    application.userID = nil;
    check(value(add)->code == 6017, "no user: 6017");
    outcome *deleted = value(^(outcome *one, V2TIMFail fail) {
        [tim() deleteFromFriendList:@[@"bob", @"carol"]
                         deleteType:V2TIM_FRIEND_TYPE_BOTH
                               succ:^(NSArray<V2TIMFriendOperationResult *> *list) { finish(one, 0, nil, list); }
                               fail:fail];
    });
    check(same(codes(deleted), @"0 31704") && same([[deleted->value firstObject] userID], @"bob"),
          "deleteFromFriendList: a result for each");
}

int main(int argc, char **argv) {
    @autoreleasepool {
        NSString *folder = [NSString stringWithUTF8String:argc > 1 ? argv[1] : "."];
        NSString *service = [NSString stringWithFormat:@"embedded:%@/service", folder];
        journal_begin();
        ear = [[Ear alloc] init];
        [tim() addConversationListener:ear];
        [tim() addAdvancedMsgListener:ear];
        [tim() addSimpleMsgListener:ear];
        check(alice_opens([folder stringByAppendingPathComponent:@"alice"], service, nil), "initSDK");
        bob_logs_in([folder stringByAppendingPathComponent:@"bob"], service);
        check(login(@"carol")->code == 0 && logout()->code == 0 && login(@"alice")->code == 0, "carol was here");
        sending();
        what_cannot_be_sent();
        groups();
        speaking();
        receiving();
        reading();
        finding();
        either_direction();
        deleting();
        reading_marks();
        friends();
        check(answered_once(), "every call was answered once");
        [tim() unInitSDK];
        tim_client_free(bob);
    }
    return failures == 0 ? 0 : 1;
}
