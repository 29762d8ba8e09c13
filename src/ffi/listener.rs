//! Listeners: structs of functions that hosts give.

use std::sync::Arc;

use libc::{c_void, size_t};

use super::argument::{check_size, prefix};
use super::call::{OnError, UserData, guard};
use super::callback::{tim_error_fn, tim_free_fn, tim_message_fn, tim_success_fn};
use super::handle::{self, tim_client};
use super::library::keep_error;
use super::value::Arena;
use opentim_core::client::listener::{Event, Listener};
use opentim_core::model::{Error, code};

mod conversation;
#[cfg(test)]
mod tests;

pub use conversation::tim_conversation_listener;

/// What becomes of the connection to the service, and of the login. Begin with TIM_SDK_LISTENER_INIT; what
/// stays NULL is not called. Mirrors V2TIMSDKListener.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct tim_sdk_listener {
    /// sizeof(tim_sdk_listener), by which the library knows the host's version of this struct.
    pub struct_size: size_t,
    /// Given to every function here.
    pub user_data: *mut c_void,
    /// Called once with user_data when the listener is done with: removed, its client freed, or refused.
    pub free_user_data: tim_free_fn,
    /// The device looks for the service: once the client is made, with the embedded service too, and when a connection
    /// was lost.
    pub on_connecting: tim_success_fn,
    /// The service is there, or there again. Who logs in may do so now; a login uses that connection.
    pub on_connect_success: tim_success_fn,
    /// The service cannot be reached. The device tries again by itself, whether somebody is logged in or not.
    /// With the code and the sentence of what is in the way; see tim_client_login.
    pub on_connect_failed: tim_error_fn,
    /// The service ended this login, because somebody logged in as this device elsewhere or because an
    /// administrator ended it. Nobody is logged in now; calls that were under way end with
    /// TIM_ERR_LOGIN_KICKED_OFF_BY_OTHER.
    pub on_kicked_offline: tim_success_fn,
    /// The UserSig is too old. Nobody is logged in now: get a new one and log in with it.
    pub on_user_sig_expired: tim_success_fn,
}

/// Messages of others that come in. Begin with TIM_MESSAGE_LISTENER_INIT. Mirrors V2TIMAdvancedMsgListener.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct tim_message_listener {
    /// sizeof(tim_message_listener), by which the library knows the host's version of this struct.
    pub struct_size: size_t,
    /// Given to every function here.
    pub user_data: *mut c_void,
    /// Called once with user_data when the listener is done with: removed, its client freed, or refused.
    pub free_user_data: tim_free_fn,
    /// A message came.
    pub on_new_message: tim_message_fn,
}

/// What a host gave along, freed once.
struct Owned {
    user_data: UserData,
    free: tim_free_fn,
}

impl Owned {
    fn new(user_data: *mut c_void, free: tim_free_fn) -> Self {
        Self {
            user_data: UserData(user_data),
            free,
        }
    }
}

impl Drop for Owned {
    fn drop(&mut self) {
        if let Some(free) = self.free {
            // SAFETY: the host gave the function for this; this is the one drop.
            unsafe { free(self.user_data.get()) }
        }
    }
}

/// A struct of functions, as hosts give it: its size, what is given along, what frees that, then the
/// functions. All of it may be zero, and each of its fields is as large as a pointer.
trait Table: Copy {
    /// The size of the first version of it: hosts may have been built with that.
    const FIRST: usize;

    /// What the host gave along.
    fn owned(&self) -> Owned;

    /// Whether it has functions for what becomes of the connection.
    const CONNECTION: bool = false;

    /// Calls the function that is there for this event, if there is one.
    fn notify(&self, event: &Event, user_data: *mut c_void);
}

/// The size of each field of a table.
const FIELD: usize = size_of::<usize>();
/// How far the fields reach that every table has.
const HEAD: usize = 3 * FIELD;

/// A table that was added.
struct Added<T> {
    table: T,
    owned: Owned,
}

// SAFETY: the tables hold functions, and a pointer that is only carried: see `UserData`.
unsafe impl<T: Table> Send for Added<T> {}
// SAFETY: as above.
unsafe impl<T: Table> Sync for Added<T> {}

impl<T: Table> Listener for Added<T> {
    fn on_event(&self, event: &Event) {
        self.table.notify(event, self.owned.user_data.get());
    }

    fn hears_connection(&self) -> bool {
        T::CONNECTION
    }
}

impl Table for tim_sdk_listener {
    const FIRST: usize = size_of::<Self>();
    const CONNECTION: bool = true;

    fn owned(&self) -> Owned {
        Owned::new(self.user_data, self.free_user_data)
    }

    fn notify(&self, event: &Event, user_data: *mut c_void) {
        match event {
            Event::Connecting => simple(self.on_connecting, user_data),
            Event::Connected => simple(self.on_connect_success, user_data),
            Event::ConnectFailed(error) => {
                OnError::new(self.on_connect_failed, user_data).report(error);
            }
            Event::KickedOffline => simple(self.on_kicked_offline, user_data),
            Event::UserSigExpired => simple(self.on_user_sig_expired, user_data),
            _ => {}
        }
    }
}

