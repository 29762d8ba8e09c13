//! Preferences of conversations: marks, custom data, receive option, retention.

use libc::{c_char, c_void, size_t};

use super::argument::{bytes, ids, text};
use super::call::{OnError, begin, deliver_list, deliver_success};
use super::callback::{tim_error_fn, tim_operation_results_fn, tim_success_fn};
use super::handle::tim_client;
use super::value::Arena;

/// A mark of V2TIM: starred.
pub const TIM_MARK_STAR: u64 = 1;
/// A mark of V2TIM: shown as unread.
pub const TIM_MARK_UNREAD: u64 = 2;
/// A mark of V2TIM: folded.
pub const TIM_MARK_FOLD: u64 = 4;
/// A mark of V2TIM: hidden.
pub const TIM_MARK_HIDE: u64 = 8;

/// `recv_opt`: messages are received and the app notifies the user.
pub const TIM_RECEIVE_MESSAGE: i32 = 0;
/// `recv_opt`: messages enter the list and the history silently, without on_new_message.
pub const TIM_NOT_RECEIVE_MESSAGE: i32 = 1;
/// `recv_opt`: messages are received and the app does not notify the user.
pub const TIM_RECEIVE_NOT_NOTIFY_MESSAGE: i32 = 2;
/// `recv_opt`: as TIM_RECEIVE_NOT_NOTIFY_MESSAGE, except for messages that mention the user.
pub const TIM_RECEIVE_NOT_NOTIFY_MESSAGE_EXCEPT_AT: i32 = 3;
/// `recv_opt`: as TIM_NOT_RECEIVE_MESSAGE, except for messages that mention the user.
pub const TIM_NOT_RECEIVE_MESSAGE_EXCEPT_AT: i32 = 4;

/// The limit of custom data, in bytes.
const CUSTOM_DATA_BYTES: usize = 256;

/// Sets or clears marks of conversations, on all of the user's devices.
///
/// Marks are preferences: they outlive the deletion of a conversation, and a conversation that is not in the list
/// may be marked. on_conversation_changed, for those in the list, comes before on_success.
///
/// @param conversation_ids 1 to 100 ids.
/// @param count how many ids there are.
/// @param mark_type one or more of TIM_MARK_* or of the app's own marks, 1 << 32 to 1 << 63, or-ed together. Other
///     marks of the conversations stay as they are.
/// @param enable_mark true sets the marks, false clears them.
/// @param on_success receives one result for each id, in the given order: 0, TIM_ERR_INVALID_PARAMETERS
///     (malformed), TIM_ERR_SVR_CONV_CONV_MARK_OPERATE_FAILED (the chat group does not exist), or
///     TIM_ERR_SVR_CONV_CONV_MARK_TOTAL_COUNT_EXCEED_LIMIT (1,000 others have marks, custom data or conversation
///     groups).
///
/// Errors: TIM_ERR_SDK_NOT_LOGGED_IN, TIM_ERR_INVALID_PARAMETERS (no ids; an id that is NULL or not UTF-8; a
/// mark_type of 0 or with other bits), TIM_ERR_SVR_CONV_CONV_MARK_REQ_COUNT_EXCEED_LIMIT (more than 100 ids).
/// Mirrors V2TIMConversationManager::MarkConversation.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn tim_conversation_mark(
    client: *mut tim_client,
    conversation_ids: *const *const c_char,
    count: size_t,
    mark_type: u64,
    enable_mark: bool,
    on_success: tim_operation_results_fn,
    on_error: tim_error_fn,
    user_data: *mut c_void,
) {
    begin(
        client,
        OnError::new(on_error, user_data),
        deliver_list(on_success, Arena::operation_result),
        // SAFETY: conversation_ids is NULL or holds count texts, by the header's rules.
        || unsafe { ids(conversation_ids, count) },
        |client, ids, done| client.mark(ids, mark_type, enable_mark, done),
    );
}

