// Types of invitations to calls.
#ifndef OPENTIM_V2TIM_SIGNALING_H
#define OPENTIM_V2TIM_SIGNALING_H

#include "V2TIMCommon.h"

struct V2TIMSignalingInfo {
    V2TIMString inviteID;
    V2TIMString groupID; // empty for a call between two
    V2TIMString inviter;
    V2TIMStringVector inviteeList;
    V2TIMString data;
    V2TIMSignalingActionType actionType = SignalingActionType_Invite;
    int timeout = 0; // seconds; 0: none
};

#endif
