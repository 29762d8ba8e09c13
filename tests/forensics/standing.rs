//! Tests of a device whose disk refuses: what the service has done is a success, and the device catches up by itself.

use std::sync::{Arc, Mutex};

use opentim_core::client::log::Log;
use opentim_core::client::message::Outgoing;
use opentim_core::client::{Client, Config, RawConfig};
use opentim_core::model::Result;
use opentim_core::sqlite::fault::{Call, Wrong};

use super::failing::{WAYS, arm, wait};
use super::say;
use super::support::{Device, World, text};

/// A disk that accepts no more writes.
const FULL: (&[Call], u64, Wrong) = (&[Call::Write], u64::MAX, Wrong::Full);

/// Preparations for a call by the peer and by the device, before the disk fails.
type Before = fn(&Device, &Device, &str);
/// A call that changes something at the service.
type Change = fn(&Device, &str) -> Result<()>;

const NOTHING: Before = |_, _, _| ();
const BOB: &str = "c2c_bob";

fn one<T>(ids: &str, take: impl FnOnce(Vec<String>) -> T) -> T {
    take(vec![ids.to_string()])
}

fn make_group(alice: &Device, _: &Device, id: &str) {
    alice.create_group("Public", id);
}

fn peer_makes_group(_: &Device, bob: &Device, id: &str) {
    bob.create_group("Public", id);
}

fn join(alice: &Device, bob: &Device, id: &str) {
    bob.create_group("Public", id);
    alice.join(id);
}

fn make_folder(alice: &Device, _: &Device, name: &str) {
    let name = name.to_string();
    let made = alice.call(|client, done| client.create_folder(name, vec![BOB.into()], done));
    made.unwrap();
}

const CHANGES: [(&str, Before, Change); 20] = [
    ("send", NOTHING, |alice, words| {
        let message = Outgoing::text(words);
        let sent = alice.call(|client, done| client.send_c2c("bob".into(), message, done));
        sent.map(|sent| assert!(sent.is_self && text(&sent) == words && sent.message.seq > 0))
    }),
    ("send to a group", make_group, |alice, id| {
        alice.send_group(id, id).map(drop)
    }),
    ("make a group", NOTHING, |alice, id| {
        let (kind, id) = ("Public".to_string(), id.to_string());
        let made =
            alice.call(|client, done| client.create_group(kind, id.clone(), "name".into(), done));
        made.map(|made| assert_eq!(made, id))
    }),
    ("join", peer_makes_group, |alice, id| {
        alice.call(|client, done| client.join_group(id.into(), done))
    }),
    ("quit", join, |alice, id| {
        alice.call(|client, done| client.quit_group(id.into(), done))
    }),
    ("dismiss", make_group, |alice, id| {
        alice.call(|client, done| client.dismiss_group(id.into(), done))
    }),
    ("pin", NOTHING, |alice, _| {
        alice.call(|client, done| client.pin(BOB.into(), true, done))
    }),
    (
        "unpin",
        |alice, _, _| alice.pin(BOB),
        |alice, _| alice.call(|client, done| client.pin(BOB.into(), false, done)),
    ),
    ("mark", NOTHING, |alice, _| {
        one(BOB, |ids| {
            alice.call(|client, done| client.mark(ids, 1, true, done))
        })
        .map(drop)
    }),
    ("data", NOTHING, |alice, data| {
        let data = data.to_string();
        let set = one(BOB, |ids| {
            alice.call(|client, done| client.set_custom_data(ids, data, done))
        });
        set.map(drop)
    }),
    ("option", NOTHING, |alice, name| {
        let opt = i32::from(name.len() % 2 == 0);
        one(BOB, |ids| {
            alice.call(|client, done| client.set_receive_opt(ids, opt, done))
        })
    }),
    ("make a folder", NOTHING, |alice, name| {
        let name = name.to_string();
        let made = one(BOB, |ids| {
            alice.call(|client, done| client.create_folder(name, ids, done))
        });
        made.map(drop)
    }),
    ("drop a folder", make_folder, |alice, name| {
        alice.call(|client, done| client.delete_folder(name.into(), done))
    }),
    ("name a folder", make_folder, |alice, name| {
        let new = format!("{name}!");
        alice.call(|client, done| client.rename_folder(name.into(), new, done))
    }),
    ("fill a folder", make_folder, |alice, name| {
        let added = one("c2c_eve", |ids| {
            alice.call(|client, done| client.add_to_folder(name.into(), ids, done))
        });
        added.map(drop)
    }),
    ("empty a folder", make_folder, |alice, name| {
        let taken = one(BOB, |ids| {
            alice.call(|client, done| client.remove_from_folder(name.into(), ids, done))
        });
        taken.map(drop)
    }),
    (
        "read",
        |_, bob, words| drop(bob.send("alice", words)),
        |alice, _| alice.call(|client, done| client.clean_unread(String::new(), 0, 0, done)),
    ),
    ("befriend", NOTHING, |alice, user| {
        let user = user.to_string();
        alice.call(|client, done| client.add_friend(user, "remark".into(), done))
    }),
    ("unfriend", NOTHING, |alice, user| {
        let users = vec![user.to_string()];
        let done = alice.call(|client, done| client.delete_friends(users, true, done));
        done.map(drop)
    }),
    ("ask by REST", NOTHING, |alice, words| {
        let body = format!(
            r#"{{"From_Account":"eve","To_Account":"alice","MsgRandom":1,
                "MsgBody":[{{"MsgType":"TIMTextElem","MsgContent":{{"Text":"{words}"}}}}]}}"#
        );
        alice.rest("v4/openim/sendmsg", &body).map(drop)
    }),
];

