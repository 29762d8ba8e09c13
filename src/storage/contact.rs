//! Marks and custom data of conversations: the table `contact`.

use super::sql::{OptionalExtension, Row, params};

use super::Rows;
use crate::model::{ConversationId, Result, UserId};

/// Marks and custom data of a conversation.
#[derive(Clone, Debug, Default)]
pub struct ContactRow {
    /// One bit for each mark.
    pub marks: u64,
    /// The user's custom data.
    pub custom: String,
    /// The time of the last change, in seconds since 1970.
    pub time: i64,
    /// The feed number of the last change.
    pub number: u64,
}

fn read_contact(row: &Row<'_>) -> super::sql::Result<ContactRow> {
    Ok(ContactRow {
        marks: row.get::<i64>(0)?.cast_unsigned(),
        custom: row.get(1)?,
        time: row.get(2)?,
        number: row.get(3)?,
    })
}

impl Rows<'_> {
    /// Marks and custom data of a conversation.
    pub fn contact_row(&self, user: &UserId, id: &ConversationId) -> Result<Option<ContactRow>> {
        let mut statement = self.sql.prepare_cached(
            "SELECT marks, custom, time, number FROM contact
             WHERE user_id = ?1 AND conversation_id = ?2",
        )?;
        let row = statement.query_row([user.as_str(), &id.to_string()], read_contact);
        Ok(row.optional()?)
    }

    /// Stores marks and custom data.
    pub fn put_contact_row(
        &self,
        user: &UserId,
        id: &ConversationId,
        row: &ContactRow,
    ) -> Result<()> {
        let mut statement = self.sql.prepare_cached(
            "INSERT INTO contact (user_id, conversation_id, marks, custom, time, number)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)
             ON CONFLICT (user_id, conversation_id) DO UPDATE SET
               marks = excluded.marks, custom = excluded.custom, time = excluded.time,
               number = excluded.number",
        )?;
        statement.execute(params![
            user.as_str(),
            id.to_string(),
            row.marks.cast_signed(),
            row.custom,
            row.time,
            row.number
        ])?;
        Ok(())
    }

    /// The number of conversations with a row: with marks, custom data or folders.
    pub fn count_contact_rows(&self, user: &UserId) -> Result<u64> {
        let mut statement = self
            .sql
            .prepare_cached("SELECT count(*) FROM contact WHERE user_id = ?1")?;
        Ok(statement.query_row([user.as_str()], |row| row.get(0))?)
    }

    /// `count` conversations with a row, from position `start`, by id.
    pub fn contact_rows(
        &self,
        user: &UserId,
        start: u64,
        count: u64,
    ) -> Result<Vec<(ConversationId, ContactRow)>> {
        let mut statement = self.sql.prepare_cached(
            "SELECT marks, custom, time, number, conversation_id FROM contact WHERE user_id = ?1
             ORDER BY conversation_id LIMIT ?3 OFFSET ?2",
        )?;
        let mut rows = statement.query(params![user.as_str(), start, count])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            let id = ConversationId::new(&row.get::<String>(4)?)?;
            found.push((id, read_contact(&row)?));
        }
        Ok(found)
    }

    /// The least recently changed conversation that is in folders and has neither marks nor custom data.
    pub fn oldest_in_folders(&self, user: &UserId) -> Result<Option<ConversationId>> {
        let mut statement = self.sql.prepare_cached(
            "SELECT conversation_id FROM contact WHERE user_id = ?1 AND marks = 0 AND custom = ''
             ORDER BY number LIMIT 1",
        )?;
        let row = statement.query_row([user.as_str()], |row| row.get::<String>(0));
        row.optional()?
            .map(|id| ConversationId::new(&id))
            .transpose()
    }

    /// Deletes rows without marks, custom data and folders: of one conversation, or of all.
    pub fn drop_bare_contact_rows(&self, user: &UserId, id: Option<&ConversationId>) -> Result<()> {
        let mut statement = self.sql.prepare_cached(
            "DELETE FROM contact WHERE user_id = ?1 AND conversation_id = coalesce(?2, conversation_id)
             AND marks = 0 AND custom = '' AND NOT EXISTS (
               SELECT 1 FROM folder_member f WHERE f.user_id = contact.user_id
               AND f.conversation_id = contact.conversation_id)",
        )?;
        statement.execute(params![user.as_str(), id.map(ToString::to_string)])?;
        Ok(())
    }

    /// Deletes all of a user's preferences, including the folders.
    pub fn delete_preferences(&self, user: &UserId) -> Result<()> {
        for sql in [
            "DELETE FROM contact WHERE user_id = ?1",
            "DELETE FROM folder WHERE user_id = ?1",
            "DELETE FROM folder_member WHERE user_id = ?1",
            "DELETE FROM preference WHERE user_id = ?1",
        ] {
            self.sql.prepare_cached(sql)?.execute([user.as_str()])?;
        }
        Ok(())
    }
}
