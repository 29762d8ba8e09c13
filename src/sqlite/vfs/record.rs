//! Recorder of all disk operations, in order, for tests that simulate a loss of power.
//!
//! Operations are recorded below all of our own code, once the platform has performed them. Only programs built
//! with the feature `faults` contain this.

use crate::lock::lock;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard};

/// An operation on a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// The file was opened, or created.
    Opened,
    /// Bytes were written.
    Written {
        /// The offset of the first byte.
        offset: u64,
        /// The bytes.
        bytes: Arc<[u8]>,
    },
    /// The file was truncated to this size, or extended with zeroes.
    Cut(u64),
    /// All earlier operations on the file are on disk.
    Synced,
    /// The file's name was removed from its directory.
    Deleted {
        /// Whether that is on disk.
        synced: bool,
    },
    /// No operation: a point that the test has marked.
    Marker(usize),
}

/// An operation, and its file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// The file; empty for a marker.
    pub path: PathBuf,
    /// The operation.
    pub step: Step,
}

#[derive(Debug)]
struct Tape {
    below: PathBuf,
    events: Mutex<Vec<Event>>,
}

impl Tape {
    fn events(&self) -> MutexGuard<'_, Vec<Event>> {
        lock(&self.events)
    }
}

static TAPES: Mutex<Vec<Arc<Tape>>> = Mutex::new(Vec::new());
static RUNNING: AtomicBool = AtomicBool::new(false);

fn tapes() -> MutexGuard<'static, Vec<Arc<Tape>>> {
    lock(&TAPES)
}

/// A recording, which continues until it is dropped.
#[derive(Debug)]
pub struct Recorder(Arc<Tape>);

impl Recorder {
    /// Starts recording the databases in a directory and below, which must not be open yet.
    pub fn start(directory: &Path) -> Self {
        let tape = Arc::new(Tape {
            below: directory.into(),
            events: Mutex::default(),
        });
        let mut tapes = tapes();
        tapes.push(Arc::clone(&tape));
        RUNNING.store(true, Ordering::SeqCst);
        Self(tape)
    }

    /// Marks the current point.
    pub fn add_marker(&self, number: usize) {
        self.0.events().push(Event {
            path: PathBuf::new(),
            step: Step::Marker(number),
        });
    }

    /// The operations so far.
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

/// Records an operation.
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
