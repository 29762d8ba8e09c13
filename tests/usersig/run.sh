#!/bin/bash
# Tests of UserSigs between opentim-server and the vendor's own generator, the package tls-sig-api-v2 of PyPI, both
# ways. The program under test is the argument.
set -eu
tests=$(cd "$(dirname "$0")" && pwd)
program=$(realpath "${1:-$tests/../../target/debug/opentim-server}")
venv=$tests/../../build/venv-usersig
package=tls-sig-api-v2==1.1

# A complete installation has the mark. An interrupted one is made again.
if [ "$(cat "$venv/installed" 2>/dev/null)" != $package ]; then
    rm -rf "$venv"
    mkdir -p "$(dirname "$venv")"
    python3 -m venv "$venv"
    "$venv/bin/pip" install --quiet --disable-pip-version-check --no-deps $package
    echo $package >"$venv/installed"
fi
exec "$venv/bin/python" "$tests/check.py" "$program"
