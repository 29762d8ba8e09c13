//! Tests of histories in both directions, from the server and from the device alone.

use opentim_core::client::{GetType, OfflineDelete, Wanted};
use opentim_core::model::Result;

use super::devices::Net;
use super::support::{Device, code, text};
use super::way::Ways;
use GetType::{CloudNewer, CloudOlder, LocalNewer, LocalOlder};

fn get(device: &Device, get: GetType, last_seq: u64, count: u32) -> Result<Vec<String>> {
    let wanted = Wanted {
        conversation: "c2c_bob".into(),
        get,
        last_seq,
        count,
    };
    let found = device.call(|client, done| client.messages(wanted, done))?;
    Ok(found.iter().map(text).collect())
}

fn words(numbers: impl IntoIterator<Item = u32>) -> Vec<String> {
    numbers.into_iter().map(|n| n.to_string()).collect()
}

/// A server with `count` messages from bob to alice.
fn written(count: u32) -> (Net, Device) {
    let net = Net::new();
    let bob = net.login("bob", "bob");
    for number in 1..=count {
        bob.send("alice", &number.to_string());
    }
    (net, bob)
}

#[test]
fn newer_ones_fill_the_gap_and_local_ones_are_what_the_device_has() {
    let (net, _bob) = written(30);
    let phone = net.login("phone", "alice");
    assert_eq!(get(&phone, LocalOlder, 0, 100).unwrap(), ["30"]);
    assert_eq!(get(&phone, LocalNewer, 0, 100).unwrap(), ["30"]);
    assert_eq!(get(&phone, CloudNewer, 0, 10).unwrap(), words(1..=10));
    assert_eq!(
        get(&phone, LocalNewer, 8, 100).unwrap(),
        ["9", "10", "30"],
        "a gap, which the device cannot know"
    );
    assert_eq!(get(&phone, CloudNewer, 8, 4).unwrap(), words(9..=12));
    assert_eq!(get(&phone, CloudNewer, 12, 100).unwrap(), words(13..=30));
    assert_eq!(get(&phone, LocalNewer, 0, 100).unwrap(), words(1..=30));
    let older: Vec<_> = words(1..=30).into_iter().rev().collect();
    assert_eq!(get(&phone, LocalOlder, 0, 100).unwrap(), older);
    assert_eq!(get(&phone, LocalOlder, 3, 100).unwrap(), ["2", "1"]);
    assert_eq!(get(&phone, CloudOlder, 3, 1).unwrap(), ["2"]);
    for nothing in [CloudNewer, LocalNewer] {
        assert_eq!(get(&phone, nothing, 30, 10).unwrap(), [""; 0]);
        assert_eq!(get(&phone, nothing, u64::MAX, 10).unwrap(), [""; 0]);
        assert_eq!(code(get(&phone, nothing, 0, 0)), 6017);
    }
}

#[test]
fn a_full_page_is_not_the_end() {
    let net = Net::new();
    let bob = net.login("bob", "bob");
    let filling = "x".repeat(11_000);
    for number in 1..=120 {
        bob.send("alice", &format!("{number} {filling}"));
    }
    let phone = net.login("phone", "alice");
    let found = get(&phone, CloudNewer, 0, 115).unwrap();
    let numbers = found.iter().map(|text| text.split(' ').next().unwrap());
    assert_eq!(numbers.collect::<Vec<_>>(), words(1..=115));
}

#[test]
fn the_server_is_not_asked_for_what_is_local() {
    let (net, _bob) = written(3);
    let ways = Ways::to(&net.server.address(), 1);
    let phone = net.device_at("phone", &ways.url(), OfflineDelete::Refuse);
    phone.until("connected");
    net.log_in(&phone, "alice");
    ways.asked();
    assert_eq!(get(&phone, LocalOlder, 0, 10).unwrap(), ["3"]);
    assert_eq!(get(&phone, LocalNewer, 0, 10).unwrap(), ["3"]);
    assert_eq!(ways.asked(), [0; 0]);
    assert_eq!(get(&phone, CloudNewer, 0, 10).unwrap(), words(1..=3));
    assert_eq!(ways.asked(), [0]);
}

