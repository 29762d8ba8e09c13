//! Folders of conversations, which V2TIM calls conversation groups. No chat group is meant here, and none of
//! this touches a conversation.

use libc::{c_char, c_void, size_t};

use super::argument::{ids, text};
use super::call::{OnError, begin, deliver_list, deliver_success};
use super::callback::{tim_error_fn, tim_operation_results_fn, tim_success_fn, tim_text_list_fn};
use super::handle::tim_client;
use super::value::Arena;

/// `reason` of on_conversations_deleted_from_group: it was asked for.
pub const TIM_GROUP_REASON_ASKED: u32 = 0;
/// `reason` of on_conversations_deleted_from_group: more than 1,000 conversations were in folders.
pub const TIM_GROUP_REASON_TOO_MANY: u32 = 1;

/// Makes a conversation group, that is a folder, with conversations in it, on all of the user's devices.
///
/// group_name: 1 to 32 bytes, which no other folder of the user has; there may be 20 folders.
/// conversation_ids: count of them, 1 to 100; they need not be in the list. on_success gets one result for
/// each id, in the given order: 0, TIM_ERR_INVALID_PARAMETERS (malformed),
/// TIM_ERR_SVR_CONV_CONV_MARK_OPERATE_FAILED (there is no such group),
/// TIM_ERR_SVR_CONV_CONV_MARK_TOTAL_COUNT_EXCEED_LIMIT (1,000 others have marks, own data or folders). The
/// event (on_conversation_group_created) comes before it. Errors of the whole call:
/// TIM_ERR_SDK_NOT_LOGGED_IN; TIM_ERR_INVALID_PARAMETERS for an empty group_name, for no ids, and for a text
/// that is NULL or not UTF-8; TIM_ERR_SVR_CONV_INVALID_PARAMETERS (group_name: there already),
/// TIM_ERR_SVR_CONV_CONV_GROUP_NAME_EXCEED_LENGTH, TIM_ERR_SVR_CONV_CONV_GROUP_TOTAL_COUNT_EXCEED_LIMIT,
/// TIM_ERR_SVR_CONV_CONV_MARK_REQ_COUNT_EXCEED_LIMIT (more than 100 ids). Mirrors
/// V2TIMConversationManager::CreateConversationGroup.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn tim_conversation_group_create(
    client: *mut tim_client,
    group_name: *const c_char,
    conversation_ids: *const *const c_char,
    count: size_t,
    on_success: tim_operation_results_fn,
    on_error: tim_error_fn,
    user_data: *mut c_void,
) {
    begin(
        client,
        OnError::new(on_error, user_data),
        deliver_list(on_success, Arena::operation_result),
        // SAFETY: group_name is NULL or a text, conversation_ids is NULL or holds count of them, by the header's
        // rules.
        || unsafe {
            Ok((
                text("group_name", group_name)?,
                ids(conversation_ids, count)?,
            ))
        },
        |client, (name, ids), done| client.create_folder(name.into(), ids, done),
    );
}

/// Reads the names of the user's conversation groups, in the order in which they were made. The device knows them
/// all after on_sync_server_finish. Error: TIM_ERR_SDK_NOT_LOGGED_IN. Mirrors
/// V2TIMConversationManager::GetConversationGroupList.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn tim_conversation_group_list(
    client: *mut tim_client,
    on_success: tim_text_list_fn,
    on_error: tim_error_fn,
    user_data: *mut c_void,
) {
    begin(
        client,
        OnError::new(on_error, user_data),
        deliver_texts(on_success),
        || Ok(()),
        |client, (), done| client.folders(done),
    );
}

/// Deletes a conversation group, that is a folder, and never a conversation in it.
///
/// The event (on_conversation_group_deleted) comes before on_success. Errors: TIM_ERR_SDK_NOT_LOGGED_IN,
/// TIM_ERR_INVALID_PARAMETERS, TIM_ERR_SVR_CONV_CONV_GROUP_NOT_EXIST. Mirrors
/// V2TIMConversationManager::DeleteConversationGroup.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn tim_conversation_group_delete(
    client: *mut tim_client,
    group_name: *const c_char,
    on_success: tim_success_fn,
    on_error: tim_error_fn,
    user_data: *mut c_void,
) {
    begin(
        client,
        OnError::new(on_error, user_data),
        deliver_success(on_success),
        // SAFETY: texts are NULL or NUL-terminated, by the header's rules.
        || unsafe { text("group_name", group_name) },
        |client, name, done| client.delete_folder(name.into(), done),
    );
}

