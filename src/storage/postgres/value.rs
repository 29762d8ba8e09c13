//! Conversion of values to PostgreSQL and back.

use std::borrow::Cow;
use std::error::Error;

use ::postgres::Row;
use ::postgres::types::private::BytesMut;
use ::postgres::types::{FromSql, IsNull, ToSql, Type, to_sql_checked};

use crate::storage::value::{Fault, Result, Value};

/// PostgreSQL's text cannot contain the NUL character. It is stored as this character, which Unicode reserves
/// as a noncharacter, followed by `0`. The character itself is stored followed by `1`.
const ESCAPE: char = '\u{10ffff}';

/// The value of a column.
enum Held<'a> {
    Null,
    Integer(i64),
    Text(Cow<'a, str>),
}

impl<'a> FromSql<'a> for Held<'a> {
    fn from_sql(
        kind: &Type,
        raw: &'a [u8],
    ) -> std::result::Result<Self, Box<dyn Error + Sync + Send>> {
        Ok(match *kind {
            Type::BOOL => Self::Integer(bool::from_sql(kind, raw)?.into()),
            Type::INT2 => Self::Integer(i16::from_sql(kind, raw)?.into()),
            Type::INT4 => Self::Integer(i32::from_sql(kind, raw)?.into()),
            Type::INT8 => Self::Integer(i64::from_sql(kind, raw)?),
            _ => Self::Text(decode(<&str>::from_sql(kind, raw)?)),
        })
    }

    fn from_sql_null(_: &Type) -> std::result::Result<Self, Box<dyn Error + Sync + Send>> {
        Ok(Self::Null)
    }

    fn accepts(kind: &Type) -> bool {
        [
            Type::BOOL,
            Type::INT2,
            Type::INT4,
            Type::INT8,
            Type::TEXT,
            Type::VARCHAR,
            Type::UNKNOWN,
        ]
        .contains(kind)
    }
}

/// Reads a column.
pub(in crate::storage) fn value<T>(
    row: &Row,
    column: usize,
    read: impl FnOnce(Value<'_>) -> Result<T>,
) -> Result<T> {
    match row.try_get(column).map_err(Fault::value)? {
        Held::Null => read(Value::Null),
        Held::Integer(number) => read(Value::Integer(number)),
        Held::Text(text) => read(Value::Text(&text)),
    }
}

impl ToSql for Value<'_> {
    fn to_sql(
        &self,
        kind: &Type,
        out: &mut BytesMut,
    ) -> std::result::Result<IsNull, Box<dyn Error + Sync + Send>> {
        match (self, kind) {
            (Self::Null, _) => Ok(IsNull::Yes),
            (Self::Integer(number), &Type::INT2) => i16::try_from(*number)?.to_sql(kind, out),
            (Self::Integer(number), &Type::INT4) => i32::try_from(*number)?.to_sql(kind, out),
            (Self::Integer(number), _) => number.to_sql_checked(kind, out),
            (Self::Text(text), _) => encode(text).as_ref().to_sql_checked(kind, out),
        }
    }

    fn accepts(_: &Type) -> bool {
        true // Unsuitable types are refused above.
    }

    to_sql_checked!();
}

fn encode(text: &str) -> Cow<'_, str> {
    if !text.contains(['\0', ESCAPE]) {
        return text.into();
    }
    let mut kept = String::with_capacity(text.len() + 8);
    for char in text.chars() {
        match char {
            '\0' => kept.extend([ESCAPE, '0']),
            ESCAPE => kept.extend([ESCAPE, '1']),
            other => kept.push(other),
        }
    }
    kept.into()
}

fn decode(kept: &str) -> Cow<'_, str> {
    if !kept.contains(ESCAPE) {
        return kept.into();
    }
    let mut text = String::with_capacity(kept.len());
    let mut chars = kept.chars();
    while let Some(char) = chars.next() {
        text.push(match char {
            ESCAPE if chars.next() == Some('0') => '\0',
            other => other,
        });
    }
    text.into()
}

#[cfg(test)]
mod tests {
    use super::{decode, encode};

    #[test]
    fn any_text_comes_back() {
        for text in [
            "",
            "words",
            "a\0b",
            "\0",
            "\u{10ffff}",
            "\u{10ffff}0\0\u{10ffff}1",
        ] {
            let kept = encode(text);
            assert!(!kept.contains('\0'));
            assert_eq!(decode(&kept), text);
        }
    }
}
