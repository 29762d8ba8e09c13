//! Tests of the server's end: by request, and by a kill.

use std::sync::Mutex;
use std::time::{Duration, Instant};

use serde_json::json;

use crate::server::device::Device;
use crate::server::place::{PATIENCE, Server, elements};

#[test]
fn a_server_that_has_just_said_where_it_listens_ends_in_order() {
    let mut server = Server::new(&[]);
    for _ in 0..10 {
        server.stop();
        server.start();
    }
}

#[test]
fn what_was_taken_is_answered_before_the_end() {
    let mut server = Server::with(&[("shutdown_seconds", "60")], &["alice", "bob"]);
    let body =
        json!({ "To_Account": "bob", "MsgRandom": 9, "MsgBody": elements("slow") }).to_string();
    let target = format!("v4/openim/sendmsg?{}", server.query("alice"));
    let mut idle = server.wire();
    let mut slow = server.wire();
    let head = format!(
        "POST /{target} HTTP/1.1\r\nHost: x\r\nContent-Length: {}\r\n\r\n",
        body.len()
    );
    slow.send(head.as_bytes());
    slow.send(&body.as_bytes()[..10]);
    let phone = Device::login(&server, "alice", "phone", 1);
    let end = phone.end();
    let mut poll = server.wire();
    let wait = json!({ "Since": end, "Wait": 60 }).to_string();
    poll.begin(&phone.target("opentim/v1/sync", 0), wait.as_bytes());
    std::thread::sleep(Duration::from_millis(500));

    let begun = Instant::now();
    server.signal("-TERM");
    let page = poll.reply().json();
    assert_eq!(
        (&page["ErrorCode"], &page["Next"]),
        (&json!(0), &json!(end))
    );
    assert!(
        begun.elapsed() < Duration::from_secs(20),
        "who waits for news is not waited for"
    );
    assert!(idle.try_reply().is_none());
    std::thread::sleep(Duration::from_millis(500));
    assert!(
        std::net::TcpStream::connect(server.address()).is_err(),
        "nobody new is let in"
    );
    slow.send(&body.as_bytes()[10..]);
    assert_eq!(slow.reply().json()["ErrorCode"], 0);
    assert!(slow.try_reply().is_none());
    assert_eq!(server.wait(), Some(0));

    server.start();
    let history = json!({ "Conversation": "c2c_bob", "BeforeSeq": 0, "Count": 10 });
    let answer = server.ok("alice", "opentim/v1/history", history);
    assert_eq!(answer["Messages"][0]["Body"], elements("slow"));
}

#[test]
fn who_takes_too_long_is_cut_off_at_the_end() {
    let mut server = Server::with(&[("shutdown_seconds", "1")], &["alice"]);
    let mut slow = server.wire();
    let target = format!("/opentim/v1/sync?{}", server.query("alice"));
    slow.send(
        format!("POST {target} HTTP/1.1\r\nHost: x\r\nContent-Length: 11\r\n\r\n{{").as_bytes(),
    );
    std::thread::sleep(Duration::from_millis(300));
    let begun = Instant::now();
    server.signal("-INT");
    assert_eq!(server.wait(), Some(0));
    assert!(begun.elapsed() < Duration::from_secs(10));
    assert!(slow.try_reply().is_none());
    assert!(server.log().contains("cut"), "{}", server.log());
}

#[test]
fn answered_changes_survive_a_kill() {
    let mut server = Server::with(&[], &["alice", "bob"]);
    let mut all = Vec::new();
    for round in 0..4_u32 {
        let answered = Mutex::new(Vec::new());
        std::thread::scope(|scope| {
            for thread in 0..4_u32 {
                let (answered, address, query) =
                    (&answered, server.address(), server.query("alice"));
                scope.spawn(move || {
                    let mut wire = crate::server::wire::Wire::new(address);
                    for number in 0.. {
                        let text = format!("{round} {thread} {number}");
                        let body = json!({ "To_Account": "bob", "MsgRandom": number, "MsgSeq": round * 10 + thread,
                            "MsgBody": elements(&text) }).to_string();
                        let head = format!("POST /v4/openim/sendmsg?{query} HTTP/1.1\r\nHost: x\r\nContent-Length: {}\r\n\r\n{body}", body.len());
                        let sent = std::io::Write::write_all(&mut wire.stream, head.as_bytes());
                        let Some(reply) = sent.ok().and_then(|()| wire.try_reply()) else { return };
                        assert_eq!(reply.json()["ErrorCode"], 0);
                        answered.lock().unwrap().push(text);
                    }
                });
            }
            let begun = Instant::now();
            while answered.lock().unwrap().len() < 20 && begun.elapsed() < PATIENCE {
                std::thread::sleep(Duration::from_millis(10));
            }
            std::thread::sleep(Duration::from_millis(u64::from(round) * 37));
            server.kill();
        });
        let answered = answered.into_inner().unwrap();
        assert!(answered.len() >= 20, "{}", answered.len());
        all.extend(answered);
        server.start();
    }
    let mut there = std::collections::BTreeMap::new();
    let mut before = json!(0);
    loop {
        let history =
            json!({ "Conversation": "c2c_alice", "BeforeSeq": before, "Count": 1_000_000 });
        let answer = server.ok("bob", "opentim/v1/history", history);
        let messages = answer["Messages"].as_array().unwrap();
        for message in messages {
            let text = message["Body"][0]["MsgContent"]["Text"].as_str().unwrap();
            *there.entry(text.to_string()).or_insert(0) += 1;
        }
        if answer["More"] != true {
            break;
        }
        let seqs = messages
            .iter()
            .map(|message| message["Seq"].as_u64().unwrap());
        before = json!(seqs.min().unwrap());
    }
    for text in &all {
        assert_eq!(there.get(text.as_str()), Some(&1), "{text}");
    }
    server.rows();
}
