//! Corrections to schemas made from Rust types: adds the bounds of integers, removes null defaults and rustdoc
//! links.

use serde_json::{Map, Value};

/// Corrects every schema in the document.
pub(super) fn tidy(value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(tidy),
        Value::Object(fields) => {
            fields.values_mut().for_each(tidy);
            // A field is optional if it is not among the required ones.
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

/// Adds the bounds of an integer's type, if there are no narrower ones.
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
