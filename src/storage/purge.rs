//! Removal of messages that nobody can read any more.

use std::ops::RangeInclusive;

use super::sql::{OptionalExtension, Row, params};

use super::{Rows, TimelineId};
use crate::model::{Result, UserId};

/// The most spans of a history that a deletion reads, which bounds its cost in a group of any size.
const SPANS: usize = 8;

/// The seq after which a span begins, and its last seq.
fn span(row: &Row<'_>) -> super::sql::Result<(u64, u64)> {
    Ok((row.get(0)?, row.get(1)?))
}

impl Rows<'_> {
    /// Queues a timeline that may contain messages that nobody can read.
    pub fn queue_purge(&self, timeline: TimelineId) -> Result<()> {
        let mut statement = self
            .sql
            // An existing row is written again: a purge that is about to delete the row, and has not seen this
            // transaction's changes, then conflicts with it and is repeated.
            .prepare_cached(
                "INSERT INTO purge (timeline_id) VALUES (?1)
                 ON CONFLICT (timeline_id) DO UPDATE SET timeline_id = excluded.timeline_id",
            )?;
        statement.execute([timeline])?;
        Ok(())
    }

    /// Whether other users can read everything that `user` can read up to `floor`, so that nothing needs
    /// purging once `user` no longer can. Reads the first eight spans of the timeline only. False if they are
    /// not enough to tell; the purge then finds out.
    pub fn others_read(&self, user: &UserId, timeline: TimelineId, floor: u64) -> Result<bool> {
        let mut first = self.sql.prepare_cached(
            "SELECT after_seq, until_seq, user_id = ?1 FROM span
             WHERE timeline_id = ?2 ORDER BY after_seq, until_seq LIMIT ?3",
        )?;
        let mut rows = first.query(params![user.as_str(), timeline, SPANS])?;
        let (mut own, mut others) = (Vec::new(), Vec::new());
        while let Some(row) = rows.next()? {
            let spans = if row.get(2)? { &mut own } else { &mut others };
            spans.push(span(&row)?);
        }
        if own.len() + others.len() == SPANS {
            // There may be more spans, some of them the user's own.
            own = self.spans_of(user, timeline)?;
        }
        let is_read = |(after, until): &(u64, u64)| {
            let until = floor.min(*until);
            others
                .iter()
                .any(|other| other.0 <= *after && other.1 >= until)
        };
        let mut below = own.iter().filter(|(after, _)| *after < floor);
        Ok(below.all(is_read))
    }

    fn spans_of(&self, user: &UserId, timeline: TimelineId) -> Result<Vec<(u64, u64)>> {
        let mut statement = self.sql.prepare_cached(
            "SELECT after_seq, until_seq FROM span WHERE user_id = ?1 AND timeline_id = ?2",
        )?;
        let spans = statement.query_map(params![user.as_str(), timeline], span)?;
        Ok(spans)
    }

    /// Up to `limit` queued timelines.
    pub fn next_purges(&self, limit: usize) -> Result<Vec<TimelineId>> {
        let mut statement = self
            .sql
            .prepare_cached("SELECT timeline_id FROM purge ORDER BY timeline_id LIMIT ?1")?;
        let rows = statement.query_map([limit], |row| row.get(0))?;
        Ok(rows)
    }

    /// Removes a timeline from the queue.
    pub fn finish_purge(&self, timeline: TimelineId) -> Result<()> {
        let mut statement = self
            .sql
            .prepare_cached("DELETE FROM purge WHERE timeline_id = ?1")?;
        statement.execute([timeline])?;
        Ok(())
    }

    /// The seqs of a timeline that no span covers. Spans are ordered by their lower ends, so the search stops
    /// at the first open one: somebody can read everything above it.
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
                Some(row) => (row.get::<u64>(0)?.min(last), row.get::<u64>(1)?),
                None => (last, last),
            };
            if after > covered {
                ranges.push(covered + 1..=after);
            }
            covered = covered.max(after).max(until);
        }
        Ok(ranges)
    }

    /// Deletes up to `limit` messages of the range, oldest first. Returns how many.
    pub fn delete_messages(
        &self,
        timeline: TimelineId,
        range: &RangeInclusive<u64>,
        limit: usize,
    ) -> Result<usize> {
        let mut slice = self.sql.prepare_cached(
            "SELECT max(seq) FROM (SELECT seq FROM message
             WHERE timeline_id = ?1 AND seq >= ?2 AND seq <= ?3 ORDER BY seq LIMIT ?4) slice",
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
        if let Some(fingerprint) = self.fingerprint(timeline, end)? {
            self.remember_purged(timeline, *range.start(), fingerprint)?;
        }
        let mut delete = self.sql.prepare_cached(
            "DELETE FROM message WHERE timeline_id = ?1 AND seq >= ?2 AND seq <= ?3",
        )?;
        self.owed.set();
        let deleted = delete.execute(params![timeline, range.start(), end])?;
        self.count_messages(-i64::try_from(deleted).unwrap_or(i64::MAX))?;
        Ok(deleted)
    }
}

#[cfg(test)]
mod tests {
    use crate::storage::{Location, Storage};

    #[test]
    fn a_note_that_is_written_while_a_purge_strikes_it_is_not_lost() {
        let directory = tempfile::tempdir().unwrap();
        let mut storage = Storage::open(&Location::of_test(directory.path())).unwrap();
        let Some(mut other) = storage.another() else {
            return; // SQLite runs one transaction after the other.
        };
        let noted = storage.write(|rows| {
            let timeline = rows.timeline("a history")?;
            rows.queue_purge(timeline)?;
            Ok(timeline)
        });
        let timeline = noted.unwrap();
        let mut runs = 0;
        let purge = storage.write(|rows| {
            runs += 1;
            rows.unreadable(timeline)?;
            if runs == 1 {
                // Another server queues the timeline that the purge has just found readable.
                other.write(|rows| rows.queue_purge(timeline))?;
            }
            rows.finish_purge(timeline)
        });
        purge.unwrap();
        assert_eq!(runs, 2, "the purge has looked again");
        #[cfg(feature = "server")]
        assert_eq!(storage.retries().counts()[0], ("conflict", 1));
    }
}
