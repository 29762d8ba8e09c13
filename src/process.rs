//! Per-process state: a child process made by fork() begins with state of its own.
//!
//! Only the thread that calls fork() continues in the child. Locks held by other threads stay locked there, and their
//! work is never done. So a child must not use what these threads share.

use std::sync::OnceLock;

/// A value per process, for statics.
#[derive(Debug)]
pub struct PerProcess<T> {
    first: OnceLock<Entry<T>>,
}

#[derive(Debug)]
struct Entry<T> {
    process: u32,
    value: T,
    /// The entry of a child process.
    next: OnceLock<Box<Entry<T>>>,
}

impl<T: Default> Entry<T> {
    fn of(process: u32) -> Self {
        Self {
            process,
            value: T::default(),
            next: OnceLock::new(),
        }
    }
}

impl<T: Default> PerProcess<T> {
    /// Creates an empty static; each process gets its value on first use.
    #[expect(clippy::new_without_default, reason = "it is for statics")]
    pub const fn new() -> Self {
        Self {
            first: OnceLock::new(),
        }
    }

    /// This process's value, created on first use.
    pub fn get(&self) -> &T {
        let process = std::process::id();
        let mut entry = self.first.get_or_init(|| Entry::of(process));
        while entry.process != process {
            entry = entry.next.get_or_init(|| Box::new(Entry::of(process)));
        }
        &entry.value
    }

    /// The values of the processes that this one was forked from, as they were then. Their locks may be held for
    /// ever.
    pub fn inherited(&self) -> impl Iterator<Item = &T> {
        let process = std::process::id();
        std::iter::successors(self.first.get(), |entry| entry.next.get().map(Box::as_ref))
            .take_while(move |entry| entry.process != process)
            .map(|entry| &entry.value)
    }
}
