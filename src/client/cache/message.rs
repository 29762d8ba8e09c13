//! The messages that the device keeps.

use std::collections::HashMap;

use rusqlite::{Row, params};

use super::Rows;
use crate::model::{ConversationId, Error, Message, MessageKey, Result, UserId};

/// A message as the host sees it.
#[derive(Clone, Debug, PartialEq)]
pub struct Received {
    /// The message.
    pub message: Message,
    /// Whether the logged-in user wrote it.
    pub is_self: bool,
}

/// The greatest number that the database can hold.
const LAST_SEQ: u64 = i64::MAX as u64;

const COLUMNS: &str = "seq, sender_id, nick, msg_seq, random, time, body, at_users, past";

/// Parses a message's sender.
pub(super) fn sender(name: &str) -> Result<UserId> {
    UserId::new(name).map_err(|_| Error::corrupt("a message's sender"))
}

/// Reads the message key that begins at column `at`.
pub(super) fn read_key(row: &Row<'_>, at: usize) -> rusqlite::Result<MessageKey> {
    Ok(MessageKey {
        msg_seq: row.get(at)?,
        msg_random: row.get(at + 1)?,
        msg_time_stamp: row.get(at + 2)?,
    })
}

/// Reads the message that begins at column `at` of a row selected with [`COLUMNS`].
pub(super) fn read_message(
    row: &Row<'_>,
    at: usize,
    conversation: &ConversationId,
) -> Result<Message> {
    let sender: String = row.get(at + 1)?;
    let body: String = row.get(at + 6)?;
    let at_users: String = row.get(at + 7)?;
    Ok(Message {
        conversation: conversation.clone(),
        seq: row.get(at)?,
        sender: self::sender(&sender)?,
        nick: row.get(at + 2)?,
        key: read_key(row, at + 3)?,
        body: serde_json::from_str(&body).map_err(|_| Error::corrupt("a message's body"))?,
        at_users: match at_users.as_str() {
            "" => Vec::new(),
            list => serde_json::from_str(list)
                .map_err(|_| Error::corrupt("the users that a message mentions"))?,
        },
        past: row.get(at + 8)?,
    })
}

