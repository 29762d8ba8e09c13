//! Tests of connections: slow ones, too many, broken ones, several requests in one.

use std::time::{Duration, Instant};

use serde_json::json;

use crate::server::place::{ADMIN, Server, assert_same, elements};

const SYNC: &str = "opentim/v1/sync";
const BODY: &[u8] = br#"{"Since":0}"#;

#[test]
fn who_is_slow_is_answered_and_keeps_nobody_waiting() {
    let server = Server::with(&[], &["alice", "bob"]);
    let target = format!("/{SYNC}?{}", server.query("alice"));
    let request = format!("POST {target} HTTP/1.1\r\nHost: x\r\nContent-Length: 11\r\n\r\n");
    std::thread::scope(|scope| {
        let slow: Vec<_> = (0..20)
            .map(|_| {
                scope.spawn(|| {
                    let mut wire = server.wire();
                    wire.drip(request.as_bytes(), Duration::from_secs(2));
                    wire.drip(BODY, Duration::from_secs(2));
                    wire.reply().json()["ErrorCode"].as_i64()
                })
            })
            .collect();
        while slow.iter().any(|thread| !thread.is_finished()) {
            let begun = Instant::now();
            server.send("alice", "bob", "meanwhile");
            assert!(begun.elapsed() < Duration::from_secs(2));
        }
        for thread in slow {
            assert_eq!(thread.join().unwrap(), Some(0));
        }
    });
}

#[test]
fn a_body_that_does_not_come_is_60008() {
    let server = Server::with(&[], &["alice"]);
    let head = format!(
        "POST /{SYNC}?{} HTTP/1.1\r\nHost: x\r\nContent-Length: 12\r\n\r\n",
        server.query("alice")
    );
    let mut wire = server.wire();
    wire.send(head.as_bytes());
    wire.send(BODY);
    let mut refused = server.wire();
    refused.send(head.replace(SYNC, "nowhere").as_bytes());
    let begun = Instant::now();
    assert_eq!(refused.reply().json()["ErrorCode"], 60009);
    assert!(
        begun.elapsed() < Duration::from_secs(15),
        "who is refused is not waited for as long"
    );
    assert_eq!(wire.reply().json()["ErrorCode"], 60008);
    // A client that ends its sending side is answered or cut off at once.
    let mut wire = server.wire();
    wire.send(head.as_bytes());
    wire.send(BODY);
    wire.finish();
    let begun = Instant::now();
    if let Some(reply) = wire.try_reply() {
        assert!(
            reply.status == 400 || reply.json()["ErrorCode"] == 60008,
            "{reply:?}"
        );
    }
    assert!(begun.elapsed() < Duration::from_secs(15));
    server.is_well();
}

#[test]
fn what_is_no_http_does_no_harm() {
    let mut server = Server::with(&[], &["alice", "bob"]);
    let before = server.rows();
    let kick = format!("/v4/im_open_login_svc/kick?{}", server.query(ADMIN));
    let import = format!(
        "/v4/im_open_login_svc/account_import?{}",
        server.query(ADMIN)
    );
    let bodies = |headers: &str, body: &str| {
        format!("POST {import} HTTP/1.1\r\nHost: x\r\n{headers}\r\n{body}").into_bytes()
    };
    let body = r#"{"UserID":"mallory"}"#;
    let garbage = [
        b"\x00\x01\x02\x03\r\n\r\n".to_vec(),
        b"\x16\x03\x01\x02\x00\x01\x00".to_vec(),
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".to_vec(),
        b"GET\r\n\r\n".to_vec(),
        b"POST / HTTP/9.9\r\n\r\n".to_vec(),
        format!("POST {kick}\r\n\r\n").into_bytes(),
        bodies("Content-Length: -1\r\n", body),
        bodies("Content-Length: 20, 21\r\n", body),
        bodies("Content-Length: 99999999999999999999999\r\n", body),
        bodies("Content-Length: 0x14\r\n", body),
        bodies("Content-Length: 10\r\nContent-Length: 20\r\n", body),
        bodies("Transfer-Encoding: chunked\r\n", "zz\r\nhello\r\n0\r\n\r\n"),
        bodies(
            "Transfer-Encoding: chunked\r\n",
            "-5\r\n{\"UserID\":\"mallory\"}\r\n0\r\n\r\n",
        ),
        bodies("Transfer-Encoding: chunked\r\n", "ffffffffffffffffff\r\nx"),
        bodies("Transfer-Encoding: gzip\r\n", body),
        bodies(
            "Transfer-Encoding: chunked\r\n",
            "14\r\n{\"UserID\":\"mallory\"}garbage\r\n0\r\n\r\n",
        ),
        format!("POST {import} HTTP/1.1\r\n{}\r\n", "X: y\r\n".repeat(2_000)).into_bytes(),
        format!(
            "POST {import}&x={} HTTP/1.1\r\nHost: x\r\n\r\n",
            "y".repeat(1 << 20)
        )
        .into_bytes(),
        format!(
            "POST {import} HTTP/1.1\r\nHost: x\r\nX: {}\r\n\r\n",
            "y".repeat(1 << 20)
        )
        .into_bytes(),
    ];
    for bytes in garbage {
        let mut wire = server.wire();
        // The server may close the connection before everything is sent.
        let _ = std::io::Write::write_all(&mut wire.stream, &bytes);
        let _ = wire.stream.shutdown(std::net::Shutdown::Write);
        if let Some(reply) = wire.try_reply() {
            let shown = String::from_utf8_lossy(bytes.get(..80).unwrap_or(&bytes));
            let refused = reply.status >= 400 || reply.json()["ErrorCode"] != 0;
            assert!(refused, "{shown}: {reply:?}");
        }
    }
    server.is_well();
    assert_same(&before, &server.rows());
}

