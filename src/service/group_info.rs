//! Profiles and members of groups.

use super::Handle;
use super::group::{check_name, check_texts, denied, existing, type_name};
use super::turn::Turn;
use crate::api::Caller;
use crate::api::Done;
use crate::api::group_info::{
    GetGroupInfo, GetGroupMemberInfo, GetJoinedGroupList, GroupBase, GroupInfo, GroupInfos,
    GroupMembers, JoinedGroup, JoinedGroups, MemberInfo, ModifyGroupBaseInfo,
};
use crate::model::{ConversationId, Error, GroupId, Result, UserId, code};
use crate::storage::{Group, GroupChange, Rows};

/// The most groups in one query.
const GROUPS: usize = 50;
const OWNER: &str = "Owner";
const MEMBER: &str = "Member";

impl Handle for GetGroupInfo {
    fn handle(self, turn: &Turn<'_>, caller: &Caller) -> Result<GroupInfos> {
        let count = self.group_id_list.len();
        if count == 0 || count > GROUPS {
            return Err(invalid(format!(
                "GroupIdList: {count} given, 1 to {GROUPS} are allowed"
            )));
        }
        let mut group_info = Vec::new();
        for id in self.group_id_list {
            let mut info = match info(turn.rows, caller, &id) {
                Ok(info) => info,
                Err(error) => {
                    let (error_code, error_info) = super::outcome(Err(error))?;
                    GroupInfo {
                        error_code,
                        error_info,
                        ..GroupInfo::default()
                    }
                }
            };
            info.group_id = id;
            group_info.push(info);
        }
        Ok(GroupInfos { group_info })
    }
}

fn info(rows: &Rows<'_>, caller: &Caller, id: &str) -> Result<GroupInfo> {
    let id =
        GroupId::new(id).map_err(|error| error.recoded(code::TIM_ERR_SVR_GROUP_INVALID_GROUPID))?;
    let group = existing(rows, &id)?;
    insider(rows, caller, &id)?;
    let members = rows.members(&id)?;
    let member_list = members.iter().map(|member| member_info(&group, member));
    Ok(GroupInfo {
        group: Some(base(rows, &id, &group)?),
        member_list: Some(member_list.collect()),
        ..GroupInfo::default()
    })
}

/// The whole profile of a group.
fn base(rows: &Rows<'_>, id: &GroupId, group: &Group) -> Result<GroupBase> {
    Ok(GroupBase {
        group_type: Some(rest_type(&group.group_type).into()),
        name: Some(group.name.clone()),
        introduction: Some(group.introduction.clone()),
        notification: Some(group.notification.clone()),
        face_url: Some(group.face_url.clone()),
        owner_account: Some(group.owner.clone()),
        member_num: Some(rows.count_members(id)?),
        next_msg_seq: Some(rows.last_seq(group.timeline)? + 1),
    })
}

fn member_info(group: &Group, member: &UserId) -> MemberInfo {
    let owner = group.owner == member.as_str();
    MemberInfo {
        account: member.to_string(),
        role: (if owner { OWNER } else { MEMBER }).into(),
    }
}

/// REST v4's name of a group type.
fn rest_type(group_type: &str) -> &str {
    match group_type {
        "Work" => "Private",
        "Meeting" => "ChatRoom",
        other => other,
    }
}

/// Refuses callers that are neither administrators nor members, with `ERR_SVR_GROUP_PERMISSION_DENY` (10007).
fn insider(rows: &Rows<'_>, caller: &Caller, id: &GroupId) -> Result<()> {
    if caller.admin || rows.is_member(id, &caller.user)? {
        return Ok(());
    }
    let why = format!("{} is not a member of the group {id}", caller.user);
    Err(denied(why))
}

impl Handle for GetJoinedGroupList {
    fn handle(self, turn: &Turn<'_>, caller: &Caller) -> Result<JoinedGroups> {
        let user = &self.member_account;
        caller.acts_for(user)?;
        turn.known(user, code::TIM_ERR_SVR_GROUP_ACCOUNT_NOT_FOUND)?;
        let only = self.group_type.as_deref().filter(|word| !word.is_empty());
        let only = only.map(type_name).transpose()?;
        let fields = self.response_filter.unwrap_or_default();
        let fields = fields.group_base_info_filter;
        let mut all = Vec::new();
        for id in turn.rows.groups_of(user)? {
            let group = existing(turn.rows, &id)?;
            if only.is_none_or(|only| only == group.group_type) {
                all.push((id, group));
            }
        }
        let total_count = all.len();
        let page = all.into_iter().skip(self.offset);
        let page = page.take(self.limit.unwrap_or(usize::MAX));
        let joined = |(group_id, group)| {
            let group = filtered(base(turn.rows, &group_id, &group)?, &fields);
            Ok(JoinedGroup { group_id, group })
        };
        Ok(JoinedGroups {
            total_count,
            group_id_list: page.map(joined).collect::<Result<_>>()?,
        })
    }
}

/// Keeps only the named fields.
fn filtered(group: GroupBase, fields: &[String]) -> GroupBase {
    let named = |name: &str| fields.iter().any(|field| field == name);
    GroupBase {
        group_type: group.group_type.filter(|_| named("Type")),
        name: group.name.filter(|_| named("Name")),
        introduction: group.introduction.filter(|_| named("Introduction")),
        notification: group.notification.filter(|_| named("Notification")),
        face_url: group.face_url.filter(|_| named("FaceUrl")),
        owner_account: group.owner_account.filter(|_| named("Owner_Account")),
        member_num: group.member_num.filter(|_| named("MemberNum")),
        next_msg_seq: group.next_msg_seq.filter(|_| named("NextMsgSeq")),
    }
}

impl Handle for GetGroupMemberInfo {
    fn handle(self, turn: &Turn<'_>, caller: &Caller) -> Result<GroupMembers> {
        let id = &self.group_id;
        let group = existing(turn.rows, id)?;
        insider(turn.rows, caller, id)?;
        let roles = self.member_role_filter;
        let members = turn.rows.members(id)?;
        let member_list = members
            .iter()
            .map(|member| member_info(&group, member))
            .filter(|member| roles.is_empty() || roles.contains(&member.role))
            .skip(self.offset)
            .take(self.limit.unwrap_or(usize::MAX));
        Ok(GroupMembers {
            member_num: members.len(),
            member_list: member_list.collect(),
        })
    }
}

impl Handle for ModifyGroupBaseInfo {
    fn handle(self, turn: &Turn<'_>, caller: &Caller) -> Result<Done> {
        let id = &self.group_id;
        let group = existing(turn.rows, id)?;
        if !caller.admin && group.owner != caller.user.as_str() {
            let why = format!("{} does not own the group {id}", caller.user);
            return Err(denied(why));
        }
        self.name.as_deref().map_or(Ok(()), check_name)?;
        check_texts([&self.introduction, &self.notification, &self.face_url])?;
        let change = GroupChange {
            name: self.name.as_deref(),
            introduction: self.introduction.as_deref(),
            notification: self.notification.as_deref(),
            face_url: self.face_url.as_deref(),
        };
        turn.rows.change_group(id, &change)?;
        let conversation = ConversationId::Group(id.clone());
        for member in turn.rows.members(id)? {
            turn.shown(&member, &conversation)?;
        }
        Ok(Done {})
    }
}

fn invalid(why: String) -> Error {
    Error::new(code::TIM_ERR_SVR_GROUP_INVALID_PARAMETERS, why)
}
