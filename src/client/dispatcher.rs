//! Dispatcher: runs callbacks in order, one at a time, never on a thread that called the library.
//!
//! By default, a thread of the client's own takes items from a queue. A host may run them on a thread of its own
//! instead: each queued item is then announced through the host's `post`, and each [`Dispatcher::run_one`] that
//! follows runs the oldest item.

use std::collections::VecDeque;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::{JoinHandle, ThreadId};

use crate::lock::lock;
use crate::model::{Error, Result};

type Item = Box<dyn FnOnce() + Send>;
/// Announces one more queued item to the host.
pub type Post = Arc<dyn Fn(Arc<Dispatcher>) + Send + Sync>;

#[derive(Default)]
struct State {
    queue: VecDeque<Item>,
    /// The thread that runs an item, and the nesting depth: an item of a host may run a message loop of its own.
    running: Option<(ThreadId, usize)>,
    /// The number of items that have returned.
    finished: u64,
    post: Option<Post>,
    stopped: bool,
}

/// A client's queue of callbacks.
pub struct Dispatcher {
    state: Mutex<State>,
    changed: Condvar,
    thread: Mutex<Option<JoinHandle<()>>>,
    closing: AtomicBool,
}

impl std::fmt::Debug for Dispatcher {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("Dispatcher").finish_non_exhaustive()
    }
}

impl Dispatcher {
    /// Starts the dispatcher thread.
    pub fn start() -> Result<Arc<Self>> {
        let dispatcher = Arc::new(Self {
            state: Mutex::default(),
            changed: Condvar::new(),
            thread: Mutex::default(),
            closing: AtomicBool::new(false),
        });
        let own = Arc::clone(&dispatcher);
        let thread = std::thread::Builder::new()
            .name("tim-dispatch".into())
            .spawn(move || own.serve())
            .map_err(|error| Error::internal(format!("the dispatcher thread: {error}")))?;
        *dispatcher
            .thread
            .lock()
            .unwrap_or_else(PoisonError::into_inner) = Some(thread);
        Ok(dispatcher)
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        lock(&self.state)
    }

    /// Adds an item to the end of the queue.
    pub fn push(self: &Arc<Self>, item: impl FnOnce() + Send + 'static) {
        let mut state = self.lock();
        state.queue.push_back(Box::new(item));
        let post = state.post.clone();
        drop(state);
        self.changed.notify_all();
        if let Some(post) = post {
            post(Arc::clone(self));
        }
    }

    /// Hands all further items to the host's `post`, and announces the waiting ones to it.
    pub fn set_post(self: &Arc<Self>, post: Post) {
        let mut state = self.lock();
        state.post = Some(Arc::clone(&post));
        let waiting = state.queue.len();
        drop(state);
        for _ in 0..waiting {
            post(Arc::clone(self));
        }
    }

    /// Runs the oldest item, if there is one, on this thread. Waits while another thread runs an item. If called from
    /// inside an item, runs the next one at once.
    pub fn run_one(&self) -> bool {
        let ran = self.step();
        // If the item has freed the client, the remaining items run now, right after it.
        let rest = |state: &State| state.stopped && state.running.is_none();
        while ran && rest(&self.lock()) && self.step() {}
        ran
    }

    fn step(&self) -> bool {
        let me = std::thread::current().id();
        let elsewhere = |state: &mut State| state.running.is_some_and(|(thread, _)| thread != me);
        let mut state = self
            .changed
            .wait_while(self.lock(), elsewhere)
            .unwrap_or_else(PoisonError::into_inner);
        let Some(item) = state.queue.pop_front() else {
            return false;
        };
        let depth = state.running.map_or(0, |(_, depth)| depth);
        state.running = Some((me, depth + 1));
        drop(state);
        // A panic in a conversion is our fault, but must not stop the queue.
        drop(std::panic::catch_unwind(std::panic::AssertUnwindSafe(item)));
        let mut state = self.lock();
        state.running = (depth > 0).then_some((me, depth));
        state.finished += 1;
        drop(state);
        self.changed.notify_all();
        true
    }

    /// Marks the client as closing: from now on, calls that are dropped fail as interrupted.
    pub fn begin_close(&self) {
        self.closing.store(true, Ordering::SeqCst);
    }

    /// Whether the client is closing.
    pub fn is_closing(&self) -> bool {
        self.closing.load(Ordering::SeqCst)
    }

    /// Drops the host's `post`, in a child process that inherited the dispatcher by fork.
    pub fn abandon(&self) {
        if let Ok(mut state) = self.state.try_lock() {
            let post = state.post.take();
            drop(state);
            drop(post);
        }
    }

    /// Whether this thread is running an item.
    pub fn is_current(&self) -> bool {
        let me = std::thread::current().id();
        self.lock().running.is_some_and(|(thread, _)| thread == me)
    }

    /// Waits until the item that another thread is running has returned.
    pub fn wait_for_current(&self) {
        let state = self.lock();
        if state
            .running
            .is_none_or(|(thread, _)| thread == std::thread::current().id())
        {
            return;
        }
        let finished = state.finished;
        let same = |state: &mut State| state.finished == finished && state.running.is_some();
        drop(self.changed.wait_while(state, same));
    }

    /// Runs the queued items and ends. If called from inside an item, returns at once, and the remaining items run as
    /// soon as that item has returned.
    pub fn stop(&self) {
        self.lock().stopped = true;
        self.changed.notify_all();
        if self.is_current() {
            return;
        }
        while self.lock().post.is_some() && self.run_one() {}
        self.wait_for_current();
        let thread = self
            .thread
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .take();
        if let Some(thread) = thread {
            // The thread catches every panic; if one escaped, the queue would be over all the same.
            let _ = thread.join();
        }
    }

    /// The body of the client's own thread.
    fn serve(&self) {
        let waits =
            |state: &mut State| !(state.stopped || state.post.is_none() && !state.queue.is_empty());
        loop {
            let state = self
                .changed
                .wait_while(self.lock(), waits)
                .unwrap_or_else(PoisonError::into_inner);
            let done = state.queue.is_empty() || state.post.is_some();
            drop(state);
            if done {
                return; // Stopped; stop() runs a host's items.
            }
            self.run_one();
        }
    }
}
