//! Deleting conversations: what the library exists for. `docs/deletion.md` tells what is promised.

use super::Client;
use super::completer::Completer;
use super::config::OfflineDelete;
use super::device::Device;
use crate::api::conversation::{DELETE_LIMIT, DeleteConversations};
use crate::api::message::History;
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
            device.delete(vec![id], None, true)
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
            self.delete(wellformed, None, clear)?;
        }
        Ok(results)
    }

    /// One request, one transaction there, one transaction here; the events are queued before this
    /// returns. Without a connection it is refused, or, if the app said so, ordered. `up_to` names for each the
    /// last seq that it may cover; none: everything there is.
    pub(super) fn delete(
        &mut self,
        conversations: Vec<ConversationId>,
        up_to: Option<Vec<u64>>,
        clear_message: bool,
    ) -> Result<()> {
        let given = up_to.clone();
        let bounds = match (up_to, self.offline_delete) {
            (None, OfflineDelete::Queue) => self.bounds(&conversations).map(Some),
            (given, _) => Ok(given),
        };
        let asked = bounds.and_then(|up_to| {
            self.call_here_too(DeleteConversations {
                from_account: None,
                conversations: conversations.clone(),
                clear_message,
                up_to,
            })
        });
        match asked {
            Err(error) if is_network(error.code) && self.offline_delete == OfflineDelete::Queue => {
                // If the server did it after all: doing it again up to the same seq changes nothing.
                let bounds = given.as_deref();
                let applied = self
                    .cache
                    .write(|rows| rows.delete_and_queue(&conversations, bounds, clear_message))?;
                self.settle(applied)?;
            }
            outcome => drop(outcome?),
        }
        self.erased()
    }

    /// Up to where a deletion goes that is ordered if it fails: what the device has, or, where it has nothing,
    /// what the service has now. The request that failed may reach the server long after the app was told that
    /// the conversation is gone, and must not take what came meanwhile along.
    fn bounds(&mut self, conversations: &[ConversationId]) -> Result<Vec<u64>> {
        let known = self.cache.read(|rows| {
            let seqs = conversations.iter().map(|id| rows.newest_seq(id));
            seqs.collect::<Result<Vec<_>>>()
        })?;
        let bound = |(id, seq): (&ConversationId, Option<u64>)| match seq {
            Some(seq) => Ok(seq),
            None => self.newest_at_service(id),
        };
        conversations.iter().zip(known).map(bound).collect()
    }

    fn newest_at_service(&self, id: &ConversationId) -> Result<u64> {
        let newest = self.ask(History {
            conversation: id.clone(),
            before_seq: 0,
            count: 1,
        })?;
        Ok(newest.messages.first().map_or(0, |message| message.seq))
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
                self.call_here_too(DeleteConversations {
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
