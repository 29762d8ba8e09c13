//! Metrics for Prometheus: what requests count up as they are answered, and what is read when somebody asks.

use std::time::Duration;

use prometheus_client::encoding::EncodeLabelSet;
use prometheus_client::encoding::text::{encode_eof, encode_registry};
use prometheus_client::metrics::counter::{ConstCounter, Counter};
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::{ConstGauge, Gauge};
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::metrics::info::Info;
use prometheus_client::registry::Registry;

use super::about::{COMMIT, FEATURES, VERSION};
use super::slot::Full;
use opentim_core::service::{Load, Service};
use opentim_core::storage::Measures;

/// Half a millisecond to a minute: the fastest requests are one commit, the slowest are long polls.
const STEPS: [f64; 11] = [
    0.0005, 0.001, 0.002, 0.005, 0.01, 0.05, 0.2, 1.0, 5.0, 30.0, 60.0,
];

#[derive(Clone, Debug, Hash, PartialEq, Eq, EncodeLabelSet)]
struct Outcome {
    command: &'static str,
    code: i32,
}

#[derive(Clone, Debug, Hash, PartialEq, Eq, EncodeLabelSet)]
struct Access {
    route: String,
    status: u16,
}

#[derive(Clone, Debug, Hash, PartialEq, Eq, EncodeLabelSet)]
struct Reason {
    reason: &'static str,
}

/// All counters that requests and connections count up.
#[derive(Debug)]
pub(super) struct Metrics {
    registry: Registry,
    requests: Family<Outcome, Counter>,
    seconds: Histogram,
    accesses: Family<Access, Counter>,
    refused_signins: Counter,
    connections: Gauge,
    refused_connections: Family<Reason, Counter>,
    failed_handshakes: Counter,
}

/// The state of the database when somebody asks.
#[derive(Clone, Copy, Debug)]
pub(super) struct Database {
    /// The database's own figures; `None` if it does not answer.
    pub(super) measures: Option<Measures>,
    /// The length of the log beside a database file.
    pub(super) log_bytes: Option<u64>,
}

/// Counts as an open connection while this lives.
pub(super) struct Open<'a>(&'a Gauge);

impl Drop for Open<'_> {
    fn drop(&mut self) {
        self.0.dec();
    }
}

/// A registry whose names all begin with `opentim_`.
fn registry() -> Registry {
    Registry::with_prefix("opentim")
}

impl Metrics {
    pub(super) fn new() -> Self {
        let mut metrics = Self {
            registry: registry(),
            requests: Family::default(),
            seconds: Histogram::new(STEPS),
            accesses: Family::default(),
            refused_signins: Counter::default(),
            connections: Gauge::default(),
            refused_connections: Family::default(),
            failed_handshakes: Counter::default(),
        };
        metrics.register();
        metrics
    }

    fn register(&mut self) {
        let to = &mut self.registry;
        let build = [
            ("version", VERSION),
            ("commit", COMMIT),
            ("features", FEATURES),
        ];
        to.register("build", "What runs here", Info::new(build));
        let help = "Commands answered, by command and error code";
        to.register("requests", help, self.requests.clone());
        let help = "Time to a command's answer, long polls included";
        to.register("request_seconds", help, self.seconds.clone());
        let help = "HTTP requests answered, of commands and of all pages, by route and HTTP status";
        to.register("http_requests", help, self.accesses.clone());
        let help = "Attempts to sign in to the console that were refused";
        to.register(
            "console_refused_signins",
            help,
            self.refused_signins.clone(),
        );
        let help = "Connections that are open";
        to.register("connections", help, self.connections.clone());
        let help =
            "Connections that were refused, because there are too many in total or of an address";
        to.register(
            "refused_connections",
            help,
            self.refused_connections.clone(),
        );
        let help = "Connections that were closed because TLS was not agreed on";
        to.register("failed_handshakes", help, self.failed_handshakes.clone());
    }

