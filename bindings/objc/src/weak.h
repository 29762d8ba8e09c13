// A reference that does not keep its object alive, and is nil once the object is gone. Any thread.
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
// Alive at least until the caller's autorelease pool ends, or nil.
- (id)object;
@end
