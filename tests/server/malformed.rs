//! Tests of bodies that are not JSON, or not the JSON that the command needs.

use opentim_core::service::rest::COMMANDS;
use serde_json::{Value, json};

use crate::server::bodies::{body, seeded};
use crate::server::place::{ADMIN, Server, assert_same, elements};

const SEND: &str = "v4/openim/sendmsg";

/// Sends raw bodies as the administrator over one connection, and checks each answer.
fn post(server: &Server, cases: &[(&str, Vec<u8>)], check: impl Fn(&str, &[u8], &Value)) {
    let query = server.query(ADMIN);
    let mut wire = server.wire();
    for (path, body) in cases {
        let answer = wire.post(&format!("{path}?{query}"), body);
        check(path, body, &answer);
    }
}

#[test]
fn what_is_no_json_is_60003_for_every_command() {
    let mut server = seeded(&[]);
    let before = server.rows();
    let deep = |open: &str| open.repeat(100_000).into_bytes();
    let mut nul = json!({ "UserID": "alice" }).to_string().into_bytes();
    nul.push(0);
    let garbage = [
        Vec::new(),
        b" ".to_vec(),
        b"{".to_vec(),
        b"{}{}".to_vec(),
        b"hello".to_vec(),
        b"NaN".to_vec(),
        b"\xef\xbb\xbf{}".to_vec(),
        b"{'UserID':'alice'}".to_vec(),
        b"{\"UserID\":\"alice\",}".to_vec(),
        b"{\"a\":\"\xff\xfe\"}".to_vec(),
        b"{\"UserID\":\"\xc3\x28\",\"From_Account\":\"\xc3\"}".to_vec(),
        b"{\"a\":\"\n\"}".to_vec(),
        b"UserID=alice&Nick=x".to_vec(),
        nul,
        deep("["),
        deep("{\"a\":"),
        [deep("{\"a\":["), deep("]}")].concat(),
        [
            b"{\"a\":".to_vec(),
            deep("["),
            b"1".to_vec(),
            deep("]"),
            b"}".to_vec(),
        ]
        .concat(),
    ];
    for bytes in garbage {
        let cases: Vec<(&str, Vec<u8>)> = COMMANDS
            .iter()
            .map(|command| (command.path, bytes.clone()))
            .collect();
        post(&server, &cases, |path, body, answer| {
            let shown = String::from_utf8_lossy(body.get(..60).unwrap_or(body));
            assert_eq!(answer["ErrorCode"], 60003, "{path} {shown}: {answer}");
        });
    }
    server.is_well();
    assert_same(&before, &server.rows());
}

#[test]
fn values_of_other_types_are_refused_or_have_no_effect() {
    let server = seeded(&[]);
    let others = [
        json!(null),
        json!(true),
        json!(-1),
        json!(0.5),
        json!(1e300),
        json!(u64::MAX),
        json!(i64::MIN),
        json!("x"),
        json!([]),
        json!([[]]),
        json!({}),
        json!([null]),
        json!({ "UserID": {} }),
    ];
    let mut cases = Vec::new();
    for command in COMMANDS {
        let (right, _) = body(command.path);
        cases.extend(
            others
                .iter()
                .map(|other| (command.path, other.to_string().into_bytes())),
        );
        for field in right.as_object().unwrap().keys() {
            for other in &others {
                let mut body = right.clone();
                body[field] = other.clone();
                cases.push((command.path, body.to_string().into_bytes()));
            }
        }
    }
    assert!(cases.len() > 1_000);
    post(&server, &cases, |path, body, answer| {
        let ours = [6019, 7012].map(|code| answer["ErrorCode"] == code);
        assert_eq!(
            ours,
            [false; 2],
            "{path} {}: {answer}",
            String::from_utf8_lossy(body)
        );
    });
    server.is_well();
}

