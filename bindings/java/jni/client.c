#include "jni_glue.h"

static void *log_receiver; // one for the process, never freed: any thread of the library may log

static void on_log(int32_t level, const char *line, void *user_data) {
    packet content = PACKET_INIT;
    packet_int(&content, level);
    packet_c_text(&content, line);
    receiver_call(user_data, WHAT_SUCCESS, &content);
}

NATIVE(void, takeLog)(JNIEnv *env, jclass native, jobject receiver) {
    (void)native;
    log_receiver = receiver_new(env, receiver);
}

NATIVE(jlong, open)
(JNIEnv *env, jclass native, jint sdk_app_id, jbyteArray data_dir, jbyteArray server_url, jbyteArray ca_file,
 jint offline_delete, jint log_level) {
    (void)native;
    text dir = text_open(env, data_dir), url = text_open(env, server_url), ca = text_open(env, ca_file);
    tim_config config = TIM_CONFIG_INIT;
    config.sdk_app_id = (uint32_t)sdk_app_id;
    config.data_dir = dir.c;
    config.server_url = url.c;
    config.ca_file = ca.c;
    config.offline_delete = offline_delete;
    config.log_level = log_level;
    config.log = on_log;
    config.log_user_data = log_receiver;
    tim_client *client = NULL;
    tim_client_new(&config, &client); // the error message is in tim_last_error()
    text_close(&dir);
    text_close(&url);
    text_close(&ca);
    return (jlong)(intptr_t)client;
}

NATIVE(void, close)(JNIEnv *env, jclass native, jlong client) {
    (void)env, (void)native;
    tim_client_free(client_of(client));
}

// ---- Java's work among the callbacks, and callbacks on a thread of Java.

static void on_work(void *user_data) {
    receiver_call(user_data, WHAT_SUCCESS, NULL);
    receiver_free(user_data);
}

NATIVE(void, post)(JNIEnv *env, jclass native, jlong client, jobject work) {
    (void)native;
    tim_client_post(client_of(client), on_work, receiver_new(env, work));
}

// In C, a function pointer is not an object pointer; it passes through Java as a number.
static void on_post(tim_run_fn run, void *work, void *context) {
    packet content = PACKET_INIT;
    packet_long(&content, (uint64_t)(uintptr_t)run);
    packet_long(&content, (uint64_t)(uintptr_t)work);
    receiver_call(context, WHAT_SUCCESS, &content);
}

NATIVE(jint, dispatch)(JNIEnv *env, jclass native, jlong client, jobject poster) {
    (void)native;
    return tim_client_set_dispatcher(client_of(client), on_post, receiver_new(env, poster), receiver_free);
}

NATIVE(void, run)(JNIEnv *env, jclass native, jlong run, jlong work) {
    (void)env, (void)native;
    ((tim_run_fn)(uintptr_t)run)((void *)(uintptr_t)work);
}

// ---- The login.

NATIVE(void, login)
(JNIEnv *env, jclass native, jlong client, jbyteArray user_id, jbyteArray user_sig, jobject reply) {
    (void)native;
    text user = text_open(env, user_id), sig = text_open(env, user_sig);
    tim_client_login(client_of(client), user.c, sig.c, on_success, on_error, receiver_new(env, reply));
    text_close(&user);
    text_close(&sig);
}

NATIVE(void, logout)(JNIEnv *env, jclass native, jlong client, jobject reply) {
    (void)native;
    tim_client_logout(client_of(client), on_success, on_error, receiver_new(env, reply));
}

NATIVE(jint, loginStatus)(JNIEnv *env, jclass native, jlong client) {
    (void)env, (void)native;
    return tim_client_login_status(client_of(client));
}

NATIVE(jbyteArray, loginUser)(JNIEnv *env, jclass native, jlong client) {
    (void)native;
    char user[256] = ""; // a user ID has at most 32 bytes
    tim_client_login_user(client_of(client), user, sizeof user);
    return text_out(env, user);
}

NATIVE(jlong, serverTime)(JNIEnv *env, jclass native, jlong client) {
    (void)env, (void)native;
    return tim_client_server_time(client_of(client));
}
