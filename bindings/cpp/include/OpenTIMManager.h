// Functions that OpenTIM adds to V2TIM: deletion by filter with progress and cancellation, export before deletion,
// and retention. Code that includes this header depends on OpenTIM; all other headers are V2TIM's. OpenTIMManager
// shares InitSDK, the login, the callback thread and the callback rules with V2TIMManager. See docs/beyond.md.
#ifndef OPENTIM_MANAGER_H
#define OPENTIM_MANAGER_H

#include "V2TIMCallback.h"
#include "V2TIMConversation.h"

// The progress of a deletion by filter.
struct OpenTIMDeleteProgress {
    V2TIMConversationOperationResultVector resultList; // the results of this batch, one for each conversation
    uint64_t done = 0;                                 // conversations processed so far, including this batch
    uint64_t total = 0;                                // conversations that matched when the deletion began
};

// Receives the progress and the outcome of a deletion by filter. OnSuccess receives the number of deleted
// conversations. The object must live until OnSuccess or OnError, where it may delete itself. It must not delete
// itself in OnProgress.
class OpenTIMDeleteCallback : public V2TIMValueCallback<uint64_t> {
public:
    virtual ~OpenTIMDeleteCallback() {}
    // Called after each batch, after the batch's OnConversationDeleted event, and never after OnSuccess or OnError.
    // The next batch begins once it has returned.
    virtual void OnProgress(const OpenTIMDeleteProgress &progress) = 0;
};

class TIM_API OpenTIMManager {
public:
    virtual ~OpenTIMManager() {}

    // Always returns the same object, valid until the process ends.
    static OpenTIMManager *GetInstance();

    // Deletes the conversations of the list that match `filter`, in batches of up to 100, each as
    // DeleteConversationList does. A filter without criteria matches all of them. Messages that arrive after the call
    // survive, and so do their conversations.
    //
    // Returns the deletion's number, for CancelDeletion; 0 before InitSDK, and for a filter that is refused, with the
    // reason passed to OnError. ERR_SDK_NOT_LOGGED_IN (6014) and ERR_INVALID_PARAMETERS (6017) mean that nothing was
    // deleted. After any other error, the batches that were deleted stay deleted: ERR_SDK_COMM_INTERRUPT (7009) when
    // cancelled or after UnInitSDK, and the errors of DeleteConversationList.
    virtual uint64_t DeleteConversationsByFilter(const V2TIMConversationListFilter &filter, bool clearMessage,
                                                 OpenTIMDeleteCallback *callback) = 0;
    // Deletes all conversations of the list, as DeleteConversationsByFilter with a filter without criteria does.
    virtual uint64_t DeleteAllConversations(bool clearMessage, OpenTIMDeleteCallback *callback) = 0;
    // Cancels a deletion before its next batch; its OnError receives ERR_SDK_COMM_INTERRUPT (7009). May be called
    // from OnProgress. Returns false if no deletion of that number is running, or if its last batch has begun, which
    // can no longer be stopped.
    virtual bool CancelDeletion(uint64_t deletionID) = 0;

    // Sets the retention of a conversation: its messages expire once they are `days` days old, at most 36500, for
    // this user alone, at the service and on all of their devices. 0 keeps messages forever. Messages that are
    // already too old are gone when the call succeeds. Retention is a preference: it survives the deletion of the
    // conversation, and can be set before the conversation is in the list.
    virtual void SetConversationRetention(const V2TIMString &conversationID, uint32_t days,
                                          V2TIMCallback *callback) = 0;
    // Reads the retention in days; 0 means that messages are kept forever.
    virtual void GetConversationRetention(const V2TIMString &conversationID,
                                          V2TIMValueCallback<uint32_t> *callback) = 0;

    // Writes the whole history to a new file, one line of JSON for each message, oldest first, and deletes the
    // conversation as DeleteConversation does once the file is on disk. Messages that cannot be written are not
    // deleted. OnSuccess receives the number of messages.
    //
    // `path`: a file that does not exist yet, in an existing folder; the file belongs to the app.
    // ERR_IO_OPERATION_FAILED (6022) if it exists or cannot be written: then no file is left behind, and nothing is
    // deleted. After an error of DeleteConversation the file exists.
    virtual void ExportAndDeleteConversation(const V2TIMString &conversationID, const V2TIMString &path,
                                             V2TIMValueCallback<uint64_t> *callback) = 0;
};

#endif
