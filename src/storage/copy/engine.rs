//! Steps of a copy that differ between the engines.

use crate::api::console::Tally;
use crate::model::Result;
use crate::storage::sql::{Sql, params};
use crate::storage::{Engine, Rows, Storage};

impl Storage {
    /// Refuses a database that other processes have open, with 6019. A SQLite file has a single opener anyway.
    pub(super) fn refuse_others(&self) -> Result<()> {
        match &self.engine {
            Engine::Sqlite(_) => Ok(()),
            #[cfg(feature = "postgres")]
            Engine::Postgres(session) => session.refuse_others(),
        }
    }

    /// A guard that keeps servers from changing anything here as long as it lives; `None` if it is not needed.
    pub(super) fn keep_writers_out(&self) -> Result<Option<Self>> {
        let guard = self.another();
        match guard.as_ref().map(|guard| &guard.engine) {
            #[cfg(feature = "postgres")]
            Some(Engine::Postgres(session)) => session.keep_writers_out()?,
            _ => {}
        }
        Ok(guard)
    }

    /// Checks that the guard has held until now. Fails with 6019.
    pub(super) fn has_kept_writers_out(&self) -> Result<()> {
        match &self.engine {
            Engine::Sqlite(_) => Ok(()),
            #[cfg(feature = "postgres")]
            Engine::Postgres(session) => session.has_kept_writers_out(),
        }
    }

    /// Updates the engine's statistics for its query planner.
    pub(super) fn learn(&self) -> Result<()> {
        match &self.engine {
            Engine::Sqlite(_) => Ok(()),
            #[cfg(feature = "postgres")]
            Engine::Postgres(session) => session.learn(),
        }
    }
}

impl Rows<'_> {
    /// Sets a figure, whatever was counted while rows were written.
    pub(super) fn set_figure(&self, name: &str, value: u64) -> Result<()> {
        let number = |value: u64| i64::try_from(value).unwrap_or(i64::MAX);
        self.count(name, number(value) - number(self.figure(name)?))
    }

    /// Adds an hour's deletions.
    pub(super) fn add_tally(&self, tally: Tally) -> Result<()> {
        let add = match self.sql {
            Sql::Sqlite(_) => "INSERT INTO tally (hour, deletions) VALUES (?1, ?2)",
            #[cfg(feature = "postgres")]
            Sql::Postgres(_) => "INSERT INTO tally (lane, hour, deletions) VALUES (0, ?1, ?2)",
        };
        self.sql
            .prepare_cached(add)?
            .execute(params![tally.time / 3_600, tally.count])?;
        Ok(())
    }

    /// Sets the next timeline's number to a free one. SQLite needs no such step.
    pub(super) fn begin_behind_timelines(&self) -> Result<()> {
        match self.sql {
            Sql::Sqlite(_) => Ok(()),
            #[cfg(feature = "postgres")]
            Sql::Postgres(_) => {
                let mut begin = self.sql.prepare_cached(
                    "SELECT setval(pg_get_serial_sequence('timeline', 'timeline_id'),
                       coalesce(max(timeline_id), 0) + 1, false) FROM timeline",
                )?;
                Ok(begin.query_row([0; 0], |_| Ok(()))?)
            }
        }
    }
}
