#import "fields.h"

#if !__has_feature(objc_arc)
#include <Block.h>
#ifdef __APPLE__
#include <objc/runtime.h>
#endif
#include <stdlib.h>
#include <string.h>

static void release_field(id object, Ivar field) {
    const char *type = ivar_getTypeEncoding(field);
    if (!type || type[0] != '@') return;
    void *value = *(void **)((char *)object + ivar_getOffset(field));
    if (!value) return;
    if (strcmp(type, "@?") == 0) {
        _Block_release(value); // on GNUstep a block is not an object
    } else {
        [(id)value release];
    }
}

void ot_release_fields(id object, Class declaring) {
    unsigned int count = 0;
    Ivar *fields = class_copyIvarList(declaring, &count);
    for (unsigned int i = 0; i < count; i++) release_field(object, fields[i]);
    free(fields);
}
#endif
