//! Rate limit of accounts: bursts of one second's requests, and that rate in the long run.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard};
use std::time::{Duration, Instant};

use opentim_core::lock::lock;
use opentim_core::model::UserId;

const SECOND: Duration = Duration::from_secs(1);

/// The used capacity of accounts, each as the time at which all of it is free again.
#[derive(Debug)]
pub(super) struct Rates {
    /// The time that one request uses up.
    step: Duration,
    used: Mutex<HashMap<UserId, Instant>>,
}

impl Rates {
    /// A limit of `per_second` requests; `None`, which means no limit, if that is 0.
    pub(super) fn new(per_second: u32) -> Option<Self> {
        let step = SECOND.checked_div(per_second)?;
        Some(Self {
            step,
            used: Mutex::default(),
        })
    }

    fn used(&self) -> MutexGuard<'_, HashMap<UserId, Instant>> {
        lock(&self.used)
    }

    /// Whether the account may send another request.
    pub(super) fn has_room(&self, user: &UserId) -> bool {
        let used = self.used().get(user).copied();
        used.is_none_or(|used| used.saturating_duration_since(Instant::now()) + self.step <= SECOND)
    }

    /// Counts a request, whether or not there was room for it.
    pub(super) fn count(&self, user: &UserId) {
        let (now, mut all) = (Instant::now(), self.used());
        let used = all.entry(user.clone()).or_insert(now);
        *used = now.max(*used) + self.step;
    }

    /// Forgets accounts whose capacity is free again.
    pub(super) fn tidy(&self) {
        let now = Instant::now();
        self.used().retain(|_, used| *used > now);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn so_many_at_once_and_then_as_they_come() {
        let (alice, bob) = (UserId::new("alice").unwrap(), UserId::new("bob").unwrap());
        // A step is longer than any pause of a test.
        let rates = Rates {
            step: SECOND / 2,
            ..Rates::new(1).unwrap()
        };
        let begun = Instant::now();
        for _ in 0..2 {
            assert!(rates.has_room(&alice) || begun.elapsed() > SECOND);
            rates.count(&alice);
        }
        assert!(!rates.has_room(&alice) || begun.elapsed() > SECOND / 2);
        assert!(rates.has_room(&bob));
        // Requests above the limit use up capacity too.
        rates.count(&alice);
        rates.count(&alice);
        std::thread::sleep(SECOND / 2);
        assert!(!rates.has_room(&alice) || begun.elapsed() > SECOND);
        rates.tidy();
        assert!(Rates::new(0).is_none());
    }
}
