//! What a user notes of conversations: marks, own data, how messages are received and how long they are kept.

use libc::{c_char, c_void, size_t};

use super::argument::{bytes, ids, text};
use super::call::{OnError, begin, deliver_list, deliver_success};
use super::callback::{tim_error_fn, tim_operation_results_fn, tim_success_fn};
use super::handle::tim_client;
use super::value::Arena;

/// A mark of V2TIM's: a star.
pub const TIM_MARK_STAR: u64 = 1;
/// A mark of V2TIM's: shown as unread.
pub const TIM_MARK_UNREAD: u64 = 2;
/// A mark of V2TIM's: folded.
pub const TIM_MARK_FOLD: u64 = 4;
/// A mark of V2TIM's: hidden.
pub const TIM_MARK_HIDE: u64 = 8;

/// `recv_opt`: messages come, and the app notifies of them.
pub const TIM_RECEIVE_MESSAGE: i32 = 0;
/// `recv_opt`: messages come silently, into the list and the history, without on_new_message.
pub const TIM_NOT_RECEIVE_MESSAGE: i32 = 1;
/// `recv_opt`: messages come, and the app does not notify of them.
pub const TIM_RECEIVE_NOT_NOTIFY_MESSAGE: i32 = 2;
/// `recv_opt`: as TIM_RECEIVE_NOT_NOTIFY_MESSAGE, but for those that speak to the user ("@").
pub const TIM_RECEIVE_NOT_NOTIFY_MESSAGE_EXCEPT_AT: i32 = 3;
/// `recv_opt`: as TIM_NOT_RECEIVE_MESSAGE, but for those that speak to the user ("@").
pub const TIM_NOT_RECEIVE_MESSAGE_EXCEPT_AT: i32 = 4;

/// The most bytes of own data that are read.
const CUSTOM_DATA_BYTES: usize = 256;

/// Puts marks on conversations, or takes them off, on all of the user's devices. A mark belongs to the contact: a
/// conversation that is deleted has it again when it comes back, and one that is not in the list may be marked.
///
/// conversation_ids: count of them, 1 to 100. mark_type: one or more of TIM_MARK_*, or of the app's own, 1 <<
/// 32 to 1 << 63, or-ed together; other marks of the conversations stay. on_success gets one result for each
/// id, in the given order: 0, TIM_ERR_INVALID_PARAMETERS (malformed),
/// TIM_ERR_SVR_CONV_CONV_MARK_OPERATE_FAILED (there is no such group),
/// TIM_ERR_SVR_CONV_CONV_MARK_TOTAL_COUNT_EXCEED_LIMIT (1,000 others have marks, own data or folders). The
/// event (on_conversation_changed, for those in the list) comes before it. Errors of the whole call:
/// TIM_ERR_SDK_NOT_LOGGED_IN; TIM_ERR_INVALID_PARAMETERS for no ids, for one that is NULL or not UTF-8, and
/// for a mark_type of 0 or with other bits; TIM_ERR_SVR_CONV_CONV_MARK_REQ_COUNT_EXCEED_LIMIT for more than
/// 100. Mirrors V2TIMConversationManager::MarkConversation.
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

/// Sets the user's own data of conversations, on all of his devices. As a mark, it stays with the contact.
///
/// conversation_ids: count of them, 1 to 100. custom_data: UTF-8 of length bytes, at most 256, which may contain
/// NUL and need not end with one; read only as far as length says. NULL with a length of 0 takes it away.
/// on_success gets one result for each id, as from tim_conversation_mark; so do the events and errors, and
/// further TIM_ERR_INVALID_PARAMETERS (custom_data). Mirrors
/// V2TIMConversationManager::SetConversationCustomData.
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

/// Sets how messages of conversations are received, on all of the user's devices. As a mark, it stays with the
/// contact.
///
/// conversation_ids: count of them, 1 to 100. receive_opt: TIM_RECEIVE_MESSAGE (0) to
/// TIM_NOT_RECEIVE_MESSAGE_EXCEPT_AT (4). The event (on_conversation_changed, for those in the list) comes
/// before on_success. Errors, with nothing changed: TIM_ERR_SDK_NOT_LOGGED_IN; TIM_ERR_INVALID_PARAMETERS for
/// no ids, for more than 100, for one that is malformed, NULL or not UTF-8, and for another option. Mirrors
/// V2TIMMessageManager::SetC2CReceiveMessageOpt and SetGroupReceiveMessageOpt.
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

/// Has the messages of a conversation go by themselves once they are days old, for this user alone, at the
/// service and on all of his devices. As a mark, it stays with the contact.
///
/// days: how long messages are kept, at most 36,500; 0: for ever. What is older now goes at once. Errors:
/// TIM_ERR_SDK_NOT_LOGGED_IN, TIM_ERR_INVALID_PARAMETERS. V2TIM has no such function.
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
