//! Settings for all users.

use super::Handle;
use super::turn::Turn;
use crate::api::Caller;
use crate::api::setting::{ChangeSettings, Settings};
use crate::model::Result;
use crate::storage::Rows;

const SYNC_DELETION: &str = "sync_conversation_deletion";

/// All settings.
pub(super) fn settings(rows: &Rows<'_>) -> Result<Settings> {
    let sync = rows.setting(SYNC_DELETION)?;
    Ok(Settings {
        sync_conversation_deletion: sync.as_deref() == Some("1"),
    })
}

impl Handle for ChangeSettings {
    fn handle(self, turn: &Turn<'_>, caller: &Caller) -> Result<Settings> {
        caller.check_admin()?;
        if let Some(sync) = self.sync_conversation_deletion {
            turn.rows
                .set_setting(SYNC_DELETION, if sync { "1" } else { "0" })?;
        }
        settings(turn.rows)
    }
}
