#import "client.h"

#include <Block.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

#import "arc.h"
#import "convert.h"
#import "dispatcher.h"
#import "events.h"

static pthread_mutex_t opening = PTHREAD_MUTEX_INITIALIZER; // held during initSDK
static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;   // guards the settings and the log listener
static tim_client *current; // atomic
static uint32_t current_app;
static void *log_listener; // a copied block

// The settings of the app before initSDK: the name for callExperimentalAPI:, and the environment variable that
// applies otherwise.
static struct {
    const char *api, *variable;
    void *value; // a retained NSString; NULL for none
} settings[] = {
    {"opentim.setServerURL", "OPENTIM_SERVER_URL", NULL},
    {"opentim.setCAFile", "OPENTIM_CA_FILE", NULL},
    {"opentim.setOfflineDelete", "OPENTIM_OFFLINE_DELETE", NULL},
};
enum { SERVER_URL, CA_FILE, OFFLINE_DELETE, SETTINGS };

static NSString *environment(const char *name) {
    const char *value = getenv(name);
    return value && value[0] ? [NSString stringWithUTF8String:value] : nil;
}

static NSString *setting(int which) {
    pthread_mutex_lock(&mutex);
    NSString *value = OT_KEPT((__bridge NSString *)settings[which].value);
    pthread_mutex_unlock(&mutex);
    return value ? OT_GIVEN(value) : environment(settings[which].variable);
}

static int index_of(NSString *api) {
    for (int i = 0; i < SETTINGS; i++) {
        if ([api isEqualToString:[NSString stringWithUTF8String:settings[i].api]]) return i;
    }
    return -1;
}

// nil if `word` is a value of setOfflineDelete, else the error message.
static NSString *check_offline_delete(NSString *word) {
    if (!word || [word isEqualToString:@"refuse"] || [word isEqualToString:@"queue"]) return nil;
    return [NSString stringWithFormat:@"\"%@\" is neither \"refuse\" nor \"queue\"", word];
}

// The folder of this app's data. Each app has its own, even where all apps of a user share Application Support.
static NSString *data_directory(void) {
    NSString *chosen = environment("OPENTIM_DATA_DIR");
    if (chosen) return chosen;
    NSArray *folders = NSSearchPathForDirectoriesInDomains(NSApplicationSupportDirectory, NSUserDomainMask, YES);
    NSString *app = [[NSBundle mainBundle] bundleIdentifier];
    if (!app) app = [[NSProcessInfo processInfo] processName];
    return [[[folders firstObject] stringByAppendingPathComponent:@"OpenTIM"] stringByAppendingPathComponent:app];
}

static void on_log(int32_t level, const char *line, void *user_data) {
    @autoreleasepool {
        ot_log((V2TIMLogLevel)level, [NSString stringWithUTF8String:line]);
    }
}

static tim_client *refuse_init(NSString *why) {
    ot_log(V2TIM_LOG_ERROR, [@"initSDK: " stringByAppendingString:why]);
    return NULL;
}

static tim_client *create(int sdk_app_id, V2TIMSDKConfig *config) {
    NSString *policy = setting(OFFLINE_DELETE), *wrong = check_offline_delete(policy);
    if (wrong) return refuse_init([@"OPENTIM_OFFLINE_DELETE: " stringByAppendingString:wrong]);
    tim_config chosen = TIM_CONFIG_INIT;
    chosen.sdk_app_id = sdk_app_id > 0 ? (uint32_t)sdk_app_id : 0;
    chosen.data_dir = ot_c_text(data_directory());
    chosen.server_url = ot_c_text(setting(SERVER_URL));
    chosen.ca_file = ot_c_text(setting(CA_FILE));
    chosen.offline_delete = [policy isEqualToString:@"queue"] ? TIM_OFFLINE_DELETE_QUEUE : TIM_OFFLINE_DELETE_REFUSE;
    chosen.log_level = (int32_t)config.logLevel;
    chosen.log = config.logListener ? on_log : NULL;
    tim_client *created = NULL;
    int32_t code = tim_client_new(&chosen, &created);
    if (code == TIM_ERR_SUCC) code = ot_dispatch_callbacks_of(created);
    if (code == TIM_ERR_SUCC) return created;
    tim_client_free(created);
    return refuse_init([NSString stringWithUTF8String:tim_last_error()]);
}

