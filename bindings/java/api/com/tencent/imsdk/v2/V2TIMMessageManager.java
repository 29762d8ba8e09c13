package com.tencent.imsdk.v2;

import androidx.annotation.NonNull;
import androidx.annotation.Nullable;

import java.util.HashMap;
import java.util.List;

/**
 * Messages and histories. Text and custom messages are implemented; V2TIM's other methods are under "Not implemented
 * yet".
 */
public abstract class V2TIMMessageManager {
    /** Adds a listener. Adding it twice has no effect. */
    public abstract void addAdvancedMsgListener(@NonNull V2TIMAdvancedMsgListener listener);
    /**
     * Removes a listener. It is not called again once this has returned; from inside a callback, once that callback
     * has returned.
     */
    public abstract void removeAdvancedMsgListener(@NonNull V2TIMAdvancedMsgListener listener);
    public abstract @NonNull V2TIMMessage createTextMessage(@NonNull String text);
    /**
     * Creates a custom message, in the app's own format: data, and optionally a description for notifications and an
     * extension. All are UTF-8, because messages are sent as JSON: sending other bytes, or an extension with NUL,
     * answers ERR_INVALID_PARAMETERS (6017).
     */
    public abstract @NonNull V2TIMMessage createCustomMessage(@NonNull byte[] data);
    public abstract @NonNull V2TIMMessage createCustomMessage(@NonNull byte[] data, @Nullable String description,
            @Nullable byte[] extension);
    /**
     * Creates a text message for a group that mentions users ("@"), at most 100; V2TIMGroupAtInfo.AT_ALL_TAG for all
     * members.
     */
    public abstract @NonNull V2TIMMessage createTextAtMessage(@NonNull String text,
            @Nullable List<String> atUserList);
    /** Copies the message and adds mentions of these users. */
    public abstract @NonNull V2TIMMessage createAtSignedGroupMessage(@NonNull V2TIMMessage message,
            @Nullable List<String> atUserList);
    /**
     * Sends a message. Sets the message's ID and returns it; empty if the message is refused. Give either receiver or
     * groupID. Content beyond its one element answers ERR_SDK_INTERFACE_NOT_SUPPORT (7013), and so does
     * onlineUserOnly. offlinePushInfo is not used yet.
     */
    public abstract @NonNull String sendMessage(@NonNull V2TIMMessage message, @Nullable String receiver,
            @Nullable String groupID, int priority, boolean onlineUserOnly,
            @Nullable V2TIMOfflinePushInfo offlinePushInfo, @Nullable V2TIMSendCallback<V2TIMMessage> callback);
    /**
     * Sets how messages of 1 to 100 users are received, on all devices of this user. opt:
     * V2TIMMessage.V2TIM_RECEIVE_MESSAGE or another receive option.
     */
    public abstract void setC2CReceiveMessageOpt(@NonNull List<String> userIDList, int opt,
            @Nullable V2TIMCallback callback);
    public abstract void getC2CReceiveMessageOpt(@NonNull List<String> userIDList,
            @Nullable V2TIMValueCallback<List<V2TIMReceiveMessageOptInfo>> callback);
    public abstract void setGroupReceiveMessageOpt(@NonNull String groupID, int opt,
            @Nullable V2TIMCallback callback);
    /**
     * Reads a history newest first; at most count messages, above 0. They come after lastMsg, which is not in the
     * answer; null: from the newest on.
     */
    public abstract void getC2CHistoryMessageList(@NonNull String userID, int count,
            @Nullable V2TIMMessage lastMsg, @Nullable V2TIMValueCallback<List<V2TIMMessage>> callback);
    public abstract void getGroupHistoryMessageList(@NonNull String groupID, int count,
            @Nullable V2TIMMessage lastMsg, @Nullable V2TIMValueCallback<List<V2TIMMessage>> callback);
    public abstract void getHistoryMessageList(@NonNull V2TIMMessageListGetOption option,
            @Nullable V2TIMValueCallback<List<V2TIMMessage>> callback);
    /**
     * Finds up to 1000 messages by their msgID, among those that this device has, and in that order. An ID without a
     * message is skipped, and so is one whose message was deleted.
     */
    public abstract void findMessages(@NonNull List<String> messageIDList,
            @Nullable V2TIMValueCallback<List<V2TIMMessage>> callback);
    /**
     * Deletes 1 to 50 messages of one conversation, for this user alone, on this device and at the server, beyond
     * recovery.
     */
    public abstract void deleteMessages(@NonNull List<V2TIMMessage> messages, @Nullable V2TIMCallback callback);
    /**
     * Deletes this user's history, on the device and at the server, beyond recovery. The conversation stays in the
     * list.
     */
    public abstract void clearC2CHistoryMessage(@NonNull String userID, @Nullable V2TIMCallback callback);
    public abstract void clearGroupHistoryMessage(@NonNull String groupID, @Nullable V2TIMCallback callback);
    /** Deprecated, like the two that follow: see V2TIMConversationManager.cleanConversationUnreadMessageCount. */
    public abstract void markC2CMessageAsRead(@NonNull String userID, @Nullable V2TIMCallback callback);
    public abstract void markGroupMessageAsRead(@NonNull String groupID, @Nullable V2TIMCallback callback);
    public abstract void markAllMessageAsRead(@Nullable V2TIMCallback callback);

    // Not implemented yet
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
