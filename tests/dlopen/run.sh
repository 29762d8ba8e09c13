#!/bin/sh
# Tests of the library loaded at run time. usage: run.sh HOST LIBRARY…, the C library first
set -u
host=$1
shift
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
failed=0
report() { # STATUS NAME
    if [ "$1" -eq 0 ]; then echo "ok - $2"; else echo "not ok - $2"; failed=1; fi
}

! readelf -d "$host" | grep -q 'NEEDED.*opentim'
report $? "the host is not linked with the library"
timeout 120 "$host" "$1" "$folder"
report $? "the host ends well"
for library; do
    readelf -d "$library" | grep -q 'FLAGS_1.*NODELETE'
    report $? "$(basename "$library") stays in the process once it is loaded"
done
exit $failed
