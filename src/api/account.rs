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
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Login {}

impl Endpoint for Login {
    const PATH: &'static str = "opentim/v1/login";
    type Answer = Done;
}
