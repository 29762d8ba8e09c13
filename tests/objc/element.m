// Tests of custom elements: created, sent, received, read back.
#import "fixture.h"

static NSData *bytes(NSString *text) { return [text dataUsingEncoding:NSUTF8StringEncoding]; }

static NSString *text_of(NSData *data) {
    return [[[NSString alloc] initWithData:data encoding:NSUTF8StringEncoding] autorelease];
}

// Data, description and extension; "-" for another element.
static NSString *custom_of(V2TIMMessage *message) {
    V2TIMCustomElem *elem = message.customElem;
    if (message.elemType != V2TIM_ELEM_TYPE_CUSTOM || !elem || message.textElem) return @"-";
    return [NSString stringWithFormat:@"%@/%@/%@", text_of(elem.data), elem.desc ?: @"", elem.extension ?: @""];
}

// Listens to all kinds of events.
@interface Customs : NSObject <V2TIMAdvancedMsgListener, V2TIMSimpleMsgListener>
@end

@implementation Customs
- (void)onRecvNewMessage:(V2TIMMessage *)msg {
    journal_write(@"custom %@ %@", msg.sender, custom_of(msg));
}
- (void)onRecvC2CTextMessage:(NSString *)msgID sender:(V2TIMUserInfo *)info text:(NSString *)text {
    journal_write(@"text %@", text);
}
- (void)onRecvC2CCustomMessage:(NSString *)msgID sender:(V2TIMUserInfo *)info customData:(NSData *)data {
    journal_write(@"data %@ %@%@", info.userID, text_of(data), [msgID length] > 0 ? @"" : @" no ID");
}
- (void)onRecvGroupTextMessage:(NSString *)msgID groupID:(NSString *)groupID sender:(V2TIMGroupMemberInfo *)info
    text:(NSString *)text {
    journal_write(@"group text %@", text);
}
- (void)onRecvGroupCustomMessage:(NSString *)msgID groupID:(NSString *)groupID sender:(V2TIMGroupMemberInfo *)info
    customData:(NSData *)data {
    journal_write(@"group data %@ %@ %@%@", groupID, info.userID, text_of(data), [msgID length] > 0 ? @"" : @" no ID");
}
@end

static outcome *send_message(V2TIMMessage *message, NSString *user, NSString *group) {
    return done(^(V2TIMSucc succ, V2TIMFail fail) {
        [tim() sendMessage:message receiver:user groupID:group priority:V2TIM_PRIORITY_NORMAL onlineUserOnly:NO
            offlinePushInfo:nil progress:nil succ:succ fail:fail];
    });
}

static void making(void) {
    V2TIMMessage *made = [tim() createCustomMessage:bytes(@"d")];
    check(same(custom_of(made), @"d//") && made.isSelf && same(made.sender, @"alice"), "createCustomMessage: of data");
    check(same(custom_of([tim() createCustomMessage:bytes(@"d") desc:@"what" extension:@"ext"]), @"d/what/ext"),
          "createCustomMessage: with a description and an extension");
}

static void sending(void) {
    NSMutableData *data = [NSMutableData dataWithBytes:"{\"n\":1}\0 " length:9];
    [data appendData:bytes(@"🧾")];
    V2TIMMessage *made = [tim() createCustomMessage:data desc:@"订单" extension:@"app://x"];
    check(send_message(made, @"bob", nil)->code == 0 && made.msgID && made.seq > 0, "sendMessage:");
    V2TIMMessage *found = [history_of(@"bob", nil)->value firstObject];
    check([found.customElem.data isEqual:data] && same(found.customElem.desc, @"订单") &&
              same(found.customElem.extension, @"app://x") && same(found.msgID, made.msgID),
          "the history has it whole; data may contain NUL");
    __block NSString *message_id = nil;
    outcome *quick = done(^(V2TIMSucc succ, V2TIMFail fail) {
        message_id = [tim() sendC2CCustomMessage:bytes(@"quick") to:@"bob" succ:succ fail:fail];
    });
    found = seen(@"c2c_bob").lastMessage;
    check(quick->code == 0 && same(custom_of(found), @"quick//") && same(found.msgID, message_id),
          "sendC2CCustomMessage:, and it is the last message");
    outcome *vote = done(^(V2TIMSucc succ, V2TIMFail fail) {
        message_id = [tim() sendGroupCustomMessage:bytes(@"vote") to:@"team" priority:V2TIM_PRIORITY_HIGH succ:succ
                                              fail:fail];
    });
    found = seen(@"group_team").lastMessage;
    check(vote->code == 0 && same(custom_of(found), @"vote//") && same(found.msgID, message_id),
          "sendGroupCustomMessage:");
    V2TIMMessage *spoken = [tim() createAtSignedGroupMessage:[tim() createCustomMessage:bytes(@"look")]
                                                  atUserList:[NSMutableArray arrayWithObject:@"bob"]];
    check(send_message(spoken, nil, @"team")->code == 0, "one that mentions a member");
    found = seen(@"group_team").lastMessage;
    check(same(custom_of(found), @"look//") && same([found.groupAtUserList firstObject], @"bob"),
          "has the mentioned users");
}