#[test]
fn numbers_out_of_range_and_fields_given_twice_are_refused() {
    let mut server = seeded(&[]);
    let before = server.rows();
    let text = elements("x").to_string();
    let with =
        |number: &str| format!(r#"{{"To_Account":"bob","MsgRandom":{number},"MsgBody":{text}}}"#);
    let mut cases: Vec<(&str, String, i64)> = [
        "4294967296",
        "18446744073709551615",
        "18446744073709551616",
        "-1",
        "1.0",
        "1.5",
        "1e2",
        "\"1\"",
        "null",
        "[1]",
    ]
    .iter()
    .map(|number| (SEND, with(number), 90005))
    .collect();
    cases.extend(["1e999", "00", "+1", "0x10", "1_000"].map(|number| (SEND, with(number), 60003)));
    cases.extend([
        (SEND, with("1,\"MsgRandom\":2"), 90001),
        (SEND, with("1,\"To_Account\":\"carol\""), 90001),
        (
            "v4/im_open_login_svc/account_import",
            r#"{"UserID":"new","UserID":"newer"}"#.into(),
            70402,
        ),
        (
            "v4/im_open_login_svc/account_import",
            r#"{"UserID":"new","Identifier":"newer"}"#.into(),
            70402,
        ),
        ("opentim/v1/sync", r#"{"Since":-1}"#.into(), 60003),
        ("opentim/v1/sync", r#"{"Since":0.0}"#.into(), 60003),
        (
            "opentim/v1/sync",
            r#"{"Since":0,"Wait":4294967296}"#.into(),
            60003,
        ),
        ("opentim/v1/login", r#"{"Session":0}"#.into(), 6017),
        (
            "opentim/v1/login",
            r#"{"Session":18446744073709551615}"#.into(),
            6017,
        ),
        (
            "opentim/v1/history",
            r#"{"Conversation":"c2c_bob","BeforeSeq":0,"Count":4294967296}"#.into(),
            60003,
        ),
    ]);
    for (path, body, code) in cases {
        let target = format!("{path}?{}", server.query(ADMIN));
        let answer = server.wire().post(&target, body.as_bytes());
        // A field that is given twice has the code of that field, whichever it is.
        let told = answer["ErrorCode"].as_i64().unwrap();
        assert!(
            told == code || (code == 90001 && told >= 90001),
            "{path} {body}: {answer}"
        );
    }
    server.is_well();
    assert_same(&before, &server.rows());
}

#[test]
fn the_highest_numbers_that_fit_are_answered() {
    let server = seeded(&[]);
    for (path, body) in [
        (
            "opentim/v1/history",
            json!({ "Conversation": "c2c_bob", "BeforeSeq": u64::MAX, "Count": u32::MAX }),
        ),
        ("opentim/v1/sync", json!({ "Since": u64::MAX })),
        ("opentim/v1/sync", json!({ "Since": i64::MAX })),
        ("opentim/v1/login", json!({ "Session": i64::MAX })),
    ] {
        let answer = server.ok("alice", path, body.clone());
        let found = answer.to_string().contains(crate::server::bodies::SECRET);
        assert_eq!(found, !path.ends_with("login"), "{path} {body}: {answer}");
    }
    let import = |time: i64| {
        json!({ "SyncFromOldSystem": 2, "From_Account": "alice", "To_Account": "bob",
        "MsgRandom": u32::MAX, "MsgSeq": u32::MAX, "MsgTimeStamp": time, "MsgBody": elements("old") })
    };
    for _ in 0..2 {
        server.ok(ADMIN, "v4/openim/importmsg", import(0));
    }
    // Messages from before 1970 or from the future are not history.
    for time in [i64::MIN, -1, i64::MAX] {
        let answer = server.ask(ADMIN, "v4/openim/importmsg", import(time));
        assert_eq!(answer["ErrorCode"], 90006, "{answer}");
    }
    let history = json!({ "Conversation": "c2c_bob", "BeforeSeq": 0, "Count": 100 });
    let answer = server.ok("alice", "opentim/v1/history", history);
    assert_eq!(answer["Messages"].as_array().unwrap().len(), 2);
}

#[test]
fn ten_megabytes_are_93000_and_a_megabyte_is_read() {
    let mut server = seeded(&[]);
    let before = server.rows();
    let target = format!("{SEND}?{}", server.query("alice"));
    let big = vec![b'['; 10 << 20];
    let mut wire = server.wire();
    for _ in 0..3 {
        // On one connection: the server reads the body, so that the next request can follow.
        let answer = wire.post(&target, &big);
        assert_eq!(answer["ErrorCode"], 93000, "{answer}");
    }
    let mut body =
        json!({ "To_Account": "bob", "MsgRandom": 7, "MsgBody": elements("fits") }).to_string();
    body.extend(std::iter::repeat_n(' ', (1 << 20) + 1 - body.len()));
    assert_eq!(wire.post(&target, body.as_bytes())["ErrorCode"], 93000);
    assert_same(&before, &server.rows());
    body.pop();
    assert_eq!(
        server.wire().post(
            &format!("{SEND}?{}", server.query("alice")),
            body.as_bytes()
        )["ErrorCode"],
        0
    );
}

#[test]
fn who_is_refused_for_his_address_hears_so_however_long_his_body_is() {
    let server = Server::new(&[]);
    for (target, code) in [
        (SEND.to_string(), 60012),
        (format!("{SEND}?{}x", server.query("alice")), 60002),
        (format!("nowhere?{}", server.query("alice")), 60009),
    ] {
        let answer = server.wire().post(&target, &vec![b' '; 10 << 20]);
        let told = answer["ErrorCode"].as_i64().unwrap();
        assert!(told == code || code == 60002, "{target}: {answer}");
    }
    server.is_well();
}

#[test]
fn no_message_can_be_too_deep_or_too_long_for_its_reader() {
    let server = Server::with(&[], &["alice", "bob"]);
    let custom = |content: &str, kind: &str| {
        format!(
            r#"{{"To_Account":"bob","MsgRandom":1,"MsgBody":[{{"MsgType":"{kind}","MsgContent":{content}}}]}}"#
        )
    };
    let target = format!("{SEND}?{}", server.query("alice"));
    let mut sent = 0;
    for depth in 1..130 {
        let content = format!("{}1{}", "{\"a\":".repeat(depth), "}".repeat(depth));
        let answer = server
            .wire()
            .post(&target, custom(&content, "TIMCustomElem").as_bytes());
        let code = answer["ErrorCode"].as_i64().unwrap();
        assert!([0, 90010, 60003].contains(&code), "{depth}: {answer}");
        sent += usize::from(code == 0);
    }
    assert!(sent >= 16, "{sent}");
    let half = custom(r#"{"Text":"\ud800"}"#, "TIMTextElem");
    assert_eq!(
        server.wire().post(&target, half.as_bytes())["ErrorCode"],
        60003
    );
    let long = custom("{}", &"T".repeat(100_000));
    let answer = server.wire().post(&target, long.as_bytes());
    assert_eq!(answer["ErrorCode"], 90010, "{answer}");
    // As a device reads it: with a request of its own, and the feed in the answer.
    let target = format!(
        "opentim/v1/history?{}&device=phone&since=1",
        server.query("bob")
    );
    let history = json!({ "Conversation": "c2c_alice", "BeforeSeq": 0, "Count": 200 });
    let answer = server.wire().post(&target, history.to_string().as_bytes());
    assert_eq!(answer["Feed"]["Changes"].as_array().unwrap().len(), sent);
    assert_eq!(answer["Messages"].as_array().unwrap().len(), sent);
}
