#include "jni_glue.h"

#include <stdio.h>

static jclass receiver_class; // keeps its class loader and the method below alive
static jmethodID called;

bool receiver_load(JNIEnv *env) {
    jclass found = (*env)->FindClass(env, "com/tencent/imsdk/v2/Receiver");
    if (!found) return false;
    receiver_class = (*env)->NewGlobalRef(env, found);
    (*env)->DeleteLocalRef(env, found);
    if (!receiver_class) return false;
    called = (*env)->GetMethodID(env, receiver_class, "called", "(I[B)V");
    return called != NULL;
}

void *receiver_new(JNIEnv *env, jobject receiver) { return receiver ? (*env)->NewGlobalRef(env, receiver) : NULL; }

void receiver_free(void *user_data) {
    JNIEnv *env = user_data ? thread_env() : NULL;
    if (env) (*env)->DeleteGlobalRef(env, (jobject)user_data);
}

// Stops Java exceptions. Receiver.called catches them; this handles those that it cannot catch.
static bool threw(JNIEnv *env) {
    if (!(*env)->ExceptionCheck(env)) return false;
    (*env)->ExceptionDescribe(env);
    (*env)->ExceptionClear(env);
    return true;
}

// The packet as an array; NULL if it is empty. If there is no memory for it, NULL and WHAT_LOST in `*what`.
static jbyteArray array_of(JNIEnv *env, const packet *content, int32_t *what) {
    if (!content->lost && content->size == 0) return NULL;
    jbyteArray array = content->lost ? NULL : (*env)->NewByteArray(env, (jsize)content->size);
    if (threw(env) || !array) {
        *what = WHAT_LOST;
        return NULL;
    }
    (*env)->SetByteArrayRegion(env, array, 0, (jsize)content->size, (const jbyte *)content->bytes);
    return array;
}

void receiver_call(void *user_data, int32_t what, packet *content) {
    packet none = PACKET_INIT;
    if (!content) content = &none;
    JNIEnv *env = user_data ? thread_env() : NULL;
    if (env) {
        jbyteArray array = array_of(env, content, &what);
        (*env)->CallVoidMethod(env, (jobject)user_data, called, (jint)what, array);
        threw(env);
        // A thread of the library never returns to Java, which would end its local references.
        if (array) (*env)->DeleteLocalRef(env, array);
    } else if (user_data) {
        fprintf(stderr, "opentim: the Java VM takes no calls; an answer or event is lost\n");
    }
    packet_free(content);
}