/// Sets the custom data of conversations, on all of the user's devices.
///
/// Custom data is a preference, as marks are: see tim_conversation_mark, also for the events.
///
/// @param conversation_ids 1 to 100 ids.
/// @param count how many ids there are.
/// @param custom_data UTF-8, which may contain NUL and need not end with one; NULL with a length of 0 removes it.
/// @param length bytes of custom_data, at most 256.
/// @param on_success receives one result for each id, as in tim_conversation_mark.
///
/// Errors: TIM_ERR_SDK_NOT_LOGGED_IN, TIM_ERR_INVALID_PARAMETERS (the ids or custom_data),
/// TIM_ERR_SVR_CONV_CONV_MARK_REQ_COUNT_EXCEED_LIMIT.
/// Mirrors V2TIMConversationManager::SetConversationCustomData.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn tim_conversation_set_custom_data(
    client: *mut tim_client,
    conversation_ids: *const *const c_char,
    count: size_t,
    custom_data: *const c_char,
    length: size_t,
    on_success: tim_operation_results_fn,
    on_error: tim_error_fn,
    user_data: *mut c_void,
) {
    begin(
        client,
        OnError::new(on_error, user_data),
        deliver_list(on_success, Arena::operation_result),
        // SAFETY: conversation_ids is NULL or holds count texts, custom_data is NULL or holds length bytes, by the
        // header's rules.
        || unsafe {
            Ok((
                ids(conversation_ids, count)?,
                bytes("custom_data", custom_data, length, CUSTOM_DATA_BYTES)?,
            ))
        },
        |client, (ids, data), done| client.set_custom_data(ids, data.into(), done),
    );
}

/// Sets how messages of conversations are received, on all of the user's devices.
///
/// The option is a preference, as marks are: see tim_conversation_mark. on_conversation_changed, for those in the
/// list, comes before on_success.
///
/// @param conversation_ids 1 to 100 ids.
/// @param count how many ids there are.
/// @param receive_opt TIM_RECEIVE_MESSAGE (0) to TIM_NOT_RECEIVE_MESSAGE_EXCEPT_AT (4).
///
/// Errors: TIM_ERR_SDK_NOT_LOGGED_IN, TIM_ERR_INVALID_PARAMETERS (no ids, or more than 100; an id that is
/// malformed, NULL or not UTF-8; another option). They are errors of the whole call.
/// Mirrors V2TIMMessageManager::SetC2CReceiveMessageOpt and SetGroupReceiveMessageOpt.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn tim_conversation_set_receive_opt(
    client: *mut tim_client,
    conversation_ids: *const *const c_char,
    count: size_t,
    receive_opt: i32,
    on_success: tim_success_fn,
    on_error: tim_error_fn,
    user_data: *mut c_void,
) {
    begin(
        client,
        OnError::new(on_error, user_data),
        deliver_success(on_success),
        // SAFETY: conversation_ids is NULL or holds count texts, by the header's rules.
        || unsafe { ids(conversation_ids, count) },
        |client, ids, done| client.set_receive_opt(ids, receive_opt, done),
    );
}

/// Sets after how many days the messages of a conversation expire, for this user.
///
/// Expired messages are deleted beyond recovery, on all of the user's devices and at the service; messages that are
/// too old already expire at once. Other members keep theirs. The retention is a preference, as marks are: see
/// tim_conversation_mark. The entry stays, even when all of its messages have expired.
///
/// @param days at most 36,500; 0: messages never expire.
///
/// Errors: TIM_ERR_SDK_NOT_LOGGED_IN, TIM_ERR_INVALID_PARAMETERS, TIM_ERR_DATABASE_OPERATE_FAILED as for
/// tim_conversation_delete.
/// V2TIM has no such function.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn tim_conversation_set_retention(
    client: *mut tim_client,
    conversation_id: *const c_char,
    days: u32,
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
        |client, id, done| client.set_retention(id.into(), days, done),
    );
}
