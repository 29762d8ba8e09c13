//! Job queue of a client: runs jobs one after the other on a thread of the client's own.
//!
//! All threads are created with the client, so no call depends on a thread that the system may refuse. Tasks that
//! wait for a time or for news of the embedded service share one thread, `tim-timer`, among all clients of a process.
//! It starts with the first client and ends with the last.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::thread::JoinHandle;

use tokio::runtime::{Builder, Handle};
use tokio::sync::mpsc::{
    UnboundedReceiver, UnboundedSender, WeakUnboundedSender, unbounded_channel,
};
use tokio::sync::oneshot;

use crate::model::{Error, Result};
use crate::process::PerProcess;

/// A unit of work on the queue's state.
pub type Job<S> = Box<dyn FnOnce(&mut S) + Send>;

/// A client's job queue, and the state that its jobs work on. Dropping it closes it, as [`JobQueue::close`] does.
#[derive(Debug)]
pub struct JobQueue<S: Send + 'static> {
    jobs: Option<UnboundedSender<Job<S>>>,
    closing: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
    _timer: Arc<Timer>,
}

/// A handle for adding jobs. It does not keep the queue open.
#[derive(Debug)]
pub struct JobQueueHandle<S: Send + 'static> {
    jobs: WeakUnboundedSender<Job<S>>,
    timer: Handle,
}

impl<S: Send + 'static> Clone for JobQueueHandle<S> {
    fn clone(&self) -> Self {
        Self {
            jobs: self.jobs.clone(),
            timer: self.timer.clone(),
        }
    }
}

impl<S: Send + 'static> JobQueue<S> {
    /// Opens a queue. `make` creates its state from a handle to the queue. Fails if a thread cannot be started.
    pub fn open(make: impl FnOnce(JobQueueHandle<S>) -> S) -> Result<Self> {
        let timer = timer()?;
        let (jobs, receiver) = unbounded_channel();
        let handle = JobQueueHandle {
            jobs: jobs.downgrade(),
            timer: timer.handle.clone(),
        };
        let closing = Arc::new(AtomicBool::new(false));
        let (state, own) = (make(handle), Arc::clone(&closing));
        let thread = start("tim-work", move || serve(receiver, state, &own))?;
        Ok(Self {
            jobs: Some(jobs),
            closing,
            thread: Some(thread),
            _timer: timer,
        })
    }

    /// Adds a job. If the queue is closed, the job is dropped.
    pub fn add(&self, job: Job<S>) {
        if let Some(jobs) = &self.jobs {
            // Fails only if the thread has ended. The job is then dropped, which completes its call.
            let _ = jobs.send(job);
        }
    }

    /// Closes the queue: lets the running job finish, drops the waiting ones, then the state, and then returns.
    pub fn close(&mut self) {
        self.closing.store(true, Ordering::SeqCst);
        self.jobs = None;
        if let Some(thread) = self.thread.take() {
            // The thread catches every panic; if one escaped, the queue would be over all the same.
            let _ = thread.join();
        }
    }
}

impl<S: Send + 'static> Drop for JobQueue<S> {
    fn drop(&mut self) {
        self.close();
    }
}

impl<S: Send + 'static> JobQueueHandle<S> {
    /// Adds a job if the queue is open.
    pub fn add(&self, job: Job<S>) {
        if let Some(jobs) = self.jobs.upgrade() {
            let _ = jobs.send(job);
        }
    }

    /// Runs a task outside the queue; it must not block.
    pub fn spawn(
        &self,
        task: impl Future<Output = ()> + Send + 'static,
    ) -> tokio::task::AbortHandle {
        self.timer.spawn(task).abort_handle()
    }
}

fn serve<S>(mut jobs: UnboundedReceiver<Job<S>>, mut state: S, closing: &AtomicBool) {
    while let Some(job) = jobs.blocking_recv() {
        run(job, &mut state, closing);
    }
    guarded(|| drop(state));
}

/// Runs a job. If it panics, only this job ends: dropping what it held completes its call. The same holds for jobs
/// that are dropped because the queue is closing.
fn run<S>(job: Job<S>, state: &mut S, closing: &AtomicBool) {
    if closing.load(Ordering::SeqCst) {
        return drop(job);
    }
    guarded(|| job(state));
}

fn guarded(work: impl FnOnce()) {
    drop(std::panic::catch_unwind(std::panic::AssertUnwindSafe(work)));
}

/// Starts a thread, or returns an error if the system has none left.
pub(crate) fn start(name: &str, work: impl FnOnce() + Send + 'static) -> Result<JoinHandle<()>> {
    let thread = std::thread::Builder::new().name(name.into()).spawn(work);
    thread.map_err(|error| Error::internal(format!("the thread {name} cannot be made: {error}")))
}

/// The thread on which all tasks wait.
#[derive(Debug)]
struct Timer {
    handle: Handle,
    /// Dropping it ends the thread.
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

static TIMER: PerProcess<Mutex<Weak<Timer>>> = PerProcess::new();

fn timer() -> Result<Arc<Timer>> {
    let mut shared = TIMER.get().lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(timer) = shared.upgrade() {
        return Ok(timer);
    }
    let timer = Arc::new(Timer::start()?);
    *shared = Arc::downgrade(&timer);
    Ok(timer)
}

impl Timer {
    fn start() -> Result<Self> {
        let runtime = Builder::new_current_thread()
            .enable_time()
            .build()
            .map_err(|error| Error::internal(format!("the timer: {error}")))?;
        let handle = runtime.handle().clone();
        let (stop, stopped) = oneshot::channel::<()>();
        let thread = start("tim-timer", move || {
            // Ends with an error when the sender is dropped.
            let _ = runtime.block_on(stopped);
        })?;
        Ok(Self {
            handle,
            stop: Some(stop),
            thread: Some(thread),
        })
    }
}

impl Drop for Timer {
    fn drop(&mut self) {
        self.stop = None;
        if let Some(thread) = self.thread.take() {
            // The runtime catches panics of tasks.
            let _ = thread.join();
        }
    }
}
