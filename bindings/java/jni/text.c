#include "jni_glue.h"

#include <stdlib.h>
#include <string.h>

// Not UTF-8, so that the library refuses it and names the parameter.
static const char unreadable[] = "\xFF";

text text_open(JNIEnv *env, jbyteArray array) {
    text opened = {env, array, NULL, NULL};
    if (!array) return opened;
    opened.bytes = (*env)->GetByteArrayElements(env, array, NULL);
    if (!opened.bytes) (*env)->ExceptionClear(env); // out of memory
    opened.c = opened.bytes ? (const char *)opened.bytes : unreadable;
    return opened;
}

void text_close(text *text) {
    if (text->bytes) (*text->env)->ReleaseByteArrayElements(text->env, text->array, text->bytes, JNI_ABORT);
}

static size_t count_of(const char *bytes, size_t size) {
    size_t count = 0;
    for (size_t i = 0; i < size; i++) count += bytes[i] == '\0';
    return count;
}

texts texts_open(JNIEnv *env, jbyteArray all) {
    texts opened = {text_open(env, all), NULL, 0};
    if (!all) return opened;
    size_t size = (size_t)(*env)->GetArrayLength(env, all);
    opened.count = opened.all.bytes ? count_of(opened.all.c, size) : 1; // out of memory: one text that is not UTF-8
    opened.c = opened.count ? malloc(opened.count * sizeof *opened.c) : NULL; // the library refuses NULL
    const char *next = opened.all.c;
    for (size_t i = 0; opened.c && i < opened.count; i++, next += strlen(next) + 1) opened.c[i] = next;
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
