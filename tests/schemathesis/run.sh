#!/bin/bash
# Tests a real server against its own OpenAPI document, with schemathesis of PyPI. The program under test is the
# argument.
set -eu
tests=$(cd "$(dirname "$0")" && pwd)
program=$(realpath "${1:-$tests/../../target/debug/opentim-server}")
venv=$tests/../../build/venv-schemathesis

# A complete installation has the mark. An interrupted one is made again.
if ! cmp -s "$tests/requirements.txt" "$venv/installed"; then
    rm -rf "$venv"
    mkdir -p "$(dirname "$venv")"
    python3 -m venv "$venv"
    "$venv/bin/pip" install --quiet --disable-pip-version-check --requirement "$tests/requirements.txt"
    cp "$tests/requirements.txt" "$venv/installed"
fi
exec "$venv/bin/python" "$tests/check.py" "$program"
