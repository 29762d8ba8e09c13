#include "jni_glue.h"

// The numbers of the events, shared with SDKEvents.java, ConversationEvents.java and MessageEvents.java.
enum {
    CONNECTING = 10,
    CONNECT_SUCCESS,
    CONNECT_FAILED,
    KICKED_OFFLINE,
    USER_SIG_EXPIRED,

    SYNC_START = 20,
    SYNC_FINISH,
    SYNC_FAILED,
    NEW_CONVERSATION,
    CONVERSATION_CHANGED,
    CONVERSATIONS_DELETED,
    TOTAL_UNREAD,
    UNREAD_BY_FILTER,
    FOLDER_CREATED,
    FOLDER_DELETED,
    FOLDER_RENAMED,
    ADDED_TO_FOLDER,
    REMOVED_FROM_FOLDER,

    NEW_MESSAGE = 40
};

#define PLAIN(function, what) \
    static void function(void *user_data) { receiver_call(user_data, what, NULL); }

PLAIN(on_connecting, CONNECTING)
PLAIN(on_connect_success, CONNECT_SUCCESS)
PLAIN(on_kicked_offline, KICKED_OFFLINE)
PLAIN(on_user_sig_expired, USER_SIG_EXPIRED)
PLAIN(on_sync_start, SYNC_START)
PLAIN(on_sync_finish, SYNC_FINISH)
PLAIN(on_sync_failed, SYNC_FAILED)

static void on_connect_failed(int32_t code, const char *message, void *user_data) {
    packet content = PACKET_INIT;
    packet_int(&content, code);
    packet_c_text(&content, message);
    receiver_call(user_data, CONNECT_FAILED, &content);
}

static void tell_of(void *user_data, int32_t what, const tim_conversation *const *list, size_t count) {
    packet content = PACKET_INIT;
    packet_conversations(&content, list, count);
    receiver_call(user_data, what, &content);
}

static void on_new(const tim_conversation *const *list, size_t count, void *user_data) {
    tell_of(user_data, NEW_CONVERSATION, list, count);
}

static void on_changed(const tim_conversation *const *list, size_t count, void *user_data) {
    tell_of(user_data, CONVERSATION_CHANGED, list, count);
}

static void on_deleted(const char *const *ids, size_t count, void *user_data) {
    packet content = PACKET_INIT;
    packet_texts(&content, ids, count);
    receiver_call(user_data, CONVERSATIONS_DELETED, &content);
}

static void on_total_unread(uint64_t count, void *user_data) {
    packet content = PACKET_INIT;
    packet_long(&content, count);
    receiver_call(user_data, TOTAL_UNREAD, &content);
}

static void on_unread_by_filter(const tim_conversation_filter *filter, uint64_t total, void *user_data) {
    packet content = PACKET_INIT;
    packet_filter(&content, filter);
    packet_long(&content, total);
    receiver_call(user_data, UNREAD_BY_FILTER, &content);
}

static void on_folder_created(const char *name, const tim_conversation *const *list, size_t count, void *user_data) {
    packet content = PACKET_INIT;
    packet_c_text(&content, name);
    packet_conversations(&content, list, count);
    receiver_call(user_data, FOLDER_CREATED, &content);
}

static void on_folder_deleted(const char *name, void *user_data) {
    packet content = PACKET_INIT;
    packet_c_text(&content, name);
    receiver_call(user_data, FOLDER_DELETED, &content);
}

static void on_folder_renamed(const char *old_name, const char *new_name, void *user_data) {
    packet content = PACKET_INIT;
    packet_c_text(&content, old_name);
    packet_c_text(&content, new_name);
    receiver_call(user_data, FOLDER_RENAMED, &content);
}

static void on_added_to_folder(const char *name, const tim_conversation *const *list, size_t count, void *user_data) {
    packet content = PACKET_INIT;
    packet_c_text(&content, name);
    packet_conversations(&content, list, count);
    receiver_call(user_data, ADDED_TO_FOLDER, &content);
}

static void on_removed_from_folder(const char *name, const tim_conversation *const *list, size_t count,
                                   uint32_t reason, void *user_data) {
    packet content = PACKET_INIT;
    packet_c_text(&content, name);
    packet_conversations(&content, list, count);
    packet_int(&content, (int32_t)reason);
    receiver_call(user_data, REMOVED_FROM_FOLDER, &content);
}

static void on_new_message(const tim_message *message, void *user_data) {
    packet content = PACKET_INIT;
    packet_message(&content, message);
    receiver_call(user_data, NEW_MESSAGE, &content);
}

NATIVE(jlong, addSDKListener)(JNIEnv *env, jclass native, jlong client, jobject events) {
    (void)native;
    tim_sdk_listener listener = TIM_SDK_LISTENER_INIT;
    listener.user_data = receiver_new(env, events);
    listener.free_user_data = receiver_free;
    listener.on_connecting = on_connecting;
    listener.on_connect_success = on_connect_success;
    listener.on_connect_failed = on_connect_failed;
    listener.on_kicked_offline = on_kicked_offline;
    listener.on_user_sig_expired = on_user_sig_expired;
    return (jlong)tim_client_add_sdk_listener(client_of(client), &listener);
}

NATIVE(jlong, addConversationListener)(JNIEnv *env, jclass native, jlong client, jobject events) {
    (void)native;
    tim_conversation_listener listener = TIM_CONVERSATION_LISTENER_INIT;
    listener.user_data = receiver_new(env, events);
    listener.free_user_data = receiver_free;
    listener.on_sync_server_start = on_sync_start;
    listener.on_sync_server_finish = on_sync_finish;
    listener.on_sync_server_failed = on_sync_failed;
    listener.on_new_conversation = on_new;
    listener.on_conversation_changed = on_changed;
    listener.on_conversations_deleted = on_deleted;
    listener.on_total_unread_changed = on_total_unread;
    listener.on_unread_changed_by_filter = on_unread_by_filter;
    listener.on_conversation_group_created = on_folder_created;
    listener.on_conversation_group_deleted = on_folder_deleted;
    listener.on_conversation_group_renamed = on_folder_renamed;
    listener.on_conversations_added_to_group = on_added_to_folder;
    listener.on_conversations_deleted_from_group = on_removed_from_folder;
    return (jlong)tim_client_add_conversation_listener(client_of(client), &listener);
}

NATIVE(jlong, addMessageListener)(JNIEnv *env, jclass native, jlong client, jobject events) {
    (void)native;
    tim_message_listener listener = TIM_MESSAGE_LISTENER_INIT;
    listener.user_data = receiver_new(env, events);
    listener.free_user_data = receiver_free;
    listener.on_new_message = on_new_message;
    return (jlong)tim_client_add_message_listener(client_of(client), &listener);
}

NATIVE(jint, removeListener)(JNIEnv *env, jclass native, jlong client, jlong listener) {
    (void)env, (void)native;
    return tim_client_remove_listener(client_of(client), (uint64_t)listener);
}
