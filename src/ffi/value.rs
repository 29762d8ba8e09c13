//! Values for hosts: read-only structs that live until a callback returns.
//!
//! Text is NUL-terminated UTF-8 with its length beside it, which does not count the NUL. Structs grow only
//! at their ends, and lists are arrays of pointers, so hosts built with an older header keep working.

use std::any::Any;

use libc::{c_char, size_t};

use opentim_core::api::ItemResult;
use opentim_core::client::OperationResult;
use opentim_core::client::cache::{Conversation, Received};
use opentim_core::model::{ConversationId, Mention, body_custom, body_text};

/// `type` of a filter that matches conversations of both kinds.
pub const TIM_CONVERSATION_ANY: i32 = 0;
/// `type` of a conversation with a user.
pub const TIM_CONVERSATION_C2C: i32 = 1;
/// `type` of a conversation in a group.
pub const TIM_CONVERSATION_GROUP: i32 = 2;

/// `elem_type` of a message whose first element is of another type.
pub const TIM_ELEM_NONE: i32 = 0;
/// `elem_type` of a text.
pub const TIM_ELEM_TEXT: i32 = 1;
/// `elem_type` of a custom element.
pub const TIM_ELEM_CUSTOM: i32 = 2;

/// `status` of a message that the service has.
pub const TIM_MSG_STATUS_SEND_SUCC: i32 = 2;

/// `at_type`: the message mentions the user.
pub const TIM_AT_ME: i32 = 1;
/// `at_type`: the message mentions all members of the group.
pub const TIM_AT_ALL: i32 = 2;
/// `at_type`: the message mentions all members, and the user by name.
pub const TIM_AT_ALL_AT_ME: i32 = 3;

/// A message. Mirrors V2TIMMessage.
#[repr(C)]
#[derive(Debug)]
pub struct tim_message {
    /// V2TIM's msgID: identifies the message, and is known before it is sent.
    pub message_id: *const c_char,
    /// Bytes of `message_id`.
    pub message_id_length: size_t,
    /// The conversation that it belongs to, from this user's side.
    pub conversation_id: *const c_char,
    /// Bytes of `conversation_id`.
    pub conversation_id_length: size_t,
    /// The sender's user id.
    pub sender: *const c_char,
    /// Bytes of `sender`.
    pub sender_length: size_t,
    /// The sender's nickname; empty if there is none.
    pub nick_name: *const c_char,
    /// Bytes of `nick_name`.
    pub nick_name_length: size_t,
    /// The type of the first element: TIM_ELEM_*.
    pub elem_type: i32,
    /// The text; NULL unless elem_type is TIM_ELEM_TEXT. May contain NUL: use text_length.
    pub text: *const c_char,
    /// Bytes of `text`.
    pub text_length: size_t,
    /// All elements, as JSON: the MsgBody of REST v4.
    pub body: *const c_char,
    /// Bytes of `body`.
    pub body_length: size_t,
    /// The message's number in its history, from 1. Later messages have greater numbers.
    pub seq: u64,
    /// A random number chosen by the sender.
    pub random: u64,
    /// The time of sending by the service's clock, in seconds since 1970.
    pub timestamp: i64,
    /// Whether the user who is logged in sent it.
    pub is_self: bool,
    /// TIM_MSG_STATUS_*.
    pub status: i32,
    /// The users that a group message mentions: user ids, or TIM_AT_ALL_USERS; NULL if there are none.
    pub at_user_ids: *const *const c_char,
    /// How many at_user_ids there are.
    pub at_user_count: size_t,
    /// The data of a custom element; NULL unless elem_type is TIM_ELEM_CUSTOM. May contain NUL: use
    /// custom_data_length.
    pub custom_data: *const c_char,
    /// Bytes of `custom_data`.
    pub custom_data_length: size_t,
    /// The description of a custom element for notifications; NULL unless elem_type is TIM_ELEM_CUSTOM.
    pub custom_description: *const c_char,
    /// Bytes of `custom_description`.
    pub custom_description_length: size_t,
    /// The extension of a custom element; NULL unless elem_type is TIM_ELEM_CUSTOM.
    pub custom_extension: *const c_char,
    /// Bytes of `custom_extension`.
    pub custom_extension_length: size_t,
}

