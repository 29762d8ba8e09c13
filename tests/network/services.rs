//! Tests of devices that meet another service: a queued deletion, a floor and a cache belong to the service that they
//! were made with.

use std::path::PathBuf;

use opentim_core::client::{OfflineDelete, RawConfig};
use opentim_core::model::Filter;

use super::devices::Net;
use super::support::server::APP;
use super::support::{Device, storage, text};

const QUEUE: OfflineDelete = OfflineDelete::Queue;

/// Sends several messages, numbered from 1.
fn write(from: &Device, words: &str, numbers: std::ops::RangeInclusive<u32>) {
    for number in numbers {
        from.send("alice", &format!("{words} {number}"));
    }
}

fn words(words: &str, numbers: std::ops::RangeInclusive<u32>) -> Vec<String> {
    numbers.map(|number| format!("{words} {number}")).collect()
}

/// The server's files, if it has any.
fn files(net: &Net) -> Option<[PathBuf; 2]> {
    let directory = net.world.directory.path();
    let file = |name: &str| directory.join(name);
    let none = storage::address(directory).is_none();
    none.then(|| [file("opentim.db"), file("opentim.db-wal")])
}

/// The contents of the files, with the server killed.
fn copy(net: &Net) -> Option<Vec<(PathBuf, Option<Vec<u8>>)>> {
    let held = |path: PathBuf| (path.clone(), std::fs::read(path).ok());
    files(net).map(|files| files.map(held).into())
}

fn put_back(files: Vec<(PathBuf, Option<Vec<u8>>)>) {
    for (path, bytes) in files {
        match bytes {
            Some(bytes) => std::fs::write(path, bytes).unwrap(),
            None => drop(std::fs::remove_file(path)),
        }
    }
}

/// A device of alice's that may queue deletions, logged in.
fn alice(net: &Net, url: &str) -> Device {
    let device = net.device_at("alice", url, QUEUE);
    net.log_in(&device, "alice");
    device
}

/// The messages that another device of alice's gets from the server.
fn elsewhere(net: &Net, name: &str) -> Vec<String> {
    let device = net.login(name, "alice");
    let history = device.history("c2c_bob");
    device.free();
    history
}

/// Queues a deletion while the server is down, and frees the device.
fn queue_deletion(net: &mut Net, device: Device) {
    net.server.kill();
    device.until("connecting");
    device.delete("c2c_bob").unwrap();
    device.free();
}

#[test]
fn a_queued_deletion_is_carried_out_only_at_its_own_service() {
    let (mut first, second) = (Net::new(), Net::new());
    write(&first.login("bob", "bob"), "one", 1..=6);
    write(&second.login("bob", "bob"), "two", 1..=4);
    let device = alice(&first, &first.server.url);
    assert_eq!(device.history("c2c_bob"), words("one", 1..=6));
    queue_deletion(&mut first, device);
    let device = first.device_at("alice", &second.server.url, QUEUE);
    second.log_in(&device, "alice");
    assert_eq!(device.history("c2c_bob"), words("two", 1..=4));
    assert_eq!(device.conversation("c2c_bob").unread, 4);
    device.free();
    assert_eq!(elsewhere(&second, "fresh"), words("two", 1..=4));
    first.server.restart();
    let device = alice(&first, &first.server.url);
    assert!(device.list().is_empty());
    assert_eq!(elsewhere(&first, "fresh"), [""; 0]);
}

#[test]
fn a_queued_deletion_deletes_nothing_at_a_service_with_a_fresh_database() {
    let mut net = Net::new();
    let Some(files) = files(&net) else { return };
    write(&net.login("bob", "bob"), "old", 1..=9);
    let device = alice(&net, &net.server.url);
    assert_eq!(device.history("c2c_bob").len(), 9);
    queue_deletion(&mut net, device);
    for file in files {
        let _ = std::fs::remove_file(file);
    }
    net.server.restart();
    write(&net.login("bobs", "bob"), "new", 1..=3);
    let device = alice(&net, &net.server.url);
    assert_eq!(device.history("c2c_bob"), words("new", 1..=3));
    assert_eq!(device.conversation("c2c_bob").unread, 3);
    assert_eq!(elsewhere(&net, "fresh"), words("new", 1..=3));
}

