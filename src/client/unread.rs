//! Unread counts.

use super::Client;
use super::completer::Completer;
use crate::model::{Error, Filter};

impl Client {
    /// V2TIM's `getUnreadMessageCountByFilter`.
    pub fn unread_by_filter(&self, _filter: Filter, done: Completer<u64>) {
        done.complete(Err(Error::internal("not built yet")));
    }

    /// V2TIM's `subscribeUnreadMessageCountByFilter`. Error: 6014.
    pub fn subscribe_unread(&self, _filter: Filter) -> crate::model::Result<()> {
        Ok(())
    }

    /// V2TIM's `unsubscribeUnreadMessageCountByFilter`. Error: 6014.
    pub fn unsubscribe_unread(&self, _filter: Filter) -> crate::model::Result<()> {
        Ok(())
    }

    /// V2TIM's `cleanConversationUnreadMessageCount`.
    pub fn clean_unread(&self, _id: String, _timestamp: u64, _sequence: u64, done: Completer<()>) {
        done.complete(Err(Error::internal("not built yet")));
    }
}