/// An unread message of a group that mentions the user. Mirrors V2TIMGroupAtInfo.
#[repr(C)]
#[derive(Debug)]
pub struct tim_group_at_info {
    /// The message's seq.
    pub seq: u64,
    /// TIM_AT_ME, TIM_AT_ALL or TIM_AT_ALL_AT_ME.
    pub at_type: i32,
}

/// A conversation. Mirrors V2TIMConversation.
#[repr(C)]
#[derive(Debug)]
pub struct tim_conversation {
    /// TIM_CONVERSATION_C2C or TIM_CONVERSATION_GROUP.
    pub r#type: i32,
    /// "c2c_" and the other user's id, or "group_" and the group's id.
    pub conversation_id: *const c_char,
    /// Bytes of `conversation_id`.
    pub conversation_id_length: size_t,
    /// "Work", "Public", "Meeting" or "Community"; empty for a conversation with a user.
    pub group_type: *const c_char,
    /// Bytes of `group_type`.
    pub group_type_length: size_t,
    /// Of a group: its name, or else its id. Of a user: the remark, or else the nickname, or else the user id.
    pub show_name: *const c_char,
    /// Bytes of `show_name`.
    pub show_name_length: size_t,
    /// The address of the picture; empty if there is none.
    pub face_url: *const c_char,
    /// Bytes of `face_url`.
    pub face_url_length: size_t,
    /// The number of unread messages of other users since the conversation entered the list.
    pub unread_count: u64,
    /// The receive option: TIM_RECEIVE_MESSAGE (0) to TIM_NOT_RECEIVE_MESSAGE_EXCEPT_AT (4).
    pub recv_opt: i32,
    /// The newest message since the conversation entered the list; NULL if there is none.
    pub last_message: *const tim_message,
    /// The draft on this device; empty if there is none.
    pub draft_text: *const c_char,
    /// Bytes of `draft_text`.
    pub draft_text_length: size_t,
    /// The time of the draft by the device's clock, in seconds since 1970; 0 without one.
    pub draft_timestamp: i64,
    /// Whether the conversation is pinned.
    pub is_pinned: bool,
    /// The position in the list: greater keys are higher up. Not a time. 0 if the conversation is not in the list.
    pub order_key: u64,
    /// The marks, or-ed together: TIM_MARK_*, and the app's own from 1 << 32 on.
    pub marks: u64,
    /// The custom data; empty if there is none. May contain NUL: use custom_data_length.
    pub custom_data: *const c_char,
    /// Bytes of `custom_data`.
    pub custom_data_length: size_t,
    /// The names of the conversation groups that contain it; NULL if there are none.
    pub conversation_groups: *const *const c_char,
    /// How many conversation_groups there are.
    pub conversation_group_count: size_t,
    /// The unread messages of a group that mention the user, oldest first; NULL if there are none.
    pub group_at_infos: *const *const tim_group_at_info,
    /// How many group_at_infos there are.
    pub group_at_info_count: size_t,
    /// With a user: messages sent up to this time are read, in seconds since 1970. 0 if none was read yet, and for
    /// groups.
    pub c2c_read_timestamp: i64,
    /// Of a group: messages up to this seq are read. 0 if none was read yet, and for users.
    pub group_read_sequence: u64,
    /// After how many days messages expire; 0: never. See tim_conversation_set_retention.
    pub retention_days: u32,
}

