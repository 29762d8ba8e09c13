//! The conversation list as the device keeps it.

use rusqlite::{OptionalExtension, Row, params};

use super::{Received, Rows};
use crate::api::feed::Profile;
use crate::model::{ConversationId, Error, Result, code};

/// A conversation, as it is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Conversation {
    /// Which.
    pub id: ConversationId,
    /// Group: its name, else its id. User: remark, else nickname, else user id.
    pub show_name: String,
    /// Picture.
    pub face_url: String,
    /// `Work`, `Public`, `Meeting`, `Community`; empty for a user.
    pub group_type: String,
    /// Unread messages.
    pub unread: u64,
    /// The newest message since the conversation is in the list.
    pub last_message: Option<Received>,
    /// What was typed and not sent.
    pub draft: Draft,
    /// Whether it is pinned.
    pub pinned: bool,
    /// Its place in the list: the greater, the higher. Not a time.
    pub order_key: u64,
}

/// What was typed and not sent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// The text; empty when there is none.
    pub text: String,
    /// When it was set last, seconds since 1970; 0 when there is none.
    pub time: i64,
}

/// A part of the list.
#[derive(Clone, Debug)]
pub struct ConversationPage {
    /// From the highest place down.
    pub conversations: Vec<Conversation>,
    /// What the next part begins with; 0 after the last.
    pub next_seq: u64,
    /// Whether this was the last part.
    pub finished: bool,
}

/// What a pin adds to an order key.
const PIN: u64 = 1 << 62;
/// Order keys that the device can give between two changes of the feed: a draft moves its conversation up
/// without the service knowing.
const LOCAL_KEYS: u64 = 1 << 16;

/// The order key of the change `number`.
pub(super) fn order_key(number: u64, pinned: bool) -> u64 {
    number.saturating_mul(LOCAL_KEYS).min(PIN - 1) + if pinned { PIN } else { 0 }
}

const COLUMNS: &str = "conversation_key, conversation_id, show_name, face_url, group_type, unread,
    pinned, order_key, last_seq, draft_text, draft_time";

