//! What a user notes of conversations: marks, own data, how messages are received.

use super::completer::Completer;
use super::{Client, OperationResult};
use crate::model::Error;

impl Client {
    /// V2TIM's `markConversation`.
    pub fn mark(
        &self,
        _ids: Vec<String>,
        _marks: u64,
        _on: bool,
        done: Completer<Vec<OperationResult>>,
    ) {
        done.complete(Err(Error::internal("not built yet")));
    }

    /// V2TIM's `setConversationCustomData`.
    pub fn set_custom_data(
        &self,
        _ids: Vec<String>,
        _data: String,
        done: Completer<Vec<OperationResult>>,
    ) {
        done.complete(Err(Error::internal("not built yet")));
    }

    /// V2TIM's `setC2CReceiveMessageOpt` and `setGroupReceiveMessageOpt`.
    pub fn set_receive_opt(&self, _ids: Vec<String>, _opt: i32, done: Completer<()>) {
        done.complete(Err(Error::internal("not built yet")));
    }

    /// Has messages go by themselves.
    pub fn set_retention(&self, _id: String, _days: u32, done: Completer<()>) {
        done.complete(Err(Error::internal("not built yet")));
    }
}
