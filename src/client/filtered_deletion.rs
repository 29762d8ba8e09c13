//! Deletion by filter: of all conversations, or of those that match a filter, in batches. V2TIM has no such call.
//! The promises are in `docs/beyond.md`.

use std::collections::{BTreeMap, VecDeque};
use std::sync::{Arc, Mutex};

use super::completer::Completer;
use super::dispatcher::Dispatcher;
use super::session::Worker;
use super::{Client, OperationResult};
use crate::api::deletion::IDS_PER_CALL;
use crate::lock::lock;
use crate::model::{ConversationId, Error, Filter, Result, code};

/// The progress of a deletion by filter.
#[derive(Clone, Debug)]
pub struct Progress {
    /// The outcome for each conversation of this batch.
    pub results: Vec<OperationResult>,
    /// Conversations processed so far, including this batch.
    pub done: u64,
    /// Conversations to delete when the deletion began.
    pub total: u64,
}

/// Receives the progress of a deletion by filter, on the dispatcher.
pub type OnProgress = Box<dyn Fn(&Progress) + Send + Sync>;

impl Client {
    /// Deletes the conversations of the list that match the filter, in batches of 100, with other calls in between.
    /// The deletion covers what this device has when the call's turn comes. The next batch waits until the app has
    /// received the progress of the last one. Returns the deletion's number, from 1, for [`Self::cancel`].
    ///
    /// Completes with the number of deleted conversations. After an error, what was deleted before stays deleted.
    /// Errors: 6014, 7009, network errors.
    pub fn delete_by_filter(
        &self,
        filter: Filter,
        clear: bool,
        progress: OnProgress,
        done: Completer<u64>,
    ) -> u64 {
        let running = Arc::clone(&self.shared.filtered_deletions);
        let number = lock(&running).begin();
        let deletion = FilteredDeletion {
            number,
            running,
            dispatcher: Arc::clone(&self.shared.dispatcher),
            login: 0,
            left: VecDeque::new(),
            restores: 0,
            done: 0,
            total: 0,
            clear,
            progress: Some(progress),
            answer: Some(done),
        };
        match self.check_login() {
            Ok(()) => self
                .queue
                .add(Box::new(move |worker| deletion.begin(&filter, worker))),
            Err(error) => deletion.answer(Err(error)),
        }
        number
    }

    /// Cancels a deletion by filter before its next batch: its call fails with 7009. Returns false if the deletion has
    /// ended, if its last batch has begun, or if there is no deletion of that number.
    pub fn cancel(&self, number: u64) -> bool {
        lock(&self.shared.filtered_deletions).cancel(number)
    }
}

/// The deletions by filter of a client that can still be cancelled, and whether they were.
#[derive(Debug, Default)]
pub(super) struct FilteredDeletions {
    last: u64,
    open: BTreeMap<u64, bool>,
}

impl FilteredDeletions {
    fn begin(&mut self) -> u64 {
        self.last += 1;
        self.open.insert(self.last, false);
        self.last
    }

    fn cancel(&mut self, number: u64) -> bool {
        let found = self.open.get_mut(&number);
        found.map(|cancelled| *cancelled = true).is_some()
    }

    /// Returns error 7009 if the deletion was cancelled. Once its `last` batch begins, it can no longer be cancelled.
    fn go_on(&mut self, number: u64, last: bool) -> Result<()> {
        if self.open.get(&number) == Some(&true) {
            let code = code::TIM_ERR_SDK_COMM_INTERRUPT;
            return Err(Error::new(code, "the deletion was cancelled"));
        }
        if last {
            self.open.remove(&number);
        }
        Ok(())
    }
}

/// A running deletion by filter. It is owned by a job of the queue or, while the app receives its progress, by the
/// dispatcher. Dropping it completes the call.
struct FilteredDeletion {
    number: u64,
    running: Arc<Mutex<FilteredDeletions>>,
    dispatcher: Arc<Dispatcher>,
    /// The login that the deletion belongs to.
    login: u64,
    /// Conversations left to delete, and the floor of each.
    left: VecDeque<(ConversationId, u64)>,
    /// How often the service had been restored from a copy when `left` was read.
    restores: u64,
    done: u64,
    total: u64,
    clear: bool,
    progress: Option<OnProgress>,
    answer: Option<Completer<u64>>,
}

