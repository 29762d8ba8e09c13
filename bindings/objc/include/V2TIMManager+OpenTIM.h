// What OpenTIM has beyond V2TIM: deleting conversations by filter or all of them, with progress and an end to it;
// messages that go by themselves; a history that is written to a file first.
#import "V2TIMConversation.h"

NS_ASSUME_NONNULL_BEGIN

/// How far a deletion is: what became of the conversations of this piece, how many are done with it, and how many
/// there were when it began.
typedef void (^OpenTIMDeleteProgress)(NSArray<V2TIMConversationOperationResult *> *resultList, uint64_t done,
                                      uint64_t total);
typedef void (^OpenTIMCountSucc)(uint64_t count);
typedef void (^OpenTIMRetentionSucc)(uint32_t days);

@interface V2TIMManager (OpenTIM)
/// Deletes the conversations of the list that the filter means, in pieces of up to 100, each as
/// deleteConversationList: does. A filter without criteria means all of them. Messages that come after the call
/// stay, and their conversations with them. progress: after each piece and after its onConversationDeleted:, never
/// after succ or fail; the next piece begins once it has returned. succ gets how many were deleted.
///
/// Returns the deletion's number, for cancelDeletion:; 0 before initSDK, and for a filter that is refused: fail
/// tells. 6014 and 6017 with nothing deleted. What fails later leaves deleted what is deleted: 7009 (cancelled, or
/// unInitSDK), and the codes of deleteConversationList:.
- (uint64_t)deleteConversationsByFilter:(V2TIMConversationListFilter *)filter clearMessage:(BOOL)clearMessage
    progress:(nullable OpenTIMDeleteProgress)progress succ:(nullable OpenTIMCountSucc)succ
    fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(deleteConversationsByFilter(filter:clearMessage:progress:succ:fail:));
/// The same for every conversation of the list.
- (uint64_t)deleteAllConversations:(BOOL)clearMessage progress:(nullable OpenTIMDeleteProgress)progress
    succ:(nullable OpenTIMCountSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(deleteAllConversations(clearMessage:progress:succ:fail:));
/// Ends a deletion before its next piece; its fail tells of 7009. From within progress, too. NO if no deletion of
/// that number is under way, or its last piece has begun: that is not stopped any more.
- (BOOL)cancelDeletion:(uint64_t)deletionID NS_SWIFT_NAME(cancelDeletion(deletionID:));

/// Has the messages of a conversation go by themselves once they are so many days old, at most 36500, for this user
/// alone, at the service and on all of his devices; 0: they stay. What is too old already is gone when it succeeds.
/// It belongs to the contact: the conversation may be deleted and come back, or not be in the list yet.
- (void)setConversationRetention:(NSString *)conversationID days:(uint32_t)days succ:(nullable V2TIMSucc)succ
    fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(setConversationRetention(conversationID:days:succ:fail:));
/// The days; 0: messages stay.
- (void)getConversationRetention:(NSString *)conversationID succ:(nullable OpenTIMRetentionSucc)succ
    fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(getConversationRetention(conversationID:succ:fail:));

/// Writes the whole history into a new file, a line of JSON for each message, the oldest first, and deletes the
/// conversation as deleteConversation: does once that file is on disk. What cannot be written is not deleted. succ
/// gets how many messages there were.
///
/// path: a file that is not there yet, in a folder that is; the app's from then on. 6022 if it is there already or
/// cannot be written: then no file is left behind, and nothing is deleted. With a code of deleteConversation: the
/// file is there.
- (void)exportAndDeleteConversation:(NSString *)conversationID path:(NSString *)path
    succ:(nullable OpenTIMCountSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(exportAndDeleteConversation(conversationID:path:succ:fail:));
@end

NS_ASSUME_NONNULL_END
