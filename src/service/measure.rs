//! Figures of the running service for an operator.

use super::turn::FeedCounts;
use super::{Service, Turn};
use crate::model::Result;
use crate::storage::Measures;

/// What the service has done since its start, and what waits.
#[derive(Clone, Copy, Debug)]
pub struct Load {
    /// Transactions that were committed.
    pub commits: u64,
    /// Requests in them.
    pub committed: u64,
    /// Requests that wait for a transaction.
    pub waiting: usize,
    /// What was done to the users' feeds.
    pub feed: FeedCounts,
    /// How often a transaction was repeated, by the cause.
    pub retries: [(&'static str, u64); 3],
}

impl Service {
    /// The load. Waits for nothing, so it can be read while the database is away.
    pub fn load(&self) -> Load {
        let (commits, committed) = self.commits.counts();
        Load {
            commits,
            committed,
            waiting: self.commits.waiting(),
            feed: self.commits.feed_counts(),
            retries: self.commits.retries.counts(),
        }
    }

    /// Reads the state of the database, as a request among the others. `done` is as in [`Service::begin_call`].
    pub fn measure(&self, done: impl FnOnce(Result<Measures>) + Send + 'static) {
        let work = |turn: &Turn<'_>| turn.rows.measures();
        self.commits.add(work, done);
    }
}