/// Everything that a device shows, for comparing.
fn shown(device: &Device) -> Vec<String> {
    let folders = device.call(|client, done| client.folders(done)).unwrap();
    let list = device.list();
    let one = |id: &String| {
        let mut one = device.conversation(id);
        one.order_key = 0;
        // With what only this device has, and its own unread count.
        format!("{one:?}")
    };
    let mut shown: Vec<String> = list.iter().map(one).collect();
    shown.push(format!("{list:?} {folders:?}"));
    shown
}

/// Fails every call to the disk in turn. Returns how many there were.
fn every(name: &str, (before, change): (Before, Change), way: (&[Call], u64, Wrong)) -> u64 {
    let world = World::new();
    let (alice, bob) = (world.login("phone", "alice"), world.login("peer", "bob"));
    alice.send("bob", "hello");
    let directory = world.directory.path().join("phone");
    let mut failures = 0;
    for nth in 1.. {
        let id = format!("x{nth}");
        before(&alice, &bob, &id);
        let armed = arm(&directory.to_string_lossy(), way, nth);
        let changed = change(&alice, &id);
        let failed = armed.failed();
        drop(armed);
        if let Err(error) = changed {
            panic!("{name} {way:?} {nth}: {error}");
        }
        if name.ends_with("folder") {
            // There may be at most 20.
            for name in [id.clone(), format!("{id}!")] {
                let _ = alice.call(|client, done| client.delete_folder(name, done));
            }
        }
        if failed == 0 {
            break;
        }
        failures += 1;
    }
    let fresh = world.login("fresh", "alice");
    wait(&format!("{name} {way:?}"), || {
        shown(&alice) == shown(&fresh)
    });
    assert_eq!(alice.history(BOB), fresh.history(BOB));
    failures
}

#[test]
fn a_committed_change_is_a_success_whatever_the_disk_refuses() {
    let mut failures = 0;
    for (name, before, change) in CHANGES {
        for way in WAYS {
            failures += every(name, (before, change), way);
        }
    }
    say(&format!(
        "failing disks: {failures} failures at devices that the service has not seen"
    ));
}

#[test]
fn a_device_whose_disk_refuses_logs_it_and_catches_up_later() {
    let world = World::new();
    let directory = world.directory.path().join("phone");
    let lines: Arc<Mutex<Vec<String>>> = Arc::default();
    let own = Arc::clone(&lines);
    let sink = move |_, line: &str| own.lock().unwrap().push(line.into());
    let url = format!("embedded:{}", world.service_path().display());
    let data_dir = directory.to_string_lossy();
    let given = RawConfig {
        sdk_app_id: 1,
        server_url: &url,
        data_dir: &data_dir,
        ..RawConfig::default()
    };
    let config = Config::new(given, Log::new(3, Some(Box::new(sink)))).unwrap();
    let phone = Device::of(Client::new(config).unwrap(), &directory);
    phone.login("alice").unwrap();
    phone.until("sync finish");
    let bob = world.login("peer", "bob");
    let armed = arm(&directory.to_string_lossy(), FULL, 1);
    let sent = phone.send("bob", "<pay 100>");
    assert_eq!(sent.message.seq, 1);
    assert_eq!(bob.history("c2c_alice"), ["<pay 100>"]);
    let line = |line: &String| line.contains("full") && !line.contains("pay");
    assert!(lines.lock().unwrap().iter().any(line), "{lines:?}");
    assert!(phone.list().is_empty());
    drop(armed);
    // Nothing else happens.
    wait("the conversation", || phone.list() == [BOB]);
    assert_eq!(phone.history(BOB), ["<pay 100>"]);
    assert_eq!(bob.history("c2c_alice"), ["<pay 100>"]);
}

#[test]
fn messages_that_a_disk_refused_are_reported_once_it_accepts_them() {
    for way in WAYS {
        let world = World::new();
        let (alice, bob) = (world.login("phone", "alice"), world.login("peer", "bob"));
        let directory = world.directory.path().join("phone");
        let mut expected = Vec::new();
        for nth in 1..16 {
            let armed = arm(&directory.to_string_lossy(), way, nth);
            bob.send("alice", &format!("<{nth}>"));
            // Its answer comes after the new message, if that has arrived already.
            let _ = alice.call(|client, done| client.folders(done));
            drop(armed);
            expected.push(format!("message <{nth}>"));
        }
        let mut told = alice.until("message <15>");
        told.extend(alice.events());
        told.retain(|line| line.starts_with("message"));
        assert_eq!(told, expected, "{way:?}");
    }
}
