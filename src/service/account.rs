//! Accounts.

use super::turn::Turn;
use super::{Handle, deletion, group};
use crate::api::Caller;
use crate::api::Done;
use crate::api::account::{
    AccountCheck, AccountDelete, AccountImport, AccountItem, AccountResult, AccountResults,
    AccountsImported, MultiaccountImport,
};
use crate::model::{ConversationId, Error, Result, UserId, code};
use crate::storage::FeedKind;

/// The most accounts in one call.
const ACCOUNTS: usize = 100;
/// The longest nickname and the longest picture URL, in bytes.
const PROFILE_LIMIT: usize = 500;

impl Handle for AccountImport {
    fn handle(self, turn: &Turn<'_>, caller: &Caller) -> Result<Done> {
        caller.check_admin()?;
        check_profile(&self.nick, &self.face_url)?;
        let user = &self.user_id;
        turn.rows.ensure_account(user)?;
        let before = turn.rows.profile(user)?;
        turn.rows
            .set_profile(user, self.nick.as_deref(), self.face_url.as_deref())?;
        if turn.rows.profile(user)? != before {
            show_peers(turn, user)?;
        }
        Ok(Done {})
    }
}

/// Tells the user's peers that the user is shown differently. The user's own list says who the peers are.
fn show_peers(turn: &Turn<'_>, user: &UserId) -> Result<()> {
    let own = ConversationId::C2c(user.clone());
    for id in turn.rows.conversation_ids(user)? {
        if let ConversationId::C2c(peer) = id {
            turn.shown(&peer, &own)?;
        }
    }
    Ok(())
}

impl Handle for MultiaccountImport {
    fn handle(self, turn: &Turn<'_>, caller: &Caller) -> Result<AccountsImported> {
        caller.check_admin()?;
        let bare = |user_id| AccountItem {
            user_id,
            nick: None,
            face_url: None,
        };
        let mut items: Vec<AccountItem> = self.accounts.into_iter().map(bare).collect();
        items.extend(self.account_list);
        check_count("Accounts", items.len())?;
        let mut fail_accounts = Vec::new();
        for item in items {
            let fits = check_profile(&item.nick, &item.face_url).is_ok();
            match UserId::new(&item.user_id).ok().filter(|_| fits) {
                None => fail_accounts.push(item.user_id),
                Some(user_id) => {
                    let (nick, face_url) = (item.nick, item.face_url);
                    let one = AccountImport {
                        user_id,
                        nick,
                        face_url,
                    };
                    one.handle(turn, caller)?;
                }
            }
        }
        Ok(AccountsImported { fail_accounts })
    }
}

impl Handle for AccountCheck {
    fn handle(self, turn: &Turn<'_>, caller: &Caller) -> Result<AccountResults> {
        caller.check_admin()?;
        check_count("CheckItem", self.check_item.len())?;
        let check = |user: &UserId| {
            let imported = turn.rows.has_account(user)?;
            Ok(Some(if imported { "Imported" } else { "NotImported" }))
        };
        results(self.check_item, check)
    }
}

impl Handle for AccountDelete {
    fn handle(self, turn: &Turn<'_>, caller: &Caller) -> Result<AccountResults> {
        caller.check_admin()?;
        check_count("DeleteItem", self.delete_item.len())?;
        results(self.delete_item, |user| delete(turn, user).map(|()| None))
    }
}

/// Deletes an account: memberships and friendships, all conversations with their history, on all devices, and
/// preferences. Peers keep their side of their conversations with the user. Fails with
/// `ERR_SVR_ACCOUNT_NOT_FOUND` (70107).
fn delete(turn: &Turn<'_>, user: &UserId) -> Result<()> {
    let rows = turn.rows;
    turn.check_account(user, code::TIM_ERR_SVR_ACCOUNT_NOT_FOUND)?;
    for id in rows.groups_of(user)? {
        group::leave(turn, &id, &group::existing(rows, &id)?, user)?;
    }
    rows.delete_friends(user)?;
    rows.delete_as_friend(user)?;
    for id in rows.conversation_ids(user)? {
        deletion::delete(turn, user, deletion::whole(id, true), "")?;
    }
    forget_preferences(turn, user)?;
    rows.delete_account(user)?;
    rows.delete_devices(user)?;
    turn.sign_out(user)
}

/// Deletes the user's preferences, on their devices too.
fn forget_preferences(turn: &Turn<'_>, user: &UserId) -> Result<()> {
    for folder in turn.rows.folders(user)? {
        turn.append(user, FeedKind::FolderDeleted(folder.id), None, "")?;
    }
    for one in turn.rows.all_preferences(user)? {
        turn.append(user, FeedKind::Preferences, Some(&one.conversation), "")?;
    }
    turn.rows.delete_preferences(user)
}

/// One result for each account. `work` gives its status, if there is one to report.
fn results(
    items: Vec<AccountItem>,
    work: impl Fn(&UserId) -> Result<Option<&'static str>>,
) -> Result<AccountResults> {
    let one = |item: AccountItem| {
        let malformed = code::TIM_ERR_SVR_ACCOUNT_INVALID_PARAMETERS;
        let user = UserId::new(&item.user_id).map_err(|error| error.recoded(malformed));
        let done = user.and_then(|user| work(&user));
        let account_status = done.as_ref().ok().copied().flatten().map(str::to_string);
        let (result_code, result_info) = super::outcome(done.map(|_| ()))?;
        Ok(AccountResult {
            user_id: item.user_id,
            result_code,
            result_info,
            account_status,
        })
    };
    let result_item = items.into_iter().map(one).collect::<Result<_>>()?;
    Ok(AccountResults { result_item })
}

/// Refuses a nickname or picture URL that is too long, with `ERR_SVR_PROFILE_SIZE_LIMIT` (40601).
fn check_profile(nick: &Option<String>, face_url: &Option<String>) -> Result<()> {
    for (field, text) in [("Nick", nick), ("FaceUrl", face_url)] {
        let length = text.as_ref().map_or(0, String::len);
        if length > PROFILE_LIMIT {
            return Err(Error::new(
                code::TIM_ERR_SVR_PROFILE_SIZE_LIMIT,
                format!("{field}: {length} bytes given, at most {PROFILE_LIMIT} are allowed"),
            ));
        }
    }
    Ok(())
}

/// Refuses a wrong number of accounts, with `ERR_SVR_ACCOUNT_INVALID_COUNT` (70206).
fn check_count(field: &str, count: usize) -> Result<()> {
    if (1..=ACCOUNTS).contains(&count) {
        return Ok(());
    }
    Err(Error::new(
        code::TIM_ERR_SVR_ACCOUNT_INVALID_COUNT,
        format!("{field}: {count} given, 1 to {ACCOUNTS} are allowed"),
    ))
}
