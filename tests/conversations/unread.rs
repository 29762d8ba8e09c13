//! Tests of unread counts: of a conversation, of all, of a filter, and cleaning them.

use opentim_core::client::Client;
use opentim_core::model::{ConversationKind, Filter};

use super::support::{World, code};
use super::{Device, Team};

/// The counts of Bob's conversation and of the group's, and the total.
fn counts(device: &Device) -> (u64, u64, u64) {
    let (total, of) = (device.total_unread(), |id: &str| device.unread(id));
    let summed = device.unread_of(Filter::default());
    assert_eq!(
        total, summed,
        "the sum that is kept, and the one that is made"
    );
    (of("c2c_bob"), of("group_team"), total)
}

/// Bob writes the given numbers of messages to Alice and to the group, and both devices have them.
fn write(team: &Team, to_alice: usize, to_group: usize) {
    for at in 0..to_alice {
        team.bob.send("alice", &format!("to alice {at}"));
    }
    for at in 0..to_group {
        team.bob
            .send_group("team", &format!("to the team {at}"))
            .unwrap();
    }
    team.sync();
}

#[test]
fn other_users_messages_count_until_they_are_cleaned() {
    let team = Team::new();
    let (phone, laptop) = (&team.phone, &team.laptop);
    write(&team, 3, 2);
    assert_eq!(counts(phone), (3, 2, 5));
    assert_eq!(counts(laptop), (3, 2, 5));
    phone.send("bob", "own");
    assert_eq!(counts(phone), (3, 2, 5), "writing is not reading");
    phone.events();
    phone.clean("c2c_bob", 0, 0).unwrap();
    assert_eq!(phone.events(), ["changed c2c_bob", "total 2"]);
    laptop.until("total 2");
    assert_eq!(counts(laptop), (0, 2, 2));
    phone.clean("c2c_bob", 0, 0).unwrap();
    assert!(phone.events().is_empty(), "there is nothing to clean");
    assert_eq!(counts(&team.world.login("fresh", "alice")), (0, 2, 2));
    phone.relogin("alice");
    assert_eq!(counts(phone), (0, 2, 2));
}

#[test]
fn cleaning_goes_by_kind_or_for_all() {
    let team = Team::new();
    let (phone, laptop) = (&team.phone, &team.laptop);
    write(&team, 1, 1);
    phone.clean("c2c", 0, 0).unwrap();
    assert_eq!(counts(phone), (0, 1, 1));
    write(&team, 2, 0);
    phone.clean("group", 0, 0).unwrap();
    assert_eq!(counts(phone), (2, 0, 2));
    write(&team, 0, 2);
    phone.events();
    // A group that no longer exists does not make the call fail.
    let dismiss = |client: &Client, done| client.dismiss_group("team".into(), done);
    team.bob.call(dismiss).unwrap();
    phone.clean("", 0, 0).unwrap();
    assert_eq!(phone.events(), ["changed c2c_bob group_team", "total 0"]);
    laptop.wait("the end", |laptop| counts(laptop) == (0, 0, 0));
    for wrong in ["bob", "C2C", "c2c_", "group_", " "] {
        assert_eq!(code(phone.clean(wrong, 0, 0)), 6017, "{wrong:?}");
    }
    assert_eq!(code(phone.clean("c2c_bob", u64::MAX, 0)), 6017);
    phone.clean("c2c_nobody", 0, 0).unwrap();
    phone.clean("group_nowhere", 0, 7).unwrap();
    assert!(phone.events().is_empty());
}

