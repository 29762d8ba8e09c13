//! Counters of repeated transactions.

use std::sync::atomic::{AtomicU64, Ordering};

#[cfg(feature = "postgres")]
use super::postgres::Failure;

/// How often transactions were repeated since the start, by the cause. On SQLite none is.
#[derive(Debug, Default)]
pub struct Retries {
    conflict: AtomicU64,
    lost: AtomicU64,
    away: AtomicU64,
}

impl Retries {
    /// Each cause with its count: others changed the same rows, the connection was lost, no connection was made.
    pub fn counts(&self) -> [(&'static str, u64); 3] {
        let count = |counter: &AtomicU64| counter.load(Ordering::Relaxed);
        [
            ("conflict", count(&self.conflict)),
            ("lost", count(&self.lost)),
            ("away", count(&self.away)),
        ]
    }

    #[cfg(feature = "postgres")]
    pub(super) fn count(&self, cause: Failure) {
        let counter = match cause {
            Failure::Conflict => &self.conflict,
            Failure::Lost => &self.lost,
            Failure::Away => &self.away,
        };
        counter.fetch_add(1, Ordering::Relaxed);
    }
}
