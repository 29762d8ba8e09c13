//! Tests of deleting single messages.

use super::support::code;
use super::{Device, Team};

/// Bob writes these to Alice, and both devices have them.
fn write(team: &Team, words: &[&str]) {
    for words in words {
        team.bob.send("alice", words);
    }
    team.settle();
}

#[test]
fn deleted_messages_go_here_and_at_the_service_not_on_other_devices() {
    let team = Team::new();
    let (phone, laptop) = (&team.phone, &team.laptop);
    // Not even with the switch on, as in V2TIM.
    phone.sync_deletion(true);
    write(&team, &["<one>", "<two>", "<three>", "<four>", "<five>"]);
    phone.total_unread();
    phone.events();
    phone.delete_messages("c2c_bob", &[5, 2, 4, 2]).unwrap();
    assert_eq!(phone.events(), ["changed c2c_bob", "total 2"]);
    assert_eq!(phone.history("c2c_bob"), ["<one>", "<three>"]);
    assert_eq!(
        (phone.last("c2c_bob").as_str(), phone.unread("c2c_bob")),
        ("<three>", 2)
    );
    for gone in ["<two>", "<four>", "<five>"] {
        assert_eq!(phone.bytes(gone), 0);
        assert!(laptop.bytes(gone) > 0 && team.world.service_bytes(gone) > 0);
    }
    laptop.wait("the count", |laptop| laptop.unread("c2c_bob") == 2);
    assert_eq!(laptop.history("c2c_bob").len(), 5);
    assert_eq!(laptop.last("c2c_bob"), "<five>");
    let fresh = team.world.login("fresh", "alice");
    assert_eq!(fresh.history("c2c_bob"), ["<one>", "<three>"]);
    assert_eq!(
        (fresh.last("c2c_bob").as_str(), fresh.unread("c2c_bob")),
        ("<three>", 2)
    );
    assert_eq!(team.bob.history("c2c_alice").len(), 5);
    // When Bob deletes it too, nobody can read it, and it is purged.
    team.bob.delete_messages("c2c_alice", &[2]).unwrap();
    team.world.wait_until_purged("<two>");
    assert!(team.world.service_bytes("<one>") > 0 && team.world.service_bytes("<four>") > 0);
    phone.relogin("alice");
    assert_eq!(phone.history("c2c_bob"), ["<one>", "<three>"]);
    assert_eq!(phone.last("c2c_bob"), "<three>");
}

#[test]
fn the_last_message_is_the_one_before_until_there_is_none() {
    let team = Team::new();
    let phone = &team.phone;
    write(&team, &["one", "two", "three"]);
    let key = phone.conversation("c2c_bob").order_key;
    for (seq, last) in [(3, "two"), (1, "two"), (2, "")] {
        phone.delete_messages("c2c_bob", &[seq]).unwrap();
        assert_eq!(phone.last("c2c_bob"), last);
        assert_eq!(phone.conversation("c2c_bob").order_key, key);
    }
    assert_eq!(
        (phone.unread("c2c_bob"), phone.history("c2c_bob").len()),
        (0, 0)
    );
    assert!(
        phone.list().contains(&"c2c_bob".to_string()),
        "the entry stays"
    );
    let fresh = team.world.login("fresh", "alice");
    assert!(fresh.last("c2c_bob").is_empty() && fresh.list().contains(&"c2c_bob".to_string()));
    write(&team, &["four"]);
    assert_eq!(
        (phone.last("c2c_bob").as_str(), phone.unread("c2c_bob")),
        ("four", 1)
    );
}

/// The message before it may be one that this device does not have yet.
#[test]
fn the_last_message_comes_from_the_service_where_it_must() {
    let team = Team::new();
    write(&team, &["one", "two", "three"]);
    let fresh = team.world.login("fresh", "alice");
    assert_eq!(
        fresh.bytes("two"),
        0,
        "a fresh device has last messages only"
    );
    fresh.delete_messages("c2c_bob", &[3]).unwrap();
    assert_eq!(fresh.last("c2c_bob"), "two");
}

#[test]
fn a_kept_history_gives_no_last_message() {
    let team = Team::new();
    let phone = &team.phone;
    write(&team, &["old"]);
    phone.delete_list(&["c2c_bob"], false).unwrap();
    write(&team, &["new"]);
    phone.delete_messages("c2c_bob", &[2]).unwrap();
    assert_eq!(phone.history("c2c_bob"), ["old"]);
    assert!(phone.last("c2c_bob").is_empty());
    phone.delete_messages("c2c_bob", &[1]).unwrap();
    assert!(phone.history("c2c_bob").is_empty());
}

#[test]
fn others_in_the_group_keep_theirs() {
    let team = Team::new();
    let phone = &team.phone;
    let mine = phone.send_group("team", "<mine>").unwrap().message.seq;
    let his = team.bob.send_group("team", "<his>").unwrap().message.seq;
    team.settle();
    phone.delete_messages("group_team", &[mine, his]).unwrap();
    assert!(phone.history("group_team").is_empty());
    team.bob.wait("both", |bob: &Device| {
        bob.history("group_team") == ["<mine>", "<his>"]
    });
}

#[test]
fn at_most_fifty_and_missing_messages_count_as_deleted() {
    let team = Team::new();
    let phone = &team.phone;
    write(&team, &["one"]);
    phone.events();
    let seqs: Vec<u64> = (1..=51).collect();
    assert_eq!(code(phone.delete_messages("c2c_bob", &seqs)), 6017);
    assert_eq!(code(phone.delete_messages("c2c_bob", &[])), 6017);
    assert_eq!(code(phone.delete_messages("bob", &[1])), 6017);
    assert_eq!(phone.history("c2c_bob"), ["one"]);
    phone.delete_messages("c2c_nobody", &[1]).unwrap();
    phone
        .delete_messages("c2c_bob", &[7, 0, u64::MAX / 2])
        .unwrap();
    assert_eq!(phone.history("c2c_bob"), ["one"]);
    assert_eq!(phone.unread("c2c_bob"), 1);
    phone.delete_messages("c2c_bob", &seqs[..50]).unwrap();
    assert!(phone.history("c2c_bob").is_empty());
    // A message that was named before it existed arrives all the same.
    write(&team, &["two"]);
    assert_eq!(phone.history("c2c_bob"), ["two"]);
}
