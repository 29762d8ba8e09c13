//! Tests of deletion: each promise of docs/deletion.md, on real devices and a real service.

use crate::support::{Device, World, code, text};

#[test]
fn p1_a_whole_call_is_refused_and_nothing_is_touched() {
    let world = World::new();
    let alice = world.login("phone", "alice");
    alice.send("bob", "hello");
    assert_eq!(code(alice.delete_list(&[], true)), 6017);
    let many = ["c2c_bob"; 101];
    let error = alice.delete_list(&many, true).unwrap_err();
    assert_eq!(error.code, 6017);
    assert_eq!(
        error.message,
        "conversation_ids: 101 given, at most 100 are allowed"
    );
    assert_eq!(code(alice.delete("bob")), 6017);
    assert_eq!(code(alice.delete("")), 6017);
    assert_eq!(alice.history("c2c_bob"), ["hello"]);
    alice.logout();
    assert_eq!(code(alice.delete("c2c_bob")), 6014);
    assert_eq!(code(alice.delete_list(&["c2c_bob"], true)), 6014);
    alice.login("alice").unwrap();
    assert_eq!(alice.list(), ["c2c_bob"]);
}

#[test]
fn p1_each_id_gets_its_result_in_the_given_order() {
    let world = World::new();
    let alice = world.login("phone", "alice");
    alice.send("bob", "hello");
    alice.send("carol", "hello");
    let long = format!("c2c_{}", "u".repeat(33));
    let given = [
        "c2c_bob",
        "bob",
        "c2c_bob",
        "",
        "c2c_nobody",
        &long,
        "group_g",
        "c2c_carol",
    ];
    let results = alice.delete_list(&given, true).unwrap();
    let ids: Vec<&str> = results
        .iter()
        .map(|result| result.conversation_id.as_str())
        .collect();
    assert_eq!(ids, given);
    let codes: Vec<i32> = results.iter().map(|result| result.code).collect();
    assert_eq!(codes, [0, 6017, 0, 6017, 0, 6017, 0, 0]);
    assert!(
        results[1]
            .message
            .contains("begins with neither c2c_ nor group_")
    );
    assert!(results[5].message.contains("33 bytes"));
    assert!(alice.list().is_empty());
}

#[test]
fn p1_a_hundred_ids_are_allowed() {
    let world = World::new();
    let alice = world.login("phone", "alice");
    alice.send("bob", "hello");
    let results = alice.delete_list(&["c2c_bob"; 100], true).unwrap();
    assert_eq!(results.len(), 100);
    assert!(results.iter().all(|result| result.code == 0));
    assert!(alice.list().is_empty());
}

#[test]
fn p2_deleting_a_missing_conversation_succeeds_without_an_event() {
    let world = World::new();
    let alice = world.login("phone", "alice");
    alice.delete("c2c_nobody").unwrap();
    alice.delete("group_nowhere").unwrap();
    alice.send("bob", "hello");
    alice.delete("c2c_bob").unwrap();
    alice.events();
    alice.delete("c2c_bob").unwrap();
    assert!(alice.events().is_empty());
}

#[test]
fn p3_with_history_nothing_is_left_on_device_or_service() {
    let world = World::new();
    let alice = world.login("phone", "alice");
    alice.send("bob", "the plan");
    alice.delete("c2c_bob").unwrap();
    assert!(alice.list().is_empty());
    assert!(alice.history("c2c_bob").is_empty());
    let laptop = world.login("laptop", "alice");
    assert!(laptop.list().is_empty());
    assert!(
        laptop.history("c2c_bob").is_empty(),
        "nor can another device get it from the service"
    );
}

#[test]
fn p3_without_history_only_the_entry_is_deleted() {
    let world = World::new();
    let alice = world.login("phone", "alice");
    alice.send("bob", "one");
    alice.send("bob", "two");
    alice.delete_list(&["c2c_bob"], false).unwrap();
    assert!(alice.list().is_empty());
    assert_eq!(alice.history("c2c_bob"), ["one", "two"]);
    let laptop = world.login("laptop", "alice");
    assert!(laptop.list().is_empty());
    assert_eq!(laptop.history("c2c_bob"), ["one", "two"]);
    // A kept history can be deleted later: the entry need not be there.
    alice.events();
    alice.delete("c2c_bob").unwrap();
    assert!(alice.history("c2c_bob").is_empty());
    assert!(
        alice.events().is_empty(),
        "no event for an entry that was not there"
    );
    assert_eq!(alice.bytes("two"), 0);
}

