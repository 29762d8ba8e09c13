//! Conversations: what tells them apart, and what is noted of them.

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
    /// What the ids of the kind begin with.
    pub fn prefix(self) -> &'static str {
        match self {
            Self::C2c => "c2c_",
            Self::Group => "group_",
        }
    }
}

/// Which conversations are meant: V2TIM's `V2TIMConversationListFilter`. What is None does not count; of
/// the others, all must hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Of this kind.
    pub kind: Option<ConversationKind>,
    /// In the folder of this name; empty: in no folder.
    pub folder: Option<String>,
    /// With any of these marks; 0: without any.
    pub marks: Option<u64>,
    /// With unread messages, or without.
    pub unread: Option<bool>,
    /// With messages that are unread and speak to the user ("@"), or without.
    pub mentioned: Option<bool>,
}

/// Whom a message speaks to: V2TIM's `V2TIMGroupAtType`. Me and all are bits.
pub mod at {
    /// The reader.
    pub const ME: u8 = 1;
    /// All members of the group.
    pub const ALL: u8 = 2;
    /// What stands for all members in a list of users; V2TIM's name for it.
    pub const ALL_USERS: &str = "__kImSDK_MesssageAtALL__";
}

/// An unread message of a group that speaks to the reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct Mention {
    /// The message.
    pub seq: u64,
    /// [`at::ME`], [`at::ALL`], or both.
    pub at: u8,
}

/// Whether messages of a conversation are told of: V2TIM's `V2TIMReceiveMessageOpt`.
pub mod receive_opt {
    /// They are.
    pub const RECEIVE: u8 = 0;
    /// They come silently: into list and history, without an event of their own.
    pub const NOT_RECEIVE: u8 = 1;
    /// They are, and the app shows no notification.
    pub const NOT_NOTIFY: u8 = 2;
    /// As [`NOT_NOTIFY`], but for those that speak to the user.
    pub const NOT_NOTIFY_EXCEPT_AT: u8 = 3;
    /// As [`NOT_RECEIVE`], but for those that speak to the user.
    pub const NOT_RECEIVE_EXCEPT_AT: u8 = 4;

    /// Whether a message is told of that speaks to the reader as `at` says.
    pub fn is_told(opt: u8, at: u8) -> bool {
        match opt {
            NOT_RECEIVE => false,
            NOT_RECEIVE_EXCEPT_AT => at != 0,
            _ => true,
        }
    }
}

/// What a user has noted of a conversation. It belongs to the contact, not to the list entry: deleting the
/// conversation leaves it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase", default)]
pub struct Notes {
    /// One bit a mark, as V2TIM has them: 1 star, 2 unread, 4 fold, 8 hide, an app's own from 2^32 on.
    pub marks: u64,
    /// The user's own data.
    pub custom_data: String,
    /// A number of [`receive_opt`].
    pub receive_opt: u8,
    /// Messages older than so many days go by themselves; 0: none do.
    pub retention_days: u32,
}

impl ConversationId {
    /// Which of the two kinds it is.
    pub fn kind(&self) -> ConversationKind {
        match self {
            Self::C2c(_) => ConversationKind::C2c,
            Self::Group(_) => ConversationKind::Group,
        }
    }
}
