//! Tests of migrations, transactions, erasure, and refused files.

use super::*;
use crate::model::Error;

const ONE: &str = "CREATE TABLE a (x INTEGER NOT NULL) STRICT;";
const TWO: &str = "ALTER TABLE a ADD COLUMN y INTEGER NOT NULL DEFAULT 5;";

fn schema(steps: &'static [&'static str]) -> Schema {
    Schema {
        application_id: 77,
        steps,
    }
}

fn open(path: &Path, steps: &'static [&'static str]) -> Result<Database> {
    Database::open(path, &schema(steps), Durability::Normal)
}

#[test]
fn a_file_is_upgraded_and_an_upgraded_one_is_like_a_fresh_one() {
    let directory = tempfile::tempdir().unwrap();
    let (old, fresh) = (
        directory.path().join("old.db"),
        directory.path().join("fresh.db"),
    );
    let mut database = open(&old, &[ONE]).unwrap();
    database
        .write(|sql| Ok(sql.execute("INSERT INTO a (x) VALUES (1)", [])?))
        .unwrap();
    drop(database);
    let mut upgraded = open(&old, &[ONE, TWO]).unwrap();
    let y: i64 = upgraded
        .read(|sql| Ok(sql.query_row("SELECT y FROM a WHERE x = 1", [], |row| row.get(0))?))
        .unwrap();
    assert_eq!(y, 5);
    let fresh = open(&fresh, &[ONE, TWO]).unwrap();
    assert_eq!(upgraded.schema_sql().unwrap(), fresh.schema_sql().unwrap());
    drop(upgraded);
    let error = open(&old, &[ONE]).unwrap_err();
    assert_eq!(error.code, 6019);
    assert!(error.message.contains("version 2"), "{error}");
}

#[test]
fn a_step_that_fails_changes_nothing() {
    let directory = tempfile::tempdir().unwrap();
    let path = directory.path().join("a.db");
    drop(open(&path, &[ONE]).unwrap());
    assert_eq!(
        open(&path, &[ONE, "ALTER TABLE a ADD COLUMN z; SELECT nonsense"])
            .unwrap_err()
            .code,
        6019
    );
    let database = open(&path, &[ONE]).unwrap();
    assert!(!database.schema_sql().unwrap().contains('z'));
}

#[test]
fn a_file_that_was_only_begun_is_made_anew() {
    let directory = tempfile::tempdir().unwrap();
    let (begun, others) = (
        directory.path().join("begun.db"),
        directory.path().join("other.db"),
    );
    // The state after a kill: the file has its header, and nothing in it.
    open(&begun, &["SELECT nonsense"]).unwrap_err();
    assert!(std::fs::metadata(&begun).unwrap().len() > 0);
    let made = open(&begun, &[ONE]).unwrap();
    assert!(made.schema_sql().unwrap().contains("TABLE a"));
    let other = Connection::open(&others).unwrap();
    other.pragma_update(None, "journal_mode", "WAL").unwrap();
    drop(other);
    let error = open(&others, &[ONE]).unwrap_err();
    assert!(error.message.contains("another program"), "{error}");
}

#[test]
fn work_that_fails_is_undone() {
    let directory = tempfile::tempdir().unwrap();
    let mut database = open(&directory.path().join("a.db"), &[ONE]).unwrap();
    let failed: Result<()> = database.write(|sql| {
        sql.execute("INSERT INTO a (x) VALUES (1)", [])?;
        Err(Error::internal("no"))
    });
    assert_eq!(failed.unwrap_err().message, "no");
    let count: i64 = database
        .read(|sql| Ok(sql.query_row("SELECT count(*) FROM a", [], |row| row.get(0))?))
        .unwrap();
    assert_eq!(count, 0);
}

