/* A host of the installed library: it logs in, writes, deletes, frees. */
#include <opentim.h>

#include <stdio.h>
#include <unistd.h>

static volatile int code = -1;

static void on_error(int32_t error, const char *message, void *user_data) {
    (void)user_data;
    fprintf(stderr, "%s (%d): %s\n", tim_error_name(error), (int)error, message);
    code = error;
}

static void on_deleted(void *client) {
    (void)client;
    code = 0;
}

static void on_sent(const tim_message *message, void *client) {
    tim_conversation_delete(client, message->conversation_id, on_deleted, on_error, client);
}

static void on_login(void *client) {
    tim_message_send_c2c_text(client, "bob", "hello", NULL, on_sent, on_error, client);
}

int main(int argc, char **argv) {
    tim_client *client;
    tim_config config = TIM_CONFIG_INIT;
    config.sdk_app_id = 1400000001;
    config.data_dir = argc > 1 ? argv[1] : ".";
    if (tim_abi_version() != TIM_ABI_VERSION || tim_client_new(&config, &client) != 0) return 1;
    tim_client_login(client, "alice", "any-signature", on_login, on_error, client);
    for (int i = 0; i < 2000 && code < 0; i++) usleep(10000);
    tim_client_free(client);
    return code != 0;
}