#[test]
fn cleaning_goes_up_to_a_seq_or_a_time() {
    let team = Team::new();
    let (phone, laptop) = (&team.phone, &team.laptop);
    write(&team, 0, 5);
    phone.events();
    phone.clean("group_team", 0, 3).unwrap();
    assert_eq!(
        phone.events(),
        ["changed group_team"],
        "once, and it was not asked for the total"
    );
    assert_eq!(counts(phone), (0, 2, 2));
    phone.clean("group_team", 0, 2).unwrap();
    assert_eq!(counts(phone), (0, 2, 2), "reading does not go back");
    phone.clean("group_team", u64::MAX / 2, 4).unwrap();
    assert_eq!(counts(phone), (0, 1, 1), "a group has no time");
    phone.clean("group_team", 0, u64::MAX / 2).unwrap();
    assert_eq!(counts(phone), (0, 0, 0));
    // With a user, by time: messages with other times are imported.
    let import = |time: u64| {
        let body = format!(
            r#"{{"SyncFromOldSystem":5,"From_Account":"bob","To_Account":"alice","MsgRandom":{time},
                "MsgTimeStamp":{time},"MsgBody":[{{"MsgType":"TIMTextElem","MsgContent":{{"Text":"at {time}"}}}}]}}"#
        );
        team.bob.rest("v4/openim/importmsg", &body).unwrap();
    };
    for time in [1_000, 2_000, 3_000] {
        import(time);
    }
    team.settle();
    assert_eq!(counts(phone), (3, 0, 3));
    phone.clean("c2c_bob", 999, 0).unwrap();
    assert_eq!(counts(phone), (3, 0, 3));
    phone.clean("c2c_bob", 2_000, 0).unwrap();
    assert_eq!(counts(phone), (1, 0, 1), "that second included");
    phone.clean("c2c_bob", 2_999, 7).unwrap();
    assert_eq!(counts(phone), (1, 0, 1), "a user's conversation has no seq");
    laptop.wait("two", |laptop| counts(laptop) == (1, 0, 1));
    assert_eq!(counts(&team.world.login("fresh", "alice")), (1, 0, 1));
    phone.clean("c2c_bob", 3_000, 0).unwrap();
    assert_eq!(counts(phone), (0, 0, 0));
}

#[test]
fn sums_are_reported_only_after_the_app_has_asked() {
    let team = Team::new();
    let phone = &team.phone;
    let sums = |device: &Device| -> Vec<String> {
        let mut events = device.events();
        events.retain(|event| event.starts_with("total") || event.starts_with("filtered"));
        events
    };
    write(&team, 1, 0);
    assert!(sums(phone).is_empty());
    assert_eq!(phone.total_unread(), 1);
    assert!(sums(phone).is_empty(), "asking is no change");
    write(&team, 1, 0);
    assert_eq!(sums(phone), ["total 2"]);
    let groups = Filter {
        kind: Some(ConversationKind::Group),
        ..Filter::default()
    };
    phone.client.subscribe_unread(groups.clone()).unwrap();
    phone.client.subscribe_unread(groups.clone()).unwrap();
    write(&team, 1, 0);
    assert_eq!(sums(phone), ["total 3"], "not the filter's");
    write(&team, 0, 1);
    assert_eq!(
        sums(phone),
        ["total 4", "filtered 1"],
        "once, though subscribed to twice"
    );
    assert_eq!(phone.unread_of(groups.clone()), 1);
    phone.client.unsubscribe_unread(groups.clone()).unwrap();
    write(&team, 0, 1);
    assert_eq!(sums(phone), ["total 5"]);
    phone.client.subscribe_unread(groups).unwrap();
    phone.relogin("alice");
    write(&team, 1, 1);
    assert!(sums(phone).is_empty(), "a login begins anew");
}

#[test]
fn an_unread_sum_follows_its_filter() {
    let team = Team::new();
    let phone = &team.phone;
    write(&team, 2, 3);
    let starred = Filter {
        marks: Some(1),
        ..Filter::default()
    };
    let folder = Filter {
        folder: Some("f".into()),
        ..Filter::default()
    };
    let mentioned = Filter {
        mentioned: Some(true),
        ..Filter::default()
    };
    phone.client.subscribe_unread(starred.clone()).unwrap();
    phone.client.subscribe_unread(folder.clone()).unwrap();
    phone.client.subscribe_unread(mentioned.clone()).unwrap();
    let watch = phone.watch();
    let told = |expected: &[(&Filter, u64)]| {
        phone.events();
        let told: Vec<(Filter, u64)> = watch
            .take()
            .into_iter()
            .filter_map(|event| match event {
                super::Event::UnreadByFilter(filter, sum) => Some((filter, sum)),
                _ => None,
            })
            .collect();
        let expected: Vec<(Filter, u64)> = expected
            .iter()
            .map(|(filter, sum)| ((*filter).clone(), *sum))
            .collect();
        assert_eq!(told, expected);
    };
    phone.mark(&["c2c_bob"], 1, true).unwrap();
    told(&[(&starred, 2)]);
    phone
        .create_folder("f", &["c2c_bob", "group_team"])
        .unwrap();
    told(&[(&folder, 5)]);
    team.bob.send_at("team", "at", &["alice"]);
    team.settle();
    told(&[(&folder, 6), (&mentioned, 4)]);
    phone.set_opt(&["group_team"], 2).unwrap();
    told(&[(&folder, 2), (&mentioned, 0)]);
    phone.rename_folder("f", "g").unwrap();
    told(&[(&folder, 0)]);
    phone.delete("c2c_bob").unwrap();
    told(&[(&starred, 0)]);
}

