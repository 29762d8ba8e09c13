#include "managers.h"
#include "registry.h"

namespace opentim {
namespace {

typedef V2TIMValueCallback<V2TIMConversationResult> PageCallback;
typedef V2TIMValueCallback<V2TIMConversationVector> ListCallback;
typedef V2TIMValueCallback<V2TIMConversationOperationResultVector> ResultsCallback;

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

void on_list(const tim_conversation *const *list, size_t count, void *user_data) noexcept {
    answer<V2TIMConversationVector>(user_data, [=] { return conversations(list, count); });
}

void on_results(const tim_operation_result *const *list, size_t count, void *user_data) noexcept {
    answer<V2TIMConversationOperationResultVector>(user_data, [=] { return results(list, count); });
}

void on_count(uint64_t count, void *user_data) noexcept {
    answer<uint64_t>(user_data, [=] { return count; });
}

void on_names(const char *const *names, size_t count, void *user_data) noexcept {
    answer<V2TIMStringVector>(user_data, [=] { return texts(names, count); });
}

const auto on_page_error = on_value_error<V2TIMConversationResult>;
const auto on_results_error = on_value_error<V2TIMConversationOperationResultVector>;

// V2TIM's functions for subscribing and unsubscribing have no callback, so errors are written to the log.
void subscribe(const char *name, int32_t (*call)(tim_client *, const tim_conversation_filter *),
               const V2TIMConversationListFilter &filter) {
    const tim_conversation_filter criteria = c_filter(filter);
    const std::string begin = std::string("V2TIMConversationManager::") + name + ": ";
    tim_client *current = client();
    if (!current) return log(V2TIM_LOG_WARN, (begin + "call InitSDK first").c_str());
    if (call(current, &criteria) != ERR_SUCC) log(V2TIM_LOG_WARN, (begin + tim_last_error()).c_str());
}

class ConversationManager final : public V2TIMConversationManager {
public:
    void AddConversationListener(V2TIMConversationListener *listener) override {
        add_listener(register_conversation_listener, listener);
    }

    void RemoveConversationListener(V2TIMConversationListener *listener) override {
        remove_listener(register_conversation_listener, listener);
    }

