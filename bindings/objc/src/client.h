// The one client of the process, behind V2TIMManager.
#import "V2TIMManager.h"
#include "opentim.h"

tim_client *ot_client(void); // NULL before initSDK

BOOL ot_open(int sdk_app_id, V2TIMSDKConfig *config);
void ot_close(void);

// Whether callExperimentalAPI: has such a name: one of what initSDK goes by, else by an environment variable.
BOOL ot_is_setting(NSString *api);
// Sets it; nil or empty leaves it to the environment. Gives why it is refused, nil if it is not.
NSString *ot_set(NSString *api, NSString *value);

// To the app's log listener; errors also without one, to stderr.
void ot_log(V2TIMLogLevel level, NSString *line);

// Runs `body`, which calls the app, in an autorelease pool. Exceptions must not get into the library's thread: they
// end here, in the log.
void ot_guard(void (^body)(void));

// Runs work(context) where blocks of the app's run, never on the caller's stack; before initSDK, too.
void ot_post(tim_success_fn work, void *context);
