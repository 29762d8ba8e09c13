//! Conversations: listed, read one by one, pinned, with drafts.

use libc::{c_char, c_void, size_t};

use super::argument::{text, text_or_empty, texts};
use super::call::{OnError, begin, begin_or, deliver_list, deliver_success, pointers};
use super::callback::{
    tim_conversation_fn, tim_conversation_list_fn, tim_conversation_page_fn, tim_error_fn,
    tim_success_fn,
};
use super::filter::{read_filter, tim_conversation_filter};
use super::handle::tim_client;
use super::value::{Arena, tim_conversation};
use opentim_core::client::cache::{Conversation, ConversationPage};
use opentim_core::client::{Client, Status};
use opentim_core::model::{Error, code};

/// The most conversations that one call may read: no list is so long, but a count that is none may be.
const LIST_LIMIT: usize = 1_000_000;

/// Reads a part of the conversation list, from the highest place (order_key) down.
///
/// next_seq: 0 for the first part, then what the last part named; parts stay stable while the list changes.
/// Where an entry was unpinned since that part, which would come twice, going on is TIM_ERR_INVALID_PARAMETERS:
/// begin with 0.
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
    begin(
        client,
        OnError::new(on_error, user_data),
        deliver_page(on_success),
        || Ok(()),
        |client, (), done| client.conversations(next_seq, count, done),
    );
}

/// Reads a part of those conversations of the list that a filter means, as tim_conversation_list does of all.
///
/// filter: read during the call; NULL means every conversation. next_seq: 0 for the first part, then what the
/// last part of the same filter named. count: at most so many, above 0. Errors: TIM_ERR_SDK_NOT_LOGGED_IN,
/// TIM_ERR_INVALID_PARAMETERS (count, or a field of the filter). Mirrors
/// V2TIMConversationManager::GetConversationListByFilter.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn tim_conversation_list_by_filter(
    client: *mut tim_client,
    filter: *const tim_conversation_filter,
    next_seq: u64,
    count: u32,
    on_success: tim_conversation_page_fn,
    on_error: tim_error_fn,
    user_data: *mut c_void,
) {
    begin(
        client,
        OnError::new(on_error, user_data),
        deliver_page(on_success),
        // SAFETY: filter is NULL or a struct as the header has it.
        || unsafe { read_filter(filter) },
        |client, filter, done| client.conversations_by_filter(filter, next_seq, count, done),
    );
}

/// Reads one conversation. One that is not in the list comes empty, with an order_key of 0 and with what is
/// noted of it: marks, own data, recv_opt, retention_days, folders.
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
    let refusal = |client: &Client, error| match client.status() {
        Status::LoggedIn => error,
        _ => Error::new(
            code::TIM_ERR_INVALID_CONVERSATION,
            "nobody is logged in: log in first",
        ),
    };
    begin_or(
        client,
        OnError::new(on_error, user_data),
        deliver_conversation(on_success),
        refusal,
        // SAFETY: texts are NULL or NUL-terminated, by the header's rules.
        || unsafe { text("conversation_id", conversation_id) },
        |client, id, done| client.conversation(id.into(), done),
    );
}

/// Reads conversations: one for each id, in the given order, duplicates included. One that is not in the list
/// comes empty, as from tim_conversation_get.
///
/// conversation_ids: count of them; none are no fault. Errors: TIM_ERR_SDK_NOT_LOGGED_IN;
/// TIM_ERR_INVALID_PARAMETERS of the whole call for an id that is malformed, NULL or not UTF-8, and for more
/// than 1,000,000. Mirrors V2TIMConversationManager::GetConversationList (the one that takes ids) and
/// V2TIMMessageManager::GetC2CReceiveMessageOpt.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn tim_conversation_get_list(
    client: *mut tim_client,
    conversation_ids: *const *const c_char,
    count: size_t,
    on_success: tim_conversation_list_fn,
    on_error: tim_error_fn,
    user_data: *mut c_void,
) {
    begin(
        client,
        OnError::new(on_error, user_data),
        deliver_list(on_success, Arena::conversation),
        // SAFETY: conversation_ids is NULL or holds count texts, by the header's rules.
        || unsafe { texts("conversation_ids", conversation_ids, count, LIST_LIMIT) },
        |client, ids, done| client.conversations_by_id(ids, done),
    );
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
    begin(
        client,
        OnError::new(on_error, user_data),
        deliver_success(on_success),
        // SAFETY: texts are NULL or NUL-terminated, by the header's rules.
        || unsafe {
            Ok((
                text("conversation_id", conversation_id)?,
                text_or_empty("draft_text", draft_text)?,
            ))
        },
        |client, (id, draft), done| client.set_draft(id.into(), draft.into(), done),
    );
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
    begin(
        client,
        OnError::new(on_error, user_data),
        deliver_success(on_success),
        // SAFETY: texts are NULL or NUL-terminated, by the header's rules.
        || unsafe { text("conversation_id", conversation_id) },
        |client, id, done| client.pin(id.into(), is_pinned, done),
    );
}

/// Hands a part of the list to a host.
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

/// Hands a conversation to a host.
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
