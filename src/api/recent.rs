//! `recentcontact/get_list` and the unread numbers of `openim`.

use serde::{Deserialize, Serialize};

use super::Endpoint;
use crate::model::UserId;

/// `AssistFlags`: pinned conversations come first.
pub const FLAG_PINNED: u32 = 1;
/// `AssistFlags`: conversations without a message come, too.
pub const FLAG_EMPTY: u32 = 2;
/// `AssistFlags`: pinned conversations come in pages; without, all of them are on the first page.
pub const FLAG_PINNED_PAGES: u32 = 4;

/// A page of a user's conversation list, the newest activity first. The four cursors are 0 for the first
/// page and then those of the answer before.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct GetList {
    /// Whose.
    #[serde(rename = "From_Account")]
    pub from_account: UserId,
    /// Cursor; the place is in `StartIndex` alone.
    #[serde(default)]
    pub time_stamp: i64,
    /// Cursor.
    #[serde(default)]
    pub start_index: u64,
    /// Cursor among the pinned; the place is in `TopStartIndex` alone.
    #[serde(default)]
    pub top_time_stamp: i64,
    /// Cursor among the pinned.
    #[serde(default)]
    pub top_start_index: u64,
    /// Of [`FLAG_PINNED`], [`FLAG_EMPTY`], [`FLAG_PINNED_PAGES`]; other bits change nothing.
    #[serde(default)]
    pub assist_flags: u32,
}

/// A conversation of the list.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct SessionItem {
    /// Which.
    #[serde(flatten)]
    pub contact: super::conversation::RecentContact,
    /// When the newest message that the user can read was sent; 0 without one.
    pub msg_time: i64,
    /// 1 when it is pinned.
    pub top_flag: u32,
    /// What is noted of it.
    #[serde(flatten)]
    pub notes: super::contact::ContactNotes,
}

/// A page of the list, and where the next begins.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct ListPage {
    /// The conversations.
    pub session_item: Vec<SessionItem>,
    /// 1 when there is no more.
    pub complete_flag: u32,
    /// For the next page.
    pub time_stamp: i64,
    /// For the next page.
    pub start_index: u64,
    /// For the next page.
    pub top_time_stamp: i64,
    /// For the next page.
    pub top_start_index: u64,
}

impl Endpoint for GetList {
    const WRITES: bool = false;
    const PATH: &'static str = "v4/recentcontact/get_list";
    type Answer = ListPage;
}

/// Asks for unread messages of conversations with users.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
pub struct GetC2cUnreadMsgNum {
    /// Whose.
    #[serde(rename = "To_Account")]
    pub to_account: UserId,
    /// With whom, at most 10; with nobody named, the total is asked for.
    #[serde(rename = "Peer_Account", default)]
    #[cfg_attr(feature = "server", schemars(length(max = 10)))]
    pub peer_account: Vec<String>,
}

/// Unread messages from one user.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
pub struct C2cUnread {
    /// From whom.
    #[serde(rename = "Peer_Account")]
    pub peer_account: String,
    /// How many.
    #[serde(rename = "C2CUnreadMsgNum")]
    pub unread: u64,
}

/// A user whose number cannot be told.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
pub struct PeerError {
    /// Who.
    #[serde(rename = "Peer_Account")]
    pub peer_account: String,
    /// Why.
    #[serde(rename = "ErrorCode")]
    pub error_code: i32,
}

/// Unread numbers.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
pub struct C2cUnreadNumbers {
    /// All together; only when nobody was named.
    #[serde(
        rename = "AllC2CUnreadMsgNum",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub all: Option<u64>,
    /// One by one, for those who were named.
    #[serde(
        rename = "C2CUnreadMsgNumList",
        default,
        skip_serializing_if = "Vec::is_empty"
    )]
    pub list: Vec<C2cUnread>,
    /// Those who were named wrongly.
    #[serde(rename = "ErrorList", default, skip_serializing_if = "Vec::is_empty")]
    pub error_list: Vec<PeerError>,
}

impl Endpoint for GetC2cUnreadMsgNum {
    const WRITES: bool = false;
    const PATH: &'static str = "v4/openim/get_c2c_unread_msg_num";
    type Answer = C2cUnreadNumbers;
}

/// Has messages of one user's to another be read.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct AdminSetMsgRead {
    /// Who has read; also called `Operator_Account`.
    #[serde(rename = "Report_Account", alias = "Operator_Account")]
    pub report_account: UserId,
    /// Whose messages.
    #[serde(rename = "Peer_Account")]
    pub peer_account: UserId,
    /// Messages up to this time, seconds since 1970; absent or 0: all.
    #[serde(default)]
    pub msg_read_time: i64,
}

impl Endpoint for AdminSetMsgRead {
    const PATH: &'static str = "v4/openim/admin_set_msg_read";
    type Answer = super::Done;
}
