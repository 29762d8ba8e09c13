//! The change feed: how a device learns what happened, its own doings included.

use serde::{Deserialize, Serialize};

use super::Endpoint;
use crate::model::{ConversationId, Mention, Message, Notes};

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
    const WRITES: bool = false;
    const PATH: &'static str = "opentim/v1/sync";
    type Answer = Page;
}

/// A part of a user's feed, as one device may see it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct Page {
    /// Which service this is; empty of one that does not say.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub identity: String,
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
    /// Histories cleared after the device's number, as far as that concerns it.
    #[serde(default)]
    pub cleared: Vec<Cleared>,
    /// All that is noted, also of conversations that are not in the list.
    #[serde(default)]
    pub notes: Vec<Noted>,
    /// The folders, in the order in which they were made.
    #[serde(default)]
    pub folders: Vec<Folder>,
    /// Where the histories end, of all conversations that there ever were; told to a device that knows more than the
    /// service, which has gone back to a copy. What the device has above it is lost here.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ends: Vec<End>,
}

/// The end of a history.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct End {
    /// Of which conversation.
    pub conversation: ConversationId,
    /// The last seq that was given.
    pub seq: u64,
}

/// A message that came and that the user can no longer read at the service. A device that has it by a page of history
/// keeps it, as if it had heard of it in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct Gone {
    /// Its seq.
    pub seq: u64,
    /// Whether it counted as unread.
    pub unread: bool,
    /// How it spoke to the user: a number of [`crate::model::at`].
    pub at: u8,
    /// Whether it moved no entry and brought none back.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub stays: bool,
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
    /// The newest message that the user can read and that came since it is in the list.
    pub last_message: Option<Message>,
    /// That with the highest seq, where it is another one: history that was imported.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub newest: Option<Message>,
    /// The entry begins behind this seq: what is below was there before.
    #[serde(default)]
    pub base_seq: u64,
    /// How far the user has read.
    #[serde(flatten)]
    pub position: ReadPosition,
    /// Unread messages that speak to the user.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub mentions: Vec<Mention>,
}

/// How far a user has read a conversation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase", default)]
pub struct ReadPosition {
    /// Messages up to this seq are read.
    pub read_seq: u64,
    /// When the last of them was sent, seconds since 1970; 0: none was read yet.
    pub read_time: i64,
}

/// A history was cleared, the entry stays.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct Cleared {
    /// Which.
    pub conversation: ConversationId,
    /// The last seq that is gone: the floor.
    pub floor: u64,
    /// Unread messages that are left.
    pub unread: u64,
}

/// What is noted of a conversation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct Noted {
    /// Which.
    pub conversation: ConversationId,
    /// What.
    #[serde(flatten)]
    pub notes: Notes,
}

/// A folder of conversations: V2TIM's conversation group.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct Folder {
    /// Its number among the user's, never used again.
    pub id: u64,
    /// Its name.
    pub name: String,
    /// What is in it, whether it is in the list or not.
    pub conversations: Vec<ConversationId>,
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
        /// How it speaks to this user: a number of [`crate::model::at`], 0 when it does not.
        #[serde(rename = "At", default)]
        at: u8,
        /// Whether it moves no entry and brings none back: history that was imported.
        #[serde(rename = "Stays", default, skip_serializing_if = "std::ops::Not::not")]
        stays: bool,
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
        /// The entry begins behind this seq: what is below was there before.
        #[serde(rename = "BaseSeq", default)]
        base_seq: u64,
        /// The message that brought it there, if there was one.
        #[serde(rename = "Gone", default, skip_serializing_if = "Option::is_none")]
        gone: Option<Gone>,
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
    /// A history was cleared, up to its end or of what is too old.
    Cleared(Cleared),
    /// Messages of a range of seqs were deleted.
    MessagesDeleted {
        /// Which conversation.
        #[serde(rename = "Conversation")]
        conversation: ConversationId,
        /// The first.
        #[serde(rename = "From")]
        from: u64,
        /// The last.
        #[serde(rename = "To")]
        to: u64,
        /// The newest message that the entry has now.
        #[serde(rename = "LastMessage")]
        last_message: Option<Message>,
    },
    /// The user has read on, or something unread is gone.
    Read {
        /// Which conversation.
        #[serde(rename = "Conversation")]
        conversation: ConversationId,
        /// How far.
        #[serde(flatten)]
        position: ReadPosition,
        /// Unread messages that are left.
        #[serde(rename = "Unread")]
        unread: u64,
    },
    /// Something else is noted of a conversation.
    Noted(Noted),
    /// A folder was made or renamed.
    FolderNamed {
        /// Its number.
        #[serde(rename = "Id")]
        id: u64,
        /// Its name.
        #[serde(rename = "Name")]
        name: String,
    },
    /// A folder was deleted.
    FolderDeleted {
        /// Its number.
        #[serde(rename = "Id")]
        id: u64,
    },
    /// A conversation was put into a folder.
    FolderPut {
        /// The folder's number.
        #[serde(rename = "Id")]
        id: u64,
        /// Which conversation.
        #[serde(rename = "Conversation")]
        conversation: ConversationId,
    },
    /// A conversation was taken out of a folder.
    FolderTaken {
        /// The folder's number.
        #[serde(rename = "Id")]
        id: u64,
        /// Which conversation.
        #[serde(rename = "Conversation")]
        conversation: ConversationId,
        /// V2TIM's reason: 0 it was asked for, 1 there were too many.
        #[serde(rename = "Reason")]
        reason: u32,
    },
    /// What is shown of a conversation has changed: see [`Page::profiles`].
    Shown {
        /// Which.
        #[serde(rename = "Conversation")]
        conversation: ConversationId,
        /// A message of it that came and is gone with its entry.
        #[serde(rename = "Gone", default, skip_serializing_if = "Option::is_none")]
        gone: Option<Gone>,
    },
}

impl Change {
    /// Whether it says something of a folder.
    pub fn is_of_folder(&self) -> bool {
        matches!(
            self,
            Self::FolderNamed { .. }
                | Self::FolderDeleted { .. }
                | Self::FolderPut { .. }
                | Self::FolderTaken { .. }
        )
    }

    /// The conversation that the change is about; none for a folder's own.
    pub fn conversation(&self) -> Option<&ConversationId> {
        Some(match self {
            Self::Message { message, .. } => &message.conversation,
            Self::Deleted(deletion) => &deletion.conversation,
            Self::Cleared(cleared) => &cleared.conversation,
            Self::Noted(noted) => &noted.conversation,
            Self::Entered { conversation, .. }
            | Self::Pinned { conversation, .. }
            | Self::MessagesDeleted { conversation, .. }
            | Self::Read { conversation, .. }
            | Self::FolderPut { conversation, .. }
            | Self::FolderTaken { conversation, .. }
            | Self::Shown { conversation, .. } => conversation,
            Self::FolderNamed { .. } | Self::FolderDeleted { .. } => return None,
        })
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
    /// `Work`, `Public`, `Meeting` or `Community`; empty for a user.
    pub group_type: String,
}