/// Gives a conversation group another name. The name that it has already is a success without an event.
///
/// old_name: of a folder of the user's. new_name: 1 to 32 bytes, which no other folder has. The event
/// (on_conversation_group_renamed) comes before on_success. Errors: TIM_ERR_SDK_NOT_LOGGED_IN,
/// TIM_ERR_INVALID_PARAMETERS, TIM_ERR_SVR_CONV_CONV_GROUP_NOT_EXIST,
/// TIM_ERR_SVR_CONV_INVALID_PARAMETERS (new_name: there already),
/// TIM_ERR_SVR_CONV_CONV_GROUP_NAME_EXCEED_LENGTH. Mirrors V2TIMConversationManager::RenameConversationGroup.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn tim_conversation_group_rename(
    client: *mut tim_client,
    old_name: *const c_char,
    new_name: *const c_char,
    on_success: tim_success_fn,
    on_error: tim_error_fn,
    user_data: *mut c_void,
) {
    begin(
        client,
        OnError::new(on_error, user_data),
        deliver_success(on_success),
        // SAFETY: texts are NULL or NUL-terminated, by the header's rules.
        || unsafe { Ok((text("old_name", old_name)?, text("new_name", new_name)?)) },
        |client, (old, new), done| client.rename_folder(old.into(), new.into(), done),
    );
}

/// Puts conversations into a conversation group. One that is in it already is a success; it may be in others,
/// too. Where 1,000 conversations have marks, own data or folders, the one changed longest ago, if
/// nothing else is noted of it, leaves all it is in: TIM_GROUP_REASON_TOO_MANY.
///
/// conversation_ids: count of them, 1 to 100. on_success gets one result for each id, as from
/// tim_conversation_group_create. The event (on_conversations_added_to_group) comes before it. Errors of the
/// whole call: TIM_ERR_SDK_NOT_LOGGED_IN, TIM_ERR_INVALID_PARAMETERS, TIM_ERR_SVR_CONV_CONV_GROUP_NOT_EXIST,
/// TIM_ERR_SVR_CONV_CONV_MARK_REQ_COUNT_EXCEED_LIMIT. Mirrors
/// V2TIMConversationManager::AddConversationsToGroup.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn tim_conversation_group_add(
    client: *mut tim_client,
    group_name: *const c_char,
    conversation_ids: *const *const c_char,
    count: size_t,
    on_success: tim_operation_results_fn,
    on_error: tim_error_fn,
    user_data: *mut c_void,
) {
    begin(
        client,
        OnError::new(on_error, user_data),
        deliver_list(on_success, Arena::operation_result),
        // SAFETY: group_name is NULL or a text, conversation_ids is NULL or holds count of them, by the header's
        // rules.
        || unsafe {
            Ok((
                text("group_name", group_name)?,
                ids(conversation_ids, count)?,
            ))
        },
        |client, (name, ids), done| client.add_to_folder(name.into(), ids, done),
    );
}

/// Takes conversations out of a conversation group, and deletes none. One that is not in it is a success.
///
/// As tim_conversation_group_add; the event is on_conversations_deleted_from_group. Mirrors
/// V2TIMConversationManager::DeleteConversationsFromGroup.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn tim_conversation_group_remove(
    client: *mut tim_client,
    group_name: *const c_char,
    conversation_ids: *const *const c_char,
    count: size_t,
    on_success: tim_operation_results_fn,
    on_error: tim_error_fn,
    user_data: *mut c_void,
) {
    begin(
        client,
        OnError::new(on_error, user_data),
        deliver_list(on_success, Arena::operation_result),
        // SAFETY: group_name is NULL or a text, conversation_ids is NULL or holds count of them, by the header's
        // rules.
        || unsafe {
            Ok((
                text("group_name", group_name)?,
                ids(conversation_ids, count)?,
            ))
        },
        |client, (name, ids), done| client.remove_from_folder(name.into(), ids, done),
    );
}

/// Hands a list of texts to a host.
fn deliver_texts(on_success: tim_text_list_fn) -> impl FnOnce(Vec<String>, *mut c_void) + Send {
    move |items, user_data| {
        if let Some(call) = on_success {
            let mut arena = Arena::default();
            let texts: Vec<*const c_char> = items.iter().map(|item| arena.text(item).0).collect();
            // SAFETY: the host gave the function for this; the texts live until it returned.
            unsafe { call(texts.as_ptr(), texts.len(), user_data) }
        }
    }
}
