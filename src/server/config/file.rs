//! The configuration file: parsing, and the text of a fresh one.

use std::path::Path;

use toml::de::DeTable;

use super::field::{FIELDS, Field};
use super::value::{Origin, Setting, Settings, Value};

/// The contents of a file, and its problems. If it is not TOML, nothing in it counts.
#[derive(Debug, Default)]
pub struct Contents {
    /// The settings in the file.
    pub settings: Settings,
    /// The problems, one message each.
    pub problems: Vec<String>,
    /// Whether the file could be parsed at all. If not, no setting is reported as missing.
    pub readable: bool,
}

/// Reads a configuration file.
pub fn read(path: &Path) -> Contents {
    let text = match std::fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) => {
            return Contents {
                problems: vec![format!("config: {}: {error}", path.display())],
                ..Contents::default()
            };
        }
    };
    let (table, errors) = DeTable::parse_recoverable(&text);
    if errors.is_empty() {
        return contents(path, &text, table.get_ref());
    }
    // Reports the problem and its line number, but not the line, which may contain the key.
    let problems = errors.iter().map(|error| {
        let at = error.span().map_or(0, |span| span.start);
        let line = line(&text, at);
        format!(
            "config: {} ({}, line {line})",
            error.message(),
            path.display()
        )
    });
    Contents {
        problems: problems.collect(),
        ..Contents::default()
    }
}

fn contents(path: &Path, text: &str, table: &DeTable<'_>) -> Contents {
    let mut contents = Contents {
        readable: true,
        ..Contents::default()
    };
    let mut unknown = Vec::new();
    for (key, value) in table {
        let line = line(text, key.span().start);
        let name = key.get_ref();
        match FIELDS.iter().find(|field| field.name == name) {
            Some(field) => {
                let value = Value::of(value.get_ref());
                let origin = Origin::File(path.into(), line);
                contents
                    .settings
                    .insert(field.name, Setting { value, origin });
            }
            None => unknown.push((line, name)),
        }
    }
    unknown.sort();
    let names: Vec<&str> = FIELDS.iter().map(|field| field.name).collect();
    let sentences = unknown.into_iter().map(|(line, name)| {
        format!(
            "{name}: is none of {} ({}, line {line})",
            names.join(", "),
            path.display()
        )
    });
    contents.problems.extend(sentences);
    contents
}

fn line(text: &str, at: usize) -> usize {
    let before = text.bytes().take(at);
    before.filter(|byte| *byte == b'\n').count() + 1
}

/// A fresh file with this key: the fields that every server needs, and the others as comments.
pub fn fresh(key: &str) -> String {
    let mut text = String::from(
        "# What opentim-server runs with. An environment variable weighs more than a line here, a flag more\n\
         # than both. A line that begins with # is a comment; where it shows a value, it is the default or an\n\
         # example.\n",
    );
    for field in FIELDS {
        let line = match field.name {
            "sdk_app_id" => "sdk_app_id = 1400000001".to_string(),
            "key" => format!("key = \"{key}\""),
            "admins" => "admins = [\"administrator\"]".to_string(),
            "tls_cert" => "# tls_cert = \"cert.pem\"".to_string(),
            "tls_key" => "# tls_key = \"key.pem\"".to_string(),
            "storage" => "# storage = \"postgres://opentim@localhost/opentim\"".to_string(),
            name => format!("# {name} = {}", field.default),
        };
        text += &format!("\n{}{line}\n", comment(field));
    }
    text
}

/// The field's help as comment lines.
fn comment(field: &Field) -> String {
    let mut lines = String::from("#");
    let mut width = 1;
    for word in field.help.split_whitespace() {
        if width + 1 + word.len() > 100 {
            lines += "\n#";
            width = 1;
        }
        lines.push(' ');
        lines += word;
        width += 1 + word.len();
    }
    lines + "\n"
}
