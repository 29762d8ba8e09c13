// What OpenTIM has beyond V2TIM. Code that includes this header is bound to OpenTIM; everything else stays as
// it was. It shares InitSDK, the login, the thread and the rules of the callbacks with V2TIMManager. More of
// it is in docs/beyond.md.
#ifndef OPENTIM_MANAGER_H
#define OPENTIM_MANAGER_H

#include "V2TIMCallback.h"
#include "V2TIMConversation.h"

// How far a deletion is.
struct OpenTIMDeleteProgress {
    V2TIMConversationOperationResultVector resultList; // what became of the conversations of this piece
    uint64_t done = 0;                                 // conversations that are done with, these included
    uint64_t total = 0;                                // conversations that there were when it began
};

// OnSuccess gets how many conversations were deleted. The object must live until OnSuccess or OnError, where
// it may delete itself; not in OnProgress.
class OpenTIMDeleteCallback : public V2TIMValueCallback<uint64_t> {
public:
    virtual ~OpenTIMDeleteCallback() {}
    // After each piece and after its OnConversationDeleted; never after OnSuccess or OnError. The next piece
    // begins once it has returned.
    virtual void OnProgress(const OpenTIMDeleteProgress &progress) = 0;
};

class TIM_API OpenTIMManager {
public:
    virtual ~OpenTIMManager() {}

    // Always the same object, valid until the process ends.
    static OpenTIMManager *GetInstance();

    // Deletes the conversations of the list that `filter` means, in pieces of up to 100, each as
    // DeleteConversationList does. A filter without criteria means all of them. Messages that come after the
    // call stay, and their conversations with them.
    //
    // Returns the deletion's number, for CancelDeletion; 0 before InitSDK, and for a filter that is refused:
    // OnError tells. 6014 and 6017 with nothing deleted. What fails later leaves deleted what is deleted:
    // 7009 (cancelled, or UnInitSDK), and the codes of DeleteConversationList.
    virtual uint64_t DeleteConversationsByFilter(const V2TIMConversationListFilter &filter, bool clearMessage,
                                                 OpenTIMDeleteCallback *callback) = 0;
    // The same for every conversation of the list.
    virtual uint64_t DeleteAllConversations(bool clearMessage, OpenTIMDeleteCallback *callback) = 0;
    // Ends a deletion before its next piece; its OnError tells of 7009. From within OnProgress, too. False if
    // no deletion of that number is under way, or its last piece has begun: that is not stopped any more.
    virtual bool CancelDeletion(uint64_t deletionID) = 0;

    // Has the messages of a conversation go by themselves once they are `days` days old, at most 36500, for
    // this user alone, at the service and on all of his devices; 0: they stay. What is too old already is
    // gone when it succeeds. It belongs to the contact: the conversation may be deleted and come back, or not
    // be in the list yet.
    virtual void SetConversationRetention(const V2TIMString &conversationID, uint32_t days,
                                          V2TIMCallback *callback) = 0;
    // The days; 0: messages stay.
    virtual void GetConversationRetention(const V2TIMString &conversationID,
                                          V2TIMValueCallback<uint32_t> *callback) = 0;

    // Writes the whole history into a new file, a line of JSON for each message, the oldest first, and
    // deletes the conversation as DeleteConversation does once that file is on disk. What cannot be written
    // is not deleted. OnSuccess gets how many messages there were.
    //
    // `path`: a file that is not there yet, in a folder that is; the app's from then on. 6022 if it is there
    // already or cannot be written: then no file is left behind, and nothing is deleted. With a code of
    // DeleteConversation the file is there.
    virtual void ExportAndDeleteConversation(const V2TIMString &conversationID, const V2TIMString &path,
                                             V2TIMValueCallback<uint64_t> *callback) = 0;
};

#endif
