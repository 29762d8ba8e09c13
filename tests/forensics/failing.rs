//! Tests of a disk that fails at every call in turn: the call has one answer with a documented code, no byte is left
//! after a success, whatever failed before it, and the next start finds everything complete.

use std::time::{Duration, Instant};

use opentim_core::client::message::Outgoing;
use opentim_core::model::Result;
use opentim_core::sqlite::fault::{Armed, Call, Fault, Room, Wrong};

use super::say;
use super::support::{Device, World, code, count_in_files};

/// The ways in which disks fail: which calls, how many of them, and how.
pub(super) const WAYS: [(&[Call], u64, Wrong); 6] = [
    (&[Call::Write], 1, Wrong::Broken),
    (&[Call::Write], u64::MAX, Wrong::Full),
    (&[Call::Write], u64::MAX, Wrong::Half),
    (&[Call::Sync], 1, Wrong::Broken),
    (&[Call::Truncate], 1, Wrong::Broken),
    (&[Call::Read, Call::Sync], u64::MAX, Wrong::Broken),
];

pub(super) fn arm(path: &str, (calls, count, wrong): (&[Call], u64, Wrong), nth: u64) -> Armed {
    let fault = Fault {
        path: path.into(),
        calls: calls.into(),
        nth,
        count,
        wrong,
    };
    fault.arm()
}

pub(super) fn wait(what: &str, done: impl Fn() -> bool) {
    let begun = Instant::now();
    while !done() {
        assert!(begun.elapsed() < Duration::from_secs(60), "{what}");
        std::thread::sleep(Duration::from_millis(10));
    }
}

/// A call that removes what was said with one peer.
type Removes = fn(&Device, &str, &[u64]) -> Result<()>;

fn delete(phone: &Device, peer: &str, _: &[u64]) -> Result<()> {
    phone.delete(&format!("c2c_{peer}"))
}

fn delete_list(phone: &Device, peer: &str, _: &[u64]) -> Result<()> {
    let deleted = phone.delete_list(&[&format!("c2c_{peer}"), "c2c_nobody"], true);
    deleted.map(drop)
}

fn clear(phone: &Device, peer: &str, _: &[u64]) -> Result<()> {
    phone.call(|client, done| client.clear_history(format!("c2c_{peer}"), done))
}

fn delete_messages(phone: &Device, peer: &str, seqs: &[u64]) -> Result<()> {
    phone.call(|client, done| client.delete_messages(format!("c2c_{peer}"), seqs.to_vec(), done))
}

fn retain(phone: &Device, peer: &str, _: &[u64]) -> Result<()> {
    phone.call(|client, done| client.set_retention(format!("c2c_{peer}"), 1, done))
}

fn take_draft(phone: &Device, peer: &str, _: &[u64]) -> Result<()> {
    phone.call(|client, done| client.set_draft(format!("c2c_{peer}"), String::new(), done))
}

/// Creates what a call removes with one peer, and returns the text and its seqs.
fn say_it(phone: &Device, call: &str, peer: &str) -> (String, Vec<u64>) {
    let text = format!("<{call} {peer}>");
    if call == "take_draft" {
        phone.send(peer, "hello");
        phone.set_draft(&format!("c2c_{peer}"), &text);
        return (text, Vec::new());
    }
    if call == "retain" {
        let time = phone.client.server_time() - 3 * 86_400;
        let body = format!(
            r#"{{"SyncFromOldSystem":5,"From_Account":"{peer}","To_Account":"alice","MsgRandom":1,
                "MsgTimeStamp":{time},"MsgBody":[{{"MsgType":"TIMTextElem","MsgContent":{{"Text":"{text}"}}}}]}}"#
        );
        phone.rest("v4/openim/importmsg", &body).unwrap();
        return (text, Vec::new());
    }
    let seqs = (0..3).map(|at| phone.send(peer, &text.repeat(1 + 30 * at)).message.seq);
    let seqs = seqs.collect();
    (text, seqs)
}

