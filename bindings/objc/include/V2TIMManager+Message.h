// Sending and reading messages.
#import "V2TIMMessage.h"

NS_ASSUME_NONNULL_BEGIN

@class V2TIMManager;

typedef void (^V2TIMSearchMessageListSucc)(V2TIMMessageSearchResult *searchResult);
typedef void (^V2TIMProgress)(uint32_t progress);
typedef void (^V2TIMReceiveMessageOptListSucc)(NSArray<V2TIMReceiveMessageOptInfo *> *optList);
typedef void (^V2TIMReceiveMessageOptSucc)(V2TIMReceiveMessageOptInfo *optInfo);
typedef void (^V2TIMMessageReadReceiptsSucc)(NSArray<V2TIMMessageReceipt *> *receiptList);
typedef void (^V2TIMGroupMessageReadMemberListSucc)(
    NSMutableArray<V2TIMGroupMemberInfo *> *members, uint64_t nextSeq, BOOL isFinished);
typedef void (^V2TIMMessageModifyCompletion)(int code, NSString *_Nullable desc, V2TIMMessage *_Nullable msg);
typedef void (^V2TIMMessageExtensionsSetSucc)(NSArray<V2TIMMessageExtensionResult *> *extensionResults);
typedef void (^V2TIMMessageExtensionsGetSucc)(NSArray<V2TIMMessageExtension *> *extensions);
typedef void (^V2TIMMessageExtensionsDeleteSucc)(NSArray<V2TIMMessageExtensionResult *> *extensionResults);
typedef void (^V2TIMGetMessageReactionsSucc)(NSArray<V2TIMMessageReactionResult *> *resultList);
typedef void (^V2TIMGetMessageReactionUserListSucc)(
    NSArray<V2TIMUserInfo *> *userInfoList, uint32_t nextSeq, BOOL isFinished);
typedef void (^V2TIMPinnedMessageListSucc)(NSArray<V2TIMMessage *> *messageList);

/// Receives new messages as complete objects, and changes of messages. Only onRecvNewMessage: is sent so far.
@protocol V2TIMAdvancedMsgListener <NSObject>
@optional
/// A message from another user, or from another device of this user.
- (void)onRecvNewMessage:(V2TIMMessage *)msg NS_SWIFT_NAME(onRecvNewMessage(msg:));
- (void)onRecvMessageReadReceipts:(NSArray<V2TIMMessageReceipt *> *)receiptList
    NS_SWIFT_NAME(onRecvMessageReadReceipts(receiptList:));
- (void)onRecvC2CReadReceipt:(NSArray<V2TIMMessageReceipt *> *)receiptList
    NS_SWIFT_NAME(onRecvC2CReadReceipt(receiptList:));
- (void)onRecvMessageRevoked:(NSString *)msgID operateUser:(V2TIMUserFullInfo *)operateUser
    reason:(nullable NSString *)reason
    NS_SWIFT_NAME(onRecvMessageRevoked(msgID:operateUser:reason:));
- (void)onRecvMessageModified:(V2TIMMessage *)msg NS_SWIFT_NAME(onRecvMessageModified(msg:));
- (void)onRecvMessageExtensionsChanged:(NSString *)msgID
    extensions:(NSArray<V2TIMMessageExtension *> *)extensions
    NS_SWIFT_NAME(onRecvMessageExtensionsChanged(msgID:extensions:));
- (void)onRecvMessageExtensionsDeleted:(NSString *)msgID extensionKeys:(NSArray<NSString *> *)extensionKeys
    NS_SWIFT_NAME(onRecvMessageExtensionsDeleted(msgID:extensionKeys:));
- (void)onRecvMessageReactionsChanged:(NSArray<V2TIMMessageReactionChangeInfo *> *)changeList
    NS_SWIFT_NAME(onRecvMessageReactionsChanged(changeList:));
