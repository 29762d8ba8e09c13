//! Folders of conversations, V2TIM's conversation groups.

use super::completer::Completer;
use super::{Client, OperationResult};
use crate::model::Error;

impl Client {
    /// V2TIM's `createConversationGroup`.
    pub fn create_folder(
        &self,
        _name: String,
        _ids: Vec<String>,
        done: Completer<Vec<OperationResult>>,
    ) {
        done.complete(Err(Error::internal("not built yet")));
    }

    /// V2TIM's `getConversationGroupList`.
    pub fn folders(&self, done: Completer<Vec<String>>) {
        done.complete(Err(Error::internal("not built yet")));
    }

    /// V2TIM's `renameConversationGroup`.
    pub fn rename_folder(&self, _old: String, _new: String, done: Completer<()>) {
        done.complete(Err(Error::internal("not built yet")));
    }

    /// V2TIM's `addConversationsToGroup`.
    pub fn add_to_folder(
        &self,
        _name: String,
        _ids: Vec<String>,
        done: Completer<Vec<OperationResult>>,
    ) {
        done.complete(Err(Error::internal("not built yet")));
    }

    /// V2TIM's `deleteConversationsFromGroup`.
    pub fn remove_from_folder(
        &self,
        _name: String,
        _ids: Vec<String>,
        done: Completer<Vec<OperationResult>>,
    ) {
        done.complete(Err(Error::internal("not built yet")));
    }
}
