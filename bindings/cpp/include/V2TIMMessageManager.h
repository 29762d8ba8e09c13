// Sending and reading messages.
#ifndef OPENTIM_V2TIM_MESSAGE_MANAGER_H
#define OPENTIM_V2TIM_MESSAGE_MANAGER_H

#include "V2TIMCallback.h"
#include "V2TIMListener.h"
#include "V2TIMMessage.h"

// winuser.h defines SendMessage as a macro. The class is declared without the macro. The two names below make a call
// that the macro has renamed reach the function.
#pragma push_macro("SendMessage")
#undef SendMessage

// Functions under `Not implemented yet` answer ERR_SDK_INTERFACE_NOT_SUPPORT (7013) and return an empty value.
class TIM_API V2TIMMessageManager {
public:
    virtual ~V2TIMMessageManager() {}

    // See V2TIMAdvancedMsgListener.
    virtual void AddAdvancedMsgListener(V2TIMAdvancedMsgListener *listener) = 0;
    virtual void RemoveAdvancedMsgListener(V2TIMAdvancedMsgListener *listener) = 0;
    // Creates a text message for SendMessage.
    virtual V2TIMMessage CreateTextMessage(const V2TIMString &text) = 0;

    // Creates a text message that mentions users ("@") of the group that it will be sent to: their userIDs, or
    // "__kImSDK_MesssageAtALL__" (sic) for all members.
    virtual V2TIMMessage CreateTextAtMessage(const V2TIMString &text,
                                             const V2TIMStringVector &atUserList) = 0;

    // Creates a custom message, in the app's own format: see V2TIMCustomElem.
    virtual V2TIMMessage CreateCustomMessage(const V2TIMBuffer &data) = 0;
    virtual V2TIMMessage CreateCustomMessage(const V2TIMBuffer &data, const V2TIMString &description,
                                             const V2TIMString &extension) = 0;

    // Not implemented yet
    virtual V2TIMMessage CreateImageMessage(const V2TIMString &imagePath) = 0;
    virtual V2TIMMessage CreateSoundMessage(const V2TIMString &soundPath, uint32_t duration) = 0;
    virtual V2TIMMessage CreateVideoMessage(const V2TIMString &videoFilePath, const V2TIMString &type,
                                            uint32_t duration, const V2TIMString &snapshotPath) = 0;
    virtual V2TIMMessage CreateFileMessage(const V2TIMString &filePath, const V2TIMString &fileName) = 0;
    virtual V2TIMMessage CreateLocationMessage(const V2TIMString &desc, double longitude,
                                               double latitude) = 0;
    virtual V2TIMMessage CreateFaceMessage(uint32_t index, const V2TIMBuffer &data) = 0;
    virtual V2TIMMessage CreateMergerMessage(const V2TIMMessageVector &messageList, const V2TIMString &title,
                                             const V2TIMStringVector &abstractList,
                                             const V2TIMString &compatibleText) = 0;
    virtual V2TIMMessage CreateForwardMessage(const V2TIMMessage &message) = 0;
    virtual V2TIMMessage CreateTargetedGroupMessage(const V2TIMMessage &message,
                                                    const V2TIMStringVector &receiverList) = 0;

