//! `group_open_http_svc`: information about groups and memberships.

use serde::{Deserialize, Serialize};

use super::{Done, Endpoint};
use crate::model::{GroupId, UserId};

/// Returns information about groups, at most 50.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct GetGroupInfo {
    /// The groups; checked one by one.
    #[cfg_attr(feature = "server", schemars(length(min = 1, max = 50)))]
    pub group_id_list: Vec<String>,
}

/// A group, or the reason why it cannot be returned.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct GroupInfo {
    /// The group's id, as given.
    pub group_id: String,
    /// 0, or an error code.
    pub error_code: i32,
    /// The error message; empty on success.
    pub error_info: String,
    /// The group's properties; absent after an error.
    #[serde(flatten)]
    pub group: Option<GroupBase>,
    /// The members, ordered by id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub member_list: Option<Vec<MemberInfo>>,
}

/// A group's properties. Those that were not requested are left out.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase", default)]
pub struct GroupBase {
    /// `Private`, `Public`, `ChatRoom` or `Community`.
    #[serde(rename = "Type", skip_serializing_if = "Option::is_none")]
    pub group_type: Option<String>,
    /// The name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The introduction.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub introduction: Option<String>,
    /// The notification for members.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub notification: Option<String>,
    /// The picture's URL.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub face_url: Option<String>,
    /// The owner.
    #[serde(rename = "Owner_Account", skip_serializing_if = "Option::is_none")]
    pub owner_account: Option<String>,
    /// The number of members.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub member_num: Option<u64>,
    /// The seq of the next message.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_msg_seq: Option<u64>,
}

/// A member.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct MemberInfo {
    /// The member's id.
    #[serde(rename = "Member_Account")]
    pub account: String,
    /// `Owner` or `Member`.
    pub role: String,
}

/// One result for each group, in the given order.
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

/// Returns the groups that a user is a member of.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct GetJoinedGroupList {
    /// The user.
    #[serde(rename = "Member_Account")]
    pub member_account: UserId,
    /// The most groups; by default all.
    #[serde(default)]
    pub limit: Option<usize>,
    /// The number of groups to skip.
    #[serde(default)]
    pub offset: usize,
    /// Only groups of this type.
    #[serde(default)]
    pub group_type: Option<String>,
    /// The properties to return besides the ids.
    #[serde(default)]
    pub response_filter: Option<ResponseFilter>,
}

/// The properties to return.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct ResponseFilter {
    /// Fields of [`GroupBase`]; unknown ones are ignored.
    #[serde(default)]
    pub group_base_info_filter: Vec<String>,
}

/// A group that a user is a member of.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct JoinedGroup {
    /// The group's id.
    pub group_id: GroupId,
    /// The requested properties.
    #[serde(flatten)]
    pub group: GroupBase,
}

/// The groups, ordered by id.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct JoinedGroups {
    /// The total number of groups, regardless of `Limit` and `Offset`.
    pub total_count: usize,
    /// The groups of this page.
    pub group_id_list: Vec<JoinedGroup>,
}

impl Endpoint for GetJoinedGroupList {
    const WRITES: bool = false;
    const PATH: &'static str = "v4/group_open_http_svc/get_joined_group_list";
    type Answer = JoinedGroups;
}

/// Returns the members of a group.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct GetGroupMemberInfo {
    /// The group.
    pub group_id: GroupId,
    /// The most members; by default all.
    #[serde(default)]
    pub limit: Option<usize>,
    /// The number of members to skip.
    #[serde(default)]
    pub offset: usize,
    /// Only these roles, `Owner` or `Member`; by default all.
    #[serde(default)]
    pub member_role_filter: Vec<String>,
}

/// The members, ordered by id.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct GroupMembers {
    /// The total number of members.
    pub member_num: usize,
    /// The members of this page.
    pub member_list: Vec<MemberInfo>,
}

impl Endpoint for GetGroupMemberInfo {
    const WRITES: bool = false;
    const PATH: &'static str = "v4/group_open_http_svc/get_group_member_info";
    type Answer = GroupMembers;
}

/// Changes a group's properties. Devices show them from the next change of the conversation on.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct ModifyGroupBaseInfo {
    /// The group.
    pub group_id: GroupId,
    /// The new name.
    #[serde(default)]
    #[cfg_attr(feature = "server", schemars(length(min = 1, max = 100)))]
    pub name: Option<String>,
    /// The new introduction.
    #[serde(default)]
    #[cfg_attr(feature = "server", schemars(length(max = 240)))]
    pub introduction: Option<String>,
    /// The new notification for members.
    #[serde(default)]
    #[cfg_attr(feature = "server", schemars(length(max = 300)))]
    pub notification: Option<String>,
    /// The new picture's URL.
    #[serde(default)]
    #[cfg_attr(feature = "server", schemars(length(max = 100)))]
    pub face_url: Option<String>,
}

impl Endpoint for ModifyGroupBaseInfo {
    const PATH: &'static str = "v4/group_open_http_svc/modify_group_base_info";
    type Answer = Done;
}
