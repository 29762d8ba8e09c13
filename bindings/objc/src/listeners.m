#import "listeners.h"

#import "arc.h"
#import "client.h"
#import "weak.h"

// One list for each kind.
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
    if (self) _waiting = [[NSMutableArray alloc] init];
    return self;
}

// The indexes of `listener`, and of deallocated listeners.
- (NSIndexSet *)indexesOf:(id)listener {
    NSMutableIndexSet *found = [NSMutableIndexSet indexSet];
    @autoreleasepool { // or the search would keep a listener alive for longer
        NSUInteger index = 0;
        for (OpenTIMWeak *reference in _references) {
            if ([reference object] == listener) [found addIndex:index];
            index++;
        }
    }
    return found;
}

- (void)add:(id)listener {
    OpenTIMWeak *waiting = [self addWaiting:listener];
    if (waiting) [self join:waiting];
}

- (OpenTIMWeak *)addWaiting:(id)listener {
    if (!listener) return nil;
    @synchronized(self) {
        [_references removeObjectsAtIndexes:[self indexesOf:nil]];
        if ([[self indexesOf:listener] count] > 0) return nil;
        OpenTIMWeak *reference = OT_GIVEN([[OpenTIMWeak alloc] initWithObject:listener]);
        [_references addObject:reference];
        [_waiting addObject:reference];
        return reference;
    }
}

- (void)join:(OpenTIMWeak *)waiting {
    @synchronized(self) {
        [_waiting removeObjectIdenticalTo:waiting];
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
            if ([_waiting indexOfObjectIdenticalTo:reference] != NSNotFound) continue;
            id listener = [reference object];
            if (listener) [alive addObject:listener];
        }
    }
    return alive;
}
@end

OpenTIMListeners *ot_sdk_listeners(void) {
    [OpenTIMListeners class]; // creates the lists
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

static void tell(OpenTIMListeners *listeners, id listener, SEL method, void (^call)(id listener)) {
    ot_guard(^{
        if ([listener respondsToSelector:method] && [listeners has:listener]) call(listener);
    });
}

void ot_tell(OpenTIMListeners *listeners, SEL method, void (^call)(id listener)) {
    ot_guard(^{
        for (id listener in [listeners listeners]) tell(listeners, listener, method, call);
    });
}

void ot_tell_one(OpenTIMListeners *listeners, OpenTIMWeak *one, SEL method, void (^call)(id listener)) {
    ot_guard(^{
        id listener = [one object];
        if (listener) tell(listeners, listener, method, call);
    });
}
