//! Raw SQLite as a reference for the library: the same table, the same deletions, the same guarantee, and nothing
//! else.

use std::path::Path;
use std::time::Duration;

use rusqlite::{Connection, TransactionBehavior, params};

use super::{Result, timed, world};

/// The device's own schema, so that the rows have the same shape.
const SCHEMA: &str = include_str!("../../src/client/cache/schema.sql");

/// A minimal database: only the deletions and their guarantee.
pub(crate) struct Raw {
    connection: Connection,
}

impl Raw {
    /// Creates a file. It leaves out what the guarantee does not need: pages are not returned (`auto_vacuum`), and
    /// the platform's own VFS writes.
    pub(crate) fn create(path: &Path) -> Result<Self> {
        let connection = Connection::open(path)?;
        connection.pragma_update(None, "locking_mode", "EXCLUSIVE")?;
        connection.pragma_update(None, "journal_mode", "WAL")?;
        connection.pragma_update(None, "secure_delete", "ON")?;
        connection.pragma_update(None, "synchronous", "NORMAL")?;
        connection.pragma_update(None, "cache_size", -8192)?;
        connection.execute_batch(SCHEMA)?;
        Ok(Self { connection })
    }

    /// Fills it like the device's file: the same messages in the same order and transactions.
    pub(crate) fn fill(&mut self, conversations: usize, messages: usize) -> Result<()> {
        for arrivals in world::arrivals(conversations, messages) {
            let transaction = self.connection.transaction()?;
            for (number, seq) in arrivals {
                insert(&transaction, number, seq)?;
            }
            transaction.commit()?;
        }
        self.truncate()
    }

    /// Adds one conversation with the given number of messages.
    pub(crate) fn add(&mut self, number: usize, messages: usize) -> Result<()> {
        let transaction = self.connection.transaction()?;
        (1..=messages).try_for_each(|seq| insert(&transaction, number, seq))?;
        transaction.commit()?;
        self.truncate()
    }

    /// Deletes conversations with their messages, in one transaction, and leaves no byte in the log.
    pub(crate) fn delete(&mut self, numbers: &[usize]) -> Result<Duration> {
        let (result, duration) = timed(|| self.delete_all(numbers));
        result.map(|()| duration)
    }

    fn delete_all(&mut self, numbers: &[usize]) -> Result<()> {
        let transaction = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)?;
        for number in numbers {
            let mut find = transaction.prepare_cached(
                "SELECT conversation_key FROM conversation WHERE conversation_id = ?1",
            )?;
            let id = world::conversation(*number).to_string();
            let key: i64 = find.query_row([id], |row| row.get(0))?;
            for sql in [
                "DELETE FROM message WHERE conversation_key = ?1",
                "DELETE FROM conversation WHERE conversation_key = ?1",
            ] {
                transaction.prepare_cached(sql)?.execute([key])?;
            }
        }
        transaction.commit()?;
        self.truncate()
    }

    fn truncate(&self) -> Result<()> {
        Ok(self
            .connection
            .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?)
    }

    /// The number of messages.
    pub(crate) fn count(&self) -> Result<usize> {
        Ok(self
            .connection
            .query_row("SELECT count(*) FROM message", [], |row| row.get(0))?)
    }

    /// The page size in bytes.
    pub(crate) fn page_size(&self) -> Result<u32> {
        Ok(self
            .connection
            .pragma_query_value(None, "page_size", |row| row.get(0))?)
    }
}

fn insert(connection: &Connection, number: usize, seq: usize) -> Result<()> {
    let message = world::message(number, seq);
    let mut conversation = connection.prepare_cached(
        "INSERT OR IGNORE INTO conversation (conversation_id, listed, unread, order_key)
         VALUES (?1, 1, 1, ?2)",
    )?;
    if seq == 1 {
        conversation.execute(params![message.conversation.to_string(), number])?;
    }
    let mut find = connection
        .prepare_cached("SELECT conversation_key FROM conversation WHERE conversation_id = ?1")?;
    let key: i64 = find.query_row([message.conversation.to_string()], |row| row.get(0))?;
    let mut insert = connection.prepare_cached(
        "INSERT INTO message (conversation_key, seq, sender_id, nick, msg_seq, random, time, body)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    )?;
    insert.execute(params![
        key,
        message.seq,
        message.sender.as_str(),
        message.nick,
        message.key.msg_seq,
        message.key.msg_random,
        message.key.msg_time_stamp,
        serde_json::to_string(&message.body)?
    ])?;
    Ok(())
}
