//! What the app's administrator sets for all users.

use serde::{Deserialize, Serialize};

use super::Endpoint;

/// Changes what is named and answers with all settings.
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
    /// Whether a user's other devices delete a conversation that one of them deleted. Off by default.
    pub sync_conversation_deletion: bool,
}

impl Endpoint for ChangeSettings {
    const PATH: &'static str = "opentim/v1/settings";
    type Answer = Settings;
}
