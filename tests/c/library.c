/* Tests of the library itself: versions, the names of codes, the last error message. */
#include "check.h"

static void versions(void) {
    char composed[32];
    snprintf(composed, sizeof composed, "%d.%d.%d", TIM_VERSION_MAJOR, TIM_VERSION_MINOR, TIM_VERSION_PATCH);
    check_text(TIM_VERSION, composed, "TIM_VERSION consists of its parts");
    check_text(tim_version(), TIM_VERSION, "the library has the version of the header");
    check(tim_version() == tim_version(), "and always the same text");
    check(tim_abi_version() == TIM_ABI_VERSION, "the library has the ABI of the header");
}

static void names(void) {
    check_text(tim_error_name(TIM_ERR_INVALID_PARAMETERS), "ERR_INVALID_PARAMETERS", "6017 has V2TIM's name");
    check_text(tim_error_name(TIM_ERR_SVR_CONV_CONV_GROUP_NOT_EXIST), "ERR_SVR_CONV_CONV_GROUP_NOT_EXIST",
               "51009, too");
    check_text(tim_error_name(TIM_ERR_SVR_SSO_VCODE), "ERR_SVR_SSO_VCODE", "and a code below 0");
    check_text(tim_error_name(0), "ERR_SUCC", "0 is ERR_SUCC");
    check_text(tim_error_name(1), "ERR_UNKNOWN", "a number that is not a code");
    check_text(tim_error_name(INT32_MIN), "ERR_UNKNOWN", "the least number");
    check_text(tim_error_name(INT32_MAX), "ERR_UNKNOWN", "and the greatest");
}

static void *first_sentence(void *unused) {
    (void)unused;
    return tim_last_error()[0] ? "" : NULL;
}

static void last_sentence(void) {
    pthread_t thread;
    void *has_one;
    tim_client *client;
    tim_config config = TIM_CONFIG_INIT;
    check_text(tim_last_error(), "", "before the first failure there is no error message");
    check(tim_client_new(&config, &client) == TIM_ERR_INVALID_PARAMETERS, "a client without a number is refused");
    check(strstr(tim_last_error(), "sdk_app_id") || strstr(tim_last_error(), "data_dir"),
          "the error message names what is missing");
    pthread_create(&thread, NULL, first_sentence, NULL);
    pthread_join(thread, &has_one);
    check(has_one == NULL, "another thread does not have it");
    check(tim_client_remove_listener(NULL, 1) == TIM_ERR_SDK_NOT_INITIALIZED && strstr(tim_last_error(), "client"),
          "the next failure has the next");
    char kept[256];
    snprintf(kept, sizeof kept, "%s", tim_last_error());
    check(ASK(on_success, tim_conversation_delete, NULL, "c2c_bob") == TIM_ERR_SDK_NOT_INITIALIZED,
          "a callback reports");
    check_text(tim_last_error(), kept, "errors reported by callbacks do not change it");
}

int main(void) {
    versions();
    names();
    last_sentence();
    return finish();
}
