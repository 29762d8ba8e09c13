//! `openim` and the message commands of `group_open_http_svc`: sending, importing, reading history.

use serde::{Deserialize, Serialize};

use super::{Done, Endpoint};
use crate::model::{ConversationId, Element, GroupId, Message, UserId};

/// `SendMsgControl`: the message does not count as unread.
pub const NO_UNREAD: &str = "NoUnread";
/// The longest `MsgLifeTime`: seven days, in seconds.
pub const LIFE_LIMIT: u64 = 604_800;

/// Sends a message to a user.
///
/// These fields are accepted without effect: `MsgTimeStamp` (the service's clock decides), the values of
/// `SendMsgControl` other than `NoUnread`, `OfflinePushInfo`, `ForbidCallbackControl`, `IsNeedReadReceipt`,
/// `SupportMessageExtension`. Messages for online devices only are kept like all others.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
pub struct SendMsg {
    /// The sender; by default the calling user.
    #[serde(rename = "From_Account", default)]
    pub from_account: Option<UserId>,
    /// The recipient.
    #[serde(rename = "To_Account")]
    pub to_account: UserId,
    /// The sender's number; by default chosen by the service.
    #[serde(rename = "MsgSeq", default)]
    pub msg_seq: Option<u32>,
    /// The sender's random number. With the same `MsgSeq` within five minutes, it is the same message.
    #[serde(rename = "MsgRandom")]
    pub msg_random: u32,
    /// The elements.
    #[serde(rename = "MsgBody")]
    #[cfg_attr(feature = "server", schemars(length(min = 1)))]
    pub msg_body: Vec<Element>,
    /// 1, the default: the message is also in the sender's list and devices. 2: it is not.
    #[serde(rename = "SyncOtherMachine", default)]
    #[cfg_attr(feature = "server", schemars(extend("enum" = [1, 2, null])))]
    pub sync_other_machine: Option<u32>,
    /// 1: for online devices only, so the message does not count as unread.
    #[serde(rename = "OnlineOnlyFlag", default)]
    pub online_only_flag: u32,
    /// How long to keep the message for offline devices, at most [`LIFE_LIMIT`] seconds. 0: like `OnlineOnlyFlag`.
    /// Messages are kept until they are deleted, whatever the value.
    #[serde(rename = "MsgLifeTime", default)]
    #[cfg_attr(feature = "server", schemars(range(max = LIFE_LIMIT)))]
    pub msg_life_time: Option<u64>,
    /// The time by the sender's clock.
    #[serde(rename = "MsgTimeStamp", default)]
    pub msg_time_stamp: Option<u64>,
    /// [`NO_UNREAD`]; other values have no effect.
    #[serde(rename = "SendMsgControl", default)]
    pub send_msg_control: Vec<String>,
    /// A text beside the elements. REST v4's history contains it; devices do not get it.
    #[serde(rename = "CloudCustomData", default)]
    pub cloud_custom_data: String,
}

impl SendMsg {
    /// A message from the calling user, with defaults for everything else.
    pub fn new(to_account: UserId, msg_random: u32, msg_body: Vec<Element>) -> Self {
        Self {
            from_account: None,
            to_account,
            msg_seq: None,
            msg_random,
            msg_body,
            sync_other_machine: None,
            online_only_flag: 0,
            msg_life_time: None,
            msg_time_stamp: None,
            send_msg_control: Vec::new(),
            cloud_custom_data: String::new(),
        }
    }
}

