//! Tests of receive options: whether messages are reported, and whether they count in the totals.

use opentim_core::model::Filter;

use super::Team;
use super::support::code;

#[test]
fn muted_conversations_are_left_out_of_the_totals() {
    let team = Team::new();
    let (phone, laptop) = (&team.phone, &team.laptop);
    team.bob_writes("one");
    team.bob.send_group("team", "two").unwrap();
    phone.until("message two");
    laptop.until("message two");
    assert_eq!((phone.total_unread(), laptop.total_unread()), (2, 2));
    phone.client.subscribe_unread(Filter::default()).unwrap();
    phone.events();
    laptop.events();
    for (opt, total) in [(1, 1), (2, 1), (3, 1), (4, 2), (0, 2)] {
        phone.set_opt(&["c2c_bob"], opt).unwrap();
        phone.events();
        assert_eq!(phone.total_unread(), total, "option {opt}");
        assert_eq!(phone.unread_of(Filter::default()), total, "option {opt}");
        assert_eq!(phone.unread("c2c_bob"), 1, "its own count stays");
        laptop.wait("the total", |laptop| laptop.total_unread() == total);
        let fresh = team.world.login(&format!("fresh {opt}"), "alice");
        assert_eq!(fresh.total_unread(), total);
    }
    phone.set_opt(&["c2c_bob"], 2).unwrap();
    assert_eq!(phone.events(), ["changed c2c_bob", "total 1", "filtered 1"]);
    phone.set_opt(&["c2c_bob"], 3).unwrap();
    assert_eq!(phone.events(), ["changed c2c_bob"]);
    phone.set_opt(&["c2c_bob"], 3).unwrap();
    assert!(phone.events().is_empty(), "the same again is no news");
    team.bob_writes("three");
    assert!(
        phone.events().is_empty(),
        "nor is a muted message to the totals"
    );
    assert_eq!(phone.unread("c2c_bob"), 2);
    phone.set_opt(&["c2c_bob"], 0).unwrap();
    assert_eq!(phone.events(), ["changed c2c_bob", "total 3", "filtered 3"]);
}

#[test]
fn options_1_and_4_receive_messages_silently() {
    let team = Team::new();
    let phone = &team.phone;
    let heard = |opt: i32| {
        phone.set_opt(&["group_team"], opt).unwrap();
        team.settle();
        team.bob.send_group("team", "plain").unwrap();
        team.bob.send_at("team", "at alice", &["alice"]);
        team.bob.send_at_all("team", "at all");
        team.bob.send_at("team", "at carol", &["carol"]);
        phone.wait("the last", |phone| phone.last("group_team") == "at carol");
        let events = phone.events();
        let count = |what: &str| events.iter().filter(|event| *event == what).count();
        let told = ["plain", "at alice", "at all", "at carol"]
            .map(|words| count(&format!("message {words}")));
        assert!(count("changed group_team") > 0, "the list has them all");
        phone.clean("group_team", 0, 0).unwrap();
        told
    };
    assert_eq!(heard(0), [1, 1, 1, 1]);
    assert_eq!(heard(1), [0, 0, 0, 0]);
    assert_eq!(heard(2), [1, 1, 1, 1]);
    assert_eq!(heard(3), [1, 1, 1, 1]);
    assert_eq!(heard(4), [0, 1, 1, 0]);
    assert_eq!(phone.history("group_team").len(), 20);
}

#[test]
fn an_option_can_be_set_before_the_conversation_exists() {
    let team = Team::new();
    let (phone, laptop) = (&team.phone, &team.laptop);
    phone.set_opt(&["c2c_bob", "group_elsewhere"], 1).unwrap();
    assert!(phone.events().is_empty());
    assert_eq!(phone.conversation("c2c_bob").preferences.receive_opt, 1);
    team.bob.send("alice", "unheard");
    phone.until("new c2c_bob");
    assert!(phone.events().is_empty());
    assert_eq!((phone.unread("c2c_bob"), phone.total_unread()), (1, 0));
    laptop.until("new c2c_bob");
    assert!(laptop.events().is_empty());
    assert_eq!(laptop.conversation("c2c_bob").preferences.receive_opt, 1);
}

#[test]
fn an_invalid_option_refuses_the_whole_call() {
    let team = Team::new();
    let phone = &team.phone;
    for opt in [-1, 5, i32::MAX, i32::MIN] {
        assert_eq!(code(phone.set_opt(&["c2c_bob"], opt)), 6017);
    }
    assert_eq!(code(phone.set_opt(&[], 1)), 6017);
    assert_eq!(code(phone.set_opt(&["c2c_bob"; 101], 1)), 6017);
    assert_eq!(code(phone.set_opt(&["c2c_bob", "bob"], 1)), 6017);
    assert_eq!(phone.conversation("c2c_bob").preferences.receive_opt, 0);
    phone.set_opt(&["c2c_bob"; 100], 1).unwrap();
}
