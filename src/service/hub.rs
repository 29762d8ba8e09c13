//! Who waits for changes. Waking is a hint: the feed in the database is the truth.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use tokio::sync::watch;

use crate::model::UserId;

/// The waiting, by user.
#[derive(Debug, Default)]
pub(super) struct Hub {
    users: Mutex<BTreeMap<UserId, watch::Sender<u64>>>,
}

impl Hub {
    /// A receiver that sees each new number of the user's feed, beginning with `last`.
    pub(super) fn subscribe(&self, user: &UserId, last: u64) -> watch::Receiver<u64> {
        let mut users = self.users.lock().unwrap_or_else(PoisonError::into_inner);
        users
            .entry(user.clone())
            .or_insert_with(|| watch::channel(last).0)
            .subscribe()
    }

    /// Tells those who wait for `user`; forgets him when nobody does.
    pub(super) fn wake(&self, user: &UserId, number: u64) {
        let mut users = self.users.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(sender) = users.get(user) {
            if sender.receiver_count() == 0 {
                users.remove(user);
            } else {
                sender.send_if_modified(|last| {
                    let newer = number > *last;
                    *last = number.max(*last);
                    newer
                });
            }
        }
    }
}
