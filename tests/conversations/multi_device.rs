//! Tests of a device that was away: for a while, or for more changes than the feed keeps.

use super::{Device, Team};
use opentim_core::client::cache::Conversation;

/// The whole list, without what belongs to the device.
fn list(device: &Device) -> Vec<Conversation> {
    let ids = device.list();
    let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
    device.by_ids(&ids).unwrap()
}

/// Changes of every kind, made on the phone.
fn change(team: &Team) {
    let phone = &team.phone;
    team.bob.send("alice", "three");
    team.bob.send_at("team", "four", &["alice"]);
    phone.wait("four", |phone| {
        phone.last("group_team") == "four" && phone.last("c2c_bob") == "three"
    });
    phone.pin("group_team");
    phone.pin_to("c2c_bob", false).unwrap();
    phone.mark(&["c2c_bob"], 1 << 33, true).unwrap();
    phone.mark(&["c2c_bob"], 1, false).unwrap();
    phone.set_data(&["group_team"], "mine").unwrap();
    phone.set_data(&["c2c_bob"], "").unwrap();
    phone.set_opt(&["c2c_carol"], 2).unwrap();
    phone.set_opt(&["c2c_bob"], 0).unwrap();
    phone.retain("c2c_carol", 30).unwrap();
    phone.rename_folder("first", "renamed").unwrap();
    phone.delete_folder("second").unwrap();
    phone
        .create_folder("third", &["c2c_carol", "group_team"])
        .unwrap();
    phone.remove_from_folder("renamed", &["c2c_bob"]).unwrap();
    phone.add_to_folder("renamed", &["c2c_carol"]).unwrap();
    phone.clean("c2c_bob", 0, 0).unwrap();
    phone.clear("c2c_dave").unwrap();
    phone.delete("c2c_erin").unwrap();
    let import = "v4/im_open_login_svc/account_import";
    team.bob
        .rest(import, r#"{"UserID":"carol","Nick":"Caroline"}"#)
        .unwrap();
    phone.wait("the name", |phone| {
        phone.conversation("c2c_carol").show_name == "Caroline"
    });
}

#[test]
fn it_finds_every_change_at_its_next_login() {
    for far in [false, true] {
        let team = Team::new();
        let (phone, laptop) = (&team.phone, &team.laptop);
        phone.sync_deletion(true);
        for peer in ["carol", "dave", "erin"] {
            phone.send(peer, "one");
        }
        team.bob_writes("two");
        phone.pin("c2c_bob");
        phone.mark(&["c2c_bob"], 1, true).unwrap();
        phone.set_data(&["c2c_bob"], "old").unwrap();
        phone.set_opt(&["c2c_bob"], 1).unwrap();
        phone.create_folder("first", &["c2c_bob"]).unwrap();
        phone.create_folder("second", &["c2c_bob"]).unwrap();
        team.settle();
        laptop.wait("both to agree", |laptop| list(laptop) == list(phone));
        laptop.logout();
        change(&team);
        if far {
            phone.flood();
        }
        laptop.events_now();
        laptop.login("alice").unwrap();
        let told = laptop.until("sync finish");
        assert_eq!(list(laptop), list(phone), "far: {far}");
        assert_eq!(laptop.folders(), phone.folders());
        assert_eq!(laptop.total_unread(), phone.total_unread());
        let count = |what: &str| told.iter().filter(|event| event.starts_with(what)).count();
        assert_eq!(count("deleted c2c_erin"), 1, "{told:?}");
        assert_eq!(count("changed "), 1, "{told:?}");
        for folder in [
            "folder first is renamed",
            "folder renamed drops c2c_bob for 0",
            "folder renamed takes c2c_carol",
            "folder second deleted",
            "folder third made with c2c_carol group_team",
        ] {
            assert_eq!(count(folder), 1, "{folder}: {told:?}");
        }
        assert_eq!(list(&team.world.login("fresh", "alice")), list(phone));
    }
}

/// Changes that happen while the device is logged in reach it without a call.
#[test]
fn it_receives_every_change_while_connected() {
    let team = Team::new();
    let (phone, laptop) = (&team.phone, &team.laptop);
    phone.sync_deletion(true);
    for peer in ["carol", "dave", "erin"] {
        phone.send(peer, "one");
    }
    team.bob_writes("two");
    phone.create_folder("first", &["c2c_bob"]).unwrap();
    phone.create_folder("second", &["c2c_bob"]).unwrap();
    change(&team);
    laptop.wait("both to agree", |laptop| list(laptop) == list(phone));
    assert_eq!(laptop.folders(), phone.folders());
    assert_eq!(laptop.total_unread(), phone.total_unread());
}

/// An entry that was deleted for another device only is still here. If it has come back meanwhile, the snapshot for a
/// device that is far behind has the service's entry.
#[test]
fn far_behind_with_the_switch_off_the_services_entry_counts() {
    let team = Team::new();
    let (phone, laptop) = (&team.phone, &team.laptop);
    team.bob_writes("one");
    phone.pin("c2c_bob");
    team.settle();
    laptop.logout();
    phone.delete("c2c_bob").unwrap();
    team.bob.send("alice", "two");
    phone.until("message two");
    phone.flood();
    laptop.login("alice").unwrap();
    laptop.until("sync finish");
    let bob = laptop.conversation("c2c_bob");
    assert_eq!((bob.unread, bob.pinned), (1, false));
    assert_eq!(
        laptop.history("c2c_bob"),
        ["one", "two"],
        "its history is its own"
    );
}
