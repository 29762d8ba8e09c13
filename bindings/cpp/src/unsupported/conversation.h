// What V2TIMConversationManager declares and OpenTIM does not do yet. Move a function out of here to build it.
#ifndef OPENTIM_CPP_UNSUPPORTED_CONVERSATION_H
#define OPENTIM_CPP_UNSUPPORTED_CONVERSATION_H

#include "V2TIMConversationManager.h"
#include "../reply.h"

namespace opentim {

class UnsupportedConversationManager : public V2TIMConversationManager {
public:
    void GetConversationListByFilter(const V2TIMConversationListFilter &, uint64_t, uint32_t,
                                     V2TIMValueCallback<V2TIMConversationResult> *callback) override {
        not_supported("V2TIMConversationManager::GetConversationListByFilter", callback);
    }
    void SetConversationCustomData(
        const V2TIMStringVector &, const V2TIMBuffer &,
        V2TIMValueCallback<V2TIMConversationOperationResultVector> *callback) override {
        not_supported("V2TIMConversationManager::SetConversationCustomData", callback);
    }
    void MarkConversation(const V2TIMStringVector &, uint64_t, bool,
                          V2TIMValueCallback<V2TIMConversationOperationResultVector> *callback) override {
        not_supported("V2TIMConversationManager::MarkConversation", callback);
    }
    void GetUnreadMessageCountByFilter(const V2TIMConversationListFilter &,
                                       V2TIMValueCallback<uint64_t> *callback) override {
        not_supported("V2TIMConversationManager::GetUnreadMessageCountByFilter", callback);
    }
    void SubscribeUnreadMessageCountByFilter(const V2TIMConversationListFilter &) override {
        not_supported("V2TIMConversationManager::SubscribeUnreadMessageCountByFilter");
    }
    void UnsubscribeUnreadMessageCountByFilter(const V2TIMConversationListFilter &) override {
        not_supported("V2TIMConversationManager::UnsubscribeUnreadMessageCountByFilter");
    }
    void CleanConversationUnreadMessageCount(const V2TIMString &, uint64_t, uint64_t,
                                             V2TIMCallback *callback) override {
        not_supported("V2TIMConversationManager::CleanConversationUnreadMessageCount", callback);
    }
    void CreateConversationGroup(
        const V2TIMString &, const V2TIMStringVector &,
        V2TIMValueCallback<V2TIMConversationOperationResultVector> *callback) override {
        not_supported("V2TIMConversationManager::CreateConversationGroup", callback);
    }
    void GetConversationGroupList(V2TIMValueCallback<V2TIMStringVector> *callback) override {
        not_supported("V2TIMConversationManager::GetConversationGroupList", callback);
    }
    void RenameConversationGroup(const V2TIMString &, const V2TIMString &, V2TIMCallback *callback) override {
        not_supported("V2TIMConversationManager::RenameConversationGroup", callback);
    }
    void AddConversationsToGroup(
        const V2TIMString &, const V2TIMStringVector &,
        V2TIMValueCallback<V2TIMConversationOperationResultVector> *callback) override {
        not_supported("V2TIMConversationManager::AddConversationsToGroup", callback);
    }
    void DeleteConversationsFromGroup(
        const V2TIMString &, const V2TIMStringVector &,
        V2TIMValueCallback<V2TIMConversationOperationResultVector> *callback) override {
        not_supported("V2TIMConversationManager::DeleteConversationsFromGroup", callback);
    }
};

} // namespace opentim

#endif
