//! `im_open_login_svc`: accounts.

use serde::{Deserialize, Serialize};

use super::{Done, Endpoint};
use crate::model::UserId;

/// Makes an account, or changes its nickname and picture.
#[derive(Clone, Debug, Serialize, Deserialize)]
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

/// A device signs in: makes the account where accounts are open.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Login {
    /// A random number above 0 that the device goes by until its next login; none in the app's own
    /// process. It ends an earlier login of the same device.
    #[serde(default)]
    pub session: Option<u64>,
}

impl Endpoint for Login {
    const PATH: &'static str = "opentim/v1/login";
    type Answer = Done;
}

/// Signs a user out on all his devices.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Kick {
    /// The user; older clients call the field `Identifier`.
    #[serde(rename = "UserID", alias = "Identifier")]
    pub user_id: UserId,
}

impl Endpoint for Kick {
    const PATH: &'static str = "v4/im_open_login_svc/kick";
    type Answer = Done;
}
