//! Tests of migrating a server's rows: what is copied, what is refused, and what a kill leaves.

use std::process::{Command, Output, Stdio};
use std::time::{Duration, Instant};

use opentim_core::storage::{Copy, Location};
use serde_json::{Value, json};

use crate::server::bodies::{ask_everything, seeded};
use crate::server::place::{ADMIN, PATIENCE, PROGRAM, Server, assert_same, elements};

fn copying(from: &str, to: &str) -> Command {
    let mut command = Command::new(PROGRAM);
    command.args(["copy", "--from", from, "--to", to]);
    command
}

fn copy(from: &str, to: &str) -> Output {
    copying(from, to).output().unwrap()
}

#[track_caller]
fn copied(from: &str, to: &str) -> String {
    let done = copy(from, to);
    assert!(done.status.success(), "{done:?}");
    String::from_utf8(done.stdout).unwrap()
}

#[track_caller]
fn refused(from: &str, to: &str) -> String {
    let done = copy(from, to);
    assert_eq!(done.status.code(), Some(1), "{done:?}");
    String::from_utf8(done.stderr).unwrap()
}

/// A server with rows in every table.
fn lived_in() -> Server {
    let server = seeded(&[]);
    ask_everything(&server);
    let at = json!({ "GroupId": "team", "Random": 9, "MsgBody": elements("@alice"),
        "GroupAtInfo": [{ "GroupAtAllFlag": 0, "GroupAt_Account": "alice" }] });
    server.ok("grace", "v4/group_open_http_svc/send_group_msg", at);
    for number in 0..120 {
        server.send(
            "carol",
            "alice",
            &format!("{number}: 🎉 \0 \u{10ffff} 会话"),
        );
    }
    // Nobody else reads it, so it is purged.
    server.send("carol", "carol", "a note");
    let delete =
        json!({ "From_Account": "carol", "Type": 1, "To_Account": "carol", "ClearRamble": 1 });
    server.ok(ADMIN, "v4/recentcontact/delete", delete);
    server
}

/// A server with rows and one without, both stopped.
fn places() -> (Server, Server) {
    let (mut server, mut other) = (lived_in(), Server::new(&[]));
    server.stop();
    other.stop();
    (server, other)
}

/// The server's rows, without those that differ between the engines, and its figures.
fn all_of(server: &mut Server) -> (Vec<String>, Value) {
    let mut figures = server.ok(ADMIN, "opentim/v1/figures", json!({}));
    for fleeting in ["ConnectedDevices", "Now"] {
        figures.as_object_mut().unwrap().remove(fleeting);
    }
    server.stop();
    let mut rows = server.dump();
    let of_engines = ["figure", "tally", "opentim", "commit_mark"];
    rows.retain(|row| !of_engines.contains(&table_of(row)));
    (rows, figures)
}

fn table_of(row: &str) -> &str {
    row.split(':').next().unwrap()
}

/// Waits until nothing is left to purge.
fn settle(server: &mut Server) {
    let begun = Instant::now();
    loop {
        server.stop();
        let purges = server.dump().iter().any(|row| table_of(row) == "purge");
        server.start();
        if !purges {
            return;
        }
        assert!(begun.elapsed() < PATIENCE);
        std::thread::sleep(Duration::from_millis(200));
    }
}

#[test]
fn everything_goes_there_and_back_through_kills() {
    let mut server = lived_in();
    settle(&mut server);
    let before = all_of(&mut server);
    let file = server.path("copy.db");
    let file = file.to_str().unwrap();
    let kills = copy_through_kills(&server.data(), file);
    assert!(kills > 3, "{kills} kills");
    has_rows_in_every_table(file);
    let mut other = Server::new(&[]);
    other.stop();
    let said = copied(file, &other.data());
    assert!(said.contains("Both have the same "), "{said}");
    other.start();
    let after = all_of(&mut other);
    assert_same(&before.0, &after.0);
    assert_eq!(before.1, after.1);
    // The numbers of timelines and of messages go on from where they were.
    other.start();
    other.send("carol", "grace", "the first between these two");
    let key = other.send("carol", "alice", "one more")["MsgKey"].clone();
    assert!(key.is_string(), "{key}");
    other.is_well();
}

