//! Removing what nobody can read any more.

use std::ops::RangeInclusive;

use rusqlite::{OptionalExtension, params};

use super::{Rows, TimelineId};
use crate::model::Result;

impl Rows<'_> {
    /// Notes that the timeline may hold messages out of everyone's reach.
    pub fn queue_purge(&self, timeline: TimelineId) -> Result<()> {
        let mut statement = self
            .sql
            .prepare_cached("INSERT OR IGNORE INTO purge (timeline_id) VALUES (?1)")?;
        statement.execute([timeline])?;
        Ok(())
    }

    /// A timeline that was noted.
    pub fn next_purge(&self) -> Result<Option<TimelineId>> {
        let mut statement = self
            .sql
            .prepare_cached("SELECT min(timeline_id) FROM purge")?;
        Ok(statement.query_row([], |row| row.get(0))?)
    }

    /// Strikes a note.
    pub fn finish_purge(&self, timeline: TimelineId) -> Result<()> {
        let mut statement = self
            .sql
            .prepare_cached("DELETE FROM purge WHERE timeline_id = ?1")?;
        statement.execute([timeline])?;
        Ok(())
    }

    /// The seqs of a timeline that no span covers. The spans come by their lower ends, so the first open
    /// one ends the walk: what lies above it somebody can read.
    pub fn unreadable(&self, timeline: TimelineId) -> Result<Vec<RangeInclusive<u64>>> {
        let last = self.last_seq(timeline)?;
        let mut statement = self.sql.prepare_cached(
            "SELECT after_seq, until_seq FROM span WHERE timeline_id = ?1
             ORDER BY after_seq, until_seq DESC",
        )?;
        let mut rows = statement.query([timeline])?;
        let mut ranges = Vec::new();
        let mut covered = 0;
        while covered < last {
            let (after, until) = match rows.next()? {
                Some(row) => (row.get::<_, u64>(0)?.min(last), row.get::<_, u64>(1)?),
                None => (last, last),
            };
            if after > covered {
                ranges.push(covered + 1..=after);
            }
            covered = covered.max(after).max(until);
        }
        Ok(ranges)
    }

    /// Deletes up to `limit` messages of the range, oldest first, and returns how many.
    pub fn delete_messages(
        &self,
        timeline: TimelineId,
        range: &RangeInclusive<u64>,
        limit: usize,
    ) -> Result<usize> {
        let mut slice = self.sql.prepare_cached(
            "SELECT max(seq) FROM (SELECT seq FROM message
             WHERE timeline_id = ?1 AND seq >= ?2 AND seq <= ?3 ORDER BY seq LIMIT ?4)",
        )?;
        let end: Option<u64> = slice
            .query_row(
                params![timeline, range.start(), range.end(), limit],
                |row| row.get(0),
            )
            .optional()?
            .flatten();
        let Some(end) = end else {
            return Ok(0);
        };
        let mut delete = self.sql.prepare_cached(
            "DELETE FROM message WHERE timeline_id = ?1 AND seq >= ?2 AND seq <= ?3",
        )?;
        let deleted = delete.execute(params![timeline, range.start(), end])?;
        self.count_messages(-i64::try_from(deleted).unwrap_or(i64::MAX))?;
        Ok(deleted)
    }
}
