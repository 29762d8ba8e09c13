//! Messages: sending, and reading the newest.

use libc::{c_char, c_void, size_t};

use super::argument::{self, texts};
use super::call::{OnError, begin, deliver_list};
use super::callback::{tim_error_fn, tim_message_fn, tim_message_list_fn};
use super::client::copy_out;
use super::element::{read_custom, tim_custom_elem};
use super::handle::tim_client;
use super::value::Arena;
use opentim_core::client::cache::Received;
use opentim_core::client::message::Outgoing;
use opentim_core::model::{Error, Result};

/// The size of a buffer for a message id, its NUL included, in bytes.
pub const TIM_MESSAGE_ID_SIZE: usize = 64;

/// The limit of users that are read for one message. The client allows fewer to be mentioned.
const USERS_A_MESSAGE: usize = 1000;

/// V2TIM_PRIORITY_DEFAULT.
pub const TIM_PRIORITY_DEFAULT: i32 = 0;
/// V2TIM_PRIORITY_HIGH.
pub const TIM_PRIORITY_HIGH: i32 = 1;
/// V2TIM_PRIORITY_NORMAL.
pub const TIM_PRIORITY_NORMAL: i32 = 2;
/// V2TIM_PRIORITY_LOW.
pub const TIM_PRIORITY_LOW: i32 = 3;

/// Sends a text to a user.
///
/// The message appears in the conversation once the service has it; a message that could not be sent is not kept.
///
/// ```c
/// char id[TIM_MESSAGE_ID_SIZE];
/// tim_message_send_c2c_text(client, "bob", "Good morning", id, on_sent, on_error, user);
/// ```
///
/// @param user_id the receiver.
/// @param text at most 12 KiB as JSON.
/// @param message_id_out TIM_MESSAGE_ID_SIZE bytes, or NULL. Receives the id that the message will have, before
///     this function returns; empty if a parameter is refused.
/// @param on_success receives the message.
///
/// Errors: TIM_ERR_SDK_NOT_LOGGED_IN, TIM_ERR_INVALID_PARAMETERS, TIM_ERR_SDK_COMM_TINYID_EMPTY,
/// TIM_ERR_SDK_COMM_INVALID_IDENTIFIER, TIM_ERR_SDK_MSG_BODY_SIZE_LIMIT.
/// Mirrors V2TIMManager::SendC2CTextMessage, and V2TIMMessageManager::CreateTextMessage and SendMessage.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn tim_message_send_c2c_text(
    client: *mut tim_client,
    user_id: *const c_char,
    text: *const c_char,
    message_id_out: *mut c_char,
    on_success: tim_message_fn,
    on_error: tim_error_fn,
    user_data: *mut c_void,
) {
    begin(
        client,
        OnError::new(on_error, user_data),
        deliver_message(on_success),
        // SAFETY: by the header's rules for texts and for message_id_out.
        || unsafe {
            outgoing("user_id", user_id, message_id_out, || {
                Ok(Outgoing::text(argument::text("text", text)?))
            })
        },
        |client, (user, message), done| client.send_c2c(user, message, done),
    );
}

/// Sends a text to a group. Otherwise as tim_message_send_c2c_text.
///
/// @param group_id the group.
/// @param priority TIM_PRIORITY_*; without effect in this version.
/// @param message_id_out as in tim_message_send_c2c_text.
///
/// Errors: those of tim_message_send_c2c_text, TIM_ERR_INVALID_PARAMETERS (priority), TIM_ERR_SDK_GROUP_INVALID_ID,
/// TIM_ERR_SVR_GROUP_NOT_FOUND, TIM_ERR_SVR_GROUP_PERMISSION_DENY (not a member).
/// Mirrors V2TIMManager::SendGroupTextMessage.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn tim_message_send_group_text(
    client: *mut tim_client,
    group_id: *const c_char,
    text: *const c_char,
    priority: i32,
    message_id_out: *mut c_char,
    on_success: tim_message_fn,
    on_error: tim_error_fn,
    user_data: *mut c_void,
) {
    begin(
        client,
        OnError::new(on_error, user_data),
        deliver_message(on_success),
        || {
            check_priority(priority)?;
            // SAFETY: by the header's rules for texts and for message_id_out.
            let (group, message) = unsafe {
                outgoing("group_id", group_id, message_id_out, || {
                    Ok(Outgoing::text(argument::text("text", text)?))
                })?
            };
            Ok((group, message))
        },
        |client, (group, message), done| client.send_group(group, message, done),
    );
}

