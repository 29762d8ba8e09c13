//! Local-only messages: those that the device has and a service that was restored from a copy has not. Their column
//! is `lost`.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::params;

use super::{Applied, Before, Rows};
use crate::api::feed::{End, Entry};
use crate::model::{ConversationId, Fingerprint, Result};

impl Rows<'_> {
    /// Makes the messages behind the ends of the service's histories local-only; without an end, all messages of a
    /// conversation. They stay readable here until a message gets the same seq, do not count as new, and are deleted
    /// with the next deletion of their conversation. Reading the history ends that for those that the service has.
    pub(super) fn set_local_only(&self, ends: &[End], before: &mut Before) -> Result<()> {
        let ends: BTreeMap<&ConversationId, u64> = ends
            .iter()
            .map(|end| (&end.conversation, end.seq))
            .collect();
        for (key, id) in self.conversation_keys()? {
            self.record(&id, before)?;
            let end = ends.get(&id).copied().unwrap_or(0);
            let mut behind = self.sql.prepare_cached(
                "UPDATE message SET lost = 1 WHERE conversation_key = ?1 AND seq > ?2",
            )?;
            behind.execute(params![key, end])?;
            let mut numbers = self.sql.prepare_cached(
                "UPDATE conversation SET base_seq = min(base_seq, ?2), read_seq = min(read_seq, ?2)
                 WHERE conversation_key = ?1",
            )?;
            numbers.execute(params![key, end])?;
            self.find_last(key)?;
        }
        self.set_state("lost", 1)
    }

    /// Whether the device has ever had local-only messages.
    pub fn has_local_only(&self) -> Result<bool> {
        Ok(self.state("lost")?.is_some())
    }

    /// Determines the last message of conversations that the device lists and the service does not. A page of history
    /// may have brought something that the feed no longer contains.
    pub(super) fn find_last_of_others(&self, entries: &[Entry]) -> Result<()> {
        let named: BTreeSet<&ConversationId> =
            entries.iter().map(|entry| &entry.conversation).collect();
        for (key, id) in self.conversation_keys()? {
            if !named.contains(&id) {
                self.find_last(key)?;
            }
        }
        Ok(())
    }

    fn conversation_keys(&self) -> Result<Vec<(i64, ConversationId)>> {
        let mut statement = self
            .sql
            .prepare_cached("SELECT conversation_key, conversation_id FROM conversation")?;
        let mut rows = statement.query([])?;
        let mut keys = Vec::new();
        while let Some(row) = rows.next()? {
            keys.push((row.get(0)?, ConversationId::new(&row.get::<_, String>(1)?)?));
        }
        Ok(keys)
    }

    /// Deletes the local-only messages of conversations whose histories were deleted.
    pub fn delete_local_only(&self, ids: &[ConversationId]) -> Result<Applied> {
        self.own_change(ids, |rows, key| rows.delete_local_only_of(key))
    }

    pub(super) fn delete_local_only_of(&self, key: i64) -> Result<()> {
        if self.has_local_only()? {
            self.owed.set();
            let mut delete = self
                .sql
                .prepare_cached("DELETE FROM message WHERE conversation_key = ?1 AND lost = 1")?;
            delete.execute([key])?;
        }
        Ok(())
    }

    /// Deletes messages that still have these fingerprints.
    pub fn delete_matching(
        &self,
        id: &ConversationId,
        fingerprints: &[Fingerprint],
    ) -> Result<Applied> {
        self.own_change(std::slice::from_ref(id), |rows, key| {
            for fingerprint in fingerprints {
                if rows
                    .message(id, fingerprint.seq)?
                    .is_some_and(|kept| Fingerprint::of(&kept) == *fingerprint)
                {
                    rows.delete_messages(key, fingerprint.seq, fingerprint.seq)?;
                }
            }
            Ok(())
        })
    }

    /// Makes a change that concerns this device only.
    fn own_change(
        &self,
        ids: &[ConversationId],
        change: impl Fn(&Self, i64) -> Result<()>,
    ) -> Result<Applied> {
        let (mut before, mut applied) = (Before::default(), Applied::default());
        for id in ids {
            if let Some(key) = self.find_key(id)? {
                self.record(id, &mut before)?;
                change(self, key)?;
                self.find_last(key)?;
                self.forget_if_empty(id, key)?;
            }
        }
        self.compare(before, &mut applied)?;
        Ok(applied)
    }
}
