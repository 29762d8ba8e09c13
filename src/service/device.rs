//! Devices that come over the network: their logins.

use std::time::UNIX_EPOCH;

use super::message::now;
use super::{Handle, Turn};
use crate::api::Caller;
use crate::api::Done;
use crate::api::account::{Kick, Login, NewSession, SessionGiven, SignedIn};
use crate::model::{Error, Result, code};

/// What the database can hold.
const HIGHEST: u64 = i64::MAX as u64;

impl Handle for NewSession {
    fn handle(self, turn: &Turn<'_>, caller: &Caller) -> Result<SessionGiven> {
        let (user, device) = (&caller.user, &caller.device);
        turn.known(user, code::TIM_ERR_SVR_ACCOUNT_NOT_FOUND)?;
        let known = turn.rows.device(user, device)?;
        let last = match &known {
            Some(known) => known.given.max(known.newest),
            None => unused(),
        };
        if last >= HIGHEST {
            return Err(Error::parameter(format!(
                "device: {device:?} has used {HIGHEST}, the last number that a login can have"
            )));
        }
        turn.rows.give_session(user, device, last + 1, now())?;
        if known.is_none() {
            turn.trim_devices(user, device)?;
        }
        Ok(SessionGiven { session: last + 1 })
    }
}

/// A number that no earlier login had of a device that is not known: it may have been forgotten, or its account was
/// deleted, and what comes late of such a login must not end a newer one. Nobody signs in so often that the numbers are
/// ahead of the milliseconds.
fn unused() -> u64 {
    let since = UNIX_EPOCH.elapsed().unwrap_or_default();
    u64::try_from(since.as_millis()).unwrap_or(0)
}

impl Handle for Login {
    fn handle(self, turn: &Turn<'_>, caller: &Caller) -> Result<SignedIn> {
        turn.known(&caller.user, code::TIM_ERR_SVR_ACCOUNT_NOT_FOUND)?;
        if let Some(session) = self.session {
            check_number("Session", session)?;
            sign_in(turn, caller, session)?;
        }
        Ok(SignedIn {
            identity: turn.rows.identity().into(),
        })
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
    turn.trim_devices(user, device)?;
    // Whoever was signed in as this device hears that he is no more.
    turn.wake(user);
    Ok(())
}

impl Handle for Kick {
    fn handle(self, turn: &Turn<'_>, caller: &Caller) -> Result<Done> {
        caller.check_admin()?;
        turn.known(&self.user_id, code::TIM_ERR_SVR_ACCOUNT_NOT_FOUND)?;
        turn.sign_out(&self.user_id)?;
        Ok(Done {})
    }
}

/// Refuses what cannot be a number. Error 6017.
pub(super) fn check_number(field: &str, number: u64) -> Result<()> {
    if (1..=HIGHEST).contains(&number) {
        return Ok(());
    }
    let why = format!("{field}: {number} is not between 1 and {HIGHEST}");
    Err(Error::parameter(why))
}
