#!/bin/sh
# Tests of what is made from the ledger, and of the bindings against the ledger, the header and each other.
set -u
cd "$(dirname "$0")/../.."
failed=0
for script in projections parity; do
    PYTHONDONTWRITEBYTECODE=1 python3 "tests/parity/$script.py" || failed=1
done
exit $failed
