#!/bin/sh
# Measures the cost of a callback in each host, one after the other:  run.sh [--quick] LIBRARY PROGRAM...
# The C program comes first: it also measures the raw counterpart of all of them, two threads that wake each other.
# --quick makes a tenth of the calls. With OPENTIM_BENCH_JSON the figures are also appended to that file:
# docs/benches.md.
set -eu
quick=false
if [ "$1" = --quick ]; then
    quick=true
    export OPENTIM_BENCH_QUICK=1
    shift
fi
library=$1
shift
case $library in *debug*) optimised=false ;; *) optimised=true ;; esac
json=${OPENTIM_BENCH_JSON:-/dev/null}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
unset OPENTIM_DATA_DIR OPENTIM_SERVER_URL OPENTIM_CA_FILE OPENTIM_OFFLINE_DELETE
export RUST_BACKTRACE=0 LC_ALL=C

# The JSON fields from "section" to "unit" in $1, the others in $2.
record() {
    printf '{"bench":"hosts",%s,"better":"less",%s,"ratio_limit":null,"quick":%s,"optimised":%s}\n' \
        "$1" "$2" "$quick" "$optimised" >>"$json"
}

heading="Callbacks: half of them came within, and 99 % of them"
echo "$heading"
for program; do
    mkdir "$work/data"
    # Not in a pipe, where a failure would be lost.
    OPENTIM_DATA_DIR=$work/data "$program" "$work/data" >>"$work/figures"
    rm -rf "$work/data"
done
awk -F '\t' '{
    split($1, part, ": ")
    if (part[2] in c) { beside = "C"; raw = c[part[2]] } else { beside = "two threads"; raw = threads }
    if (part[1] == "C") c[part[2]] = $2
    if (part[2] ~ /^two threads/) threads = $2
    text = raw ? sprintf("%.2f × %s: %.1f µs; ", $2 / raw, beside, raw) : ""
    printf "  %-52s%11.1f µs   %sp99 %.1f µs\n", $1, $2, text, $3 >"/dev/stderr"
    rest = raw ? sprintf("\"beside\":\"%s\",\"raw\":%.9f,\"ratio\":%.6f", beside, raw / 1e6, $2 / raw) \
               : "\"beside\":null,\"raw\":null,\"ratio\":null"
    printf "\"name\":\"%s\",\"value\":%.9f,\"unit\":\"s\"\t\"limit\":null,%s\n", $1, $2 / 1e6, rest
}' "$work/figures" 2>&1 >"$work/records"
tab=$(printf '\t')
while IFS=$tab read -r figure rest; do
    record "\"section\":\"$heading\",$figure" "$rest"
done <"$work/records"

echo
echo "Library, stripped"
strip -o "$work/stripped" "$library"
size=$(stat -c %s "$work/stripped")
name=$(basename "$library")
printf '  %-52s%11.2f MiB   limit 4 MiB; %s bytes\n' "$name" "$(awk "BEGIN { print $size / 1048576 }")" "$size"
record "\"section\":\"Library, stripped\",\"name\":\"$name\",\"value\":$size,\"unit\":\"bytes\"" \
    '"limit":4194304,"beside":null,"raw":null,"ratio":null'
