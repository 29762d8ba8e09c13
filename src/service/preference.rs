//! Receive option and retention of conversations.

use super::conversation::invalid;
use super::turn::Turn;
use super::{Handle, expiry};
use crate::api::Caller;
use crate::api::Done;
use crate::api::conversation::{RETENTION_LIMIT, SetReceiveOpt, SetRetention};
use crate::api::deletion::IDS_PER_CALL;
use crate::model::{ConversationId, Result, UserId, receive_opt};
use crate::storage::{FeedKind, PreferenceRow};

impl Handle for SetReceiveOpt {
    fn handle(self, turn: &Turn<'_>, caller: &Caller) -> Result<Done> {
        let count = self.conversations.len();
        if count == 0 || count > IDS_PER_CALL {
            return Err(invalid(format!(
                "Conversations: {count} given, 1 to {IDS_PER_CALL} are allowed"
            )));
        }
        let receive_opt = self.receive_opt;
        if receive_opt > receive_opt::NOT_RECEIVE_EXCEPT_AT {
            return Err(invalid(format!("ReceiveOpt: {receive_opt} is above 4")));
        }
        turn.known_caller(&caller.user)?;
        for id in &self.conversations {
            let before = turn.rows.preference_row(&caller.user, id)?;
            let wanted = PreferenceRow {
                receive_opt,
                ..before
            };
            prefer(turn, &caller.user, id, before, wanted)?;
        }
        Ok(Done {})
    }
}

impl Handle for SetRetention {
    fn handle(self, turn: &Turn<'_>, caller: &Caller) -> Result<Done> {
        let (user, id, days) = (&caller.user, &self.conversation, self.days);
        if days > RETENTION_LIMIT {
            return Err(invalid(format!(
                "Days: {days} given, at most {RETENTION_LIMIT} are allowed"
            )));
        }
        turn.known_caller(user)?;
        let before = turn.rows.preference_row(user, id)?;
        let wanted = PreferenceRow {
            retention_days: days,
            ..before
        };
        prefer(turn, user, id, before, wanted)?;
        expiry::expire(turn, user, id, days)?;
        Ok(Done {})
    }
}

fn prefer(
    turn: &Turn<'_>,
    user: &UserId,
    id: &ConversationId,
    before: PreferenceRow,
    wanted: PreferenceRow,
) -> Result<()> {
    if before == wanted {
        return Ok(());
    }
    turn.rows.put_preference_row(user, id, wanted)?;
    turn.append(user, FeedKind::Preferences, Some(id), "")?;
    Ok(())
}
