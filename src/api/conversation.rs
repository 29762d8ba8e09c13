//! `recentcontact`: the conversation list.

use serde::{Deserialize, Serialize};

use super::{Done, Endpoint};
use crate::model::{ConversationId, UserId};

/// Pins or unpins conversations.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
pub struct Top {
    /// Whose.
    #[serde(rename = "From_Account")]
    pub from_account: UserId,
    /// 1 pins, 2 unpins.
    #[serde(rename = "OperationType")]
    #[cfg_attr(feature = "server", schemars(extend("enum" = [1, 2])))]
    pub operation_type: u32,
    /// Which.
    #[serde(rename = "RecentContactItem")]
    pub items: Vec<RecentContact>,
}

/// A conversation as REST v4's `top` names it.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
pub struct RecentContact {
    /// 1 with a user, 2 of a group: a number of [`super::kind`].
    #[serde(rename = "Type", alias = "type")]
    pub kind: u32,
    /// The peer, of a conversation with a user.
    #[serde(
        rename = "To_Account",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub to_account: Option<String>,
    /// The group, of a conversation of a group.
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
    /// The conversation in REST v4's words.
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

/// Has conversations be read: sets their counts of unread messages, and tells the user's devices.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct CleanUnread {
    /// A conversation's id; `c2c`, `group`: all of the kind; empty: all there are.
    pub conversation: String,
    /// With a user: messages up to this time, seconds since 1970; 0: all.
    #[serde(default)]
    pub timestamp: i64,
    /// Of a group: messages up to this seq; 0: all.
    #[serde(default)]
    pub sequence: u64,
}

impl Endpoint for CleanUnread {
    const PATH: &'static str = "opentim/v1/conversation/clean_unread";
    type Answer = Done;
}

/// Sets whether messages of conversations are told of.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct SetReceiveOpt {
    /// Which, at most 100.
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

/// Has messages that are too old go by themselves, for this user, on all of his devices and at the service.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct SetRetention {
    /// Which conversation.
    pub conversation: ConversationId,
    /// Messages older than so many days go, at most [`RETENTION_LIMIT`]; 0: none do.
    #[cfg_attr(feature = "server", schemars(range(max = RETENTION_LIMIT)))]
    pub days: u32,
}

/// The most days that messages can be kept by a rule: a hundred years.
pub const RETENTION_LIMIT: u32 = 36_500;

impl Endpoint for SetRetention {
    const PATH: &'static str = "opentim/v1/conversation/retention";
    type Answer = Done;
}