#[test]
fn erasing_empties_the_log_and_keeps_the_file_whole() {
    let directory = tempfile::tempdir().unwrap();
    let path = directory.path().join("a.db");
    let mut database = open(
        &path,
        &["CREATE TABLE t (k INTEGER NOT NULL PRIMARY KEY, body TEXT NOT NULL) STRICT"],
    )
    .unwrap();
    for k in 0..3_000_i64 {
        // Keys out of order, so that pages split in the middle.
        let key = k.wrapping_mul(7_919) % 3_001;
        let body = format!("<{key}>{}", "y".repeat(k as usize % 700));
        database
            .write(|sql| {
                Ok(sql.execute(
                    "INSERT INTO t (k, body) VALUES (?1, ?2)",
                    rusqlite::params![key, body],
                )?)
            })
            .unwrap();
    }
    database
        .write(|sql| Ok(sql.execute("DELETE FROM t WHERE k % 2 = 0", [])?))
        .unwrap();
    database.erase().unwrap();
    assert_eq!(
        std::fs::metadata(path.with_extension("db-wal"))
            .unwrap()
            .len(),
        0
    );
    while database.give_back(100).unwrap() {}
    database.erase().unwrap();
    let fault: String = database
        .read(|sql| Ok(sql.query_row("PRAGMA integrity_check", [], |row| row.get(0))?))
        .unwrap();
    assert_eq!(fault, "ok");
    let text = String::from_utf8_lossy(&std::fs::read(&path).unwrap()).into_owned();
    let left: Vec<i64> = (0..3_001)
        .filter(|key| key % 2 == 0 && text.contains(&format!("<{key}>")))
        .collect();
    assert!(left.is_empty(), "{left:?}");
    assert!(text.contains("<1501>"));
}

#[test]
fn as_many_pages_are_given_back_as_asked_for() {
    let directory = tempfile::tempdir().unwrap();
    let mut database = open(&directory.path().join("a.db"), &[ONE]).unwrap();
    let fill = "WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 200000)
                INSERT INTO a (x) SELECT x FROM n";
    database.write(|sql| Ok(sql.execute(fill, [])?)).unwrap();
    database
        .write(|sql| Ok(sql.execute("DELETE FROM a", [])?))
        .unwrap();
    let free = |database: &mut Database| -> i64 {
        database
            .read(|sql| Ok(sql.query_row("PRAGMA freelist_count", [], |row| row.get(0))?))
            .unwrap()
    };
    let before = free(&mut database);
    assert!(database.give_back(64).unwrap());
    assert_eq!(free(&mut database), before - 64);
}

/// The rows that another program finds in the files as they are now, with SQLite's own file system, as after a
/// crash.
fn found(path: &Path, directory: &Path) -> (i64, i64) {
    for end in ["", "-wal"] {
        let from = format!("{}{end}", path.display());
        std::fs::copy(from, directory.join(format!("copy.db{end}"))).unwrap();
    }
    let copy = Connection::open(directory.join("copy.db")).unwrap();
    let fault: String = copy
        .query_row("PRAGMA integrity_check", [], |row| row.get(0))
        .unwrap();
    assert_eq!(fault, "ok");
    copy.query_row("SELECT count(*), sum(length(body)) FROM t", [], |row| {
        Ok((row.get(0)?, row.get(1)?))
    })
    .unwrap()
}

#[test]
fn a_commit_is_in_the_files_when_it_has_returned() {
    for durability in [Durability::Normal, Durability::Full] {
        let directory = tempfile::tempdir().unwrap();
        let (path, copies) = (directory.path().join("a.db"), tempfile::tempdir().unwrap());
        let table = &["CREATE TABLE t (k INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT"];
        let mut database = Database::open(&path, &schema(table), durability).unwrap();
        for count in 1..=40 {
            let body = "x".repeat(10_000 * count); // Later ones exceed the limit of gathering.
            let insert = "INSERT INTO t (body) VALUES (?1)";
            database
                .write(|sql| Ok(sql.execute(insert, [&body])?))
                .unwrap();
            let total = 10_000 * (count * (count + 1) / 2);
            let expected = (count as i64, total as i64);
            assert_eq!(found(&path, copies.path()), expected, "{durability:?}");
        }
    }
}

/// Such a transaction writes to the log before its end, reads from there, and overwrites some of it.
#[test]
fn a_transaction_larger_than_memory_is_whole_or_undone() {
    let directory = tempfile::tempdir().unwrap();
    let (path, copies) = (directory.path().join("a.db"), tempfile::tempdir().unwrap());
    let table = &["CREATE TABLE t (k INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT"];
    let mut database = Database::open(&path, &schema(table), Durability::Full).unwrap();
    let fill = |sql: &Transaction<'_>| -> Result<()> {
        sql.pragma_update(None, "cache_size", 10)?;
        for round in 0..2 {
            sql.execute(
                "WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 2000)
                 INSERT INTO t (body) SELECT hex(zeroblob(500)) FROM n",
                [],
            )?;
            sql.execute("UPDATE t SET body = body || ?1 WHERE k % 7 = 0", [round])?;
        }
        Ok(())
    };
    let failed: Result<()> = database.write(|sql| fill(sql).and(Err(Error::internal("no"))));
    assert_eq!(failed.unwrap_err().message, "no");
    let small = "INSERT INTO t (body) VALUES ('small')";
    database.write(|sql| Ok(sql.execute(small, [])?)).unwrap();
    assert_eq!(found(&path, copies.path()), (1, 5));
    database.write(fill).unwrap();
    let expected = (4_001, 5 + 4_000 * 1_000 + 285 + 571);
    assert_eq!(found(&path, copies.path()), expected);
    database.erase().unwrap();
    drop(database);
    let mut again = Database::open(&path, &schema(table), Durability::Full).unwrap();
    let count: i64 = again
        .read(|sql| Ok(sql.query_row("SELECT count(*) FROM t", [], |row| row.get(0))?))
        .unwrap();
    assert_eq!(count, 4_001);
}

