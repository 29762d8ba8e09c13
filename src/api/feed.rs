//! The change feed: how a device learns what happened, its own doings included.

use serde::{Deserialize, Serialize};

use super::Endpoint;
use crate::model::{ConversationId, Message};

/// Asks for what changed after `since`.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct ReadFeed {
    /// The number that the device has applied last; 0 for a fresh device.
    pub since: u64,
    /// How many seconds to wait for something to happen; 0, the default, answers at once. At most 60.
    #[serde(default)]
    pub wait: u32,
}

impl ReadFeed {
    /// Asks for what there is now.
    pub fn after(since: u64) -> Self {
        Self { since, wait: 0 }
    }
}

impl Endpoint for ReadFeed {
    const PATH: &'static str = "opentim/v1/sync";
    type Answer = Page;
}

/// A part of a user's feed, as one device may see it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct Page {
    /// The number this part continues from: it applies only to a device that stands there.
    pub since: u64,
    /// The number to ask from next.
    pub next: u64,
    /// True when there is more to ask for at once.
    pub more: bool,
    /// Set when `since` was 0 or older than the feed reaches: the whole list comes instead of changes.
    pub snapshot: Option<Snapshot>,
    /// The changes, in order.
    pub changes: Vec<Numbered>,
    /// What to show of the conversations named in this part.
    pub profiles: Vec<Profile>,
}

/// The whole list of a user.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct Snapshot {
    /// Every conversation in the list.
    pub entries: Vec<Entry>,
    /// Deletions after the device's number that concern it.
    pub deletions: Vec<Deletion>,
}

/// A conversation of the list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct Entry {
    /// Which.
    pub conversation: ConversationId,
    /// The number of its last activity.
    pub order: u64,
    /// Unread messages.
    pub unread: u64,
    /// Whether it is pinned.
    pub pinned: bool,
    /// The newest message that the user can read.
    pub last_message: Option<Message>,
}

/// A conversation was deleted.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct Deletion {
    /// Which.
    pub conversation: ConversationId,
    /// The last seq that the deletion covers: the floor.
    pub floor: u64,
    /// Whether the history up to the floor went too.
    pub clear: bool,
}

/// A change and its number; numbers ascend, with gaps where a change was not for this device.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct Numbered {
    /// The number.
    pub number: u64,
    /// The change.
    #[serde(flatten)]
    pub change: Change,
}

/// One change.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(tag = "Kind")]
pub enum Change {
    /// A message came, of the user himself or of another.
    Message {
        /// The message.
        #[serde(rename = "Message")]
        message: Message,
        /// Whether it counts as unread for this user.
        #[serde(rename = "Unread")]
        unread: bool,
    },
    /// A conversation was deleted.
    Deleted(Deletion),
    /// A conversation entered the list without a message: a group that was made or joined, or one that
    /// stays because messages came after what a deletion covers.
    Entered {
        /// Which.
        #[serde(rename = "Conversation")]
        conversation: ConversationId,
        /// Unread messages in it.
        #[serde(rename = "Unread", default)]
        unread: u64,
        /// The seq of the newest message in it; 0: none.
        #[serde(rename = "LastSeq", default)]
        last_seq: u64,
    },
    /// A conversation was pinned or unpinned.
    Pinned {
        /// Which.
        #[serde(rename = "Conversation")]
        conversation: ConversationId,
        /// Pinned from now on, or not.
        #[serde(rename = "Pinned")]
        pinned: bool,
    },
}

impl Change {
    /// The conversation that the change is about.
    pub fn conversation(&self) -> &ConversationId {
        match self {
            Self::Message { message, .. } => &message.conversation,
            Self::Deleted(deletion) => &deletion.conversation,
            Self::Entered { conversation, .. } | Self::Pinned { conversation, .. } => conversation,
        }
    }
}

/// What a list shows of a conversation beside its messages.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct Profile {
    /// Which.
    pub conversation: ConversationId,
    /// Group: its name, else its id. User: remark, else nickname, else user id.
    pub show_name: String,
    /// Picture.
    pub face_url: String,
    /// `Work`, `Public`, `Meeting` or `Community`; empty for a user and for a group that is no more.
    pub group_type: String,
}
