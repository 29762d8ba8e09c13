//! The state of the connection to the server, and the pauses between attempts to connect.

use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use crate::lock::lock;
use crate::model::{Error, Result, code};

/// The duration of a long poll in seconds, below common idle timeouts of proxies.
pub(super) const WAIT: u32 = 30;
/// The duration of a long poll.
pub(super) const POLL: Duration = Duration::from_secs(WAIT as u64);
/// The pause between the first failure and the next attempt.
pub(super) const FIRST: Duration = Duration::from_millis(200);
/// The longest pause between two attempts.
pub(super) const LONGEST: Duration = Duration::from_secs(30);
/// The longest time that a call without a connection waits for the attempt that it asks for.
const PATIENCE: Duration = Duration::from_secs(1);

#[derive(Debug, Default)]
struct State {
    /// The error that ended the connection; `None` while there is one.
    down: Option<Error>,
    /// The number of attempts that have ended.
    tries: u64,
    /// Whether a call asks for an attempt now.
    wanted: bool,
    stopped: bool,
}

/// The state of the connection.
#[derive(Debug, Default)]
pub(super) struct Link {
    state: Mutex<State>,
    changed: Condvar,
}

impl Link {
    fn lock(&self) -> MutexGuard<'_, State> {
        lock(&self.state)
    }

    /// Returns at once while there is a connection. Otherwise asks for an attempt to connect, and waits for it. Error
    /// 9508.
    pub(super) fn wait_until_up(&self) -> Result<()> {
        let mut state = self.lock();
        if state.down.is_some() {
            state.wanted = true;
            self.changed.notify_all();
            let tries = state.tries;
            let trying =
                |state: &mut State| state.down.is_some() && state.tries == tries && !state.stopped;
            let waited = self.changed.wait_timeout_while(state, PATIENCE, trying);
            state = waited.unwrap_or_else(PoisonError::into_inner).0;
        }
        match &state.down {
            None => Ok(()),
            Some(why) => Err(Error::new(
                code::TIM_ERR_SDK_NET_DISCONNECT,
                format!("there is no connection to the server: {}", why.message),
            )),
        }
    }

    /// Records that a request failed: the connection is lost.
    pub(super) fn lost(&self, why: &Error) {
        let mut state = self.lock();
        if state.down.is_none() {
            state.down = Some(why.clone());
            state.wanted = true;
        }
        self.changed.notify_all();
    }

    /// Records that an attempt has ended. Returns whether the state has changed.
    pub(super) fn tried(&self, outcome: Option<&Error>) -> bool {
        let mut state = self.lock();
        let was_down = state.down.is_some();
        state.down = outcome.cloned();
        state.tries += 1;
        state.wanted = false;
        self.changed.notify_all();
        was_down != outcome.is_some()
    }

    /// The error that ended the connection; `None` while there is one.
    pub(super) fn why_down(&self) -> Option<Error> {
        self.lock().down.clone()
    }

    pub(super) fn is_stopped(&self) -> bool {
        self.lock().stopped
    }

    pub(super) fn stop(&self) {
        self.lock().stopped = true;
        self.changed.notify_all();
    }

    /// Waits before the next attempt, unless a call asks for one now.
    pub(super) fn pause(&self, time: Duration) {
        let idle = |state: &mut State| !state.wanted && !state.stopped;
        drop(self.changed.wait_timeout_while(self.lock(), time, idle));
    }
}

/// Between half and all of the time, so that devices do not all reconnect at once when a server comes back.
pub(super) fn jittered(time: Duration) -> Duration {
    let part = (crate::random::number() % 512) as u32;
    time / 2 + time * part / 1024
}
