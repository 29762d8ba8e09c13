#!/bin/bash
# What the library and the server on SQLite are made of has nothing of PostgreSQL's.
set -u
cd "$(dirname "$0")/../.."
failed=0

of_postgres() { # FEATURES
    cargo tree --locked --prefix none -e normal,build --format '{p}' --features "$1" | grep -E '^(tokio-)?postgres'
}
report() { # STATUS NAME
    if [ "$1" -eq 0 ]; then echo "ok - $2"; else echo "not ok - $2"; failed=1; fi
}
of_postgres postgres >/dev/null
report $? "with the feature postgres there is a client of PostgreSQL"
for features in "" server; do
    [ -z "$(of_postgres "$features")" ]
    report $? "${features:-the library} is made of nothing of it"
done
exit $failed
