//! Tests of the parts of a request's address: app, user, signature, device, path, method.

use crate::server::bodies::seeded;
use crate::server::place::{ADMIN, APP, Server, assert_same, now};
use crate::server::wire::encode;

use opentim_core::model::UserId;
use opentim_server::usersig::Key;
use serde_json::json;

const SYNC: &str = "opentim/v1/sync";

fn code(server: &Server, target: &str) -> i64 {
    let answer = server.wire().post(target, br#"{"Since":0}"#);
    answer["ErrorCode"].as_i64().unwrap()
}

#[test]
fn app_user_and_signature_are_asked_for_and_checked() {
    let server = Server::with(&[], &["alice", "bob"]);
    let sign = |key: &Key, user: &str, at: i64, expire: u32| {
        key.make(&UserId::new(user).unwrap(), at, expire).unwrap()
    };
    let real = server.sign("alice");
    let stranger = Key::new(APP, "another secret of thirty-two bytes").unwrap();
    let of_alice = |signature: &str| format!("sdkappid={APP}&identifier=alice&usersig={signature}");
    let last = real.len() - 1;
    let cases = [
        (String::new(), 60012),
        (format!("identifier=alice&usersig={real}"), 60012),
        (
            format!("SdkAppId={APP}&identifier=alice&usersig={real}"),
            60012,
        ),
        (format!("sdkappid=&identifier=alice&usersig={real}"), 60006),
        (format!("sdkappid=1&identifier=alice&usersig={real}"), 60006),
        (
            format!("sdkappid=-{APP}&identifier=alice&usersig={real}"),
            60006,
        ),
        (
            format!("sdkappid={APP}99999999999&identifier=alice&usersig={real}"),
            60006,
        ),
        (
            format!("sdkappid={APP}%00&identifier=alice&usersig={real}"),
            60006,
        ),
        (
            format!("sdkappid={APP}&sdkappid={APP}&identifier=alice&usersig={real}"),
            60002,
        ),
        (format!("sdkappid={APP}&usersig={real}"), 60004),
        (format!("sdkappid={APP}&identifier=alice"), 70002),
        (of_alice(""), 70002),
        (of_alice(&real[..last - 20]), 70003),
        (of_alice("x"), 70003),
        (of_alice(&"A".repeat(60_000)), 70003),
        (of_alice("%00%ff%fe"), 70003),
        (of_alice(&encode("' OR 1=1 --")), 70003),
        (of_alice(&server.sign("bob")), 70013),
        (of_alice(&sign(&stranger, "alice", now(), 60)), 70009),
        (of_alice(&sign(&server.key, "alice", now() - 61, 60)), 70001),
        (
            of_alice(&sign(&Key::new(APP + 1, "x").unwrap(), "alice", now(), 60)),
            70014,
        ),
        (format!("sdkappid={APP}&identifier=&usersig={real}"), 7002),
        (
            format!("sdkappid={APP}&identifier=alice%00&usersig={real}"),
            7003,
        ),
        (
            format!("sdkappid={APP}&identifier=%ff%fe&usersig={real}"),
            7003,
        ),
        (
            format!(
                "sdkappid={APP}&identifier={}&usersig={real}",
                "a".repeat(10_000)
            ),
            7003,
        ),
        (
            format!("sdkappid={APP}&identifier=Alice&usersig={real}"),
            70013,
        ),
        (of_alice(&real), 0),
    ];
    for (query, wanted) in cases {
        let shown = query.get(..200).unwrap_or(&query);
        assert_eq!(code(&server, &format!("{SYNC}?{query}")), wanted, "{shown}");
    }
    server.is_well();
}

#[test]
fn a_signature_ends_while_it_is_in_use() {
    let server = Server::with(&[], &["alice"]);
    let alice = UserId::new("alice").unwrap();
    let signature = server.key.make(&alice, now(), 3).unwrap();
    let target = format!("{SYNC}?sdkappid={APP}&identifier=alice&usersig={signature}");
    assert_eq!(code(&server, &target), 0);
    assert_eq!(code(&server, &target), 0);
    std::thread::sleep(std::time::Duration::from_secs(4));
    assert_eq!(code(&server, &target), 70001);
}

#[test]
fn a_signature_of_one_user_serves_no_other() {
    let server = Server::with(&[], &["alice"]);
    let query = server
        .query("alice")
        .replace(&encode("alice"), &encode(ADMIN));
    // The same after the signature has been accepted for its own user.
    assert_eq!(
        code(&server, &format!("{SYNC}?{}", server.query("alice"))),
        0
    );
    assert_eq!(code(&server, &format!("{SYNC}?{query}")), 70013);
}

#[test]
fn paths_and_methods_that_there_are_not() {
    let mut server = seeded(&[]);
    let before = server.rows();
    let query = server.query(ADMIN);
    for path in [
        "",
        "v4",
        "v4/openim",
        "v4/openim/sendmsg/",
        "V4/openim/sendmsg",
        "v4/openim/dance",
        "v4%2Fopenim%2Fsendmsg",
        "v4/openim/../openim/sendmsg",
        "../../etc/passwd",
        "%00",
        "%ff",
        "v4/openim/sendmsg%00",
        "opentim/v1/sync;x",
        "healthz/",
        "metrics/x",
    ] {
        assert_eq!(code(&server, &format!("{path}?{query}")), 60009, "{path:?}");
    }
    for method in ["GET", "PUT", "DELETE", "PATCH", "OPTIONS", "BREW"] {
        let mut wire = server.wire();
        let head = format!(
            "{method} /v4/im_open_login_svc/kick?{query} HTTP/1.1\r\nHost: x\r\nContent-Length: 18\r\n\r\n"
        );
        wire.send(head.as_bytes());
        wire.send(br#"{"UserID":"alice"}"#);
        assert_eq!(wire.reply().json()["ErrorCode"], 60008, "{method}");
    }
    server.is_well();
    assert_same(&before, &server.rows());
}

#[test]
fn parameters_of_a_device_are_checked() {
    let server = Server::with(&[], &["alice"]);
    let query = server.query("alice");
    for (extra, wanted) in [
        ("&device=", 60002),
        ("&device=%00", 60002),
        ("&device=%f0%9f%98%80", 60002),
        ("&device=%ff", 60002),
        ("&session=-1", 60002),
        ("&session=18446744073709551615", 60002),
        ("&session=1.5&request=1", 60002),
        ("&session=1&request=x", 60002),
        ("&device=phone&session=77&request=1", 6208),
        ("&device=phone&device=tablet", 60002),
        ("&device=%27%20OR%201%3D1%20--", 0),
        ("&unknown=1&x&=&&", 0),
    ] {
        assert_eq!(
            code(&server, &format!("{SYNC}?{query}{extra}")),
            wanted,
            "{extra}"
        );
    }
    let long = "d".repeat(129);
    assert_eq!(
        code(&server, &format!("{SYNC}?{query}&device={long}")),
        60002
    );
    let history = json!({ "Conversation": "c2c_bob", "BeforeSeq": 0, "Count": 1 }).to_string();
    let target = format!("opentim/v1/history?{query}&since=-1");
    let answer = server.wire().post(&target, history.as_bytes());
    assert_eq!(answer["ErrorCode"], 60002);
}

#[test]
fn any_content_type_will_do_and_bytes_that_are_no_text_will_not() {
    let server = Server::with(&[], &["alice"]);
    let query = server.query("alice");
    for header in [
        "",
        "Content-Type: text/plain\r\n",
        "Content-Type: \u{1}\r\n",
        "Content-Type: x; charset=\"\r\n",
    ] {
        let mut wire = server.wire();
        let head = format!(
            "POST /{SYNC}?{query} HTTP/1.1\r\nHost: x\r\n{header}Content-Length: 11\r\n\r\n{{\"Since\":0}}"
        );
        wire.send(head.as_bytes());
        match wire.try_reply() {
            Some(reply) if reply.status == 200 => {
                assert_eq!(reply.json()["ErrorCode"], 0, "{header:?}")
            }
            Some(reply) => assert!(reply.status == 400 && header.contains('\u{1}'), "{reply:?}"),
            None => assert!(header.contains('\u{1}')),
        }
    }
    for raw in [&b"\xff\xfe"[..], b"\xc3\x28", b"\x00", b"\x7f"] {
        let mut wire = server.wire();
        wire.send(format!("POST /{SYNC}?{query}&x=").as_bytes());
        wire.send(raw);
        wire.send(b" HTTP/1.1\r\nHost: x\r\nContent-Length: 11\r\n\r\n{\"Since\":0}");
        // It is not a request at all, or the parameter has no meaning.
        if let Some(reply) = wire.try_reply() {
            assert!(
                reply.status == 400 || reply.json()["ErrorCode"] == 0,
                "{reply:?}"
            );
        }
    }
    server.is_well();
}
