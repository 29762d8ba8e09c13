//! A conversation's history written to a file before it is deleted: beyond V2TIM.

use super::Client;
use super::completer::Completer;
use crate::model::Error;

impl Client {
    /// Writes the history to a new file at `path`, and deletes the conversation once that is on disk. The answer is
    /// how many messages were written.
    pub fn export_and_delete(&self, _id: String, _path: String, done: Completer<u64>) {
        done.complete(Err(Error::internal("not built yet")));
    }
}
