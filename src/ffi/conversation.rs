//! Conversations: listed, pinned, deleted.

use libc::{c_char, c_void, size_t};

use super::argument::{text, text_or_empty, texts};
use super::call::{OnError, begin, begin_or, deliver_list, deliver_success, due, guard, pointers};
use super::callback::{
    tim_conversation_fn, tim_conversation_page_fn, tim_error_fn, tim_operation_results_fn,
    tim_success_fn, tim_uint64_fn,
};
use super::handle::tim_client;
use super::value::{Arena, tim_conversation};
use crate::api::conversation::DELETE_LIMIT;
use crate::client::cache::{Conversation, ConversationPage};
use crate::client::{Client, Status};
use crate::model::{Error, code};

/// Reads a part of the conversation list, from the highest place (order_key) down.
///
/// next_seq: 0 for the first part, then what the last part named; parts stay stable while the list changes.
/// count: at most so many, above 0; 100 is a good number. The list is the device's own; it is complete
/// after on_sync_server_finish. Errors: TIM_ERR_SDK_NOT_LOGGED_IN, TIM_ERR_INVALID_PARAMETERS. Mirrors
/// V2TIMConversationManager::GetConversationList.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn tim_conversation_list(
    client: *mut tim_client,
    next_seq: u64,
    count: u32,
    on_success: tim_conversation_page_fn,
    on_error: tim_error_fn,
    user_data: *mut c_void,
) {
    let on_error = OnError::new(on_error, user_data);
    guard((), || {
        begin(
            client,
            on_error,
            deliver_page(on_success),
            |client, done| {
                client.conversations(next_seq, count, due(done)?);
                Ok(())
            },
        );
    });
}

/// Reads one conversation. One that is not in the list comes empty, with an order_key of 0.
///
/// Errors: TIM_ERR_INVALID_CONVERSATION (nobody is logged in), TIM_ERR_INVALID_PARAMETERS. Mirrors
/// V2TIMConversationManager::GetConversation.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn tim_conversation_get(
    client: *mut tim_client,
    conversation_id: *const c_char,
    on_success: tim_conversation_fn,
    on_error: tim_error_fn,
    user_data: *mut c_void,
) {
    let on_error = OnError::new(on_error, user_data);
    let refusal = |client: &Client, error| match client.status() {
        Status::LoggedIn => error,
        _ => Error::new(
            code::TIM_ERR_INVALID_CONVERSATION,
            "nobody is logged in: log in first",
        ),
    };
    guard((), || {
        begin_or(
            client,
            on_error,
            deliver_conversation(on_success),
            refusal,
            |client, done| {
                // SAFETY: texts are NULL or NUL-terminated, by the header's rules.
                let id = unsafe { text("conversation_id", conversation_id)? };
                client.conversation(id.into(), due(done)?);
                Ok(())
            },
        );
    });
}

/// Deletes a conversation and its history, for this user, on this device and at the service, beyond
/// recovery.
///
/// When on_success runs, no byte of the messages is left in the device's files, and nobody gets them from
/// the service under this account. Other members keep theirs; friendship and membership stay. Draft, pin
/// and unread count go. A new message brings the conversation back, alone. Deleting what is not there is a
/// success. The event (on_conversations_deleted, for a conversation that was there) comes before
/// on_success. There is no limit on how often this may be called. Errors: TIM_ERR_SDK_NOT_LOGGED_IN and
/// TIM_ERR_INVALID_PARAMETERS, with nothing changed; TIM_ERR_DATABASE_OPERATE_FAILED, where either nothing
/// has changed, or the service has deleted and this device's disk refused: then the next login finishes
/// it. Mirrors V2TIMConversationManager::DeleteConversation.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn tim_conversation_delete(
    client: *mut tim_client,
    conversation_id: *const c_char,
    on_success: tim_success_fn,
    on_error: tim_error_fn,
    user_data: *mut c_void,
) {
    let on_error = OnError::new(on_error, user_data);
    guard((), || {
        begin(
            client,
            on_error,
            deliver_success(on_success),
            |client, done| {
                // SAFETY: texts are NULL or NUL-terminated, by the header's rules.
                let id = unsafe { text("conversation_id", conversation_id)? };
                client.delete_conversation(id.into(), due(done)?);
                Ok(())
            },
        );
    });
}

/// Deletes conversations, all in one transaction, and answers for each.
///
/// conversation_ids: count of them, 1 to 100. clear_message: true does for each what
/// tim_conversation_delete does; false removes the list entries only, and the histories stay readable on
/// device and service. on_success gets one result for each id, in the given order, duplicates included; a
/// malformed id is a TIM_ERR_INVALID_PARAMETERS in its own result, and the others go on. One event tells of
/// all that were there, before on_success. Errors of the whole call, with nothing changed:
/// TIM_ERR_SDK_NOT_LOGGED_IN; TIM_ERR_INVALID_PARAMETERS for no ids, for more than 100, and for one that is
/// NULL or not UTF-8; TIM_ERR_DATABASE_OPERATE_FAILED as for tim_conversation_delete. Mirrors
/// V2TIMConversationManager::DeleteConversationList.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn tim_conversation_delete_list(
    client: *mut tim_client,
    conversation_ids: *const *const c_char,
    count: size_t,
    clear_message: bool,
    on_success: tim_operation_results_fn,
    on_error: tim_error_fn,
    user_data: *mut c_void,
) {
    let on_error = OnError::new(on_error, user_data);
    guard((), || {
        begin(
            client,
            on_error,
            deliver_list(on_success, Arena::operation_result),
            |client, done| {
                // SAFETY: conversation_ids is NULL or holds count texts, by the header's rules.
                let ids =
                    unsafe { texts("conversation_ids", conversation_ids, count, DELETE_LIMIT)? };
                client.delete_conversation_list(ids, clear_message, due(done)?);
                Ok(())
            },
        );
    });
}

