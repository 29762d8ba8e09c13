//! Tests of exports: a history is written to a file and deleted.

use std::fs;
use std::path::Path;

use opentim_core::model::{Message, Result, body_text};

use super::support::{Device, World, code};

pub fn export(device: &Device, id: &str, path: &Path) -> Result<u64> {
    let path = path.to_str().unwrap().to_string();
    device.call(|client, done| client.export_and_delete(id.into(), path, done))
}

/// The messages of a file, line by line.
pub fn read(path: &Path) -> Vec<Message> {
    let text = fs::read_to_string(path).unwrap();
    assert!(text.is_empty() || text.ends_with('\n'));
    let lines = text.split_terminator('\n');
    lines
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

fn texts(messages: &[Message]) -> Vec<String> {
    let text = |message: &Message| body_text(&message.body).unwrap().to_string();
    messages.iter().map(text).collect()
}

/// The files beside a path whose names begin with its name.
fn beside(path: &Path) -> Vec<String> {
    let directory = path.parent().unwrap();
    let files = fs::read_dir(directory).unwrap();
    let mut names: Vec<String> = files
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .filter(|name| name.starts_with("export"))
        .collect();
    names.sort();
    names
}

/// Sends many messages without waiting for each.
pub fn send_all(device: &Device, to: &str, words: &[String]) {
    use opentim_core::client::message::Outgoing;
    let start = |words: &String| {
        let message = Outgoing::text(words);
        device.start(|client, done| client.send_c2c(to.into(), message, done))
    };
    let answers: Vec<_> = words.iter().map(start).collect();
    answers
        .iter()
        .for_each(|answer| drop(answer.recv().unwrap().unwrap()));
}

#[test]
fn thousands_of_messages_are_exported_line_by_line_and_deleted() {
    let world = World::new();
    let bob = world.login("bobs", "bob");
    let words: Vec<String> = (0..3_000)
        .map(|at| format!("<{at}> 👩‍👩‍👧 \u{0}\n\r\n\u{2028} \"quoted\" \\ 第{at}条"))
        .collect();
    send_all(&bob, "alice", &words);
    // A device that has nothing of it: everything comes from the service.
    let alice = world.login("phone", "alice");
    let path = world.directory.path().join("export.jsonl");
    assert_eq!(export(&alice, "c2c_bob", &path).unwrap(), 3_000);
    let messages = read(&path);
    assert_eq!(texts(&messages), words);
    assert!(messages.is_sorted_by_key(|message| message.seq));
    assert!(messages.iter().all(|one| one.sender.as_str() == "bob"));
    assert_eq!(beside(&path), ["export.jsonl"]);
    assert!(alice.list().is_empty() && alice.history("c2c_bob").is_empty());
    assert_eq!(alice.bytes("<17> "), 0);
    assert!(world.login("laptop", "alice").history("c2c_bob").is_empty());
    assert_eq!(bob.history("c2c_alice").len(), 3_000);
    // The conversation comes back as after any deletion.
    bob.send("alice", "again");
    alice.until("message again");
    assert_eq!(alice.history("c2c_bob"), ["again"]);
}

#[test]
fn local_only_messages_are_exported_too() {
    let world = World::new();
    let alice = world.login("phone", "alice");
    alice.send("bob", "known here only");
    alice.send("bob", "and this");
    alice.logout();
    world.lose_service();
    alice.login("alice").unwrap();
    alice.until("sync finish");
    let path = world.directory.path().join("export.jsonl");
    assert_eq!(export(&alice, "c2c_bob", &path).unwrap(), 2);
    assert_eq!(texts(&read(&path)), ["known here only", "and this"]);
    assert!(alice.list().is_empty());
    assert_eq!(alice.bytes("known here only"), 0);
}

#[test]
fn a_kept_history_and_a_groups_are_written() {
    let world = World::new();
    let alice = world.login("phone", "alice");
    alice.send("bob", "kept");
    alice.delete_list(&["c2c_bob"], false).unwrap();
    let path = world.directory.path().join("export 1");
    assert_eq!(export(&alice, "c2c_bob", &path).unwrap(), 1);
    assert!(alice.history("c2c_bob").is_empty());
    alice.create_group("Work", "team");
    alice.send_group("team", "hello all").unwrap();
    let path = world.directory.path().join("export 2");
    assert_eq!(export(&alice, "group_team", &path).unwrap(), 1);
    assert_eq!(texts(&read(&path)), ["hello all"]);
    assert!(alice.list().is_empty());
}

#[test]
fn an_empty_or_unknown_conversation_makes_an_empty_file() {
    let world = World::new();
    let (alice, bob) = (world.login("phone", "alice"), world.login("bobs", "bob"));
    let path = world.directory.path().join("export unknown");
    assert_eq!(export(&alice, "c2c_nobody", &path).unwrap(), 0);
    assert_eq!(fs::read(&path).unwrap(), b"");
    alice.create_group("Public", "team");
    bob.send("alice", "one");
    alice.until("message one");
    alice
        .call(|client, done| client.clear_history("c2c_bob".into(), done))
        .unwrap();
    for id in ["group_team", "c2c_bob"] {
        assert!(alice.list().contains(&id.into()));
        let path = world.directory.path().join(format!("export {id}"));
        assert_eq!(export(&alice, id, &path).unwrap(), 0);
        assert_eq!(fs::read(&path).unwrap(), b"");
    }
    assert!(alice.list().is_empty());
    assert!(world.login("laptop", "alice").list().is_empty());
}

#[test]
fn a_failed_export_deletes_nothing_and_leaves_no_part_file() {
    let world = World::new();
    let alice = world.login("phone", "alice");
    alice.send("bob", "still here");
    let directory = world.directory.path();
    let there = directory.join("export there");
    fs::write(&there, "mine").unwrap();
    let taken = directory.join("export taken");
    fs::write(directory.join("export taken.part"), "mine, too").unwrap();
    fs::create_dir(directory.join("export directory")).unwrap();
    let long = directory.join(format!("export {}", "x".repeat(246)));
    let bad = [
        there.clone(),
        taken.clone(),
        directory.join("export directory"),
        directory.join("no such directory/export"),
        long,
        "/sys/export".into(),
        "/proc/export".into(),
    ];
    for path in bad {
        let error = export(&alice, "c2c_bob", &path).unwrap_err();
        assert_eq!(error.code, 6022, "{error}");
        assert!(error.message.contains(path.to_str().unwrap()), "{error}");
    }
    let error = export(&alice, "c2c_bob", &there).unwrap_err();
    assert!(error.message.contains("is there already"), "{error}");
    assert_eq!(fs::read(&there).unwrap(), b"mine");
    assert_eq!(
        beside(&there),
        ["export directory", "export taken.part", "export there"]
    );
    assert_eq!(code(export(&alice, "c2c_bob", Path::new(""))), 6017);
    assert_eq!(code(export(&alice, "bob", &directory.join("export"))), 6017);
    assert_eq!(alice.history("c2c_bob"), ["still here"]);
    assert_eq!(alice.list(), ["c2c_bob"]);
    alice.logout();
    let nobody = export(&alice, "c2c_bob", &directory.join("export"));
    assert_eq!(code(nobody), 6014);
}

#[test]
fn a_relative_path_is_resolved_by_the_process() {
    let world = World::new();
    let alice = world.login("phone", "alice");
    alice.send("bob", "hello");
    let here = std::env::current_dir().unwrap();
    let directory = tempfile::tempdir_in(&here).unwrap();
    let path = directory.path().strip_prefix(&here).unwrap().join("export");
    assert!(path.is_relative());
    assert_eq!(export(&alice, "c2c_bob", &path).unwrap(), 1);
    assert_eq!(read(&here.join(path)).len(), 1);
}

/// Each message is in a file or in the history, none is in both, and none is lost.
#[test]
fn messages_that_arrive_during_an_export_survive() {
    let world = World::new();
    let (alice, bob) = (world.login("phone", "alice"), world.login("bobs", "bob"));
    let words: Vec<String> = (0..1_500).map(|at| format!("{at}")).collect();
    let (before, meanwhile) = words.split_at(700);
    send_all(&bob, "alice", before);
    alice.until("message 699");
    let mut written = Vec::new();
    std::thread::scope(|scope| {
        scope.spawn(|| {
            meanwhile
                .iter()
                .for_each(|words| drop(bob.send("alice", words)))
        });
        for at in 0..4 {
            let path = world.directory.path().join(format!("export {at}"));
            let count = export(&alice, "c2c_bob", &path).unwrap();
            let messages = read(&path);
            assert_eq!(messages.len() as u64, count);
            written.extend(texts(&messages));
        }
    });
    let rest = alice.history("c2c_bob");
    assert!(!rest.is_empty() || written.len() == 1_500);
    written.extend(rest);
    assert_eq!(written, words);
}

#[test]
fn freeing_the_client_leaves_an_export_undone_or_complete() {
    let world = World::new();
    let bob = world.login("bobs", "bob");
    let words: Vec<String> = (0..1_000).map(|at| format!("{at}")).collect();
    send_all(&bob, "alice", &words);
    let path = world.directory.path().join("export");
    let alice = world.login("phone", "alice");
    let given = path.to_str().unwrap().to_string();
    let answer =
        alice.start(|client, done| client.export_and_delete("c2c_bob".into(), given, done));
    alice.free();
    match answer.recv().unwrap() {
        Ok(count) => assert_eq!((count, read(&path).len()), (1_000, 1_000)),
        Err(error) => {
            assert_eq!(error.code, 7009);
            assert!(beside(&path).is_empty());
            let alice = world.login("phone", "alice");
            assert_eq!(alice.history("c2c_bob").len(), 1_000);
        }
    }
}
