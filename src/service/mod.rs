//! What runs at the server: the rules, over the rows.
//!
//! The embedded default and a server on the network run this same [`Service`]; a handler is an
//! implementation of [`Handle`] for its endpoint's request, in the file that bears its noun.

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
mod feed;
mod folder;
mod friend;
mod group;
mod group_info;
mod history;
mod hub;
mod import;
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
pub use turn::Turn;

/// How a service is run.
#[derive(Clone, Copy, Debug)]
pub struct ServiceOptions {
    /// Whether an account exists as soon as somebody names it. The embedded default has no other way to
    /// make accounts; a server with an administrator has.
    pub open_accounts: bool,
    /// How many changes of a user's feed are kept. A device further behind synchronises in full.
    pub feed_keep: u64,
    /// How many waiting requests are committed together at most.
    pub batch: usize,
    /// How often messages are looked for that are too old for somebody.
    pub expiry: Duration,
    /// How many devices of a user are known at most. The one that was used longest ago is forgotten.
    pub devices: usize,
    /// How many transactions may run side by side, where the database allows more than one.
    pub lanes: usize,
}

/// Messages go that long after they are too old, at most.
pub const EXPIRY: Duration = Duration::from_secs(60);

impl ServiceOptions {
    /// For the service in the app's own process.
    pub const EMBEDDED: Self = Self {
        open_accounts: true,
        feed_keep: 10_000,
        batch: 256,
        expiry: EXPIRY,
        devices: 100,
        lanes: 1,
    };
}

/// A request that the service knows to answer.
pub trait Handle: Endpoint {
    /// Does what is asked, within the transaction; on error, what it did is undone.
    fn handle(self, turn: &Turn<'_>, caller: &Caller) -> Result<Self::Answer>;
    /// REST v4's `ActionStatus` of an answer.
    fn status(_answer: &Self::Answer) -> &'static str {
        "OK"
    }
}

/// The code and the sentence of one item of a list; 0 is success. A refusal stands in the item, a fault of
/// ours ends the whole call.
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

/// The service.
#[derive(Debug)]
pub struct Service {
    /// Before what it looks into.
    expiry: Option<Expiry>,
    commits: Arc<Commits>,
    server: Vec<JoinHandle<()>>,
    #[cfg(feature = "postgres")]
    _listening: Option<Listening>,
}

impl Service {
    /// Opens the service on its database and goes on with what a stop interrupted. Requests are answered on the
    /// threads that ask. Error 6019.
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

    /// As [`Self::open`], with threads that answer what is begun by [`Self::begin`].
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

    /// Answers a request. With `since`, the feed from there comes along, so that a device knows what its
    /// request did without asking again.
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

    /// Begins to answer a request; `done` takes the answer on the thread that commits, and should only hand
    /// it on.
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

    /// Says whether the database answers; `done` as with [`Self::begin_call`].
    pub fn check(&self, done: impl FnOnce(Result<()>) + Send + 'static) {
        let work = |turn: &Turn<'_>| turn.rows.setting("").map(drop);
        self.commits.add(work, done);
    }

    /// How many transactions were committed, and how many requests were in them.
    pub fn commit_counts(&self) -> (u64, u64) {
        self.commits.counts()
    }

    /// Wakes who waits for changes of the user's feed: a hint, with the newest number it heard of.
    pub fn watch(&self, user: &UserId) -> watch::Receiver<u64> {
        self.commits.hub.subscribe(user)
    }

    /// Changes, or closes, once the logins of the user in this process are ended.
    pub fn log_in(&self, user: &UserId) -> watch::Receiver<u64> {
        self.commits.hub.log_in(user)
    }

    /// Who waits for changes, and who is connected.
    pub fn hub(&self) -> &Hub {
        &self.commits.hub
    }

    /// Waits until nothing is left to purge, at most so long. For tests, benches and orderly stops.
    pub fn wait_until_purged(&self, limit: Duration) -> bool {
        self.commits.purger.wait_until_idle(limit)
    }

    /// The rows, for benches that count statements and fill tables.
    pub fn storage(&self) -> MutexGuard<'_, Storage> {
        self.commits.storage()
    }
}

impl Drop for Service {
    fn drop(&mut self) {
        self.expiry = None;
        self.commits.stop();
        for thread in self.server.drain(..) {
            // A thread that panicked has said so; there is nothing left to wait for.
            let _ = thread.join();
        }
    }
}

/// Answers a request within the transaction, a change that came before with the answer that it had then. The
/// error of the outer result undoes all that was done; the inner one is a refusal that is remembered.
fn perform<E: Handle>(
    turn: &Turn<'_>,
    caller: &Caller,
    request: E,
    since: Option<u64>,
) -> Result<Result<Reply<E::Answer>>> {
    let outcome = match caller.session {
        // In an app there is nobody from elsewhere, and the library does without what this takes.
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

/// Wakes waiting devices when other servers of the same rows append to feeds.
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
