//! Tests of a loss of power at every moment of the four heaviest calls, with every state that it may leave of changes
//! that are not synced: the files open, nothing is half done, and no byte of what was reported as deleted is back.
//!
//! The four calls write the most, and in the most different orders: a conversation whose messages share pages with
//! others; a list of conversations; a deletion by filter, which is many transactions; and the service's purge, which no
//! call asks for and which gives pages back. Messages are sent before and after each of them, and the device catches up
//! with them.

use crate::faults::random::Random;
use crate::faults::{say, setting};
use crate::forensics::search;
use crate::support;

mod check;
mod disk;
mod story;

use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Instant;

use opentim_core::sqlite::record::Step;

use self::check::Checker;
use self::disk::{Disk, Left};
use self::story::{Heavy, Story};

/// The number of states in a CI run.
const COUNT: u64 = 20_000;
/// States tried at the same time.
const PARALLEL: u64 = 3;
/// For one of this many states, the whole device is started.
const WHOLE: u64 = 200;

/// The sums of all stories.
#[derive(Default)]
struct Counts {
    states: AtomicU64,
    possible: AtomicU64,
    moments: AtomicU64,
    faults: Mutex<Vec<String>>,
}

/// A moment of a story.
struct Moment<'a> {
    at: usize,
    /// The last stage whose call was answered.
    stage: usize,
    disk: &'a Disk,
    /// The states that the disk may leave now, and could not leave before.
    ways: Vec<Left>,
}

/// Calls `each` with every moment of a story from its first marker on.
fn moments(story: &Story, mut each: impl FnMut(Moment<'_>)) {
    let (mut disk, mut stage) = (Disk::default(), None);
    for (at, event) in story.events.iter().enumerate() {
        disk.take(event);
        if let Step::Marker(number) = event.step {
            stage = Some(number);
        }
        if let Some(stage) = stage {
            let ways = disk.ways(Some(&event.step));
            let disk = &disk;
            each(Moment {
                at,
                stage,
                disk,
                ways,
            });
        }
    }
}

/// Tries about `share` states of a story, each with the same probability, and none twice.
fn explore(heavy: Heavy, seed: u64, share: u64, counts: &Counts) {
    let story = &story::tell(heavy, seed);
    let mut all = 0;
    moments(story, |moment| {
        all += moment.ways.len() as u64;
        counts.moments.fetch_add(1, Ordering::Relaxed);
    });
    counts.possible.fetch_add(all, Ordering::Relaxed);
    let worker = |own: u64| {
        let (mut number, mut random) = (0, Random::new(seed ^ (own << 40)));
        let mut checker = Checker::new(story);
        moments(story, |moment| {
            for left in &moment.ways {
                number += 1;
                if number % PARALLEL != own || random.below(all) >= share {
                    continue;
                }
                counts.states.fetch_add(1, Ordering::Relaxed);
                let (at, whole) = (moment.at, random.below(WHOLE) == 0);
                let files = moment.disk.files(*left);
                if let Err(what) = checker.check(moment.stage, files, whole) {
                    let what = format!("{heavy:?}, seed {seed}, moment {at}, {left:?}: {what}");
                    counts.faults.lock().unwrap().push(what);
                }
            }
        });
    };
    std::thread::scope(|scope| {
        for own in 0..PARALLEL {
            scope.spawn(move || worker(own));
        }
    });
}

#[test]
fn a_power_loss_leaves_nothing_half_done_and_no_deleted_text() {
    let count = setting("OPENTIM_POWER_COUNT", COUNT);
    let first = setting("OPENTIM_POWER_SEED", Random::fresh() >> 32);
    say(&format!(
        "OPENTIM_POWER_SEED={first} OPENTIM_POWER_COUNT={count}"
    ));
    let begun = Instant::now();
    let counts = Counts::default();
    let mut stories = 0;
    for seed in first.. {
        let done = counts.states.load(Ordering::SeqCst);
        if done >= count {
            break;
        }
        for heavy in Heavy::ALL {
            let share = (count - done) / 4 + 10;
            explore(heavy, seed, share, &counts);
            stories += 1;
        }
    }
    let number = |count: &AtomicU64| count.load(Ordering::SeqCst);
    say(&format!(
        "power: {} of {} states, at {} moments of {stories} stories, in {} s",
        number(&counts.states),
        number(&counts.possible),
        number(&counts.moments),
        begun.elapsed().as_secs()
    ));
    let faults = counts.faults.into_inner().unwrap();
    let shown: Vec<_> = faults.iter().take(20).collect();
    assert!(faults.is_empty(), "{} faults: {shown:#?}", faults.len());
}
