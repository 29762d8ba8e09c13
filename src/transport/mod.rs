//! Transports: to the service in this process, or to a server over HTTP.

mod addresses;
mod agent;
mod clock;
mod embedded;
mod fault;
mod health;
mod http;
mod link;
mod names;
mod poll_thread;
mod poller;
mod seek;
#[cfg(windows)]
mod windows;

use std::path::Path;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use tokio::sync::watch;

use crate::api::account::{Login, SignedIn};
use crate::api::{Caller, Reply};
use crate::model::{Error, Result, code};
use crate::service::Handle;

use embedded::Embedded;
use http::Http;

pub use addresses::Addresses;
pub use clock::Clock;
pub use fault::{ends_login, is_away, is_network};
pub use http::{Found, HttpOptions};
pub use poll_thread::{News, OnNews, PollThread};
pub use poller::Poller;
pub use seek::Seeker;

/// A connection to the service. The client cannot tell the variants apart.
#[derive(Clone, Debug)]
pub enum Transport {
    /// The service in this process.
    Embedded(Embedded),
    /// A server on the network.
    Http(Arc<Http>),
}

/// Signals that the service in this process has ended a login on behalf of an administrator.
#[derive(Clone, Debug)]
pub struct Ending(watch::Receiver<u64>);

impl Ending {
    /// Returns error 6208 once the login has ended.
    pub fn check(&self) -> Result<()> {
        match self.0.has_changed() {
            Ok(false) => Ok(()),
            _ => Err(Self::error()),
        }
    }

    /// The error of the login's calls from then on.
    pub fn error() -> Error {
        Error::new(
            code::TIM_ERR_LOGIN_KICKED_OFF_BY_OTHER,
            "an administrator has ended this login: log in again",
        )
    }

    /// Waits until the login has ended.
    pub async fn wait(mut self) {
        // A closed channel means the same.
        let _ = self.0.changed().await;
    }
}

/// A running wait for news.
pub enum Following {
    /// A task to be run; dropping it ends it.
    Task(Pin<Box<dyn Future<Output = ()> + Send>>),
    /// A poller on the client's [`PollThread`].
    Poller(Poller),
}

impl std::fmt::Debug for Following {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str("Following")
    }
}

impl Transport {
    /// Opens the service in this process on the database file at `path`, shared by all clients that name the same
    /// file. Error 6019.
    pub fn embedded(path: &Path) -> Result<Self> {
        Ok(Self::Embedded(Embedded::open(path)?))
    }

    /// Prepares a connection to a server on the network, for a device that signs as the caller. Uses the connection
    /// that was `found`, if any. Errors: 6017, 6022.
    pub fn http(
        options: HttpOptions,
        caller: &Caller,
        signature: &str,
        found: Option<Found>,
    ) -> Result<Self> {
        let http = Http::new(options, caller, signature, found)?;
        Ok(Self::Http(Arc::new(http)))
    }

    /// Signs in the caller's device. Returns the service's identity and, for the service in this process, the signal
    /// for the end of the login.
    pub fn sign_in(&self, caller: &Caller) -> Result<(SignedIn, Option<Ending>)> {
        match self {
            Self::Embedded(embedded) => {
                let ending = embedded.service().log_in(&caller.user);
                let reply = self.call(caller, Login::default(), None)?;
                Ok((reply.answer, Some(Ending(ending))))
            }
            Self::Http(http) => Ok((http.sign_in()?, None)),
        }
    }

    /// Sends a request. With `since`, the answer comes with the feed from there on.
    pub fn call<E: Handle>(
        &self,
        caller: &Caller,
        request: E,
        since: Option<u64>,
    ) -> Result<Reply<E::Answer>> {
        match self {
            Self::Embedded(embedded) => embedded.service().call(caller, request, since),
            Self::Http(http) => http.call(&request, since),
        }
    }

    /// Whether the outcome of a change is unknown, because it failed. News that comes by itself may then be older
    /// than what the service has done. The next [`Self::call`] settles the change, and brings its effects.
    pub fn is_unsettled(&self) -> bool {
        match self {
            Self::Embedded(_) => false,
            Self::Http(http) => http.is_unsettled(),
        }
    }

    /// Runs a REST v4 command, in JSON.
    pub fn rest(&self, caller: &Caller, command: &str, body: &str) -> Result<String> {
        match self {
            Self::Embedded(embedded) => embedded.service().rest(caller, command, body),
            Self::Http(http) => http.rest(command, body),
        }
    }

    /// Whether callers are administrators of the app: with the embedded service, the host owns the service.
    pub fn administers(&self) -> bool {
        match self {
            Self::Embedded(_) => true,
            Self::Http(_) => false,
        }
    }

    /// Ends running requests over the network with 7009, and refuses further ones.
    pub fn stop(&self) {
        match self {
            Self::Embedded(_) => {}
            Self::Http(http) => http.stop(),
        }
    }

    /// Waits for news after the number in `cursor`, which the device keeps up to date. The service in this process
    /// calls `changed`, and the device then reads the feed. Over a network, the poll runs on the client's `thread`.
    pub fn follow(
        &self,
        thread: Option<&PollThread>,
        caller: &Caller,
        cursor: Arc<AtomicU64>,
        on_news: OnNews,
        changed: impl Fn() + Send + 'static,
    ) -> Result<Following> {
        let embedded = match self {
            Self::Http(http) => {
                let thread = thread.ok_or_else(|| Error::internal("no thread to poll on"))?;
                let poller = Poller::start(thread, Arc::clone(http), cursor, on_news);
                return Ok(Following::Poller(poller));
            }
            Self::Embedded(embedded) => embedded,
        };
        let mut news = embedded.service().watch(&caller.user);
        Ok(Following::Task(Box::pin(async move {
            while news.changed().await.is_ok() {
                let number = *news.borrow_and_update();
                if number > cursor.load(Ordering::SeqCst) {
                    changed();
                }
            }
        })))
    }
}
