//! What a copy does differently in each engine.

use crate::api::console::Tally;
use crate::model::Result;
use crate::storage::sql::{Sql, params};
use crate::storage::{Engine, Rows, Storage};

impl Storage {
    /// Refuses a place that others have open; who opened a SQLite file has it alone. Error 6019.
    pub(super) fn refuse_others(&self) -> Result<()> {
        match &self.engine {
            Engine::Sqlite(_) => Ok(()),
            #[cfg(feature = "postgres")]
            Engine::Postgres(session) => session.refuse_others(),
        }
    }

    /// What keeps servers from changing anything here while it lives; none where that is so already.
    pub(super) fn keep_writers_out(&self) -> Result<Option<Self>> {
        let guard = self.another();
        match guard.as_ref().map(|guard| &guard.engine) {
            #[cfg(feature = "postgres")]
            Some(Engine::Postgres(session)) => session.keep_writers_out()?,
            _ => {}
        }
        Ok(guard)
    }

    /// Whether the guard kept them out until now. Error 6019.
    pub(super) fn has_kept_writers_out(&self) -> Result<()> {
        match &self.engine {
            Engine::Sqlite(_) => Ok(()),
            #[cfg(feature = "postgres")]
            Engine::Postgres(session) => session.has_kept_writers_out(),
        }
    }

    /// Has the engine look at what was written, so that it plans by it.
    pub(super) fn learn(&self) -> Result<()> {
        match &self.engine {
            Engine::Sqlite(_) => Ok(()),
            #[cfg(feature = "postgres")]
            Engine::Postgres(session) => session.learn(),
        }
    }
}

impl Rows<'_> {
    /// Has a figure be this, whatever was counted while rows were written.
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

    /// Has the next timeline's number be one that is free; SQLite sees to it by itself.
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
