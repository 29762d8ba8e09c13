//! Tests of `opentim-server backup`: with a running server, and without one.

use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Instant;

use rusqlite::{Connection, OpenFlags};
use serde_json::json;

use crate::server::place::{ADMIN, PATIENCE, Server, elements};

/// The texts of all messages in a backup.
fn texts(copy: &Path) -> Vec<String> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY;
    let sql = Connection::open_with_flags(copy, flags).unwrap();
    let mut statement = sql
        .prepare("SELECT body FROM message ORDER BY seq")
        .unwrap();
    let rows = statement
        .query_map([], |row| row.get::<_, String>(0))
        .unwrap();
    rows.map(Result::unwrap).collect()
}

fn is_on_postgres(server: &Server) -> bool {
    server.data().contains("://")
}

#[test]
fn a_backup_is_made_while_messages_come_and_is_what_it_was_in_one_moment() {
    let server = Server::with(&[], &["alice", "bob"]);
    if is_on_postgres(&server) {
        let said = server.command_says("backup", &["copy.db"]);
        assert!(said.contains("pg_dump"), "{said}");
        return;
    }
    let stop = AtomicBool::new(false);
    std::thread::scope(|scope| {
        let sending = scope.spawn(|| {
            let mut sent = 0;
            while !stop.load(Ordering::SeqCst) {
                let text = format!("number {sent}");
                let body =
                    json!({ "To_Account": "bob", "MsgRandom": sent, "MsgBody": elements(&text) });
                server.ok("alice", "v4/openim/sendmsg", body);
                sent += 1;
            }
            sent
        });
        for at in 0..5 {
            let before = server.ok(
                "alice",
                "opentim/v1/history",
                json!({ "Conversation": "c2c_bob", "BeforeSeq": 0, "Count": 1 }),
            );
            let name = format!("copy{at}.db");
            let said = server.command_says("backup", &[&name]);
            assert!(said.contains("is written, and sound"), "{said}");
            let copy = server.path(&name);
            let mode = std::fs::metadata(&copy).unwrap().permissions().mode();
            assert_eq!(mode & 0o777, 0o600);
            let texts = texts(&copy);
            for (at, text) in texts.iter().enumerate() {
                assert!(text.contains(&format!("number {at}\"")), "{text}");
            }
            let before = before["Messages"][0]["Seq"].as_u64().unwrap_or(0);
            assert!(texts.len() as u64 >= before, "what was answered is in it");
        }
        stop.store(true, Ordering::SeqCst);
        assert!(sending.join().unwrap() > 0);
    });
    let said = server.command_says("backup", &["copy0.db"]);
    assert!(
        said.contains("exists") && said.starts_with("error"),
        "{said}"
    );
    assert!(!server.path("opentim.db.backup").exists());
    server.is_well();
}

#[test]
fn a_backup_is_served_and_holds_nothing_that_was_erased_before() {
    let mut server = Server::with(&[], &["alice", "bob"]);
    if is_on_postgres(&server) {
        return;
    }
    let (gone, kept) = ("xylophone-quartz-7731", "marmalade-9914");
    server.send("alice", "bob", gone);
    for user in ["alice", "bob"] {
        let peer = if user == "alice" { "bob" } else { "alice" };
        let body = json!({ "From_Account": user, "Type": 1, "To_Account": peer, "ClearRamble": 1 });
        server.ok(ADMIN, "v4/recentcontact/delete", body);
    }
    server.send("bob", "alice", kept);
    let has = |server: &Server, name: &str, text: &str| {
        let bytes = std::fs::read(server.path(name)).unwrap();
        bytes
            .windows(text.len())
            .any(|window| window == text.as_bytes())
    };
    // Text that nobody can read any more is erased soon.
    let begun = Instant::now();
    for at in 0.. {
        let name = format!("copy{at}.db");
        server.command_says("backup", &[&name]);
        assert!(has(&server, &name, kept));
        if !has(&server, &name, gone) {
            break;
        }
        assert!(begun.elapsed() < PATIENCE, "it is in the copy still");
    }
    server.stop();
    assert!(!server.path("opentim.db.control").exists());
    // Without a running server, the command makes the backup itself.
    let said = server.command_says("backup", &["copy.db"]);
    assert!(said.contains("is written, and sound"), "{said}");
    assert!(has(&server, "copy.db", kept) && !has(&server, "copy.db", gone));
    std::fs::remove_file(server.path("opentim.db")).unwrap();
    std::fs::rename(server.path("copy.db"), server.path("opentim.db")).unwrap();
    server.start();
    let history = json!({ "Conversation": "c2c_bob", "BeforeSeq": 0, "Count": 10 });
    let answer = server.ok("alice", "opentim/v1/history", history);
    assert_eq!(answer["Messages"][0]["Body"], elements(kept));
}

#[test]
fn a_backup_that_cannot_be_is_refused_and_leaves_nothing() {
    let mut server = Server::new(&[]);
    if is_on_postgres(&server) {
        return;
    }
    let said = server.command_says("backup", &["nowhere/copy.db"]);
    assert!(
        said.starts_with("error") && said.contains("nowhere"),
        "{said}"
    );
    // A killed server leaves a socket on which nothing listens.
    server.kill();
    assert!(server.path("opentim.db.control").exists());
    assert!(
        server
            .command_says("backup", &["copy.db"])
            .contains("sound")
    );
    server.start();
    assert!(
        server
            .command_says("backup", &["copy2.db"])
            .contains("sound")
    );
    server.stop();
    std::fs::write(
        server.path("opentim.db"),
        "no database at all, but long enough to look like one",
    )
    .unwrap();
    let said = server.command_says("backup", &["copy3.db"]);
    assert!(said.starts_with("error"), "{said}");
    assert!(!server.path("copy3.db").exists());
}
