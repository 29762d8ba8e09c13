//! Deleting conversations: `recentcontact/delete`, and many in one request.

use serde::{Deserialize, Serialize};

use super::{Done, Endpoint};
use crate::model::{ConversationId, Mark, UserId};

/// The most conversations that one call may delete.
pub const IDS_PER_CALL: usize = 100;

/// Deletes conversations of one user, all in one transaction: what REST v4 does one by one.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct DeleteConversations {
    /// Whose; the asking user's when not named. Only an administrator names another.
    #[serde(
        rename = "From_Account",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub from_account: Option<UserId>,
    /// Which, at most [`IDS_PER_CALL`].
    #[cfg_attr(feature = "server", schemars(length(min = 1, max = IDS_PER_CALL)))]
    pub conversations: Vec<ConversationId>,
    /// Whether the history goes too.
    pub clear_message: bool,
    /// For each of them, in order, the last seq that the deletion may cover: what a device had when it was
    /// asked. Messages behind it stay, and so does then the conversation. None: everything there is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub up_to: Option<Vec<u64>>,
    /// For each of them, messages up to there that the device has, the newest first, at most [`MARKS_LIMIT`]: the
    /// deletion covers what the service has, too. None: `UpTo` is believed as it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub marks: Option<Vec<Vec<Mark>>>,
}

/// The most marks of one conversation.
pub const MARKS_LIMIT: usize = 64;

/// What a deletion came to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct ConversationsDeleted {
    /// Of these, less was deleted than `UpTo` says: other messages stand there than the device had. The feed says how
    /// far it went.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub disputed: Vec<ConversationId>,
}

impl Endpoint for DeleteConversations {
    const PATH: &'static str = "opentim/v1/conversation/delete";
    type Answer = ConversationsDeleted;
}

/// Deletes one conversation of a user.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
pub struct DeleteRecentContact {
    /// Whose.
    #[serde(rename = "From_Account")]
    pub from_account: UserId,
    /// 1 with a user, 2 of a group: a number of [`super::kind`].
    #[serde(rename = "Type", alias = "type")]
    #[cfg_attr(feature = "server", schemars(extend("enum" = [1, 2])))]
    pub kind: u32,
    /// The peer, of a conversation with a user.
    #[serde(rename = "To_Account", default)]
    pub to_account: Option<String>,
    /// The group, of a conversation of a group.
    #[serde(rename = "ToGroupid", alias = "ToGroupId", alias = "GroupId", default)]
    pub to_group_id: Option<String>,
    /// 1: the history goes too. 0, the default: it stays.
    #[serde(rename = "ClearRamble", default)]
    pub clear_ramble: u32,
}

impl Endpoint for DeleteRecentContact {
    const PATH: &'static str = "v4/recentcontact/delete";
    type Answer = Done;
}
