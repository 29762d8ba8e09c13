//! Marks: messages by which a device and a service find out how far they agree.

use serde::{Deserialize, Serialize};

use super::{Message, MessageKey, UserId};

/// A message, by its place and by what tells it from any other that might stand there: in a database that was begun
/// anew, or that went back to a copy, the places are given out once more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct Mark {
    /// Its place in the conversation.
    pub seq: u64,
    /// A number made of its sender, his numbers and its time.
    pub id: u64,
}

impl Mark {
    /// The mark of a message with this key and sender.
    pub fn new(seq: u64, key: &MessageKey, sender: &UserId) -> Self {
        let id = hash(&format!("{} {}", key.msg_key(), sender.as_str()));
        Self { seq, id }
    }

    /// The mark of a message.
    pub fn of(message: &Message) -> Self {
        Self::new(message.seq, &message.key, &message.sender)
    }
}

/// A number for a text, the same in every version (FNV-1a), that a database can hold.
pub fn hash(text: &str) -> u64 {
    let step = |hash: u64, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    text.bytes().fold(0xcbf2_9ce4_8422_2325, step) >> 1
}
