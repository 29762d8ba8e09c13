//! Tests of PostgreSQL's own files after a purge, as `docs/scale.md` describes them. With SQLite there is nothing to do
//! here: the file itself is cleaned, and `tests/deletion.rs` reads it.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use postgres::{Client, NoTls};
use serde_json::json;

use crate::server::place::{PATIENCE, Server};

const PHRASE: &str = "the porthole is round";
const OTHERS: &str = "the wall is white";

struct Heap {
    sql: Client,
    /// The directory of the database's files.
    directory: PathBuf,
}

impl Heap {
    fn of(server: &Server, cluster: &str) -> Self {
        let mut sql = Client::connect(&server.data(), NoTls).unwrap();
        let ask = "SELECT CAST(oid AS BIGINT) FROM pg_database WHERE datname = current_database()";
        let database: i64 = sql.query_one(ask, &[]).unwrap().get(0);
        let directory = Path::new(cluster).join(format!("data/base/{database}"));
        Self { sql, directory }
    }

    fn number(&mut self, ask: &str) -> i64 {
        self.sql.query_one(ask, &[]).unwrap().get(0)
    }

    /// Waits until `left` messages are left, and the table was vacuumed since.
    fn wait_until_purged(&mut self, left: i64) {
        let vacuums = "SELECT vacuum_count FROM pg_stat_user_tables WHERE relname = 'message'";
        let before = self.number(vacuums);
        let begun = Instant::now();
        while self.number("SELECT count(*) FROM message") != left || self.number(vacuums) == before
        {
            assert!(begun.elapsed() < PATIENCE);
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// How many of the database's files contain the words.
    fn files_with(&mut self, words: &str) -> usize {
        self.sql.batch_execute("CHECKPOINT").unwrap();
        let files = std::fs::read_dir(&self.directory).unwrap();
        files
            .filter(|file| {
                let bytes = std::fs::read(file.as_ref().unwrap().path()).unwrap();
                bytes
                    .windows(words.len())
                    .any(|part| part == words.as_bytes())
            })
            .count()
    }
}

fn delete(server: &Server, user: &str, peer: &str) {
    let body = json!({ "From_Account": user, "Type": 1, "To_Account": peer, "ClearRamble": 1 });
    server.ok(user, "v4/recentcontact/delete", body);
}

#[test]
fn purged_messages_leave_postgresqls_files_with_their_table_or_when_it_is_rewritten() {
    let Ok(cluster) = std::env::var("OPENTIM_TEST_CLUSTER") else {
        return;
    };
    let server = Server::with(&[], &["alice", "bob", "carol", "dave"]);
    let mut heap = Heap::of(&server, &cluster);
    for _ in 0..3 {
        server.send("alice", "bob", PHRASE);
        server.send("carol", "dave", OTHERS);
    }
    assert_eq!(heap.files_with(PHRASE), 1);
    delete(&server, "alice", "bob");
    delete(&server, "bob", "alice");
    heap.wait_until_purged(3);
    // In a page with other rows, bytes may stay until the table is rewritten.
    heap.sql.batch_execute("VACUUM FULL message").unwrap();
    assert_eq!((heap.files_with(PHRASE), heap.files_with(OTHERS)), (0, 1));
    delete(&server, "carol", "dave");
    delete(&server, "dave", "carol");
    heap.wait_until_purged(0);
    // Empty pages at the end of the table are given back.
    assert_eq!(heap.files_with(OTHERS), 0);
}
