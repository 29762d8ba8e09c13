//! Tests of HTTPS with a self-signed certificate.

use opentim_core::client::{OfflineDelete, RawConfig};

use super::devices::Net;
use super::support::server::{APP, Server};
use super::support::{Device, World, code};

/// A server whose certificate is its own authority.
fn secure() -> Net {
    let world = World::new();
    let directory = world.directory.path();
    Server::init(directory);
    let made = rcgen::generate_simple_self_signed(["127.0.0.1".to_string()]).unwrap();
    std::fs::write(directory.join("cert.pem"), made.cert.pem()).unwrap();
    std::fs::write(directory.join("key.pem"), made.signing_key.serialize_pem()).unwrap();
    let configuration = directory.join("opentim.toml");
    let mut text = std::fs::read_to_string(&configuration).unwrap();
    text.push_str("\ntls_cert = \"cert.pem\"\ntls_key = \"key.pem\"\n");
    std::fs::write(&configuration, text).unwrap();
    let server = Server::start(directory);
    Net { world, server }
}

fn device(net: &Net, name: &str, ca_file: Option<&str>) -> Device {
    let given = RawConfig {
        sdk_app_id: APP,
        server_url: &net.server.url,
        ca_file,
        ..RawConfig::default()
    };
    Device::with(given, &net.world.directory.path().join(name))
}

#[test]
fn a_server_with_a_certificate_of_ones_own_is_trusted_by_who_names_it() {
    let net = secure();
    assert!(net.server.url.starts_with("https://"), "{}", net.server.url);
    let authority = net.world.directory.path().join("cert.pem");
    let authority = authority.to_string_lossy();
    let alice = device(&net, "alice", Some(&authority));
    net.log_in(&alice, "alice");
    let bob = device(&net, "bob", Some(&authority));
    net.log_in(&bob, "bob");
    bob.send("alice", "under seal");
    alice.until("message under seal");
    alice.delete("c2c_bob").unwrap();
}

#[test]
fn a_server_that_nobody_vouches_for_is_not_spoken_to() {
    let net = secure();
    let signature = net.server.signature("alice");
    let stranger = device(&net, "stranger", None);
    assert_eq!(code(stranger.login_with("alice", &signature)), 6010);
    let plain = net.server.url.replace("https", "http");
    let plain = net.device_at("plain", &plain, OfflineDelete::Refuse);
    let refused = code(plain.login_with("alice", &signature));
    assert!([9502, 9514].contains(&refused), "{refused}");
    let wrong = device(&net, "wrong", Some("no/such/file.pem"));
    assert_eq!(code(wrong.login_with("alice", &signature)), 6022);
}