/// A test of a copy means something only if every table has rows.
fn has_rows_in_every_table(file: &str) {
    let sql = rusqlite::Connection::open(file).unwrap();
    let mut names = sql
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'table'")
        .unwrap();
    let names = names.query_map([], |row| row.get::<_, String>(0)).unwrap();
    for name in names.map(Result::unwrap) {
        let count = format!("SELECT count(*) FROM \"{name}\"");
        let count: u64 = sql.query_row(&count, [], |row| row.get(0)).unwrap();
        assert_eq!(count == 0, name == "purge", "{name}: {count} rows");
    }
}

/// Kills the copy later and later, until it finishes before that.
fn copy_through_kills(from: &str, to: &str) -> u32 {
    let (mut kills, mut delay) = (0, Duration::from_millis(20));
    loop {
        // One row for each transaction, so that there is time for the kill.
        let mut child = copying(from, to)
            .args(["--batch", "1"])
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        std::thread::sleep(delay);
        if let Some(status) = child.try_wait().unwrap() {
            // The last kill may have come when everything was done and nothing was reported yet.
            let said = std::io::read_to_string(child.stderr.unwrap()).unwrap();
            assert!(
                status.success() || said.contains("has rows already"),
                "{said}"
            );
            return kills;
        }
        child.kill().unwrap();
        child.wait().unwrap();
        kills += 1;
        delay += Duration::from_millis(4);
        assert!(delay < PATIENCE);
    }
}

#[test]
fn a_place_with_a_part_of_a_copy_is_not_served_and_takes_no_other() {
    let (server, mut other) = places();
    begin(&server.data(), &other.data(), 3);
    let serve = other.serve();
    assert_eq!(serve.status.code(), Some(1));
    let why = String::from_utf8(serve.stderr).unwrap();
    assert!(why.contains("has a part of a copy from"), "{why}");
    assert!(refused(&other.data(), &server.data()).contains("has a part of a copy from"));
    let mut third = lived_in();
    third.stop();
    assert!(refused(&third.data(), &other.data()).contains("has a part of a copy from"));
    assert!(refused(&third.data(), &server.data()).contains("a copy needs an empty place"));
    let said = copied(&server.data(), &other.data());
    assert!(said.starts_with("Going on with a copy"), "{said}");
    other.start();
    other.is_well();
}

#[test]
fn what_was_changed_meanwhile_is_found() {
    let (mut server, other) = places();
    begin(&server.data(), &other.data(), 1_000);
    server.start();
    server.send("carol", "alice", "behind the copy's back");
    server.stop();
    let why = refused(&server.data(), &other.data());
    assert!(
        why.contains("one of them was changed since the copy was begun"),
        "{why}"
    );
    assert_eq!(other.serve().status.code(), Some(1));
}

#[test]
fn what_cannot_be_copied_is_refused_by_name() {
    let server = lived_in();
    let directory = tempfile::tempdir().unwrap();
    let file = |name: &str| directory.path().join(name).display().to_string();
    assert!(refused(&file("none.db"), &file("new.db")).contains("none.db is not there"));
    assert!(!directory.path().join("new.db").exists());
    let why = refused(&server.data(), &file("new.db"));
    assert!(why.contains("in use"), "{why}");
    let why = refused("mysql://root:secret@db/chat", &file("new.db"));
    assert!(
        why.contains("from: is ") && !why.contains("secret"),
        "{why}"
    );
    let mut fresh = Server::new(&[]);
    fresh.stop();
    assert!(refused(&fresh.data(), &file("new.db")).contains("holds nothing to copy"));
}

#[test]
fn no_server_changes_what_is_being_copied() {
    let mut server = lived_in();
    server.stop();
    let target = server.path("copy.db");
    let copy = Copy::begin(&place(&server.data()), &Location::File(target), 50).unwrap();
    if !server.data().contains("://") {
        let why = String::from_utf8(server.serve().stderr).unwrap();
        assert!(why.contains("in use"), "{why}");
        return;
    }
    // A server that starts waits until the copy has ended.
    std::thread::scope(|scope| {
        let starting = scope.spawn(|| server.start());
        std::thread::sleep(Duration::from_secs(1));
        assert!(!starting.is_finished());
        drop(copy);
    });
    server.is_well();
}

/// Makes a copy that breaks off after `batches` batches.
fn begin(from: &str, to: &str, batches: usize) {
    let mut copy = Copy::begin(&place(from), &place(to), 50).unwrap();
    for _ in 0..batches {
        copy.carry().unwrap();
    }
}

fn place(name: &str) -> Location {
    Location::named(name).unwrap()
}
