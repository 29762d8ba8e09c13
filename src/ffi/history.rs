//! Histories: reading in either direction, clearing, deleting messages.

use std::mem::size_of;

use libc::{c_char, c_void, size_t};

use super::argument::{check_size, numbers, text, texts};
use super::call::{OnError, begin, deliver_list, deliver_success};
use super::callback::{tim_error_fn, tim_message_list_fn, tim_success_fn};
use super::handle::tim_client;
use super::value::Arena;
use opentim_core::api::history::DELETE_MESSAGES_LIMIT;
use opentim_core::client::{GetType, Wanted};
use opentim_core::model::{Error, Result};

/// From the service, newest first.
pub const TIM_GET_CLOUD_OLDER_MSG: i32 = 1;
/// From the service, oldest first.
pub const TIM_GET_CLOUD_NEWER_MSG: i32 = 2;
/// From this device only, newest first.
pub const TIM_GET_LOCAL_OLDER_MSG: i32 = 3;
/// From this device only, oldest first.
pub const TIM_GET_LOCAL_NEWER_MSG: i32 = 4;

/// Which messages of a history to read. Initialise it with TIM_MESSAGE_LIST_OPTION_INIT. Mirrors
/// V2TIMMessageListGetOption.
#[repr(C)]
#[derive(Debug)]
pub struct tim_message_list_option {
    /// sizeof(tim_message_list_option). It tells the library which version of this struct the host was built with.
    pub struct_size: size_t,
    /// The conversation.
    pub conversation_id: *const c_char,
    /// TIM_GET_*: from where, and in which direction.
    pub get_type: i32,
    /// The most messages to read, above 0; 20 is a good value.
    pub count: u32,
    /// Reads the messages behind this seq: below it for older messages, above it for newer ones. 0: starts with the
    /// newest, or with the oldest.
    pub last_seq: u64,
}

/// What a host asks for. Fails with `TIM_ERR_INVALID_PARAMETERS` naming the field.
///
/// # Safety
/// `option` is NULL, or begins with its size and is readable for that many bytes; its text is as for [`text`].
unsafe fn read_option(option: *const tim_message_list_option) -> Result<Wanted> {
    if option.is_null() {
        return Err(Error::parameter("option: is NULL"));
    }
    // SAFETY: by this function's contract. The rest is read only if the size covers it.
    unsafe {
        let size = (&raw const (*option).struct_size).read();
        let first = size_of::<tim_message_list_option>();
        check_size("option", size, first, "TIM_MESSAGE_LIST_OPTION_INIT")?;
        let option = &*option;
        Ok(Wanted {
            conversation: text("option.conversation_id", option.conversation_id)?.into(),
            get: get_type(option.get_type)?,
            last_seq: option.last_seq,
            count: option.count,
        })
    }
}

fn get_type(number: i32) -> Result<GetType> {
    match number {
        TIM_GET_CLOUD_OLDER_MSG => Ok(GetType::CloudOlder),
        TIM_GET_CLOUD_NEWER_MSG => Ok(GetType::CloudNewer),
        TIM_GET_LOCAL_OLDER_MSG => Ok(GetType::LocalOlder),
        TIM_GET_LOCAL_NEWER_MSG => Ok(GetType::LocalNewer),
        _ => Err(Error::parameter(format!(
            "option.get_type: {number} is none of TIM_GET_CLOUD_OLDER_MSG (1), TIM_GET_CLOUD_NEWER_MSG (2), \
             TIM_GET_LOCAL_OLDER_MSG (3), TIM_GET_LOCAL_NEWER_MSG (4)"
        ))),
    }
}

/// Reads the history of a conversation: older messages, newest first, or newer ones, oldest first.
///
/// With TIM_GET_CLOUD_OLDER_MSG and TIM_GET_CLOUD_NEWER_MSG, messages come from the service, and from the device
/// those that only the device has; while the service cannot be reached, all of them come from the device. With
/// TIM_GET_LOCAL_OLDER_MSG and TIM_GET_LOCAL_NEWER_MSG the service is not asked, and an empty answer is a success.
/// Deleted messages are never read. tim_message_history does the same as TIM_GET_CLOUD_OLDER_MSG.
///
/// @param option read during the call.
/// @param on_success receives the messages.
///
/// Errors: TIM_ERR_SDK_NOT_LOGGED_IN, TIM_ERR_INVALID_PARAMETERS; with TIM_GET_CLOUD_* the network's, if the device
/// has no such messages.
/// Mirrors V2TIMMessageManager::GetHistoryMessageList.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn tim_message_list(
    client: *mut tim_client,
    option: *const tim_message_list_option,
    on_success: tim_message_list_fn,
    on_error: tim_error_fn,
    user_data: *mut c_void,
) {
    begin(
        client,
        OnError::new(on_error, user_data),
        deliver_list(on_success, Arena::message),
        // SAFETY: option is NULL or a struct as the header defines it.
        || unsafe { read_option(option) },
        |client, wanted, done| client.messages(wanted, done),
    );
}

