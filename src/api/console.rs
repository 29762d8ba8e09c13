//! Requests of the administrators' console: figures, users, and one user's conversations and devices.
//! [`super::deletion::DeleteConversations`] deletes what they list.

use serde::{Deserialize, Serialize};

use super::Endpoint;
use crate::model::{ConversationId, UserId};

/// The most users that one page holds.
pub const USERS_LIMIT: usize = 100;

/// The most conversations of a user that one page holds.
pub const CONVERSATIONS_LIMIT: usize = 100;

/// Returns the service's figures.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
pub struct ReadFigures {}

/// The service's figures.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct Figures {
    /// The number of accounts.
    pub users: u64,
    /// The number of list entries: a conversation counts once for each user who has it in the list.
    pub conversations: u64,
    /// The number of messages.
    pub messages: u64,
    /// The number of devices that are connected now.
    pub connected_devices: u64,
    /// The service's clock, in seconds since 1970.
    pub now: i64,
    /// How many conversations were deleted in each hour of the last 31 days, oldest first. Hours without deletions
    /// are left out.
    pub deletions: Vec<Tally>,
}

/// The deletions of one hour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct Tally {
    /// The start of the hour, in seconds since 1970.
    pub time: i64,
    /// The number of deleted conversations.
    pub count: u64,
}

impl Endpoint for ReadFigures {
    const WRITES: bool = false;
    const PATH: &'static str = "opentim/v1/figures";
    type Answer = Figures;
}

/// Returns a page of users: those whose ids begin with the prefix, by id, and then those whose nicknames do, by
/// nickname.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase", default)]
pub struct ListUsers {
    /// The beginning of the ids or of the nicknames. In nicknames, it does not matter whether an ASCII letter is a
    /// capital.
    pub prefix: String,
    /// `Next` of the previous page; empty for the first page.
    pub after: String,
    /// The number of users, 1 to [`USERS_LIMIT`]; 50 by default.
    #[cfg_attr(feature = "server", schemars(range(min = 1, max = USERS_LIMIT)))]
    pub count: Option<usize>,
}

/// A page of users.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct Users {
    /// The users.
    pub users: Vec<User>,
    /// The value of `After` for the next page; absent on the last page.
    pub next: Option<String>,
}

/// A user in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct User {
    /// The user's id.
    #[serde(rename = "UserID")]
    pub user_id: UserId,
    /// The nickname.
    pub nick: String,
    /// The number of conversations in the list.
    pub conversations: u64,
    /// The number of devices that are signed in.
    pub devices: u64,
    /// The number of devices that are connected.
    pub connected_devices: u64,
}

impl Endpoint for ListUsers {
    const WRITES: bool = false;
    const PATH: &'static str = "opentim/v1/users";
    type Answer = Users;
}

/// Returns a user, with a page of conversations: pinned ones first, then by activity, newest first.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct ReadUser {
    /// The user's id.
    #[serde(rename = "UserID")]
    pub user_id: UserId,
    /// The end of the previous page; absent for the first page.
    #[serde(default, deserialize_with = "super::object::optional")]
    pub after: Option<ListPosition>,
    /// The number of conversations, 1 to [`CONVERSATIONS_LIMIT`]; 50 by default.
    #[serde(default)]
    #[cfg_attr(feature = "server", schemars(range(min = 1, max = CONVERSATIONS_LIMIT)))]
    pub count: Option<usize>,
    /// Only conversations whose name or id contains this text, whether in capitals or not; empty: all.
    #[serde(default)]
    pub search: String,
    /// 1: only conversations with users; 2: only those of groups. A number of [`super::kind`].
    #[serde(rename = "Type", default)]
    #[cfg_attr(feature = "server", schemars(extend("enum" = [1, 2, null])))]
    pub kind: Option<u32>,
    /// Only conversations with unread messages.
    #[serde(default)]
    pub unread: bool,
    /// Only these, at most [`CONVERSATIONS_LIMIT`], in this order and on one page, without those that are not in the
    /// list. The other conditions are ignored then.
    #[serde(default)]
    #[cfg_attr(feature = "server", schemars(length(max = CONVERSATIONS_LIMIT)))]
    pub conversations: Option<Vec<ConversationId>>,
}

impl ReadUser {
    /// The first page of the whole list.
    #[must_use]
    pub fn new(user_id: UserId) -> Self {
        Self {
            user_id,
            after: None,
            count: None,
            search: String::new(),
            kind: None,
            unread: false,
            conversations: None,
        }
    }

    /// Whether the request is for the whole list.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.search.is_empty() && self.kind.is_none() && !self.unread
    }
}

/// A position in a user's list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct ListPosition {
    /// Whether it is among the pinned conversations.
    pub pinned: bool,
    /// The number of the last activity.
    pub order: u64,
}

/// A user.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct UserPage {
    /// The user's id.
    #[serde(rename = "UserID")]
    pub user_id: UserId,
    /// The nickname.
    pub nick: String,
    /// The conversations.
    pub conversations: Vec<ConversationOverview>,
    /// The number of conversations in the list that meet the request's conditions, on all pages together.
    pub total: u64,
    /// The value of `After` for the next page; absent on the last page.
    pub next: Option<ListPosition>,
    /// The devices that have signed in, latest login first; at most 100.
    pub devices: Vec<Device>,
}

/// A conversation in a user's list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct ConversationOverview {
    /// The conversation's id.
    pub conversation: ConversationId,
    /// The name in the user's list.
    pub show_name: String,
    /// `Work`, `Public`, `Meeting` or `Community`; empty for a user and for a dismissed group.
    pub group_type: String,
    /// The number of unread messages.
    pub unread: u64,
    /// Whether the conversation is pinned.
    pub pinned: bool,
    /// The seq of the newest message. As `UpTo` of a deletion, it spares what comes later.
    pub last_seq: u64,
    /// The number of messages that the user can read.
    pub messages: u64,
    /// The number of messages that only this user can read: deleting with the history would erase them for good.
    /// Absent if counting would cost too much.
    pub unshared: Option<u64>,
    /// The newest message that the user can read.
    pub last_message: Option<LastMessage>,
}

/// A summary of the newest message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct LastMessage {
    /// The time of sending, in seconds since 1970.
    pub time: i64,
    /// The sender.
    pub sender: UserId,
    /// The type of the first element.
    #[serde(rename = "Type")]
    pub kind: String,
    /// The beginning of the text; absent if there is none.
    pub text: Option<String>,
}

/// A device of a user.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct Device {
    /// The device's id.
    pub device: String,
    /// Whether the device is signed in.
    pub signed_in: bool,
    /// Whether the device is connected now.
    pub connected: bool,
    /// The last login, in seconds since 1970.
    pub last_seen: i64,
}

impl Endpoint for ReadUser {
    const WRITES: bool = false;
    const PATH: &'static str = "opentim/v1/user";
    type Answer = UserPage;
}