/// Sets a conversation's draft, on this device only, and moves it up in the list.
///
/// draft_text: NULL or empty takes the draft away. Errors: TIM_ERR_SDK_NOT_LOGGED_IN,
/// TIM_ERR_INVALID_PARAMETERS, TIM_ERR_INVALID_CONVERSATION (not in the list). Mirrors
/// V2TIMConversationManager::SetConversationDraft.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn tim_conversation_set_draft(
    client: *mut tim_client,
    conversation_id: *const c_char,
    draft_text: *const c_char,
    on_success: tim_success_fn,
    on_error: tim_error_fn,
    user_data: *mut c_void,
) {
    let on_error = OnError::new(on_error, user_data);
    guard((), || {
        begin(
            client,
            on_error,
            deliver_success(on_success),
            |client, done| {
                // SAFETY: texts are NULL or NUL-terminated, by the header's rules.
                let (id, draft) = unsafe {
                    (
                        text("conversation_id", conversation_id)?,
                        text_or_empty("draft_text", draft_text)?,
                    )
                };
                client.set_draft(id.into(), draft.into(), due(done)?);
                Ok(())
            },
        );
    });
}

/// Pins a conversation of the list, or unpins it, on all of the user's devices.
///
/// Errors: TIM_ERR_SDK_NOT_LOGGED_IN, TIM_ERR_INVALID_PARAMETERS, TIM_ERR_SVR_CONV_INVALID_PARAMETERS (not
/// in the list). Mirrors V2TIMConversationManager::PinConversation.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn tim_conversation_pin(
    client: *mut tim_client,
    conversation_id: *const c_char,
    is_pinned: bool,
    on_success: tim_success_fn,
    on_error: tim_error_fn,
    user_data: *mut c_void,
) {
    let on_error = OnError::new(on_error, user_data);
    guard((), || {
        begin(
            client,
            on_error,
            deliver_success(on_success),
            |client, done| {
                // SAFETY: texts are NULL or NUL-terminated, by the header's rules.
                let id = unsafe { text("conversation_id", conversation_id)? };
                client.pin(id.into(), is_pinned, due(done)?);
                Ok(())
            },
        );
    });
}

/// Sums up the unread counts of the list. From then on on_total_unread_changed tells of changes.
///
/// Error: TIM_ERR_SDK_NOT_LOGGED_IN. Mirrors V2TIMConversationManager::GetTotalUnreadMessageCount.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn tim_conversation_total_unread(
    client: *mut tim_client,
    on_success: tim_uint64_fn,
    on_error: tim_error_fn,
    user_data: *mut c_void,
) {
    let on_error = OnError::new(on_error, user_data);
    let deliver = move |total: u64, user_data: *mut c_void| {
        if let Some(call) = on_success {
            // SAFETY: the host gave the function for this.
            unsafe { call(total, user_data) }
        }
    };
    guard((), || {
        begin(client, on_error, deliver, |client, done| {
            client.total_unread(due(done)?);
            Ok(())
        });
    });
}

/// Deletes a conversation group, that is a folder, and never a conversation in it.
///
/// Errors: TIM_ERR_SDK_NOT_LOGGED_IN, TIM_ERR_INVALID_PARAMETERS, TIM_ERR_SVR_CONV_CONV_GROUP_NOT_EXIST:
/// the answer for every name in this version, which cannot make folders yet. Mirrors
/// V2TIMConversationManager::DeleteConversationGroup.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn tim_conversation_group_delete(
    client: *mut tim_client,
    group_name: *const c_char,
    on_success: tim_success_fn,
    on_error: tim_error_fn,
    user_data: *mut c_void,
) {
    let on_error = OnError::new(on_error, user_data);
    guard((), || {
        begin(
            client,
            on_error,
            deliver_success(on_success),
            |client, done| {
                // SAFETY: texts are NULL or NUL-terminated, by the header's rules.
                let name = unsafe { text("group_name", group_name)? };
                client.delete_folder(name.into(), due(done)?);
                Ok(())
            },
        );
    });
}

fn deliver_page(
    on_success: tim_conversation_page_fn,
) -> impl FnOnce(ConversationPage, *mut c_void) + Send {
    move |page, user_data| {
        if let Some(call) = on_success {
            let mut arena = Arena::default();
            let values: Vec<tim_conversation> = page
                .conversations
                .iter()
                .map(|conversation| arena.conversation(conversation))
                .collect();
            let (list, count) = pointers(&values);
            // SAFETY: the host gave the function for this; the values live until it returned.
            unsafe {
                call(
                    list.as_ptr(),
                    count,
                    page.next_seq,
                    page.finished,
                    user_data,
                )
            }
        }
    }
}

fn deliver_conversation(
    on_success: tim_conversation_fn,
) -> impl FnOnce(Conversation, *mut c_void) + Send {
    move |conversation, user_data| {
        if let Some(call) = on_success {
            let mut arena = Arena::default();
            let value = arena.conversation(&conversation);
            // SAFETY: the host gave the function for this; the value lives until it returned.
            unsafe { call(&raw const value, user_data) }
        }
    }
}
