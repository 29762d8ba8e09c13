//! Requests that wait are committed together: one transaction, one wait for the disk, for all of them.
//!
//! Who asks puts his work into the queue. Whoever then gets hold of the storage runs all that waits, in
//! order, each piece in a savepoint of its own, commits, and hands out the answers; nothing of an answer
//! is seen before it is on disk. Whoever waited for the storage meanwhile finds his work done. A server
//! has a thread for it ([`Commits::serve`]), in an app the asking thread does it ([`Commits::run`]).

use std::collections::VecDeque;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};

use super::purge::Purger;
use super::turn::{Effects, Turn};
use super::{Hub, Options};
use crate::model::{Error, Result};
use crate::storage::{Rows, Storage};

/// A piece of work, and who waits for its value.
trait Work: Send {
    /// Does it, within the transaction. An error undoes what it did, and nothing else.
    fn run(&mut self, turn: &Turn<'_>) -> Result<()>;
    /// Answers, once it is known whether the transaction is on disk.
    fn answer(self: Box<Self>, outcome: Result<()>);
}

struct Piece<T, W, A> {
    work: Option<W>,
    value: Option<T>,
    answer: A,
}

impl<T, W, A> Work for Piece<T, W, A>
where
    T: Send,
    W: FnOnce(&Turn<'_>) -> Result<T> + Send,
    A: FnOnce(Result<T>) + Send,
{
    fn run(&mut self, turn: &Turn<'_>) -> Result<()> {
        if let Some(work) = self.work.take() {
            self.value = Some(work(turn)?);
        }
        Ok(())
    }

    fn answer(self: Box<Self>, outcome: Result<()>) {
        let Self { value, answer, .. } = *self;
        let none = || Error::internal("a request was answered without having been run");
        answer(outcome.and_then(|()| value.ok_or_else(none)));
    }
}

/// The storage, and the work that waits for it.
pub(super) struct Commits {
    storage: Arc<Mutex<Storage>>,
    queue: Mutex<VecDeque<Box<dyn Work>>>,
    waiting: Condvar,
    stop: AtomicBool,
    /// Transactions, and the pieces of work in them.
    counts: (AtomicU64, AtomicU64),
    options: Options,
    pub(super) hub: Hub,
    pub(super) purger: Purger,
}

impl std::fmt::Debug for Commits {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("Commits").finish_non_exhaustive()
    }
}

impl Commits {
    pub(super) fn new(storage: Storage, options: Options) -> Result<Self> {
        let storage = Arc::new(Mutex::new(storage));
        let purger = Purger::start(Arc::clone(&storage))?;
        Ok(Self {
            storage,
            queue: Mutex::default(),
            waiting: Condvar::new(),
            stop: AtomicBool::new(false),
            counts: Default::default(),
            options,
            hub: Hub::default(),
            purger,
        })
    }

    pub(super) fn storage(&self) -> MutexGuard<'_, Storage> {
        self.storage.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn queue(&self) -> MutexGuard<'_, VecDeque<Box<dyn Work>>> {
        self.queue.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// How many transactions were committed, and how many pieces of work were in them.
    pub(super) fn counts(&self) -> (u64, u64) {
        let count = |counter: &AtomicU64| counter.load(Ordering::Relaxed);
        (count(&self.counts.0), count(&self.counts.1))
    }

    /// Adds work. `answer` runs on the thread that commits: it should only hand the value on.
    pub(super) fn add<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Turn<'_>) -> Result<T> + Send + 'static,
        answer: impl FnOnce(Result<T>) + Send + 'static,
    ) {
        let piece = Piece {
            work: Some(work),
            value: None,
            answer,
        };
        self.queue().push_back(Box::new(piece));
        self.waiting.notify_one();
    }

    /// Does work on this thread, together with what others have waiting.
    pub(super) fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Turn<'_>) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        let (sender, answer) = channel();
        self.add(work, move |value| {
            let _ = sender.send(value);
        });
        self.wait_for(&answer)?
    }

    /// What comes through the channel; until then, this thread commits what waits.
    pub(super) fn wait_for<T>(&self, answer: &Receiver<T>) -> Result<T> {
        loop {
            match answer.try_recv() {
                Ok(value) => return Ok(value),
                Err(TryRecvError::Empty) => self.commit(),
                Err(TryRecvError::Disconnected) => {
                    return Err(Error::internal("a request was dropped without an answer"));
                }
            }
        }
    }

    /// The body of a server's thread: commits what comes until [`Commits::stop`], and what is left then.
    pub(super) fn serve(&self) {
        loop {
            let idle =
                |queue: &mut VecDeque<_>| queue.is_empty() && !self.stop.load(Ordering::SeqCst);
            let queue = self.waiting.wait_while(self.queue(), idle);
            let done = queue.unwrap_or_else(PoisonError::into_inner).is_empty();
            if done {
                return;
            }
            self.commit();
        }
    }

    /// Ends [`Commits::serve`].
    pub(super) fn stop(&self) {
        let queue = self.queue(); // So that serve() is either waiting, or looks again.
        self.stop.store(true, Ordering::SeqCst);
        drop(queue);
        self.waiting.notify_all();
    }

    /// One transaction for what waits. Returns with the storage free and each piece of it answered.
    fn commit(&self) {
        let mut storage = self.storage();
        let mut queue = self.queue();
        let count = queue.len().min(self.options.batch.max(1));
        let mut batch: Vec<Box<dyn Work>> = queue.drain(..count).collect();
        drop(queue);
        if batch.is_empty() {
            return;
        }
        let mut outcomes = Vec::with_capacity(count);
        let mut effects = Effects::default();
        let committed = storage.write(|rows| {
            for piece in &mut batch {
                let done = self.attempt(rows, piece.as_mut(), count > 1);
                outcomes.push(done.map(|more| effects.append(more)));
            }
            match outcomes.as_slice() {
                // Alone, it has no savepoint: its failure undoes the transaction.
                [Err(error)] => Err(error.clone()),
                _ => Ok(()),
            }
        });
        if committed.is_ok() {
            self.follow(&effects);
            self.counts.0.fetch_add(1, Ordering::Relaxed);
            self.counts.1.fetch_add(count as u64, Ordering::Relaxed);
        }
        // Before the storage is free: who waits for it finds his answer there.
        for (piece, outcome) in batch.into_iter().zip(outcomes) {
            piece.answer(committed.clone().and(outcome));
        }
    }

    fn attempt(&self, rows: &Rows<'_>, piece: &mut dyn Work, shared: bool) -> Result<Effects> {
        let turn = Turn::new(rows, &self.options, &self.hub);
        let mut work = || {
            catch_unwind(AssertUnwindSafe(|| piece.run(&turn)))
                .unwrap_or_else(|_| Err(Error::internal("the request met a fault of the service")))
        };
        match shared {
            true => rows.attempt(work)?,
            false => work()?,
        }
        Ok(turn.into_effects())
    }

    /// Wakes those whose feeds grew, and the purger, if there is work for it.
    fn follow(&self, effects: &Effects) {
        for (user, number) in &effects.woken {
            self.hub.wake(user, *number);
        }
        if effects.purge {
            self.purger.wake();
        }
    }
}

#[cfg(test)]
mod tests;
