//! How often an account may ask: as many requests at once as it may make in a second, and from then on as they come.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use opentim_core::model::UserId;

const SECOND: Duration = Duration::from_secs(1);

/// What accounts have used, each as the moment from which on it has used nothing.
#[derive(Debug)]
pub(super) struct Rates {
    /// What a request takes.
    step: Duration,
    used: Mutex<HashMap<UserId, Instant>>,
}

impl Rates {
    /// So many requests a second; none when it is 0: then there is no limit.
    pub(super) fn new(per_second: u32) -> Option<Self> {
        let step = SECOND.checked_div(per_second)?;
        Some(Self {
            step,
            used: Mutex::default(),
        })
    }

    fn used(&self) -> MutexGuard<'_, HashMap<UserId, Instant>> {
        self.used.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whether the account may ask once more.
    pub(super) fn has_room(&self, user: &UserId) -> bool {
        let used = self.used().get(user).copied();
        used.is_none_or(|used| used.saturating_duration_since(Instant::now()) + self.step <= SECOND)
    }

    /// Counts a request, whether there was room for it or not.
    pub(super) fn count(&self, user: &UserId) {
        let (now, mut all) = (Instant::now(), self.used());
        let used = all.entry(user.clone()).or_insert(now);
        *used = now.max(*used) + self.step;
    }

    /// Forgets accounts that have used nothing.
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
        // What was counted beyond is to be made up for, too.
        rates.count(&alice);
        rates.count(&alice);
        std::thread::sleep(SECOND / 2);
        assert!(!rates.has_room(&alice) || begun.elapsed() > SECOND);
        rates.tidy();
        assert!(Rates::new(0).is_none());
    }
}
