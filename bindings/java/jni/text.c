#include "jni_glue.h"

#include <stdlib.h>
#include <string.h>

// No UTF-8: the library refuses it, and names the parameter.
static const char unreadable[] = "\xFF";

text text_open(JNIEnv *env, jbyteArray array) {
    text opened = {env, array, NULL, NULL};
    if (!array) return opened;
    opened.bytes = (*env)->GetByteArrayElements(env, array, NULL);
    if (!opened.bytes) (*env)->ExceptionClear(env); // there was no memory
    opened.c = opened.bytes ? (const char *)opened.bytes : unreadable;
    return opened;
}

void text_close(text *text) {
    if (text->bytes) (*text->env)->ReleaseByteArrayElements(text->env, text->array, text->bytes, JNI_ABORT);
}

texts texts_open(JNIEnv *env, jbyteArray all, jint count) {
    texts opened = {text_open(env, all), NULL, 0};
    if (count <= 0 || !opened.all.c) return opened;
    opened.count = (size_t)count;
    opened.c = malloc(opened.count * sizeof *opened.c);
    const char *next = opened.all.bytes ? opened.all.c : NULL;
    for (size_t i = 0; opened.c && i < opened.count; i++) {
        opened.c[i] = next ? next : unreadable;
        if (next) next += strlen(next) + 1;
    }
    return opened;
}

void texts_close(texts *texts) {
    free(texts->c);
    text_close(&texts->all);
}

jbyteArray text_out(JNIEnv *env, const char *text) {
    jsize length = (jsize)strlen(text);
    jbyteArray array = (*env)->NewByteArray(env, length);
    if (array) (*env)->SetByteArrayRegion(env, array, 0, length, (const jbyte *)text);
    return array;
}
