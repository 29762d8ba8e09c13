//! Messages.

use serde::{Deserialize, Serialize};

use super::{ConversationId, UserId};

/// The most that the elements of one message may take together, in bytes of JSON.
pub const MAX_BODY_BYTES: usize = 12 * 1024;

/// One element of a message's body, in REST v4's shape.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct Element {
    /// `TIMTextElem`, `TIMCustomElem`, …
    pub msg_type: String,
    /// What the type asks for, `{"Text": …}` for a text.
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

    /// An element of the app's own.
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

/// What an element of the app's own carries. The service reads none of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Custom<'a> {
    /// `Data`.
    pub data: &'a str,
    /// `Desc`.
    pub description: &'a str,
    /// `Ext`.
    pub extension: &'a str,
}

/// The text of a body whose first element is a text.
pub fn body_text(body: &[Element]) -> Option<&str> {
    let first = body
        .first()
        .filter(|element| element.msg_type == "TIMTextElem")?;
    first.msg_content.get("Text")?.as_str()
}

/// What a body carries whose first element is the app's own. What is missing or no text is empty.
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

/// The size of a body, as it is stored and counted against [`MAX_BODY_BYTES`].
pub fn body_bytes(body: &[Element]) -> usize {
    body.iter()
        .map(|element| element.msg_content.to_string().len())
        .sum()
}

/// What tells a message from every other of its timeline, chosen by its sender, so that sending it
/// again after a lost answer does not double it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct MessageKey {
    /// `MsgSeq`: the sender's own number. Orders nothing; see [`Message::seq`].
    pub msg_seq: u32,
    /// `MsgRandom`.
    pub msg_random: u32,
    /// `MsgTimeStamp`: seconds since 1970.
    pub msg_time_stamp: i64,
}

impl MessageKey {
    /// V2TIM's `msgID`: the sender's two numbers. Not the time, which the service gives later.
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
    /// Where it stands, from the reader's side.
    pub conversation: ConversationId,
    /// Its place in the conversation's timeline: given by the service, from 1, without gaps.
    pub seq: u64,
    /// Who wrote it.
    pub sender: UserId,
    /// The writer's nickname; empty when there is none.
    pub nick: String,
    /// The sender's identification of it.
    #[serde(flatten)]
    pub key: MessageKey,
    /// Its elements.
    pub body: Vec<Element>,
    /// Whom it speaks to, in a group: user ids, or [`super::at::ALL_USERS`].
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub at_users: Vec<String>,
    /// Whether it was imported and is older than what was there: history, whatever its place.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub past: bool,
}
