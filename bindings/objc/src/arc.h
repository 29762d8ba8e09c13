// Macros that let the same sources compile with and without automatic reference counting (ARC).
#ifndef OPENTIM_OBJC_ARC_H
#define OPENTIM_OBJC_ARC_H

#import <Foundation/Foundation.h>

#if __has_feature(objc_arc)
// Keeps an object alive until the caller's autorelease pool is drained, for a pointer into it.
#define OT_KEEP_IN_POOL(object) __autoreleasing id ot_kept_in_pool __attribute__((unused)) = (object)
#define OT_KEPT(object) (object) // for an instance variable
#define OT_GIVEN(object) (object) // for the caller, from alloc and init
#define OT_SET(variable, object) ((variable) = (object)) // sets an instance variable that may already have a value
#else
#define OT_KEEP_IN_POOL(object) ((void)(object)) // the caller, or its pool, retains it
#define OT_KEPT(object) [(object) retain]
#define OT_GIVEN(object) [(object) autorelease]
#define OT_SET(variable, object)          \
    do {                                  \
        id former_ = (variable);          \
        (variable) = [(object) retain];   \
        [former_ release];                \
    } while (0)
#endif

// Passes an object through a void pointer: ot_hold retains it, ot_drop releases it.
static inline void *ot_hold(id object) {
#if __has_feature(objc_arc)
    return (__bridge_retained void *)object;
#else
    return [object retain];
#endif
}

static inline void ot_drop(void *held) {
#if __has_feature(objc_arc)
    if (held) (void)(__bridge_transfer id)held;
#else
    [(id)held release];
#endif
}

#endif
