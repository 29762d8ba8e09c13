/* The header of this tree; of a package that was taken out of it, the header that is installed. */
#if __has_include("../../../../include/opentim.h")
#include "../../../../include/opentim.h"
#else
#include <opentim.h>
#endif
