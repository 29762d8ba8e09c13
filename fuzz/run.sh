#!/bin/sh
# Builds the fuzz targets with the stable compiler, and runs the given ones, or all, two at a time:
#   fuzz/run.sh SECONDS [TARGET...]
# A run begins with fuzz/corpus/TARGET. build/fuzz/corpus/TARGET has what the run learns, build/fuzz/TARGET.log has its
# log, and build/fuzz/TARGET-crash-... (or -timeout-, -oom-) is an input that fails.
set -eu
cd "$(dirname "$0")/.."
seconds=$1
shift
[ $# -gt 0 ] || set -- abi body clean feed head usersig
host=$(rustc -vV | sed -n 's/^host: //p')
program=${CARGO_TARGET_DIR:-target}/fuzz/$host/debug/fuzz
kept=build/fuzz
fuzz/build.sh --bin fuzz

export ASAN_OPTIONS=detect_leaks=0 RUST_BACKTRACE=1
run() { # TARGET
    log=$kept/$1.log
    mkdir -p "$kept/corpus/$1"
    status=0
    OPENTIM_FUZZ=$1 "$program" -max_total_time="$seconds" -timeout=60 -rss_limit_mb=4096 -max_len=4096 \
        -print_final_stats=1 -dict=fuzz/words.dict -artifact_prefix="$kept/$1-" \
        "$kept/corpus/$1" "fuzz/corpus/$1" >"$log" 2>&1 || status=$?
    runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$log" | tail -n 1)
    coverage=$(sed -n 's/^#.* cov: \([0-9]*\) .*/\1/p' "$log" | tail -n 1)
    figures="${runs:-0} runs, coverage ${coverage:-0}"
    if [ $status -eq 0 ]; then
        echo "ok - fuzz: $1 ($figures, no finding)"
        return
    fi
    input=$(sed -n "s|.*Test unit written to ||p" "$log" | tail -n 1)
    grep -v '^#' "$log" | tail -n 60
    echo "not ok - fuzz: $1 ($figures, one finding: ${input:-see $log})"
    [ -z "$input" ] || echo "# Again: OPENTIM_FUZZ=$1 ASAN_OPTIONS=$ASAN_OPTIONS $program $input"
    return 1
}

failed=0
while [ $# -gt 0 ]; do
    run "$1" & first=$!
    second=
    if [ $# -gt 1 ]; then
        shift
        run "$1" & second=$!
    fi
    shift
    wait "$first" || failed=1
    [ -z "$second" ] || wait "$second" || failed=1
done
exit $failed
