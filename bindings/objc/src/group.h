// Creates a group, for V2TIMManager's two calls.
#import "V2TIMManager.h"

void ot_create_group(NSString *type, NSString *group_id, NSString *name, V2TIMCreateGroupSucc succ, V2TIMFail fail);
