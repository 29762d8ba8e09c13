// The conversation list.
#import "V2TIMConversation.h"

NS_ASSUME_NONNULL_BEGIN

@class V2TIMManager;

/// nextSeq: pass it to get the next page.
typedef void (^V2TIMConversationResultSucc)(
    NSArray<V2TIMConversation *> *list, uint64_t nextSeq, BOOL isFinished);
typedef void (^V2TIMConversationSucc)(V2TIMConversation *conv);
typedef void (^V2TIMConversationListSucc)(NSArray<V2TIMConversation *> *list);
typedef void (^V2TIMTotalUnreadMessageCountSucc)(UInt64 totalUnreadCount);
typedef void (^V2TIMConversationGroupListSucc)(NSArray<NSString *> *groupNameList);
typedef void (^V2TIMConversationOperationResultSucc)(NSArray<V2TIMConversationOperationResult *> *resultList);

/// Receives events of conversations.
@protocol V2TIMConversationListener <NSObject>
@optional
/// After a login, the device begins to synchronise with the service.
- (void)onSyncServerStart;
- (void)onSyncServerFinish;
- (void)onSyncServerFailed;
/// New entries in the list: a first message, a joined group, or a deleted conversation that came back.
- (void)onNewConversation:(NSArray<V2TIMConversation *> *)conversationList
    NS_SWIFT_NAME(onNewConversation(conversationList:));
- (void)onConversationChanged:(NSArray<V2TIMConversation *> *)conversationList
    NS_SWIFT_NAME(onConversationChanged(conversationList:));
/// After this event no changes of these conversations are reported until they come back.
- (void)onConversationDeleted:(NSArray<NSString *> *)conversationIDList
    NS_SWIFT_NAME(onConversationDeleted(conversationIDList:));
/// Sent only after getTotalUnreadMessageCount: was called.
- (void)onTotalUnreadMessageCountChanged:(UInt64)totalUnreadCount
    NS_SWIFT_NAME(onTotalUnreadMessageCountChanged(totalUnreadCount:));
/// Sent only after subscribeUnreadMessageCountByFilter: was called.
- (void)onUnreadMessageCountChangedByFilter:(V2TIMConversationListFilter *)filter
    totalUnreadCount:(UInt64)totalUnreadCount
    NS_SWIFT_NAME(onUnreadMessageCountChangedByFilter(filter:totalUnreadCount:));
- (void)onConversationGroupCreated:(NSString *)groupName
    conversationList:(NSArray<V2TIMConversation *> *)conversationList
    NS_SWIFT_NAME(onConversationGroupCreated(groupName:conversationList:));
- (void)onConversationGroupDeleted:(NSString *)groupName
    NS_SWIFT_NAME(onConversationGroupDeleted(groupName:));
- (void)onConversationGroupNameChanged:(NSString *)oldName newName:(NSString *)newName
    NS_SWIFT_NAME(onConversationGroupNameChanged(oldName:newName:));
- (void)onConversationsAddedToGroup:(NSString *)groupName
    conversationList:(NSArray<V2TIMConversation *> *)conversationList
    NS_SWIFT_NAME(onConversationsAddedToGroup(groupName:conversationList:));
/// reason 0: the user asked for it; 1: more than 1000 conversations were in conversation groups.
- (void)onConversationsDeletedFromGroup:(NSString *)groupName
    conversationList:(NSArray<V2TIMConversation *> *)conversationList reason:(uint32_t)reason
    NS_SWIFT_NAME(onConversationsDeletedFromGroup(groupName:conversationList:reason:));
/// Deprecated. If a listener implements both forms, only the form with the reason is called.
- (void)onConversationsDeletedFromGroup:(NSString *)groupName
    conversationList:(NSArray<V2TIMConversation *> *)conversationList
    NS_SWIFT_NAME(onConversationsDeletedFromGroup(groupName:conversationList:));
@end

/// A conversationID is "c2c_" + userID or "group_" + groupID. Deleting a friend or quitting a group never deletes a
/// conversation; the app deletes it with the functions below.
///
/// Marks, custom data, conversation groups and recvOpt are preferences: they survive the deletion of the
/// conversation, and can be set while it is not in the list. Calls with several conversations answer with one result
/// for each ID, in the given order: 0, ERR_INVALID_PARAMETERS (6017) for a malformed ID,
/// ERR_SVR_CONV_CONV_MARK_OPERATE_FAILED (51007) if the group does not exist,
/// ERR_SVR_CONV_CONV_MARK_TOTAL_COUNT_EXCEED_LIMIT (51008) if 1000 other conversations have marks, custom data or
/// conversation groups.
@interface V2TIMManager (Conversation)
/// See V2TIMConversationListener.
- (void)addConversationListener:(id<V2TIMConversationListener>)listener
    NS_SWIFT_NAME(addConversationListener(listener:));
