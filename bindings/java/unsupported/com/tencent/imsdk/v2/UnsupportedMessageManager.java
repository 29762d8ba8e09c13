// Generated from bindings/v2tim/functions.txt: run `make ledger`.
package com.tencent.imsdk.v2;

import java.util.HashMap;
import java.util.List;

/** Functions of V2TIMMessageManager that OpenTIM does not implement yet. */
abstract class UnsupportedMessageManager extends V2TIMMessageManager {
    @Override
    public V2TIMMessage createImageMessage(String imagePath) {
        return Unsupported.noMessage("V2TIMMessageManager.createImageMessage");
    }

    @Override
    public V2TIMMessage createSoundMessage(String soundPath, int duration) {
        return Unsupported.noMessage("V2TIMMessageManager.createSoundMessage");
    }

    @Override
    public V2TIMMessage createVideoMessage(String videoFilePath, String type, int duration,
            String snapshotPath) {
        return Unsupported.noMessage("V2TIMMessageManager.createVideoMessage");
    }

    @Override
    public V2TIMMessage createFileMessage(String filePath, String fileName) {
        return Unsupported.noMessage("V2TIMMessageManager.createFileMessage");
    }

    @Override
    public V2TIMMessage createLocationMessage(String desc, double longitude, double latitude) {
        return Unsupported.noMessage("V2TIMMessageManager.createLocationMessage");
    }

    @Override
    public V2TIMMessage createFaceMessage(int index, byte[] data) {
        return Unsupported.noMessage("V2TIMMessageManager.createFaceMessage");
    }

    @Override
    public V2TIMMessage createMergerMessage(List<V2TIMMessage> messageList, String title,
            List<String> abstractList, String compatibleText) {
        return Unsupported.noMessage("V2TIMMessageManager.createMergerMessage");
    }

    @Override
    public V2TIMMessage createForwardMessage(V2TIMMessage message) {
        return Unsupported.noMessage("V2TIMMessageManager.createForwardMessage");
    }

    @Override
    public V2TIMMessage createTargetedGroupMessage(V2TIMMessage message, List<String> receiverList) {
        return Unsupported.noMessage("V2TIMMessageManager.createTargetedGroupMessage");
    }

    @Override
    public void setAllReceiveMessageOpt(int opt, int startHour, int startMinute, int startSecond,
            long duration, V2TIMCallback callback) {
        Unsupported.answer("V2TIMMessageManager.setAllReceiveMessageOpt", callback);
    }

    @Override
    public void setAllReceiveMessageOpt(int opt, long startTimeStamp, long duration, V2TIMCallback callback) {
        Unsupported.answer("V2TIMMessageManager.setAllReceiveMessageOpt", callback);
    }

    @Override
    public void getAllReceiveMessageOpt(V2TIMValueCallback<V2TIMReceiveMessageOptInfo> callback) {
        Unsupported.answer("V2TIMMessageManager.getAllReceiveMessageOpt", callback);
    }

    @Override
    public void revokeMessage(V2TIMMessage message, V2TIMCallback callback) {
        Unsupported.answer("V2TIMMessageManager.revokeMessage", callback);
    }

    @Override
    public void modifyMessage(V2TIMMessage message, V2TIMCompleteCallback<V2TIMMessage> callback) {
        Unsupported.answer("V2TIMMessageManager.modifyMessage", callback);
    }

    @Override
    public void deleteMessageFromLocalStorage(V2TIMMessage message, V2TIMCallback callback) {
        Unsupported.answer("V2TIMMessageManager.deleteMessageFromLocalStorage", callback);
    }

    @Override
    public String insertGroupMessageToLocalStorage(V2TIMMessage message, String groupID, String sender,
            V2TIMValueCallback<V2TIMMessage> callback) {
        return Unsupported.noId("V2TIMMessageManager.insertGroupMessageToLocalStorage", callback);
    }

    @Override
    public String insertC2CMessageToLocalStorage(V2TIMMessage message, String userID, String sender,
            V2TIMValueCallback<V2TIMMessage> callback) {
        return Unsupported.noId("V2TIMMessageManager.insertC2CMessageToLocalStorage", callback);
    }

