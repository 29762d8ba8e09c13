//! Tests of drafts, which stay on one device.

use opentim_core::model::Filter;

use super::Team;
use super::support::code;

#[test]
fn a_draft_moves_its_conversation_up_on_this_device_only() {
    let team = Team::new();
    let (phone, laptop) = (&team.phone, &team.laptop);
    team.bob_writes("one");
    phone.send("carol", "two");
    team.settle();
    let order = ["c2c_carol", "c2c_bob", "group_team"];
    phone.set_draft("group_team", "to be said");
    assert_eq!(phone.events(), ["changed group_team"]);
    let draft = phone.conversation("group_team").draft;
    assert!(draft.text == "to be said" && draft.time > 0);
    assert_eq!(phone.list(), ["group_team", "c2c_carol", "c2c_bob"]);
    assert_eq!(laptop.list(), order);
    assert!(laptop.events().is_empty());
    assert!(laptop.conversation("group_team").draft.text.is_empty());
    phone.relogin("alice");
    assert_eq!(phone.conversation("group_team").draft, draft);
    assert_eq!(phone.list(), ["group_team", "c2c_carol", "c2c_bob"]);
    // The message is later than the draft.
    team.bob_writes("three");
    assert_eq!(phone.list(), ["c2c_bob", "group_team", "c2c_carol"]);
    // Removing the draft does not move the conversation.
    phone.set_draft("group_team", "");
    let draft = phone.conversation("group_team").draft;
    assert!(draft.text.is_empty() && draft.time == 0);
    assert_eq!(phone.list(), ["c2c_bob", "group_team", "c2c_carol"]);
    let nowhere = phone.call(|client, done| client.set_draft("c2c_no".into(), "x".into(), done));
    assert_eq!(code(nowhere), 6004);
}

/// No two conversations may have the same order key: a page would leave one out.
#[test]
fn drafts_of_pinned_conversations_have_places_of_their_own() {
    let team = Team::new();
    let phone = &team.phone;
    team.bob_writes("one");
    phone.send("carol", "two");
    phone.pin("c2c_bob");
    phone.pin("group_team");
    let steps = [
        "group_team",
        "c2c_bob",
        "c2c_carol",
        "group_team",
        "c2c_bob",
    ];
    for id in steps {
        phone.set_draft(id, "to be said");
    }
    assert_eq!(phone.list(), ["c2c_bob", "group_team", "c2c_carol"]);
    phone.pin_to("c2c_bob", false).unwrap();
    phone.pin_to("group_team", false).unwrap();
    assert_eq!(phone.list(), ["c2c_bob", "group_team", "c2c_carol"]);
    let mut seen = Vec::new();
    let mut next = 0;
    loop {
        let part = phone
            .call(|client, done| client.conversations_by_filter(Filter::default(), next, 1, done))
            .unwrap();
        seen.extend(super::ids(&part.conversations));
        next = part.next_seq;
        if part.finished {
            break;
        }
    }
    assert_eq!(seen, ["c2c_bob", "group_team", "c2c_carol"]);
}

/// There is a limited number of order keys between two changes of the feed, and an app may save every keystroke.
#[test]
fn typing_on_uses_no_places_up() {
    let team = Team::new();
    let phone = &team.phone;
    phone.send("carol", "one");
    phone.set_draft("group_team", "t");
    let key = phone.conversation("group_team").order_key;
    phone.set_draft("group_team", "to be said");
    let typed = phone.conversation("group_team");
    assert_eq!(
        (typed.order_key, typed.draft.text.as_str()),
        (key, "to be said")
    );
    phone.set_draft("c2c_carol", "too");
    assert_eq!(phone.list(), ["c2c_carol", "group_team"]);
    phone.set_draft("group_team", "to be said now");
    assert_eq!(phone.list(), ["group_team", "c2c_carol"]);
}
