//! Purge: removes messages that nobody can read any more, in the background.
//!
//! The queue is in the database, so a restart resumes it. Each step is a short transaction of its own, so
//! requests wait a millisecond or two at most.

use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use crate::lock::lock;
use crate::model::{Error, Result};
use crate::storage::{Rows, Storage, TimelineId};

/// Rows deleted in one transaction.
const SLICE: usize = 1_000;
/// Timelines checked in one transaction. Many have nothing to delete, and each transaction waits for the disk,
/// while requests wait for it.
const TIMELINES: usize = 100;
/// Free pages given back in one step.
const PAGES: u32 = 256;
/// A burst of deletions is purged together once it has been quiet for this long.
const QUIET: Duration = Duration::from_millis(50);
/// A purge starts at the latest this long after its first deletion.
const LATEST: Duration = Duration::from_millis(400);
/// Pause between two steps, for waiting requests: a mutex that is free only for an instant goes back to the
/// thread that just had it.
const BREATH: Duration = Duration::from_micros(200);
/// Delay after a failure, such as a full disk.
const RETRY: Duration = Duration::from_secs(1);

#[derive(Debug, Default)]
struct State {
    wanted: bool,
    busy: bool,
    stop: bool,
}

#[derive(Debug, Default)]
struct Shared {
    state: Mutex<State>,
    changed: Condvar,
}

/// The purge thread. Dropping it stops the thread between two steps.
#[derive(Debug)]
pub(super) struct Purger {
    shared: Arc<Shared>,
    thread: Option<JoinHandle<()>>,
}

impl Purger {
    /// Starts the thread, with the work that an earlier run left.
    pub(super) fn start(storage: Arc<Mutex<Storage>>) -> Result<Self> {
        let shared = Arc::new(Shared::default());
        shared.lock().wanted = true;
        let own = Arc::clone(&shared);
        let thread = std::thread::Builder::new()
            .name("tim-purge".into())
            .spawn(move || own.run(&storage))
            .map_err(|error| Error::internal(format!("the purge thread: {error}")))?;
        Ok(Self {
            shared,
            thread: Some(thread),
        })
    }

    /// Wakes the thread: there may be work.
    pub(super) fn wake(&self) {
        self.shared.lock().wanted = true;
        self.shared.changed.notify_all();
    }

    /// Waits until there is no work, for `limit` at most. False if the limit was reached.
    pub(super) fn wait_until_idle(&self, limit: Duration) -> bool {
        let working = |state: &mut State| state.wanted || state.busy;
        let waited = self
            .shared
            .changed
            .wait_timeout_while(self.shared.lock(), limit, working);
        !waited.unwrap_or_else(PoisonError::into_inner).1.timed_out()
    }
}

impl Drop for Purger {
    fn drop(&mut self) {
        self.shared.lock().stop = true;
        self.shared.changed.notify_all();
        if let Some(thread) = self.thread.take() {
            // A thread that panicked has already reported it; there is nothing left to wait for.
            let _ = thread.join();
        }
    }
}

impl Shared {
    fn lock(&self) -> MutexGuard<'_, State> {
        lock(&self.state)
    }

    fn stopped(&self) -> bool {
        self.lock().stop
    }

    fn run(&self, storage: &Mutex<Storage>) {
        while self.next_round() {
            if self.purge(storage).is_err() && !self.stopped() {
                std::thread::sleep(RETRY);
                self.lock().wanted = true;
            }
            self.lock().busy = false;
            self.changed.notify_all();
        }
    }

    /// Waits for work and for a quiet moment. False when it is time to stop.
    fn next_round(&self) -> bool {
        let idle = |state: &mut State| !state.wanted && !state.stop;
        let mut state = self
            .changed
            .wait_while(self.lock(), idle)
            .unwrap_or_else(PoisonError::into_inner);
        let first = Instant::now();
        state.busy = true;
        while state.wanted && !state.stop && first.elapsed() < LATEST {
            state.wanted = false;
            let waited = self
                .changed
                .wait_timeout_while(state, QUIET, |state| !state.wanted && !state.stop);
            state = waited.unwrap_or_else(PoisonError::into_inner).0;
        }
        state.wanted = false;
        !state.stop
    }

    fn purge(&self, storage: &Mutex<Storage>) -> Result<()> {
        while !self.stopped() && lock(storage).write(step)? {
            std::thread::sleep(BREATH);
        }
        // An earlier round may have removed rows and then failed.
        if !lock(storage).owes() {
            return Ok(());
        }
        lock(storage).settle()?;
        let mut more = true;
        while more && !self.stopped() {
            more = lock(storage).give_back(PAGES)?;
            std::thread::sleep(BREATH);
        }
        Ok(())
    }
}

/// Purges one slice, of one timeline or several. False when there is nothing to do.
fn step(rows: &Rows<'_>) -> Result<bool> {
    let timelines = rows.next_purges(TIMELINES)?;
    if timelines.is_empty() {
        return Ok(false);
    }
    let mut removed = 0;
    for timeline in timelines {
        removed += slice(rows, timeline, SLICE - removed)?;
        if removed >= SLICE {
            break; // It may have more.
        }
        rows.finish_purge(timeline)?;
    }
    Ok(true)
}

/// Deletes up to `limit` rows of one timeline.
fn slice(rows: &Rows<'_>, timeline: TimelineId, limit: usize) -> Result<usize> {
    let mut removed = 0;
    for range in rows.unreadable(timeline)? {
        removed += rows.delete_messages(timeline, &range, limit - removed)?;
        if removed >= limit {
            break;
        }
    }
    Ok(removed)
}
