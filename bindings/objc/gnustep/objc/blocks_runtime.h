// GNUstep's headers ask for this one where clang has blocks; Debian has it by another name.
#include <Block.h>
