//! The long poll of one login. After failures, it tries again at growing intervals.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::Duration;

use super::fault::ends_login;
use super::http::Http;
use super::link::{FIRST, LONGEST, WAIT, jittered};
use super::poll_thread::{News, OnNews, PollThread};
use crate::api::feed::Page;

/// The longest time until a thread that waits for the client notices that it must stop.
const LOOK: Duration = Duration::from_millis(20);

/// The poller of one login. Dropping it ends it.
#[derive(Debug)]
pub struct Poller {
    http: Arc<Http>,
    finished: Receiver<()>,
}

impl Poller {
    /// Begins to wait for news after the number in `cursor`.
    pub(super) fn start(
        thread: &PollThread,
        http: Arc<Http>,
        cursor: Arc<AtomicU64>,
        on_news: OnNews,
    ) -> Self {
        let polling = Polling {
            http: Arc::clone(&http),
            cursor,
            on_news,
        };
        let finished = thread.run(move || polling.run());
        Self { http, finished }
    }
}

impl Drop for Poller {
    fn drop(&mut self) {
        self.http.stop();
        // No message is sent: the receiver hangs up when the work ends.
        let _ = self.finished.recv();
    }
}

struct Polling {
    http: Arc<Http>,
    cursor: Arc<AtomicU64>,
    on_news: OnNews,
}

impl Polling {
    fn run(&self) {
        let link = &self.http.link;
        let mut pause = FIRST;
        while !link.is_stopped() {
            let since = self.cursor.load(Ordering::SeqCst);
            let wait = if link.why_down().is_some() { 0 } else { WAIT };
            match self.http.poll(since, wait) {
                Ok(page) => {
                    pause = FIRST;
                    if link.tried(None) {
                        self.report_and_wait(News::Connected);
                    }
                    self.take(page, since);
                }
                Err(_) if link.is_stopped() => return,
                Err(error) if ends_login(error.code) => {
                    return self.report_and_wait(News::Ended(error));
                }
                Err(error) => {
                    // If a failed call has cut the poll, the call's error says more than the poll's.
                    let cut_by = link.why_down().filter(|_| wait > 0);
                    let error = cut_by.unwrap_or(error);
                    if link.tried(Some(&error)) || wait > 0 {
                        // On the first failure, retries at once: it may concern this connection only.
                        self.report(News::Connecting);
                        continue;
                    }
                    self.report(News::Failed(error));
                    link.pause(jittered(pause));
                    pause = (pause * 2).min(LONGEST);
                    self.report(News::Connecting);
                }
            }
        }
    }

    fn take(&self, page: Page, since: u64) {
        if page.snapshot.is_none() && page.changes.is_empty() && page.next == since {
            return;
        }
        self.report_and_wait(News::Page(Box::new(page)));
        if self.cursor.load(Ordering::SeqCst) == since {
            // The page could not be applied, perhaps because the disk is full. Asking again at once would not help.
            self.http.link.pause(FIRST);
        }
    }

    /// Reports news without waiting: the queue that handles it may be waiting for the next attempt, in a call.
    fn report(&self, news: News) {
        drop((self.on_news)(news));
    }

    /// Reports news, and waits until it was handled.
    fn report_and_wait(&self, news: News) {
        let heard = (self.on_news)(news);
        while let Err(RecvTimeoutError::Timeout) = heard.recv_timeout(LOOK) {
            if self.http.link.is_stopped() {
                return;
            }
        }
    }
}
