//! Tests of the metrics: that those of docs/server.md are there, and what they count.

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use opentim_core::model::code;
use serde_json::{Value, json};

use crate::server::place::{ADMIN, Server};
use crate::server::wire::Wire;
use crate::support::root;

/// The text of `/metrics`.
pub fn scrape(server: &Server) -> String {
    let mut wire = server.wire();
    wire.send(b"GET /metrics HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    let reply = wire.reply();
    assert_eq!(reply.status, 200);
    reply.text()
}

/// The value of a sample, which begins with this name and these labels.
#[track_caller]
pub fn value(text: &str, sample: &str) -> f64 {
    let line = text.lines().find_map(|line| {
        let (name, value) = line.rsplit_once(' ')?;
        (name == sample).then_some(value)
    });
    line.unwrap_or_else(|| panic!("{sample}: {text}"))
        .parse()
        .unwrap()
}

/// The names of all samples, with the endings of counters, infos and histograms' parts.
pub fn names(text: &str) -> BTreeSet<String> {
    let samples = text.lines().filter(|line| !line.starts_with('#'));
    samples
        .map(|line| line.split(['{', ' ']).next().unwrap().to_string())
        .collect()
}

fn on_file(server: &Server) -> bool {
    server.path("opentim.db").exists()
}

#[test]
fn the_metrics_and_the_log_say_what_runs() {
    let server = Server::new(&[]);
    let version = env!("CARGO_PKG_VERSION");
    let commit = env!("OPENTIM_BUILD_COMMIT");
    let features = if cfg!(feature = "postgres") {
        "postgres"
    } else {
        "none"
    };
    let info = format!(
        "opentim_build_info{{version=\"{version}\",commit=\"{commit}\",features=\"{features}\"}}"
    );
    assert_eq!(value(&scrape(&server), &info), 1.0);
    let log = server.log();
    let line = log.lines().find(|line| line.contains("started")).unwrap();
    for part in [version, commit, features] {
        assert!(line.contains(part), "{line}");
    }
}

/// Waits until a metric has a value that fits.
#[track_caller]
fn wait_for(server: &Server, sample: &str, fits: impl Fn(f64) -> bool) -> String {
    let begun = Instant::now();
    loop {
        let text = scrape(server);
        if fits(value(&text, sample)) {
            return text;
        }
        assert!(
            begun.elapsed() < Duration::from_secs(60),
            "{sample}: {text}"
        );
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// Ten thousand letters that no database makes shorter.
fn letters(number: u64) -> String {
    let mut state = number + 1;
    let mut letter = || {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        char::from(b'!' + (state >> 33) as u8 % 90)
    };
    (0..10_000)
        .map(|_| letter())
        .collect::<String>()
        .replace(['"', '\\'], "x")
}

/// A server on which each labelled metric has a sample.
pub fn used() -> Server {
    let server = Server::with(&[("max_connections_per_address", "20")], &["alice", "bob"]);
    let inside: Vec<Wire> = (0..20).map(|_| server.wire()).collect();
    let mut refused = server.wire();
    refused.send(b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n");
    refused.reply();
    drop((inside, refused));
    wait_until_let_in(&server);
    server
}

/// Waits until the server has seen that the connections before have ended.
fn wait_until_let_in(server: &Server) {
    let begun = Instant::now();
    loop {
        let mut wire = server.wire();
        wire.send(b"GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        if wire.reply().text() == "{\"status\":\"ok\"}" {
            return;
        }
        assert!(begun.elapsed() < Duration::from_secs(60));
        std::thread::sleep(Duration::from_millis(20));
    }
}

#[test]
fn the_metrics_are_those_of_the_document() {
    let server = used();
    let document = std::fs::read_to_string(root().join("docs/server.md")).unwrap();
    let documented: BTreeSet<String> = document
        .lines()
        .filter_map(|line| line.strip_prefix("| `opentim_"))
        .map(|rest| format!("opentim_{}", rest.split(['{', '`']).next().unwrap()))
        .collect();
    let mut found = BTreeSet::new();
    let text = wait_for(&server, "opentim_database_up", |up| up == 1.0);
    for name in names(&text) {
        let part = ["_bucket", "_count", "_sum"]
            .iter()
            .find_map(|end| name.strip_suffix(end));
        found.insert(part.unwrap_or(&name).to_string());
    }
    let mut documented = documented;
    if !on_file(&server) {
        documented.remove("opentim_database_free_bytes");
        documented.remove("opentim_database_log_bytes");
    }
    assert_eq!(found, documented);
    for name in &found {
        let family = name.strip_suffix("_total").unwrap_or(name);
        let family = family.strip_suffix("_info").unwrap_or(family);
        for line in [format!("# HELP {family} "), format!("# TYPE {family} ")] {
            assert!(text.contains(&line), "{line}");
        }
    }
}

#[test]
fn the_metrics_count_feeds_commits_and_accesses() {
    let server = Server::with(&[("feed_keep", "2")], &["alice", "bob"]);
    let before = scrape(&server);
    for number in 0..30 {
        server.send("alice", "bob", &number.to_string());
    }
    let change = |after: &str, sample: &str| value(after, sample) - value(&before, sample);
    let after = scrape(&server);
    // Each message is a change in two feeds, each of which keeps about two.
    assert_eq!(change(&after, "opentim_feed_changes_total"), 60.0);
    let dropped = change(&after, "opentim_feed_dropped_changes_total");
    assert!((20.0..60.0).contains(&dropped), "{dropped}");
    assert_eq!(value(&after, "opentim_feed_snapshots_total"), 0.0);
    assert!(change(&after, "opentim_commits_total") >= 30.0);
    assert!(change(&after, "opentim_committed_requests_total") >= 30.0);
    assert_eq!(value(&after, "opentim_waiting_requests"), 0.0);
    let commands = "opentim_http_requests_total{route=\"command\",status=\"200\"}";
    assert_eq!(change(&after, commands), 30.0);
    // Neither the first device of a user nor one that is up to date is behind.
    let sync = |since: &Value| {
        let page = server.ok("alice", "opentim/v1/sync", json!({ "Since": since }));
        let snapshots = value(&scrape(&server), "opentim_feed_snapshots_total");
        (page["Next"].clone(), snapshots)
    };
    let (newest, snapshots) = sync(&json!(0));
    assert_eq!(snapshots, 0.0);
    assert_eq!(sync(&newest).1, 0.0);
    assert_eq!(sync(&json!(2)).1, 1.0, "the feed's first number");
    let pages = "opentim_http_requests_total{route=\"/console/{name}\",status=\"404\"}";
    for name in ["secret-1", "secret-2"] {
        let mut wire = server.wire();
        let head = format!("GET /console/{name} HTTP/1.1\r\nHost: x\r\n\r\n");
        wire.send(head.as_bytes());
        assert_eq!(wire.reply().status, 404);
    }
    let text = scrape(&server);
    assert_eq!(value(&text, pages), 2.0);
    assert!(!text.contains("secret"), "{text}");
}

#[test]
fn the_metrics_follow_a_purge_and_the_size_of_the_database() {
    let server = Server::with(&[], &["alice", "bob"]);
    let small = value(&scrape(&server), "opentim_database_bytes");
    for number in 0..40 {
        server.send("alice", "bob", &letters(number));
    }
    let text = scrape(&server);
    let large = value(&text, "opentim_database_bytes");
    assert!(large > small + 400_000.0, "{small} {large}");
    if on_file(&server) {
        assert!(value(&text, "opentim_database_log_bytes") > 0.0);
    }
    let delete = |from: &str, to: &str, clear: u32| {
        let body =
            json!({ "From_Account": from, "Type": 1, "To_Account": to, "ClearRamble": clear });
        server.ok(ADMIN, "v4/recentcontact/delete", body);
    };
    // As long as somebody can read the messages, the database does not shrink.
    delete("alice", "bob", 0);
    delete("alice", "bob", 1);
    let text = wait_for(&server, "opentim_purge_backlog", |backlog| backlog == 0.0);
    assert!(value(&text, "opentim_database_bytes") >= large, "{text}");
    delete("bob", "alice", 1);
    let text = wait_for(&server, "opentim_purge_backlog", |backlog| backlog == 0.0);
    if on_file(&server) {
        assert!(text.contains("opentim_database_free_bytes "));
        // The pages are given back, and the log is emptied.
        wait_for(&server, "opentim_database_bytes", |bytes| bytes < large);
        wait_for(&server, "opentim_database_free_bytes", |free| free == 0.0);
        let text = wait_for(&server, "opentim_database_log_bytes", |log| log == 0.0);
        let length = |name| std::fs::metadata(server.path(name)).unwrap().len() as f64;
        assert_eq!(value(&text, "opentim_database_bytes"), length("opentim.db"));
        assert_eq!(length("opentim.db-wal"), 0.0);
    }
}

/// The names of metrics in a text.
fn named(text: &str) -> BTreeSet<String> {
    let words = text.split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_');
    words
        .filter(|word| word.starts_with("opentim_"))
        .map(String::from)
        .collect()
}

#[test]
fn the_dashboard_and_the_alerts_name_metrics_that_there_are() {
    let read = |name: &str| {
        let path = root().join("examples/monitoring").join(name);
        std::fs::read_to_string(path).unwrap()
    };
    let server = used();
    let mut there = names(&scrape(&server));
    // PostgreSQL has neither free pages nor a log that we know of.
    there.extend(["free", "log"].map(|what| format!("opentim_database_{what}_bytes")));
    let dashboard: Value = serde_json::from_str(&read("grafana.json")).unwrap();
    let panels = dashboard["panels"].as_array().unwrap();
    let queries = panels
        .iter()
        .flat_map(|panel| panel["targets"].as_array().into_iter().flatten())
        .map(|target| target["expr"].as_str().unwrap());
    let shown = named(&queries.collect::<Vec<_>>().join(" "));
    let alerts = read("alerts.yaml");
    let watched = named(&alerts);
    assert!(watched.len() > 5, "{watched:?}");
    for name in shown.iter().chain(&watched) {
        assert!(there.contains(name), "{name} is no metric");
    }
    let parts = [
        "opentim_request_seconds_count",
        "opentim_request_seconds_sum",
    ];
    for name in there.iter().filter(|name| !parts.contains(&name.as_str())) {
        assert!(shown.contains(name), "{name} is on no panel");
    }
    // The codes in the rules are the library's.
    for number in [
        code::TIM_ERR_DATABASE_OPERATE_FAILED,
        code::TIM_ERR_SDK_INTERNAL_ERROR,
        code::TIM_ERR_SVR_COMM_REQUEST_TIMEOUT,
    ] {
        assert!(alerts.contains(&number.to_string()), "{number}");
    }
}
