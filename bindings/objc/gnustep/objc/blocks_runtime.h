// GNUstep's headers include this file where clang has blocks; Debian has it under another name.
#include <Block.h>
