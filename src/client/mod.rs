//! The client, which runs in the app: one user's device, with its cache, calls and listeners.
//!
//! A call becomes a job of the client's [`job_queue`]. The job sends a request through the transport, applies the
//! answer and the feed to the [`cache`], queues events for the listeners, and completes the call. Hosts receive
//! events and completions through the [`dispatcher`], in that order.

pub mod cache;
pub mod completer;
mod config;
mod connection;
mod conversation;
mod deletion;
mod device;
pub mod dispatcher;
mod export;
mod filtered_deletion;
mod folder;
mod friend;
mod group;
mod history;
pub mod job_queue;
pub mod listener;
pub mod log;
pub mod message;
mod notify;
mod preference;
mod session;
mod unread;

use std::sync::{Arc, Mutex};

use crate::model::{Error, Result, code};
use crate::transport::{PollThread, Transport};

use completer::Completer;
use device::Device;
use dispatcher::Dispatcher;
use filtered_deletion::FilteredDeletions;
use job_queue::JobQueue;
use listener::{Listener, Listeners};
use session::{Login, Worker};

pub use config::{Config, OfflineDelete, RawConfig};
pub use deletion::OperationResult;
pub use filtered_deletion::{OnProgress, Progress};
pub use history::{GetType, Wanted};
pub use session::Status;

/// A client: the handle that a host holds.
#[derive(Debug)]
pub struct Client {
    shared: Arc<Shared>,
    queue: JobQueue<Worker>,
}

/// State that a client's calls and jobs share.
#[derive(Debug)]
struct Shared {
    config: Config,
    dispatcher: Arc<Dispatcher>,
    listeners: Arc<Listeners>,
    session: Mutex<Login>,
    transport: Mutex<Option<Transport>>,
    filtered_deletions: Arc<Mutex<FilteredDeletions>>,
}

impl Client {
    /// Creates a client, starts all threads that it will ever need, and begins to look for the server. Opens no file
    /// before a login. Fails if a thread cannot be started.
    pub fn new(config: Config) -> Result<Self> {
        let poll_thread = config.is_remote().then(PollThread::start).transpose()?;
        let shared = Arc::new(Shared {
            config,
            dispatcher: Dispatcher::start()?,
            listeners: Arc::default(),
            session: Mutex::default(),
            transport: Mutex::default(),
            filtered_deletions: Arc::default(),
        });
        let queue = JobQueue::open(|queue| Worker::new(Arc::clone(&shared), queue, poll_thread));
        if let Ok(queue) = &queue {
            queue.add(Box::new(Worker::begin));
        }
        if queue.is_err() {
            shared.dispatcher.stop();
        }
        Ok(Self {
            queue: queue?,
            shared,
        })
    }

    /// The dispatcher on which this client's callbacks run.
    pub fn dispatcher(&self) -> &Arc<Dispatcher> {
        &self.shared.dispatcher
    }

    /// Adds a listener and returns its id, from 1. Before the first login, the listener first receives the present
    /// state of the connection.
    pub fn add_listener(&self, listener: Arc<dyn Listener>) -> u64 {
        let shared = &self.shared;
        shared.listeners.add(&shared.dispatcher, listener)
    }

    /// Removes a listener. It may still be inside a callback: [`Dispatcher::wait_for_current`] waits for that.
    /// Returns false if there is no listener of that id.
    pub fn remove_listener(&self, id: u64) -> bool {
        self.shared.listeners.remove(id)
    }

    /// Closes the client: waiting calls fail with 7009, running work finishes, files are closed, and no callback runs
    /// after this returns. If called from inside a callback, only the callbacks that fail pending calls follow it.
    pub fn close(mut self) {
        self.shared.dispatcher.begin_close();
        if let Some(transport) = self.shared.transport().take() {
            transport.stop();
        }
        self.queue.close();
        let listeners = Arc::clone(&self.shared.listeners);
        self.shared.dispatcher.push(move || listeners.clear());
        self.shared.dispatcher.stop();
    }

    /// Abandons a client that this process inherited by fork: its threads do not exist here, and locks that they held
    /// stay locked. Frees the host's part of the client; the rest, above all its files, belongs to the parent.
    pub fn abandon(client: Arc<Self>) {
        client.shared.listeners.abandon();
        client.shared.dispatcher.abandon();
        std::mem::forget(client);
    }

    /// Runs a REST v4 command, in JSON. With the embedded service, the caller is an administrator of the app.
    pub fn rest(&self, command: String, body: String, done: Completer<String>) {
        self.run(done, move |device| device.rest(&command, &body));
    }

    /// Queues `work` on the device. Error 6014 if nobody is logged in, now or when its turn comes.
    fn run<T: Send + 'static>(
        &self,
        done: Completer<T>,
        work: impl FnOnce(&mut Device) -> Result<T> + Send + 'static,
    ) {
        self.run_or(done, code::TIM_ERR_SDK_NOT_LOGGED_IN, work);
    }

    /// Queues `work` that completes no call; failures are logged. Returns error 6014 at once.
    fn task(&self, work: impl FnOnce(&mut Device) -> Result<()> + Send + 'static) -> Result<()> {
        self.check_login()?;
        self.queue.add(Box::new(move |worker| worker.task(work)));
        Ok(())
    }

    /// Returns error 6014 if nobody is logged in at this moment.
    fn check_login(&self) -> Result<()> {
        match self.status() {
            Status::LoggedIn => Ok(()),
            _ => Err(nobody(code::TIM_ERR_SDK_NOT_LOGGED_IN)),
        }
    }

    /// Like [`Self::run`], with another code for the case that nobody is logged in.
    fn run_or<T: Send + 'static>(
        &self,
        done: Completer<T>,
        logged_out: i32,
        work: impl FnOnce(&mut Device) -> Result<T> + Send + 'static,
    ) {
        if self.check_login().is_err() {
            return done.complete(Err(nobody(logged_out)));
        }
        self.queue.add(Box::new(move |worker| {
            let result = match &mut worker.device {
                Some(device) => work(device),
                None => Err(nobody(logged_out)),
            };
            if let Err(error) = &result {
                worker.end_login_if_fatal(error);
            }
            done.complete(result);
        }));
    }
}

/// The error for calls while nobody is logged in.
fn nobody(code: i32) -> Error {
    Error::new(code, "nobody is logged in: log in first")
}
