//! Where a client's work is done: one job after the other, in the order of the calls.
//!
//! All clients of a process share a small pool of threads. It starts with the first client and ends with
//! the last.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::time::Duration;

use tokio::runtime::{Builder, Runtime};
use tokio::sync::mpsc::{
    UnboundedReceiver, UnboundedSender, WeakUnboundedSender, unbounded_channel,
};

use crate::model::{Error, Result};

const BLOCKING_THREADS: usize = 8;
const IDLE: Duration = Duration::from_secs(2);

/// A piece of work over the lane's state.
pub type Job<S> = Box<dyn FnOnce(&mut S) + Send>;

/// A client's queue of jobs, and the state they work on. Dropping it does what [`Lane::close`] does.
#[derive(Debug)]
pub struct Lane<S: Send + 'static> {
    jobs: Option<UnboundedSender<Job<S>>>,
    closing: Arc<AtomicBool>,
    finished: Mutex<Receiver<()>>,
    _runtime: Arc<Runtime>,
}

/// A way to add jobs that does not keep the lane open.
#[derive(Debug)]
pub struct LaneHandle<S: Send + 'static> {
    jobs: WeakUnboundedSender<Job<S>>,
    runtime: tokio::runtime::Handle,
}

impl<S: Send + 'static> Clone for LaneHandle<S> {
    fn clone(&self) -> Self {
        Self {
            jobs: self.jobs.clone(),
            runtime: self.runtime.clone(),
        }
    }
}

static RUNTIME: Mutex<Weak<Runtime>> = Mutex::new(Weak::new());

fn runtime() -> Result<Arc<Runtime>> {
    let mut shared = RUNTIME.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(runtime) = shared.upgrade() {
        return Ok(runtime);
    }
    let runtime = Builder::new_multi_thread()
        .worker_threads(1)
        .max_blocking_threads(BLOCKING_THREADS)
        .thread_keep_alive(IDLE)
        .thread_name("tim-work")
        .enable_time()
        .build()
        .map_err(|error| Error::internal(format!("the worker threads: {error}")))?;
    let runtime = Arc::new(runtime);
    *shared = Arc::downgrade(&runtime);
    Ok(runtime)
}

impl<S: Send + 'static> Lane<S> {
    /// Opens a lane; `make` makes its state, knowing the lane.
    pub fn open(make: impl FnOnce(LaneHandle<S>) -> S) -> Result<Self> {
        let runtime = runtime()?;
        let (jobs, receiver) = unbounded_channel();
        let (done, finished) = channel();
        let handle = LaneHandle {
            jobs: jobs.downgrade(),
            runtime: runtime.handle().clone(),
        };
        let closing = Arc::new(AtomicBool::new(false));
        runtime.spawn(serve(receiver, make(handle), Arc::clone(&closing), done));
        Ok(Self {
            jobs: Some(jobs),
            closing,
            finished: Mutex::new(finished),
            _runtime: runtime,
        })
    }

    /// Adds a job. It is dropped when the lane is closed.
    pub fn add(&self, job: Job<S>) {
        if let Some(jobs) = &self.jobs {
            // Fails only when the pool is gone; then the job is dropped, and says so itself.
            let _ = jobs.send(job);
        }
    }

    /// Ends: the job under way finishes, those that wait are dropped, then the state is, then this returns.
    pub fn close(&mut self) {
        self.closing.store(true, Ordering::SeqCst);
        if self.jobs.take().is_some() {
            // An error means that the pool dropped the lane's task: it is finished too.
            let finished = self
                .finished
                .get_mut()
                .unwrap_or_else(PoisonError::into_inner);
            let _ = finished.recv();
        }
    }
}

impl<S: Send + 'static> Drop for Lane<S> {
    fn drop(&mut self) {
        self.close();
    }
}

impl<S: Send + 'static> LaneHandle<S> {
    /// Adds a job, if the lane is open.
    pub fn add(&self, job: Job<S>) {
        if let Some(jobs) = self.jobs.upgrade() {
            let _ = jobs.send(job);
        }
    }

    /// Runs a task beside the lane.
    pub fn spawn(
        &self,
        task: impl Future<Output = ()> + Send + 'static,
    ) -> tokio::task::AbortHandle {
        self.runtime.spawn(task).abort_handle()
    }
}

async fn serve<S: Send + 'static>(
    mut jobs: UnboundedReceiver<Job<S>>,
    mut state: S,
    closing: Arc<AtomicBool>,
    finished: Sender<()>,
) {
    while let Some(first) = jobs.recv().await {
        let closing = Arc::clone(&closing);
        let work = move || {
            run(first, &mut state, &closing);
            while let Ok(next) = jobs.try_recv() {
                run(next, &mut state, &closing);
            }
            (jobs, state)
        };
        match tokio::task::spawn_blocking(work).await {
            Ok(back) => (jobs, state) = back,
            Err(_) => return, // The pool is ending; dropping `finished` says so.
        }
    }
    // Dropping the state closes files: not on a thread that must not block.
    let _ = tokio::task::spawn_blocking(move || drop(state)).await;
    let _ = finished.send(());
}

/// A job that panics ends alone: its call is answered when what it held is dropped. So is that of a job which
/// is not begun any more.
fn run<S>(job: Job<S>, state: &mut S, closing: &AtomicBool) {
    if closing.load(Ordering::SeqCst) {
        return drop(job);
    }
    drop(std::panic::catch_unwind(std::panic::AssertUnwindSafe(
        || job(state),
    )));
}