#[test]
fn a_queued_deletion_deletes_what_device_and_a_restored_service_share() {
    let mut net = Net::new();
    let bob = net.login("bob", "bob");
    write(&bob, "old", 1..=7);
    bob.logout();
    net.server.kill();
    let Some(kept) = copy(&net) else { return };
    net.server.restart();
    net.log_in(&bob, "bob");
    write(&bob, "lost", 8..=10);
    bob.free();
    let device = alice(&net, &net.server.url);
    assert_eq!(device.history("c2c_bob").len(), 10);
    queue_deletion(&mut net, device);
    put_back(kept);
    net.server.restart();
    write(&net.login("bob", "bob"), "new", 1..=3);
    let device = alice(&net, &net.server.url);
    assert_eq!(device.history("c2c_bob"), words("new", 1..=3));
    assert_eq!(device.list(), ["c2c_bob"]);
    assert_eq!(elsewhere(&net, "fresh"), words("new", 1..=3));
}

#[test]
fn a_restored_service_is_listed_in_full() {
    returns_to_a_restored_service(1);
}

/// The service's numbers are above the device's cursor again.
#[test]
fn a_restored_service_that_has_grown_since_is_listed_in_full() {
    returns_to_a_restored_service(30);
}

/// A device returns to a service that was restored from a copy and got this many messages since.
fn returns_to_a_restored_service(count: u32) {
    let mut net = Net::new();
    let (bob, carol) = (net.login("bob", "bob"), net.login("carol", "carol"));
    write(&bob, "old", 1..=7);
    bob.free();
    net.server.kill();
    let Some(kept) = copy(&net) else { return };
    net.server.restart();
    let bob = net.login("bob", "bob");
    write(&bob, "lost", 8..=10);
    net.log_in(&carol, "carol");
    carol.send("alice", "nowhere else");
    bob.free();
    let device = alice(&net, &net.server.url);
    assert_eq!(device.history("c2c_bob").len(), 10);
    device.set_draft("c2c_bob", "a draft");
    device.free();
    net.server.kill();
    put_back(kept);
    net.server.restart();
    let bob = net.login("bob", "bob");
    write(&bob, "new", 1..=count);
    let device = alice(&net, &net.server.url);
    let of_bob = device.conversation("c2c_bob");
    assert_eq!(text(&of_bob.last_message.unwrap()), format!("new {count}"));
    let unread = u64::from(7 + count);
    assert_eq!(
        (of_bob.draft.text.as_str(), of_bob.unread),
        ("a draft", unread)
    );
    let here = device.history("c2c_bob");
    let expected = [words("old", 1..=7), words("new", 1..=count)].concat();
    let of_service = here.iter().filter(|text| !text.starts_with("lost"));
    assert!(of_service.eq(&expected), "{here:?}");
    // Messages that the service has lost are here and nowhere else.
    assert_eq!(device.history("c2c_carol"), ["nowhere else"]);
    bob.send("alice", "newer");
    device.until("message newer");
    let last = device.conversation("c2c_bob").last_message.unwrap();
    assert_eq!(text(&last), "newer");
    device.delete("c2c_bob").unwrap();
    for lost in ["old 7", "lost 8", "lost 10", "new 1", "newer"] {
        assert_eq!(device.bytes(lost), 0, "{lost}");
    }
    assert_eq!(elsewhere(&net, "fresh"), [""; 0]);
    bob.send("alice", "after");
    device.until("message after");
    assert_eq!(device.history("c2c_bob"), ["after"]);
}

