//! Histories read in either direction, from the service or from the device; cleared; and messages deleted, while
//! the conversation stays.

use super::Client;
use super::cache::Received;
use super::completer::Completer;
use super::device::Device;
use crate::api::history::{ClearHistory, DELETE_MESSAGES_LIMIT, DeleteMessages};
use crate::api::message::NewerHistory;
use crate::model::{ConversationId, Error, Result};
use crate::transport::is_network;

/// From where messages are read, and in which direction; V2TIM's numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GetType {
    /// From the service, newest first.
    CloudOlder = 1,
    /// From the service, oldest first.
    CloudNewer = 2,
    /// From this device alone, newest first.
    LocalOlder = 3,
    /// From this device alone, oldest first.
    LocalNewer = 4,
}

/// What of a history is wanted.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// Which conversation.
    pub conversation: String,
    /// From where, and in which direction.
    pub get: GetType,
    /// Only what is behind the message of this seq, in that direction; 0: from the newest, or the oldest, on.
    pub last_seq: u64,
    /// At most so many.
    pub count: u32,
}

impl Client {
    /// V2TIM's `getHistoryMessageList`. From the service, what it still has is fetched and kept, and what only
    /// the device has is added; while it cannot be reached, it is what the device has. From the device, the service is
    /// never asked. Errors: 6014, 6017; the network's where the device has nothing.
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
            let marks = device.cache.read(|rows| rows.marks(&conversation, &seqs))?;
            let answer = device.call_here_too(DeleteMessages {
                conversation: conversation.clone(),
                seqs,
                marks: marks.clone(),
            })?;
            if !answer.disputed.is_empty() {
                // The service has others there. Those that are meant are here only.
                let applied = device
                    .cache
                    .write(|rows| rows.delete_marked(&conversation, &marks))?;
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
            // As older ones.
            Err(error) if kept.is_empty() || !is_network(error.code) => Err(error),
            _ => Ok(kept),
        }
    }

    /// Fetches and keeps what the service has above `after`, oldest first: so many, or all there are. Less would
    /// leave a hole between what the device has below and above.
    fn fetch_newer(&mut self, id: &ConversationId, mut after: u64, count: u32) -> Result<()> {
        self.send_queue()?; // As before older ones.
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
