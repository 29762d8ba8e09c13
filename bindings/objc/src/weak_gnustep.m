// Weak references for a runtime that has none: gcc's, which GNUstep uses.
//
// The class of a referenced object is replaced by a subclass that observes its deallocation. `release` runs under a
// lock that taking a reference takes too, so nobody can obtain an object during its last release; `dealloc` sets the
// references to nil. To the app the object has its own class.
#import "weak.h"

#if !__has_feature(objc_arc) && !defined(__APPLE__)
#include <pthread.h>
#include <stdio.h>
#include <string.h>

static const char prefix[] = "OpenTIMWatched_";
static pthread_mutex_t mutex;
static pthread_once_t once = PTHREAD_ONCE_INIT;
static OpenTIMWeak *all; // the references with an object

static void make_mutex(void) {
    pthread_mutexattr_t attributes;
    pthread_mutexattr_init(&attributes);
    pthread_mutexattr_settype(&attributes, PTHREAD_MUTEX_RECURSIVE); // deallocating one object may deallocate others
    pthread_mutex_init(&mutex, &attributes);
    pthread_mutexattr_destroy(&attributes);
}

static void lock(void) {
    pthread_once(&once, make_mutex);
    pthread_mutex_lock(&mutex);
}

static void unlock(void) { pthread_mutex_unlock(&mutex); }

// The observing subclass of an object; Nil if it has none.
static Class watched_class(id object) {
    Class class = object_getClass(object);
    while (class && strncmp(class_getName(class), prefix, strlen(prefix)) != 0) class = class_getSuperclass(class);
    return class;
}

static Class own_class(id object, SEL command) {
    return class_getSuperclass(watched_class(object));
}

static void call_own(id object, SEL command) {
    IMP own = class_getMethodImplementation(own_class(object, command), command);
    ((void (*)(id, SEL))own)(object, command);
}

static void release_watched(id object, SEL command) {
    lock();
    call_own(object, command);
    unlock();
}

@interface OpenTIMWeak (Ending)
+ (void)forget:(id)object;
@end

static void dealloc_watched(id object, SEL command) {
    [OpenTIMWeak forget:object];
    call_own(object, command);
}

static Class make_watched_class(Class class) {
    char name[256];
    snprintf(name, sizeof name, "%s%s", prefix, class_getName(class));
    Class known = objc_lookUpClass(name);
    if (known && class_getSuperclass(known) == class) return known;
    Class made = objc_allocateClassPair(class, name, 0);
    if (!made) return Nil;
    class_addMethod(made, @selector(release), (IMP)release_watched, "v@:");
    class_addMethod(made, @selector(dealloc), (IMP)dealloc_watched, "v@:");
    class_addMethod(made, @selector(class), (IMP)own_class, "#@:");
    objc_registerClassPair(made);
    return made;
}

// Classes are not watched, because they are never deallocated.
static void watch(id object) {
    if (!object || class_isMetaClass(object_getClass(object)) || watched_class(object)) return;
    Class watched = make_watched_class(object_getClass(object));
    if (watched) object_setClass(object, watched);
}

@implementation OpenTIMWeak
- (instancetype)initWithObject:(id)object {
    self = [super init];
    if (!self) return nil;
    lock();
    watch(object);
    _object = object;
    _next = all;
    all = self;
    unlock();
    return self;
}

- (id)object {
    lock();
    id object = [_object retain];
    unlock();
    return [object autorelease];
}

- (void)dealloc {
    lock();
    OpenTIMWeak **link = &all;
    while (*link != self) link = &(*link)->_next;
    *link = _next;
    unlock();
    [super dealloc];
}

+ (void)forget:(id)object {
    lock();
    for (OpenTIMWeak *one = all; one; one = one->_next) {
        if (one->_object == object) one->_object = nil;
    }
    unlock();
}
@end
#endif