/// The result for one conversation of a list. Mirrors V2TIMConversationOperationResult.
#[repr(C)]
#[derive(Debug)]
pub struct tim_operation_result {
    /// The id as it was given.
    pub conversation_id: *const c_char,
    /// Bytes of `conversation_id`.
    pub conversation_id_length: size_t,
    /// 0, or TIM_ERR_*.
    pub code: i32,
    /// The error message; empty on success.
    pub message: *const c_char,
    /// Bytes of `message`.
    pub message_length: size_t,
}

/// The result for one user of a list. Mirrors V2TIMFriendOperationResult.
#[repr(C)]
#[derive(Debug)]
pub struct tim_friend_result {
    /// The id as it was given.
    pub user_id: *const c_char,
    /// Bytes of `user_id`.
    pub user_id_length: size_t,
    /// 0, or TIM_ERR_*.
    pub code: i32,
    /// The error message; empty on success.
    pub message: *const c_char,
    /// Bytes of `message`.
    pub message_length: size_t,
}

/// Owns the texts, messages and lists that values point to.
#[derive(Debug, Default)]
pub(super) struct Arena {
    texts: Vec<Box<[u8]>>,
    lists: Vec<Box<dyn Any>>,
}

impl Arena {
    /// Stores a NUL-terminated copy. Returns it and its length without the NUL.
    pub(super) fn text(&mut self, text: &str) -> (*const c_char, size_t) {
        let mut copy = Vec::with_capacity(text.len() + 1);
        copy.extend_from_slice(text.as_bytes());
        copy.push(0);
        let copy = copy.into_boxed_slice();
        let start = copy.as_ptr().cast();
        self.texts.push(copy);
        (start, text.len())
    }

    /// Like `text`; NULL for `None`.
    fn text_or_null(&mut self, text: Option<&str>) -> (*const c_char, size_t) {
        text.map_or((std::ptr::null(), 0), |text| self.text(text))
    }

