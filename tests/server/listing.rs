//! Tests of `opentim-server users`, `devices` and `settings`: with a running server, and without one.

use serde_json::{Value, json};

use crate::server::place::{ADMIN, Server};

/// What a command prints: on standard output, and on standard error.
fn says(server: &Server, command: &str, words: &[&str]) -> (String, String) {
    let output = server.command_output(command, words);
    let text = |bytes| String::from_utf8(bytes).unwrap();
    let (out, err) = (text(output.stdout), text(output.stderr));
    assert!(output.status.success(), "{out}{err}");
    (out, err)
}

/// The error of a command that fails.
fn refusal(server: &Server, command: &str, words: &[&str]) -> String {
    let output = server.command_output(command, words);
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    assert!(output.stdout.is_empty(), "{output:?}");
    String::from_utf8(output.stderr).unwrap()
}

fn lines(text: &str) -> Vec<Value> {
    text.lines()
        .map(|line| serde_json::from_str(line).unwrap_or_else(|_| panic!("{line}")))
        .collect()
}

/// The first column, without its head.
fn first_column(text: &str) -> Vec<&str> {
    let rows = text.lines().skip(1);
    rows.map(|row| row.split("  ").next().unwrap()).collect()
}

/// Logs a device of a user in.
fn log_in(server: &Server, user: &str, device: &str) {
    let ask = |path: &str, body: Value| {
        let target = format!("{path}?{}&device={device}", server.query(user));
        let answer = server.wire().post(&target, body.to_string().as_bytes());
        assert_eq!(answer["ErrorCode"], 0, "{answer}");
        answer
    };
    let given = ask("opentim/v1/session", json!({}));
    ask("opentim/v1/login", json!({ "Session": given["Session"] }));
}

fn used() -> Server {
    let server = Server::with(&[], &["alice", "alan", "bob", "carol"]);
    let nick = json!({ "UserID": "bob", "Nick": "Bob\u{1b}[31m\nthe second" });
    server.ok(ADMIN, "v4/im_open_login_svc/account_import", nick);
    server.send("alice", "bob", "hello");
    for (user, device) in [
        ("alice", "my%20phone"),
        ("alice", "laptop"),
        ("bob", "tablet"),
    ] {
        log_in(&server, user, device);
    }
    server.ok(
        ADMIN,
        "v4/im_open_login_svc/kick",
        json!({ "UserID": "bob" }),
    );
    server
}

#[test]
fn users_are_listed_page_by_page_with_and_without_a_server() {
    let mut server = used();
    for running in [true, false] {
        let (out, err) = says(&server, "users", &[]);
        assert_eq!(first_column(&out), ["alan", "alice", "bob", "carol"]);
        assert_eq!(err, "");
        assert!(out.starts_with("USER "), "{out}");
        assert!(!out.contains('\u{1b}') && out.lines().count() == 5, "{out}");
        let alice = out.lines().nth(2).unwrap();
        let columns: Vec<&str> = alice.split_whitespace().collect();
        let connected = if running && columns[3] != "?" {
            "0"
        } else {
            "?"
        };
        assert_eq!(columns, ["alice", "1", "2", connected]);
        let (out, err) = says(&server, "users", &["--count", "3"]);
        assert_eq!(first_column(&out), ["alan", "alice", "bob"]);
        assert!(err.contains("--after bob"), "{err}");
        let (out, err) = says(&server, "users", &["--count", "3", "--after", "bob"]);
        assert_eq!((first_column(&out), err.as_str()), (vec!["carol"], ""));
        let (out, _) = says(&server, "users", &["al", "--json"]);
        let found = lines(&out);
        assert_eq!((&found[0]["UserID"], found.len()), (&json!("alan"), 2));
        assert_eq!(found[1]["Devices"], 2);
        if running {
            server.is_well();
            server.stop();
        }
    }
}

#[test]
fn more_users_are_listed_than_a_page_of_the_service_has() {
    let server = Server::new(&[]);
    for part in 0..3 {
        let names: Vec<String> = (0..100).map(|at| format!("user{part}{at:02}")).collect();
        let body = json!({ "Accounts": names });
        server.ok(ADMIN, "v4/im_open_login_svc/multiaccount_import", body);
    }
    let (out, err) = says(&server, "users", &["user", "--count", "250"]);
    assert_eq!(first_column(&out).len(), 250);
    assert!(err.contains("--after user249"), "{err}");
    let (out, err) = says(&server, "users", &["--count", "4000000000"]);
    assert_eq!((first_column(&out).len(), err.as_str()), (300, ""));
}

#[test]
fn devices_are_listed_of_one_user_or_of_all() {
    let mut server = used();
    for running in [true, false] {
        let (out, _) = says(&server, "devices", &["--json"]);
        let found = lines(&out);
        let names: Vec<(&str, &str, bool)> = found
            .iter()
            .map(|device| {
                let text = |name: &str| device[name].as_str().unwrap();
                (text("UserID"), text("Device"), device["SignedIn"] == true)
            })
            .collect();
        let expected = [
            ("alice", "laptop", true),
            ("alice", "my phone", true),
            ("bob", "tablet", false),
        ];
        assert_eq!(names, expected);
        assert!(found[0]["LastSeen"].as_i64().unwrap() > 1_700_000_000);
        let (out, err) = says(&server, "devices", &["alice"]);
        assert_eq!(first_column(&out), ["alice", "alice"]);
        assert!(out.contains("my phone  ") && out.contains(" GMT"), "{out}");
        assert_eq!(err, "");
        let (out, err) = says(&server, "devices", &["--count", "2"]);
        assert_eq!(first_column(&out), ["alice", "alice"]);
        assert!(err.contains("--after alice 'my phone'"), "{err}");
        let (out, _) = says(&server, "devices", &["--after", "alice", "my phone"]);
        assert_eq!(first_column(&out), ["bob"]);
        let (out, _) = says(&server, "devices", &["carol"]);
        assert_eq!(first_column(&out), Vec::<&str>::new());
        if running {
            server.stop();
        }
    }
}

#[test]
fn the_settings_are_listed() {
    let mut server = Server::new(&[]);
    let on = json!({ "SyncConversationDeletion": true });
    for (value, change) in [(false, json!({})), (true, on)] {
        server.ok(ADMIN, "opentim/v1/settings", change);
        let (out, _) = says(&server, "settings", &[]);
        let line = out.lines().last().unwrap();
        let columns: Vec<&str> = line.split_whitespace().collect();
        assert_eq!(columns, ["SyncConversationDeletion", &value.to_string()]);
    }
    server.stop();
    let (out, _) = says(&server, "settings", &["--json"]);
    assert_eq!(lines(&out), [json!({ "SyncConversationDeletion": true })]);
}

#[test]
fn what_cannot_be_listed_is_refused_with_the_reason() {
    let mut server = Server::new(&[]);
    let why = refusal(&server, "devices", &["b\u{f6}b"]);
    assert!(why.starts_with("error: ") && why.contains("0xc3"), "{why}");
    let why = refusal(&server, "users", &["--feed-keep", "0"]);
    assert!(why.contains("feed_keep: \"0\" is not"), "{why}");
    if server.data().contains("://") {
        return;
    }
    server.stop();
    std::fs::remove_file(server.path("opentim.db")).unwrap();
    for command in ["users", "devices", "settings"] {
        let why = refusal(&server, command, &[]);
        assert!(why.contains("there is no database"), "{why}");
    }
    assert!(!server.path("opentim.db").exists());
}
