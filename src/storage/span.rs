//! Spans: the ranges of a history that a user can read.

use super::sql::params;

use super::{Rows, TimelineId};
use crate::model::{Result, UserId};

impl Rows<'_> {
    /// Whether the user can read a message after `after` and up to `until`.
    pub fn reads_between(
        &self,
        user: &UserId,
        timeline: TimelineId,
        after: u64,
        until: u64,
    ) -> Result<bool> {
        let mut statement = self.sql.prepare_cached(
            "SELECT 1 FROM span s WHERE s.user_id = ?1 AND s.timeline_id = ?2 AND s.until_seq > ?3
             AND EXISTS (SELECT 1 FROM message m WHERE m.timeline_id = s.timeline_id
                         AND m.seq > s.after_seq AND m.seq > ?3 AND m.seq <= s.until_seq AND m.seq <= ?4)",
        )?;
        Ok(statement.exists(params![user.as_str(), timeline, after, until])?)
    }

    /// Whether the user can read a message after `floor` that is not imported history.
    pub fn reads_after(&self, user: &UserId, timeline: TimelineId, floor: u64) -> Result<bool> {
        let mut statement = self.sql.prepare_cached(
            "SELECT 1 FROM span s WHERE s.user_id = ?1 AND s.timeline_id = ?2 AND s.until_seq > ?3
             AND EXISTS (SELECT 1 FROM message m WHERE m.timeline_id = s.timeline_id
                         AND m.seq > s.after_seq AND m.seq > ?3 AND m.seq <= s.until_seq AND m.past = 0)",
        )?;
        Ok(statement.exists(params![user.as_str(), timeline, floor])?)
    }
}
