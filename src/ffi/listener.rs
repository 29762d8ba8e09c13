//! Listeners: structs of functions that hosts give.

use std::sync::Arc;

use libc::{c_char, c_void, size_t};

use super::call::{UserData, guard, tell_list};
use super::callback::{
    tim_conversation_ids_fn, tim_conversation_list_fn, tim_free_fn, tim_message_fn, tim_success_fn,
    tim_uint64_fn,
};
use super::handle::{self, tim_client};
use super::library::keep_error;
use super::value::Arena;
use crate::client::listener::{Event, Listener};
use crate::model::{Error, Result, code};

/// What happens to conversations. Begin with TIM_CONVERSATION_LISTENER_INIT; what stays NULL is not
/// called. Mirrors V2TIMConversationListener.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct tim_conversation_listener {
    /// sizeof(tim_conversation_listener), by which the library knows the host's version of this struct.
    pub struct_size: size_t,
    /// Given to every function here.
    pub user_data: *mut c_void,
    /// Called once with user_data when the listener is done with: removed, its client freed, or refused.
    pub free_user_data: tim_free_fn,
    /// The device begins to catch up with the service, after a login.
    pub on_sync_server_start: tim_success_fn,
    /// It has caught up.
    pub on_sync_server_finish: tim_success_fn,
    /// It could not.
    pub on_sync_server_failed: tim_success_fn,
    /// Conversations came into the list: a first message, a group joined, a deleted one that came back.
    pub on_new_conversation: tim_conversation_list_fn,
    /// Conversations of the list changed.
    pub on_conversation_changed: tim_conversation_list_fn,
    /// Conversations were deleted. No change of one of these ids is told after this, until it came back.
    pub on_conversations_deleted: tim_conversation_ids_fn,
    /// The sum of unread counts is another; only after tim_conversation_total_unread was called.
    pub on_total_unread_changed: tim_uint64_fn,
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

impl Drop for Owned {
    fn drop(&mut self) {
        if let Some(free) = self.free {
            // SAFETY: the host gave the function for this; this is the one drop.
            unsafe { free(self.user_data.get()) }
        }
    }
}

struct ConversationListener {
    table: tim_conversation_listener,
    owned: Owned,
}

struct MessageListener {
    table: tim_message_listener,
    owned: Owned,
}

// SAFETY: the tables hold functions, and a pointer that is only carried: see `UserData`.
unsafe impl Send for ConversationListener {}
// SAFETY: as above.
unsafe impl Sync for ConversationListener {}
// SAFETY: as above.
unsafe impl Send for MessageListener {}
// SAFETY: as above.
unsafe impl Sync for MessageListener {}

impl Listener for ConversationListener {
    fn on_event(&self, event: &Event) {
        let (table, user_data) = (&self.table, self.owned.user_data.get());
        match event {
            Event::SyncStarted => simple(table.on_sync_server_start, user_data),
            Event::SyncFinished => simple(table.on_sync_server_finish, user_data),
            Event::SyncFailed => simple(table.on_sync_server_failed, user_data),
            Event::New(list) => tell_list(
                table.on_new_conversation,
                list,
                Arena::conversation,
                user_data,
            ),
            Event::Changed(list) => tell_list(
                table.on_conversation_changed,
                list,
                Arena::conversation,
                user_data,
            ),
            Event::Deleted(ids) => deleted(table.on_conversations_deleted, ids, user_data),
            Event::TotalUnread(total) => {
                if let Some(call) = table.on_total_unread_changed {
                    // SAFETY: the host gave the function for this.
                    unsafe { call(*total, user_data) }
                }
            }
            _ => {}
        }
    }
}

impl Listener for MessageListener {
    fn on_event(&self, event: &Event) {
        if let (Event::Message(received), Some(call)) = (event, self.table.on_new_message) {
            let mut arena = Arena::default();
            let message = arena.message(received);
            // SAFETY: the host gave the function for this; the message lives until it returned.
            unsafe { call(&raw const message, self.owned.user_data.get()) }
        }
    }
}

fn simple(call: tim_success_fn, user_data: *mut c_void) {
    if let Some(call) = call {
        // SAFETY: the host gave the function for this.
        unsafe { call(user_data) }
    }
}

fn deleted(call: tim_conversation_ids_fn, ids: &[String], user_data: *mut c_void) {
    if let Some(call) = call {
        let mut arena = Arena::default();
        let ids: Vec<*const c_char> = ids.iter().map(|id| arena.text(id).0).collect();
        // SAFETY: the host gave the function for this; the ids live until it returned.
        unsafe { call(ids.as_ptr(), ids.len(), user_data) }
    }
}

/// The table at `table`, as far as the host's version of it reaches and zero beyond; and how far it reaches.
///
/// # Safety
/// `table` is NULL or begins with its size and is readable for so many bytes; a `T` of zeros is valid.
unsafe fn read_table<T: Copy>(table: *const T) -> Result<(T, size_t)> {
    if table.is_null() {
        return Err(Error::parameter("listener: is NULL"));
    }
    // SAFETY: by this function's contract; not more is copied than there is, nor than fits.
    unsafe {
        let size = table.cast::<size_t>().read();
        let mut copy = std::mem::MaybeUninit::<T>::zeroed();
        let length = size.min(size_of::<T>());
        std::ptr::copy_nonoverlapping(table.cast::<u8>(), copy.as_mut_ptr().cast(), length);
        Ok((copy.assume_init(), size))
    }
}

/// Refuses a table that is shorter than the first version of it.
fn check_size(size: size_t, first: size_t) -> Result<()> {
    if size >= first {
        return Ok(());
    }
    Err(Error::parameter(format!(
        "listener.struct_size: {size} given, at least {first} is needed: begin with TIM_…_INIT"
    )))
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
        // SAFETY: listener is NULL or a table as the header has it; all its fields may be zero.
        let table = unsafe { read_table(listener) };
        let added = table.and_then(|(table, size)| {
            let owned = Owned {
                user_data: UserData(table.user_data),
                free: table.free_user_data,
            };
            check_size(size, size_of::<tim_conversation_listener>())?; // Refused, it is freed all the same.
            let listener = Arc::new(ConversationListener { table, owned });
            Ok(handle::get(client)?.add_listener(listener))
        });
        added.unwrap_or_else(no_id)
    })
}

/// Has the listener told of messages of others that come in, on the dispatcher.
///
/// As tim_client_add_conversation_listener. Mirrors V2TIMMessageManager::AddAdvancedMsgListener.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn tim_client_add_message_listener(
    client: *mut tim_client,
    listener: *const tim_message_listener,
) -> u64 {
    guard(0, || {
        // SAFETY: listener is NULL or a table as the header has it; all its fields may be zero.
        let table = unsafe { read_table(listener) };
        let added = table.and_then(|(table, size)| {
            let owned = Owned {
                user_data: UserData(table.user_data),
                free: table.free_user_data,
            };
            check_size(size, size_of::<tim_message_listener>())?; // Refused, it is freed all the same.
            let listener = Arc::new(MessageListener { table, owned });
            Ok(handle::get(client)?.add_listener(listener))
        });
        added.unwrap_or_else(no_id)
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
/// TIM_ERR_INVALID_SDK_OBJECT. Mirrors V2TIMConversationManager::RemoveConversationListener.
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
                    "listener_id: {listener_id} is no listener"
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