#[test]
fn quiet_messages_do_not_count() {
    let team = Team::new();
    let phone = &team.phone;
    write(&team, 1, 0);
    let body = r#"{"From_Account":"bob","To_Account":"alice","MsgRandom":5,"SendMsgControl":["NoUnread"],
        "MsgBody":[{"MsgType":"TIMTextElem","MsgContent":{"Text":"quiet"}}]}"#;
    team.bob.rest("v4/openim/sendmsg", body).unwrap();
    team.settle();
    assert_eq!(
        (phone.last("c2c_bob").as_str(), phone.unread("c2c_bob")),
        ("quiet", 1)
    );
    // Nor when the service counts again.
    phone.delete_messages("c2c_bob", &[1]).unwrap();
    assert_eq!(phone.unread("c2c_bob"), 0);
}

#[test]
fn counts_are_right_after_every_deletion_and_return() {
    for switch in [false, true] {
        let team = Team::new();
        let (phone, laptop) = (&team.phone, &team.laptop);
        phone.sync_deletion(switch);
        phone.total_unread();
        for clear in [false, true] {
            write(&team, 2, 1);
            phone.delete_list(&["c2c_bob"], clear).unwrap();
            team.settle();
            assert_eq!(counts(phone), (0, 1, 1));
            assert_eq!(counts(laptop), if switch { (0, 1, 1) } else { (2, 1, 3) });
            write(&team, 1, 0);
            assert_eq!(counts(phone), (1, 1, 2));
            phone.relogin("alice");
            assert_eq!(counts(phone), (1, 1, 2));
            assert_eq!(
                counts(&team.world.login(&format!("fresh {clear}"), "alice")),
                (1, 1, 2)
            );
            phone.clean("", 0, 0).unwrap();
            team.settle();
            assert_eq!(counts(phone), (0, 0, 0));
            assert_eq!(
                counts(laptop),
                (0, 0, 0),
                "the other device follows the reading"
            );
        }
    }
}

/// A device may count messages that the service no longer counts, because they were deleted or cleared from another
/// device while the switch was off. Its unread count must not stay forever.
#[test]
fn unread_messages_counted_only_here_can_be_cleaned_here() {
    let team = Team::new();
    let (phone, laptop) = (&team.phone, &team.laptop);
    let mut at = 0;
    let mut stranded = || {
        at += 1;
        write(&team, 1, 0);
        team.bob.send_at("team", &format!("at {at}"), &["alice"]);
        team.settle();
        phone.delete("c2c_bob").unwrap();
        phone.clear("group_team").unwrap();
        team.settle();
        assert_eq!(counts(phone), (0, 0, 0));
        assert_eq!(counts(laptop), (1, 1, 2));
        assert_eq!(laptop.conversation("group_team").mentions.len(), 1);
    };
    stranded();
    laptop.clean("c2c_bob", 0, 0).unwrap();
    assert_eq!(counts(laptop), (0, 1, 1));
    laptop.clean("group_team", 0, 0).unwrap();
    assert_eq!(counts(laptop), (0, 0, 0));
    assert!(laptop.conversation("group_team").mentions.is_empty());
    stranded();
    laptop.events();
    phone.events();
    laptop.clean("", 0, 0).unwrap();
    assert_eq!(counts(laptop), (0, 0, 0));
    assert_eq!(laptop.events(), ["changed c2c_bob group_team", "total 0"]);
    assert!(phone.events().is_empty());
    // A service that knows nothing of the conversation cleans it.
    write(&team, 1, 1);
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
    laptop.login("alice").unwrap();
    laptop.until("sync finish");
    assert_eq!(laptop.total_unread(), 2);
    laptop.clean("", 0, 0).unwrap();
    assert_eq!(laptop.total_unread(), 0);
}

#[test]
fn a_device_far_behind_gets_the_counts() {
    let world = World::new();
    let (phone, bob) = (world.login("phone", "alice"), world.login("bobs", "bob"));
    bob.send("alice", "one");
    bob.send("alice", "two");
    let laptop = world.login("laptop", "alice");
    assert_eq!(laptop.total_unread(), 2);
    laptop.logout();
    phone.clean("c2c_bob", 0, 0).unwrap();
    bob.send("alice", "three");
    phone.flood();
    laptop.login("alice").unwrap();
    laptop.until("sync finish");
    assert_eq!((laptop.unread("c2c_bob"), laptop.total_unread()), (1, 1));
    assert_eq!(laptop.conversation("c2c_bob").position.read_seq, 2);
}
