// The functions that OpenTIM adds to V2TIM.
#include "OpenTIMManager.h"
#include "convert.h"
#include "reply.h"

namespace opentim {
namespace {

typedef V2TIMValueCallback<uint64_t> CountCallback;

void on_count(uint64_t count, void *user_data) noexcept {
    answer<uint64_t>(user_data, [=] { return count; });
}

void on_progress(const tim_operation_result *const *list, size_t count, uint64_t done, uint64_t total,
                 void *user_data) noexcept {
    if (!user_data) return;
    guard([=] {
        OpenTIMDeleteProgress progress;
        progress.resultList = results(list, count);
        progress.done = done;
        progress.total = total;
        static_cast<OpenTIMDeleteCallback *>(static_cast<CountCallback *>(user_data))->OnProgress(progress);
    });
}

void on_retention(const tim_conversation *const *list, size_t, void *user_data) noexcept {
    answer<uint32_t>(user_data, [=] { return list[0]->retention_days; });
}

class BeyondManager final : public OpenTIMManager {
public:
    uint64_t DeleteConversationsByFilter(const V2TIMConversationListFilter &filter, bool clearMessage,
                                         OpenTIMDeleteCallback *callback) override {
        CountCallback *reply = callback;
        tim_client *client = ready(reply);
        if (!client) return 0;
        const tim_conversation_filter criteria = c_filter(filter);
        return tim_conversation_delete_by_filter(client, &criteria, clearMessage, on_progress, on_count,
                                                 on_value_error<uint64_t>, reply);
    }

    uint64_t DeleteAllConversations(bool clearMessage, OpenTIMDeleteCallback *callback) override {
        return DeleteConversationsByFilter(V2TIMConversationListFilter(), clearMessage, callback);
    }

    bool CancelDeletion(uint64_t deletionID) override {
        return client() && tim_client_cancel(client(), deletionID) == ERR_SUCC;
    }

    void SetConversationRetention(const V2TIMString &conversationID, uint32_t days,
                                  V2TIMCallback *callback) override {
        if (tim_client *client = ready(callback)) {
            tim_conversation_set_retention(client, c_text(conversationID), days, on_success, on_error,
                                           callback);
        }
    }

    void GetConversationRetention(const V2TIMString &conversationID,
                                  V2TIMValueCallback<uint32_t> *callback) override {
        if (tim_client *client = ready(callback)) {
            const char *ids[] = {c_text(conversationID)};
            tim_conversation_get_list(client, ids, 1, on_retention, on_value_error<uint32_t>, callback);
        }
    }

    void ExportAndDeleteConversation(const V2TIMString &conversationID, const V2TIMString &path,
                                     CountCallback *callback) override {
        if (tim_client *client = ready(callback)) {
            tim_conversation_export_and_delete(client, c_text(conversationID), c_text(path), on_count,
                                               on_value_error<uint64_t>, callback);
        }
    }
};

} // namespace
} // namespace opentim

OpenTIMManager *OpenTIMManager::GetInstance() {
    static opentim::BeyondManager *const manager = new opentim::BeyondManager;
    return manager;
}
