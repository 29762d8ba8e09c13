use std::collections::BTreeSet;

use super::*;

fn operation<'a>(document: &'a Value, path: &str) -> &'a Value {
    &document["paths"][format!("/{path}")]["post"]
}

/// The schemas of a command's success and of its refusal.
fn answers<'a>(document: &'a Value, path: &str) -> &'a Value {
    let answer = &operation(document, path)["responses"]["200"]["content"];
    &answer["application/json"]["schema"]["anyOf"]
}

fn required(schema: &Value) -> BTreeSet<&str> {
    let names = schema["required"].as_array().unwrap();
    names.iter().map(|name| name.as_str().unwrap()).collect()
}

#[test]
fn every_command_is_described() {
    let document = document();
    for command in COMMANDS {
        let operation = operation(&document, command.path);
        let summary = operation["summary"].as_str();
        let one = |text: &str| text.ends_with('.') && !text.contains(['\n', '[']);
        assert!(summary.is_some_and(one), "{command:?}: {summary:?}");
        let body = &operation["requestBody"]["content"]["application/json"]["schema"];
        assert_eq!(body["type"], "object", "{command:?}");
        for answer in [0, 1] {
            let required = required(&answers(&document, command.path)[answer]);
            for field in ["ActionStatus", "ErrorCode", "ErrorInfo"] {
                assert!(required.contains(field), "{command:?} {answer} {field}");
            }
        }
    }
    assert_eq!(document["paths"].as_object().unwrap().len(), COMMANDS.len());
}

#[test]
fn answers_have_what_is_always_written() {
    let document = document();
    let sent = required(&answers(&document, "v4/openim/sendmsg")[0]);
    assert!(
        sent.contains("MsgKey") && !sent.contains("Feed"),
        "{sent:?}"
    );
    for answer in [0, 1] {
        let list = &answers(&document, "v4/recentcontact/delete")[answer];
        assert!(required(list).contains("ErrorDisplay"), "{list}");
        let other = &answers(&document, "v4/openim/sendmsg")[answer];
        assert_eq!(other["properties"]["ErrorDisplay"], Value::Null);
    }
}

#[test]
fn requests_need_what_has_no_default() {
    let document = document();
    let body = &operation(&document, "v4/openim/sendmsg")["requestBody"]["content"];
    let body = &body["application/json"]["schema"];
    let needed = BTreeSet::from(["To_Account", "MsgRandom", "MsgBody"]);
    assert_eq!(required(body), needed);
    assert_eq!(body["properties"]["MsgRandom"]["maximum"], u32::MAX);
}

#[test]
fn what_is_read_and_written_has_one_form() {
    let mut read = generator(Contract::Deserialize);
    let mut written = generator(Contract::Serialize);
    for command in COMMANDS {
        super::operation(command, &mut read, &mut written);
    }
    for (name, schema) in written.definitions_mut() {
        if let Some(other) = read.definitions_mut().get_mut(name) {
            tidy::tidy(schema);
            tidy::tidy(other);
            assert_eq!(
                schema, other,
                "{name}: two types of this name, or two forms of one"
            );
        }
    }
}

#[test]
fn comments_are_for_readers_of_the_document() {
    let text = text();
    for rest in ["[`", "super::", "crate::", "\"default\": null"] {
        assert!(!text.contains(rest), "{rest}");
    }
}
