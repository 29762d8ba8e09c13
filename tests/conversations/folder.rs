//! Tests of folders: V2TIM's conversation groups.

use opentim_core::client::listener::Event;
use opentim_core::model::Filter;

use super::support::{World, code};
use super::{Device, Team, codes, ids, strings};

fn inside(device: &Device, name: &str) -> Vec<String> {
    device.filtered(Filter {
        folder: Some(name.into()),
        ..Filter::default()
    })
}

#[test]
fn folders_are_made_filled_renamed_and_deleted_on_all_devices() {
    let team = Team::new();
    let (phone, laptop) = (&team.phone, &team.laptop);
    team.bob_writes("one");
    phone.send("carol", "two");
    team.settle();
    let told = |expected: &[&str]| {
        assert_eq!(phone.events(), expected);
        // The laptop receives the same changes, in as many pieces as its requests bring.
        laptop.until(expected.last().unwrap());
    };
    let results = phone
        .create_folder("work", &["c2c_carol", "c2c_bob", "c2c_nobody"])
        .unwrap();
    assert_eq!(codes(&results), [0, 0, 0]);
    told(&[
        "changed c2c_bob c2c_carol",
        "folder work made with c2c_bob c2c_carol",
    ]);
    assert_eq!(phone.folders(), ["work"]);
    phone.create_folder("also", &["c2c_bob"]).unwrap();
    told(&["changed c2c_bob", "folder also made with c2c_bob"]);
    assert_eq!(phone.folders(), ["work", "also"]);
    phone
        .add_to_folder("also", &["group_team", "c2c_bob"])
        .unwrap();
    told(&["changed group_team", "folder also takes group_team"]);
    phone.rename_folder("also", "mine").unwrap();
    told(&["changed c2c_bob group_team", "folder also is mine"]);
    phone
        .remove_from_folder("work", &["c2c_bob", "group_team"])
        .unwrap();
    told(&["changed c2c_bob", "folder work drops c2c_bob for 0"]);
    for device in [phone, laptop, &team.world.login("fresh", "alice")] {
        assert_eq!(device.folders(), ["work", "mine"]);
        assert_eq!(inside(device, "work"), ["c2c_carol"]);
        assert_eq!(inside(device, "mine"), ["c2c_bob", "group_team"]);
        assert_eq!(device.conversation("c2c_bob").folders, ["mine"]);
    }
    phone.delete_folder("mine").unwrap();
    told(&["changed c2c_bob group_team", "folder mine deleted"]);
    assert_eq!(laptop.folders(), ["work"]);
    assert!(phone.conversation("c2c_bob").folders.is_empty());
    assert_eq!(
        phone.list(),
        ["c2c_carol", "c2c_bob", "group_team"],
        "no conversation goes"
    );
}

#[test]
fn events_have_whole_conversations() {
    let team = Team::new();
    let phone = &team.phone;
    team.bob_writes("one");
    team.settle();
    let watch = phone.watch();
    phone.create_folder("a", &["c2c_bob"]).unwrap();
    phone.create_folder("b", &["c2c_bob"]).unwrap();
    phone.rename_folder("a", "c").unwrap();
    phone.remove_from_folder("b", &["c2c_bob"]).unwrap();
    phone.add_to_folder("b", &["c2c_bob"]).unwrap();
    phone.delete_folder("c").unwrap();
    phone.events();
    let mut shown = Vec::new();
    for event in watch.take() {
        let list = match event {
            Event::Changed(list)
            | Event::FolderCreated(_, list)
            | Event::FolderAdded(_, list)
            | Event::FolderRemoved(_, list, 0) => list,
            _ => continue,
        };
        assert_eq!(ids(&list), ["c2c_bob"]);
        assert_eq!((list[0].show_name.as_str(), list[0].unread), ("bob", 1));
        assert_eq!(
            list[0]
                .last_message
                .as_ref()
                .map(super::support::text)
                .unwrap(),
            "one"
        );
        shown.push(list[0].folders.join(" "));
    }
    let expected = ["a", "a", "a b", "a b", "c b", "c", "c", "c b", "c b", "b"];
    assert_eq!(shown, expected);
}

#[test]
fn a_folder_keeps_conversations_that_are_deleted_from_the_list() {
    let team = Team::new();
    let (phone, laptop) = (&team.phone, &team.laptop);
    phone.sync_deletion(true);
    team.bob_writes("one");
    phone
        .create_folder("f", &["c2c_bob", "group_team"])
        .unwrap();
    phone.delete("c2c_bob").unwrap();
    team.settle();
    for device in [phone, laptop] {
        assert_eq!(inside(device, "f"), ["group_team"]);
        assert_eq!(device.conversation("c2c_bob").folders, ["f"]);
    }
    phone.rename_folder("f", "g").unwrap();
    assert_eq!(phone.events(), ["changed group_team", "folder f is g"]);
    team.bob_writes("two");
    for device in [phone, laptop] {
        assert_eq!(inside(device, "g"), ["c2c_bob", "group_team"]);
    }
}

