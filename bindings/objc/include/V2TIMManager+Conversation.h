// The list of conversations.
#import "V2TIMConversation.h"

NS_ASSUME_NONNULL_BEGIN

@class V2TIMManager;

/// nextSeq: what to ask for the next page with.
typedef void (^V2TIMConversationResultSucc)(
    NSArray<V2TIMConversation *> *list, uint64_t nextSeq, BOOL isFinished);
typedef void (^V2TIMConversationSucc)(V2TIMConversation *conv);
typedef void (^V2TIMConversationListSucc)(NSArray<V2TIMConversation *> *list);
typedef void (^V2TIMTotalUnreadMessageCountSucc)(UInt64 totalUnreadCount);
typedef void (^V2TIMConversationGroupListSucc)(NSArray<NSString *> *groupNameList);
typedef void (^V2TIMConversationOperationResultSucc)(NSArray<V2TIMConversationOperationResult *> *resultList);

/// What happens to conversations.
@protocol V2TIMConversationListener <NSObject>
@optional
/// The device begins to catch up with the service, after a login.
- (void)onSyncServerStart;
- (void)onSyncServerFinish;
- (void)onSyncServerFailed;
/// A first message, a group joined, a deleted conversation that came back.
- (void)onNewConversation:(NSArray<V2TIMConversation *> *)conversationList
    NS_SWIFT_NAME(onNewConversation(conversationList:));
- (void)onConversationChanged:(NSArray<V2TIMConversation *> *)conversationList
    NS_SWIFT_NAME(onConversationChanged(conversationList:));
/// No change of one of these is told after this, until it came back.
- (void)onConversationDeleted:(NSArray<NSString *> *)conversationIDList
    NS_SWIFT_NAME(onConversationDeleted(conversationIDList:));
/// Only after getTotalUnreadMessageCount:.
- (void)onTotalUnreadMessageCountChanged:(UInt64)totalUnreadCount
    NS_SWIFT_NAME(onTotalUnreadMessageCountChanged(totalUnreadCount:));
/// Only after subscribeUnreadMessageCountByFilter:.
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
/// reason 0: it was asked for; 1: more than 1000 conversations were in folders.
- (void)onConversationsDeletedFromGroup:(NSString *)groupName
    conversationList:(NSArray<V2TIMConversation *> *)conversationList reason:(uint32_t)reason
    NS_SWIFT_NAME(onConversationsDeletedFromGroup(groupName:conversationList:reason:));
/// Deprecated. A listener that has both forms hears the one with the reason only.
- (void)onConversationsDeletedFromGroup:(NSString *)groupName
    conversationList:(NSArray<V2TIMConversation *> *)conversationList
    NS_SWIFT_NAME(onConversationsDeletedFromGroup(groupName:conversationList:));
@end

/// A conversationID is "c2c_" + userID or "group_" + groupID. Deleting friends or quitting groups never deletes a
/// conversation: the app does, here.
///
/// Marks, custom data, folders and recvOpt belong to the contact: a conversation has them again when it comes back
/// after it was deleted, and one that is not in the list may have them. Calls about several conversations answer
/// with one result for each ID, in order: 0, 6017 if it is malformed, 51007 if there is no such group, 51008 if 1000
/// others have marks, custom data or folders.
@interface V2TIMManager (Conversation)
/// See V2TIMConversationListener.
- (void)addConversationListener:(id<V2TIMConversationListener>)listener
    NS_SWIFT_NAME(addConversationListener(listener:));
- (void)removeConversationListener:(id<V2TIMConversationListener>)listener
    NS_SWIFT_NAME(removeConversationListener(listener:));