/// Sends a text to a group that mentions some of its members. Otherwise as tim_message_send_group_text.
///
/// For each mentioned member, the message is a group_at_info of the conversation until it is read.
///
/// @param at_user_ids at most 100 user ids, or TIM_AT_ALL_USERS for all members; with none, the text mentions
///     nobody.
/// @param count how many at_user_ids there are.
///
/// Errors: those of tim_message_send_group_text; for at_user_ids TIM_ERR_INVALID_PARAMETERS,
/// TIM_ERR_SDK_COMM_TINYID_EMPTY, TIM_ERR_SDK_COMM_INVALID_IDENTIFIER.
/// Mirrors V2TIMMessageManager::CreateTextAtMessage, CreateAtSignedGroupMessage and SendMessage.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn tim_message_send_group_text_at(
    client: *mut tim_client,
    group_id: *const c_char,
    text: *const c_char,
    at_user_ids: *const *const c_char,
    count: size_t,
    priority: i32,
    message_id_out: *mut c_char,
    on_success: tim_message_fn,
    on_error: tim_error_fn,
    user_data: *mut c_void,
) {
    begin(
        client,
        OnError::new(on_error, user_data),
        deliver_message(on_success),
        || {
            check_priority(priority)?;
            // SAFETY: by the header's rules for texts, for lists of them and for message_id_out.
            let (group, message) = unsafe {
                outgoing("group_id", group_id, message_id_out, || {
                    let users = texts("at_user_ids", at_user_ids, count, USERS_A_MESSAGE)?;
                    Ok(Outgoing::text_at(argument::text("text", text)?, users))
                })?
            };
            Ok((group, message))
        },
        |client, (group, message), done| client.send_group(group, message, done),
    );
}

/// Sends a custom element to a user. Otherwise as tim_message_send_c2c_text.
///
/// ```c
/// tim_custom_elem elem = TIM_CUSTOM_ELEM_INIT;
/// elem.data = "{\"order\":7}";
/// elem.data_length = strlen(elem.data);
/// tim_message_send_c2c_custom(client, "bob", &elem, NULL, on_sent, on_error, user);
/// ```
///
/// @param elem at most 12 KiB as JSON; read during the call.
///
/// Errors: those of tim_message_send_c2c_text, TIM_ERR_INVALID_PARAMETERS (elem).
/// Mirrors V2TIMManager::SendC2CCustomMessage, and V2TIMMessageManager::CreateCustomMessage and SendMessage.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn tim_message_send_c2c_custom(
    client: *mut tim_client,
    user_id: *const c_char,
    elem: *const tim_custom_elem,
    message_id_out: *mut c_char,
    on_success: tim_message_fn,
    on_error: tim_error_fn,
    user_data: *mut c_void,
) {
    begin(
        client,
        OnError::new(on_error, user_data),
        deliver_message(on_success),
        // SAFETY: by the header's rules for texts and structs and for message_id_out.
        || unsafe {
            outgoing("user_id", user_id, message_id_out, || {
                Ok(Outgoing::new(read_custom(elem)?, Vec::new()))
            })
        },
        |client, (user, message), done| client.send_c2c(user, message, done),
    );
}

