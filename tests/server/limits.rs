//! Tests of the resources that one abusive user or address can take: each limit is counted or measured.

use std::io::Write;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::server::place::{ADMIN, Server, elements};
use crate::server::wire::Wire;

const HISTORY: &str = "opentim/v1/history";
const SYNC: &str = "opentim/v1/sync";
/// Longer than any time limit under test, and than a loaded machine needs for it.
const LONG: Duration = Duration::from_secs(120);

fn code(answer: &Value) -> i64 {
    answer["ErrorCode"].as_i64().unwrap()
}

/// Waits until the condition is true.
#[track_caller]
fn until(what: &str, mut is_so: impl FnMut() -> bool) {
    let begun = Instant::now();
    while !is_so() {
        assert!(begun.elapsed() < LONG, "{what}");
        std::thread::sleep(Duration::from_millis(100));
    }
}

/// How many connections the server counts, without the one that asks.
fn connections(server: &Server) -> usize {
    let mut wire = server.wire();
    wire.send(b"GET /metrics HTTP/1.1\r\nHost: x\r\n\r\n");
    let text = wire.reply().text();
    let line = text
        .lines()
        .find_map(|line| line.strip_prefix("opentim_connections "));
    line.unwrap().parse::<usize>().unwrap() - 1
}

#[test]
fn a_page_of_history_has_its_size_whatever_is_asked_and_pages_make_the_whole() {
    let server = Server::with(&[], &["alice"]);
    let long = "x".repeat(12_000);
    for random in 0..130 {
        let body =
            json!({ "To_Account": "alice", "MsgRandom": random, "MsgBody": elements(&long) });
        server.ok("alice", "v4/openim/sendmsg", body);
    }
    let (mut before, mut seqs, mut pages) = (0, Vec::new(), 0);
    loop {
        let body = json!({ "Conversation": "c2c_alice", "BeforeSeq": before, "Count": u32::MAX });
        let page = server.ok("alice", HISTORY, body);
        assert!(
            page.to_string().len() < (1 << 20) + 100_000,
            "the size of a page"
        );
        let messages = page["Messages"].as_array().unwrap();
        seqs.extend(
            messages
                .iter()
                .map(|message| message["Seq"].as_u64().unwrap()),
        );
        pages += 1;
        before = *seqs.last().unwrap();
        if page["More"] != true {
            break;
        }
    }
    assert_eq!(seqs, (1..=130).rev().collect::<Vec<u64>>());
    assert_eq!(pages, 2);
    for random in 1_000..2_010 {
        let body = json!({ "To_Account": "alice", "MsgRandom": random, "MsgBody": elements("x") });
        server.ok(ADMIN, "v4/openim/sendmsg", {
            let mut body = body;
            body["From_Account"] = json!("alice");
            body
        });
    }
    let body = json!({ "Conversation": "c2c_alice", "BeforeSeq": 0, "Count": 5_000 });
    let page = server.ok("alice", HISTORY, body);
    assert_eq!(
        (page["Messages"].as_array().unwrap().len(), &page["More"]),
        (1_000, &json!(true))
    );
}

#[test]
fn a_sync_counts_when_it_is_answered_at_once_and_waiting_is_free() {
    let server = Server::with(&[("rate_per_second", "2")], &["alice", "bob"]);
    let sync = |user: &str, body: Value| code(&server.ask(user, SYNC, body));
    for wait in [0, 1] {
        let body = json!({ "Since": i64::MAX, "Wait": wait });
        let refused = (0..40)
            .filter(|_| sync("alice", body.clone()) == 60007)
            .count();
        assert!(refused >= 10, "Wait {wait}: {refused} of 40");
    }
    let page = server.ok("bob", SYNC, json!({ "Since": 0 }));
    let since = &page["Next"];
    std::thread::scope(|scope| {
        let wait = || sync("bob", json!({ "Since": since, "Wait": 2 }));
        let waiting: Vec<_> = (0..6).map(|_| scope.spawn(wait)).collect();
        for one in waiting {
            assert_eq!(one.join().unwrap(), 0);
        }
    });
}

/// A client that sends many requests and reads no answers.
fn deaf(server: &Server) -> Wire {
    let wire = server.wire();
    let _ = wire.stream.set_write_timeout(Some(Duration::from_secs(1)));
    let many = "GET /openapi.json HTTP/1.1\r\nHost: x\r\n\r\n".repeat(2_000);
    // The write ends when neither side accepts more bytes.
    let _ = (&wire.stream).write_all(many.as_bytes());
    wire
}

#[test]
fn who_never_reads_is_cut_and_holds_up_no_stop() {
    let mut server = Server::with(&[("shutdown_seconds", "3600")], &[]);
    let wires: Vec<_> = (0..3).map(|_| deaf(&server)).collect();
    assert_eq!(connections(&server), 3);
    until("who never reads is cut", || connections(&server) == 0);
    drop(wires);
    let _wire = deaf(&server);
    server.stop(); // The server waits a minute for it, not an hour.
}

