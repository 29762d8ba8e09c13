//! Floors of deletions by this device: the last seq that each covers.

use rusqlite::{OptionalExtension, params};

use super::Rows;
use super::message::read_key;
use crate::api::deletion::FINGERPRINTS_LIMIT;
use crate::model::{ConversationId, Fingerprint, Result};

/// The floor of a deletion, with fingerprints of messages up to it. If the service was restored from a copy, it may
/// have other messages under the same seqs; the fingerprints tell them apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Floor {
    /// The last seq that the deletion may cover.
    pub seq: u64,
    /// Fingerprints of messages up to `seq`, newest first.
    pub fingerprints: Vec<Fingerprint>,
}

/// Enough for a history of any length, because the gaps between the fingerprints double.
const FINGERPRINTS: usize = 40;

impl Rows<'_> {
    /// The floor that covers everything the device has of a conversation; `None` if it has nothing.
    pub fn floor(&self, id: &ConversationId) -> Result<Option<Floor>> {
        let newest = self.newest_seq(id)?;
        newest.map(|seq| self.floor_at(id, seq)).transpose()
    }

    /// The floor at a seq, with the fingerprints that the device has up to it. Those of local-only messages are among
    /// them: after a restore the device cannot always tell which ones the service still has, and the service knows.
    pub fn floor_at(&self, id: &ConversationId, seq: u64) -> Result<Floor> {
        let mut fingerprints = self.fingerprints_below(id, seq, false)?;
        if self.has_local_only()? {
            fingerprints.extend(self.fingerprints_below(id, seq, true)?);
            fingerprints.sort_unstable_by_key(|fingerprint| std::cmp::Reverse(fingerprint.seq));
            fingerprints.dedup();
            fingerprints.truncate(FINGERPRINTS_LIMIT);
        }
        Ok(Floor { seq, fingerprints })
    }

    /// The fingerprints of the newest message up to a seq, and of more below it, at distances that double.
    fn fingerprints_below(
        &self,
        id: &ConversationId,
        seq: u64,
        local_only: bool,
    ) -> Result<Vec<Fingerprint>> {
        let mut fingerprints = Vec::new();
        let (mut below, mut gap) = (seq, 1);
        while let Some(fingerprint) = self
            .newest_fingerprint(id, below, local_only)?
            .filter(|_| fingerprints.len() < FINGERPRINTS)
        {
            fingerprints.push(fingerprint);
            below = fingerprint.seq.saturating_sub(gap);
            gap *= 2;
        }
        Ok(fingerprints)
    }

    /// The fingerprint of the newest message up to a seq, of local-only messages too or of the others only.
    fn newest_fingerprint(
        &self,
        id: &ConversationId,
        seq: u64,
        local_only: bool,
    ) -> Result<Option<Fingerprint>> {
        let mut statement = self.sql.prepare_cached(
            "SELECT seq, sender_id, msg_seq, random, time FROM message WHERE conversation_key =
               (SELECT conversation_key FROM conversation WHERE conversation_id = ?1)
             AND seq <= ?2 AND (lost = 0 OR ?3) ORDER BY seq DESC LIMIT 1",
        )?;
        let seq = i64::try_from(seq).unwrap_or(i64::MAX);
        let row = statement.query_row(params![id.to_string(), seq, local_only], |row| {
            Ok((row.get(0)?, row.get::<_, String>(1)?, read_key(row, 2)?))
        });
        let Some((seq, sender, key)) = row.optional()? else {
            return Ok(None);
        };
        Ok(Some(Fingerprint::new(
            seq,
            &key,
            &super::message::sender(&sender)?,
        )))
    }

    /// The fingerprints of the messages under these seqs, as far as the device has them, local-only or not.
    pub fn fingerprints(&self, id: &ConversationId, seqs: &[u64]) -> Result<Vec<Fingerprint>> {
        let mut fingerprints = Vec::new();
        for seq in seqs {
            let found = self.newest_fingerprint(id, *seq, true)?;
            fingerprints.extend(found.filter(|fingerprint| fingerprint.seq == *seq));
        }
        Ok(fingerprints)
    }
}