impl FilteredDeletion {
    /// Lists what to delete. Messages that arrive from now on count as new.
    fn begin(mut self, filter: &Filter, worker: &mut Worker) {
        self.login = worker.login_number();
        let found = worker.device_of(self.login).and_then(|device| {
            let found = device.cache.read(|rows| rows.matching(filter))?;
            Ok((found, device.restores))
        });
        match found {
            Ok((found, restores)) => {
                self.restores = restores;
                self.total = found.len() as u64;
                self.left = VecDeque::from(found);
            }
            Err(error) => return self.fail(error),
        }
        if self.left.is_empty() {
            match self.check(true) {
                Ok(()) => self.answer(Ok(0)),
                Err(error) => self.fail(error),
            }
        } else {
            self.go_on(worker)
        }
    }

    /// Deletes a batch and reports it. Then queues the next batch, behind the calls that are already waiting.
    fn go_on(mut self, worker: &mut Worker) {
        let results = match self.batch(worker) {
            Ok(results) => results,
            Err(error) => {
                worker.end_login_if_fatal(&error);
                return self.fail(error);
            }
        };
        self.done += results.len() as u64;
        let progress = Progress {
            results,
            done: self.done,
            total: self.total,
        };
        let (dispatcher, queue) = (Arc::clone(&self.dispatcher), worker.queue.clone());
        dispatcher.push(move || {
            if let Some(tell) = &self.progress {
                tell(&progress);
            }
            if self.left.is_empty() {
                let done = self.done;
                self.answer(Ok(done));
            } else {
                queue.add(Box::new(move |worker| self.go_on(worker)))
            }
        });
    }

    fn batch(&mut self, worker: &mut Worker) -> Result<Vec<OperationResult>> {
        let count = self.left.len().min(IDS_PER_CALL);
        let last = count == self.left.len();
        self.check(last)?;
        let device = worker.device_of(self.login)?;
        device.check_restores(self.restores)?;
        let (ids, floors): (Vec<_>, Vec<_>) = self.left.drain(..count).unzip();
        let result = |id: &ConversationId| OperationResult {
            conversation_id: id.to_string(),
            code: 0,
            message: String::new(),
        };
        let results = ids.iter().map(result).collect();
        device.delete(ids, Some(floors), self.clear)?;
        Ok(results)
    }

    /// Returns error 7009 if the deletion was cancelled. Once its `last` batch begins, it can no longer be cancelled.
    fn check(&self, last: bool) -> Result<()> {
        lock(&self.running).go_on(self.number, last)
    }

    /// Fails the call. The error message says how many conversations were deleted; they stay deleted.
    fn fail(self, error: Error) {
        let (done, total) = (self.done, self.total);
        let message = format!(
            "{}; {done} of {total} conversations were deleted before",
            error.message
        );
        self.answer(Err(Error::new(error.code, message)));
    }

    fn answer(mut self, result: Result<u64>) {
        if let Some(answer) = self.answer.take() {
            lock(&self.running).open.remove(&self.number);
            answer.complete(result);
        }
    }

    /// The reason why a deletion by filter ends without having failed.
    fn interruption(&self) -> Error {
        let (done, total) = (self.done, self.total);
        let (code, why) = if self.dispatcher.is_closing() {
            (code::TIM_ERR_SDK_COMM_INTERRUPT, "the client was freed")
        } else {
            (code::TIM_ERR_SDK_INTERNAL_ERROR, "the deletion broke off")
        };
        let message = format!("{why}; {done} of {total} conversations were deleted before");
        Error::new(code, message)
    }
}

impl Drop for FilteredDeletion {
    fn drop(&mut self) {
        lock(&self.running).open.remove(&self.number);
        if let Some(answer) = self.answer.take() {
            answer.complete(Err(self.interruption()));
        }
        // Frees what the app's callback holds on the dispatcher, after the call was completed.
        if let Some(progress) = self.progress.take() {
            self.dispatcher.push(move || drop(progress));
        }
    }
}
