package com.tencent.imsdk.v2;

import androidx.annotation.NonNull;
import androidx.annotation.Nullable;

import java.util.List;

/** Invitations. None of these comes yet. */
public abstract class V2TIMSignalingListener {
    public void onReceiveNewInvitation(@NonNull String inviteID, @NonNull String inviter,
            @Nullable String groupID, @NonNull List<String> inviteeList, @Nullable String data) {}
    public void onInviteeAccepted(@NonNull String inviteID, @NonNull String invitee, @Nullable String data) {}
    public void onInviteeRejected(@NonNull String inviteID, @NonNull String invitee, @Nullable String data) {}
    public void onInvitationCancelled(@NonNull String inviteID, @NonNull String inviter,
            @Nullable String data) {}
    public void onInvitationTimeout(@NonNull String inviteID, @NonNull List<String> inviteeList) {}
    public void onInvitationModified(@NonNull String inviteID, @Nullable String data) {}
}
