#!/bin/sh
# Tests of the public C++ headers: each compiles alone without a warning under each standard, and with winuser.h's macro
# SendMessage. Run from anywhere. CXX chooses the compiler.
set -u
include=$(cd "$(dirname "$0")/../../bindings/cpp/include" && pwd)
cxx=${CXX:-g++}
flags="-fsyntax-only -Wall -Wextra -Wpedantic -Werror -I$include"
failed=0

# check NAME FLAGS...: compiles standard input.
check() {
    name=$1
    shift
    if "$cxx" $flags "$@" -x c++ -; then
        echo "ok - $name"
    else
        echo "not ok - $name"
        failed=1
    fi
}

for standard in c++11 c++14 c++17 c++20; do
    for header in "$include"/*.h; do
        base=$(basename "$header")
        check "$base in $standard" -std=$standard <<END
#include "$base"
#include "$base"
END
    done
done

# winuser.h included before and after: the call reaches SendMessage under the macro's name.
for order in before after; do
    check "SendMessage with winuser.h included $order" -std=c++11 -D_WIN32 '-D__declspec(x)=' -DORDER_$order <<'END'
#ifdef ORDER_before
#define SendMessage SendMessageW
#endif
#include "V2TIMMessageManager.h"
#ifdef ORDER_after
#define SendMessage SendMessageW
#endif
V2TIMString send(V2TIMMessageManager *manager, V2TIMMessage &message) {
    return manager->SendMessage(message, "bob", "", V2TIM_PRIORITY_NORMAL, false, V2TIMOfflinePushInfo(), nullptr);
}
END
done

exit $failed
