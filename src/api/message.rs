//! `openim` and the message commands of `group_open_http_svc`: sending, importing, reading back.

use serde::{Deserialize, Serialize};

use super::{Done, Endpoint};
use crate::model::{ConversationId, Element, GroupId, Message, UserId};

/// Sends a message to a user.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct SendMsg {
    /// Who writes; the asking user when not named.
    #[serde(rename = "From_Account", default)]
    pub from_account: Option<UserId>,
    /// Who reads.
    #[serde(rename = "To_Account")]
    pub to_account: UserId,
    /// The sender's number; made by the service when not given.
    #[serde(rename = "MsgSeq", default)]
    pub msg_seq: Option<u32>,
    /// The sender's random number: with the same `MsgSeq` within five minutes, the same message.
    #[serde(rename = "MsgRandom")]
    pub msg_random: u32,
    /// The elements.
    #[serde(rename = "MsgBody")]
    pub msg_body: Vec<Element>,
}

/// The place that a message took.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Sent {
    /// Seconds since 1970, by the service's clock.
    pub msg_time: i64,
    /// The service's number of it in the conversation.
    pub msg_seq: u64,
    /// REST v4's key, `seq_random_time`.
    #[serde(default)]
    pub msg_key: String,
}

impl Endpoint for SendMsg {
    const PATH: &'static str = "v4/openim/sendmsg";
    type Answer = Sent;
}

/// Sends a message to a group.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct SendGroupMsg {
    /// The group.
    pub group_id: GroupId,
    /// Who writes; the asking user when not named.
    #[serde(rename = "From_Account", default)]
    pub from_account: Option<UserId>,
    /// The sender's random number: the same again within five minutes is the same message.
    pub random: u32,
    /// The sender's number, for devices; REST v4 does not give one.
    #[serde(default)]
    pub msg_seq: Option<u32>,
    /// The elements.
    pub msg_body: Vec<Element>,
}

impl Endpoint for SendGroupMsg {
    const PATH: &'static str = "v4/group_open_http_svc/send_group_msg";
    type Answer = Sent;
}

/// Takes over one message between two users from another system.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ImportMsg {
    /// 5: counts as unread, devices are told; 2: history only.
    #[serde(rename = "SyncFromOldSystem")]
    pub sync_from_old_system: u32,
    /// Who wrote.
    #[serde(rename = "From_Account")]
    pub from_account: UserId,
    /// Who reads.
    #[serde(rename = "To_Account")]
    pub to_account: UserId,
    /// The old system's number.
    #[serde(rename = "MsgSeq", default)]
    pub msg_seq: u32,
    /// The old system's random number.
    #[serde(rename = "MsgRandom")]
    pub msg_random: u32,
    /// When it was sent, seconds since 1970.
    #[serde(rename = "MsgTimeStamp")]
    pub msg_time_stamp: i64,
    /// The elements.
    #[serde(rename = "MsgBody")]
    pub msg_body: Vec<Element>,
}

impl Endpoint for ImportMsg {
    const PATH: &'static str = "v4/openim/importmsg";
    type Answer = Done;
}

/// Takes over messages of a group from another system, as history.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ImportGroupMsg {
    /// The group.
    pub group_id: GroupId,
    /// The messages, oldest first.
    pub msg_list: Vec<GroupMsgItem>,
}

/// A message of a group from another system.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct GroupMsgItem {
    /// Who wrote.
    #[serde(rename = "From_Account")]
    pub from_account: UserId,
    /// When, seconds since 1970.
    pub send_time: i64,
    /// The old system's random number.
    pub random: u32,
    /// The elements.
    pub msg_body: Vec<Element>,
}

/// What became of one imported message.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct GroupMsgImported {
    /// 0, or a code.
    pub result: i32,
    /// The service's number of it.
    pub msg_seq: u64,
    /// When it was sent.
    pub msg_time: i64,
}

/// One result for each message.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct GroupMsgsImported {
    /// The results, in the given order.
    pub import_msg_result: Vec<GroupMsgImported>,
}

impl Endpoint for ImportGroupMsg {
    const PATH: &'static str = "v4/group_open_http_svc/import_group_msg";
    type Answer = GroupMsgsImported;
}

/// What the asking user can read of a conversation, newest first.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct History {
    /// Which conversation.
    pub conversation: ConversationId,
    /// Only messages below this seq; 0 begins at the newest.
    pub before_seq: u64,
    /// At most so many.
    pub count: u32,
}

/// A page of history.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct HistoryPage {
    /// Newest first.
    pub messages: Vec<Message>,
}

impl Endpoint for History {
    const PATH: &'static str = "opentim/v1/history";
    type Answer = HistoryPage;
}
