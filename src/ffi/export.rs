//! Export before deletion: beyond V2TIM.

use libc::{c_char, c_void};

use super::argument::text;
use super::call::{OnError, begin, deliver_number};
use super::callback::{tim_error_fn, tim_uint64_fn};
use super::handle::tim_client;

/// Writes the whole history of a conversation to a file and, once the file is on disk, deletes the conversation.
///
/// The file gets one line of JSON for each message, oldest first. The conversation is then deleted with its
/// history, as by tim_conversation_delete; messages that arrive in the meantime survive. If the file cannot be
/// written, nothing is deleted. The file belongs to the app: the library neither reads nor erases it.
///
/// @param path a file that does not exist yet, in a directory that does.
/// @param on_success receives the number of messages.
///
/// Errors: TIM_ERR_SDK_NOT_LOGGED_IN, TIM_ERR_INVALID_PARAMETERS, TIM_ERR_IO_OPERATION_FAILED (the file exists
/// already, or cannot be written), the network's: nothing is deleted, and no file is left. After an error of the
/// deletion itself, as of tim_conversation_delete, the file is left.
/// V2TIM has no such function.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn tim_conversation_export_and_delete(
    client: *mut tim_client,
    conversation_id: *const c_char,
    path: *const c_char,
    on_success: tim_uint64_fn,
    on_error: tim_error_fn,
    user_data: *mut c_void,
) {
    begin(
        client,
        OnError::new(on_error, user_data),
        deliver_number(on_success),
        // SAFETY: texts are NULL or NUL-terminated, by the header's rules.
        || unsafe {
            Ok((
                text("conversation_id", conversation_id)?,
                text("path", path)?,
            ))
        },
        |client, (id, path), done| client.export_and_delete(id.into(), path.into(), done),
    );
}
