//! Fingerprints of messages, by which a device and a service find out how far they agree.

use serde::{Deserialize, Serialize};

use super::{Message, MessageKey, UserId};

/// A message's fingerprint: its seq, and a number that tells it from any other message under the same seq. A database
/// that began anew, or was restored from a copy, gives out the same seqs a second time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct Fingerprint {
    /// The message's seq in the conversation.
    pub seq: u64,
    /// A hash of the message's sender, the sender's numbers and the time.
    pub id: u64,
}

impl Fingerprint {
    /// The fingerprint of a message with this key and sender.
    pub fn new(seq: u64, key: &MessageKey, sender: &UserId) -> Self {
        let id = hash(&format!("{} {}", key.msg_key(), sender.as_str()));
        Self { seq, id }
    }

    /// The fingerprint of a message.
    pub fn of(message: &Message) -> Self {
        Self::new(message.seq, &message.key, &message.sender)
    }
}

/// A hash of a text (FNV-1a), the same in every version, that fits into a database's integers.
pub fn hash(text: &str) -> u64 {
    let step = |hash: u64, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    text.bytes().fold(0xcbf2_9ce4_8422_2325, step) >> 1
}
