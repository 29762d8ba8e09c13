//! Unread counts: summed up, followed, cleaned.

use libc::{c_char, c_void};

use super::argument::text_or_empty;
use super::call::{OnError, begin, deliver_number, deliver_success, first_refusal, guard};
use super::callback::{tim_error_fn, tim_success_fn, tim_uint64_fn};
use super::filter::{read_filter, tim_conversation_filter};
use super::handle::{self, tim_client};
use super::library::keep_error;
use opentim_core::client::Client;
use opentim_core::model::{Filter, Result, code};

/// Sums up the unread counts of the list. From then on on_total_unread_changed tells of changes.
///
/// Conversations whose recv_opt is TIM_NOT_RECEIVE_MESSAGE, TIM_RECEIVE_NOT_NOTIFY_MESSAGE or
/// TIM_RECEIVE_NOT_NOTIFY_MESSAGE_EXCEPT_AT do not count, as on V2TIM. Error: TIM_ERR_SDK_NOT_LOGGED_IN. Mirrors
/// V2TIMConversationManager::GetTotalUnreadMessageCount.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn tim_conversation_total_unread(
    client: *mut tim_client,
    on_success: tim_uint64_fn,
    on_error: tim_error_fn,
    user_data: *mut c_void,
) {
    begin(
        client,
        OnError::new(on_error, user_data),
        deliver_number(on_success),
        || Ok(()),
        |client, (), done| client.total_unread(done),
    );
}

/// Sums up the unread counts of those conversations of the list that a filter means, by the same rule as
/// tim_conversation_total_unread.
///
/// filter: read during the call; NULL means every conversation. Errors: TIM_ERR_SDK_NOT_LOGGED_IN,
/// TIM_ERR_INVALID_PARAMETERS. Mirrors V2TIMConversationManager::GetUnreadMessageCountByFilter.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn tim_conversation_unread_by_filter(
    client: *mut tim_client,
    filter: *const tim_conversation_filter,
    on_success: tim_uint64_fn,
    on_error: tim_error_fn,
    user_data: *mut c_void,
) {
    begin(
        client,
        OnError::new(on_error, user_data),
        deliver_number(on_success),
        // SAFETY: filter is NULL or a struct as the header has it.
        || unsafe { read_filter(filter) },
        |client, filter, done| client.unread_by_filter(filter, done),
    );
}

/// Has on_unread_changed_by_filter told whenever the sum of a filter is another. Answers at once, and does not
/// tell what the sum is now: ask tim_conversation_unread_by_filter.
///
/// filter: read during the call; NULL means every conversation. Several may be subscribed to; the same one twice
/// counts once. It ends with tim_conversation_unsubscribe_unread, or with the login. Returns 0,
/// TIM_ERR_SDK_NOT_LOGGED_IN or TIM_ERR_INVALID_PARAMETERS, with the sentence in tim_last_error(). Mirrors
/// V2TIMConversationManager::SubscribeUnreadMessageCountByFilter.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn tim_conversation_subscribe_unread(
    client: *mut tim_client,
    filter: *const tim_conversation_filter,
) -> i32 {
    guard(code::TIM_ERR_SDK_INTERNAL_ERROR, || {
        // SAFETY: filter is NULL or a struct as the header has it.
        unsafe { with_filter(client, filter, Client::subscribe_unread) }
    })
}

/// Ends what tim_conversation_subscribe_unread began for the same filter. One that was not subscribed to is no
/// error. Returns as that. Mirrors V2TIMConversationManager::UnsubscribeUnreadMessageCountByFilter.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn tim_conversation_unsubscribe_unread(
    client: *mut tim_client,
    filter: *const tim_conversation_filter,
) -> i32 {
    guard(code::TIM_ERR_SDK_INTERNAL_ERROR, || {
        // SAFETY: filter is NULL or a struct as the header has it.
        unsafe { with_filter(client, filter, Client::unsubscribe_unread) }
    })
}

/// Calls a client with a filter; the code, with the sentence kept.
///
/// # Safety
/// As for [`read_filter`].
unsafe fn with_filter(
    client: *const tim_client,
    filter: *const tim_conversation_filter,
    call: fn(&Client, Filter) -> Result<()>,
) -> i32 {
    let called = handle::get(client).and_then(|client| {
        // SAFETY: handed on.
        let filter = unsafe { read_filter(filter) };
        call(
            &client,
            filter.map_err(|error| first_refusal(&client, error))?,
        )
    });
    called.map_or_else(keep_error, |()| 0)
}

/// Has messages of conversations count as read, at the service and on all of the user's devices.
///
/// conversation_id: "c2c_…" or "group_…" for one; "c2c" for all with a user, "group" for all of groups; NULL or
/// empty for all. clean_timestamp: with one user, messages sent up to then, in seconds since 1970; 0: all.
/// clean_sequence: of one group, messages up to that seq; 0: all. Each is passed over where it is not meant. The
/// event (on_conversation_changed, for those whose count changed) comes before on_success. Nothing to clean is a
/// success. Errors: TIM_ERR_SDK_NOT_LOGGED_IN, TIM_ERR_INVALID_PARAMETERS. Mirrors
/// V2TIMConversationManager::CleanConversationUnreadMessageCount, and V2TIMMessageManager::MarkC2CMessageAsRead,
/// MarkGroupMessageAsRead and MarkAllMessageAsRead.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn tim_conversation_clean_unread(
    client: *mut tim_client,
    conversation_id: *const c_char,
    clean_timestamp: u64,
    clean_sequence: u64,
    on_success: tim_success_fn,
    on_error: tim_error_fn,
    user_data: *mut c_void,
) {
    begin(
        client,
        OnError::new(on_error, user_data),
        deliver_success(on_success),
        // SAFETY: texts are NULL or NUL-terminated, by the header's rules.
        || unsafe { text_or_empty("conversation_id", conversation_id) },
        |client, id, done| client.clean_unread(id.into(), clean_timestamp, clean_sequence, done),
    );
}
