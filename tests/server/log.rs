//! Tests of the server's log and figures.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::server::bodies::seeded;
use crate::server::place::{ADMIN, PATIENCE, Server, elements};
use crate::support::root;

/// A text that nothing else contains.
const TEXT: &str = "xylophone-quartz-7731";

/// Requests that succeed and requests that fail, all with the text in them.
fn traffic(server: &Server) {
    server.send("alice", "bob", TEXT);
    let history = json!({ "Conversation": "c2c_bob", "BeforeSeq": 0, "Count": 10 });
    let answer = server.ok("alice", "opentim/v1/history", history);
    assert!(answer.to_string().contains(TEXT));
    let target = format!("v4/openim/sendmsg?{}", server.query("alice"));
    for body in [
        json!({ "To_Account": TEXT.repeat(3), "MsgRandom": 1, "MsgBody": elements(TEXT) }),
        json!({ "To_Account": "nobody", "MsgRandom": 1, "MsgBody": elements(TEXT) }),
        json!({ "To_Account": "bob", "MsgRandom": 1, "MsgBody": TEXT }),
        json!(TEXT),
    ] {
        assert_ne!(
            server.wire().post(&target, body.to_string().as_bytes())["ErrorCode"],
            0
        );
    }
    let mut wire = server.wire();
    let broken = format!("POST /{target} HTTP/1.1\r\nHost: x\r\nContent-Length: 99\r\n\r\n{TEXT}");
    wire.send(broken.as_bytes());
    drop(wire);
    let wrong = target.replace("usersig=", "usersig=x");
    server.wire().post(&wrong, TEXT.as_bytes());
    server.ask("alice", TEXT, json!({}));
}

fn is_discreet(server: &mut Server) -> String {
    traffic(server);
    let signatures =
        [server.sign("alice"), server.sign(ADMIN)].map(|signature| signature[..40].to_string());
    server.stop();
    let log = server.log();
    assert!(
        log.contains("v4/openim/sendmsg") && log.contains("alice"),
        "{log}"
    );
    assert!(!log.contains(TEXT), "{log}");
    for signature in signatures {
        assert!(!log.contains(&signature), "{log}");
    }
    assert!(!log.to_lowercase().contains("usersig="), "{log}");
    log
}

#[test]
fn no_message_and_no_signature_stands_in_the_log() {
    for level in ["debug", "trace"] {
        let mut server = seeded(&[("log_level", level)]);
        is_discreet(&mut server);
    }
}

#[test]
fn a_log_in_json_is_one_object_a_line() {
    let mut server = seeded(&[("log_level", "trace"), ("log_format", "json")]);
    let log = is_discreet(&mut server);
    let lines: Vec<Value> = log
        .lines()
        .map(|line| serde_json::from_str(line).unwrap_or_else(|error| panic!("{line}: {error}")))
        .collect();
    assert!(lines.len() > 20);
    let answered = |line: &&Value| line["command"] == "v4/openim/sendmsg" && line["code"] == 0;
    let line = lines.iter().find(answered).unwrap();
    assert_eq!(
        (&line["user"], &line["level"]),
        (&json!("alice"), &json!("DEBUG"))
    );
}

/// The fields of the access log in docs/server.md.
fn documented_fields() -> BTreeSet<String> {
    let document = std::fs::read_to_string(root().join("docs/server.md")).unwrap();
    let (_, section) = document.split_once("**Access log**").unwrap();
    let (section, _) = section.split_once("**Health**").unwrap();
    let rows = section.lines().filter_map(|line| line.strip_prefix("| `"));
    rows.map(|row| row.split('`').next().unwrap().to_string())
        .collect()
}

#[test]
fn the_access_log_has_a_line_for_each_request_and_nothing_that_was_said() {
    let settings = [
        ("access_log", "true"),
        ("log_level", "warn"),
        ("log_format", "json"),
    ];
    let mut server = seeded(&settings);
    let mut wire = server.wire();
    for head in [
        "GET /healthz?usersig=secret HTTP/1.1\r\nHost: x\r\nX-Request-Id: of-a-probe\r\n\r\n",
        "GET /console/xylophone-quartz-7731 HTTP/1.1\r\nHost: x\r\n\r\n",
        "XYLOPHONE /livez HTTP/1.1\r\nHost: x\r\n\r\n",
    ] {
        wire.send(head.as_bytes());
        wire.reply();
    }
    let port = wire.stream.local_addr().unwrap().port();
    drop(wire);
    let log = is_discreet(&mut server);
    assert!(!log.contains("secret") && !log.contains("XYLO"), "{log}");
    let lines: Vec<Value> = log
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .filter(|line: &Value| line["message"] == "access")
        .collect();
    for line in &lines {
        let keys = line.as_object().unwrap().keys().cloned();
        let own: BTreeSet<String> = keys
            .filter(|key| !["level", "message", "timestamp"].contains(&key.as_str()))
            .collect();
        assert_eq!(own, documented_fields());
    }
    let find = |name: &str, value: Value| {
        let found = lines.iter().find(|line| line[name] == value);
        found.unwrap_or_else(|| panic!("{name} {value}: {log}"))
    };
    let probe = find("request", json!("of-a-probe"));
    assert_eq!(probe["route"], "/healthz");
    assert_eq!(probe["peer"], format!("127.0.0.1:{port}"));
    assert_eq!(
        (&probe["status"], &probe["sent"]),
        (&json!(200), &json!(15))
    );
    assert_eq!(find("method", json!("other"))["status"], 405);
    assert_eq!(find("route", json!("/console/{name}"))["status"], 404);
    let sent = find("command", json!("v4/openim/sendmsg"));
    assert_eq!((&sent["user"], &sent["code"]), (&json!("alice"), &json!(0)));
    assert!(
        sent["received"].as_u64().unwrap() > 50 && sent["micros"].is_u64(),
        "{sent}"
    );
    assert_eq!(find("command", json!("unknown"))["code"], 60009);
    // Whoever has no valid signature is not taken for the user that they name.
    let strangers = lines
        .iter()
        .filter(|line| (70_000..71_000).contains(&line["code"].as_i64().unwrap()));
    assert!(
        strangers.clone().count() > 0 && strangers.clone().all(|line| line["user"] == ""),
        "{log}"
    );
}

