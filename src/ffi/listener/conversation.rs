//! Events of conversations.

use std::mem::offset_of;

use libc::{c_char, c_void, size_t};

use super::super::call::{deliver_number, pointers, tell_list};
use super::super::callback::{
    tim_conversation_group_added_fn, tim_conversation_group_fn, tim_conversation_group_removed_fn,
    tim_conversation_group_renamed_fn, tim_conversation_ids_fn, tim_conversation_list_fn,
    tim_free_fn, tim_success_fn, tim_uint64_fn, tim_unread_by_filter_fn,
};
use super::super::value::Arena;
use super::{Owned, Table, simple};
use opentim_core::client::cache::Conversation;
use opentim_core::client::listener::Event;
use opentim_core::model::Filter;

#[cfg(test)]
mod tests;

/// Receives events of conversations. Initialise it with TIM_CONVERSATION_LISTENER_INIT; functions that stay NULL
/// are not called. Mirrors V2TIMConversationListener.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct tim_conversation_listener {
    /// sizeof(tim_conversation_listener). It tells the library which version of this struct the host was built
    /// with.
    pub struct_size: size_t,
    /// Passed to every function of this struct.
    pub user_data: *mut c_void,
    /// Called once with user_data when the listener was removed, its client was freed, or adding it failed.
    pub free_user_data: tim_free_fn,
    /// The device starts catching up with the service, after a login or when the connection is back.
    pub on_sync_server_start: tim_success_fn,
    /// The device has caught up.
    pub on_sync_server_finish: tim_success_fn,
    /// The device could not catch up.
    pub on_sync_server_failed: tim_success_fn,
    /// Conversations entered the list: with a first message, by joining a group, or after a deletion.
    pub on_new_conversation: tim_conversation_list_fn,
    /// Conversations of the list changed.
    pub on_conversation_changed: tim_conversation_list_fn,
    /// Conversations were deleted. No further event reports a change of these ids until they are in the list again.
    pub on_conversations_deleted: tim_conversation_ids_fn,
    /// The sum of the unread counts changed. Called only after tim_conversation_total_unread.
    pub on_total_unread_changed: tim_uint64_fn,
    /// The sum of the unread counts of a filter changed. Called only after tim_conversation_subscribe_unread.
    pub on_unread_changed_by_filter: tim_unread_by_filter_fn,
    /// A conversation group was created, here or on another of the user's devices. Receives those of its
    /// conversations that are in the list.
    pub on_conversation_group_created: tim_conversation_group_added_fn,
    /// A conversation group was deleted. Its conversations stay.
    pub on_conversation_group_deleted: tim_conversation_group_fn,
    /// A conversation group was renamed.
    pub on_conversation_group_renamed: tim_conversation_group_renamed_fn,
    /// Conversations of the list were added to a conversation group.
    pub on_conversations_added_to_group: tim_conversation_group_added_fn,
    /// Conversations of the list were removed from a conversation group. They are not deleted.
    pub on_conversations_deleted_from_group: tim_conversation_group_removed_fn,
}

impl Table for tim_conversation_listener {
    const FIRST: usize = offset_of!(Self, on_unread_changed_by_filter);

    fn owned(&self) -> Owned {
        Owned::new(self.user_data, self.free_user_data)
    }

    fn notify(&self, event: &Event, user_data: *mut c_void) {
        let list = |call: tim_conversation_list_fn, list: &[Conversation]| {
            tell_list(call, list, Arena::conversation, user_data);
        };
        match event {
            Event::SyncStarted => simple(self.on_sync_server_start, user_data),
            Event::SyncFinished => simple(self.on_sync_server_finish, user_data),
            Event::SyncFailed => simple(self.on_sync_server_failed, user_data),
            Event::New(items) => list(self.on_new_conversation, items),
            Event::Changed(items) => list(self.on_conversation_changed, items),
            Event::Deleted(ids) => deleted(self.on_conversations_deleted, ids, user_data),
            Event::TotalUnread(total) => {
                deliver_number(self.on_total_unread_changed)(*total, user_data);
            }
            Event::UnreadByFilter(filter, total) => self.unread(filter, *total, user_data),
            Event::FolderCreated(name, items) => {
                added(self.on_conversation_group_created, name, items, user_data);
            }
            Event::FolderDeleted(name) => self.group_deleted(name, user_data),
            Event::FolderRenamed(old, new) => self.group_renamed(old, new, user_data),
            Event::FolderAdded(name, items) => {
                added(self.on_conversations_added_to_group, name, items, user_data);
            }
            Event::FolderRemoved(name, items, reason) => {
                self.removed(name, items, *reason, user_data);
            }
            _ => {}
        }
    }
}

impl tim_conversation_listener {
    fn unread(&self, filter: &Filter, total: u64, user_data: *mut c_void) {
        if let Some(call) = self.on_unread_changed_by_filter {
            let mut arena = Arena::default();
            let filter = arena.filter(filter);
            // SAFETY: the host provided the function for this; the filter lives until it returns.
            unsafe { call(&raw const filter, total, user_data) }
        }
    }

    fn group_deleted(&self, name: &str, user_data: *mut c_void) {
        if let Some(call) = self.on_conversation_group_deleted {
            let mut arena = Arena::default();
            let (name, _) = arena.text(name);
            // SAFETY: the host provided the function for this; the name lives until it returns.
            unsafe { call(name, user_data) }
        }
    }

    fn group_renamed(&self, old: &str, new: &str, user_data: *mut c_void) {
        if let Some(call) = self.on_conversation_group_renamed {
            let mut arena = Arena::default();
            let ((old, _), (new, _)) = (arena.text(old), arena.text(new));
            // SAFETY: the host provided the function for this; the names live until it returns.
            unsafe { call(old, new, user_data) }
        }
    }

    fn removed(&self, name: &str, items: &[Conversation], reason: u32, user_data: *mut c_void) {
        if let Some(call) = self.on_conversations_deleted_from_group {
            let mut arena = Arena::default();
            let (name, _) = arena.text(name);
            let values: Vec<_> = items.iter().map(|item| arena.conversation(item)).collect();
            let (list, count) = pointers(&values);
            // SAFETY: the host provided the function for this; name and values live until it returns.
            unsafe { call(name, list.as_ptr(), count, reason, user_data) }
        }
    }
}

fn added(
    call: tim_conversation_group_added_fn,
    name: &str,
    items: &[Conversation],
    user_data: *mut c_void,
) {
    if let Some(call) = call {
        let mut arena = Arena::default();
        let (name, _) = arena.text(name);
        let values: Vec<_> = items.iter().map(|item| arena.conversation(item)).collect();
        let (list, count) = pointers(&values);
        // SAFETY: the host provided the function for this; name and values live until it returns.
        unsafe { call(name, list.as_ptr(), count, user_data) }
    }
}

fn deleted(call: tim_conversation_ids_fn, ids: &[String], user_data: *mut c_void) {
    if let Some(call) = call {
        let mut arena = Arena::default();
        let ids: Vec<*const c_char> = ids.iter().map(|id| arena.text(id).0).collect();
        // SAFETY: the host provided the function for this; the ids live until it returns.
        unsafe { call(ids.as_ptr(), ids.len(), user_data) }
    }
}