#[test]
fn requests_in_one_connection_are_answered_in_order() {
    let server = Server::with(&[], &["alice", "bob"]);
    let target = format!("v4/openim/sendmsg?{}", server.query("alice"));
    let message = |number: u32| json!({ "To_Account": "bob", "MsgRandom": number, "MsgSeq": number, "MsgBody": elements("x") });
    let mut wire = server.wire();
    for number in 1..=50 {
        let body = message(number).to_string();
        let head = format!(
            "POST /{target} HTTP/1.1\r\nHost: x\r\nContent-Length: {}\r\n\r\n{body}",
            body.len()
        );
        wire.send(head.as_bytes());
    }
    for number in 1..=50 {
        let answer = wire.reply().json();
        assert_eq!(answer["MsgSeq"], number, "{answer}");
    }
    // In chunks, one byte each.
    let body = message(51).to_string();
    wire.send(
        format!("POST /{target} HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n")
            .as_bytes(),
    );
    for byte in body.bytes() {
        wire.send(format!("1\r\n{}\r\n", char::from(byte)).as_bytes());
    }
    wire.send(b"0\r\n\r\n");
    assert_eq!(wire.reply().json()["MsgSeq"], 51);
    // Excess bytes of a body are not a request that could be smuggled in.
    let both = format!(
        "POST /{target} HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
    );
    wire.send(both.as_bytes());
    let reply = wire.try_reply();
    assert!(reply.is_none_or(|reply| reply.status == 400 || reply.json()["ErrorCode"] == 60003));
    server.is_well();
}

#[test]
fn connections_above_the_limit_are_told_so() {
    let server = Server::with(&[("max_connections", "2")], &["alice"]);
    let target = format!("{SYNC}?{}", server.query("alice"));
    // The connection that checked whether the server is ready may still exist.
    let begun = Instant::now();
    let enter = || {
        loop {
            let mut wire = server.wire();
            if wire.post(&target, BODY)["ErrorCode"] == 0 {
                return wire;
            }
            assert!(begun.elapsed() < Duration::from_secs(20));
        }
    };
    let (mut first, second) = (enter(), enter());
    for body in [BODY.to_vec(), vec![b' '; 10 << 20]] {
        let mut third = server.wire();
        let answer = third.post(&target, &body);
        assert_eq!(answer["ErrorCode"], 60011, "{answer}");
        assert!(third.try_reply().is_none(), "and is closed");
    }
    // Existing connections stay, and one that closes makes room.
    assert_eq!(first.post(&target, BODY)["ErrorCode"], 0);
    drop(second);
    let begun = Instant::now();
    while server.wire().post(&target, BODY)["ErrorCode"] != 0 {
        assert!(begun.elapsed() < Duration::from_secs(20));
    }
    // Hundreds of silent connections do not disturb the existing ones.
    let silent: Vec<_> = (0..300).map(|_| server.wire()).collect();
    assert_eq!(first.post(&target, BODY)["ErrorCode"], 0);
    drop(silent);
}

#[test]
fn who_asks_too_often_is_told_so() {
    let server = Server::with(&[("rate_per_second", "5")], &["alice", "bob"]);
    let codes = |user: &str, path: &str, count: usize| -> Vec<i64> {
        let target = format!("{path}?{}", server.query(user));
        let mut wire = server.wire();
        let body = br#"{"Conversation":"c2c_bob","BeforeSeq":0,"Count":1,"Since":0}"#;
        (0..count)
            .map(|_| wire.post(&target, body)["ErrorCode"].as_i64().unwrap())
            .collect()
    };
    let history = "opentim/v1/history";
    let told = codes("alice", history, 30);
    assert!(told.starts_with(&[0; 5]), "{told:?}");
    let refused = told.iter().filter(|code| **code == 60007).count();
    assert!(
        refused >= 10 && told.iter().all(|code| [0, 60007].contains(code)),
        "{told:?}"
    );
    // Other users and administrators are not limited. A feed request that is answered at once counts.
    assert_eq!(codes("bob", history, 5), [0; 5]);
    assert_eq!(codes(ADMIN, history, 30), [0; 30]);
    assert!(codes("alice", SYNC, 30).contains(&60007));
    std::thread::sleep(Duration::from_millis(1_100));
    assert_eq!(codes("alice", history, 5), [0; 5]);
}
