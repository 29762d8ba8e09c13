//! Tests of retention: messages expire.

use std::time::{SystemTime, UNIX_EPOCH};

use opentim_core::model::Result;

use super::support::{Device, World, code};

const DAY: i64 = 86_400;

fn now() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap();
    i64::try_from(since.as_secs()).unwrap()
}

/// A message from bob to alice that was sent `days` ago.
fn import(device: &Device, words: &str, days: i64) {
    let time = now() - days * DAY;
    let body = format!(
        r#"{{"SyncFromOldSystem":5,"From_Account":"bob","To_Account":"alice","MsgSeq":1,"MsgRandom":{},
            "MsgTimeStamp":{time},"MsgBody":[{{"MsgType":"TIMTextElem","MsgContent":{{"Text":"{words}"}}}}]}}"#,
        words.len() as i64 * 100_000 + days
    );
    device.rest("v4/openim/importmsg", &body).unwrap();
}

fn keep(device: &Device, id: &str, days: u32) -> Result<()> {
    device.call(|client, done| client.set_retention(id.into(), days, done))
}

/// Two devices of alice and one of bob, who wrote three old messages and a new one to her.
fn three(world: &World) -> (Device, Device, Device) {
    let devices = (
        world.login("phone", "alice"),
        world.login("laptop", "alice"),
        world.login("bobs", "bob"),
    );
    for (words, days) in [("<a month>", 30), ("<9 days>", 9), ("<8 days>", 8)] {
        import(&devices.2, words, days);
    }
    devices.2.send("alice", "<today>");
    devices.0.until("message <today>");
    devices.1.until("message <today>");
    devices
}

#[test]
fn old_messages_expire_at_once_on_all_devices_and_at_the_service() {
    let world = World::new();
    let (phone, laptop, bob) = three(&world);
    assert_eq!((phone.total_unread(), laptop.total_unread()), (4, 4));
    assert!(phone.bytes("<9 days>") > 0 && laptop.bytes("<9 days>") > 0);
    keep(&phone, "c2c_bob", 7).unwrap();
    assert_eq!(phone.history("c2c_bob"), ["<today>"]);
    assert_eq!(phone.total_unread(), 1);
    assert_eq!(phone.conversation("c2c_bob").preferences.retention_days, 7);
    laptop.until("total 1");
    assert_eq!(laptop.list(), ["c2c_bob"]);
    assert_eq!(laptop.history("c2c_bob"), ["<today>"]);
    for words in ["<a month>", "<9 days>", "<8 days>"] {
        assert_eq!(phone.bytes(words) + laptop.bytes(words), 0, "{words}");
        assert!(world.service_bytes(words) > 0, "bob has his: {words}");
    }
    assert_eq!(bob.history("c2c_alice").len(), 4, "a peer's history stays");
    let tablet = world.login("tablet", "alice");
    assert_eq!(tablet.history("c2c_bob"), ["<today>"]);
    assert_eq!(tablet.conversation("c2c_bob").preferences.retention_days, 7);
    bob.delete("c2c_alice").unwrap();
    for words in ["<a month>", "<9 days>", "<8 days>"] {
        world.wait_until_purged(words);
    }
    assert!(world.service_bytes("<today>") > 0);
}

#[test]
fn the_entry_stays_when_its_whole_history_expires() {
    let world = World::new();
    let (alice, bob) = (world.login("phone", "alice"), world.login("bobs", "bob"));
    import(&bob, "<old>", 9);
    alice.until("message <old>");
    alice.total_unread();
    alice.set_draft("c2c_bob", "a draft");
    keep(&alice, "c2c_bob", 1).unwrap();
    let left = alice.conversation("c2c_bob");
    assert_eq!(alice.list(), ["c2c_bob"]);
    assert_eq!((left.unread, left.last_message), (0, None));
    assert_eq!(left.draft.text, "a draft");
    assert_eq!(alice.total_unread(), 0);
    assert_eq!(alice.bytes("<old>"), 0);
    bob.send("alice", "<new>");
    alice.until("message <new>");
    assert_eq!(alice.conversation("c2c_bob").unread, 1);
}

