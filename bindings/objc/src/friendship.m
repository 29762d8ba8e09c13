#import "V2TIMManager+Friendship.h"

#include <stdlib.h>

#import "arc.h"
#import "convert.h"
#import "reply.h"

// The answer of the C call does not name the user; V2TIM's answer does.
static void on_added(void *user_data) {
    NSString *user_id = (__bridge NSString *)((ot_reply *)user_data)->object;
    ot_answer(user_data, ^(const void *succ) {
        V2TIMFriendOperationResult *result = OT_GIVEN([[V2TIMFriendOperationResult alloc] init]);
        result->_userID = OT_KEPT(user_id);
        result->_resultInfo = @"";
        ((__bridge V2TIMFriendOperationResultSucc)succ)(result);
    });
}

static V2TIMFriendOperationResult *result_of(const tim_friend_result *from) {
    V2TIMFriendOperationResult *to = OT_GIVEN([[V2TIMFriendOperationResult alloc] init]);
    to->_userID = OT_KEPT(ot_text(from->user_id, from->user_id_length));
    to->_resultCode = from->code;
    to->_resultInfo = OT_KEPT(ot_text(from->message, from->message_length));
    return to;
}

static void on_deleted(const tim_friend_result *const *list, size_t count, void *user_data) {
    ot_answer(user_data, ^(const void *succ) {
        NSMutableArray *results = [NSMutableArray arrayWithCapacity:count];
        for (size_t i = 0; i < count; i++) [results addObject:result_of(list[i])];
        ((__bridge V2TIMFriendOperationResultListSucc)succ)(results);
    });
}

@implementation V2TIMManager (Friendship)
- (void)addFriend:(V2TIMFriendAddApplication *)application succ:(V2TIMFriendOperationResultSucc)succ
    fail:(V2TIMFail)fail {
    if ([application.friendGroup length] > 0) {
        return ot_not_supported("-[V2TIMManager addFriend:succ:fail:] with a friendGroup", fail);
    }
    if (application && application.addType != V2TIM_FRIEND_TYPE_BOTH) {
        return ot_not_supported("-[V2TIMManager addFriend:succ:fail:] on one side only", fail);
    }
    tim_client *client = ot_ready(fail);
    if (!client) return;
    ot_reply *reply = OT_REPLY(succ, fail);
    reply->object = application.userID ? ot_hold(application.userID) : NULL;
    NSString *remark = [application.friendRemark length] > 0 ? application.friendRemark : nil;
    tim_friend_add(client, ot_c_text(application.userID), ot_c_text(remark), on_added, ot_on_error, reply);
}

- (void)deleteFromFriendList:(NSArray *)userIDList deleteType:(V2TIMFriendType)deleteType
    succ:(V2TIMFriendOperationResultListSucc)succ fail:(V2TIMFail)fail {
    tim_client *client = ot_ready(fail);
    if (!client) return;
    const char **ids = ot_c_texts(userIDList);
    tim_friend_delete(client, ids, [userIDList count], deleteType == V2TIM_FRIEND_TYPE_BOTH, on_deleted, ot_on_error,
                      OT_REPLY(succ, fail));
    free(ids);
}
@end
