#!/bin/bash
# Test that the library, and the server without PostgreSQL, depend on nothing of PostgreSQL's.
set -u
cd "$(dirname "$0")/../.."
failed=0

report() { # STATUS NAME
    if [ "$1" -eq 0 ]; then echo "ok - $2"; else echo "not ok - $2"; failed=1; fi
}
of_postgres() { # PACKAGE [OPTION...]
    cargo tree --locked --prefix none -e normal,build --format '{p}' -p "$@" | grep -E '^(tokio-)?postgres'
}
of_postgres opentim-server --features postgres >/dev/null
report $? "with the feature postgres there is a client of PostgreSQL"
for package in opentim opentim-server; do
    [ -z "$(of_postgres $package)" ]
    report $? "$package has nothing of it"
done
exit $failed
