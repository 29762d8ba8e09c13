#import "events.h"

#include <stdlib.h>

#import "V2TIMManager.h"
#import "arc.h"
#import "client.h"
#import "listeners.h"

typedef id<V2TIMSDKListener> SDK;

// Passes an event to the listener in user_data, or to all listeners if it is NULL.
static void tell(void *user_data, SEL method, void (^call)(id listener)) {
    if (user_data) {
        ot_tell_one(ot_sdk_listeners(), (__bridge OpenTIMWeak *)user_data, method, call);
    } else {
        ot_tell(ot_sdk_listeners(), method, call);
    }
}

static void on_connecting(void *user_data) {
    tell(user_data, @selector(onConnecting), ^(SDK listener) {
        [listener onConnecting];
    });
}

static void on_connect_success(void *user_data) {
    tell(user_data, @selector(onConnectSuccess), ^(SDK listener) {
        [listener onConnectSuccess];
    });
}

static void on_connect_failed(int32_t code, const char *message, void *user_data) {
    tell(user_data, @selector(onConnectFailed:err:), ^(SDK listener) {
        [listener onConnectFailed:code err:[NSString stringWithUTF8String:message]];
    });
}

static void on_kicked_offline(void *user_data) {
    tell(user_data, @selector(onKickedOffline), ^(SDK listener) {
        [listener onKickedOffline];
    });
}

static void on_user_sig_expired(void *user_data) {
    tell(user_data, @selector(onUserSigExpired), ^(SDK listener) {
        [listener onUserSigExpired];
    });
}

static uint64_t attach(tim_client *client, void *user_data, tim_free_fn free_user_data) {
    tim_sdk_listener calls = TIM_SDK_LISTENER_INIT;
    calls.user_data = user_data;
    calls.free_user_data = free_user_data;
    calls.on_connecting = on_connecting;
    calls.on_connect_success = on_connect_success;
    calls.on_connect_failed = on_connect_failed;
    calls.on_kicked_offline = on_kicked_offline;
    calls.on_user_sig_expired = on_user_sig_expired;
    return tim_client_add_sdk_listener(client, &calls);
}

void ot_listen_to_connection(tim_client *client) { attach(client, NULL, NULL); }

// A listener that was added when the client already existed. It has a registration of its own that reports the
// current state of the connection, and is then removed; from then on it receives events with the others.
struct latecomer {
    tim_client *client;
    uint64_t registration;
    void *reference; // a retained OpenTIMWeak
};

static void join(void *user_data) {
    struct latecomer *late = user_data;
    [ot_sdk_listeners() join:(__bridge OpenTIMWeak *)late->reference];
    if (late->registration) tim_client_remove_listener(late->client, late->registration);
    ot_drop(late->reference);
    free(late);
}

void ot_add_sdk_listener(id listener) {
    tim_client *client = ot_client();
    OpenTIMWeak *reference = [ot_sdk_listeners() addWaiting:listener];
    if (!reference) return;
    struct latecomer *late = client ? malloc(sizeof *late) : NULL;
    if (!late) return [ot_sdk_listeners() join:reference];
    late->client = client;
    late->reference = ot_hold(reference);
    late->registration = attach(client, ot_hold(reference), ot_drop);
    tim_client_post(client, join, late);
}
