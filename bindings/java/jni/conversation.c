#include "jni_glue.h"

NATIVE(void, list)(JNIEnv *env, jclass native, jlong client, jlong next_seq, jint count, jobject reply) {
    (void)native;
    tim_conversation_list(client_of(client), (uint64_t)next_seq, (uint32_t)(count < 0 ? 0 : count), on_page, on_error,
                          receiver_new(env, reply));
}

NATIVE(void, listByFilter)
(JNIEnv *env, jclass native, jlong client, jint type, jint criteria, jbyteArray group, jlong marks,
 jboolean has_unread, jboolean has_at, jlong next_seq, jint count, jobject reply) {
    (void)native;
    text folder = text_open(env, group);
    tim_conversation_filter filter = filter_of(type, criteria, &folder, marks, has_unread, has_at);
    tim_conversation_list_by_filter(client_of(client), &filter, (uint64_t)next_seq, (uint32_t)(count < 0 ? 0 : count),
                                    on_page, on_error, receiver_new(env, reply));
    text_close(&folder);
}

NATIVE(void, get)(JNIEnv *env, jclass native, jlong client, jbyteArray id, jobject reply) {
    (void)native;
    text conversation = text_open(env, id);
    tim_conversation_get(client_of(client), conversation.c, on_conversation, on_error, receiver_new(env, reply));
    text_close(&conversation);
}

NATIVE(void, getList)(JNIEnv *env, jclass native, jlong client, jbyteArray ids, jobject reply) {
    (void)native;
    texts list = texts_open(env, ids);
    tim_conversation_get_list(client_of(client), list.c, list.count, on_conversations, on_error,
                              receiver_new(env, reply));
    texts_close(&list);
}

NATIVE(void, delete)(JNIEnv *env, jclass native, jlong client, jbyteArray id, jobject reply) {
    (void)native;
    text conversation = text_open(env, id);
    tim_conversation_delete(client_of(client), conversation.c, on_success, on_error, receiver_new(env, reply));
    text_close(&conversation);
}

NATIVE(void, deleteList)
(JNIEnv *env, jclass native, jlong client, jbyteArray ids, jboolean clear_message, jobject reply) {
    (void)native;
    texts list = texts_open(env, ids);
    tim_conversation_delete_list(client_of(client), list.c, list.count, clear_message, on_results, on_error,
                                 receiver_new(env, reply));
    texts_close(&list);
}

NATIVE(void, setDraft)
(JNIEnv *env, jclass native, jlong client, jbyteArray id, jbyteArray draft_text, jobject reply) {
    (void)native;
    text conversation = text_open(env, id), draft = text_open(env, draft_text);
    tim_conversation_set_draft(client_of(client), conversation.c, draft.c, on_success, on_error,
                               receiver_new(env, reply));
    text_close(&conversation);
    text_close(&draft);
}

NATIVE(void, setCustomData)
(JNIEnv *env, jclass native, jlong client, jbyteArray ids, jbyteArray custom_data, jobject reply) {
    (void)native;
    texts list = texts_open(env, ids);
    text data = text_open(env, custom_data); // need not end with NUL
    size_t length = data.bytes ? (size_t)(*env)->GetArrayLength(env, custom_data) : data.c ? 1 : 0;
    tim_conversation_set_custom_data(client_of(client), list.c, list.count, data.c, length, on_results, on_error,
                                     receiver_new(env, reply));
    text_close(&data);
    texts_close(&list);
}

NATIVE(void, pin)(JNIEnv *env, jclass native, jlong client, jbyteArray id, jboolean is_pinned, jobject reply) {
    (void)native;
    text conversation = text_open(env, id);
    tim_conversation_pin(client_of(client), conversation.c, is_pinned, on_success, on_error, receiver_new(env, reply));
    text_close(&conversation);
}

NATIVE(void, mark)
(JNIEnv *env, jclass native, jlong client, jbyteArray ids, jlong marks, jboolean enable, jobject reply) {
    (void)native;
    texts list = texts_open(env, ids);
    tim_conversation_mark(client_of(client), list.c, list.count, (uint64_t)marks, enable, on_results, on_error,
                          receiver_new(env, reply));
    texts_close(&list);
}

NATIVE(void, setReceiveOpt)
(JNIEnv *env, jclass native, jlong client, jbyteArray ids, jint opt, jobject reply) {
    (void)native;
    texts list = texts_open(env, ids);
    tim_conversation_set_receive_opt(client_of(client), list.c, list.count, opt, on_success, on_error,
                                     receiver_new(env, reply));
    texts_close(&list);
}

NATIVE(void, clearHistory)(JNIEnv *env, jclass native, jlong client, jbyteArray id, jobject reply) {
    (void)native;
    text conversation = text_open(env, id);
    tim_conversation_clear_history(client_of(client), conversation.c, on_success, on_error, receiver_new(env, reply));
    text_close(&conversation);
}
