//! How a request travels to the service.

mod embedded;

use std::path::Path;

use tokio::sync::watch;

use crate::model::{Result, UserId};
use crate::service::{Caller, Handle, Reply};

use embedded::Embedded;

/// A way to the service. The client cannot tell one from another.
#[derive(Clone, Debug)]
pub enum Transport {
    /// The service in this process.
    Embedded(Embedded),
}

impl Transport {
    /// The service in this process on the database file at `path`, shared by all who name the same file.
    /// Error 6019.
    pub fn embedded(path: &Path) -> Result<Self> {
        Ok(Self::Embedded(Embedded::open(path)?))
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
        }
    }

    /// Asks in REST v4's JSON.
    pub fn rest(&self, caller: &Caller, command: &str, body: &str) -> Result<String> {
        match self {
            Self::Embedded(embedded) => embedded.service().rest(caller, command, body),
        }
    }

    /// Whether callers are administrators of the app: in the embedded default the host owns the service.
    pub fn administers(&self) -> bool {
        match self {
            Self::Embedded(_) => true,
        }
    }

    /// The newest number of the user's feed, kept up to date.
    pub fn watch(&self, user: &UserId) -> watch::Receiver<u64> {
        match self {
            Self::Embedded(embedded) => embedded.service().watch(user),
        }
    }
}
