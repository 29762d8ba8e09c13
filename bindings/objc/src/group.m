#import "group.h"

#import "V2TIMManager+Group.h"
#import "convert.h"
#import "reply.h"

static void on_created(const char *group_id, size_t length, void *user_data) {
    ot_answer(user_data, ^(const void *succ) {
        ((__bridge V2TIMCreateGroupSucc)succ)(ot_text(group_id, length));
    });
}

void ot_create_group(NSString *type, NSString *group_id, NSString *name, V2TIMCreateGroupSucc succ, V2TIMFail fail) {
    tim_client *client = ot_ready(fail);
    if (!client) return;
    NSString *chosen = [group_id length] > 0 ? group_id : nil; // else the service creates one
    tim_group_create(client, ot_c_text(type), ot_c_text(chosen), ot_c_text(name), on_created, ot_on_error,
                     OT_REPLY(succ, fail));
}

@implementation V2TIMManager (Group)
- (void)createGroup:(V2TIMGroupInfo *)info memberList:(NSArray<V2TIMCreateGroupMemberInfo *> *)memberList
    succ:(V2TIMCreateGroupSucc)succ fail:(V2TIMFail)fail {
    if ([memberList count] > 0) {
        return ot_not_supported("-[V2TIMManager createGroup:memberList:succ:fail:] with a memberList", fail);
    }
    ot_create_group(info.groupType, info.groupID, info.groupName, succ, fail);
}
@end