/// The number of message ids that one call takes.
const IDS_A_CALL: usize = 1000;

/// Finds messages by their ids, among those that this device has. The service is not asked.
///
/// An id without a message is skipped, and so is one whose message was deleted: the answer may be empty.
///
/// @param message_ids up to 1000 values of tim_message.message_id, of any conversations.
/// @param count how many ids there are.
/// @param on_success receives the messages, in the order of their ids.
///
/// Errors: TIM_ERR_SDK_NOT_LOGGED_IN, TIM_ERR_INVALID_PARAMETERS.
/// Mirrors V2TIMMessageManager::FindMessages.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn tim_message_find(
    client: *mut tim_client,
    message_ids: *const *const c_char,
    count: size_t,
    on_success: tim_message_list_fn,
    on_error: tim_error_fn,
    user_data: *mut c_void,
) {
    begin(
        client,
        OnError::new(on_error, user_data),
        deliver_list(on_success, Arena::message),
        // SAFETY: message_ids is NULL or has `count` texts, by the header's rules.
        || unsafe { texts("message_ids", message_ids, count, IDS_A_CALL) },
        |client, ids, done| client.find_messages(ids, done),
    );
}

/// Deletes the history of a conversation and keeps its list entry.
///
/// The history is deleted as by tim_conversation_delete: for this user, on this device and at the service, beyond
/// recovery. The entry keeps its place, without a last message and with nothing unread. Clearing a missing history
/// is a success. on_conversation_changed comes before on_success.
///
/// Errors: TIM_ERR_SDK_NOT_LOGGED_IN, TIM_ERR_INVALID_PARAMETERS, TIM_ERR_DATABASE_OPERATE_FAILED as for
/// tim_conversation_delete.
/// Mirrors V2TIMMessageManager::ClearC2CHistoryMessage and ClearGroupHistoryMessage.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn tim_conversation_clear_history(
    client: *mut tim_client,
    conversation_id: *const c_char,
    on_success: tim_success_fn,
    on_error: tim_error_fn,
    user_data: *mut c_void,
) {
    begin(
        client,
        OnError::new(on_error, user_data),
        deliver_success(on_success),
        // SAFETY: texts are NULL or NUL-terminated, by the header's rules.
        || unsafe { text("conversation_id", conversation_id) },
        |client, id, done| client.clear_history(id.into(), done),
    );
}

/// Deletes messages of one conversation, for this user, on this device and at the service, beyond recovery.
///
/// Other members keep theirs. The user's other devices keep what they already have, as with V2TIM. A message that
/// does not exist is skipped. If the newest message or an unread one is deleted, on_conversation_changed comes
/// before on_success.
///
/// @param seqs 1 to 50 values of tim_message.seq.
/// @param count how many seqs there are.
///
/// Errors: TIM_ERR_SDK_NOT_LOGGED_IN, TIM_ERR_INVALID_PARAMETERS, TIM_ERR_DATABASE_OPERATE_FAILED as for
/// tim_conversation_delete.
/// Mirrors V2TIMMessageManager::DeleteMessages.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn tim_message_delete(
    client: *mut tim_client,
    conversation_id: *const c_char,
    seqs: *const u64,
    count: size_t,
    on_success: tim_success_fn,
    on_error: tim_error_fn,
    user_data: *mut c_void,
) {
    begin(
        client,
        OnError::new(on_error, user_data),
        deliver_success(on_success),
        // SAFETY: conversation_id is NULL or a text, seqs is NULL or holds count numbers, by the header's rules.
        || unsafe {
            Ok((
                text("conversation_id", conversation_id)?,
                numbers("seqs", seqs, count, DELETE_MESSAGES_LIMIT)?,
            ))
        },
        |client, (id, seqs), done| client.delete_messages(id.into(), seqs, done),
    );
}
