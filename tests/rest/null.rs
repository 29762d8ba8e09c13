//! Tests of null in every place where a field may be absent: clients write it for values that they leave out.

use serde_json::{Value, json};

use super::{World, text};
use opentim_core::service::rest::COMMANDS;

/// Bodies that have null in one optional field each. That field comes first, so what follows need not be valid.
struct Bodies {
    document: Value,
}

impl Bodies {
    /// The schema, resolved if it is a reference, and without "or null".
    fn plain<'a>(&'a self, schema: &'a Value) -> &'a Value {
        if let Some(name) = schema["$ref"].as_str() {
            return self.plain(self.document.pointer(&name[1..]).unwrap());
        }
        let choices = schema["anyOf"].as_array().or(schema["oneOf"].as_array());
        match choices {
            Some(choices) => self.plain(choices.iter().find(|one| one["type"] != "null").unwrap()),
            None => schema,
        }
    }

    fn fields<'a>(&'a self, schema: &'a Value) -> Vec<(&'a str, bool, &'a Value)> {
        let schema = self.plain(schema);
        let Some(properties) = schema["properties"].as_object() else {
            return Vec::new();
        };
        let required = schema["required"].as_array();
        let needed = |name: &str| required.is_some_and(|all| all.iter().any(|one| one == name));
        properties
            .iter()
            .map(|(name, field)| (name.as_str(), needed(name), field))
            .collect()
    }

    /// A value that the schema accepts, or almost.
    fn sample(&self, schema: &Value) -> String {
        let schema = self.plain(schema);
        if let Some(first) = schema["enum"].get(0) {
            return first.to_string();
        }
        let kind = match &schema["type"] {
            Value::Array(kinds) => &kinds[0],
            kind => kind,
        };
        match kind.as_str() {
            Some("integer" | "number") => "1".into(),
            Some("boolean") => "true".into(),
            Some("array") => format!("[{}]", self.sample(&schema["items"])),
            Some("object") => self.object(schema, None),
            Some(_) => "\"c2c_x\"".into(),
            None => json!({ "Text": "x" }).to_string(),
        }
    }

    /// An object with the required fields. `first` is its first member.
    fn object(&self, schema: &Value, first: Option<(&str, String)>) -> String {
        let skip = first.as_ref().map(|(name, _)| *name);
        let first = first
            .iter()
            .map(|(name, value)| format!("\"{name}\":{value}"));
        let rest = self.fields(schema);
        let rest = rest
            .iter()
            .filter(|(name, needed, _)| *needed && Some(*name) != skip);
        let rest = rest.map(|(name, _, field)| format!("\"{name}\":{}", self.sample(field)));
        format!("{{{}}}", first.chain(rest).collect::<Vec<_>>().join(","))
    }

    /// Each body, with the path of its null.
    fn with_null(&self, schema: &Value) -> Vec<(String, String)> {
        let schema = self.plain(schema);
        if schema["items"].is_object() {
            let items = self.with_null(&schema["items"]).into_iter();
            return items
                .map(|(path, item)| (path, format!("[{item}]")))
                .collect();
        }
        let mut bodies = Vec::new();
        for (name, needed, field) in self.fields(schema) {
            if !needed {
                bodies.push((
                    name.into(),
                    self.object(schema, Some((name, "null".into()))),
                ));
            }
            for (path, value) in self.with_null(field) {
                let body = self.object(schema, Some((name, value)));
                bodies.push((format!("{name}.{path}"), body));
            }
        }
        bodies
    }
}

#[test]
fn null_is_as_if_it_were_not_there_in_every_optional_field() {
    let world = World::new(&["alice"]);
    let document = opentim_server::openapi::document();
    let bodies = Bodies { document };
    let mut places = 0;
    for command in COMMANDS {
        let operation = &bodies.document["paths"][format!("/{}", command.path)]["post"];
        let schema = &operation["requestBody"]["content"]["application/json"]["schema"];
        for (place, body) in bodies.with_null(schema) {
            places += 1;
            if let Err(error) = world.service.rest(&world.admin, command.path, &body) {
                assert!(
                    !error.message.contains("null"),
                    "{command:?} {place} {body}: {error}"
                );
            }
        }
    }
    assert!(places > 80, "{places} places");
}

#[test]
fn null_for_what_is_needed_is_refused_and_in_a_message_it_stays() {
    let world = World::new(&["alice", "bob"]);
    let mut body = json!({ "From_Account": "alice", "To_Account": "bob", "MsgRandom": 1, "MsgBody": text("x") });
    body["To_Account"] = Value::Null;
    assert_eq!(world.code("openim/sendmsg", body.clone()), 90003);
    body["To_Account"] = json!("bob");
    body["SendMsgControl"] = Value::Null;
    let content = json!({ "Data": null, "Other": [null, { "More": null }] });
    body["MsgBody"] = json!([{ "MsgType": "TIMCustomElem", "MsgContent": content }]);
    world.ok("openim/sendmsg", body);
    let roam = json!({ "Operator_Account": "bob", "Peer_Account": "alice", "MaxCnt": 1, "MaxTime": 4_000_000_000_u64 });
    let page = world.ok("openim/admin_getroammsg", roam);
    assert_eq!(page["MsgList"][0]["MsgBody"][0]["MsgContent"], content);
}
