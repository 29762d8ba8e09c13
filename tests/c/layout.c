/* Test of the layout of the header's structs on a 64-bit machine. Hosts that were built earlier depend on it: fields
   are added at the end of a struct, and the sizes below grow with them. Nothing else here ever changes. */
#include <assert.h>

#include <opentim.h>

#define AT(type, field, offset) static_assert(offsetof(type, field) == offset, #type "." #field)
#define SIZE(type, size) static_assert(sizeof(type) == size, #type)

#if defined(__x86_64__) || defined(__aarch64__)
AT(tim_config, struct_size, 0);
AT(tim_config, sdk_app_id, 8);
AT(tim_config, data_dir, 16);
AT(tim_config, server_url, 24);
AT(tim_config, device_id, 32);
AT(tim_config, request_timeout_ms, 40);
AT(tim_config, log_level, 44);
AT(tim_config, log, 48);
AT(tim_config, log_user_data, 56);
AT(tim_config, ca_file, 64);
AT(tim_config, offline_delete, 72);
SIZE(tim_config, 80);

AT(tim_message, message_id, 0);
AT(tim_message, message_id_length, 8);
AT(tim_message, conversation_id, 16);
AT(tim_message, conversation_id_length, 24);
AT(tim_message, sender, 32);
AT(tim_message, sender_length, 40);
AT(tim_message, nick_name, 48);
AT(tim_message, nick_name_length, 56);
AT(tim_message, elem_type, 64);
AT(tim_message, text, 72);
AT(tim_message, text_length, 80);
AT(tim_message, body, 88);
AT(tim_message, body_length, 96);
AT(tim_message, seq, 104);
AT(tim_message, random, 112);
AT(tim_message, timestamp, 120);
AT(tim_message, is_self, 128);
AT(tim_message, status, 132);
AT(tim_message, at_user_ids, 136);
AT(tim_message, at_user_count, 144);
AT(tim_message, custom_data, 152);
AT(tim_message, custom_data_length, 160);
AT(tim_message, custom_description, 168);
AT(tim_message, custom_description_length, 176);
AT(tim_message, custom_extension, 184);
AT(tim_message, custom_extension_length, 192);
SIZE(tim_message, 200);

AT(tim_custom_elem, struct_size, 0);
AT(tim_custom_elem, data, 8);
AT(tim_custom_elem, data_length, 16);
AT(tim_custom_elem, description, 24);
AT(tim_custom_elem, extension, 32);
SIZE(tim_custom_elem, 40);

AT(tim_group_at_info, seq, 0);
AT(tim_group_at_info, at_type, 8);
SIZE(tim_group_at_info, 16);

AT(tim_conversation, type, 0);
AT(tim_conversation, conversation_id, 8);
AT(tim_conversation, conversation_id_length, 16);
AT(tim_conversation, group_type, 24);
AT(tim_conversation, group_type_length, 32);
AT(tim_conversation, show_name, 40);
AT(tim_conversation, show_name_length, 48);
AT(tim_conversation, face_url, 56);
AT(tim_conversation, face_url_length, 64);
AT(tim_conversation, unread_count, 72);
AT(tim_conversation, recv_opt, 80);
AT(tim_conversation, last_message, 88);
AT(tim_conversation, draft_text, 96);
AT(tim_conversation, draft_text_length, 104);
AT(tim_conversation, draft_timestamp, 112);
AT(tim_conversation, is_pinned, 120);
AT(tim_conversation, order_key, 128);
AT(tim_conversation, marks, 136);
AT(tim_conversation, custom_data, 144);
AT(tim_conversation, custom_data_length, 152);
AT(tim_conversation, conversation_groups, 160);
AT(tim_conversation, conversation_group_count, 168);
AT(tim_conversation, group_at_infos, 176);
AT(tim_conversation, group_at_info_count, 184);
AT(tim_conversation, c2c_read_timestamp, 192);
AT(tim_conversation, group_read_sequence, 200);
AT(tim_conversation, retention_days, 208);
SIZE(tim_conversation, 216);

AT(tim_conversation_filter, struct_size, 0);
AT(tim_conversation_filter, type, 8);
AT(tim_conversation_filter, filter_type, 12);
AT(tim_conversation_filter, conversation_group, 16);
AT(tim_conversation_filter, mark_type, 24);
AT(tim_conversation_filter, has_unread_count, 32);
AT(tim_conversation_filter, has_group_at_info, 33);
SIZE(tim_conversation_filter, 40);

AT(tim_message_list_option, struct_size, 0);
AT(tim_message_list_option, conversation_id, 8);
AT(tim_message_list_option, get_type, 16);
AT(tim_message_list_option, count, 20);
AT(tim_message_list_option, last_seq, 24);
SIZE(tim_message_list_option, 32);

AT(tim_operation_result, conversation_id, 0);
AT(tim_operation_result, conversation_id_length, 8);
AT(tim_operation_result, code, 16);
AT(tim_operation_result, message, 24);
AT(tim_operation_result, message_length, 32);
SIZE(tim_operation_result, 40);

AT(tim_friend_result, user_id, 0);
AT(tim_friend_result, user_id_length, 8);
AT(tim_friend_result, code, 16);
AT(tim_friend_result, message, 24);
AT(tim_friend_result, message_length, 32);
SIZE(tim_friend_result, 40);

AT(tim_sdk_listener, struct_size, 0);
AT(tim_sdk_listener, user_data, 8);
AT(tim_sdk_listener, free_user_data, 16);
AT(tim_sdk_listener, on_connecting, 24);
AT(tim_sdk_listener, on_connect_success, 32);
AT(tim_sdk_listener, on_connect_failed, 40);
AT(tim_sdk_listener, on_kicked_offline, 48);
AT(tim_sdk_listener, on_user_sig_expired, 56);
SIZE(tim_sdk_listener, 64);

AT(tim_conversation_listener, struct_size, 0);
AT(tim_conversation_listener, user_data, 8);
AT(tim_conversation_listener, free_user_data, 16);
AT(tim_conversation_listener, on_sync_server_start, 24);
AT(tim_conversation_listener, on_sync_server_finish, 32);
AT(tim_conversation_listener, on_sync_server_failed, 40);
AT(tim_conversation_listener, on_new_conversation, 48);
AT(tim_conversation_listener, on_conversation_changed, 56);
AT(tim_conversation_listener, on_conversations_deleted, 64);
AT(tim_conversation_listener, on_total_unread_changed, 72);
AT(tim_conversation_listener, on_unread_changed_by_filter, 80);
AT(tim_conversation_listener, on_conversation_group_created, 88);
AT(tim_conversation_listener, on_conversation_group_deleted, 96);
AT(tim_conversation_listener, on_conversation_group_renamed, 104);
AT(tim_conversation_listener, on_conversations_added_to_group, 112);
AT(tim_conversation_listener, on_conversations_deleted_from_group, 120);
SIZE(tim_conversation_listener, 128);

AT(tim_message_listener, struct_size, 0);
AT(tim_message_listener, user_data, 8);
AT(tim_message_listener, free_user_data, 16);
AT(tim_message_listener, on_new_message, 24);
SIZE(tim_message_listener, 32);
#endif
