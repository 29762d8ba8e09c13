//! One write transaction of the service, and its effects after the commit.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};

use super::ServiceOptions;
use super::hub::Hub;
use crate::model::{ConversationId, Error, Result, UserId, code};
use crate::storage::{FeedItem, FeedKind, Rows, TimelineId};

/// The rows within one transaction, and the effects to apply after its commit.
#[derive(Debug)]
pub struct Turn<'a> {
    /// The rows.
    pub(super) rows: &'a Rows<'a>,
    /// The connected and the waiting devices.
    pub hub: &'a Hub,
    options: &'a ServiceOptions,
    woken: RefCell<BTreeMap<UserId, u64>>,
    signed_out: RefCell<BTreeSet<UserId>>,
    purge: Cell<bool>,
    feed: Cell<FeedCounts>,
}

/// Counts of changes and snapshots in feeds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FeedCounts {
    /// Changes that were appended.
    pub appended: u64,
    /// Changes that were dropped because newer ones came.
    pub dropped: u64,
    /// Whole lists sent to devices that had a cursor.
    pub snapshots: u64,
}

impl FeedCounts {
    pub(super) fn add(&mut self, more: Self) {
        self.appended += more.appended;
        self.dropped += more.dropped;
        self.snapshots += more.snapshots;
    }
}

/// The effects of a transaction after its commit.
#[derive(Debug, Default)]
pub(super) struct Effects {
    /// Users whose feeds grew, with the newest number.
    pub(super) woken: BTreeMap<UserId, u64>,
    /// Users whose logins were ended.
    pub(super) signed_out: BTreeSet<UserId>,
    /// Whether there may be something to purge.
    pub(super) purge: bool,
    pub(super) feed: FeedCounts,
}

impl Effects {
    /// Adds the effects of another piece of work.
    pub(super) fn append(&mut self, more: Self) {
        for (user, number) in more.woken {
            let newest = self.woken.entry(user).or_insert(0);
            *newest = number.max(*newest);
        }
        self.signed_out.extend(more.signed_out);
        self.purge |= more.purge;
        self.feed.add(more.feed);
    }
}

impl<'a> Turn<'a> {
    pub(super) fn new(rows: &'a Rows<'a>, options: &'a ServiceOptions, hub: &'a Hub) -> Self {
        Self {
            rows,
            hub,
            options,
            woken: RefCell::default(),
            signed_out: RefCell::default(),
            purge: Cell::new(false),
            feed: Cell::default(),
        }
    }

    pub(super) fn into_effects(self) -> Effects {
        Effects {
            woken: self.woken.into_inner(),
            signed_out: self.signed_out.into_inner(),
            purge: self.purge.get(),
            feed: self.feed.get(),
        }
    }

    /// Appends a change to a user's feed, and wakes the user's devices after the commit. Returns its number.
    /// `origin` is the only device that it applies to; empty: all.
    pub(super) fn append(
        &self,
        user: &UserId,
        kind: FeedKind,
        conversation: Option<&ConversationId>,
        origin: &str,
    ) -> Result<u64> {
        let item = FeedItem {
            kind,
            conversation,
            origin,
        };
        let number = self.rows.append(user, &item)?;
        self.woken.borrow_mut().insert(user.clone(), number);
        self.count(FeedCounts {
            appended: 1,
            ..FeedCounts::default()
        });
        Ok(number)
    }

    fn count(&self, more: FeedCounts) {
        let mut counts = self.feed.get();
        counts.add(more);
        self.feed.set(counts);
    }

    /// Counts a device that had a cursor and gets the whole list.
    pub(super) fn count_snapshot(&self) {
        self.count(FeedCounts {
            snapshots: 1,
            ..FeedCounts::default()
        });
    }

    /// Drops what is too old from the feeds that grew.
    pub(super) fn trim_feeds(&self) -> Result<()> {
        let woken = self.woken.borrow();
        for (user, number) in woken.iter().filter(|(_, number)| **number > 0) {
            let dropped = self.rows.trim_feed(user, *number, self.options.feed_keep)?;
            self.count(FeedCounts {
                dropped: dropped as u64,
                ..FeedCounts::default()
            });
        }
        Ok(())
    }

    /// Notifies the user's devices that a conversation in the user's list is shown differently.
    pub(super) fn shown(&self, user: &UserId, id: &ConversationId) -> Result<()> {
        match self.rows.conversation(user, id)? {
            Some(own) if own.listed => self.append(user, FeedKind::Shown, Some(id), "").map(drop),
            _ => Ok(()),
        }
    }

    /// Runs a change within the transaction. An error undoes its rows and its effects.
    #[cfg(any(feature = "server", test))]
    pub(super) fn attempt<T>(&self, change: impl FnOnce() -> Result<T>) -> Result<T> {
        let before = (
            self.woken.borrow().clone(),
            self.purge.get(),
            self.feed.get(),
        );
        let signed_out = self.signed_out.borrow().clone();
        let done = self.rows.attempt_change(change);
        if done.is_err() {
            self.woken.replace(before.0);
            self.signed_out.replace(signed_out);
            self.purge.set(before.1);
            self.feed.set(before.2);
        }
        done
    }

    /// Forgets the user's least recently used devices above the limit, but never this one.
    pub(super) fn trim_devices(&self, user: &UserId, device: &str) -> Result<()> {
        if self.rows.trim_devices(user, device, self.options.devices)? > 0 {
            self.wake(user); // A forgotten device that waits learns that its login has ended.
        }
        Ok(())
    }

    /// Wakes the user's devices after the commit, though the feed did not grow.
    pub(super) fn wake(&self, user: &UserId) {
        self.woken.borrow_mut().entry(user.clone()).or_insert(0);
    }

    /// Ends all logins of a user, over a network and in this process.
    pub(super) fn sign_out(&self, user: &UserId) -> Result<()> {
        self.rows.sign_out_all(user)?;
        self.signed_out.borrow_mut().insert(user.clone());
        self.wake(user);
        Ok(())
    }

    /// Queues the timeline for the purge.
    pub(super) fn queue_purge(&self, timeline: TimelineId) -> Result<()> {
        self.purge.set(true);
        self.rows.queue_purge(timeline)
    }

    /// Ensures that the account exists, or refuses with `code`.
    pub(super) fn known(&self, user: &UserId, code: i32) -> Result<()> {
        if self.options.open_accounts {
            return self.rows.ensure_account(user);
        }
        self.check_account(user, code)
    }

    /// Refuses a user without an account with `code`, and never creates one.
    pub(super) fn check_account(&self, user: &UserId, code: i32) -> Result<()> {
        if self.rows.has_account(user)? {
            return Ok(());
        }
        Err(Error::new(
            code,
            format!("user {user:?} has no account", user = user.as_str()),
        ))
    }

    /// Whether a device is logged in, and connected to this server.
    #[cfg(feature = "server")]
    pub(super) fn is_connected(&self, user: &UserId, device: &str, signed_in: bool) -> bool {
        signed_in && self.hub.is_connected(user, device)
    }

    /// As [`Self::known`], for the calling user.
    pub(super) fn known_caller(&self, user: &UserId) -> Result<()> {
        self.known(user, code::TIM_ERR_SVR_MSG_INVALID_ID)
    }
}
