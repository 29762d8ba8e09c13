#!/bin/sh
# Runs COMMAND in the chroot that root.sh made, with its own /proc. The tree (read-only) and the folder of temporary
# files have the same names inside as outside. All mounts and processes are in namespaces of their own, and end with
# this script, however it ends.
#
# usage: enter.sh COMMAND [ARGUMENT...]
set -eu
tree=$(cd "$(dirname "$0")/../.." && pwd)
export tree root="$tree/build/swift-root" temporary="${TMPDIR:-/tmp}" LC_ALL=C.UTF-8
export LD_LIBRARY_PATH="$tree/build/debug" RUST_BACKTRACE=0 HOME=/root
exec 3<&0 # background commands have no standard input otherwise
setpriv --pdeathsig KILL unshare --mount --pid --fork --kill-child sh -euc '
    mount -t proc proc "$root/proc"
    mount --rbind /dev "$root/dev"
    mkdir -p "$root$temporary"
    mount --bind "$temporary" "$root$temporary"
    mkdir -p "$root$tree"
    mount --bind "$tree" "$root$tree"
    mount -o remount,bind,ro "$root$tree"
    exec chroot "$root" "$@"' enter "$@" <&3 3<&- &
wait $!
