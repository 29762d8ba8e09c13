//! Metrics for Prometheus.

use std::time::Duration;

use prometheus_client::encoding::EncodeLabelSet;
use prometheus_client::encoding::text::encode;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::registry::Registry;

use opentim_core::service::Service;

#[derive(Clone, Debug, Hash, PartialEq, Eq, EncodeLabelSet)]
struct Outcome {
    command: &'static str,
    code: i32,
}

/// All counters and gauges.
#[derive(Debug)]
pub(super) struct Metrics {
    registry: Registry,
    requests: Family<Outcome, Counter>,
    seconds: Histogram,
    refused_signins: Counter,
    connections: Gauge,
    devices: Gauge,
    commits: Gauge,
    committed: Gauge,
}

/// Counts as an open connection while this lives.
pub(super) struct Open<'a>(&'a Gauge);

impl Drop for Open<'_> {
    fn drop(&mut self) {
        self.0.dec();
    }
}

impl Metrics {
    pub(super) fn new() -> Self {
        // Half a millisecond to a minute: the fastest requests are one commit, the slowest are long polls.
        let steps = [
            0.0005, 0.001, 0.002, 0.005, 0.01, 0.05, 0.2, 1.0, 5.0, 30.0, 60.0,
        ];
        let mut metrics = Self {
            registry: Registry::with_prefix("opentim"),
            requests: Family::default(),
            seconds: Histogram::new(steps),
            refused_signins: Counter::default(),
            connections: Gauge::default(),
            devices: Gauge::default(),
            commits: Gauge::default(),
            committed: Gauge::default(),
        };
        let registry = &mut metrics.registry;
        let requests = metrics.requests.clone();
        registry.register(
            "requests",
            "Requests answered, by command and error code",
            requests,
        );
        let seconds = metrics.seconds.clone();
        registry.register(
            "request_seconds",
            "Time to the answer, long polls included",
            seconds,
        );
        let refused = metrics.refused_signins.clone();
        registry.register(
            "console_refused_signins",
            "Attempts to sign in to the console that were refused",
            refused,
        );
        let connections = metrics.connections.clone();
        registry.register("connections", "Connections that are open", connections);
        registry.register(
            "devices",
            "Devices that are connected",
            metrics.devices.clone(),
        );
        let commits = metrics.commits.clone();
        registry.register("commits", "Transactions committed since the start", commits);
        let committed = metrics.committed.clone();
        registry.register("committed", "Requests in these transactions", committed);
        metrics
    }

    /// Counts a connection while the returned value lives.
    pub(super) fn open(&self) -> Open<'_> {
        self.connections.inc();
        Open(&self.connections)
    }

    /// Counts a refused attempt to sign in to the console.
    pub(super) fn refused_signin(&self) {
        self.refused_signins.inc();
    }

    /// Counts an answer.
    pub(super) fn answered(&self, command: &'static str, code: i32, time: Duration) {
        let outcome = Outcome { command, code };
        self.requests.get_or_create(&outcome).inc();
        self.seconds.observe(time.as_secs_f64());
    }

    /// All metrics, in the OpenMetrics text format.
    pub(super) fn text(&self, service: &Service) -> String {
        let number = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
        let (commits, committed) = service.commit_counts();
        self.devices
            .set(number(service.hub().count_connected() as u64));
        self.commits.set(number(commits));
        self.committed.set(number(committed));
        let mut text = String::new();
        // Writing to a `String` does not fail.
        let _ = encode(&mut text, &self.registry);
        text
    }
}
