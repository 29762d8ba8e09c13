//! The client's network thread, and the news that it reports.

use std::panic::AssertUnwindSafe;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::JoinHandle;

use crate::api::feed::Page;
use crate::model::{Error, Result};

/// News of the server.
#[derive(Debug)]
pub enum News {
    /// The connection was lost, and the client is reconnecting.
    Connecting,
    /// The client is connected.
    Connected,
    /// An attempt to connect failed; another one follows.
    Failed(Error),
    /// The next page of the feed.
    Page(Box<Page>),
    /// The server has ended the login.
    Ended(Error),
}

/// Receives news, in order. The poll continues once the returned receiver gets a message or hangs up.
pub type OnNews = Box<dyn Fn(News) -> Receiver<()> + Send>;

/// A client's thread for the network. It is created with the client, so that a login never lacks one. Dropping it
/// waits for its work to end.
#[derive(Debug)]
pub struct PollThread {
    work: Option<Sender<Work>>,
    thread: Option<JoinHandle<()>>,
}

type Work = Box<dyn FnOnce() + Send>;

impl PollThread {
    /// Starts the thread, idle. Fails if the system has no thread left.
    pub fn start() -> Result<Self> {
        let (work, receiver) = channel::<Work>();
        let thread = std::thread::Builder::new()
            .name("tim-poll".into())
            .spawn(move || {
                for work in receiver {
                    // A panic is our fault, but must not stop the news of later logins.
                    drop(std::panic::catch_unwind(AssertUnwindSafe(work)));
                }
            })
            .map_err(|error| Error::internal(format!("the polling thread: {error}")))?;
        Ok(Self {
            work: Some(work),
            thread: Some(thread),
        })
    }

    /// Runs `work` after all work given before. The returned receiver hangs up when the work is done.
    pub(super) fn run(&self, work: impl FnOnce() + Send + 'static) -> Receiver<()> {
        let (done, finished) = channel::<()>();
        let work: Work = Box::new(move || {
            let _done = done;
            work();
        });
        if let Some(thread) = &self.work {
            // Fails only if the thread has ended; the receiver then hangs up because `done` is dropped.
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
