//! Values, parameters and errors of statements, for both engines.

use rusqlite::types::{ToSqlOutput, ValueRef};

use crate::model::{self, code};

/// A value of a parameter or a column.
#[derive(Clone, Copy, Debug)]
pub(super) enum Value<'a> {
    Null,
    Integer(i64),
    Text(&'a str),
}

/// The result of a statement.
pub(super) type Result<T> = std::result::Result<T, Fault>;

/// An error of a statement.
#[derive(Debug)]
pub(super) enum Fault {
    /// There is no row.
    NoRow,
    /// The engine refused the statement.
    Refused(model::Error),
}

impl Fault {
    /// A value that does not fit its type.
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

/// Turns a missing row into `None`.
pub(super) trait OptionalExtension<T> {
    /// The value, or `None` if there is no row.
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

/// A type that a column can be read as.
pub(super) trait FromValue: Sized {
    fn from_value(value: Value<'_>) -> Result<Self>;
}

impl FromValue for String {
    fn from_value(value: Value<'_>) -> Result<Self> {
        match value {
            Value::Text(text) => Ok(text.into()),
            other => Err(Fault::value(format!("{other:?} is not a text"))),
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
            other => Err(Fault::value(format!("{other:?} is not a number"))),
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

/// A type that can be a parameter.
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

/// Other integers are limited to the database's range.
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
        &[$(&$param as &dyn $crate::storage::value::ToValue),*][..]
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
