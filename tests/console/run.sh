#!/bin/sh
# Tests of a real server's console in headless Chromium: `tests/console/run.sh target/debug/opentim-server`.
# OPENTIM_SHOTS names the folder for screenshots, build/console if it is not set. Needs Debian's packages chromium, nodejs and npm.
set -eu
program=$(realpath "${1:?the server program, please}")
cd "$(dirname "$0")"
npm ci --silent --no-audit --no-fund --ignore-scripts
export OPENTIM_SHOTS="${OPENTIM_SHOTS:-$(realpath ../..)/build/console}"
for suite in signin.js console.js users.js list.js pages.js looks.js; do
    echo "# tests/console/$suite"
    OPENTIM_SERVER=$program timeout -k 9 900 node "$suite" || failed=1
done
exit ${failed:-0}
