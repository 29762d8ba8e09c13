//! Disks that fail, for tests: the n-th call of a kind, below a path, once or from then on.
//!
//! The faults come below everything that is ours, where the platform's own would come from. Only programs that are
//! built with the feature `faults` have any of this.

use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// What is asked of the disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Call {
    /// A file is opened or made.
    Open,
    /// Bytes are read.
    Read,
    /// Bytes are written.
    Write,
    /// What was written shall be on disk.
    Sync,
    /// A file is cut.
    Truncate,
}

/// How a call fails.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// The disk is full.
    Full,
    /// The disk is full once half of the bytes are written.
    Half,
    /// The disk is broken.
    Broken,
}

/// Which calls fail, and how.
#[derive(Clone, Debug)]
pub struct Fault {
    /// Of files whose path has this in it.
    pub path: String,
    /// Of these kinds.
    pub calls: Vec<Call>,
    /// The first that fails, from 1 on.
    pub nth: u64,
    /// How many fail from there on.
    pub count: u64,
    /// How.
    pub wrong: Wrong,
}

#[derive(Debug)]
struct State {
    fault: Fault,
    seen: AtomicU64,
    failed: AtomicU64,
}

static ARMED: Mutex<Vec<Arc<State>>> = Mutex::new(Vec::new());
static COUNT: AtomicU64 = AtomicU64::new(0);

fn armed() -> MutexGuard<'static, Vec<Arc<State>>> {
    ARMED.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A fault at work; dropping it heals the disk.
#[derive(Debug)]
pub struct Armed(Arc<State>);

impl Fault {
    /// From now on.
    pub fn arm(self) -> Armed {
        let state = Arc::new(State {
            fault: self,
            seen: AtomicU64::new(0),
            failed: AtomicU64::new(0),
        });
        let mut armed = armed();
        armed.push(Arc::clone(&state));
        COUNT.store(armed.len() as u64, Ordering::SeqCst);
        Armed(state)
    }
}

impl Armed {
    /// How many calls there were of those meant.
    pub fn seen(&self) -> u64 {
        self.0.seen.load(Ordering::SeqCst)
    }

    /// How many of them failed.
    pub fn failed(&self) -> u64 {
        self.0.failed.load(Ordering::SeqCst)
    }
}

impl Drop for Armed {
    fn drop(&mut self) {
        let mut armed = armed();
        armed.retain(|state| !Arc::ptr_eq(state, &self.0));
        COUNT.store(armed.len() as u64, Ordering::SeqCst);
    }
}

/// A disk with so much room left, for files whose path has this in it. Cutting and deleting them gives room back.
#[derive(Debug)]
pub struct Room(Arc<Limit>);

#[derive(Debug)]
struct Limit {
    path: String,
    left: Mutex<u64>,
}

static ROOMS: Mutex<Vec<Arc<Limit>>> = Mutex::new(Vec::new());
static LIMITED: AtomicBool = AtomicBool::new(false);

impl Room {
    /// From now on, until this is dropped.
    pub fn limit(path: &str, bytes: u64) -> Self {
        let room = Arc::new(Limit {
            path: path.into(),
            left: Mutex::new(bytes),
        });
        let mut rooms = ROOMS.lock().unwrap_or_else(PoisonError::into_inner);
        rooms.push(Arc::clone(&room));
        LIMITED.store(true, Ordering::SeqCst);
        Self(room)
    }

    /// How much is left.
    pub fn left(&self) -> u64 {
        *self.0.left.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Room {
    fn drop(&mut self) {
        let mut rooms = ROOMS.lock().unwrap_or_else(PoisonError::into_inner);
        rooms.retain(|room| !Arc::ptr_eq(room, &self.0));
        LIMITED.store(!rooms.is_empty(), Ordering::SeqCst);
    }
}

/// Whether any disk has an end.
pub(super) fn is_limited() -> bool {
    LIMITED.load(Ordering::SeqCst)
}

/// A file goes from one length to another. False: there is no room for that.
pub(super) fn resize(path: &Path, from: u64, to: u64) -> bool {
    let path = path.to_string_lossy();
    let rooms = ROOMS.lock().unwrap_or_else(PoisonError::into_inner);
    rooms
        .iter()
        .filter(|room| path.contains(&room.path))
        .all(|room| {
            let mut left = room.left.lock().unwrap_or_else(PoisonError::into_inner);
            let rest = (*left + from).checked_sub(to);
            *left = rest.unwrap_or(*left);
            rest.is_some()
        })
}

/// How the call fails, if it does.
pub(super) fn of(path: &Path, call: Call) -> Option<Wrong> {
    if COUNT.load(Ordering::SeqCst) == 0 {
        return None;
    }
    let path = path.to_string_lossy();
    let mut wrong = None;
    for state in armed().iter() {
        let fault = &state.fault;
        if !fault.calls.contains(&call) || !path.contains(&fault.path) {
            continue;
        }
        let at = state.seen.fetch_add(1, Ordering::SeqCst) + 1;
        if at >= fault.nth && at - fault.nth < fault.count {
            state.failed.fetch_add(1, Ordering::SeqCst);
            wrong = Some(fault.wrong);
        }
    }
    wrong
}
