#!/bin/bash
# Tests of TLS to PostgreSQL: servers reach only one whose certificate they can check.
# usage: cluster.sh tls.sh SERVER_PROGRAM
set -u
program=$(realpath "$1")
here=$(cd "$(dirname "$0")" && pwd)
data=$OPENTIM_TEST_CLUSTER/data
certificate=$OPENTIM_TEST_CLUSTER/server.crt
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')

report() { # STATUS NAME
    if [ "$1" -eq 0 ]; then echo "ok - $2"; else echo "not ok - $2"; cat "$work/said"; failed=1; fi
}
# Starts a server for a moment. Its output is in `said`.
serve() { # ADDRESS
    OPENTIM_LISTEN=127.0.0.1:0 OPENTIM_STORAGE=$1 timeout -s TERM 30 "$program" --config "$work/opentim.toml" \
        >"$work/said" 2>&1 &
    local server=$!
    for _ in $(seq 300); do
        if grep -q '^listening on' "$work/said"; then kill "$server"; break; fi
        kill -0 "$server" 2>/dev/null || break
        sleep 0.1
    done
    wait "$server"
}

openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost -addext subjectAltName=DNS:localhost \
    -addext basicConstraints=critical,CA:FALSE -keyout "$data/server.key" -out "$data/server.crt" 2>/dev/null
chmod 600 "$data/server.key"
[ "$(id -u)" != 0 ] || chown postgres "$data/server.key" "$data/server.crt"
cp "$data/server.crt" "$certificate" && chmod 644 "$certificate"
sed -i 's/^host /hostssl /' "$data/pg_hba.conf"
printf '%s\n' "ssl = on" "listen_addresses = 'localhost'" "port = $port" >>"$data/postgresql.conf"
"$here/control.sh" restart
"$program" init "$work/opentim.toml" >/dev/null

serve "postgres://postgres@localhost:$port/postgres?sslmode=require&sslrootcert=$certificate"
report $? "a server works by TLS with a certificate that it is told to believe"
serve "postgres://postgres@localhost:$port/postgres?sslmode=require"
[ $? -eq 1 ] && grep -qi 'certificate' "$work/said"
report $? "one that it knows nothing of is refused"
serve "postgres://postgres@127.0.0.1:$port/postgres?sslmode=require&sslrootcert=$certificate"
[ $? -eq 1 ] && grep -qi 'certificate' "$work/said"
report $? "so is one that is another machine's"
serve "postgres://postgres@localhost:$port/postgres?sslmode=disable"
[ $? -eq 1 ] && grep -qi 'no encryption' "$work/said"
report $? "and PostgreSQL refuses who comes without"
exit $failed
