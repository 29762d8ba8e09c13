//! Histories read in either direction; cleared; and messages deleted, while the conversation stays.

use std::mem::size_of;

use libc::{c_char, c_void, size_t};

use super::argument::{check_size, numbers, text};
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
/// From this device alone, newest first.
pub const TIM_GET_LOCAL_OLDER_MSG: i32 = 3;
/// From this device alone, oldest first.
pub const TIM_GET_LOCAL_NEWER_MSG: i32 = 4;

/// What of a history is wanted. Begin with TIM_MESSAGE_LIST_OPTION_INIT. Mirrors V2TIMMessageListGetOption.
#[repr(C)]
#[derive(Debug)]
pub struct tim_message_list_option {
    /// sizeof(tim_message_list_option), by which the library knows the host's version of this struct.
    pub struct_size: size_t,
    /// Which conversation.
    pub conversation_id: *const c_char,
    /// TIM_GET_*: from where, and in which direction.
    pub get_type: i32,
    /// At most so many, above 0; 20 is a good number.
    pub count: u32,
    /// Only what is behind the message of this seq, in the direction that get_type says: below it for older ones,
    /// above it for newer ones. 0: from the newest, or from the oldest, on.
    pub last_seq: u64,
}

/// What a host wants. Error 6017 naming the field.
///
/// # Safety
/// `option` is NULL or begins with its size, and is readable for so many bytes; its text is as for [`text`].
unsafe fn read_option(option: *const tim_message_list_option) -> Result<Wanted> {
    if option.is_null() {
        return Err(Error::parameter("option: is NULL"));
    }
    // SAFETY: by this function's contract. The rest is read once the size says that it is there.
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

/// Reads a conversation's history: older messages, newest first, or newer ones, oldest first.
///
/// option: what is wanted, read during the call. TIM_GET_CLOUD_*: messages come from the service, and from the device
/// where only it has them; while the service cannot be reached, all are those that the device has. TIM_GET_LOCAL_*:
/// what the device has; the service is not asked, and no messages are a success. What was deleted is in neither.
/// tim_message_history is the same with TIM_GET_CLOUD_OLDER_MSG.
///
/// Errors: TIM_ERR_SDK_NOT_LOGGED_IN, TIM_ERR_INVALID_PARAMETERS; of TIM_GET_CLOUD_* the network's (see
/// tim_client_login) when the device has none. Mirrors V2TIMMessageManager::GetHistoryMessageList.
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
        // SAFETY: option is NULL or a struct as the header has it.
        || unsafe { read_option(option) },
        |client, wanted, done| client.messages(wanted, done),
    );
}

/// Deletes a conversation's history as tim_conversation_delete does, for this user, on this device and at the
/// service, beyond recovery; but the conversation stays in the list, where it was, without a last message and
/// with nothing unread.
///
/// What is not there is a success. The event (on_conversation_changed) comes before on_success. Errors:
/// TIM_ERR_SDK_NOT_LOGGED_IN, TIM_ERR_INVALID_PARAMETERS. Mirrors V2TIMMessageManager::ClearC2CHistoryMessage and
/// ClearGroupHistoryMessage.
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

/// Deletes messages of one conversation, for this user, on this device and at the service, beyond recovery. Other
/// members keep theirs, and so do other devices of the user what they have already, as on V2TIM.
///
/// seqs: count of them, 1 to 50: what tim_message.seq says. One that is not there is passed over. Where the
/// newest message or an unread one goes, on_conversation_changed comes before on_success. Errors:
/// TIM_ERR_SDK_NOT_LOGGED_IN, TIM_ERR_INVALID_PARAMETERS. Mirrors V2TIMMessageManager::DeleteMessages.
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
