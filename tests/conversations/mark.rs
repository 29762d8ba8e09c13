//! Tests of marks: V2TIM's four, and those of apps.

use opentim_core::model::Filter;

use super::support::World;
use super::support::code;
use super::{Team, codes};

#[test]
fn marks_are_bits_and_reach_all_devices() {
    let team = Team::new();
    let (phone, laptop) = (&team.phone, &team.laptop);
    team.bob_writes("one");
    team.settle();
    let marks = |device: &super::Device| device.conversation("c2c_bob").preferences.marks;
    let all: u64 = 0xffff_ffff_0000_000f;
    let mut so_far = 0;
    for bit in (0..4).chain(32..64) {
        phone.mark(&["c2c_bob"], 1 << bit, true).unwrap();
        so_far |= 1 << bit;
        assert_eq!(marks(phone), so_far);
    }
    assert_eq!(so_far, all);
    phone.mark(&["c2c_bob"], 1 << 63 | 1, false).unwrap();
    assert_eq!(marks(phone), all & !(1 << 63 | 1));
    laptop.wait("the marks", |laptop| marks(laptop) == all & !(1 << 63 | 1));
    phone.mark(&["c2c_bob"], all, false).unwrap();
    assert_eq!(marks(phone), 0);
    phone.mark(&["c2c_bob"], all, true).unwrap();
    assert_eq!(marks(&team.world.login("fresh", "alice")), all);
}

#[test]
fn an_invalid_mark_is_refused() {
    let world = World::new();
    let alice = world.login("phone", "alice");
    for bits in [0, 1 << 4, 1 << 31, 1 | 1 << 16, u64::MAX] {
        assert_eq!(
            code(alice.mark(&["c2c_bob"], bits, true)),
            6017,
            "{bits:#x}"
        );
        assert_eq!(
            code(alice.mark(&["c2c_bob"], bits, false)),
            6017,
            "{bits:#x}"
        );
    }
    assert_eq!(code(alice.mark(&[], 1, true)), 6017);
    let given = ["c2c_bob", "bob", "group_nowhere", "c2c_bob"];
    let results = alice.mark(&given, 1, true).unwrap();
    assert_eq!(codes(&results), [0, 6017, 51007, 0]);
    let named: Vec<&str> = results
        .iter()
        .map(|result| result.conversation_id.as_str())
        .collect();
    assert_eq!(named, given);
    assert!(results[2].message.contains("nowhere") && results[0].message.is_empty());
    // A mark can be removed even if the group no longer exists.
    assert_eq!(
        codes(&alice.mark(&["group_nowhere"], 1, false).unwrap()),
        [0]
    );
    let many: Vec<String> = (0..101).map(|at| format!("c2c_u{at}")).collect();
    let many: Vec<&str> = many.iter().map(String::as_str).collect();
    assert_eq!(code(alice.mark(&many, 1, true)), 51006);
    assert_eq!(alice.conversation("c2c_u0").preferences.marks, 0);
    assert!(alice.mark(&many[..100], 1, true).is_ok());
}

#[test]
fn setting_a_mark_again_or_outside_the_list_causes_no_event() {
    let team = Team::new();
    let phone = &team.phone;
    team.bob_writes("one");
    team.settle();
    phone.mark(&["c2c_bob", "c2c_nobody"], 1, true).unwrap();
    assert_eq!(phone.events(), ["changed c2c_bob"]);
    team.laptop.until("changed c2c_bob");
    phone.mark(&["c2c_bob", "c2c_nobody"], 1, true).unwrap();
    phone.mark(&["c2c_bob"], 2, false).unwrap();
    assert!(phone.events().is_empty() && team.laptop.events().is_empty());
    let stranger = phone.conversation("c2c_nobody");
    assert_eq!((stranger.preferences.marks, stranger.order_key), (1, 0));
    // The mark is there when the conversation begins.
    phone.send("nobody", "hello");
    assert_eq!(phone.conversation("c2c_nobody").preferences.marks, 1);
    let marked = |marks| Filter {
        marks: Some(marks),
        ..Filter::default()
    };
    assert_eq!(phone.filtered(marked(1)), ["c2c_nobody", "c2c_bob"]);
    phone.mark(&["c2c_bob"], 2, true).unwrap();
    assert_eq!(phone.filtered(marked(1 | 2)), ["c2c_nobody", "c2c_bob"]);
    assert_eq!(phone.filtered(marked(2 | 4)), ["c2c_bob"]);
}

#[test]
fn at_most_a_thousand_conversations_have_preferences() {
    let world = World::new();
    let alice = world.login("phone", "alice");
    for from in (0..1000).step_by(100) {
        let ids: Vec<String> = (from..from + 100).map(|at| format!("c2c_u{at}")).collect();
        let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
        let results = alice.mark(&ids, 1, true).unwrap();
        assert!(codes(&results).iter().all(|code| *code == 0));
    }
    let results = alice.mark(&["c2c_u0", "c2c_late"], 2, true).unwrap();
    assert_eq!(codes(&results), [0, 51008]);
    assert_eq!(codes(&alice.set_data(&["c2c_late"], "x").unwrap()), [51008]);
    assert_eq!(alice.conversation("c2c_late").preferences.marks, 0);
    alice.mark(&["c2c_u1"], 1, false).unwrap();
    assert_eq!(codes(&alice.mark(&["c2c_late"], 2, true).unwrap()), [0]);
    // Receive options do not count towards this limit.
    alice.set_opt(&["c2c_later"], 2).unwrap();
}
