//! Tests of each state of a conversation that is deleted and comes back: the tables of docs/conversations.md, cell by
//! cell.
//!
//! For each column, the scenario is played once with the switch on and once with it off, with a conversation of a group
//! and one with a user. Each cell's word describes both.

use std::collections::BTreeMap;

use opentim_core::model::{Filter, Mention, at};

use super::support::{Device, World};

/// The columns: which deletion was made, and whether the conversation has come back.
const COLUMNS: [(&str, bool, bool); 4] = [
    ("kept", false, false),
    ("cleared", true, false),
    ("kept, came back", false, true),
    ("cleared, came back", true, true),
];
/// The places: where the state is observed.
const PLACES: [&str; 7] = [
    "This device",
    "This device after the next login",
    "Another device, switch on",
    "Another device, switch off",
    "A fresh device",
    "A device that was away, switch on",
    "A device that was away, switch off",
];
const ROWS: [&str; 19] = [
    "entry",
    "event",
    "history",
    "last message",
    "unread count",
    "total unread",
    "subscription",
    "draft",
    "pin",
    "marks",
    "custom data",
    "folders",
    "list of the folder",
    "receive option",
    "at-infos",
    "read position, group",
    "read position, user",
    "retention",
    "place",
];
/// The words that cells may have.
const WORDS: [&str; 18] = [
    "stays",
    "gone",
    "deleted",
    "new",
    "changed",
    "none",
    "old",
    "old and new",
    "new only",
    "0",
    "1",
    "2",
    "4",
    "before new",
    "top",
    "pinned top",
    "in",
    "out",
];

const GROUP: &str = "group_team";
const USER: &str = "c2c_bob";
const BOTH: [&str; 2] = [GROUP, USER];
/// The seq of "two".
const OLD: u64 = 2;

/// Place, row and column, with the cell's word.
type Cells = BTreeMap<(String, String, String), String>;

/// The tables as the document has them.
fn documented() -> Cells {
    let path = crate::support::root().join("docs/conversations.md");
    let document = std::fs::read_to_string(path).unwrap();
    let mut cells = Cells::new();
    for place in PLACES {
        let heading = format!("\n### {place}\n");
        let part = document.split(&heading).nth(1);
        let part = part.unwrap_or_else(|| panic!("no table for {place:?}"));
        let part = part.split("\n#").next().unwrap();
        let mut rows = part.lines().filter(|line| line.starts_with('|'));
        let split = |line: &str| -> Vec<String> {
            let cells = line.trim_matches('|').split('|');
            cells.map(|cell| cell.trim().to_string()).collect()
        };
        let head = split(rows.next().unwrap());
        let names: Vec<&str> = COLUMNS.iter().map(|column| column.0).collect();
        assert_eq!(head[1..], names, "{place}: columns");
        let body: Vec<Vec<String>> = rows.skip(1).map(split).collect();
        let named: Vec<&str> = body.iter().map(|row| row[0].as_str()).collect();
        assert_eq!(named, ROWS, "{place}: rows");
        for row in body {
            assert_eq!(row.len(), 1 + COLUMNS.len(), "{place}, {}: cells", row[0]);
            for (column, word) in names.iter().zip(&row[1..]) {
                let known = WORDS.contains(&word.as_str());
                assert!(known, "{place}, {}, {column}: what is {word:?}?", row[0]);
                cells.insert(
                    (place.into(), row[0].clone(), (*column).into()),
                    word.clone(),
                );
            }
        }
    }
    cells
}

/// The events of a device, as a word.
fn told(events: &[String]) -> &'static str {
    let names = |what: &str| {
        let about = |id: &str| {
            let mut of = events.iter().filter(|event| event.starts_with(what));
            of.any(|event| event.contains(id))
        };
        about(GROUP) && about(USER)
    };
    match (names("deleted "), names("new "), names("changed ")) {
        (_, true, _) => "new",
        (true, ..) => "deleted",
        (_, _, true) => "changed",
        _ => "none",
    }
}

/// The texts of the history, as a word.
fn history(old: bool, new: bool) -> &'static str {
    match (old, new) {
        (true, true) => "old and new",
        (true, false) => "stays",
        (false, true) => "new only",
        (false, false) => "gone",
    }
}

fn stays(stays: bool) -> &'static str {
    if stays { "stays" } else { "gone" }
}

fn work() -> Filter {
    Filter {
        folder: Some("Work".into()),
        ..Filter::default()
    }
}

