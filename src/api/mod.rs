//! The contract between the device and the service: one type per endpoint, data only.
//!
//! What REST v4 has keeps its path and its field names to the letter; what it lacks lives under
//! `opentim/v1/`. A request type is the endpoint: its path and its answer hang on it.

use serde::{Serialize, de::DeserializeOwned};

pub mod account;
mod caller;
pub mod console;
pub mod contact;
pub mod conversation;
pub mod deletion;
pub mod feed;
pub mod friend;
pub mod group;
pub mod group_info;
pub mod history;
pub mod message;
pub mod recent;
pub mod setting;

pub use caller::{Caller, Reply, ServiceSession};

/// What tells its form in JSON, for the server's description of its commands.
#[cfg(feature = "server")]
pub use schemars::JsonSchema as MaybeJsonSchema;

/// What tells its form in JSON; without a server, nobody asks for it.
#[cfg(not(feature = "server"))]
pub trait MaybeJsonSchema {}
#[cfg(not(feature = "server"))]
impl<T> MaybeJsonSchema for T {}

/// A request that the service answers.
pub trait Endpoint:
    Clone + Serialize + DeserializeOwned + MaybeJsonSchema + Send + 'static
{
    /// Where it is asked, without a leading slash.
    const PATH: &'static str;
    /// Whether the request may change anything.
    const WRITES: bool = true;
    /// What a success carries.
    type Answer: Serialize + DeserializeOwned + MaybeJsonSchema + Send + 'static;
}

/// An answer that says no more than success.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
pub struct Done {}

/// What became of one item of a list; 0 is success.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct ItemResult {
    /// The user that the item names.
    #[serde(rename = "To_Account")]
    pub to_account: String,
    /// A code of [`crate::model::code`].
    pub result_code: i32,
    /// The sentence; empty on success.
    pub result_info: String,
}

/// REST v4's numbers for the two kinds of conversation.
pub mod kind {
    /// With a user.
    pub const C2C: u32 = 1;
    /// Of a group.
    pub const GROUP: u32 = 2;
}
