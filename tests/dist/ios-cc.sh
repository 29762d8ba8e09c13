#!/bin/sh
# A C compiler for iOS without Apple's SDK: zig, with its headers for macOS. It drops the options that cargo's build
# scripts pass for Apple's own compiler. It compiles only: nothing can be linked.
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
