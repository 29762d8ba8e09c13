//! Histories cleared and messages deleted, while the conversation stays.

use libc::{c_char, c_void, size_t};

use super::argument::{numbers, text};
use super::call::{OnError, begin, deliver_success, due, guard};
use super::callback::{tim_error_fn, tim_success_fn};
use super::handle::tim_client;
use opentim_core::api::history::DELETE_MESSAGES_LIMIT;

/// Deletes a conversation's history as tim_conversation_delete does, for this user, on this device and at the
/// service, beyond recovery; but the conversation stays in the list, where it was, without a last message and
/// with nothing unread.
///
/// What is not there is a success. The event (on_conversation_changed) comes before on_success. Errors:
/// TIM_ERR_SDK_NOT_LOGGED_IN, TIM_ERR_INVALID_PARAMETERS. Mirrors V2TIMMessageManager::ClearC2CHistoryMessage and
/// ClearGroupHistoryMessage.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn tim_conversation_clear_history(
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
                client.clear_history(id.into(), due(done)?);
                Ok(())
            },
        );
    });
}

/// Deletes messages of one conversation, for this user, on this device and at the service, beyond recovery. Other
/// members keep theirs, and so do other devices of the user what they have already, as on V2TIM.
///
/// seqs: count of them, 1 to 50: what tim_message.seq says. One that is not there is passed over. Where the
/// newest message or an unread one goes, on_conversation_changed comes before on_success. Errors:
/// TIM_ERR_SDK_NOT_LOGGED_IN, TIM_ERR_INVALID_PARAMETERS. Mirrors V2TIMMessageManager::DeleteMessages.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn tim_message_delete(
    client: *mut tim_client,
    conversation_id: *const c_char,
    seqs: *const u64,
    count: size_t,
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
                // SAFETY: conversation_id is NULL or a text, seqs is NULL or holds count numbers, by the header's rules.
                let (id, seqs) = unsafe {
                    (
                        text("conversation_id", conversation_id)?,
                        numbers("seqs", seqs, count, DELETE_MESSAGES_LIMIT)?,
                    )
                };
                client.delete_messages(id.into(), seqs, due(done)?);
                Ok(())
            },
        );
    });
}
