//! Groups. Quitting, being removed and dismissal end what a member can read at that point; they never delete
//! the member's conversation.

use super::turn::Turn;
use super::{Handle, outcome};
use crate::api::Caller;
use crate::api::Done;
use crate::api::group::{
    AddGroupMember, CreateGroup, DeleteGroupMember, DestroyGroup, GroupCreated, JoinGroup,
    MemberAdded, MembersAdded,
};
use crate::model::{ConversationId, Error, GroupId, Result, UserId, code};
use crate::storage::{FeedKind, Group, Rows};

const WORK: &str = "Work";
const MEETING: &str = "Meeting";
const NAME_LIMIT: usize = 100;
/// The longest other texts, in bytes.
const TEXT_LIMITS: [(&str, usize); 3] = [
    ("Introduction", 240),
    ("Notification", 300),
    ("FaceUrl", 100),
];
const MEMBERS_A_CALL: usize = 100;

impl Handle for CreateGroup {
    fn handle(self, turn: &Turn<'_>, caller: &Caller) -> Result<GroupCreated> {
        let owner = self.owner_account.as_ref().unwrap_or(&caller.user);
        caller.acts_for(owner)?;
        let group_type = type_name(&self.group_type)?;
        check_name(&self.name)?;
        check_texts([&self.introduction, &self.notification, &self.face_url])?;
        check_count("MemberList", self.member_list.len())?;
        turn.known_caller(owner)?;
        let id = new_id(turn.rows, self.group_id.as_ref(), group_type)?;
        let timeline = turn.rows.timeline(&format!("group\n{id}"))?;
        let group = Group {
            group_type: group_type.into(),
            name: self.name.clone(),
            introduction: self.introduction.clone().unwrap_or_default(),
            notification: self.notification.clone().unwrap_or_default(),
            face_url: self.face_url.clone().unwrap_or_default(),
            owner: owner.to_string(),
            timeline,
            begin: turn.rows.last_seq(timeline)?,
        };
        turn.rows.add_group(&id, &group)?;
        enter(turn, &id, &group, owner)?;
        for member in &self.member_list {
            if !turn.rows.is_member(&id, &member.account)? {
                turn.known_caller(&member.account)?;
                enter(turn, &id, &group, &member.account)?;
            }
        }
        Ok(GroupCreated { group_id: id })
    }
}

impl Handle for DestroyGroup {
    fn handle(self, turn: &Turn<'_>, caller: &Caller) -> Result<Done> {
        let id = &self.group_id;
        let group = existing(turn.rows, id)?;
        if !caller.admin && (group.owner != caller.user.as_str() || group.group_type == WORK) {
            return Err(denied(format!(
                "{} cannot dismiss the group {id}",
                caller.user
            )));
        }
        for member in turn.rows.members(id)? {
            leave(turn, id, &group, &member)?;
        }
        turn.rows.delete_group(id)?;
        Ok(Done {})
    }
}

impl Handle for AddGroupMember {
    fn handle(self, turn: &Turn<'_>, caller: &Caller) -> Result<MembersAdded> {
        check_count("MemberList", self.member_list.len())?;
        let id = &self.group_id;
        let group = existing(turn.rows, id)?;
        if !caller.admin && !turn.rows.is_member(id, &caller.user)? {
            return Err(denied(format!(
                "{} is not a member of the group {id}",
                caller.user
            )));
        }
        let mut member_list = Vec::new();
        for member in self.member_list {
            let result = add(turn, id, &group, &member.account)?;
            member_list.push(MemberAdded {
                account: member.account,
                result,
            });
        }
        Ok(MembersAdded { member_list })
    }
}

/// Makes a user a member. 1: added; 2: already a member; 0: the user has no account, which does not affect the
/// others.
fn add(turn: &Turn<'_>, id: &GroupId, group: &Group, user: &UserId) -> Result<u32> {
    if turn.rows.is_member(id, user)? {
        return Ok(2);
    }
    let (refusal, _) = outcome(turn.known_caller(user))?;
    if refusal != 0 {
        return Ok(0);
    }
    enter(turn, id, group, user)?;
    Ok(1)
}

impl Handle for JoinGroup {
    fn handle(self, turn: &Turn<'_>, caller: &Caller) -> Result<Done> {
        let id = &self.group_id;
        let group = existing(turn.rows, id)?;
        if group.group_type == WORK {
            return Err(denied(format!(
                "the group {id} is a Work group: members invite"
            )));
        }
        if turn.rows.is_member(id, &caller.user)? {
            return Err(Error::new(
                code::TIM_ERR_SVR_GROUP_ALLREADY_MEMBER,
                format!("{} is a member of the group {id} already", caller.user),
            ));
        }
        turn.known_caller(&caller.user)?;
        enter(turn, id, &group, &caller.user)?;
        Ok(Done {})
    }
}

impl Handle for DeleteGroupMember {
    fn handle(self, turn: &Turn<'_>, caller: &Caller) -> Result<Done> {
        let id = &self.group_id;
        let group = existing(turn.rows, id)?;
        for member in &self.members {
            let owner = group.owner == caller.user.as_str();
            if !caller.admin && !owner && caller.user != *member {
                return Err(denied(format!(
                    "{} cannot remove {member} from {id}",
                    caller.user
                )));
            }
            if group.owner == member.as_str() && group.group_type != WORK {
                return Err(Error::new(
                    code::TIM_ERR_SVR_GROUP_SUPER_NOT_ALLOW_QUIT,
                    format!("{member} owns the group {id} and cannot quit it"),
                ));
            }
            if !leave(turn, id, &group, member)? {
                return Err(denied(format!(
                    "{member} is not a member of the group {id}"
                )));
            }
        }
        Ok(Done {})
    }
}