#[test]
fn p3_a_kept_history_stays_separate_and_can_be_deleted_later() {
    let world = World::new();
    let alice = world.login("phone", "alice");
    alice.send("bob", "<kept>");
    alice.delete_list(&["c2c_bob"], false).unwrap();
    alice.send("carol", "hello");
    assert_eq!(alice.history("c2c_carol"), ["hello"]);
    alice.delete("c2c_bob").unwrap();
    assert_eq!(alice.bytes("<kept>"), 0);
}

#[test]
fn p4_draft_pin_and_unread_count_are_deleted() {
    let world = World::new();
    let (alice, bob) = (world.login("phone", "alice"), world.login("bobs", "bob"));
    bob.send("alice", "one");
    alice.until("message one");
    alice.pin("c2c_bob");
    alice.set_draft("c2c_bob", "what I never said");
    let before = alice.conversation("c2c_bob");
    assert!(before.pinned && before.unread == 1 && before.draft.text == "what I never said");
    for clear in [false, true] {
        alice.delete_list(&["c2c_bob"], clear).unwrap();
        let deleted = alice.conversation("c2c_bob");
        assert!(!deleted.pinned && deleted.unread == 0 && deleted.draft.text.is_empty());
        bob.send("alice", "again");
        alice.until("message again");
        let back = alice.conversation("c2c_bob");
        assert!(!back.pinned && back.unread == 1 && back.draft.text.is_empty());
        alice.pin("c2c_bob");
        let laptop = world.login(&format!("laptop {clear}"), "alice");
        assert_eq!(laptop.conversation("c2c_bob").unread, 1);
    }
}

#[test]
fn p4_a_pin_does_not_come_back_from_the_service() {
    let world = World::new();
    let (alice, bob) = (world.login("phone", "alice"), world.login("bobs", "bob"));
    for clear in [false, true] {
        bob.send("alice", "hello");
        alice.until("message hello");
        alice.pin("c2c_bob");
        alice.delete_list(&["c2c_bob"], clear).unwrap();
        bob.send("alice", "again");
        alice.until("message again");
        let laptop = world.login(&format!("laptop {clear}"), "alice");
        assert!(!laptop.conversation("c2c_bob").pinned, "clear: {clear}");
    }
}

#[test]
fn p5_others_keep_their_data_and_only_the_call_deletes() {
    let world = World::new();
    let (alice, bob) = (world.login("phone", "alice"), world.login("bobs", "bob"));
    alice.create_group("Public", "team");
    bob.join("team");
    alice.send_group("team", "welcome").unwrap();
    bob.until("message welcome");
    bob.send_group("team", "thanks").unwrap();
    alice.until("message thanks");
    bob.call(|client, done| client.add_friend("alice".into(), String::new(), done))
        .unwrap();
    bob.send("alice", "hi");
    alice.until("message hi");

    bob.call(|client, done| client.delete_friends(vec!["alice".into()], true, done))
        .unwrap();
    bob.quit("team");
    assert_eq!(
        bob.list(),
        ["c2c_alice", "group_team"],
        "unfriending and quitting delete nothing"
    );
    assert_eq!(bob.history("group_team"), ["welcome", "thanks"]);
    assert_eq!(code(bob.send_group("team", "too late")), 10007);
    alice.send_group("team", "he left").unwrap();
    assert_eq!(
        bob.history("group_team"),
        ["welcome", "thanks"],
        "nor do they go on reading"
    );

    bob.delete_list(&["group_team", "c2c_alice"], true).unwrap();
    assert!(bob.history("group_team").is_empty() && bob.history("c2c_alice").is_empty());
    assert_eq!(
        alice.history("group_team"),
        ["welcome", "thanks", "he left"]
    );
    assert_eq!(alice.history("c2c_bob"), ["hi"]);
    alice
        .call(|client, done| client.dismiss_group("team".into(), done))
        .unwrap();
    assert_eq!(
        alice.list(),
        ["group_team", "c2c_bob"],
        "nor does dismissal"
    );
    alice.delete("group_team").unwrap();
    assert_eq!(alice.list(), ["c2c_bob"]);
}

