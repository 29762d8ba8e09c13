//! `recentcontact/get_list`, and the unread counts of `openim`.

use serde::{Deserialize, Serialize};

use super::Endpoint;
use crate::model::UserId;

/// `AssistFlags`: lists pinned conversations first.
pub const FLAG_PINNED: u32 = 1;
/// `AssistFlags`: includes conversations without a message.
pub const FLAG_EMPTY: u32 = 2;
/// `AssistFlags`: splits pinned conversations into pages; without it, the first page contains all of them.
pub const FLAG_PINNED_PAGES: u32 = 4;

/// Returns a page of a user's conversation list, newest activity first. The four cursors are 0 for the first page,
/// and then those of the previous answer.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct GetList {
    /// The owner of the list.
    #[serde(rename = "From_Account")]
    pub from_account: UserId,
    /// Cursor; ignored, the position is in `StartIndex` alone.
    #[serde(default)]
    pub time_stamp: i64,
    /// Cursor.
    #[serde(default)]
    pub start_index: u64,
    /// Cursor among the pinned conversations; ignored, the position is in `TopStartIndex` alone.
    #[serde(default)]
    pub top_time_stamp: i64,
    /// Cursor among the pinned conversations.
    #[serde(default)]
    pub top_start_index: u64,
    /// A sum of [`FLAG_PINNED`], [`FLAG_EMPTY`] and [`FLAG_PINNED_PAGES`]; other bits have no effect.
    #[serde(default)]
    pub assist_flags: u32,
}

/// A conversation in the list.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct SessionItem {
    /// The conversation.
    #[serde(flatten)]
    pub contact: super::conversation::RecentContact,
    /// The time of the newest message that the user can read, in seconds since 1970; 0 if there is none.
    pub msg_time: i64,
    /// 1 if the conversation is pinned.
    pub top_flag: u32,
    /// The preferences.
    #[serde(flatten)]
    pub preferences: super::contact::ContactPreferences,
}

/// A page of the list, and the start of the next page.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct ListPage {
    /// The conversations.
    pub session_item: Vec<SessionItem>,
    /// 1 on the last page.
    pub complete_flag: u32,
    /// Cursor for the next page.
    pub time_stamp: i64,
    /// Cursor for the next page.
    pub start_index: u64,
    /// Cursor for the next page.
    pub top_time_stamp: i64,
    /// Cursor for the next page.
    pub top_start_index: u64,
}

impl Endpoint for GetList {
    const WRITES: bool = false;
    const PATH: &'static str = "v4/recentcontact/get_list";
    type Answer = ListPage;
}

/// Returns the unread counts of conversations with users.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
pub struct GetC2cUnreadMsgNum {
    /// The user whose counts they are.
    #[serde(rename = "To_Account")]
    pub to_account: UserId,
    /// The other users, at most 10; by default, the total is returned.
    #[serde(rename = "Peer_Account", default)]
    #[cfg_attr(feature = "server", schemars(length(max = 10)))]
    pub peer_account: Vec<String>,
}

/// The unread count of messages from one user.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
pub struct C2cUnread {
    /// The other user.
    #[serde(rename = "Peer_Account")]
    pub peer_account: String,
    /// The unread count.
    #[serde(rename = "C2CUnreadMsgNum")]
    pub unread: u64,
}

/// A user whose count cannot be returned.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
pub struct PeerError {
    /// The user, as given.
    #[serde(rename = "Peer_Account")]
    pub peer_account: String,
    /// The reason: an error code.
    #[serde(rename = "ErrorCode")]
    pub error_code: i32,
}

/// Unread counts.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
pub struct C2cUnreadNumbers {
    /// The total; only if no users were given.
    #[serde(
        rename = "AllC2CUnreadMsgNum",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub all: Option<u64>,
    /// The count of each given user.
    #[serde(
        rename = "C2CUnreadMsgNumList",
        default,
        skip_serializing_if = "Vec::is_empty"
    )]
    pub list: Vec<C2cUnread>,
    /// The given users that are invalid.
    #[serde(rename = "ErrorList", default, skip_serializing_if = "Vec::is_empty")]
    pub error_list: Vec<PeerError>,
}

impl Endpoint for GetC2cUnreadMsgNum {
    const WRITES: bool = false;
    const PATH: &'static str = "v4/openim/get_c2c_unread_msg_num";
    type Answer = C2cUnreadNumbers;
}

/// Marks one user's messages to another as read.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct AdminSetMsgRead {
    /// The reader; also called `Operator_Account`.
    #[serde(rename = "Report_Account", alias = "Operator_Account")]
    pub report_account: UserId,
    /// The sender of the messages.
    #[serde(rename = "Peer_Account")]
    pub peer_account: UserId,
    /// Messages up to this time, in seconds since 1970; absent or 0: all.
    #[serde(default)]
    pub msg_read_time: i64,
}

impl Endpoint for AdminSetMsgRead {
    const PATH: &'static str = "v4/openim/admin_set_msg_read";
    type Answer = super::Done;
}
