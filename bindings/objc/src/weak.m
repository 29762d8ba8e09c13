// Weak references of the runtime: Apple's, with and without ARC. For GNUstep see weak_gnustep.m.
#import "weak.h"

#if __has_feature(objc_arc)

@implementation OpenTIMWeak
- (instancetype)initWithObject:(id)object {
    self = [super init];
    if (self) _object = object;
    return self;
}

- (id)object {
    return _object;
}
@end

#elif defined(__APPLE__)

id objc_initWeak(id *location, id object);
id objc_loadWeak(id *location);
void objc_destroyWeak(id *location);

@implementation OpenTIMWeak
- (instancetype)initWithObject:(id)object {
    self = [super init];
    if (self) objc_initWeak(&_object, object);
    return self;
}

- (id)object {
    return objc_loadWeak(&_object);
}

- (void)dealloc {
    objc_destroyWeak(&_object);
    [super dealloc];
}
@end

#endif
