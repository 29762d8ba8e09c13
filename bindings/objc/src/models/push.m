// Push settings of a device, and invitations.
#import "V2TIMManager+APNS.h"
#import "V2TIMManager+LiveActivity.h"
#import "V2TIMManager+Signaling.h"
#import "V2TIMManager+VOIP.h"
#import "../fields.h"

@implementation V2TIMAPNSConfig
OT_RELEASES_FIELDS(V2TIMAPNSConfig)
@synthesize token = _token, businessID = _businessID, isTPNSToken = _isTPNSToken;
@end

@implementation V2TIMVOIPConfig
OT_RELEASES_FIELDS(V2TIMVOIPConfig)
@synthesize token = _token, certificateID = _certificateID;
@end

@implementation V2TIMLiveActivityConfig
OT_RELEASES_FIELDS(V2TIMLiveActivityConfig)
@synthesize activityID = _activityID, token = _token, businessID = _businessID;
@end

@implementation V2TIMSignalingInfo
OT_RELEASES_FIELDS(V2TIMSignalingInfo)
@synthesize inviteID = _inviteID, groupID = _groupID, inviter = _inviter, inviteeList = _inviteeList,
    data = _data, timeout = _timeout, actionType = _actionType;
@end
