#import "listeners.h"

#import "arc.h"
#import "client.h"
#import "weak.h"

// One of each kind.
static OpenTIMListeners *sdk, *conversation, *simple, *advanced;

@implementation OpenTIMListeners
+ (void)initialize {
    if (self != [OpenTIMListeners class]) return;
    sdk = [[OpenTIMListeners alloc] init];
    conversation = [[OpenTIMListeners alloc] init];
    simple = [[OpenTIMListeners alloc] init];
    advanced = [[OpenTIMListeners alloc] init];
}

- (instancetype)init {
    self = [super init];
    if (self) _references = [[NSMutableArray alloc] init];
    return self;
}

// Those of `listener`, or of what is gone.
- (NSIndexSet *)indexesOf:(id)listener {
    NSMutableIndexSet *found = [NSMutableIndexSet indexSet];
    @autoreleasepool { // or looking for a listener would prolong its life
        NSUInteger index = 0;
        for (OpenTIMWeak *reference in _references) {
            if ([reference object] == listener) [found addIndex:index];
            index++;
        }
    }
    return found;
}

- (void)add:(id)listener {
    if (!listener) return;
    @synchronized(self) {
        [_references removeObjectsAtIndexes:[self indexesOf:nil]];
        if ([[self indexesOf:listener] count] > 0) return;
        [_references addObject:OT_GIVEN([[OpenTIMWeak alloc] initWithObject:listener])];
    }
}

- (void)remove:(id)listener {
    @synchronized(self) {
        [_references removeObjectsAtIndexes:[self indexesOf:listener]];
    }
}

- (void)removeAll {
    @synchronized(self) {
        [_references removeAllObjects];
    }
}

- (BOOL)has:(id)listener {
    @synchronized(self) {
        return [[self indexesOf:listener] count] > 0;
    }
}

- (NSArray *)listeners {
    NSMutableArray *alive = [NSMutableArray array];
    @synchronized(self) {
        for (OpenTIMWeak *reference in _references) {
            id listener = [reference object];
            if (listener) [alive addObject:listener];
        }
    }
    return alive;
}
@end

OpenTIMListeners *ot_sdk_listeners(void) {
    [OpenTIMListeners class]; // sees that they are made
    return sdk;
}

OpenTIMListeners *ot_conversation_listeners(void) {
    [OpenTIMListeners class];
    return conversation;
}

OpenTIMListeners *ot_simple_listeners(void) {
    [OpenTIMListeners class];
    return simple;
}

OpenTIMListeners *ot_advanced_listeners(void) {
    [OpenTIMListeners class];
    return advanced;
}

void ot_tell(OpenTIMListeners *listeners, SEL method, void (^call)(id listener)) {
    ot_guard(^{
        for (id listener in [listeners listeners]) {
            ot_guard(^{
                if ([listener respondsToSelector:method] && [listeners has:listener]) call(listener);
            });
        }
    });
}
