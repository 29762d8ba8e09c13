//! Group commit: waiting requests share one transaction and one wait for the disk.
//!
//! Callers enqueue work. Whichever thread acquires the storage lock runs the whole batch in order, each piece
//! in its own savepoint, commits, and hands out the answers; no answer is visible before it is on disk. Callers
//! that waited for the lock meanwhile find their work done. A server has threads for this ([`Commits::serve`]);
//! in an app, the calling thread does it ([`Commits::run`]).

use std::collections::VecDeque;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use super::purge::Purger;
use super::turn::{Effects, FeedCounts, Turn};
use super::{Hub, ServiceOptions};
use crate::lock::lock;
use crate::model::{Error, Result};
#[cfg(feature = "server")]
use crate::storage::Retries;
use crate::storage::{Rows, Storage};

/// The longest time that a server's thread waits for the clients it has just answered to ask again.
const GATHER: Duration = Duration::from_millis(1);

/// A piece of work, and the caller that waits for its value.
trait Work: Send {
    /// Runs within the transaction. An error undoes this piece's changes only. If the database rolls the
    /// transaction back, the transaction is repeated, and this piece with it.
    fn run(&mut self, turn: &Turn<'_>) -> Result<()>;
    /// Hands out the answer, once it is known whether the transaction is on disk.
    fn answer(self: Box<Self>, outcome: Result<()>);
}

struct Piece<T, W, A> {
    work: W,
    value: Option<T>,
    answer: A,
}

impl<T, W, A> Work for Piece<T, W, A>
where
    T: Send,
    W: FnMut(&Turn<'_>) -> Result<T> + Send,
    A: FnOnce(Result<T>) + Send,
{
    fn run(&mut self, turn: &Turn<'_>) -> Result<()> {
        self.value = None;
        self.value = Some((self.work)(turn)?);
        Ok(())
    }

    fn answer(self: Box<Self>, outcome: Result<()>) {
        let Self { value, answer, .. } = *self;
        let none = || Error::internal("a request was answered without having been run");
        answer(outcome.and_then(|()| value.ok_or_else(none)));
    }
}

/// A connection to the storage.
type StorageLane = Arc<Mutex<Storage>>;

/// The storage, and the queue of work for it.
pub(super) struct Commits {
    /// The first connection, and the others, each of which commits on its own.
    first: StorageLane,
    others: Vec<StorageLane>,
    queue: Mutex<VecDeque<Box<dyn Work>>>,
    waiting: Condvar,
    /// The length of the queue at which the server's thread is woken. Changes only under the queue's lock.
    enough: AtomicUsize,
    stop: AtomicBool,
    /// Committed transactions, and the pieces of work in them.
    counts: (AtomicU64, AtomicU64),
    feed: Mutex<FeedCounts>,
    #[cfg(feature = "server")]
    pub(super) retries: Arc<Retries>,
    options: ServiceOptions,
    pub(super) hub: Hub,
    pub(super) purger: Purger,
}

impl std::fmt::Debug for Commits {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("Commits").finish_non_exhaustive()
    }
}

impl Commits {
    pub(super) fn new(storage: Storage, options: ServiceOptions) -> Result<Self> {
        let another = |_| {
            storage
                .another()
                .map(|storage| Arc::new(Mutex::new(storage)))
        };
        let others = (1..options.lanes).filter_map(another).collect();
        let beside = another(0);
        #[cfg(feature = "server")]
        let retries = Arc::clone(storage.retries());
        let first = Arc::new(Mutex::new(storage));
        let purger = Purger::start(beside.unwrap_or_else(|| Arc::clone(&first)))?;
        Ok(Self {
            first,
            others,
            queue: Mutex::default(),
            waiting: Condvar::new(),
            enough: AtomicUsize::new(1),
            stop: AtomicBool::new(false),
            counts: Default::default(),
            feed: Mutex::default(),
            #[cfg(feature = "server")]
            retries,
            options,
            hub: Hub::default(),
            purger,
        })
    }

    pub(super) fn storage(&self) -> MutexGuard<'_, Storage> {
        lock(&self.first)
    }

    /// The lanes, each for one thread that may run [`Commits::serve`] on it.
    pub(super) fn lanes(&self) -> impl Iterator<Item = &StorageLane> {
        std::iter::once(&self.first).chain(&self.others)
    }

