#!/bin/sh
# What a callback costs in each host, one after the other:  run.sh LIBRARY PROGRAM...
set -eu
library=$1
shift
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
unset OPENTIM_DATA_DIR OPENTIM_SERVER_URL OPENTIM_CA_FILE OPENTIM_OFFLINE_DELETE
export RUST_BACKTRACE=0

echo "Callbacks: half of them came within, and 99 % of them"
for program; do
    mkdir "$work/data"
    OPENTIM_DATA_DIR=$work/data "$program" "$work/data"
    rm -rf "$work/data"
done

echo
echo "Library, stripped"
strip -o "$work/stripped" "$library"
size=$(stat -c %s "$work/stripped")
printf '  %-52s%11.2f MiB   limit 4 MiB; %s bytes\n' "$(basename "$library")" "$(awk "BEGIN { print $size / 1048576 }")" "$size"
