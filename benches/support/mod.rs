//! Shared by the sections: the scale of the measurements, and the parts that all benches share.

pub(crate) mod device;
pub(crate) mod list;
pub(crate) mod raw;
pub(crate) mod service;
pub(crate) mod world;

pub(crate) use crate::report::*;

/// The scale of the measurements.
pub(crate) struct Scale {
    /// The number of conversations on the device.
    pub(crate) conversations: usize,
    /// The number of messages in each.
    pub(crate) messages: usize,
    /// The number of conversations deleted in one call, and one by one: a tenth of all.
    pub(crate) batch: usize,
    /// The lengths of the histories deleted at the service.
    pub(crate) histories: [usize; 3],
    /// The number of conversations of each length there.
    pub(crate) repeats: usize,
    /// The number of conversations in the list that is read.
    pub(crate) list: usize,
    /// The number of reads.
    pub(crate) reads: usize,
    /// The number of messages sent.
    pub(crate) sends: usize,
    /// The number of messages imported, in either way.
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
