//! The conversation list: reading it, pins, drafts.

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

/// The limit of conversations that one call reads: longer than any list, and small enough to refuse a wrong count.
const LIST_LIMIT: usize = 1_000_000;

/// Reads a page of the conversation list, from the greatest order_key down.
///
/// The list is the device's own; it is complete after on_sync_server_finish. While the list changes, no entry
/// appears on two pages. If an entry was unpinned since the previous page and would appear twice, the call fails
/// with TIM_ERR_INVALID_PARAMETERS: begin again with 0.
///
/// ```c
/// tim_conversation_list(client, 0, 100, on_page, on_error, user);
/// ```
///
/// @param next_seq 0 for the first page, then the value that came with the previous page.
/// @param count the most entries of the page, above 0; 100 is a good value.
/// @param on_success receives the page.
///
/// Errors: TIM_ERR_SDK_NOT_LOGGED_IN, TIM_ERR_INVALID_PARAMETERS.
/// Mirrors V2TIMConversationManager::GetConversationList.
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

/// Reads a page of the conversations that match a filter, in the order of tim_conversation_list.
///
/// @param filter NULL matches every conversation.
/// @param next_seq 0 for the first page, then the value that came with the previous page of the same filter.
/// @param count the most entries of the page, above 0.
/// @param on_success receives the page.
///
/// Errors: TIM_ERR_SDK_NOT_LOGGED_IN, TIM_ERR_INVALID_PARAMETERS (next_seq, count, or a field of the filter).
/// Mirrors V2TIMConversationManager::GetConversationListByFilter.
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
        // SAFETY: filter is NULL or a struct as the header defines it.
        || unsafe { read_filter(filter) },
        |client, filter, done| client.conversations_by_filter(filter, next_seq, count, done),
    );
}

/// Reads one conversation.
///
/// A conversation that is not in the list is empty: its order_key is 0, and only its preferences are set (marks,
/// custom data, receive option, retention, conversation groups).
///
/// @param on_success receives the conversation.
///
/// Errors: TIM_ERR_INVALID_CONVERSATION (nobody is logged in), TIM_ERR_INVALID_PARAMETERS.
/// Mirrors V2TIMConversationManager::GetConversation.
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

/// Reads conversations by their ids.
///
/// A conversation that is not in the list is empty, as in tim_conversation_get.
///
/// @param conversation_ids at most 1,000,000 ids; none is allowed.
/// @param count how many ids there are.
/// @param on_success receives one conversation for each id, in the given order, duplicates included.
///
/// Errors: TIM_ERR_SDK_NOT_LOGGED_IN, TIM_ERR_INVALID_PARAMETERS (too many ids, or an id that is malformed, NULL or
/// not UTF-8).
/// Mirrors V2TIMConversationManager::GetConversationList (with ids) and
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

/// Sets the draft of a conversation, on this device only, and moves the conversation up in the list.
///
/// @param draft_text NULL or empty removes the draft; the conversation then stays where it is.
///
/// Errors: TIM_ERR_SDK_NOT_LOGGED_IN, TIM_ERR_INVALID_PARAMETERS, TIM_ERR_INVALID_CONVERSATION (not in the list).
/// Mirrors V2TIMConversationManager::SetConversationDraft.
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

/// Pins or unpins a conversation of the list, on all of the user's devices.
///
/// @param is_pinned true pins, false unpins.
///
/// Errors: TIM_ERR_SDK_NOT_LOGGED_IN, TIM_ERR_INVALID_PARAMETERS, TIM_ERR_SVR_CONV_INVALID_PARAMETERS (not in the
/// list).
/// Mirrors V2TIMConversationManager::PinConversation.
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

/// Passes a page of the list to a host's callback.
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
            // SAFETY: the host provided the function for this; the values live until it returns.
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

/// Passes a conversation to a host's callback.
fn deliver_conversation(
    on_success: tim_conversation_fn,
) -> impl FnOnce(Conversation, *mut c_void) + Send {
    move |conversation, user_data| {
        if let Some(call) = on_success {
            let mut arena = Arena::default();
            let value = arena.conversation(&conversation);
            // SAFETY: the host provided the function for this; the value lives until it returns.
            unsafe { call(&raw const value, user_data) }
        }
    }
}
