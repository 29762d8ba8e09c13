//! Read positions, unread counts and mentions.

use super::sql::{OptionalExtension, params};

use super::message::READABLE;
use super::{Rows, TimelineId};
use crate::api::feed::ReadPosition;
use crate::model::{ConversationId, Mention, Result, UserId};

impl Rows<'_> {
    /// The number of messages above `after` that others wrote, that the user can read, and that count as
    /// unread.
    pub fn count_unread(&self, user: &UserId, timeline: TimelineId, after: u64) -> Result<u64> {
        let mut statement = self.sql.prepare_cached(&format!(
            "SELECT count(*) FROM message m
             WHERE m.timeline_id = ?2 AND m.seq > ?3 AND m.sender_id <> ?1 AND m.quiet = 0
             AND {READABLE}"
        ))?;
        Ok(statement.query_row(params![user.as_str(), timeline, after], |row| row.get(0))?)
    }

    /// Sets the read position and the unread count, and drops the mentions up to there.
    pub fn set_read(
        &self,
        user: &UserId,
        id: &ConversationId,
        position: ReadPosition,
        unread: u64,
    ) -> Result<()> {
        let mut statement = self.sql.prepare_cached(
            "UPDATE conversation SET read_seq = ?3, read_time = ?4, unread = ?5
             WHERE user_id = ?1 AND conversation_id = ?2",
        )?;
        let key = id.to_string();
        let (seq, time) = (position.read_seq, position.read_time);
        statement.execute(params![user.as_str(), key, seq, time, unread])?;
        self.drop_mentions(user, id, 0, seq)
    }

    /// Conversations in the list with unread messages whose ids begin with `prefix`, by id.
    pub fn with_unread(&self, user: &UserId, prefix: &str) -> Result<Vec<ConversationId>> {
        let mut statement = self.sql.prepare_cached(
            "SELECT conversation_id FROM conversation
             WHERE user_id = ?1 AND listed = 1 AND unread > 0
             AND substr(conversation_id, 1, length(?2)) = ?2
             ORDER BY conversation_id",
        )?;
        let rows = statement.query_map([user.as_str(), prefix], |row| row.get::<String>(0))?;
        rows.iter().map(|id| ConversationId::new(id)).collect()
    }

    /// The last seq before the first message above `after` that the user can read and that is not older than
    /// `time`. Unreadable messages are ignored, since they may or may not be purged already.
    pub fn seq_before(
        &self,
        user: &UserId,
        timeline: TimelineId,
        after: u64,
        time: i64,
    ) -> Result<u64> {
        let mut statement = self.sql.prepare_cached(&format!(
            "SELECT m.seq FROM message m
             WHERE m.timeline_id = ?2 AND m.seq > ?3 AND m.time >= ?4 AND {READABLE}
             ORDER BY m.seq LIMIT 1"
        ))?;
        let found: Option<u64> = statement
            .query_row(params![user.as_str(), timeline, after, time], |row| {
                row.get(0)
            })
            .optional()?;
        match found {
            Some(seq) => Ok(seq - 1),
            None => self.last_seq(timeline),
        }
    }

    /// The time of the newest message up to `seq` that the user can read; 0 if there is none.
    pub fn time_at(&self, user: &UserId, timeline: TimelineId, seq: u64) -> Result<i64> {
        let mut statement = self.sql.prepare_cached(&format!(
            "SELECT m.time FROM message m WHERE m.timeline_id = ?2 AND m.seq <= ?3 AND {READABLE}
             ORDER BY m.seq DESC LIMIT 1"
        ))?;
        let row = statement.query_row(params![user.as_str(), timeline, seq], |row| row.get(0));
        Ok(row.optional()?.unwrap_or(0))
    }

    /// Stores that an unread message mentions the user.
    pub fn add_mention(&self, user: &UserId, id: &ConversationId, mention: Mention) -> Result<()> {
        let mut statement = self.sql.prepare_cached(
            "INSERT INTO mention (user_id, conversation_id, seq, at) VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT (user_id, conversation_id, seq) DO UPDATE SET at = excluded.at",
        )?;
        statement.execute(params![
            user.as_str(),
            id.to_string(),
            mention.seq,
            mention.at
        ])?;
        Ok(())
    }

    /// Unread messages that mention the user, by seq.
    pub fn mentions(&self, user: &UserId, id: &str) -> Result<Vec<Mention>> {
        let mut statement = self.sql.prepare_cached(
            "SELECT seq, at FROM mention WHERE user_id = ?1 AND conversation_id = ?2 ORDER BY seq",
        )?;
        let rows = statement.query_map([user.as_str(), id], |row| {
            Ok(Mention {
                seq: row.get(0)?,
                at: row.get(1)?,
            })
        })?;
        Ok(rows)
    }

    /// Drops the mentions with seqs from `from` to `to`.
    pub fn drop_mentions(
        &self,
        user: &UserId,
        id: &ConversationId,
        from: u64,
        to: u64,
    ) -> Result<()> {
        let mut statement = self.sql.prepare_cached(
            "DELETE FROM mention
             WHERE user_id = ?1 AND conversation_id = ?2 AND seq >= ?3 AND seq <= ?4",
        )?;
        statement.execute(params![user.as_str(), id.to_string(), from, to])?;
        Ok(())
    }
}
