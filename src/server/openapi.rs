//! The OpenAPI document, made from the table of commands and their types.

use std::sync::LazyLock;

use schemars::generate::{Contract, SchemaSettings};
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde_json::{Map, Value, json};

use super::query::Query;
use opentim_core::service::rest::{COMMANDS, Command};

mod tidy;

/// The required parameters of a URL.
const REQUIRED: [&str; 3] = ["sdkappid", "identifier", "usersig"];

const ABOUT: &str = "REST v4 and OpenTIM's own commands. A command comes by POST with a JSON body. Whatever \
    becomes of it, the HTTP status is 200; `ErrorCode` says whether it was done, 0, or why not.";

/// Parameters of a URL that [`Query`] does not read, and that have no effect.
#[derive(JsonSchema)]
#[expect(dead_code, reason = "only its schema is wanted")]
struct Ignored {
    /// Any number.
    random: u32,
    /// `json`.
    contenttype: String,
}

/// The document as text; made once.
pub fn text() -> &'static str {
    static TEXT: LazyLock<String> = LazyLock::new(|| format!("{:#}", document()));
    &TEXT
}

/// The document, with every command.
pub fn document() -> Value {
    let mut read = generator(Contract::Deserialize);
    let mut written = generator(Contract::Serialize);
    let parameters = parameters(&mut read);
    let mut paths = Map::new();
    for command in COMMANDS {
        let mut operation = operation(command, &mut read, &mut written);
        operation.insert("parameters".into(), parameters.keys().map(refer).collect());
        paths.insert(format!("/{}", command.path), json!({ "post": operation }));
    }
    // A test ensures that no type is both read and written in different forms.
    let mut schemas = written.take_definitions(false);
    schemas.extend(read.take_definitions(false));
    let mut document = json!({
        "openapi": "3.1.0",
        "info": {
            "title": "OpenTIM",
            "version": env!("CARGO_PKG_VERSION"),
            "description": ABOUT,
            "license": { "name": env!("CARGO_PKG_LICENSE"), "identifier": env!("CARGO_PKG_LICENSE") },
        },
        "paths": paths,
        "components": { "schemas": schemas, "parameters": parameters },
    });
    tidy::tidy(&mut document);
    document
}

/// A generator for types that are read, or for types that are written: a field with a default may be absent
/// when it is read, and is always present when it is written.
fn generator(contract: Contract) -> SchemaGenerator {
    let settings = SchemaSettings::draft2020_12().with(|settings| {
        settings.definitions_path = "/components/schemas".into();
        settings.contract = contract;
    });
    settings.into_generator()
}

fn operation(
    command: &Command,
    read: &mut SchemaGenerator,
    written: &mut SchemaGenerator,
) -> Map<String, Value> {
    let form = command.form;
    let mut request = (form.request)(read);
    let about = request.remove("description");
    let summary = about.as_ref().and_then(Value::as_str).map(first_sentence);
    let answers = json!({ "anyOf": [(form.success)(written), (form.refusal)(written)] });
    Map::from_iter([
        ("operationId".into(), command.path.replace('/', "_").into()),
        ("tags".into(), json!([tag(command.path)])),
        ("summary".into(), summary.into()),
        ("description".into(), about.into()),
        (
            "requestBody".into(),
            json!({ "required": true, "content": content(request.into()) }),
        ),
        (
            "responses".into(),
            json!({ "200": { "description": "Done, or refused", "content": content(answers) } }),
        ),
    ])
}

/// The service that the path names: `openim` of REST v4, or `opentim`.
fn tag(path: &str) -> Option<&str> {
    path.trim_start_matches("v4/").split('/').next()
}

fn content(schema: Value) -> Value {
    json!({ "application/json": { "schema": schema } })
}

fn refer(parameter: &String) -> Value {
    json!({ "$ref": format!("#/components/parameters/{parameter}") })
}

fn first_sentence(text: &str) -> String {
    let end = [". ", ".\n"].iter().filter_map(|end| text.find(end)).min();
    let sentence = end.and_then(|end| text.get(..=end)).unwrap_or(text);
    sentence.replace('\n', " ")
}

/// The parameters of a URL.
fn parameters(read: &mut SchemaGenerator) -> Map<String, Value> {
    let schemas = [Query::json_schema(read), Ignored::json_schema(read)];
    let fields = schemas.into_iter().flat_map(properties);
    let parameters = fields.map(|(name, mut schema)| {
        let parameter = json!({
            "name": name,
            "in": "query",
            "required": REQUIRED.contains(&name.as_str()),
            "description": schema.as_object_mut().and_then(|schema| schema.remove("description")),
            "schema": schema,
        });
        (name, parameter)
    });
    parameters.collect()
}

fn properties(mut schema: Schema) -> Map<String, Value> {
    match schema.remove("properties") {
        Some(Value::Object(fields)) => fields,
        _ => Map::new(),
    }
}

#[cfg(test)]
mod tests;
