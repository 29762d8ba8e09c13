//! Single deletions, one request each, from four connections: with group commit, and each committed by itself.

use std::time::{Duration, Instant};

use super::wire::{Connection, metric, post};
use super::{Process, Scale, Server, ServerFiles, fill};
use crate::report::{Figure, Result, Value, disk, figure, heading, line, percentile, time, timed};
use crate::sqlite::{SYNCED, Transactions};

/// The number of connections, each of a user of its own.
const CONNECTIONS: usize = 4;
/// The maximum duration of a round, even with conversations left to delete, because disks differ.
const LONGEST: Duration = Duration::from_secs(10);
/// The minimum number of deletions per second, with group commit.
const LIMIT: Value = Value::Rate(5_000.0);

/// The result of one round.
pub(crate) struct Round {
    elapsed: Duration,
    commits: u64,
    committed: u64,
    /// The processor time of the servers.
    cpu: Duration,
    samples: Vec<Duration>,
}

impl Round {
    fn rate(&self) -> f64 {
        self.samples.len() as f64 / self.elapsed.as_secs_f64()
    }
}

pub(crate) fn user(at: usize) -> String {
    format!("user{at}")
}

pub(crate) fn measure(scale: &Scale) -> Result<()> {
    let peers = scale.rounds * (scale.together + scale.alone) / CONNECTIONS;
    heading(&format!(
        "Single deletions with history over HTTP, {CONNECTIONS} connections, synchronous=FULL"
    ));
    let place = ServerFiles::new()?;
    fill(&place, CONNECTIONS, peers)?;
    let (mut together, mut alone) = (Vec::new(), Vec::new());
    let mut first = 0;
    for _ in 0..scale.rounds {
        for (limit, count, rounds) in [
            (256, scale.together, &mut together),
            (1, scale.alone, &mut alone),
        ] {
            disk(place.directory())?;
            let server = place.start(&format!("commit_together = {limit}"))?;
            let count = count / CONNECTIONS;
            let numbers = |_| (first..first + count).collect();
            rounds.push(round(&place, &[server], CONNECTIONS, numbers)?);
            first += count;
        }
    }
    let raw = synced(&place)?;
    print(
        "committed together: median of the rounds",
        &together,
        |figure| figure.limit(LIMIT).beside(SYNCED, raw),
    )?;
    print(
        "one commit a request: median of the rounds",
        &alone,
        |figure| figure.beside(SYNCED, raw),
    )?;
    Ok(())
}

/// The number of synced transactions per second of raw SQLite, one after the other.
pub(crate) fn synced(place: &ServerFiles) -> Result<Value> {
    const TIMES: usize = 200;
    let mut raw = Transactions::create(&place.directory().join("raw.db"), true)?;
    Ok(Value::rate(TIMES, raw.repeat(TIMES, 1)?.iter().sum()))
}

/// Creates conversations of `users` users, each with `peers` peers.
pub(crate) fn fill(place: &ServerFiles, users: usize, peers: usize) -> Result<()> {
    let users: Vec<String> = (0..users).map(user).collect();
    let start = Instant::now();
    fill::conversations(&place.database(), &users, peers)?;
    let beside = format!("{} messages in each", fill::MESSAGES);
    line(
        "filling",
        time(start.elapsed()),
        format!("{} conversations, {beside}", peers * users.len()),
    );
    Ok(())
}

/// Deletes conversations on each connection, namely those that `numbers` returns for it. The connections are
/// distributed over the servers.
pub(crate) fn round(
    place: &ServerFiles,
    servers: &[Server],
    connections: usize,
    numbers: impl Fn(usize) -> Vec<usize>,
) -> Result<Round> {
    let addresses: Vec<String> = servers.iter().map(Server::address).collect();
    let before = counts(&addresses)?;
    let taken = processors(servers)?;
    let start = Instant::now();
    let workers: Vec<std::result::Result<_, String>> = std::thread::scope(|scope| {
        let worker = |at: usize| {
            let (address, numbers) = (&addresses[at % addresses.len()], numbers(at));
            scope.spawn(move || {
                let samples = delete(place, address, at, numbers, start);
                samples.map_err(|error| error.to_string())
            })
        };
        let workers: Vec<_> = (0..connections).map(worker).collect();
        let joined = workers.into_iter().map(std::thread::ScopedJoinHandle::join);
        joined
            .map(|samples| samples.expect("a connection does not panic"))
            .collect()
    });
    let elapsed = start.elapsed();
    let cpu = processors(servers)? - taken;
    let after = counts(&addresses)?;
    let samples: Vec<Vec<Duration>> = workers
        .into_iter()
        .collect::<std::result::Result<_, String>>()?;
    Ok(Round {
        samples: samples.concat(),
        elapsed,
        commits: after.0 - before.0,
        committed: after.1 - before.1,
        cpu,
    })
}

fn processors(servers: &[Server]) -> Result<Duration> {
    servers.iter().try_fold(Duration::ZERO, |all, server| {
        Ok(all + Process::of(server)?.time)
    })
}

/// The request that deletes the conversation with a peer and its history.
pub(crate) fn deletion(target: &str, peer: usize) -> Vec<u8> {
    let peer = fill::peer(peer);
    let body = format!(r#"{{"Conversations":["c2c_{peer}"],"ClearMessage":true}}"#);
    post(target, &body)
}

/// The part of one connection: the time of each request.
fn delete(
    place: &ServerFiles,
    address: &str,
    at: usize,
    numbers: Vec<usize>,
    start: Instant,
) -> Result<Vec<Duration>> {
    let target = place.target("opentim/v1/conversation/delete", &user(at))?;
    let mut connection = Connection::open(address)?;
    let mut samples = Vec::with_capacity(numbers.len());
    for number in numbers {
        if start.elapsed() > LONGEST {
            break;
        }
        let request = deletion(&target, number);
        let (done, duration) = timed(|| connection.done_at_last(&request));
        done?;
        samples.push(duration);
    }
    Ok(samples)
}

/// The number of transactions of all servers, and of the requests in them.
fn counts(addresses: &[String]) -> Result<(u64, u64)> {
    let count = |name| -> Result<u64> {
        let counts = addresses.iter().map(|address| metric(address, name, ""));
        counts.sum()
    };
    Ok((
        count("opentim_commits_total")?,
        count("opentim_committed_requests_total")?,
    ))
}

/// Prints the median of the rounds, compared with `against`, and each round. Returns the median.
pub(crate) fn print(
    what: &str,
    rounds: &[Round],
    against: impl FnOnce(Figure) -> Figure,
) -> Result<Value> {
    let mut rates: Vec<f64> = rounds.iter().map(Round::rate).collect();
    rates.sort_by(f64::total_cmp);
    let median = Value::Rate(rates.get(rates.len() / 2).copied().unwrap_or_default());
    against(figure(what, median)).print()?;
    for round in rounds {
        let requests = round.committed as f64 / round.commits.max(1) as f64;
        let each = round.cpu / u32::try_from(round.samples.len().max(1)).unwrap_or(u32::MAX);
        let beside = format!(
            "{} commits, {requests:.2} requests each; p50 {}, p99 {}; {} of a processor each",
            round.commits,
            time(percentile(&round.samples, 50)),
            time(percentile(&round.samples, 99)),
            time(each)
        );
        line("  a round", Value::Rate(round.rate()), beside);
    }
    Ok(median)
}
