#!/bin/bash
# Tests of the library on Windows, that is Wine: the contents of its files, and the test programs, with the DLLs and
# static.
# usage: run.sh FOLDER SERVER PROGRAM.exe...    FOLDER has the libraries, and the server is this machine's.
set -u
cd "$(dirname "$0")/../.."
windows=$1 server=$2
shift 2
failed=0

report() { # STATUS NAME
    if [ "$1" -eq 0 ]; then echo "ok - $2"; else echo "not ok - $2"; failed=1; fi
}
same() { # FOUND EXPECTED NAME
    [ "$1" = "$2" ]
    report $? "$3"
    [ "$1" = "$2" ] || diff <(echo "$2") <(echo "$1") | sed 's/^/# /'
}

# ---- Without running anything.

tables() { x86_64-w64-mingw32-objdump -p "$1"; }
exports() { tables "$1" | awk '/^\[Ordinal\/Name Pointer\] Table/ { on = 1; next } on && /^$/ { exit } on { print $NF }' | sort; }
imports() { tables "$1" | awk '/DLL Name:/ { print $3 }'; }
# Windows' own libraries only, none of a compiler's.
system='advapi32|bcrypt|bcryptprimitives|kernel32|msvcrt|ntdll|userenv|ws2_32|api-ms-win-core-synch-l1-2-0'

same "$(exports "$windows/opentim.dll")" "$(tests/c/functions.sh)" "opentim.dll exports what the header declares, and nothing else"
same "$(imports "$windows/opentim.dll" | grep -viE "^($system)\.dll$")" "" "it needs Windows, and nothing else"
same "$(imports "$windows/opentim-cpp.dll" | grep -viE "^($system)\.dll$")" "opentim.dll" "opentim-cpp.dll needs it and Windows"
exports "$windows/opentim-cpp.dll" | grep -q GetInstance
report $? "opentim-cpp.dll exports V2TIM's classes"
same "$(imports "$windows/static/vendor_samples.exe" | grep -i opentim)" "" "a static program needs no DLL of ours"
same "$(llvm-nm-14 "$windows/opentim.lib" 2>/dev/null | sed -n 's/^.* T \(tim_\)/\1/p' | sort)" "$(tests/c/functions.sh)" \
    "opentim.lib has what the header declares"

compiles() { # NAME COMPILER-AND-OPTIONS…: standard input
    local name=$1
    shift
    "$@" -fsyntax-only -Wall -Wextra -Wpedantic -pedantic-errors -Werror -Iinclude -Ibindings/cpp/include -
    report $? "$name"
}
msvc="clang-14 --target=x86_64-pc-windows-msvc -ffreestanding"
for compiler in x86_64-w64-mingw32-gcc-posix "$msvc"; do
    for standard in c99 c11; do
        echo '#include <opentim.h>' | compiles "opentim.h in $standard: ${compiler%% *}" $compiler -std=$standard -x c
    done
    echo '#include <opentim.h>' | compiles "opentim.h in c++11: ${compiler%% *}" $compiler -std=c++11 -x c++
    compiles "sizes and offsets are the pinned ones: ${compiler%% *}" $compiler -std=c11 \
        -idirafter /usr/share/mingw-w64/include -x c <tests/c/layout.c
done
for way in TIM_EXPORT TIM_IMPORT TIM_STATIC; do
    (cd bindings/cpp/include && printf '#include "%s"\n' *.h) |
        compiles "V2TIM's headers for Microsoft's compiler: $way" $msvc -std=c++14 -D$way -x c++
done

# ---- In Wine, with an installation of its own.

export WINEPREFIX=$PWD/$windows/wine WINEDEBUG=-all WINEDLLOVERRIDES='mscoree,mshtml='
trap 'wineserver -k' EXIT
[ -d "$WINEPREFIX" ] || wineboot -i
system32=$WINEPREFIX/drive_c/windows/system32
# Wine 8 lacks a library of Windows 10 from which the Rust library takes random numbers.
[ -e "$system32/bcryptprimitives.dll" ] || x86_64-w64-mingw32-gcc-posix -shared tests/windows/bcryptprimitives.c \
    -o "$system32/bcryptprimitives.dll" -ladvapi32
wineserver -p

export WRAPPER=wine
dynamic=() static=() players=()
for program; do
    case $program in
        */static/*) static+=("$program") ;;
        */player-*) players+=("$program") ;;
        *) dynamic+=("$program") ;;
    esac
done
tests/run.sh "${static[@]}" || failed=1
export WINEPATH="Z:${PWD//\//\\}\\${windows//\//\\}"
tests/run.sh "${dynamic[@]}" || failed=1
for player in "${players[@]}"; do
    name=$(basename "$player" .exe)
    tests/conformance/play.py --name "windows ${name#player-}" "$server" wine "$player" || failed=1
done
exit $failed
