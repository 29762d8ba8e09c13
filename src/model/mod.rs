//! Types that all layers share: ids, errors, messages, conversations.

pub mod code;
mod conversation;
mod error;
mod fingerprint;
mod id;
mod message;

pub use conversation::{ConversationKind, Filter, Mention, Preferences, at, receive_opt};
pub use error::{Error, Result};
pub use fingerprint::{Fingerprint, hash};
pub use id::{ConversationId, GroupId, UserId};
pub use message::{
    Custom, Element, MAX_BODY_BYTES, Message, MessageKey, body_bytes, body_custom, body_text,
};
