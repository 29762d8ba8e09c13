#!/bin/sh
# Prints the functions that opentim.h declares, sorted, one on each line.
cd "$(dirname "$0")/../.." || exit
sed 's|^ \*.*||' include/opentim.h | tr '\n' ' ' | grep -oE '[ *]tim_[a-z0-9_]+\([a-z]' | tr -d ' *' | sed 's/(.*//' | sort
