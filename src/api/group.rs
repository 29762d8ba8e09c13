//! `group_open_http_svc`: groups and their members.

use serde::{Deserialize, Serialize};

use super::{Done, Endpoint};
use crate::model::{GroupId, UserId};

/// A member, as requests name one.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
pub struct Member {
    /// Who.
    #[serde(rename = "Member_Account")]
    pub account: UserId,
}

/// Makes a group.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct CreateGroup {
    /// Its owner; the asking user when not named.
    #[serde(rename = "Owner_Account", default)]
    pub owner_account: Option<UserId>,
    /// `Public`, `Private` (the SDK's `Work`), `ChatRoom` (`Meeting`) or `Community`.
    #[serde(rename = "Type")]
    #[cfg_attr(feature = "server", schemars(extend("enum" =
        ["Public", "Private", "ChatRoom", "Community", "Work", "Meeting"])))]
    pub group_type: String,
    /// Its id; made by the service when not named.
    #[serde(default)]
    pub group_id: Option<GroupId>,
    /// Its name.
    #[cfg_attr(feature = "server", schemars(length(min = 1, max = 100)))]
    pub name: String,
    /// What it is about.
    #[serde(default)]
    #[cfg_attr(feature = "server", schemars(length(max = 240)))]
    pub introduction: Option<String>,
    /// What its members are told.
    #[serde(default)]
    #[cfg_attr(feature = "server", schemars(length(max = 300)))]
    pub notification: Option<String>,
    /// Its picture.
    #[serde(default)]
    #[cfg_attr(feature = "server", schemars(length(max = 100)))]
    pub face_url: Option<String>,
    /// Members beside the owner.
    #[serde(default)]
    #[cfg_attr(feature = "server", schemars(length(max = 100)))]
    pub member_list: Vec<Member>,
}

/// The id of a group just made.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct GroupCreated {
    /// The group.
    pub group_id: GroupId,
}

impl Endpoint for CreateGroup {
    const PATH: &'static str = "v4/group_open_http_svc/create_group";
    type Answer = GroupCreated;
}

/// Ends a group. Its conversations stay with those who had them.
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
    /// The members to be, at most 100.
    #[cfg_attr(feature = "server", schemars(length(max = 100)))]
    pub member_list: Vec<Member>,
}

/// What became of one member to be.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
pub struct MemberAdded {
    /// Who.
    #[serde(rename = "Member_Account")]
    pub account: UserId,
    /// 1 added, 2 was a member, 0 has no account.
    #[serde(rename = "Result")]
    pub result: u32,
}

/// One result for each member to be.
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

/// Removes members; a user who removes himself quits. Their conversations stay.
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

/// The asking user joins a group. REST v4 has no command for it.
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
