//! What runs at the server: the rules, over the rows.
//!
//! The embedded default and a server on the network run this same [`Service`]; a handler is an
//! implementation of [`Handle`] for its endpoint's request, in the file that bears its noun.

mod account;
mod conversation;
mod feed;
mod friend;
mod group;
mod hub;
mod message;
mod purge;
pub mod rest;
mod turn;

use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::watch;

use crate::api::Endpoint;
use crate::api::feed::{Page, ReadFeed};
use crate::model::{Error, Result, UserId, code};
use crate::storage::{Rows, Storage};

use hub::Hub;
use purge::Purger;
use turn::Turn;

/// How a service is run.
#[derive(Clone, Copy, Debug)]
pub struct Options {
    /// Whether an account exists as soon as somebody names it. The embedded default has no other way to
    /// make accounts; a server with an administrator has.
    pub open_accounts: bool,
    /// How many changes of a user's feed are kept. A device further behind synchronises in full.
    pub feed_keep: u64,
}

impl Options {
    /// For the service in the app's own process.
    pub const EMBEDDED: Self = Self {
        open_accounts: true,
        feed_keep: 10_000,
    };
}

/// Who asks.
#[derive(Clone, Debug)]
pub struct Caller {
    /// The user.
    pub user: UserId,
    /// His device: the one that sees its own deletions also while devices are not kept in step.
    pub device: String,
    /// Whether he is an administrator of the app, who may act for anyone.
    pub admin: bool,
}

impl Caller {
    /// Refuses to act for another user, unless the caller is an administrator. Error 60010.
    fn acts_for(&self, user: &UserId) -> Result<()> {
        if self.admin || self.user == *user {
            return Ok(());
        }
        Err(Error::new(
            code::TIM_ERR_SVR_COMM_ID_NOT_ADMIN,
            format!(
                "{} is no administrator and cannot act for {user}",
                self.user
            ),
        ))
    }
}

/// Answers one kind of request.
pub trait Handle<E: Endpoint> {
    /// Does what is asked, in one transaction, or changes nothing.
    fn handle(&self, caller: &Caller, request: E) -> Result<E::Answer>;
}

/// An answer, and what changed for the asking device up to it.
#[derive(Debug)]
pub struct Reply<A> {
    /// The endpoint's answer.
    pub answer: A,
    /// The feed from the number that the device named.
    pub page: Option<Page>,
}

/// The service.
#[derive(Debug)]
pub struct Service {
    storage: Arc<Mutex<Storage>>,
    options: Options,
    hub: Hub,
    purger: Purger,
}

impl Service {
    /// Opens the service on the database file at `path` and goes on with what a stop interrupted.
    /// Error 6019.
    pub fn open(path: &Path, options: Options) -> Result<Self> {
        let storage = Arc::new(Mutex::new(Storage::open(path)?));
        let purger = Purger::start(Arc::clone(&storage))?;
        Ok(Self {
            storage,
            options,
            hub: Hub::default(),
            purger,
        })
    }

    /// Answers a request. With `since`, the feed from there comes along, so that a device knows what its
    /// request did without asking again.
    pub fn call<E: Endpoint>(
        &self,
        caller: &Caller,
        request: E,
        since: Option<u64>,
    ) -> Result<Reply<E::Answer>>
    where
        Self: Handle<E>,
    {
        let answer = self.handle(caller, request)?;
        let page = match since {
            Some(since) => Some(Handle::<ReadFeed>::handle(
                self,
                caller,
                ReadFeed { since },
            )?),
            None => None,
        };
        Ok(Reply { answer, page })
    }

    /// The number of the user's newest change, kept up to date: wakes who waits for changes.
    pub fn watch(&self, user: &UserId) -> Result<watch::Receiver<u64>> {
        let last = self.read(|rows| rows.feed_last(user))?;
        Ok(self.hub.subscribe(user, last))
    }

    /// Waits until nothing is left to purge, at most so long. For tests, benches and orderly stops.
    pub fn wait_until_purged(&self, limit: std::time::Duration) -> bool {
        self.purger.wait_until_idle(limit)
    }

    /// The rows, for benches that count statements and fill tables.
    pub fn storage(&self) -> MutexGuard<'_, Storage> {
        self.storage.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn read<T>(&self, work: impl FnOnce(&Rows<'_>) -> Result<T>) -> Result<T> {
        self.storage().read(work)
    }

    /// One transaction; afterwards those whose feeds it wrote to are woken, and the purger, if it left
    /// work for it.
    fn write<T>(&self, work: impl FnOnce(&Turn<'_>) -> Result<T>) -> Result<T> {
        let (value, effects) = self.storage().write(|rows| {
            let turn = Turn::new(rows, &self.options);
            let value = work(&turn)?;
            Ok((value, turn.into_effects()))
        })?;
        for (user, number) in &effects.woken {
            self.hub.wake(user, *number);
        }
        if effects.purge {
            self.purger.wake();
        }
        Ok(value)
    }
}

#[cfg(test)]
mod tests;