static void hearing(void) {
    NSUInteger from = journal_size();
    tim_custom_elem elem = TIM_CUSTOM_ELEM_INIT;
    elem.data = "of bob";
    elem.data_length = 6;
    elem.description = "what";
    const tim_custom_elem *pointer = &elem;
    int to_user = as_bob(^(outcome *one) {
        tim_message_send_c2c_custom(bob, "alice", pointer, NULL, c_message, c_error, one);
    });
    int to_group = as_bob(^(outcome *one) {
        tim_message_send_group_custom(bob, "team", pointer, NULL, 0, TIM_PRIORITY_NORMAL, NULL, c_message, c_error, one);
    });
    check(to_user == 0 && to_group == 0 && bob_says("words") == 0 && bob_says_to_team("more words") == 0,
          "bob sends two, and two texts");
    check(journal_find(@"group text more words", from) >= 0 && journal_find(@"text words", from) >= 0,
          "simple listeners hear the texts");
    check(journal_count(@"data bob of bob", from) == 1 && journal_count(@"group data team bob of bob", from) == 1,
          "and both of bob's own, once");
    check(journal_count(@"custom bob of bob/what/", from) == 2, "onRecvNewMessage: receives both, complete");
}

static void refused(void) {
    V2TIMMessage *message = [tim() createCustomMessage:[NSData dataWithBytes:"\xff\xfe" length:2]];
    outcome *bad = send_message(message, @"bob", nil);
    check(bad->code == 6017 && [bad->message rangeOfString:@"elem.data"].length > 0 && !message.msgID &&
              message.status == V2TIM_MSG_STATUS_SEND_FAIL,
          "data that is not UTF-8: 6017, as the error message says");
    unichar nul[] = {'a', 0, 'b'};
    message = [tim() createCustomMessage:[NSData data] desc:nil extension:[NSString stringWithCharacters:nul length:3]];
    check(send_message(message, @"bob", nil)->code == 6017, "an extension with a NUL: 6017");
    NSMutableData *longest = [NSMutableData dataWithLength:13000];
    memset([longest mutableBytes], 'x', 13000);
    check(send_message([tim() createCustomMessage:longest], nil, @"team")->code == 8001, "13 KB: 8001");
    message = [tim() createCustomMessage:bytes(@"x")];
    [message.customElem appendElem:[[[V2TIMTextElem alloc] init] autorelease]];
    check(send_message(message, @"bob", nil)->code == 7013, "two elements: 7013");
    NSData *none = nil;
    check(send_message([tim() createCustomMessage:none], @"bob", nil)->code == 0, "no data at all is a success");
}

int main(int argc, char **argv) {
    @autoreleasepool {
        NSString *folder = [NSString stringWithUTF8String:argc > 1 ? argv[1] : "."];
        NSString *service = [NSString stringWithFormat:@"embedded:%@/service", folder];
        journal_begin();
        Customs *customs = [[Customs alloc] init];
        [tim() addAdvancedMsgListener:customs];
        [tim() addSimpleMsgListener:customs];
        check(alice_opens([folder stringByAppendingPathComponent:@"alice"], service, nil), "initSDK");
        bob_logs_in([folder stringByAppendingPathComponent:@"bob"], service);
        check(login(@"alice")->code == 0 && create_group(@"Public", @"team", @"The team")->code == 0 &&
                  bob_joins_team() == 0,
              "alice and bob are a team");
        making();
        sending();
        hearing();
        refused();
        check(answered_once(), "every call was answered once");
        [tim() unInitSDK];
        tim_client_free(bob);
    }
    return failures == 0 ? 0 : 1;
}
