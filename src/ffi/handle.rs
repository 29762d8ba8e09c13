//! How C holds a client: as a number that is never used twice, so that a stale handle is recognised and
//! answered instead of crashing.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use opentim_core::client::Client;
use opentim_core::model::{Error, Result, code};

/// A client: one device of one user. Any number of them may live in a process.
///
/// Never defined for C. All functions on it may be called from any thread, also at once.
pub struct tim_client {
    _private: (),
}

struct Handles {
    last: usize,
    clients: BTreeMap<usize, Arc<Client>>,
}

static HANDLES: Mutex<Handles> = Mutex::new(Handles {
    last: 0,
    clients: BTreeMap::new(),
});

fn lock() -> MutexGuard<'static, Handles> {
    HANDLES.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A handle of a new client. It is no address: nothing can be read through it.
pub(super) fn give(client: Client) -> *mut tim_client {
    let mut handles = lock();
    handles.last += 16;
    let number = handles.last;
    handles.clients.insert(number, Arc::new(client));
    std::ptr::without_provenance_mut(number)
}

/// The client of a handle. Error 6013 for NULL, 6021 for a handle that was freed.
pub(super) fn get(handle: *const tim_client) -> Result<Arc<Client>> {
    if handle.is_null() {
        return Err(Error::new(
            code::TIM_ERR_SDK_NOT_INITIALIZED,
            "client: is NULL",
        ));
    }
    let found = lock().clients.get(&handle.addr()).cloned();
    found.ok_or_else(|| {
        Error::new(
            code::TIM_ERR_INVALID_SDK_OBJECT,
            "client: it is freed, or never was one",
        )
    })
}

/// Takes the client of a handle away from C, once the calls that are inside it have returned.
pub(super) fn take(handle: *const tim_client) -> Option<Client> {
    let mut client = lock().clients.remove(&handle.addr())?;
    loop {
        match Arc::try_unwrap(client) {
            Ok(alone) => return Some(alone),
            Err(shared) => client = shared,
        }
        std::thread::yield_now(); // A call only queues its job: it is over in microseconds.
    }
}
