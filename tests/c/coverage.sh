#!/bin/sh
# Test that one of the C tests calls every function of opentim.h.
set -u
cd "$(dirname "$0")/../.."
failed=0
for function in $(tests/c/functions.sh); do
    if grep -qE "\<$function(\(|,)" tests/c/*.c tests/c/check.h; then
        echo "ok - $function is called"
    else
        echo "not ok - $function is called by no C test"
        failed=1
    fi
done
exit $failed
