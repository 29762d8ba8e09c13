//! Deletion by filter, in batches: beyond V2TIM.

use libc::c_void;

use super::call::{OnError, UserData, begin, deliver_number, guard, pointers};
use super::callback::{tim_error_fn, tim_progress_fn, tim_uint64_fn};
use super::filter::{read_filter, tim_conversation_filter};
use super::handle::{self, tim_client};
use super::library::keep_error;
use super::value::Arena;
use opentim_core::client::{OnProgress, Progress};
use opentim_core::model::{Error, code};

/// Deletes the conversations of the list that match a filter, in batches of up to 100.
///
/// Each batch is deleted as by tim_conversation_delete_list; other calls run between batches. Messages that arrive
/// after the call began survive, with their conversations. After an error, deleted batches stay deleted.
///
/// @param filter read during the call; NULL matches every conversation.
/// @param clear_message true deletes the histories as well; false removes only the list entries.
/// @param on_progress called after each batch and its events, and never after on_success or on_error. The next
///     batch begins when it has returned. May be NULL.
/// @param on_success receives the number of deleted conversations.
/// @return a number above 0 for tim_client_cancel; 0 if the client or the filter was refused, as on_error reports.
///
/// Errors: TIM_ERR_SDK_NOT_LOGGED_IN, TIM_ERR_INVALID_PARAMETERS (nothing is deleted), TIM_ERR_SDK_COMM_INTERRUPT
/// (cancelled, or the client was freed), those of tim_conversation_delete_list.
/// V2TIM has no such function.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn tim_conversation_delete_by_filter(
    client: *mut tim_client,
    filter: *const tim_conversation_filter,
    clear_message: bool,
    on_progress: tim_progress_fn,
    on_success: tim_uint64_fn,
    on_error: tim_error_fn,
    user_data: *mut c_void,
) -> u64 {
    let mut number = 0;
    begin(
        client,
        OnError::new(on_error, user_data),
        deliver_number(on_success),
        // SAFETY: filter is NULL or a struct as the header defines it.
        || unsafe { read_filter(filter) },
        |client, filter, done| {
            let progress = progress(on_progress, UserData(user_data));
            number = client.delete_by_filter(filter, clear_message, progress, done);
        },
    );
    number
}

/// Passes the progress of a deletion by filter to a host's callback.
fn progress(on_progress: tim_progress_fn, user_data: UserData) -> OnProgress {
    Box::new(move |progress: &Progress| {
        let Some(call) = on_progress else { return };
        let mut arena = Arena::default();
        let results = progress.results.iter();
        let values: Vec<_> = results
            .map(|result| arena.operation_result(result))
            .collect();
        let (list, count) = pointers(&values);
        // SAFETY: the host provided the function for this; the values live until it returns.
        unsafe {
            call(
                list.as_ptr(),
                count,
                progress.done,
                progress.total,
                user_data.get(),
            )
        }
    })
}

/// Cancels a deletion by filter before its next batch.
///
/// Deleted conversations stay deleted. The deletion ends with TIM_ERR_SDK_COMM_INTERRUPT, or with the error of the
/// batch that was under way. Its last batch cannot be cancelled once it has begun.
///
/// @param deletion_id from tim_conversation_delete_by_filter.
/// @return 0, or a code with its error message in tim_last_error().
///
/// Errors: TIM_ERR_INVALID_PARAMETERS (no deletion with this number can be cancelled), TIM_ERR_SDK_NOT_INITIALIZED,
/// TIM_ERR_INVALID_SDK_OBJECT.
/// V2TIM has no such function.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn tim_client_cancel(client: *mut tim_client, deletion_id: u64) -> i32 {
    guard(code::TIM_ERR_SDK_INTERNAL_ERROR, || {
        let cancelled = handle::get(client).and_then(|client| {
            if client.cancel(deletion_id) {
                Ok(())
            } else {
                Err(Error::parameter(format!(
                    "deletion_id: {deletion_id} is not a deletion in progress"
                )))
            }
        });
        cancelled.map_or_else(keep_error, |()| 0)
    })
}