/// Fails every call to the disk in turn, until none is left to fail. Returns how many there were.
fn every(name: &str, remove: Removes, way: (&[Call], u64, Wrong)) -> u64 {
    let world = World::new();
    let mut phone = world.login("phone", "alice");
    let directory = world.directory.path().join("phone");
    phone.send("carol", "stays");
    for nth in 1.. {
        let peer = format!("u{nth}");
        let (text, seqs) = say_it(&phone, name, &peer);
        let armed = arm(&directory.to_string_lossy(), way, nth);
        let removed = remove(&phone, &peer, &seqs);
        let (failed, left) = (armed.failed(), phone.bytes(&text));
        drop(armed);
        let what = format!("{name} {way:?} {nth}");
        match removed {
            Ok(()) => assert_eq!(left, 0, "{what}"),
            Err(error) => assert_eq!(error.code, 6019, "{what}: {error}"),
        }
        match nth % 3 {
            0 => {
                phone.logout();
                phone.login("alice").unwrap();
                phone.until("sync finish");
            }
            1 if phone.history(&format!("c2c_{peer}")).is_empty() => {
                wait(&what, || phone.bytes(&text) == 0);
            }
            _ => {}
        }
        remove(&phone, &peer, &seqs).unwrap();
        assert_eq!(phone.bytes(&text), 0, "{what}: asked again");
        if failed == 0 {
            phone.free();
            phone = world.login("phone", "alice");
            assert_eq!(phone.history("c2c_carol"), ["stays"]);
            assert_eq!(
                count_in_files(&directory, "device_", &format!("<{name}")),
                0
            );
            return nth;
        }
    }
    0
}

#[test]
fn no_byte_is_left_after_a_success_whatever_the_disk_refused_before() {
    let calls: [(&str, Removes); 6] = [
        ("delete", delete),
        ("delete_list", delete_list),
        ("clear", clear),
        ("delete_messages", delete_messages),
        ("retain", retain),
        ("take_draft", take_draft),
    ];
    let mut failures = 0;
    for (name, remove) in calls {
        for way in WAYS {
            failures += every(name, remove, way) - 1;
        }
    }
    say(&format!("failing disks: {failures} failures at devices"));
}

#[test]
fn a_purge_that_failed_is_owed() {
    let mut failures = 0;
    for way in WAYS {
        let world = World::new();
        let phone = world.login("phone", "alice");
        let path = world.service_path().to_string_lossy().into_owned();
        for nth in 1.. {
            let (peer, text) = (format!("u{nth}"), format!("<secret {nth}>"));
            phone.send(&peer, &text);
            phone.send("carol", "stays");
            let body = format!(
                r#"{{"From_Account":"{peer}","Conversations":["c2c_alice"],"ClearMessage":true}}"#
            );
            phone.rest("opentim/v1/conversation/delete", &body).unwrap();
            let armed = arm(&path, way, nth);
            let deleted = phone.delete(&format!("c2c_{peer}"));
            let begun = Instant::now();
            while world.service_bytes(&text) > 0 && begun.elapsed() < Duration::from_millis(300) {
                std::thread::sleep(Duration::from_millis(5));
            }
            let failed = armed.failed();
            drop(armed);
            match deleted {
                Ok(()) => {}
                Err(error) => {
                    assert_eq!(error.code, 6019, "{way:?} {nth}: {error}");
                    phone.delete(&format!("c2c_{peer}")).unwrap();
                }
            }
            world.wait_until_purged(&text);
            if failed == 0 {
                break;
            }
            failures += 1;
        }
        assert!(
            phone
                .history("c2c_carol")
                .iter()
                .all(|text| text == "stays")
        );
    }
    say(&format!(
        "failing disks: {failures} failures at the service"
    ));
}

#[test]
fn an_erasure_from_the_feed_is_owed_and_tried_again() {
    let world = World::new();
    let (phone, pad) = (world.login("phone", "alice"), world.login("pad", "alice"));
    phone.sync_deletion(true);
    phone.send("bob", "<of the feed>");
    let directory = world.directory.path().join("phone");
    let way: (&[Call], u64, Wrong) = (&[Call::Sync, Call::Truncate], u64::MAX, Wrong::Full);
    let armed = arm(&directory.to_string_lossy(), way, 1);
    pad.delete("c2c_bob").unwrap();
    phone.until("deleted c2c_bob");
    assert!(phone.bytes("<of the feed>") > 0, "the disk refuses");
    phone.send("carol", "<not of the deletion>");
    assert_eq!(code(phone.delete("c2c_nobody")), 6019, "it is still owed");
    drop(armed);
    wait("tried again by itself", || {
        phone.bytes("<of the feed>") == 0
    });
    phone.delete("c2c_nobody").unwrap();
}

