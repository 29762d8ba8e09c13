//! Listeners: structs of functions that hosts provide.

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

/// Receives events of the connection to the service and of the login. Initialise it with TIM_SDK_LISTENER_INIT;
/// functions that stay NULL are not called. Mirrors V2TIMSDKListener.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct tim_sdk_listener {
    /// sizeof(tim_sdk_listener). It tells the library which version of this struct the host was built with.
    pub struct_size: size_t,
    /// Passed to every function of this struct.
    pub user_data: *mut c_void,
    /// Called once with user_data when the listener was removed, its client was freed, or adding it failed.
    pub free_user_data: tim_free_fn,
    /// The device looks for the service: once after the client was created, with the embedded service too, and
    /// whenever a connection was lost.
    pub on_connecting: tim_success_fn,
    /// The service can be reached, for the first time or again. The app may log in now; a login uses this
    /// connection.
    pub on_connect_success: tim_success_fn,
    /// The service cannot be reached, for the reason that code and message give. The device tries again by itself,
    /// with or without a login.
    pub on_connect_failed: tim_error_fn,
    /// The service ended this login, because the same device id logged in elsewhere or because an administrator
    /// ended it. Nobody is logged in now; calls that were under way end with TIM_ERR_LOGIN_KICKED_OFF_BY_OTHER.
    pub on_kicked_offline: tim_success_fn,
    /// The UserSig has expired. Nobody is logged in now: get a new one and log in with it.
    pub on_user_sig_expired: tim_success_fn,
}

/// Receives messages of other users. Initialise it with TIM_MESSAGE_LISTENER_INIT. Mirrors
/// V2TIMAdvancedMsgListener.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct tim_message_listener {
    /// sizeof(tim_message_listener). It tells the library which version of this struct the host was built with.
    pub struct_size: size_t,
    /// Passed to every function of this struct.
    pub user_data: *mut c_void,
    /// Called once with user_data when the listener was removed, its client was freed, or adding it failed.
    pub free_user_data: tim_free_fn,
    /// A message arrived that counts as unread, in a conversation whose receive option allows this event.
    pub on_new_message: tim_message_fn,
}

/// The user data of a host, freed once.
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
            // SAFETY: the host provided the function for this; it is dropped once.
            unsafe { free(self.user_data.get()) }
        }
    }
}

/// A struct of functions from a host: its size, the user data, the function that frees it, then the functions. All
/// of its fields are as large as a pointer, and may be zero.
trait Table: Copy {
    /// The size of its first version: hosts may have been built with that.
    const FIRST: usize;

    /// The user data of the host.
    fn owned(&self) -> Owned;

    /// Whether it has functions for events of the connection.
    const CONNECTION: bool = false;

    /// Calls the function that is there for this event, if there is one.
    fn notify(&self, event: &Event, user_data: *mut c_void);
}

/// The size of each field of a table.
const FIELD: usize = size_of::<usize>();
/// The size of the fields that every table has.
const HEAD: usize = 3 * FIELD;

/// A table that was added to a client.
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
            // SAFETY: the host provided the function for this; the message lives until it returns.
            unsafe { call(&raw const message, user_data) }
        }
    }
}

fn simple(call: tim_success_fn, user_data: *mut c_void) {
    if let Some(call) = call {
        // SAFETY: the host provided the function for this.
        unsafe { call(user_data) }
    }
}

/// Adds a copy of the table. Returns its id, or 0 with the error message stored.
///
/// # Safety
/// `listener` is NULL, or begins with its size and is readable for that many bytes.
unsafe fn add<T: Table + 'static>(client: *const tim_client, listener: *const T) -> u64 {
    if listener.is_null() {
        return no_id(Error::parameter("listener: is NULL"));
    }
    // SAFETY: by this function's contract; only whole fields are copied, and the remaining fields of a
    // table may be zero.
    let (table, size) = unsafe {
        let size = listener.cast::<size_t>().read();
        let there = if size < HEAD { 0 } else { size - size % FIELD };
        (prefix(listener, there), size)
    };
    let owned = table.owned(); // Freed even if the listener is refused.
    let checked = check_size("listener", size, T::FIRST, "TIM_…_INIT");
    let added = checked.and_then(|()| {
        let listener = Arc::new(Added { table, owned });
        Ok(handle::get(client)?.add_listener(listener))
    });
    added.unwrap_or_else(no_id)
}

