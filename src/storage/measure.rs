//! Figures of the database for an operator. None of them costs more as histories grow.

use super::Rows;
use super::sql::Sql;
use crate::model::Result;

/// The most timelines that are counted in the queue of the purge.
pub const BACKLOG_LIMIT: u64 = 10_000;

/// The state of the database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Measures {
    /// The size of the database, in bytes: of the file's pages, or of PostgreSQL's files.
    pub bytes: u64,
    /// The bytes of free pages, which are reused first and then given back; `None` if only the engine knows.
    pub free_bytes: Option<u64>,
    /// The number of timelines that wait for the purge, counted up to [`BACKLOG_LIMIT`].
    pub purge_backlog: u64,
}

impl Rows<'_> {
    /// The state of the database.
    pub fn measures(&self) -> Result<Measures> {
        let size = match self.sql {
            Sql::Sqlite(_) => {
                "SELECT (SELECT page_count FROM pragma_page_count) * page_size,
                   (SELECT freelist_count FROM pragma_freelist_count) * page_size
                 FROM pragma_page_size"
            }
            #[cfg(feature = "postgres")]
            Sql::Postgres(_) => "SELECT pg_database_size(current_database()), CAST(NULL AS BIGINT)",
        };
        let mut size = self.sql.prepare_cached(size)?;
        let (bytes, free_bytes) = size.query_row([0; 0], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let mut backlog = self.sql.prepare_cached(
            "SELECT count(*) FROM (SELECT timeline_id FROM purge ORDER BY timeline_id LIMIT ?1) queued",
        )?;
        let purge_backlog = backlog.query_row([BACKLOG_LIMIT], |row| row.get(0))?;
        Ok(Measures {
            bytes,
            free_bytes,
            purge_backlog,
        })
    }
}

#[cfg(test)]
mod tests {
    use crate::storage::{Location, Storage};

    #[test]
    fn the_backlog_of_the_purge_is_counted_and_the_database_has_a_size() {
        let directory = tempfile::tempdir().unwrap();
        let mut storage = Storage::open(&Location::of_test(directory.path())).unwrap();
        let measured = storage.write(|rows| {
            let before = rows.measures()?;
            for name in ["a", "b", "c"] {
                rows.queue_purge(rows.timeline(name)?)?;
            }
            Ok((before, rows.measures()?))
        });
        let (before, after) = measured.unwrap();
        assert_eq!((before.purge_backlog, after.purge_backlog), (0, 3));
        assert!(after.bytes >= 4096, "{after:?}");
        assert_eq!(after.free_bytes.is_some(), storage.file().is_some());
    }
}