#[test]
fn a_retention_outlives_the_entry_and_ends_with_0() {
    let world = World::new();
    let (alice, bob) = (world.login("phone", "alice"), world.login("bobs", "bob"));
    keep(&alice, "c2c_bob", 2).unwrap();
    keep(&alice, "group_nobody_made", 36_500).unwrap();
    assert!(alice.list().is_empty(), "a rule makes no entry");
    bob.send("alice", "<new>");
    alice.until("message <new>");
    alice.delete("c2c_bob").unwrap();
    assert_eq!(alice.conversation("c2c_bob").preferences.retention_days, 2);
    keep(&alice, "c2c_bob", 0).unwrap();
    assert_eq!(alice.conversation("c2c_bob").preferences.retention_days, 0);
    import(&bob, "<old>", 9); // It does not bring the entry back, and can be read.
    alice.logout();
    alice.login("alice").unwrap();
    alice.until("sync finish");
    assert_eq!(alice.history("c2c_bob"), ["<old>"]);
}

#[test]
fn a_kept_history_without_an_entry_expires_too() {
    let world = World::new();
    let (phone, laptop, _bob) = three(&world);
    phone.delete_list(&["c2c_bob"], false).unwrap();
    keep(&phone, "c2c_bob", 7).unwrap();
    assert!(phone.list().is_empty(), "and brings none");
    assert_eq!(phone.history("c2c_bob"), ["<today>"]);
    assert_eq!(phone.bytes("<9 days>"), 0);
    assert_eq!(laptop.history("c2c_bob"), ["<today>"]);
}

#[test]
fn a_message_that_expires_for_one_member_stays_for_the_others() {
    let world = World::new();
    let (alice, bob) = (world.login("phone", "alice"), world.login("bobs", "bob"));
    alice.create_group("Public", "team");
    bob.join("team");
    let body = format!(
        r#"{{"GroupId":"team","MsgList":[{{"From_Account":"bob","SendTime":{},"Random":1,
            "MsgBody":[{{"MsgType":"TIMTextElem","MsgContent":{{"Text":"<long ago>"}}}}]}}]}}"#,
        now() - 9 * DAY
    );
    alice
        .rest("v4/group_open_http_svc/import_group_msg", &body)
        .unwrap();
    alice.send_group("team", "<today>").unwrap();
    bob.until("message <today>");
    assert_eq!(alice.history("group_team"), ["<long ago>", "<today>"]);
    keep(&alice, "group_team", 7).unwrap();
    assert_eq!(alice.history("group_team"), ["<today>"]);
    assert_eq!(bob.history("group_team"), ["<long ago>", "<today>"]);
}

/// Messages that only the device has expire too: at once, and at the next login.
#[test]
fn local_only_messages_expire_too() {
    let world = World::new();
    let (phone, laptop, bob) = three(&world);
    let devices = [&phone, &laptop, &bob];
    devices.iter().for_each(|device| device.logout());
    world.lose_service();
    phone.login("alice").unwrap();
    phone.until("sync finish");
    assert_eq!(phone.history("c2c_bob").len(), 4);
    keep(&phone, "c2c_bob", 7).unwrap();
    assert_eq!(phone.bytes("<9 days>"), 0);
    assert_eq!(phone.history("c2c_bob"), ["<today>"]);
    laptop.login("alice").unwrap();
    laptop.until("sync finish");
    laptop.events();
    assert_eq!(laptop.bytes("<9 days>"), 0);
}

#[test]
fn a_retention_has_limits() {
    let world = World::new();
    let alice = world.login("phone", "alice");
    let error = keep(&alice, "c2c_bob", 36_501).unwrap_err();
    assert_eq!(error.code, 6017);
    assert_eq!(
        error.message,
        "days: 36501 given, at most 36500 are allowed"
    );
    assert_eq!(code(keep(&alice, "c2c_bob", u32::MAX)), 6017);
    assert_eq!(code(keep(&alice, "bob", 1)), 6017);
    keep(&alice, "c2c_bob", 36_500).unwrap();
    alice.logout();
    assert_eq!(code(keep(&alice, "c2c_bob", 1)), 6014);
}
