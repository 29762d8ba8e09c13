// Tests of the iOS and macOS samples on V2TIM's page about deleting conversations, unchanged, between the markers.
#import "fixture.h"

#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wunused-variable"

static void delete_conversation(void) {
    // ---- the page's first sample
NSString *conversationID = @"conversationID";
[[V2TIMManager sharedInstance] deleteConversation:conversationID
    succ:^{
        // 删除会话成功
    }
    fail:^(int code, NSString *desc) {
        // 删除会话失败
    }];
    // ---- its end
}

static void delete_conversations(void) {
    // ---- the page's second sample
NSMutableArray *conversationIDList = [NSMutableArray array];
[conversationIDList addObject:@"c2c_userID"];
[conversationIDList addObject:@"group_groupID"];
[[V2TIMManager sharedInstance] deleteConversationList:conversationIDList
    clearMessage:true
    succ:^(NSArray<V2TIMConversationOperationResult *> *results) {
        // 删除会话成功
        for (V2TIMConversationOperationResult *result in results) {
            int code = result.resultCode;
            NSString *info = result.resultInfo;
            NSString *conversationID = result.conversationID;
        }
    }
    fail:^(int code, NSString *desc) {
        // 删除会话失败
    }];
    // ---- its end
}

#pragma clang diagnostic pop

// Calls are answered in order, so the sample's call is done when this one is.
static NSString *left(void) { return ids_of(page(0, 100, NULL, NULL)); }

int main(int argc, char **argv) {
    @autoreleasepool {
        NSString *folder = [NSString stringWithUTF8String:argc > 1 ? argv[1] : "."];
        journal_begin();
        Ear *ear = [[Ear alloc] init];
        [tim() addConversationListener:ear];
        check(alice_opens(folder, nil, nil), "initSDK");
        check(login(@"userID")->code == 0 && logout()->code == 0 && login(@"alice")->code == 0,
              "the user that the samples name is there");
        check(create_group(@"Public", @"groupID", @"a group")->code == 0 && say(@"userID", @"hi")->code == 0,
              "and the group");
        check(same(left(), @"c2c_userID group_groupID"), "two conversations");
        delete_conversation();
        check(same(left(), @"c2c_userID group_groupID"), "the first sample finds no such ID and deletes nothing");
        delete_conversations();
        check(same(left(), @""), "the second sample deletes both");
        check(journal_count(@"deleted c2c_userID group_groupID", 0) == 1, "in one event");
        check([history_of(@"userID", nil)->value count] == 0, "and the history");
        [tim() unInitSDK];
    }
    return failures == 0 ? 0 : 1;
}
