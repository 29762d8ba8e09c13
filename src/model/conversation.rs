//! Conversations: their kinds, filters and preferences.

use serde::{Deserialize, Serialize};

use super::ConversationId;

/// The two kinds of conversation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConversationKind {
    /// With one other user.
    C2c,
    /// Of a group.
    Group,
}

impl ConversationKind {
    /// The prefix of the kind's ids.
    pub fn prefix(self) -> &'static str {
        match self {
            Self::C2c => "c2c_",
            Self::Group => "group_",
        }
    }
}

/// A conversation filter: V2TIM's `V2TIMConversationListFilter`. Criteria that are `None` do not count; all others
/// must hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Conversations of this kind.
    pub kind: Option<ConversationKind>,
    /// Conversations in the folder of this name; empty: in no folder.
    pub folder: Option<String>,
    /// Conversations with any of these marks; 0: without marks.
    pub marks: Option<u64>,
    /// Conversations with unread messages, or without.
    pub unread: Option<bool>,
    /// Conversations with unread messages that mention the user ("@"), or without.
    pub mentioned: Option<bool>,
}

/// The members that a message mentions, as bits: V2TIM's `V2TIMGroupAtType`.
pub mod at {
    /// The reader.
    pub const ME: u8 = 1;
    /// All members of the group.
    pub const ALL: u8 = 2;
    /// V2TIM's name for all members in a list of users.
    pub const ALL_USERS: &str = "__kImSDK_MesssageAtALL__";
}

/// An unread message of a group that mentions the reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct Mention {
    /// The message.
    pub seq: u64,
    /// [`at::ME`], [`at::ALL`], or both.
    pub at: u8,
}

/// Receive options: V2TIM's `V2TIMReceiveMessageOpt`.
pub mod receive_opt {
    /// Messages are reported.
    pub const RECEIVE: u8 = 0;
    /// Messages arrive silently: in list and history, without an event of their own.
    pub const NOT_RECEIVE: u8 = 1;
    /// Messages are reported, and the app shows no notification.
    pub const NOT_NOTIFY: u8 = 2;
    /// Like [`NOT_NOTIFY`], except for messages that mention the user.
    pub const NOT_NOTIFY_EXCEPT_AT: u8 = 3;
    /// Like [`NOT_RECEIVE`], except for messages that mention the user.
    pub const NOT_RECEIVE_EXCEPT_AT: u8 = 4;

    /// Whether a message is reported that mentions the reader as `at` says.
    pub fn is_told(opt: u8, at: u8) -> bool {
        match opt {
            NOT_RECEIVE => false,
            NOT_RECEIVE_EXCEPT_AT => at != 0,
            _ => true,
        }
    }
}

/// A user's preferences for a conversation. They do not belong to the list entry, so deleting the
/// conversation does not delete them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase", default)]
pub struct Preferences {
    /// V2TIM's marks, as bits: 1 star, 2 unread, 4 fold, 8 hide, those of apps from 2^32 on.
    pub marks: u64,
    /// The custom data.
    pub custom_data: String,
    /// A number of [`receive_opt`].
    pub receive_opt: u8,
    /// The retention: messages older than this number of days expire; 0: none do.
    pub retention_days: u32,
}

impl ConversationId {
    /// The kind of the conversation.
    pub fn kind(&self) -> ConversationKind {
        match self {
            Self::C2c(_) => ConversationKind::C2c,
            Self::Group(_) => ConversationKind::Group,
        }
    }
}