- (void)removeConversationListener:(id<V2TIMConversationListener>)listener
    NS_SWIFT_NAME(removeConversationListener(listener:));
/// Reads one page, by descending orderKey. Begin with nextSeq 0 and continue with the nextSeq of the answer until
/// isFinished is set; 100 is a good count. The list comes from the device's own copy: right after login it may be
/// empty until onSyncServerFinish.
- (void)getConversationList:(uint64_t)nextSeq count:(int)count
    succ:(nullable V2TIMConversationResultSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(getConversationList(nextSeq:count:succ:fail:));
/// Reads one conversation. If it is not in the list, the answer has orderKey 0 and its preferences, and is otherwise
/// empty. ERR_INVALID_CONVERSATION (6004) before login, ERR_INVALID_PARAMETERS (6017) for a malformed ID.
- (void)getConversation:(NSString *)conversationID succ:(nullable V2TIMConversationSucc)succ
    fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(getConversation(conversationID:succ:fail:));
/// Reads several conversations: one for each ID, in the given order, as getConversation: does. ERR_INVALID_PARAMETERS
/// (6017) for the whole call if one ID is malformed.
- (void)getConversationList:(NSArray<NSString *> *)conversationIDList
    succ:(nullable V2TIMConversationListSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(getConversationList(conversationIDList:succ:fail:));
/// Reads one page of the conversations that match the filter. A nextSeq is valid only with the filter that it came
/// from.
- (void)getConversationListByFilter:(V2TIMConversationListFilter *)filter nextSeq:(uint64_t)seq
    count:(uint32_t)count succ:(nullable V2TIMConversationResultSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(getConversationListByFilter(filter:nextSeq:count:succ:fail:));
/// Deletes the conversation and this user's history of it, on the device and at the server, beyond recovery. Other
/// users keep their histories. Deleting a conversation that does not exist succeeds. A new message brings the
/// conversation back, without the history.
- (void)deleteConversation:(NSString *)conversationID succ:(nullable V2TIMSucc)succ
    fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(deleteConversation(conversation:succ:fail:));
/// Deletes 1 to 100 conversations as deleteConversation: does, with one result for each, in the given order. With
/// clearMessage NO only the entries of the list are removed, and the histories stay.
- (void)deleteConversationList:(NSArray<NSString *> *)conversationIDList clearMessage:(BOOL)clearMessage
    succ:(nullable V2TIMConversationOperationResultSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(deleteConversationList(conversationIDList:clearMessage:succ:fail:));
/// Sets the draft, on this device only; an empty text removes it. ERR_INVALID_CONVERSATION (6004) if the conversation
/// is not in the list.
- (void)setConversationDraft:(NSString *)conversationID draftText:(nullable NSString *)draftText
    succ:(nullable V2TIMSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(setConversationDraft(conversationID:draftText:succ:fail:));
/// Sets the custom data of 1 to 100 conversations, on all devices of the user; nil or empty removes it. At most 256
/// bytes of UTF-8, else ERR_INVALID_PARAMETERS (6017). More than 100 conversations answer
/// ERR_SVR_CONV_CONV_MARK_REQ_COUNT_EXCEED_LIMIT (51006), here and in the other calls with several conversations,
/// except deletion.
- (void)setConversationCustomData:(NSArray<NSString *> *)conversationIDList
    customData:(nullable NSData *)customData succ:(nullable V2TIMConversationOperationResultSucc)succ
    fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(setConversationCustomData(conversationIDList:customData:succ:fail:));
/// Pins a conversation or unpins it, on all devices of the user. Pinned conversations come first in the list.
- (void)pinConversation:(NSString *)conversationID isPinned:(BOOL)isPinned succ:(nullable V2TIMSucc)succ
    fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(pinConversation(conversationID:isPinned:succ:fail:));
/// Sets or removes one or more marks, combined with |: see V2TIMConversationMarkType. ERR_INVALID_PARAMETERS (6017)
/// for other bits.
- (void)markConversation:(NSArray<NSString *> *)conversationIDList markType:(NSNumber *)markType
    enableMark:(BOOL)enableMark succ:(nullable V2TIMConversationOperationResultSucc)succ
    fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(markConversation(conversationIDList:markType:enableMark:succ:fail:));
/// Reads the total unread count, without conversations whose messages are not delivered or not notified. From the
/// first call on, onTotalUnreadMessageCountChanged: reports changes.
- (void)getTotalUnreadMessageCount:(nullable V2TIMTotalUnreadMessageCountSucc)succ
    fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(getTotalUnreadMessageCount(succ:fail:));
/// Reads the total unread count of the conversations that match the filter, by the same rule.
- (void)getUnreadMessageCountByFilter:(V2TIMConversationListFilter *)filter
    succ:(nullable V2TIMTotalUnreadMessageCountSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(getUnreadMessageCountByFilter(filter:succ:fail:));
/// From this call on, onUnreadMessageCountChangedByFilter: reports changes, until the same filter is unsubscribed or
/// the login ends. Subscribing and unsubscribing have no blocks: errors, such as a call before login, are written to
/// the log.
- (void)subscribeUnreadMessageCountByFilter:(V2TIMConversationListFilter *)filter
    NS_SWIFT_NAME(subscribeUnreadMessageCountByFilter(filter:));
- (void)unsubscribeUnreadMessageCountByFilter:(V2TIMConversationListFilter *)filter
    NS_SWIFT_NAME(unsubscribeUnreadMessageCountByFilter(filter:));
/// Marks messages as read, on all devices of the user. conversationID: one conversation; "c2c" or "group": all of
/// that kind; nil or empty: all. cleanTimestamp, in UTC seconds, is for a C2C conversation, cleanSequence for a group
/// conversation: messages up to that value are marked; 0: all.
- (void)cleanConversationUnreadMessageCount:(nullable NSString *)conversationID
    cleanTimestamp:(uint64_t)cleanTimestamp cleanSequence:(uint64_t)cleanSequence
    succ:(nullable V2TIMSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(cleanConversationUnreadMessageCount(conversationID:cleanTimestamp:cleanSequence:succ:fail:));
/// Deprecated: replaces the listener that this method set before; nil removes it. addConversationListener: does not
/// have this limit.
- (void)setConversationListener:(nullable id<V2TIMConversationListener>)listener
    NS_SWIFT_NAME(setConversationListener(listener:))
    __attribute__((deprecated("use addConversationListener:")));
/// Creates a conversation group, on all devices of the user, with 1 to 100 conversations. The name has 1 to 32 bytes,
/// else ERR_INVALID_PARAMETERS (6017) or ERR_SVR_CONV_CONV_GROUP_NAME_EXCEED_LENGTH (51011).
/// ERR_SVR_CONV_INVALID_PARAMETERS (50002) if the name exists, ERR_SVR_CONV_CONV_GROUP_TOTAL_COUNT_EXCEED_LIMIT
/// (51010) if the user has 20 conversation groups.
- (void)createConversationGroup:(NSString *)groupName
    conversationIDList:(NSArray<NSString *> *)conversationIDList
    succ:(nullable V2TIMConversationOperationResultSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(createConversationGroup(groupName:conversationIDList:succ:fail:));
/// Reads the names of the conversation groups, in the order of their creation. The list is complete after
/// onSyncServerFinish.
- (void)getConversationGroupList:(nullable V2TIMConversationGroupListSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(getConversationGroupList(succ:fail:));
/// Deletes a conversation group, but not the conversations in it. ERR_SVR_CONV_CONV_GROUP_NOT_EXIST (51009) if there
/// is none of that name.
- (void)deleteConversationGroup:(NSString *)groupName succ:(nullable V2TIMSucc)succ
    fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(deleteConversationGroup(groupName:succ:fail:));
/// Renames a conversation group. ERR_SVR_CONV_CONV_GROUP_NOT_EXIST (51009) if oldName does not exist,
/// ERR_SVR_CONV_INVALID_PARAMETERS (50002) if newName exists. Renaming to the same name succeeds.
- (void)renameConversationGroup:(NSString *)oldName newName:(NSString *)newName
    succ:(nullable V2TIMSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(renameConversationGroup(oldName:newName:succ:fail:));
/// Adds conversations to a conversation group. A conversation may be in several conversation groups. Adding one that
/// is already in it succeeds, and so does removing one that is not.
- (void)addConversationsToGroup:(NSString *)groupName
    conversationIDList:(NSArray<NSString *> *)conversationIDList
    succ:(nullable V2TIMConversationOperationResultSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(addConversationsToGroup(groupName:conversationIDList:succ:fail:));
/// Removes conversations from a conversation group. No conversation is deleted.
- (void)deleteConversationsFromGroup:(NSString *)groupName
    conversationIDList:(NSArray<NSString *> *)conversationIDList
    succ:(nullable V2TIMConversationOperationResultSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(deleteConversationsFromGroup(groupName:conversationIDList:succ:fail:));
@end

NS_ASSUME_NONNULL_END
