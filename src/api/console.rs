//! What the console shows to administrators: figures, users, and one user's conversations and devices.

use serde::{Deserialize, Serialize};

use super::Endpoint;
use crate::model::{ConversationId, UserId};

/// The most users that one page holds.
pub const USERS_LIMIT: usize = 100;

/// How many of one user's conversations a page holds.
pub const CONVERSATIONS_LIMIT: usize = 50;

/// Asks for the figures.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
pub struct ReadFigures {}

/// How much there is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct Figures {
    /// Accounts.
    pub users: u64,
    /// Conversations in lists, counted once for each user who lists them.
    pub conversations: u64,
    /// Messages.
    pub messages: u64,
    /// Devices that are connected now.
    pub connected_devices: u64,
    /// The service's clock, in seconds since 1970.
    pub now: i64,
    /// How many conversations were deleted in each hour of the last 31 days, oldest first; hours without
    /// any are left out.
    pub deletions: Vec<Tally>,
}

/// What happened in one hour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct Tally {
    /// Its beginning, in seconds since 1970.
    pub time: i64,
    /// How many conversations were deleted.
    pub count: u64,
}

impl Endpoint for ReadFigures {
    const WRITES: bool = false;
    const PATH: &'static str = "opentim/v1/figures";
    type Answer = Figures;
}

/// Asks for a page of users, in the order of their ids.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase", default)]
pub struct ListUsers {
    /// How the ids begin.
    pub prefix: String,
    /// The last id of the page before; empty for the first page.
    pub after: String,
    /// How many, 1 to [`USERS_LIMIT`]; 50 when not named.
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
    /// What to ask for as `After`, while there are more.
    pub next: Option<String>,
}

/// A user in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct User {
    /// Who.
    #[serde(rename = "UserID")]
    pub user_id: UserId,
    /// Nickname.
    pub nick: String,
    /// Conversations in the list.
    pub conversations: u64,
    /// Devices that are signed in.
    pub devices: u64,
    /// Those that are connected.
    pub connected_devices: u64,
}

impl Endpoint for ListUsers {
    const WRITES: bool = false;
    const PATH: &'static str = "opentim/v1/users";
    type Answer = Users;
}

/// Asks for one user, with a page of conversations: pinned ones first, then by activity, newest first.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct ReadUser {
    /// Who.
    #[serde(rename = "UserID")]
    pub user_id: UserId,
    /// Where the page before ended; none for the first.
    #[serde(default)]
    pub after: Option<ListPosition>,
}

/// A place in a user's list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct ListPosition {
    /// Whether it is among the pinned.
    pub pinned: bool,
    /// The number of the last activity.
    pub order: u64,
}

/// A user.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct UserPage {
    /// Who.
    #[serde(rename = "UserID")]
    pub user_id: UserId,
    /// Nickname.
    pub nick: String,
    /// Conversations, at most [`CONVERSATIONS_LIMIT`].
    pub conversations: Vec<ConversationOverview>,
    /// What to ask for as `After`, while there are more.
    pub next: Option<ListPosition>,
    /// Devices that have signed in, the latest login first; at most 100.
    pub devices: Vec<Device>,
}

/// A conversation in a user's list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct ConversationOverview {
    /// Which.
    pub conversation: ConversationId,
    /// As the user's list shows it.
    pub show_name: String,
    /// `Work`, `Public`, `Meeting` or `Community`; empty for a user and for a group that is no more.
    pub group_type: String,
    /// Unread messages.
    pub unread: u64,
    /// Whether it is pinned.
    pub pinned: bool,
    /// How many messages the user can read.
    pub messages: u64,
    /// How many of them nobody else can read: what deleting with the history would erase for good. None
    /// where counting would cost too much.
    pub unshared: Option<u64>,
    /// The newest message that the user can read.
    pub last_message: Option<LastMessage>,
}

/// The newest message, in short.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct LastMessage {
    /// When it was sent, in seconds since 1970.
    pub time: i64,
    /// Who sent it.
    pub sender: UserId,
    /// The kind of its first element.
    #[serde(rename = "Type")]
    pub kind: String,
    /// The beginning of its text; none when it has none.
    pub text: Option<String>,
}

/// A device of a user.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct Device {
    /// Its id.
    pub device: String,
    /// Whether it is signed in.
    pub signed_in: bool,
    /// Whether it is connected now.
    pub connected: bool,
    /// Its last login, in seconds since 1970.
    pub last_seen: i64,
}

impl Endpoint for ReadUser {
    const WRITES: bool = false;
    const PATH: &'static str = "opentim/v1/user";
    type Answer = UserPage;
}
