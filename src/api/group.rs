//! `group_open_http_svc`: groups and their members.

use serde::{Deserialize, Serialize};

use super::{Done, Endpoint};
use crate::model::{GroupId, UserId};

/// A member in a request.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
pub struct Member {
    /// The member's id.
    #[serde(rename = "Member_Account")]
    pub account: UserId,
}

/// Creates a group.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct CreateGroup {
    /// The owner; by default the calling user.
    #[serde(rename = "Owner_Account", default)]
    pub owner_account: Option<UserId>,
    /// `Public`, `Private` (the SDK's `Work`), `ChatRoom` (`Meeting`) or `Community`.
    #[serde(rename = "Type")]
    #[cfg_attr(feature = "server", schemars(extend("enum" =
        ["Public", "Private", "ChatRoom", "Community", "Work", "Meeting"])))]
    pub group_type: String,
    /// The group's id; by default chosen by the service.
    #[serde(default)]
    pub group_id: Option<GroupId>,
    /// The name.
    #[cfg_attr(feature = "server", schemars(length(min = 1, max = 100)))]
    pub name: String,
    /// The introduction.
    #[serde(default)]
    #[cfg_attr(feature = "server", schemars(length(max = 240)))]
    pub introduction: Option<String>,
    /// The notification for members.
    #[serde(default)]
    #[cfg_attr(feature = "server", schemars(length(max = 300)))]
    pub notification: Option<String>,
    /// The picture's URL.
    #[serde(default)]
    #[cfg_attr(feature = "server", schemars(length(max = 100)))]
    pub face_url: Option<String>,
    /// Members besides the owner.
    #[serde(default)]
    #[cfg_attr(feature = "server", schemars(length(max = 100)))]
    pub member_list: Vec<Member>,
}

/// The created group.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct GroupCreated {
    /// The group's id.
    pub group_id: GroupId,
}

impl Endpoint for CreateGroup {
    const PATH: &'static str = "v4/group_open_http_svc/create_group";
    type Answer = GroupCreated;
}

/// Dismisses a group. The members keep their conversations.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct DestroyGroup {
    /// The group.
    pub group_id: GroupId,
}

impl Endpoint for DestroyGroup {
    const PATH: &'static str = "v4/group_open_http_svc/destroy_group";
    type Answer = Done;
}

/// Adds members.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct AddGroupMember {
    /// The group.
    pub group_id: GroupId,
    /// The new members, at most 100.
    #[cfg_attr(feature = "server", schemars(length(max = 100)))]
    pub member_list: Vec<Member>,
}

/// The outcome for one new member.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
pub struct MemberAdded {
    /// The user's id.
    #[serde(rename = "Member_Account")]
    pub account: UserId,
    /// 1: added; 2: was a member already; 0: has no account.
    #[serde(rename = "Result")]
    pub result: u32,
}

/// One result for each new member.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct MembersAdded {
    /// The results.
    pub member_list: Vec<MemberAdded>,
}

impl Endpoint for AddGroupMember {
    const PATH: &'static str = "v4/group_open_http_svc/add_group_member";
    type Answer = MembersAdded;
}

/// Removes members; users who remove themselves quit. Their conversations stay.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct DeleteGroupMember {
    /// The group.
    pub group_id: GroupId,
    /// The members.
    #[serde(rename = "MemberToDel_Account")]
    pub members: Vec<UserId>,
}

impl Endpoint for DeleteGroupMember {
    const PATH: &'static str = "v4/group_open_http_svc/delete_group_member";
    type Answer = Done;
}

/// Makes the calling user a member of a group. REST v4 has no such command.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct JoinGroup {
    /// The group.
    pub group_id: GroupId,
}

impl Endpoint for JoinGroup {
    const PATH: &'static str = "opentim/v1/group/join";
    type Answer = Done;
}
