//! What `group_open_http_svc` tells of groups.

use serde::{Deserialize, Serialize};

use super::{Done, Endpoint};
use crate::model::{GroupId, UserId};

/// Asks what groups are like, at most 50.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct GetGroupInfo {
    /// The groups; checked one by one.
    #[cfg_attr(feature = "server", schemars(length(min = 1, max = 50)))]
    pub group_id_list: Vec<String>,
}

/// A group, or why it cannot be told.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct GroupInfo {
    /// The group, as given.
    pub group_id: String,
    /// 0, or a code.
    pub error_code: i32,
    /// The sentence; empty on success.
    pub error_info: String,
    /// The rest; absent of a group that cannot be told.
    #[serde(flatten)]
    pub group: Option<GroupBase>,
    /// Its members, by id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub member_list: Option<Vec<MemberInfo>>,
}

/// What a group is like. Each field is left out where it was not asked for.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase", default)]
pub struct GroupBase {
    /// `Private`, `Public`, `ChatRoom` or `Community`.
    #[serde(rename = "Type", skip_serializing_if = "Option::is_none")]
    pub group_type: Option<String>,
    /// Its name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// What it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub introduction: Option<String>,
    /// What its members are told.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub notification: Option<String>,
    /// Its picture.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub face_url: Option<String>,
    /// Its owner.
    #[serde(rename = "Owner_Account", skip_serializing_if = "Option::is_none")]
    pub owner_account: Option<String>,
    /// How many members it has.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub member_num: Option<u64>,
    /// The seq that its next message gets.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_msg_seq: Option<u64>,
}

/// A member.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct MemberInfo {
    /// Who.
    #[serde(rename = "Member_Account")]
    pub account: String,
    /// `Owner` or `Member`.
    pub role: String,
}

/// One answer for each group, in the given order.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct GroupInfos {
    /// The groups.
    pub group_info: Vec<GroupInfo>,
}

impl Endpoint for GetGroupInfo {
    const WRITES: bool = false;
    const PATH: &'static str = "v4/group_open_http_svc/get_group_info";
    type Answer = GroupInfos;
}

/// Asks which groups a user is a member of.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct GetJoinedGroupList {
    /// Whose.
    #[serde(rename = "Member_Account")]
    pub member_account: UserId,
    /// At most so many; all, when not given.
    #[serde(default)]
    pub limit: Option<usize>,
    /// From this place on.
    #[serde(default)]
    pub offset: usize,
    /// Only groups of this type.
    #[serde(default)]
    pub group_type: Option<String>,
    /// What to tell of them beside their ids.
    #[serde(default)]
    pub response_filter: Option<ResponseFilter>,
}

/// What to tell of groups.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct ResponseFilter {
    /// Fields of [`GroupBase`]; others are passed over.
    #[serde(default)]
    pub group_base_info_filter: Vec<String>,
}

/// A group that a user is a member of.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct JoinedGroup {
    /// Which.
    pub group_id: GroupId,
    /// What was asked for.
    #[serde(flatten)]
    pub group: GroupBase,
}

/// The groups, by id.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct JoinedGroups {
    /// How many there are, `Limit` and `Offset` aside.
    pub total_count: usize,
    /// The groups of this page.
    pub group_id_list: Vec<JoinedGroup>,
}

impl Endpoint for GetJoinedGroupList {
    const WRITES: bool = false;
    const PATH: &'static str = "v4/group_open_http_svc/get_joined_group_list";
    type Answer = JoinedGroups;
}

/// Asks who is in a group.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct GetGroupMemberInfo {
    /// The group.
    pub group_id: GroupId,
    /// At most so many; all, when not given.
    #[serde(default)]
    pub limit: Option<usize>,
    /// From this place on.
    #[serde(default)]
    pub offset: usize,
    /// Only these roles, `Owner` or `Member`; all, when none is named.
    #[serde(default)]
    pub member_role_filter: Vec<String>,
}

/// The members, by id.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct GroupMembers {
    /// How many the group has.
    pub member_num: usize,
    /// The members of this page.
    pub member_list: Vec<MemberInfo>,
}

impl Endpoint for GetGroupMemberInfo {
    const WRITES: bool = false;
    const PATH: &'static str = "v4/group_open_http_svc/get_group_member_info";
    type Answer = GroupMembers;
}

/// Changes what a group is like. Devices show it from the next change of the conversation on.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct ModifyGroupBaseInfo {
    /// The group.
    pub group_id: GroupId,
    /// Its name from now on.
    #[serde(default)]
    #[cfg_attr(feature = "server", schemars(length(min = 1, max = 100)))]
    pub name: Option<String>,
    /// What it is about from now on.
    #[serde(default)]
    #[cfg_attr(feature = "server", schemars(length(max = 240)))]
    pub introduction: Option<String>,
    /// What its members are told from now on.
    #[serde(default)]
    #[cfg_attr(feature = "server", schemars(length(max = 300)))]
    pub notification: Option<String>,
    /// Its picture from now on.
    #[serde(default)]
    #[cfg_attr(feature = "server", schemars(length(max = 100)))]
    pub face_url: Option<String>,
}

impl Endpoint for ModifyGroupBaseInfo {
    const PATH: &'static str = "v4/group_open_http_svc/modify_group_base_info";
    type Answer = Done;
}