    /// Counts a connection while the returned value lives.
    pub(super) fn open(&self) -> Open<'_> {
        self.connections.inc();
        Open(&self.connections)
    }

    /// Counts a refused connection.
    pub(super) fn refused_connection(&self, why: Full) {
        let reason = match why {
            Full::All => "total",
            Full::Address => "address",
        };
        self.refused_connections
            .get_or_create(&Reason { reason })
            .inc();
    }

    /// Counts a connection without a TLS handshake.
    pub(super) fn failed_handshake(&self) {
        self.failed_handshakes.inc();
    }

    /// Counts a refused attempt to sign in to the console.
    pub(super) fn refused_signin(&self) {
        self.refused_signins.inc();
    }

    /// Counts an answered command.
    pub(super) fn answered(&self, command: &'static str, code: i32, time: Duration) {
        let outcome = Outcome { command, code };
        self.requests.get_or_create(&outcome).inc();
        self.seconds.observe(time.as_secs_f64());
    }

    /// Counts an answered HTTP request.
    pub(super) fn accessed(&self, route: &str, status: u16) {
        let route = route.into();
        self.accesses.get_or_create(&Access { route, status }).inc();
    }

    /// All metrics, in the OpenMetrics text format.
    pub(super) fn text(&self, service: &Service, database: Database) -> String {
        let devices = service.hub().count_connected();
        let mut now = of_load(&service.load(), devices);
        of_database(&mut now, database);
        let mut text = String::new();
        // Writing to a `String` does not fail.
        let _ = encode_registry(&mut text, &self.registry);
        let _ = encode_registry(&mut text, &now);
        let _ = encode_eof(&mut text);
        text
    }
}

fn gauge(value: u64) -> ConstGauge<i64> {
    ConstGauge::new(i64::try_from(value).unwrap_or(i64::MAX))
}

/// The metrics of the running service, which need no database.
fn of_load(load: &Load, devices: usize) -> Registry {
    let mut to = registry();
    let help = "Devices that are connected";
    to.register("devices", help, gauge(devices as u64));
    let help = "Transactions committed since the start";
    to.register("commits", help, ConstCounter::new(load.commits));
    let help = "Requests in these transactions";
    to.register(
        "committed_requests",
        help,
        ConstCounter::new(load.committed),
    );
    let help = "Requests that wait for a transaction";
    to.register("waiting_requests", help, gauge(load.waiting as u64));
    let help = "Transactions that were repeated, by the cause";
    let retries: Family<Reason, Counter> = Family::default();
    for (reason, count) in load.retries {
        retries.get_or_create(&Reason { reason }).inc_by(count);
    }
    to.register("transaction_retries", help, retries);
    let feed = load.feed;
    let help = "Changes appended to the users' feeds";
    to.register("feed_changes", help, ConstCounter::new(feed.appended));
    let help = "Changes dropped from the feeds because of feed_keep";
    to.register(
        "feed_dropped_changes",
        help,
        ConstCounter::new(feed.dropped),
    );
    let help = "Whole lists sent to devices that had a cursor";
    to.register("feed_snapshots", help, ConstCounter::new(feed.snapshots));
    to
}

/// The metrics of the database. If it does not answer, they are left out, since an old value would be taken for a
/// new one.
fn of_database(to: &mut Registry, database: Database) {
    let help = "1 if the database answers, otherwise 0";
    to.register(
        "database_up",
        help,
        gauge(database.measures.is_some().into()),
    );
    if let Some(bytes) = database.log_bytes {
        let help = "Size of the log beside the database file";
        to.register("database_log_bytes", help, gauge(bytes));
    }
    let Some(measures) = database.measures else {
        return;
    };
    let help = "Size of the database";
    to.register("database_bytes", help, gauge(measures.bytes));
    if let Some(free) = measures.free_bytes {
        let help = "Size of the pages in the database file that are free";
        to.register("database_free_bytes", help, gauge(free));
    }
    let help = "Histories that wait for the purge, counted up to 10000";
    to.register("purge_backlog", help, gauge(measures.purge_backlog));
}
