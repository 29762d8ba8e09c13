//! The device's copy of the conversation list.

use rusqlite::{OptionalExtension, Row, params};

use super::message::read_message;
use super::preference::read_preferences;
use super::{Received, Rows};
use crate::api::feed::{Profile, ReadPosition};
use crate::model::{ConversationId, ConversationKind, Error, Mention, Preferences, Result, code};

/// A conversation, as the host sees it.
#[derive(Clone, Debug, PartialEq)]
pub struct Conversation {
    /// The conversation's id.
    pub id: ConversationId,
    /// A group's name, else its id. A user's remark, else nickname, else user id.
    pub show_name: String,
    /// The picture's URL.
    pub face_url: String,
    /// `Work`, `Public`, `Meeting`, `Community`; empty for a user.
    pub group_type: String,
    /// The number of unread messages.
    pub unread: u64,
    /// The newest message since the conversation came into the list.
    pub last_message: Option<Received>,
    /// The text that was typed and not sent.
    pub draft: Draft,
    /// Whether the conversation is pinned.
    pub pinned: bool,
    /// The position in the list: greater keys come first. Not a time.
    pub order_key: u64,
    /// The preferences: marks, custom data, receive option, retention.
    pub preferences: Preferences,
    /// The names of the folders that contain it, in the order in which the folders were created.
    pub folders: Vec<String>,
    /// Unread messages that mention the user.
    pub mentions: Vec<Mention>,
    /// The user's read position.
    pub position: ReadPosition,
}

/// A text that was typed and not sent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// The text; empty if there is none.
    pub text: String,
    /// When the draft was last set, in seconds since 1970; 0 if there is none.
    pub time: i64,
}

/// A page of the list.
#[derive(Clone, Debug)]
pub struct ConversationPage {
    /// The conversations, from the top down.
    pub conversations: Vec<Conversation>,
    /// The start of the next page; 0 after the last one.
    pub next_seq: u64,
    /// Whether this is the last page.
    pub finished: bool,
}

/// The amount that a pin adds to an order key.
const PIN: u64 = 1 << 62;
/// Order keys that the device can assign between two changes of the feed: a draft moves its conversation up without
/// the service.
const LOCAL_KEYS: u64 = 1 << 16;

/// The order key of the change `number`.
pub(super) fn order_key(number: u64, pinned: bool) -> u64 {
    number.saturating_mul(LOCAL_KEYS).min(PIN - 1) + if pinned { PIN } else { 0 }
}

/// The columns that [`Rows::show`] reads, of a list joined with [`LAST`]. One statement reads everything: a page has
/// a hundred rows, and every further statement per row would take as long as the row.
pub(super) const COLUMNS: &str =
    "c.conversation_id, c.show_name, c.face_url, c.group_type, c.unread, c.pinned,
    c.order_key, c.draft_text, c.draft_time, c.read_seq, c.read_time, coalesce(k.marks, 0),
    coalesce(k.custom, ''), coalesce(k.receive_opt, 0), coalesce(k.retention_days, 0),
    EXISTS (SELECT 1 FROM folder_member d WHERE d.conversation_id = c.conversation_id),
    m.seq, m.sender_id, m.nick, m.msg_seq, m.random, m.time, m.body, m.at_users, m.past";

/// The newest seq that the device knows of conversation `c`. Read messages count even if they were cleared since.
pub(super) const NEWEST: &str = "max(c.last_seq, c.read_seq, coalesce(
    (SELECT max(m.seq) FROM message m WHERE m.conversation_key = c.conversation_key), 0))";

/// The list, with preferences.
pub(super) const LIST: &str =
    "conversation c LEFT JOIN contact k ON k.conversation_id = c.conversation_id";

/// The last message of each conversation.
pub(super) const LAST: &str =
    "LEFT JOIN message m ON m.conversation_key = c.conversation_key AND m.seq = c.last_seq";

