//! Deleting all conversations, or those of a filter, in pieces: beyond V2TIM.

use libc::c_void;

use super::call::{OnError, UserData, begin, deliver_number, guard, pointers};
use super::callback::{tim_error_fn, tim_progress_fn, tim_uint64_fn};
use super::filter::{read_filter, tim_conversation_filter};
use super::handle::{self, tim_client};
use super::library::keep_error;
use super::value::Arena;
use opentim_core::client::{OnProgress, Progress};
use opentim_core::model::{Error, code};

/// Deletes those conversations of the list that a filter means, in pieces of up to 100, each as
/// tim_conversation_delete_list does.
///
/// filter: read during the call; NULL means every conversation. clear_message: true deletes the histories,
/// too; false removes the list entries only. on_progress: called after each piece and after its events, never
/// after on_success or on_error; the next piece waits until it returned; may be NULL. on_success gets how many
/// were deleted. What comes while it runs is not deleted.
///
/// Returns the number of the sweep, above 0, for tim_client_cancel; 0 if client or filter were refused, of
/// which on_error tells. Errors, with nothing deleted: TIM_ERR_SDK_NOT_LOGGED_IN, TIM_ERR_INVALID_PARAMETERS;
/// after some pieces, which stay deleted: TIM_ERR_SDK_COMM_INTERRUPT (cancelled, or the client was freed) and
/// those of tim_conversation_delete_list. V2TIM has no such function.
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
    let mut sweep = 0;
    begin(
        client,
        OnError::new(on_error, user_data),
        deliver_number(on_success),
        // SAFETY: filter is NULL or a struct as the header has it.
        || unsafe { read_filter(filter) },
        |client, filter, done| {
            let progress = progress(on_progress, UserData(user_data));
            sweep = client.delete_by_filter(filter, clear_message, progress, done);
        },
    );
    sweep
}

/// Tells a host how far a sweep is.
fn progress(on_progress: tim_progress_fn, user_data: UserData) -> OnProgress {
    Box::new(move |progress: &Progress| {
        let Some(call) = on_progress else { return };
        let mut arena = Arena::default();
        let results = progress.results.iter();
        let values: Vec<_> = results
            .map(|result| arena.operation_result(result))
            .collect();
        let (list, count) = pointers(&values);
        // SAFETY: the host gave the function for this; the values live until it returned.
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

/// Ends a sweep before its next piece. What is deleted stays deleted; on_error of the sweep tells of
/// TIM_ERR_SDK_COMM_INTERRUPT, or on_success, if it was done by then.
///
/// sweep_id: from tim_conversation_delete_by_filter. Returns 0; TIM_ERR_INVALID_PARAMETERS if no sweep of that
/// number is under way, TIM_ERR_SDK_NOT_INITIALIZED or TIM_ERR_INVALID_SDK_OBJECT, with the sentence in
/// tim_last_error(). V2TIM has no such function.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn tim_client_cancel(client: *mut tim_client, sweep_id: u64) -> i32 {
    guard(code::TIM_ERR_SDK_INTERNAL_ERROR, || {
        let cancelled = handle::get(client).and_then(|client| match client.cancel(sweep_id) {
            true => Ok(()),
            false => Err(Error::parameter(format!(
                "sweep_id: {sweep_id} is not a deletion in progress"
            ))),
        });
        cancelled.map_or_else(keep_error, |()| 0)
    })
}
