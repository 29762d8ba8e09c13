package com.tencent.imsdk.v2;

import androidx.annotation.NonNull;

/** New messages, by kind: for apps that need no more than text and custom data. */
public abstract class V2TIMSimpleMsgListener {
    public void onRecvC2CTextMessage(@NonNull String msgID, @NonNull V2TIMUserInfo sender,
            @NonNull String text) {}
    public void onRecvC2CCustomMessage(@NonNull String msgID, @NonNull V2TIMUserInfo sender,
            @NonNull byte[] customData) {}
    public void onRecvGroupTextMessage(@NonNull String msgID, @NonNull String groupID,
            @NonNull V2TIMGroupMemberInfo sender, @NonNull String text) {}
    public void onRecvGroupCustomMessage(@NonNull String msgID, @NonNull String groupID,
            @NonNull V2TIMGroupMemberInfo sender, @NonNull byte[] customData) {}
}
