//! Accounts and settings.

use super::{Caller, Handle, Service};
use crate::api::Done;
use crate::api::account::{AccountImport, Login};
use crate::api::setting::{ChangeSettings, Settings};
use crate::model::{Error, Result, code};
use crate::storage::Rows;

const SYNC_DELETION: &str = "sync_conversation_deletion";

/// All settings as they are.
pub(super) fn settings(rows: &Rows<'_>) -> Result<Settings> {
    let sync = rows.setting(SYNC_DELETION)?;
    Ok(Settings {
        sync_conversation_deletion: sync.as_deref() == Some("1"),
    })
}

impl Handle<AccountImport> for Service {
    fn handle(&self, caller: &Caller, request: AccountImport) -> Result<Done> {
        admin(caller)?;
        self.write(|turn| {
            turn.rows.ensure_account(&request.user_id)?;
            turn.rows.set_profile(
                &request.user_id,
                request.nick.as_deref(),
                request.face_url.as_deref(),
            )?;
            Ok(Done {})
        })
    }
}

impl Handle<Login> for Service {
    fn handle(&self, caller: &Caller, _request: Login) -> Result<Done> {
        // Read first: signing in again is common and should not wait for a disk.
        if self.read(|rows| rows.has_account(&caller.user))? {
            return Ok(Done {});
        }
        self.write(|turn| {
            turn.known(&caller.user, code::TIM_ERR_SVR_ACCOUNT_NOT_FOUND)?;
            Ok(Done {})
        })
    }
}

impl Handle<ChangeSettings> for Service {
    fn handle(&self, caller: &Caller, request: ChangeSettings) -> Result<Settings> {
        admin(caller)?;
        self.write(|turn| {
            if let Some(sync) = request.sync_conversation_deletion {
                turn.rows
                    .set_setting(SYNC_DELETION, if sync { "1" } else { "0" })?;
            }
            settings(turn.rows)
        })
    }
}

/// Refuses who is no administrator. Error 60010.
pub(super) fn admin(caller: &Caller) -> Result<()> {
    if caller.admin {
        return Ok(());
    }
    Err(Error::new(
        code::TIM_ERR_SVR_COMM_ID_NOT_ADMIN,
        format!("{} is no administrator of the app", caller.user),
    ))
}
