//! Seeker: looks for a server while nobody is logged in, from the creation of the client on and after a lost
//! connection.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, TryRecvError};

use super::http::{Found, Http, HttpOptions};
use super::link::{FIRST, LONGEST, jittered};
use super::poll_thread::{News, OnNews, PollThread};
use crate::model::Result;

/// Looks for a server on the client's [`PollThread`] until it finds one. Dropping it ends the search.
#[derive(Debug)]
pub struct Seeker {
    http: Arc<Http>,
    finished: Receiver<()>,
}

impl Seeker {
    /// Starts the search. Errors: 6017 and 6022 for `ca_file`.
    pub fn start(thread: &PollThread, options: HttpOptions, on_news: OnNews) -> Result<Self> {
        let http = Arc::new(Http::anonymous(options)?);
        let seeking = Arc::clone(&http);
        let finished = thread.run(move || seek(&seeking, &on_news));
        Ok(Self { http, finished })
    }

    /// The connection, if one was found.
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
            return; // The connection that was found may be in use.
        }
        self.http.stop();
        // No message is sent: the receiver hangs up when the work ends.
        let _ = self.finished.recv();
    }
}

/// Does not wait until its news is handled, because the next attempt does not depend on it.
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
