//! The protocol between device and service: one type for each endpoint, data only.
//!
//! REST v4's commands keep their paths and field names exactly; the others are under `opentim/v1/`. A request's type
//! stands for the endpoint and defines its path and its answer.

use serde::{Serialize, de::DeserializeOwned};

pub mod account;
mod caller;
pub mod console;
pub mod contact;
pub mod conversation;
pub mod deletion;
pub mod device;
pub mod export;
pub mod feed;
pub mod friend;
pub mod group;
pub mod group_info;
pub mod history;
pub mod message;
mod object;
pub mod recent;
pub mod setting;

pub use caller::{Caller, Reply, ServiceSession, not_admin};

/// Types with a JSON schema, for the server's description of its commands.
#[cfg(feature = "server")]
pub use schemars::JsonSchema as MaybeJsonSchema;

/// Types with a JSON schema. Without a server, no schema is needed, so every type qualifies.
#[cfg(not(feature = "server"))]
pub trait MaybeJsonSchema {}
#[cfg(not(feature = "server"))]
impl<T> MaybeJsonSchema for T {}

/// A request that the service answers.
pub trait Endpoint:
    Clone + Serialize + DeserializeOwned + MaybeJsonSchema + Send + 'static
{
    /// The path, without a leading slash.
    const PATH: &'static str;
    /// Whether the request may change anything.
    const WRITES: bool = true;
    /// The answer of a successful request.
    type Answer: Serialize + DeserializeOwned + MaybeJsonSchema + Send + 'static;
}

/// An answer without content: success.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
pub struct Done {}

/// The outcome for one item of a list; 0 is success.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct ItemResult {
    /// The user that the item names.
    #[serde(rename = "To_Account")]
    pub to_account: String,
    /// An error code of [`crate::model::code`], or 0.
    pub result_code: i32,
    /// The error message; empty on success.
    pub result_info: String,
}

/// REST v4's numbers for the two kinds of conversation.
pub mod kind {
    /// With a user.
    pub const C2C: u32 = 1;
    /// Of a group.
    pub const GROUP: u32 = 2;
}