#[test]
fn p5_others_find_theirs_on_a_new_device() {
    let world = World::new();
    let (alice, bob) = (world.login("phone", "alice"), world.login("bobs", "bob"));
    alice.create_group("Public", "team");
    bob.join("team");
    alice.send_group("team", "welcome").unwrap();
    alice.send("carol", "from alice");
    bob.send("carol", "from bob");
    for clear in [false, true] {
        bob.delete_list(&["group_team", "c2c_carol"], clear)
            .unwrap();
        let laptop = world.login(&format!("laptop {clear}"), "alice");
        assert_eq!(laptop.list(), ["c2c_carol", "group_team"]);
        assert_eq!(laptop.history("group_team"), ["welcome"]);
        assert_eq!(laptop.history("c2c_carol"), ["from alice"]);
    }
    let carol = world.login("carols", "carol");
    assert_eq!(carol.list(), ["c2c_bob", "c2c_alice"]);
    assert_eq!(carol.history("c2c_bob"), ["from bob"]);
}

#[test]
fn p5_being_removed_deletes_nothing_and_rejoining_brings_nothing_back() {
    let world = World::new();
    let (alice, bob) = (world.login("phone", "alice"), world.login("bobs", "bob"));
    alice.create_group("Meeting", "hall");
    alice.send_group("hall", "before bob").unwrap();
    bob.join("hall");
    assert_eq!(
        bob.history("group_hall"),
        ["before bob"],
        "a Meeting shows what was before"
    );
    let body = r#"{"GroupId":"hall","MemberToDel_Account":["bob"]}"#;
    alice
        .rest("v4/group_open_http_svc/delete_group_member", body)
        .unwrap();
    assert_eq!(bob.list(), ["group_hall"]);
    bob.delete("group_hall").unwrap();
    alice.send_group("hall", "while he was away").unwrap();
    bob.join("hall");
    assert!(
        bob.history("group_hall").is_empty(),
        "what was deleted or missed stays away"
    );
    alice.send_group("hall", "welcome back").unwrap();
    bob.until("message welcome back");
    assert_eq!(bob.history("group_hall"), ["welcome back"]);
}

#[test]
fn p5_a_new_group_of_an_old_id_shows_nothing_of_the_old_one() {
    let world = World::new();
    let (alice, bob) = (world.login("phone", "alice"), world.login("bobs", "bob"));
    alice.create_group("Meeting", "hall");
    alice.send_group("hall", "among us").unwrap();
    alice
        .call(|client, done| client.dismiss_group("hall".into(), done))
        .unwrap();
    bob.create_group("Meeting", "hall");
    bob.send_group("hall", "welcome").unwrap();
    assert_eq!(bob.history("group_hall"), ["welcome"]);
    let carol = world.login("carols", "carol");
    carol.join("hall");
    assert_eq!(carol.history("group_hall"), ["welcome"]);
    assert_eq!(alice.history("group_hall"), ["among us"]);
}

#[test]
fn p5_only_the_owner_can_dismiss_and_no_one_a_work_group() {
    let world = World::new();
    let (alice, bob) = (world.login("phone", "alice"), world.login("bobs", "bob"));
    alice.create_group("Public", "team");
    alice.create_group("Work", "office");
    bob.join("team");
    let dismiss = |device: &Device, group: &str| {
        let group = group.to_string();
        code(device.call(|client, done| client.dismiss_group(group, done)))
    };
    assert_eq!(dismiss(&bob, "team"), 10007);
    assert_eq!(dismiss(&alice, "office"), 10007);
    assert_eq!(alice.list(), ["group_office", "group_team"]);
}

