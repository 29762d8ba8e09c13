// Invitations to calls.
#ifndef OPENTIM_V2TIM_SIGNALING_MANAGER_H
#define OPENTIM_V2TIM_SIGNALING_MANAGER_H

#include "V2TIMCallback.h"
#include "V2TIMListener.h"
#include "V2TIMSignaling.h"

// Not implemented yet: every function answers ERR_SDK_INTERFACE_NOT_SUPPORT (7013), or returns an empty value and
// writes a log line. No events are sent.
class TIM_API V2TIMSignalingManager {
public:
    virtual ~V2TIMSignalingManager() {}

    virtual void AddSignalingListener(V2TIMSignalingListener *listener) = 0;
    virtual void RemoveSignalingListener(V2TIMSignalingListener *listener) = 0;
    virtual V2TIMString Invite(const V2TIMString &invitee, const V2TIMString &data, bool onlineUserOnly,
                               const V2TIMOfflinePushInfo &offlinePushInfo, int timeout,
                               V2TIMCallback *callback) = 0;
    virtual V2TIMString InviteInGroup(const V2TIMString &groupID, const V2TIMStringVector &inviteeList,
                                      const V2TIMString &data, bool onlineUserOnly, int timeout,
                                      V2TIMCallback *callback) = 0;
    virtual void Cancel(const V2TIMString &inviteID, const V2TIMString &data, V2TIMCallback *callback) = 0;
    virtual void Accept(const V2TIMString &inviteID, const V2TIMString &data, V2TIMCallback *callback) = 0;
    virtual void Reject(const V2TIMString &inviteID, const V2TIMString &data, V2TIMCallback *callback) = 0;
    virtual V2TIMSignalingInfo GetSignalingInfo(const V2TIMMessage &msg) = 0;
    virtual void AddInvitedSignaling(const V2TIMSignalingInfo &info, V2TIMCallback *callback) = 0;
    virtual void ModifyInvitation(const V2TIMString &inviteID, const V2TIMString &data,
                                  V2TIMCallback *callback) = 0;
};

#endif
