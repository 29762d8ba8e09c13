//! What runs in the app: a device of one user, its cache, its calls and its listeners.
//!
//! A call becomes a job of the client's [`queue`]; the job asks the service through the transport, applies
//! what the answer and the feed say to the [`cache`], tells the listeners, and completes the call. All
//! that hosts see comes through the [`dispatcher`], in that order.

pub mod cache;
mod clock;
pub mod completer;
mod config;
mod connection;
mod contact;
mod conversation;
mod deletion;
mod device;
pub mod dispatcher;
mod export;
mod folder;
mod friend;
mod group;
mod history;
pub mod job_queue;
pub mod listener;
pub mod log;
pub mod message;
mod notify;
mod session;
mod sweep;
mod unread;

use std::sync::{Arc, Mutex};

use crate::model::{Error, Result, code};
use crate::transport::{PollThread, Transport};

use completer::Completer;
use device::Device;
use dispatcher::Dispatcher;
use job_queue::JobQueue;
use listener::{Listener, Listeners};
use session::{Login, Worker};
use sweep::Sweeps;

pub use config::{Config, OfflineDelete, RawConfig};
pub use deletion::OperationResult;
pub use history::{GetType, Wanted};
pub use session::Status;
pub use sweep::{OnProgress, Progress};

/// A client: what a host holds.
#[derive(Debug)]
pub struct Client {
    shared: Arc<Shared>,
    queue: JobQueue<Worker>,
}

/// What a client's calls and jobs have in common.
#[derive(Debug)]
struct Shared {
    config: Config,
    dispatcher: Arc<Dispatcher>,
    listeners: Arc<Listeners>,
    session: Mutex<Login>,
    transport: Mutex<Option<Transport>>,
    sweeps: Arc<Mutex<Sweeps>>,
}

impl Client {
    /// Makes a client, and every thread that it will ever need, and begins to look for the server. No file is opened
    /// before somebody logs in.
    /// The error says when there is no thread to be had.
    pub fn new(config: Config) -> Result<Self> {
        let poll_thread = config.is_remote().then(PollThread::start).transpose()?;
        let shared = Arc::new(Shared {
            config,
            dispatcher: Dispatcher::start()?,
            listeners: Arc::default(),
            session: Mutex::default(),
            transport: Mutex::default(),
            sweeps: Arc::default(),
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

    /// Where this client's callbacks run.
    pub fn dispatcher(&self) -> &Arc<Dispatcher> {
        &self.shared.dispatcher
    }

    /// Adds a listener and returns its id, from 1. Before the first login it is told how the connection stands.
    pub fn add_listener(&self, listener: Arc<dyn Listener>) -> u64 {
        let shared = &self.shared;
        shared.listeners.add(&shared.dispatcher, listener)
    }

    /// Removes a listener. It may still be inside a callback: [`Dispatcher::wait_for_current`] waits for
    /// that. False when there was none of that id.
    pub fn remove_listener(&self, id: u64) -> bool {
        self.shared.listeners.remove(id)
    }

    /// Ends the client: calls that wait end with 7009, what is under way finishes, files are closed, and
    /// no callback runs once this returned. From inside a callback, that callback is the last but those
    /// that end pending calls, which follow it.
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

    /// Gives up a client of the process that this one was forked from: its threads are not here, and what they
    /// had locked stays so. The host's part of it is freed; the rest, its files above all, is the parent's.
    pub fn abandon(client: Arc<Self>) {
        client.shared.listeners.abandon();
        client.shared.dispatcher.abandon();
        std::mem::forget(client);
    }

    /// Asks in REST v4's JSON, as the app's administrator in the embedded default.
    pub fn rest(&self, command: String, body: String, done: Completer<String>) {
        self.run(done, move |device| device.rest(&command, &body));
    }

    /// Runs `work` in its turn, for who is logged in now and then. Error 6014.
    fn run<T: Send + 'static>(
        &self,
        done: Completer<T>,
        work: impl FnOnce(&mut Device) -> Result<T> + Send + 'static,
    ) {
        self.run_or(done, code::TIM_ERR_SDK_NOT_LOGGED_IN, work);
    }

    /// As [`Self::run`], for what nobody waits for; what fails is written to the log. Error 6014, at once.
    fn task(&self, work: impl FnOnce(&mut Device) -> Result<()> + Send + 'static) -> Result<()> {
        self.check_login()?;
        self.queue.add(Box::new(move |worker| worker.task(work)));
        Ok(())
    }

    /// Error 6014 when nobody is logged in at this moment.
    fn check_login(&self) -> Result<()> {
        match self.status() {
            Status::LoggedIn => Ok(()),
            _ => Err(nobody(code::TIM_ERR_SDK_NOT_LOGGED_IN)),
        }
    }

    /// As [`Self::run`], with another code for nobody being logged in.
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

/// The refusal while nobody is logged in.
fn nobody(code: i32) -> Error {
    Error::new(code, "nobody is logged in: log in first")
}
