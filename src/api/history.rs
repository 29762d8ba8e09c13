//! History as REST v4 gives it out, and what takes it away while the conversation stays.

use serde::{Deserialize, Serialize};

use super::{Done, Endpoint};
use crate::model::{ConversationId, Element, GroupId, Mark, UserId};

/// A page of what one user can read of his conversation with another, the newest page first.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct AdminGetRoamMsg {
    /// Whose view; once called `From_Account`.
    #[serde(rename = "Operator_Account", alias = "From_Account")]
    pub operator_account: UserId,
    /// With whom; once called `To_Account`.
    #[serde(rename = "Peer_Account", alias = "To_Account")]
    pub peer_account: UserId,
    /// At most so many, above 0. An answer ends earlier at about 13 KB.
    #[cfg_attr(feature = "server", schemars(range(min = 1)))]
    pub max_cnt: u32,
    /// Not earlier than this, seconds since 1970.
    #[serde(default)]
    pub min_time: i64,
    /// Not later than this; for the next page, `LastMsgTime`.
    pub max_time: i64,
    /// For the next page, `LastMsgKey`: that message and those of its time that came after it are left out.
    #[serde(default)]
    pub last_msg_key: Option<String>,
}

/// A message between two users.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct RoamMsg {
    /// Who wrote.
    #[serde(rename = "From_Account")]
    pub from_account: UserId,
    /// Who reads.
    #[serde(rename = "To_Account")]
    pub to_account: UserId,
    /// The sender's number.
    pub msg_seq: u32,
    /// The sender's random number.
    pub msg_random: u32,
    /// When, seconds since 1970.
    pub msg_time_stamp: i64,
    /// 0: a message as any; there are no recalled ones.
    pub msg_flag_bits: u32,
    /// 0: it is not known whether the peer has read it.
    pub is_peer_read: u32,
    /// `MsgSeq_MsgRandom_MsgTimeStamp`.
    pub msg_key: String,
    /// The elements.
    pub msg_body: Vec<Element>,
    /// The text beside them.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub cloud_custom_data: String,
}

/// A page of history.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct RoamPage {
    /// 1 when there is nothing before this page.
    pub complete: u32,
    /// How many messages.
    pub msg_cnt: usize,
    /// The time of the oldest; 0 of an empty page.
    pub last_msg_time: i64,
    /// Its key; empty of an empty page.
    pub last_msg_key: String,
    /// The messages, oldest first.
    pub msg_list: Vec<RoamMsg>,
}

impl Endpoint for AdminGetRoamMsg {
    const WRITES: bool = false;
    const PATH: &'static str = "v4/openim/admin_getroammsg";
    type Answer = RoamPage;
}

/// A page of a group's history, newest first.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct GroupMsgGetSimple {
    /// The group.
    pub group_id: GroupId,
    /// At most so many, above 0; no answer has more than 20.
    #[cfg_attr(feature = "server", schemars(range(min = 1)))]
    pub req_msg_number: u64,
    /// From this seq down; absent or 0: from the newest. For the next page, the smallest seq − 1.
    #[serde(default)]
    pub req_msg_seq: u64,
}

/// A message of a group, or the place of one.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct GroupMsg {
    /// Who wrote; empty of a place.
    #[serde(rename = "From_Account")]
    pub from_account: String,
    /// 0 a message, 1 the place of one that cannot be read: deleted, or not for the asking user.
    pub is_place_msg: u32,
    /// 0: there are no system messages.
    pub is_system_msg: u32,
    /// 2, normal: priorities are not kept.
    pub msg_priority: u32,
    /// The sender's random number; 0 of a place.
    pub msg_random: u32,
    /// The service's number in the group.
    pub msg_seq: u64,
    /// When, seconds since 1970; 0 of a place.
    pub msg_time_stamp: i64,
    /// The elements; none of a place.
    pub msg_body: Vec<Element>,
    /// The text beside them.
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
    /// 1 when nothing below this page can be read.
    pub is_finished: u32,
    /// The messages, newest first, one for each seq.
    pub rsp_msg_list: Vec<GroupMsg>,
}

impl Endpoint for GroupMsgGetSimple {
    const WRITES: bool = false;
    const PATH: &'static str = "v4/group_open_http_svc/group_msg_get_simple";
    type Answer = GroupMsgPage;
}

/// Clears what a user can read of a conversation; the conversation stays in the list.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct ClearHistory {
    /// Which conversation.
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
    /// Which conversation.
    pub conversation: ConversationId,
    /// The messages' seqs, at most [`DELETE_MESSAGES_LIMIT`].
    #[cfg_attr(feature = "server", schemars(length(min = 1, max = DELETE_MESSAGES_LIMIT)))]
    pub seqs: Vec<u64>,
    /// What the device has at these places: another message that stands there is not meant.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub marks: Vec<Mark>,
}

/// What deleting messages came to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct MessagesDeleted {
    /// Places where another message stands than the device had: it is left alone.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub disputed: Vec<u64>,
}

/// The most messages that one call may delete.
pub const DELETE_MESSAGES_LIMIT: usize = 50;

impl Endpoint for DeleteMessages {
    const PATH: &'static str = "opentim/v1/history/delete";
    type Answer = MessagesDeleted;
}