impl Rows<'_> {
    /// The key of a conversation's row, which is created outside the list if it does not exist.
    pub(super) fn conversation_key(&self, id: &ConversationId) -> Result<i64> {
        if let Some(key) = self.find_key(id)? {
            return Ok(key);
        }
        let mut make = self.sql.prepare_cached(
            "INSERT INTO conversation (conversation_id) VALUES (?1) RETURNING conversation_key",
        )?;
        Ok(make.query_row([id.to_string()], |row| row.get(0))?)
    }

    /// The key of a conversation's row, if it exists.
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
            "SELECT {COLUMNS} FROM {LIST} {LAST} WHERE c.conversation_id = ?1 AND c.listed = 1"
        ))?;
        let mut rows = statement.query([id.to_string()])?;
        rows.next()?.map(|row| self.show(row)).transpose()
    }

    /// A conversation that is not in the list: empty except for its preferences.
    pub fn bare(&self, id: &ConversationId) -> Result<Conversation> {
        let show_name = match id {
            ConversationId::C2c(user) => user.to_string(),
            ConversationId::Group(group) => group.to_string(),
        };
        Ok(Conversation {
            show_name,
            face_url: String::new(),
            group_type: String::new(),
            unread: 0,
            last_message: None,
            draft: Draft::default(),
            pinned: false,
            order_key: 0,
            preferences: self.preferences(id)?,
            folders: self.folders_of(id)?,
            mentions: Vec::new(),
            position: ReadPosition::default(),
            id: id.clone(),
        })
    }

    /// Sets the draft of a conversation in the list and moves the conversation up. An empty text removes the draft
    /// and leaves the conversation where it is. Error 6004 if it is not in the list.
    pub fn set_draft(&self, id: &ConversationId, draft: &Draft) -> Result<()> {
        let base = order_key(self.cursor()?, false);
        // Pinned conversations count too, without their pin, so no two keys are equal, whatever is pinned later.
        let mut top = self.sql.prepare_cached(
            "SELECT max(
               coalesce((SELECT max(order_key) FROM conversation WHERE listed = 1 AND order_key < ?1), 0),
               coalesce((SELECT max(order_key) FROM conversation WHERE listed = 1), 0) - ?1)",
        )?;
        let top: u64 = top.query_row([PIN], |row| row.get(0))?;
        let mut statement = self.sql.prepare_cached(
            "UPDATE conversation SET draft_text = ?2, draft_time = ?3,
               order_key = iif(?2 = '' OR order_key = ?6 + pinned * ?5, order_key, ?4 + pinned * ?5)
             WHERE conversation_id = ?1 AND listed = 1",
        )?;
        // The conversation at the top stays there, so that continued typing uses up no keys.
        let place = top.max(base) + 1;
        if draft.text.is_empty() {
            self.owed.set();
        }
        let changed = statement.execute(params![
            id.to_string(),
            draft.text,
            draft.time,
            place,
            PIN,
            top
        ])?;
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

    /// Puts a conversation into the list, at the place of the change `number`, with `unread` more unread messages
    /// and, if given, its newest message. If it was not in the list, its entry begins behind `base_seq`. Returns its
    /// key.
    pub(super) fn list(
        &self,
        id: &ConversationId,
        (number, base_seq): (u64, u64),
        unread: u64,
        last_seq: Option<u64>,
    ) -> Result<i64> {
        let key = self.conversation_key(id)?;
        let mut statement = self.sql.prepare_cached(
            "UPDATE conversation SET listed = 1, order_key = ?2 + pinned * ?3,
               unread = unread + ?4, last_seq = iif(?5 > last_seq OR (?5 > 0 AND EXISTS (
                 SELECT 1 FROM message m WHERE m.conversation_key = ?1 AND m.seq = last_seq
                 AND (m.past = 1 OR m.lost = 1))), ?5, last_seq),
               base_seq = iif(listed = 1, base_seq, ?6), read_seq = iif(listed = 1, read_seq, ?6)
             WHERE conversation_key = ?1",
        )?;
        let place = order_key(number, false);
        let last_seq = last_seq.unwrap_or(0);
        statement.execute(params![key, place, PIN, unread, last_seq, base_seq])?;
        Ok(key)
    }

    /// Removes a conversation from the list. Draft, pin, unread count and read position are deleted with the entry.
    pub(super) fn unlist(&self, key: i64) -> Result<()> {
        self.owed.set();
        let mut statement = self.sql.prepare_cached(
            "UPDATE conversation SET listed = 0, unread = 0, pinned = 0, order_key = 0, last_seq = 0,
               draft_text = '', draft_time = 0, read_seq = 0, read_time = 0 WHERE conversation_key = ?1",
        )?;
        statement.execute([key])?;
        Ok(())
    }

    /// The newest seq that the device knows of a conversation; `None` if it has nothing of it.
    pub fn newest_seq(&self, id: &ConversationId) -> Result<Option<u64>> {
        let mut statement = self.sql.prepare_cached(&format!(
            "SELECT {NEWEST} FROM conversation c WHERE c.conversation_id = ?1"
        ))?;
        let row = statement.query_row([id.to_string()], |row| row.get(0));
        Ok(row.optional()?)
    }

    /// The last message's seq, and the number of unread messages above `floor`. `None` if the conversation is not in
    /// the list, or if its last message does not lie above `floor`.
    pub(super) fn news(&self, id: &ConversationId, floor: u64) -> Result<Option<(u64, u64)>> {
        let mut statement = self.sql.prepare_cached(
            "SELECT last_seq, (SELECT count(*) FROM message m
               WHERE m.conversation_key = c.conversation_key AND m.seq > max(?2, c.read_seq)
               AND m.sender_id <> ?3)
             FROM conversation c WHERE conversation_id = ?1 AND listed = 1 AND last_seq > ?2",
        )?;
        let row = statement.query_row(params![id.to_string(), floor, self.user.as_str()], |row| {
            Ok((row.get(0)?, row.get(1)?))
        });
        Ok(row.optional()?)
    }

    /// Deletes the row of a conversation of which nothing is kept.
    pub(super) fn forget(&self, key: i64) -> Result<()> {
        let mut statement = self
            .sql
            .prepare_cached("DELETE FROM conversation WHERE conversation_key = ?1")?;
        statement.execute([key])?;
        Ok(())
    }

    /// Pins or unpins a conversation.
    pub(super) fn pin(&self, id: &ConversationId, pinned: bool) -> Result<()> {
        let mut statement = self.sql.prepare_cached(
            "UPDATE conversation SET pinned = ?2, order_key = order_key + (?2 - pinned) * ?3
             WHERE conversation_id = ?1 AND listed = 1 AND pinned <> ?2",
        )?;
        let changed = statement.execute(params![id.to_string(), pinned, PIN])?;
        if changed > 0 && !pinned {
            self.set_state("unpinned", self.unpinned()? + 1)
        } else {
            Ok(())
        }
    }

    /// How often an entry was unpinned, which moves it to a later page of the list.
    pub fn unpinned(&self) -> Result<u64> {
        Ok(self.state("unpinned")?.unwrap_or(0))
    }

    /// Determines an entry's last message anew, after messages were deleted or old ones added. It is the newest one
    /// that is left; if only history is left, the newest by time.
    pub(super) fn find_last(&self, key: i64) -> Result<()> {
        let mut statement = self.sql.prepare_cached(
            "UPDATE conversation SET last_seq = coalesce((
               SELECT m.seq FROM message m WHERE m.conversation_key = ?1 AND m.seq > base_seq
               AND m.past = 0 AND m.lost = 0 ORDER BY m.seq DESC LIMIT 1), (
               SELECT m.seq FROM message m WHERE m.conversation_key = ?1 AND m.seq > base_seq
               ORDER BY m.lost, m.past, iif(m.past, m.time, 0) DESC, m.seq DESC LIMIT 1), 0)
             WHERE conversation_key = ?1 AND listed = 1",
        )?;
        statement.execute([key])?;
        Ok(())
    }

    /// Counts one more unread message of a conversation in the list, without moving the entry.
    pub(super) fn add_unread(&self, key: i64) -> Result<()> {
        let mut statement = self.sql.prepare_cached(
            "UPDATE conversation SET unread = unread + 1 WHERE conversation_key = ?1 AND listed = 1",
        )?;
        statement.execute([key])?;
        Ok(())
    }

    /// Sets name, picture and type of a conversation in the list.
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

    /// Reads a conversation from a row selected with [`COLUMNS`].
    pub(super) fn show(&self, row: &Row<'_>) -> Result<Conversation> {
        let id = ConversationId::new(&row.get::<_, String>(0)?)?;
        let unread = row.get(4)?;
        let is_group = id.kind() == ConversationKind::Group;
        Ok(Conversation {
            last_message: match row.get::<_, Option<u64>>(16)? {
                Some(_) => Some(self.received(read_message(row, 16, &id)?)),
                None => None,
            },
            folders: if row.get(15)? {
                self.folders_of(&id)?
            } else {
                Vec::new()
            },
            mentions: if unread > 0 && is_group {
                self.mentions(&id)?
            } else {
                Vec::new()
            },
            show_name: row.get(1)?,
            face_url: row.get(2)?,
            group_type: row.get(3)?,
            unread,
            pinned: row.get(5)?,
            order_key: row.get(6)?,
            draft: Draft {
                text: row.get(7)?,
                time: row.get(8)?,
            },
            position: ReadPosition {
                read_seq: row.get(9)?,
                read_time: row.get(10)?,
            },
            preferences: read_preferences(row, 11)?,
            id,
        })
    }
}
