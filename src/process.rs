//! State of one process: a child that fork() made begins with state of its own.
//!
//! Of a process's threads only the one that calls fork() goes on in the child. What the others had locked
//! stays locked there, and what they were to do is never done. So a child must not use what they share.

use std::sync::OnceLock;

/// A value for each process that asks. A static.
#[derive(Debug)]
pub struct PerProcess<T> {
    first: OnceLock<Entry<T>>,
}

#[derive(Debug)]
struct Entry<T> {
    process: u32,
    value: T,
    /// That of a child.
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
    /// No value for any process.
    #[expect(clippy::new_without_default, reason = "it is for statics")]
    pub const fn new() -> Self {
        Self {
            first: OnceLock::new(),
        }
    }

    /// This process's, made at the first time.
    pub fn get(&self) -> &T {
        let process = std::process::id();
        let mut entry = self.first.get_or_init(|| Entry::of(process));
        while entry.process != process {
            entry = entry.next.get_or_init(|| Box::new(Entry::of(process)));
        }
        &entry.value
    }

    /// Those of the processes that this one was forked from, as they were then: locks may be held for ever.
    pub fn inherited(&self) -> impl Iterator<Item = &T> {
        let process = std::process::id();
        std::iter::successors(self.first.get(), |entry| entry.next.get().map(Box::as_ref))
            .take_while(move |entry| entry.process != process)
            .map(|entry| &entry.value)
    }
}