/// Sends a message to several users, in one transaction. The fields are those of [`SendMsg`].
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
pub struct BatchSendMsg {
    /// The recipients, at most 500; checked one by one.
    #[serde(rename = "To_Account")]
    #[cfg_attr(feature = "server", schemars(length(min = 1, max = 500)))]
    pub to_account: Vec<String>,
    /// See [`SendMsg::from_account`].
    #[serde(rename = "From_Account", default)]
    pub from_account: Option<UserId>,
    /// See [`SendMsg::msg_seq`].
    #[serde(rename = "MsgSeq", default)]
    pub msg_seq: Option<u32>,
    /// See [`SendMsg::msg_random`].
    #[serde(rename = "MsgRandom")]
    pub msg_random: u32,
    /// See [`SendMsg::msg_body`].
    #[serde(rename = "MsgBody")]
    #[cfg_attr(feature = "server", schemars(length(min = 1)))]
    pub msg_body: Vec<Element>,
    /// See [`SendMsg::sync_other_machine`].
    #[serde(rename = "SyncOtherMachine", default)]
    #[cfg_attr(feature = "server", schemars(extend("enum" = [1, 2, null])))]
    pub sync_other_machine: Option<u32>,
    /// See [`SendMsg::online_only_flag`].
    #[serde(rename = "OnlineOnlyFlag", default)]
    pub online_only_flag: u32,
    /// See [`SendMsg::msg_life_time`].
    #[serde(rename = "MsgLifeTime", default)]
    #[cfg_attr(feature = "server", schemars(range(max = LIFE_LIMIT)))]
    pub msg_life_time: Option<u64>,
    /// See [`SendMsg::send_msg_control`].
    #[serde(rename = "SendMsgControl", default)]
    pub send_msg_control: Vec<String>,
    /// See [`SendMsg::cloud_custom_data`].
    #[serde(rename = "CloudCustomData", default)]
    pub cloud_custom_data: String,
}

/// A recipient to whom the message was not sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
pub struct TargetError {
    /// The recipient, as given.
    #[serde(rename = "To_Account")]
    pub to_account: String,
    /// The reason: an error code.
    #[serde(rename = "ErrorCode")]
    pub error_code: i32,
}

/// The outcome of a message to several users.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct BatchSent {
    /// REST v4's key, the same for all recipients.
    pub msg_key: String,
    /// The time of sending in seconds since 1970, by the service's clock.
    pub msg_time: i64,
    /// The recipients to whom the message was not sent.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub error_list: Vec<TargetError>,
}

impl Endpoint for BatchSendMsg {
    const PATH: &'static str = "v4/openim/batchsendmsg";
    type Answer = BatchSent;
}

/// The time and position of a sent message.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct Sent {
    /// The time of sending in seconds since 1970, by the service's clock.
    pub msg_time: i64,
    /// The message's seq in the conversation, given by the service.
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
///
/// These fields are accepted without effect: `MsgPriority`, the values of `SendMsgControl` other than `NoUnread`,
/// `OfflinePushInfo`, `ForbidCallbackControl`.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct SendGroupMsg {
    /// The group.
    pub group_id: GroupId,
    /// The sender; by default the calling user.
    #[serde(rename = "From_Account", default)]
    pub from_account: Option<UserId>,
    /// The sender's random number. The same number within five minutes means the same message.
    pub random: u32,
    /// The sender's number, for devices; REST v4 has none.
    #[serde(default)]
    pub msg_seq: Option<u32>,
    /// The elements.
    #[cfg_attr(feature = "server", schemars(length(min = 1)))]
    pub msg_body: Vec<Element>,
    /// Recipients among the members; refused, because every member can read the group's history.
    #[serde(rename = "To_Account", default)]
    pub to_account: Vec<String>,
    /// See [`SendMsg::online_only_flag`].
    #[serde(default)]
    pub online_only_flag: u32,
    /// See [`SendMsg::send_msg_control`].
    #[serde(default)]
    pub send_msg_control: Vec<String>,
    /// See [`SendMsg::cloud_custom_data`].
    #[serde(default)]
    pub cloud_custom_data: String,
    /// The members that the message mentions, at most [`AT_LIMIT`].
    #[serde(default)]
    #[cfg_attr(feature = "server", schemars(length(max = AT_LIMIT)))]
    pub group_at_info: Vec<GroupAtInfo>,
}

/// The most members that one message mentions by name.
pub const AT_LIMIT: usize = 100;

/// A mention in a group message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
pub struct GroupAtInfo {
    /// 1: all members; 0: the named member.
    #[serde(rename = "GroupAtAllFlag", default)]
    #[cfg_attr(feature = "server", schemars(extend("enum" = [0, 1])))]
    pub all: u32,
    /// The member.
    #[serde(rename = "GroupAt_Account", default)]
    pub account: Option<UserId>,
}

impl SendGroupMsg {
    /// A message from the calling user, with defaults for everything else.
    pub fn new(group_id: GroupId, random: u32, msg_body: Vec<Element>) -> Self {
        Self {
            group_id,
            from_account: None,
            random,
            msg_seq: None,
            msg_body,
            to_account: Vec::new(),
            online_only_flag: 0,
            send_msg_control: Vec::new(),
            cloud_custom_data: String::new(),
            group_at_info: Vec::new(),
        }
    }
}

