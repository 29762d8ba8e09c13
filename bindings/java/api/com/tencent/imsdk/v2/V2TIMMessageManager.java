package com.tencent.imsdk.v2;

import androidx.annotation.NonNull;
import androidx.annotation.Nullable;

import java.util.HashMap;
import java.util.List;

/** Messages and histories. Text and custom messages are built; what else V2TIM knows is under "Not built yet". */
public abstract class V2TIMMessageManager {
    /** Adding twice is adding once. */
    public abstract void addAdvancedMsgListener(@NonNull V2TIMAdvancedMsgListener listener);
    /** Once this has returned it is not called again; from inside a callback: after that callback. */
    public abstract void removeAdvancedMsgListener(@NonNull V2TIMAdvancedMsgListener listener);
    public abstract @NonNull V2TIMMessage createTextMessage(@NonNull String text);
    /**
     * Of the app's own: data, for notifications a description, and an extension. All are UTF-8, which messages
     * travel as: sending other bytes answers 6017, and so does NUL in an extension.
     */
    public abstract @NonNull V2TIMMessage createCustomMessage(@NonNull byte[] data);
    public abstract @NonNull V2TIMMessage createCustomMessage(@NonNull byte[] data, @Nullable String description,
            @Nullable byte[] extension);
    /** For a group: speaks to those users ("@"), V2TIMGroupAtInfo.AT_ALL_TAG for all members; at most 100. */
    public abstract @NonNull V2TIMMessage createTextAtMessage(@NonNull String text,
            @Nullable List<String> atUserList);
    /** The same message, speaking to those users. */
    public abstract @NonNull V2TIMMessage createAtSignedGroupMessage(@NonNull V2TIMMessage message,
            @Nullable List<String> atUserList);
    /**
     * Gives the message its ID, and returns that; empty if it is refused. Give either receiver or groupID. What
     * the message carries beyond its one element answers 7013, and so does onlineUserOnly. offlinePushInfo is
     * not used yet.
     */
    public abstract @NonNull String sendMessage(@NonNull V2TIMMessage message, @Nullable String receiver,
            @Nullable String groupID, int priority, boolean onlineUserOnly,
            @Nullable V2TIMOfflinePushInfo offlinePushInfo, @Nullable V2TIMSendCallback<V2TIMMessage> callback);
    /**
     * opt: V2TIMMessage.V2TIM_RECEIVE_MESSAGE and its like. For 1 to 100 users, on every device of this one.
     */
    public abstract void setC2CReceiveMessageOpt(@NonNull List<String> userIDList, int opt,
            @Nullable V2TIMCallback callback);
    public abstract void getC2CReceiveMessageOpt(@NonNull List<String> userIDList,
            @Nullable V2TIMValueCallback<List<V2TIMReceiveMessageOptInfo>> callback);
    public abstract void setGroupReceiveMessageOpt(@NonNull String groupID, int opt,
            @Nullable V2TIMCallback callback);
    /**
     * The newest first; at most count, above 0. Behind lastMsg, which is not in the answer; null: from the
     * newest on.
     */
    public abstract void getC2CHistoryMessageList(@NonNull String userID, int count,
            @Nullable V2TIMMessage lastMsg, @Nullable V2TIMValueCallback<List<V2TIMMessage>> callback);
    public abstract void getGroupHistoryMessageList(@NonNull String groupID, int count,
            @Nullable V2TIMMessage lastMsg, @Nullable V2TIMValueCallback<List<V2TIMMessage>> callback);
    public abstract void getHistoryMessageList(@NonNull V2TIMMessageListGetOption option,
            @Nullable V2TIMValueCallback<List<V2TIMMessage>> callback);
    /**
     * 1 to 50 messages of one conversation, for this user alone, on this device and at the server, beyond
     * recovery.
     */
    public abstract void deleteMessages(@NonNull List<V2TIMMessage> messages, @Nullable V2TIMCallback callback);
    /**
     * This user's history, on the device and at the server, beyond recovery. The conversation stays in the
     * list.
     */
    public abstract void clearC2CHistoryMessage(@NonNull String userID, @Nullable V2TIMCallback callback);
    public abstract void clearGroupHistoryMessage(@NonNull String groupID, @Nullable V2TIMCallback callback);
    /** Deprecated, as the two that follow: V2TIMConversationManager.cleanConversationUnreadMessageCount. */
    public abstract void markC2CMessageAsRead(@NonNull String userID, @Nullable V2TIMCallback callback);
    public abstract void markGroupMessageAsRead(@NonNull String groupID, @Nullable V2TIMCallback callback);
    public abstract void markAllMessageAsRead(@Nullable V2TIMCallback callback);

