#include <memory>

#include "managers.h"
#include "registry.h"
#include "unsupported/conversation.h"

namespace opentim {
namespace {

typedef V2TIMConversationListener Listener;

void on_sync_start(void *user_data) noexcept {
    tell<Listener>(user_data, [](Listener &listener) { listener.OnSyncServerStart(); });
}

void on_sync_finish(void *user_data) noexcept {
    tell<Listener>(user_data, [](Listener &listener) { listener.OnSyncServerFinish(); });
}

void on_sync_failed(void *user_data) noexcept {
    tell<Listener>(user_data, [](Listener &listener) { listener.OnSyncServerFailed(); });
}

void on_new(const tim_conversation *const *list, size_t count, void *user_data) noexcept {
    tell<Listener>(user_data,
                   [=](Listener &listener) { listener.OnNewConversation(conversations(list, count)); });
}

void on_changed(const tim_conversation *const *list, size_t count, void *user_data) noexcept {
    tell<Listener>(user_data,
                   [=](Listener &listener) { listener.OnConversationChanged(conversations(list, count)); });
}

void on_deleted(const char *const *ids, size_t count, void *user_data) noexcept {
    tell<Listener>(user_data, [=](Listener &listener) {
        V2TIMStringVector list;
        for (size_t i = 0; i < count; ++i) list.PushBack(ids[i]);
        listener.OnConversationDeleted(list);
    });
}

void on_total_unread(uint64_t count, void *user_data) noexcept {
    tell<Listener>(user_data, [=](Listener &listener) { listener.OnTotalUnreadMessageCountChanged(count); });
}

uint64_t register_listener(tim_client *client, void *user_data, tim_free_fn free_user_data) {
    tim_conversation_listener calls = TIM_CONVERSATION_LISTENER_INIT;
    calls.user_data = user_data;
    calls.free_user_data = free_user_data;
    calls.on_sync_server_start = on_sync_start;
    calls.on_sync_server_finish = on_sync_finish;
    calls.on_sync_server_failed = on_sync_failed;
    calls.on_new_conversation = on_new;
    calls.on_conversation_changed = on_changed;
    calls.on_conversations_deleted = on_deleted;
    calls.on_total_unread_changed = on_total_unread;
    return tim_client_add_conversation_listener(client, &calls);
}

void on_page(const tim_conversation *const *list, size_t count, uint64_t next_seq, bool is_finished,
             void *user_data) noexcept {
    answer<V2TIMConversationResult>(user_data, [=] {
        V2TIMConversationResult page;
        page.nextSeq = next_seq;
        page.isFinished = is_finished;
        page.conversationList = conversations(list, count);
        return page;
    });
}

void on_conversation(const tim_conversation *found, void *user_data) noexcept {
    answer<V2TIMConversation>(user_data, [=] { return conversation(*found); });
}

void on_results(const tim_operation_result *const *list, size_t count, void *user_data) noexcept {
    answer<V2TIMConversationOperationResultVector>(user_data, [=] {
        V2TIMConversationOperationResultVector results;
        for (size_t i = 0; i < count; ++i) {
            V2TIMConversationOperationResult result;
            result.conversationID = V2TIMString(list[i]->conversation_id, list[i]->conversation_id_length);
            result.resultCode = list[i]->code;
            result.resultInfo = V2TIMString(list[i]->message, list[i]->message_length);
            results.PushBack(result);
        }
        return results;
    });
}

void on_count(uint64_t count, void *user_data) noexcept {
    answer<uint64_t>(user_data, [=] { return count; });
}

typedef V2TIMValueCallback<V2TIMConversationVector> ListCallback;

// GetConversationList by IDs, which the C interface does not have: one after the other, so that order and thread
// need no care.
class ListByIDs {
public:
    ListByIDs(tim_client *client, const V2TIMStringVector &ids, ListCallback *callback)
        : client_(client), ids_(ids), callback_(callback) {}

