//! Fault injection for tests: the n-th call of a kind fails, for files with a given path, once or from then on.
//!
//! Faults are injected below all of our own code, where the platform's would come from. Only programs built
//! with the feature `faults` contain this.

use crate::lock::lock;
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard};

/// A kind of call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Call {
    /// Opening or creating a file.
    Open,
    /// Reading.
    Read,
    /// Writing.
    Write,
    /// Syncing to disk.
    Sync,
    /// Truncating.
    Truncate,
}

/// The way in which a call fails.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// The disk is full.
    Full,
    /// The disk is full after half of the bytes.
    Half,
    /// The disk is broken.
    Broken,
}

/// A description of the calls that fail.
#[derive(Clone, Debug)]
pub struct Fault {
    /// Files whose path contains this.
    pub path: String,
    /// The kinds of calls.
    pub calls: Vec<Call>,
    /// The first call that fails, counted from 1.
    pub nth: u64,
    /// The number of calls that fail from there on.
    pub count: u64,
    /// The way in which they fail.
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
    lock(&ARMED)
}

/// An active fault. Dropping it repairs the disk.
#[derive(Debug)]
pub struct Armed(Arc<State>);

impl Fault {
    /// Activates the fault.
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
    /// The number of matching calls so far.
    pub fn seen(&self) -> u64 {
        self.0.seen.load(Ordering::SeqCst)
    }

    /// The number of calls that failed.
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

/// A disk with limited free space, for files whose path contains a text. Truncating and deleting them frees
/// space.
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
    /// Limits the space to `bytes` until this is dropped.
    pub fn limit(path: &str, bytes: u64) -> Self {
        let room = Arc::new(Limit {
            path: path.into(),
            left: Mutex::new(bytes),
        });
        let mut rooms = lock(&ROOMS);
        rooms.push(Arc::clone(&room));
        LIMITED.store(true, Ordering::SeqCst);
        Self(room)
    }

    /// The free space, in bytes.
    pub fn left(&self) -> u64 {
        *lock(&self.0.left)
    }
}

impl Drop for Room {
    fn drop(&mut self) {
        let mut rooms = lock(&ROOMS);
        rooms.retain(|room| !Arc::ptr_eq(room, &self.0));
        LIMITED.store(!rooms.is_empty(), Ordering::SeqCst);
    }
}

/// Whether any disk is limited.
pub(super) fn is_limited() -> bool {
    LIMITED.load(Ordering::SeqCst)
}

/// Changes the length of a file. False if there is no space for it.
pub(super) fn resize(path: &Path, from: u64, to: u64) -> bool {
    let path = path.to_string_lossy();
    let rooms = lock(&ROOMS);
    rooms
        .iter()
        .filter(|room| path.contains(&room.path))
        .all(|room| {
            let mut left = lock(&room.left);
            let rest = (*left + from).checked_sub(to);
            *left = rest.unwrap_or(*left);
            rest.is_some()
        })
}

/// The failure of a call, if it fails.
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