/// Adds a listener for events of the connection and of the login.
///
/// A listener that is added before the first login first receives the current state of the connection:
/// on_connecting, then the outcome if it is known. So it misses nothing. Otherwise as
/// tim_client_add_conversation_listener.
///
/// @return an id above 0 for tim_client_remove_listener, or 0.
///
/// Mirrors V2TIMManager::AddSDKListener.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn tim_client_add_sdk_listener(
    client: *mut tim_client,
    listener: *const tim_sdk_listener,
) -> u64 {
    guard(0, || {
        // SAFETY: listener is NULL or a table as the header defines it.
        unsafe { add(client, listener) }
    })
}

/// Adds a listener for events of conversations. Its functions run on the dispatcher.
///
/// Adding the same functions twice makes two listeners.
///
/// ```c
/// tim_conversation_listener listener = TIM_CONVERSATION_LISTENER_INIT;
/// listener.on_conversations_deleted = on_deleted;
/// uint64_t id = tim_client_add_conversation_listener(client, &listener);
/// ```
///
/// @param listener copied during the call.
/// @return an id above 0 for tim_client_remove_listener, or 0 with an error message in tim_last_error(); in that
///     case free_user_data was called.
///
/// Mirrors V2TIMConversationManager::AddConversationListener.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn tim_client_add_conversation_listener(
    client: *mut tim_client,
    listener: *const tim_conversation_listener,
) -> u64 {
    guard(0, || {
        // SAFETY: listener is NULL or a table as the header defines it.
        unsafe { add(client, listener) }
    })
}

/// Adds a listener for messages of other users. Otherwise as tim_client_add_conversation_listener.
///
/// @return an id above 0 for tim_client_remove_listener, or 0.
///
/// Mirrors V2TIMMessageManager::AddAdvancedMsgListener and V2TIMManager::AddSimpleMsgListener.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn tim_client_add_message_listener(
    client: *mut tim_client,
    listener: *const tim_message_listener,
) -> u64 {
    guard(0, || {
        // SAFETY: listener is NULL or a table as the header defines it.
        unsafe { add(client, listener) }
    })
}

fn no_id(error: Error) -> u64 {
    keep_error(error);
    0
}

/// Removes a listener.
///
/// Once this function has returned, the listener is not called again, and its free_user_data was called. From
/// inside one of the listener's own callbacks, both hold once that callback has returned.
///
/// @param listener_id from one of the functions above.
/// @return 0, or a code with its error message in tim_last_error().
///
/// Errors: TIM_ERR_INVALID_PARAMETERS (no listener has this id), TIM_ERR_SDK_NOT_INITIALIZED,
/// TIM_ERR_INVALID_SDK_OBJECT.
/// Mirrors V2TIMConversationManager::RemoveConversationListener, V2TIMMessageManager::RemoveAdvancedMsgListener,
/// V2TIMManager::RemoveSDKListener and RemoveSimpleMsgListener.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn tim_client_remove_listener(
    client: *mut tim_client,
    listener_id: u64,
) -> i32 {
    guard(code::TIM_ERR_SDK_INTERNAL_ERROR, || {
        let removed = handle::get(client).and_then(|client| {
            if client.remove_listener(listener_id) {
                // Wait without holding the client, because the callback may be freeing it.
                Ok(Arc::clone(client.dispatcher()))
            } else {
                Err(Error::parameter(format!(
                    "listener_id: {listener_id} is not a listener"
                )))
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
