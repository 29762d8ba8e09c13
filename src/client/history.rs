//! Histories cleared and messages deleted, while the conversation stays.

use super::Client;
use super::completer::Completer;
use crate::model::Error;

impl Client {
    /// V2TIM's `clearC2CHistoryMessage` and `clearGroupHistoryMessage`.
    pub fn clear_history(&self, _id: String, done: Completer<()>) {
        done.complete(Err(Error::internal("not built yet")));
    }

    /// V2TIM's `deleteMessages`: messages of one conversation, by their seqs.
    pub fn delete_messages(&self, _id: String, _seqs: Vec<u64>, done: Completer<()>) {
        done.complete(Err(Error::internal("not built yet")));
    }
}