    // Not built yet
    public abstract @NonNull V2TIMMessage createImageMessage(@NonNull String imagePath);
    public abstract @NonNull V2TIMMessage createSoundMessage(@NonNull String soundPath, int duration);
    public abstract @NonNull V2TIMMessage createVideoMessage(@NonNull String videoFilePath, @NonNull String type,
            int duration, @Nullable String snapshotPath);
    public abstract @NonNull V2TIMMessage createFileMessage(@NonNull String filePath, @NonNull String fileName);
    public abstract @NonNull V2TIMMessage createLocationMessage(@NonNull String desc, double longitude,
            double latitude);
    public abstract @NonNull V2TIMMessage createFaceMessage(int index, @NonNull byte[] data);
    public abstract @NonNull V2TIMMessage createMergerMessage(@NonNull List<V2TIMMessage> messageList,
            @NonNull String title, @NonNull List<String> abstractList, @NonNull String compatibleText);
    public abstract @NonNull V2TIMMessage createForwardMessage(@NonNull V2TIMMessage message);
    public abstract @NonNull V2TIMMessage createTargetedGroupMessage(@NonNull V2TIMMessage message,
            @NonNull List<String> receiverList);
    public abstract void setAllReceiveMessageOpt(int opt, int startHour, int startMinute, int startSecond,
            long duration, @Nullable V2TIMCallback callback);
    public abstract void setAllReceiveMessageOpt(int opt, long startTimeStamp, long duration,
            @Nullable V2TIMCallback callback);
    public abstract void getAllReceiveMessageOpt(@Nullable V2TIMValueCallback<V2TIMReceiveMessageOptInfo> callback);
    public abstract void revokeMessage(@NonNull V2TIMMessage message, @Nullable V2TIMCallback callback);
    public abstract void modifyMessage(@NonNull V2TIMMessage message,
            @Nullable V2TIMCompleteCallback<V2TIMMessage> callback);
    public abstract void deleteMessageFromLocalStorage(@NonNull V2TIMMessage message,
            @Nullable V2TIMCallback callback);
    public abstract @NonNull String insertGroupMessageToLocalStorage(@NonNull V2TIMMessage message,
            @NonNull String groupID, @NonNull String sender,
            @Nullable V2TIMValueCallback<V2TIMMessage> callback);
    public abstract @NonNull String insertC2CMessageToLocalStorage(@NonNull V2TIMMessage message,
            @NonNull String userID, @NonNull String sender, @Nullable V2TIMValueCallback<V2TIMMessage> callback);
    public abstract void findMessages(@NonNull List<String> messageIDList,
            @Nullable V2TIMValueCallback<List<V2TIMMessage>> callback);
    public abstract void searchLocalMessages(@NonNull V2TIMMessageSearchParam searchParam,
            @Nullable V2TIMValueCallback<V2TIMMessageSearchResult> callback);
    public abstract void searchCloudMessages(@NonNull V2TIMMessageSearchParam searchParam,
            @Nullable V2TIMValueCallback<V2TIMMessageSearchResult> callback);
    public abstract void sendMessageReadReceipts(@NonNull List<V2TIMMessage> messageList,
            @Nullable V2TIMCallback callback);
    public abstract void getMessageReadReceipts(@NonNull List<V2TIMMessage> messageList,
            @Nullable V2TIMValueCallback<List<V2TIMMessageReceipt>> callback);
    public abstract void getGroupMessageReadMemberList(@NonNull V2TIMMessage message, int filter, long nextSeq,
            int count, @Nullable V2TIMValueCallback<V2TIMGroupMessageReadMemberList> callback);
    public abstract void setMessageExtensions(@NonNull V2TIMMessage message,
            @NonNull List<V2TIMMessageExtension> extensions,
            @Nullable V2TIMValueCallback<List<V2TIMMessageExtensionResult>> callback);
    public abstract void getMessageExtensions(@NonNull V2TIMMessage message,
            @Nullable V2TIMValueCallback<List<V2TIMMessageExtension>> callback);
    public abstract void deleteMessageExtensions(@NonNull V2TIMMessage message, @NonNull List<String> keys,
            @Nullable V2TIMValueCallback<List<V2TIMMessageExtensionResult>> callback);
    public abstract void addMessageReaction(@NonNull V2TIMMessage message, @NonNull String reactionID,
            @Nullable V2TIMCallback callback);
    public abstract void removeMessageReaction(@NonNull V2TIMMessage message, @NonNull String reactionID,
            @Nullable V2TIMCallback callback);
    public abstract void getMessageReactions(@NonNull List<V2TIMMessage> messageList,
            int maxUserCountPerReaction,
            @Nullable V2TIMValueCallback<List<V2TIMMessageReactionResult>> callback);
    public abstract void getAllUserListOfMessageReaction(@NonNull V2TIMMessage message,
            @NonNull String reactionID, int nextSeq, int count,
            @Nullable V2TIMValueCallback<V2TIMMessageReactionUserResult> callback);
    public abstract void translateText(@NonNull List<String> sourceTextList, @NonNull String sourceLanguage,
            @NonNull String targetLanguage, @Nullable V2TIMValueCallback<HashMap<String, String>> callback);
    public abstract void pinGroupMessage(@NonNull String groupID, @NonNull V2TIMMessage message,
            boolean isPinned, @Nullable V2TIMCallback callback);
    public abstract void getPinnedGroupMessageList(@NonNull String groupID,
            @Nullable V2TIMValueCallback<List<V2TIMMessage>> callback);
}
