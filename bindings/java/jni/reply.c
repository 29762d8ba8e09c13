#include "jni_glue.h"

static void last_word(void *user_data, int32_t what, packet *content) {
    receiver_call(user_data, what, content);
    receiver_free(user_data);
}

void on_success(void *user_data) { last_word(user_data, WHAT_SUCCESS, NULL); }

void on_error(int32_t code, const char *message, void *user_data) {
    packet content = PACKET_INIT;
    packet_int(&content, code);
    packet_c_text(&content, message);
    last_word(user_data, WHAT_FAILURE, &content);
}

void on_number(uint64_t value, void *user_data) {
    packet content = PACKET_INIT;
    packet_long(&content, value);
    last_word(user_data, WHAT_SUCCESS, &content);
}

void on_text(const char *text, size_t length, void *user_data) {
    packet content = PACKET_INIT;
    packet_text(&content, text, length);
    last_word(user_data, WHAT_SUCCESS, &content);
}

void on_texts(const char *const *list, size_t count, void *user_data) {
    packet content = PACKET_INIT;
    packet_texts(&content, list, count);
    last_word(user_data, WHAT_SUCCESS, &content);
}

void on_message(const tim_message *message, void *user_data) {
    packet content = PACKET_INIT;
    packet_message(&content, message);
    last_word(user_data, WHAT_SUCCESS, &content);
}

void on_messages(const tim_message *const *list, size_t count, void *user_data) {
    packet content = PACKET_INIT;
    packet_messages(&content, list, count);
    last_word(user_data, WHAT_SUCCESS, &content);
}

void on_conversation(const tim_conversation *conversation, void *user_data) {
    packet content = PACKET_INIT;
    packet_conversation(&content, conversation);
    last_word(user_data, WHAT_SUCCESS, &content);
}

void on_conversations(const tim_conversation *const *list, size_t count, void *user_data) {
    packet content = PACKET_INIT;
    packet_conversations(&content, list, count);
    last_word(user_data, WHAT_SUCCESS, &content);
}

void on_page(const tim_conversation *const *list, size_t count, uint64_t next_seq, bool is_finished, void *user_data) {
    packet content = PACKET_INIT;
    packet_long(&content, next_seq);
    packet_flag(&content, is_finished);
    packet_conversations(&content, list, count);
    last_word(user_data, WHAT_SUCCESS, &content);
}

void on_results(const tim_operation_result *const *list, size_t count, void *user_data) {
    packet content = PACKET_INIT;
    packet_results(&content, list, count);
    last_word(user_data, WHAT_SUCCESS, &content);
}

void on_friend_results(const tim_friend_result *const *list, size_t count, void *user_data) {
    packet content = PACKET_INIT;
    packet_friend_results(&content, list, count);
    last_word(user_data, WHAT_SUCCESS, &content);
}

void on_progress(const tim_operation_result *const *list, size_t count, uint64_t done, uint64_t total,
                 void *user_data) {
    packet content = PACKET_INIT;
    packet_results(&content, list, count);
    packet_long(&content, done);
    packet_long(&content, total);
    receiver_call(user_data, WHAT_PROGRESS, &content);
}
