//! Whether there is a connection to the server, and what keeps looking for one: a thread that waits for
//! news by long poll, and, when that fails, tries again, less and less often.

use std::panic::AssertUnwindSafe;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;

use super::fault::ends_login;
use super::http::Http;
use crate::api::feed::Page;
use crate::model::{Error, Result, code};

/// How many seconds a poll waits for news: less than what is between lets a connection be silent.
const WAIT: u32 = 30;
/// The same, as a time.
pub(super) const POLL: Duration = Duration::from_secs(WAIT as u64);
/// Between the first failure and the next try.
pub(super) const FIRST: Duration = Duration::from_millis(200);
/// Between two tries at most.
pub(super) const LONGEST: Duration = Duration::from_secs(30);
/// A call without a connection waits so long for the try that it asks for.
const PATIENCE: Duration = Duration::from_secs(1);
/// How soon a thread that waits for the client notices that it is to stop.
const LOOK: Duration = Duration::from_millis(20);

/// What is heard from the server.
#[derive(Debug)]
pub enum News {
    /// The connection is gone; a new one is looked for.
    Connecting,
    /// There is one.
    Connected,
    /// There is none yet; it is tried again.
    Failed(Error),
    /// The feed goes on.
    Page(Box<Page>),
    /// The server ended the login.
    Ended(Error),
}

/// Takes news, in order. The poll goes on once something came through what it returns, or it was dropped.
pub type OnNews = Box<dyn Fn(News) -> Receiver<()> + Send>;

#[derive(Debug, Default)]
struct State {
    /// Why there is no connection.
    down: Option<Error>,
    /// Counts tries that ended.
    tries: u64,
    /// Somebody wants a try now.
    wanted: bool,
    stopped: bool,
}

/// The state of the connection.
#[derive(Debug, Default)]
pub(super) struct Link {
    state: Mutex<State>,
    changed: Condvar,
}

impl Link {
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Returns at once while there is a connection; else has it tried, and waits for that. Error 9508.
    pub(super) fn wait_until_up(&self) -> Result<()> {
        let mut state = self.lock();
        if state.down.is_some() {
            state.wanted = true;
            self.changed.notify_all();
            let tries = state.tries;
            let trying =
                |state: &mut State| state.down.is_some() && state.tries == tries && !state.stopped;
            let waited = self.changed.wait_timeout_while(state, PATIENCE, trying);
            state = waited.unwrap_or_else(PoisonError::into_inner).0;
        }
        match &state.down {
            None => Ok(()),
            Some(why) => Err(Error::new(
                code::TIM_ERR_SDK_NET_DISCONNECT,
                format!("there is no connection to the server: {}", why.message),
            )),
        }
    }

    /// A request failed: there is no connection.
    pub(super) fn lost(&self, why: &Error) {
        let mut state = self.lock();
        if state.down.is_none() {
            state.down = Some(why.clone());
            state.wanted = true;
        }
        self.changed.notify_all();
    }

    /// A try ended. Returns whether that is news.
    fn tried(&self, outcome: Option<&Error>) -> bool {
        let mut state = self.lock();
        let was_down = state.down.is_some();
        state.down = outcome.cloned();
        state.tries += 1;
        state.wanted = false;
        self.changed.notify_all();
        was_down != outcome.is_some()
    }

    /// Why there is no connection; none while there is one.
    fn why_down(&self) -> Option<Error> {
        self.lock().down.clone()
    }

    pub(super) fn is_stopped(&self) -> bool {
        self.lock().stopped
    }

    pub(super) fn stop(&self) {
        self.lock().stopped = true;
        self.changed.notify_all();
    }

    /// Waits before the next try, unless somebody wants it now.
    pub(super) fn pause(&self, time: Duration) {
        let idle = |state: &mut State| !state.wanted && !state.stopped;
        drop(self.changed.wait_timeout_while(self.lock(), time, idle));
    }
}

/// A client's thread for the network: made with the client, so that a login never lacks it. Dropping it
/// waits for its work.
#[derive(Debug)]
pub struct PollThread {
    work: Option<Sender<Work>>,
    thread: Option<JoinHandle<()>>,
}

type Work = Box<dyn FnOnce() + Send>;

impl PollThread {
    /// Starts the thread, without anything to do. The error says when there is none to be had.
    pub fn start() -> Result<Self> {
        let (work, receiver) = channel::<Work>();
        let thread = std::thread::Builder::new()
            .name("tim-poll".into())
            .spawn(move || {
                for work in receiver {
                    // A panic is ours, but must not take later logins' news along.
                    drop(std::panic::catch_unwind(AssertUnwindSafe(work)));
                }
            })
            .map_err(|error| Error::internal(format!("the polling thread: {error}")))?;
        Ok(Self {
            work: Some(work),
            thread: Some(thread),
        })
    }

    /// Runs `work` after what it was given before. Once it is done, the receiver is told by hanging up.
    pub(super) fn run(&self, work: impl FnOnce() + Send + 'static) -> Receiver<()> {
        let (done, finished) = channel::<()>();
        let work: Work = Box::new(move || {
            let _done = done;
            work();
        });
        if let Some(thread) = &self.work {
            // Fails only when the thread has ended; then dropping `done` says so.
            let _ = thread.send(work);
        }
        finished
    }
}

impl Drop for PollThread {
    fn drop(&mut self) {
        self.work = None;
        if let Some(thread) = self.thread.take() {
            // Panics were caught.
            let _ = thread.join();
        }
    }
}

/// What polls for one login; dropping it ends it.
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
        // Nothing is sent: it ends when the work has.
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
                    // A poll that is cut because a call has failed knows less than the call did.
                    let cut_by = link.why_down().filter(|_| wait > 0);
                    let error = cut_by.unwrap_or(error);
                    if link.tried(Some(&error)) || wait > 0 {
                        // The first failure: it may have been this connection only.
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
            // It could not be applied, for want of disk maybe; asking again at once would not help.
            self.http.link.pause(FIRST);
        }
    }

    /// Tells, and goes on at once: who is to hear it may be waiting for the next try, in a call.
    fn report(&self, news: News) {
        drop((self.on_news)(news));
    }

    /// Tells, and waits until it was heard.
    fn report_and_wait(&self, news: News) {
        let heard = (self.on_news)(news);
        while let Err(RecvTimeoutError::Timeout) = heard.recv_timeout(LOOK) {
            if self.http.link.is_stopped() {
                return;
            }
        }
    }
}

/// Half to all of the time, so that the devices of a server that was away do not come back all at once.
pub(super) fn jittered(time: Duration) -> Duration {
    let part = (super::random() % 512) as u32;
    time / 2 + time * part / 1024
}
