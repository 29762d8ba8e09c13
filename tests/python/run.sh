#!/bin/bash
# Tests of the Python example, with the service in its process and at a server, on conversations that the player of the
# conformance story makes.
# usage: run.sh SERVER LIBRARY
set -uo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
server=$(realpath "$1")
OPENTIM_LIBRARY=$(realpath "$2")
export OPENTIM_LIBRARY PYTHONDONTWRITEBYTECODE=1
work=$(mktemp -d)
process=
trap '[ -z "$process" ] || kill $process; rm -rf "$work"' EXIT
cd "$work" || exit 1
failed=0

report() { # STATUS NAME
    if [ "$1" -eq 0 ]; then echo "ok - $2"; else echo "not ok - $2"; failed=1; fi
}
same() { # FOUND EXPECTED NAME
    [ "$1" = "$2" ]
    report $? "$3"
    [ "$1" = "$2" ] || printf '# expected:\n%s\n# found:\n%s\n' "$2" "$1"
}
player() { # FOLDER URL, then commands, one word in each argument, one command on each line
    local at=("$1" "$2")
    shift 2
    printf '%s\n' "$@" | tr '|' '\t' | timeout 300 "$root/tests/conformance/player.py" "${at[@]}" >player.txt ||
        sed 's/^/# player: /' player.txt
}
example() {
    timeout 300 "$root/examples/conversations.py" "$@" 2>&1
}

[ "$(wc -l <"$root/examples/conversations.py")" -le 100 ]
report $? "the example has at most 100 lines"
"$root/tests/python/layout.py" "$root"/examples/conversations.py "$root"/tests/conformance/player.py >layout.c &&
    "${CC:-cc}" -std=c11 -I"$root/include" -fsyntax-only layout.c
report $? "the structs of the Python files lie as those of the header"

# With the service in the process: Bob and a group of friends have written to Alice.
embedded=embedded:chat/service_1400000001.db
mkdir chat
same "$(example)" "" "nobody has written yet"
player bob $embedded 'login|bob|any-signature' 'send|alice|Good morning' 'send|alice|世界 👋' \
    'send|李雷|' 'send|carol|hello' 'create_group|Public|friends|Friends 🎉' 'send_group|friends|anybody there?'
player alice $embedded 'login|alice|any-signature' 'join_group|friends'
same "$(example | sort)" \
    "$(printf '%-24s %4d unread  %s\n' c2c_bob 2 bob group_friends 0 'Friends 🎉')" "Alice has two conversations"
same "$(example c2c_bob bob c2c_nobody)" 'c2c_bob: deleted
bob: conversation id "bob": it begins with neither c2c_ nor group_
c2c_nobody: deleted
group_friends               0 unread  Friends 🎉' "she deletes one, and is told what is no conversation"
same "$(example)" 'group_friends               0 unread  Friends 🎉' "it stays deleted"
player bob $embedded 'login|bob|any-signature' 'send|alice|Still there?'
same "$(example | sort)" "$(printf '%-24s %4d unread  %s\n' c2c_bob 1 bob group_friends 0 'Friends 🎉')" \
    "a new message brings it back, alone"
! example --user 'bö' >refused
report $? "what is refused is an exit code"
same "$(cat refused)" \
    'ERR_SDK_COMM_INVALID_IDENTIFIER (7003): user id "bö" has the byte 0xc3, only printable ASCII is allowed' \
    "and a sentence with its code"

# At a server, which checks UserSigs.
mkdir server
"$server" init server/opentim.toml >/dev/null || exit 1
mkfifo listening
OPENTIM_LISTEN=127.0.0.1:0 OPENTIM_RATE_PER_SECOND=0 "$server" --config server/opentim.toml --open-accounts --log-level error >listening &
process=$!
read -r line <listening
url=${line#listening on }
signature() { "$server" usersig --config server/opentim.toml --user "$1"; }
at_server=(--server "$url" --data phone --sig "$(signature alice)")
same "$(example "${at_server[@]}")" "" "at a server, nobody has written either"
player bob "$url" "login|bob|$(signature bob)" 'send|alice|Good morning' $(printf 'create_group|Public|g%d|G\n' {1..3})
player tablet "$url" "login|alice|$(signature alice)" join_group\|g{1..3} $(printf 'send|user%d|hi\n' {1..120})
same "$(example "${at_server[@]}" | wc -l)" 124 "she has more conversations than come at once"
same "$(example "${at_server[@]}" group_g{1..3} c2c_user{1..97} | grep -c ': deleted$')" 100 "she deletes 100"
same "$(example "${at_server[@]}" | wc -l)" 24 "24 are left"
same "$(example "${at_server[@]}" x{1..101})" \
    'ERR_INVALID_PARAMETERS (6017): conversation_ids: 101 given, at most 100 are allowed' "101 are too many at once"
same "$(example --server "$url" --data other --sig "$(signature bob)" | cut -d: -f1)" \
    'ERR_SVR_ACCOUNT_USERSIG_MISMATCH_ID (70013)' "somebody else's UserSig is refused"
exit $failed
