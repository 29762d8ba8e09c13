// Tests of the environment variables that the C++ binding reads: on Windows they are UTF-16.
#include "../cpp/fixture.h"

#include <windows.h>

static std::wstring wide(const std::string &from) {
    std::wstring made(from.size() + 1, L'\0');
    made.resize(MultiByteToWideChar(CP_UTF8, 0, from.c_str(), -1, &made[0], static_cast<int>(made.size())) - 1);
    return made;
}

int main(int argc, char **argv) {
    const std::string directory = std::string(argc > 1 ? argv[1] : ".") + "/数据 👋";
    SetEnvironmentVariableW(L"OPENTIM_DATA_DIR", wide(directory).c_str());
    check(manager()->InitSDK(app_id, V2TIMSDKConfig()), "InitSDK with OPENTIM_DATA_DIR");
    check(login("alice").code == 0, "Login");
    check(GetFileAttributesW(wide(directory + "/device_1400000001_alice.db").c_str()) != INVALID_FILE_ATTRIBUTES,
          "the files are in the folder that it names");
    manager()->UnInitSDK();
    return failures() == 0 ? 0 : 1;
}