#[test]
fn p6_messages_above_the_floor_survive_every_race() {
    let world = World::new();
    let (alice, bob) = (world.login("phone", "alice"), world.login("bobs", "bob"));
    let laptop = world.login("laptop", "alice");
    alice.sync_deletion(true);
    for round in 0..30 {
        let words: Vec<String> = (0..20)
            .map(|at| format!("round {round} message {at}"))
            .collect();
        std::thread::scope(|scope| {
            scope.spawn(|| {
                words
                    .iter()
                    .for_each(|words| drop(bob.send("alice", words)))
            });
            scope.spawn(|| alice.delete("c2c_bob").unwrap());
        });
        // The peer has all messages. On every device, the floor has cut off the first ones, and the rest is complete.
        let rest = alice.history("c2c_bob");
        assert!(words.ends_with(&rest), "{rest:?}");
        let end = world.login(&format!("end {round}"), "alice");
        assert_eq!(end.history("c2c_bob"), rest);
        assert_eq!(end.conversation("c2c_bob").unread, rest.len() as u64);
        assert_eq!(alice.conversation("c2c_bob").unread, rest.len() as u64);
        assert_eq!(laptop.history("c2c_bob"), rest);
        alice.delete("c2c_bob").unwrap();
        assert_eq!(bob.history("c2c_alice").len(), (round + 1) * 20);
    }
}

/// Reading history may bring a device messages that came after a deletion before it receives the deletion.
#[test]
fn p6_a_device_keeps_what_it_has_above_the_floor() {
    use opentim_core::api::feed::{Change, Deletion, Numbered, Page};
    use opentim_core::client::cache::Cache;
    use opentim_core::model::{ConversationId, Element, Message, MessageKey, UserId};
    let directory = tempfile::tempdir().unwrap();
    let alice = UserId::new("alice").unwrap();
    let mut cache = Cache::open(&directory.path().join("device.db"), &alice).unwrap();
    let conversation = ConversationId::new("c2c_bob").unwrap();
    let message = |seq: u64| Message {
        conversation: conversation.clone(),
        seq,
        sender: alice.clone(),
        nick: String::new(),
        key: MessageKey {
            msg_seq: 0,
            msg_random: 0,
            msg_time_stamp: 0,
        },
        body: vec![Element::text("hello")],
        at_users: Vec::new(),
        past: false,
    };
    let deletion = Deletion {
        conversation: conversation.clone(),
        floor: 2,
        clear: true,
    };
    let page = Page {
        next: 1,
        changes: vec![Numbered {
            number: 1,
            change: Change::Deleted(deletion),
        }],
        ..Page::default()
    };
    let kept = cache.write(|rows| {
        rows.keep_messages(&conversation, &[1, 2, 3, 4].map(message))?;
        assert!(rows.apply(&page)?.is_some());
        assert!(rows.apply(&page)?.is_none(), "once is enough");
        rows.messages(&conversation, u64::MAX, 10)
    });
    let seqs: Vec<u64> = kept.unwrap().iter().map(|kept| kept.message.seq).collect();
    assert_eq!(seqs, [4, 3]);
}

#[test]
fn p7_a_deleted_conversation_stays_away_and_comes_back_alone() {
    let world = World::new();
    let (alice, bob) = (world.login("phone", "alice"), world.login("bobs", "bob"));
    for words in ["one", "two", "three"] {
        bob.send("alice", words);
    }
    alice.until("message three");
    alice.delete("c2c_bob").unwrap();
    alice.logout();
    alice.login("alice").unwrap();
    alice.until("sync finish");
    assert!(alice.list().is_empty(), "not after the next login");
    let laptop = world.login("laptop", "alice");
    assert!(laptop.list().is_empty(), "nor on a new device");

    alice.events();
    bob.send("alice", "four");
    assert_eq!(alice.until("message four"), ["new c2c_bob", "message four"]);
    assert_eq!(alice.conversation("c2c_bob").unread, 1);
    assert_eq!(alice.history("c2c_bob"), ["four"]);

    alice.delete_list(&["c2c_bob"], false).unwrap();
    bob.send("alice", "five");
    alice.until("message five");
    assert_eq!(alice.conversation("c2c_bob").unread, 1);
    assert_eq!(
        alice.history("c2c_bob"),
        ["four", "five"],
        "what was kept is there again"
    );
    let first = laptop.conversation("c2c_bob").last_message.unwrap();
    assert_eq!(text(&first), "five");
}

