//! Looking for a server while nobody is logged in: once the client is made, and again after a connection was lost
//! without a login that would look for it.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, TryRecvError};

use super::http::{Http, HttpOptions};
use super::link::{FIRST, LONGEST, News, OnNews, PollThread, jittered};
use crate::model::{Error, Result};

/// What looks for a server on the client's [`PollThread`], until there is one; dropping it ends it.
#[derive(Debug)]
pub struct Seeker {
    http: Arc<Http>,
    finished: Receiver<()>,
}

/// A way to a server that answers, for the login that comes.
#[derive(Debug)]
pub struct Found(pub(super) Arc<Http>);

impl Seeker {
    /// Begins to look. Errors: 6017 and 6022 for `ca_file`.
    pub fn start(thread: &PollThread, options: HttpOptions, on_news: OnNews) -> Result<Self> {
        let http = Arc::new(Http::anonymous(options)?);
        let seeking = Arc::clone(&http);
        let finished = thread.run(move || seek(&seeking, &on_news));
        Ok(Self { http, finished })
    }

    /// The way that was found, if it was.
    pub fn found(self) -> Option<Found> {
        match self.finished.try_recv() {
            Err(TryRecvError::Disconnected) if !self.http.link.is_stopped() => {
                Some(Found(Arc::clone(&self.http)))
            }
            _ => None,
        }
    }
}

impl Drop for Seeker {
    fn drop(&mut self) {
        if self.finished.try_recv() == Err(TryRecvError::Disconnected) {
            return; // What was found may be in use.
        }
        self.http.stop();
        // Nothing is sent: it ends when the work has.
        let _ = self.finished.recv();
    }
}

/// Nobody waits for what is told: the next try does not depend on it.
fn seek(http: &Http, on_news: &OnNews) {
    let link = &http.link;
    let mut pause = FIRST;
    while !link.is_stopped() {
        drop(on_news(News::Connecting));
        match http.look() {
            Ok(()) => return drop(on_news(News::Connected)),
            Err(_) if link.is_stopped() => return,
            Err(error) => drop(on_news(News::Failed(error))),
        }
        link.pause(jittered(pause));
        pause = (pause * 2).min(LONGEST);
    }
}

/// What a server says of itself to whoever asks.
#[derive(serde::Deserialize)]
struct Health {
    status: String,
}

/// Whether an answer is that of a server which can be logged in to. A page that something between gives is none.
pub(super) fn check_health(text: &str) -> Result<()> {
    match serde_json::from_str::<Health>(text) {
        Ok(health) if health.status == "ok" => Ok(()),
        _ => Err(Error::new(
            crate::model::code::TIM_ERR_SDK_NET_DECODE_FAILED,
            "healthz: the answer is not what the server should say",
        )),
    }
}
