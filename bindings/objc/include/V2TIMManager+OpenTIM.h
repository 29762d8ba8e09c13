// Methods that OpenTIM adds to V2TIM: deletion by filter with progress and cancellation, export before deletion, and
// retention. See docs/beyond.md.
#import "V2TIMConversation.h"

NS_ASSUME_NONNULL_BEGIN

/// The progress of a deletion by filter. resultList: the results of this batch, one for each conversation. done:
/// conversations processed so far, including this batch. total: conversations that matched when the deletion began.
typedef void (^OpenTIMDeleteProgress)(NSArray<V2TIMConversationOperationResult *> *resultList, uint64_t done,
                                      uint64_t total);
typedef void (^OpenTIMCountSucc)(uint64_t count);
typedef void (^OpenTIMRetentionSucc)(uint32_t days);

@interface V2TIMManager (OpenTIM)
/// Deletes the conversations of the list that match the filter, in batches of up to 100, each as
/// deleteConversationList: does. A filter without criteria matches all of them. Messages that arrive after the call
/// survive, and so do their conversations. progress is called after each batch and its onConversationDeleted: event,
/// never after succ or fail; the next batch begins once it has returned. succ receives the number of deleted
/// conversations.
///
/// Returns the deletion's number, for cancelDeletion:; 0 before initSDK, and for a filter that is refused, with the
/// reason passed to fail. ERR_SDK_NOT_LOGGED_IN (6014) and ERR_INVALID_PARAMETERS (6017) mean that nothing was
/// deleted. After any other error, the batches that were deleted stay deleted: ERR_SDK_COMM_INTERRUPT (7009) when
/// cancelled or after unInitSDK, and the errors of deleteConversationList:.
- (uint64_t)deleteConversationsByFilter:(V2TIMConversationListFilter *)filter clearMessage:(BOOL)clearMessage
    progress:(nullable OpenTIMDeleteProgress)progress succ:(nullable OpenTIMCountSucc)succ
    fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(deleteConversationsByFilter(filter:clearMessage:progress:succ:fail:));
/// Deletes all conversations of the list, as deleteConversationsByFilter: with a filter without criteria does.
- (uint64_t)deleteAllConversations:(BOOL)clearMessage progress:(nullable OpenTIMDeleteProgress)progress
    succ:(nullable OpenTIMCountSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(deleteAllConversations(clearMessage:progress:succ:fail:));
/// Cancels a deletion before its next batch; its fail block receives ERR_SDK_COMM_INTERRUPT (7009). May be called
/// from progress. Returns NO if no deletion of that number is running, or if its last batch has begun, which can no
/// longer be stopped.
- (BOOL)cancelDeletion:(uint64_t)deletionID NS_SWIFT_NAME(cancelDeletion(deletionID:));

/// Sets the retention of a conversation: its messages expire once they are that many days old, at most 36500, for
/// this user alone, at the service and on all of their devices. 0 keeps messages forever. Messages that are already
/// too old are gone when the call succeeds. Retention is a preference: it survives the deletion of the conversation,
/// and can be set before the conversation is in the list.
- (void)setConversationRetention:(NSString *)conversationID days:(uint32_t)days succ:(nullable V2TIMSucc)succ
    fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(setConversationRetention(conversationID:days:succ:fail:));
/// Reads the retention in days; 0 means that messages are kept forever.
- (void)getConversationRetention:(NSString *)conversationID succ:(nullable OpenTIMRetentionSucc)succ
    fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(getConversationRetention(conversationID:succ:fail:));

/// Writes the whole history to a new file, one line of JSON for each message, oldest first, and deletes the
/// conversation as deleteConversation: does once the file is on disk. Messages that cannot be written are not
/// deleted. succ receives the number of messages.
///
/// path: a file that does not exist yet, in an existing folder; the file belongs to the app. ERR_IO_OPERATION_FAILED
/// (6022) if it exists or cannot be written: then no file is left behind, and nothing is deleted. After an error of
/// deleteConversation: the file exists.
- (void)exportAndDeleteConversation:(NSString *)conversationID path:(NSString *)path
    succ:(nullable OpenTIMCountSucc)succ fail:(nullable V2TIMFail)fail
    NS_SWIFT_NAME(exportAndDeleteConversation(conversationID:path:succ:fail:));
@end

NS_ASSUME_NONNULL_END