    @Override
    public void searchLocalMessages(V2TIMMessageSearchParam searchParam,
            V2TIMValueCallback<V2TIMMessageSearchResult> callback) {
        Unsupported.answer("V2TIMMessageManager.searchLocalMessages", callback);
    }

    @Override
    public void searchCloudMessages(V2TIMMessageSearchParam searchParam,
            V2TIMValueCallback<V2TIMMessageSearchResult> callback) {
        Unsupported.answer("V2TIMMessageManager.searchCloudMessages", callback);
    }

    @Override
    public void sendMessageReadReceipts(List<V2TIMMessage> messageList, V2TIMCallback callback) {
        Unsupported.answer("V2TIMMessageManager.sendMessageReadReceipts", callback);
    }

    @Override
    public void getMessageReadReceipts(List<V2TIMMessage> messageList,
            V2TIMValueCallback<List<V2TIMMessageReceipt>> callback) {
        Unsupported.answer("V2TIMMessageManager.getMessageReadReceipts", callback);
    }

    @Override
    public void getGroupMessageReadMemberList(V2TIMMessage message, int filter, long nextSeq, int count,
            V2TIMValueCallback<V2TIMGroupMessageReadMemberList> callback) {
        Unsupported.answer("V2TIMMessageManager.getGroupMessageReadMemberList", callback);
    }

    @Override
    public void setMessageExtensions(V2TIMMessage message, List<V2TIMMessageExtension> extensions,
            V2TIMValueCallback<List<V2TIMMessageExtensionResult>> callback) {
        Unsupported.answer("V2TIMMessageManager.setMessageExtensions", callback);
    }

    @Override
    public void getMessageExtensions(V2TIMMessage message,
            V2TIMValueCallback<List<V2TIMMessageExtension>> callback) {
        Unsupported.answer("V2TIMMessageManager.getMessageExtensions", callback);
    }

    @Override
    public void deleteMessageExtensions(V2TIMMessage message, List<String> keys,
            V2TIMValueCallback<List<V2TIMMessageExtensionResult>> callback) {
        Unsupported.answer("V2TIMMessageManager.deleteMessageExtensions", callback);
    }

    @Override
    public void addMessageReaction(V2TIMMessage message, String reactionID, V2TIMCallback callback) {
        Unsupported.answer("V2TIMMessageManager.addMessageReaction", callback);
    }

    @Override
    public void removeMessageReaction(V2TIMMessage message, String reactionID, V2TIMCallback callback) {
        Unsupported.answer("V2TIMMessageManager.removeMessageReaction", callback);
    }

    @Override
    public void getMessageReactions(List<V2TIMMessage> messageList, int maxUserCountPerReaction,
            V2TIMValueCallback<List<V2TIMMessageReactionResult>> callback) {
        Unsupported.answer("V2TIMMessageManager.getMessageReactions", callback);
    }

    @Override
    public void getAllUserListOfMessageReaction(V2TIMMessage message, String reactionID, int nextSeq,
            int count, V2TIMValueCallback<V2TIMMessageReactionUserResult> callback) {
        Unsupported.answer("V2TIMMessageManager.getAllUserListOfMessageReaction", callback);
    }

    @Override
    public void translateText(List<String> sourceTextList, String sourceLanguage, String targetLanguage,
            V2TIMValueCallback<HashMap<String, String>> callback) {
        Unsupported.answer("V2TIMMessageManager.translateText", callback);
    }

    @Override
    public void pinGroupMessage(String groupID, V2TIMMessage message, boolean isPinned,
            V2TIMCallback callback) {
        Unsupported.answer("V2TIMMessageManager.pinGroupMessage", callback);
    }

    @Override
    public void getPinnedGroupMessageList(String groupID, V2TIMValueCallback<List<V2TIMMessage>> callback) {
        Unsupported.answer("V2TIMMessageManager.getPinnedGroupMessageList", callback);
    }
}
