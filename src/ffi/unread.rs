//! Unread counts: sums, subscriptions, marking as read.

use libc::{c_char, c_void};

use super::argument::text_or_empty;
use super::call::{OnError, begin, deliver_number, deliver_success, first_refusal, guard};
use super::callback::{tim_error_fn, tim_success_fn, tim_uint64_fn};
use super::filter::{read_filter, tim_conversation_filter};
use super::handle::{self, tim_client};
use super::library::keep_error;
use opentim_core::client::Client;
use opentim_core::model::{Filter, Result, code};

/// Reads the sum of the unread counts of the list. From then on, on_total_unread_changed reports its changes.
///
/// Conversations with the option TIM_NOT_RECEIVE_MESSAGE, TIM_RECEIVE_NOT_NOTIFY_MESSAGE or
/// TIM_RECEIVE_NOT_NOTIFY_MESSAGE_EXCEPT_AT do not count, as with V2TIM.
///
/// @param on_success receives the sum.
///
/// Errors: TIM_ERR_SDK_NOT_LOGGED_IN.
/// Mirrors V2TIMConversationManager::GetTotalUnreadMessageCount.
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

/// Reads the sum of the unread counts of the conversations that match a filter.
///
/// Receive options count as in tim_conversation_total_unread.
///
/// @param filter read during the call; NULL matches every conversation.
/// @param on_success receives the sum.
///
/// Errors: TIM_ERR_SDK_NOT_LOGGED_IN, TIM_ERR_INVALID_PARAMETERS.
/// Mirrors V2TIMConversationManager::GetUnreadMessageCountByFilter.
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
        // SAFETY: filter is NULL or a struct as the header defines it.
        || unsafe { read_filter(filter) },
        |client, filter, done| client.unread_by_filter(filter, done),
    );
}

/// Subscribes to the unread count of a filter: on_unread_changed_by_filter reports its changes.
///
/// Answers at once, without the present sum: tim_conversation_unread_by_filter reads that. Several filters may be
/// subscribed to; the same one twice counts once. A subscription ends with tim_conversation_unsubscribe_unread or
/// with the login.
///
/// @param filter read during the call; NULL matches every conversation.
/// @return 0, or a code with its error message in tim_last_error().
///
/// Errors: TIM_ERR_SDK_NOT_LOGGED_IN, TIM_ERR_INVALID_PARAMETERS.
/// Mirrors V2TIMConversationManager::SubscribeUnreadMessageCountByFilter.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn tim_conversation_subscribe_unread(
    client: *mut tim_client,
    filter: *const tim_conversation_filter,
) -> i32 {
    guard(code::TIM_ERR_SDK_INTERNAL_ERROR, || {
        // SAFETY: filter is NULL or a struct as the header defines it.
        unsafe { with_filter(client, filter, Client::subscribe_unread) }
    })
}

/// Ends the subscription of tim_conversation_subscribe_unread to the same filter.
///
/// Without such a subscription, this is a success. Parameters, result and errors are those of
/// tim_conversation_subscribe_unread.
///
/// Mirrors V2TIMConversationManager::UnsubscribeUnreadMessageCountByFilter.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn tim_conversation_unsubscribe_unread(
    client: *mut tim_client,
    filter: *const tim_conversation_filter,
) -> i32 {
    guard(code::TIM_ERR_SDK_INTERNAL_ERROR, || {
        // SAFETY: filter is NULL or a struct as the header defines it.
        unsafe { with_filter(client, filter, Client::unsubscribe_unread) }
    })
}

/// Calls a client with a filter. Returns the code, with the error message stored.
///
/// # Safety
/// As for [`read_filter`].
unsafe fn with_filter(
    client: *const tim_client,
    filter: *const tim_conversation_filter,
    call: fn(&Client, Filter) -> Result<()>,
) -> i32 {
    let called = handle::get(client).and_then(|client| {
        // SAFETY: by this function's contract.
        let filter = unsafe { read_filter(filter) };
        call(
            &client,
            filter.map_err(|error| first_refusal(&client, error))?,
        )
    });
    called.map_or_else(keep_error, |()| 0)
}

/// Marks messages as read, at the service and on all of the user's devices.
///
/// on_conversation_changed, for conversations whose count changed, comes before on_success. If nothing is unread,
/// the call succeeds without an event.
///
/// @param conversation_id "c2c_…" or "group_…": one conversation; "c2c": all with users; "group": all of groups;
///     NULL or empty: all.
/// @param clean_timestamp with one user: messages sent up to this second since 1970; 0: all. Otherwise ignored.
/// @param clean_sequence with one group: messages up to this seq; 0: all. Otherwise ignored.
///
/// Errors: TIM_ERR_SDK_NOT_LOGGED_IN, TIM_ERR_INVALID_PARAMETERS.
/// Mirrors V2TIMConversationManager::CleanConversationUnreadMessageCount, and
/// V2TIMMessageManager::MarkC2CMessageAsRead, MarkGroupMessageAsRead and MarkAllMessageAsRead.
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
