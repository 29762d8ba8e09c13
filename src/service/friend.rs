//! Friends. Nothing here changes a conversation.

use super::Handle;
use super::turn::Turn;
use crate::api::Caller;
use crate::api::friend::{
    ADD_BOTH, ADD_SINGLE, CHECK_BOTH, CHECK_SINGLE, DELETE_BOTH, DELETE_SINGLE, FriendAdd,
    FriendCheck, FriendData, FriendDelete, FriendDeleteAll, FriendGet, FriendItem, FriendPage,
    FriendRelation, FriendRelations, FriendResults, TagValue,
};
use crate::api::{Done, ItemResult};
use crate::model::{ConversationId, Error, Result, UserId, code};
use crate::storage::Rows;

/// Friends on one page.
const PAGE: u64 = 100;
/// The longest remark, in bytes.
const REMARK_LIMIT: usize = 96;

impl Handle for FriendAdd {
    fn handle(self, turn: &Turn<'_>, caller: &Caller) -> Result<FriendResults> {
        caller.acts_for(&self.from_account)?;
        let both = choose(
            "AddType",
            self.add_type.as_deref(),
            ADD_BOTH,
            ADD_SINGLE,
            true,
        )?;
        let user = &self.from_account;
        turn.known(user, code::TIM_ERR_SVR_FRIENDSHIP_ACCOUNT_NOT_FOUND)?;
        let add = |item: &FriendItem| result(&item.to_account, add(turn, user, item, both));
        Ok(results(self.items.iter().map(add).collect::<Result<_>>()?))
    }
}

impl Handle for FriendDelete {
    fn handle(self, turn: &Turn<'_>, caller: &Caller) -> Result<FriendResults> {
        caller.acts_for(&self.from_account)?;
        let both = self.delete_type.as_deref();
        let both = choose("DeleteType", both, DELETE_BOTH, DELETE_SINGLE, false)?;
        let user = &self.from_account;
        turn.known(user, code::TIM_ERR_SVR_FRIENDSHIP_ACCOUNT_NOT_FOUND)?;
        let delete = |friend: &String| result(friend, delete(turn, user, friend, both));
        let result_item = self.to_account.iter().map(delete).collect::<Result<_>>()?;
        Ok(results(result_item))
    }
}

impl Handle for FriendDeleteAll {
    fn handle(self, turn: &Turn<'_>, caller: &Caller) -> Result<Done> {
        caller.acts_for(&self.from_account)?;
        let both = self.delete_type.as_deref();
        let both = choose("DeleteType", both, DELETE_BOTH, DELETE_SINGLE, false)?;
        let user = &self.from_account;
        turn.known(user, code::TIM_ERR_SVR_FRIENDSHIP_ACCOUNT_NOT_FOUND)?;
        for (friend, _) in turn.rows.friends(user, 0, u64::from(u32::MAX))? {
            end(turn, user, &friend)?;
            if both {
                end(turn, &friend, user)?;
            }
        }
        Ok(Done {})
    }
}

impl Handle for FriendGet {
    fn handle(self, turn: &Turn<'_>, caller: &Caller) -> Result<FriendPage> {
        let user = &self.from_account;
        caller.acts_for(user)?;
        turn.known(user, code::TIM_ERR_SVR_FRIENDSHIP_ACCOUNT_NOT_FOUND)?;
        let friend_num = turn.rows.count_friends(user)?;
        let start = self.start_index.min(friend_num);
        let friends = turn.rows.friends(user, start, PAGE)?;
        let next = start + friends.len() as u64;
        let data = |(friend, remark)| friend_data(turn.rows, friend, remark);
        Ok(FriendPage {
            user_data_item: friends.into_iter().map(data).collect::<Result<_>>()?,
            standard_sequence: 0,
            custom_sequence: 0,
            friend_num,
            complete_flag: u32::from(next >= friend_num),
            next_start_index: next,
        })
    }
}

fn friend_data(rows: &Rows<'_>, friend: UserId, remark: String) -> Result<FriendData> {
    let (nick, face_url) = rows.profile(&friend)?;
    let mut values = vec![tag("Tag_SNS_IM_Remark", remark)];
    let profile = [
        ("Tag_Profile_IM_Nick", nick),
        ("Tag_Profile_IM_Image", face_url),
    ];
    let known = profile.into_iter().filter(|(_, value)| !value.is_empty());
    values.extend(known.map(|(name, value)| tag(name, value)));
    Ok(FriendData {
        to_account: friend,
        values,
    })
}

fn tag(name: &str, value: String) -> TagValue {
    TagValue {
        tag: name.into(),
        value,
    }
}

