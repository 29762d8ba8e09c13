//! Histories cleared and messages deleted, while the conversation stays.

use super::Client;
use super::completer::Completer;
use crate::api::history::{ClearHistory, DELETE_MESSAGES_LIMIT, DeleteMessages};
use crate::model::{ConversationId, Error};

impl Client {
    /// V2TIM's `clearC2CHistoryMessage` and `clearGroupHistoryMessage`: this user's history goes, on this device
    /// and at the service, beyond recovery, and on his other devices if they delete along. The conversation stays
    /// where it is in the list. Errors: 6014, 6017.
    pub fn clear_history(&self, id: String, done: Completer<()>) {
        self.run(done, move |device| {
            let conversation = ConversationId::new(&id)?;
            device.call_here_too(ClearHistory { conversation })?;
            device.erased()
        });
    }

    /// V2TIM's `deleteMessages`: messages of one conversation, by their seqs, for this user, on this device and at
    /// the service, beyond recovery. Other devices keep what they have. What is not there is deleted already.
    /// Errors: 6014; 6017 for a malformed id, no seqs and more than 50.
    pub fn delete_messages(&self, id: String, seqs: Vec<u64>, done: Completer<()>) {
        self.run(done, move |device| {
            let conversation = ConversationId::new(&id)?;
            let count = seqs.len();
            if count == 0 || count > DELETE_MESSAGES_LIMIT {
                return Err(Error::parameter(format!(
                    "seqs: {count} given, 1 to {DELETE_MESSAGES_LIMIT} are allowed"
                )));
            }
            device.call_here_too(DeleteMessages { conversation, seqs })?;
            device.erased()
        });
    }
}
