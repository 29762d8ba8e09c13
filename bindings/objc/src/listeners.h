// The app's listeners of one kind, held weakly, in the order in which they were added. Thread-safe.
#import <Foundation/Foundation.h>

#import "weak.h"

@interface OpenTIMListeners : NSObject {
    NSMutableArray *_references; // of OpenTIMWeak
    NSMutableArray *_waiting;    // those of them that do not receive events with the others yet
}
// Adding a listener twice has no effect, and neither has nil.
- (void)add:(id)listener;
// Like add:, but the listener does not receive events with the others until it has joined them. Returns the reference
// for joining; nil if nothing was added.
- (OpenTIMWeak *)addWaiting:(id)listener;
- (void)join:(OpenTIMWeak *)waiting;
// No call to the listener begins after this has returned.
- (void)remove:(id)listener;
- (void)removeAll;
- (BOOL)has:(id)listener;
// The listeners that are alive and have joined.
- (NSArray *)listeners;
@end

OpenTIMListeners *ot_sdk_listeners(void);
OpenTIMListeners *ot_conversation_listeners(void);
OpenTIMListeners *ot_simple_listeners(void);
OpenTIMListeners *ot_advanced_listeners(void);

// Calls the listeners that implement the method, each guarded.
void ot_tell(OpenTIMListeners *listeners, SEL method, void (^call)(id listener));
// Calls the one listener, if it is alive and implements the method.
void ot_tell_one(OpenTIMListeners *listeners, OpenTIMWeak *one, SEL method, void (^call)(id listener));
