//! Friends.

use libc::{c_char, c_void, size_t};

use super::argument::{text, text_or_empty, texts};
use super::call::{OnError, begin, deliver_list, deliver_success};
use super::callback::{tim_error_fn, tim_friend_results_fn, tim_success_fn};
use super::handle::tim_client;
use super::value::Arena;

/// The limit of users that one call names.
const USERS_A_CALL: usize = 1000;

/// Makes two users friends, on both sides.
///
/// @param remark what the user calls the friend; NULL: none.
///
/// Errors: TIM_ERR_SDK_NOT_LOGGED_IN, TIM_ERR_INVALID_PARAMETERS, TIM_ERR_SDK_COMM_TINYID_EMPTY,
/// TIM_ERR_SDK_COMM_INVALID_IDENTIFIER, TIM_ERR_SVR_FRIENDSHIP_INVALID_PARAMETERS (the user's own id),
/// TIM_ERR_SVR_FRIENDSHIP_ACCOUNT_NOT_FOUND.
/// Mirrors V2TIMFriendshipManager::AddFriend.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn tim_friend_add(
    client: *mut tim_client,
    user_id: *const c_char,
    remark: *const c_char,
    on_success: tim_success_fn,
    on_error: tim_error_fn,
    user_data: *mut c_void,
) {
    begin(
        client,
        OnError::new(on_error, user_data),
        deliver_success(on_success),
        // SAFETY: texts are NULL or NUL-terminated, by the header's rules.
        || unsafe { Ok((text("user_id", user_id)?, text_or_empty("remark", remark)?)) },
        |client, (user, remark), done| client.add_friend(user.into(), remark.into(), done),
    );
}

/// Ends friendships. The conversations with these users stay: the app deletes them with a call of their own.
///
/// @param user_ids 1 to 1,000 ids.
/// @param count how many ids there are.
/// @param both true ends the friendship on the other users' side as well.
/// @param on_success receives one result for each user, in the given order.
///
/// Errors: TIM_ERR_SDK_NOT_LOGGED_IN, TIM_ERR_INVALID_PARAMETERS.
/// Mirrors V2TIMFriendshipManager::DeleteFromFriendList.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn tim_friend_delete(
    client: *mut tim_client,
    user_ids: *const *const c_char,
    count: size_t,
    both: bool,
    on_success: tim_friend_results_fn,
    on_error: tim_error_fn,
    user_data: *mut c_void,
) {
    begin(
        client,
        OnError::new(on_error, user_data),
        deliver_list(on_success, Arena::friend_result),
        // SAFETY: user_ids is NULL or holds count texts, by the header's rules.
        || unsafe { texts("user_ids", user_ids, count, USERS_A_CALL) },
        |client, users, done| client.delete_friends(users, both, done),
    );
}
