//! Requests that delete conversations: `recentcontact/delete`, and many conversations in one request.

use serde::{Deserialize, Serialize};

use super::{Done, Endpoint};
use crate::model::{ConversationId, Fingerprint, UserId};

/// The most conversations that one call may delete.
pub const IDS_PER_CALL: usize = 100;

/// Deletes conversations of one user in one transaction. REST v4 deletes them one by one.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct DeleteConversations {
    /// The owner of the conversations; by default the calling user. Only an administrator may name another user.
    #[serde(
        rename = "From_Account",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub from_account: Option<UserId>,
    /// The conversations, at most [`IDS_PER_CALL`].
    #[cfg_attr(feature = "server", schemars(length(min = 1, max = IDS_PER_CALL)))]
    pub conversations: Vec<ConversationId>,
    /// Whether to delete the histories too.
    pub clear_message: bool,
    /// For each conversation, in order, its floor, the last seq that the deletion may cover: what the device had when
    /// the user asked. Later messages stay, and so does their conversation. By default, everything is deleted.
    #[serde(rename = "UpTo", default, skip_serializing_if = "Option::is_none")]
    pub floors: Option<Vec<u64>>,
    /// For each conversation, fingerprints of messages up to `UpTo` that the device has, newest first, at most
    /// [`FINGERPRINTS_LIMIT`]. The deletion goes up to the newest one that the service knows; if it knows none,
    /// nothing is deleted. By default, `UpTo` is not checked.
    #[serde(rename = "Marks", default, skip_serializing_if = "Option::is_none")]
    pub fingerprints: Option<Vec<Vec<Fingerprint>>>,
}

/// The most fingerprints of one conversation.
pub const FINGERPRINTS_LIMIT: usize = 64;

/// The outcome of a deletion.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct ConversationsDeleted {
    /// Conversations of which less was deleted than `UpTo` says, because the service has other messages there than
    /// the device. The feed gives the floor.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub disputed: Vec<ConversationId>,
}

impl Endpoint for DeleteConversations {
    const PATH: &'static str = "opentim/v1/conversation/delete";
    type Answer = ConversationsDeleted;
}

/// Returns the floors of a deletion that covers all of some conversations: for a device that has nothing of them.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct FindFloors {
    /// The conversations, at most [`IDS_PER_CALL`].
    #[cfg_attr(feature = "server", schemars(length(min = 1, max = IDS_PER_CALL)))]
    pub conversations: Vec<ConversationId>,
}

/// The floors of conversations.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct FloorsFound {
    /// For each conversation, in order, the newest message that the calling user can read; null if there is none.
    pub newest: Vec<Option<Fingerprint>>,
}

impl Endpoint for FindFloors {
    const WRITES: bool = false;
    const PATH: &'static str = "opentim/v1/conversation/floors";
    type Answer = FloorsFound;
}

/// Deletes one conversation of a user.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
pub struct DeleteRecentContact {
    /// The owner of the conversation.
    #[serde(rename = "From_Account")]
    pub from_account: UserId,
    /// 1: with a user; 2: of a group. A number of [`super::kind`].
    #[serde(rename = "Type", alias = "type")]
    #[cfg_attr(feature = "server", schemars(extend("enum" = [1, 2])))]
    pub kind: u32,
    /// The other user, for a conversation with a user.
    #[serde(rename = "To_Account", default)]
    pub to_account: Option<String>,
    /// The group, for a conversation of a group.
    #[serde(rename = "ToGroupid", alias = "ToGroupId", alias = "GroupId", default)]
    pub to_group_id: Option<String>,
    /// 1: deletes the history too. 0, the default: keeps it.
    #[serde(rename = "ClearRamble", default)]
    pub clear_ramble: u32,
}

impl Endpoint for DeleteRecentContact {
    const PATH: &'static str = "v4/recentcontact/delete";
    type Answer = Done;
}
