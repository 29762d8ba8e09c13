//! Histories: reading in either direction, from the service or from the device; clearing; deleting messages while the
//! conversation stays.

use super::Client;
use super::cache::Received;
use super::completer::Completer;
use super::device::Device;
use crate::api::history::{ClearHistory, DELETE_MESSAGES_LIMIT, DeleteMessages};
use crate::api::message::NewerHistory;
use crate::model::{ConversationId, Error, Result};
use crate::transport::is_network;

/// The source and direction of reading, with V2TIM's numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GetType {
    /// From the service, newest first.
    CloudOlder = 1,
    /// From the service, oldest first.
    CloudNewer = 2,
    /// From this device only, newest first.
    LocalOlder = 3,
    /// From this device only, oldest first.
    LocalNewer = 4,
}

/// The part of a history to read.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// The conversation.
    pub conversation: String,
    /// The source and direction.
    pub get: GetType,
    /// Begins behind the message of this seq, in that direction; 0: from the newest, or the oldest, on.
    pub last_seq: u64,
    /// The most messages to return.
    pub count: u32,
}

impl Client {
    /// V2TIM's `getHistoryMessageList`. From the service: fetches and keeps what it still has, and adds what only the
    /// device has; while the service cannot be reached, returns what the device has. From the device: never asks the
    /// service. Errors: 6014, 6017; a network error if the device has nothing.
    pub fn messages(&self, wanted: Wanted, done: Completer<Vec<Received>>) {
        self.run(done, move |device| {
            let id = ConversationId::new(&wanted.conversation)?;
            let (last, count) = (wanted.last_seq, wanted.count);
            if count == 0 {
                return Err(Error::parameter("count: 0 given, at least 1 is needed"));
            }
            match wanted.get {
                GetType::CloudOlder => device.history(&id, last, count),
                GetType::CloudNewer => device.newer_history(&id, last, count),
                GetType::LocalOlder => {
                    let before = if last == 0 { u64::MAX } else { last };
                    device.cache.read(|rows| rows.messages(&id, before, count))
                }
                GetType::LocalNewer => device
                    .cache
                    .read(|rows| rows.newer_messages(&id, last, count)),
            }
        });
    }

    /// V2TIM's `findMessages`: the messages with these ids that this device has, in the order of the ids. Errors: 6014.
    pub fn find_messages(&self, ids: Vec<String>, done: Completer<Vec<Received>>) {
        self.run(done, move |device| {
            device.cache.read(|rows| rows.find_messages(&ids))
        });
    }

    /// V2TIM's `clearC2CHistoryMessage` and `clearGroupHistoryMessage`: deletes this user's history beyond recovery,
    /// on this device and at the service, and on the user's other devices if `SyncConversationDeletion` is on. The
    /// conversation keeps its place in the list. Errors: 6014, 6017.
    pub fn clear_history(&self, id: String, done: Completer<()>) {
        self.run(done, move |device| {
            let conversation = ConversationId::new(&id)?;
            device.call_here_too(ClearHistory { conversation })?;
            device.erased()
        });
    }

    /// V2TIM's `deleteMessages`: deletes messages of one conversation, by their seqs, for this user, on this device
    /// and at the service, beyond recovery. Other devices keep theirs. Missing messages count as deleted. Errors:
    /// 6014; 6017 for a malformed id, no seqs, or more than 50.
    pub fn delete_messages(&self, id: String, seqs: Vec<u64>, done: Completer<()>) {
        self.run(done, move |device| {
            let conversation = ConversationId::new(&id)?;
            let count = seqs.len();
            if count == 0 || count > DELETE_MESSAGES_LIMIT {
                return Err(Error::parameter(format!(
                    "seqs: {count} given, 1 to {DELETE_MESSAGES_LIMIT} are allowed"
                )));
            }
            let fingerprints = device
                .cache
                .read(|rows| rows.fingerprints(&conversation, &seqs))?;
            let answer = device.call_here_too(DeleteMessages {
                conversation: conversation.clone(),
                seqs,
                fingerprints: fingerprints.clone(),
            })?;
            if !answer.disputed.is_empty() {
                // The service has other messages under these seqs. The ones to delete are only here.
                let applied = device
                    .cache
                    .write(|rows| rows.delete_matching(&conversation, &fingerprints))?;
                device.settle(applied)?;
            }
            device.erased()
        });
    }
}

impl Device {
    fn newer_history(
        &mut self,
        id: &ConversationId,
        after: u64,
        count: u32,
    ) -> Result<Vec<Received>> {
        let fetched = self.fetch_newer(id, after, count);
        let kept = self
            .cache
            .read(|rows| rows.newer_messages(id, after, count))?;
        match fetched {
            // As in `Device::history`.
            Err(error) if kept.is_empty() || !is_network(error.code) => Err(error),
            _ => Ok(kept),
        }
    }

    /// Fetches and keeps what the service has above `after`, oldest first: `count` messages, or all there are. Fewer
    /// would leave a gap between what the device has below and above.
    fn fetch_newer(&mut self, id: &ConversationId, mut after: u64, count: u32) -> Result<()> {
        self.send_queue()?; // As in `Device::fetch`.
        let mut left = count;
        loop {
            let page = self.ask(NewerHistory {
                conversation: id.clone(),
                after_seq: after,
                count: left,
            })?;
            let messages = &page.messages;
            self.cache.write(|rows| rows.keep_messages(id, messages))?;
            left = left.saturating_sub(u32::try_from(messages.len()).unwrap_or(u32::MAX));
            match messages.last().filter(|_| page.more && left > 0) {
                Some(last) => after = last.seq,
                None => return Ok(()),
            }
        }
    }
}
