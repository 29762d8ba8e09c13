/* Tests of configurations: what is refused, older and newer hosts, and the log. */
#include "check.h"

static const char *directory;

static tim_config good_config(const char *data_dir) {
    tim_config config = TIM_CONFIG_INIT;
    config.sdk_app_id = 1400000001;
    config.data_dir = data_dir;
    return config;
}

static void refuse_config(const tim_config *config, int32_t code, const char *word, const char *name) {
    tim_client *client = (tim_client *)&failures;
    int32_t found = tim_client_new(config, &client);
    bool good =
        check(found == code && client == NULL && strstr(tim_last_error(), word), "%s: %d %s", name, (int)code, word);
    if (!good) printf("# found: %d %s\n", (int)found, tim_last_error());
    if (found == 0) tim_client_free(client);
}

#define REFUSE(field, value, code, word)                         \
    do {                                                         \
        tim_config config = good_config(path);                   \
        config.field = value;                                    \
        refuse_config(&config, code, word, #field " = " #value); \
    } while (0)

static void bad_configs(void) {
    char path[4096], below_a_file[4200];
    snprintf(path, sizeof path, "%s/configs", directory);
    snprintf(below_a_file, sizeof below_a_file, "%s/file/folder", directory);
    char *file = strrchr(below_a_file, '/');
    *file = '\0';
    fclose(fopen(below_a_file, "w"));
    *file = '/';

    refuse_config(NULL, TIM_ERR_INVALID_PARAMETERS, "config", "no config");
    tim_config config = good_config(path);
    check(tim_client_new(&config, NULL) == TIM_ERR_INVALID_PARAMETERS && strstr(tim_last_error(), "client_out"),
          "no client_out: 6017 client_out");
    REFUSE(struct_size, 0, TIM_ERR_INVALID_PARAMETERS, "struct_size");
    REFUSE(struct_size, offsetof(tim_config, ca_file) - 1, TIM_ERR_INVALID_PARAMETERS, "struct_size");
    REFUSE(sdk_app_id, 0, TIM_ERR_INVALID_PARAMETERS, "sdk_app_id");
    REFUSE(data_dir, NULL, TIM_ERR_INVALID_PARAMETERS, "data_dir");
    REFUSE(data_dir, "", TIM_ERR_INVALID_PARAMETERS, "data_dir");
    REFUSE(data_dir, "/tmp/\xff", TIM_ERR_INVALID_PARAMETERS, "data_dir");
    REFUSE(data_dir, below_a_file, TIM_ERR_IO_OPERATION_FAILED, "folder");
    REFUSE(server_url, "ftp://localhost", TIM_ERR_INVALID_PARAMETERS, "server_url");
    REFUSE(server_url, "embedded:", TIM_ERR_INVALID_PARAMETERS, "server_url");
    REFUSE(server_url, "http://a,https://b", TIM_ERR_INVALID_PARAMETERS, "server_url");
    REFUSE(server_url, "http://a,", TIM_ERR_INVALID_PARAMETERS, "server_url");
    REFUSE(server_url, "embedded:\xc3", TIM_ERR_INVALID_PARAMETERS, "server_url");
    REFUSE(device_id, "", TIM_ERR_INVALID_PARAMETERS, "device_id");
    REFUSE(device_id, "\xc3\x28", TIM_ERR_INVALID_PARAMETERS, "device_id");
    REFUSE(log_level, -1, TIM_ERR_INVALID_PARAMETERS, "log_level");
    REFUSE(log_level, 7, TIM_ERR_INVALID_PARAMETERS, "log_level");
    REFUSE(ca_file, "\xff", TIM_ERR_INVALID_PARAMETERS, "ca_file");
    REFUSE(ca_file, "", TIM_ERR_INVALID_PARAMETERS, "ca_file");
    REFUSE(offline_delete, -1, TIM_ERR_INVALID_PARAMETERS, "offline_delete");
    REFUSE(offline_delete, 2, TIM_ERR_INVALID_PARAMETERS, "offline_delete");
}

/* Nothing is opened before a login, so these need no server. */
static void network_configs(void) {
    char path[4096];
    const char *urls[] = {"http://127.0.0.1:1", "https://localhost,https://localhost:8443"};
    snprintf(path, sizeof path, "%s/network", directory);
    for (int i = 0; i < 2; i++) {
        tim_config config = good_config(path);
        config.server_url = urls[i];
        config.request_timeout_ms = 1000;
        config.offline_delete = i ? TIM_OFFLINE_DELETE_QUEUE : TIM_OFFLINE_DELETE_REFUSE;
        tim_client *client;
        check(tim_client_new(&config, &client) == 0 && client, "a client of %s is made", urls[i]);
        tim_client_free(client);
    }
}

/* A host that was built before ca_file and offline_delete: nothing after the end of its struct is read. */
static void older_config(void) {
    char path[4096];
    size_t sizes[] = {offsetof(tim_config, ca_file), sizeof(tim_config) - 1};
    snprintf(path, sizeof path, "%s/older", directory);
    for (int i = 0; i < 2; i++) {
        tim_config config = good_config(path);
        memset(&config.ca_file, 0xff, sizeof config - offsetof(tim_config, ca_file));
        config.struct_size = sizes[i];
        tim_client *client;
        check(tim_client_new(&config, &client) == 0 && client, "the config of an older host is accepted, %d bytes",
              (int)sizes[i]);
        tim_client_free(client);
    }
}

static void newer_config(void) {
    char path[4096];
    snprintf(path, sizeof path, "%s/newer", directory);
    struct {
        tim_config known;
        void *unknown;
    } config = {good_config(path), NULL};
    config.known.struct_size = sizeof config;
    tim_client *client;
    check(tim_client_new(&config.known, &client) == 0 && client, "the config of a newer host is accepted");
    tim_client_free(client);
}

static void two_devices_have_two_ids(void) {
    char path[4200], ids[2][64] = {"", ""};
    const char *folders[] = {"first", "second"};
    for (int i = 0; i < 2; i++) {
        tim_client_free(open_client(directory, folders[i]));
        snprintf(path, sizeof path, "%s/%s/device_id", directory, folders[i]);
        FILE *file = fopen(path, "r");
        if (file) {
            if (!fgets(ids[i], sizeof ids[i], file)) ids[i][0] = '\0';
            fclose(file);
        }
    }
    check(ids[0][0] && strcmp(ids[0], ids[1]) != 0, "each directory is a separate device");
}

/* ---- The log. */

static pthread_mutex_t log_lock = PTHREAD_MUTEX_INITIALIZER;
static int log_lines, log_leaks;

static void on_log(int32_t level, const char *line, void *user_data) {
    pthread_mutex_lock(&log_lock);
    log_lines++;
    log_leaks +=
        level < TIM_LOG_DEBUG || strstr(line, "my-signature") || strstr(line, "my words") || user_data != &log_lines;
    pthread_mutex_unlock(&log_lock);
}

static void log_of_ids_only(void) {
    char path[4096];
    snprintf(path, sizeof path, "%s/logged", directory);
    tim_config config = good_config(path);
    config.log_level = TIM_LOG_DEBUG;
    config.log = on_log;
    config.log_user_data = &log_lines;
    tim_client *client;
    if (!check(tim_client_new(&config, &client) == 0, "a client with a log")) return;
    check(ASK(on_success, tim_client_login, client, "alice", "my-signature") == 0, "logs in");
    check(ASK(on_message, tim_message_send_c2c_text, client, "bob", "my words", NULL) == 0, "and writes");
    tim_client_free(client);
    check(log_lines > 0 && log_leaks == 0, "the log has lines, and no text or signature in them");
}

int main(int argc, char **argv) {
    directory = argc > 1 ? argv[1] : ".";
    bad_configs();
    network_configs();
    older_config();
    newer_config();
    two_devices_have_two_ids();
    log_of_ids_only();
    return finish();
}
