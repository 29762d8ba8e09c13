//! One write transaction of the service, and what must happen once it is on disk.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};

use super::ServiceOptions;
use super::hub::Hub;
use crate::model::{ConversationId, Error, Result, UserId, code};
use crate::storage::{FeedItem, FeedKind, Rows, TimelineId};

/// The rows within one write, with a note of whom it concerns.
#[derive(Debug)]
pub struct Turn<'a> {
    /// The rows.
    pub(super) rows: &'a Rows<'a>,
    /// Who is connected.
    pub hub: &'a Hub,
    options: &'a ServiceOptions,
    woken: RefCell<BTreeMap<UserId, u64>>,
    signed_out: RefCell<BTreeSet<UserId>>,
    purge: Cell<bool>,
}

/// What follows a commit.
#[derive(Debug, Default)]
pub(super) struct Effects {
    /// Users whose feeds grew, with the newest number.
    pub(super) woken: BTreeMap<UserId, u64>,
    /// Users whose logins were ended.
    pub(super) signed_out: BTreeSet<UserId>,
    /// Whether there may be something to purge.
    pub(super) purge: bool,
}

impl Effects {
    /// Adds what follows another piece of work.
    pub(super) fn append(&mut self, more: Self) {
        for (user, number) in more.woken {
            let newest = self.woken.entry(user).or_insert(0);
            *newest = number.max(*newest);
        }
        self.signed_out.extend(more.signed_out);
        self.purge |= more.purge;
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
        }
    }

    pub(super) fn into_effects(self) -> Effects {
        Effects {
            woken: self.woken.into_inner(),
            signed_out: self.signed_out.into_inner(),
            purge: self.purge.get(),
        }
    }

    /// Appends a change to a user's feed and wakes his devices after the commit. Returns its number. `origin`: the
    /// only device that is told; empty: all are.
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
        Ok(number)
    }

    /// Drops what is too old from the feeds that grew.
    pub(super) fn trim_feeds(&self) -> Result<()> {
        for (user, number) in self
            .woken
            .borrow()
            .iter()
            .filter(|(_, number)| **number > 0)
        {
            self.rows.trim_feed(user, *number, self.options.feed_keep)?;
        }
        Ok(())
    }

    /// Tells the user's devices that a conversation of his list is shown differently from now on.
    pub(super) fn shown(&self, user: &UserId, id: &ConversationId) -> Result<()> {
        match self.rows.conversation(user, id)? {
            Some(own) if own.listed => self.append(user, FeedKind::Shown, Some(id), "").map(drop),
            _ => Ok(()),
        }
    }

    /// A change within the turn: on error, what it did is undone, and what would have followed it.
    #[cfg(any(feature = "server", test))]
    pub(super) fn attempt<T>(&self, change: impl FnOnce() -> Result<T>) -> Result<T> {
        let before = (self.woken.borrow().clone(), self.purge.get());
        let signed_out = self.signed_out.borrow().clone();
        let done = self.rows.attempt_change(change);
        if done.is_err() {
            self.woken.replace(before.0);
            self.signed_out.replace(signed_out);
            self.purge.set(before.1);
        }
        done
    }

    /// Forgets the user's devices beyond so many as there may be, but never this one.
    pub(super) fn trim_devices(&self, user: &UserId, device: &str) -> Result<()> {
        if self.rows.trim_devices(user, device, self.options.devices)? > 0 {
            self.wake(user); // One that was signed in still hears that it is no more.
        }
        Ok(())
    }

    /// Has the user's devices look again after the commit, though his feed did not grow.
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

    /// Has the timeline looked through for messages out of everyone's reach.
    pub(super) fn queue_purge(&self, timeline: TimelineId) -> Result<()> {
        self.purge.set(true);
        self.rows.queue_purge(timeline)
    }

    /// Sees to it that the account exists, or refuses with the code that the endpoint has for it.
    pub(super) fn known(&self, user: &UserId, code: i32) -> Result<()> {
        if self.options.open_accounts {
            return self.rows.ensure_account(user);
        }
        if self.rows.has_account(user)? {
            return Ok(());
        }
        Err(Error::new(
            code,
            format!("user {user:?} has no account", user = user.as_str()),
        ))
    }

    /// As [`Self::known`], for the user who asks.
    pub(super) fn known_caller(&self, user: &UserId) -> Result<()> {
        self.known(user, code::TIM_ERR_SVR_MSG_INVALID_ID)
    }
}
