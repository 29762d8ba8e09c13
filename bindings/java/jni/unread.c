#include "jni_glue.h"

NATIVE(void, totalUnread)(JNIEnv *env, jclass native, jlong client, jobject reply) {
    (void)native;
    tim_conversation_total_unread(client_of(client), on_number, on_error, receiver_new(env, reply));
}

NATIVE(void, unreadByFilter)
(JNIEnv *env, jclass native, jlong client, jint type, jint criteria, jbyteArray group, jlong marks,
 jboolean has_unread, jboolean has_at, jobject reply) {
    (void)native;
    text folder = text_open(env, group);
    tim_conversation_filter filter = filter_of(type, criteria, &folder, marks, has_unread, has_at);
    tim_conversation_unread_by_filter(client_of(client), &filter, on_number, on_error, receiver_new(env, reply));
    text_close(&folder);
}

NATIVE(jint, subscribeUnread)
(JNIEnv *env, jclass native, jlong client, jint type, jint criteria, jbyteArray group, jlong marks,
 jboolean has_unread, jboolean has_at) {
    (void)native;
    text folder = text_open(env, group);
    tim_conversation_filter filter = filter_of(type, criteria, &folder, marks, has_unread, has_at);
    jint code = tim_conversation_subscribe_unread(client_of(client), &filter);
    text_close(&folder);
    return code;
}

NATIVE(jint, unsubscribeUnread)
(JNIEnv *env, jclass native, jlong client, jint type, jint criteria, jbyteArray group, jlong marks,
 jboolean has_unread, jboolean has_at) {
    (void)native;
    text folder = text_open(env, group);
    tim_conversation_filter filter = filter_of(type, criteria, &folder, marks, has_unread, has_at);
    jint code = tim_conversation_unsubscribe_unread(client_of(client), &filter);
    text_close(&folder);
    return code;
}

NATIVE(void, cleanUnread)
(JNIEnv *env, jclass native, jlong client, jbyteArray id, jlong timestamp, jlong sequence, jobject reply) {
    (void)native;
    text conversation = text_open(env, id);
    tim_conversation_clean_unread(client_of(client), conversation.c, (uint64_t)timestamp, (uint64_t)sequence,
                                  on_success, on_error, receiver_new(env, reply));
    text_close(&conversation);
}
