//! Requests about histories: REST v4's pages, clearing, and deleting messages while the conversation stays.

use serde::{Deserialize, Serialize};

use super::{Done, Endpoint};
use crate::model::{ConversationId, Element, Fingerprint, GroupId, UserId};

/// Returns a page of what one user can read of a conversation with another, newest page first.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct AdminGetRoamMsg {
    /// The user whose view it is; formerly `From_Account`.
    #[serde(rename = "Operator_Account", alias = "From_Account")]
    pub operator_account: UserId,
    /// The other user; formerly `To_Account`.
    #[serde(rename = "Peer_Account", alias = "To_Account")]
    pub peer_account: UserId,
    /// The most messages, above 0. A page also ends at about 13 KB.
    #[cfg_attr(feature = "server", schemars(range(min = 1)))]
    pub max_cnt: u32,
    /// The earliest time, in seconds since 1970.
    #[serde(default)]
    pub min_time: i64,
    /// The latest time; for the next page, `LastMsgTime`.
    pub max_time: i64,
    /// For the next page, `LastMsgKey`. That message is left out, and so are those of the same time that came after
    /// it.
    #[serde(default)]
    pub last_msg_key: Option<String>,
}

/// A message between two users.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct RoamMsg {
    /// The sender.
    #[serde(rename = "From_Account")]
    pub from_account: UserId,
    /// The recipient.
    #[serde(rename = "To_Account")]
    pub to_account: UserId,
    /// The sender's number.
    pub msg_seq: u32,
    /// The sender's random number.
    pub msg_random: u32,
    /// The time of sending, in seconds since 1970.
    pub msg_time_stamp: i64,
    /// 0: a normal message; there are no recalled ones.
    pub msg_flag_bits: u32,
    /// 0: whether the other user has read it is not known.
    pub is_peer_read: u32,
    /// `MsgSeq_MsgRandom_MsgTimeStamp`.
    pub msg_key: String,
    /// The elements.
    pub msg_body: Vec<Element>,
    /// The text beside the elements.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub cloud_custom_data: String,
}

/// A page of history.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct RoamPage {
    /// 1 if nothing precedes this page.
    pub complete: u32,
    /// The number of messages.
    pub msg_cnt: usize,
    /// The time of the oldest message; 0 for an empty page.
    pub last_msg_time: i64,
    /// The key of the oldest message; empty for an empty page.
    pub last_msg_key: String,
    /// The messages, oldest first.
    pub msg_list: Vec<RoamMsg>,
}

impl Endpoint for AdminGetRoamMsg {
    const WRITES: bool = false;
    const PATH: &'static str = "v4/openim/admin_getroammsg";
    type Answer = RoamPage;
}

/// Returns a page of a group's history, newest first.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct GroupMsgGetSimple {
    /// The group.
    pub group_id: GroupId,
    /// The number of messages, above 0; at most 20 are returned.
    #[cfg_attr(feature = "server", schemars(range(min = 1)))]
    pub req_msg_number: u64,
    /// Begins at this seq, downwards; absent or 0: at the newest. For the next page, the smallest seq − 1.
    #[serde(default)]
    pub req_msg_seq: u64,
}

/// A message of a group, or a placeholder for one that cannot be read.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct GroupMsg {
    /// The sender; empty in a placeholder.
    #[serde(rename = "From_Account")]
    pub from_account: String,
    /// 0: a message; 1: a placeholder for one that was deleted, or that the calling user may not read.
    pub is_place_msg: u32,
    /// 0: there are no system messages.
    pub is_system_msg: u32,
    /// 2, normal: priorities are not supported.
    pub msg_priority: u32,
    /// The sender's random number; 0 in a placeholder.
    pub msg_random: u32,
    /// The message's seq in the group, given by the service.
    pub msg_seq: u64,
    /// The time of sending, in seconds since 1970; 0 in a placeholder.
    pub msg_time_stamp: i64,
    /// The elements; none in a placeholder.
    pub msg_body: Vec<Element>,
    /// The text beside the elements.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub cloud_custom_data: String,
}

/// A page of a group's history.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct GroupMsgPage {
    /// The group.
    pub group_id: GroupId,
    /// 1 if nothing below this page can be read.
    pub is_finished: u32,
    /// The messages, newest first, one for each seq.
    pub rsp_msg_list: Vec<GroupMsg>,
}

impl Endpoint for GroupMsgGetSimple {
    const WRITES: bool = false;
    const PATH: &'static str = "v4/group_open_http_svc/group_msg_get_simple";
    type Answer = GroupMsgPage;
}

/// Clears what a user can read of a conversation. The conversation stays in the list.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct ClearHistory {
    /// The conversation.
    pub conversation: ConversationId,
}

impl Endpoint for ClearHistory {
    const PATH: &'static str = "opentim/v1/history/clear";
    type Answer = Done;
}

/// Deletes messages of one conversation, for this user.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct DeleteMessages {
    /// The conversation.
    pub conversation: ConversationId,
    /// The messages' seqs, at most [`DELETE_MESSAGES_LIMIT`].
    #[cfg_attr(feature = "server", schemars(length(min = 1, max = DELETE_MESSAGES_LIMIT)))]
    pub seqs: Vec<u64>,
    /// Fingerprints of the messages that the device has under these seqs. A different message under the same seq is
    /// not deleted.
    #[serde(rename = "Marks", default, skip_serializing_if = "Vec::is_empty")]
    pub fingerprints: Vec<Fingerprint>,
}

/// The outcome of deleting messages.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct MessagesDeleted {
    /// The seqs under which the service has a different message than the device; it is not deleted.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub disputed: Vec<u64>,
}

/// The most messages that one call may delete.
pub const DELETE_MESSAGES_LIMIT: usize = 50;

impl Endpoint for DeleteMessages {
    const PATH: &'static str = "opentim/v1/history/delete";
    type Answer = MessagesDeleted;
}
