//! Tests of the feed: what its pages show, and how far back it reaches.

use super::super::ServiceOptions;
use super::super::tests::{caller, group, open};
use crate::api::Caller;
use crate::api::feed::{Change, Numbered, ReadFeed};
use crate::api::group::{DeleteGroupMember, JoinGroup};

/// The others can still read it, so it still exists, but no page of the feed shows it.
#[test]
fn a_users_deleted_messages_are_in_no_page_of_their_feed() {
    let bench = open(ServiceOptions::EMBEDDED);
    bench.create_group("bob", "Public");
    let (alice, group_id) = (caller("alice"), group());
    let join = JoinGroup { group_id };
    bench.service.ask(&alice, join.clone()).unwrap();
    bench.send_group("bob", 1).unwrap();
    bench.send("bob", "alice", 2);
    bench.delete("alice", "group_g");
    bench.delete("alice", "c2c_bob");
    let quit = DeleteGroupMember {
        group_id: group(),
        members: vec![alice.user.clone()],
    };
    bench.service.ask(&alice, quit).unwrap();
    bench.service.ask(&alice, join).unwrap();
    let page = |since| bench.service.ask(&alice, ReadFeed::after(since)).unwrap();
    let message = |item: &Numbered| matches!(item.change, Change::Message { .. });
    assert!(!page(1).changes.iter().any(message));
    let entries = page(0).snapshot.unwrap().entries;
    assert_eq!(entries.len(), 1, "the group that she entered again");
    assert_eq!(entries[0].last_message, None);
    assert_eq!(bench.read("bob", "group_g"), ["1"]);
}

#[test]
fn a_device_far_behind_gets_each_new_deletion_that_is_for_it() {
    let bench = open(ServiceOptions {
        feed_keep: 10,
        ..ServiceOptions::EMBEDDED
    });
    bench.send("alice", "bob", 1);
    let before = bench.feed_last("alice");
    bench.delete("alice", "c2c_bob");
    let after = bench.feed_last("alice");
    for at in 0..60 {
        bench.send("alice", "carol", at);
    }
    let told = |device: &str, since: u64| {
        let caller = Caller {
            device: device.into(),
            ..caller("alice")
        };
        let page = bench.service.ask(&caller, ReadFeed::after(since)).unwrap();
        page.snapshot.unwrap().deletions.len()
    };
    assert_eq!(
        (told("alices phone", before), told("another", before)),
        (1, 0)
    );
    assert_eq!(told("alices phone", after), 0, "it has that one");
    assert_eq!(
        told("alices phone", 1 << 40),
        1,
        "another database's number says nothing"
    );
    assert_eq!(told("alices phone", 0), 0, "a fresh device has nothing");
}

#[test]
fn the_feed_keeps_a_bounded_tail() {
    let bench = open(ServiceOptions {
        feed_keep: 10,
        ..ServiceOptions::EMBEDDED
    });
    let mut numbers = Vec::new();
    for at in 0..60 {
        bench.send("alice", "bob", at);
        numbers.push(bench.feed_last("alice"));
    }
    let page = |since| {
        let asked = ReadFeed::after(since);
        bench.service.ask(&caller("alice"), asked).unwrap()
    };
    let recent = page(numbers[55]);
    assert_eq!((recent.changes.len(), recent.snapshot), (4, None));
    // It is far behind: sixty changes are the room of ten several times over, whatever steps the numbers take.
    let snapshot = page(numbers[3]).snapshot.unwrap();
    assert_eq!((snapshot.entries.len(), snapshot.forked), (1, false));
}

#[test]
fn a_number_of_another_life_of_the_database_is_answered_with_the_whole_list() {
    let bench = open(ServiceOptions::EMBEDDED);
    let mut numbers = Vec::new();
    for at in 0..20 {
        bench.send("alice", "bob", at);
        numbers.push(bench.feed_last("alice"));
    }
    let page = |since| {
        let asked = ReadFeed::after(since);
        bench.service.ask(&caller("alice"), asked).unwrap()
    };
    for number in &numbers {
        assert_eq!(page(*number).snapshot, None);
    }
    assert_eq!(page(numbers[19]).changes, [], "nothing is new");
    let strange = (numbers[4]..).find(|number| !numbers.contains(number));
    let forked = page(strange.unwrap());
    assert_eq!(forked.next, numbers[19]);
    assert!(forked.of_restored_service() && forked.snapshot.unwrap().forked);
    let ahead = page(numbers[19] + 1);
    assert_eq!(ahead.next, numbers[19]);
    assert!(ahead.of_restored_service() && !ahead.snapshot.unwrap().forked);
    assert!(!page(0).of_restored_service(), "a fresh device");
}