impl Handle for FriendCheck {
    fn handle(self, turn: &Turn<'_>, caller: &Caller) -> Result<FriendRelations> {
        let user = &self.from_account;
        caller.acts_for(user)?;
        let kind = Some(self.check_type.as_str());
        let both = choose("CheckType", kind, CHECK_BOTH, CHECK_SINGLE, true)?;
        turn.known(user, code::TIM_ERR_SVR_FRIENDSHIP_ACCOUNT_NOT_FOUND)?;
        let check = |friend: &String| {
            let checked = relation(turn, user, friend, both);
            let relation = checked.as_ref().copied().unwrap_or(RELATIONS.0);
            Ok(FriendRelation {
                result: result(friend, checked.map(|_| ()))?,
                relation: relation.into(),
            })
        };
        Ok(FriendRelations {
            info_item: self.to_account.iter().map(check).collect::<Result<_>>()?,
        })
    }
}

/// No friendship, the user's side only, the friend's side only, both.
const RELATIONS: (&str, &str, &str, &str) = (
    "CheckResult_Type_NoRelation",
    "CheckResult_Type_AWithB",
    "CheckResult_Type_BWithA",
    "CheckResult_Type_BothWay",
);

fn relation(turn: &Turn<'_>, user: &UserId, friend: &str, both: bool) -> Result<&'static str> {
    let friend = UserId::new(friend)?;
    turn.known(&friend, code::TIM_ERR_SVR_FRIENDSHIP_ACCOUNT_NOT_FOUND)?;
    let mine = turn.rows.remark(user, &friend)?.is_some();
    let theirs = both && turn.rows.remark(&friend, user)?.is_some();
    Ok(match (mine, theirs) {
        (false, false) => RELATIONS.0,
        (true, false) => RELATIONS.1,
        (false, true) => RELATIONS.2,
        (true, true) => RELATIONS.3,
    })
}

fn results(result_item: Vec<ItemResult>) -> FriendResults {
    let failed = result_item.iter().filter(|item| item.result_code != 0);
    FriendResults {
        fail_account: failed.map(|item| item.to_account.clone()).collect(),
        result_item,
    }
}

/// True for `yes`, false for `no`, `default` if the field is absent. Fails with
/// `ERR_SVR_FRIENDSHIP_INVALID_PARAMETERS` (30001).
fn choose(field: &str, value: Option<&str>, yes: &str, no: &str, default: bool) -> Result<bool> {
    match value {
        None => Ok(default),
        Some(value) if value == yes => Ok(true),
        Some(value) if value == no => Ok(false),
        Some(value) => Err(Error::new(
            code::TIM_ERR_SVR_FRIENDSHIP_INVALID_PARAMETERS,
            format!("{field}: {value:?} is neither {yes} nor {no}"),
        )),
    }
}

fn add(turn: &Turn<'_>, user: &UserId, item: &FriendItem, both: bool) -> Result<()> {
    let friend = UserId::new(&item.to_account)?;
    if friend == *user {
        return Err(Error::new(
            code::TIM_ERR_SVR_FRIENDSHIP_INVALID_PARAMETERS,
            "To_Account: users cannot be their own friends",
        ));
    }
    let remark = item.remark.as_deref().unwrap_or_default();
    if remark.len() > REMARK_LIMIT {
        return Err(Error::new(
            code::TIM_ERR_SVR_FRIENDSHIP_INVALID_PARAMETERS,
            format!(
                "Remark: {} bytes given, at most {REMARK_LIMIT} are allowed",
                remark.len()
            ),
        ));
    }
    turn.known(&friend, code::TIM_ERR_SVR_FRIENDSHIP_ACCOUNT_NOT_FOUND)?;
    let before = turn.rows.remark(user, &friend)?.unwrap_or_default();
    turn.rows.add_friend(user, &friend, remark)?;
    if remark != before {
        turn.shown(user, &ConversationId::C2c(friend.clone()))?;
    }
    if both && turn.rows.remark(&friend, user)?.is_none() {
        turn.rows.add_friend(&friend, user, "")?;
    }
    Ok(())
}

fn delete(turn: &Turn<'_>, user: &UserId, friend: &str, both: bool) -> Result<()> {
    let friend = UserId::new(friend)?;
    let was = end(turn, user, &friend)?;
    if both {
        end(turn, &friend, user)?;
    }
    if was {
        return Ok(());
    }
    Err(Error::new(
        code::TIM_ERR_SVR_FRIENDSHIP_DEL_NONFRIEND,
        format!("{friend} is not a friend of {user}"),
    ))
}

/// Ends the friendship on the user's side. If there was a remark, the user's devices show the friend under
/// another name. False if there was no friendship.
fn end(turn: &Turn<'_>, user: &UserId, friend: &UserId) -> Result<bool> {
    let remark = turn.rows.remark(user, friend)?.unwrap_or_default();
    let was = turn.rows.delete_friend(user, friend)?;
    if !remark.is_empty() {
        turn.shown(user, &ConversationId::C2c(friend.clone()))?;
    }
    Ok(was)
}

/// The result for one item. A refusal is reported in the item, a database failure fails the call.
fn result(account: &str, outcome: Result<()>) -> Result<ItemResult> {
    let (result_code, result_info) = super::outcome(outcome)?;
    Ok(ItemResult {
        to_account: account.into(),
        result_code,
        result_info,
    })
}
