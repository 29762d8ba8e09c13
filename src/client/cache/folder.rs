//! Conversation groups, called folders, and their changes.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::params;

use super::Rows;
use crate::api::feed::Folder;
use crate::model::{ConversationId, Result};

/// A change of a folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FolderChange {
    /// It was created, with these conversations.
    Created(String, Vec<ConversationId>),
    /// It was deleted.
    Deleted(String),
    /// It was renamed: the old name, and the new one.
    Renamed(String, String),
    /// These conversations were added.
    Added(String, Vec<ConversationId>),
    /// These conversations were removed, with V2TIM's reason.
    Removed(String, Vec<ConversationId>, u32),
}

/// All folders, by number: the name, and the conversations.
#[derive(Debug, Default)]
pub(super) struct Folders(BTreeMap<u64, (String, BTreeSet<ConversationId>)>);

/// The reasons for removals, by folder and conversation.
pub(super) type Reasons = BTreeMap<(u64, ConversationId), u32>;

impl Folders {
    /// The changes from `self` to `after`, and the conversations that they concern.
    pub(super) fn compare(
        &self,
        after: &Self,
        reasons: &Reasons,
    ) -> (Vec<FolderChange>, BTreeSet<ConversationId>) {
        let mut changes = Vec::new();
        let mut concerned = BTreeSet::new();
        for (id, (name, members)) in &self.0 {
            let Some((name_now, members_now)) = after.0.get(id) else {
                concerned.extend(members.iter().cloned());
                changes.push(FolderChange::Deleted(name.clone()));
                continue;
            };
            if name != name_now {
                concerned.extend(members_now.iter().cloned());
                changes.push(FolderChange::Renamed(name.clone(), name_now.clone()));
            }
            let gone: Vec<_> = members.difference(members_now).cloned().collect();
            let come: Vec<_> = members_now.difference(members).cloned().collect();
            concerned.extend(gone.iter().chain(&come).cloned());
            let reason = |gone: &ConversationId| {
                let reason = reasons.get(&(*id, gone.clone()));
                reason.copied().unwrap_or(0)
            };
            let mut by_reason: BTreeMap<u32, Vec<ConversationId>> = BTreeMap::new();
            for gone in gone {
                by_reason.entry(reason(&gone)).or_default().push(gone);
            }
            let removed = by_reason.into_iter();
            changes.extend(
                removed.map(|(reason, gone)| FolderChange::Removed(name_now.clone(), gone, reason)),
            );
            if !come.is_empty() {
                changes.push(FolderChange::Added(name_now.clone(), come));
            }
        }
        for (id, (name, members)) in &after.0 {
            if !self.0.contains_key(id) {
                concerned.extend(members.iter().cloned());
                let members = members.iter().cloned().collect();
                changes.push(FolderChange::Created(name.clone(), members));
            }
        }
        (changes, concerned)
    }
}

impl Rows<'_> {
    /// The names of all folders, in the order in which they were created.
    pub fn folder_names(&self) -> Result<Vec<String>> {
        let mut statement = self
            .sql
            .prepare_cached("SELECT name FROM folder ORDER BY folder_id")?;
        let rows = statement.query_map([], |row| row.get(0))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The names of the folders that contain a conversation.
    pub(super) fn folders_of(&self, id: &ConversationId) -> Result<Vec<String>> {
        let mut statement = self.sql.prepare_cached(
            "SELECT f.name FROM folder_member m JOIN folder f ON f.folder_id = m.folder_id
             WHERE m.conversation_id = ?1 ORDER BY m.folder_id",
        )?;
        let rows = statement.query_map([id.to_string()], |row| row.get(0))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// All folders.
    pub(super) fn all_folders(&self) -> Result<Folders> {
        let mut statement = self.sql.prepare_cached(
            "SELECT f.folder_id, f.name, m.conversation_id
             FROM folder f LEFT JOIN folder_member m ON m.folder_id = f.folder_id",
        )?;
        let mut rows = statement.query([])?;
        let mut folders = Folders::default();
        while let Some(row) = rows.next()? {
            let entry = folders.0.entry(row.get(0)?);
            let folder = entry.or_insert((row.get(1)?, BTreeSet::new()));
            if let Some(id) = row.get::<_, Option<String>>(2)? {
                folder.1.insert(ConversationId::new(&id)?);
            }
        }
        Ok(folders)
    }

    /// Creates or renames a folder.
    pub(super) fn name_folder(&self, id: u64, name: &str) -> Result<()> {
        let mut statement = self.sql.prepare_cached(
            "INSERT INTO folder (folder_id, name) VALUES (?1, ?2)
             ON CONFLICT (folder_id) DO UPDATE SET name = ?2",
        )?;
        statement.execute(params![id, name])?;
        Ok(())
    }

    /// Deletes a folder, never a conversation.
    pub(super) fn delete_folder(&self, id: u64) -> Result<()> {
        for sql in [
            "DELETE FROM folder_member WHERE folder_id = ?1",
            "DELETE FROM folder WHERE folder_id = ?1",
        ] {
            self.sql.prepare_cached(sql)?.execute([id])?;
        }
        Ok(())
    }

    /// Adds a conversation to a folder.
    pub(super) fn put_into_folder(&self, folder: u64, id: &ConversationId) -> Result<()> {
        let mut statement = self.sql.prepare_cached(
            "INSERT OR IGNORE INTO folder_member (folder_id, conversation_id) VALUES (?1, ?2)",
        )?;
        statement.execute(params![folder, id.to_string()])?;
        Ok(())
    }

    /// Removes a conversation from a folder.
    pub(super) fn take_from_folder(&self, folder: u64, id: &ConversationId) -> Result<()> {
        let mut statement = self.sql.prepare_cached(
            "DELETE FROM folder_member WHERE folder_id = ?1 AND conversation_id = ?2",
        )?;
        statement.execute(params![folder, id.to_string()])?;
        Ok(())
    }

    /// Replaces all folders.
    pub(super) fn set_folders(&self, folders: &[Folder]) -> Result<()> {
        for sql in ["DELETE FROM folder_member", "DELETE FROM folder"] {
            self.sql.prepare_cached(sql)?.execute([])?;
        }
        for folder in folders {
            self.name_folder(folder.id, &folder.name)?;
            for id in &folder.conversations {
                self.put_into_folder(folder.id, id)?;
            }
        }
        Ok(())
    }
}
