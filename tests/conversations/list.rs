//! Tests of the list: its order, its pages, its filters.

use opentim_core::client::Client;
use opentim_core::client::cache::ConversationPage;
use opentim_core::model::{ConversationKind, Filter, Result};

use super::support::{Device, World, code};
use super::{Team, ids, strings};

fn page(device: &Device, filter: &Filter, next: u64, count: u32) -> Result<ConversationPage> {
    let filter = filter.clone();
    device.call(|client, done| client.conversations_by_filter(filter, next, count, done))
}

/// All pages of `count` entries.
fn pages(device: &Device, filter: &Filter, count: u32) -> Vec<Vec<String>> {
    let (mut next, mut pages) = (0, Vec::new());
    loop {
        let part = page(device, filter, next, count).unwrap();
        pages.push(ids(&part.conversations));
        if part.finished {
            assert_eq!(part.next_seq, 0);
            return pages;
        }
        next = part.next_seq;
    }
}

#[test]
fn before_the_login_every_call_is_answered_and_right_after_it_works() {
    let world = World::new();
    let alice = world.device("phone");
    let refused = |expected: i32| {
        let all: [i32; 20] = [
            code(alice.call(|client, done| client.conversations(0, 10, done))),
            code(page(&alice, &Filter::default(), 0, 10)),
            code(alice.by_ids(&["c2c_bob"])),
            code(alice.pin_to("c2c_bob", true)),
            code(alice.mark(&["c2c_bob"], 1, true)),
            code(alice.set_data(&["c2c_bob"], "x")),
            code(alice.set_opt(&["c2c_bob"], 1)),
            code(alice.retain("c2c_bob", 1)),
            code(alice.create_folder("f", &["c2c_bob"])),
            code(alice.call(Client::folders)),
            code(alice.delete_folder("f")),
            code(alice.rename_folder("f", "g")),
            code(alice.add_to_folder("f", &["c2c_bob"])),
            code(alice.remove_from_folder("f", &["c2c_bob"])),
            code(alice.clean("", 0, 0)),
            code(alice.clear("c2c_bob")),
            code(alice.delete_messages("c2c_bob", &[1])),
            code(alice.call(Client::total_unread)),
            code(alice.client.subscribe_unread(Filter::default())),
            code(alice.client.unsubscribe_unread(Filter::default())),
        ];
        assert_eq!(all, [expected; 20]);
        let one = alice.call(|client, done| client.conversation("c2c_bob".into(), done));
        assert_eq!(code(one), 6004);
    };
    refused(6014);
    alice.login("alice").unwrap();
    // At once, not only after "sync finish".
    assert!(alice.list().is_empty());
    assert_eq!(alice.conversation("c2c_bob").order_key, 0);
    alice.logout();
    refused(6014);
}

#[test]
fn the_order_is_that_of_the_last_activity_with_the_pinned_first() {
    let team = Team::new();
    let alice = &team.phone;
    alice.send("carol", "a");
    alice.send("dave", "b");
    team.bob_writes("c");
    assert_eq!(
        alice.list(),
        ["c2c_bob", "c2c_dave", "c2c_carol", "group_team"]
    );
    alice.pin("group_team");
    alice.pin("c2c_carol");
    let order = ["c2c_carol", "group_team", "c2c_bob", "c2c_dave"];
    assert_eq!(alice.list(), order);
    alice.send("dave", "d");
    alice.send_group("team", "e").unwrap();
    let order = ["group_team", "c2c_carol", "c2c_dave", "c2c_bob"];
    assert_eq!(alice.list(), order);
    let keys: Vec<u64> = alice
        .by_ids(&order)
        .unwrap()
        .iter()
        .map(|item| item.order_key)
        .collect();
    assert!(keys.windows(2).all(|pair| pair[0] > pair[1]), "{keys:?}");
    team.settle();
    assert_eq!(team.laptop.list(), order);
    assert_eq!(team.world.login("fresh", "alice").list(), order);
    // A conversation's receive option, marks, custom data and folders do not move it.
    alice.mark(&["c2c_bob"], 1, true).unwrap();
    alice.set_data(&["c2c_bob"], "x").unwrap();
    alice.set_opt(&["c2c_bob"], 1).unwrap();
    alice.create_folder("f", &["c2c_bob"]).unwrap();
    alice.clean("c2c_bob", 0, 0).unwrap();
    assert_eq!(alice.list(), order);
}

#[test]
fn pages_join_without_gaps() {
    let world = World::new();
    let alice = world.login("phone", "alice");
    for at in 0..25 {
        alice.send(&format!("u{at}"), "hello");
    }
    let whole = alice.list();
    for count in [1, 5, 7, 24, 25, 26, u32::MAX] {
        let parts = pages(&alice, &Filter::default(), count);
        assert_eq!(parts.concat(), whole, "{count} a page");
        assert_eq!(parts.len(), 25_usize.div_ceil(count as usize));
    }
    assert_eq!(code(page(&alice, &Filter::default(), 0, 0)), 6017);
}

