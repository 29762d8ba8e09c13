//! Tests of several devices of one user.

use std::time::Duration;

use opentim_core::client::{OfflineDelete, RawConfig};

use super::support::server::{APP, Server};
use super::support::{Device, World, code};

/// The time limit for a device's request.
pub const PATIENCE: Duration = Duration::from_secs(5);

/// A directory with a server and its devices.
pub struct Net {
    pub world: World,
    pub server: Server,
}

impl Net {
    pub fn new() -> Self {
        let world = World::new();
        Server::init(world.directory.path());
        let server = Server::start(world.directory.path());
        Self { world, server }
    }

    /// A device in a directory of its own, nobody logged in.
    pub fn device(&self, name: &str) -> Device {
        self.device_at(name, &self.server.url, OfflineDelete::Refuse)
    }

    pub fn device_at(&self, name: &str, url: &str, offline_delete: OfflineDelete) -> Device {
        let given = RawConfig {
            sdk_app_id: APP,
            server_url: url,
            request_timeout: Some(PATIENCE),
            offline_delete,
            ..RawConfig::default()
        };
        Device::with(given, &self.world.directory.path().join(name))
    }

    /// A device with `user` logged in and caught up.
    pub fn login(&self, name: &str, user: &str) -> Device {
        let device = self.device(name);
        self.log_in(&device, user);
        device
    }

    pub fn log_in(&self, device: &Device, user: &str) {
        device
            .login_with(user, &self.server.signature(user))
            .unwrap();
        device.until("sync finish");
    }

    /// Sends a command of an administrator.
    pub fn admin(&self, path: &str, body: &str) {
        let signature = self.server.signature("administrator");
        let url = format!("{}/{path}", self.server.url);
        let mut answer = ureq::post(&url)
            .query("sdkappid", APP.to_string())
            .query("identifier", "administrator")
            .query("usersig", &signature)
            .send(body)
            .unwrap();
        let text = answer.body_mut().read_to_string().unwrap();
        assert!(text.contains("\"ErrorCode\":0"), "{text}");
    }

    pub fn keep_in_step(&self) {
        self.admin(
            "opentim/v1/settings",
            r#"{"SyncConversationDeletion":true}"#,
        );
    }
}

#[test]
fn a_message_and_its_deletion_go_from_device_to_device() {
    let net = Net::new();
    net.keep_in_step();
    let bob = net.login("bob", "bob");
    let (phone, tablet) = (net.login("phone", "alice"), net.login("tablet", "alice"));
    bob.send("alice", "good morning");
    phone.until("message good morning");
    tablet.until("message good morning");
    phone.delete("c2c_bob").unwrap();
    assert_eq!(phone.events(), ["deleted c2c_bob"]);
    tablet.until("deleted c2c_bob");
    assert_eq!(tablet.bytes("good morning"), 0);
    assert!(tablet.list().is_empty());
    assert_eq!(bob.list(), ["c2c_alice"]);
}

#[test]
fn a_device_that_was_away_follows_when_it_returns_also_after_a_restart() {
    let mut net = Net::new();
    net.keep_in_step();
    let bob = net.login("bob", "bob");
    let (phone, tablet) = (net.login("phone", "alice"), net.login("tablet", "alice"));
    bob.send("alice", "before");
    tablet.until("message before");
    tablet.logout();
    phone.until("message before");
    phone.delete("c2c_bob").unwrap();
    net.server.restart();
    net.log_in(&tablet, "alice");
    assert!(tablet.list().is_empty());
    assert_eq!(tablet.bytes("before"), 0);
}

#[test]
fn with_the_switch_off_the_other_device_keeps_what_it_has() {
    let net = Net::new();
    let bob = net.login("bob", "bob");
    let (phone, tablet) = (net.login("phone", "alice"), net.login("tablet", "alice"));
    bob.send("alice", "kept there");
    phone.until("message kept there");
    tablet.until("message kept there");
    phone.delete("c2c_bob").unwrap();
    bob.send("alice", "next");
    tablet.until("message next");
    assert_eq!(tablet.history("c2c_bob"), ["kept there", "next"]);
    phone.until("message next");
    assert_eq!(phone.history("c2c_bob"), ["next"]);
}

#[test]
fn a_kicked_device_hears_it_and_is_logged_out() {
    let net = Net::new();
    let phone = net.login("phone", "alice");
    net.admin("v4/im_open_login_svc/kick", r#"{"UserID":"alice"}"#);
    phone.until("kicked");
    assert_eq!(code(phone.delete("c2c_bob")), 6014);
    net.log_in(&phone, "alice");
    phone.delete("c2c_bob").unwrap();
}

#[test]
fn the_same_device_logged_in_twice_ends_the_first_login() {
    let net = Net::new();
    let given = |url| RawConfig {
        sdk_app_id: APP,
        server_url: url,
        device_id: Some("phone"),
        ..RawConfig::default()
    };
    let directory = |name| net.world.directory.path().join(name);
    let first = Device::with(given(&net.server.url), &directory("first"));
    let second = Device::with(given(&net.server.url), &directory("second"));
    net.log_in(&first, "alice");
    net.log_in(&second, "alice");
    first.until("kicked");
    second.delete("c2c_bob").unwrap();
}

#[test]
fn a_wrong_signature_is_refused_with_its_code() {
    let net = Net::new();
    let phone = net.device("phone");
    let of_bob = net.server.signature("bob");
    assert_eq!(code(phone.login_with("alice", &of_bob)), 70013);
    assert_eq!(code(phone.login_with("alice", "nonsense")), 70003);
    assert_eq!(phone.events_now(), ["connecting", "connected"]);
}

#[test]
fn a_quiet_connection_is_not_a_lost_one() {
    let net = Net::new();
    let given = RawConfig {
        sdk_app_id: APP,
        server_url: &net.server.url,
        request_timeout: Some(Duration::from_millis(300)),
        ..RawConfig::default()
    };
    let phone = Device::with(given, &net.world.directory.path().join("phone"));
    net.log_in(&phone, "alice");
    std::thread::sleep(Duration::from_millis(900));
    assert!(phone.events_now().is_empty());
}
