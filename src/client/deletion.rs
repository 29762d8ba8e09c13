//! Deletion of conversations, the library's core. The promises are in `docs/deletion.md`.

use super::Client;
use super::cache::Floor;
use super::completer::Completer;
use super::config::OfflineDelete;
use super::device::Device;
use crate::api::deletion::{DeleteConversations, FindFloors, IDS_PER_CALL};
use crate::model::{ConversationId, Error, Fingerprint, Result};
use crate::transport::is_network;

/// The outcome for one conversation of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OperationResult {
    /// The id as the caller gave it.
    pub conversation_id: String,
    /// 0, or an error code.
    pub code: i32,
    /// The error message; empty on success.
    pub message: String,
}

impl Client {
    /// V2TIM's `deleteConversation`: deletes a conversation and its history, on this device and at the service.
    /// Deleting a missing conversation succeeds. Errors: 6014, 6017.
    pub fn delete_conversation(&self, id: String, done: Completer<()>) {
        self.run(done, move |device| {
            let id = ConversationId::new(&id)?;
            device.delete(vec![id], None, true)
        });
    }

    /// V2TIM's `deleteConversationList`: deletes up to 100 conversations, with their histories if `clear` is set.
    /// Returns one result for each id, in the given order. Errors: 6014; 6017 for no ids or more than 100.
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
            count if count > IDS_PER_CALL => {
                return Err(Error::parameter(format!(
                    "conversation_ids: {count} given, at most {IDS_PER_CALL} are allowed"
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

    /// Deletes with one request, one transaction at the service and one transaction here. The events are queued
    /// before this returns. Without a connection, the deletion is refused, or queued if the app has asked for that.
    /// `limits` are the highest floors allowed, one for each conversation; `None` means no limit.
    pub(super) fn delete(
        &mut self,
        conversations: Vec<ConversationId>,
        limits: Option<Vec<u64>>,
        clear_message: bool,
    ) -> Result<()> {
        let floors = match (&limits, self.offline_delete) {
            (None, OfflineDelete::Refuse) => Ok(None),
            (None, OfflineDelete::Queue) => self.floors(&conversations).map(Some),
            (Some(limits), _) => self.floors_at(&conversations, limits).map(Some),
        };
        let asked = floors.and_then(|floors| self.ask_for(&conversations, floors, clear_message));
        match asked {
            Err(error) if is_network(error.code) && self.offline_delete == OfflineDelete::Queue => {
                // Harmless if the server did carry it out: deleting again up to the same seq changes nothing.
                let limits = limits.as_deref();
                let applied = self
                    .cache
                    .write(|rows| rows.delete_and_queue(&conversations, limits, clear_message))?;
                self.settle(applied)?;
            }
            outcome => outcome?,
        }
        self.erased()
    }

    /// Sends one deletion request. Also removes the local-only messages of deleted histories.
    fn ask_for(
        &mut self,
        conversations: &[ConversationId],
        floors: Option<Vec<Floor>>,
        clear_message: bool,
    ) -> Result<()> {
        let seqs = |floors: &Vec<Floor>| floors.iter().map(|floor| floor.seq).collect();
        let request = DeleteConversations {
            from_account: None,
            conversations: conversations.to_vec(),
            clear_message,
            floors: floors.as_ref().map(seqs),
            fingerprints: floors
                .map(|floors| floors.into_iter().map(|floor| floor.fingerprints).collect()),
        };
        let answer = self.call_here_too(request)?;
        if !clear_message || !self.cache.read(|rows| rows.has_local_only())? {
            return Ok(());
        }
        let agreed: Vec<ConversationId> = conversations
            .iter()
            .filter(|id| !answer.disputed.contains(id))
            .cloned()
            .collect();
        let applied = self.cache.write(|rows| rows.delete_local_only(&agreed))?;
        self.settle(applied)
    }

    /// The floors at these seqs, with the device's fingerprints up to them.
    fn floors_at(&mut self, conversations: &[ConversationId], seqs: &[u64]) -> Result<Vec<Floor>> {
        self.cache.read(|rows| {
            let each = conversations.iter().zip(seqs);
            each.map(|(id, seq)| rows.floor_at(id, *seq)).collect()
        })
    }

    /// The floors of a deletion that is queued if the request fails: what the device has, or what the service has now
    /// if the device has nothing. The failed request may reach the server long after the app was told that the
    /// conversation is gone. It must not delete messages that arrived in the meantime.
    fn floors(&mut self, conversations: &[ConversationId]) -> Result<Vec<Floor>> {
        let known = self.cache.read(|rows| {
            let floors = conversations.iter().map(|id| rows.floor(id));
            floors.collect::<Result<Vec<_>>>()
        })?;
        let each = conversations.iter().zip(&known);
        let unknown = each.filter(|(_, known)| known.is_none());
        let mut newest = self
            .floors_at_service(unknown.map(|(id, _)| id.clone()).collect())?
            .into_iter();
        let floor = |known: Option<Floor>| known.or_else(|| newest.next());
        let floors: Vec<Floor> = known.into_iter().filter_map(floor).collect();
        if floors.len() < conversations.len() {
            return Err(Error::internal("the service left out a floor"));
        }
        Ok(floors)
    }

    /// The floors that cover everything that the service has, with one request.
    fn floors_at_service(&self, conversations: Vec<ConversationId>) -> Result<Vec<Floor>> {
        if conversations.is_empty() {
            return Ok(Vec::new());
        }
        let found = self.ask(FindFloors { conversations })?;
        let floor = |newest: Option<Fingerprint>| Floor {
            seq: newest.map_or(0, |newest| newest.seq),
            fingerprints: newest.into_iter().collect(),
        };
        Ok(found.newest.into_iter().map(floor).collect())
    }

    /// Sends the queued deletions to the server.
    pub(super) fn send_queue(&mut self) -> Result<()> {
        for clear_message in [true, false] {
            loop {
                let queued = self
                    .cache
                    .read(|rows| rows.queued_deletions(clear_message, IDS_PER_CALL))?;
                if queued.is_empty() {
                    break;
                }
                let ids: Vec<_> = queued.iter().map(|one| one.conversation.clone()).collect();
                let floors = queued.iter().map(|one| one.floor.clone()).collect();
                self.ask_for(&ids, Some(floors), clear_message)?;
                self.cache
                    .write(|rows| rows.forget_queued(&queued, clear_message))?;
            }
        }
        Ok(())
    }
}
