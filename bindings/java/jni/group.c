#include "jni_glue.h"

NATIVE(void, createGroup)
(JNIEnv *env, jclass native, jlong client, jbyteArray type, jbyteArray id, jbyteArray name, jobject reply) {
    (void)native;
    text kind = text_open(env, type), group = text_open(env, id), title = text_open(env, name);
    tim_group_create(client_of(client), kind.c, group.c, title.c, on_text, on_error, receiver_new(env, reply));
    text_close(&kind);
    text_close(&group);
    text_close(&title);
}

NATIVE(void, joinGroup)(JNIEnv *env, jclass native, jlong client, jbyteArray id, jobject reply) {
    (void)native;
    text group = text_open(env, id);
    tim_group_join(client_of(client), group.c, on_success, on_error, receiver_new(env, reply));
    text_close(&group);
}

NATIVE(void, quitGroup)(JNIEnv *env, jclass native, jlong client, jbyteArray id, jobject reply) {
    (void)native;
    text group = text_open(env, id);
    tim_group_quit(client_of(client), group.c, on_success, on_error, receiver_new(env, reply));
    text_close(&group);
}

NATIVE(void, dismissGroup)(JNIEnv *env, jclass native, jlong client, jbyteArray id, jobject reply) {
    (void)native;
    text group = text_open(env, id);
    tim_group_dismiss(client_of(client), group.c, on_success, on_error, receiver_new(env, reply));
    text_close(&group);
}
