//! Tests of deletion by filter over a network that fails.

use std::sync::Mutex;
use std::sync::mpsc::channel;
use std::time::Duration;

use opentim_core::client::{OfflineDelete, Progress};
use opentim_core::model::{Filter, Result};

use super::devices::Net;
use super::support::Device;

const COUNT: usize = 150;

/// Creates groups with a message each.
fn converse(alice: &Device) {
    for at in 0..COUNT {
        alice.create_group("Public", &format!("g{at}"));
        alice.send_group(&format!("g{at}"), "<hello>").unwrap();
    }
}

/// Deletes by filter, and does something after the first batch, while the second one waits.
fn delete_and(alice: &Device, then: impl FnOnce()) -> Result<u64> {
    let (told, first) = channel();
    let (go_on, wait) = channel::<()>();
    let wait = Mutex::new(wait);
    let progress = move |progress: &Progress| {
        if progress.done == 100 {
            told.send(()).unwrap();
            wait.lock().unwrap().recv().unwrap();
        }
    };
    let filter = Filter::default();
    let answer = alice.start(|client, done| {
        client.delete_by_filter(filter, true, Box::new(progress), done);
    });
    first.recv().unwrap();
    then();
    go_on.send(()).unwrap();
    answer.recv_timeout(Duration::from_secs(60)).unwrap()
}

#[test]
fn losing_the_network_ends_it_and_deleted_conversations_stay_deleted() {
    let mut net = Net::new();
    let alice = net.login("alice", "alice");
    converse(&alice);
    let error = delete_and(&alice, || net.server.kill()).unwrap_err();
    assert!((9501..=9526).contains(&error.code), "{error}");
    let done = "; 100 of 150 conversations were deleted before";
    assert!(error.message.ends_with(done), "{error}");
    assert_eq!(alice.list().len(), 50);
    net.server.restart();
    alice.until("connected");
    let tablet = net.login("tablet", "alice");
    assert_eq!((alice.list().len(), tablet.list().len()), (50, 50));
}

#[test]
fn it_continues_offline_if_deletions_are_queued() {
    let mut net = Net::new();
    let alice = net.device_at("alice", &net.server.url, OfflineDelete::Queue);
    net.log_in(&alice, "alice");
    converse(&alice);
    assert_eq!(delete_and(&alice, || net.server.kill()).unwrap(), 150);
    assert!(alice.list().is_empty());
    assert_eq!(alice.bytes("<hello>"), 0);
    net.server.restart();
    alice.until("connected");
    alice.until("sync finish");
    assert!(net.login("tablet", "alice").list().is_empty());
}

#[test]
fn messages_survive_a_deletion_that_lost_its_connection() {
    let mut net = Net::new();
    let bob = net.login("bob", "bob");
    let alice = net.device_at("alice", &net.server.url, OfflineDelete::Queue);
    net.log_in(&alice, "alice");
    converse(&alice);
    bob.join("g0"); // The lowest of the list: in the last batch.
    let deleted = delete_and(&alice, || {
        bob.send_group("g0", "<news>").unwrap();
        let start = std::time::Instant::now();
        while alice.bytes("<news>") == 0 {
            assert!(start.elapsed().as_secs() < 20, "the news did not come");
            std::thread::sleep(Duration::from_millis(10));
        }
        net.server.kill();
    });
    assert_eq!(deleted.unwrap(), 150);
    let check = |device: &Device| {
        assert_eq!(device.list(), ["group_g0"]);
        assert_eq!(device.conversation("group_g0").unread, 1);
        let last = device.conversation("group_g0").last_message.unwrap();
        assert_eq!(super::support::text(&last), "<news>");
    };
    check(&alice);
    assert_eq!(alice.bytes("<hello>"), 0);
    net.server.restart();
    alice.until("connected");
    alice.until("sync finish");
    check(&alice);
    assert_eq!(alice.history("group_g0"), ["<news>"]);
    check(&net.login("tablet", "alice"));
}

#[test]
fn being_kicked_out_ends_it() {
    let net = Net::new();
    let alice = net.login("alice", "alice");
    converse(&alice);
    let kick = r#"{"UserID":"alice"}"#;
    let error = delete_and(&alice, || net.admin("v4/im_open_login_svc/kick", kick)).unwrap_err();
    assert!([6208, 6014].contains(&error.code), "{error}");
    let done = "; 100 of 150 conversations were deleted before";
    assert!(error.message.ends_with(done), "{error}");
    net.log_in(&alice, "alice");
    assert_eq!(alice.list().len(), 50);
}
