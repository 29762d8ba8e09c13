// The one client of the process, behind V2TIMManager.
#import "V2TIMManager.h"
#include "opentim.h"

tim_client *ot_client(void); // NULL before initSDK

BOOL ot_open(int sdk_app_id, V2TIMSDKConfig *config);
void ot_close(void);

// Whether `api` is a setting that initSDK uses, with an environment variable as its alternative.
BOOL ot_is_setting(NSString *api);
// Changes a setting; nil or empty leaves it to the environment. Returns the error message if the value is refused,
// else nil.
NSString *ot_set(NSString *api, NSString *value);

// Passes a line to the app's log listener. Errors without a listener are written to stderr.
void ot_log(V2TIMLogLevel level, NSString *line);

// Runs `body`, which calls the app, in an autorelease pool. Exceptions are caught and logged, so that they do not
// reach the library's thread.
void ot_guard(void (^body)(void));

// Runs work(context) where the app's blocks run, never on the caller's stack; also before initSDK.
void ot_post(tim_success_fn work, void *context);