#[test]
fn half_heads_take_little_memory_and_not_for_long() {
    let server = Server::with(&[], &["alice"]);
    let before = server.memory();
    let half = format!("POST /x HTTP/1.1\r\nX: {}", "y".repeat(380_000));
    let wires: Vec<_> = (0..200)
        .map(|_| {
            let wire = server.wire();
            wire.stream.set_nonblocking(true).unwrap();
            let _ = (&wire.stream).write(half.as_bytes());
            wire
        })
        .collect();
    let short: Vec<_> = (0..20)
        .map(|_| {
            let mut wire = server.wire();
            wire.send(b"POST /x HTTP/1.1\r\nX: y");
            wire
        })
        .collect();
    server.is_well();
    let grown = server.memory().saturating_sub(before);
    assert!(grown < 200 * 150_000, "{grown} bytes for 200 half heads");
    // An idle connection may stay. A connection with half a head is cut.
    let mut idle = server.wire();
    let target = format!("{SYNC}?{}", server.query("alice"));
    assert_eq!(code(&idle.post(&target, b"{\"Since\":0}")), 0);
    until("half heads are cut", || connections(&server) <= 1);
    assert_eq!(code(&idle.post(&target, b"{\"Since\":0}")), 0);
    drop((wires, short));
}

#[test]
fn half_bodies_of_one_account_take_its_part_of_the_memory() {
    let server = Server::with(&[("body_memory_bytes", "1048576")], &["alice", "bob"]);
    let begin = |user: &str| {
        let mut wire = server.wire();
        let target = format!("/{SYNC}?{}", server.query(user));
        let head = format!("POST {target} HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\n");
        wire.send(head.as_bytes());
        wire.send(b"{\"Since\":0}");
        wire
    };
    let mut first = begin("alice");
    // The second is refused once the first has its place, and nobody knows how long that takes.
    let target = format!("{SYNC}?{}", server.query("alice"));
    let body = format!("{{\"Since\":0}}{}", " ".repeat(100_000));
    until("the second is refused", || {
        code(&server.wire().post(&target, body.as_bytes())) == 60011
    });
    assert_eq!(code(&server.ask("bob", SYNC, json!({ "Since": 0 }))), 0);
    first.send(" ".repeat(100_000 - 11).as_bytes());
    assert_eq!(code(&first.reply().json()), 0);
    until("there is room again", || {
        code(&server.wire().post(&target, body.as_bytes())) == 0
    });
}

#[test]
fn one_address_has_so_many_connections() {
    let server = Server::with(&[("max_connections_per_address", "2")], &["alice"]);
    let target = format!("{SYNC}?{}", server.query("alice"));
    // The connections that made the accounts may still exist.
    let mut inside = Vec::new();
    until("two are let in", || {
        let mut wire = server.wire();
        if code(&wire.post(&target, b"{\"Since\":0}")) == 0 {
            inside.push(wire);
        }
        inside.len() == 2
    });
    let mut third = server.wire();
    let answer = third.post(&target, b"{\"Since\":0}");
    assert_eq!(answer["ErrorCode"], 60011);
    assert!(
        answer["ErrorInfo"]
            .as_str()
            .unwrap()
            .contains("max_connections_per_address")
    );
    drop(inside);
    until("there is room again", || {
        code(&server.wire().post(&target, b"{\"Since\":0}")) == 0
    });
}

fn session(server: &Server, user: &str, device: &str) -> u64 {
    let target = format!("opentim/v1/session?{}&device={device}", server.query(user));
    let answer = server.wire().post(&target, b"{}");
    answer["Session"].as_u64().unwrap()
}

#[test]
fn a_user_has_so_many_devices_and_a_deleted_account_has_none() {
    let mut server = Server::with(&[("devices_per_user", "3")], &["alice", "bob"]);
    let first = session(&server, "alice", "phone");
    let target = format!("opentim/v1/login?{}&device=phone", server.query("alice"));
    let login = json!({ "Session": first }).to_string();
    assert_eq!(code(&server.wire().post(&target, login.as_bytes())), 0);
    let forgotten = session(&server, "alice", "z0");
    for at in 1..20 {
        session(&server, "alice", &format!("d{at}"));
    }
    session(&server, "bob", "tablet");
    let rows = |server: &mut Server, user: &str| {
        let quoted = [format!("device: '{user}'"), format!("device: ({user},")];
        let of_user = |row: &String| quoted.iter().any(|quoted| row.starts_with(quoted));
        server
            .rows()
            .into_iter()
            .filter(of_user)
            .collect::<Vec<_>>()
    };
    let known = rows(&mut server, "alice");
    assert_eq!(known.len(), 3, "{known:?}");
    assert!(
        known.iter().any(|row| row.contains("phone")),
        "who is signed in stays: {known:?}"
    );
    assert!(
        session(&server, "alice", "z0") > forgotten,
        "numbers stay used"
    );
    let delete = json!({ "DeleteItem": [{ "UserID": "alice" }] });
    server.ok(ADMIN, "v4/im_open_login_svc/account_delete", delete);
    assert_eq!(rows(&mut server, "alice"), Vec::<String>::new());
    assert_eq!(rows(&mut server, "bob").len(), 1);
}

#[test]
fn profiles_have_their_length() {
    let server = Server::with(&[], &[]);
    let import = "v4/im_open_login_svc/account_import";
    for field in ["Nick", "FaceUrl"] {
        let mut body = json!({ "UserID": "alice" });
        body[field] = json!("n".repeat(500));
        server.ok(ADMIN, import, body.clone());
        body[field] = json!("n".repeat(501));
        assert_eq!(
            server.ask(ADMIN, import, body)["ErrorCode"],
            40601,
            "{field}"
        );
    }
    let list = json!([{ "UserID": "bob", "Nick": "n".repeat(501) }, { "UserID": "carol", "Nick": "Carol" }]);
    let several = "v4/im_open_login_svc/multiaccount_import";
    let answer = server.ok(ADMIN, several, json!({ "AccountList": list }));
    assert_eq!(answer["FailAccounts"], json!(["bob"]));
}
