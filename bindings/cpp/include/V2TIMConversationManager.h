// The list of conversations.
#ifndef OPENTIM_V2TIM_CONVERSATION_MANAGER_H
#define OPENTIM_V2TIM_CONVERSATION_MANAGER_H

#include "V2TIMCallback.h"
#include "V2TIMConversation.h"
#include "V2TIMListener.h"

// A conversationID is "c2c_" + userID or "group_" + groupID. Deleting friends or quitting groups never
// deletes a conversation: the app does, here.
//
// Marks, custom data, folders and recvOpt belong to the contact: a conversation has them again when it comes
// back after it was deleted, and one that is not in the list may have them. Calls about several conversations
// answer with one result for each ID, in order: 0, 6017 if it is malformed, 51007 if there is no such group,
// 51008 if 1000 others have marks, custom data or folders.
class TIM_API V2TIMConversationManager {
public:
    virtual ~V2TIMConversationManager() {}

    // See V2TIMConversationListener.
    virtual void AddConversationListener(V2TIMConversationListener *listener) = 0;
    virtual void RemoveConversationListener(V2TIMConversationListener *listener) = 0;
    // One page, by falling orderKey. Begin with `nextSeq` 0 and go on with the answer's until isFinished; 100
    // is a good `count`. From the device's own copy: right after login it may be empty until
    // OnSyncServerFinish.
    virtual void GetConversationList(uint64_t nextSeq, uint32_t count,
                                     V2TIMValueCallback<V2TIMConversationResult> *callback) = 0;
    // One that is not in the list comes with orderKey 0, and empty but for what belongs to the contact. 6004
    // before login, 6017 if the ID is malformed.
    virtual void GetConversation(const V2TIMString &conversationID,
                                 V2TIMValueCallback<V2TIMConversation> *callback) = 0;
    // One for each ID, in order, as from GetConversation; 6017 for all if one is malformed.
    virtual void GetConversationList(const V2TIMStringVector &conversationIDList,
                                     V2TIMValueCallback<V2TIMConversationVector> *callback) = 0;
    // One page of those that the filter means. `nextSeq` is of pages of the same filter.
    virtual void GetConversationListByFilter(const V2TIMConversationListFilter &filter, uint64_t nextSeq,
                                             uint32_t count,
                                             V2TIMValueCallback<V2TIMConversationResult> *callback) = 0;
    // The conversation and this user's history of it, on the device and at the server, beyond recovery.
    // Others keep theirs. Deleting what is not there succeeds. A new message brings the conversation back,
    // without the history.
    virtual void DeleteConversation(const V2TIMString &conversationID, V2TIMCallback *callback) = 0;
    // The same for 1 to 100 conversations, one result each, in order; with `clearMessage` false the history
    // stays and only the entries of the list go.
    virtual void DeleteConversationList(
        const V2TIMStringVector &conversationIDList, bool clearMessage,
        V2TIMValueCallback<V2TIMConversationOperationResultVector> *callback) = 0;
    // On this device only; an empty text takes the draft away. 6004 if the conversation is not in the list.
    virtual void SetConversationDraft(const V2TIMString &conversationID, const V2TIMString &draftText,
                                      V2TIMCallback *callback) = 0;
    // At most 256 bytes of UTF-8, else 6017; an empty buffer takes the data away. For 1 to 100 conversations,
    // on every device of the user; 51006 for more, as in the other calls about several, deleting aside.
    virtual void SetConversationCustomData(
        const V2TIMStringVector &conversationIDList, const V2TIMBuffer &customData,
        V2TIMValueCallback<V2TIMConversationOperationResultVector> *callback) = 0;
    // Pinned conversations come first in the list, on every device of the user.
    virtual void PinConversation(const V2TIMString &conversationID, bool isPinned,
                                 V2TIMCallback *callback) = 0;
    // Sets or takes one or more marks, combined with `|`: see V2TIMConversationMarkType. 6017 for other bits.
    virtual void MarkConversation(const V2TIMStringVector &conversationIDList, uint64_t markType,
                                  bool enableMark,
                                  V2TIMValueCallback<V2TIMConversationOperationResultVector> *callback) = 0;
    // Without conversations that are not delivered or not notified. From the first call on,
    // OnTotalUnreadMessageCountChanged tells of changes.
    virtual void GetTotalUnreadMessageCount(V2TIMValueCallback<uint64_t> *callback) = 0;
    // Of those that the filter means, by the same rule.
    virtual void GetUnreadMessageCountByFilter(const V2TIMConversationListFilter &filter,
                                               V2TIMValueCallback<uint64_t> *callback) = 0;
    // From then on OnUnreadMessageCountChangedByFilter tells of changes, until unsubscribed with the same
    // filter or until the login ends. Neither has a callback: what fails, such as one before login, goes into
    // the log.
    virtual void SubscribeUnreadMessageCountByFilter(const V2TIMConversationListFilter &filter) = 0;
    virtual void UnsubscribeUnreadMessageCountByFilter(const V2TIMConversationListFilter &filter) = 0;
    // Has messages count as read, on every device of the user. `conversationID`: one; "c2c" or "group": all
    // of that kind; "": all. `cleanTimestamp`, UTC seconds, is for a C2C conversation, `cleanSequence` for
    // one of a group: messages up to there; 0: all.
    virtual void CleanConversationUnreadMessageCount(const V2TIMString &conversationID,
                                                     uint64_t cleanTimestamp, uint64_t cleanSequence,
                                                     V2TIMCallback *callback) = 0;
    // A folder, on every device of the user, with 1 to 100 conversations. 6017 or 51011 if the name does not
    // have 1 to 32 bytes, 50002 if there is one of that name, 51010 for the 21st.
    virtual void CreateConversationGroup(
        const V2TIMString &groupName, const V2TIMStringVector &conversationIDList,
        V2TIMValueCallback<V2TIMConversationOperationResultVector> *callback) = 0;
    // The names, in the order in which the folders were made; complete after OnSyncServerFinish.
    virtual void GetConversationGroupList(V2TIMValueCallback<V2TIMStringVector> *callback) = 0;
    // A folder of conversations, not the conversations in it; 51009 if there is none of that name.
    virtual void DeleteConversationGroup(const V2TIMString &groupName, V2TIMCallback *callback) = 0;
    // 51009 if there is no `oldName`, 50002 if there is a `newName`; a name that it has already is a success.
    virtual void RenameConversationGroup(const V2TIMString &oldName, const V2TIMString &newName,
                                         V2TIMCallback *callback) = 0;
    // A conversation may be in several folders. Being in it already is a success, as is being out of it
    // below.
    virtual void AddConversationsToGroup(
        const V2TIMString &groupName, const V2TIMStringVector &conversationIDList,
        V2TIMValueCallback<V2TIMConversationOperationResultVector> *callback) = 0;
    // Out of the folder; no conversation is deleted.
    virtual void DeleteConversationsFromGroup(
        const V2TIMString &groupName, const V2TIMStringVector &conversationIDList,
        V2TIMValueCallback<V2TIMConversationOperationResultVector> *callback) = 0;
};

#endif
