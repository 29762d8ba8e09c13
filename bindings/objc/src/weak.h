// A weak reference: nil once its object is deallocated. Thread-safe.
#import <Foundation/Foundation.h>

@interface OpenTIMWeak : NSObject {
#if __has_feature(objc_arc)
    __weak id _object;
#else
    id _object;
    OpenTIMWeak *_next; // GNUstep only
#endif
}
- (instancetype)initWithObject:(id)object;
// The object, alive at least until the caller's autorelease pool is drained, or nil.
- (id)object;
@end
