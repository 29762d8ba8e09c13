//! One user's data, for administrators.

use serde::{Deserialize, Serialize};

use super::Endpoint;
use super::device::ListedDevice;
use crate::model::{ConversationId, GroupId, Message, Preferences, UserId};

/// Returns a page of everything that the service has of a user.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct ExportUser {
    /// The user's id.
    #[serde(rename = "UserID")]
    pub user_id: UserId,
    /// The end of the previous page; absent for the first page.
    #[serde(default, deserialize_with = "super::object::optional")]
    pub after: Option<ExportPosition>,
}

/// A position in a user's data.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct ExportPosition {
    /// The last conversation; absent before the first one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub conversation: Option<ConversationId>,
    /// Its last message; absent if no more of its messages follow.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seq: Option<u64>,
}

/// A page of a user's data.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct ExportPage {
    /// The records: the profile, what belongs to the user, and then each conversation, followed by its messages.
    pub records: Vec<ExportRecord>,
    /// The value of `After` for the next page; absent on the last page.
    pub next: Option<ExportPosition>,
}

/// A piece of a user's data: one line of an export, with its kind as the only field.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
pub enum ExportRecord {
    /// The user.
    Profile(ExportedProfile),
    /// A device that has logged in.
    Device(ListedDevice),
    /// A friend.
    Friend(ExportedFriend),
    /// A group that the user is a member of.
    Group(ExportedGroup),
    /// A group of conversations, which only the user sees.
    ConversationGroup(ExportedConversationGroup),
    /// A user's preferences for a conversation.
    Preferences(ExportedPreferences),
    /// A conversation that the user has, or had, in the list.
    Conversation(ExportedConversation),
    /// A message that the user can read.
    Message(Message),
}

/// The user.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct ExportedProfile {
    /// The user's id.
    #[serde(rename = "UserID")]
    pub user_id: UserId,
    /// The nickname.
    pub nick: String,
    /// The picture's address.
    pub face_url: String,
    /// When the export began, in seconds since 1970.
    pub time: i64,
}

/// A friend.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct ExportedFriend {
    /// The friend's id.
    #[serde(rename = "UserID")]
    pub user_id: UserId,
    /// The user's name for the friend.
    pub remark: String,
}

/// A group that the user is a member of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct ExportedGroup {
    /// The group's id.
    #[serde(rename = "GroupID")]
    pub group_id: GroupId,
    /// Its name.
    pub name: String,
    /// `Work`, `Public`, `Meeting` or `Community`.
    #[serde(rename = "Type")]
    pub group_type: String,
    /// Whether the user owns it.
    pub owned: bool,
}

/// A group of conversations.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct ExportedConversationGroup {
    /// Its name.
    pub name: String,
    /// The conversations in it.
    pub conversations: Vec<ConversationId>,
}

/// A user's preferences for a conversation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct ExportedPreferences {
    /// The conversation.
    pub conversation: ConversationId,
    /// Marks, custom data, receive option, retention.
    #[serde(flatten)]
    pub preferences: Preferences,
}

/// A conversation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct ExportedConversation {
    /// Its id.
    pub conversation: ConversationId,
    /// The name that the user sees.
    pub show_name: String,
    /// Whether it is in the user's list. One that was deleted without its history is not, and still has messages.
    pub listed: bool,
    /// Whether it is pinned.
    pub pinned: bool,
    /// The number of unread messages.
    pub unread: u64,
    /// The last message that the user has read; 0: none.
    pub read_seq: u64,
    /// When it was deleted last, in seconds since 1970; 0: never.
    pub deleted_time: i64,
}

impl Endpoint for ExportUser {
    const WRITES: bool = false;
    const PATH: &'static str = "opentim/v1/export";
    type Answer = ExportPage;
}
