//! Folders of conversations, which V2TIM calls conversation groups. They are not chat groups, and no call here
//! deletes a conversation.

use libc::{c_char, c_void, size_t};

use super::argument::{ids, text};
use super::call::{OnError, begin, deliver_list, deliver_success};
use super::callback::{tim_error_fn, tim_operation_results_fn, tim_success_fn, tim_text_list_fn};
use super::handle::tim_client;
use super::value::Arena;

/// `reason` of on_conversations_deleted_from_group: a call removed them.
pub const TIM_GROUP_REASON_ASKED: u32 = 0;
/// `reason` of on_conversations_deleted_from_group: more than 1,000 conversations were in conversation groups.
pub const TIM_GROUP_REASON_TOO_MANY: u32 = 1;

/// Creates a conversation group with conversations in it, on all of the user's devices.
///
/// A conversation group is a named set of a user's conversations, not a chat group. The conversations need not be
/// in the list. on_conversation_group_created comes before on_success.
///
/// @param group_name 1 to 32 bytes, unique among the user's at most 20 conversation groups.
/// @param conversation_ids 1 to 100 ids.
/// @param count how many ids there are.
/// @param on_success receives one result for each id, in the given order: 0, TIM_ERR_INVALID_PARAMETERS
///     (malformed), TIM_ERR_SVR_CONV_CONV_MARK_OPERATE_FAILED (the chat group does not exist), or
///     TIM_ERR_SVR_CONV_CONV_MARK_TOTAL_COUNT_EXCEED_LIMIT (1,000 others have marks, custom data or conversation
///     groups).
///
/// Errors: TIM_ERR_SDK_NOT_LOGGED_IN, TIM_ERR_INVALID_PARAMETERS (an empty group_name, no ids, or a text that is
/// NULL or not UTF-8), TIM_ERR_SVR_CONV_INVALID_PARAMETERS (the name exists),
/// TIM_ERR_SVR_CONV_CONV_GROUP_NAME_EXCEED_LENGTH, TIM_ERR_SVR_CONV_CONV_GROUP_TOTAL_COUNT_EXCEED_LIMIT,
/// TIM_ERR_SVR_CONV_CONV_MARK_REQ_COUNT_EXCEED_LIMIT.
/// Mirrors V2TIMConversationManager::CreateConversationGroup.
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

/// Reads the names of the user's conversation groups, in the order in which they were created.
///
/// The device knows all of them after on_sync_server_finish.
///
/// @param on_success receives the names.
///
/// Errors: TIM_ERR_SDK_NOT_LOGGED_IN.
/// Mirrors V2TIMConversationManager::GetConversationGroupList.
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

/// Deletes a conversation group, and none of the conversations in it.
///
/// on_conversation_group_deleted comes before on_success.
///
/// Errors: TIM_ERR_SDK_NOT_LOGGED_IN, TIM_ERR_INVALID_PARAMETERS, TIM_ERR_SVR_CONV_CONV_GROUP_NOT_EXIST.
/// Mirrors V2TIMConversationManager::DeleteConversationGroup.
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

/// Renames a conversation group.
///
/// on_conversation_group_renamed comes before on_success. Giving a group its own name is a success without an
/// event.
///
/// @param old_name the name of an existing conversation group.
/// @param new_name 1 to 32 bytes; no other conversation group has it.
///
/// Errors: TIM_ERR_SDK_NOT_LOGGED_IN, TIM_ERR_INVALID_PARAMETERS, TIM_ERR_SVR_CONV_CONV_GROUP_NOT_EXIST,
/// TIM_ERR_SVR_CONV_INVALID_PARAMETERS (new_name exists), TIM_ERR_SVR_CONV_CONV_GROUP_NAME_EXCEED_LENGTH.
/// Mirrors V2TIMConversationManager::RenameConversationGroup.
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

/// Adds conversations to a conversation group. A conversation may be in several.
///
/// Adding a conversation that is already in the group is a success. If 1,000 conversations have marks, custom data
/// or conversation groups, the one whose groups were changed longest ago, and which has no other preferences, is
/// removed from all its groups (TIM_GROUP_REASON_TOO_MANY). on_conversations_added_to_group comes before
/// on_success.
///
/// @param group_name the name of an existing conversation group.
/// @param conversation_ids 1 to 100 ids.
/// @param count how many ids there are.
/// @param on_success receives one result for each id, as in tim_conversation_group_create.
///
/// Errors: TIM_ERR_SDK_NOT_LOGGED_IN, TIM_ERR_INVALID_PARAMETERS, TIM_ERR_SVR_CONV_CONV_GROUP_NOT_EXIST,
/// TIM_ERR_SVR_CONV_CONV_MARK_REQ_COUNT_EXCEED_LIMIT.
/// Mirrors V2TIMConversationManager::AddConversationsToGroup.
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

/// Removes conversations from a conversation group, and deletes none of them.
///
/// Removing a conversation that is not in the group is a success. on_conversations_deleted_from_group comes before
/// on_success. Parameters and errors are those of tim_conversation_group_add.
///
/// Mirrors V2TIMConversationManager::DeleteConversationsFromGroup.
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

/// Passes a list of texts to a host's callback.
fn deliver_texts(on_success: tim_text_list_fn) -> impl FnOnce(Vec<String>, *mut c_void) + Send {
    move |items, user_data| {
        if let Some(call) = on_success {
            let mut arena = Arena::default();
            let texts: Vec<*const c_char> = items.iter().map(|item| arena.text(item).0).collect();
            // SAFETY: the host provided the function for this; the texts live until it returns.
            unsafe { call(texts.as_ptr(), texts.len(), user_data) }
        }
    }
}
