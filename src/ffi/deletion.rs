//! Deleting conversations by their ids.

use libc::{c_char, c_void, size_t};

use super::argument::{text, texts};
use super::call::{OnError, begin, deliver_list, deliver_success};
use super::callback::{tim_error_fn, tim_operation_results_fn, tim_success_fn};
use super::handle::tim_client;
use super::value::Arena;
use opentim_core::api::deletion::IDS_PER_CALL;

/// Deletes a conversation and its history, for this user, on this device and at the service, beyond
/// recovery.
///
/// When on_success runs, no byte of the messages is left in the device's files, and nobody gets them from the
/// service under this account. Other members keep theirs; friendship and membership stay. Draft, pin and
/// unread count go; what is noted of the contact (marks, own data, receive option, retention, conversation
/// groups) is there again when it comes back. A new message brings the conversation back, alone. Deleting
/// what is not there is a success. The event (on_conversations_deleted, for a conversation that was there)
/// comes before on_success. There is no limit on how often this may be called. Errors:
/// TIM_ERR_SDK_NOT_LOGGED_IN and TIM_ERR_INVALID_PARAMETERS, with nothing changed;
/// TIM_ERR_DATABASE_OPERATE_FAILED, where either nothing has changed, or the service has deleted and this
/// device's disk refused: then it tries again by itself. Mirrors V2TIMConversationManager::DeleteConversation.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn tim_conversation_delete(
    client: *mut tim_client,
    conversation_id: *const c_char,
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
        |client, id, done| client.delete_conversation(id.into(), done),
    );
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
    begin(
        client,
        OnError::new(on_error, user_data),
        deliver_list(on_success, Arena::operation_result),
        // SAFETY: conversation_ids is NULL or holds count texts, by the header's rules.
        || unsafe { texts("conversation_ids", conversation_ids, count, IDS_PER_CALL) },
        |client, ids, done| client.delete_conversation_list(ids, clear_message, done),
    );
}
