// The functions that OpenTIM adds to V2TIM.
#include "jni_glue.h"

NATIVE(jlong, deleteByFilter)
(JNIEnv *env, jclass native, jlong client, jint type, jint criteria, jbyteArray group, jlong marks,
 jboolean has_unread, jboolean has_at, jboolean clear_message, jobject reply) {
    (void)native;
    text folder = text_open(env, group);
    tim_conversation_filter filter = filter_of(type, criteria, &folder, marks, has_unread, has_at);
    uint64_t deletion = tim_conversation_delete_by_filter(client_of(client), &filter, clear_message, on_progress,
                                                          on_number, on_error, receiver_new(env, reply));
    text_close(&folder);
    return (jlong)deletion;
}

NATIVE(jint, cancel)(JNIEnv *env, jclass native, jlong client, jlong deletion) {
    (void)env, (void)native;
    return tim_client_cancel(client_of(client), (uint64_t)deletion);
}

NATIVE(void, setRetention)(JNIEnv *env, jclass native, jlong client, jbyteArray id, jint days, jobject reply) {
    (void)native;
    text conversation = text_open(env, id);
    tim_conversation_set_retention(client_of(client), conversation.c, (uint32_t)days, on_success, on_error,
                                   receiver_new(env, reply));
    text_close(&conversation);
}

NATIVE(void, exportAndDelete)
(JNIEnv *env, jclass native, jlong client, jbyteArray id, jbyteArray path, jobject reply) {
    (void)native;
    text conversation = text_open(env, id), file = text_open(env, path);
    tim_conversation_export_and_delete(client_of(client), conversation.c, file.c, on_number, on_error,
                                       receiver_new(env, reply));
    text_close(&conversation);
    text_close(&file);
}
