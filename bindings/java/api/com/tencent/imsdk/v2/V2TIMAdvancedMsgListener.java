package com.tencent.imsdk.v2;

import androidx.annotation.NonNull;
import androidx.annotation.Nullable;

import java.util.List;

/** New messages, and what becomes of messages. Those without a word do not come yet. */
public abstract class V2TIMAdvancedMsgListener {
    /** A message from somebody else, or from another device of this user. */
    public void onRecvNewMessage(@NonNull V2TIMMessage msg) {}
    public void onRecvC2CReadReceipt(@NonNull List<V2TIMMessageReceipt> receiptList) {}
    public void onRecvMessageReadReceipts(@NonNull List<V2TIMMessageReceipt> receiptList) {}
    public void onRecvMessageRevoked(@NonNull String msgID, @NonNull V2TIMUserFullInfo operateUser,
            @Nullable String reason) {}
    public void onRecvMessageRevoked(@NonNull String msgID) {}
    public void onRecvMessageModified(@NonNull V2TIMMessage msg) {}
    public void onRecvMessageExtensionsChanged(@NonNull String msgID,
            @NonNull List<V2TIMMessageExtension> extensions) {}
    public void onRecvMessageExtensionsDeleted(@NonNull String msgID, @NonNull List<String> extensionKeys) {}
    public void onRecvMessageReactionsChanged(@NonNull List<V2TIMMessageReactionChangeInfo> changeInfos) {}
    public void onGroupMessagePinned(@NonNull String groupID, @NonNull V2TIMMessage message, boolean isPinned,
            @NonNull V2TIMGroupMemberInfo opUser) {}
}
