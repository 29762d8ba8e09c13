//! Devices that have logged in, for administrators.

use serde::{Deserialize, Serialize};

use super::Endpoint;
use crate::model::UserId;

/// The most devices that one page holds.
pub const DEVICES_LIMIT: usize = 100;

/// Returns a page of devices, ordered by user and device.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase", default)]
pub struct ListDevices {
    /// The user whose devices are wanted; absent for those of all users.
    #[serde(rename = "UserID")]
    pub user_id: Option<UserId>,
    /// The end of the previous page; absent for the first page.
    #[serde(deserialize_with = "super::object::optional")]
    pub after: Option<DevicePosition>,
    /// The number of devices, 1 to [`DEVICES_LIMIT`]; 50 by default.
    #[cfg_attr(feature = "server", schemars(range(min = 1, max = DEVICES_LIMIT)))]
    pub count: Option<usize>,
}

/// A position in the list of devices.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct DevicePosition {
    /// The user.
    #[serde(rename = "UserID")]
    pub user_id: UserId,
    /// The device.
    pub device: String,
}

/// A page of devices.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct Devices {
    /// The devices.
    pub devices: Vec<ListedDevice>,
    /// The value of `After` for the next page; absent on the last page.
    pub next: Option<DevicePosition>,
}

/// A device of a user.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct ListedDevice {
    /// The user.
    #[serde(rename = "UserID")]
    pub user_id: UserId,
    /// The device's id.
    pub device: String,
    /// Whether the device is logged in.
    pub signed_in: bool,
    /// Whether the device is connected to this server now.
    pub connected: bool,
    /// The last login, in seconds since 1970.
    pub last_seen: i64,
}

impl Endpoint for ListDevices {
    const WRITES: bool = false;
    const PATH: &'static str = "opentim/v1/devices";
    type Answer = Devices;
}
