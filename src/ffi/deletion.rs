//! Deleting conversations by their ids.

use libc::{c_char, c_void, size_t};

use super::argument::{text, texts};
use super::call::{OnError, begin, deliver_list, deliver_success};
use super::callback::{tim_error_fn, tim_operation_results_fn, tim_success_fn};
use super::handle::tim_client;
use super::value::Arena;
use opentim_core::api::deletion::IDS_PER_CALL;

/// Deletes a conversation and its history, for this user, on this device and at the service, beyond recovery.
///
/// When on_success runs, no byte of the messages is left in the device's files, and the service gives them to
/// nobody under this account. Other members keep theirs, and friendship and membership stay. The user's other
/// devices follow if the app-wide setting SyncConversationDeletion is on. Draft, pin and unread count are deleted;
/// preferences (marks, custom data, receive option, retention, conversation groups) stay. A new message brings the
/// conversation back with that message alone. Deleting a missing conversation is a success.
///
/// on_conversations_deleted, if the conversation was in the list, comes before on_success. There is no rate limit.
/// tim_config.offline_delete decides about deletions without a connection. docs/deletion.md has all promises.
///
/// @param conversation_id "c2c_" and a user id, or "group_" and a group id.
///
/// Errors: TIM_ERR_SDK_NOT_LOGGED_IN, TIM_ERR_INVALID_PARAMETERS, the network's, TIM_ERR_DATABASE_OPERATE_FAILED
/// (either nothing has changed, or the service has deleted and this device's disk refused: the device then tries
/// again by itself).
/// Mirrors V2TIMConversationManager::DeleteConversation.
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

/// Deletes conversations in one transaction, with one result for each.
///
/// on_conversations_deleted reports all that were in the list in one event, before on_success. A malformed id gets
/// TIM_ERR_INVALID_PARAMETERS in its own result, and the others are deleted.
///
/// ```c
/// const char *ids[] = {"c2c_bob", "group_team"};
/// tim_conversation_delete_list(client, ids, 2, true, on_results, on_error, user);
/// ```
///
/// @param conversation_ids 1 to 100 ids.
/// @param count how many ids there are.
/// @param clear_message true deletes the histories, as tim_conversation_delete does; false removes only the list
///     entries, and the histories stay readable on the device and at the service.
/// @param on_success receives one result for each id, in the given order, duplicates included.
///
/// Errors: TIM_ERR_SDK_NOT_LOGGED_IN, TIM_ERR_INVALID_PARAMETERS (no ids, or more than 100; an id that is NULL or
/// not UTF-8), the network's, TIM_ERR_DATABASE_OPERATE_FAILED as for tim_conversation_delete.
/// Mirrors V2TIMConversationManager::DeleteConversationList.
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