    fn queue(&self) -> MutexGuard<'_, VecDeque<Box<dyn Work>>> {
        lock(&self.queue)
    }

    /// The number of committed transactions, and of the pieces of work in them.
    pub(super) fn counts(&self) -> (u64, u64) {
        let count = |counter: &AtomicU64| counter.load(Ordering::Relaxed);
        (count(&self.counts.0), count(&self.counts.1))
    }

    /// The number of pieces of work that wait for a transaction.
    #[cfg(feature = "server")]
    pub(super) fn waiting(&self) -> usize {
        self.queue().len()
    }

    /// What was done to feeds in committed transactions.
    #[cfg(feature = "server")]
    pub(super) fn feed_counts(&self) -> FeedCounts {
        *lock(&self.feed)
    }

    /// Enqueues work. `answer` runs on the committing thread, and should only pass the value on.
    pub(super) fn add<T: Send + 'static>(
        &self,
        work: impl FnMut(&Turn<'_>) -> Result<T> + Send + 'static,
        answer: impl FnOnce(Result<T>) + Send + 'static,
    ) {
        self.push(Box::new(Piece {
            work,
            value: None,
            answer,
        }));
    }

    fn push(&self, piece: Box<dyn Work>) {
        let mut queue = self.queue();
        queue.push_back(piece);
        let enough = queue.len() >= self.enough.load(Ordering::Relaxed);
        drop(queue);
        if enough {
            self.waiting.notify_one();
        }
    }

    /// Runs work on this thread, together with other callers' waiting work.
    pub(super) fn run<T: Send + 'static>(
        &self,
        work: impl FnMut(&Turn<'_>) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        let (sender, answer) = channel();
        self.add(work, move |value| {
            let _ = sender.send(value);
        });
        self.wait_for(&answer)?
    }

    /// Receives from the channel, and commits waiting work until something arrives.
    pub(super) fn wait_for<T>(&self, answer: &Receiver<T>) -> Result<T> {
        loop {
            match answer.try_recv() {
                Ok(value) => return Ok(value),
                Err(TryRecvError::Empty) => {
                    self.commit(&self.first);
                }
                Err(TryRecvError::Disconnected) => {
                    return Err(Error::internal("a request was dropped without an answer"));
                }
            }
        }
    }

    /// The body of a server's thread: commits work until [`Commits::stop`], and then what is left.
    pub(super) fn serve(&self, lane: &StorageLane) {
        let (mut expected, mut patience) = (1, Duration::ZERO);
        while self.gather(expected, patience) {
            let start = Instant::now();
            let answered = self.commit(lane);
            // Never longer than a commit takes, since waiting longer gains nothing. Other lanes work meanwhile,
            // so with several lanes there is no waiting.
            if self.others.is_empty() {
                patience = start.elapsed().min(GATHER);
            }
            expected = (answered + self.queue().len()).min(self.options.batch);
        }
    }

    /// Waits for work: first for `expected` pieces, but no longer than `patience`, then for any. Clients that
    /// were just answered often ask again at once; waiting for them makes them share one disk wait instead of
    /// taking turns. Later clients are not waited for. False when it is time to stop.
    fn gather(&self, expected: usize, patience: Duration) -> bool {
        let running = || !self.stop.load(Ordering::SeqCst);
        let mut queue = self.queue();
        self.enough.store(expected, Ordering::Relaxed);
        let few = |queue: &mut VecDeque<_>| queue.len() < expected && running();
        let waited = self.waiting.wait_timeout_while(queue, patience, few);
        queue = waited.unwrap_or_else(PoisonError::into_inner).0;
        self.enough.store(1, Ordering::Relaxed);
        let none = |queue: &mut VecDeque<_>| queue.is_empty() && running();
        let waited = self.waiting.wait_while(queue, none);
        !waited.unwrap_or_else(PoisonError::into_inner).is_empty()
    }

    /// Ends [`Commits::serve`].
    pub(super) fn stop(&self) {
        let queue = self.queue(); // Locked, so that serve() either waits or sees the flag.
        self.stop.store(true, Ordering::SeqCst);
        drop(queue);
        self.waiting.notify_all();
    }

    /// Commits waiting work in one transaction. Returns the number of pieces, with each answered and the
    /// storage free again.
    fn commit(&self, lane: &StorageLane) -> usize {
        let mut storage = lock(lane);
        let mut queue = self.queue();
        let share = queue.len().div_ceil(1 + self.others.len());
        let count = share.min(self.options.batch.max(1));
        let mut batch: Vec<Box<dyn Work>> = queue.drain(..count).collect();
        drop(queue);
        if batch.is_empty() {
            return 0;
        }
        let mut outcomes = Vec::with_capacity(count);
        let mut effects = Effects::default();
        let committed = storage.write(|rows| {
            outcomes.clear();
            effects = Effects::default();
            for piece in &mut batch {
                if rows.must_retry() {
                    break;
                }
                let done = self.attempt(rows, piece.as_mut(), count > 1);
                outcomes.push(done.map(|more| effects.append(more)));
            }
            match outcomes.as_slice() {
                // A single piece has no savepoint: its failure undoes the transaction.
                [Err(error)] => Err(error.clone()),
                _ => Ok(()),
            }
        });
        if committed.is_ok() {
            self.follow(&effects);
            self.counts.0.fetch_add(1, Ordering::Relaxed);
            self.counts.1.fetch_add(count as u64, Ordering::Relaxed);
        }
        // Before the storage is free: callers that wait for it then find their answers.
        let mut outcomes = outcomes.into_iter();
        for piece in batch {
            // If the database was unreachable, nothing was run.
            let outcome = outcomes.next().unwrap_or(Ok(()));
            piece.answer(committed.clone().and(outcome));
        }
        if committed.is_ok() {
            let woken = effects.woken.iter();
            storage.notify(woken.map(|(user, number)| (user.as_str(), *number)));
        }
        count
    }

    fn attempt(&self, rows: &Rows<'_>, piece: &mut dyn Work, shared: bool) -> Result<Effects> {
        let turn = Turn::new(rows, &self.options, &self.hub);
        let mut work = || {
            catch_unwind(AssertUnwindSafe(|| piece.run(&turn)))
                .unwrap_or_else(|_| Err(Error::internal("the request met a fault of the service")))
        };
        let mut work = || work().and_then(|()| turn.trim_feeds());
        if shared {
            rows.attempt(work)?
        } else {
            work()?
        }
        Ok(turn.into_effects())
    }

    /// Wakes the devices whose feeds grew, and the purger if there is work for it.
    fn follow(&self, effects: &Effects) {
        for (user, number) in &effects.woken {
            self.hub.wake(user, *number);
        }
        for user in &effects.signed_out {
            self.hub.sign_out(user);
        }
        if effects.purge {
            self.purger.wake();
        }
        lock(&self.feed).add(effects.feed);
    }
}

#[cfg(test)]
mod tests;
