#!/bin/sh
# Deleting conversations over a network:  demo_server.sh SERVER_PROGRAM DEVICE_PROGRAM
#
# A server on a free port of this machine, two devices of Alice and one of Bob. The demo checks every promise that it
# prints; the exit code is 0 if all of them held.
set -u
server_program=$1 device_program=$2
# shellcheck source=examples/demo_parts.sh
. "$(dirname "$0")/demo_parts.sh"

# Prints which raw files contain a phrase; the files are then in $places.
look_for() { # PHRASE
    places=
    for place in phone tablet server; do
        files=$home/$place
        [ $place = server ] && files="$home/opentim.db $home/opentim.db-wal"
        # shellcheck disable=SC2086 # two files
        if LC_ALL=C grep -rqasF -- "$1" $files; then places="$places${places:+, }$place"; fi
    done
    echo "  raw files   \"$1\": ${places:-nowhere}"
}

# Waits until the server has purged a phrase, five seconds at most.
wait_until_purged() { # PHRASE
    for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25; do
        LC_ALL=C grep -qasF -- "$1" "$home/opentim.db" "$home/opentim.db-wal" || return
        sleep 0.2
    done
}

# ---- The story. A phrase of Wang Fang's recipe, in one message and nowhere else.

recipe='像人睡着了呼吸那样'

begin() {
    "$server_program" init "$home/opentim.toml" >/dev/null || exit 1
    part 'A server on the network, and four weeks of chats imported by its REST commands'
    start_server server 127.0.0.1:0
    url=$listening
    administer "import $chats"
    echo "  server      listening on $url"
}

arrive() {
    part 'Alice logs in on her phone and on her tablet, and Bob on his'
    log_in_all
}

delete_here() {
    part 'The switch is off: what is deleted on the phone is deleted there and at the server'
    ask phone history c2c_bob
    ask tablet history c2c_bob
    look_for "$porthole"
    ask phone delete c2c_bob
    check 'The phone has deleted the conversation with Bob.' "$value" = 0
    ask phone await 'gone from the list: c2c_bob'
    ask phone history c2c_bob
    check 'Its history is empty there, and Alice gets it from the server no more.' "$value" = 0
    ask tablet history c2c_bob
    check 'The tablet keeps what it has,' "$value" = 40
    look_for "$porthole"
    check 'in its files, too; the server has it for Bob.' "$places" = 'tablet, server'
}

write_again() {
    part 'Bob, who knows nothing of all this, writes again'
    ask bob say alice 'The sofa is in! The rope held 🎉'
    ask phone await 'new in the list: c2c_bob, unread 1'
    ask phone await 'a message from bob'
    ask phone history c2c_bob
    check 'On the phone the conversation is back, alone,' "$value" = 1
    ask tablet await 'a message from bob'
    ask tablet history c2c_bob
    check 'on the tablet it goes on.' "$value" = 41
}

delete_everywhere() {
    part 'The switch is on: what is deleted on the phone is deleted on the tablet, too'
    switch true
    ask phone history c2c_wang_fang
    ask tablet history c2c_wang_fang
    look_for "$recipe"
    ask phone delete-list clear c2c_wang_fang group_house_12
    check 'The phone has deleted two conversations with their histories.' "$value" = 2
    ask phone await 'gone from the list: c2c_wang_fang group_house_12'
    ask tablet await 'gone from the list: c2c_wang_fang group_house_12'
    ask tablet history c2c_wang_fang
    check 'The tablet was told, and has no history any more,' "$value" = 0
    look_for "$recipe"
    check 'nor its files; the server has it for Wang Fang.' "$places" = server
    ask phone delete-list keep c2c_lin_wei no-such-id
    check 'One more goes, its history stays; a bad id has its own result.' "$value" = 1
    ask phone await 'gone from the list: c2c_lin_wei'
    ask tablet await 'gone from the list: c2c_lin_wei'
    ask tablet history c2c_lin_wei
    check "Lin Wei's messages can still be read on the tablet." "$value" = 26
}

leave() {
    part 'Quitting a group and ending a friendship delete nothing'
    ask phone quit-group hiking
    ask phone unfriend frank
    check "Alice has left the hikers and is no friend of Frank's." "$value" = 1
    ask phone count
    check 'The conversations are there.' "$value" = 11
}

follow_later() {
    part 'The tablet is away while the phone deletes, and follows when it is back'
    stop_device tablet 5 6
    look_for "$porthole"
    check 'The tablet, switched off, still has what Bob wrote first.' "$places" = 'tablet, server'
    ask phone delete c2c_bob
    ask phone await 'gone from the list: c2c_bob'
    start_device tablet 5 6
    log_in tablet alice
    ask tablet await 'gone from the list: c2c_bob'
    look_for "$porthole"
    check 'It followed with its login, in its files, too.' "$places" = server
    ask tablet count
    check 'Both devices have the same ten conversations.' "$value" = 10
}

lose_server() {
    part 'The server is killed: nothing can be deleted, and nothing is lost'
    kill_server server
    for name in phone tablet bob; do ask $name await 'the connection is lost'; done
    ask phone delete c2c_carol
    check 'Without a connection the deletion is refused,' "$value" = 9508
    ask phone count
    check 'and the list is as it was.' "$value" = 10
    start_server server "${url#http://}"
    for name in phone tablet bob; do ask $name await connected; done
    ask phone delete c2c_carol
    check 'The server is back, and carries it out.' "$value" = 0
    ask phone await 'gone from the list: c2c_carol'
    ask tablet await 'gone from the list: c2c_carol'
    ask tablet count
    check 'The tablet has followed, and what was deleted before stayed away.' "$value" = 9
}

delete_last() {
    part 'Bob deletes his conversation with Alice, too: now nobody can read it'
    ask bob delete c2c_alice
    check 'Bob has deleted it.' "$value" = 0
    wait_until_purged "$porthole"
    look_for "$porthole"
    check 'No file has it any more.' -z "$places"
    if LC_ALL=C grep -rqasF -- "$porthole" "$home"; then found=yes; else found=no; fi
    check "Nor has any other file of this story, Bob's among them." $found = no
}

printf '\nDeleting conversations over a network, with %s\n' "$("$server_program" --version)"
begin
arrive
delete_here
write_again
delete_everywhere
leave
follow_later
lose_server
delete_last
end
