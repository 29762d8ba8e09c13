// What every header of the binding begins with.
//
// Instance variables stand in the headers because GNUstep's compiler wants them there; they are the library's.
#import <Foundation/Foundation.h>

// Apple's Foundation has these two, GNUstep's has not.
#ifndef NS_SWIFT_NAME
#define NS_SWIFT_NAME(name) __attribute__((swift_name(#name)))
#endif
#ifndef __APPLE__
typedef unsigned long long UInt64;
#endif
