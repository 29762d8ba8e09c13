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

/// New messages as whole objects, and what becomes of them. Only onRecvNewMessage: fires yet.
@protocol V2TIMAdvancedMsgListener <NSObject>
@optional
/// A message from somebody else, or from another device of this user.
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
/// Deprecated: the form with the operator and the reason says more.
- (void)onRecvMessageRevoked:(NSString *)msgID;
@end

@interface V2TIMManager (Message)
/// See V2TIMAdvancedMsgListener.
- (void)addAdvancedMsgListener:(id<V2TIMAdvancedMsgListener>)listener
    NS_SWIFT_NAME(addAdvancedMsgListener(listener:));
- (void)removeAdvancedMsgListener:(id<V2TIMAdvancedMsgListener>)listener
    NS_SWIFT_NAME(removeAdvancedMsgListener(listener:));
/// A message to hand to sendMessage:.
- (V2TIMMessage *)createTextMessage:(NSString *)text NS_SWIFT_NAME(createTextMessage(text:));
/// The same, speaking to users ("@") of the group that it will be sent to: their userIDs, or
/// @"__kImSDK_MesssageAtALL__" (sic) for all members.
- (V2TIMMessage *)createTextAtMessage:(NSString *)text
    atUserList:(nullable NSMutableArray<NSString *> *)atUserList
    NS_SWIFT_NAME(createTextAtMessage(text:atUserList:));
/// A message of one custom element: UTF-8, which may contain NUL, of at most 12 KB with the rest; else 6017.
- (V2TIMMessage *)createCustomMessage:(NSData *)data NS_SWIFT_NAME(createCustomMessage(data:));
- (V2TIMMessage *)createCustomMessage:(NSData *)data desc:(nullable NSString *)desc
    extension:(nullable NSString *)extension
    NS_SWIFT_NAME(createCustomMessage(data:desc:ext:));
/// A copy of the message that speaks to these users, as createTextAtMessage: has them.
- (V2TIMMessage *)createAtSignedGroupMessage:(V2TIMMessage *)message
    atUserList:(nullable NSMutableArray<NSString *> *)atUserList
    NS_SWIFT_NAME(createAtSignedGroupMessage(message:atUserList:));
/// Give either receiver, a userID, or groupID. Sets the ID and state of the message and returns the ID at
/// once; when it succeeds the message has what the service gave it. Sends one text or custom element; what
/// would get lost on the way (other elements, cloudCustomData, onlineUserOnly, the isExcludedFrom… flags)
/// answers 7013. groupAtUserList goes with it to a group, and means nothing to a user. offlinePushInfo is
/// not used, and there is no progress to tell of.
- (nullable NSString *)sendMessage:(V2TIMMessage *)message receiver:(nullable NSString *)receiver
    groupID:(nullable NSString *)groupID priority:(V2TIMMessagePriority)priority
    onlineUserOnly:(BOOL)onlineUserOnly offlinePushInfo:(nullable V2TIMOfflinePushInfo *)offlinePushInfo
    progress:(nullable V2TIMProgress)progress succ:(nullable V2TIMSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(sendMessage(message:receiver:groupID:priority:onlineUserOnly:offlinePushInfo:progress:succ:fail:));
/// How messages of up to 100 users are received, on every device of this user. It belongs to the contact, and
/// may be set before there is a conversation. 6017 for all if one ID is malformed.
- (void)setC2CReceiveMessageOpt:(NSArray<NSString *> *)userIDList opt:(V2TIMReceiveMessageOpt)opt
    succ:(nullable V2TIMSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(setC2CReceiveMessageOpt(userIDList:opt:succ:fail:));
/// One for each ID, in order.
- (void)getC2CReceiveMessageOpt:(NSArray<NSString *> *)userIDList
    succ:(nullable V2TIMReceiveMessageOptListSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(getC2CReceiveMessageOpt(userIDList:succ:fail:));
/// V2TIM reads a group's with the conversation: see recvOpt.
- (void)setGroupReceiveMessageOpt:(NSString *)groupID opt:(V2TIMReceiveMessageOpt)opt
    succ:(nullable V2TIMSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(setGroupReceiveMessageOpt(groupID:opt:succ:fail:));
/// Newest first, from the device and the server. lastMsg: the last one of the page before, nil for the
/// newest; it must come from the history.
- (void)getC2CHistoryMessageList:(NSString *)userID count:(int)count
    lastMsg:(nullable V2TIMMessage *)lastMsg succ:(nullable V2TIMMessageListSucc)succ
    fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(getC2CHistoryMessageList(userID:count:lastMsg:succ:fail:));
- (void)getGroupHistoryMessageList:(NSString *)groupID count:(int)count
    lastMsg:(nullable V2TIMMessage *)lastMsg succ:(nullable V2TIMMessageListSucc)succ
    fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(getGroupHistoryMessageList(groupID:count:lastMsg:succ:fail:));
/// Newest first, from the device and the server. Understands the older types with userID or groupID, count,
/// lastMsg and lastMsgSeq; the other options answer 7013.
- (void)getHistoryMessageList:(V2TIMMessageListGetOption *)option succ:(nullable V2TIMMessageListSucc)succ
    fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(getHistoryMessageList(option:succ:fail:));
/// 1 to 50 messages of one conversation, out of this user's history, on this device and at the server, beyond
/// recovery. Others keep theirs, as do the user's other devices. One that is gone already is a success; 6017
/// for one that has no seq, because it was not sent.
- (void)deleteMessages:(NSArray<V2TIMMessage *> *)msgList succ:(nullable V2TIMSucc)succ
    fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(deleteMessages(msgList:succ:fail:));
/// The whole history, as deleteConversation: does; but the conversation stays in the list, where it was.
- (void)clearC2CHistoryMessage:(NSString *)userID succ:(nullable V2TIMSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(clearC2CHistoryMessage(userID:succ:fail:));
- (void)clearGroupHistoryMessage:(NSString *)groupID succ:(nullable V2TIMSucc)succ
    fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(clearGroupHistoryMessage(groupID:succ:fail:));
/// Deprecated, as the two that follow: see cleanConversationUnreadMessageCount:.
- (void)markC2CMessageAsRead:(NSString *)userID succ:(nullable V2TIMSucc)succ fail:(nullable V2TIMFail)fail
    __attribute__((deprecated("use cleanConversationUnreadMessageCount:")));
- (void)markGroupMessageAsRead:(NSString *)groupID succ:(nullable V2TIMSucc)succ
    fail:(nullable V2TIMFail)fail
    __attribute__((deprecated("use cleanConversationUnreadMessageCount:")));
- (void)markAllMessageAsRead:(nullable V2TIMSucc)succ fail:(nullable V2TIMFail)fail
    __attribute__((deprecated("use cleanConversationUnreadMessageCount:")));
@end

/// Not built yet: each answers ERR_SDK_INTERFACE_NOT_SUPPORT (7013), or returns nothing and says so in the log.
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
- (void)findMessages:(NSArray<NSString *> *)messageIDList succ:(nullable V2TIMMessageListSucc)succ
    fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(findMessages(messageIDList:succ:fail:));
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