#[test]
fn the_access_log_is_off_until_the_configuration_turns_it_on() {
    let server = Server::with(&[("log_level", "debug")], &["alice"]);
    server.is_well();
    assert!(!server.log().contains(" access "), "{}", server.log());
    let path = server.path("opentim.toml");
    let text = std::fs::read_to_string(&path).unwrap();
    std::fs::write(&path, text + "\naccess_log = true\n").unwrap();
    server.signal("-HUP");
    let begun = std::time::Instant::now();
    while !server.log().contains(" access ") {
        assert!(begun.elapsed() < PATIENCE, "{}", server.log());
        server.is_well();
    }
}

#[test]
fn a_refused_connection_is_in_the_access_log() {
    let settings = [("access_log", "true"), ("max_connections_per_address", "1")];
    let server = Server::with(&settings, &[]);
    let _inside = server.wire();
    let mut outside = server.wire();
    outside.send(b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n");
    outside.reply();
    let log = server.log();
    let line = log.lines().find(|line| line.contains("route=\"refused\""));
    assert!(
        line.is_some_and(|line| line.contains("code=60011")),
        "{log}"
    );
}

#[test]
fn the_key_stands_nowhere() {
    let mut server = Server::new(&[("log_level", "trace")]);
    let file = std::fs::read_to_string(server.path("opentim.toml")).unwrap();
    let key = file
        .lines()
        .find_map(|line| line.strip_prefix("key = \""))
        .unwrap()
        .trim_end_matches('"');
    server.is_well();
    server.stop();
    assert!(!server.log().contains(key));
}

/// A figure's name, labels and value.
fn figures(text: &str) -> Vec<(String, String, f64)> {
    let mut figures = Vec::new();
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next() {
        if line == "# EOF" {
            assert!(lines.next().is_none());
            return figures;
        }
        if let Some(comment) = line.strip_prefix("# ") {
            assert!(
                ["HELP", "TYPE", "UNIT"].contains(&comment.split(' ').next().unwrap()),
                "{line}"
            );
            continue;
        }
        let (sample, value) = line.rsplit_once(' ').unwrap();
        let (name, labels) = sample.split_once('{').unwrap_or((sample, "}"));
        let labels = labels.strip_suffix('}').unwrap();
        let valid = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_';
        assert!(name.bytes().all(valid), "{line}");
        figures.push((name.into(), labels.into(), value.parse().unwrap()));
    }
    panic!("no end: {text}");
}

#[test]
fn the_figures_are_openmetrics_and_nobody_makes_up_names_in_them() {
    let server = Server::with(&[], &["alice", "bob"]);
    for number in 0..50 {
        server.ask("alice", &format!("nowhere/{number}%22%0A"), json!({}));
    }
    server.send("alice", "bob", "one");
    server.send("alice", "bob", "two");
    server.ask(
        "alice",
        "v4/im_open_login_svc/kick",
        json!({ "UserID": "bob" }),
    );
    let mut wire = server.wire();
    wire.send(b"GET /metrics HTTP/1.1\r\nHost: x\r\n\r\n");
    let reply = wire.reply();
    assert!(reply.head.contains("application/openmetrics-text"));
    let figures = figures(&reply.text());
    let value = |name: &str, labels: &[&str]| -> f64 {
        let fits = |figure: &&(String, String, f64)| {
            figure.0 == name && labels.iter().all(|label| figure.1.contains(label))
        };
        figures.iter().filter(fits).map(|figure| figure.2).sum()
    };
    let requests = "opentim_requests_total";
    assert_eq!(
        value(requests, &["command=\"v4/openim/sendmsg\"", "code=\"0\""]),
        2.0
    );
    assert_eq!(
        value(
            requests,
            &["command=\"v4/im_open_login_svc/kick\"", "code=\"60010\""]
        ),
        1.0
    );
    assert_eq!(
        value(requests, &["command=\"unknown\"", "code=\"60009\""]),
        50.0
    );
    assert_eq!(value("opentim_connections", &[]), 1.0);
    assert!(figures.len() < 100, "{}", figures.len());
}
