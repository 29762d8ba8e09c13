//! Fingerprints of messages, by which a device and the service compare their histories.

use std::collections::BTreeMap;

use super::sql::{OptionalExtension, Row, params};
use super::{Rows, TimelineId};
use crate::model::{ConversationId, Error, Fingerprint, MessageKey, Result, UserId};

/// Reads the fingerprint of a message: seq, sender, and the sender's numbers.
fn read_fingerprint(row: &Row<'_>) -> Result<Fingerprint> {
    let sender = UserId::new(&row.get::<String>(1)?);
    let sender = sender.map_err(|_| Error::corrupt("a message's sender"))?;
    let key = MessageKey {
        msg_seq: row.get(2)?,
        msg_random: row.get(3)?,
        msg_time_stamp: row.get(4)?,
    };
    Ok(Fingerprint::new(row.get(0)?, &key, &sender))
}

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

    /// The fingerprints of the newest messages that the user can read in these conversations. Those without any are
    /// left out.
    pub fn newest_fingerprints(
        &self,
        user: &UserId,
        ids: &[ConversationId],
    ) -> Result<BTreeMap<ConversationId, Fingerprint>> {
        let ids: Vec<String> = ids.iter().map(ToString::to_string).collect();
        let places: Vec<String> = (2..ids.len() + 2).map(|at| format!("?{at}")).collect();
        let mut statement = self.sql.prepare_cached(&format!(
            "SELECT m.seq, m.sender_id, m.msg_seq, m.random, m.time, c.conversation_id
             FROM conversation c JOIN message m ON m.timeline_id = c.timeline_id AND m.seq = (
               SELECT max((SELECT max(r.seq) FROM message r WHERE r.timeline_id = s.timeline_id
                           AND r.seq > s.after_seq AND r.seq <= s.until_seq))
               FROM span s WHERE s.user_id = c.user_id AND s.timeline_id = c.timeline_id)
             WHERE c.user_id = ?1 AND c.conversation_id IN ({})",
            places.join(", ")
        ))?;
        let values = std::iter::once(user.as_str()).chain(ids.iter().map(String::as_str));
        let values: Vec<&str> = values.collect();
        let mut rows = statement.query(&values[..])?;
        let mut found = BTreeMap::new();
        while let Some(row) = rows.next()? {
            let id = ConversationId::new(&row.get::<String>(5)?)?;
            found.insert(id, read_fingerprint(&row)?);
        }
        Ok(found)
    }

    /// The fingerprint of the message with that seq; `None` if it does not exist.
    pub fn fingerprint(&self, timeline: TimelineId, seq: u64) -> Result<Option<Fingerprint>> {
        let mut statement = self.sql.prepare_cached(
            "SELECT seq, sender_id, msg_seq, random, time FROM message
             WHERE timeline_id = ?1 AND seq = ?2",
        )?;
        let mut rows = statement.query(params![timeline, seq])?;
        rows.next()?.as_ref().map(read_fingerprint).transpose()
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