/// The server is put back to a copy, and bob and carol write on. A device of alice's that had more comes back.
fn restored_and_grown(before: impl FnOnce(&Net), meanwhile: &str) -> Option<(Net, Device)> {
    let mut net = Net::new();
    write(&net.login("bob", "bob"), "old", 1..=7);
    let device = alice(&net, &net.server.url);
    assert_eq!(device.history("c2c_bob").len(), 7);
    before(&net);
    device.free();
    net.server.kill();
    let kept = copy(&net)?;
    net.server.restart();
    write(&net.login(meanwhile, meanwhile), "lost", 8..=10);
    let device = alice(&net, &net.server.url);
    assert_eq!(
        device.history(&format!("c2c_{meanwhile}")).last().unwrap(),
        "lost 10"
    );
    device.free();
    net.server.kill();
    put_back(kept);
    net.server.restart();
    write(&net.login(meanwhile, meanwhile), "new", 1..=30);
    let device = alice(&net, &net.server.url);
    Some((net, device))
}

#[test]
fn a_message_that_the_service_lost_is_deleted_here_and_takes_no_other_one() {
    let Some((net, device)) = restored_and_grown(|_| {}, "bob") else {
        return;
    };
    // Seq 8 is "lost 8" here, and "new 1" at the service.
    device
        .call(|client, done| client.delete_messages("c2c_bob".into(), vec![8], done))
        .unwrap();
    assert_eq!(device.bytes("lost 8"), 0);
    let expected = [words("old", 1..=7), words("new", 1..=30)].concat();
    assert_eq!(elsewhere(&net, "fresh"), expected);
}

#[test]
fn deleting_everything_after_a_restore_deletes_what_both_have() {
    // Another device has deleted the entry and kept the history, so the service's list does not have it.
    let unlist = |net: &Net| {
        let laptop = net.login("laptop", "alice");
        laptop.delete_list(&["c2c_bob"], false).unwrap();
        laptop.free();
    };
    let Some((net, device)) = restored_and_grown(unlist, "carol") else {
        return;
    };
    assert_eq!(device.list(), ["c2c_carol", "c2c_bob"]);
    let everything = Filter::default();
    device
        .call(|client, done| {
            client.delete_by_filter(everything, true, Box::new(|_| {}), done);
        })
        .unwrap();
    assert!(device.list().is_empty());
    for gone in ["old 7", "lost 8", "new 1"] {
        assert_eq!(device.bytes(gone), 0, "{gone}");
    }
    assert_eq!(elsewhere(&net, "fresh"), [""; 0]);
}

#[test]
fn each_service_has_a_file_of_its_own() {
    let (first, second) = (Net::new(), Net::new());
    write(&first.login("bob", "bob"), "one", 1..=5);
    write(&second.login("eve", "eve"), "two", 1..=8);
    let directory = first.world.directory.path().join("alice");
    let trial = RawConfig {
        sdk_app_id: APP,
        ..RawConfig::default()
    };
    let device = Device::with(trial, &directory);
    device.login("alice").unwrap();
    device.until("sync finish");
    device.send("tester", "a trial");
    device.free();
    for _ in 0..2 {
        let device = alice(&first, &first.server.url);
        assert_eq!(device.list(), ["c2c_bob"]);
        assert_eq!(device.total_unread(), 5);
        assert_eq!(device.history("c2c_tester"), [""; 0]);
        device.set_draft("c2c_bob", "for the first");
        device.free();
        let device = first.device_at("alice", &second.server.url, QUEUE);
        second.log_in(&device, "alice");
        assert_eq!(device.list(), ["c2c_eve"]);
        assert_eq!(device.total_unread(), 8);
        assert_eq!(device.history("c2c_bob"), [""; 0]);
        device.free();
    }
    let device = alice(&first, &first.server.url);
    assert_eq!(device.conversation("c2c_bob").draft.text, "for the first");
    device.delete("c2c_bob").unwrap();
    assert_eq!(device.bytes("one 5"), 0, "in no file");
    device.free();
    let device = Device::with(trial, &directory);
    device.login("alice").unwrap();
    device.until("sync finish");
    assert_eq!(device.list(), ["c2c_tester"]);
    assert_eq!(device.history("c2c_tester"), ["a trial"]);
}