/// Sends a custom element to a group. Otherwise as tim_message_send_group_text_at.
///
/// @param elem at most 12 KiB as JSON; read during the call.
/// @param at_user_ids as in tim_message_send_group_text_at; NULL with a count of 0 mentions nobody.
///
/// Errors: those of tim_message_send_group_text_at, TIM_ERR_INVALID_PARAMETERS (elem).
/// Mirrors V2TIMManager::SendGroupCustomMessage, and V2TIMMessageManager::CreateCustomMessage,
/// CreateAtSignedGroupMessage and SendMessage.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn tim_message_send_group_custom(
    client: *mut tim_client,
    group_id: *const c_char,
    elem: *const tim_custom_elem,
    at_user_ids: *const *const c_char,
    count: size_t,
    priority: i32,
    message_id_out: *mut c_char,
    on_success: tim_message_fn,
    on_error: tim_error_fn,
    user_data: *mut c_void,
) {
    begin(
        client,
        OnError::new(on_error, user_data),
        deliver_message(on_success),
        || {
            check_priority(priority)?;
            // SAFETY: by the header's rules for texts, structs and lists and for message_id_out.
            let (group, message) = unsafe {
                outgoing("group_id", group_id, message_id_out, || {
                    let users = texts("at_user_ids", at_user_ids, count, USERS_A_MESSAGE)?;
                    Ok(Outgoing::new(read_custom(elem)?, users))
                })?
            };
            Ok((group, message))
        },
        |client, (group, message), done| client.send_group(group, message, done),
    );
}

fn check_priority(priority: i32) -> Result<()> {
    if (TIM_PRIORITY_DEFAULT..=TIM_PRIORITY_LOW).contains(&priority) {
        return Ok(());
    }
    Err(Error::parameter(format!(
        "priority: {priority} given, TIM_PRIORITY_DEFAULT (0) to TIM_PRIORITY_LOW (3) are allowed"
    )))
}

/// The receiver, and the message that `make` makes, whose id is written to `id_out`; an empty text if `make` fails.
///
/// # Safety
/// `to` is NULL or NUL-terminated; `id_out` is NULL or has TIM_MESSAGE_ID_SIZE bytes.
unsafe fn outgoing(
    to_name: &str,
    to: *const c_char,
    id_out: *mut c_char,
    make: impl FnOnce() -> Result<Outgoing>,
) -> Result<(String, Outgoing)> {
    // SAFETY: by this function's contract.
    unsafe {
        copy_out("", id_out, TIM_MESSAGE_ID_SIZE);
        let to = argument::text(to_name, to)?;
        let message = make()?;
        copy_out(&message.message_id(), id_out, TIM_MESSAGE_ID_SIZE);
        Ok((to.into(), message))
    }
}

/// Reads the history of a conversation, newest first.
///
/// Messages come from the service, and from the device those that only the device has. While the service cannot be
/// reached, all of them come from the device.
///
/// @param before_seq reads messages below this seq; 0 starts with the newest. To continue, pass the seq of the last
///     message received.
/// @param count the most messages to read, above 0; 20 is a good value.
/// @param on_success receives the messages.
///
/// Errors: TIM_ERR_SDK_NOT_LOGGED_IN, TIM_ERR_INVALID_PARAMETERS, the network's, if the device has no such
/// messages.
/// Mirrors V2TIMMessageManager::GetHistoryMessageList.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn tim_message_history(
    client: *mut tim_client,
    conversation_id: *const c_char,
    before_seq: u64,
    count: u32,
    on_success: tim_message_list_fn,
    on_error: tim_error_fn,
    user_data: *mut c_void,
) {
    begin(
        client,
        OnError::new(on_error, user_data),
        deliver_list(on_success, Arena::message),
        // SAFETY: texts are NULL or NUL-terminated, by the header's rules.
        || unsafe { argument::text("conversation_id", conversation_id) },
        |client, id, done| client.history(id.into(), before_seq, count, done),
    );
}

/// Passes a message to a host's callback.
pub(super) fn deliver_message(
    on_success: tim_message_fn,
) -> impl FnOnce(Received, *mut c_void) + Send {
    move |received, user_data| {
        if let Some(call) = on_success {
            let mut arena = Arena::default();
            let message = arena.message(&received);
            // SAFETY: the host provided the function for this; the message lives until it returns.
            unsafe { call(&raw const message, user_data) }
        }
    }
}
