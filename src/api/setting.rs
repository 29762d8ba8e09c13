//! Settings of the app, which administrators change for all users.

use serde::{Deserialize, Serialize};

use super::Endpoint;

/// Changes the given settings, and returns all of them.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct ChangeSettings {
    /// See [`Settings::sync_conversation_deletion`].
    #[serde(default)]
    pub sync_conversation_deletion: Option<bool>,
}

/// All settings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct Settings {
    /// Whether a deletion by one device of a user applies to the user's other devices too. Off by default.
    pub sync_conversation_deletion: bool,
}

impl Endpoint for ChangeSettings {
    const PATH: &'static str = "opentim/v1/settings";
    type Answer = Settings;
}
