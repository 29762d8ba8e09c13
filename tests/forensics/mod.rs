//! Tests of the raw files in use: conversations, deletions, and then more use. After every call, the raw files of the
//! devices and of the service are searched for every text whose deletion was reported.

use crate::faults::random::Random;
use crate::faults::{say, setting};
use crate::support;

mod failing;
mod run;
pub mod search;
mod standing;

use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

use self::run::{Counts, Run};

/// The number of runs in CI.
const COUNT: u64 = 100;
/// Runs at the same time. They wait for the disk and for purges more than they work.
const PARALLEL: usize = 4;

/// Returns the seeds of the runs that failed.
fn play(seeds: &[u64], counts: &Counts) -> Vec<u64> {
    let next = &AtomicUsize::new(0);
    let worker = || {
        let mut failed = Vec::new();
        while let Some(seed) = seeds.get(next.fetch_add(1, Ordering::SeqCst)) {
            if let Err(what) = Run::new(*seed).play(counts) {
                say(&format!("seed {seed}: {what}"));
                failed.push(*seed);
            }
        }
        failed
    };
    std::thread::scope(|scope| {
        let workers: Vec<_> = (0..PARALLEL).map(|_| scope.spawn(worker)).collect();
        let failed = workers.into_iter().map(|worker| worker.join().unwrap());
        failed.flatten().collect()
    })
}

#[test]
fn deleted_text_stays_out_of_the_files_whatever_happens_next() {
    let count = setting("OPENTIM_FORENSICS_COUNT", COUNT);
    let first = setting("OPENTIM_FORENSICS_SEED", Random::fresh() >> 32);
    say(&format!(
        "OPENTIM_FORENSICS_SEED={first} OPENTIM_FORENSICS_COUNT={count}"
    ));
    let begun = Instant::now();
    let counts = Counts::default();
    let seeds: Vec<u64> = (first..first + count).collect();
    let failed = play(&seeds, &counts);
    say(&format!(
        "forensics: {count} runs, {counts}, in {} s",
        begun.elapsed().as_secs()
    ));
    assert!(
        failed.is_empty(),
        "failed with OPENTIM_FORENSICS_COUNT=1 and OPENTIM_FORENSICS_SEED of {failed:?}"
    );
}
