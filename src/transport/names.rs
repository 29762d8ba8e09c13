//! Host name resolver: looks names up on a thread of their own if that is useful, and on the caller's if there is
//! none.

use std::net::IpAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, sync_channel};
use std::time::Instant;

use ureq::config::Config;
use ureq::http::Uri;
use ureq::unversioned::resolver::{DefaultResolver, ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::{NextTimeout, time::Duration};
use ureq::{Error, Timeout};

/// Like ureq's own resolver, which panics if the system refuses a thread.
#[derive(Debug)]
pub(super) struct Names {
    /// Set when nobody waits for the lookup any more.
    cut: Arc<AtomicBool>,
}

/// The longest time until a cut lookup ends.
const LOOK: std::time::Duration = std::time::Duration::from_millis(20);

impl Names {
    pub(super) fn new(cut: &Arc<AtomicBool>) -> Self {
        Self {
            cut: Arc::clone(cut),
        }
    }

    /// Waits for a lookup on another thread.
    fn wait<T>(
        &self,
        found: &Receiver<Result<T, Error>>,
        timeout: NextTimeout,
    ) -> Result<T, Error> {
        let begun = Instant::now();
        loop {
            let left = timeout.after.saturating_sub(begun.elapsed());
            match found.recv_timeout(left.min(LOOK)) {
                Ok(found) => return found,
                Err(RecvTimeoutError::Disconnected) => return Err(Error::HostNotFound),
                Err(RecvTimeoutError::Timeout) if self.cut.load(Ordering::SeqCst) => {
                    return Err(Error::HostNotFound);
                }
                Err(RecvTimeoutError::Timeout) if left > LOOK => {}
                Err(RecvTimeoutError::Timeout) => return Err(Error::Timeout(timeout.reason)),
            }
        }
    }
}

impl Resolver for Names {
    fn resolve(
        &self,
        uri: &Uri,
        config: &Config,
        timeout: NextTimeout,
    ) -> Result<ResolvedSocketAddrs, Error> {
        if is_address(uri) || timeout.after.is_not_happening() {
            return look_up(uri, config);
        }
        let (found, receiver) = sync_channel(1);
        let (name, options) = (uri.clone(), config.clone());
        let thread = std::thread::Builder::new()
            .name("tim-names".into())
            .spawn(move || found.send(look_up(&name, &options)).ok());
        if thread.is_err() {
            // The system's own time limit, usually seconds, is better than no answer.
            return look_up(uri, config);
        }
        self.wait(&receiver, timeout)
    }
}

/// Whether the host is an IP address, which needs no lookup.
fn is_address(uri: &Uri) -> bool {
    let host = uri.host().unwrap_or_default();
    host.trim_matches(['[', ']']).parse::<IpAddr>().is_ok()
}

/// Looks a name up on this thread, however long it takes.
fn look_up(uri: &Uri, config: &Config) -> Result<ResolvedSocketAddrs, Error> {
    let without_limit = NextTimeout {
        after: Duration::NotHappening,
        reason: Timeout::Resolve,
        per_read: None,
        per_write: None,
    };
    DefaultResolver::default().resolve(uri, config, without_limit)
}
