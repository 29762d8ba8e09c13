//! Without a connection.

use opentim::client::OfflineDelete;

use super::devices::Net;
use super::support::code;

#[test]
fn who_cannot_be_reached_has_a_code_of_its_own() {
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
fn p11_an_order_is_carried_out_here_at_once_and_there_later_and_spares_what_came_meanwhile() {
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