impl Rows<'_> {
    /// The message as the logged-in user sees it.
    pub(super) fn received(&self, message: Message) -> Received {
        let is_self = message.sender == *self.user;
        Received { message, is_self }
    }

    /// Keeps a message in the conversation of `key`. Replaces a different message with the same seq, which comes from
    /// a service whose database was restored or replaced since.
    pub(super) fn insert_message(&self, key: i64, message: &Message) -> Result<()> {
        let body = serde_json::to_string(&message.body)
            .map_err(|error| Error::internal(format!("a message body: {error}")))?;
        let at_users = match message.at_users.as_slice() {
            [] => String::new(),
            list => serde_json::to_string(list)
                .map_err(|error| Error::internal(format!("a list of users: {error}")))?,
        };
        let mut statement = self.sql.prepare_cached(
            "INSERT INTO message
               (conversation_key, seq, sender_id, nick, msg_seq, random, time, body, at_users, past)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
             ON CONFLICT (conversation_key, seq) DO UPDATE SET sender_id = ?3, nick = ?4,
               msg_seq = ?5, random = ?6, time = ?7, body = ?8, at_users = ?9, past = ?10, lost = 0
             WHERE lost = 1 OR (msg_seq, random, time, sender_id) IS NOT (?5, ?6, ?7, ?3)",
        )?;
        statement.execute(params![
            key,
            message.seq,
            message.sender.as_str(),
            message.nick,
            message.key.msg_seq,
            message.key.msg_random,
            message.key.msg_time_stamp,
            body,
            at_users,
            message.past
        ])?;
        Ok(())
    }

    /// The message with that seq, if it is kept.
    pub(super) fn message(&self, id: &ConversationId, seq: u64) -> Result<Option<Message>> {
        let after = seq.saturating_sub(1);
        let found = self.messages_between(id, (after, seq), 1)?;
        Ok(found.into_iter().next())
    }

    /// The kept messages that have one of these ids ([`MessageKey::message_id`]), in the order of the ids. No index has
    /// the ids, so this scans the numbers of all messages.
    pub fn find_messages(&self, ids: &[String]) -> Result<Vec<Received>> {
        let places: HashMap<&str, usize> =
            (0..).zip(ids).map(|(at, id)| (id.as_str(), at)).collect();
        let mut statement = self.sql.prepare_cached(
            "SELECT m.msg_seq, m.random, c.conversation_id, m.seq
             FROM message m JOIN conversation c ON c.conversation_key = m.conversation_key",
        )?;
        let mut rows = statement.query([])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            let id = MessageKey::id(row.get(0)?, row.get(1)?);
            if let Some(at) = places.get(id.as_str()) {
                found.push((*at, row.get::<_, String>(2)?, row.get::<_, u64>(3)?));
            }
        }
        found.sort();
        let mut messages = Vec::new();
        for (_, conversation, seq) in found {
            let conversation = ConversationId::new(&conversation)
                .map_err(|_| Error::corrupt("a conversation's id"))?;
            let message = self.message(&conversation, seq)?;
            messages.extend(message.map(|message| self.received(message)));
        }
        Ok(messages)
    }

    /// Keeps messages of one conversation, in the list or not.
    pub fn keep_messages(&self, id: &ConversationId, messages: &[Message]) -> Result<()> {
        if messages.is_empty() {
            return Ok(());
        }
        let key = self.conversation_key(id)?;
        messages
            .iter()
            .try_for_each(|message| self.insert_message(key, message))
    }

    /// The kept messages of a conversation below `before`, newest first, at most `count`.
    pub fn messages(&self, id: &ConversationId, before: u64, count: u32) -> Result<Vec<Received>> {
        let mut statement = self.sql.prepare_cached(&format!(
            "SELECT {COLUMNS} FROM message WHERE conversation_key =
               (SELECT conversation_key FROM conversation WHERE conversation_id = ?1)
             AND seq < ?2 ORDER BY seq DESC LIMIT ?3"
        ))?;
        let before = i64::try_from(before).unwrap_or(i64::MAX);
        let mut rows = statement.query(params![id.to_string(), before, count])?;
        let mut messages = Vec::new();
        while let Some(row) = rows.next()? {
            messages.push(self.received(read_message(row, 0, id)?));
        }
        Ok(messages)
    }

    /// The kept messages of a conversation above `after` and up to `until`, oldest first, at most `count`.
    pub fn messages_between(
        &self,
        id: &ConversationId,
        (after, until): (u64, u64),
        count: u32,
    ) -> Result<Vec<Message>> {
        let mut statement = self.sql.prepare_cached(&format!(
            "SELECT {COLUMNS} FROM message WHERE conversation_key =
               (SELECT conversation_key FROM conversation WHERE conversation_id = ?1)
             AND seq > ?2 AND seq <= ?3 ORDER BY seq LIMIT ?4"
        ))?;
        let mut rows = statement.query(params![id.to_string(), after, until, count])?;
        let mut messages = Vec::new();
        while let Some(row) = rows.next()? {
            messages.push(read_message(row, 0, id)?);
        }
        Ok(messages)
    }

    /// The kept messages of a conversation above `after`, oldest first, at most `count`.
    pub fn newer_messages(
        &self,
        id: &ConversationId,
        after: u64,
        count: u32,
    ) -> Result<Vec<Received>> {
        let (after, last) = (after.min(LAST_SEQ), LAST_SEQ);
        let messages = self.messages_between(id, (after, last), count)?;
        Ok(messages.into_iter().map(|one| self.received(one)).collect())
    }

    /// Deletes the kept messages of a conversation from seq `from` up to `to`.
    pub(super) fn delete_messages(&self, key: i64, from: u64, to: u64) -> Result<()> {
        self.owed.set();
        let mut statement = self.sql.prepare_cached(
            "DELETE FROM message WHERE conversation_key = ?1 AND seq >= ?2 AND seq <= ?3",
        )?;
        let to = i64::try_from(to).unwrap_or(i64::MAX);
        statement.execute(params![key, from, to])?;
        Ok(())
    }

    /// The last seq of the messages that, from the oldest on, were all sent before `time`; 0 if the oldest was not.
    pub(super) fn seq_before(&self, key: i64, time: i64) -> Result<u64> {
        let mut statement = self.sql.prepare_cached(
            "SELECT coalesce(max(seq), 0) FROM message WHERE conversation_key = ?1 AND seq < coalesce(
               (SELECT seq FROM message WHERE conversation_key = ?1 AND time >= ?2 ORDER BY seq LIMIT 1),
               9223372036854775807)",
        )?;
        Ok(statement.query_row(params![key, time], |row| row.get(0))?)
    }

    /// Whether any message of a conversation is kept.
    pub(super) fn has_messages(&self, key: i64) -> Result<bool> {
        let mut statement = self
            .sql
            .prepare_cached("SELECT 1 FROM message WHERE conversation_key = ?1 LIMIT 1")?;
        Ok(statement.exists([key])?)
    }
}
