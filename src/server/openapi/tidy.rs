//! What schemas made from Rust's types lack: the bounds of integers; and what they have too much.

use serde_json::{Map, Value};

/// Goes through the document, into every schema.
pub(super) fn tidy(value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(tidy),
        Value::Object(fields) => {
            fields.values_mut().for_each(tidy);
            // That a field may be left out is said by its absence from the required ones.
            if fields.get("default").is_some_and(Value::is_null) {
                fields.remove("default");
            }
            bound(fields);
            for comment in ["summary", "description"] {
                if let Some(Value::String(text)) = fields.get_mut(comment) {
                    *text = plain(text);
                }
            }
        }
        _ => {}
    }
}

/// The bounds of an integer, where no narrower ones are given.
fn bound(schema: &mut Map<String, Value>) {
    let (least, most): (i64, u64) = match schema.get("format").and_then(Value::as_str) {
        Some("int32") => (i32::MIN.into(), 2_147_483_647),
        Some("int64") => (i64::MIN, 9_223_372_036_854_775_807),
        Some("uint32") => (0, u32::MAX.into()),
        Some("uint64" | "uint") => (0, u64::MAX),
        _ => return,
    };
    schema.entry("minimum").or_insert(least.into());
    schema.entry("maximum").or_insert(most.into());
}

/// A comment without rustdoc's links.
fn plain(text: &str) -> String {
    text.replace("[`", "`")
        .replace("`]", "`")
        .replace("`super::", "`")
        .replace("`crate::model::", "`")
}
