//! Tests of `opentim-server export`: what is in it, and what is not.

use std::os::unix::fs::PermissionsExt;

use serde_json::{Value, json};

use crate::server::bodies::{SECRET, seeded};
use crate::server::place::{ADMIN, Server};

/// The records of an export, each with its kind.
fn records(text: &str) -> Vec<(String, Value)> {
    let record = |line: &str| {
        let Value::Object(fields) = serde_json::from_str(line).unwrap() else {
            panic!("{line}");
        };
        assert_eq!(fields.len(), 1, "{line}");
        fields.into_iter().next().unwrap()
    };
    text.lines().map(record).collect()
}

fn export(server: &Server, words: &[&str]) -> Vec<(String, Value)> {
    let output = server.command_output("export", words);
    let err = String::from_utf8(output.stderr).unwrap();
    assert!(output.status.success(), "{err}");
    records(&String::from_utf8(output.stdout).unwrap())
}

fn of<'a>(records: &'a [(String, Value)], kind: &str) -> Vec<&'a Value> {
    let found = records.iter().filter(|(own, _)| own == kind);
    found.map(|(_, record)| record).collect()
}

fn delete(server: &Server, user: &str, to: &str, clear: u32) {
    let body = json!({ "From_Account": user, "Type": 1, "To_Account": to, "ClearRamble": clear });
    server.ok(ADMIN, "v4/recentcontact/delete", body);
}

#[test]
fn everything_of_a_user_is_in_the_export_and_nothing_of_others() {
    let mut server = seeded(&[]);
    let nick = json!({ "UserID": "alice", "Nick": "Alice", "FaceUrl": "https://x/a.png" });
    server.ok(ADMIN, "v4/im_open_login_svc/account_import", nick);
    server.send("alice", "grace", "deleted with its history");
    server.send("alice", "heidi", "deleted without its history");
    delete(&server, "alice", "grace", 1);
    delete(&server, "alice", "heidi", 0);
    let muted = json!({ "Conversations": ["c2c_bob"], "ReceiveOpt": 2 });
    server.ok("alice", "opentim/v1/conversation/receive_opt", muted);
    let mut exports = Vec::new();
    for running in [true, false] {
        let records = export(&server, &["alice"]);
        assert_eq!(records[0].0, "Profile");
        assert_eq!(records[0].1["Nick"], "Alice");
        assert_eq!(records[0].1["FaceUrl"], "https://x/a.png");
        let friends = of(&records, "Friend");
        assert_eq!((friends.len(), &friends[0]["UserID"]), (1, &json!("bob")));
        assert_eq!(of(&records, "Group").len(), 3);
        assert_eq!(of(&records, "ConversationGroup").len(), 2);
        let settings = of(&records, "Preferences");
        assert!(
            settings.iter().any(|one| one["ReceiveOpt"] == 2),
            "{settings:?}"
        );
        let listed: Vec<(&str, bool)> = of(&records, "Conversation")
            .iter()
            .map(|one| (one["Conversation"].as_str().unwrap(), one["Listed"] == true))
            .collect();
        let expected = [
            ("c2c_bob", true),
            ("c2c_grace", false),
            ("c2c_heidi", false),
            ("group_open", true),
            ("group_spare", true),
            ("group_team", true),
        ];
        assert_eq!(listed, expected);
        let text = of(&records, "Message")
            .iter()
            .map(|one| one["Body"][0]["MsgContent"]["Text"].as_str().unwrap())
            .collect::<Vec<_>>();
        let own = [
            SECRET,
            "deleted without its history",
            SECRET,
            SECRET,
            SECRET,
        ];
        assert_eq!(text, own);
        let all = format!("{records:?}");
        assert!(!all.contains("carol") && !all.contains("quiet"), "{all}");
        exports.push(records);
        if running {
            server.stop();
        }
    }
    let without_time = |records: &[(String, Value)]| records[1..].to_vec();
    assert_eq!(without_time(&exports[0]), without_time(&exports[1]));
}

#[test]
fn an_export_of_many_pages_has_each_message_once() {
    let server = Server::with(&[], &["alice", "bob", "carol"]);
    // More than a page of messages in one conversation, and more conversations than a page has.
    let list: Vec<Value> = (0..1_250)
        .map(|at| {
            json!({ "From_Account": "alice", "SendTime": 1_700_000_000 + at, "Random": at,
                "MsgBody": [{ "MsgType": "TIMTextElem", "MsgContent": { "Text": at.to_string() } }] })
        })
        .collect();
    let group =
        json!({ "Owner_Account": "alice", "Type": "Public", "GroupId": "long", "Name": "Long" });
    server.ok(ADMIN, "v4/group_open_http_svc/create_group", group);
    for part in list.chunks(7) {
        let body = json!({ "GroupId": "long", "MsgList": part });
        server.ok(ADMIN, "v4/group_open_http_svc/import_group_msg", body);
    }
    let names: Vec<String> = (0..100).map(|at| format!("user{at:02}")).collect();
    let import = json!({ "Accounts": names });
    server.ok(ADMIN, "v4/im_open_login_svc/multiaccount_import", import);
    for name in &names {
        server.send("alice", name, name);
    }
    let records = export(&server, &["alice"]);
    let conversations = of(&records, "Conversation");
    assert_eq!(conversations.len(), 101);
    let mut current = Value::Null;
    let mut seqs = std::collections::BTreeMap::new();
    for (kind, record) in &records {
        match kind.as_str() {
            "Conversation" => current = record["Conversation"].clone(),
            "Message" => {
                assert_eq!(record["Conversation"], current);
                let last = seqs.entry(current.to_string()).or_insert(0);
                *last += 1;
                assert_eq!(record["Seq"], *last);
            }
            _ => {}
        }
    }
    assert_eq!(seqs["\"group_long\""], 1_250);
    assert_eq!(seqs.len(), 101);
}

#[test]
fn an_export_into_a_file_is_for_its_owner_and_whole_or_not_there() {
    let server = seeded(&[]);
    assert_eq!(export(&server, &["alice", "--to", "alice.jsonl"]).len(), 0);
    let path = server.path("alice.jsonl");
    let written = records(&std::fs::read_to_string(&path).unwrap());
    assert_eq!(of(&written, "Message").len(), 4);
    let mode = std::fs::metadata(&path).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
    for (words, why) in [
        (["alice", "--to", "alice.jsonl"], "alice.jsonl: File exists"),
        (["nobody", "--to", "other.jsonl"], "70107"),
        (
            ["alice", "--to", "nowhere/a.jsonl"],
            "nowhere/a.jsonl: No such file",
        ),
    ] {
        let output = server.command_output("export", &words);
        assert_eq!(output.status.code(), Some(1));
        let err = String::from_utf8(output.stderr).unwrap();
        assert!(err.contains(why), "{why}: {err}");
    }
    assert!(!server.path("other.jsonl").exists());
    assert_eq!(records(&std::fs::read_to_string(&path).unwrap()), written);
    server.is_well();
}
