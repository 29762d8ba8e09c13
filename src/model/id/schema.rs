//! JSON schemas of ids: the constructors' rules, for readers of the server's description.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::{ConversationId, GroupId, UserId};

/// The bytes allowed in an id.
const PRINTABLE: &str = "[ -~]";

fn id(description: &str, min: usize, max: usize, pattern: String) -> Schema {
    json_schema!({
        "description": description,
        "type": "string",
        "minLength": min,
        "maxLength": max,
        "pattern": format!("^{pattern}$"),
    })
}

impl JsonSchema for UserId {
    fn schema_name() -> Cow<'static, str> {
        "UserId".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let limit = Self::LIMIT;
        let pattern = format!("{PRINTABLE}{{1,{limit}}}");
        id("A user", 1, limit, pattern)
    }
}

impl JsonSchema for GroupId {
    fn schema_name() -> Cow<'static, str> {
        "GroupId".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let limit = Self::LIMIT;
        let pattern = format!("{PRINTABLE}{{1,{limit}}}");
        id("A group", 1, limit, pattern)
    }
}

impl JsonSchema for ConversationId {
    fn schema_name() -> Cow<'static, str> {
        "ConversationId".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let (user, group) = (UserId::LIMIT, GroupId::LIMIT);
        let pattern = format!("(c2c_{PRINTABLE}{{1,{user}}}|group_{PRINTABLE}{{1,{group}}})");
        let what = "A conversation as one user sees it: c2c_ and the peer, or group_ and the group";
        id(what, "c2c_".len() + 1, "group_".len() + group, pattern)
    }
}
