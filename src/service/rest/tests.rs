//! Tests of commands in JSON: the codes of REST v4's contract, and what they do.

use super::super::ServiceOptions;
use super::super::tests::{Bench, caller, open};
use crate::api::Caller;

/// Accounts must be imported, and alice and bob are.
fn closed_with_alice_and_bob() -> (Bench, Caller) {
    let closed = ServiceOptions {
        open_accounts: false,
        ..ServiceOptions::EMBEDDED
    };
    let bench = open(closed);
    let admin = Caller {
        admin: true,
        ..caller("root")
    };
    let service = &bench.service;
    let ok = r#"{"ActionStatus":"OK","ErrorCode":0,"ErrorInfo":""}"#;
    for user in ["alice", "bob"] {
        let body = format!(r#"{{"UserID":"{user}"}}"#);
        let path = "v4/im_open_login_svc/account_import";
        assert_eq!(service.rest(&admin, path, &body).unwrap(), ok);
        assert_eq!(
            service.rest(&caller(user), path, &body).unwrap_err().code,
            60010
        );
    }
    (bench, admin)
}

/// The code that a command answers.
fn code(bench: &Bench, caller: &Caller, path: &str, body: &str) -> i32 {
    match bench.service.rest(caller, path, body) {
        Ok(_) => 0,
        Err(error) => error.code,
    }
}

#[test]
fn rest_deletes_or_refuses_with_the_contracts_codes() {
    let (bench, admin) = closed_with_alice_and_bob();
    let delete = "v4/recentcontact/delete";
    for (body, expected) in [
        (
            r#"{"From_Account":"alice","Type":1,"To_Account":"bob","ClearRamble":1}"#,
            0,
        ),
        (r#"{"From_Account":"alice","type":1,"To_Account":"bob"}"#, 0),
        (r#"{"From_Account":"alice","Type":2,"ToGroupid":"g"}"#, 0),
        (r#"{"From_Account":"alice","Type":2,"To_Account":"g"}"#, 0),
        (
            r#"{"From_Account":"nobody","Type":1,"To_Account":"bob"}"#,
            50001,
        ),
        (
            r#"{"From_Account":"alice","Type":3,"To_Account":"bob"}"#,
            50002,
        ),
        (r#"{"From_Account":"alice","Type":1}"#, 50002),
        (
            r#"{"From_Account":"alice","Type":1,"To_Account":"bob","ClearRamble":2}"#,
            50002,
        ),
        (r#"{"From_Account":"alice"}"#, 50002),
        ("", 60003),
    ] {
        assert_eq!(code(&bench, &admin, delete, body), expected, "{body}");
    }
    let other = r#"{"From_Account":"bob","Type":1,"To_Account":"alice"}"#;
    assert_eq!(
        code(&bench, &caller("alice"), delete, other),
        60010,
        "alice cannot delete for bob"
    );
}

#[test]
fn rest_answers_and_refuses_with_the_contracts_codes() {
    let (bench, admin) = closed_with_alice_and_bob();
    assert_eq!(code(&bench, &admin, "v4/no/such", "{}"), 60009);
    let send = r#"{"From_Account":"alice","To_Account":"nobody","MsgRandom":1,
        "MsgBody":[{"MsgType":"TIMTextElem","MsgContent":{"Text":"hi"}}]}"#;
    assert_eq!(code(&bench, &admin, "v4/openim/sendmsg", send), 90012);
    let long = send
        .replace("nobody", "bob")
        .replace("hi", &"x".repeat(13_000));
    assert_eq!(code(&bench, &admin, "v4/openim/sendmsg", &long), 80002);
    assert_eq!(
        code(&bench, &caller("alice"), "opentim/v1/settings", "{}"),
        60010
    );
}

#[test]
fn rest_clears_the_history_only_if_asked() {
    let bench = open(ServiceOptions::EMBEDDED);
    bench.send("alice", "bob", 1);
    let kept = ["", r#","ClearRamble":0"#].map(|ramble| (ramble, 1));
    for (ramble, left) in kept.into_iter().chain([(r#","ClearRamble":1"#, 0)]) {
        let body = format!(r#"{{"From_Account":"alice","Type":1,"To_Account":"bob"{ramble}}}"#);
        let delete = "v4/recentcontact/delete";
        bench.service.rest(&caller("alice"), delete, &body).unwrap();
        assert_eq!(bench.read("alice", "c2c_bob").len(), left, "{body}");
        assert_eq!(bench.read("bob", "c2c_alice").len(), 1);
    }
}
