//! Tests of the main calls over a network, with a separate server.

use std::time::Duration;

use opentim_core::client::RawConfig;

use super::Device;
use super::support::World;
use super::support::server::{APP, Server};

#[test]
fn the_main_calls_go_over_the_network_and_reach_the_other_device() {
    let world = World::new();
    let directory = world.directory.path();
    Server::init(directory);
    let mut server = Server::start(directory);
    let login = |server: &Server, name: &str, user: &str| {
        let given = RawConfig {
            sdk_app_id: APP,
            server_url: &server.url,
            request_timeout: Some(Duration::from_secs(5)),
            ..RawConfig::default()
        };
        let device = Device::with(given, &directory.join(name));
        device.login_with(user, &server.signature(user)).unwrap();
        device.until("sync finish");
        device
    };
    let (phone, laptop) = (
        login(&server, "phone", "alice"),
        login(&server, "laptop", "alice"),
    );
    let bob = login(&server, "bobs", "bob");
    bob.create_group("Public", "team");
    phone.join("team");
    bob.send("alice", "<one>");
    bob.send("alice", "<two>");
    bob.send_at("team", "<three>", &["alice"]);
    laptop.until("message <three>");
    phone.until("message <three>");
    assert_eq!(phone.conversation("group_team").mentions.len(), 1);
    phone.pin("c2c_bob");
    phone.mark(&["c2c_bob"], 1 << 63, true).unwrap();
    phone.set_data(&["c2c_bob"], "mine").unwrap();
    phone.set_opt(&["group_team"], 2).unwrap();
    phone.create_folder("work", &["c2c_bob"]).unwrap();
    phone.delete_messages("c2c_bob", &[2]).unwrap();
    assert_eq!(
        (phone.last("c2c_bob").as_str(), phone.bytes("<two>")),
        ("<one>", 0)
    );
    phone.clean("c2c_bob", 0, 0).unwrap();
    phone.clear("group_team").unwrap();
    assert_eq!((phone.total_unread(), phone.bytes("<three>")), (0, 0));
    laptop.wait("all of it", |laptop| {
        laptop.folders() == ["work"] && laptop.unread("c2c_bob") == 0
    });
    let shown = laptop.conversation("c2c_bob");
    assert!(
        shown.pinned
            && shown.preferences.marks == 1 << 63
            && shown.preferences.custom_data == "mine"
    );
    assert_eq!(shown.folders, ["work"]);
    assert_eq!(
        laptop.last("c2c_bob"),
        "<two>",
        "messages deleted there stay here"
    );
    assert_eq!(laptop.conversation("group_team").preferences.receive_opt, 2);
    // Cleared on the other device with the switch off. The unread count here goes when it is cleaned here.
    assert_eq!(laptop.unread("group_team"), 1);
    laptop.clean("group", 0, 0).unwrap();
    assert_eq!(laptop.unread("group_team"), 0);
    phone.delete("c2c_bob").unwrap();
    server.restart();
    let fresh = login(&server, "fresh", "alice");
    assert_eq!(fresh.list(), ["group_team"]);
    assert_eq!(fresh.folders(), ["work"]);
    assert_eq!(fresh.conversation("c2c_bob").preferences.marks, 1 << 63);
}
