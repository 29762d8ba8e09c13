// Releases the instance variables of a model on deallocation, without automatic reference counting.
#ifndef OPENTIM_OBJC_FIELDS_H
#define OPENTIM_OBJC_FIELDS_H

#import <Foundation/Foundation.h>

#if __has_feature(objc_arc)
#define OT_RELEASES_FIELDS(name)
#else
// Releases the objects and blocks among the instance variables that `declaring` itself declares.
void ot_release_fields(id object, Class declaring);

#define OT_RELEASES_FIELDS(name)                  \
    -(void)dealloc {                              \
        ot_release_fields(self, [name class]);    \
        [super dealloc];                          \
    }
#endif

#endif
