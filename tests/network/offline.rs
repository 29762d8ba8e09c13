//! Tests of devices without a connection.

use opentim_core::client::OfflineDelete;

use super::devices::Net;
use super::support::{code, text};
use super::way::Ways;

#[test]
fn an_unreachable_server_has_its_own_code() {
    let net = Net::new();
    let login = |name: &str, url: &str| {
        let device = net.device_at(name, url, OfflineDelete::Refuse);
        code(device.login_with("alice", "any"))
    };
    assert_eq!(login("refused", "http://127.0.0.1:1"), 9511);
    assert_eq!(login("unknown", "http://no.such.host.invalid"), 9516);
}

#[test]
fn p11_without_a_connection_nothing_is_deleted() {
    let mut net = Net::new();
    let (bob, alice) = (net.login("bob", "bob"), net.login("alice", "alice"));
    bob.send("alice", "one");
    alice.until("message one");
    net.server.kill();
    alice.until("connecting");
    assert_eq!(code(alice.delete("c2c_bob")), 9508);
    assert_eq!(alice.list(), ["c2c_bob"]);
    net.server.restart();
    alice.until("connected");
    alice.delete("c2c_bob").unwrap();
    assert!(alice.list().is_empty());
}

#[test]
fn without_a_connection_a_history_is_what_the_device_has() {
    let mut net = Net::new();
    let (bob, alice) = (net.login("bob", "bob"), net.login("alice", "alice"));
    for words in ["one", "two", "three"] {
        bob.send("alice", words);
        alice.until(&format!("message {words}"));
    }
    let history = |before, count| {
        let asked =
            alice.call(|client, done| client.history("c2c_bob".into(), before, count, done));
        asked.map(|list| list.iter().map(text).collect::<Vec<_>>())
    };
    net.server.kill();
    alice.until("connecting");
    assert_eq!(history(0, 2).unwrap(), ["three", "two"]);
    assert_eq!(history(2, 20).unwrap(), ["one"]);
    assert_eq!(
        code(history(1, 20)),
        9508,
        "whether there is more is not known"
    );
    net.server.restart();
    alice.until("connected");
    assert!(history(1, 20).unwrap().is_empty());
}

/// What the device has nothing of gets its floor from the service: of all conversations with one request.
#[test]
fn a_deletion_of_many_that_may_be_queued_takes_two_requests() {
    let net = Net::new();
    let ways = Ways::to(&net.server.address(), 1);
    let alice = net.device_at("alice", &ways.url(), OfflineDelete::Queue);
    net.log_in(&alice, "alice");
    net.login("bob", "bob").send("alice", "known");
    alice.until("message known");
    ways.wait_until_quiet();
    ways.asked();
    let names: Vec<String> = (0..99).map(|at| format!("c2c_nobody{at}")).collect();
    let ids: Vec<&str> = names
        .iter()
        .map(String::as_str)
        .chain(["c2c_bob"])
        .collect();
    let results = alice.delete_list(&ids, true).unwrap();
    assert!(results.iter().all(|result| result.code == 0));
    assert_eq!(ways.asked().len(), 2, "the floors, and the deletion");
    assert!(alice.list().is_empty());
}

#[test]
fn p11_a_queued_deletion_applies_here_at_once_and_there_later_and_spares_newer_messages() {
    let mut net = Net::new();
    let alice = net.device_at("alice", &net.server.url, OfflineDelete::Queue);
    net.log_in(&alice, "alice");
    let bob = net.login("bob", "bob");
    bob.send("alice", "old words");
    alice.until("message old words");
    net.server.kill();
    alice.until("connecting");
    alice.delete("c2c_bob").unwrap();
    assert!(alice.list().is_empty());
    assert_eq!(alice.bytes("old words"), 0);
    alice.free();
    net.server.restart();
    bob.until("connected");
    bob.send("alice", "new words");
    let alice = net.device_at("alice", &net.server.url, OfflineDelete::Queue);
    net.log_in(&alice, "alice");
    assert_eq!(alice.list(), ["c2c_bob"]);
    assert_eq!(alice.history("c2c_bob"), ["new words"]);
    assert_eq!(alice.conversation("c2c_bob").unread, 1);
    let tablet = net.login("tablet", "alice");
    assert_eq!(tablet.history("c2c_bob"), ["new words"]);
    assert_eq!(tablet.conversation("c2c_bob").unread, 1);
}

#[test]
fn a_device_that_queues_deletes_like_any_other_while_connected() {
    let net = Net::new();
    let alice = net.device_at("alice", &net.server.url, OfflineDelete::Queue);
    net.log_in(&alice, "alice");
    let bob = net.login("bob", "bob");
    bob.send("alice", "words");
    alice.until("message words");
    alice.delete("c2c_bob").unwrap();
    // The group had a history before she joined: she can read nothing of it.
    bob.create_group("Public", "team");
    bob.send_group("team", "before her").unwrap();
    alice.join("team");
    alice.until("new group_team");
    alice.delete("group_team").unwrap();
    assert!(alice.list().is_empty());
    let tablet = net.login("tablet", "alice");
    assert!(tablet.list().is_empty());
    assert_eq!(tablet.history("c2c_bob"), [""; 0]);
}

#[test]
fn a_device_that_queues_also_deletes_a_history_that_it_never_fetched() {
    let net = Net::new();
    let phone = net.login("phone", "alice");
    let bob = net.login("bob", "bob");
    bob.send("alice", "words");
    phone.until("message words");
    phone.delete_list(&["c2c_bob"], false).unwrap();
    let tablet = net.device_at("tablet", &net.server.url, OfflineDelete::Queue);
    net.log_in(&tablet, "alice");
    assert!(tablet.list().is_empty());
    tablet.delete("c2c_bob").unwrap();
    let fresh = net.login("fresh", "alice");
    assert_eq!(fresh.history("c2c_bob"), [""; 0]);
}
