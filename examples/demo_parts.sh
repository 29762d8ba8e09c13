#!/bin/sh
# Shared by the demos over a network: servers and devices, each a process with a folder of its own, and printing what
# they do. To be sourced. At any exit, started processes are stopped and files are removed.
#
# Needs: server_program, device_program. Sets: home, a folder; url, the addresses of the servers, for devices.
set -u
chats=$(dirname "$0")/data
home=$(mktemp -d /tmp/opentim-demo-XXXXXX) || exit 1
porthole='the bathroom has a porthole' # in one message of Bob, and nowhere else
servers='' devices='' failures=0 told=no value='' url=''

# ---- Start and end.

clean_up() {
    trap - EXIT
    trap '' HUP INT TERM
    [ "$told" = yes ] || sed 's/^/  server: /' "$home/server.log" >&2
    for process in $devices $servers; do kill "$process" 2>/dev/null; done
    wait 2>/dev/null
    rm -rf "$home"
}
trap clean_up EXIT
trap 'told=yes; exit 130' HUP INT TERM
trap 'exit 1' PIPE # a device that has ended takes no commands

# Starts a server at an address, and waits until it listens; its actual address is then in $listening.
start_server() { # NAME ADDRESS
    rm -f "$home/listening" && mkfifo "$home/listening" || exit 1
    OPENTIM_LISTEN=$2 "$server_program" --config "$home/opentim.toml" --open-accounts --rate-per-second 0 --log-level error \
        >"$home/listening" 2>>"$home/server.log" 3>&- 4<&- 5>&- 6<&- 7>&- 8<&- &
    servers="$servers $!"
    eval "process_of_$1=$!"
    read -r line <"$home/listening" || exit 1
    listening=${line#listening on }
}

kill_server() { # NAME
    eval "kill -KILL \$process_of_$1; wait \$process_of_$1" 2>/dev/null
}

# Starts a device whose commands and answers go through two file descriptors. No process keeps the descriptors of
# another one open: a device ends when its commands end.
start_device() { # NAME TO FROM
    rm -f "$home/to" "$home/from" && mkfifo "$home/to" "$home/from" || exit 1
    "$device_program" "$home/$1" "$url" <"$home/to" >"$home/from" 3>&- 4<&- 5>&- 6<&- 7>&- 8<&- &
    devices="$devices $!"
    eval "process_of_$1=$!; exec $2>\"\$home/to\" $3<\"\$home/from\""
}

stop_device() { # NAME TO FROM
    eval "exec $2>&- $3<&-; wait \$process_of_$1" || exit 1
}

# ---- Commands and output.

# Sends a command to a device, and prints the result; the number at its end is then in $value.
ask() { # NAME COMMAND…
    name=$1
    shift
    case $name in
        phone) to=3 from=4 ;;
        tablet) to=5 from=6 ;;
        bob) to=7 from=8 ;;
    esac
    echo "$*" >&$to
    while IFS= read -r line <&$from; do
        case $line in
            "= "*) value=${line#= } && return ;;
            ?*) printf '  %-6s%s\n' "$name" "$line" ;;
        esac
    done
    echo "$name has ended" >&2
    exit 1
}

signature() { # USER
    "$server_program" usersig --config "$home/opentim.toml" --user "$1" || exit 1
}

log_in() { # NAME USER
    ask "$1" login "$2" "$(signature "$2")"
}

# Two devices of Alice and one of Bob, with the imported chats.
log_in_all() {
    start_device phone 3 4
    start_device tablet 5 6
    start_device bob 7 8
    log_in phone alice
    ask phone list
    check 'All 14 conversations are on her phone,' "$value" = 14
    log_in tablet alice
    ask tablet count
    check 'and on her tablet.' "$value" = 14
    log_in bob bob
}

# The part of an app's own server: REST commands of the administrator, from a client that ends afterwards.
administer() { # COMMAND…
    printf '%s\n' "login administrator $(signature administrator)" "$*" |
        "$device_program" "$home/office" "$url" | grep -E '^  (imported|refused)'
}

switch() { # true OR false
    administer "rest opentim/v1/settings {\"SyncConversationDeletion\":$1}"
}

check() { # SENTENCE, AND WHAT test TAKES
    sentence=$1
    shift
    if test "$@"; then
        echo "  ✓ $sentence"
    else
        echo "  ✗ NOT SO: $sentence"
        failures=$((failures + 1))
    fi
}

part() { # SENTENCE
    part=$((${part:-0} + 1))
    printf '\n%d. %s\n\n' $part "$1"
}

end() {
    told=yes
    if [ $failures -eq 0 ]; then
        printf '\nEverything is as told.\n'
    else
        printf '\nNot everything is as told: see the lines with ✗.\n'
    fi
    [ $failures -eq 0 ]
}
