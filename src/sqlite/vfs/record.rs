//! A recorder of everything that reaches a disk, in order, for tests that take its power away.
//!
//! Recorded below everything that is ours: what the platform is asked to do, once it has done it. Only programs that
//! are built with the feature `faults` have any of this.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// What was done to a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// It was opened, and made if there was none.
    Opened,
    /// Bytes were written.
    Written {
        /// Where they begin.
        offset: u64,
        /// The bytes.
        bytes: Arc<[u8]>,
    },
    /// It was cut to this size, or made longer with zeroes.
    Cut(u64),
    /// What was done to it before is on disk.
    Synced,
    /// Its name was removed from its directory.
    Deleted {
        /// That is on disk.
        synced: bool,
    },
    /// Nothing: the test has come to a point of its own.
    Mark(usize),
}

/// What was done, to which file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// The file; empty for a mark.
    pub path: PathBuf,
    /// What was done.
    pub step: Step,
}

#[derive(Debug)]
struct Tape {
    below: PathBuf,
    events: Mutex<Vec<Event>>,
}

impl Tape {
    fn events(&self) -> MutexGuard<'_, Vec<Event>> {
        self.events.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

static TAPES: Mutex<Vec<Arc<Tape>>> = Mutex::new(Vec::new());
static RUNNING: AtomicBool = AtomicBool::new(false);

fn tapes() -> MutexGuard<'static, Vec<Arc<Tape>>> {
    TAPES.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A record that goes on until it is dropped.
#[derive(Debug)]
pub struct Recorder(Arc<Tape>);

impl Recorder {
    /// Of the databases in a folder and below it, which are not open yet.
    pub fn start(folder: &Path) -> Self {
        let tape = Arc::new(Tape {
            below: folder.into(),
            events: Mutex::default(),
        });
        let mut tapes = tapes();
        tapes.push(Arc::clone(&tape));
        RUNNING.store(true, Ordering::SeqCst);
        Self(tape)
    }

    /// Marks the point that is reached now.
    pub fn mark(&self, number: usize) {
        self.0.events().push(Event {
            path: PathBuf::new(),
            step: Step::Mark(number),
        });
    }

    /// What was done up to now.
    pub fn events(&self) -> Vec<Event> {
        self.0.events().clone()
    }
}

impl Drop for Recorder {
    fn drop(&mut self) {
        let mut tapes = tapes();
        tapes.retain(|tape| !Arc::ptr_eq(tape, &self.0));
        RUNNING.store(!tapes.is_empty(), Ordering::SeqCst);
    }
}

/// Notes what was done.
pub(super) fn note(path: &Path, step: impl FnOnce() -> Step) {
    if !RUNNING.load(Ordering::SeqCst) {
        return;
    }
    let tapes = tapes();
    if let Some(tape) = tapes.iter().find(|tape| path.starts_with(&tape.below)) {
        tape.events().push(Event {
            path: path.into(),
            step: step(),
        });
    }
}
