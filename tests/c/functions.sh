#!/bin/sh
# The functions that opentim.h declares, one a line, sorted.
cd "$(dirname "$0")/../.." || exit
sed 's|^ \*.*||' include/opentim.h | tr '\n' ' ' | grep -oE '[ *]tim_[a-z0-9_]+\([a-z]' | tr -d ' *' | sed 's/(.*//' | sort