#[test]
fn p8_events_come_once_after_the_commit_and_before_the_success() {
    let world = World::new();
    let (alice, bob) = (world.login("phone", "alice"), world.login("bobs", "bob"));
    bob.send("alice", "one");
    bob.send("alice", "two");
    alice.send("carol", "three");
    // Both messages, in however many pages of the feed they come.
    alice.until("message two");
    assert_eq!(alice.total_unread(), 2);
    alice.events();
    alice
        .delete_list(&["c2c_carol", "c2c_nobody", "c2c_bob", "c2c_bob"], true)
        .unwrap();
    // Read without another call: they were reported before the success.
    let told: Vec<String> = alice.events_now();
    assert_eq!(told, ["deleted c2c_bob c2c_carol", "total 0"]);
    assert!(
        alice.events().is_empty(),
        "and nothing more is told of them"
    );
    alice.delete("c2c_nobody").unwrap();
    assert!(alice.events().is_empty());
}

#[test]
fn p8_a_conversation_deleted_and_back_is_reported_in_that_order() {
    let world = World::new();
    let (phone, bob) = (world.login("phone", "alice"), world.login("bobs", "bob"));
    phone.sync_deletion(true);
    phone.send("bob", "hello");
    let laptop = world.login("laptop", "alice");
    laptop.logout();
    laptop.events_now();
    bob.send("alice", "not seen");
    phone.delete_list(&["c2c_bob"], false).unwrap();
    bob.send("alice", "again");
    laptop.login("alice").unwrap();
    let told = laptop.until("sync finish");
    let expected = [
        "sync start",
        "deleted c2c_bob",
        "new c2c_bob",
        "message again",
        "sync finish",
    ];
    assert_eq!(told, expected);
}

/// A device that was away catches up in several pages: it never reports a conversation that the last page deletes.
#[test]
fn p8_a_change_in_many_pages_is_reported_once() {
    let world = World::new();
    let phone = world.login("phone", "alice");
    phone.sync_deletion(true);
    for user in ["bob", "carol", "dave"] {
        phone.send(user, "hello");
    }
    let laptop = world.login("laptop", "alice");
    laptop.logout();
    phone.delete("c2c_carol").unwrap();
    world.login("bobs", "bob").send("alice", "not seen");
    world.login("franks", "frank").send("alice", "nor this");
    for _ in 0..300 {
        phone.pin("c2c_dave");
    }
    phone.delete_list(&["c2c_bob", "c2c_frank"], false).unwrap();
    laptop.events_now();
    laptop.login("alice").unwrap();
    let told = laptop.until("sync finish");
    let expected = [
        "sync start",
        "deleted c2c_carol c2c_bob",
        "changed c2c_dave",
        "sync finish",
    ];
    assert_eq!(told, expected);
}

#[test]
fn p8_messages_that_a_deletion_leaves_are_reported_across_pages() {
    let world = World::new();
    let phone = world.login("phone", "alice");
    phone.sync_deletion(true);
    phone.send("dave", "hello");
    let laptop = world.login("laptop", "alice");
    laptop.logout();
    let bob = world.login("bobs", "bob");
    bob.send("alice", "covered");
    bob.send("alice", "news");
    for _ in 0..300 {
        phone.pin("c2c_dave");
    }
    let body = r#"{"Conversations":["c2c_bob"],"UpTo":[1],"ClearMessage":false}"#;
    phone.rest("opentim/v1/conversation/delete", body).unwrap();
    bob.send("alice", "more");
    laptop.events_now();
    laptop.login("alice").unwrap();
    let told = laptop.until("sync finish");
    let messages = told.iter().filter(|line| line.starts_with("message"));
    let messages: Vec<&String> = messages.collect();
    assert_eq!(messages, ["message news", "message more"], "{told:?}");
}