    static void next(std::unique_ptr<ListByIDs> list) {
        const size_t index = list->found_.Size();
        if (index == list->ids_.Size()) {
            if (list->callback_) list->callback_->OnSuccess(list->found_);
            return;
        }
        tim_client *client = list->client_;
        const V2TIMString id = list->ids_[index];
        tim_conversation_get(client, c_text(id), on_found, on_failed, list.release());
    }

private:
    static void on_found(const tim_conversation *found, void *user_data) noexcept {
        std::unique_ptr<ListByIDs> list(static_cast<ListByIDs *>(user_data));
        guard([&] {
            list->found_.PushBack(conversation(*found));
            next(std::move(list));
        });
    }

    static void on_failed(int32_t code, const char *message, void *user_data) noexcept {
        const std::unique_ptr<ListByIDs> list(static_cast<ListByIDs *>(user_data));
        on_value_error<V2TIMConversationVector>(code, message, list->callback_);
    }

    tim_client *client_;
    V2TIMStringVector ids_;
    V2TIMConversationVector found_;
    ListCallback *callback_;
};

class ConversationManager final : public UnsupportedConversationManager {
public:
    void AddConversationListener(V2TIMConversationListener *listener) override {
        add_listener(register_listener, listener);
    }

    void RemoveConversationListener(V2TIMConversationListener *listener) override {
        remove_listener(register_listener, listener);
    }

    void GetConversationList(uint64_t nextSeq, uint32_t count,
                             V2TIMValueCallback<V2TIMConversationResult> *callback) override {
        if (tim_client *client = ready(callback)) {
            tim_conversation_list(client, nextSeq, count, on_page, on_value_error<V2TIMConversationResult>,
                                  callback);
        }
    }

    void GetConversation(const V2TIMString &conversationID,
                         V2TIMValueCallback<V2TIMConversation> *callback) override {
        if (tim_client *client = ready(callback)) {
            tim_conversation_get(client, c_text(conversationID), on_conversation,
                                 on_value_error<V2TIMConversation>, callback);
        }
    }

    void GetConversationList(const V2TIMStringVector &conversationIDList, ListCallback *callback) override {
        tim_client *client = ready(callback);
        if (!client) return;
        if (conversationIDList.Empty()) {
            if (callback) post([=] { callback->OnSuccess(V2TIMConversationVector()); });
            return;
        }
        ListByIDs::next(std::unique_ptr<ListByIDs>(new ListByIDs(client, conversationIDList, callback)));
    }

    void DeleteConversation(const V2TIMString &conversationID, V2TIMCallback *callback) override {
        if (tim_client *client = ready(callback)) {
            tim_conversation_delete(client, c_text(conversationID), on_success, on_error, callback);
        }
    }

    void DeleteConversationList(
        const V2TIMStringVector &conversationIDList, bool clearMessage,
        V2TIMValueCallback<V2TIMConversationOperationResultVector> *callback) override {
        if (tim_client *client = ready(callback)) {
            const std::vector<const char *> ids = c_texts(conversationIDList);
            tim_conversation_delete_list(client, ids.data(), ids.size(), clearMessage, on_results,
                                         on_value_error<V2TIMConversationOperationResultVector>, callback);
        }
    }

    void SetConversationDraft(const V2TIMString &conversationID, const V2TIMString &draftText,
                              V2TIMCallback *callback) override {
        if (tim_client *client = ready(callback)) {
            tim_conversation_set_draft(client, c_text(conversationID), c_text(draftText), on_success,
                                       on_error, callback);
        }
    }

    void PinConversation(const V2TIMString &conversationID, bool isPinned, V2TIMCallback *callback) override {
        if (tim_client *client = ready(callback)) {
            tim_conversation_pin(client, c_text(conversationID), isPinned, on_success, on_error, callback);
        }
    }

    void GetTotalUnreadMessageCount(V2TIMValueCallback<uint64_t> *callback) override {
        if (tim_client *client = ready(callback)) {
            tim_conversation_total_unread(client, on_count, on_value_error<uint64_t>, callback);
        }
    }

    void DeleteConversationGroup(const V2TIMString &groupName, V2TIMCallback *callback) override {
        if (tim_client *client = ready(callback)) {
            tim_conversation_group_delete(client, c_text(groupName), on_success, on_error, callback);
        }
    }
};

} // namespace

V2TIMConversationManager *conversation_manager() {
    static ConversationManager *const manager = new ConversationManager;
    return manager;
}

} // namespace opentim
