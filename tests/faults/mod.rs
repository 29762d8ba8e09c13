//! Tests of a network that fails between devices and a server that is killed: random scenarios against a reference
//! model, and each fault alone. With PostgreSQL, there are three servers, and the database fails too.

use crate::support;

#[cfg(feature = "postgres")]
mod database;
mod direct;
mod fence;
mod host;
mod model;
mod news;
mod party;
mod proxy;
pub mod random;
mod replay;
mod scenario;
mod truth;

use std::io::Write;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use self::host::{Host, Stages};
use self::random::Random;

/// The number of scenarios in a CI run.
const COUNT: u64 = 1_000;
/// Scenarios that run at the same time. They wait more than they work.
const PARALLEL: usize = 8;
/// The same for scenarios in which the server is killed: they wait even more.
const KILLED: usize = 12;
/// The server is killed during one of this many batches. With several servers, one is killed during each batch.
const KILLS: u64 = 20;

/// A number from the environment.
pub fn setting(name: &str, default: u64) -> u64 {
    match std::env::var(name) {
        Ok(text) => text.parse().expect("a number"),
        Err(_) => default,
    }
}

/// Prints the line even if the test passes, so that every run can be repeated.
pub fn say(line: &str) {
    let _ = writeln!(std::io::stderr(), "{line}");
}

/// Two servers, because the switch is one setting for all users of an app.
struct Hosts([Host; 2]);

impl Hosts {
    fn start() -> Self {
        Self([Host::start(false), Host::start(true)])
    }

    /// Makes them fail at random while scenarios run.
    fn kill_during(&self, random: &mut Random, stages: &Stages) {
        while stages.preparing.load(Ordering::SeqCst) > 0 {
            std::thread::sleep(Duration::from_millis(5));
        }
        while stages.busy.load(Ordering::SeqCst) > 0 {
            std::thread::sleep(Duration::from_millis(20 + random.below(250)));
            self.0[random.below(2) as usize].fail(random);
        }
        stages.quiet.store(true, Ordering::SeqCst);
    }
}

/// Runs some scenarios at the same time. Returns the seeds of those that failed.
fn batch(hosts: &Hosts, seeds: &[u64], kills: bool) -> Vec<u64> {
    let stages = &Stages::new(seeds.len(), kills);
    std::thread::scope(|scope| {
        let run = |seed: u64| {
            scope.spawn(move || {
                let host = &hosts.0[(seed % 2) as usize];
                (!scenario::run(host, seed, stages.enter())).then_some(seed)
            })
        };
        let running: Vec<_> = seeds.iter().map(|seed| run(*seed)).collect();
        if kills {
            hosts.kill_during(&mut Random::new(seeds[0] ^ 0x6b69_6c6c), stages);
        }
        let ended = running.into_iter().zip(seeds);
        ended
            .filter_map(|(thread, seed)| thread.join().unwrap_or(Some(*seed)))
            .collect()
    })
}

/// Runs the scenarios of these seeds, several threads taking the next one each. Returns the seeds of those that failed.
fn stream(hosts: &Hosts, seeds: &[u64]) -> Vec<u64> {
    let next = AtomicUsize::new(0);
    let next = &next;
    std::thread::scope(|scope| {
        let worker = || {
            scope.spawn(move || {
                let mut failed = Vec::new();
                while let Some(seed) = seeds.get(next.fetch_add(1, Ordering::SeqCst)) {
                    failed.extend(batch(hosts, &[*seed], false));
                }
                failed
            })
        };
        let workers: Vec<_> = (0..PARALLEL).map(|_| worker()).collect();
        let failed = workers.into_iter().map(|worker| worker.join().unwrap());
        failed.flatten().collect()
    })
}

#[test]
fn whatever_the_network_does_devices_and_server_agree_afterwards() {
    let count = setting("OPENTIM_FAULT_COUNT", COUNT);
    let first = setting("OPENTIM_FAULT_SEED", Random::fresh() >> 32);
    say(&format!(
        "OPENTIM_FAULT_SEED={first} OPENTIM_FAULT_COUNT={count}"
    ));
    let begun = Instant::now();
    let hosts = Hosts::start();
    let seeds: Vec<u64> = (first..first + count).collect();
    let mut failed = Vec::new();
    let kills = if std::env::var_os("OPENTIM_TEST_STORAGE").is_some() {
        1
    } else {
        KILLS
    };
    // Whether the server is killed during a scenario depends on its seed alone, so that a replay does the same.
    let (killed, calm): (Vec<u64>, Vec<u64>) = seeds
        .iter()
        .partition(|seed| (*seed / PARALLEL as u64).is_multiple_of(kills));
    for seeds in killed.chunks(if kills == 1 { KILLED } else { PARALLEL }) {
        failed.extend(batch(&hosts, seeds, true));
    }
    failed.extend(stream(&hosts, &calm));
    say(&format!(
        "{count} scenarios, {} of them with kills, in {} s",
        killed.len(),
        begun.elapsed().as_secs()
    ));
    assert!(
        failed.is_empty(),
        "failed with OPENTIM_FAULT_COUNT=1 and OPENTIM_FAULT_SEED of {failed:?}"
    );
}