- (void)onGroupMessagePinned:(NSString *)groupID message:(V2TIMMessage *)message isPinned:(BOOL)isPinned
    opUser:(V2TIMGroupMemberInfo *)opUser
    NS_SWIFT_NAME(onGroupMessagePinned(groupID:message:isPinned:opUser:));
/// Deprecated: the form with the operator and the reason has more information.
- (void)onRecvMessageRevoked:(NSString *)msgID;
@end

@interface V2TIMManager (Message)
/// See V2TIMAdvancedMsgListener.
- (void)addAdvancedMsgListener:(id<V2TIMAdvancedMsgListener>)listener
    NS_SWIFT_NAME(addAdvancedMsgListener(listener:));
- (void)removeAdvancedMsgListener:(id<V2TIMAdvancedMsgListener>)listener
    NS_SWIFT_NAME(removeAdvancedMsgListener(listener:));
/// Creates a text message for sendMessage:.
- (V2TIMMessage *)createTextMessage:(NSString *)text NS_SWIFT_NAME(createTextMessage(text:));
/// Creates a text message that mentions users ("@") of the group that it will be sent to: their userIDs, or
/// @"__kImSDK_MesssageAtALL__" (sic) for all members.
- (V2TIMMessage *)createTextAtMessage:(NSString *)text
    atUserList:(nullable NSMutableArray<NSString *> *)atUserList
    NS_SWIFT_NAME(createTextAtMessage(text:atUserList:));
/// Creates a message with one custom element, in the app's own format. It must be UTF-8, may contain NUL, and has at
/// most 12 KB including the rest of the message; else ERR_INVALID_PARAMETERS (6017).
- (V2TIMMessage *)createCustomMessage:(NSData *)data NS_SWIFT_NAME(createCustomMessage(data:));
- (V2TIMMessage *)createCustomMessage:(NSData *)data desc:(nullable NSString *)desc
    extension:(nullable NSString *)extension
    NS_SWIFT_NAME(createCustomMessage(data:desc:ext:));
/// Copies the message and adds mentions, as createTextAtMessage: does.
- (V2TIMMessage *)createAtSignedGroupMessage:(V2TIMMessage *)message
    atUserList:(nullable NSMutableArray<NSString *> *)atUserList
    NS_SWIFT_NAME(createAtSignedGroupMessage(message:atUserList:));
