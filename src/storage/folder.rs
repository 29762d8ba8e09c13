//! Folders: V2TIM's conversation groups, and the conversations in them.

use super::sql::{OptionalExtension, Row, params};

use super::Rows;
use crate::model::{ConversationId, Result, UserId};

/// A folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folder {
    /// Its number among the user's folders, never reused.
    pub id: u64,
    /// Its name.
    pub name: String,
}

fn read_folder(row: &Row<'_>) -> super::sql::Result<Folder> {
    Ok(Folder {
        id: row.get(0)?,
        name: row.get(1)?,
    })
}

impl Rows<'_> {
    /// The user's folders, in the order of their creation.
    pub fn folders(&self, user: &UserId) -> Result<Vec<Folder>> {
        let mut statement = self.sql.prepare_cached(
            "SELECT folder_id, name FROM folder WHERE user_id = ?1 ORDER BY folder_id",
        )?;
        let rows = statement.query_map([user.as_str()], read_folder)?;
        Ok(rows)
    }

    /// The folder with that name.
    pub fn folder(&self, user: &UserId, name: &str) -> Result<Option<Folder>> {
        let mut statement = self.sql.prepare_cached(
            "SELECT folder_id, name FROM folder WHERE user_id = ?1 AND name = ?2",
        )?;
        let row = statement.query_row([user.as_str(), name], read_folder);
        Ok(row.optional()?)
    }

    /// The name of a folder, or `None` if it does not exist.
    pub fn folder_name(&self, user: &UserId, id: u64) -> Result<Option<String>> {
        let mut statement = self
            .sql
            .prepare_cached("SELECT name FROM folder WHERE user_id = ?1 AND folder_id = ?2")?;
        let row = statement.query_row(params![user.as_str(), id], |row| row.get(0));
        Ok(row.optional()?)
    }

    /// The conversations in a folder, by id.
    pub fn folder_members(&self, user: &UserId, id: u64) -> Result<Vec<ConversationId>> {
        let mut statement = self.sql.prepare_cached(
            "SELECT conversation_id FROM folder_member WHERE user_id = ?1 AND folder_id = ?2
             ORDER BY conversation_id",
        )?;
        let rows = statement.query_map(params![user.as_str(), id], |row| row.get::<String>(0))?;
        rows.iter().map(|id| ConversationId::new(id)).collect()
    }

    /// Creates a folder.
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

    /// Renames a folder.
    pub fn rename_folder(&self, user: &UserId, id: u64, name: &str) -> Result<()> {
        let mut statement = self
            .sql
            .prepare_cached("UPDATE folder SET name = ?3 WHERE user_id = ?1 AND folder_id = ?2")?;
        statement.execute(params![user.as_str(), id, name])?;
        Ok(())
    }

    /// Deletes a folder, never a conversation.
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

    /// The numbers of the folders that a conversation is in.
    pub fn folders_of(&self, user: &UserId, id: &ConversationId) -> Result<Vec<u64>> {
        let mut statement = self.sql.prepare_cached(
            "SELECT folder_id FROM folder_member WHERE user_id = ?1 AND conversation_id = ?2
             ORDER BY folder_id",
        )?;
        let rows = statement.query_map([user.as_str(), &id.to_string()], |row| row.get(0))?;
        Ok(rows)
    }

    /// Adds a conversation to a folder. False if it was in it already.
    pub fn put_into_folder(&self, user: &UserId, id: &ConversationId, folder: u64) -> Result<bool> {
        let mut statement = self.sql.prepare_cached(
            "INSERT INTO folder_member (user_id, conversation_id, folder_id)
             VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING",
        )?;
        Ok(statement.execute(params![user.as_str(), id.to_string(), folder])? > 0)
    }

    /// Removes a conversation from a folder. False if it was not in it.
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
