//! Tests of an operator's tools: the log, signals, request ids.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::server::place::{ADMIN, Server, elements};
use crate::server::wire::Reply;

const KICK: &str = "v4/im_open_login_svc/kick";

fn get(server: &Server, request: &str) -> Reply {
    let mut wire = server.wire();
    wire.send(request.as_bytes());
    wire.reply()
}

fn id(reply: &Reply) -> String {
    let head = reply.head.to_ascii_lowercase();
    let line = head
        .lines()
        .find_map(|line| line.strip_prefix("x-request-id: "));
    line.unwrap_or_else(|| panic!("{head}")).trim().into()
}

/// Waits until the log contains the text.
#[track_caller]
fn logged(server: &Server, what: &str) {
    let begun = Instant::now();
    while !server.log().contains(what) {
        assert!(
            begun.elapsed() < Duration::from_secs(60),
            "{what}: {}",
            server.log()
        );
        std::thread::sleep(Duration::from_millis(20));
    }
}

#[test]
fn every_answer_has_an_id_and_says_that_it_is_what_it_says() {
    let server = Server::with(
        &[("log_level", "debug"), ("max_connections_per_address", "2")],
        &[],
    );
    let command = format!("{KICK}?{}", server.query(ADMIN));
    for request in [
        "GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n".into(),
        "GET /metrics HTTP/1.1\r\nHost: x\r\n\r\n".into(),
        "GET /openapi.json HTTP/1.1\r\nHost: x\r\n\r\n".into(),
        "GET /console HTTP/1.1\r\nHost: x\r\n\r\n".into(),
        "GET /console/nothing HTTP/1.1\r\nHost: x\r\n\r\n".into(),
        "GET /nothing HTTP/1.1\r\nHost: x\r\n\r\n".into(),
        "PUT /healthz HTTP/1.1\r\nHost: x\r\n\r\n".into(),
        "POST /console/signin HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n".into(),
        format!("POST /{command} HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n"),
    ] {
        let reply = get(&server, &request);
        assert!(!id(&reply).is_empty());
        let head = reply.head.to_ascii_lowercase();
        assert!(
            head.contains("x-content-type-options: nosniff"),
            "{request}: {head}"
        );
    }
    let _inside = [server.wire(), server.wire()];
    let told = get(
        &server,
        "GET /healthz HTTP/1.1\r\nHost: x\r\nX-Request-Id: of-the-proxy\r\n\r\n",
    );
    assert!(["of-the-proxy"].contains(&id(&told).as_str()));
}

#[test]
fn a_request_has_the_same_id_in_its_answer_and_in_the_log() {
    let server = Server::with(&[("log_level", "debug")], &["alice"]);
    let body = json!({ "UserID": "alice" }).to_string();
    let ask = |line: &str| {
        let target = format!("{KICK}?{}", server.query(ADMIN));
        let length = body.len();
        let head = format!(
            "POST /{target} HTTP/1.1\r\nHost: x\r\n{line}Content-Length: {length}\r\n\r\n{body}"
        );
        id(&get(&server, &head))
    };
    let (first, second) = (ask(""), ask(""));
    assert_ne!(first, second);
    assert_eq!(ask("X-Request-Id: proxy-17.b_c\r\n"), "proxy-17.b_c");
    for strange in ["a b", "a\tb", "\"", &"x".repeat(65)] {
        let made = ask(&format!("X-Request-Id: {strange}\r\n"));
        assert_eq!(made.len(), 16, "{strange}: {made}");
    }
    for known in [first, second, "proxy-17.b_c".into()] {
        logged(&server, &known);
    }
}

#[test]
fn what_administrators_do_is_in_the_log_with_whom_and_without_what_was_said() {
    let server = Server::with(&[], &["alice", "bob"]);
    let text = "xylophone-quartz-7731";
    server.ok(ADMIN, KICK, json!({ "UserID": "alice" }));
    server.ok(
        ADMIN,
        "opentim/v1/settings",
        json!({ "SyncConversationDeletion": true }),
    );
    let send = json!({ "From_Account": "bob", "To_Account": "alice", "MsgRandom": 1, "MsgBody": elements(text) });
    server.ok(ADMIN, "v4/openim/sendmsg", send);
    let delete =
        json!({ "From_Account": "alice", "Type": 1, "To_Account": "bob", "ClearRamble": 1 });
    server.ok(ADMIN, "v4/recentcontact/delete", delete);
    server.ok(
        ADMIN,
        "v4/openim/get_c2c_unread_msg_num",
        json!({ "To_Account": "alice" }),
    );
    server.send("alice", "bob", text);
    let line = |command: &str| {
        logged(&server, command);
        let log = server.log();
        let line = log.lines().find(|line| line.contains(command)).unwrap();
        assert!(
            line.contains("INFO") && line.contains(ADMIN) && line.contains("request="),
            "{line}"
        );
        line.to_string()
    };
    assert!(line(KICK).contains("alice"));
    assert!(line("opentim/v1/settings").contains("true"));
    let sent = line("v4/openim/sendmsg");
    assert!(sent.contains("alice") && sent.contains("bob"));
    assert!(line("v4/recentcontact/delete").contains("alice"));
    let log = server.log();
    assert!(
        !log.contains(text) && !log.contains("get_c2c_unread"),
        "{log}"
    );
    // At this level, users' own requests are not logged.
    assert_eq!(log.matches("v4/openim/sendmsg").count(), 1);
    assert!(!log.contains('\u{1b}'), "colours in a file");
}

fn console(server: &Server, path: &str, cookie: &str, body: &Value) -> Reply {
    let body = body.to_string();
    let length = body.len();
    get(
        server,
        &format!(
            "POST /{path} HTTP/1.1\r\nHost: x\r\nX-OpenTIM-Console: 1\r\nSec-Fetch-Site: same-origin\r\n\
             Cookie: {cookie}\r\nContent-Length: {length}\r\n\r\n{body}"
        ),
    )
}