#[test]
fn p9_other_devices_keep_their_data_while_the_switch_is_off() {
    let world = World::new();
    let phone = world.login("phone", "alice");
    phone.send("bob", "hello");
    let laptop = world.login("laptop", "alice");
    assert_eq!(laptop.history("c2c_bob"), ["hello"]);
    phone.delete("c2c_bob").unwrap();
    assert_eq!(laptop.list(), ["c2c_bob"]);
    assert_eq!(laptop.history("c2c_bob"), ["hello"], "what the laptop kept");
    assert!(laptop.events().is_empty());
    laptop.logout();
    laptop.login("alice").unwrap();
    assert_eq!(laptop.list(), ["c2c_bob"]);
    let tablet = world.login("tablet", "alice");
    assert!(tablet.list().is_empty() && tablet.history("c2c_bob").is_empty());
    // The laptop's own deletion erases the text on the laptop.
    laptop.until("sync finish");
    laptop.delete("c2c_bob").unwrap();
    assert_eq!(laptop.events(), ["deleted c2c_bob"]);
    assert!(laptop.history("c2c_bob").is_empty());
    assert_eq!(laptop.bytes("hello"), 0);
}

#[test]
fn p9_other_devices_follow_while_the_switch_is_on() {
    let world = World::new();
    let phone = world.login("phone", "alice");
    phone.sync_deletion(true);
    phone.send("bob", "a secret of two devices");
    phone.send("carol", "another");
    let laptop = world.login("laptop", "alice");
    let tablet = world.login("tablet", "alice");
    assert_eq!(laptop.history("c2c_bob").len(), 1);
    tablet.logout();
    phone.delete_list(&["c2c_bob", "c2c_carol"], true).unwrap();
    laptop.until("deleted c2c_bob c2c_carol");
    assert!(laptop.list().is_empty() && laptop.history("c2c_bob").is_empty());
    assert_eq!(
        laptop.bytes("a secret of two devices"),
        0,
        "it erases likewise"
    );
    tablet.login("alice").unwrap();
    let told = tablet.until("sync finish");
    assert!(
        told.contains(&"deleted c2c_bob c2c_carol".into()),
        "{told:?}"
    );
    assert!(tablet.list().is_empty());
    assert_eq!(tablet.bytes("a secret of two devices"), 0);
}

#[test]
fn p9_a_device_far_behind_follows_too() {
    let world = World::new();
    let phone = world.login("phone", "alice");
    phone.sync_deletion(true);
    phone.send("bob", "old news");
    phone.send("carol", "kept news");
    phone.send("dave", "old news");
    let laptop = world.login("laptop", "alice");
    laptop.logout();
    phone.delete_list(&["c2c_bob", "c2c_dave"], true).unwrap();
    phone.send("dave", "new news");
    phone.pin("c2c_carol");
    phone.flood();
    laptop.login("alice").unwrap();
    let told = laptop.until("sync finish");
    assert!(
        told.contains(&"deleted c2c_bob c2c_dave".into()),
        "{told:?}"
    );
    assert_eq!(
        laptop.list(),
        ["c2c_carol", "c2c_dave"],
        "one came back meanwhile"
    );
    assert_eq!(laptop.history("c2c_dave"), ["new news"]);
    assert_eq!(laptop.bytes("old news"), 0);
}

/// The service remembers the last deletion of each kind, whatever was deleted in between, for a device that is too far
/// behind for the feed.
#[test]
fn p9_a_device_far_behind_misses_no_kind_of_deletion() {
    let world = World::new();
    let phone = world.login("phone", "alice");
    phone.send("bob", "for everyone's deletion");
    phone.send("carol", "kept");
    let laptop = world.login("laptop", "alice");
    laptop.logout();
    phone.sync_deletion(true);
    phone.delete("c2c_bob").unwrap();
    phone.send("bob", "later");
    phone.delete_list(&["c2c_bob"], false).unwrap();
    phone.sync_deletion(false);
    phone.send("bob", "latest");
    phone.delete("c2c_bob").unwrap();
    phone.flood();
    laptop.login("alice").unwrap();
    laptop.until("sync finish");
    assert_eq!(laptop.list(), ["c2c_carol"]);
    assert_eq!(laptop.bytes("for everyone's deletion"), 0);
}

