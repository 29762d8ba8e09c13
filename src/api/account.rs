//! `im_open_login_svc`: accounts.

use serde::{Deserialize, Serialize};

use super::{Done, Endpoint};
use crate::model::UserId;

/// Creates an account, or changes its nickname and picture.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct AccountImport {
    /// The user's id; older clients call the field `Identifier`.
    #[serde(rename = "UserID", alias = "Identifier")]
    pub user_id: UserId,
    /// The nickname.
    #[serde(default)]
    pub nick: Option<String>,
    /// The picture's URL.
    #[serde(default)]
    pub face_url: Option<String>,
}

impl Endpoint for AccountImport {
    const PATH: &'static str = "v4/im_open_login_svc/account_import";
    type Answer = Done;
}

/// Returns a number for the next login of the calling device, higher than those of all its earlier logins.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
pub struct NewSession {}

/// The number for a login.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct SessionGiven {
    /// The number to pass to [`Login`].
    pub session: u64,
}

impl Endpoint for NewSession {
    // Requests before the login have no numbers.
    const WRITES: bool = false;
    const PATH: &'static str = "opentim/v1/session";
    type Answer = SessionGiven;
}

/// Signs in a device. Creates the account if accounts are open.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct Login {
    /// The login's number, given by [`NewSession`]; the device uses it until its next login. The login ends an
    /// earlier login of the same device. A number lower than that of another login before it is refused. Absent in
    /// the app's own process.
    #[serde(default)]
    #[cfg_attr(feature = "server", schemars(range(min = 1, max = i64::MAX)))]
    pub session: Option<u64>,
}

/// The answer to a login.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct SignedIn {
    /// The service's identity. What a device keeps of another service is of no use here.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub identity: String,
}

impl Endpoint for Login {
    // Signing in again changes nothing, and has no number of its own.
    const WRITES: bool = false;
    const PATH: &'static str = "opentim/v1/login";
    type Answer = SignedIn;
}

/// Signs a user out on all the user's devices.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
pub struct Kick {
    /// The user's id; older clients call the field `Identifier`.
    #[serde(rename = "UserID", alias = "Identifier")]
    pub user_id: UserId,
}

impl Endpoint for Kick {
    const PATH: &'static str = "v4/im_open_login_svc/kick";
    type Answer = Done;
}

/// An account in a list; checked item by item.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct AccountItem {
    /// The user's id; older clients call the field `Identifier`.
    #[serde(rename = "UserID", alias = "Identifier")]
    pub user_id: String,
    /// The nickname; only when accounts are created.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nick: Option<String>,
    /// The picture's URL; only when accounts are created.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub face_url: Option<String>,
}

/// Creates several accounts, at most 100.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct MultiaccountImport {
    /// The users' ids.
    #[serde(default)]
    #[cfg_attr(feature = "server", schemars(length(max = 100)))]
    pub accounts: Vec<String>,
    /// The users with nickname and picture; newer clients send this instead of `Accounts`.
    #[serde(default)]
    #[cfg_attr(feature = "server", schemars(length(max = 100)))]
    pub account_list: Vec<AccountItem>,
}

/// The accounts that could not be created.
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

/// Checks which accounts exist, at most 100.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct AccountCheck {
    /// The users.
    #[cfg_attr(feature = "server", schemars(length(min = 1, max = 100)))]
    pub check_item: Vec<AccountItem>,
}

/// Deletes accounts, at most 100, with their conversations, friendships and memberships. Other users keep their
/// conversations with them.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct AccountDelete {
    /// The users.
    #[cfg_attr(feature = "server", schemars(length(min = 1, max = 100)))]
    pub delete_item: Vec<AccountItem>,
}

/// The outcome for one account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct AccountResult {
    /// The user's id, as given.
    #[serde(rename = "UserID")]
    pub user_id: String,
    /// 0, or an error code.
    pub result_code: i32,
    /// The error message; empty on success.
    pub result_info: String,
    /// The result of a check: `Imported` or `NotImported`.
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
