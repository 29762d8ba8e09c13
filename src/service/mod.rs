//! Service: the rules, over the rows of `storage`.
//!
//! The embedded default and a network server run the same [`Service`]. A handler implements [`Handle`] for an
//! endpoint's request, in the file named after its noun.

mod account;
mod clearing;
mod commit;
#[cfg(feature = "server")]
mod console;
mod contact;
mod conversation;
mod decode;
mod deletion;
mod device;
mod expiry;
#[cfg(feature = "server")]
mod export;
mod feed;
mod folder;
mod friend;
mod group;
mod group_info;
mod history;
mod hub;
mod import;
#[cfg(feature = "server")]
mod measure;
mod message;
mod preference;
mod purge;
mod read;
mod recent;
pub mod rest;
#[cfg(any(feature = "server", test))]
mod session;
mod setting;
mod turn;

use std::sync::{Arc, MutexGuard};
use std::thread::JoinHandle;
use std::time::Duration;

use tokio::sync::watch;

use crate::api::feed::ReadFeed;
use crate::api::{Caller, Endpoint, Reply};
use crate::model::{Error, Result, UserId, code};
#[cfg(feature = "postgres")]
use crate::storage::{Heard, Listening};
use crate::storage::{Location, Storage};

use commit::Commits;
use expiry::Expiry;
pub use hub::{Connected, Hub};
#[cfg(feature = "server")]
pub use measure::Load;
pub use turn::{FeedCounts, Turn};

/// Configuration of a service.
#[derive(Clone, Copy, Debug)]
pub struct ServiceOptions {
    /// Whether naming an account creates it. The embedded default has no other way to create accounts; a server
    /// with an administrator has.
    pub open_accounts: bool,
    /// How many changes a user's feed keeps. A device that is further behind synchronises in full.
    pub feed_keep: u64,
    /// The most waiting requests that one transaction commits.
    pub batch: usize,
    /// How often the service looks for expired messages.
    pub expiry: Duration,
    /// The most devices kept per user. Beyond that, the least recently used one is forgotten.
    pub devices: usize,
    /// How many transactions may run in parallel, if the database allows more than one.
    pub lanes: usize,
}

/// Default interval between two searches for expired messages.
pub const EXPIRY: Duration = Duration::from_secs(60);

impl ServiceOptions {
    /// Options of the service in the app's own process.
    pub const EMBEDDED: Self = Self {
        open_accounts: true,
        feed_keep: 10_000,
        batch: 256,
        expiry: EXPIRY,
        devices: 100,
        lanes: 1,
    };
}

/// A request that the service can answer.
pub trait Handle: Endpoint {
    /// Handles the request within the transaction. An error undoes everything that it did.
    fn handle(self, turn: &Turn<'_>, caller: &Caller) -> Result<Self::Answer>;
    /// REST v4's `ActionStatus` for an answer.
    fn status(_answer: &Self::Answer) -> &'static str {
        "OK"
    }
}

/// The code and the error message of one item of a list; 0 is success. A refusal is reported in the item, an
/// internal fault fails the whole call.
fn outcome(done: Result<()>) -> Result<(i32, String)> {
    let ours = [
        code::TIM_ERR_DATABASE_OPERATE_FAILED,
        code::TIM_ERR_SDK_INTERNAL_ERROR,
    ];
    match done {
        Ok(()) => Ok((0, String::new())),
        Err(error) if ours.contains(&error.code) => Err(error),
        Err(error) => Ok((error.code, error.message)),
    }
}

/// The service: requests, commits, and the background work for expiry and purge.
#[derive(Debug)]
pub struct Service {
    /// Dropped first: its thread uses `commits`.
    expiry: Option<Expiry>,
    commits: Arc<Commits>,
    server: Vec<JoinHandle<()>>,
    #[cfg(feature = "postgres")]
    _listening: Option<Listening>,
}

impl Service {
    /// Opens the service on its database and resumes work that a stop interrupted. Requests run on the callers'
    /// threads. Fails with `ERR_DATABASE_OPERATE_FAILED` (6019).
    pub fn open(place: impl Into<Location>, options: ServiceOptions) -> Result<Self> {
        let commits = Arc::new(Commits::new(Storage::open(&place.into())?, options)?);
        Ok(Self {
            #[cfg(feature = "postgres")]
            _listening: listen(&commits)?,
            expiry: Some(Expiry::start(Arc::clone(&commits), options.expiry)?),
            commits,
            server: Vec::new(),
        })
    }

