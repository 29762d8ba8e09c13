//! Queued deletions: made without a connection, kept until the server has carried them out.

use rusqlite::{OptionalExtension, params};

use super::{Floor, Rows};
use crate::api::deletion::FINGERPRINTS_LIMIT;
use crate::model::{ConversationId, Error, Fingerprint, Result};

/// A queued deletion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueuedDeletion {
    /// The conversation.
    pub conversation: ConversationId,
    /// The floor, with its fingerprints.
    pub floor: Floor,
}

fn read_fingerprints(text: &str) -> Result<Vec<Fingerprint>> {
    match text {
        "" => Ok(Vec::new()),
        text => serde_json::from_str(text)
            .map_err(|_| Error::corrupt("a queued deletion's fingerprints")),
    }
}

impl Rows<'_> {
    /// Queues a deletion. It replaces and covers an earlier one of the same conversation and kind.
    pub(super) fn queue_deletion(
        &self,
        id: &ConversationId,
        mut floor: Floor,
        clear: bool,
    ) -> Result<()> {
        let mut find = self.sql.prepare_cached(
            "SELECT up_to, marks FROM deletion_order WHERE conversation_id = ?1 AND clear = ?2",
        )?;
        let before = find.query_row(params![id.to_string(), clear], |row| {
            Ok((row.get::<_, u64>(0)?, row.get::<_, String>(1)?))
        });
        if let Some((earlier, fingerprints)) = before.optional()? {
            // The messages that the earlier deletion covers are gone here, so its fingerprints are kept.
            floor.seq = floor.seq.max(earlier);
            floor
                .fingerprints
                .retain(|fingerprint| fingerprint.seq > earlier);
            floor.fingerprints.extend(read_fingerprints(&fingerprints)?);
            floor.fingerprints.truncate(FINGERPRINTS_LIMIT);
        }
        let fingerprints = serde_json::to_string(&floor.fingerprints).map_err(|error| {
            Error::internal(format!("a queued deletion's fingerprints: {error}"))
        })?;
        let mut keep = self.sql.prepare_cached(
            "INSERT OR REPLACE INTO deletion_order (conversation_id, up_to, clear, marks)
             VALUES (?1, ?2, ?3, ?4)",
        )?;
        keep.execute(params![id.to_string(), floor.seq, clear, fingerprints])?;
        Ok(())
    }

    /// Queued deletions with (`clear`) or without history, at most `limit`.
    pub fn queued_deletions(&self, clear: bool, limit: usize) -> Result<Vec<QueuedDeletion>> {
        let mut statement = self.sql.prepare_cached(
            "SELECT conversation_id, up_to, marks FROM deletion_order WHERE clear = ?1
             ORDER BY conversation_id LIMIT ?2",
        )?;
        let mut rows = statement.query(params![clear, limit])?;
        let mut deletions = Vec::new();
        while let Some(row) = rows.next()? {
            deletions.push(QueuedDeletion {
                conversation: ConversationId::new(&row.get::<_, String>(0)?)?,
                floor: Floor {
                    seq: row.get(1)?,
                    fingerprints: read_fingerprints(&row.get::<_, String>(2)?)?,
                },
            });
        }
        Ok(deletions)
    }

    /// Removes queued deletions that the server has carried out.
    pub fn forget_queued(&self, done: &[QueuedDeletion], clear: bool) -> Result<()> {
        let mut statement = self.sql.prepare_cached(
            "DELETE FROM deletion_order WHERE conversation_id = ?1 AND up_to = ?2 AND clear = ?3",
        )?;
        for deletion in done {
            statement.execute(params![
                deletion.conversation.to_string(),
                deletion.floor.seq,
                clear
            ])?;
        }
        Ok(())
    }
}
