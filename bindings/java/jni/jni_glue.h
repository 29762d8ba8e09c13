// What the files of this folder share. They turn Java's calls into those of opentim.h, and everything that comes
// back into one call of Receiver.called; all else is Java.
#ifndef OPENTIM_JNI_GLUE_H
#define OPENTIM_JNI_GLUE_H

#include <jni.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "com_tencent_imsdk_v2_Native.h" // made by javac: it declares what Java calls
#include "opentim.h"

#define NATIVE(type, name) JNIEXPORT type JNICALL Java_com_tencent_imsdk_v2_Native_##name

// What a Receiver is called with: Receiver.java has the same numbers. An event's are in listener.c.
enum { WHAT_SUCCESS, WHAT_FAILURE, WHAT_PROGRESS, WHAT_LOST };

// ---- thread.c

// The JNI of this thread, which becomes a daemon of the VM if it was none, until it ends. NULL: the VM refuses.
JNIEnv *thread_env(void);

// ---- packet.c: a value on its way to Java, where Packet.java reads it.

typedef struct packet {
    unsigned char *bytes;
    size_t size, capacity;
    bool lost; // no memory for all of it
} packet;

#define PACKET_INIT {NULL, 0, 0, false}

void packet_flag(packet *to, bool value);
void packet_int(packet *to, int32_t value);
void packet_long(packet *to, uint64_t value);
void packet_text(packet *to, const char *text, size_t length); // NULL arrives as null
void packet_c_text(packet *to, const char *text);
void packet_free(packet *packet);

// ---- value.c: the structs of opentim.h in packets, in the order in which Values.java reads them.

void packet_message(packet *to, const tim_message *message);
void packet_messages(packet *to, const tim_message *const *list, size_t count);
void packet_conversation(packet *to, const tim_conversation *conversation);
void packet_conversations(packet *to, const tim_conversation *const *list, size_t count);
void packet_results(packet *to, const tim_operation_result *const *list, size_t count);
void packet_friend_results(packet *to, const tim_friend_result *const *list, size_t count);
void packet_texts(packet *to, const char *const *list, size_t count);

// ---- receiver.c: a Receiver as the user_data of a call or of a registration.

void *receiver_new(JNIEnv *env, jobject receiver); // NULL for null
void receiver_free(void *user_data);               // exactly once
// Frees the packet. A NULL user_data is nobody, and NULL content is an empty one.
void receiver_call(void *user_data, int32_t what, packet *content);

// ---- text.c: what comes from Java, where Text.java writes it: UTF-8 that ends with NUL.

typedef struct text {
    JNIEnv *env;
    jbyteArray array;
    jbyte *bytes;
    const char *c; // NULL for null
} text;

text text_open(JNIEnv *env, jbyteArray array);
void text_close(text *text);

typedef struct texts {
    text all;
    const char **c; // NULL if there are none
    size_t count;
} texts;

texts texts_open(JNIEnv *env, jbyteArray all); // one behind the other
void texts_close(texts *texts);

jbyteArray text_out(JNIEnv *env, const char *text);

// ---- reply.c: on_success and on_error of every kind. The user_data is a Receiver, called once and freed then.

void on_success(void *user_data);
void on_error(int32_t code, const char *message, void *user_data);
void on_number(uint64_t value, void *user_data);
void on_text(const char *text, size_t length, void *user_data);
void on_texts(const char *const *list, size_t count, void *user_data);
void on_message(const tim_message *message, void *user_data);
void on_messages(const tim_message *const *list, size_t count, void *user_data);
void on_conversation(const tim_conversation *conversation, void *user_data);
void on_conversations(const tim_conversation *const *list, size_t count, void *user_data);
void on_page(const tim_conversation *const *list, size_t count, uint64_t next_seq, bool is_finished, void *user_data);
void on_results(const tim_operation_result *const *list, size_t count, void *user_data);
void on_friend_results(const tim_friend_result *const *list, size_t count, void *user_data);
// Not the last word.
void on_progress(const tim_operation_result *const *list, size_t count, uint64_t done, uint64_t total, void *user_data);

// ---- filter.c

void packet_filter(packet *to, const tim_conversation_filter *filter);
// `group` has the folder's name, and must stay open as long as the filter is used.
tim_conversation_filter filter_of(jint type, jint criteria, const text *group, jlong marks, jboolean has_unread,
                                  jboolean has_at);

// ---- library.c, client.c

static inline tim_client *client_of(jlong handle) { return (tim_client *)(intptr_t)handle; }

bool receiver_load(JNIEnv *env); // finds Receiver.called
bool thread_load(JavaVM *vm);

#endif
