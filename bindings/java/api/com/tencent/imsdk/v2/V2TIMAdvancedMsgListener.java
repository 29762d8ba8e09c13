package com.tencent.imsdk.v2;

import java.util.List;

/** Receives new messages, and changes of messages. Events without a comment are not sent yet. */
public abstract class V2TIMAdvancedMsgListener {
    /** A message from another user, or from another device of this user. */
    public void onRecvNewMessage(V2TIMMessage msg) {}
    public void onRecvC2CReadReceipt(List<V2TIMMessageReceipt> receiptList) {}
    public void onRecvMessageReadReceipts(List<V2TIMMessageReceipt> receiptList) {}
    public void onRecvMessageRevoked(String msgID, V2TIMUserFullInfo operateUser, String reason) {}
    public void onRecvMessageRevoked(String msgID) {}
    public void onRecvMessageModified(V2TIMMessage msg) {}
    public void onRecvMessageExtensionsChanged(String msgID, List<V2TIMMessageExtension> extensions) {}
    public void onRecvMessageExtensionsDeleted(String msgID, List<String> extensionKeys) {}
    public void onRecvMessageReactionsChanged(List<V2TIMMessageReactionChangeInfo> changeInfos) {}
    public void onGroupMessagePinned(String groupID, V2TIMMessage message, boolean isPinned,
            V2TIMGroupMemberInfo opUser) {}
}
