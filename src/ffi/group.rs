//! Groups.

use libc::{c_char, c_void};

use super::argument::{text, text_or_empty};
use super::call::{OnError, begin, deliver_success};
use super::callback::{tim_error_fn, tim_success_fn, tim_text_fn};
use super::client::deliver_text;
use super::handle::tim_client;

/// Creates a group that is owned by the user who is logged in.
///
/// @param group_type "Work", "Public", "Meeting" or "Community".
/// @param group_id 1 to 48 bytes of printable ASCII; NULL: the service chooses an id.
/// @param name 1 to 100 bytes.
/// @param on_success receives the group's id.
///
/// Errors: TIM_ERR_SDK_NOT_LOGGED_IN, TIM_ERR_INVALID_PARAMETERS, TIM_ERR_SDK_GROUP_INVALID_ID,
/// TIM_ERR_SVR_GROUP_INVALID_PARAMETERS, TIM_ERR_SVR_GROUP_INVALID_GROUPID, TIM_ERR_SVR_GROUP_GROUPID_IN_USED.
/// Mirrors V2TIMManager::CreateGroup and V2TIMGroupManager::CreateGroup.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn tim_group_create(
    client: *mut tim_client,
    group_type: *const c_char,
    group_id: *const c_char,
    name: *const c_char,
    on_success: tim_text_fn,
    on_error: tim_error_fn,
    user_data: *mut c_void,
) {
    begin(
        client,
        OnError::new(on_error, user_data),
        deliver_text(on_success),
        // SAFETY: texts are NULL or NUL-terminated, by the header's rules.
        || unsafe {
            Ok((
                text("group_type", group_type)?,
                text_or_empty("group_id", group_id)?,
                text("name", name)?,
            ))
        },
        |client, (group_type, id, name), done| {
            client.create_group(group_type.into(), id.into(), name.into(), done)
        },
    );
}

/// Joins a group.
///
/// Errors: TIM_ERR_SDK_NOT_LOGGED_IN, TIM_ERR_INVALID_PARAMETERS, TIM_ERR_SDK_GROUP_INVALID_ID,
/// TIM_ERR_SVR_GROUP_NOT_FOUND, TIM_ERR_SVR_GROUP_PERMISSION_DENY (a Work group),
/// TIM_ERR_SVR_GROUP_ALLREADY_MEMBER.
/// Mirrors V2TIMManager::JoinGroup.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn tim_group_join(
    client: *mut tim_client,
    group_id: *const c_char,
    on_success: tim_success_fn,
    on_error: tim_error_fn,
    user_data: *mut c_void,
) {
    begin(
        client,
        OnError::new(on_error, user_data),
        deliver_success(on_success),
        // SAFETY: texts are NULL or NUL-terminated, by the header's rules.
        || unsafe { text("group_id", group_id) },
        |client, id, done| client.join_group(id.into(), done),
    );
}

/// Leaves a group. Its conversation stays: the app deletes it with a call of its own.
///
/// Errors: TIM_ERR_SDK_NOT_LOGGED_IN, TIM_ERR_INVALID_PARAMETERS, TIM_ERR_SDK_GROUP_INVALID_ID,
/// TIM_ERR_SVR_GROUP_NOT_FOUND, TIM_ERR_SVR_GROUP_PERMISSION_DENY (not a member),
/// TIM_ERR_SVR_GROUP_SUPER_NOT_ALLOW_QUIT (the owner).
/// Mirrors V2TIMManager::QuitGroup.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn tim_group_quit(
    client: *mut tim_client,
    group_id: *const c_char,
    on_success: tim_success_fn,
    on_error: tim_error_fn,
    user_data: *mut c_void,
) {
    begin(
        client,
        OnError::new(on_error, user_data),
        deliver_success(on_success),
        // SAFETY: texts are NULL or NUL-terminated, by the header's rules.
        || unsafe { text("group_id", group_id) },
        |client, id, done| client.quit_group(id.into(), done),
    );
}

/// Dismisses a group that the user owns: ends it for all its members. The members' conversations stay.
///
/// Errors: TIM_ERR_SDK_NOT_LOGGED_IN, TIM_ERR_INVALID_PARAMETERS, TIM_ERR_SDK_GROUP_INVALID_ID,
/// TIM_ERR_SVR_GROUP_NOT_FOUND, TIM_ERR_SVR_GROUP_PERMISSION_DENY (not the owner, or a Work group).
/// Mirrors V2TIMManager::DismissGroup.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn tim_group_dismiss(
    client: *mut tim_client,
    group_id: *const c_char,
    on_success: tim_success_fn,
    on_error: tim_error_fn,
    user_data: *mut c_void,
) {
    begin(
        client,
        OnError::new(on_error, user_data),
        deliver_success(on_success),
        // SAFETY: texts are NULL or NUL-terminated, by the header's rules.
        || unsafe { text("group_id", group_id) },
        |client, id, done| client.dismiss_group(id.into(), done),
    );
}