#[test]
fn a_login_on_a_full_disk_succeeds() {
    let world = World::new();
    let mut phone = world.login("phone", "alice");
    phone.send("bob", "<secret>");
    let directory = world.directory.path().join("phone");
    let way: (&[Call], u64, Wrong) = (
        &[Call::Write, Call::Sync, Call::Truncate],
        u64::MAX,
        Wrong::Full,
    );
    let armed = arm(&directory.to_string_lossy(), way, 1);
    phone.free(); // The log stays.
    phone = world.device("phone");
    phone.login("alice").unwrap();
    phone.until("sync finish");
    assert_eq!(phone.history("c2c_bob"), ["<secret>"]);
    assert_eq!(code(phone.delete("c2c_bob")), 6019);
    drop(armed);
    phone.delete("c2c_bob").unwrap();
    assert_eq!(phone.bytes("<secret>"), 0);
}

/// A disk that the device's own log has filled: nothing more can be stored, and deleting makes room. With logs of all
/// sizes.
#[test]
fn a_disk_that_the_log_has_filled_is_emptied_by_deleting() {
    for messages in [1, 3, 10, 40, 150] {
        let world = World::new();
        let mut phone = world.login("phone", "alice");
        phone.send("carol", "stays");
        phone.delete("c2c_nobody").unwrap();
        for at in 0..messages {
            phone.send("bob", &format!("<secret {at}>{}", "long ".repeat(at % 300)));
        }
        let directory = world.directory.path().join("phone");
        let room = Room::limit(&directory.to_string_lossy(), 0);
        // The service has it, and the device has no room for it.
        phone.send("bob", "<too much>");
        assert_eq!(phone.bytes("<too much>"), 0, "{messages}");
        phone.free();
        phone = world.device("phone");
        phone.login("alice").unwrap();
        phone
            .delete("c2c_bob")
            .unwrap_or_else(|error| panic!("{messages}: {error}"));
        assert_eq!(phone.bytes("<secret") + phone.bytes("<too much"), 0);
        assert!(room.left() > 0);
        phone.send("carol", "and more");
        assert_eq!(phone.history("c2c_carol"), ["stays", "and more"]);
    }
}

/// A login, with the reads and writes after it: an error is `ERR_DATABASE_OPERATE_FAILED` (6019), and no earlier data
/// is lost.
#[test]
fn a_login_that_fails_anywhere_loses_nothing() {
    let open: (&[Call], u64, Wrong) = (&[Call::Open], 1, Wrong::Broken);
    let mut failures = 0;
    for way in WAYS.into_iter().chain([open]) {
        let world = World::new();
        let phone = world.login("phone", "alice");
        phone.send("carol", "0");
        phone.free();
        let directory = world.directory.path().join("phone/device_");
        for nth in 1.. {
            let armed = arm(&directory.to_string_lossy(), way, nth);
            let phone = world.device("phone");
            let mut refused = vec![phone.login("alice").err()];
            if phone.client.login_user().is_some() {
                let words = nth.to_string();
                refused.push(
                    phone
                        .call(|client, done| {
                            client.send_c2c("carol".into(), Outgoing::text(&words), done)
                        })
                        .err(),
                );
                refused.push(
                    phone
                        .call(|client, done| client.history("c2c_carol".into(), 0, 1_000, done))
                        .err(),
                );
                refused.push(
                    phone
                        .call(|client, done| client.conversations(0, 10, done))
                        .err(),
                );
            }
            for error in refused.into_iter().flatten() {
                assert_eq!(error.code, 6019, "{way:?} {nth}: {error}");
            }
            let failed = armed.failed();
            drop(armed);
            phone.free();
            let (phone, fresh) = (world.login("phone", "alice"), world.login("fresh", "alice"));
            let there = fresh.history("c2c_carol");
            assert_eq!(phone.history("c2c_carol"), there, "{way:?} {nth}");
            assert_eq!(there[0], "0");
            assert_eq!(phone.list(), ["c2c_carol"]);
            if failed == 0 {
                break;
            }
            failures += 1;
        }
    }
    say(&format!(
        "failing disks: {failures} failures between login and logout"
    ));
}
