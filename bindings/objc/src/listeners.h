// The app's listeners of one kind, held weakly, in the order in which they were added. Any thread.
#import <Foundation/Foundation.h>

#import "weak.h"

@interface OpenTIMListeners : NSObject {
    NSMutableArray *_references; // of OpenTIMWeak
    NSMutableArray *_waiting;    // those of them that are not told with the others yet
}
// Adding twice is adding once; nil is nothing.
- (void)add:(id)listener;
// As add:, but the listener is not told with the others before it has joined them. Gives what is to join; nil if there
// is nothing to add.
- (OpenTIMWeak *)addWaiting:(id)listener;
- (void)join:(OpenTIMWeak *)waiting;
// No call to the listener begins after this has returned.
- (void)remove:(id)listener;
- (void)removeAll;
- (BOOL)has:(id)listener;
// Those that are alive and wait for nothing.
- (NSArray *)listeners;
@end

OpenTIMListeners *ot_sdk_listeners(void);
OpenTIMListeners *ot_conversation_listeners(void);
OpenTIMListeners *ot_simple_listeners(void);
OpenTIMListeners *ot_advanced_listeners(void);

// Calls those that have the method, each guarded.
void ot_tell(OpenTIMListeners *listeners, SEL method, void (^call)(id listener));
// Calls that one, if it is there and has the method.
void ot_tell_one(OpenTIMListeners *listeners, OpenTIMWeak *one, SEL method, void (^call)(id listener));
