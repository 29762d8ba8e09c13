//! Raw SQLite as a reference for several benches, besides the deletions of `raw.rs`.
#![allow(dead_code, reason = "each bench uses a part of it")]

use std::path::Path;
use std::time::Duration;

use rusqlite::{Connection, TransactionBehavior, params};

use crate::report::{Result, timed};

/// The name of the counterpart.
pub(crate) const RAW: &str = "raw SQLite";

/// The name of one of [`Transactions`] with one row, on disk when it returns.
pub(crate) const SYNCED: &str = "raw SQLite, a synced transaction";

/// Transactions that only insert rows of a message's size.
pub(crate) struct Transactions {
    connection: Connection,
    last: i64,
}

impl Transactions {
    /// Creates a file. `synced`: each commit is on disk when it returns, as at the service; otherwise it is in the
    /// system's cache, as on a device.
    pub(crate) fn create(path: &Path, synced: bool) -> Result<Self> {
        let connection = Connection::open(path)?;
        connection.pragma_update(None, "locking_mode", "EXCLUSIVE")?;
        connection.pragma_update(None, "journal_mode", "WAL")?;
        let level = if synced { "FULL" } else { "NORMAL" };
        connection.pragma_update(None, "synchronous", level)?;
        connection.execute_batch(
            "CREATE TABLE message (seq INTEGER NOT NULL PRIMARY KEY, body TEXT NOT NULL) STRICT",
        )?;
        let last = 0;
        Ok(Self { connection, last })
    }

    /// Runs one transaction with the given number of rows.
    pub(crate) fn insert(&mut self, rows: usize) -> Result<Duration> {
        let (done, duration) = timed(|| self.insert_all(rows));
        done.map(|()| duration)
    }

    /// Runs the given number of transactions, with the given number of rows each.
    pub(crate) fn repeat(&mut self, times: usize, rows: usize) -> Result<Vec<Duration>> {
        (0..times).map(|_| self.insert(rows)).collect()
    }

    fn insert_all(&mut self, rows: usize) -> Result<()> {
        let behaviour = TransactionBehavior::Immediate;
        let transaction = self.connection.transaction_with_behavior(behaviour)?;
        {
            let mut insert =
                transaction.prepare_cached("INSERT INTO message (seq, body) VALUES (?1, ?2)")?;
            for _ in 0..rows {
                self.last += 1;
                let body = format!("{} {}", self.last, "x".repeat(300));
                insert.execute(params![self.last, body])?;
            }
        }
        Ok(transaction.commit()?)
    }
}

/// The conversation list of a device's file, read without the library.
pub(crate) struct List {
    connection: Connection,
}

impl List {
    /// Opens a copy of the file, which must not be open in a client.
    pub(crate) fn copy_of(device: &Path) -> Result<Self> {
        let path = device.with_extension("raw");
        std::fs::copy(device, &path)?;
        let connection = Connection::open(path)?;
        connection.pragma_update(None, "locking_mode", "EXCLUSIVE")?;
        connection.pragma_update(None, "synchronous", "NORMAL")?;
        Ok(Self { connection })
    }

    /// Reads the first rows of the list, each with its newest message.
    pub(crate) fn page(&self, count: u32) -> Result<Duration> {
        let (rows, duration) = timed(|| self.texts(count));
        assert_eq!(rows?.len(), count as usize);
        Ok(duration)
    }

    fn texts(&self, count: u32) -> Result<Vec<(String, i64, Option<String>)>> {
        let mut statement = self.connection.prepare_cached(
            "SELECT c.conversation_id, c.unread, m.body FROM conversation c
             LEFT JOIN message m ON m.conversation_key = c.conversation_key AND m.seq = c.last_seq
             WHERE c.listed = 1 ORDER BY c.order_key DESC LIMIT ?1",
        )?;
        let row = |row: &rusqlite::Row<'_>| Ok((row.get(0)?, row.get(1)?, row.get(2)?));
        let rows = statement.query_map([count], row)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Adds up the unread counts of the whole list.
    pub(crate) fn unread(&self) -> Result<Duration> {
        let (sum, duration) = timed(|| -> rusqlite::Result<i64> {
            let sql = "SELECT sum(unread) FROM conversation WHERE listed = 1";
            self.connection
                .prepare_cached(sql)?
                .query_row([], |row| row.get(0))
        });
        assert!(sum? > 0);
        Ok(duration)
    }

    /// Inserts the whole list into a new table, in one transaction.
    pub(crate) fn insert_all(&self) -> Result<Duration> {
        let (done, duration) = timed(|| {
            let sql = "CREATE TABLE copy AS SELECT * FROM conversation";
            self.connection.execute_batch(sql)
        });
        done?;
        Ok(duration)
    }
}
