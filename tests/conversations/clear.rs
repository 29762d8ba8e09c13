//! Tests of clearing: the history is removed, and the conversation stays.

use super::Team;
use super::support::code;

#[test]
fn entry_and_place_stay_and_the_history_is_gone() {
    let team = Team::new();
    let (phone, laptop) = (&team.phone, &team.laptop);
    phone.sync_deletion(true);
    phone.total_unread();
    team.bob.send("alice", "<a secret of two>");
    team.bob
        .send_at("team", "<a secret of the team>", &["alice"]);
    phone.send("carol", "above them");
    team.settle();
    phone.pin("group_team");
    phone.set_draft("c2c_bob", "my draft");
    phone.mark(&["c2c_bob"], 1, true).unwrap();
    team.settle();
    let before = [
        phone.conversation("c2c_bob"),
        phone.conversation("group_team"),
    ];
    let order = phone.list();
    let their_order = laptop.list();
    phone.clear("c2c_bob").unwrap();
    assert_eq!(phone.events(), ["changed c2c_bob", "total 1"]);
    phone.clear("group_team").unwrap();
    assert_eq!(phone.events(), ["changed group_team", "total 0"]);
    laptop.wait("the clearing", |laptop| {
        laptop.last("c2c_bob").is_empty() && laptop.last("group_team").is_empty()
    });
    for device in [phone, laptop] {
        assert!(device.history("c2c_bob").is_empty() && device.history("group_team").is_empty());
        assert_eq!(device.bytes("<a secret of"), 0);
        assert_eq!(device.total_unread(), 0);
    }
    assert_eq!((phone.list(), laptop.list()), (order, their_order));
    for before in before {
        let mut after = phone.conversation(&before.id.to_string());
        assert!(after.last_message.is_none() && after.mentions.is_empty());
        after.last_message = before.last_message.clone();
        after.unread = before.unread;
        after.mentions = before.mentions.clone();
        after.position = before.position;
        assert_eq!(after, before, "all else is as it was");
    }
    // Bob still has a copy. When Bob deletes it too, nobody has it.
    assert_eq!(team.bob.history("c2c_alice"), ["<a secret of two>"]);
    assert!(team.world.service_bytes("<a secret of two>") > 0);
    team.bob.clear("c2c_alice").unwrap();
    team.bob.clear("group_team").unwrap();
    team.world.wait_until_purged("<a secret of two>");
    team.world.wait_until_purged("<a secret of the team>");
    let fresh = team.world.login("fresh", "alice");
    assert_eq!(fresh.list(), laptop.list());
    assert!(fresh.last("c2c_bob").is_empty() && fresh.history("c2c_bob").is_empty());
    // Only new messages are there.
    team.bob_writes("new");
    assert_eq!(phone.history("c2c_bob"), ["new"]);
    assert_eq!(
        (phone.unread("c2c_bob"), phone.last("c2c_bob").as_str()),
        (1, "new")
    );
}

#[test]
fn with_the_switch_off_other_devices_keep_what_they_have() {
    let team = Team::new();
    let (phone, laptop) = (&team.phone, &team.laptop);
    team.bob_writes("kept there");
    phone.clear("c2c_bob").unwrap();
    team.settle();
    assert_eq!(laptop.history("c2c_bob"), ["kept there"]);
    assert_eq!(
        (laptop.last("c2c_bob").as_str(), laptop.unread("c2c_bob")),
        ("kept there", 1)
    );
    laptop.relogin("alice");
    assert_eq!(laptop.history("c2c_bob"), ["kept there"]);
    assert!(
        team.world
            .login("fresh", "alice")
            .history("c2c_bob")
            .is_empty()
    );
    team.bob_writes("new");
    assert_eq!(laptop.history("c2c_bob"), ["kept there", "new"]);
    laptop.clear("c2c_bob").unwrap();
    assert_eq!(laptop.bytes("kept there"), 0);
    assert_eq!(phone.history("c2c_bob"), ["new"]);
}

#[test]
fn a_device_that_was_away_follows_also_from_far_behind() {
    for far in [false, true] {
        let team = Team::new();
        let (phone, laptop) = (&team.phone, &team.laptop);
        phone.sync_deletion(true);
        team.bob_writes("<old news>");
        laptop.logout();
        phone.clear("c2c_bob").unwrap();
        team.bob.send("alice", "new");
        phone.until("message new");
        if far {
            phone.flood();
        }
        laptop.login("alice").unwrap();
        laptop.until("sync finish");
        assert_eq!(laptop.history("c2c_bob"), ["new"], "far: {far}");
        assert_eq!(
            (laptop.unread("c2c_bob"), laptop.bytes("<old news>")),
            (1, 0)
        );
    }
}

#[test]
fn clearing_a_missing_conversation_is_a_success() {
    let team = Team::new();
    let phone = &team.phone;
    phone.clear("c2c_nobody").unwrap();
    phone.clear("group_nowhere").unwrap();
    assert!(phone.events().is_empty());
    assert_eq!(code(phone.clear("nobody")), 6017);
    assert_eq!(code(phone.clear("")), 6017);
    // A history that a deletion kept can be cleared too.
    team.bob_writes("<kept>");
    phone.delete_list(&["c2c_bob"], false).unwrap();
    assert!(phone.bytes("<kept>") > 0);
    phone.events();
    phone.clear("c2c_bob").unwrap();
    assert_eq!(
        (phone.bytes("<kept>"), phone.history("c2c_bob").len()),
        (0, 0)
    );
    assert!(phone.events().is_empty() && !phone.list().contains(&"c2c_bob".to_string()));
}

/// The service may have lost what the device has: the call's success covers the device too.
#[test]
fn what_only_the_device_has_goes_too() {
    let team = Team::new();
    team.bob_writes("<one>");
    team.bob_writes("<two>");
    let Team {
        world,
        phone,
        laptop,
        bob,
    } = team;
    for device in [&phone, &laptop, &bob] {
        device.logout();
    }
    world.lose_service();
    phone.login("alice").unwrap();
    phone.until("sync finish");
    phone.delete_messages("c2c_bob", &[2]).unwrap();
    assert_eq!(
        (phone.bytes("<two>"), phone.history("c2c_bob").len()),
        (0, 1)
    );
    phone.clear("c2c_bob").unwrap();
    assert_eq!(
        (phone.bytes("<one>"), phone.history("c2c_bob").len()),
        (0, 0)
    );
    assert_eq!(
        (phone.unread("c2c_bob"), phone.list()[0].as_str()),
        (0, "c2c_bob")
    );
    assert_eq!(
        phone.conversation("c2c_bob").position.read_seq,
        1,
        "no more than it knew"
    );
}
