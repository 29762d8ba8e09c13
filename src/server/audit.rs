//! Audit log of administrators' changes: the users, groups and conversations that they concern, without any
//! content.

use serde_json::Value;

/// Fields that name users, groups or conversations.
const NAMES: [&str; 20] = [
    "UserID",
    "Identifier",
    "Accounts",
    "From_Account",
    "To_Account",
    "Operator_Account",
    "Peer_Account",
    "Report_Account",
    "Owner_Account",
    "Member_Account",
    "MemberToDel_Account",
    "GroupId",
    "GroupID",
    "ToGroupid",
    "ToGroupId",
    "ToGroupID",
    "Conversation",
    "Conversations",
    "ConversationID",
    "SyncConversationDeletion",
];
/// Fields with message content, which is never logged.
const UNREAD: [&str; 3] = ["MsgBody", "CloudCustomData", "MsgContent"];
/// The most names that are logged; of longer lists, the number of the others.
const TOLD: usize = 10;
const LENGTH: usize = 48;

/// The names in a body.
pub(super) fn whom(body: &[u8]) -> Vec<String> {
    let mut names = Vec::new();
    if let Ok(body) = serde_json::from_slice::<Value>(body) {
        collect(&body, false, &mut names);
    }
    names.dedup();
    let more = names.len().saturating_sub(TOLD);
    names.truncate(TOLD);
    if more > 0 {
        names.push(format!("and {more} more"));
    }
    names
}

fn collect(value: &Value, named: bool, names: &mut Vec<String>) {
    match value {
        Value::String(name) if named => names.push(name.chars().take(LENGTH).collect()),
        Value::Bool(on) if named => names.push(on.to_string()),
        Value::Array(items) => items.iter().for_each(|item| collect(item, named, names)),
        Value::Object(fields) => {
            for (name, value) in fields {
                if !UNREAD.contains(&name.as_str()) {
                    collect(value, NAMES.contains(&name.as_str()), names);
                }
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::whom;

    #[test]
    fn names_are_told_and_texts_are_not() {
        let told = |body: &str| whom(body.as_bytes()).join(" ");
        let body = r#"{"From_Account":"alice","To_Account":["bob","carol"],"MsgBody":[{"MsgContent":
            {"UserID":"secret","Text":"secret"}}],"CloudCustomData":"secret","Other":"secret"}"#;
        assert_eq!(told(body), "alice bob carol");
        let body =
            r#"{"DeleteItem":[{"UserID":"a"},{"UserID":"b"}],"SyncConversationDeletion":true}"#;
        assert_eq!(told(body), "a b true");
        assert_eq!(told("[1"), "");
        let many: Vec<String> = (0..30).map(|at| format!("u{at}")).collect();
        let body = serde_json::json!({ "Accounts": many }).to_string();
        assert!(told(&body).ends_with("u9 and 20 more"), "{}", told(&body));
    }
}
