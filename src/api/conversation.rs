//! Requests about the conversation list: `recentcontact`, unread counts, receive options, retention.

use serde::{Deserialize, Serialize};

use super::{Done, Endpoint};
use crate::model::{ConversationId, UserId};

/// Pins or unpins conversations.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
pub struct Top {
    /// The owner of the conversations.
    #[serde(rename = "From_Account")]
    pub from_account: UserId,
    /// 1: pin; 2: unpin.
    #[serde(rename = "OperationType")]
    #[cfg_attr(feature = "server", schemars(extend("enum" = [1, 2])))]
    pub operation_type: u32,
    /// The conversations.
    #[serde(rename = "RecentContactItem")]
    pub items: Vec<RecentContact>,
}

/// A conversation in the form of REST v4's `top`.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
pub struct RecentContact {
    /// 1: with a user; 2: of a group. A number of [`super::kind`].
    #[serde(rename = "Type", alias = "type")]
    pub kind: u32,
    /// The other user, for a conversation with a user.
    #[serde(
        rename = "To_Account",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub to_account: Option<String>,
    /// The group, for a conversation of a group.
    #[serde(
        rename = "GroupId",
        alias = "ToGroupId",
        alias = "ToGroupid",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub group_id: Option<String>,
}

impl RecentContact {
    /// The conversation in REST v4's form.
    pub fn new(id: &ConversationId) -> Self {
        match id {
            ConversationId::C2c(user) => Self {
                kind: super::kind::C2C,
                to_account: Some(user.to_string()),
                group_id: None,
            },
            ConversationId::Group(group) => Self {
                kind: super::kind::GROUP,
                to_account: None,
                group_id: Some(group.to_string()),
            },
        }
    }
}

impl Endpoint for Top {
    const PATH: &'static str = "v4/recentcontact/top";
    type Answer = Done;
}

/// Marks conversations as read: moves their read positions, and reports that to the user's devices.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct CleanUnread {
    /// A conversation's id; `c2c` or `group`: all of that kind; empty: all conversations.
    pub conversation: String,
    /// For a conversation with a user: messages up to this time, in seconds since 1970; 0: all.
    #[serde(default)]
    pub timestamp: i64,
    /// For a conversation of a group: messages up to this seq; 0: all.
    #[serde(default)]
    pub sequence: u64,
}

impl Endpoint for CleanUnread {
    const PATH: &'static str = "opentim/v1/conversation/clean_unread";
    type Answer = Done;
}

/// Sets the receive option of conversations.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct SetReceiveOpt {
    /// The conversations, at most 100.
    #[cfg_attr(feature = "server", schemars(length(min = 1, max = 100)))]
    pub conversations: Vec<ConversationId>,
    /// A number of [`crate::model::receive_opt`].
    #[cfg_attr(feature = "server", schemars(range(max = 4)))]
    pub receive_opt: u8,
}

impl Endpoint for SetReceiveOpt {
    const PATH: &'static str = "opentim/v1/conversation/receive_opt";
    type Answer = Done;
}

/// Sets the retention of a conversation: older messages expire for this user, on all the user's devices and at the
/// service.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct SetRetention {
    /// The conversation.
    pub conversation: ConversationId,
    /// The retention in days, at most [`RETENTION_LIMIT`]; 0: messages do not expire.
    #[cfg_attr(feature = "server", schemars(range(max = RETENTION_LIMIT)))]
    pub days: u32,
}

/// The longest retention in days: a hundred years.
pub const RETENTION_LIMIT: u32 = 36_500;

impl Endpoint for SetRetention {
    const PATH: &'static str = "opentim/v1/conversation/retention";
    type Answer = Done;
}
