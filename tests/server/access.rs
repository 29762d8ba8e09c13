//! Tests of access to other users' data and to administrators' commands.

use opentim_core::service::rest::COMMANDS;
use serde_json::json;

use crate::server::bodies::{SECRET, Stranger, body, seeded};
use crate::server::place::{assert_same, elements};

#[test]
fn a_stranger_is_refused_and_nothing_changes() {
    let mut server = seeded(&[]);
    let before = server.rows();
    let mut refused = 0;
    for command in COMMANDS {
        let (body, stranger) = body(command.path);
        let (place, code) = match stranger {
            Stranger::Refused(code) => ("/ErrorCode", code),
            Stranger::Item(place, code) => (place, code),
            Stranger::Himself => continue,
        };
        let answer = server.ask("mallory", command.path, body);
        let told = answer.pointer(place).unwrap();
        assert_eq!(*told, code, "{command:?}: {answer}");
        assert!(
            !answer.to_string().contains(SECRET),
            "{command:?}: {answer}"
        );
        refused += 1;
    }
    assert!(refused > 30);
    server.is_well();
    assert_same(&before, &server.rows());
}

#[test]
fn what_is_about_the_asking_user_shows_and_touches_nobody_elses() {
    let mut server = seeded(&[]);
    let of_others = |rows: Vec<String>| -> Vec<String> {
        let mine = |row: &String| {
            row.contains("mallory") || row.starts_with("figure") || row.starts_with("tally")
        };
        rows.into_iter().filter(|row| !mine(row)).collect()
    };
    let before = of_others(server.rows());
    let own = |path: &str| body(path).1 == Stranger::Himself;
    let mut asked = 0;
    for command in COMMANDS.iter().filter(|command| own(command.path)) {
        let answer = server.ok("mallory", command.path, body(command.path).0);
        assert!(
            !answer.to_string().contains(SECRET),
            "{command:?}: {answer}"
        );
        asked += 1;
    }
    assert!(asked >= 5);
    for conversation in ["c2c_alice", "c2c_bob", "group_team", "group_quiet"] {
        let history = json!({ "Conversation": conversation, "BeforeSeq": 0, "Count": 100 });
        let answer = server.ok("mallory", "opentim/v1/history", history);
        assert_eq!(answer["Messages"], json!([]));
    }
    assert_same(&before, &of_others(server.rows()));
}

#[test]
fn a_device_of_ones_own_does_not_open_anothers_feed() {
    let server = seeded(&[]);
    let target = |user: &str, extra: &str| format!("opentim/v1/sync?{}{extra}", server.query(user));
    let body = json!({ "Since": 0 }).to_string();
    for extra in [
        "&device=phone",
        "&device=alice",
        "&device=%27%20OR%201%3D1%20--",
        "&since=0",
    ] {
        let answer = server
            .wire()
            .post(&target("mallory", extra), body.as_bytes());
        assert_eq!(answer["ErrorCode"], 0, "{answer}");
        assert!(!answer.to_string().contains("alice"), "{answer}");
    }
}

#[test]
fn nobody_writes_to_a_group_that_he_is_not_in() {
    let mut server = seeded(&[]);
    let before = server.rows();
    for group in ["team", "quiet"] {
        let message = json!({ "GroupId": group, "Random": 1, "MsgBody": elements("hello") });
        let answer = server.ask("mallory", "v4/group_open_http_svc/send_group_msg", message);
        assert_eq!(answer["ErrorCode"], 10007, "{answer}");
        let quit = json!({ "GroupId": group, "MemberToDel_Account": ["mallory"] });
        let answer = server.ask(
            "mallory",
            "v4/group_open_http_svc/delete_group_member",
            quit,
        );
        assert_eq!(answer["ErrorCode"], 10007, "{answer}");
    }
    assert_same(&before, &server.rows());
}
