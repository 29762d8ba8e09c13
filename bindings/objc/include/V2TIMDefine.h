// The base of all headers of the binding.
//
// Instance variables are declared in the headers because GNUstep's compiler needs them there. They belong to the
// library.
//
// On GNUstep with gcc's runtime, as on Debian, note the following. Link BlocksRuntime before the other libraries, or
// blocks are not copied. A copied block does not retain the objects that it uses. Because there are no weak
// references, a listener's class is replaced by a subclass that observes its deallocation; -class does not show it.
#import <Foundation/Foundation.h>

#import "V2TIMEnum.h"

// Apple's Foundation defines these two macros, GNUstep's does not.
#ifndef NS_SWIFT_NAME
#define NS_SWIFT_NAME(name) __attribute__((swift_name(#name)))
#endif
#ifndef __APPLE__
typedef unsigned long long UInt64;
#endif