/// The answer to a deletion is lost: the service has deleted, and the device does not know. A second device with the
/// same device id stands in for the call whose answer never came.
#[test]
fn p10_a_device_follows_what_the_service_did_without_its_knowledge() {
    let world = World::new();
    let phone = world.login("phone", "alice");
    phone.send("bob", "a secret");
    phone.send("carol", "kept");
    let twin = world.directory.path().join("twin");
    std::fs::create_dir(&twin).unwrap();
    std::fs::copy(
        world.directory.path().join("phone/device_id"),
        twin.join("device_id"),
    )
    .unwrap();
    phone.logout();
    let twin = world.login("twin", "alice");
    twin.delete("c2c_bob").unwrap();
    twin.free();
    assert!(phone.bytes("a secret") > 0);
    phone.login("alice").unwrap();
    let told = phone.until("sync finish");
    assert!(told.contains(&"deleted c2c_bob".into()), "{told:?}");
    assert_eq!(phone.list(), ["c2c_carol"]);
    assert_eq!(phone.bytes("a secret"), 0);
}

#[test]
fn p10_calls_that_a_free_interrupts_end_with_7009() {
    let world = World::new();
    let alice = world.login("phone", "alice");
    let answers: Vec<_> = (0..500)
        .map(|at| {
            alice.start(|client, done| client.delete_conversation(format!("c2c_u{at}"), done))
        })
        .collect();
    alice.free();
    let answers: Vec<_> = answers
        .iter()
        .map(|answer| answer.recv().unwrap())
        .collect();
    let interrupted = answers.iter().filter(|answer| answer.is_err()).count();
    assert!(interrupted > 0, "none of 500 was interrupted");
    for answer in answers.into_iter().filter(Result::is_err) {
        assert_eq!(code(answer), 7009);
    }
}

#[test]
fn p10_an_error_changes_nothing() {
    let world = World::new();
    let alice = world.login("phone", "alice");
    alice.send("bob", "still here");
    for bad in ["bob", "C2C_bob", "c2c_\u{fffd}", "group_"] {
        assert_eq!(code(alice.delete(bad)), 6017);
    }
    assert_eq!(
        code(alice.call(|client, done| client.delete_folder("f".into(), done))),
        51009
    );
    assert_eq!(alice.history("c2c_bob"), ["still here"]);
    assert_eq!(
        alice
            .events()
            .iter()
            .filter(|event| event.starts_with("deleted"))
            .count(),
        0
    );
}

#[test]
fn p12_ten_thousand_deletions_in_a_loop_succeed() {
    let world = World::new();
    let alice = world.login("phone", "alice");
    let pending: Vec<_> = (0..10_000)
        .map(|at| {
            alice.start(|client, done| client.delete_conversation(format!("c2c_u{at}"), done))
        })
        .collect();
    for answer in pending {
        answer
            .recv_timeout(std::time::Duration::from_secs(120))
            .unwrap()
            .unwrap();
    }
}

/// Not a test of deletion, but of what a wrong deletion could follow from: the service's file is lost, and a new
/// service gives out the same seqs again.
#[test]
fn a_service_with_a_fresh_database_is_believed() {
    let world = World::new();
    let alice = world.login("phone", "alice");
    alice.send("bob", "old");
    alice.logout();
    world.lose_service();
    alice.login("alice").unwrap();
    alice.until("sync finish");
    let sent = alice.send("bob", "new");
    assert_eq!(text(&sent), "new");
    assert_eq!(alice.history("c2c_bob"), ["new"]);
}

#[test]
fn p3_messages_that_only_the_device_has_are_deleted_too() {
    let world = World::new();
    let alice = world.login("phone", "alice");
    alice.send("bob", "known here only");
    alice.logout();
    world.lose_service();
    alice.login("alice").unwrap();
    alice.until("sync finish");
    assert_eq!(alice.list(), ["c2c_bob"]);
    alice.delete("c2c_bob").unwrap();
    assert!(alice.list().is_empty() && alice.history("c2c_bob").is_empty());
    assert_eq!(alice.bytes("known here only"), 0);
}
