//! The one language that the rows are asked in, for two engines: SQL as SQLite and PostgreSQL both read it, with
//! parameters `?1`, `?2`, …; whole numbers and text.
//!
//! The shape is rusqlite's, and over SQLite there is nothing between. What PostgreSQL wants written differently is in
//! [`super::postgres`].

use rusqlite::types::{ToSqlOutput, ValueRef};

use crate::model::{self, code};

/// One transaction's statements.
#[derive(Clone, Copy, Debug)]
pub(super) enum Sql<'a> {
    /// Of a SQLite file.
    Sqlite(&'a rusqlite::Transaction<'a>),
    /// Of a PostgreSQL server.
    #[cfg(feature = "postgres")]
    Postgres(&'a super::postgres::PgConnection),
}

/// A statement, ready to run.
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

/// A value on its way in or out.
#[derive(Clone, Copy, Debug)]
pub(super) enum Value<'a> {
    Null,
    Integer(i64),
    Text(&'a str),
}

/// What became of a statement.
pub(super) type Result<T> = std::result::Result<T, Fault>;

/// Why a statement gave nothing.
#[derive(Debug)]
pub(super) enum Fault {
    /// There is no row.
    NoRow,
    /// The engine refused it.
    Refused(model::Error),
}

impl Fault {
    /// A value that is not what it should be.
    pub(super) fn value(what: impl std::fmt::Display) -> Self {
        let why = format!("a value of the database: {what}");
        Self::Refused(model::Error::new(
            code::TIM_ERR_DATABASE_OPERATE_FAILED,
            why,
        ))
    }
}

impl From<Fault> for model::Error {
    fn from(fault: Fault) -> Self {
        match fault {
            Fault::NoRow => Fault::value("a row is missing").into(),
            Fault::Refused(error) => error,
        }
    }
}

impl From<rusqlite::Error> for Fault {
    fn from(error: rusqlite::Error) -> Self {
        Self::Refused(error.into())
    }
}

/// No row is an answer, too.
pub(super) trait OptionalExtension<T> {
    /// The value, or none when there is no row.
    fn optional(self) -> Result<Option<T>>;
}

impl<T> OptionalExtension<T> for Result<T> {
    fn optional(self) -> Result<Option<T>> {
        match self {
            Ok(value) => Ok(Some(value)),
            Err(Fault::NoRow) => Ok(None),
            Err(fault) => Err(fault),
        }
    }
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

    /// Makes a statement ready, or finds it ready.
    pub(super) fn prepare_cached(self, sql: &str) -> Result<Statement<'a>> {
        Ok(match self {
            Self::Sqlite(transaction) => Statement::Sqlite(transaction.prepare_cached(sql)?),
            #[cfg(feature = "postgres")]
            Self::Postgres(session) => Statement::Postgres(session.prepare(sql)?),
        })
    }
}

impl Statement<'_> {
    /// Runs it; how many rows it changed.
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

    /// The first row; [`Fault::NoRow`] without one.
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

    /// All rows, each as `read` makes it.
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
    /// The next row; none after the last.
    pub(super) fn next(&mut self) -> Result<Option<Row<'_>>> {
        Ok(match self {
            Self::Sqlite(rows) => rows.next()?.map(Row::Sqlite),
            #[cfg(feature = "postgres")]
            Self::Postgres(rows) => rows.next().map(Row::Postgres),
        })
    }
}

impl Row<'_> {
    /// The value of a column, the first being 0.
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

/// What a column can be read as.
pub(super) trait FromValue: Sized {
    fn from_value(value: Value<'_>) -> Result<Self>;
}

impl FromValue for String {
    fn from_value(value: Value<'_>) -> Result<Self> {
        match value {
            Value::Text(text) => Ok(text.into()),
            other => Err(Fault::value(format!("{other:?} is no text"))),
        }
    }
}

impl FromValue for bool {
    fn from_value(value: Value<'_>) -> Result<Self> {
        Ok(i64::from_value(value)? != 0)
    }
}

impl FromValue for i64 {
    fn from_value(value: Value<'_>) -> Result<Self> {
        match value {
            Value::Integer(number) => Ok(number),
            other => Err(Fault::value(format!("{other:?} is no number"))),
        }
    }
}

impl<T: FromValue> FromValue for Option<T> {
    fn from_value(value: Value<'_>) -> Result<Self> {
        match value {
            Value::Null => Ok(None),
            value => T::from_value(value).map(Some),
        }
    }
}

/// What can stand in for a parameter.
pub(super) trait ToValue {
    fn to_value(&self) -> Result<Value<'_>>;
}

impl ToValue for i64 {
    fn to_value(&self) -> Result<Value<'_>> {
        Ok(Value::Integer(*self))
    }
}

impl ToValue for bool {
    fn to_value(&self) -> Result<Value<'_>> {
        Ok(Value::Integer((*self).into()))
    }
}

impl ToValue for &str {
    fn to_value(&self) -> Result<Value<'_>> {
        Ok(Value::Text(self))
    }
}

impl ToValue for String {
    fn to_value(&self) -> Result<Value<'_>> {
        Ok(Value::Text(self))
    }
}

impl<T: ToValue> ToValue for Option<T> {
    fn to_value(&self) -> Result<Value<'_>> {
        self.as_ref().map_or(Ok(Value::Null), T::to_value)
    }
}

impl<T: ToValue + ?Sized> ToValue for &T {
    fn to_value(&self) -> Result<Value<'_>> {
        (*self).to_value()
    }
}

/// The other numbers go as far as the database's.
macro_rules! numbers {
    ($($number:ty),*) => {$(
        impl ToValue for $number {
            fn to_value(&self) -> Result<Value<'_>> {
                i64::try_from(*self).map(Value::Integer).map_err(Fault::value)
            }
        }
        impl FromValue for $number {
            fn from_value(value: Value<'_>) -> Result<Self> {
                Self::try_from(i64::from_value(value)?).map_err(Fault::value)
            }
        }
    )*};
}
numbers!(u8, u32, i32, u64, usize);

/// The parameters of a statement.
pub(super) trait Params {
    fn values(&self) -> Result<Vec<Value<'_>>>;
}

impl<T: ToValue, const N: usize> Params for [T; N] {
    fn values(&self) -> Result<Vec<Value<'_>>> {
        self.iter().map(T::to_value).collect()
    }
}

impl<T: ToValue> Params for &[T] {
    fn values(&self) -> Result<Vec<Value<'_>>> {
        self.iter().map(T::to_value).collect()
    }
}

/// Parameters of several types.
macro_rules! params {
    ($($param:expr),* $(,)?) => {
        &[$(&$param as &dyn $crate::storage::sql::ToValue),*][..]
    };
}
pub(super) use params;

impl rusqlite::ToSql for Value<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self {
            Self::Null => ValueRef::Null,
            Self::Integer(number) => ValueRef::Integer(*number),
            Self::Text(text) => ValueRef::Text(text.as_bytes()),
        }))
    }
}
