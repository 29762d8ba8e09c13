// What every header of the binding begins with.
//
// Instance variables stand in the headers because GNUstep's compiler wants them there; they are the library's.
//
// On GNUstep with gcc's runtime, as Debian has it, an app knows three things. BlocksRuntime is linked before the rest,
// or blocks are not copied. A copied block does not keep the objects alive that it uses. And since there are no weak
// references, an object that becomes a listener is made one of a subclass that sees its end; -class does not show it.
#import <Foundation/Foundation.h>

// Apple's Foundation has these two, GNUstep's has not.
#ifndef NS_SWIFT_NAME
#define NS_SWIFT_NAME(name) __attribute__((swift_name(#name)))
#endif
#ifndef __APPLE__
typedef unsigned long long UInt64;
#endif
