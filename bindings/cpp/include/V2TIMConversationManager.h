// The list of conversations.
#ifndef OPENTIM_V2TIM_CONVERSATION_MANAGER_H
#define OPENTIM_V2TIM_CONVERSATION_MANAGER_H

#include "V2TIMCallback.h"
#include "V2TIMConversation.h"
#include "V2TIMListener.h"

// A conversationID is "c2c_" + userID or "group_" + groupID. Deleting friends or quitting groups never deletes
// a conversation: the app does, here.
//
// Functions under `Not built yet` answer ERR_SDK_INTERFACE_NOT_SUPPORT (7013) and return an empty value.
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
    // One that is not in the list comes empty, with orderKey 0. 6004 before login, 6017 if the ID is malformed.
    virtual void GetConversation(const V2TIMString &conversationID,
                                 V2TIMValueCallback<V2TIMConversation> *callback) = 0;
    // In the order of the IDs. If one of them fails, all do, with its code.
    virtual void GetConversationList(const V2TIMStringVector &conversationIDList,
                                     V2TIMValueCallback<V2TIMConversationVector> *callback) = 0;

    // Not built yet
    virtual void GetConversationListByFilter(const V2TIMConversationListFilter &filter, uint64_t nextSeq,
                                             uint32_t count,
                                             V2TIMValueCallback<V2TIMConversationResult> *callback) = 0;

    // The conversation and this user's history of it, on the device and at the server, beyond recovery. Others
    // keep theirs. Deleting what is not there succeeds. A new message brings the conversation back, without the
    // history.
    virtual void DeleteConversation(const V2TIMString &conversationID, V2TIMCallback *callback) = 0;
    // The same for 1 to 100 conversations, one result each, in order; with `clearMessage` false the history
    // stays and only the entries of the list go.
    virtual void DeleteConversationList(
        const V2TIMStringVector &conversationIDList, bool clearMessage,
        V2TIMValueCallback<V2TIMConversationOperationResultVector> *callback) = 0;
    // On this device only; an empty text takes the draft away. 6004 if the conversation is not in the list.
    virtual void SetConversationDraft(const V2TIMString &conversationID, const V2TIMString &draftText,
                                      V2TIMCallback *callback) = 0;

    // Not built yet
    virtual void SetConversationCustomData(
        const V2TIMStringVector &conversationIDList, const V2TIMBuffer &customData,
        V2TIMValueCallback<V2TIMConversationOperationResultVector> *callback) = 0;

    // Pinned conversations come first in the list, on every device of the user.
    virtual void PinConversation(const V2TIMString &conversationID, bool isPinned,
                                 V2TIMCallback *callback) = 0;

    // Not built yet
    virtual void MarkConversation(const V2TIMStringVector &conversationIDList, uint64_t markType,
                                  bool enableMark,
                                  V2TIMValueCallback<V2TIMConversationOperationResultVector> *callback) = 0;

    // Without conversations that are not delivered or not notified. From the first call on,
    // OnTotalUnreadMessageCountChanged tells of changes.
    virtual void GetTotalUnreadMessageCount(V2TIMValueCallback<uint64_t> *callback) = 0;

    // Not built yet
    virtual void GetUnreadMessageCountByFilter(const V2TIMConversationListFilter &filter,
                                               V2TIMValueCallback<uint64_t> *callback) = 0;
    virtual void SubscribeUnreadMessageCountByFilter(const V2TIMConversationListFilter &filter) = 0;
    virtual void UnsubscribeUnreadMessageCountByFilter(const V2TIMConversationListFilter &filter) = 0;
    virtual void CleanConversationUnreadMessageCount(const V2TIMString &conversationID,
                                                     uint64_t cleanTimestamp, uint64_t cleanSequence,
                                                     V2TIMCallback *callback) = 0;
    virtual void CreateConversationGroup(
        const V2TIMString &groupName, const V2TIMStringVector &conversationIDList,
        V2TIMValueCallback<V2TIMConversationOperationResultVector> *callback) = 0;
    virtual void GetConversationGroupList(V2TIMValueCallback<V2TIMStringVector> *callback) = 0;

    // A folder of conversations, not the conversations in it; 51009 if there is none of that name.
    virtual void DeleteConversationGroup(const V2TIMString &groupName, V2TIMCallback *callback) = 0;

    // Not built yet
    virtual void RenameConversationGroup(const V2TIMString &oldName, const V2TIMString &newName,
                                         V2TIMCallback *callback) = 0;
    virtual void AddConversationsToGroup(
        const V2TIMString &groupName, const V2TIMStringVector &conversationIDList,
        V2TIMValueCallback<V2TIMConversationOperationResultVector> *callback) = 0;
    virtual void DeleteConversationsFromGroup(
        const V2TIMString &groupName, const V2TIMStringVector &conversationIDList,
        V2TIMValueCallback<V2TIMConversationOperationResultVector> *callback) = 0;
};

#endif
