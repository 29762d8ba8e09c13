#include "jni_glue.h"

NATIVE(void, createFolder)
(JNIEnv *env, jclass native, jlong client, jbyteArray name, jbyteArray ids, jobject reply) {
    (void)native;
    text folder = text_open(env, name);
    texts list = texts_open(env, ids);
    tim_conversation_group_create(client_of(client), folder.c, list.c, list.count, on_results, on_error,
                                  receiver_new(env, reply));
    texts_close(&list);
    text_close(&folder);
}

NATIVE(void, listFolders)(JNIEnv *env, jclass native, jlong client, jobject reply) {
    (void)native;
    tim_conversation_group_list(client_of(client), on_texts, on_error, receiver_new(env, reply));
}

NATIVE(void, deleteFolder)(JNIEnv *env, jclass native, jlong client, jbyteArray name, jobject reply) {
    (void)native;
    text folder = text_open(env, name);
    tim_conversation_group_delete(client_of(client), folder.c, on_success, on_error, receiver_new(env, reply));
    text_close(&folder);
}

NATIVE(void, renameFolder)
(JNIEnv *env, jclass native, jlong client, jbyteArray old_name, jbyteArray new_name, jobject reply) {
    (void)native;
    text before = text_open(env, old_name), after = text_open(env, new_name);
    tim_conversation_group_rename(client_of(client), before.c, after.c, on_success, on_error,
                                  receiver_new(env, reply));
    text_close(&before);
    text_close(&after);
}

NATIVE(void, addToFolder)
(JNIEnv *env, jclass native, jlong client, jbyteArray name, jbyteArray ids, jobject reply) {
    (void)native;
    text folder = text_open(env, name);
    texts list = texts_open(env, ids);
    tim_conversation_group_add(client_of(client), folder.c, list.c, list.count, on_results, on_error,
                               receiver_new(env, reply));
    texts_close(&list);
    text_close(&folder);
}

NATIVE(void, removeFromFolder)
(JNIEnv *env, jclass native, jlong client, jbyteArray name, jbyteArray ids, jobject reply) {
    (void)native;
    text folder = text_open(env, name);
    texts list = texts_open(env, ids);
    tim_conversation_group_remove(client_of(client), folder.c, list.c, list.count, on_results, on_error,
                                  receiver_new(env, reply));
    texts_close(&list);
    text_close(&folder);
}
