//! Memory for incoming request bodies: a total, and a share for each account. A client that sends half of a
//! body keeps its memory until the body times out.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use opentim_core::lock::lock;
use opentim_core::model::{Error, Result, UserId, code};

/// The longest time that a body waits for others to complete.
const WAIT: Duration = Duration::from_secs(10);
/// The unit of memory, in bytes: single bytes would be too many for a semaphore.
const UNIT: usize = 1024;
/// The share of one account: this part of the total.
const PART: usize = 8;

/// The total memory.
#[derive(Debug)]
pub(super) struct Room {
    units: usize,
    wait: Duration,
    free: Arc<Semaphore>,
    taken: Mutex<HashMap<UserId, usize>>,
}

/// Memory reserved for one body, as long as this lives.
pub(super) struct Reservation {
    room: Arc<Room>,
    user: UserId,
    units: usize,
    _permit: Option<OwnedSemaphorePermit>,
}

impl Room {
    pub(super) fn new(bytes: usize) -> Arc<Self> {
        let units = (bytes / UNIT).clamp(1, Semaphore::MAX_PERMITS.min(u32::MAX as usize));
        Arc::new(Self {
            units,
            wait: WAIT,
            free: Arc::new(Semaphore::new(units)),
            taken: Mutex::default(),
        })
    }

    fn taken(&self) -> MutexGuard<'_, HashMap<UserId, usize>> {
        lock(&self.taken)
    }

    /// Reserves memory for a body. An account can always have one, however long. Fails with
    /// `ERR_SVR_COMM_SDKAPPID_FREQ_LIMIT` (60011).
    pub(super) async fn take(self: &Arc<Self>, user: &UserId, bytes: usize) -> Result<Reservation> {
        let units = bytes.div_ceil(UNIT).max(1).min(self.units);
        let mut kept = self.note(user, units)?;
        let permits = u32::try_from(units).unwrap_or(u32::MAX);
        let permit = Arc::clone(&self.free).acquire_many_owned(permits);
        match tokio::time::timeout(self.wait, permit).await {
            Ok(Ok(permit)) => kept._permit = Some(permit),
            _ => return Err(full("the bodies of all requests under way have")),
        }
        Ok(kept)
    }

    fn note(self: &Arc<Self>, user: &UserId, units: usize) -> Result<Reservation> {
        let mut taken = self.taken();
        let own = taken.entry(user.clone()).or_default();
        if *own > 0 && *own + units > self.units / PART {
            return Err(full(&format!("the bodies that {user} is sending have")));
        }
        *own += units;
        Ok(Reservation {
            room: Arc::clone(self),
            user: user.clone(),
            units,
            _permit: None,
        })
    }
}

fn full(what: &str) -> Error {
    Error::new(
        code::TIM_ERR_SVR_COMM_SDKAPPID_FREQ_LIMIT,
        format!("{what} as much memory as body_memory_bytes allows: try again later"),
    )
}

impl Drop for Reservation {
    fn drop(&mut self) {
        let mut taken = self.room.taken();
        if let Some(own) = taken.get_mut(&self.user) {
            *own = own.saturating_sub(self.units);
            if *own == 0 {
                taken.remove(&self.user);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_account_has_its_part_and_all_have_the_whole() {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_time()
            .build()
            .unwrap();
        runtime.block_on(async {
            let room = Arc::new(Room {
                wait: Duration::from_millis(20),
                ..Arc::into_inner(Room::new(80 * UNIT)).unwrap()
            });
            let user = |number: usize| UserId::new(&format!("user{number}")).unwrap();
            let first = room.take(&user(0), 6 * UNIT).await.unwrap();
            let code = |taken: Result<Reservation>| taken.err().map(|error| error.code);
            assert_eq!(code(room.take(&user(0), 5 * UNIT).await), Some(60011));
            let _second = room.take(&user(0), 4 * UNIT).await.unwrap();
            // One body is accepted however long it is; others wait for it, but not beyond their limit.
            let whole = room.take(&user(1), 70 * UNIT).await.unwrap();
            assert_eq!(code(room.take(&user(2), UNIT).await), Some(60011));
            drop(first);
            drop(room.take(&user(2), UNIT).await.unwrap());
            drop(whole);
            drop(room.take(&user(3), 900 * UNIT).await);
            assert_eq!(room.taken().len(), 1, "who sends nothing is forgotten");
        });
    }
}
