//! Fingerprints of messages, by which a device and the service compare their histories.

use super::sql::{OptionalExtension, params};

use super::{Rows, TimelineId};
use crate::model::{Error, Fingerprint, MessageKey, Result, UserId};

impl Rows<'_> {
    /// Whether that message exists at its seq, or was the last of a purged range.
    pub fn has_fingerprint(&self, timeline: TimelineId, fingerprint: Fingerprint) -> Result<bool> {
        if let Some(found) = self.fingerprint(timeline, fingerprint.seq)? {
            return Ok(found == fingerprint);
        }
        let mut purged = self
            .sql
            .prepare_cached("SELECT id FROM purged WHERE timeline_id = ?1 AND seq = ?2")?;
        let id = purged.query_row(params![timeline, fingerprint.seq], |row| row.get::<u64>(0));
        Ok(id.optional()? == Some(fingerprint.id))
    }

    /// The fingerprint of the message with that seq; `None` if it does not exist.
    pub fn fingerprint(&self, timeline: TimelineId, seq: u64) -> Result<Option<Fingerprint>> {
        let mut statement = self.sql.prepare_cached(
            "SELECT sender_id, msg_seq, random, time FROM message WHERE timeline_id = ?1 AND seq = ?2",
        )?;
        let row = statement.query_row(params![timeline, seq], |row| {
            let key = MessageKey {
                msg_seq: row.get(1)?,
                msg_random: row.get(2)?,
                msg_time_stamp: row.get(3)?,
            };
            Ok((row.get::<String>(0)?, key))
        });
        let Some((sender, key)) = row.optional()? else {
            return Ok(None);
        };
        let sender = UserId::new(&sender).map_err(|_| Error::corrupt("a message's sender"))?;
        Ok(Some(Fingerprint::new(seq, &key, &sender)))
    }

    /// Stores the fingerprint of the last message of a purged range, and forgets the earlier ones in it.
    pub(super) fn remember_purged(
        &self,
        timeline: TimelineId,
        from: u64,
        fingerprint: Fingerprint,
    ) -> Result<()> {
        let mut before = self.sql.prepare_cached(
            "DELETE FROM purged WHERE timeline_id = ?1 AND seq >= ?2 AND seq < ?3",
        )?;
        before.execute(params![timeline, from, fingerprint.seq])?;
        let mut last = self.sql.prepare_cached(
            "INSERT INTO purged (timeline_id, seq, id) VALUES (?1, ?2, ?3)
             ON CONFLICT (timeline_id, seq) DO UPDATE SET id = excluded.id",
        )?;
        last.execute(params![timeline, fingerprint.seq, fingerprint.id])?;
        Ok(())
    }
}