/// The page with this number.
fn page(bytes: &mut [u8], number: usize) -> &mut [u8] {
    &mut bytes[(number - 1) * 4_096..][..4_096]
}

/// If a page refers to one far beyond the file's end, SQLite would note that one in a pointer map nearby, and
/// the file would grow to there.
#[test]
fn a_page_that_only_damage_leads_to_does_not_fill_the_disk() {
    let directory = tempfile::tempdir().unwrap();
    let path = directory.path().join("a.db");
    let table = &["CREATE TABLE t (k INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT"];
    let fill = "WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 1200)
                INSERT INTO t (body) SELECT hex(zeroblob(500)) FROM n";
    let mut database = open(&path, table).unwrap();
    database.write(|sql| Ok(sql.execute(fill, [])?)).unwrap();
    let root: usize = database
        .read(|sql| {
            let sql = sql.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 't'");
            Ok(sql?.query_row([], |row| row.get(0))?)
        })
        .unwrap();
    drop(database);
    let mut bytes = std::fs::read(&path).unwrap();
    let before = bytes.len();
    let root = page(&mut bytes, root);
    assert_eq!(root[0], 5, "the root of a table that has other pages");
    let cell = usize::from(u16::from_be_bytes([root[12], root[13]]));
    root[cell..cell + 4].copy_from_slice(&7_000_000u32.to_be_bytes());
    std::fs::write(&path, bytes).unwrap();
    let mut database = open(&path, table).unwrap();
    let error = database
        .write(|sql| {
            sql.execute(fill, [])?;
            Ok(sql.execute(fill, [])?)
        })
        .unwrap_err();
    assert!(error.is_corrupt(), "{error}");
    let length = std::fs::metadata(&path).unwrap().len() as usize;
    assert!(length < before + (64 << 20), "{before} became {length}");
}

/// However many pages a transaction adds, SQLite holds back no more than its cache: the limit that stops damage does not
/// stop it.
#[test]
fn a_transaction_that_adds_many_pages_is_not_taken_for_damage() {
    let directory = tempfile::tempdir().unwrap();
    let path = directory.path().join("a.db");
    let table = &["CREATE TABLE t (k INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT"];
    let fill = "WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 12000)
                INSERT INTO t (body) SELECT hex(zeroblob(1500)) FROM n";
    let mut database = open(&path, table).unwrap();
    database.write(|sql| Ok(sql.execute(fill, [])?)).unwrap();
    database.erase().unwrap();
    let pages = std::fs::metadata(&path).unwrap().len() / 4_096;
    assert!(pages > 10_000, "{pages}");
}

/// The keys whose text is in the raw file or its log.
fn found_in_files(path: &Path) -> Vec<i64> {
    let mut text = String::new();
    for end in ["", "-wal"] {
        let bytes = std::fs::read(format!("{}{end}", path.display())).unwrap();
        text += &String::from_utf8_lossy(&bytes);
    }
    let parts = text.split('<');
    parts
        .filter_map(|part| part.split_once('>')?.0.parse().ok())
        .collect()
}

