//! Common SQL layer for SQLite and PostgreSQL: SQL that both understand, with parameters `?1`, `?2`, …, and
//! integers and text as values.
//!
//! The interface is rusqlite's, and adds nothing over SQLite. [`super::postgres`] translates the differences.

use rusqlite::types::ValueRef;

use super::value::{Fault, FromValue, Params, Value};
pub(super) use super::value::{OptionalExtension, Result, params};

/// The connection within one transaction.
#[derive(Clone, Copy, Debug)]
pub(super) enum Sql<'a> {
    /// To a SQLite file.
    Sqlite(&'a rusqlite::Transaction<'a>),
    /// To a PostgreSQL server.
    #[cfg(feature = "postgres")]
    Postgres(&'a super::postgres::PgConnection),
}

/// A prepared statement.
pub(super) enum Statement<'a> {
    Sqlite(rusqlite::CachedStatement<'a>),
    #[cfg(feature = "postgres")]
    Postgres(super::postgres::Prepared<'a>),
}

/// The rows of an answer.
pub(super) enum Answer<'a> {
    Sqlite(rusqlite::Rows<'a>),
    #[cfg(feature = "postgres")]
    Postgres(std::slice::Iter<'a, ::postgres::Row>),
}

/// A row of an answer.
pub(super) enum Row<'a> {
    Sqlite(&'a rusqlite::Row<'a>),
    #[cfg(feature = "postgres")]
    Postgres(&'a ::postgres::Row),
}

impl<'a> Sql<'a> {
    /// Runs a statement that has neither parameters nor an answer.
    pub(super) fn run(self, sql: &str) -> Result<()> {
        match self {
            Self::Sqlite(transaction) => transaction.prepare_cached(sql)?.execute([]).map(drop)?,
            #[cfg(feature = "postgres")]
            Self::Postgres(session) => session.run(sql)?,
        }
        Ok(())
    }

    /// Prepares a statement, or takes it from the cache.
    pub(super) fn prepare_cached(self, sql: &str) -> Result<Statement<'a>> {
        Ok(match self {
            Self::Sqlite(transaction) => Statement::Sqlite(transaction.prepare_cached(sql)?),
            #[cfg(feature = "postgres")]
            Self::Postgres(session) => Statement::Postgres(session.prepare(sql)?),
        })
    }
}

impl Statement<'_> {
    /// Runs the statement. Returns the number of changed rows.
    pub(super) fn execute(&mut self, params: impl Params) -> Result<usize> {
        let values = params.values()?;
        Ok(match self {
            Self::Sqlite(statement) => statement.execute(rusqlite::params_from_iter(values))?,
            #[cfg(feature = "postgres")]
            Self::Postgres(statement) => statement.execute(&values)?,
        })
    }

    /// All rows.
    pub(super) fn query(&mut self, params: impl Params) -> Result<Answer<'_>> {
        let values = params.values()?;
        Ok(match self {
            Self::Sqlite(statement) => {
                Answer::Sqlite(statement.query(rusqlite::params_from_iter(values))?)
            }
            #[cfg(feature = "postgres")]
            Self::Postgres(statement) => Answer::Postgres(statement.query(&values)?.iter()),
        })
    }

    /// The first row; [`Fault::NoRow`] if there is none.
    pub(super) fn query_row<T>(
        &mut self,
        params: impl Params,
        read: impl FnOnce(&Row<'_>) -> Result<T>,
    ) -> Result<T> {
        match self.query(params)?.next()? {
            Some(row) => read(&row),
            None => Err(Fault::NoRow),
        }
    }

    /// All rows, each mapped by `read`.
    pub(super) fn query_map<T>(
        &mut self,
        params: impl Params,
        mut read: impl FnMut(&Row<'_>) -> Result<T>,
    ) -> Result<Vec<T>> {
        let mut rows = self.query(params)?;
        let mut all = Vec::new();
        while let Some(row) = rows.next()? {
            all.push(read(&row)?);
        }
        Ok(all)
    }

    /// Whether there is a row.
    pub(super) fn exists(&mut self, params: impl Params) -> Result<bool> {
        Ok(self.query(params)?.next()?.is_some())
    }
}

impl Answer<'_> {
    /// The next row; `None` after the last.
    pub(super) fn next(&mut self) -> Result<Option<Row<'_>>> {
        Ok(match self {
            Self::Sqlite(rows) => rows.next()?.map(Row::Sqlite),
            #[cfg(feature = "postgres")]
            Self::Postgres(rows) => rows.next().map(Row::Postgres),
        })
    }
}

impl Row<'_> {
    /// The value of a column, counted from 0.
    pub(super) fn get<T: FromValue>(&self, column: usize) -> Result<T> {
        match self {
            Self::Sqlite(row) => T::from_value(match row.get_ref(column)? {
                ValueRef::Null => Value::Null,
                ValueRef::Integer(number) => Value::Integer(number),
                ValueRef::Text(text) => {
                    Value::Text(std::str::from_utf8(text).map_err(Fault::value)?)
                }
                other => return Err(Fault::value(format!("{} in it", other.data_type()))),
            }),
            #[cfg(feature = "postgres")]
            Self::Postgres(row) => super::postgres::value(row, column, T::from_value),
        }
    }
}
