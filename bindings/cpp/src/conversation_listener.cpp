// Passes events of the C API to V2TIMConversationListener.
#include "managers.h"
#include "registry.h"

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
    tell<Listener>(user_data, [=](Listener &listener) { listener.OnConversationDeleted(texts(ids, count)); });
}

void on_total_unread(uint64_t count, void *user_data) noexcept {
    tell<Listener>(user_data, [=](Listener &listener) { listener.OnTotalUnreadMessageCountChanged(count); });
}

void on_unread_by_filter(const tim_conversation_filter *of, uint64_t total, void *user_data) noexcept {
    tell<Listener>(user_data, [=](Listener &listener) {
        listener.OnUnreadMessageCountChangedByFilter(filter(*of), total);
    });
}

void on_group_created(const char *name, const tim_conversation *const *list, size_t count,
                      void *user_data) noexcept {
    tell<Listener>(user_data, [=](Listener &listener) {
        listener.OnConversationGroupCreated(name, conversations(list, count));
    });
}

void on_group_deleted(const char *name, void *user_data) noexcept {
    tell<Listener>(user_data, [=](Listener &listener) { listener.OnConversationGroupDeleted(name); });
}

void on_group_renamed(const char *old_name, const char *new_name, void *user_data) noexcept {
    tell<Listener>(user_data, [=](Listener &listener) {
        listener.OnConversationGroupNameChanged(old_name, new_name);
    });
}

void on_added_to_group(const char *name, const tim_conversation *const *list, size_t count,
                       void *user_data) noexcept {
    tell<Listener>(user_data, [=](Listener &listener) {
        listener.OnConversationsAddedToGroup(name, conversations(list, count));
    });
}

void on_deleted_from_group(const char *name, const tim_conversation *const *list, size_t count,
                           uint32_t reason, void *user_data) noexcept {
    tell<Listener>(user_data, [=](Listener &listener) {
        listener.OnConversationsDeletedFromGroup(name, conversations(list, count), reason);
    });
}

} // namespace

uint64_t register_conversation_listener(tim_client *client, void *user_data, tim_free_fn free_user_data) {
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
    calls.on_unread_changed_by_filter = on_unread_by_filter;
    calls.on_conversation_group_created = on_group_created;
    calls.on_conversation_group_deleted = on_group_deleted;
    calls.on_conversation_group_renamed = on_group_renamed;
    calls.on_conversations_added_to_group = on_added_to_group;
    calls.on_conversations_deleted_from_group = on_deleted_from_group;
    return tim_client_add_conversation_listener(client, &calls);
}

} // namespace opentim
