package com.tencent.imsdk.v2;

import androidx.annotation.Nullable;

import java.util.List;

/** An invitation. */
public class V2TIMSignalingInfo {
    public static final int SIGNALING_ACTION_TYPE_INVITE = 1;
    public static final int SIGNALING_ACTION_TYPE_CANCEL_INVITE = 2;
    public static final int SIGNALING_ACTION_TYPE_ACCEPT_INVITE = 3;
    public static final int SIGNALING_ACTION_TYPE_REJECT_INVITE = 4;
    public static final int SIGNALING_ACTION_TYPE_INVITE_TIMEOUT = 5;

    String inviteID;
    String groupID;
    String inviter;
    List<String> inviteeList;
    String data;
    int actionType;
    int timeout;

    public @Nullable String getInviteID() { return inviteID; }
    public void setInviteID(@Nullable String inviteID) { this.inviteID = inviteID; }
    public @Nullable String getGroupID() { return groupID; }
    public void setGroupID(@Nullable String groupID) { this.groupID = groupID; }
    public @Nullable String getInviter() { return inviter; }
    public void setInviter(@Nullable String inviter) { this.inviter = inviter; }
    public @Nullable List<String> getInviteeList() { return inviteeList; }
    public void setInviteeList(@Nullable List<String> inviteeList) { this.inviteeList = inviteeList; }
    public @Nullable String getData() { return data; }
    public void setData(@Nullable String data) { this.data = data; }
    /** SIGNALING_ACTION_TYPE_*. */
    public int getActionType() { return actionType; }
    public void setActionType(int actionType) { this.actionType = actionType; }
    public int getTimeout() { return timeout; }
    public void setTimeout(int timeout) { this.timeout = timeout; }
}
