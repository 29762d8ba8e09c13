#!/bin/sh
# A C compiler for iOS where there is no SDK of Apple's: zig, with the headers that it has for macOS. What cargo's build
# scripts say for Apple's own compiler is left out. Compiles only; nothing can be linked.
set -eu
python=$(dirname "$0")/../../build/zig/bin/python3
headers=$("$python" -c 'import os, ziglang; print(os.path.dirname(ziglang.__file__))')/lib/libc/include/any-darwin-any
count=$#
while [ "$count" -gt 0 ]; do
    argument=$1
    shift
    count=$((count - 1))
    case $argument in
        --target=* | -m*-version-min=*) ;;
        -isysroot | -arch) shift && count=$((count - 1)) ;;
        *) set -- "$@" "$argument" ;;
    esac
done
exec "$python" -m ziglang cc -target aarch64-ios -isystem "$headers" "$@"
