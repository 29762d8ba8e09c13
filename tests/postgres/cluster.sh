#!/bin/bash
# Starts a PostgreSQL for one command, and removes it when the command ends.
# usage: cluster.sh COMMAND...    OPENTIM_TEST_STORAGE gives COMMAND the address of its first database, and
# OPENTIM_TEST_CLUSTER the folder of everything, for control.sh. OPENTIM_TEST_FSYNC=on makes it as safe, and as slow, as
# in production. OPENTIM_TEST_CONNECTIONS is the connection limit. OPENTIM_TEST_PRELOAD is a library that PostgreSQL
# loads.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
bin=$(echo /usr/lib/postgresql/*/bin | tr ' ' '\n' | sort -V | tail -1)
OPENTIM_TEST_CLUSTER=$(mktemp -d)
export OPENTIM_TEST_CLUSTER
folder=$OPENTIM_TEST_CLUSTER
as() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }
[ "$(id -u)" != 0 ] || chown postgres "$folder"
end() {
    "$here/control.sh" stop 2>/dev/null || true
    rm -rf "$folder"
}
trap end EXIT
trap 'exit 1' INT TERM
as "$bin/initdb" -D "$folder/data" -A trust -U postgres -E UTF8 --locale=C --no-sync >/dev/null
cat >>"$folder/data/postgresql.conf" <<END
listen_addresses = ''
unix_socket_directories = '$folder'
max_connections = ${OPENTIM_TEST_CONNECTIONS:-400}
fsync = ${OPENTIM_TEST_FSYNC:-off}
full_page_writes = ${OPENTIM_TEST_FSYNC:-off}
shared_preload_libraries = '${OPENTIM_TEST_PRELOAD:-}'
END
"$here/control.sh" start
OPENTIM_TEST_STORAGE=postgres://postgres@${folder//\//%2F}/postgres
export OPENTIM_TEST_STORAGE
chmod 755 "$folder"
status=0
"$@" || status=$?
[ $status -eq 0 ] || tail -n 20 "$folder/log"
exit $status
