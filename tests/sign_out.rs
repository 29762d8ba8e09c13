//! Tests of logins that the embedded service ends: the app is notified, as over a network.

use opentim_core::client::Status;

use crate::support::{Device, World, code};

const KICK: &str = "v4/im_open_login_svc/kick";
const DELETE: &str = "v4/im_open_login_svc/account_delete";

fn signed_out(device: &Device) {
    device.until("kicked");
    assert_eq!(device.client.status(), Status::LoggedOut);
    assert_eq!(code(device.delete("c2c_bob")), 6014);
}

#[test]
fn a_kick_signs_all_devices_of_the_user_out() {
    let world = World::new();
    let (phone, tablet) = (
        world.login("phone", "alice"),
        world.login("tablet", "alice"),
    );
    let bob = world.login("bob", "bob");
    bob.rest(KICK, r#"{"UserID":"alice"}"#).unwrap();
    signed_out(&phone);
    signed_out(&tablet);
    assert_eq!(bob.client.status(), Status::LoggedIn, "nobody else is");
    for device in [&phone, &tablet] {
        device.login("alice").unwrap();
        device.until("sync finish");
    }
    bob.send("alice", "again");
    phone.until("message again");
}

#[test]
fn calls_that_come_after_a_kick_are_not_carried_out() {
    let world = World::new();
    let (alice, bob) = (world.login("phone", "alice"), world.login("bob", "bob"));
    bob.rest(KICK, r#"{"UserID":"alice"}"#).unwrap();
    // The device may notice before the call, during it, or by it.
    let refused = code(alice.rest("v4/openim/sendmsg", "{}"));
    assert!([6014, 6208].contains(&refused), "{refused}");
    signed_out(&alice);
}

#[test]
fn who_kicks_themselves_is_answered() {
    let world = World::new();
    let alice = world.login("phone", "alice");
    alice.rest(KICK, r#"{"UserID":"alice"}"#).unwrap();
    signed_out(&alice);
}

#[test]
fn an_account_that_is_deleted_is_signed_out_and_nothing_of_it_stays_on_its_devices() {
    let world = World::new();
    let (phone, tablet) = (
        world.login("phone", "alice"),
        world.login("tablet", "alice"),
    );
    let bob = world.login("bob", "bob");
    bob.send("alice", "to be forgotten");
    for device in [&phone, &tablet] {
        device.until("message to be forgotten");
    }
    let answer = bob.rest(DELETE, r#"{"DeleteItem":[{"UserID":"alice"}]}"#);
    assert!(answer.unwrap().contains(r#""ResultCode":0"#));
    for device in [&phone, &tablet] {
        signed_out(device);
        assert_eq!(device.bytes("to be forgotten"), 0);
    }
}
