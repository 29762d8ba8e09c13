//! A device that knows several addresses.

use std::net::TcpListener;

use opentim::client::OfflineDelete;

use super::devices::Net;
use super::support::{Device, code};

/// Nobody listens there.
const NOBODY: &str = "http://127.0.0.1:1";

impl Net {
    fn device_with(&self, name: &str, addresses: &[&str]) -> Device {
        self.device_at(name, &addresses.join(","), OfflineDelete::Refuse)
    }
}

#[test]
fn a_server_that_is_away_is_passed_over() {
    let net = Net::new();
    let bob = net.login("bob", "bob");
    // Which one is asked first is chance.
    for user in ["u1", "u2", "u3", "u4", "u5", "u6"] {
        let device = net.device_with(user, &[NOBODY, &net.server.url, "http://127.0.0.1:2"]);
        net.log_in(&device, user);
        bob.send(user, "words");
        device.until("message words");
        device.delete("c2c_bob").unwrap();
        let events = device.events_now().join(", ");
        assert!(!events.contains("connect failed"), "{events}");
    }
}

#[test]
fn one_that_is_silent_leaves_time_for_the_others() {
    let net = Net::new();
    let silent = TcpListener::bind("127.0.0.1:0").unwrap();
    let hole = format!("http://{}", silent.local_addr().unwrap());
    let bob = net.login("bob", "bob");
    for user in ["u1", "u2", "u3", "u4"] {
        let device = net.device_with(user, &[&hole, &net.server.url]);
        net.log_in(&device, user);
        bob.send(user, "words");
        device.until("message words");
    }
}

#[test]
fn when_none_answers_a_call_ends_once_and_a_server_that_returns_is_found() {
    let mut net = Net::new();
    let device = net.device_with("alice", &[NOBODY, &net.server.url]);
    net.server.kill();
    assert_eq!(code(device.login_with("alice", "any")), 9511);
    net.server.restart();
    net.log_in(&device, "alice");
    net.server.kill();
    device.until("connect failed 9511");
    assert_eq!(code(device.delete("c2c_bob")), 9508);
    net.server.restart();
    device.until("connected");
    device.delete("c2c_bob").unwrap();
}

#[test]
fn any_server_of_the_same_rows_goes_on_where_another_one_was_killed() {
    use super::support::server::Server;
    if std::env::var_os("OPENTIM_TEST_STORAGE").is_none() {
        return; // A file has one server.
    }
    let mut net = Net::new();
    let second = Server::start(net.world.folder.path());
    let urls = format!("{},{}", net.server.url, second.url);
    let devices = ["u1", "u2", "u3", "u4"].map(|user| {
        let device = net.device_with(user, &[&urls]);
        net.log_in(&device, user);
        device
    });
    net.server.kill();
    let bob = net.device_with("bob", &[&second.url]);
    net.log_in(&bob, "bob");
    for (device, user) in devices.iter().zip(["u1", "u2", "u3", "u4"]) {
        bob.send(user, "words");
        device.until("message words");
        device.delete("c2c_bob").unwrap();
    }
}