/// Everything that Alice sets before the deletion. Draft and subscription belong to the device.
fn prepare(phone: &Device, others: &[&Device]) {
    for id in BOTH {
        phone.pin(id);
        phone.mark(&[id], 1 | 1 << 40, true).unwrap();
        phone.set_data(&[id], "mine").unwrap();
        phone.retain(id, 30).unwrap();
    }
    phone.create_folder("Work", &BOTH).unwrap();
    phone.set_opt(&BOTH, 4).unwrap();
    for device in others.iter().chain([&phone]) {
        device.wait("the preferences", |device| {
            device.conversation(USER).preferences.receive_opt == 4
                && device.conversation(GROUP).preferences.receive_opt == 4
                && device.conversation(USER).unread == 1
                && device.conversation(GROUP).unread == 1
        });
        for id in BOTH {
            device.set_draft(id, "to be said");
            assert_eq!(device.history(id), ["one", "two"]);
        }
        assert_eq!(device.total_unread(), 2);
        device.client.subscribe_unread(work()).unwrap();
        device.events();
    }
}

/// A row's word for one of the conversations.
fn word(device: &Device, row: &str, id: &str) -> String {
    let shown = device.conversation(id);
    let preferences = &shown.preferences;
    let listed = |list: &[String]| list.iter().any(|other| other == id);
    let (seq, time) = (shown.position.read_seq, shown.position.read_time);
    match row {
        "entry" => stays(listed(&device.list())),
        "history" => {
            let texts = device.history(id);
            let there = |words: &str| texts.iter().any(|text| text == words);
            assert_eq!(there("one"), there("two"), "{texts:?}");
            history(there("two"), there("new"))
        }
        "last message" => match device.last(id).as_str() {
            "" => "none",
            "two" => "old",
            other => return other.into(),
        },
        "unread count" => return shown.unread.to_string(),
        "draft" => stays(shown.draft.text == "to be said" && shown.draft.time > 0),
        "pin" => stays(shown.pinned),
        "marks" => stays(preferences.marks == 1 | 1 << 40),
        "custom data" => stays(preferences.custom_data == "mine"),
        "folders" => stays(shown.folders == ["Work"]),
        "list of the folder" => {
            if listed(&device.filtered(work())) {
                "in"
            } else {
                "out"
            }
        }
        "receive option" => stays(preferences.receive_opt == 4),
        "retention" => stays(preferences.retention_days == 30),
        "at-infos" => mentions(&shown.mentions),
        "read position, group" => match seq {
            0 => "0",
            1 => "stays",
            OLD => "before new",
            other => panic!("{other}"),
        },
        "read position, user" if time == 0 => "0",
        "read position, user" => "stays",
        "place" => place(&device.list(), id, shown.pinned),
        other => panic!("no such row: {other}"),
    }
    .into()
}

fn mentions(mentions: &[Mention]) -> &'static str {
    let seen: Vec<(bool, u8)> = mentions
        .iter()
        .map(|mention| (mention.seq > OLD, mention.at))
        .collect();
    match seen.as_slice() {
        [] => "gone",
        [(false, at::ME)] => "stays",
        [(true, at::ALL)] => "new only",
        [(false, at::ME), (true, at::ALL)] => "old and new",
        other => panic!("{other:?}"),
    }
}

fn place(list: &[String], id: &str, pinned: bool) -> &'static str {
    let at = |id: &str| list.iter().position(|other| other == id);
    let witness = at("c2c_carol").expect("Carol's is there");
    match at(id) {
        None => "gone",
        Some(at) if at < witness && pinned => "pinned top",
        Some(at) if at < witness => "top",
        Some(_) => panic!("{id} is below"),
    }
}

/// The state of a device, row by row: of both conversations, unless the row belongs to one type.
fn observe(device: &Device, events: &[String]) -> BTreeMap<&'static str, String> {
    let look = |row: &'static str| {
        let seen = match row {
            "event" => told(events).into(),
            "total unread" => device.total_unread().to_string(),
            "at-infos" | "read position, group" => word(device, row, GROUP),
            "read position, user" => word(device, row, USER),
            _ => {
                let both = BOTH.map(|id| word(device, row, id));
                assert_eq!(both[0], both[1], "{row}: the group's and the user's");
                both[0].clone()
            }
        };
        (row, seen)
    };
    let rows = ROWS.into_iter().filter(|row| *row != "subscription");
    rows.map(look).collect()
}

/// Whether Bob's next message is reported to a subscription that was made before.
fn subscription(device: &Device, bob: &Device) -> &'static str {
    // Any call brings the messages of earlier checks.
    device.set_opt(&["c2c_nobody-else"], 0).unwrap();
    device.events();
    let before = device.unread(USER);
    bob.send("alice", "probe");
    device.wait("the probe", |device| device.unread(USER) == before + 1);
    let events = device.events();
    if events.iter().any(|event| event.starts_with("filtered ")) {
        "stays"
    } else {
        "gone"
    }
}

type Seen = BTreeMap<&'static str, BTreeMap<&'static str, String>>;