/// An entry that moves up between two pages is reported as changed. Of the rest, none is missing and none comes twice.
#[test]
fn pages_are_stable_while_the_list_changes() {
    let world = World::new();
    let (alice, bob) = (world.login("phone", "alice"), world.login("bobs", "bob"));
    for at in 0..20 {
        alice.send(&format!("u{at}"), "hello");
    }
    let whole = alice.list();
    let all = Filter::default();
    let first = page(&alice, &all, 0, 6).unwrap();
    alice.events();
    bob.send("alice", "new on top");
    alice.until("message new on top");
    alice.send("u2", "moves up");
    alice.pin("c2c_u3");
    alice.delete("c2c_u5").unwrap();
    alice.set_draft("c2c_u1", "moves up, too");
    let mut seen = ids(&first.conversations);
    let mut next = first.next_seq;
    while next != 0 {
        let part = page(&alice, &all, next, 6).unwrap();
        seen.extend(ids(&part.conversations));
        next = part.next_seq;
    }
    let moved = strings(&["c2c_u1", "c2c_u2", "c2c_u3", "c2c_u5"]);
    let expected: Vec<String> = whole.into_iter().filter(|id| !moved.contains(id)).collect();
    assert_eq!(seen, expected);
    assert_eq!(
        alice.events(),
        [
            "changed c2c_u2",
            "changed c2c_u3",
            "deleted c2c_u5",
            "changed c2c_u1"
        ]
    );
}

/// The entry would appear once more on a later page.
#[test]
fn an_entry_unpinned_between_two_pages_is_reported() {
    let world = World::new();
    let (alice, laptop) = (
        world.login("phone", "alice"),
        world.login("laptop", "alice"),
    );
    for at in 0..6 {
        alice.send(&format!("u{at}"), "hello");
    }
    alice.pin("c2c_u0");
    alice.until("changed c2c_u0");
    let all = Filter::default();
    let first = page(&alice, &all, 0, 2).unwrap();
    assert_eq!(ids(&first.conversations), ["c2c_u0", "c2c_u5"]);
    let second = page(&alice, &all, first.next_seq, 2).unwrap();
    laptop.pin_to("c2c_u0", false).unwrap();
    alice.until("changed c2c_u0");
    for part in [&first, &second] {
        let error = page(&alice, &all, part.next_seq, 2).unwrap_err();
        assert_eq!(error.code, 6017);
        assert!(error.message.contains("unpinned"), "{}", error.message);
    }
    let anew = page(&alice, &all, 0, 2).unwrap();
    assert_eq!(ids(&anew.conversations), ["c2c_u5", "c2c_u4"]);
    let rest = page(&alice, &all, anew.next_seq, 10).unwrap();
    assert_eq!(ids(&rest.conversations).last().unwrap(), "c2c_u0");
}

#[test]
fn filters_tell_unset_from_zero() {
    let team = Team::new();
    let alice = &team.phone;
    team.bob_writes("one");
    alice.send("carol", "two");
    team.bob.send_at("team", "three", &["alice"]);
    alice.until("message three");
    alice.mark(&["c2c_bob"], 1 | 4, true).unwrap();
    alice.mark(&["c2c_carol"], 1, true).unwrap();
    alice
        .create_folder("f", &["c2c_carol", "group_team"])
        .unwrap();
    alice.create_folder("g", &["group_team"]).unwrap();
    let all = || Filter::default();
    let is = |filter: Filter, expected: &[&str]| {
        assert_eq!(
            alice.filtered(filter.clone()),
            strings(expected),
            "{filter:?}"
        );
        let whole = pages(alice, &filter, 1).concat();
        assert_eq!(whole, strings(expected), "{filter:?} one by one");
    };
    is(all(), &["group_team", "c2c_carol", "c2c_bob"]);
    let kind = |kind| Filter {
        kind: Some(kind),
        ..all()
    };
    is(kind(ConversationKind::C2c), &["c2c_carol", "c2c_bob"]);
    is(kind(ConversationKind::Group), &["group_team"]);
    let marks = |marks| Filter {
        marks: Some(marks),
        ..all()
    };
    is(marks(0), &["group_team"]);
    is(marks(1), &["c2c_carol", "c2c_bob"]);
    is(marks(4), &["c2c_bob"]);
    is(marks(5), &["c2c_carol", "c2c_bob"]);
    is(marks(2), &[]);
    let folder = |name: &str| Filter {
        folder: Some(name.into()),
        ..all()
    };
    is(folder(""), &["c2c_bob"]);
    is(folder("f"), &["group_team", "c2c_carol"]);
    is(folder("g"), &["group_team"]);
    is(folder("no such"), &[]);
    let unread = |unread| Filter {
        unread: Some(unread),
        ..all()
    };
    is(unread(true), &["group_team", "c2c_bob"]);
    is(unread(false), &["c2c_carol"]);
    let mentioned = |mentioned| Filter {
        mentioned: Some(mentioned),
        ..all()
    };
    is(mentioned(true), &["group_team"]);
    is(mentioned(false), &["c2c_carol", "c2c_bob"]);
    // All conditions of the filter must hold.
    is(
        Filter {
            marks: Some(1),
            ..unread(true)
        },
        &["c2c_bob"],
    );
    is(
        Filter {
            folder: Some("f".into()),
            ..marks(1)
        },
        &["c2c_carol"],
    );
    is(
        Filter {
            folder: Some("f".into()),
            ..marks(0)
        },
        &["group_team"],
    );
    is(
        Filter {
            folder: Some(String::new()),
            ..marks(1)
        },
        &["c2c_bob"],
    );
    is(
        Filter {
            mentioned: Some(true),
            ..kind(ConversationKind::C2c)
        },
        &[],
    );
    alice.pin("c2c_bob");
    is(unread(true), &["c2c_bob", "group_team"]);
    is(marks(1), &["c2c_bob", "c2c_carol"]);
    // Deleted conversations are in no filter's list.
    alice
        .delete_list(&["c2c_bob", "group_team"], false)
        .unwrap();
    is(marks(1), &["c2c_carol"]);
    is(folder("f"), &["c2c_carol"]);
    is(folder(""), &[]);
    is(unread(true), &[]);
    is(mentioned(true), &[]);
}
