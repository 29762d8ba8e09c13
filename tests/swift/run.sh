#!/bin/bash
# Tests of the Swift package with the real library and a real server, in a chroot that has Swift: every warning is an
# error, in Swift 6's language mode, which checks concurrency at compile time. Then the conformance story, whose server
# runs outside the chroot.
#
# usage: run.sh SERVER; build/debug/libopentim.so must exist
set -u
tests=$(cd "$(dirname "$0")" && pwd)
tree=$(realpath "$tests/../..")
export OPENTIM_SERVER=$(realpath "$1")
scratch=/scratch # in the chroot
failed=0

report() { # STATUS NAME
    if [ "$1" -eq 0 ]; then echo "ok - $2"; else echo "not ok - $2"; failed=1; fi
}

swift() { # COMMAND [ARGUMENT...]
    timeout --foreground 900 "$tests/enter.sh" swift "$1" --disable-sandbox --package-path "$tests/package" \
        --scratch-path $scratch --pkg-config-path $scratch -Xswiftc -warnings-as-errors "${@:2}"
}

"$tests/root.sh" || exit 1
root=$tree/build/swift-root
export TMPDIR=$(mktemp -d)
trap 'rm -rf "$TMPDIR"; rmdir "$root$TMPDIR" 2>/dev/null' EXIT

# Earlier builds are reused, but SwiftPM does not notice that a header has changed.
cmp -s "$tree/include/opentim.h" "$root$scratch/opentim.h" || rm -rf "$root$scratch"
mkdir -p "$root$scratch"
cp "$tree/include/opentim.h" "$root$scratch"
sed -e "s|^libdir=.*|libdir=$tree/build/debug|; s|^includedir=.*|includedir=$tree/include|; s|@VERSION@|0|" \
    "$tree/include/opentim.pc.in" >"$root$scratch/opentim.pc"

swift build --build-tests
report $? "swift: builds without a warning" || exit 1
[ $failed -eq 0 ] || exit 1

# "Test Case 'DeletionTests.testOneOfThem' passed" becomes "ok - swift: Deletion: one of them".
log=$root$scratch/tests.log
swift test --skip-build 2>&1 | tee "$log" | sed -unE \
    -e "s/^Test Case '(.*)Tests\.test(.*)' (passed|failed) \(.*/\3 \1: \2/; t name; /error:/ p; b" \
    -e ':name; s/([a-z0-9])([A-Z])/\1 \2/g; s/([A-Z])([A-Z][a-z])/\1 \2/g; s/ ([A-Z])([a-z]*)\b/ \l\1\2/g' \
    -e 's/^passed /ok - swift: /; s/^failed /not ok - swift: /; p'
status=${PIPESTATUS[0]}
if [ "$status" -ne 0 ] || ! grep -q 'Executed [1-9]' "$log"; then
    failed=1
    tail -n 30 "$log"
    echo "not ok - swift: the tests ended with status $status"
fi

"$tests/../conformance/play.py" --name swift "$OPENTIM_SERVER" "$tests/enter.sh" $scratch/debug/Player || failed=1
exit $failed
