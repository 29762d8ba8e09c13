//! A conversation's history written to a file before it is deleted: beyond V2TIM.

use libc::{c_char, c_void};

use super::argument::text;
use super::call::{OnError, begin, deliver_number};
use super::callback::{tim_error_fn, tim_uint64_fn};
use super::handle::tim_client;

/// Writes a conversation's whole history to a file, and deletes the conversation as tim_conversation_delete does
/// once that file is on disk. What cannot be written is not deleted.
///
/// path: a file that is not there yet, in a folder that is; the app's from then on. It gets a line of JSON
/// for each message, the oldest first. on_success gets how many there were. Messages that come meanwhile are
/// not deleted. Errors: TIM_ERR_SDK_NOT_LOGGED_IN; TIM_ERR_INVALID_PARAMETERS; TIM_ERR_IO_OPERATION_FAILED
/// (the file is there already, or cannot be written): then no file is left behind and nothing is deleted; and
/// those of tim_conversation_delete, where the file is left. V2TIM has no such function.
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
