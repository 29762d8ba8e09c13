// Creates a group; what V2TIMManager's two calls have in common.
#import "V2TIMManager.h"

void ot_create_group(NSString *type, NSString *group_id, NSString *name, V2TIMCreateGroupSucc succ, V2TIMFail fail);
