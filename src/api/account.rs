//! `im_open_login_svc`: accounts.

use serde::{Deserialize, Serialize};

use super::{Done, Endpoint};
use crate::model::UserId;

/// Makes an account, or changes its nickname and picture.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct AccountImport {
    /// The user; older clients call the field `Identifier`.
    #[serde(rename = "UserID", alias = "Identifier")]
    pub user_id: UserId,
    /// Nickname.
    #[serde(default)]
    pub nick: Option<String>,
    /// Picture.
    #[serde(default)]
    pub face_url: Option<String>,
}

impl Endpoint for AccountImport {
    const PATH: &'static str = "v4/im_open_login_svc/account_import";
    type Answer = Done;
}

/// A device that is about to sign in gets a number for it: higher than those of all its logins before.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
pub struct NewSession {}

/// The number.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct SessionGiven {
    /// For [`Login`].
    pub session: u64,
}

impl Endpoint for NewSession {
    // Requests have no numbers before the login.
    const WRITES: bool = false;
    const PATH: &'static str = "opentim/v1/session";
    type Answer = SessionGiven;
}

/// A device signs in: makes the account where accounts are open.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct Login {
    /// The login's number, as [`NewSession`] gives it; the device goes by it until its next login. It ends an
    /// earlier login of the same device, and one that is lower than that of another login before is refused.
    /// None in the app's own process.
    #[serde(default)]
    #[cfg_attr(feature = "server", schemars(range(min = 1, max = i64::MAX)))]
    pub session: Option<u64>,
}

/// A device is signed in.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct SignedIn {
    /// Which service this is: what a device keeps of another one is of no use here.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub identity: String,
}

impl Endpoint for Login {
    // Signing in again changes nothing, and has no number of its own.
    const WRITES: bool = false;
    const PATH: &'static str = "opentim/v1/login";
    type Answer = SignedIn;
}

/// Signs a user out on all his devices.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
pub struct Kick {
    /// The user; older clients call the field `Identifier`.
    #[serde(rename = "UserID", alias = "Identifier")]
    pub user_id: UserId,
}

impl Endpoint for Kick {
    const PATH: &'static str = "v4/im_open_login_svc/kick";
    type Answer = Done;
}

/// An account, as lists name one. Checked item by item.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct AccountItem {
    /// The user; older clients call the field `Identifier`.
    #[serde(rename = "UserID", alias = "Identifier")]
    pub user_id: String,
    /// Nickname; only where accounts are made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nick: Option<String>,
    /// Picture; only where accounts are made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub face_url: Option<String>,
}

/// Makes several accounts, at most 100.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct MultiaccountImport {
    /// The users.
    #[serde(default)]
    #[cfg_attr(feature = "server", schemars(length(max = 100)))]
    pub accounts: Vec<String>,
    /// The users with nickname and picture: newer clients send this in place of `Accounts`.
    #[serde(default)]
    #[cfg_attr(feature = "server", schemars(length(max = 100)))]
    pub account_list: Vec<AccountItem>,
}

/// Which accounts could not be made.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct AccountsImported {
    /// The malformed ids, as given.
    pub fail_accounts: Vec<String>,
}

impl Endpoint for MultiaccountImport {
    const PATH: &'static str = "v4/im_open_login_svc/multiaccount_import";
    type Answer = AccountsImported;
}

/// Asks which accounts exist, at most 100.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct AccountCheck {
    /// The users.
    #[cfg_attr(feature = "server", schemars(length(min = 1, max = 100)))]
    pub check_item: Vec<AccountItem>,
}

/// Deletes accounts, at most 100, with their conversations, friendships and memberships. What others have
/// of their conversations with them stays.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct AccountDelete {
    /// The users.
    #[cfg_attr(feature = "server", schemars(length(min = 1, max = 100)))]
    pub delete_item: Vec<AccountItem>,
}

/// What became of one account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct AccountResult {
    /// The user, as given.
    #[serde(rename = "UserID")]
    pub user_id: String,
    /// 0, or a code.
    pub result_code: i32,
    /// The sentence; empty on success.
    pub result_info: String,
    /// Of a check: `Imported` or `NotImported`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub account_status: Option<String>,
}

/// One result for each account, in the given order.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct AccountResults {
    /// The results.
    pub result_item: Vec<AccountResult>,
}

impl Endpoint for AccountCheck {
    const WRITES: bool = false;
    const PATH: &'static str = "v4/im_open_login_svc/account_check";
    type Answer = AccountResults;
}

impl Endpoint for AccountDelete {
    const PATH: &'static str = "v4/im_open_login_svc/account_delete";
    type Answer = AccountResults;
}
