//! The change feed: how a device learns of all changes, including its own.

use serde::{Deserialize, Serialize};

use super::Endpoint;
use crate::model::{ConversationId, Mention, Message, Preferences};

/// Returns the changes after `since`.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct ReadFeed {
    /// The number of the last change that the device has applied; 0 for a fresh device.
    pub since: u64,
    /// The longest time to wait for a change, in seconds; 0, the default: answers at once. At most 60.
    #[serde(default)]
    pub wait: u32,
}

impl ReadFeed {
    /// A request for the changes that exist now.
    pub fn after(since: u64) -> Self {
        Self { since, wait: 0 }
    }
}

impl Endpoint for ReadFeed {
    const WRITES: bool = false;
    const PATH: &'static str = "opentim/v1/sync";
    type Answer = Page;
}

/// A page of a user's feed, as one device may see it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct Page {
    /// The service's identity; empty if the service does not give it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub identity: String,
    /// The number that the page continues from. Only a device with that cursor applies it.
    pub since: u64,
    /// The number that the next page continues from.
    pub next: u64,
    /// Whether the next page is available at once.
    pub more: bool,
    /// The whole list instead of changes: set if `since` is 0, older than the feed reaches, or not a number of this
    /// feed.
    pub snapshot: Option<Snapshot>,
    /// The changes, in order.
    pub changes: Vec<Numbered>,
    /// Names and pictures of the conversations in this page.
    pub profiles: Vec<Profile>,
}

impl Page {
    /// Whether the service was restored from a copy after the device's last page.
    pub fn of_restored_service(&self) -> bool {
        self.next < self.since || self.snapshot.as_ref().is_some_and(|it| it.forked)
    }
}

/// A user's whole list.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct Snapshot {
    /// Every conversation in the list.
    pub entries: Vec<Entry>,
    /// Deletions after the device's cursor that apply to this device.
    pub deletions: Vec<Deletion>,
    /// Histories cleared after the device's cursor, as far as that applies to this device.
    #[serde(default)]
    pub cleared: Vec<Cleared>,
    /// All preferences, including those of conversations that are not in the list.
    #[serde(rename = "Notes", default)]
    pub preferences: Vec<ConversationPreferences>,
    /// The conversation groups, in the order in which they were created.
    #[serde(default)]
    pub folders: Vec<Folder>,
    /// The ends of the histories of all conversations that ever existed. Set for a device that is ahead of the
    /// service, which was restored from a copy: what the device has above an end is lost at the service.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ends: Vec<End>,
    /// Whether the service was restored from a copy and went on: its feed reaches back to the device's cursor, and the
    /// change of that number is not in it. Anything that the device has may be lost at the service.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub forked: bool,
}

/// The end of a history.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct End {
    /// The conversation.
    pub conversation: ConversationId,
    /// The last seq that was given.
    pub seq: u64,
}

/// A message that arrived, and that the user can no longer read at the service. A device that got it from a page of
/// history keeps it, as if it had arrived in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct Gone {
    /// The message's seq.
    pub seq: u64,
    /// Whether the message counted as unread.
    pub unread: bool,
    /// How the message mentioned the user: a number of [`crate::model::at`].
    pub at: u8,
    /// Whether the message moved no entry and brought none back.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub stays: bool,
}

/// An entry of the list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct Entry {
    /// The conversation.
    pub conversation: ConversationId,
    /// The number of its last activity.
    pub order: u64,
    /// The number of unread messages.
    pub unread: u64,
    /// Whether the conversation is pinned.
    pub pinned: bool,
    /// The newest message that the user can read, of those that came since the conversation is in the list.
    pub last_message: Option<Message>,
    /// The message with the highest seq, if it is another one: imported history.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub newest: Option<Message>,
    /// The entry begins behind this seq; messages below existed before.
    #[serde(default)]
    pub base_seq: u64,
    /// The user's read position.
    #[serde(flatten)]
    pub position: ReadPosition,
    /// Unread messages that mention the user.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub mentions: Vec<Mention>,
}

/// A user's read position in a conversation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase", default)]
pub struct ReadPosition {
    /// Messages up to this seq are read.
    pub read_seq: u64,
    /// The time of the last message that was read, in seconds since 1970; 0: none was read yet.
    pub read_time: i64,
}

/// A cleared history; the entry stays.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct Cleared {
    /// The conversation.
    pub conversation: ConversationId,
    /// The floor: the last seq that was deleted.
    pub floor: u64,
    /// The number of unread messages that are left.
    pub unread: u64,
}

/// A conversation's preferences.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct ConversationPreferences {
    /// The conversation.
    pub conversation: ConversationId,
    /// The preferences.
    #[serde(flatten)]
    pub preferences: Preferences,
}

/// A folder: V2TIM's conversation group.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct Folder {
    /// The folder's number among the user's folders; never used again.
    pub id: u64,
    /// The name.
    pub name: String,
    /// The conversations that it contains, in the list or not.
    pub conversations: Vec<ConversationId>,
}

/// A deleted conversation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct Deletion {
    /// The conversation.
    pub conversation: ConversationId,
    /// The floor: the last seq that the deletion covers.
    pub floor: u64,
    /// Whether the history up to the floor was deleted too.
    pub clear: bool,
}

