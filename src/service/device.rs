//! Logins of devices over the network.

use std::time::UNIX_EPOCH;

#[cfg(feature = "server")]
use super::console::within;
use super::{Handle, Turn};
use crate::api::Caller;
use crate::api::Done;
use crate::api::account::{Kick, Login, NewSession, SessionGiven, SignedIn};
#[cfg(feature = "server")]
use crate::api::device::{DEVICES_LIMIT, DevicePosition, Devices, ListDevices};
use crate::model::{Error, Result, code};
use crate::unix_time::now;

/// The highest number that the database can hold.
const HIGHEST: u64 = i64::MAX as u64;

/// The number of devices on a page if the request does not give one.
#[cfg(feature = "server")]
const DEVICES: usize = 50;

#[cfg(feature = "server")]
impl Handle for ListDevices {
    fn handle(self, turn: &Turn<'_>, caller: &Caller) -> Result<Devices> {
        caller.check_admin()?;
        let count = within("Count", self.count, DEVICES, DEVICES_LIMIT)?;
        let (user, after) = (self.user_id.as_ref(), self.after.as_ref());
        let mut devices = turn.rows.list_devices(user, after, count + 1)?;
        let more = devices.len() > count;
        devices.truncate(count);
        for device in &mut devices {
            device.connected = turn.is_connected(&device.user_id, &device.device, device.signed_in);
        }
        let next = devices.last().filter(|_| more).map(|last| DevicePosition {
            user_id: last.user_id.clone(),
            device: last.device.clone(),
        });
        Ok(Devices { devices, next })
    }
}

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

/// A login number that no earlier login of an unknown device has used. Such a device may have been forgotten,
/// or its account deleted, and a late request of an old login must not end a newer one. Milliseconds since 1970
/// serve, since no device logs in more than once a millisecond.
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

/// Starts a login. The network may deliver the request twice, which is the same login, or late, after a newer
/// login or after this one was ended, which changes nothing. Fails with `ERR_LOGIN_KICKED_OFF_BY_OTHER` (6208).
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
    // Wakes an earlier login of this device, so that it learns that it has ended.
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

/// Refuses a number out of range, with `ERR_INVALID_PARAMETERS` (6017).
pub(super) fn check_number(field: &str, number: u64) -> Result<()> {
    if (1..=HIGHEST).contains(&number) {
        return Ok(());
    }
    let why = format!("{field}: {number} is not between 1 and {HIGHEST}");
    Err(Error::parameter(why))
}