/// Sends a message with one text or custom element to a user or a group. Give either receiver, a userID, or groupID.
/// Sets the ID and status of the message and returns the ID at once; on success the message has the values that the
/// service gave it. Messages with parts that cannot be sent (other elements, cloudCustomData, onlineUserOnly, the
/// isExcludedFrom… flags) answer ERR_SDK_INTERFACE_NOT_SUPPORT (7013). groupAtUserList is sent to a group and ignored
/// for a user. offlinePushInfo is not used, and progress is not reported.
- (nullable NSString *)sendMessage:(V2TIMMessage *)message receiver:(nullable NSString *)receiver
    groupID:(nullable NSString *)groupID priority:(V2TIMMessagePriority)priority
    onlineUserOnly:(BOOL)onlineUserOnly offlinePushInfo:(nullable V2TIMOfflinePushInfo *)offlinePushInfo
    progress:(nullable V2TIMProgress)progress succ:(nullable V2TIMSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(sendMessage(message:receiver:groupID:priority:onlineUserOnly:offlinePushInfo:progress:succ:fail:));
/// Sets how messages of up to 100 users are received, on all devices of this user. It is a preference, and may be set
/// before a conversation exists. ERR_INVALID_PARAMETERS (6017) for the whole call if one ID is malformed.
- (void)setC2CReceiveMessageOpt:(NSArray<NSString *> *)userIDList opt:(V2TIMReceiveMessageOpt)opt
    succ:(nullable V2TIMSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(setC2CReceiveMessageOpt(userIDList:opt:succ:fail:));
/// Reads the receive options: one for each ID, in the given order.
- (void)getC2CReceiveMessageOpt:(NSArray<NSString *> *)userIDList
    succ:(nullable V2TIMReceiveMessageOptListSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(getC2CReceiveMessageOpt(userIDList:succ:fail:));
/// Sets how messages of a group are received. To read it, get the conversation: see recvOpt.
- (void)setGroupReceiveMessageOpt:(NSString *)groupID opt:(V2TIMReceiveMessageOpt)opt
    succ:(nullable V2TIMSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(setGroupReceiveMessageOpt(groupID:opt:succ:fail:));
/// Reads a history newest first, from the device and the server. lastMsg: the last message of the page before, or nil
/// for the newest; it must come from the history.
- (void)getC2CHistoryMessageList:(NSString *)userID count:(int)count
    lastMsg:(nullable V2TIMMessage *)lastMsg succ:(nullable V2TIMMessageListSucc)succ
    fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(getC2CHistoryMessageList(userID:count:lastMsg:succ:fail:));
- (void)getGroupHistoryMessageList:(NSString *)groupID count:(int)count
    lastMsg:(nullable V2TIMMessage *)lastMsg succ:(nullable V2TIMMessageListSucc)succ
    fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(getGroupHistoryMessageList(groupID:count:lastMsg:succ:fail:));
/// Reads a part of a history, from the service or from this device only, in the direction of getType. Uses userID or
/// groupID, count, lastMsg and lastMsgSeq; the other options answer ERR_SDK_INTERFACE_NOT_SUPPORT (7013).
- (void)getHistoryMessageList:(V2TIMMessageListGetOption *)option succ:(nullable V2TIMMessageListSucc)succ
    fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(getHistoryMessageList(option:succ:fail:));
/// Finds up to 1000 messages by their msgID, among those that this device has, and in that order. An ID without a
/// message is skipped, and so is one whose message was deleted.
- (void)findMessages:(NSArray<NSString *> *)messageIDList succ:(nullable V2TIMMessageListSucc)succ
    fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(findMessages(messageIDList:succ:fail:));
/// Deletes 1 to 50 messages of one conversation from this user's history, on this device and at the server, beyond
/// recovery. Other users keep them, and so do this user's other devices. Deleting a message that does not exist
/// succeeds. ERR_INVALID_PARAMETERS (6017) for a message without a seq, which was not sent.
- (void)deleteMessages:(NSArray<V2TIMMessage *> *)msgList succ:(nullable V2TIMSucc)succ
    fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(deleteMessages(msgList:succ:fail:));
/// Deletes the whole history, as deleteConversation: does, but the conversation keeps its place in the list.
- (void)clearC2CHistoryMessage:(NSString *)userID succ:(nullable V2TIMSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(clearC2CHistoryMessage(userID:succ:fail:));
- (void)clearGroupHistoryMessage:(NSString *)groupID succ:(nullable V2TIMSucc)succ
    fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(clearGroupHistoryMessage(groupID:succ:fail:));
/// Deprecated, like the two that follow: see cleanConversationUnreadMessageCount:.
- (void)markC2CMessageAsRead:(NSString *)userID succ:(nullable V2TIMSucc)succ fail:(nullable V2TIMFail)fail
    __attribute__((deprecated("use cleanConversationUnreadMessageCount:")));
- (void)markGroupMessageAsRead:(NSString *)groupID succ:(nullable V2TIMSucc)succ
    fail:(nullable V2TIMFail)fail
    __attribute__((deprecated("use cleanConversationUnreadMessageCount:")));
- (void)markAllMessageAsRead:(nullable V2TIMSucc)succ fail:(nullable V2TIMFail)fail
    __attribute__((deprecated("use cleanConversationUnreadMessageCount:")));
@end

/// Not implemented yet: each answers ERR_SDK_INTERFACE_NOT_SUPPORT (7013), or returns nothing and writes a log line.
@interface V2TIMManager (MessageUnsupported)
- (V2TIMMessage *)createImageMessage:(NSString *)imagePath NS_SWIFT_NAME(createImageMessage(imagePath:));
- (V2TIMMessage *)createSoundMessage:(NSString *)audioFilePath duration:(int)duration
    NS_SWIFT_NAME(createSoundMessage(audioFilePath:duration:));
- (V2TIMMessage *)createVideoMessage:(NSString *)videoFilePath type:(NSString *)type duration:(int)duration
    snapshotPath:(NSString *)snapshotPath
    NS_SWIFT_NAME(createVideoMessage(videoFilePath:type:duration:snapshotPath:));
- (V2TIMMessage *)createFileMessage:(NSString *)filePath fileName:(NSString *)fileName
    NS_SWIFT_NAME(createFileMessage(filePath:fileName:));
- (V2TIMMessage *)createLocationMessage:(NSString *)desc longitude:(double)longitude
    latitude:(double)latitude
    NS_SWIFT_NAME(createLocationMessage(desc:longitude:latitude:));
- (V2TIMMessage *)createFaceMessage:(int)index data:(nullable NSData *)data
    NS_SWIFT_NAME(createFaceMessage(index:data:));
- (V2TIMMessage *)createMergerMessage:(NSArray<V2TIMMessage *> *)messageList title:(NSString *)title
    abstractList:(NSArray<NSString *> *)abstractList compatibleText:(NSString *)compatibleText
    NS_SWIFT_NAME(createMergerMessage(messageList:title:abstractList:compatibleText:));
- (V2TIMMessage *)createForwardMessage:(V2TIMMessage *)message NS_SWIFT_NAME(createForwardMessage(message:));
- (V2TIMMessage *)createTargetedGroupMessage:(V2TIMMessage *)message
    receiverList:(NSMutableArray<NSString *> *)receiverList
    NS_SWIFT_NAME(createTargetedGroupMessage(message:receiverList:));
- (void)setAllReceiveMessageOpt:(V2TIMReceiveMessageOpt)opt startHour:(int32_t)startHour
    startMinute:(int32_t)startMinute startSecond:(int32_t)startSecond duration:(uint32_t)duration
    succ:(nullable V2TIMSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(setAllReceiveMessageOpt(opt:startHour:startMinute:startSecond:duration:succ:fail:));
- (void)setAllReceiveMessageOpt:(V2TIMReceiveMessageOpt)opt startTimeStamp:(uint32_t)startTimeStamp
    duration:(uint32_t)duration succ:(nullable V2TIMSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(setAllReceiveMessageOpt(opt:startTimeStamp:duration:succ:fail:));
- (void)getAllReceiveMessageOpt:(nullable V2TIMReceiveMessageOptSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(getAllReceiveMessageOpt(succ:fail:));
- (void)revokeMessage:(V2TIMMessage *)msg succ:(nullable V2TIMSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(revokeMessage(msg:succ:fail:));
- (void)modifyMessage:(V2TIMMessage *)msg completion:(nullable V2TIMMessageModifyCompletion)completion
    NS_SWIFT_NAME(modifyMessage(msg:completion:));
- (void)deleteMessageFromLocalStorage:(V2TIMMessage *)msg succ:(nullable V2TIMSucc)succ
    fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(deleteMessageFromLocalStorage(msg:succ:fail:));
- (nullable NSString *)insertGroupMessageToLocalStorage:(V2TIMMessage *)msg to:(NSString *)groupID
    sender:(NSString *)sender succ:(nullable V2TIMSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(insertGroupMessageToLocalStorage(msg:to:sender:succ:fail:));
- (nullable NSString *)insertC2CMessageToLocalStorage:(V2TIMMessage *)msg to:(NSString *)userID
    sender:(NSString *)sender succ:(nullable V2TIMSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(insertC2CMessageToLocalStorage(msg:to:sender:succ:fail:));
- (void)searchLocalMessages:(nullable V2TIMMessageSearchParam *)param
    succ:(nullable V2TIMSearchMessageListSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(searchLocalMessages(param:succ:fail:));
- (void)searchCloudMessages:(nullable V2TIMMessageSearchParam *)param
    succ:(nullable V2TIMSearchMessageListSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(searchCloudMessages(param:succ:fail:));
- (void)sendMessageReadReceipts:(NSArray<V2TIMMessage *> *)messageList succ:(nullable V2TIMSucc)succ
    fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(sendMessageReadReceipts(messageList:succ:fail:));
- (void)getMessageReadReceipts:(NSArray<V2TIMMessage *> *)messageList
    succ:(nullable V2TIMMessageReadReceiptsSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(getMessageReadReceipts(messageList:succ:fail:));
- (void)getGroupMessageReadMemberList:(V2TIMMessage *)message
    filter:(V2TIMGroupMessageReadMembersFilter)filter nextSeq:(uint64_t)nextSeq count:(uint32_t)count
    succ:(nullable V2TIMGroupMessageReadMemberListSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(getGroupMessageReadMemberList(message:filter:nextSeq:count:succ:fail:));
- (void)setMessageExtensions:(V2TIMMessage *)message
    extensions:(NSArray<V2TIMMessageExtension *> *)extensions
    succ:(nullable V2TIMMessageExtensionsSetSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(setMessageExtensions(message:extensions:succ:fail:));
- (void)getMessageExtensions:(V2TIMMessage *)message succ:(nullable V2TIMMessageExtensionsGetSucc)succ
    fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(getMessageExtensions(message:succ:fail:));
- (void)deleteMessageExtensions:(V2TIMMessage *)message keys:(nullable NSArray<NSString *> *)keys
    succ:(nullable V2TIMMessageExtensionsDeleteSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(deleteMessageExtensions(message:keys:succ:fail:));
- (void)addMessageReaction:(V2TIMMessage *)message reactionID:(NSString *)reactionID
    succ:(nullable V2TIMSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(addMessageReaction(message:reactionID:succ:fail:));
- (void)removeMessageReaction:(V2TIMMessage *)message reactionID:(NSString *)reactionID
    succ:(nullable V2TIMSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(removeMessageReaction(message:reactionID:succ:fail:));
- (void)getMessageReactions:(NSArray<V2TIMMessage *> *)messageList
    maxUserCountPerReaction:(uint32_t)maxUserCountPerReaction
    succ:(nullable V2TIMGetMessageReactionsSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(getMessageReactions(messageList:maxUserCountPerReaction:succ:fail:));
- (void)getAllUserListOfMessageReaction:(V2TIMMessage *)message reactionID:(NSString *)reactionID
    nextSeq:(uint32_t)nextSeq count:(uint32_t)count succ:(nullable V2TIMGetMessageReactionUserListSucc)succ
    fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(getAllUserListOfMessageReaction(message:reactionID:nextSeq:count:succ:fail:));
- (void)translateText:(NSArray<NSString *> *)sourceTextList sourceLanguage:(nullable NSString *)source
    targetLanguage:(NSString *)target
    completion:(nullable void (^)(int code, NSString *_Nullable desc,
                                  NSDictionary<NSString *, NSString *> *_Nullable result))callback
    NS_SWIFT_NAME(translateText(sourceTextList:sourceLanguage:targetLanguage:completion:));
- (void)pinGroupMessage:(NSString *)groupID message:(V2TIMMessage *)message isPinned:(BOOL)isPinned
    succ:(nullable V2TIMSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(pinGroupMessage(groupID:message:isPinned:succ:fail:));
- (void)getPinnedGroupMessageList:(NSString *)groupID succ:(nullable V2TIMPinnedMessageListSucc)succ
    fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(getPinnedGroupMessageList(groupID:succ:fail:));
@end

NS_ASSUME_NONNULL_END