/// A change and its number. Numbers ascend, with gaps where changes do not apply to this device.
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
    /// A message arrived, from the user or from another one.
    Message {
        /// The message.
        #[serde(rename = "Message")]
        message: Message,
        /// Whether it counts as unread for this user.
        #[serde(rename = "Unread")]
        unread: bool,
        /// How it mentions this user: a number of [`crate::model::at`], or 0.
        #[serde(rename = "At", default)]
        at: u8,
        /// Whether it moves no entry and brings none back: imported history.
        #[serde(rename = "Stays", default, skip_serializing_if = "std::ops::Not::not")]
        stays: bool,
    },
    /// A conversation was deleted.
    Deleted(Deletion),
    /// A conversation came into the list without a message: a group that was created or joined, or a conversation
    /// that stays because messages came after what a deletion covers.
    Entered {
        /// The conversation.
        #[serde(rename = "Conversation")]
        conversation: ConversationId,
        /// The number of unread messages in it.
        #[serde(rename = "Unread", default)]
        unread: u64,
        /// The seq of its newest message; 0: none.
        #[serde(rename = "LastSeq", default)]
        last_seq: u64,
        /// The entry begins behind this seq; messages below existed before.
        #[serde(rename = "BaseSeq", default)]
        base_seq: u64,
        /// The message that brought it into the list, if there was one.
        #[serde(rename = "Gone", default, skip_serializing_if = "Option::is_none")]
        gone: Option<Gone>,
    },
    /// A conversation was pinned or unpinned.
    Pinned {
        /// The conversation.
        #[serde(rename = "Conversation")]
        conversation: ConversationId,
        /// Whether it is pinned from now on.
        #[serde(rename = "Pinned")]
        pinned: bool,
    },
    /// A history was cleared, to its end or up to where messages have expired.
    Cleared(Cleared),
    /// A range of messages was deleted.
    MessagesDeleted {
        /// The conversation.
        #[serde(rename = "Conversation")]
        conversation: ConversationId,
        /// The first seq.
        #[serde(rename = "From")]
        from: u64,
        /// The last seq.
        #[serde(rename = "To")]
        to: u64,
        /// The entry's newest message after the deletion.
        #[serde(rename = "LastMessage")]
        last_message: Option<Message>,
    },
    /// The read position has moved, or unread messages were deleted.
    Read {
        /// The conversation.
        #[serde(rename = "Conversation")]
        conversation: ConversationId,
        /// The read position.
        #[serde(flatten)]
        position: ReadPosition,
        /// The number of unread messages that are left.
        #[serde(rename = "Unread")]
        unread: u64,
    },
    /// A conversation's preferences have changed.
    #[serde(rename = "Noted")]
    Preferences(ConversationPreferences),
    /// A folder was created or renamed.
    FolderNamed {
        /// The folder's number.
        #[serde(rename = "Id")]
        id: u64,
        /// The folder's name.
        #[serde(rename = "Name")]
        name: String,
    },
    /// A folder was deleted.
    FolderDeleted {
        /// The folder's number.
        #[serde(rename = "Id")]
        id: u64,
    },
    /// A conversation was added to a folder.
    FolderPut {
        /// The folder's number.
        #[serde(rename = "Id")]
        id: u64,
        /// The conversation.
        #[serde(rename = "Conversation")]
        conversation: ConversationId,
    },
    /// A conversation was removed from a folder.
    FolderTaken {
        /// The folder's number.
        #[serde(rename = "Id")]
        id: u64,
        /// The conversation.
        #[serde(rename = "Conversation")]
        conversation: ConversationId,
        /// V2TIM's reason: 0: by a call; 1: there were too many.
        #[serde(rename = "Reason")]
        reason: u32,
    },
    /// The name, picture or type of a conversation has changed; see [`Page::profiles`].
    Shown {
        /// The conversation.
        #[serde(rename = "Conversation")]
        conversation: ConversationId,
        /// A message of it that arrived, and that was deleted with its entry.
        #[serde(rename = "Gone", default, skip_serializing_if = "Option::is_none")]
        gone: Option<Gone>,
    },
}

impl Change {
    /// Whether the change concerns a folder.
    pub fn is_of_folder(&self) -> bool {
        matches!(
            self,
            Self::FolderNamed { .. }
                | Self::FolderDeleted { .. }
                | Self::FolderPut { .. }
                | Self::FolderTaken { .. }
        )
    }

    /// The conversation that the change concerns; `None` for changes of a folder itself.
    pub fn conversation(&self) -> Option<&ConversationId> {
        Some(match self {
            Self::Message { message, .. } => &message.conversation,
            Self::Deleted(deletion) => &deletion.conversation,
            Self::Cleared(cleared) => &cleared.conversation,
            Self::Preferences(changed) => &changed.conversation,
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

/// What a list shows of a conversation besides its messages.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct Profile {
    /// The conversation.
    pub conversation: ConversationId,
    /// A group's name, else its id. A user's remark, else nickname, else user id.
    pub show_name: String,
    /// The picture's URL.
    pub face_url: String,
    /// `Work`, `Public`, `Meeting` or `Community`; empty for a user.
    pub group_type: String,
}
