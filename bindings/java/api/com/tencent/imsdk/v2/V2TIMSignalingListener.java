package com.tencent.imsdk.v2;

import java.util.List;

/** Events of invitations. None of these is sent yet. */
public abstract class V2TIMSignalingListener {
    public void onReceiveNewInvitation(String inviteID, String inviter, String groupID, List<String> inviteeList,
            String data) {}
    public void onInviteeAccepted(String inviteID, String invitee, String data) {}
    public void onInviteeRejected(String inviteID, String invitee, String data) {}
    public void onInvitationCancelled(String inviteID, String inviter, String data) {}
    public void onInvitationTimeout(String inviteID, List<String> inviteeList) {}
    public void onInvitationModified(String inviteID, String data) {}
}
