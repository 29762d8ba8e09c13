//! The types of the functions that hosts give.

use libc::{c_char, c_void, size_t};

use super::filter::tim_conversation_filter;
use super::value::{tim_conversation, tim_friend_result, tim_message, tim_operation_result};

/// A line of the log, without a line end. Called on any thread, the caller's too; must not call the
/// library. `line` lives during the call.
pub type tim_log_fn =
    Option<unsafe extern "C" fn(level: i32, line: *const c_char, user_data: *mut c_void)>;

/// Frees what a host gave along with a registration. Called exactly once, when the library is done with it.
pub type tim_free_fn = Option<unsafe extern "C" fn(user_data: *mut c_void)>;

/// A call succeeded, or something happened that has no value.
pub type tim_success_fn = Option<unsafe extern "C" fn(user_data: *mut c_void)>;

/// A call failed and changed nothing: V2TIM's code (TIM_ERR_*), and a sentence that names the field, the
/// value and the rule. `message` lives during the callback.
pub type tim_error_fn =
    Option<unsafe extern "C" fn(code: i32, message: *const c_char, user_data: *mut c_void)>;

/// A number.
pub type tim_uint64_fn = Option<unsafe extern "C" fn(value: u64, user_data: *mut c_void)>;

/// A text that lives during the callback.
pub type tim_text_fn =
    Option<unsafe extern "C" fn(text: *const c_char, length: size_t, user_data: *mut c_void)>;

/// Texts that live during the callback.
pub type tim_text_list_fn = Option<
    unsafe extern "C" fn(texts: *const *const c_char, count: size_t, user_data: *mut c_void),
>;

/// A message that lives during the callback.
pub type tim_message_fn =
    Option<unsafe extern "C" fn(message: *const tim_message, user_data: *mut c_void)>;

/// Messages that live during the callback.
pub type tim_message_list_fn = Option<
    unsafe extern "C" fn(
        messages: *const *const tim_message,
        count: size_t,
        user_data: *mut c_void,
    ),
>;

/// A conversation that lives during the callback.
pub type tim_conversation_fn =
    Option<unsafe extern "C" fn(conversation: *const tim_conversation, user_data: *mut c_void)>;

/// Conversations that live during the callback.
pub type tim_conversation_list_fn = Option<
    unsafe extern "C" fn(
        conversations: *const *const tim_conversation,
        count: size_t,
        user_data: *mut c_void,
    ),
>;

/// A part of the conversation list. `next_seq` is what the next part begins with, 0 when `is_finished`.
pub type tim_conversation_page_fn = Option<
    unsafe extern "C" fn(
        conversations: *const *const tim_conversation,
        count: size_t,
        next_seq: u64,
        is_finished: bool,
        user_data: *mut c_void,
    ),
>;

/// Conversation ids that live during the callback.
pub type tim_conversation_ids_fn =
    Option<unsafe extern "C" fn(ids: *const *const c_char, count: size_t, user_data: *mut c_void)>;

/// One result for each conversation of a list, in the given order. They live during the callback.
pub type tim_operation_results_fn = Option<
    unsafe extern "C" fn(
        results: *const *const tim_operation_result,
        count: size_t,
        user_data: *mut c_void,
    ),
>;

/// How far a tim_conversation_delete_by_filter is: what became of the conversations of this piece, how many are
/// done with it, and how many there were when it began. The results live during the callback.
pub type tim_progress_fn = Option<
    unsafe extern "C" fn(
        results: *const *const tim_operation_result,
        count: size_t,
        done: u64,
        total: u64,
        user_data: *mut c_void,
    ),
>;

/// The sum of the unread counts of a filter. The filter lives during the callback.
pub type tim_unread_by_filter_fn = Option<
    unsafe extern "C" fn(
        filter: *const tim_conversation_filter,
        total: u64,
        user_data: *mut c_void,
    ),
>;

/// A conversation group (folder). Its name lives during the callback.
pub type tim_conversation_group_fn =
    Option<unsafe extern "C" fn(group_name: *const c_char, user_data: *mut c_void)>;

/// A conversation group that has another name. Both live during the callback.
pub type tim_conversation_group_renamed_fn = Option<
    unsafe extern "C" fn(old_name: *const c_char, new_name: *const c_char, user_data: *mut c_void),
>;

/// A conversation group and conversations that are in it. They live during the callback.
pub type tim_conversation_group_added_fn = Option<
    unsafe extern "C" fn(
        group_name: *const c_char,
        conversations: *const *const tim_conversation,
        count: size_t,
        user_data: *mut c_void,
    ),
>;

/// A conversation group, conversations that are no more in it, and why: TIM_GROUP_REASON_*. They live during the
/// callback.
pub type tim_conversation_group_removed_fn = Option<
    unsafe extern "C" fn(
        group_name: *const c_char,
        conversations: *const *const tim_conversation,
        count: size_t,
        reason: u32,
        user_data: *mut c_void,
    ),
>;

/// One result for each user of a list, in the given order. They live during the callback.
pub type tim_friend_results_fn = Option<
    unsafe extern "C" fn(
        results: *const *const tim_friend_result,
        count: size_t,
        user_data: *mut c_void,
    ),
>;

/// What a host must call, once, with the `work` beside it.
pub type tim_run_fn = Option<unsafe extern "C" fn(work: *mut c_void)>;

/// Has the host call `run(work)` once, soon, on the thread where it wants its callbacks. Called on any
/// thread; must return at once, and must not call `run` itself.
pub type tim_post_fn =
    Option<unsafe extern "C" fn(run: tim_run_fn, work: *mut c_void, context: *mut c_void)>;
