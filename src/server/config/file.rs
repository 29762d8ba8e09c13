//! The configuration file: parsing, and the text of a fresh one.

use std::path::Path;

use toml::de::DeTable;

use super::field::{FIELDS, Field};
use super::setting::{Setting, Sources, Value};

/// The settings of a configuration file. If it is not TOML, nothing in it counts.
pub fn read(path: &Path) -> Sources {
    let mut sources = Sources::none();
    let text = std::fs::read_to_string(path).unwrap_or_else(|error| {
        let problem = format!("config: {}: {error}", path.display());
        sources.problems.push(problem);
        String::new()
    });
    let (table, errors) = DeTable::parse_recoverable(&text);
    // The problem and its line number, but not the line, which may contain the key.
    sources.problems.extend(errors.iter().map(|error| {
        let place = place(path, &text, error.span().map_or(0, |span| span.start));
        format!("config: {} ({place})", error.message())
    }));
    sources.complete = sources.problems.is_empty();
    if sources.complete {
        take(path, &text, table.get_ref(), &mut sources);
    }
    sources
}

fn take(path: &Path, text: &str, table: &DeTable<'_>, sources: &mut Sources) {
    let names: Vec<&str> = FIELDS.iter().map(|field| field.name).collect();
    let mut keys: Vec<_> = table.iter().collect();
    keys.sort_by_key(|(key, _)| key.span().start);
    for (key, value) in keys {
        let (name, origin) = (key.get_ref(), place(path, text, key.span().start));
        let Some(known) = names.iter().find(|known| *known == name) else {
            let problem = format!("{name}: is none of {} ({origin})", names.join(", "));
            sources.problems.push(problem);
            continue;
        };
        let setting = Setting {
            value: Value::of(value.get_ref()),
            origin,
            folder: path.parent().map(Path::to_path_buf).unwrap_or_default(),
        };
        sources.settings.insert(known, setting);
    }
}

/// The line of a byte in the file, for people.
fn place(path: &Path, text: &str, at: usize) -> String {
    let ends = text.bytes().take(at).filter(|byte| *byte == b'\n').count();
    format!("{}, line {}", path.display(), ends + 1)
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
    let (mut lines, mut width) = (String::from("#"), 1);
    for word in field.help.split_whitespace() {
        if width + 1 + word.len() > 100 {
            lines += "\n#";
            width = 1;
        }
        lines += " ";
        lines += word;
        width += 1 + word.len();
    }
    lines + "\n"
}
