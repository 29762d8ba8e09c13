//! The client's network thread, and what it reports.

use std::panic::AssertUnwindSafe;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::JoinHandle;

use crate::api::feed::Page;
use crate::model::{Error, Result};

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
