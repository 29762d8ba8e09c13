//! Unread messages that only this device counts.

use rusqlite::params;

use super::{Applied, Rows};
use crate::model::{ConversationId, Result};

/// Conversations to mark as read.
#[derive(Clone, Debug)]
pub enum Scope {
    /// One conversation.
    One(ConversationId),
    /// All conversations whose ids begin with this prefix.
    Kind(&'static str),
}

impl Rows<'_> {
    /// Marks everything in the scope as read, on this device only. While `SyncConversationDeletion` is off, a device
    /// keeps entries and histories that were deleted on another device. The service counts nothing in them and cannot
    /// mark them as read.
    pub fn read_here(&self, scope: &Scope) -> Result<Applied> {
        let mut statement = self.sql.prepare_cached(
            "UPDATE conversation SET unread = 0, read_seq = max(read_seq, last_seq),
               read_time = max(read_time, coalesce((
                 SELECT m.time FROM message m
                 WHERE m.conversation_key = conversation.conversation_key AND m.seq = last_seq), 0))
             WHERE listed = 1 AND unread > 0
             AND iif(?2, conversation_id = ?1, substr(conversation_id, 1, length(?1)) = ?1)
             RETURNING conversation_id",
        )?;
        let (id, one) = match scope {
            Scope::One(id) => (id.to_string(), true),
            Scope::Kind(prefix) => (prefix.to_string(), false),
        };
        let ids = statement.query_map(params![id, one], |row| row.get::<_, String>(0))?;
        let ids: Vec<String> = ids.collect::<rusqlite::Result<_>>()?;
        let mut applied = Applied::default();
        for id in ids {
            let id = ConversationId::new(&id)?;
            self.drop_mentions(&id, 0, u64::MAX)?;
            applied.changed.insert(id);
        }
        Ok(applied)
    }
}
