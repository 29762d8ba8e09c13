//! The state of the connection to the server, and the pauses between attempts to connect.

use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use crate::model::{Error, Result, code};

/// How many seconds a long poll waits: below common idle timeouts of proxies.
pub(super) const WAIT: u32 = 30;
/// The same, as a time.
pub(super) const POLL: Duration = Duration::from_secs(WAIT as u64);
/// Between the first failure and the next try.
pub(super) const FIRST: Duration = Duration::from_millis(200);
/// Between two tries at most.
pub(super) const LONGEST: Duration = Duration::from_secs(30);
/// A call without a connection waits so long for the try that it asks for.
const PATIENCE: Duration = Duration::from_secs(1);

#[derive(Debug, Default)]
struct State {
    /// Why there is no connection.
    down: Option<Error>,
    /// Counts tries that ended.
    tries: u64,
    /// Somebody wants a try now.
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
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Returns at once while there is a connection; else has it tried, and waits for that. Error 9508.
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

    /// A request failed: there is no connection.
    pub(super) fn lost(&self, why: &Error) {
        let mut state = self.lock();
        if state.down.is_none() {
            state.down = Some(why.clone());
            state.wanted = true;
        }
        self.changed.notify_all();
    }

    /// A try ended. Returns whether that is news.
    pub(super) fn tried(&self, outcome: Option<&Error>) -> bool {
        let mut state = self.lock();
        let was_down = state.down.is_some();
        state.down = outcome.cloned();
        state.tries += 1;
        state.wanted = false;
        self.changed.notify_all();
        was_down != outcome.is_some()
    }

    /// Why there is no connection; none while there is one.
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

    /// Waits before the next try, unless somebody wants it now.
    pub(super) fn pause(&self, time: Duration) {
        let idle = |state: &mut State| !state.wanted && !state.stopped;
        drop(self.changed.wait_timeout_while(self.lock(), time, idle));
    }
}

/// Half to all of the time, so that the devices of a server that was away do not come back all at once.
pub(super) fn jittered(time: Duration) -> Duration {
    let part = (crate::random::number() % 512) as u32;
    time / 2 + time * part / 1024
}
