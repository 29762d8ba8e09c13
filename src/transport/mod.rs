//! How a request travels to the service.

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

/// A way to the service. The client cannot tell one from another.
#[derive(Clone, Debug)]
pub enum Transport {
    /// The service in this process.
    Embedded(Embedded),
    /// At the other end of a network.
    Http(Arc<Http>),
}

/// Tells when the service in this process has ended a login, as an administrator wanted.
#[derive(Clone, Debug)]
pub struct Ending(watch::Receiver<u64>);

impl Ending {
    /// Error 6208 once it has.
    pub fn check(&self) -> Result<()> {
        match self.0.has_changed() {
            Ok(false) => Ok(()),
            _ => Err(Self::error()),
        }
    }

    /// What calls of the login are answered with then.
    pub fn error() -> Error {
        Error::new(
            code::TIM_ERR_LOGIN_KICKED_OFF_BY_OTHER,
            "an administrator has ended this login: log in again",
        )
    }

    /// Waits for it.
    pub async fn wait(mut self) {
        // Closed means the same.
        let _ = self.0.changed().await;
    }
}

/// What waits for news.
pub enum Following {
    /// A task to be run; dropping it ends it.
    Task(Pin<Box<dyn Future<Output = ()> + Send>>),
    /// What runs on the client's [`PollThread`].
    Poller(Poller),
}

impl std::fmt::Debug for Following {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str("Following")
    }
}

impl Transport {
    /// The service in this process on the database file at `path`, shared by all who name the same file.
    /// Error 6019.
    pub fn embedded(path: &Path) -> Result<Self> {
        Ok(Self::Embedded(Embedded::open(path)?))
    }

    /// A server on the network, for a device that signs as the caller, over the connection that was `found`, if one
    /// was. Errors: 6017, 6022.
    pub fn http(
        options: HttpOptions,
        caller: &Caller,
        signature: &str,
        found: Option<Found>,
    ) -> Result<Self> {
        let http = Http::new(options, caller, signature, found)?;
        Ok(Self::Http(Arc::new(http)))
    }

    /// Signs the caller's device in. Returns which service this is, and, of the one in this process, what tells when
    /// the login ends.
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

    /// Asks; with `since`, the feed from there comes with the answer.
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

    /// Whether nobody knows what became of a change that was answered with an error. What comes of the service by
    /// itself then is older than what it may have done: the next [`Self::call`] settles it, and brings what it did.
    pub fn is_unsettled(&self) -> bool {
        match self {
            Self::Embedded(_) => false,
            Self::Http(http) => http.is_unsettled(),
        }
    }

    /// Asks in REST v4's JSON.
    pub fn rest(&self, caller: &Caller, command: &str, body: &str) -> Result<String> {
        match self {
            Self::Embedded(embedded) => embedded.service().rest(caller, command, body),
            Self::Http(http) => http.rest(command, body),
        }
    }

    /// Whether callers are administrators of the app: in the embedded default the host owns the service.
    pub fn administers(&self) -> bool {
        match self {
            Self::Embedded(_) => true,
            Self::Http(_) => false,
        }
    }

    /// Ends what is under way over a network, with 7009, and everything that comes.
    pub fn stop(&self) {
        match self {
            Self::Embedded(_) => {}
            Self::Http(http) => http.stop(),
        }
    }

    /// Waits for news after the number in `cursor`, the device's, which it keeps up to date. The service in
    /// this process calls `changed` instead, and leaves it to the device to read. Over a network it takes
    /// the client's `thread`.
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
