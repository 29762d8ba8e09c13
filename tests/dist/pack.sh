#!/bin/bash
# Packs the files that were built for a target into build/dist/opentim-VERSION-TARGET.tar.gz. The end of this script has
# what all targets share. build/dist/TARGET has what `make install` has installed, if it has.
# usage: pack.sh TARGET FOLDER    FOLDER has the libraries.
set -eu
cd "$(dirname "$0")/../.."
target=$1 made=$2
version=$(sed -n 's/^version = "\(.*\)"/\1/p' Cargo.toml)
name=opentim-$version-$target
to=build/dist/$name
rm -rf "$to"
mkdir -p "$to/lib" "$to/include/opentim"

headers() { install -m 644 include/opentim.h bindings/cpp/include/*.h "$to/include/opentim"; }
# Bindings that are compiled with the app's own compiler.
sources() { # BINDING...
    for binding; do
        mkdir -p "$to/src/$binding"
        cp -r "bindings/$binding/src/." "$to/src/$binding"
    done
}
linux() { # TRIPLE TOOLS'-PREFIX
    triple=$1
    cp -a "build/dist/$target/." "$to"
    sed -i "s|^prefix=.*|prefix=\${pcfiledir}/../..|" "$to"/lib/pkgconfig/*.pc
    "$2strip" --strip-unneeded "$to"/lib/*.so."$version"
    "$2strip" --strip-debug "$to"/lib/*.a
    mkdir "$to/java"
    install -m 644 "$made/opentim.jar" "$to/java"
    install -m 755 "$made/libopentim-jni.so" "$to/java"
    rm -rf "build/dist/$target"
}
apple() { # TRIPLE
    triple=$1
    headers
    cp -r bindings/objc/include "$to/include/objc" # the folder is separate: its files have the names of those of C++
    sources cpp objc
    install -m 644 "$made/libopentim.a" "$to/lib"
}

licences=()
case $target in
    linux-x86_64) linux x86_64-unknown-linux-gnu "" ;;
    linux-aarch64) linux aarch64-unknown-linux-gnu aarch64-linux-gnu- ;;
    windows-x86_64)
        triple=x86_64-pc-windows-gnu
        mkdir "$to/bin"
        headers
        sources cpp # for Microsoft's compiler, whose C++ ABI is different
        install -m 755 "$made/opentim.dll" "$made/opentim-cpp.dll" "$to/bin"
        install -m 644 "$made"/libopentim*.a "$made/opentim.lib" "$to/lib"
        x86_64-w64-mingw32-strip --strip-unneeded "$to"/bin/*.dll
        x86_64-w64-mingw32-strip --strip-debug "$to/lib/libopentim.a" "$to/lib/libopentim-cpp.a"
        # Parts of these are linked into every DLL.
        licences=(/usr/share/doc/{mingw-w64-common,gcc-mingw-w64-base}/copyright)
        ;;
    macos-arm64)
        apple aarch64-apple-darwin
        install -m 755 "$made/libopentim.dylib" "$to/lib"
        ;;
    ios-arm64) apple aarch64-apple-ios ;;
esac
cp LICENSE "$to"
tests/dist/licences.py "$triple" "${licences[@]}" >"$to/LICENCES-OF-PARTS.txt"
tar -C build/dist --sort=name --owner=0 --group=0 --numeric-owner --mtime="@${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}" \
    -cf - "$name" | gzip -n >"$to.tar.gz"
rm -rf "$to"
