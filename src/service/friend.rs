//! Friends. Nothing here touches a conversation.

use super::turn::Turn;
use super::{Caller, Handle};
use crate::api::ItemResult;
use crate::api::friend::{
    ADD_BOTH, ADD_SINGLE, DELETE_BOTH, DELETE_SINGLE, FriendAdd, FriendDelete, FriendItem,
    FriendResults,
};
use crate::model::{Error, Result, UserId, code};

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
        Ok(FriendResults {
            result_item: self.items.iter().map(add).collect::<Result<_>>()?,
        })
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
        Ok(FriendResults {
            result_item: self.to_account.iter().map(delete).collect::<Result<_>>()?,
        })
    }
}

/// True for `yes`, false for `no`, `default` when the field is not set. Error 30001.
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
            "To_Account: nobody can be his own friend",
        ));
    }
    turn.known(&friend, code::TIM_ERR_SVR_FRIENDSHIP_ACCOUNT_NOT_FOUND)?;
    turn.rows
        .add_friend(user, &friend, item.remark.as_deref().unwrap_or_default())?;
    if both && turn.rows.remark(&friend, user)?.is_none() {
        turn.rows.add_friend(&friend, user, "")?;
    }
    Ok(())
}

fn delete(turn: &Turn<'_>, user: &UserId, friend: &str, both: bool) -> Result<()> {
    let friend = UserId::new(friend)?;
    let was = turn.rows.delete_friend(user, &friend)?;
    if both {
        turn.rows.delete_friend(&friend, user)?;
    }
    if was {
        return Ok(());
    }
    Err(Error::new(
        code::TIM_ERR_SVR_FRIENDSHIP_DEL_NONFRIEND,
        format!("{friend} is no friend of {user}"),
    ))
}

/// What became of one item. A refusal stands in the item; a database that fails ends the whole call.
fn result(account: &str, outcome: Result<()>) -> Result<ItemResult> {
    let (result_code, result_info) = match outcome {
        Ok(()) => (0, String::new()),
        Err(error) if error.code == code::TIM_ERR_DATABASE_OPERATE_FAILED => return Err(error),
        Err(error) => (error.code, error.message),
    };
    Ok(ItemResult {
        to_account: account.into(),
        result_code,
        result_info,
    })
}