#[test]
fn the_consoles_cookie_is_worth_nothing_once_one_has_signed_out() {
    let server = Server::new(&[]);
    let signature = server.sign(ADMIN);
    let body = json!({ "UserID": ADMIN, "UserSig": signature });
    let signed_in = console(&server, "console/signin", "", &body);
    let cookie = signed_in.head.lines().find_map(|line| {
        let (name, value) = line.split_once(": ")?;
        name.eq_ignore_ascii_case("set-cookie")
            .then(|| value.split(';').next().unwrap().to_string())
    });
    let cookie = cookie.unwrap();
    assert!(!cookie.contains(&signature[..20]));
    let code = |reply: Reply| reply.json()["ErrorCode"].as_i64().unwrap();
    let figures = || code(console(&server, "opentim/v1/figures", &cookie, &json!({})));
    assert_eq!(figures(), 0);
    assert_eq!(
        code(console(&server, "console/signout", &cookie, &json!({}))),
        0
    );
    assert_eq!(figures(), 70001);
    assert_eq!(
        code(console(&server, "console/session", &cookie, &json!({}))),
        70001
    );
    let wrong = json!({ "UserID": "mallory", "UserSig": "wrong" });
    for _ in 0..2 {
        assert_ne!(code(console(&server, "console/signin", "", &wrong)), 0);
    }
    let log = server.log();
    let refused = log
        .lines()
        .filter(|line| line.contains("WARN") && line.contains("mallory"));
    assert_eq!(refused.count(), 2, "{log}");
    assert!(!log.contains("wrong") && log.contains("127.0.0.1"), "{log}");
    let metrics = get(&server, "GET /metrics HTTP/1.1\r\nHost: x\r\n\r\n").text();
    assert!(
        metrics.contains("opentim_console_refused_signins_total 2"),
        "{metrics}"
    );
}

#[test]
fn a_hangup_reads_the_configuration_anew() {
    let server = Server::with(&[], &["alice"]);
    let path = server.path("opentim.toml");
    let first = std::fs::read_to_string(&path).unwrap();
    let figures =
        |user: &str| server.ask(user, "opentim/v1/figures", json!({}))["ErrorCode"].clone();
    assert_eq!(figures("alice"), 60010);
    // An invalid configuration changes nothing.
    std::fs::write(&path, format!("{first}\nnonsense = 1\n")).unwrap();
    server.signal("-HUP");
    logged(&server, "is left as it was");
    assert_eq!(figures(ADMIN), 0);
    let changed = first.replace(
        "admins = [\"administrator\"]",
        "admins = [\"administrator\", \"alice\"]",
    );
    assert_ne!(first, changed);
    std::fs::write(
        &path,
        format!("{changed}\nfeed_keep = 77\nlog_level = \"debug\"\n"),
    )
    .unwrap();
    server.signal("-HUP");
    logged(&server, "is read anew");
    assert_eq!(figures("alice"), 0);
    logged(&server, "feed_keep");
    logged(&server, "DEBUG");
    // The server still has its file to itself: reading the configuration again did not let any other process in.
    let second = server.check(&[]);
    assert_eq!(
        second.contains("in use"),
        server.path("opentim.db").exists(),
        "{second}"
    );
    server.is_well();
}

#[test]
fn check_says_that_an_address_is_taken_and_that_a_database_is_in_use() {
    let mut server = Server::new(&[]);
    let names = |server: &Server| {
        let entries = std::fs::read_dir(server.directory.path()).unwrap();
        let mut names: Vec<_> = entries.map(|entry| entry.unwrap().file_name()).collect();
        names.sort();
        names
    };
    let before = names(&server);
    let listen = server.address().to_string();
    let said = server.check(&["--listen", &listen]);
    assert!(
        said.contains(&format!("listen: {listen}: is taken")),
        "{said}"
    );
    let on_file = server.path("opentim.db").exists();
    assert_eq!(said.contains("in use"), on_file, "{said}");
    assert_eq!(names(&server), before);
    server.is_well();
    server.stop();
    let before = names(&server);
    let said = server.check(&["--listen", &listen]);
    assert!(said.contains("is right"), "{said}");
    assert_eq!(names(&server), before);
    let _taken = std::net::TcpListener::bind(&listen).unwrap();
    assert!(server.check(&["--listen", &listen]).contains("is taken"));
    assert!(
        server
            .check(&["--listen", "192.0.2.1:1"])
            .contains("listen: 192.0.2.1:1")
    );
}

#[test]
fn health_asks_the_running_server_and_liveness_needs_no_database() {
    let mut server = Server::new(&[]);
    let port = server.address().port();
    // A server that listens on all addresses is reached on this machine.
    for listen in [format!("127.0.0.1:{port}"), format!("0.0.0.0:{port}")] {
        let said = server.command_output("health", &["--listen", &listen]);
        assert!(said.status.success(), "{listen}: {said:?}");
        assert_eq!(
            String::from_utf8_lossy(&said.stdout).trim(),
            r#"{"status":"ok"}"#
        );
    }
    let alive = get(&server, "GET /livez HTTP/1.1\r\nHost: x\r\n\r\n");
    assert!(alive.head.starts_with("HTTP/1.1 200"), "{}", alive.head);
    server.stop();
    let listen = format!("127.0.0.1:{port}");
    let said = server.command_output("health", &["--listen", &listen]);
    assert_eq!(said.status.code(), Some(1));
    let why = String::from_utf8_lossy(&said.stderr);
    assert!(why.contains("/healthz"), "{why}");
}
