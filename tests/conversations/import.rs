//! Tests of importing an old history: its messages do not count as new.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use serde_json::json;

use super::support::{Device, World, text};

fn now() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap();
    since.as_secs() as i64
}

fn import(device: &Device, time: i64, words: &str) {
    import_as(device, time, words, 2);
}

fn import_as(device: &Device, time: i64, words: &str, live: u32) {
    let body = json!({ "SyncFromOldSystem": live, "From_Account": "bob", "To_Account": "alice",
        "MsgSeq": 1, "MsgRandom": words.len(), "MsgTimeStamp": time,
        "MsgBody": [{ "MsgType": "TIMTextElem", "MsgContent": { "Text": words } }] });
    device
        .rest("v4/openim/importmsg", &body.to_string())
        .unwrap();
}

fn last(device: &Device) -> String {
    let last = device.conversation("c2c_bob").last_message;
    last.as_ref().map(text).unwrap_or_default()
}

/// The list of a device, and the last message and the unread count of its conversation with bob.
fn shows(device: &Device) -> (Vec<String>, String, u64) {
    device.events();
    (
        device.list(),
        last(device),
        device.conversation("c2c_bob").unread,
    )
}

#[test]
fn an_imported_history_does_not_displace_newer_messages() {
    let world = World::new();
    let (alice, bob) = (world.login("phone", "alice"), world.login("bobs", "bob"));
    let carol = world.login("carols", "carol");
    bob.send("alice", "news");
    carol.send("alice", "later news");
    alice.until("message later news");
    let wanted = (vec!["c2c_carol".into(), "c2c_bob".into()], "news".into(), 1);
    for (time, words) in [
        (1_000_000, "long ago"),
        (2_000_000, "ago"),
        (1_500_000, "between the"),
    ] {
        import(&alice, time, words);
        assert_eq!(shows(&alice), wanted, "{words}");
    }
    assert_eq!(alice.history("c2c_bob").len(), 4);
    assert_eq!(shows(&alice), wanted);
    let laptop = world.login("laptop", "alice");
    assert_eq!(shows(&laptop), wanted);
    assert_eq!(laptop.history("c2c_bob").len(), 4);
    // One that is imported as unread counts, at its position in the history.
    import_as(&alice, 1_700_000, "old, and to be read", 1);
    let counted = (wanted.0.clone(), wanted.1.clone(), 2);
    assert_eq!(shows(&alice), counted);
    laptop.until("message old, and to be read");
    assert_eq!(shows(&laptop), counted);
    // Once the new messages are deleted, the newest by time is the last message.
    alice
        .call(|client, done| client.delete_messages("c2c_bob".into(), vec![1], done))
        .unwrap();
    assert_eq!(last(&alice), "ago");
    let tablet = world.login("tablet", "alice");
    assert_eq!(last(&tablet), "ago");
}

#[test]
fn the_newest_of_an_old_history_is_the_last_message_in_any_order() {
    let world = World::new();
    let alice = world.login("phone", "alice");
    for (time, words) in [
        (3_000_000, "third"),
        (1_000_000, "a first"),
        (2_000_000, "the second"),
    ] {
        import(&alice, time, words);
        assert_eq!(shows(&alice), (vec!["c2c_bob".into()], "third".into(), 0));
    }
    import(&alice, 4_000_000, "then a fourth");
    assert_eq!(last(&alice), "then a fourth");
    let laptop = world.login("laptop", "alice");
    assert_eq!(last(&laptop), "then a fourth");
}

#[test]
fn only_newer_messages_bring_a_deleted_conversation_back() {
    let world = World::new();
    let (alice, bob) = (world.login("phone", "alice"), world.login("bobs", "bob"));
    bob.send("alice", "words");
    alice.until("message words");
    alice.delete("c2c_bob").unwrap();
    let deleted = now();
    import(&alice, 1_000_000, "long ago");
    import(&alice, deleted - 60, "just before it");
    alice.events();
    assert!(alice.list().is_empty());
    assert!(world.login("laptop", "alice").list().is_empty());
    assert_eq!(bob.list(), ["c2c_alice"]);
    while now() <= deleted + 1 {
        std::thread::sleep(Duration::from_millis(20));
    }
    import(&alice, now(), "after it");
    alice.events();
    assert_eq!(alice.list(), ["c2c_bob"]);
    assert_eq!(last(&alice), "after it");
    assert_eq!(last(&world.login("tablet", "alice")), "after it");
}

/// A new device has the last message only, and it is not the one with the highest seq.
#[test]
fn an_imported_history_is_deleted_with_its_conversation_from_any_device() {
    let world = World::new();
    let (alice, bob) = (world.login("phone", "alice"), world.login("bobs", "bob"));
    bob.send("alice", "news");
    alice.until("message news");
    for number in 0..5 {
        import(
            &alice,
            1_000_000 + number,
            &format!("old {}", "x".repeat(number as usize)),
        );
    }
    let laptop = world.login("laptop", "alice");
    let path = world.directory.path().join("export").display().to_string();
    let written =
        laptop.call(|client, done| client.export_and_delete("c2c_bob".into(), path, done));
    assert_eq!(written.unwrap(), 6);
    assert!(laptop.list().is_empty());
    let tablet = world.login("tablet", "alice");
    assert!(tablet.list().is_empty());
    assert_eq!(tablet.history("c2c_bob"), [""; 0]);
}
