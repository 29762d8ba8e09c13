//! Deleting all conversations, or those of a filter, in pieces: beyond V2TIM.

use super::completer::Completer;
use super::{Client, OperationResult};
use crate::model::{Error, Filter};

/// How far a sweep is.
#[derive(Clone, Debug)]
pub struct Progress {
    /// What became of the conversations of this piece.
    pub results: Vec<OperationResult>,
    /// Conversations done, these included.
    pub done: u64,
    /// Conversations that there were when it began.
    pub total: u64,
}

/// Is told how far a sweep is, on the dispatcher.
pub type OnProgress = Box<dyn Fn(&Progress) + Send + Sync>;

impl Client {
    /// Deletes the conversations of the list that the filter means; returns the sweep's number, from 1, for
    /// [`Self::cancel`]. The answer is how many were deleted.
    pub fn delete_by_filter(
        &self,
        _filter: Filter,
        _clear: bool,
        _progress: OnProgress,
        done: Completer<u64>,
    ) -> u64 {
        done.complete(Err(Error::internal("not built yet")));
        1
    }

    /// Ends a sweep between two pieces: its answer is 7009. False when there is none of that number.
    pub fn cancel(&self, _sweep: u64) -> bool {
        false
    }
}