    // Copies `message` and adds mentions, as CreateTextAtMessage does.
    virtual V2TIMMessage CreateAtSignedGroupMessage(const V2TIMMessage &message,
                                                    const V2TIMStringVector &atUserList) = 0;
    // Sends a message with one text or custom element to a user or a group. Give either `receiver`, a userID, or
    // `groupID`. Sets the ID and status of `message` and returns the ID at once; the answer has the message as the
    // service stored it. Messages with parts that cannot be sent (other elements, cloudCustomData, onlineUserOnly,
    // the isExcludedFrom… flags) answer ERR_SDK_INTERFACE_NOT_SUPPORT (7013). groupAtUserList is sent to a group and
    // ignored for a user. offlinePushInfo is not used.
    virtual V2TIMString SendMessage(V2TIMMessage &message, const V2TIMString &receiver,
                                    const V2TIMString &groupID, V2TIMMessagePriority priority,
                                    bool onlineUserOnly, const V2TIMOfflinePushInfo &offlinePushInfo,
                                    V2TIMSendCallback *callback) = 0;
    // Sets how messages of up to 100 users are received, on all devices of this user. It is a preference, and may be
    // set before a conversation exists. ERR_INVALID_PARAMETERS (6017) for the whole call if one ID is malformed.
    virtual void SetC2CReceiveMessageOpt(const V2TIMStringVector &userIDList, V2TIMReceiveMessageOpt opt,
                                         V2TIMCallback *callback) = 0;
    // Reads the receive options: one for each ID, in the given order.
    virtual void GetC2CReceiveMessageOpt(const V2TIMStringVector &userIDList,
                                         V2TIMValueCallback<V2TIMReceiveMessageOptInfoVector> *callback) = 0;
    // Sets how messages of a group are received. To read it, get the conversation: see recvOpt.
    virtual void SetGroupReceiveMessageOpt(const V2TIMString &groupID, V2TIMReceiveMessageOpt opt,
                                           V2TIMCallback *callback) = 0;

    // Not implemented yet
    virtual void SetAllReceiveMessageOpt(V2TIMReceiveMessageOpt opt, int32_t startHour, int32_t startMinute,
                                         int32_t startSecond, uint32_t duration, V2TIMCallback *callback) = 0;
    virtual void SetAllReceiveMessageOpt(V2TIMReceiveMessageOpt opt, uint32_t startTimeStamp,
                                         uint32_t duration, V2TIMCallback *callback) = 0;
    virtual void GetAllReceiveMessageOpt(V2TIMValueCallback<V2TIMReceiveMessageOptInfo> *callback) = 0;

    // Reads a part of a history, from the service or from this device only, in the direction of getType. Uses userID
    // or groupID, count, lastMsg and lastMsgSeq; the other options answer ERR_SDK_INTERFACE_NOT_SUPPORT (7013).
    virtual void GetHistoryMessageList(const V2TIMMessageListGetOption &option,
                                       V2TIMValueCallback<V2TIMMessageVector> *callback) = 0;

    // Not implemented yet
    virtual void RevokeMessage(const V2TIMMessage &message, V2TIMCallback *callback) = 0;
    virtual void ModifyMessage(const V2TIMMessage &message,
                               V2TIMCompleteCallback<V2TIMMessage> *callback) = 0;

    // Deletes 1 to 50 messages of one conversation from this user's history, on this device and at the server, beyond
    // recovery. Other users keep them, and so do this user's other devices. Deleting a message that does not exist
    // succeeds. ERR_INVALID_PARAMETERS (6017) for a message without a seq, which was not sent.
    virtual void DeleteMessages(const V2TIMMessageVector &messages, V2TIMCallback *callback) = 0;
    // Deletes the whole history, as DeleteConversation does, but the conversation keeps its place in the list.
    virtual void ClearC2CHistoryMessage(const V2TIMString &userID, V2TIMCallback *callback) = 0;
    virtual void ClearGroupHistoryMessage(const V2TIMString &groupID, V2TIMCallback *callback) = 0;

    // Not implemented yet
    virtual V2TIMString InsertGroupMessageToLocalStorage(V2TIMMessage &message, const V2TIMString &groupID,
                                                         const V2TIMString &sender,
                                                         V2TIMValueCallback<V2TIMMessage> *callback) = 0;
    virtual V2TIMString InsertC2CMessageToLocalStorage(V2TIMMessage &message, const V2TIMString &userID,
                                                       const V2TIMString &sender,
                                                       V2TIMValueCallback<V2TIMMessage> *callback) = 0;

    // Finds up to 1000 messages by their msgID, among those that this device has, and in that order. An ID without a
    // message is skipped, and so is one whose message was deleted.
    virtual void FindMessages(const V2TIMStringVector &messageIDList,
                              V2TIMValueCallback<V2TIMMessageVector> *callback) = 0;