static void set_log_listener(V2TIMLogListener listener) {
    void *kept = listener ? _Block_copy((__bridge const void *)listener) : NULL;
    pthread_mutex_lock(&mutex);
    void *former = log_listener;
    log_listener = kept;
    pthread_mutex_unlock(&mutex);
    if (former) _Block_release(former);
}

tim_client *ot_client(void) { return __atomic_load_n(&current, __ATOMIC_SEQ_CST); }

BOOL ot_open(int sdk_app_id, V2TIMSDKConfig *config) {
    pthread_mutex_lock(&opening);
    BOOL open = ot_client() != NULL;
    if (open) {
        open = current_app == (uint32_t)sdk_app_id;
    } else {
        set_log_listener(config.logListener);
        tim_client *created = create(sdk_app_id, config);
        if (created) {
            current_app = (uint32_t)sdk_app_id;
            // Done first, because an app may log in when it receives the first connection event.
            __atomic_store_n(&current, created, __ATOMIC_SEQ_CST);
            ot_listen(created);
        }
        open = created != NULL;
    }
    pthread_mutex_unlock(&opening);
    return open;
}

void ot_close(void) { tim_client_free(__atomic_exchange_n(&current, NULL, __ATOMIC_SEQ_CST)); }

BOOL ot_is_setting(NSString *api) { return index_of(api) >= 0; }

NSString *ot_set(NSString *api, NSString *value) {
    int which = index_of(api);
    NSString *word = [value length] > 0 ? value : nil;
    NSString *wrong = which == OFFLINE_DELETE ? check_offline_delete(word) : nil;
    if (ot_client()) wrong = @"call it before initSDK";
    if (wrong) return [NSString stringWithFormat:@"%@: %@", api, wrong];
    void *kept = word ? ot_hold([NSString stringWithString:word]) : NULL;
    pthread_mutex_lock(&mutex);
    void *former = settings[which].value;
    settings[which].value = kept;
    pthread_mutex_unlock(&mutex);
    ot_drop(former);
    return nil;
}

// Passes a line to the app's listener; NO if there is none, or if it threw.
static BOOL told_listener(V2TIMLogLevel level, NSString *line) {
    pthread_mutex_lock(&mutex);
    void *listener = log_listener ? _Block_copy(log_listener) : NULL;
    pthread_mutex_unlock(&mutex);
    if (!listener) return NO;
    BOOL told = NO;
    @try {
        ((__bridge V2TIMLogListener)listener)(level, line);
        told = YES;
    } @catch (...) {
        // The line is not lost: see below.
    }
    _Block_release(listener);
    return told;
}

void ot_log(V2TIMLogLevel level, NSString *line) {
    if (told_listener(level, line) || level != V2TIM_LOG_ERROR) return;
    fprintf(stderr, "opentim: %s\n", [line UTF8String]);
}

static void run_caught(void (^body)(void)) {
    @try {
        body();
    } @catch (NSException *exception) {
        ot_log(V2TIM_LOG_ERROR, [NSString stringWithFormat:@"a block or listener threw an exception: %@: %@",
                                                           [exception name], [exception reason]]);
    } @catch (...) {
        ot_log(V2TIM_LOG_ERROR, @"a block or listener threw an exception");
    }
}

// An exception leaves autorelease pools of the app open; draining the outer pool drains them, which may throw too.
void ot_guard(void (^body)(void)) {
    run_caught(^{
        @autoreleasepool {
            run_caught(body);
        }
    });
}

void ot_post(tim_success_fn work, void *context) {
    tim_client *client = ot_client();
    if (client) {
        tim_client_post(client, work, context);
    } else {
        ot_dispatch(work, context);
    }
}
