// Loading the library, and calls that need no client. The library is never unloaded: the log's receiver, which is
// never freed, keeps the class loader alive, and the loader keeps this library.
#include "jni_glue.h"

JNIEXPORT jint JNICALL JNI_OnLoad(JavaVM *vm, void *reserved) {
    JNIEnv *env = NULL;
    (void)reserved;
    if ((*vm)->GetEnv(vm, (void **)&env, JNI_VERSION_1_6) != JNI_OK) return JNI_ERR;
    if (tim_abi_version() != TIM_ABI_VERSION) return JNI_ERR;
    return thread_load(vm) && receiver_load(env) ? JNI_VERSION_1_6 : JNI_ERR;
}

NATIVE(jbyteArray, version)(JNIEnv *env, jclass native) {
    (void)native;
    return text_out(env, tim_version());
}

NATIVE(jbyteArray, lastError)(JNIEnv *env, jclass native) {
    (void)native;
    return text_out(env, tim_last_error());
}
