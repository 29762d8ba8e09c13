//! What the sections share: how much is measured, and what all benches share.

pub(crate) mod device;
pub(crate) mod list;
pub(crate) mod raw;
pub(crate) mod service;
pub(crate) mod world;

pub(crate) use crate::report::*;

/// How much is measured.
pub(crate) struct Scale {
    /// Conversations on the device.
    pub(crate) conversations: usize,
    /// Messages in each.
    pub(crate) messages: usize,
    /// Conversations deleted in one call, and one by one: a tenth of all.
    pub(crate) batch: usize,
    /// Lengths of the histories deleted at the service.
    pub(crate) histories: [usize; 3],
    /// Conversations of each length there.
    pub(crate) repeats: usize,
    /// Conversations in the list that is read.
    pub(crate) list: usize,
    /// Times that it is read.
    pub(crate) reads: usize,
    /// Messages sent.
    pub(crate) sends: usize,
    /// Messages imported, in either way.
    pub(crate) imports: usize,
}

impl Scale {
    pub(crate) const FULL: Self = Self {
        conversations: 1_000,
        messages: 1_000,
        batch: 100,
        histories: [10, 1_000, 100_000],
        repeats: 5,
        list: 10_000,
        reads: 1_000,
        sends: 1_000,
        imports: 10_000,
    };
    pub(crate) const QUICK: Self = Self {
        conversations: 100,
        messages: 100,
        batch: 10,
        histories: [10, 1_000, 10_000],
        repeats: 3,
        list: 1_000,
        reads: 100,
        sends: 100,
        imports: 1_000,
    };
}
