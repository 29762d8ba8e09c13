//! Settings with their source, how they are parsed, and the problems that this finds.

use std::collections::BTreeMap;
use std::fmt;
use std::net::SocketAddr;
use std::ops::RangeInclusive;
use std::path::PathBuf;

use toml::de::DeValue;
use tracing::Level;

use super::LogFormat;

/// The settings, by name.
pub type Settings = BTreeMap<&'static str, Setting>;

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
    /// The source: a line of the file, a variable, or a flag.
    pub origin: String,
    /// The folder where a relative path starts: that of the file; empty: the working directory.
    pub folder: PathBuf,
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
                let texts = items.iter().map(|item| item.get_ref().as_str());
                let texts = texts.map(|text| text.map(String::from));
                texts.collect::<Option<_>>().map_or(Self::Other, Self::List)
            }
            _ => Self::Other,
        }
    }
}

/// Without the value, which may be the key.
impl fmt::Debug for Value {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Value")
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

    /// A path.
    pub fn path(&self) -> Result<PathBuf, String> {
        Ok(self.folder.join(self.text()?))
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

    fn word<T: Copy>(&self, words: &[(&str, T)]) -> Result<T, String> {
        let text = self.text()?;
        let found = words.iter().find(|(word, _)| *word == text);
        found.map(|(_, meaning)| *meaning).ok_or_else(|| {
            let words: Vec<&str> = words.iter().map(|(word, _)| *word).collect();
            format!("{text:?} is none of {}", words.join(", "))
        })
    }
}

/// A whole number of the range.
pub fn number<T: TryFrom<u64>>(
    range: RangeInclusive<u64>,
) -> impl Fn(&Setting) -> Result<T, String> {
    move |setting| {
        let (Value::Loose(digits) | Value::Integer(digits)) = &setting.value else {
            return Err("is not a whole number without quotes".into());
        };
        let number = digits.parse().ok().filter(|number| range.contains(number));
        let (least, most) = (range.start(), range.end());
        let number = number
            .ok_or_else(|| format!("{digits:?} is not a whole number from {least} to {most}"))?;
        T::try_from(number).map_err(|_| format!("{number} is too much for this machine"))
    }
}

/// An address with a port.
pub fn address(setting: &Setting) -> Result<SocketAddr, String> {
    let text = setting.text()?;
    text.parse()
        .map_err(|_| format!("{text:?} is not an IP address with a port, such as 127.0.0.1:8080"))
}

/// A log level.
pub fn level(setting: &Setting) -> Result<Level, String> {
    setting.word(&[
        ("error", Level::ERROR),
        ("warn", Level::WARN),
        ("info", Level::INFO),
        ("debug", Level::DEBUG),
        ("trace", Level::TRACE),
    ])
}

/// A format of log lines.
pub fn format(setting: &Setting) -> Result<LogFormat, String> {
    setting.word(&[("text", LogFormat::Text), ("json", LogFormat::Json)])
}

/// The settings of all sources, and what is wrong with them.
pub struct Sources {
    /// The problems so far.
    pub problems: Vec<String>,
    /// The settings.
    pub settings: Settings,
    /// Whether all sources could be read; if not, no setting is reported as missing.
    pub complete: bool,
}

impl Sources {
    /// No settings.
    pub fn none() -> Self {
        Self {
            problems: Vec::new(),
            settings: Settings::new(),
            complete: true,
        }
    }

    /// Whether the field is set.
    pub fn has(&self, name: &str) -> bool {
        self.settings.contains_key(name)
    }

    /// The value of a field, or of its default as written in the file. `None`, and a problem, if it is wrong.
    pub fn read<T>(
        &mut self,
        name: &'static str,
        default: &str,
        check: impl FnOnce(&Setting) -> Result<T, String>,
    ) -> Option<T> {
        self.settings.entry(name).or_insert_with(|| Setting {
            value: Value::Loose(default.trim_matches('"').into()),
            origin: "the default".into(),
            folder: PathBuf::new(),
        });
        self.need(name, check)
    }

    /// The value of a field that has no default.
    pub fn need<T>(
        &mut self,
        name: &'static str,
        check: impl FnOnce(&Setting) -> Result<T, String>,
    ) -> Option<T> {
        let value = match self.settings.get(name) {
            Some(setting) => {
                check(setting).map_err(|why| format!("{name}: {why} ({})", setting.origin))
            }
            None if self.complete => Err(format!(
                "{name}: is missing; `opentim-server init` writes a file that has one"
            )),
            None => return None,
        };
        self.note(value)
    }

    /// The value, or a problem.
    pub fn note<T>(&mut self, value: Result<T, String>) -> Option<T> {
        value.map_err(|problem| self.problems.push(problem)).ok()
    }
}