/// A world in which Alice has read "one" and not "two", from Bob and in the group.
fn stage(switch: bool) -> (World, Device, Device) {
    let world = World::new();
    let (phone, bob) = (world.login("phone", "alice"), world.login("bobs", "bob"));
    phone.sync_deletion(switch);
    bob.create_group("Public", "team");
    phone.join("team");
    bob.send("alice", "one");
    bob.send_group("team", "one").unwrap();
    phone.send("carol", "a witness");
    phone.wait("the first", |phone| {
        phone.unread(USER) + phone.unread(GROUP) == 2
    });
    phone.clean("", 0, 0).unwrap();
    bob.send("alice", "two");
    bob.send_at("team", "two", &["alice"]);
    (world, phone, bob)
}

/// Bob writes again, and the devices have the message.
fn come_back(bob: &Device, devices: &[&Device]) {
    bob.send("alice", "new");
    bob.send_at_all("team", "new");
    for device in devices {
        device.wait("the return", |device| {
            device.last(USER) == "new" && device.last(GROUP) == "new"
        });
    }
}

/// Plays one column with the switch as given, and returns the state in each place.
fn play(clear: bool, back: bool, switch: bool) -> Seen {
    let (world, phone, bob) = stage(switch);
    let laptop = world.login("laptop", "alice");
    let tablet = world.login("tablet", "alice");
    prepare(&phone, &[&laptop, &tablet]);
    tablet.logout();
    tablet.events_now();
    phone.delete_list(&BOTH, clear).unwrap();
    if back {
        come_back(&bob, &[&phone, &laptop]);
    } else if switch {
        laptop.wait("the deletion", |laptop| {
            !laptop.list().contains(&USER.to_string())
        });
    }
    // With the switch off, nothing is expected: any call asks the service first.
    laptop.set_opt(&["c2c_nobody-else"], 0).unwrap();

    let (other, away) = if switch {
        (PLACES[2], PLACES[5])
    } else {
        (PLACES[3], PLACES[6])
    };
    let fresh = world.device("fresh");
    let mut seen = Seen::new();
    for (place, device) in [
        (PLACES[0], &phone),
        (other, &laptop),
        (PLACES[4], &fresh),
        (away, &tablet),
    ] {
        let events = match device.client.login_user() {
            Some(_) => device.events(),
            None => {
                device.login("alice").unwrap();
                device.until("sync finish")
            }
        };
        seen.insert(place, observe(device, &events));
    }
    for (place, device) in [
        (PLACES[0], &phone),
        (other, &laptop),
        (PLACES[4], &fresh),
        (away, &tablet),
    ] {
        let word = subscription(device, &bob);
        seen.entry(place)
            .or_default()
            .insert("subscription", word.into());
    }
    seen
}

/// The next login, in a world of its own.
fn play_login(clear: bool, back: bool, switch: bool) -> BTreeMap<&'static str, String> {
    let (_world, phone, bob) = stage(switch);
    prepare(&phone, &[]);
    phone.delete_list(&BOTH, clear).unwrap();
    if back {
        come_back(&bob, &[&phone]);
    }
    phone.logout();
    phone.events_now();
    phone.login("alice").unwrap();
    let events = phone.until("sync finish");
    let mut seen = observe(&phone, &events);
    seen.insert("subscription", subscription(&phone, &bob).into());
    seen
}

/// Compares one column of the document with the observed states.
fn column(name: &str) {
    let documented = documented();
    let (_, clear, back) = COLUMNS.into_iter().find(|column| column.0 == name).unwrap();
    let mut wrong = Vec::new();
    let mut looked_at = std::collections::BTreeSet::new();
    for switch in [false, true] {
        let mut seen = play(clear, back, switch);
        seen.insert(PLACES[1], play_login(clear, back, switch));
        for (place, rows) in seen {
            for row in ROWS {
                let word = rows
                    .get(row)
                    .unwrap_or_else(|| panic!("{place}, {row}: not looked at"));
                looked_at.insert((place, row));
                let cell = (place.to_string(), row.to_string(), name.to_string());
                let expected = &documented[&cell];
                if word != expected {
                    let switch = if switch { "on" } else { "off" };
                    wrong.push(format!(
                        "{place}: row {row:?}, column {name:?} says {expected:?}, is {word:?} (switch {switch})"
                    ));
                }
            }
        }
    }
    assert_eq!(looked_at.len(), PLACES.len() * ROWS.len());
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_entry_deleted_history_kept() {
    column("kept");
}

#[test]
fn the_entry_deleted_history_cleared() {
    column("cleared");
}

#[test]
fn the_entry_came_back_history_kept() {
    column("kept, came back");
}

#[test]
fn the_entry_came_back_history_cleared() {
    column("cleared, came back");
}