    void GetConversationList(uint64_t nextSeq, uint32_t count, PageCallback *callback) override {
        if (tim_client *client = ready(callback)) {
            tim_conversation_list(client, nextSeq, count, on_page, on_page_error, callback);
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
        if (tim_client *client = ready(callback)) {
            const std::vector<const char *> ids = c_texts(conversationIDList);
            tim_conversation_get_list(client, ids.data(), ids.size(), on_list,
                                      on_value_error<V2TIMConversationVector>, callback);
        }
    }

    void GetConversationListByFilter(const V2TIMConversationListFilter &filter, uint64_t nextSeq,
                                     uint32_t count, PageCallback *callback) override {
        if (tim_client *client = ready(callback)) {
            const tim_conversation_filter criteria = c_filter(filter);
            tim_conversation_list_by_filter(client, &criteria, nextSeq, count, on_page, on_page_error,
                                            callback);
        }
    }

    void DeleteConversation(const V2TIMString &conversationID, V2TIMCallback *callback) override {
        if (tim_client *client = ready(callback)) {
            tim_conversation_delete(client, c_text(conversationID), on_success, on_error, callback);
        }
    }

    void DeleteConversationList(const V2TIMStringVector &conversationIDList, bool clearMessage,
                                ResultsCallback *callback) override {
        if (tim_client *client = ready(callback)) {
            const std::vector<const char *> ids = c_texts(conversationIDList);
            tim_conversation_delete_list(client, ids.data(), ids.size(), clearMessage, on_results,
                                         on_results_error, callback);
        }
    }

    void SetConversationDraft(const V2TIMString &conversationID, const V2TIMString &draftText,
                              V2TIMCallback *callback) override {
        if (tim_client *client = ready(callback)) {
            tim_conversation_set_draft(client, c_text(conversationID), c_text(draftText), on_success,
                                       on_error, callback);
        }
    }

    void SetConversationCustomData(const V2TIMStringVector &conversationIDList, const V2TIMBuffer &customData,
                                   ResultsCallback *callback) override {
        if (tim_client *client = ready(callback)) {
            const std::vector<const char *> ids = c_texts(conversationIDList);
            tim_conversation_set_custom_data(client, ids.data(), ids.size(),
                                             reinterpret_cast<const char *>(customData.Data()),
                                             customData.Size(), on_results, on_results_error, callback);
        }
    }

    void PinConversation(const V2TIMString &conversationID, bool isPinned, V2TIMCallback *callback) override {
        if (tim_client *client = ready(callback)) {
            tim_conversation_pin(client, c_text(conversationID), isPinned, on_success, on_error, callback);
        }
    }

    void MarkConversation(const V2TIMStringVector &conversationIDList, uint64_t markType, bool enableMark,
                          ResultsCallback *callback) override {
        if (tim_client *client = ready(callback)) {
            const std::vector<const char *> ids = c_texts(conversationIDList);
            tim_conversation_mark(client, ids.data(), ids.size(), markType, enableMark, on_results,
                                  on_results_error, callback);
        }
    }

    void GetTotalUnreadMessageCount(V2TIMValueCallback<uint64_t> *callback) override {
        if (tim_client *client = ready(callback)) {
            tim_conversation_total_unread(client, on_count, on_value_error<uint64_t>, callback);
        }
    }

    void GetUnreadMessageCountByFilter(const V2TIMConversationListFilter &filter,
                                       V2TIMValueCallback<uint64_t> *callback) override {
        if (tim_client *client = ready(callback)) {
            const tim_conversation_filter criteria = c_filter(filter);
            tim_conversation_unread_by_filter(client, &criteria, on_count, on_value_error<uint64_t>,
                                              callback);
        }
    }

    void SubscribeUnreadMessageCountByFilter(const V2TIMConversationListFilter &filter) override {
        subscribe("SubscribeUnreadMessageCountByFilter", tim_conversation_subscribe_unread, filter);
    }

    void UnsubscribeUnreadMessageCountByFilter(const V2TIMConversationListFilter &filter) override {
        subscribe("UnsubscribeUnreadMessageCountByFilter", tim_conversation_unsubscribe_unread, filter);
    }

    void CleanConversationUnreadMessageCount(const V2TIMString &conversationID, uint64_t cleanTimestamp,
                                             uint64_t cleanSequence, V2TIMCallback *callback) override {
        if (tim_client *client = ready(callback)) {
            tim_conversation_clean_unread(client, c_text(conversationID), cleanTimestamp, cleanSequence,
                                          on_success, on_error, callback);
        }
    }

    void CreateConversationGroup(const V2TIMString &groupName, const V2TIMStringVector &conversationIDList,
                                 ResultsCallback *callback) override {
        if (tim_client *client = ready(callback)) {
            const std::vector<const char *> ids = c_texts(conversationIDList);
            tim_conversation_group_create(client, c_text(groupName), ids.data(), ids.size(), on_results,
                                          on_results_error, callback);
        }
    }

    void GetConversationGroupList(V2TIMValueCallback<V2TIMStringVector> *callback) override {
        if (tim_client *client = ready(callback)) {
            tim_conversation_group_list(client, on_names, on_value_error<V2TIMStringVector>, callback);
        }
    }

    void DeleteConversationGroup(const V2TIMString &groupName, V2TIMCallback *callback) override {
        if (tim_client *client = ready(callback)) {
            tim_conversation_group_delete(client, c_text(groupName), on_success, on_error, callback);
        }
    }

    void RenameConversationGroup(const V2TIMString &oldName, const V2TIMString &newName,
                                 V2TIMCallback *callback) override {
        if (tim_client *client = ready(callback)) {
            tim_conversation_group_rename(client, c_text(oldName), c_text(newName), on_success, on_error,
                                          callback);
        }
    }

    void AddConversationsToGroup(const V2TIMString &groupName, const V2TIMStringVector &conversationIDList,
                                 ResultsCallback *callback) override {
        if (tim_client *client = ready(callback)) {
            const std::vector<const char *> ids = c_texts(conversationIDList);
            tim_conversation_group_add(client, c_text(groupName), ids.data(), ids.size(), on_results,
                                       on_results_error, callback);
        }
    }

    void DeleteConversationsFromGroup(const V2TIMString &groupName,
                                      const V2TIMStringVector &conversationIDList,
                                      ResultsCallback *callback) override {
        if (tim_client *client = ready(callback)) {
            const std::vector<const char *> ids = c_texts(conversationIDList);
            tim_conversation_group_remove(client, c_text(groupName), ids.data(), ids.size(), on_results,
                                          on_results_error, callback);
        }
    }
};

} // namespace

V2TIMConversationManager *conversation_manager() {
    static ConversationManager *const manager = new ConversationManager;
    return manager;
}

} // namespace opentim
