//! Each change of a device that comes over the network, done once.

use super::device::check_number;
use super::{Handle, Turn};
use crate::api::{Caller, ServiceSession};
use crate::model::{Error, Result, code};
use crate::storage::DeviceRow;

/// Answers a request of a device that is signed in. A change that it asked for before is not done again:
/// the network may deliver a request twice, or late, and a deletion that came late would take what
/// arrived meanwhile along. Nor is one that was refused: its app was told that nothing has changed.
///
/// A request that only reads has no number as a rule. With one it is a fence: no change of a lower number is done any
/// more. So a device that does not know what became of a change sees in the answer what did, for good.
///
/// The outer result's errors leave no trace: 6208 when the login has ended, 10024 for a change before the
/// newest. The inner one's is the refusal of a change, and to be committed with the note of it.
pub(super) fn answer<E: Handle>(
    turn: &Turn<'_>,
    caller: &Caller,
    session: ServiceSession,
    request: E,
) -> Result<Result<E::Answer>> {
    let known = signed_in(turn, caller, session)?;
    if !E::WRITES {
        fence(turn, caller, session.request, &known)?;
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

/// Uses a number up without a change.
fn fence(turn: &Turn<'_>, caller: &Caller, number: u64, known: &DeviceRow) -> Result<()> {
    if number <= known.request {
        return Ok(());
    }
    check_number("request", number)?;
    let late = format!("request {number} is no change: the device has given up what was before it");
    let refusal = code::TIM_ERR_SVR_GROUP_REQ_ALLREADY_BEEN_PROCESSED;
    let (user, device) = (&caller.user, &caller.device);
    turn.rows
        .keep_answer(user, device, number, (refusal, &late))
}

/// The device, if this is its login.
fn signed_in(turn: &Turn<'_>, caller: &Caller, session: ServiceSession) -> Result<DeviceRow> {
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
