/* Listeners that write their events into the journal. user_data is a name. check.h includes it. */
#ifndef OPENTIM_TESTS_HEAR_H
#define OPENTIM_TESTS_HEAR_H

static inline void heard_start(void *user_data) { journal_write(user_data, "start", ""); }
static inline void heard_finish(void *user_data) { journal_write(user_data, "finish", ""); }
static inline void heard_failed(void *user_data) { journal_write(user_data, "failed", ""); }

static inline void heard_list(const char *who, const char *what, const tim_conversation *const *list, size_t count) {
    words words = {NULL, 0};
    say_conversations(&words, list, count);
    journal_write(who, what, words.text);
    free(words.text);
}

static inline void heard_new(const tim_conversation *const *list, size_t count, void *user_data) {
    heard_list(user_data, "new", list, count);
}

static inline void heard_changed(const tim_conversation *const *list, size_t count, void *user_data) {
    heard_list(user_data, "changed", list, count);
}

static inline int compare_texts(const void *a, const void *b) {
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static inline void heard_deleted(const char *const *ids, size_t count, void *user_data) {
    words words = {NULL, 0};
    const char **sorted = malloc(count * sizeof *sorted); /* no order is promised */
    memcpy(sorted, ids, count * sizeof *sorted);
    qsort(sorted, count, sizeof *sorted, compare_texts);
    for (size_t i = 0; i < count; i++) say(&words, " %s", sorted[i]);
    journal_write(user_data, "deleted", words.text);
    free(sorted);
    free(words.text);
}

static inline void heard_total(uint64_t total, void *user_data) {
    char text[24];
    snprintf(text, sizeof text, " %d", (int)total);
    journal_write(user_data, "total", text);
}

static inline void say_filter(words *words, const tim_conversation_filter *filter) {
    static const char *const types[] = {"any", "c2c", "group"};
    say(words, " %s", types[filter->type]);
    if (filter->filter_type & TIM_FILTER_MARK) say(words, " marks %d", (int)filter->mark_type);
    if (filter->filter_type & TIM_FILTER_GROUP) say(words, " in '%s'", filter->conversation_group);
    if (filter->filter_type & TIM_FILTER_HAS_UNREAD) say(words, " unread %d", filter->has_unread_count);
    if (filter->filter_type & TIM_FILTER_HAS_AT) say(words, " at %d", filter->has_group_at_info);
}

static inline void heard_unread(const tim_conversation_filter *filter, uint64_t total, void *user_data) {
    words words = {NULL, 0};
    say_filter(&words, filter);
    say(&words, ": %d", (int)total);
    journal_write(user_data, filter->struct_size == sizeof *filter ? "unread" : "unread of no size", words.text);
    free(words.text);
}

static inline void heard_group(const char *who, const char *what, const char *group_name,
                               const tim_conversation *const *list, size_t count) {
    words words = {NULL, 0};
    say(&words, " %s:", group_name);
    say_conversations(&words, list, count);
    journal_write(who, what, words.text);
    free(words.text);
}

static inline void heard_group_created(const char *group_name, const tim_conversation *const *list, size_t count,
                                       void *user_data) {
    heard_group(user_data, "created", group_name, list, count);
}

static inline void heard_group_deleted(const char *group_name, void *user_data) {
    heard_group(user_data, "group deleted", group_name, NULL, 0);
}

static inline void heard_group_renamed(const char *old_name, const char *new_name, void *user_data) {
    words words = {NULL, 0};
    say(&words, " %s to %s", old_name, new_name);
    journal_write(user_data, "renamed", words.text);
    free(words.text);
}

static inline void heard_added_to_group(const char *group_name, const tim_conversation *const *list, size_t count,
                                        void *user_data) {
    heard_group(user_data, "added to", group_name, list, count);
}

static inline void heard_removed_from_group(const char *group_name, const tim_conversation *const *list, size_t count,
                                            uint32_t reason, void *user_data) {
    heard_group(user_data, reason == TIM_GROUP_REASON_ASKED ? "removed from" : "evicted from", group_name, list,
                count);
}

static inline void heard_message(const tim_message *message, void *user_data) {
    words words = {NULL, 0};
    say(&words, " %s %s", message->sender, message->text);
    journal_write(user_data, "message", words.text);
    free(words.text);
}

static inline void listen_to(tim_client *client, char *name) {
    tim_conversation_listener conversations = TIM_CONVERSATION_LISTENER_INIT;
    conversations.user_data = name;
    conversations.on_sync_server_start = heard_start;
    conversations.on_sync_server_finish = heard_finish;
    conversations.on_sync_server_failed = heard_failed;
    conversations.on_new_conversation = heard_new;
    conversations.on_conversation_changed = heard_changed;
    conversations.on_conversations_deleted = heard_deleted;
    conversations.on_total_unread_changed = heard_total;
    conversations.on_unread_changed_by_filter = heard_unread;
    conversations.on_conversation_group_created = heard_group_created;
    conversations.on_conversation_group_deleted = heard_group_deleted;
    conversations.on_conversation_group_renamed = heard_group_renamed;
    conversations.on_conversations_added_to_group = heard_added_to_group;
    conversations.on_conversations_deleted_from_group = heard_removed_from_group;
    tim_message_listener messages = TIM_MESSAGE_LISTENER_INIT;
    messages.user_data = name;
    messages.on_new_message = heard_message;
    if (tim_client_add_conversation_listener(client, &conversations) == 0 ||
        tim_client_add_message_listener(client, &messages) == 0)
        check(false, "listening: %s", tim_last_error());
}

static inline void heard_connecting(void *user_data) { journal_write(user_data, "connecting", ""); }
static inline void heard_connected(void *user_data) { journal_write(user_data, "connected", ""); }
static inline void heard_kicked(void *user_data) { journal_write(user_data, "kicked", ""); }
static inline void heard_expired(void *user_data) { journal_write(user_data, "expired", ""); }

static inline void heard_no_connection(int32_t code, const char *message, void *user_data) {
    words words = {NULL, 0};
    say(&words, " %d%s", (int)code, message[0] ? "" : " without a sentence");
    journal_write(user_data, "not connected", words.text);
    free(words.text);
}

static inline uint64_t listen_to_connection(tim_client *client, char *name) {
    tim_sdk_listener listener = TIM_SDK_LISTENER_INIT;
    listener.user_data = name;
    listener.on_connecting = heard_connecting;
    listener.on_connect_success = heard_connected;
    listener.on_connect_failed = heard_no_connection;
    listener.on_kicked_offline = heard_kicked;
    listener.on_user_sig_expired = heard_expired;
    return tim_client_add_sdk_listener(client, &listener);
}
#endif
