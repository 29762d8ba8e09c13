// The configuration of initSDK.
#import "V2TIMManager.h"
#import "../fields.h"
#include <Block.h>

@implementation V2TIMSDKConfig
OT_RELEASES_FIELDS(V2TIMSDKConfig)
@synthesize logLevel = _logLevel;

- (instancetype)init {
    self = [super init];
    if (self) _logLevel = V2TIM_LOG_DEBUG;
    return self;
}

#if __has_feature(objc_arc)
@synthesize logListener = _logListener;
#else
- (V2TIMLogListener)logListener {
    return _logListener;
}

// Written by hand, because on GNUstep a block is not an object.
- (void)setLogListener:(V2TIMLogListener)logListener {
    V2TIMLogListener former = _logListener;
    _logListener = logListener ? Block_copy(logListener) : NULL;
    if (former) Block_release(former);
}
#endif
@end
