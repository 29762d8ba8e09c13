#include "jni_glue.h"

NATIVE(jbyteArray, sendC2CText)
(JNIEnv *env, jclass native, jlong client, jbyteArray user_id, jbyteArray words, jobject reply) {
    (void)native;
    char id[TIM_MESSAGE_ID_SIZE] = "";
    text user = text_open(env, user_id), content = text_open(env, words);
    tim_message_send_c2c_text(client_of(client), user.c, content.c, id, on_message, on_error,
                              receiver_new(env, reply));
    text_close(&user);
    text_close(&content);
    return text_out(env, id);
}

NATIVE(jbyteArray, sendGroupText)
(JNIEnv *env, jclass native, jlong client, jbyteArray group_id, jbyteArray words, jbyteArray at_users,
 jint priority, jobject reply) {
    (void)native;
    char id[TIM_MESSAGE_ID_SIZE] = "";
    text group = text_open(env, group_id), content = text_open(env, words);
    texts users = texts_open(env, at_users);
    tim_message_send_group_text_at(client_of(client), group.c, content.c, users.c, users.count, priority, id,
                                   on_message, on_error, receiver_new(env, reply));
    texts_close(&users);
    text_close(&group);
    text_close(&content);
    return text_out(env, id);
}

// `data` has the length of its array; the other texts end with NUL.
static tim_custom_elem custom_of(JNIEnv *env, const text *data, const text *description, const text *extension) {
    tim_custom_elem elem = TIM_CUSTOM_ELEM_INIT;
    elem.data = data->c;
    elem.data_length = data->bytes ? (size_t)(*env)->GetArrayLength(env, data->array) : data->c ? 1 : 0;
    elem.description = description->c;
    elem.extension = extension->c;
    return elem;
}

NATIVE(jbyteArray, sendC2CCustom)
(JNIEnv *env, jclass native, jlong client, jbyteArray user_id, jbyteArray data, jbyteArray description,
 jbyteArray extension, jobject reply) {
    (void)native;
    char id[TIM_MESSAGE_ID_SIZE] = "";
    text user = text_open(env, user_id), own = text_open(env, data);
    text words = text_open(env, description), more = text_open(env, extension);
    tim_custom_elem elem = custom_of(env, &own, &words, &more);
    tim_message_send_c2c_custom(client_of(client), user.c, &elem, id, on_message, on_error, receiver_new(env, reply));
    text_close(&user);
    text_close(&own);
    text_close(&words);
    text_close(&more);
    return text_out(env, id);
}

NATIVE(jbyteArray, sendGroupCustom)
(JNIEnv *env, jclass native, jlong client, jbyteArray group_id, jbyteArray data, jbyteArray description,
 jbyteArray extension, jbyteArray at_users, jint priority, jobject reply) {
    (void)native;
    char id[TIM_MESSAGE_ID_SIZE] = "";
    text group = text_open(env, group_id), own = text_open(env, data);
    text words = text_open(env, description), more = text_open(env, extension);
    texts users = texts_open(env, at_users);
    tim_custom_elem elem = custom_of(env, &own, &words, &more);
    tim_message_send_group_custom(client_of(client), group.c, &elem, users.c, users.count, priority, id, on_message,
                                  on_error, receiver_new(env, reply));
    texts_close(&users);
    text_close(&group);
    text_close(&own);
    text_close(&words);
    text_close(&more);
    return text_out(env, id);
}

NATIVE(void, history)
(JNIEnv *env, jclass native, jlong client, jbyteArray id, jint get_type, jlong last_seq, jint count, jobject reply) {
    (void)native;
    text conversation = text_open(env, id);
    tim_message_list_option option = TIM_MESSAGE_LIST_OPTION_INIT;
    option.conversation_id = conversation.c;
    option.get_type = get_type;
    option.count = (uint32_t)(count < 0 ? 0 : count);
    option.last_seq = (uint64_t)last_seq;
    tim_message_list(client_of(client), &option, on_messages, on_error, receiver_new(env, reply));
    text_close(&conversation);
}

NATIVE(void, findMessages)(JNIEnv *env, jclass native, jlong client, jbyteArray ids, jobject reply) {
    (void)native;
    texts list = texts_open(env, ids);
    tim_message_find(client_of(client), list.c, list.count, on_messages, on_error, receiver_new(env, reply));
    texts_close(&list);
}

NATIVE(void, deleteMessages)
(JNIEnv *env, jclass native, jlong client, jbyteArray id, jlongArray seqs, jobject reply) {
    (void)native;
    text conversation = text_open(env, id);
    jlong *list = (*env)->GetLongArrayElements(env, seqs, NULL);
    if (!list) (*env)->ExceptionClear(env); // out of memory: the library refuses NULL
    tim_message_delete(client_of(client), conversation.c, (const uint64_t *)list,
                       (size_t)(*env)->GetArrayLength(env, seqs), on_success, on_error, receiver_new(env, reply));
    if (list) (*env)->ReleaseLongArrayElements(env, seqs, list, JNI_ABORT);
    text_close(&conversation);
}
