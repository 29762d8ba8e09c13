#!/bin/bash
# Tests of the tarballs of `make dist`: each has every promised file, for the right machine, and the licence of every
# crate in it. The one for this machine is used for a build.
# usage: run.sh FOLDER TARGET...    FOLDER has the tarballs.
set -u
cd "$(dirname "$0")/../.."
folder=$1
shift
version=$(sed -n 's/^version = "\(.*\)"/\1/p' Cargo.toml)
abi=$(sed -n 's/^#define TIM_ABI_VERSION //p' include/opentim.h)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0

report() { # STATUS NAME
    if [ "$1" -eq 0 ]; then echo "ok - $2"; else echo "not ok - $2"; failed=1; fi
}
there() { # FILE...
    for file; do
        [ -s "$at/$file" ]
        report $? "$target: $file"
    done
}
is() { # ARCHITECTURE FILE...: checks every object in each file
    local architecture=$1
    shift
    for file; do
        [ "$(llvm-readobj-14 --file-headers "$at/$file" 2>/dev/null | sed -n 's/^ *Arch: //p' | sort -u)" = "$architecture" ]
        report $? "$target: $file is $architecture"
    done
}
exports() { # NAMES: checks that they are the header's functions only
    [ "$(echo "$1" | sort)" = "$(tests/c/functions.sh)" ]
    report $? "$target: the shared library exports what the header declares, and nothing else"
}
exports_of_elf() { # FILE
    exports "$(llvm-nm-14 --dynamic --defined-only --extern-only "$1" | awk '{ print $NF }')"
}
exports_of_mach() { # FILE: without additions of zig's linker and Rust's standard library; names begin with a _ there
    exports "$(llvm-objdump-14 --macho --exports-trie "$1" | awk '/^0x/ { print $2 }' |
        grep -vE '^(__mh_dylib_header|___dso_handle|_rust_eh_personality|__RNv.*3std9panicking11EMPTY_PANIC)$' | sed 's/^_//')"
}
crates() { # TRIPLE: in the form of the tarball's list
    local missing
    missing=$(cargo tree --locked --target "$1" -e normal,no-proc-macro --prefix none |
        sed -nE 's/^([^ ]+) v([^ ]+).*/\1 \2/p' | grep -v '^opentim ' | sort -u |
        while read -r crate; do grep -q "^$crate:" "$at/LICENCES-OF-PARTS.txt" || echo "$crate"; done)
    [ -z "$missing" ] && [ "$(grep -c '^====' "$at/LICENCES-OF-PARTS.txt")" -gt 20 ]
    report $? "$target: the licences of all crates are told${missing:+, but of }$missing"
}
linux() { # TRIPLE ARCHITECTURE
    there lib/pkgconfig/opentim.pc lib/pkgconfig/opentim-cpp.pc java/opentim.jar java/libopentim-jni.so
    is "$2" "lib/libopentim.so.$version" "lib/libopentim-cpp.so.$version" lib/libopentim.a lib/libopentim-cpp.a java/libopentim-jni.so
    [ "$(readlink "$at/lib/libopentim.so")" = "libopentim.so.$abi" ]
    report $? "$target: libopentim.so is a link"
    exports_of_elf "$at/lib/libopentim.so"
    size=$(stat -L -c %s "$at/lib/libopentim.so")
    [ "$size" -le $((4 << 20)) ]
    report $? "$target: libopentim.so is not larger than 4 MiB: $size bytes"
    crates "$1"
}
apple() { # TRIPLE
    there include/objc/V2TIMManager.h include/objc/module.modulemap src/objc src/cpp
    is aarch64 lib/libopentim.a
    crates "$1"
}

(cd "$folder" && sha256sum --quiet -c SHA256SUMS && [ "$(wc -l <SHA256SUMS)" -eq $# ])
report $? "the checksums of $# tarballs are right"
for target; do
    tar -xzf "$folder/opentim-$version-$target.tar.gz" -C "$work"
    at=$work/opentim-$version-$target
    there LICENSE LICENCES-OF-PARTS.txt include/opentim/opentim.h include/opentim/V2TIMManager.h
    case $target in
        linux-x86_64) linux x86_64-unknown-linux-gnu x86_64 ;;
        linux-aarch64) linux aarch64-unknown-linux-gnu aarch64 ;;
        windows-x86_64)
            there lib/opentim.lib src/cpp/manager.cpp
            is x86_64 bin/opentim.dll bin/opentim-cpp.dll lib/libopentim.a lib/libopentim-cpp.a lib/libopentim.dll.a
            crates x86_64-pc-windows-gnu
            grep -q '^mingw-w64-common: ' "$at/LICENCES-OF-PARTS.txt"
            report $? "$target: and those of the compiler's parts"
            ;;
        macos-arm64)
            apple aarch64-apple-darwin
            is aarch64 lib/libopentim.dylib
            exports_of_mach "$at/lib/libopentim.dylib"
            llvm-objdump-14 --macho --dylib-id "$at/lib/libopentim.dylib" | grep -qx '@rpath/libopentim.dylib'
            report $? "$target: programs look for libopentim.dylib by their @rpath"
            ;;
        ios-arm64) apple aarch64-apple-ios ;;
        *) report 1 "$target: is unknown" ;;
    esac
done

# Builds a program with what pkg-config says about the unpacked folder, wherever that is.
at=$work/opentim-$version-linux-x86_64
export PKG_CONFIG_PATH=$at/lib/pkgconfig
for kind in c cpp; do
    package=opentim$([ $kind = c ] || echo -cpp)
    compiler=$([ $kind = c ] && echo cc -std=gnu99 || echo c++ -std=c++11)
    mkdir -p "$work/data-$kind"
    $compiler tests/install/host.$kind -o "$work/host" $(pkg-config --cflags --libs "$package") &&
        LD_LIBRARY_PATH=$at/lib timeout 300 "$work/host" "$work/data-$kind" </dev/null
    report $? "linux-x86_64: a program in $kind is built and run with it"
done
exit $failed
