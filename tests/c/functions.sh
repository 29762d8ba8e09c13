#!/bin/sh
# The functions that opentim.h declares, a name a line.
sed 's|^ \*.*||' "$(dirname "$0")/../../include/opentim.h" | tr '\n' ' ' | grep -oE '[ *]tim_[a-z0-9_]+\([a-z]' |
    tr -d ' *' | sed 's/(.*//' | sort