    // Not implemented yet
    virtual void SearchLocalMessages(const V2TIMMessageSearchParam &searchParam,
                                     V2TIMValueCallback<V2TIMMessageSearchResult> *callback) = 0;
    virtual void SearchCloudMessages(const V2TIMMessageSearchParam &searchParam,
                                     V2TIMValueCallback<V2TIMMessageSearchResult> *callback) = 0;
    virtual void SendMessageReadReceipts(const V2TIMMessageVector &messageList, V2TIMCallback *callback) = 0;
    virtual void GetMessageReadReceipts(const V2TIMMessageVector &messageList,
                                        V2TIMValueCallback<V2TIMMessageReceiptVector> *callback) = 0;
    virtual void GetGroupMessageReadMemberList(
        const V2TIMMessage &message, V2TIMGroupMessageReadMembersFilter filter, uint64_t nextSeq,
        uint32_t count, V2TIMValueCallback<V2TIMGroupMessageReadMemberList> *callback) = 0;
    virtual void SetMessageExtensions(const V2TIMMessage &message,
                                      const V2TIMMessageExtensionVector &extensions,
                                      V2TIMValueCallback<V2TIMMessageExtensionResultVector> *callback) = 0;
    virtual void GetMessageExtensions(const V2TIMMessage &message,
                                      V2TIMValueCallback<V2TIMMessageExtensionVector> *callback) = 0;
    virtual void DeleteMessageExtensions(const V2TIMMessage &message, const V2TIMStringVector &keys,
                                         V2TIMValueCallback<V2TIMMessageExtensionResultVector> *callback) = 0;
    virtual void AddMessageReaction(const V2TIMMessage &message, const V2TIMString &reactionID,
                                    V2TIMCallback *callback) = 0;
    virtual void RemoveMessageReaction(const V2TIMMessage &message, const V2TIMString &reactionID,
                                       V2TIMCallback *callback) = 0;
    virtual void GetMessageReactions(const V2TIMMessageVector &messageList, uint32_t maxUserCountPerReaction,
                                     V2TIMValueCallback<V2TIMMessageReactionResultVector> *callback) = 0;
    virtual void GetAllUserListOfMessageReaction(
        const V2TIMMessage &message, const V2TIMString &reactionID, uint32_t nextSeq, uint32_t count,
        V2TIMValueCallback<V2TIMMessageReactionUserResult> *callback) = 0;
    virtual void TranslateText(const V2TIMStringVector &sourceTextList, const V2TIMString &sourceLanguage,
                               const V2TIMString &targetLanguage,
                               V2TIMValueCallback<V2TIMStringToV2TIMStringMap> *callback) = 0;
    virtual void PinGroupMessage(const V2TIMString &groupID, const V2TIMMessage &message, bool isPinned,
                                 V2TIMCallback *callback) = 0;
    virtual void GetPinnedGroupMessageList(const V2TIMString &groupID,
                                           V2TIMValueCallback<V2TIMMessageVector> *callback) = 0;

    // Deprecated, like the two that follow: see CleanConversationUnreadMessageCount of V2TIMConversationManager.
    virtual void MarkC2CMessageAsRead(const V2TIMString &userID, V2TIMCallback *callback) = 0;
    virtual void MarkGroupMessageAsRead(const V2TIMString &groupID, V2TIMCallback *callback) = 0;
    virtual void MarkAllMessageAsRead(V2TIMCallback *callback) = 0;

#if defined(_WIN32)
    V2TIMString SendMessageA(V2TIMMessage &message, const V2TIMString &receiver, const V2TIMString &groupID,
                             V2TIMMessagePriority priority, bool onlineUserOnly,
                             const V2TIMOfflinePushInfo &offlinePushInfo, V2TIMSendCallback *callback) {
        return SendMessage(message, receiver, groupID, priority, onlineUserOnly, offlinePushInfo, callback);
    }
    V2TIMString SendMessageW(V2TIMMessage &message, const V2TIMString &receiver, const V2TIMString &groupID,
                             V2TIMMessagePriority priority, bool onlineUserOnly,
                             const V2TIMOfflinePushInfo &offlinePushInfo, V2TIMSendCallback *callback) {
        return SendMessage(message, receiver, groupID, priority, onlineUserOnly, offlinePushInfo, callback);
    }
#endif
};

#pragma pop_macro("SendMessage")

#endif
