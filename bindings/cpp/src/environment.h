// Access to the environment variables of the process.
#ifndef OPENTIM_CPP_ENVIRONMENT_H
#define OPENTIM_CPP_ENVIRONMENT_H

#include <string>

namespace opentim {

// A variable's value in UTF-8; empty if there is none.
std::string environment(const char *name);

} // namespace opentim

#endif
