#!/bin/sh
# Builds with the stable compiler what is given as cargo's arguments, with AddressSanitizer and libFuzzer's coverage:
#   fuzz/build.sh --bin fuzz    the fuzz targets
#   fuzz/build.sh --lib         the library as libopentim.a, for the tests in C and C++ (make test-asan)
# Both are compiled once, into target/fuzz.
set -eu
cd "$(dirname "$0")/.."
host=$(rustc -vV | sed -n 's/^host: //p')
# SQLite, which cargo's C compiler builds, is instrumented too. The other flags are those that cargo-fuzz passes to the
# compiler: coverage of edges and of comparisons. With an explicit target, build scripts and macros are compiled without
# them.
TARGET_CC=clang-14 TARGET_CFLAGS=-fsanitize=address RUSTC_BOOTSTRAP=1 \
  RUSTFLAGS="-Zsanitizer=address -Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
  -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
  -Cllvm-args=-sanitizer-coverage-trace-compares -Ccodegen-units=16 --cfg fuzzing" \
  exec cargo build --locked --manifest-path fuzz/Cargo.toml --target "$host" \
  --target-dir "${CARGO_TARGET_DIR:-target}/fuzz" "$@"
