//! Tests of erasure: after a deletion, the raw files (database, log, shared memory, journal) of device and service hold
//! no byte of the deleted text.

use crate::support::World;

/// Messages of a conversation: short ones, and ones that spill to overflow pages, full of distinct markers.
fn messages(name: &str, count: usize) -> Vec<String> {
    let sizes = [0, 40, 200, 1_500, 9_000];
    (0..count)
        .map(|at| {
            let parts = 0..1 + sizes[at % sizes.len()] / 60;
            parts
                .map(|part| format!("<{name} 第{at}条 {part}> 不留痕迹 "))
                .collect()
        })
        .collect()
}

/// All texts to search for after `count` messages.
fn markers(name: &str, count: usize) -> Vec<String> {
    let words = messages(name, count);
    let parts = words.iter().flat_map(|words| words.split(" 不留痕迹 "));
    parts
        .filter(|part| !part.is_empty())
        .map(Into::into)
        .collect()
}

#[test]
fn nothing_is_left_on_the_device_when_the_call_succeeds() {
    let world = World::new();
    let (alice, bob) = (world.login("phone", "alice"), world.login("bobs", "bob"));
    for words in messages("secret", 25) {
        bob.send("alice", &words);
        alice.send("carol", &words.replace("secret", "harmless"));
    }
    bob.send("alice", "<end>");
    alice.until("message <end>");
    let seen = markers("secret", 25)
        .iter()
        .filter(|marker| alice.bytes(marker) > 0)
        .count();
    assert!(
        seen > markers("secret", 25).len() * 9 / 10,
        "the test sees what is there: {seen}"
    );
    alice.set_draft("c2c_bob", "a draft that was <never sent>");
    alice.set_draft("c2c_bob", "a draft that <replaced it>");
    alice.delete("c2c_bob").unwrap();
    for marker in &markers("secret", 25) {
        assert_eq!(alice.bytes(marker), 0, "{marker}");
    }
    assert_eq!(
        alice.bytes("<never sent>") + alice.bytes("<replaced it>"),
        0
    );
    assert_eq!(
        alice.history("c2c_carol").len(),
        25,
        "the others are all there"
    );
    assert!(
        world.service_bytes("<secret 第3条 0>") > 0,
        "the peer still has his"
    );
    assert_eq!(bob.history("c2c_alice").len(), 26);
}

/// Giving pages back empties the log once more and truncates the file, but has to wait for other calls. The deletion
/// itself must have left nothing.
#[test]
fn nothing_is_left_when_the_call_succeeds_though_other_calls_wait() {
    let world = World::new();
    let alice = world.login("phone", "alice");
    alice.send("bob", &"<secret> ".repeat(1_000)); // Fills whole pages.
    let deleted = alice.start(|client, done| client.delete_conversation("c2c_bob".into(), done));
    let _waiting: Vec<_> = (0..2_000)
        .map(|_| alice.start(|client, done| client.conversations(0, 1_000, done)))
        .collect();
    deleted.recv().unwrap().unwrap();
    assert_eq!(alice.bytes("<secret>"), 0);
}

#[test]
fn nothing_is_left_at_the_service_once_nobody_can_read_it() {
    let world = World::new();
    let (alice, bob) = (world.login("phone", "alice"), world.login("bobs", "bob"));
    for words in messages("secret", 50) {
        bob.send("alice", &words);
        bob.send("carol", &words.replace("secret", "harmless"));
    }
    alice.delete("c2c_bob").unwrap();
    assert!(world.service_bytes("<secret 第3条 0>") > 0);
    bob.delete("c2c_alice").unwrap();
    markers("secret", 50)
        .iter()
        .for_each(|marker| world.wait_until_purged(marker));
    assert_eq!(bob.history("c2c_carol").len(), 50);
}

#[test]
fn a_group_keeps_what_any_member_can_read_and_no_more() {
    let world = World::new();
    let (alice, bob) = (world.login("phone", "alice"), world.login("bobs", "bob"));
    alice.create_group("Public", "team");
    alice.send_group("team", "<before bob>").unwrap();
    bob.join("team");
    alice.send_group("team", "<of both>").unwrap();
    bob.quit("team");
    alice.send_group("team", "<after bob>").unwrap();
    alice.delete("group_team").unwrap();
    world.wait_until_purged("<before bob>");
    world.wait_until_purged("<after bob>");
    assert!(
        world.service_bytes("<of both>") > 0,
        "bob can read it still"
    );
    assert_eq!(bob.history("group_team"), ["<of both>"]);
    bob.delete("group_team").unwrap();
    world.wait_until_purged("<of both>");
}