    /// Stores a list. Returns its address and its length; NULL for an empty one.
    fn list<T: 'static>(&mut self, items: Vec<T>) -> (*const T, size_t) {
        let (start, count) = (items.as_ptr(), items.len());
        if count == 0 {
            return (std::ptr::null(), 0);
        }
        self.lists.push(Box::new(items)); // Moving the list does not move its items.
        (start, count)
    }

    /// Converts texts for C.
    fn texts(&mut self, texts: &[String]) -> (*const *const c_char, size_t) {
        let pointers = texts.iter().map(|text| self.text(text).0).collect();
        self.list(pointers)
    }

    /// Converts the unread messages that mention the user, for C.
    fn mentions(&mut self, mentions: &[Mention]) -> (*const *const tim_group_at_info, size_t) {
        let infos = mentions.iter().map(|mention| tim_group_at_info {
            seq: mention.seq,
            at_type: i32::from(mention.at),
        });
        let (infos, count) = self.list(infos.collect());
        let pointers = (0..count).map(|at| infos.wrapping_add(at)).collect();
        self.list(pointers)
    }

    /// Converts a message for C.
    pub(super) fn message(&mut self, received: &Received) -> tim_message {
        let message = &received.message;
        let (message_id, message_id_length) = self.text(&message.key.message_id());
        let (conversation_id, conversation_id_length) =
            self.text(&message.conversation.to_string());
        let (sender, sender_length) = self.text(message.sender.as_str());
        let (nick_name, nick_name_length) = self.text(&message.nick);
        let text = body_text(&message.body);
        let custom = body_custom(&message.body);
        let elem_type = match (text, custom) {
            (Some(_), _) => TIM_ELEM_TEXT,
            (None, Some(_)) => TIM_ELEM_CUSTOM,
            (None, None) => TIM_ELEM_NONE,
        };
        let (text, text_length) = self.text_or_null(text);
        let (custom_data, custom_data_length) = self.text_or_null(custom.map(|it| it.data));
        let (custom_description, custom_description_length) =
            self.text_or_null(custom.map(|it| it.description));
        let (custom_extension, custom_extension_length) =
            self.text_or_null(custom.map(|it| it.extension));
        let (at_user_ids, at_user_count) = self.texts(&message.at_users);
        let json = serde_json::to_string(&message.body).unwrap_or_default();
        let (body, body_length) = self.text(&json);
        tim_message {
            message_id,
            message_id_length,
            conversation_id,
            conversation_id_length,
            sender,
            sender_length,
            nick_name,
            nick_name_length,
            elem_type,
            text,
            text_length,
            body,
            body_length,
            seq: message.seq,
            random: u64::from(message.key.msg_random),
            timestamp: message.key.msg_time_stamp,
            is_self: received.is_self,
            status: TIM_MSG_STATUS_SEND_SUCC,
            at_user_ids,
            at_user_count,
            custom_data,
            custom_data_length,
            custom_description,
            custom_description_length,
            custom_extension,
            custom_extension_length,
        }
    }

    /// Converts a conversation for C.
    pub(super) fn conversation(&mut self, conversation: &Conversation) -> tim_conversation {
        let (preferences, position) = (&conversation.preferences, &conversation.position);
        let (r#type, c2c_read_timestamp, group_read_sequence) = match conversation.id {
            ConversationId::C2c(_) => (TIM_CONVERSATION_C2C, position.read_time, 0),
            ConversationId::Group(_) => (TIM_CONVERSATION_GROUP, 0, position.read_seq),
        };
        let (conversation_id, conversation_id_length) = self.text(&conversation.id.to_string());
        let (group_type, group_type_length) = self.text(&conversation.group_type);
        let (show_name, show_name_length) = self.text(&conversation.show_name);
        let (face_url, face_url_length) = self.text(&conversation.face_url);
        let (custom_data, custom_data_length) = self.text(&preferences.custom_data);
        let (conversation_groups, conversation_group_count) = self.texts(&conversation.folders);
        let (group_at_infos, group_at_info_count) = self.mentions(&conversation.mentions);
        let (draft_text, draft_text_length) = self.text(&conversation.draft.text);
        let last_message = self.last_message(conversation);
        tim_conversation {
            r#type,
            conversation_id,
            conversation_id_length,
            group_type,
            group_type_length,
            show_name,
            show_name_length,
            face_url,
            face_url_length,
            unread_count: conversation.unread,
            recv_opt: i32::from(preferences.receive_opt),
            last_message,
            draft_text,
            draft_text_length,
            draft_timestamp: conversation.draft.time,
            is_pinned: conversation.pinned,
            order_key: conversation.order_key,
            marks: preferences.marks,
            custom_data,
            custom_data_length,
            conversation_groups,
            conversation_group_count,
            group_at_infos,
            group_at_info_count,
            c2c_read_timestamp,
            group_read_sequence,
            retention_days: preferences.retention_days,
        }
    }

    fn last_message(&mut self, conversation: &Conversation) -> *const tim_message {
        let Some(last) = &conversation.last_message else {
            return std::ptr::null();
        };
        let last = self.message(last);
        self.list(vec![last]).0
    }

    /// Converts a result for C.
    pub(super) fn operation_result(&mut self, result: &OperationResult) -> tim_operation_result {
        let (conversation_id, conversation_id_length) = self.text(&result.conversation_id);
        let (message, message_length) = self.text(&result.message);
        let code = result.code;
        tim_operation_result {
            conversation_id,
            conversation_id_length,
            code,
            message,
            message_length,
        }
    }

    /// Converts a result for C.
    pub(super) fn friend_result(&mut self, result: &ItemResult) -> tim_friend_result {
        let (user_id, user_id_length) = self.text(&result.to_account);
        let (message, message_length) = self.text(&result.result_info);
        let code = result.result_code;
        tim_friend_result {
            user_id,
            user_id_length,
            code,
            message,
            message_length,
        }
    }
}
