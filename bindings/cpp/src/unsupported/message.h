// Functions of V2TIMMessageManager that OpenTIM does not implement yet. To implement one, move it out of here.
#ifndef OPENTIM_CPP_UNSUPPORTED_MESSAGE_H
#define OPENTIM_CPP_UNSUPPORTED_MESSAGE_H

#include "V2TIMMessageManager.h"
#include "../reply.h"

namespace opentim {

class UnsupportedMessageManager : public V2TIMMessageManager {
public:
    V2TIMMessage CreateImageMessage(const V2TIMString &) override {
        not_supported("V2TIMMessageManager::CreateImageMessage");
        return V2TIMMessage();
    }
    V2TIMMessage CreateSoundMessage(const V2TIMString &, uint32_t) override {
        not_supported("V2TIMMessageManager::CreateSoundMessage");
        return V2TIMMessage();
    }
    V2TIMMessage CreateVideoMessage(const V2TIMString &, const V2TIMString &, uint32_t,
                                    const V2TIMString &) override {
        not_supported("V2TIMMessageManager::CreateVideoMessage");
        return V2TIMMessage();
    }
    V2TIMMessage CreateFileMessage(const V2TIMString &, const V2TIMString &) override {
        not_supported("V2TIMMessageManager::CreateFileMessage");
        return V2TIMMessage();
    }
    V2TIMMessage CreateLocationMessage(const V2TIMString &, double, double) override {
        not_supported("V2TIMMessageManager::CreateLocationMessage");
        return V2TIMMessage();
    }
    V2TIMMessage CreateFaceMessage(uint32_t, const V2TIMBuffer &) override {
        not_supported("V2TIMMessageManager::CreateFaceMessage");
        return V2TIMMessage();
    }
    V2TIMMessage CreateMergerMessage(const V2TIMMessageVector &, const V2TIMString &,
                                     const V2TIMStringVector &, const V2TIMString &) override {
        not_supported("V2TIMMessageManager::CreateMergerMessage");
        return V2TIMMessage();
    }
    V2TIMMessage CreateForwardMessage(const V2TIMMessage &) override {
        not_supported("V2TIMMessageManager::CreateForwardMessage");
        return V2TIMMessage();
    }
    V2TIMMessage CreateTargetedGroupMessage(const V2TIMMessage &, const V2TIMStringVector &) override {
        not_supported("V2TIMMessageManager::CreateTargetedGroupMessage");
        return V2TIMMessage();
    }
    void SetAllReceiveMessageOpt(V2TIMReceiveMessageOpt, int32_t, int32_t, int32_t, uint32_t,
                                 V2TIMCallback *callback) override {
        not_supported("V2TIMMessageManager::SetAllReceiveMessageOpt", callback);
    }
    void SetAllReceiveMessageOpt(V2TIMReceiveMessageOpt, uint32_t, uint32_t,
                                 V2TIMCallback *callback) override {
        not_supported("V2TIMMessageManager::SetAllReceiveMessageOpt", callback);
    }
    void GetAllReceiveMessageOpt(V2TIMValueCallback<V2TIMReceiveMessageOptInfo> *callback) override {
        not_supported("V2TIMMessageManager::GetAllReceiveMessageOpt", callback);
    }
    void RevokeMessage(const V2TIMMessage &, V2TIMCallback *callback) override {
        not_supported("V2TIMMessageManager::RevokeMessage", callback);
    }
    void ModifyMessage(const V2TIMMessage &, V2TIMCompleteCallback<V2TIMMessage> *callback) override {
        not_supported("V2TIMMessageManager::ModifyMessage", callback);
    }
    V2TIMString InsertGroupMessageToLocalStorage(V2TIMMessage &, const V2TIMString &, const V2TIMString &,
                                                 V2TIMValueCallback<V2TIMMessage> *callback) override {
        not_supported("V2TIMMessageManager::InsertGroupMessageToLocalStorage", callback);
        return V2TIMString();
    }
    V2TIMString InsertC2CMessageToLocalStorage(V2TIMMessage &, const V2TIMString &, const V2TIMString &,
                                               V2TIMValueCallback<V2TIMMessage> *callback) override {
        not_supported("V2TIMMessageManager::InsertC2CMessageToLocalStorage", callback);
        return V2TIMString();
    }
    void FindMessages(const V2TIMStringVector &, V2TIMValueCallback<V2TIMMessageVector> *callback) override {
        not_supported("V2TIMMessageManager::FindMessages", callback);
    }
    void SearchLocalMessages(const V2TIMMessageSearchParam &,
                             V2TIMValueCallback<V2TIMMessageSearchResult> *callback) override {
        not_supported("V2TIMMessageManager::SearchLocalMessages", callback);
    }
    void SearchCloudMessages(const V2TIMMessageSearchParam &,
                             V2TIMValueCallback<V2TIMMessageSearchResult> *callback) override {
        not_supported("V2TIMMessageManager::SearchCloudMessages", callback);
    }
    void SendMessageReadReceipts(const V2TIMMessageVector &, V2TIMCallback *callback) override {
        not_supported("V2TIMMessageManager::SendMessageReadReceipts", callback);
    }
    void GetMessageReadReceipts(const V2TIMMessageVector &,
                                V2TIMValueCallback<V2TIMMessageReceiptVector> *callback) override {
        not_supported("V2TIMMessageManager::GetMessageReadReceipts", callback);
    }
    void GetGroupMessageReadMemberList(
        const V2TIMMessage &, V2TIMGroupMessageReadMembersFilter, uint64_t, uint32_t,
        V2TIMValueCallback<V2TIMGroupMessageReadMemberList> *callback) override {
        not_supported("V2TIMMessageManager::GetGroupMessageReadMemberList", callback);
    }
    void SetMessageExtensions(const V2TIMMessage &, const V2TIMMessageExtensionVector &,
                              V2TIMValueCallback<V2TIMMessageExtensionResultVector> *callback) override {
        not_supported("V2TIMMessageManager::SetMessageExtensions", callback);
    }
    void GetMessageExtensions(const V2TIMMessage &,
                              V2TIMValueCallback<V2TIMMessageExtensionVector> *callback) override {
        not_supported("V2TIMMessageManager::GetMessageExtensions", callback);
    }
    void DeleteMessageExtensions(const V2TIMMessage &, const V2TIMStringVector &,
                                 V2TIMValueCallback<V2TIMMessageExtensionResultVector> *callback) override {
        not_supported("V2TIMMessageManager::DeleteMessageExtensions", callback);
    }
    void AddMessageReaction(const V2TIMMessage &, const V2TIMString &, V2TIMCallback *callback) override {
        not_supported("V2TIMMessageManager::AddMessageReaction", callback);
    }
    void RemoveMessageReaction(const V2TIMMessage &, const V2TIMString &, V2TIMCallback *callback) override {
        not_supported("V2TIMMessageManager::RemoveMessageReaction", callback);
    }
    void GetMessageReactions(const V2TIMMessageVector &, uint32_t,
                             V2TIMValueCallback<V2TIMMessageReactionResultVector> *callback) override {
        not_supported("V2TIMMessageManager::GetMessageReactions", callback);
    }
    void GetAllUserListOfMessageReaction(
        const V2TIMMessage &, const V2TIMString &, uint32_t, uint32_t,
        V2TIMValueCallback<V2TIMMessageReactionUserResult> *callback) override {
        not_supported("V2TIMMessageManager::GetAllUserListOfMessageReaction", callback);
    }
    void TranslateText(const V2TIMStringVector &, const V2TIMString &, const V2TIMString &,
                       V2TIMValueCallback<V2TIMStringToV2TIMStringMap> *callback) override {
        not_supported("V2TIMMessageManager::TranslateText", callback);
    }
    void PinGroupMessage(const V2TIMString &, const V2TIMMessage &, bool, V2TIMCallback *callback) override {
        not_supported("V2TIMMessageManager::PinGroupMessage", callback);
    }
    void GetPinnedGroupMessageList(const V2TIMString &,
                                   V2TIMValueCallback<V2TIMMessageVector> *callback) override {
        not_supported("V2TIMMessageManager::GetPinnedGroupMessageList", callback);
    }
};

} // namespace opentim

#endif
