#include <pthread.h>

#include "jni_glue.h"

#ifdef __ANDROID__
#define ENV_OUT(env) (&(env))
#else
#define ENV_OUT(env) ((void **)&(env))
#endif

static JavaVM *java;
static pthread_key_t attached; // set on threads that were attached here; its destructor detaches them

static void detach(void *env) {
    (void)env;
    (*java)->DetachCurrentThread(java);
}

bool thread_load(JavaVM *vm) {
    java = vm;
    return pthread_key_create(&attached, detach) == 0;
}

JNIEnv *thread_env(void) {
    JNIEnv *env = NULL;
    if ((*java)->GetEnv(java, (void **)&env, JNI_VERSION_1_6) == JNI_OK) return env;
    JavaVMAttachArgs as = {JNI_VERSION_1_6, (char *)"opentim", NULL};
    if ((*java)->AttachCurrentThreadAsDaemon(java, ENV_OUT(env), &as) != JNI_OK) return NULL;
    pthread_setspecific(attached, env);
    return env;
}
