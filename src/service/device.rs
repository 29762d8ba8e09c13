//! Devices that come over the network: their logins, and each of their changes done once.

use super::message::now;
use super::{Caller, Handle, Session, Turn, account};
use crate::api::Done;
use crate::api::account::{Kick, Login, NewSession, SessionGiven};
use crate::model::{Error, Result, code};
use crate::storage::DeviceRow;

/// What the database can hold.
const HIGHEST: u64 = i64::MAX as u64;

impl Handle for NewSession {
    const WRITES: bool = false; // Before the login there are no numbers of requests.

    fn handle(self, turn: &Turn<'_>, caller: &Caller) -> Result<SessionGiven> {
        let (user, device) = (&caller.user, &caller.device);
        turn.known(user, code::TIM_ERR_SVR_ACCOUNT_NOT_FOUND)?;
        let known = turn.rows.device(user, device)?;
        let last = known.map_or(0, |known| known.given.max(known.newest));
        if last >= HIGHEST {
            return Err(Error::parameter(format!(
                "device: {device:?} has used {HIGHEST}, the last number that a login can have"
            )));
        }
        turn.rows.give_session(user, device, last + 1, now())?;
        Ok(SessionGiven { session: last + 1 })
    }
}

impl Handle for Login {
    const WRITES: bool = false; // Signing in again is the same; it has no number of its own.

    fn handle(self, turn: &Turn<'_>, caller: &Caller) -> Result<Done> {
        turn.known(&caller.user, code::TIM_ERR_SVR_ACCOUNT_NOT_FOUND)?;
        if let Some(session) = self.session {
            check_number("Session", session)?;
            sign_in(turn, caller, session)?;
        }
        Ok(Done {})
    }
}

/// Begins a login. The network may deliver its request twice, which is the same login, or late, when another
/// one has begun since, or when it was ended: that must stay as it is. Error 6208.
fn sign_in(turn: &Turn<'_>, caller: &Caller, session: u64) -> Result<()> {
    let (user, device) = (&caller.user, &caller.device);
    let known = turn.rows.device(user, device)?;
    let (current, newest) = known.map_or((0, 0), |known| (known.session, known.newest));
    if session == current {
        return Ok(());
    }
    if session <= newest {
        return Err(Error::new(
            code::TIM_ERR_LOGIN_KICKED_OFF_BY_OTHER,
            format!(
                "Session: {session} of {user} on the device {device:?} came late: \
                 its newest login was {newest}, log in again"
            ),
        ));
    }
    turn.rows.sign_in(user, device, session, now())?;
    // Whoever was signed in as this device hears that he is no more.
    turn.nudge(user);
    Ok(())
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

/// Refuses what cannot be a number. Error 6017.
fn check_number(field: &str, number: u64) -> Result<()> {
    if (1..=HIGHEST).contains(&number) {
        return Ok(());
    }
    let why = format!("{field}: {number} is not between 1 and {HIGHEST}");
    Err(Error::parameter(why))
}

/// Answers a request of a device that is signed in. A change that it asked for before is not done again:
/// the network may deliver a request twice, or late, and a deletion that came late would take what
/// arrived meanwhile along. Nor is one that was refused: its app was told that nothing has changed.
///
/// The outer result's errors leave no trace: 6208 when the login has ended, 10024 for a change before the
/// newest. The inner one's is the refusal of a change, and to be committed with the note of it.
pub(super) fn answer<E: Handle>(
    turn: &Turn<'_>,
    caller: &Caller,
    session: Session,
    request: E,
) -> Result<Result<E::Answer>> {
    let known = signed_in(turn, caller, session)?;
    if !E::WRITES {
        return Ok(Ok(request.handle(turn, caller)?));
    }
    check_number("request", session.request)?;
    if session.request == known.request {
        return repeated::<E>(known);
    }
    if session.request < known.request {
        return Err(Error::new(
            code::TIM_ERR_SVR_GROUP_REQ_ALLREADY_BEEN_PROCESSED,
            format!(
                "request {} came late: the device is at {}",
                session.request, known.request
            ),
        ));
    }
    let outcome = turn.attempt(|| request.handle(turn, caller));
    let kept = match &outcome {
        Ok(answer) => (0, text::<E>(answer)?),
        Err(refusal) => (refusal.code, refusal.message.clone()),
    };
    turn.rows.keep_answer(
        &caller.user,
        &caller.device,
        session.request,
        (kept.0, &kept.1),
    )?;
    Ok(outcome)
}

/// The device, if this is its login.
fn signed_in(turn: &Turn<'_>, caller: &Caller, session: Session) -> Result<DeviceRow> {
    check_number("session", session.id)?; // 0 is that of a device that was signed out.
    let known = turn.rows.device(&caller.user, &caller.device)?;
    known
        .filter(|known| known.session == session.id)
        .ok_or_else(|| {
            Error::new(
                code::TIM_ERR_LOGIN_KICKED_OFF_BY_OTHER,
                format!(
                    "the login of {} on the device {:?} has ended: log in again",
                    caller.user, caller.device
                ),
            )
        })
}

/// What the device's newest change was answered with.
fn repeated<E: Handle>(known: DeviceRow) -> Result<Result<E::Answer>> {
    if known.refusal != 0 {
        return Ok(Err(Error::new(known.refusal, known.answer)));
    }
    let answer = serde_json::from_str(&known.answer);
    answer
        .map(Ok)
        .map_err(|error| Error::internal(format!("a kept answer of {}: {error}", E::PATH)))
}

fn text<E: Handle>(answer: &E::Answer) -> Result<String> {
    serde_json::to_string(answer)
        .map_err(|error| Error::internal(format!("the answer of {}: {error}", E::PATH)))
}