/// B-tree pages that were split keep copies of the rows that moved, and `secure_delete` does not reach those copies.
/// Without the cleaning VFS, this test finds some.
#[test]
fn no_copy_is_left_by_page_splits() {
    let world = World::new();
    let alice = world.login("phone", "alice");
    let names: Vec<String> = (0..40).map(|at| format!("user{at}")).collect();
    let mut line = 1_u64;
    for at in 0..40 {
        for name in &names {
            line = line
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            let padding = "x".repeat((line >> 33) as usize % 400);
            alice.send(name, &format!("<of {name} {at}>{padding}"));
        }
    }
    let ids: Vec<String> = names
        .iter()
        .step_by(2)
        .map(|name| format!("c2c_{name}"))
        .collect();
    let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
    alice.delete_list(&ids, true).unwrap();
    for name in names.iter().step_by(2) {
        for at in 0..40 {
            assert_eq!(alice.bytes(&format!("<of {name} {at}>")), 0, "{name} {at}");
        }
        let peer = world.login(&format!("of {name}"), name);
        peer.delete("c2c_alice").unwrap();
    }
    for name in names.iter().step_by(2) {
        (0..40).for_each(|at| world.wait_until_purged(&format!("<of {name} {at}>")));
    }
    assert_eq!(alice.history("c2c_user1").len(), 40);
}

#[test]
fn a_last_message_leaves_no_copy_in_the_list() {
    let world = World::new();
    let (alice, bob) = (world.login("phone", "alice"), world.login("bobs", "bob"));
    bob.send("alice", "<the last word>");
    alice.until("message <the last word>");
    assert_eq!(alice.list(), ["c2c_bob"]);
    let laptop = world.login("laptop", "alice");
    assert_eq!(laptop.list(), ["c2c_bob"]);
    alice.delete("c2c_bob").unwrap();
    laptop.delete("c2c_bob").unwrap();
    assert_eq!(
        alice.bytes("<the last word>") + laptop.bytes("<the last word>"),
        0
    );
}

#[test]
fn pages_are_given_back() {
    let world = World::new();
    let alice = world.login("phone", "alice");
    for words in messages("much", 400) {
        alice.send("bob", &words);
    }
    let size = || std::fs::metadata(alice.database("alice")).unwrap().len();
    alice.send("carol", "hello");
    alice.delete("c2c_carol").unwrap(); // Empties the log, so that the file has everything.
    let before = size();
    alice.delete("c2c_bob").unwrap();
    let start = std::time::Instant::now();
    while size() > before / 4 {
        assert!(
            start.elapsed().as_secs() < 20,
            "{before} bytes before, {} after",
            size()
        );
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
}

#[test]
fn a_draft_is_deleted_with_the_entry_even_if_the_history_is_kept() {
    let world = World::new();
    let alice = world.login("phone", "alice");
    alice.send("bob", "<kept>");
    alice.set_draft("c2c_bob", &format!("<a draft>{}", "long ".repeat(2_000)));
    alice.delete_list(&["c2c_bob"], false).unwrap();
    assert_eq!(alice.bytes("<a draft>"), 0);
    assert!(alice.bytes("<kept>") > 0);
}

#[test]
fn a_deletion_through_rest_reaches_the_devices_files_where_the_switch_is_on() {
    let world = World::new();
    let (alice, admin) = (world.login("phone", "alice"), world.login("desk", "root"));
    alice.send("bob", "<by order>");
    admin.sync_deletion(true);
    let body = r#"{"From_Account":"alice","Type":1,"To_Account":"bob","ClearRamble":1}"#;
    admin.rest("v4/recentcontact/delete", body).unwrap();
    alice.until("deleted c2c_bob");
    assert!(alice.list().is_empty());
    assert_eq!(alice.bytes("<by order>"), 0);
}
