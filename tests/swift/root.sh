#!/bin/bash
# Makes the chroot with Swift, build/swift-root: Debian 13, which has Swift where Debian 12 does not, from this
# machine's own mirror. A complete one has a mark. An interrupted one is made again.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)/build/swift-root
packages=swiftlang,libc6-dev,libstdc++-14-dev
[ "$(cat "$root/installed" 2>/dev/null)" != $packages ] || exit 0

mirror=$(cat /etc/apt/sources.list /etc/apt/sources.list.d/* 2>/dev/null |
    sed -nE 's/^(URIs:|deb( \[[^]]*\])?) +([^ ]*\/debian\/?)( .*)?$/\3/p' | head -n 1)
[ -n "$mirror" ] || { echo "not ok - apt has no mirror of Debian"; exit 1; }
echo "# making $root: Debian 13 with $packages, 3 GB"
rm -rf --one-file-system "$root"
debootstrap --variant=minbase --include=$packages trixie "$root" "$mirror" >"$root.log" 2>&1 ||
    { tail -n 20 "$root.log"; echo "not ok - debootstrap"; exit 1; }
rm -f "$root"/var/cache/apt/archives/*.deb
echo $packages >"$root/installed"
