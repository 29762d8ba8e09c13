//! The change feed of each user.

use rusqlite::params;

use super::Rows;
use super::message::{COLUMNS, read_message};
use crate::api::feed::{Change, Deletion, Numbered};
use crate::model::{ConversationId, Result, UserId};

/// A change on its way into the feed.
#[derive(Clone, Copy, Debug)]
pub struct FeedItem<'a> {
    /// What happened.
    pub kind: FeedKind,
    /// To which conversation.
    pub conversation: &'a ConversationId,
    /// The only device that is told; empty: all.
    pub origin: &'a str,
}

/// What happened.
#[derive(Clone, Copy, Debug)]
pub enum FeedKind {
    /// A message of this seq came.
    Message {
        /// Its seq.
        seq: u64,
        /// Whether it counts as unread.
        unread: bool,
    },
    /// The conversation was deleted.
    Deleted {
        /// The last seq covered.
        floor: u64,
        /// Whether the history went too.
        clear: bool,
    },
    /// The conversation entered the list without a message.
    Entered {
        /// The seq of the newest message in it; 0: none.
        last_seq: u64,
        /// Unread messages in it.
        unread: u64,
    },
    /// It was pinned, or unpinned.
    Pinned(bool),
}

impl FeedKind {
    /// `kind`, `seq` and `flag` of the row.
    fn columns(self) -> (u8, u64, u64) {
        match self {
            Self::Message { seq, unread } => (1, seq, u64::from(unread)),
            Self::Deleted { floor, clear } => (2, floor, u64::from(clear)),
            Self::Entered { last_seq, unread } => (3, last_seq, unread),
            Self::Pinned(pinned) => (4, 0, u64::from(pinned)),
        }
    }
}

impl Rows<'_> {
    /// Appends a change and drops the one that falls off a feed of `keep` changes. Returns its number.
    pub fn append(&self, user: &UserId, item: &FeedItem<'_>, keep: u64) -> Result<u64> {
        let mut next = self.sql.prepare_cached(
            "UPDATE account SET feed_last = feed_last + 1 WHERE user_id = ?1 RETURNING feed_last",
        )?;
        let number: u64 = next.query_row([user.as_str()], |row| row.get(0))?;
        let (kind, seq, flag) = item.kind.columns();
        let mut insert = self.sql.prepare_cached(
            "INSERT INTO feed (user_id, number, kind, conversation_id, seq, flag, origin)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        )?;
        let conversation = item.conversation.to_string();
        insert.execute(params![
            user.as_str(),
            number,
            kind,
            conversation,
            seq,
            flag,
            item.origin
        ])?;
        let mut trim = self
            .sql
            .prepare_cached("DELETE FROM feed WHERE user_id = ?1 AND number <= ?2")?;
        trim.execute(params![user.as_str(), number.saturating_sub(keep)])?;
        Ok(number)
    }

    /// The number of the newest change, 0 before the first.
    pub fn feed_last(&self, user: &UserId) -> Result<u64> {
        let mut statement = self
            .sql
            .prepare_cached("SELECT coalesce(max(feed_last), 0) FROM account WHERE user_id = ?1")?;
        Ok(statement.query_row([user.as_str()], |row| row.get(0))?)
    }

    /// Whether every change after `since` is still there.
    pub fn feed_reaches(&self, user: &UserId, since: u64, last: u64) -> Result<bool> {
        let mut statement = self
            .sql
            .prepare_cached("SELECT min(number) FROM feed WHERE user_id = ?1")?;
        let tail: Option<u64> = statement.query_row([user.as_str()], |row| row.get(0))?;
        Ok(since >= last || tail.is_some_and(|tail| tail <= since + 1))
    }

    /// Changes after `since` that `device` may see, at most `limit`, and the last number looked at. A
    /// message that the user can no longer read is left out.
    pub fn changes(
        &self,
        user: &UserId,
        since: u64,
        device: &str,
        limit: usize,
    ) -> Result<(Vec<Numbered>, u64)> {
        let mut statement = self.sql.prepare_cached(&format!(
            "SELECT f.number, f.kind, f.conversation_id, f.seq, f.flag, f.origin, {COLUMNS}
             FROM feed f
             LEFT JOIN conversation c
               ON f.kind = 1 AND c.user_id = f.user_id AND c.conversation_id = f.conversation_id
             LEFT JOIN message m ON m.timeline_id = c.timeline_id AND m.seq = f.seq AND EXISTS (
               SELECT 1 FROM span s WHERE s.user_id = f.user_id AND s.timeline_id = c.timeline_id
               AND s.after_seq < f.seq AND s.until_seq >= f.seq)
             LEFT JOIN account a ON a.user_id = m.sender_id
             WHERE f.user_id = ?1 AND f.number > ?2 ORDER BY f.number LIMIT ?3"
        ))?;
        let mut rows = statement.query(params![user.as_str(), since, limit])?;
        let mut changes = Vec::new();
        let mut last = since;
        while let Some(row) = rows.next()? {
            last = row.get(0)?;
            let origin: String = row.get(5)?;
            if !origin.is_empty() && origin != device {
                continue;
            }
            let conversation = ConversationId::new(&row.get::<_, String>(2)?)?;
            let change = match row.get::<_, u8>(1)? {
                1 if row.get::<_, Option<u64>>(6)?.is_none() => continue,
                1 => Change::Message {
                    message: read_message(row, 6, &conversation)?,
                    unread: row.get(4)?,
                    at: 0,
                },
                2 => Change::Deleted(Deletion {
                    conversation,
                    floor: row.get(3)?,
                    clear: row.get(4)?,
                }),
                3 => Change::Entered {
                    conversation,
                    last_seq: row.get(3)?,
                    unread: row.get(4)?,
                },
                _ => Change::Pinned {
                    conversation,
                    pinned: row.get(4)?,
                },
            };
            changes.push(Numbered {
                number: last,
                change,
            });
        }
        Ok((changes, last))
    }
}
