//! Receive option and retention of conversations.

use super::sql::{OptionalExtension, params};

use super::Rows;
use crate::api::feed::ConversationPreferences;
use crate::model::{ConversationId, Preferences, Result, UserId};

/// Receive option and retention of a conversation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PreferenceRow {
    /// A number of [`crate::model::receive_opt`].
    pub receive_opt: u8,
    /// Days after which messages expire; 0: never.
    pub retention_days: u32,
}

impl Rows<'_> {
    /// The user's row of the table `preference` for a conversation.
    pub fn preference_row(&self, user: &UserId, id: &ConversationId) -> Result<PreferenceRow> {
        let mut statement = self.sql.prepare_cached(
            "SELECT receive_opt, retention_days FROM preference
             WHERE user_id = ?1 AND conversation_id = ?2",
        )?;
        let row = statement.query_row([user.as_str(), &id.to_string()], |row| {
            Ok(PreferenceRow {
                receive_opt: row.get(0)?,
                retention_days: row.get(1)?,
            })
        });
        Ok(row.optional()?.unwrap_or_default())
    }

    /// Stores the user's receive option and retention of a conversation.
    pub fn put_preference_row(
        &self,
        user: &UserId,
        id: &ConversationId,
        wanted: PreferenceRow,
    ) -> Result<()> {
        if wanted == PreferenceRow::default() {
            let mut statement = self.sql.prepare_cached(
                "DELETE FROM preference WHERE user_id = ?1 AND conversation_id = ?2",
            )?;
            statement.execute([user.as_str(), &id.to_string()])?;
            return Ok(());
        }
        let mut statement = self.sql.prepare_cached(
            "INSERT INTO preference (user_id, conversation_id, receive_opt, retention_days)
             VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT (user_id, conversation_id) DO UPDATE SET
               receive_opt = excluded.receive_opt, retention_days = excluded.retention_days",
        )?;
        statement.execute(params![
            user.as_str(),
            id.to_string(),
            wanted.receive_opt,
            wanted.retention_days
        ])?;
        Ok(())
    }

    /// Up to `limit` conversations with a retention, after the given one.
    pub fn retained(
        &self,
        after: Option<&(UserId, ConversationId)>,
        limit: usize,
    ) -> Result<Vec<(UserId, ConversationId, u32)>> {
        let (user, id) = after.map_or_else(Default::default, |(user, id)| {
            (user.to_string(), id.to_string())
        });
        let mut statement = self.sql.prepare_cached(
            "SELECT user_id, conversation_id, retention_days FROM preference
             WHERE retention_days > 0 AND (user_id, conversation_id) > (?1, ?2)
             ORDER BY user_id, conversation_id LIMIT ?3",
        )?;
        let mut rows = statement.query(params![user, id, limit])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            let user = UserId::new(&row.get::<String>(0)?)?;
            let id = ConversationId::new(&row.get::<String>(1)?)?;
            found.push((user, id, row.get(2)?));
        }
        Ok(found)
    }

    /// All preferences of a user for one conversation, of both tables.
    pub fn preferences(&self, user: &UserId, id: &ConversationId) -> Result<Preferences> {
        let contact = self.contact_row(user, id)?.unwrap_or_default();
        let own = self.preference_row(user, id)?;
        Ok(Preferences {
            marks: contact.marks,
            custom_data: contact.custom,
            receive_opt: own.receive_opt,
            retention_days: own.retention_days,
        })
    }

    /// All preferences of a user for all conversations, by id.
    pub fn all_preferences(&self, user: &UserId) -> Result<Vec<ConversationPreferences>> {
        let mut statement = self.sql.prepare_cached(
            "SELECT conversation_id FROM contact WHERE user_id = ?1
             UNION SELECT conversation_id FROM preference WHERE user_id = ?1
             ORDER BY conversation_id",
        )?;
        let ids = statement.query_map([user.as_str()], |row| row.get::<String>(0))?;
        let of = |id: &String| {
            let conversation = ConversationId::new(id)?;
            let preferences = self.preferences(user, &conversation)?;
            Ok(ConversationPreferences {
                conversation,
                preferences,
            })
        };
        ids.iter().map(of).collect()
    }
}
