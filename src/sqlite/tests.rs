//! Versions step by step, transactions, and what a file is refused for.

use super::*;

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
    let folder = tempfile::tempdir().unwrap();
    let (old, fresh) = (folder.path().join("old.db"), folder.path().join("fresh.db"));
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
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.db");
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
fn work_that_fails_is_undone() {
    let folder = tempfile::tempdir().unwrap();
    let mut database = open(&folder.path().join("a.db"), &[ONE]).unwrap();
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
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.db");
    let mut database = open(
        &path,
        &["CREATE TABLE t (k INTEGER NOT NULL PRIMARY KEY, body TEXT NOT NULL) STRICT"],
    )
    .unwrap();
    for k in 0..3_000_i64 {
        // Keys in no order, so that pages split in the middle.
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
    let folder = tempfile::tempdir().unwrap();
    let mut database = open(&folder.path().join("a.db"), &[ONE]).unwrap();
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
