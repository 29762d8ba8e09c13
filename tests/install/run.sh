#!/bin/bash
# Tests that `make install` installs everything that hosts need to be built outside the tree, shared and static: with
# pkg-config, and with CMake, which works after the installation was moved too.
set -u
tests=$(cd "$(dirname "$0")" && pwd)
root=$tests/../..
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
prefix=$work/usr
failed=0

report() { # STATUS NAME
    if [ "$1" -eq 0 ]; then echo "ok - $2"; else echo "not ok - $2"; failed=1; fi
}

make -s -C "$root" PROFILE=release install PREFIX="$prefix"
report $? "make install PREFIX=…"
make -s -C "$root" PROFILE=release install DESTDIR="$work/stage" PREFIX=/opt/opentim
(cd "$prefix" && find . ! -type d | sort) >"$work/installed"
(cd "$work/stage/opt/opentim" && find . ! -type d | sort) | cmp - "$work/installed"
report $? "make install DESTDIR=… puts the same into a stage"
grep -q '^prefix=/opt/opentim$' "$work/stage/opt/opentim/lib/pkgconfig/opentim.pc"
report $? "whose pkg-config files name the place they are for"

export PKG_CONFIG_PATH=$prefix/lib/pkgconfig
version=$(sed -n 's/^version = "\(.*\)"/\1/p' "$root/Cargo.toml")
for name in opentim opentim-cpp; do
    [ "$(pkg-config --modversion $name)" = "$version" ]
    report $? "pkg-config knows $name $version"
    soname=$(readelf -d "$prefix/lib/lib$name.so" | sed -n 's/.*(SONAME).*\[\(.*\)\]/\1/p')
    [ -L "$prefix/lib/$soname" ] && [ "$(readlink -f "$prefix/lib/$soname")" = "$(readlink -f "$prefix/lib/lib$name.so")" ]
    report $? "lib$name.so and its SONAME, $soname, are links to $(basename "$(readlink -f "$prefix/lib/lib$name.so")")"
done
[ "$(readelf -d "$prefix/lib/libopentim-cpp.so" | sed -n 's/.*(RUNPATH).*\[\(.*\)\]/\1/p')" = '$ORIGIN' ]
report $? "libopentim-cpp.so looks for the C library beside itself, not where it was built"
nm -D --defined-only "$prefix/lib/libopentim-cpp.so" | awk '{ print $3 }' | c++filt | grep -iE '\b(tim_|sqlite3|rust_)'
[ $? -eq 1 ]
report $? "libopentim-cpp.so exports nothing of the C library's"

# host NAME COMPILER-AND-OPTIONS…: compiles outside the tree, and runs in a fresh folder.
host() {
    local name=$1
    shift
    (cd "$work" && mkdir -p "data/$name" && "$@" -Wall -Wextra -Werror -o host &&
        LD_LIBRARY_PATH=$prefix/lib timeout 300 ./host "data/$name" </dev/null)
    report $? "$name"
}
flags() { pkg-config --cflags --libs "$@"; }
host "a shared host in C" cc -std=gnu99 "$tests/host.c" $(flags opentim)
host "a static host in C" cc -std=gnu99 -static "$tests/host.c" $(flags --static opentim)
host "a host in C with the static library alone" cc -std=gnu99 "$tests/host.c" -Wl,-Bstatic $(flags opentim) -Wl,-Bdynamic \
    $(sed -n 's/^Libs.private: //p' "$prefix/lib/pkgconfig/opentim.pc")
for standard in c++11 c++17; do
    host "a shared host in $standard" c++ -std=$standard "$tests/host.cpp" $(flags opentim-cpp)
    host "a static host in $standard" c++ -std=$standard -static "$tests/host.cpp" $(flags --static opentim-cpp)
done

# The same with CMake, which is given only the path of the installation.
unset PKG_CONFIG_PATH
mkdir "$work/hosts"
cp "$tests"/{CMakeLists.txt,host.c,host.cpp} "$work/hosts"
configure() { # PREFIX VERSION
    rm -rf "$work/made"
    cmake -S "$work/hosts" -B "$work/made" -DCMAKE_PREFIX_PATH="$1" -DASKED="${2// /;}" >"$work/cmake" 2>&1
}
with_cmake() { # PREFIX NAME
    configure "$1" "$version" && cmake --build "$work/made" >>"$work/cmake" 2>&1 || sed 's/^/# /' "$work/cmake"
    for program in c c_static cpp cpp_static both; do
        mkdir -p "$work/data/cmake"
        timeout 300 "$work/made/$program" "$work/data/cmake" </dev/null
        report $? "$2: $program"
        rm -rf "$work/data/cmake"
    done
    ! ldd "$work/made/c_static" "$work/made/cpp_static" 2>&1 | grep -E 'libopentim|No such'
    report $? "$2: the static hosts need no libopentim"
}
with_cmake "$prefix" "CMake"
mv "$prefix" "$work/moved"
with_cmake "$work/moved" "CMake, the installation moved"
mkdir "$work/root"
ln -s "$work/moved/lib" "$work/root/lib"
with_cmake "$work/root" "CMake, found through a link to its lib"

series=${version%.*} major=${version%%.*} minor=${series#*.} patch=${version##*.}
for asked in "" "$version" "$series" "$version EXACT" "$series...$((major + 1))" "0...$version"; do
    configure "$work/moved" "$asked"
    report $? "CMake takes $version for '$asked'"
done
for asked in "$series.$((patch + 1))" "$major.$((minor + 1))" "$((major + 1))" "0.0.1" "0.0...<$version" "0.0...0.0.9"; do
    ! configure "$work/moved" "$asked" && grep -q 'compatible with requested version' "$work/cmake"
    report $? "CMake refuses $version for '$asked'"
done
exit $failed
