// The conversation list.
#ifndef OPENTIM_V2TIM_CONVERSATION_MANAGER_H
#define OPENTIM_V2TIM_CONVERSATION_MANAGER_H

#include "V2TIMCallback.h"
#include "V2TIMConversation.h"
#include "V2TIMListener.h"

// A conversationID is "c2c_" + userID or "group_" + groupID. Deleting a friend or quitting a group never deletes a
// conversation; the app deletes it with the functions below.
//
// Marks, custom data, conversation groups and recvOpt are preferences: they survive the deletion of the conversation,
// and can be set while it is not in the list. Calls with several conversations answer with one result for each ID, in
// the given order: 0, ERR_INVALID_PARAMETERS (6017) for a malformed ID, ERR_SVR_CONV_CONV_MARK_OPERATE_FAILED (51007)
// if the group does not exist, ERR_SVR_CONV_CONV_MARK_TOTAL_COUNT_EXCEED_LIMIT (51008) if 1000 other conversations
// have marks, custom data or conversation groups.
class TIM_API V2TIMConversationManager {
public:
    virtual ~V2TIMConversationManager() {}

    // See V2TIMConversationListener.
    virtual void AddConversationListener(V2TIMConversationListener *listener) = 0;
    virtual void RemoveConversationListener(V2TIMConversationListener *listener) = 0;
    // Reads one page, by descending orderKey. Begin with `nextSeq` 0 and continue with the nextSeq of the answer
    // until isFinished is set; 100 is a good `count`. The list comes from the device's own copy: right after login it
    // may be empty until OnSyncServerFinish.
    virtual void GetConversationList(uint64_t nextSeq, uint32_t count,
                                     V2TIMValueCallback<V2TIMConversationResult> *callback) = 0;
    // Reads one conversation. If it is not in the list, the answer has orderKey 0 and its preferences, and is
    // otherwise empty. ERR_INVALID_CONVERSATION (6004) before login, ERR_INVALID_PARAMETERS (6017) for a malformed
    // ID.
    virtual void GetConversation(const V2TIMString &conversationID,
                                 V2TIMValueCallback<V2TIMConversation> *callback) = 0;
    // Reads several conversations: one for each ID, in the given order, as GetConversation does.
    // ERR_INVALID_PARAMETERS (6017) for the whole call if one ID is malformed.
    virtual void GetConversationList(const V2TIMStringVector &conversationIDList,
                                     V2TIMValueCallback<V2TIMConversationVector> *callback) = 0;
    // Reads one page of the conversations that match the filter. A `nextSeq` is valid only with the filter that it
    // came from.
    virtual void GetConversationListByFilter(const V2TIMConversationListFilter &filter, uint64_t nextSeq,
                                             uint32_t count,
                                             V2TIMValueCallback<V2TIMConversationResult> *callback) = 0;
    // Deletes the conversation and this user's history of it, on the device and at the server, beyond recovery. Other
    // users keep their histories. Deleting a conversation that does not exist succeeds. A new message brings the
    // conversation back, without the history.
    virtual void DeleteConversation(const V2TIMString &conversationID, V2TIMCallback *callback) = 0;
    // Deletes 1 to 100 conversations as DeleteConversation does, with one result for each, in the given order. With
    // `clearMessage` false only the entries of the list are removed, and the histories stay.
    virtual void DeleteConversationList(
        const V2TIMStringVector &conversationIDList, bool clearMessage,
        V2TIMValueCallback<V2TIMConversationOperationResultVector> *callback) = 0;
    // Sets the draft, on this device only; an empty text removes it. ERR_INVALID_CONVERSATION (6004) if the
    // conversation is not in the list.
    virtual void SetConversationDraft(const V2TIMString &conversationID, const V2TIMString &draftText,
                                      V2TIMCallback *callback) = 0;
    // Sets the custom data of 1 to 100 conversations, on all devices of the user; an empty buffer removes it. At most
    // 256 bytes of UTF-8, else ERR_INVALID_PARAMETERS (6017). More than 100 conversations answer
    // ERR_SVR_CONV_CONV_MARK_REQ_COUNT_EXCEED_LIMIT (51006), here and in the other calls with several conversations,
    // except deletion.
    virtual void SetConversationCustomData(
        const V2TIMStringVector &conversationIDList, const V2TIMBuffer &customData,
        V2TIMValueCallback<V2TIMConversationOperationResultVector> *callback) = 0;
    // Pins a conversation or unpins it, on all devices of the user. Pinned conversations come first in the list.
    virtual void PinConversation(const V2TIMString &conversationID, bool isPinned,
                                 V2TIMCallback *callback) = 0;
    // Sets or removes one or more marks, combined with `|`: see V2TIMConversationMarkType. ERR_INVALID_PARAMETERS
    // (6017) for other bits.
    virtual void MarkConversation(const V2TIMStringVector &conversationIDList, uint64_t markType,
                                  bool enableMark,
                                  V2TIMValueCallback<V2TIMConversationOperationResultVector> *callback) = 0;
    // Reads the total unread count, without conversations whose messages are not delivered or not notified. From the
    // first call on, OnTotalUnreadMessageCountChanged reports changes.
    virtual void GetTotalUnreadMessageCount(V2TIMValueCallback<uint64_t> *callback) = 0;
    // Reads the total unread count of the conversations that match the filter, by the same rule.
    virtual void GetUnreadMessageCountByFilter(const V2TIMConversationListFilter &filter,
                                               V2TIMValueCallback<uint64_t> *callback) = 0;
    // From this call on, OnUnreadMessageCountChangedByFilter reports changes, until the same filter is unsubscribed
    // or the login ends. Subscribing and unsubscribing have no callback: errors, such as a call before login, are
    // written to the log.
    virtual void SubscribeUnreadMessageCountByFilter(const V2TIMConversationListFilter &filter) = 0;
    virtual void UnsubscribeUnreadMessageCountByFilter(const V2TIMConversationListFilter &filter) = 0;
    // Marks messages as read, on all devices of the user. `conversationID`: one conversation; "c2c" or "group": all
    // of that kind; "": all. `cleanTimestamp`, in UTC seconds, is for a C2C conversation, `cleanSequence` for a group
    // conversation: messages up to that value are marked; 0: all.
    virtual void CleanConversationUnreadMessageCount(const V2TIMString &conversationID,
                                                     uint64_t cleanTimestamp, uint64_t cleanSequence,
                                                     V2TIMCallback *callback) = 0;
    // Creates a conversation group, on all devices of the user, with 1 to 100 conversations. The name has 1 to 32
    // bytes, else ERR_INVALID_PARAMETERS (6017) or ERR_SVR_CONV_CONV_GROUP_NAME_EXCEED_LENGTH (51011).
    // ERR_SVR_CONV_INVALID_PARAMETERS (50002) if the name exists, ERR_SVR_CONV_CONV_GROUP_TOTAL_COUNT_EXCEED_LIMIT
    // (51010) if the user has 20 conversation groups.
    virtual void CreateConversationGroup(
        const V2TIMString &groupName, const V2TIMStringVector &conversationIDList,
        V2TIMValueCallback<V2TIMConversationOperationResultVector> *callback) = 0;
    // Reads the names of the conversation groups, in the order of their creation. The list is complete after
    // OnSyncServerFinish.
    virtual void GetConversationGroupList(V2TIMValueCallback<V2TIMStringVector> *callback) = 0;
    // Deletes a conversation group, but not the conversations in it. ERR_SVR_CONV_CONV_GROUP_NOT_EXIST (51009) if
    // there is none of that name.
    virtual void DeleteConversationGroup(const V2TIMString &groupName, V2TIMCallback *callback) = 0;
    // Renames a conversation group. ERR_SVR_CONV_CONV_GROUP_NOT_EXIST (51009) if `oldName` does not exist,
    // ERR_SVR_CONV_INVALID_PARAMETERS (50002) if `newName` exists. Renaming to the same name succeeds.
    virtual void RenameConversationGroup(const V2TIMString &oldName, const V2TIMString &newName,
                                         V2TIMCallback *callback) = 0;
    // Adds conversations to a conversation group. A conversation may be in several conversation groups. Adding one
    // that is already in it succeeds, and so does removing one that is not.
    virtual void AddConversationsToGroup(
        const V2TIMString &groupName, const V2TIMStringVector &conversationIDList,
        V2TIMValueCallback<V2TIMConversationOperationResultVector> *callback) = 0;
    // Removes conversations from a conversation group. No conversation is deleted.
    virtual void DeleteConversationsFromGroup(
        const V2TIMString &groupName, const V2TIMStringVector &conversationIDList,
        V2TIMValueCallback<V2TIMConversationOperationResultVector> *callback) = 0;
};

#endif
