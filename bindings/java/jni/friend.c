#include "jni_glue.h"

NATIVE(void, addFriend)
(JNIEnv *env, jclass native, jlong client, jbyteArray user_id, jbyteArray remark, jobject reply) {
    (void)native;
    text user = text_open(env, user_id), name = text_open(env, remark);
    tim_friend_add(client_of(client), user.c, name.c, on_success, on_error, receiver_new(env, reply));
    text_close(&user);
    text_close(&name);
}

NATIVE(void, deleteFriends)
(JNIEnv *env, jclass native, jlong client, jbyteArray user_ids, jboolean both, jobject reply) {
    (void)native;
    texts list = texts_open(env, user_ids);
    tim_friend_delete(client_of(client), list.c, list.count, both, on_friend_results, on_error,
                      receiver_new(env, reply));
    texts_close(&list);
}
