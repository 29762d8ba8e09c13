//! Types of the functions that hosts provide.

use libc::{c_char, c_void, size_t};

use super::filter::tim_conversation_filter;
use super::value::{tim_conversation, tim_friend_result, tim_message, tim_operation_result};

/// Receives a line of the log, without a line end. Called on any thread, including the caller's; must not call the
/// library. `line` lives until the function returns.
pub type tim_log_fn =
    Option<unsafe extern "C" fn(level: i32, line: *const c_char, user_data: *mut c_void)>;

/// Frees the user data of a registration. Called exactly once, when the library no longer needs it.
pub type tim_free_fn = Option<unsafe extern "C" fn(user_data: *mut c_void)>;

/// A call succeeded, or an event without a value happened.
pub type tim_success_fn = Option<unsafe extern "C" fn(user_data: *mut c_void)>;

/// A call failed and changed nothing (the head of this file names the two exceptions). Receives V2TIM's code
/// (TIM_ERR_*) and an error message that names the field, the value and the rule. `message` lives until the
/// callback returns.
pub type tim_error_fn =
    Option<unsafe extern "C" fn(code: i32, message: *const c_char, user_data: *mut c_void)>;

/// Receives a number.
pub type tim_uint64_fn = Option<unsafe extern "C" fn(value: u64, user_data: *mut c_void)>;

/// Receives a text that lives until the callback returns. `length` does not count its NUL.
pub type tim_text_fn =
    Option<unsafe extern "C" fn(text: *const c_char, length: size_t, user_data: *mut c_void)>;

/// Receives texts that live until the callback returns.
pub type tim_text_list_fn = Option<
    unsafe extern "C" fn(texts: *const *const c_char, count: size_t, user_data: *mut c_void),
>;

/// Receives a message that lives until the callback returns.
pub type tim_message_fn =
    Option<unsafe extern "C" fn(message: *const tim_message, user_data: *mut c_void)>;

/// Receives messages that live until the callback returns.
pub type tim_message_list_fn = Option<
    unsafe extern "C" fn(
        messages: *const *const tim_message,
        count: size_t,
        user_data: *mut c_void,
    ),
>;

/// Receives a conversation that lives until the callback returns.
pub type tim_conversation_fn =
    Option<unsafe extern "C" fn(conversation: *const tim_conversation, user_data: *mut c_void)>;

/// Receives conversations that live until the callback returns.
pub type tim_conversation_list_fn = Option<
    unsafe extern "C" fn(
        conversations: *const *const tim_conversation,
        count: size_t,
        user_data: *mut c_void,
    ),
>;

/// Receives a page of the conversation list, which lives until the callback returns. The next page begins with
/// `next_seq`, which is 0 when `is_finished` is true.
pub type tim_conversation_page_fn = Option<
    unsafe extern "C" fn(
        conversations: *const *const tim_conversation,
        count: size_t,
        next_seq: u64,
        is_finished: bool,
        user_data: *mut c_void,
    ),
>;

/// Receives conversation ids that live until the callback returns.
pub type tim_conversation_ids_fn =
    Option<unsafe extern "C" fn(ids: *const *const c_char, count: size_t, user_data: *mut c_void)>;

/// Receives one result for each given conversation, in the given order. They live until the callback returns.
pub type tim_operation_results_fn = Option<
    unsafe extern "C" fn(
        results: *const *const tim_operation_result,
        count: size_t,
        user_data: *mut c_void,
    ),
>;

/// Receives the progress of a deletion by filter: the results of this batch, how many conversations are done, and
/// how many there were when the deletion began. The results live until the callback returns.
pub type tim_progress_fn = Option<
    unsafe extern "C" fn(
        results: *const *const tim_operation_result,
        count: size_t,
        done: u64,
        total: u64,
        user_data: *mut c_void,
    ),
>;

/// Receives the sum of the unread counts of a filter. The filter lives until the callback returns.
pub type tim_unread_by_filter_fn = Option<
    unsafe extern "C" fn(
        filter: *const tim_conversation_filter,
        total: u64,
        user_data: *mut c_void,
    ),
>;

/// Receives the name of a conversation group, which lives until the callback returns.
pub type tim_conversation_group_fn =
    Option<unsafe extern "C" fn(group_name: *const c_char, user_data: *mut c_void)>;

/// Receives the old and the new name of a conversation group. Both live until the callback returns.
pub type tim_conversation_group_renamed_fn = Option<
    unsafe extern "C" fn(old_name: *const c_char, new_name: *const c_char, user_data: *mut c_void),
>;

/// Receives a conversation group and conversations that are in it. They live until the callback returns.
pub type tim_conversation_group_added_fn = Option<
    unsafe extern "C" fn(
        group_name: *const c_char,
        conversations: *const *const tim_conversation,
        count: size_t,
        user_data: *mut c_void,
    ),
>;

/// Receives a conversation group, conversations that were removed from it, and the reason: TIM_GROUP_REASON_*. They
/// live until the callback returns.
pub type tim_conversation_group_removed_fn = Option<
    unsafe extern "C" fn(
        group_name: *const c_char,
        conversations: *const *const tim_conversation,
        count: size_t,
        reason: u32,
        user_data: *mut c_void,
    ),
>;

/// Receives one result for each given user, in the given order. They live until the callback returns.
pub type tim_friend_results_fn = Option<
    unsafe extern "C" fn(
        results: *const *const tim_friend_result,
        count: size_t,
        user_data: *mut c_void,
    ),
>;

/// Runs posted work. The host calls it exactly once with the work that came with it.
pub type tim_run_fn = Option<unsafe extern "C" fn(work: *mut c_void)>;

/// Asks the host to call `run(work)` once, soon, on the thread where it wants its callbacks. Called on any thread;
/// must return at once and must not call `run` itself.
pub type tim_post_fn =
    Option<unsafe extern "C" fn(run: tim_run_fn, work: *mut c_void, context: *mut c_void)>;
