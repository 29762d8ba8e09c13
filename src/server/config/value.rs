//! Values with their source, and how they are parsed.

use std::collections::BTreeMap;
use std::fmt;
use std::ops::RangeInclusive;
use std::path::{Path, PathBuf};

use toml::de::DeValue;

/// The settings, by name.
pub type Settings = BTreeMap<&'static str, Setting>;

/// The source of a setting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// A line of the file.
    File(PathBuf, usize),
    /// An environment variable.
    Variable(&'static str),
    /// A flag.
    Flag(&'static str),
}

/// The value of a setting.
#[derive(Clone, PartialEq, Eq)]
pub enum Value {
    /// Text from the environment or a flag, whose type depends on the field.
    Loose(String),
    /// A string in the file.
    Text(String),
    /// An integer in the file, in decimal.
    Integer(String),
    /// A boolean in the file.
    Boolean(bool),
    /// A list of strings in the file.
    List(Vec<String>),
    /// A value that no field accepts.
    Other,
}

/// A value with its source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Setting {
    /// The value.
    pub value: Value,
    /// The source.
    pub origin: Origin,
}

impl Value {
    /// Converts a value of the file.
    pub fn of(value: &DeValue<'_>) -> Self {
        match value {
            DeValue::String(text) => Self::Text(text.to_string()),
            DeValue::Integer(number) => {
                let digits = number.as_str();
                let read = i128::from_str_radix(digits, number.radix());
                Self::Integer(read.map_or(digits.into(), |number| number.to_string()))
            }
            DeValue::Boolean(boolean) => Self::Boolean(*boolean),
            DeValue::Array(items) => {
                let texts = items.iter().map(|item| match item.get_ref() {
                    DeValue::String(text) => Some(text.to_string()),
                    _ => None,
                });
                texts.collect::<Option<_>>().map_or(Self::Other, Self::List)
            }
            _ => Self::Other,
        }
    }
}

/// Without the values, since one of them is the key.
impl fmt::Debug for Value {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::Loose(_) => "Loose",
            Self::Text(_) => "Text",
            Self::Integer(_) => "Integer",
            Self::Boolean(_) => "Boolean",
            Self::List(_) => "List",
            Self::Other => "Other",
        })
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(path, line) => write!(out, "{}, line {line}", path.display()),
            Self::Variable(name) => out.write_str(name),
            Self::Flag(name) => write!(out, "--{name}"),
        }
    }
}

/// Parses values. The error is the end of a message that begins with the field's name.
impl Setting {
    /// A string that is not empty.
    pub fn text(&self) -> Result<&str, String> {
        match &self.value {
            Value::Loose(text) | Value::Text(text) if text.is_empty() => Err("is empty".into()),
            Value::Loose(text) | Value::Text(text) => Ok(text),
            _ => Err("is not a text in quotes".into()),
        }
    }

    /// A path. In the file, a relative path starts at the file's folder.
    pub fn path(&self) -> Result<PathBuf, String> {
        let path = self.text()?;
        Ok(match &self.origin {
            Origin::File(file, _) => file.parent().unwrap_or(Path::new("")).join(path),
            Origin::Variable(_) | Origin::Flag(_) => path.into(),
        })
    }

    /// An integer.
    pub fn integer(&self, range: RangeInclusive<u64>) -> Result<u64, String> {
        let (Value::Loose(digits) | Value::Integer(digits)) = &self.value else {
            return Err("is not a whole number without quotes".into());
        };
        match digits.parse() {
            Ok(number) if range.contains(&number) => Ok(number),
            _ => Err(format!(
                "{digits:?} is not a whole number from {} to {}",
                range.start(),
                range.end()
            )),
        }
    }

    /// A boolean.
    pub fn boolean(&self) -> Result<bool, String> {
        match &self.value {
            Value::Boolean(boolean) => Ok(*boolean),
            Value::Loose(text) => text
                .parse()
                .map_err(|_| format!("{text:?} is neither true nor false")),
            _ => Err("is neither true nor false, without quotes".into()),
        }
    }

    /// A list of strings.
    pub fn list(&self) -> Result<Vec<String>, String> {
        match &self.value {
            Value::List(texts) => Ok(texts.clone()),
            Value::Loose(text) if text.is_empty() => Ok(Vec::new()),
            Value::Loose(text) => Ok(text.split(',').map(|item| item.trim().into()).collect()),
            _ => Err("is not a list of texts such as [\"administrator\"]".into()),
        }
    }

    /// One of a few words.
    pub fn word<T: Copy>(&self, words: &[(&str, T)]) -> Result<T, String> {
        let text = self.text()?;
        let found = words.iter().find(|(word, _)| *word == text);
        found.map(|(_, meaning)| *meaning).ok_or_else(|| {
            let words: Vec<&str> = words.iter().map(|(word, _)| *word).collect();
            format!("{text:?} is none of {}", words.join(", "))
        })
    }
}
