//! Handles of clients: numbers that are never used twice, so that a stale handle is answered with an error and
//! never crashes.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, TryLockError};

use opentim_core::client::Client;
use opentim_core::model::{Error, Result, code};
use opentim_core::process::PerProcess;

/// A client: one device of one user. A process may have any number of them.
///
/// The struct is never defined for C. Its functions may be called from any thread, concurrently.
pub struct tim_client {
    _private: (),
}

type Clients = Mutex<BTreeMap<usize, Arc<Client>>>;

static CLIENTS: PerProcess<Clients> = PerProcess::new();
/// The last number that was given out; a forked child continues from its parent's.
static LAST: AtomicUsize = AtomicUsize::new(0);

fn lock() -> MutexGuard<'static, BTreeMap<usize, Arc<Client>>> {
    CLIENTS.get().lock().unwrap_or_else(PoisonError::into_inner)
}

/// Creates the handle of a new client. It is not an address: nothing can be read through it.
pub(super) fn give(client: Client) -> *mut tim_client {
    let number = LAST.fetch_add(16, Ordering::SeqCst) + 16;
    lock().insert(number, Arc::new(client));
    std::ptr::without_provenance_mut(number)
}

/// The client of a handle. Fails with `TIM_ERR_SDK_NOT_INITIALIZED` for NULL, and with `TIM_ERR_INVALID_SDK_OBJECT`
/// for a handle that was freed or belongs to a parent process.
pub(super) fn get(handle: *const tim_client) -> Result<Arc<Client>> {
    if handle.is_null() {
        return Err(Error::new(
            code::TIM_ERR_SDK_NOT_INITIALIZED,
            "client: is NULL",
        ));
    }
    let found = lock().get(&handle.addr()).cloned();
    found.ok_or_else(|| {
        let why = if is_inherited(handle.addr()) {
            "client: the parent process made it before fork(): make one in this process"
        } else {
            "client: it is freed, or never was one"
        };
        Error::new(code::TIM_ERR_INVALID_SDK_OBJECT, why)
    })
}

/// A client that a host has freed.
pub(super) enum Taken {
    /// A client of this process, no longer used by any call.
    Own(Client),
    /// A client of the process from which this one was forked. Its threads do not exist here.
    Inherited(Arc<Client>),
}

/// Takes the client of a handle away from C, after the calls that are inside it have returned.
pub(super) fn take(handle: *const tim_client) -> Option<Taken> {
    let Some(mut client) = lock().remove(&handle.addr()) else {
        return take_inherited(handle.addr()).map(Taken::Inherited);
    };
    loop {
        match Arc::try_unwrap(client) {
            Ok(alone) => return Some(Taken::Own(alone)),
            Err(shared) => client = shared,
        }
        std::thread::yield_now(); // A call only queues its job, which takes microseconds.
    }
}

/// Whether a parent process has this client. A lock that is held was held at the fork and is never released here.
fn is_inherited(number: usize) -> bool {
    CLIENTS.inherited().any(|clients| match clients.try_lock() {
        Ok(clients) => clients.contains_key(&number),
        Err(TryLockError::Poisoned(clients)) => clients.into_inner().contains_key(&number),
        Err(TryLockError::WouldBlock) => true,
    })
}

fn take_inherited(number: usize) -> Option<Arc<Client>> {
    CLIENTS
        .inherited()
        .find_map(|clients| match clients.try_lock() {
            Ok(mut clients) => clients.remove(&number),
            Err(TryLockError::Poisoned(clients)) => clients.into_inner().remove(&number),
            Err(TryLockError::WouldBlock) => None,
        })
}
