//! Wake-ups and presence: users with waiting devices, and connected devices. A wake-up is a hint; the feed in
//! the database is authoritative.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard};
use std::time::{Duration, Instant};

use tokio::sync::watch;

use crate::lock::lock;
use crate::model::UserId;

/// Grace period before a device counts as offline: it is about to start its next long poll.
const BETWEEN: Duration = Duration::from_secs(5);

/// The waiting and the connected devices, by user.
#[derive(Debug, Default)]
pub struct Hub {
    users: Mutex<BTreeMap<UserId, watch::Sender<u64>>>,
    devices: Mutex<BTreeMap<(UserId, String), Presence>>,
    /// Counts how often each user's logins in this process were ended.
    logins: Mutex<BTreeMap<UserId, watch::Sender<u64>>>,
}

#[derive(Debug)]
struct Presence {
    /// The number of its long polls.
    waiting: usize,
    /// When one was last answered.
    left: Instant,
}

impl Presence {
    fn is_connected(&self) -> bool {
        self.waiting > 0 || self.left.elapsed() < BETWEEN
    }
}

/// A device counts as connected as long as this lives.
#[derive(Debug)]
pub struct Connected<'a> {
    hub: &'a Hub,
    key: (UserId, String),
}

impl Drop for Connected<'_> {
    fn drop(&mut self) {
        if let Some(presence) = self.hub.devices().get_mut(&self.key) {
            presence.waiting -= 1;
            presence.left = Instant::now();
        }
    }
}

impl Hub {
    /// A receiver that sees each new number of the user's feed from now on.
    pub(super) fn subscribe(&self, user: &UserId) -> watch::Receiver<u64> {
        let mut users = lock(&self.users);
        users
            .entry(user.clone())
            .or_insert_with(|| watch::channel(0).0)
            .subscribe()
    }

    /// Wakes the waiting devices of `user`; forgets a user without any.
    pub(super) fn wake(&self, user: &UserId, number: u64) {
        let mut users = lock(&self.users);
        if let Some(sender) = users.get(user) {
            if sender.receiver_count() == 0 {
                users.remove(user);
            } else {
                // A known number is not news; 0 always is.
                sender.send_if_modified(|last| {
                    let news = number == 0 || number > *last;
                    *last = number.max(*last);
                    news
                });
            }
        }
    }

    /// A receiver that changes when the user's logins are ended from now on.
    pub(super) fn log_in(&self, user: &UserId) -> watch::Receiver<u64> {
        let mut logins = lock(&self.logins);
        let fresh = || watch::channel(0).0;
        let sender = logins.entry(user.clone()).or_insert_with(fresh);
        sender.subscribe()
    }

    /// Ends the user's logins in this process. Logins over a network end through the database.
    pub(super) fn sign_out(&self, user: &UserId) {
        let mut logins = lock(&self.logins);
        if let Some(sender) = logins.remove(user) {
            sender.send_modify(|count| *count += 1);
        }
    }

    /// Wakes all waiting devices, since a notification may have been missed.
    #[cfg(feature = "postgres")]
    pub(super) fn wake_all(&self) {
        let users = lock(&self.users);
        users.values().for_each(|sender| sender.send_modify(|_| {}));
    }

    fn devices(&self) -> MutexGuard<'_, BTreeMap<(UserId, String), Presence>> {
        lock(&self.devices)
    }

    /// Counts a device as connected.
    pub fn connect(&self, user: &UserId, device: &str) -> Connected<'_> {
        let key = (user.clone(), device.to_string());
        let fresh = || Presence {
            waiting: 0,
            left: Instant::now(),
        };
        self.devices()
            .entry(key.clone())
            .or_insert_with(fresh)
            .waiting += 1;
        Connected { hub: self, key }
    }

    /// Whether a device is connected.
    pub fn is_connected(&self, user: &UserId, device: &str) -> bool {
        let key = (user.clone(), device.to_string());
        self.devices().get(&key).is_some_and(Presence::is_connected)
    }

    /// The number of connected devices. Forgets devices that are not, and users without waiting devices.
    pub fn count_connected(&self) -> usize {
        let mut users = lock(&self.users);
        users.retain(|_, sender| sender.receiver_count() > 0);
        drop(users);
        let mut devices = self.devices();
        devices.retain(|_, presence| presence.is_connected());
        devices.len()
    }
}
