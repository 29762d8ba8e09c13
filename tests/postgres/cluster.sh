#!/bin/bash
# A PostgreSQL of one's own, gone with the command that it is for.
# usage: cluster.sh COMMAND...    COMMAND finds the address of its first database in OPENTIM_TEST_STORAGE, and the
# folder of the whole in OPENTIM_TEST_CLUSTER, for control.sh. OPENTIM_TEST_FSYNC=on: as safe, and as slow, as it is
# in earnest. OPENTIM_TEST_CONNECTIONS: how many there may be. OPENTIM_TEST_PRELOAD: a library that PostgreSQL is to load.
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
