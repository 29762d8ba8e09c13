//! Fuzz target: the page cleaner. Given any bytes, it only zeroes some of them. When all pages of a database are
//! cleaned, SQLite finds every row unchanged and the file sound, and the bytes hold only text of existing rows.

use opentim_core::sqlite::cleaned;
use rusqlite::{Connection, ToSql};

use super::{Input, mark, marks};

pub fn run(data: &[u8]) {
    let mut input = Input(data);
    match input.byte() % 2 {
        0 => any_page(&mut input),
        _ => database(&mut input),
    }
}

/// Cleans bytes that need not be a page.
fn any_page(input: &mut Input<'_>) {
    let size = [512, 1024, 4096, 65536][usize::from(input.byte() % 4)];
    let number = input.number() >> (input.byte() % 64);
    let begin = input.bytes(size);
    let mut page = vec![input.byte(); size];
    page[..begin.len()].copy_from_slice(begin);
    let offset = i64::try_from(number).unwrap_or(i64::MAX);
    if let Some(clean) = cleaned(&page, offset) {
        assert_eq!(clean.len(), page.len());
        let header = clean.iter().zip(&page).take(8).all(|(new, old)| new == old);
        assert!(header || (0..size as i64).contains(&offset));
        let kept = clean
            .iter()
            .zip(&page)
            .all(|(new, old)| new == old || *new == 0);
        assert!(kept);
    }
}

/// A text that repeats the number of the statement that wrote it.
fn marked(statement: u32, length: usize) -> String {
    let mark = mark(statement);
    mark.repeat(length / mark.len() + 1)[..length].into()
}

/// Carries out statements on a database.
fn database(input: &mut Input<'_>) {
    let directory = super::directory();
    let path = directory.path().join("pages.db");
    let mut sql = Connection::open(&path).expect("a database");
    let size = [512, 1024, 4096, 8192][usize::from(input.byte() % 4)];
    let secure = input.flag();
    let begin = format!(
        "PRAGMA page_size = {size}; PRAGMA journal_mode = OFF; PRAGMA auto_vacuum = INCREMENTAL; PRAGMA secure_delete = {secure};
         CREATE TABLE a (k INTEGER, s INTEGER, t TEXT, PRIMARY KEY (k, s)) WITHOUT ROWID;
         CREATE TABLE b (k INTEGER PRIMARY KEY, t TEXT);
         CREATE INDEX c ON b (t); BEGIN;"
    );
    sql.execute_batch(&begin).expect("tables");
    for statement in 0.. {
        if input.is_empty() {
            break;
        }
        let (what, key, place) = (
            input.byte(),
            i64::from(input.byte() % 16),
            i64::from(input.byte()),
        );
        let length = usize::from(input.byte()) << (what >> 5);
        let text = marked(statement, length);
        let values: [&dyn ToSql; 3] = [&key, &place, &text];
        let (statement, of) = match what % 6 {
            0 | 1 => ("INSERT OR REPLACE INTO a VALUES (?1, ?2, ?3)", 0..3),
            2 => ("INSERT OR REPLACE INTO b VALUES (?1, ?2)", 1..3),
            3 => ("DELETE FROM a WHERE k = ?1", 0..1),
            4 => ("DELETE FROM b WHERE k % 16 = ?1 AND k > ?2", 0..2),
            _ => ("UPDATE a SET t = ?2 WHERE s = ?1", 1..3),
        };
        let mut statement = sql.prepare_cached(statement).expect("a statement");
        statement.execute(&values[of]).expect("a change");
    }
    sql.execute_batch("COMMIT").expect("a change");
    let before = rows(&mut sql);
    drop(sql);
    let mut bytes = std::fs::read(&path).expect("its pages");
    for (at, page) in bytes.chunks_mut(size).enumerate() {
        if let Some(clean) = cleaned(page, (at * size) as i64) {
            page.copy_from_slice(&clean);
        }
    }
    std::fs::write(&path, &bytes).expect("its pages");
    let mut sql = Connection::open(&path).expect("a database of its pages");
    let found = rows(&mut sql);
    assert_eq!(before, found);
    let said: String = sql
        .query_row("PRAGMA integrity_check", [], |row| row.get(0))
        .expect("a check");
    assert_eq!(said, "ok");
    if secure {
        let texts: Vec<_> = found.iter().map(|(_, _, text)| text.as_str()).collect();
        let texts = texts.join("\n");
        let (live, left) = (marks(texts.as_bytes()), marks(&bytes));
        let lost: Vec<_> = left
            .difference(&live)
            .map(|mark| mark.escape_ascii())
            .collect();
        assert!(lost.is_empty(), "{} is left", lost[0]);
    }
}

fn rows(sql: &mut Connection) -> Vec<(i64, i64, String)> {
    let all = "SELECT k, s, t FROM a UNION ALL SELECT k, -1, t FROM b ORDER BY 1, 2, 3";
    let mut statement = sql.prepare(all).expect("a statement");
    let found = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)));
    found
        .expect("rows")
        .map(|row| row.expect("a row"))
        .collect()
}
