//! Last deletion of each kind for each conversation, kept for devices that must synchronise in full.

use super::Rows;
use super::sql::params;
use crate::api::feed::{Cleared, Deletion};
use crate::model::{ConversationId, Result, UserId};

/// Kind of deletion, in the column `kind`. A later deletion of the same kind covers an earlier one.
#[derive(Clone, Copy)]
enum Kind {
    /// The conversation was deleted and its history kept.
    Kept = 0,
    /// The conversation was deleted with its history.
    WithHistory = 1,
    /// The history was cleared; the conversation stayed.
    HistoryOnly = 2,
}

impl Rows<'_> {
    /// Stores a deletion. `origin` is the only device that it applies to; empty: all.
    pub fn remember_deletion(
        &self,
        user: &UserId,
        deletion: &Deletion,
        number: u64,
        origin: &str,
    ) -> Result<()> {
        let kind = if deletion.clear {
            Kind::WithHistory
        } else {
            Kind::Kept
        };
        let conversation = &deletion.conversation;
        self.remember(user, conversation, (kind, deletion.floor), number, origin)
    }

    /// Stores the clearing of a history. `origin` is as in [`Self::remember_deletion`].
    pub fn remember_clearing(
        &self,
        user: &UserId,
        cleared: &Cleared,
        number: u64,
        origin: &str,
    ) -> Result<()> {
        let what = (Kind::HistoryOnly, cleared.floor);
        self.remember(user, &cleared.conversation, what, number, origin)
    }

    fn remember(
        &self,
        user: &UserId,
        conversation: &ConversationId,
        (kind, floor): (Kind, u64),
        number: u64,
        origin: &str,
    ) -> Result<()> {
        let mut statement = self.sql.prepare_cached(
            "INSERT INTO deletion (user_id, conversation_id, origin, kind, number, floor)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)
             ON CONFLICT (user_id, conversation_id, origin, kind) DO UPDATE SET
               number = excluded.number, floor = excluded.floor",
        )?;
        let id = conversation.to_string();
        statement.execute(params![
            user.as_str(),
            id,
            origin,
            kind as u8,
            number,
            floor
        ])?;
        Ok(())
    }

    /// The deletions after `since` that apply to `device`, in order: the last one of each kind for each
    /// conversation.
    pub fn deletions(&self, user: &UserId, since: u64, device: &str) -> Result<Vec<Deletion>> {
        let mut statement = self.sql.prepare_cached(
            "SELECT conversation_id, floor, kind FROM deletion
             WHERE user_id = ?1 AND number > ?2 AND origin IN ('', ?3) AND kind < ?4 ORDER BY number",
        )?;
        let end = Kind::HistoryOnly as u8;
        let mut rows = statement.query(params![user.as_str(), since, device, end])?;
        let mut deletions = Vec::new();
        while let Some(row) = rows.next()? {
            deletions.push(Deletion {
                conversation: ConversationId::new(&row.get::<String>(0)?)?,
                floor: row.get(1)?,
                clear: row.get::<u8>(2)? == Kind::WithHistory as u8,
            });
        }
        Ok(deletions)
    }

    /// The clearings after `since` that apply to `device`, in order.
    pub fn clearings(&self, user: &UserId, since: u64, device: &str) -> Result<Vec<Cleared>> {
        let mut statement = self.sql.prepare_cached(
            "SELECT conversation_id, floor FROM deletion
             WHERE user_id = ?1 AND number > ?2 AND origin IN ('', ?3) AND kind = ?4 ORDER BY number",
        )?;
        let kind = Kind::HistoryOnly as u8;
        let mut rows = statement.query(params![user.as_str(), since, device, kind])?;
        let mut clearings = Vec::new();
        while let Some(row) = rows.next()? {
            let conversation = ConversationId::new(&row.get::<String>(0)?)?;
            clearings.push(Cleared {
                unread: self.unread(user, &conversation)?,
                conversation,
                floor: row.get(1)?,
            });
        }
        Ok(clearings)
    }
}
