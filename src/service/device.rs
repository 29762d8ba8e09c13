//! Devices that come over the network: their logins, and each of their changes done once.

use super::{Caller, Handle, Session, Turn, account};
use crate::api::Done;
use crate::api::account::{Kick, Login};
use crate::model::{Error, Result, code};

impl Handle for Login {
    const WRITES: bool = false; // Signing in again is the same; it has no number of its own.

    fn handle(self, turn: &Turn<'_>, caller: &Caller) -> Result<Done> {
        turn.known(&caller.user, code::TIM_ERR_SVR_ACCOUNT_NOT_FOUND)?;
        if let Some(session) = self.session {
            check_number("Session", session)?;
            turn.rows
                .sign_in(&caller.user, &caller.device, session, super::message::now())?;
            // Whoever was signed in as this device hears that he is no more.
            turn.nudge(&caller.user);
        }
        Ok(Done {})
    }
}

impl Handle for Kick {
    fn handle(self, turn: &Turn<'_>, caller: &Caller) -> Result<Done> {
        account::admin(caller)?;
        turn.known(&self.user_id, code::TIM_ERR_SVR_ACCOUNT_NOT_FOUND)?;
        turn.rows.sign_out_all(&self.user_id)?;
        turn.nudge(&self.user_id);
        Ok(Done {})
    }
}

/// Refuses what a device cannot choose for a number. Error 6017.
fn check_number(field: &str, number: u64) -> Result<()> {
    let highest = i64::MAX as u64;
    if (1..=highest).contains(&number) {
        return Ok(());
    }
    let why = format!("{field}: {number} is not between 1 and {highest}");
    Err(Error::parameter(why))
}

/// Answers a request of a device that is signed in. A change that it asked for before is not done again:
/// the network may deliver a request twice, or late, and a deletion that came late would take what
/// arrived meanwhile along. Errors: 6208 when the login has ended, 10024 for a change before the newest.
pub(super) fn answer<E: Handle>(
    turn: &Turn<'_>,
    caller: &Caller,
    session: Session,
    request: E,
) -> Result<E::Answer> {
    check_number("session", session.id)?; // 0 is that of a device that was signed out.
    let known = turn.rows.device(&caller.user, &caller.device)?;
    let Some(known) = known.filter(|known| known.session == session.id) else {
        return Err(Error::new(
            code::TIM_ERR_LOGIN_KICKED_OFF_BY_OTHER,
            format!(
                "the login of {} on the device {:?} has ended: log in again",
                caller.user, caller.device
            ),
        ));
    };
    if !E::WRITES {
        return request.handle(turn, caller);
    }
    check_number("request", session.request)?;
    if session.request == known.request && !known.answer.is_empty() {
        return serde_json::from_str(&known.answer)
            .map_err(|error| Error::internal(format!("a kept answer of {}: {error}", E::PATH)));
    }
    if session.request <= known.request {
        return Err(Error::new(
            code::TIM_ERR_SVR_GROUP_REQ_ALLREADY_BEEN_PROCESSED,
            format!(
                "request {} came late: the device is at {}",
                session.request, known.request
            ),
        ));
    }
    let answer = request.handle(turn, caller)?;
    let kept = serde_json::to_string(&answer)
        .map_err(|error| Error::internal(format!("the answer of {}: {error}", E::PATH)))?;
    turn.rows
        .keep_answer(&caller.user, &caller.device, session.request, &kept)?;
    Ok(answer)
}
