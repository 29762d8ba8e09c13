//! Tests of the server's log and figures.

use serde_json::{Value, json};

use crate::server::bodies::seeded;
use crate::server::place::{ADMIN, Server, elements};

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
