#!/bin/bash
# Stops the PostgreSQL of cluster.sh at once, as a power failure would, or starts it.
# usage: control.sh stop|start|restart
set -eu
bin=$(echo /usr/lib/postgresql/*/bin | tr ' ' '\n' | sort -V | tail -1)
folder=$OPENTIM_TEST_CLUSTER
as() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }
stop() { as "$bin/pg_ctl" -D "$folder/data" -m immediate -w stop >/dev/null; }
start() { as "$bin/pg_ctl" -D "$folder/data" -w -l "$folder/log" start >/dev/null; }
case $1 in
    stop | start) $1 ;;
    restart) stop && start ;;
    *) exit 2 ;;
esac