#[test]
fn erased_text_does_not_come_back_with_a_later_change() {
    for durability in [Durability::Normal, Durability::Full] {
        let directory = tempfile::tempdir().unwrap();
        let path = directory.path().join("a.db");
        let table = &["CREATE TABLE t (k INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT"];
        let mut database = Database::open(&path, &schema(table), durability).unwrap();
        let insert = |rows: &Transaction<'_>, key: i64| {
            let body = format!("<{key}>{}", "y".repeat((key * 37 % 600) as usize));
            let sql = "INSERT INTO t (k, body) VALUES (?1, ?2)";
            Ok(rows
                .execute(sql, rusqlite::params![key * 7_919 % 4_001, body])
                .map(drop)?)
        };
        // Keys out of order, so that pages split in the middle.
        let filled = database.write(|rows| (0..2_000).try_for_each(|key| insert(rows, key)));
        filled.unwrap();
        let delete = "DELETE FROM t WHERE CAST(substr(body, 2) AS INTEGER) % 2 = 0";
        database
            .write(|rows| Ok(rows.execute(delete, [])?))
            .unwrap();
        database.erase().unwrap();
        for key in 2_000..2_100 {
            database.write(|rows| insert(rows, key)).unwrap();
            let mut left = found_in_files(&path);
            left.retain(|key| *key < 2_000 && key % 2 == 0);
            assert!(left.is_empty(), "{durability:?} {key}: {left:?}");
        }
    }
}

#[cfg(unix)]
#[test]
fn files_are_their_owners_only() {
    use std::os::unix::fs::PermissionsExt;
    let directory = tempfile::tempdir().unwrap();
    let path = directory.path().join("a.db");
    let mode = |end: &str| {
        let path = format!("{}{end}", path.display());
        std::fs::metadata(path).unwrap().permissions().mode() & 0o777
    };
    let loosen = |end: &str| {
        let permissions = std::fs::Permissions::from_mode(0o644);
        std::fs::set_permissions(format!("{}{end}", path.display()), permissions).unwrap();
    };
    for durability in [Durability::Normal, Durability::Full] {
        let open = || Database::open(&path, &schema(&[ONE]), durability).unwrap();
        let mut database = open();
        let insert = "INSERT INTO a (x) VALUES (1)";
        database.write(|sql| Ok(sql.execute(insert, [])?)).unwrap();
        assert_eq!((mode(""), mode("-wal")), (0o600, 0o600), "new");
        drop(database);
        std::fs::write(path.with_extension("db-wal"), "").unwrap();
        loosen("");
        loosen("-wal");
        let _database = open();
        assert_eq!(
            (mode(""), mode("-wal")),
            (0o600, 0o600),
            "of an earlier version"
        );
    }
}

/// Only reading the whole file finds a page that nothing refers to, which is done once something in it was
/// found corrupt.
#[test]
fn a_file_with_known_corruption_is_checked_before_a_success() {
    let directory = tempfile::tempdir().unwrap();
    let path = directory.path().join("a.db");
    let mut database = open(&path, &[ONE]).unwrap();
    let refuse = |database: &mut Database| {
        let refused: Result<()> = database.read(|_| Err(Error::corrupt("a row")));
        assert_eq!(refused.unwrap_err().code, 6019);
    };
    refuse(&mut database);
    database.settle().unwrap();
    let lose = "PRAGMA writable_schema = ON; DELETE FROM sqlite_schema WHERE name = 'a';
                PRAGMA writable_schema = RESET";
    database.connection.execute_batch(lose).unwrap();
    database.settle().unwrap();
    refuse(&mut database);
    for _ in 0..2 {
        database.owed().set();
        let error = database.settle().unwrap_err();
        assert_eq!(error.code, 6019);
        assert!(error.message.contains("corrupt"), "{error}");
        assert!(!database.owed().is_set(), "what could be erased is");
    }
}

/// Otherwise, a log that has filled the disk could not be written back.
#[test]
fn every_page_of_the_log_has_its_place_in_the_file() {
    const TEXT: &str = "CREATE TABLE a (x TEXT NOT NULL) STRICT;";
    for durability in [Durability::Normal, Durability::Full] {
        let directory = tempfile::tempdir().unwrap();
        let path = directory.path().join("a.db");
        let mut database = Database::open(&path, &schema(&[TEXT]), durability).unwrap();
        let length = || std::fs::metadata(&path).unwrap().len();
        let needed = |database: &Database| -> u64 {
            let pages = "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size";
            let needed = database.connection.query_row(pages, [], |row| row.get(0));
            needed.unwrap()
        };
        for _ in 0..3 {
            let insert = "INSERT INTO a (x) VALUES (hex(zeroblob(40000)))";
            database.write(|sql| Ok(sql.execute(insert, [])?)).unwrap();
            assert!(length() >= needed(&database), "{durability:?}");
            database
                .write(|sql| Ok(sql.execute("DELETE FROM a", [])?))
                .unwrap();
            database.give_back(1_000).unwrap();
            assert_eq!(length(), needed(&database), "{durability:?}: no more");
        }
    }
}
