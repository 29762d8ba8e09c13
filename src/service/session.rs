//! Exactly-once changes for devices that come over the network.

use super::device::check_number;
use super::{Handle, Turn};
use crate::api::{Caller, ServiceSession};
use crate::model::{Error, Result, code};
use crate::storage::DeviceRow;

/// Answers a request of a device that is logged in. A change that was requested before is not repeated: the
/// network may deliver a request twice or late, and a late deletion would also delete what has arrived since.
/// The same holds for a change that was refused, since its app was told that nothing had changed.
///
/// A request that only reads usually has no number. With one it is a fence: changes with lower numbers are
/// refused from then on. So a device that does not know the outcome of a change learns it from the answer, for
/// good.
///
/// Errors in the outer result leave no trace: `ERR_LOGIN_KICKED_OFF_BY_OTHER` (6208) if the login has ended,
/// `ERR_SVR_GROUP_REQ_ALLREADY_BEEN_PROCESSED` (10024) for a change before the newest one. An error in the
/// inner result is the refusal of a change, and must be committed, since it is stored.
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

/// Uses up a number without a change.
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

/// The device, if this is its current login.
fn signed_in(turn: &Turn<'_>, caller: &Caller, session: ServiceSession) -> Result<DeviceRow> {
    check_number("session", session.id)?; // 0 marks a device that was logged out.
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

/// The stored answer to the device's newest change.
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
