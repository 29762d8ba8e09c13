//! Accounts and settings.

use super::turn::Turn;
use super::{Caller, Handle};
use crate::api::Done;
use crate::api::account::AccountImport;
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

impl Handle for AccountImport {
    fn handle(self, turn: &Turn<'_>, caller: &Caller) -> Result<Done> {
        admin(caller)?;
        turn.rows.ensure_account(&self.user_id)?;
        turn.rows.set_profile(
            &self.user_id,
            self.nick.as_deref(),
            self.face_url.as_deref(),
        )?;
        Ok(Done {})
    }
}

impl Handle for ChangeSettings {
    fn handle(self, turn: &Turn<'_>, caller: &Caller) -> Result<Settings> {
        admin(caller)?;
        if let Some(sync) = self.sync_conversation_deletion {
            turn.rows
                .set_setting(SYNC_DELETION, if sync { "1" } else { "0" })?;
        }
        settings(turn.rows)
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
