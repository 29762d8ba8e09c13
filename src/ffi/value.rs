//! The values that hosts are shown: read-only structs that live during a callback.
//!
//! Text is NUL-terminated UTF-8 with its length beside it, which does not count the NUL. Structs grow only
//! at their ends, and lists are arrays of pointers, so hosts built earlier go on working.

use libc::{c_char, size_t};

use crate::api::ItemResult;
use crate::client::OperationResult;
use crate::client::cache::{Conversation, Received};
use crate::model::{ConversationId, body_text};

/// `type` of a conversation with a user.
pub const TIM_CONVERSATION_C2C: i32 = 1;
/// `type` of a conversation of a group.
pub const TIM_CONVERSATION_GROUP: i32 = 2;

/// `elem_type` of a message without a typed first element.
pub const TIM_ELEM_NONE: i32 = 0;
/// `elem_type` of a text.
pub const TIM_ELEM_TEXT: i32 = 1;
/// `elem_type` of a custom element.
pub const TIM_ELEM_CUSTOM: i32 = 2;

/// `status` of a message that the service has.
pub const TIM_MSG_STATUS_SEND_SUCC: i32 = 2;

/// A message. Mirrors V2TIMMessage.
#[repr(C)]
#[derive(Debug)]
pub struct tim_message {
    /// V2TIM's msgID: tells the message from others, known before it is sent.
    pub message_id: *const c_char,
    /// Bytes of `message_id`.
    pub message_id_length: size_t,
    /// Where it stands, from this user's side.
    pub conversation_id: *const c_char,
    /// Bytes of `conversation_id`.
    pub conversation_id_length: size_t,
    /// Who wrote it.
    pub sender: *const c_char,
    /// Bytes of `sender`.
    pub sender_length: size_t,
    /// The writer's nickname; empty when there is none.
    pub nick_name: *const c_char,
    /// Bytes of `nick_name`.
    pub nick_name_length: size_t,
    /// The type of its first element: TIM_ELEM_*.
    pub elem_type: i32,
    /// The text; NULL unless elem_type is TIM_ELEM_TEXT. May contain NUL: see its length.
    pub text: *const c_char,
    /// Bytes of `text`.
    pub text_length: size_t,
    /// All elements, as the JSON of REST v4's MsgBody.
    pub body: *const c_char,
    /// Bytes of `body`.
    pub body_length: size_t,
    /// Its place in the conversation, from 1: the greater, the later.
    pub seq: u64,
    /// The sender's random number.
    pub random: u64,
    /// When it was sent, seconds since 1970, by the service's clock.
    pub timestamp: i64,
    /// Whether the user who is logged in wrote it.
    pub is_self: bool,
    /// TIM_MSG_STATUS_*.
    pub status: i32,
}

/// A conversation. Mirrors V2TIMConversation.
#[repr(C)]
#[derive(Debug)]
pub struct tim_conversation {
    /// TIM_CONVERSATION_C2C or TIM_CONVERSATION_GROUP.
    pub r#type: i32,
    /// "c2c_" + the peer's user id, or "group_" + the group's id.
    pub conversation_id: *const c_char,
    /// Bytes of `conversation_id`.
    pub conversation_id_length: size_t,
    /// "Work", "Public", "Meeting" or "Community"; empty for a user.
    pub group_type: *const c_char,
    /// Bytes of `group_type`.
    pub group_type_length: size_t,
    /// Group: its name, else its id. User: remark, else nickname, else user id.
    pub show_name: *const c_char,
    /// Bytes of `show_name`.
    pub show_name_length: size_t,
    /// The picture's address; empty when there is none.
    pub face_url: *const c_char,
    /// Bytes of `face_url`.
    pub face_url_length: size_t,
    /// Messages of others that came since the conversation is in the list and are unread.
    pub unread_count: u64,
    /// V2TIMReceiveMessageOpt; 0, receive and notify, in this version.
    pub recv_opt: i32,
    /// The newest message since the conversation is in the list; NULL when there is none.
    pub last_message: *const tim_message,
    /// What was typed on this device and not sent; empty when there is nothing.
    pub draft_text: *const c_char,
    /// Bytes of `draft_text`.
    pub draft_text_length: size_t,
    /// When the draft was set, seconds since 1970; 0 without one.
    pub draft_timestamp: i64,
    /// Whether the conversation is pinned.
    pub is_pinned: bool,
    /// Its place in the list: the greater, the higher. Not a time.
    pub order_key: u64,
}