#[test]
fn what_cannot_be_is_refused() {
    let world = World::new();
    let alice = world.login("phone", "alice");
    let bob = &["c2c_bob"];
    assert_eq!(code(alice.create_folder("", bob)), 6017);
    assert_eq!(code(alice.create_folder("f", &[])), 6017);
    assert_eq!(code(alice.create_folder(&"f".repeat(33), bob)), 51011);
    assert_eq!(code(alice.create_folder(&"ü".repeat(17), bob)), 51011);
    let longest = "ü".repeat(16);
    alice.create_folder(&longest, bob).unwrap();
    assert_eq!(code(alice.create_folder(&longest, bob)), 50002);
    let many: Vec<String> = (0..101).map(|at| format!("c2c_u{at}")).collect();
    let many: Vec<&str> = many.iter().map(String::as_str).collect();
    assert_eq!(code(alice.create_folder("f", &many)), 51006);
    assert_eq!(alice.folders(), std::slice::from_ref(&longest));
    alice.create_folder("f", &many[..100]).unwrap();
    assert_eq!(code(alice.add_to_folder("f", &many)), 51006);
    assert_eq!(code(alice.remove_from_folder("f", &many)), 51006);
    assert_eq!(code(alice.add_to_folder("f", &[])), 6017);
    assert_eq!(code(alice.add_to_folder("g", bob)), 51009);
    assert_eq!(code(alice.remove_from_folder("g", bob)), 51009);
    assert_eq!(code(alice.rename_folder("g", "h")), 51009);
    assert_eq!(code(alice.delete_folder("g")), 51009);
    assert_eq!(code(alice.rename_folder("f", "")), 6017);
    assert_eq!(code(alice.rename_folder("f", &longest)), 50002);
    assert_eq!(code(alice.rename_folder("f", &"x".repeat(33))), 51011);
    alice.events();
    alice.rename_folder("f", "f").unwrap();
    assert!(alice.events().is_empty());
    let given = ["c2c_bob", "bob", "group_nowhere"];
    let results = alice.add_to_folder("f", &given).unwrap();
    assert_eq!(codes(&results), [0, 6017, 51007]);
    let named: Vec<&str> = results
        .iter()
        .map(|result| result.conversation_id.as_str())
        .collect();
    assert_eq!(named, given);
    let results = alice.remove_from_folder("f", &given).unwrap();
    assert_eq!(codes(&results), [0, 6017, 0]);
}

#[test]
fn a_user_has_twenty_folders() {
    let world = World::new();
    let alice = world.login("phone", "alice");
    let names: Vec<String> = (0..20).map(|at| format!("folder {at}")).collect();
    for name in &names {
        alice.create_folder(name, &["c2c_bob"]).unwrap();
    }
    assert_eq!(code(alice.create_folder("one more", &["c2c_bob"])), 51010);
    assert_eq!(alice.folders(), names);
    assert_eq!(
        alice.conversation("c2c_bob").folders,
        names,
        "one conversation in all of them"
    );
    alice.delete_folder("folder 7").unwrap();
    alice.create_folder("one more", &["c2c_bob"]).unwrap();
    assert_eq!(alice.folders().last().unwrap(), "one more");
}

#[test]
fn of_more_than_a_thousand_the_oldest_leaves() {
    let world = World::new();
    let alice = world.login("phone", "alice");
    alice.send("u0", "the oldest");
    let names: Vec<String> = (0..1000).map(|at| format!("c2c_u{at}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    alice.create_folder("f", &names[..1]).unwrap();
    alice.create_folder("g", &names[..1]).unwrap();
    for part in names[1..].chunks(100) {
        assert!(
            codes(&alice.add_to_folder("f", part).unwrap())
                .iter()
                .all(|code| *code == 0)
        );
    }
    let laptop = world.login("laptop", "alice");
    alice.send("late", "hello");
    laptop.until("new c2c_late");
    alice.events();
    laptop.events();
    assert_eq!(
        codes(&alice.add_to_folder("g", &["c2c_late"]).unwrap()),
        [0]
    );
    let expected = [
        "changed c2c_late c2c_u0",
        "folder f drops c2c_u0 for 1",
        "folder g drops c2c_u0 for 1",
        "folder g takes c2c_late",
    ];
    assert_eq!(alice.events(), expected);
    laptop.until(expected[3]);
    for device in [&alice, &laptop, &world.login("fresh", "alice")] {
        assert!(device.conversation("c2c_u0").folders.is_empty());
        assert_eq!(device.conversation("c2c_u1").folders, ["f"]);
        assert_eq!(device.conversation("c2c_late").folders, strings(&["g"]));
    }
}