impl Endpoint for SendGroupMsg {
    const PATH: &'static str = "v4/group_open_http_svc/send_group_msg";
    type Answer = Sent;
}

/// Imports one message between two users from another system.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
pub struct ImportMsg {
    /// 1 or 5: the message counts as unread and is reported to devices; 2: it counts as history.
    #[serde(rename = "SyncFromOldSystem")]
    #[cfg_attr(feature = "server", schemars(extend("enum" = [1, 2, 5])))]
    pub sync_from_old_system: u32,
    /// The sender.
    #[serde(rename = "From_Account")]
    pub from_account: UserId,
    /// The recipient.
    #[serde(rename = "To_Account")]
    pub to_account: UserId,
    /// The old system's number.
    #[serde(rename = "MsgSeq", default)]
    pub msg_seq: u32,
    /// The old system's random number.
    #[serde(rename = "MsgRandom")]
    pub msg_random: u32,
    /// The time of sending, in seconds since 1970.
    #[serde(rename = "MsgTimeStamp")]
    pub msg_time_stamp: i64,
    /// The elements.
    #[serde(rename = "MsgBody")]
    #[cfg_attr(feature = "server", schemars(length(min = 1)))]
    pub msg_body: Vec<Element>,
    /// See [`SendMsg::cloud_custom_data`].
    #[serde(rename = "CloudCustomData", default)]
    pub cloud_custom_data: String,
}

impl Endpoint for ImportMsg {
    const PATH: &'static str = "v4/openim/importmsg";
    type Answer = Done;
}

/// Imports messages of a group from another system, as history.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct ImportGroupMsg {
    /// The group.
    pub group_id: GroupId,
    /// The messages, oldest first.
    pub msg_list: Vec<GroupMsgItem>,
}

/// A message of a group from another system.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct GroupMsgItem {
    /// The sender.
    #[serde(rename = "From_Account")]
    pub from_account: UserId,
    /// The time of sending, in seconds since 1970.
    pub send_time: i64,
    /// The old system's random number.
    pub random: u32,
    /// The elements.
    #[cfg_attr(feature = "server", schemars(length(min = 1)))]
    pub msg_body: Vec<Element>,
}

/// The outcome for one imported message.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct GroupMsgImported {
    /// 0, or an error code.
    pub result: i32,
    /// The message's seq in the group, given by the service.
    pub msg_seq: u64,
    /// The time of sending.
    pub msg_time: i64,
}

/// One result for each message.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct GroupMsgsImported {
    /// The results, in the given order.
    pub import_msg_result: Vec<GroupMsgImported>,
}

impl Endpoint for ImportGroupMsg {
    const PATH: &'static str = "v4/group_open_http_svc/import_group_msg";
    type Answer = GroupMsgsImported;
}

/// The most messages in a page of history. A page also ends at about a megabyte.
pub const HISTORY_LIMIT: u32 = 1_000;

/// Returns what the calling user can read of a conversation, newest first.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct History {
    /// The conversation.
    pub conversation: ConversationId,
    /// Only messages below this seq; 0: from the newest on.
    pub before_seq: u64,
    /// The number of messages; at most [`HISTORY_LIMIT`] are returned.
    pub count: u32,
}

/// A page of history.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct HistoryPage {
    /// The messages, newest first; for [`NewerHistory`], oldest first.
    pub messages: Vec<Message>,
    /// Whether the page ends before `Count` because it is full. There may be more messages behind its last one.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub more: bool,
}

/// Returns a history in the other direction: the messages after a given one, oldest first.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct NewerHistory {
    /// The conversation.
    pub conversation: ConversationId,
    /// Only messages above this seq; 0: from the oldest on.
    pub after_seq: u64,
    /// The number of messages; at most [`HISTORY_LIMIT`] are returned.
    pub count: u32,
}

impl Endpoint for NewerHistory {
    const WRITES: bool = false;
    const PATH: &'static str = "opentim/v1/history/newer";
    type Answer = HistoryPage;
}

impl Endpoint for History {
    const WRITES: bool = false;
    const PATH: &'static str = "opentim/v1/history";
    type Answer = HistoryPage;
}
