package com.tencent.imsdk.v2;

import androidx.annotation.NonNull;
import androidx.annotation.Nullable;

import java.util.List;

/** Invitations. */
public abstract class V2TIMSignalingManager {
    // Not implemented yet
    public abstract void addSignalingListener(@NonNull V2TIMSignalingListener listener);
    public abstract void removeSignalingListener(@NonNull V2TIMSignalingListener listener);
    public abstract @NonNull String invite(@NonNull String invitee, @NonNull String data, boolean onlineUserOnly,
            @Nullable V2TIMOfflinePushInfo offlinePushInfo, int timeout, @Nullable V2TIMCallback callback);
    public abstract @NonNull String inviteInGroup(@NonNull String groupID, @NonNull List<String> inviteeList,
            @NonNull String data, boolean onlineUserOnly, int timeout, @Nullable V2TIMCallback callback);
    public abstract void cancel(@NonNull String inviteID, @NonNull String data,
            @Nullable V2TIMCallback callback);
    public abstract void accept(@NonNull String inviteID, @NonNull String data,
            @Nullable V2TIMCallback callback);
    public abstract void reject(@NonNull String inviteID, @NonNull String data,
            @Nullable V2TIMCallback callback);
    public abstract @NonNull V2TIMSignalingInfo getSignalingInfo(@NonNull V2TIMMessage msg);
    public abstract void addInvitedSignaling(@NonNull V2TIMSignalingInfo info, @Nullable V2TIMCallback callback);
    public abstract void modifyInvitation(@NonNull String inviteID, @NonNull String data,
            @Nullable V2TIMCallback callback);
}