/// One page, by falling orderKey. Begin with nextSeq 0 and go on with the answer's until isFinished; 100 is a
/// good count. From the device's own copy: right after login it may be empty until onSyncServerFinish.
- (void)getConversationList:(uint64_t)nextSeq count:(int)count
    succ:(nullable V2TIMConversationResultSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(getConversationList(nextSeq:count:succ:fail:));
/// One that is not in the list comes with orderKey 0, and empty but for what belongs to the contact. 6004
/// before login, 6017 if the ID is malformed.
- (void)getConversation:(NSString *)conversationID succ:(nullable V2TIMConversationSucc)succ
    fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(getConversation(conversationID:succ:fail:));
/// One for each ID, in order, as from getConversation:; 6017 for all if one is malformed.
- (void)getConversationList:(NSArray<NSString *> *)conversationIDList
    succ:(nullable V2TIMConversationListSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(getConversationList(conversationIDList:succ:fail:));
/// One page of those that the filter means. nextSeq is of pages of the same filter.
- (void)getConversationListByFilter:(V2TIMConversationListFilter *)filter nextSeq:(uint64_t)seq
    count:(uint32_t)count succ:(nullable V2TIMConversationResultSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(getConversationListByFilter(filter:nextSeq:count:succ:fail:));
/// The conversation and this user's history of it, on the device and at the server, beyond recovery. Others
/// keep theirs. Deleting what is not there succeeds. A new message brings the conversation back, without the
/// history.
- (void)deleteConversation:(NSString *)conversationID succ:(nullable V2TIMSucc)succ
    fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(deleteConversation(conversation:succ:fail:));
/// The same for 1 to 100 conversations, one result each, in order; with clearMessage NO the history stays and
/// only the entries of the list go.
- (void)deleteConversationList:(NSArray<NSString *> *)conversationIDList clearMessage:(BOOL)clearMessage
    succ:(nullable V2TIMConversationOperationResultSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(deleteConversationList(conversationIDList:clearMessage:succ:fail:));
/// On this device only; nil or an empty text takes the draft away. 6004 if the conversation is not in the
/// list.
- (void)setConversationDraft:(NSString *)conversationID draftText:(nullable NSString *)draftText
    succ:(nullable V2TIMSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(setConversationDraft(conversationID:draftText:succ:fail:));
/// At most 256 bytes of UTF-8, else 6017; nil or empty takes the data away. For 1 to 100 conversations, on
/// every device of the user; 51006 for more, as in the other calls about several, deleting aside.
- (void)setConversationCustomData:(NSArray<NSString *> *)conversationIDList
    customData:(nullable NSData *)customData succ:(nullable V2TIMConversationOperationResultSucc)succ
    fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(setConversationCustomData(conversationIDList:customData:succ:fail:));
/// Pinned conversations come first in the list, on every device of the user.
- (void)pinConversation:(NSString *)conversationID isPinned:(BOOL)isPinned succ:(nullable V2TIMSucc)succ
    fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(pinConversation(conversationID:isPinned:succ:fail:));
/// Sets or takes one or more marks, or-ed together: see V2TIMConversationMarkType. 6017 for other bits.
- (void)markConversation:(NSArray<NSString *> *)conversationIDList markType:(NSNumber *)markType
    enableMark:(BOOL)enableMark succ:(nullable V2TIMConversationOperationResultSucc)succ
    fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(markConversation(conversationIDList:markType:enableMark:succ:fail:));
/// Without conversations that are not delivered or not notified. From the first call on,
/// onTotalUnreadMessageCountChanged: tells of changes.
- (void)getTotalUnreadMessageCount:(nullable V2TIMTotalUnreadMessageCountSucc)succ
    fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(getTotalUnreadMessageCount(succ:fail:));
/// Of those that the filter means, by the same rule.
- (void)getUnreadMessageCountByFilter:(V2TIMConversationListFilter *)filter
    succ:(nullable V2TIMTotalUnreadMessageCountSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(getUnreadMessageCountByFilter(filter:succ:fail:));
/// From then on onUnreadMessageCountChangedByFilter: tells of changes, until unsubscribed with the same
/// filter or until the login ends. Neither has a block: what fails, such as one before login, goes into the
/// log.
- (void)subscribeUnreadMessageCountByFilter:(V2TIMConversationListFilter *)filter
    NS_SWIFT_NAME(subscribeUnreadMessageCountByFilter(filter:));
- (void)unsubscribeUnreadMessageCountByFilter:(V2TIMConversationListFilter *)filter
    NS_SWIFT_NAME(unsubscribeUnreadMessageCountByFilter(filter:));
/// Has messages count as read, on every device of the user. conversationID: one; "c2c" or "group": all of
/// that kind; nil or empty: all. cleanTimestamp, UTC seconds, is for a C2C conversation, cleanSequence for
/// one of a group: messages up to there; 0: all.
- (void)cleanConversationUnreadMessageCount:(nullable NSString *)conversationID
    cleanTimestamp:(uint64_t)cleanTimestamp cleanSequence:(uint64_t)cleanSequence
    succ:(nullable V2TIMSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(cleanConversationUnreadMessageCount(conversationID:cleanTimestamp:cleanSequence:succ:fail:));
/// Deprecated: the one before goes, nil takes it away. addConversationListener: has no such limit.
- (void)setConversationListener:(nullable id<V2TIMConversationListener>)listener
    NS_SWIFT_NAME(setConversationListener(listener:))
    __attribute__((deprecated("use addConversationListener:")));
/// A folder, on every device of the user, with 1 to 100 conversations. 6017 or 51011 if the name does not
/// have 1 to 32 bytes, 50002 if there is one of that name, 51010 for the 21st.
- (void)createConversationGroup:(NSString *)groupName
    conversationIDList:(NSArray<NSString *> *)conversationIDList
    succ:(nullable V2TIMConversationOperationResultSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(createConversationGroup(groupName:conversationIDList:succ:fail:));
/// The names, in the order in which the folders were made; complete after onSyncServerFinish.
- (void)getConversationGroupList:(nullable V2TIMConversationGroupListSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(getConversationGroupList(succ:fail:));
/// A folder of conversations, not the conversations in it; 51009 if there is none of that name.
- (void)deleteConversationGroup:(NSString *)groupName succ:(nullable V2TIMSucc)succ
    fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(deleteConversationGroup(groupName:succ:fail:));
/// 51009 if there is no oldName, 50002 if there is a newName; a name that it has already is a success.
- (void)renameConversationGroup:(NSString *)oldName newName:(NSString *)newName
    succ:(nullable V2TIMSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(renameConversationGroup(oldName:newName:succ:fail:));
/// A conversation may be in several folders. Being in it already is a success, as is being out of it below.
- (void)addConversationsToGroup:(NSString *)groupName
    conversationIDList:(NSArray<NSString *> *)conversationIDList
    succ:(nullable V2TIMConversationOperationResultSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(addConversationsToGroup(groupName:conversationIDList:succ:fail:));
/// Out of the folder; no conversation is deleted.
- (void)deleteConversationsFromGroup:(NSString *)groupName
    conversationIDList:(NSArray<NSString *> *)conversationIDList
    succ:(nullable V2TIMConversationOperationResultSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(deleteConversationsFromGroup(groupName:conversationIDList:succ:fail:));
@end

NS_ASSUME_NONNULL_END
