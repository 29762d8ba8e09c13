//! Marks, custom data and conversation groups (folders).

use super::sql::{OptionalExtension, Row, params};

use super::Rows;
use crate::model::{ConversationId, Result, UserId};

/// Marks and custom data of a conversation.
#[derive(Clone, Debug, Default)]
pub struct Contact {
    /// One bit for each mark.
    pub marks: u64,
    /// The user's custom data.
    pub custom: String,
    /// The time of the last change, in seconds since 1970.
    pub time: i64,
    /// The feed number of the last change.
    pub number: u64,
}

/// A conversation group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folder {
    /// Its number among the user's groups, never reused.
    pub id: u64,
    /// Its name.
    pub name: String,
}

fn read_contact(row: &Row<'_>) -> super::sql::Result<Contact> {
    Ok(Contact {
        marks: row.get::<i64>(0)?.cast_unsigned(),
        custom: row.get(1)?,
        time: row.get(2)?,
        number: row.get(3)?,
    })
}

fn read_folder(row: &Row<'_>) -> super::sql::Result<Folder> {
    Ok(Folder {
        id: row.get(0)?,
        name: row.get(1)?,
    })
}

impl Rows<'_> {
    /// Marks and custom data of a conversation.
    pub fn contact(&self, user: &UserId, id: &ConversationId) -> Result<Option<Contact>> {
        let mut statement = self.sql.prepare_cached(
            "SELECT marks, custom, time, number FROM contact
             WHERE user_id = ?1 AND conversation_id = ?2",
        )?;
        let row = statement.query_row([user.as_str(), &id.to_string()], read_contact);
        Ok(row.optional()?)
    }

    /// Stores marks and custom data.
    pub fn put_contact(&self, user: &UserId, id: &ConversationId, contact: &Contact) -> Result<()> {
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
            contact.marks.cast_signed(),
            contact.custom,
            contact.time,
            contact.number
        ])?;
        Ok(())
    }

    /// The number of conversations with a row: with marks, custom data or groups.
    pub fn count_contacts(&self, user: &UserId) -> Result<u64> {
        let mut statement = self
            .sql
            .prepare_cached("SELECT count(*) FROM contact WHERE user_id = ?1")?;
        Ok(statement.query_row([user.as_str()], |row| row.get(0))?)
    }

    /// `count` conversations with a row, from position `start`, by id.
    pub fn contacts(
        &self,
        user: &UserId,
        start: u64,
        count: u64,
    ) -> Result<Vec<(ConversationId, Contact)>> {
        let mut statement = self.sql.prepare_cached(
            "SELECT marks, custom, time, number, conversation_id FROM contact WHERE user_id = ?1
             ORDER BY conversation_id LIMIT ?3 OFFSET ?2",
        )?;
        let mut rows = statement.query(params![user.as_str(), start, count])?;
        let mut contacts = Vec::new();
        while let Some(row) = rows.next()? {
            let id = ConversationId::new(&row.get::<String>(4)?)?;
            contacts.push((id, read_contact(&row)?));
        }
        Ok(contacts)
    }

    /// The least recently changed conversation that has groups, but neither marks nor custom data.
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

    /// Deletes rows without marks, custom data and groups: of one conversation, or of all.
    pub fn drop_bare_contacts(&self, user: &UserId, id: Option<&ConversationId>) -> Result<()> {
        let mut statement = self.sql.prepare_cached(
            "DELETE FROM contact WHERE user_id = ?1 AND conversation_id = coalesce(?2, conversation_id)
             AND marks = 0 AND custom = '' AND NOT EXISTS (
               SELECT 1 FROM folder_member f WHERE f.user_id = contact.user_id
               AND f.conversation_id = contact.conversation_id)",
        )?;
        statement.execute(params![user.as_str(), id.map(ToString::to_string)])?;
        Ok(())
    }

    /// Deletes all of a user's preferences, including the groups.
    pub fn delete_contacts(&self, user: &UserId) -> Result<()> {
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

    /// The user's groups, in the order of their creation.
    pub fn folders(&self, user: &UserId) -> Result<Vec<Folder>> {
        let mut statement = self.sql.prepare_cached(
            "SELECT folder_id, name FROM folder WHERE user_id = ?1 ORDER BY folder_id",
        )?;
        let rows = statement.query_map([user.as_str()], read_folder)?;
        Ok(rows)
    }

    /// The group with that name.
    pub fn folder(&self, user: &UserId, name: &str) -> Result<Option<Folder>> {
        let mut statement = self.sql.prepare_cached(
            "SELECT folder_id, name FROM folder WHERE user_id = ?1 AND name = ?2",
        )?;
        let row = statement.query_row([user.as_str(), name], read_folder);
        Ok(row.optional()?)
    }

    /// The name of a group, or `None` if it does not exist.
    pub fn folder_name(&self, user: &UserId, id: u64) -> Result<Option<String>> {
        let mut statement = self
            .sql
            .prepare_cached("SELECT name FROM folder WHERE user_id = ?1 AND folder_id = ?2")?;
        let row = statement.query_row(params![user.as_str(), id], |row| row.get(0));
        Ok(row.optional()?)
    }

    /// The conversations in a group, by id.
    pub fn folder_members(&self, user: &UserId, id: u64) -> Result<Vec<ConversationId>> {
        let mut statement = self.sql.prepare_cached(
            "SELECT conversation_id FROM folder_member WHERE user_id = ?1 AND folder_id = ?2
             ORDER BY conversation_id",
        )?;
        let rows = statement.query_map(params![user.as_str(), id], |row| row.get::<String>(0))?;
        rows.iter().map(|id| ConversationId::new(id)).collect()
    }

    /// Creates a group.
    pub fn add_folder(&self, user: &UserId, name: &str) -> Result<Folder> {
        let mut next = self.sql.prepare_cached(
            "UPDATE account SET folder_last = folder_last + 1 WHERE user_id = ?1
             RETURNING folder_last",
        )?;
        let id: u64 = next.query_row([user.as_str()], |row| row.get(0))?;
        let mut insert = self
            .sql
            .prepare_cached("INSERT INTO folder (user_id, folder_id, name) VALUES (?1, ?2, ?3)")?;
        insert.execute(params![user.as_str(), id, name])?;
        Ok(Folder {
            id,
            name: name.into(),
        })
    }

    /// Renames a group.
    pub fn rename_folder(&self, user: &UserId, id: u64, name: &str) -> Result<()> {
        let mut statement = self
            .sql
            .prepare_cached("UPDATE folder SET name = ?3 WHERE user_id = ?1 AND folder_id = ?2")?;
        statement.execute(params![user.as_str(), id, name])?;
        Ok(())
    }

    /// Deletes a group, never a conversation.
    pub fn delete_folder(&self, user: &UserId, id: u64) -> Result<()> {
        for sql in [
            "DELETE FROM folder_member WHERE user_id = ?1 AND folder_id = ?2",
            "DELETE FROM folder WHERE user_id = ?1 AND folder_id = ?2",
        ] {
            let mut statement = self.sql.prepare_cached(sql)?;
            statement.execute(params![user.as_str(), id])?;
        }
        Ok(())
    }

    /// The numbers of the groups that a conversation is in.
    pub fn folders_of(&self, user: &UserId, id: &ConversationId) -> Result<Vec<u64>> {
        let mut statement = self.sql.prepare_cached(
            "SELECT folder_id FROM folder_member WHERE user_id = ?1 AND conversation_id = ?2
             ORDER BY folder_id",
        )?;
        let rows = statement.query_map([user.as_str(), &id.to_string()], |row| row.get(0))?;
        Ok(rows)
    }

    /// Adds a conversation to a group. False if it was in it already.
    pub fn put_into_folder(&self, user: &UserId, id: &ConversationId, folder: u64) -> Result<bool> {
        let mut statement = self.sql.prepare_cached(
            "INSERT INTO folder_member (user_id, conversation_id, folder_id)
             VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING",
        )?;
        Ok(statement.execute(params![user.as_str(), id.to_string(), folder])? > 0)
    }

    /// Removes a conversation from a group. False if it was not in it.
    pub fn take_from_folder(
        &self,
        user: &UserId,
        id: &ConversationId,
        folder: u64,
    ) -> Result<bool> {
        let mut statement = self.sql.prepare_cached(
            "DELETE FROM folder_member
             WHERE user_id = ?1 AND conversation_id = ?2 AND folder_id = ?3",
        )?;
        Ok(statement.execute(params![user.as_str(), id.to_string(), folder])? > 0)
    }
}
