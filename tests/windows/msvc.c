/* A program as Microsoft's compiler and linker make it: linked with opentim.lib, with the calls and structs of their
   ABI. Their headers are not available, so it declares what it needs of the C library. */
#include <opentim.h>

int printf(const char *format, ...);
int strcmp(const char *a, const char *b);
char *strstr(const char *text, const char *word);
int _setmode(int file, int mode);
void exit(int code);

static int failures;

static void check(bool good, const char *name) {
    printf("%s - opentim.lib: %s\n", good ? "ok" : "not ok", name);
    failures += !good;
}

void start(void) {
    tim_client *client;
    tim_config config = TIM_CONFIG_INIT;
    _setmode(1, 0x8000); /* lines are written as they are */
    check(strcmp(tim_version(), TIM_VERSION) == 0, "tim_version");
    check(strcmp(tim_error_name(TIM_ERR_INVALID_PARAMETERS), "ERR_INVALID_PARAMETERS") == 0, "tim_error_name");
    config.data_dir = "";
    check(tim_client_new(&config, &client) == TIM_ERR_INVALID_PARAMETERS && client == NULL,
          "tim_client_new reads a tim_config and refuses it");
    check(strstr(tim_last_error(), "sdk_app_id") != NULL, "with a sentence about it");
    exit(failures != 0);
}
