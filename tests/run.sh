#!/bin/sh
# Runs test programs one after another, each with a fresh directory as its argument. WRAPPER is put before each command,
# for example valgrind. A program that ends badly without giving a reason is a failed test of its own.
set -u
RUST_BACKTRACE=0 UBSAN_OPTIONS=print_stacktrace=1
export RUST_BACKTRACE UBSAN_OPTIONS
failed=0
for program; do
    directory=$(mktemp -d)
    echo "# $program"
    timeout -k 9 600 ${WRAPPER:-} "$program" "$directory" </dev/null
    status=$?
    rm -rf "$directory"
    [ $status -eq 0 ] && continue
    [ $status -eq 1 ] || echo "not ok - $program ended with status $status"
    failed=1
done
exit $failed