/// Adds a member, who reads from here on (in a Meeting, which shows newcomers the past, from its beginning),
/// and the group to the member's list. Rejoining never restores what the user deleted.
fn enter(turn: &Turn<'_>, id: &GroupId, group: &Group, user: &UserId) -> Result<()> {
    let conversation = ConversationId::Group(id.clone());
    let newcomer = turn.rows.conversation(user, &conversation)?.is_none();
    let after = if newcomer && group.group_type == MEETING {
        group.begin
    } else {
        turn.rows.last_seq(group.timeline)?
    };
    turn.rows.add_member(id, user)?;
    turn.rows.open_span(user, group.timeline, after)?;
    let base = turn.rows.last_seq(group.timeline)?;
    let entered = FeedKind::Entered {
        last_seq: 0,
        unread: 0,
        base_seq: base,
    };
    let number = turn.append(user, entered, Some(&conversation), "")?;
    let place = (number, base);
    turn.rows
        .list_conversation(user, &conversation, group.timeline, place, false)
}

/// Ends a membership. The user keeps the conversation and what was readable. False if the user was not a
/// member.
pub(super) fn leave(turn: &Turn<'_>, id: &GroupId, group: &Group, user: &UserId) -> Result<bool> {
    let was = turn.rows.delete_member(id, user)?;
    if was {
        let last = turn.rows.last_seq(group.timeline)?;
        turn.rows.close_span(user, group.timeline, last)?;
    }
    Ok(was)
}

/// The group, or `ERR_SVR_GROUP_NOT_FOUND` (10010).
pub(super) fn existing(rows: &Rows<'_>, id: &GroupId) -> Result<Group> {
    rows.group(id)?.ok_or_else(|| {
        Error::new(
            code::TIM_ERR_SVR_GROUP_NOT_FOUND,
            format!("there is no group {id}: it never was, or is dismissed"),
        )
    })
}

pub(super) fn denied(why: String) -> Error {
    Error::new(code::TIM_ERR_SVR_GROUP_PERMISSION_DENY, why)
}

/// The SDK's name of a group type, given the SDK's or REST v4's.
pub(super) fn type_name(word: &str) -> Result<&'static str> {
    match word {
        "Work" | "Private" => Ok(WORK),
        "Public" => Ok("Public"),
        "Meeting" | "ChatRoom" => Ok(MEETING),
        "Community" => Ok("Community"),
        _ => Err(Error::new(
            code::TIM_ERR_SVR_GROUP_INVALID_PARAMETERS,
            format!("Type: {word:?} is none of Work, Public, Meeting, Community"),
        )),
    }
}

/// Refuses an introduction, a notification or a picture URL, in this order, that is too long.
pub(super) fn check_texts(texts: [&Option<String>; 3]) -> Result<()> {
    for (text, (field, limit)) in texts.into_iter().zip(TEXT_LIMITS) {
        let length = text.as_ref().map_or(0, String::len);
        if length > limit {
            return Err(Error::new(
                code::TIM_ERR_SVR_GROUP_INVALID_PARAMETERS,
                format!("{field}: {length} bytes given, at most {limit} are allowed"),
            ));
        }
    }
    Ok(())
}

pub(super) fn check_name(name: &str) -> Result<()> {
    if (1..=NAME_LIMIT).contains(&name.len()) {
        return Ok(());
    }
    Err(Error::new(
        code::TIM_ERR_SVR_GROUP_INVALID_PARAMETERS,
        format!(
            "Name: {} bytes given, 1 to {NAME_LIMIT} are allowed",
            name.len()
        ),
    ))
}

fn check_count(field: &str, count: usize) -> Result<()> {
    if count <= MEMBERS_A_CALL {
        return Ok(());
    }
    Err(Error::new(
        code::TIM_ERR_SVR_GROUP_INVALID_PARAMETERS,
        format!("{field}: {count} given, at most {MEMBERS_A_CALL} are allowed"),
    ))
}

/// The requested id, if it is free and well-formed; without one, a new id.
fn new_id(rows: &Rows<'_>, asked: Option<&GroupId>, group_type: &str) -> Result<GroupId> {
    let Some(id) = asked else {
        loop {
            let random = crate::random::number() >> 16;
            let id = GroupId::new(&format!("@TGS#{random:012X}"))?;
            if rows.group(&id)?.is_none() {
                return Ok(id);
            }
        }
    };
    let community = id.as_str().starts_with("@TGS#_");
    let reserved = id.as_str().starts_with("@TGS#");
    if (group_type == "Community") != community || (reserved && !community) {
        return Err(Error::new(
            code::TIM_ERR_SVR_GROUP_INVALID_GROUPID,
            format!("GroupId: {id}: only the ids of a Community begin with @TGS#, and with @TGS#_"),
        ));
    }
    if rows.group(id)?.is_some() {
        return Err(Error::new(
            code::TIM_ERR_SVR_GROUP_GROUPID_IN_USED,
            format!("GroupId: {id} is taken"),
        ));
    }
    Ok(id.clone())
}