    /// As [`Self::open`], with threads that answer the requests given to [`Self::begin`].
    pub fn serve(place: impl Into<Location>, options: ServiceOptions) -> Result<Self> {
        let mut service = Self::open(place, options)?;
        for lane in service.commits.lanes() {
            let (commits, lane) = (Arc::clone(&service.commits), Arc::clone(lane));
            let thread = std::thread::Builder::new()
                .name("tim-commit".into())
                .spawn(move || commits.serve(&lane))
                .map_err(|error| Error::internal(format!("the committing thread: {error}")))?;
            service.server.push(thread);
        }
        Ok(service)
    }

    /// Answers a request. With `since`, the reply includes the feed from there, so that a device sees the
    /// effects of its request without asking again.
    pub fn call<E: Handle>(
        &self,
        caller: &Caller,
        request: E,
        since: Option<u64>,
    ) -> Result<Reply<E::Answer>> {
        let caller = caller.clone();
        self.commits
            .run(move |turn| perform(turn, &caller, request.clone(), since))?
    }

    /// Answers a request, without the feed.
    pub fn ask<E: Handle>(&self, caller: &Caller, request: E) -> Result<E::Answer> {
        Ok(self.call(caller, request, None)?.answer)
    }

    /// Starts answering a request. `done` receives the answer on the committing thread, and should only pass it
    /// on.
    pub fn begin_call<E: Handle>(
        &self,
        caller: Caller,
        request: E,
        since: Option<u64>,
        done: impl FnOnce(Result<Reply<E::Answer>>) + Send + 'static,
    ) {
        let work = move |turn: &Turn<'_>| perform(turn, &caller, request.clone(), since);
        self.commits.add(work, |outcome| done(outcome.flatten()));
    }

    /// Checks that the database answers. `done` is as in [`Self::begin_call`].
    pub fn check(&self, done: impl FnOnce(Result<()>) + Send + 'static) {
        let work = |turn: &Turn<'_>| turn.rows.setting("").map(drop);
        self.commits.add(work, done);
    }

    /// The number of committed transactions, and the number of requests in them.
    pub fn commit_counts(&self) -> (u64, u64) {
        self.commits.counts()
    }

    /// A receiver that changes when the user's feed grows: a hint, with the newest known number.
    pub fn watch(&self, user: &UserId) -> watch::Receiver<u64> {
        self.commits.hub.subscribe(user)
    }

    /// A receiver that changes, or closes, when the user's logins in this process are ended.
    pub fn log_in(&self, user: &UserId) -> watch::Receiver<u64> {
        self.commits.hub.log_in(user)
    }

    /// The connected devices, and those that wait for changes.
    pub fn hub(&self) -> &Hub {
        &self.commits.hub
    }

    /// Waits until nothing is left to purge, for `limit` at most. For tests, benches and orderly stops.
    pub fn wait_until_purged(&self, limit: Duration) -> bool {
        self.commits.purger.wait_until_idle(limit)
    }

    /// The storage, for benches that count statements and fill tables.
    pub fn storage(&self) -> MutexGuard<'_, Storage> {
        self.commits.storage()
    }
}

impl Drop for Service {
    fn drop(&mut self) {
        self.expiry = None;
        self.commits.stop();
        for thread in self.server.drain(..) {
            // A thread that panicked has already reported it; there is nothing left to wait for.
            let _ = thread.join();
        }
    }
}

/// Answers a request within the transaction. A change that was answered before gets the same answer again. An
/// error in the outer result undoes everything; an error in the inner one is a refusal, which is stored.
fn perform<E: Handle>(
    turn: &Turn<'_>,
    caller: &Caller,
    request: E,
    since: Option<u64>,
) -> Result<Result<Reply<E::Answer>>> {
    let outcome = match caller.session {
        // Only requests over the network have a session, so the library is built without this code.
        #[cfg(any(feature = "server", test))]
        Some(session) => session::answer(turn, caller, session, request)?,
        _ => Ok(request.handle(turn, caller)?),
    };
    let answer = match outcome {
        Ok(answer) => answer,
        Err(refusal) => return Ok(Err(refusal)),
    };
    let page = match since {
        Some(since) => Some(ReadFeed::after(since).handle(turn, caller)?),
        None => None,
    };
    Ok(Ok(Reply { answer, page }))
}

/// Wakes waiting devices when other servers of the same database append to feeds.
#[cfg(feature = "postgres")]
fn listen(commits: &Arc<Commits>) -> Result<Option<Listening>> {
    let Some(notices) = commits.storage().notices() else {
        return Ok(None);
    };
    let commits = Arc::clone(commits);
    let hear = move |heard: Heard<'_>| match heard {
        Heard::All => commits.hub.wake_all(),
        Heard::User(user, number) => {
            if let Ok(user) = UserId::new(user) {
                commits.hub.wake(&user, number);
            }
        }
    };
    let thread = notices.listen(hear);
    let failed = |error| Error::internal(format!("the listening thread: {error}"));
    thread.map(Some).map_err(failed)
}

#[cfg(test)]
mod tests;
