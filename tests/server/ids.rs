//! Tests of malicious ids, and of malicious text in every other field of every command.

use opentim_core::service::rest::COMMANDS;
use serde_json::{Value, json};

use crate::server::bodies::{body, seeded};
use crate::server::place::{ADMIN, Server, assert_same};

/// Fields that name users, groups and conversations, as single ids or as lists.
const IDS: &[&str] = &[
    "UserID",
    "From_Account",
    "To_Account",
    "Operator_Account",
    "Peer_Account",
    "Report_Account",
    "Owner_Account",
    "Member_Account",
    "MemberToDel_Account",
    "GroupId",
    "GroupIdList",
    "Accounts",
    "Conversation",
    "Conversations",
];

/// Texts that are not ids.
fn malformed() -> Vec<String> {
    let some = [
        "",
        "\u{0}",
        "alice\u{0}",
        "a\nb",
        "al\u{ed}ce",
        "\u{1f600}",
        "\u{202e}ecila",
        "\u{7f}",
        "\t",
    ];
    let mut texts: Vec<String> = some.iter().map(ToString::to_string).collect();
    texts.push("a".repeat(10_240));
    texts.push("' OR 1=1 --".repeat(1_000));
    texts
}

/// Ids that have a meaning elsewhere.
const NASTY: &[&str] = &[
    "' OR 1=1 --",
    "'; DROP TABLE account; --",
    "\" OR \"\"=\"",
    "../../etc/passwd",
    "..\\..\\x",
    "%00",
    "%s%n%x",
    "\\",
    "%",
    "_",
    "*",
    "?1",
    "alice ",
    "c2c_alice",
    "@TGS#",
    "null",
    "-1",
    "${jndi:ldap://x}",
    "<script>alert(1)</script>",
    "{\"a\":1}",
];

/// The places of all texts in a value, as JSON pointers.
fn texts(value: &Value, place: &str, found: &mut Vec<String>) {
    match value {
        Value::String(_) => found.push(place.into()),
        Value::Array(items) => {
            for (at, item) in items.iter().enumerate() {
                texts(item, &format!("{place}/{at}"), found);
            }
        }
        Value::Object(fields) => {
            for (name, field) in fields {
                texts(field, &format!("{place}/{name}"), found);
            }
        }
        _ => {}
    }
}

/// Each command with each of its texts replaced by `text`, and the field that the text is in.
fn tricks(text: &str) -> Vec<(&'static str, Value, String)> {
    let mut all = Vec::new();
    for command in COMMANDS {
        let (right, _) = body(command.path);
        let mut places = Vec::new();
        texts(&right, "", &mut places);
        for place in places {
            let mut body = right.clone();
            *body.pointer_mut(&place).unwrap() = json!(text);
            let number = |part: &&str| part.parse::<usize>().is_err();
            let field = place.rsplit('/').find(number).unwrap();
            all.push((command.path, body, field.to_string()));
        }
    }
    all
}

/// Codes that report a fault of the server or of its database.
const FAULTS: [i64; 2] = [6019, 7012];

/// The codes of docs/errors.md.
fn documented() -> Vec<i64> {
    let text = std::fs::read_to_string(crate::support::root().join("docs/errors.md")).unwrap();
    let code = |line: &str| line.strip_prefix("| ")?.split(' ').next()?.parse().ok();
    text.lines().filter_map(code).chain([90008]).collect()
}

fn ask(
    server: &Server,
    user: &str,
    cases: &[(&str, Value, String)],
    check: impl Fn(&str, &Value, &Value),
) {
    let documented = documented();
    let mut wire = server.wire();
    let query = server.query(user);
    for (path, body, _) in cases {
        let answer = wire.post(&format!("{path}?{query}"), body.to_string().as_bytes());
        let code = answer["ErrorCode"].as_i64().unwrap();
        assert!(
            !FAULTS.contains(&code) && documented.contains(&code),
            "{path} {body}: {answer}"
        );
        check(path, body, &answer);
    }
}

/// Whether an answer is a refusal, as a whole or in one of its items.
fn refuses(answer: &Value) -> bool {
    match answer {
        Value::Object(fields) => fields.iter().any(|(name, field)| match name.as_str() {
            "ErrorCode" | "ResultCode" => *field != 0,
            "FailAccounts" => *field != json!([]),
            _ => refuses(field),
        }),
        Value::Array(items) => items.iter().any(refuses),
        _ => false,
    }
}

#[test]
fn what_is_no_id_is_refused_in_every_field_and_nothing_changes() {
    let mut server = seeded(&[]);
    let before = server.rows();
    let mut asked = 0;
    for text in malformed() {
        let mut cases = tricks(&text);
        // A folder is created without the contact that is refused, and an empty id means all unread messages.
        let fine = |path: &str, field: &str| {
            (path.ends_with("create_contact_group") && field == "To_Account")
                || (path.ends_with("clean_unread") && text.is_empty())
        };
        cases.retain(|(path, _, field)| IDS.contains(&field.as_str()) && !fine(path, field));
        asked += cases.len();
        ask(&server, ADMIN, &cases, |path, body, answer| {
            assert!(refuses(answer), "{path} {body}: {answer}");
        });
    }
    assert!(asked > 400);
    server.is_well();
    assert_same(&before, &server.rows());
}

/// The rows of users whom no body names, and the schema.
fn untouched(rows: Vec<String>) -> Vec<String> {
    let kept = |row: &String| row.contains("carol") || row.contains("erin") || row.starts_with("'");
    rows.into_iter().filter(kept).collect()
}

#[test]
fn nasty_texts_are_only_texts() {
    let mut server = seeded(&[]);
    let before = untouched(server.rows());
    assert!(before.len() > 20);
    for text in NASTY {
        for user in ["alice", ADMIN] {
            ask(&server, user, &tricks(text), |_, _, _| {});
        }
    }
    server.is_well();
    assert_same(&before, &untouched(server.rows()));
}

#[test]
fn a_nasty_id_is_an_account_like_any_other() {
    let server = Server::with(&[], NASTY);
    let items: Vec<Value> = NASTY.iter().map(|id| json!({ "UserID": id })).collect();
    let answer = server.ok(
        ADMIN,
        "v4/im_open_login_svc/account_check",
        json!({ "CheckItem": items }),
    );
    for (item, id) in answer["ResultItem"].as_array().unwrap().iter().zip(NASTY) {
        assert_eq!(
            (&item["UserID"], &item["AccountStatus"]),
            (&json!(id), &json!("Imported"))
        );
    }
    for (from, to) in NASTY.iter().zip(NASTY.iter().skip(1)) {
        server.send(from, to, &format!("from {from}"));
        let list = json!({ "From_Account": to, "AssistFlags": 7 });
        let answer = server.ok(to, "v4/recentcontact/get_list", list);
        assert_eq!(
            answer["SessionItem"][0]["To_Account"],
            json!(from),
            "{answer}"
        );
        let history = json!({ "Conversation": format!("c2c_{from}"), "BeforeSeq": 0, "Count": 10 });
        let answer = server.ok(to, "opentim/v1/history", history);
        assert_eq!(answer["Messages"][0]["Sender"], json!(from));
        assert_eq!(answer["Messages"].as_array().unwrap().len(), 1);
    }
}
