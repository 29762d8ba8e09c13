#include "environment.h"

#include <stdlib.h>

#if defined(_WIN32)
#include <windows.h>
#endif

namespace opentim {

#if defined(_WIN32)
// getenv would return the value in the code page of the process, which does not have every character of a path.
std::string environment(const char *name) {
    const std::wstring wide_name(name, name + std::char_traits<char>::length(name)); // ASCII
    const DWORD room = GetEnvironmentVariableW(wide_name.c_str(), nullptr, 0);
    std::wstring wide(room, L'\0');
    wide.resize(room ? GetEnvironmentVariableW(wide_name.c_str(), &wide[0], room) : 0);
    const int size = static_cast<int>(wide.size());
    std::string value(WideCharToMultiByte(CP_UTF8, 0, wide.data(), size, nullptr, 0, nullptr, nullptr), '\0');
    if (size) WideCharToMultiByte(CP_UTF8, 0, wide.data(), size, &value[0], static_cast<int>(value.size()), nullptr, nullptr);
    return value;
}
#else
std::string environment(const char *name) {
    const char *value = getenv(name);
    return value ? value : "";
}
#endif

} // namespace opentim
