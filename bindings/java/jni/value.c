#include "jni_glue.h"

void packet_texts(packet *to, const char *const *list, size_t count) {
    packet_int(to, (int32_t)count);
    for (size_t i = 0; i < count; i++) packet_c_text(to, list[i]);
}

void packet_message(packet *to, const tim_message *message) {
    packet_text(to, message->message_id, message->message_id_length);
    packet_text(to, message->conversation_id, message->conversation_id_length);
    packet_text(to, message->sender, message->sender_length);
    packet_text(to, message->nick_name, message->nick_name_length);
    packet_int(to, message->elem_type);
    packet_text(to, message->text, message->text_length);
    packet_text(to, message->custom_data, message->custom_data_length);
    packet_text(to, message->custom_description, message->custom_description_length);
    packet_text(to, message->custom_extension, message->custom_extension_length);
    packet_long(to, message->seq);
    packet_long(to, message->random);
    packet_long(to, (uint64_t)message->timestamp);
    packet_flag(to, message->is_self);
    packet_int(to, message->status);
    packet_texts(to, message->at_user_ids, message->at_user_count);
}

void packet_messages(packet *to, const tim_message *const *list, size_t count) {
    packet_int(to, (int32_t)count);
    for (size_t i = 0; i < count; i++) packet_message(to, list[i]);
}

void packet_conversation(packet *to, const tim_conversation *conversation) {
    packet_int(to, conversation->type);
    packet_text(to, conversation->conversation_id, conversation->conversation_id_length);
    packet_text(to, conversation->group_type, conversation->group_type_length);
    packet_text(to, conversation->show_name, conversation->show_name_length);
    packet_text(to, conversation->face_url, conversation->face_url_length);
    packet_long(to, conversation->unread_count);
    packet_int(to, conversation->recv_opt);
    packet_flag(to, conversation->last_message != NULL);
    if (conversation->last_message) packet_message(to, conversation->last_message);
    packet_text(to, conversation->draft_text, conversation->draft_text_length);
    packet_long(to, (uint64_t)conversation->draft_timestamp);
    packet_flag(to, conversation->is_pinned);
    packet_long(to, conversation->order_key);
    packet_long(to, conversation->marks);
    packet_text(to, conversation->custom_data, conversation->custom_data_length);
    packet_texts(to, conversation->conversation_groups, conversation->conversation_group_count);
    packet_int(to, (int32_t)conversation->group_at_info_count);
    for (size_t i = 0; i < conversation->group_at_info_count; i++) {
        packet_long(to, conversation->group_at_infos[i]->seq);
        packet_int(to, conversation->group_at_infos[i]->at_type);
    }
    packet_long(to, (uint64_t)conversation->c2c_read_timestamp);
    packet_long(to, conversation->group_read_sequence);
    packet_int(to, (int32_t)conversation->retention_days);
}

void packet_conversations(packet *to, const tim_conversation *const *list, size_t count) {
    packet_int(to, (int32_t)count);
    for (size_t i = 0; i < count; i++) packet_conversation(to, list[i]);
}

void packet_results(packet *to, const tim_operation_result *const *list, size_t count) {
    packet_int(to, (int32_t)count);
    for (size_t i = 0; i < count; i++) {
        packet_text(to, list[i]->conversation_id, list[i]->conversation_id_length);
        packet_int(to, list[i]->code);
        packet_text(to, list[i]->message, list[i]->message_length);
    }
}

void packet_friend_results(packet *to, const tim_friend_result *const *list, size_t count) {
    packet_int(to, (int32_t)count);
    for (size_t i = 0; i < count; i++) {
        packet_text(to, list[i]->user_id, list[i]->user_id_length);
        packet_int(to, list[i]->code);
        packet_text(to, list[i]->message, list[i]->message_length);
    }
}
