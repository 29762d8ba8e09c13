#!/bin/bash
# A PostgreSQL of one's own, gone with the command that it is for.
# usage: cluster.sh COMMAND...    COMMAND finds the address of its first database in OPENTIM_TEST_STORAGE, and the
# folder of the whole in OPENTIM_TEST_CLUSTER.
set -eu
bin=$(echo /usr/lib/postgresql/*/bin | tr ' ' '\n' | sort -V | tail -1)
folder=$(mktemp -d)
as() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }
[ "$(id -u)" != 0 ] || chown postgres "$folder"
stop() {
    as "$bin/pg_ctl" -D "$folder/data" -m immediate stop >/dev/null 2>&1 || true
    rm -rf "$folder"
}
trap stop EXIT
trap 'exit 1' INT TERM
as "$bin/initdb" -D "$folder/data" -A trust -U postgres -E UTF8 --no-sync >/dev/null
cat >>"$folder/data/postgresql.conf" <<END
listen_addresses = ''
unix_socket_directories = '$folder'
max_connections = 400
fsync = ${OPENTIM_TEST_FSYNC:-off}
full_page_writes = ${OPENTIM_TEST_FSYNC:-off}
END
as "$bin/pg_ctl" -D "$folder/data" -w -l "$folder/log" start >/dev/null
export OPENTIM_TEST_CLUSTER=$folder
OPENTIM_TEST_STORAGE=postgres://postgres@${folder//\//%2F}/postgres
export OPENTIM_TEST_STORAGE
chmod 755 "$folder"
status=0
"$@" || status=$?
[ $status -eq 0 ] || tail -n 20 "$folder/log"
exit $status