/// What became of one conversation of a list. Mirrors V2TIMConversationOperationResult.
#[repr(C)]
#[derive(Debug)]
pub struct tim_operation_result {
    /// The id as it was given.
    pub conversation_id: *const c_char,
    /// Bytes of `conversation_id`.
    pub conversation_id_length: size_t,
    /// 0, or TIM_ERR_*.
    pub code: i32,
    /// The sentence; empty on success.
    pub message: *const c_char,
    /// Bytes of `message`.
    pub message_length: size_t,
}

/// What became of one user of a list. Mirrors V2TIMFriendOperationResult.
#[repr(C)]
#[derive(Debug)]
pub struct tim_friend_result {
    /// The id as it was given.
    pub user_id: *const c_char,
    /// Bytes of `user_id`.
    pub user_id_length: size_t,
    /// 0, or TIM_ERR_*.
    pub code: i32,
    /// The sentence; empty on success.
    pub message: *const c_char,
    /// Bytes of `message`.
    pub message_length: size_t,
}

/// Owns the texts and messages that values point to.
#[derive(Debug, Default)]
pub(super) struct Arena {
    texts: Vec<Box<[u8]>>,
    #[expect(clippy::vec_box, reason = "they are pointed to and must not move")]
    messages: Vec<Box<tim_message>>,
}

impl Arena {
    /// A NUL-terminated copy and its length without the NUL.
    pub(super) fn text(&mut self, text: &str) -> (*const c_char, size_t) {
        let mut copy = Vec::with_capacity(text.len() + 1);
        copy.extend_from_slice(text.as_bytes());
        copy.push(0);
        let copy = copy.into_boxed_slice();
        let start = copy.as_ptr().cast();
        self.texts.push(copy);
        (start, text.len())
    }

    /// The message for C.
    pub(super) fn message(&mut self, received: &Received) -> tim_message {
        let message = &received.message;
        let (message_id, message_id_length) = self.text(&message.key.message_id());
        let (conversation_id, conversation_id_length) =
            self.text(&message.conversation.to_string());
        let (sender, sender_length) = self.text(message.sender.as_str());
        let (nick_name, nick_name_length) = self.text(&message.nick);
        let (text, text_length) = match body_text(&message.body) {
            Some(text) => self.text(text),
            None => (std::ptr::null(), 0),
        };
        let json = serde_json::to_string(&message.body).unwrap_or_default();
        let (body, body_length) = self.text(&json);
        let elem_type = match message
            .body
            .first()
            .map(|element| element.msg_type.as_str())
        {
            Some("TIMTextElem") if !text.is_null() => TIM_ELEM_TEXT,
            Some("TIMCustomElem") => TIM_ELEM_CUSTOM,
            _ => TIM_ELEM_NONE,
        };
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
        }
    }

    /// The conversation for C.
    pub(super) fn conversation(&mut self, conversation: &Conversation) -> tim_conversation {
        let (conversation_id, conversation_id_length) = self.text(&conversation.id.to_string());
        let (group_type, group_type_length) = self.text(&conversation.group_type);
        let (show_name, show_name_length) = self.text(&conversation.show_name);
        let (face_url, face_url_length) = self.text(&conversation.face_url);
        let (draft_text, draft_text_length) = self.text(&conversation.draft.text);
        let last_message = match &conversation.last_message {
            Some(last) => {
                let last = Box::new(self.message(last));
                let at: *const tim_message = &*last;
                self.messages.push(last);
                at
            }
            None => std::ptr::null(),
        };
        tim_conversation {
            r#type: match conversation.id {
                ConversationId::C2c(_) => TIM_CONVERSATION_C2C,
                ConversationId::Group(_) => TIM_CONVERSATION_GROUP,
            },
            conversation_id,
            conversation_id_length,
            group_type,
            group_type_length,
            show_name,
            show_name_length,
            face_url,
            face_url_length,
            unread_count: conversation.unread,
            recv_opt: 0,
            last_message,
            draft_text,
            draft_text_length,
            draft_timestamp: conversation.draft.time,
            is_pinned: conversation.pinned,
            order_key: conversation.order_key,
        }
    }

    /// The result for C.
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

    /// The result for C.
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
