use super::*;

/// The schema of a command's request or, with `answers`, those of its success and its refusal.
fn body<'a>(document: &'a Value, path: &str, place: &str) -> &'a Value {
    &document["paths"][format!("/{path}")]["post"][place]["content"]["application/json"]["schema"]
}

#[test]
fn every_command_is_described() {
    let document = document();
    for command in COMMANDS {
        let operation = &document["paths"][format!("/{}", command.path)]["post"];
        assert!(
            operation["summary"].is_string(),
            "{command:?}: its request type has no comment"
        );
    }
}