impl Rows<'_> {
    /// The row of a conversation, made if need be (outside the list).
    pub(super) fn conversation_key(&self, id: &ConversationId) -> Result<i64> {
        if let Some(key) = self.find_key(id)? {
            return Ok(key);
        }
        let mut make = self.sql.prepare_cached(
            "INSERT INTO conversation (conversation_id) VALUES (?1) RETURNING conversation_key",
        )?;
        Ok(make.query_row([id.to_string()], |row| row.get(0))?)
    }

    /// The row of a conversation, if there is one.
    pub(super) fn find_key(&self, id: &ConversationId) -> Result<Option<i64>> {
        let mut find = self.sql.prepare_cached(
            "SELECT conversation_key FROM conversation WHERE conversation_id = ?1",
        )?;
        Ok(find
            .query_row([id.to_string()], |row| row.get(0))
            .optional()?)
    }

    /// Whether the conversation is in the list.
    pub fn is_listed(&self, id: &ConversationId) -> Result<bool> {
        let mut statement = self.sql.prepare_cached(
            "SELECT 1 FROM conversation WHERE conversation_id = ?1 AND listed = 1",
        )?;
        Ok(statement.exists([id.to_string()])?)
    }

    /// The conversation, if it is in the list.
    pub fn conversation(&self, id: &ConversationId) -> Result<Option<Conversation>> {
        let mut statement = self.sql.prepare_cached(&format!(
            "SELECT {COLUMNS} FROM conversation WHERE conversation_id = ?1 AND listed = 1"
        ))?;
        let mut rows = statement.query([id.to_string()])?;
        rows.next()?.map(|row| self.show(row)).transpose()
    }

    /// The part of the list below the order key `next_seq` (0: from the top), at most `count`.
    pub fn page(&self, next_seq: u64, count: u32) -> Result<ConversationPage> {
        let below = if next_seq == 0 {
            u64::MAX >> 1
        } else {
            next_seq.min(u64::MAX >> 1)
        };
        let mut statement = self.sql.prepare_cached(&format!(
            "SELECT {COLUMNS} FROM conversation WHERE listed = 1 AND order_key < ?1
             ORDER BY order_key DESC LIMIT ?2"
        ))?;
        let mut rows = statement.query(params![below, u64::from(count) + 1])?;
        let mut conversations: Vec<Conversation> = Vec::new();
        let mut next_seq = 0;
        while let Some(row) = rows.next()? {
            if conversations.len() == count as usize {
                next_seq = conversations.last().map_or(0, |last| last.order_key);
                break;
            }
            conversations.push(self.show(row)?);
        }
        Ok(ConversationPage {
            conversations,
            next_seq,
            finished: next_seq == 0,
        })
    }

    /// The sum of all unread counts.
    pub fn total_unread(&self) -> Result<u64> {
        let mut statement = self.sql.prepare_cached(
            "SELECT coalesce(sum(unread), 0) FROM conversation WHERE listed = 1 AND unread > 0",
        )?;
        Ok(statement.query_row([], |row| row.get(0))?)
    }

    /// Sets the draft of a conversation of the list and moves it up; an empty text takes the draft away and
    /// leaves it where it is.
    /// Error 6004 when it is not in the list.
    pub fn set_draft(&self, id: &ConversationId, draft: &Draft) -> Result<()> {
        let base = order_key(self.cursor()?, false);
        let mut top = self.sql.prepare_cached(
            "SELECT coalesce(max(order_key), 0) FROM conversation
             WHERE listed = 1 AND order_key < ?1",
        )?;
        let top: u64 = top.query_row([PIN], |row| row.get(0))?;
        let mut statement = self.sql.prepare_cached(
            "UPDATE conversation SET draft_text = ?2, draft_time = ?3,
               order_key = iif(?2 = '', order_key, ?4 + pinned * ?5)
             WHERE conversation_id = ?1 AND listed = 1",
        )?;
        let place = top.max(base) + 1;
        let changed =
            statement.execute(params![id.to_string(), draft.text, draft.time, place, PIN])?;
        match changed {
            0 => Err(Error::new(
                code::TIM_ERR_INVALID_CONVERSATION,
                format!(
                    "conversation id {:?}: it is not in the list",
                    id.to_string()
                ),
            )),
            _ => Ok(()),
        }
    }

    /// Puts a conversation into the list at the place of the change `number`, with `unread` more to read
    /// and, where given, its newest message. Returns its key.
    pub(super) fn list(
        &self,
        id: &ConversationId,
        number: u64,
        unread: u64,
        last_seq: Option<u64>,
    ) -> Result<i64> {
        let key = self.conversation_key(id)?;
        let mut statement = self.sql.prepare_cached(
            "UPDATE conversation SET listed = 1, order_key = ?2 + pinned * ?3,
               unread = unread + ?4, last_seq = max(last_seq, ?5) WHERE conversation_key = ?1",
        )?;
        let place = order_key(number, false);
        statement.execute(params![key, place, PIN, unread, last_seq.unwrap_or(0)])?;
        Ok(key)
    }

    /// Takes a conversation out of the list. Draft, pin and unread count go with the entry.
    pub(super) fn unlist(&self, key: i64) -> Result<()> {
        let mut statement = self.sql.prepare_cached(
            "UPDATE conversation SET listed = 0, unread = 0, pinned = 0, order_key = 0, last_seq = 0,
               draft_text = '', draft_time = 0 WHERE conversation_key = ?1",
        )?;
        statement.execute([key])?;
        Ok(())
    }

    /// The newest seq that the device has seen of a conversation; none when it has nothing of it.
    pub fn newest_seq(&self, id: &ConversationId) -> Result<Option<u64>> {
        let mut statement = self.sql.prepare_cached(
            "SELECT max(last_seq, coalesce((SELECT max(seq) FROM message m
                                            WHERE m.conversation_key = c.conversation_key), 0))
             FROM conversation c WHERE conversation_id = ?1",
        )?;
        let row = statement.query_row([id.to_string()], |row| row.get(0));
        Ok(row.optional()?)
    }

    /// Forgets a conversation of which nothing is kept.
    pub(super) fn forget(&self, key: i64) -> Result<()> {
        let mut statement = self
            .sql
            .prepare_cached("DELETE FROM conversation WHERE conversation_key = ?1")?;
        statement.execute([key])?;
        Ok(())
    }

    /// Pins or unpins.
    pub(super) fn pin(&self, id: &ConversationId, pinned: bool) -> Result<()> {
        let mut statement = self.sql.prepare_cached(
            "UPDATE conversation SET pinned = ?2, order_key = order_key + (?2 - pinned) * ?3
             WHERE conversation_id = ?1 AND listed = 1",
        )?;
        statement.execute(params![id.to_string(), pinned, PIN])?;
        Ok(())
    }

    /// Sets what the service counted, for a device that catches up in full.
    pub(super) fn set_counts(&self, key: i64, unread: u64) -> Result<()> {
        let mut statement = self
            .sql
            .prepare_cached("UPDATE conversation SET unread = ?2 WHERE conversation_key = ?1")?;
        statement.execute(params![key, unread])?;
        Ok(())
    }

    /// Sets what is shown of a conversation, if it is in the list.
    pub(super) fn set_profile(&self, profile: &Profile) -> Result<()> {
        let mut statement = self.sql.prepare_cached(
            "UPDATE conversation SET show_name = ?2, face_url = ?3, group_type = ?4
             WHERE conversation_id = ?1 AND listed = 1",
        )?;
        statement.execute(params![
            profile.conversation.to_string(),
            profile.show_name,
            profile.face_url,
            profile.group_type
        ])?;
        Ok(())
    }

    fn show(&self, row: &Row<'_>) -> Result<Conversation> {
        let id = ConversationId::new(&row.get::<_, String>(1)?)?;
        let last_message = match row.get(8)? {
            0 => None,
            seq => self.message(row.get(0)?, seq, &id)?,
        };
        Ok(Conversation {
            id,
            show_name: row.get(2)?,
            face_url: row.get(3)?,
            group_type: row.get(4)?,
            unread: row.get(5)?,
            last_message,
            draft: Draft {
                text: row.get(9)?,
                time: row.get(10)?,
            },
            pinned: row.get(6)?,
            order_key: row.get(7)?,
        })
    }
}
