#!/bin/sh
# Deleting conversations while machines fail:  demo_cluster.sh SERVER_PROGRAM DEVICE_PROGRAM DATABASE_CONTROL
#
# Three servers on one PostgreSQL (OPENTIM_STORAGE is its address; DATABASE_CONTROL stop kills it, start starts it
# again), two devices of Alice and one of Bob, which know all three servers. Servers are killed one after another,
# then PostgreSQL. The demo checks every promise that it prints; the exit code is 0 if all of them held.
set -u
server_program=$1 device_program=$2 database_control=$3
# shellcheck source=examples/demo_parts.sh
. "$(dirname "$0")/demo_parts.sh"

addresses=''

# Starts a server at its earlier address, or, the first time, on a free port.
start_node() { # NAME
    eval "address=\${address_of_$1:-127.0.0.1:0}"
    start_server "$1" "$address"
    eval "address_of_$1=\${listening#http://}"
}

kill_node() { # NAME
    kill_server "$1"
    echo "  killed      server $1"
}

revive_node() { # NAME
    start_node "$1"
    echo "  started     server $1 again"
}

# PostgreSQL must not keep the devices' pipes open.
database() { # stop OR start
    "$database_control" "$1" 3>&- 4<&- 5>&- 6<&- 7>&- 8<&- || exit 1
}

begin() {
    "$server_program" init "$home/opentim.toml" >/dev/null || exit 1
    part 'PostgreSQL, three servers on it, and four weeks of chats imported by REST commands'
    for name in one two three; do
        start_node $name
        addresses="$addresses${addresses:+,}$listening"
        echo "  server      $name listening on $listening"
    done
    url=$addresses
    administer "import $chats"
    switch true
}

arrive() {
    part 'Alice logs in on her phone and on her tablet, and Bob on his; each knows all three servers'
    log_in_all
}

lose_one() {
    part 'Server one is killed, and Alice deletes her conversation with Bob'
    kill_node one
    ask phone delete c2c_bob
    check 'It is deleted, by another server,' "$value" = 0
    ask phone await 'gone from the list: c2c_bob'
    ask tablet await 'gone from the list: c2c_bob'
    ask tablet history c2c_bob
    check 'and the tablet has followed.' "$value" = 0
}

lose_another() {
    part 'Server two is killed, one is left, and Bob writes again'
    kill_node two
    ask bob say alice 'The sofa is in! The rope held 🎉'
    for name in phone tablet; do
        ask $name await 'new in the list: c2c_bob, unread 1'
        ask $name await 'a message from bob'
        ask $name history c2c_bob
        check "The conversation is back on the $name, with the new message alone." "$value" = 1
    done
}

change_places() {
    part 'One and two are back, three is killed; two conversations go with their histories, of one more the history stays'
    revive_node one
    revive_node two
    kill_node three
    ask phone delete-list clear c2c_wang_fang group_house_12
    check 'Both are deleted.' "$value" = 2
    ask phone await 'gone from the list: c2c_wang_fang group_house_12'
    ask tablet await 'gone from the list: c2c_wang_fang group_house_12'
    ask phone delete-list keep c2c_lin_wei no-such-id
    check 'One more goes; a bad id has its own result.' "$value" = 1
    ask phone await 'gone from the list: c2c_lin_wei'
    ask tablet await 'gone from the list: c2c_lin_wei'
    ask tablet history c2c_lin_wei
    check "Lin Wei's messages can still be read." "$value" = 26
    revive_node three
}

lose_database() {
    part 'PostgreSQL is stopped as by a power failure, and Alice deletes once more'
    database stop
    echo '  stopped     PostgreSQL, at once'
    ask phone delete c2c_carol
    check 'The deletion is refused,' "$value" -ne 0
    ask phone count
    check 'and the list is as it was.' "$value" = 11
    database start
    echo '  started     PostgreSQL again'
    ask phone await connected
    ask phone delete c2c_carol
    check 'It is back, and the deletion is carried out.' "$value" = 0
    ask phone await 'gone from the list: c2c_carol'
    ask tablet await 'gone from the list: c2c_carol'
}

interrupt() {
    part 'PostgreSQL is stopped and started, a server killed and started, while Alice deletes one after the other'
    { database stop && database start; } &
    restart=$!
    for id in c2c_frank group_hiking c2c_erin; do
        kill_server two
        ask phone delete $id
        check "$id is deleted." "$value" = 0
        start_node two
    done
    wait $restart || exit 1
    echo '  restarted   PostgreSQL, and server two three times'
}

look_again() {
    part 'All three servers are killed and started, and Alice has a new tablet'
    stop_device tablet 5 6
    rm -rf "$home/tablet"
    for name in one two three; do kill_server $name; done
    for name in one two three; do start_node $name; done
    start_device tablet 5 6
    log_in tablet alice
    ask tablet list
    check 'What was deleted is not there, all else is:' "$value" = 7
    ask tablet history c2c_bob
    check "Bob's one message of today," "$value" = 1
    ask tablet history c2c_lin_wei
    check "Lin Wei's 26, whose conversation is not in the list," "$value" = 26
    ask tablet history c2c_wang_fang
    check 'and nothing of what was deleted with its history.' "$value" = 0
    ask bob history c2c_alice
    check 'Bob, who deleted nothing, has all 41 messages.' "$value" = 41
}

# The number of messages in PostgreSQL that contain a phrase.
rows_with() { # PHRASE
    psql -d "$OPENTIM_STORAGE" -Atc "SELECT count(*) FROM message WHERE body LIKE '%$1%'" || exit 1
}

delete_last() {
    part 'Bob deletes his conversation with Alice, too: now nobody can read what she deleted first'
    rows=$(rows_with "$porthole")
    check "PostgreSQL has had it for Bob: \"$porthole\"." "$rows" = 1
    kill_node three
    ask bob delete c2c_alice
    check 'Bob has deleted it.' "$value" = 0
    tries=0
    until rows=$(rows_with "$porthole") && [ "$rows" = 0 ] || [ $tries = 50 ]; do
        tries=$((tries + 1))
        sleep 0.2
    done
    check 'Its row is gone.' "$rows" = 0
    ask tablet history c2c_bob
    check "What he wrote today Alice has." "$value" = 1
}

printf '\nDeleting conversations while machines fail, with %s\n' "$("$server_program" --version)"
begin
arrive
lose_one
lose_another
change_places
lose_database
interrupt
look_again
delete_last
end
