//! Messages: elements, keys, and messages as a user sees them.

use serde::{Deserialize, Serialize};

use super::{ConversationId, UserId};

/// The most bytes of JSON of all elements of a message together.
pub const MAX_BODY_BYTES: usize = 12 * 1024;

/// An element of a message's body, in REST v4's form.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct Element {
    /// `TIMTextElem`, `TIMCustomElem`, …
    pub msg_type: String,
    /// The content that the type requires, `{"Text": …}` for a text.
    pub msg_content: serde_json::Value,
}

impl Element {
    /// A text element.
    pub fn text(text: &str) -> Self {
        Self {
            msg_type: "TIMTextElem".into(),
            msg_content: serde_json::json!({ "Text": text }),
        }
    }

    /// A custom element of the app.
    pub fn custom(custom: &Custom<'_>) -> Self {
        Self {
            msg_type: CUSTOM.into(),
            msg_content: serde_json::json!({
                "Data": custom.data,
                "Desc": custom.description,
                "Ext": custom.extension,
            }),
        }
    }
}

const CUSTOM: &str = "TIMCustomElem";

/// The content of a custom element. The service reads none of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Custom<'a> {
    /// `Data`.
    pub data: &'a str,
    /// `Desc`.
    pub description: &'a str,
    /// `Ext`.
    pub extension: &'a str,
}

/// The text of the first element, if that is a text.
pub fn body_text(body: &[Element]) -> Option<&str> {
    let first = body
        .first()
        .filter(|element| element.msg_type == "TIMTextElem")?;
    first.msg_content.get("Text")?.as_str()
}

/// The content of the first element, if that is a custom element. Fields that are missing, or are not text, are
/// empty.
pub fn body_custom(body: &[Element]) -> Option<Custom<'_>> {
    let first = body.first().filter(|element| element.msg_type == CUSTOM)?;
    let text = |field| {
        first
            .msg_content
            .get(field)
            .and_then(|value| value.as_str())
    };
    Some(Custom {
        data: text("Data").unwrap_or_default(),
        description: text("Desc").unwrap_or_default(),
        extension: text("Ext").unwrap_or_default(),
    })
}

/// The size of a body as stored, in bytes, which [`MAX_BODY_BYTES`] limits.
pub fn body_bytes(body: &[Element]) -> usize {
    body.iter()
        .map(|element| element.msg_content.to_string().len())
        .sum()
}

/// The key that distinguishes a message from every other in its timeline. The sender chooses it, so that sending the
/// message again after a lost answer does not duplicate it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct MessageKey {
    /// `MsgSeq`: the sender's number. It says nothing about the order; see [`Message::seq`].
    pub msg_seq: u32,
    /// `MsgRandom`.
    pub msg_random: u32,
    /// `MsgTimeStamp`: the time in seconds since 1970.
    pub msg_time_stamp: i64,
}

impl MessageKey {
    /// V2TIM's `msgID`: the sender's two numbers, without the time, which the service gives later.
    pub fn id(msg_seq: u32, msg_random: u32) -> String {
        format!("{msg_seq}-{msg_random}")
    }

    /// V2TIM's `msgID` of this message.
    pub fn message_id(&self) -> String {
        Self::id(self.msg_seq, self.msg_random)
    }

    /// REST v4's `MsgKey`.
    pub fn msg_key(&self) -> String {
        format!(
            "{}_{}_{}",
            self.msg_seq, self.msg_random, self.msg_time_stamp
        )
    }
}

/// A message as one user sees it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct Message {
    /// The conversation, from the reader's side.
    pub conversation: ConversationId,
    /// The position in the conversation's timeline, given by the service: from 1, without gaps.
    pub seq: u64,
    /// The sender.
    pub sender: UserId,
    /// The sender's nickname; empty if there is none.
    pub nick: String,
    /// The key chosen by the sender.
    #[serde(flatten)]
    pub key: MessageKey,
    /// The elements.
    pub body: Vec<Element>,
    /// The mentioned members of a group: user ids, or [`super::at::ALL_USERS`].
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub at_users: Vec<String>,
    /// Whether the message was imported and is older than what was there: history, whatever its position.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub past: bool,
}
