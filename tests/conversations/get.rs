//! Tests of looking conversations up by their ids.

use super::support::{World, code};
use super::{Team, ids};

#[test]
fn each_id_gets_its_conversation_in_the_given_order() {
    let team = Team::new();
    let alice = &team.phone;
    team.bob_writes("hello");
    let given = ["group_team", "c2c_nobody", "c2c_bob", "c2c_bob"];
    let found = alice.by_ids(&given).unwrap();
    assert_eq!(ids(&found), given);
    assert_eq!(found[0].show_name, "name of team");
    assert_eq!(found[0].group_type, "Public");
    assert_eq!(found[2], alice.conversation("c2c_bob"));
    assert!(alice.by_ids(&[]).unwrap().is_empty());
    assert_eq!(code(alice.by_ids(&["c2c_bob", "bob"])), 6017);
    assert_eq!(code(alice.by_ids(&[""])), 6017);
}

#[test]
fn a_conversation_outside_the_list_is_empty_except_for_its_preferences() {
    let world = World::new();
    let alice = world.login("phone", "alice");
    alice.mark(&["c2c_bob"], 2, true).unwrap();
    alice.set_data(&["c2c_bob"], "mine").unwrap();
    alice.set_opt(&["c2c_bob"], 2).unwrap();
    alice.create_folder("f", &["c2c_bob"]).unwrap();
    let bob = alice.conversation("c2c_bob");
    assert_eq!((bob.order_key, bob.unread, bob.pinned), (0, 0, false));
    assert!(bob.last_message.is_none() && bob.mentions.is_empty());
    assert_eq!(bob.show_name, "bob");
    assert_eq!((bob.preferences.marks, bob.preferences.receive_opt), (2, 2));
    assert_eq!(bob.preferences.custom_data, "mine");
    assert_eq!(bob.folders, ["f"]);
    assert_eq!(alice.conversation("group_g").show_name, "g");
    assert!(alice.list().is_empty());
}
