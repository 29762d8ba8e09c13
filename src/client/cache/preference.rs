//! Preferences of conversations, and unread messages that mention the user.

use rusqlite::{OptionalExtension, Row, params};

use super::Rows;
use crate::api::feed::{ConversationPreferences, ReadPosition};
use crate::model::{ConversationId, Mention, Preferences, Result};

/// Reads the preferences that begin at column `at`: marks, custom data, receive option, retention.
pub(super) fn read_preferences(row: &Row<'_>, at: usize) -> rusqlite::Result<Preferences> {
    Ok(Preferences {
        marks: row.get::<_, i64>(at)?.cast_unsigned(),
        custom_data: row.get(at + 1)?,
        receive_opt: row.get(at + 2)?,
        retention_days: row.get(at + 3)?,
    })
}

impl Rows<'_> {
    /// The preferences of a conversation, in the list or not.
    pub(super) fn preferences(&self, id: &ConversationId) -> Result<Preferences> {
        let mut statement = self.sql.prepare_cached(
            "SELECT marks, custom, receive_opt, retention_days FROM contact WHERE conversation_id = ?1",
        )?;
        let row = statement.query_row([id.to_string()], |row| read_preferences(row, 0));
        Ok(row.optional()?.unwrap_or_default())
    }

    /// Sets the preferences of a conversation, in the list or not.
    pub(super) fn set_preferences(&self, set: &ConversationPreferences) -> Result<()> {
        let (id, preferences) = (set.conversation.to_string(), &set.preferences);
        if *preferences == Preferences::default() {
            let mut statement = self
                .sql
                .prepare_cached("DELETE FROM contact WHERE conversation_id = ?1")?;
            statement.execute([id])?;
            return Ok(());
        }
        let mut statement = self.sql.prepare_cached(
            "INSERT INTO contact (conversation_id, marks, custom, receive_opt, retention_days)
             VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT (conversation_id) DO UPDATE SET
               marks = ?2, custom = ?3, receive_opt = ?4, retention_days = ?5",
        )?;
        statement.execute(params![
            id,
            preferences.marks.cast_signed(),
            preferences.custom_data,
            preferences.receive_opt,
            preferences.retention_days
        ])?;
        Ok(())
    }

    /// The conversations that have preferences.
    pub(super) fn with_preferences(&self) -> Result<Vec<ConversationId>> {
        let mut statement = self
            .sql
            .prepare_cached("SELECT conversation_id FROM contact")?;
        let rows = statement.query_map([], |row| row.get::<_, String>(0))?;
        rows.map(|row| ConversationId::new(&row?)).collect()
    }

    /// The conversations with a retention, and its length in days.
    pub fn retained(&self) -> Result<Vec<(ConversationId, u32)>> {
        let mut statement = self.sql.prepare_cached(
            "SELECT conversation_id, retention_days FROM contact WHERE retention_days > 0",
        )?;
        let mut rows = statement.query([])?;
        let mut retained = Vec::new();
        while let Some(row) = rows.next()? {
            retained.push((ConversationId::new(&row.get::<_, String>(0)?)?, row.get(1)?));
        }
        Ok(retained)
    }

    /// The conversation's receive option, V2TIM's number.
    pub(super) fn receive_opt(&self, id: &ConversationId) -> Result<u8> {
        let mut statement = self.sql.prepare_cached(
            "SELECT coalesce(max(receive_opt), 0) FROM contact WHERE conversation_id = ?1",
        )?;
        Ok(statement.query_row([id.to_string()], |row| row.get(0))?)
    }

    /// Records that an unread message mentions the user.
    pub(super) fn add_mention(&self, id: &ConversationId, mention: Mention) -> Result<()> {
        let mut statement = self.sql.prepare_cached(
            "INSERT OR REPLACE INTO mention (conversation_id, seq, at) VALUES (?1, ?2, ?3)",
        )?;
        statement.execute(params![id.to_string(), mention.seq, mention.at])?;
        Ok(())
    }

    /// Unread messages that mention the user, by seq.
    pub(super) fn mentions(&self, id: &ConversationId) -> Result<Vec<Mention>> {
        let mut statement = self.sql.prepare_cached(
            "SELECT seq, at FROM mention WHERE conversation_id = ?1 ORDER BY seq",
        )?;
        let rows = statement.query_map([id.to_string()], |row| {
            Ok(Mention {
                seq: row.get(0)?,
                at: row.get(1)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Removes the mentions from seq `from` up to `to`.
    pub(super) fn drop_mentions(&self, id: &ConversationId, from: u64, to: u64) -> Result<()> {
        let mut statement = self.sql.prepare_cached(
            "DELETE FROM mention WHERE conversation_id = ?1 AND seq >= ?2 AND seq <= ?3",
        )?;
        let to = i64::try_from(to).unwrap_or(i64::MAX);
        statement.execute(params![id.to_string(), from, to])?;
        Ok(())
    }

    /// Sets the read position of a conversation in the list, and the number of unread messages.
    pub(super) fn set_read(
        &self,
        id: &ConversationId,
        position: ReadPosition,
        unread: u64,
    ) -> Result<()> {
        // The service has no time for conversations that it no longer lists; the entry here may have one.
        let mut statement = self.sql.prepare_cached(
            "UPDATE conversation SET read_seq = ?2, read_time = iif(?3 = 0, read_time, ?3), unread = ?4
             WHERE conversation_id = ?1 AND listed = 1",
        )?;
        let (seq, time) = (position.read_seq, position.read_time);
        statement.execute(params![id.to_string(), seq, time, unread])?;
        // If nothing is unread, messages that mentioned the user were deleted from another device.
        let read = if unread == 0 { u64::MAX } else { seq };
        self.drop_mentions(id, 0, read)
    }

    /// Moves the read position of a conversation in the list to `seq` at least, and sets the number of unread
    /// messages.
    pub(super) fn read_up_to(&self, id: &ConversationId, seq: u64, unread: u64) -> Result<()> {
        let mut statement = self.sql.prepare_cached(
            "UPDATE conversation SET read_seq = max(read_seq, ?2), unread = ?3
             WHERE conversation_id = ?1 AND listed = 1",
        )?;
        statement.execute(params![id.to_string(), seq, unread])?;
        let read = if unread == 0 { u64::MAX } else { seq };
        self.drop_mentions(id, 0, read)
    }
}
