/* The header of this source tree; for a package outside the tree, the installed header. */
#if __has_include("../../../../include/opentim.h")
#include "../../../../include/opentim.h"
#else
#include <opentim.h>
#endif
