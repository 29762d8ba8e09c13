#!/bin/sh
# Tests of the bindings against the header and against each other, and of docs/surface.md against the bindings.
set -u
cd "$(dirname "$0")/../.."
failed=0
for script in parity surface; do
    PYTHONDONTWRITEBYTECODE=1 python3 "tests/parity/$script.py" || failed=1
done
exit $failed
