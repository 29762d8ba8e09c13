// The app's listeners of one kind, held weakly, in the order in which they were added. Any thread.
#import <Foundation/Foundation.h>

@interface OpenTIMListeners : NSObject {
    NSMutableArray *_references; // of OpenTIMWeak
}
// Adding twice is adding once; nil is nothing.
- (void)add:(id)listener;
// No call to the listener begins after this has returned.
- (void)remove:(id)listener;
- (void)removeAll;
- (BOOL)has:(id)listener;
// Those that are alive.
- (NSArray *)listeners;
@end

OpenTIMListeners *ot_sdk_listeners(void);
OpenTIMListeners *ot_conversation_listeners(void);
OpenTIMListeners *ot_simple_listeners(void);
OpenTIMListeners *ot_advanced_listeners(void);

// Calls those that have the method, each guarded.
void ot_tell(OpenTIMListeners *listeners, SEL method, void (^call)(id listener));
