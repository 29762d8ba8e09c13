//! Deleting conversations: what the library exists for. `docs/deletion.md` tells what is promised.

use super::Client;
use super::completer::Completer;
use super::config::OfflineDelete;
use super::device::Device;
use crate::api::conversation::{DELETE_LIMIT, DeleteConversations};
use crate::model::{ConversationId, Error, Result};
use crate::transport::is_network;

/// What became of one conversation of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OperationResult {
    /// The id as it was given.
    pub conversation_id: String,
    /// 0, or a code.
    pub code: i32,
    /// The sentence; empty on success.
    pub message: String,
}

impl Client {
    /// V2TIM's `deleteConversation`: the conversation and its history go, on this device and at the
    /// service. Deleting one that is not there is a success. Errors: 6014, 6017.
    pub fn delete_conversation(&self, id: String, done: Completer<()>) {
        self.run(done, move |device| {
            let id = ConversationId::new(&id)?;
            device.delete(vec![id], true)
        });
    }

    /// V2TIM's `deleteConversationList`: one result for each id, in the given order. With `clear` the
    /// histories go too. Errors: 6014; 6017 for no ids or more than 100 of them.
    pub fn delete_conversation_list(
        &self,
        ids: Vec<String>,
        clear: bool,
        done: Completer<Vec<OperationResult>>,
    ) {
        self.run(done, move |device| device.delete_list(ids, clear));
    }
}

impl Device {
    fn delete_list(&mut self, ids: Vec<String>, clear: bool) -> Result<Vec<OperationResult>> {
        match ids.len() {
            0 => {
                return Err(Error::parameter(
                    "conversation_ids: none given, at least 1 is needed",
                ));
            }
            count if count > DELETE_LIMIT => {
                return Err(Error::parameter(format!(
                    "conversation_ids: {count} given, at most {DELETE_LIMIT} are allowed"
                )));
            }
            _ => {}
        }
        let mut wellformed = Vec::new();
        let mut results = Vec::new();
        for given in ids {
            let (code, message) = match ConversationId::new(&given) {
                Ok(id) => {
                    wellformed.push(id);
                    (0, String::new())
                }
                Err(error) => (error.code, error.message),
            };
            results.push(OperationResult {
                conversation_id: given,
                code,
                message,
            });
        }
        if !wellformed.is_empty() {
            self.delete(wellformed, clear)?;
        }
        Ok(results)
    }

    /// One request, one transaction there, one transaction here; the events are queued before this
    /// returns. Without a connection it is refused, or, if the app said so, ordered.
    fn delete(&mut self, conversations: Vec<ConversationId>, clear_message: bool) -> Result<()> {
        let request = DeleteConversations {
            from_account: None,
            conversations: conversations.clone(),
            clear_message,
            up_to: None,
        };
        match self.call(request) {
            Err(error) if is_network(error.code) && self.offline_delete == OfflineDelete::Queue => {
                // If the server did it after all: doing it again up to the same seq changes nothing.
                let applied = self
                    .cache
                    .write(|rows| rows.delete_and_queue(&conversations, clear_message))?;
                self.settle(&applied)
            }
            outcome => outcome.map(drop),
        }
    }

    /// Has the server carry out what was ordered without a connection.
    pub(super) fn send_queue(&mut self) -> Result<()> {
        for clear_message in [true, false] {
            loop {
                let orders = self
                    .cache
                    .read(|rows| rows.orders(clear_message, DELETE_LIMIT))?;
                if orders.is_empty() {
                    break;
                }
                self.call(DeleteConversations {
                    from_account: None,
                    conversations: orders.iter().map(|o| o.conversation.clone()).collect(),
                    clear_message,
                    up_to: Some(orders.iter().map(|order| order.up_to).collect()),
                })?;
                self.cache
                    .write(|rows| rows.forget_orders(&orders, clear_message))?;
            }
        }
        Ok(())
    }
}