impl Table for tim_message_listener {
    const FIRST: usize = size_of::<Self>();

    fn owned(&self) -> Owned {
        Owned::new(self.user_data, self.free_user_data)
    }

    fn notify(&self, event: &Event, user_data: *mut c_void) {
        if let (Event::Message(received), Some(call)) = (event, self.on_new_message) {
            let mut arena = Arena::default();
            let message = arena.message(received);
            // SAFETY: the host gave the function for this; the message lives until it returned.
            unsafe { call(&raw const message, user_data) }
        }
    }
}

fn simple(call: tim_success_fn, user_data: *mut c_void) {
    if let Some(call) = call {
        // SAFETY: the host gave the function for this.
        unsafe { call(user_data) }
    }
}

/// Adds a copy of the table; the id, or 0 with the sentence kept.
///
/// # Safety
/// `listener` is NULL or begins with its size and is readable for so many bytes.
unsafe fn add<T: Table + 'static>(client: *const tim_client, listener: *const T) -> u64 {
    if listener.is_null() {
        return no_id(Error::parameter("listener: is NULL"));
    }
    // SAFETY: by this function's contract; a table may be zero from any of its fields on, and only whole ones
    // are copied.
    let (table, size) = unsafe {
        let size = listener.cast::<size_t>().read();
        let there = if size < HEAD { 0 } else { size - size % FIELD };
        (prefix(listener, there), size)
    };
    let owned = table.owned(); // Refused, it is freed all the same.
    let checked = check_size("listener", size, T::FIRST, "TIM_…_INIT");
    let added = checked.and_then(|()| {
        let listener = Arc::new(Added { table, owned });
        Ok(handle::get(client)?.add_listener(listener))
    });
    added.unwrap_or_else(no_id)
}

/// Has the listener told of what becomes of the connection and of the login, on the dispatcher.
///
/// As tim_client_add_conversation_listener. One that is added before the first login is told first how the connection
/// stands: on_connecting, then the outcome if there is one. So it misses nothing, however soon that came. Mirrors
/// V2TIMManager::AddSDKListener.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn tim_client_add_sdk_listener(
    client: *mut tim_client,
    listener: *const tim_sdk_listener,
) -> u64 {
    guard(0, || {
        // SAFETY: listener is NULL or a table as the header has it.
        unsafe { add(client, listener) }
    })
}

/// Has the listener told of what happens to conversations, on the dispatcher.
///
/// listener: copied. Returns an id above 0 for tim_client_remove_listener, or 0 with the sentence in
/// tim_last_error(); then free_user_data was called. Adding the same functions twice makes two listeners.
/// Mirrors V2TIMConversationManager::AddConversationListener.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn tim_client_add_conversation_listener(
    client: *mut tim_client,
    listener: *const tim_conversation_listener,
) -> u64 {
    guard(0, || {
        // SAFETY: listener is NULL or a table as the header has it.
        unsafe { add(client, listener) }
    })
}

/// Has the listener told of messages of others that come in, on the dispatcher.
///
/// As tim_client_add_conversation_listener. Mirrors V2TIMMessageManager::AddAdvancedMsgListener and
/// V2TIMManager::AddSimpleMsgListener.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn tim_client_add_message_listener(
    client: *mut tim_client,
    listener: *const tim_message_listener,
) -> u64 {
    guard(0, || {
        // SAFETY: listener is NULL or a table as the header has it.
        unsafe { add(client, listener) }
    })
}

fn no_id(error: Error) -> u64 {
    keep_error(error);
    0
}

/// Removes a listener: once this returned it is not called again, and its free_user_data was called; from
/// inside one of its callbacks, both hold once that callback returned.
///
/// Returns 0, TIM_ERR_INVALID_PARAMETERS for an id that is none, TIM_ERR_SDK_NOT_INITIALIZED or
/// TIM_ERR_INVALID_SDK_OBJECT. Mirrors V2TIMConversationManager::RemoveConversationListener,
/// V2TIMMessageManager::RemoveAdvancedMsgListener, V2TIMManager::RemoveSDKListener and RemoveSimpleMsgListener.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn tim_client_remove_listener(
    client: *mut tim_client,
    listener_id: u64,
) -> i32 {
    guard(code::TIM_ERR_SDK_INTERNAL_ERROR, || {
        let removed = handle::get(client).and_then(|client| {
            match client.remove_listener(listener_id) {
                // Waited for without the client, which the callback may be freeing.
                true => Ok(Arc::clone(client.dispatcher())),
                false => Err(Error::parameter(format!(
                    "listener_id: {listener_id} is not a listener"
                ))),
            }
        });
        match removed {
            Ok(dispatcher) => {
                dispatcher.wait_for_current();
                0
            }
            Err(error) => keep_error(error),
        }
    })
}
