//! Conversations of a user.

use super::sql::{OptionalExtension, params};

use super::Rows;
use super::message::{READABLE, TimelineId, read_message};
use crate::api::feed::{End, Entry, ReadPosition};
use crate::model::{ConversationId, Message, Result, UserId};

/// A user's side of a timeline.
#[derive(Clone, Copy, Debug)]
pub struct ConversationRow {
    /// The history.
    pub timeline: TimelineId,
    /// Whether the conversation is in the user's list.
    pub listed: bool,
    /// The number of unread messages.
    pub unread: u64,
    /// The last seq before it came into the list.
    pub base_seq: u64,
    /// The user's read position.
    pub position: ReadPosition,
    /// Whether it is pinned.
    pub pinned: bool,
    /// The time of its last deletion, in seconds since 1970; 0: never.
    pub deleted_time: i64,
}

impl Rows<'_> {
    /// The conversation, whether or not it is in the list.
    pub fn conversation(
        &self,
        user: &UserId,
        id: &ConversationId,
    ) -> Result<Option<ConversationRow>> {
        let mut statement = self.sql.prepare_cached(
            "SELECT timeline_id, listed, unread, base_seq, read_seq, read_time, pinned, deleted_time
             FROM conversation
             WHERE user_id = ?1 AND conversation_id = ?2",
        )?;
        let row = statement.query_row(params![user.as_str(), id.to_string()], |row| {
            Ok(ConversationRow {
                timeline: row.get(0)?,
                listed: row.get(1)?,
                unread: row.get(2)?,
                base_seq: row.get(3)?,
                position: ReadPosition {
                    read_seq: row.get(4)?,
                    read_time: row.get(5)?,
                },
                pinned: row.get(6)?,
                deleted_time: row.get(7)?,
            })
        });
        Ok(row.optional()?)
    }

    /// Puts the conversation into the list, with the order number `number`, and adds one unread message if
    /// `unread`. If it was not in the list, its entry begins after `base_seq`.
    pub fn list_conversation(
        &self,
        user: &UserId,
        id: &ConversationId,
        timeline: TimelineId,
        (number, base_seq): (u64, u64),
        unread: bool,
    ) -> Result<()> {
        let mut statement = self.sql.prepare_cached(
            "INSERT INTO conversation
               (user_id, conversation_id, timeline_id, listed, order_number, unread, base_seq, read_seq)
             VALUES (?1, ?2, ?3, 1, ?4, ?5, ?6, ?6)
             ON CONFLICT (user_id, conversation_id) DO UPDATE SET
               listed = 1, order_number = ?4, unread = conversation.unread + ?5,
               base_seq = CASE WHEN conversation.listed = 1 THEN conversation.base_seq ELSE ?6 END,
               read_seq = CASE WHEN conversation.listed = 1 THEN conversation.read_seq ELSE ?6 END",
        )?;
        statement.execute(params![
            user.as_str(),
            id.to_string(),
            timeline,
            number,
            unread,
            base_seq
        ])?;
        Ok(())
    }

    /// All conversations that the user ever had, including those that are not in the list.
    pub fn conversation_ids(&self, user: &UserId) -> Result<Vec<ConversationId>> {
        let mut statement = self.sql.prepare_cached(
            "SELECT conversation_id FROM conversation WHERE user_id = ?1 ORDER BY conversation_id",
        )?;
        let rows = statement.query_map([user.as_str()], |row| row.get::<String>(0))?;
        rows.iter().map(|id| ConversationId::new(id)).collect()
    }

    /// Up to `limit` of these after the conversation with the id `after`, by id.
    #[cfg(feature = "server")]
    pub fn conversations_after(
        &self,
        user: &UserId,
        after: &str,
        limit: usize,
    ) -> Result<Vec<ConversationId>> {
        let mut statement = self.sql.prepare_cached(
            "SELECT conversation_id FROM conversation WHERE user_id = ?1 AND conversation_id > ?2
             ORDER BY conversation_id LIMIT ?3",
        )?;
        let rows = statement.query_map(params![user.as_str(), after, limit], |row| {
            row.get::<String>(0)
        })?;
        rows.iter().map(|id| ConversationId::new(id)).collect()
    }

    /// Removes the conversation from the list, with its unread count, pin and read position.
    pub fn unlist_conversation(&self, user: &UserId, id: &ConversationId, now: i64) -> Result<()> {
        let mut statement = self.sql.prepare_cached(
            "UPDATE conversation SET listed = 0, unread = 0, pinned = 0, read_seq = 0, read_time = 0,
               deleted_time = ?3
             WHERE user_id = ?1 AND conversation_id = ?2",
        )?;
        statement.execute(params![user.as_str(), id.to_string(), now])?;
        Ok(())
    }

    /// Adds one unread message without moving the entry.
    pub fn add_unread(&self, user: &UserId, id: &ConversationId) -> Result<()> {
        let mut statement = self.sql.prepare_cached(
            "UPDATE conversation SET unread = unread + 1 WHERE user_id = ?1 AND conversation_id = ?2",
        )?;
        statement.execute([user.as_str(), &id.to_string()])?;
        Ok(())
    }

    /// The last seq of each conversation that the user ever had.
    pub fn ends(&self, user: &UserId) -> Result<Vec<End>> {
        let mut statement = self.sql.prepare_cached(
            "SELECT c.conversation_id, t.last_seq
             FROM conversation c JOIN timeline t ON t.timeline_id = c.timeline_id
             WHERE c.user_id = ?1 ORDER BY c.conversation_id",
        )?;
        let mut rows = statement.query([user.as_str()])?;
        let mut ends = Vec::new();
        while let Some(row) = rows.next()? {
            ends.push(End {
                conversation: ConversationId::new(&row.get::<String>(0)?)?,
                seq: row.get(1)?,
            });
        }
        Ok(ends)
    }

    /// Pins or unpins a conversation. False if it is not in the list.
    pub fn pin_conversation(
        &self,
        user: &UserId,
        id: &ConversationId,
        pinned: bool,
    ) -> Result<bool> {
        let mut statement = self.sql.prepare_cached(
            "UPDATE conversation SET pinned = ?3
             WHERE user_id = ?1 AND conversation_id = ?2 AND listed = 1",
        )?;
        Ok(statement.execute(params![user.as_str(), id.to_string(), pinned])? > 0)
    }

    /// The user's whole list. Each entry has its newest message that the user can read and that came since it
    /// entered the list.
    pub fn entries(&self, user: &UserId) -> Result<Vec<Entry>> {
        let mut statement = self.sql.prepare_cached(&format!(
            "SELECT c.conversation_id, c.order_number, c.unread, c.pinned, c.read_seq, c.read_time,
               EXISTS (SELECT 1 FROM mention n
                       WHERE n.user_id = c.user_id AND n.conversation_id = c.conversation_id), c.base_seq,
               t.last_seq, {columns}
             FROM conversation c JOIN timeline t ON t.timeline_id = c.timeline_id
             LEFT JOIN message m ON m.timeline_id = c.timeline_id AND m.seq = coalesce((
               SELECT max((SELECT l.seq FROM message l WHERE l.timeline_id = s.timeline_id
                           AND l.seq > s.after_seq AND l.seq <= s.until_seq AND l.seq > c.base_seq
                           AND l.past = 0 ORDER BY l.seq DESC LIMIT 1))
               FROM span s WHERE s.user_id = c.user_id AND s.timeline_id = c.timeline_id), (
               SELECT l.seq FROM span s JOIN message l ON l.timeline_id = s.timeline_id
                 AND l.seq > s.after_seq AND l.seq <= s.until_seq AND l.seq > c.base_seq AND l.past = 1
               WHERE s.user_id = c.user_id AND s.timeline_id = c.timeline_id
               ORDER BY l.time DESC, l.seq DESC LIMIT 1))
             LEFT JOIN account a ON a.user_id = m.sender_id
             WHERE c.user_id = ?1 AND c.listed = 1 ORDER BY c.conversation_id",
            columns = super::message::COLUMNS
        ))?;
        let mut rows = statement.query([user.as_str()])?;
        let mut entries = Vec::new();
        while let Some(row) = rows.next()? {
            let conversation = ConversationId::new(&row.get::<String>(0)?)?;
            let last_message = match row.get::<Option<u64>>(9)? {
                Some(_) => Some(read_message(&row, 9, &conversation)?),
                None => None,
            };
            let end: u64 = row.get(8)?;
            let newest = match &last_message {
                Some(last) if last.seq < end => self.newest(user, &conversation, last.seq)?,
                _ => None,
            };
            let mentions = if row.get(6)? {
                self.mentions(user, &conversation.to_string())?
            } else {
                Vec::new()
            };
            entries.push(Entry {
                conversation,
                order: row.get(1)?,
                unread: row.get(2)?,
                pinned: row.get(3)?,
                last_message,
                newest,
                base_seq: row.get(7)?,
                position: ReadPosition {
                    read_seq: row.get(4)?,
                    read_time: row.get(5)?,
                },
                mentions,
            });
        }
        Ok(entries)
    }

    /// The readable message with the highest seq, if that is above `seq`.
    fn newest(&self, user: &UserId, id: &ConversationId, seq: u64) -> Result<Option<Message>> {
        let Some(own) = self.conversation(user, id)? else {
            return Ok(None);
        };
        let (newest, _) = self.history(user, own.timeline, id, u64::MAX, (1, usize::MAX))?;
        let newest = newest.into_iter().next();
        Ok(newest.filter(|message| message.seq > seq))
    }

    /// The entry's last message that the user can read: the newest, or, if there is only imported history, the
    /// newest by time.
    pub fn last_message(&self, user: &UserId, id: &ConversationId) -> Result<Option<Message>> {
        let Some(own) = self.conversation(user, id)? else {
            return Ok(None);
        };
        for (past, order) in [(0, "m.seq DESC"), (1, "m.time DESC, m.seq DESC")] {
            let mut statement = self.sql.prepare_cached(&format!(
                "SELECT {columns} FROM message m LEFT JOIN account a ON a.user_id = m.sender_id
                 WHERE m.timeline_id = ?2 AND m.seq > ?3 AND m.past = {past} AND {READABLE}
                   AND m.seq > (SELECT coalesce(min(after_seq), {max}) FROM span
                                WHERE user_id = ?1 AND timeline_id = ?2)
                 ORDER BY {order} LIMIT 1",
                columns = super::message::COLUMNS,
                max = i64::MAX,
            ))?;
            let mut rows = statement.query(params![user.as_str(), own.timeline, own.base_seq])?;
            if let Some(row) = rows.next()? {
                return Ok(Some(read_message(&row, 0, id)?));
            }
        }
        Ok(None)
    }
}