#[test]
fn without_a_connection_newer_ones_are_what_the_device_has() {
    let (mut net, _bob) = written(5);
    let phone = net.login("phone", "alice");
    assert_eq!(get(&phone, CloudNewer, 2, 10).unwrap(), words(3..=5));
    net.server.kill();
    phone.until("connecting");
    for newer in [CloudNewer, LocalNewer] {
        assert_eq!(get(&phone, newer, 0, 10).unwrap(), words(3..=5));
        assert_eq!(get(&phone, newer, 3, 1).unwrap(), ["4"]);
    }
    assert_eq!(get(&phone, LocalNewer, 5, 10).unwrap(), [""; 0]);
    assert_eq!(
        code(get(&phone, CloudNewer, 5, 10)),
        9508,
        "an empty list would say that there are none"
    );
}

#[test]
fn deleted_messages_are_in_no_page() {
    let (net, bob) = written(5);
    net.keep_in_step();
    let (phone, tablet) = (net.login("phone", "alice"), net.login("tablet", "alice"));
    for device in [&phone, &tablet] {
        assert_eq!(get(device, CloudNewer, 0, 10).unwrap(), words(1..=5));
    }
    phone
        .call(|client, done| client.delete_messages("c2c_bob".into(), vec![2, 4], done))
        .unwrap();
    for newer in [LocalNewer, CloudNewer] {
        assert_eq!(get(&phone, newer, 0, 10).unwrap(), ["1", "3", "5"]);
        assert_eq!(get(&phone, newer, 1, 1).unwrap(), ["3"]);
    }
    phone.delete("c2c_bob").unwrap();
    tablet.until("deleted c2c_bob");
    for device in [&phone, &tablet] {
        for any in [CloudOlder, CloudNewer, LocalOlder, LocalNewer] {
            assert_eq!(get(device, any, 0, 10).unwrap(), [""; 0]);
        }
    }
    bob.send("alice", "6");
    tablet.until("message 6");
    for any in [CloudOlder, CloudNewer, LocalOlder, LocalNewer] {
        assert_eq!(get(&tablet, any, 0, 10).unwrap(), ["6"]);
    }
}

/// A history may be requested at the moment the server is back, before the device has sent it the deletions that were
/// made here meanwhile.
#[test]
fn a_history_deleted_offline_is_not_fetched_again() {
    let (mut net, _bob) = written(5);
    for (round, cloud) in [CloudNewer, CloudOlder, CloudNewer, CloudOlder]
        .into_iter()
        .enumerate()
    {
        let (name, url) = (format!("phone {round}"), net.server.url.clone());
        let phone = net.device_at(&name, &url, OfflineDelete::Queue);
        net.log_in(&phone, "alice");
        assert_eq!(get(&phone, CloudNewer, 0, 10).unwrap(), words(1..=5));
        net.server.kill();
        phone.until("connecting");
        phone.delete("c2c_bob").unwrap();
        net.server.restart();
        let found = loop {
            match get(&phone, cloud, 0, 10) {
                Ok(found) => break found,
                Err(error) => assert_eq!(error.code, 9508, "{error}"),
            }
        };
        assert_eq!(found, [""; 0]);
        assert_eq!(get(&phone, LocalNewer, 0, 10).unwrap(), [""; 0]);
        // For the next round, in which another device has them. The deletion was for this device only.
        phone.free();
        for number in 1..=5 {
            net.admin(
                "v4/openim/sendmsg",
                &format!(
                    r#"{{"From_Account":"bob","To_Account":"alice","MsgRandom":1{round}{number},
                        "MsgBody":[{{"MsgType":"TIMTextElem","MsgContent":{{"Text":"{number}"}}}}]}}"#
                ),
            );
        }
    }
}
