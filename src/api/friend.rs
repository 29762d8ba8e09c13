//! `sns`: friends.

use serde::{Deserialize, Serialize};

use super::{Endpoint, ItemResult};
use crate::model::UserId;

/// `Add_Type_Both`: each becomes the other's friend. The default.
pub const ADD_BOTH: &str = "Add_Type_Both";
/// `Add_Type_Single`: only on the asking side.
pub const ADD_SINGLE: &str = "Add_Type_Single";
/// `Delete_Type_Both`: on both sides.
pub const DELETE_BOTH: &str = "Delete_Type_Both";
/// `Delete_Type_Single`: only on the asking side. The default.
pub const DELETE_SINGLE: &str = "Delete_Type_Single";

/// Adds friends.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct FriendAdd {
    /// Whose friends.
    #[serde(rename = "From_Account")]
    pub from_account: UserId,
    /// The friends to be.
    #[serde(rename = "AddFriendItem")]
    pub items: Vec<FriendItem>,
    /// [`ADD_BOTH`] or [`ADD_SINGLE`].
    #[serde(rename = "AddType", default)]
    pub add_type: Option<String>,
}

/// A friend to be.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct FriendItem {
    /// Who; checked item by item.
    #[serde(rename = "To_Account")]
    pub to_account: String,
    /// What the asking user calls him.
    #[serde(rename = "Remark", default)]
    pub remark: Option<String>,
}

impl Endpoint for FriendAdd {
    const PATH: &'static str = "v4/sns/friend_add";
    type Answer = FriendResults;
}

/// Ends friendships. No conversation is touched.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct FriendDelete {
    /// Whose friends.
    #[serde(rename = "From_Account")]
    pub from_account: UserId,
    /// The friends; checked one by one.
    #[serde(rename = "To_Account")]
    pub to_account: Vec<String>,
    /// [`DELETE_BOTH`] or [`DELETE_SINGLE`].
    #[serde(rename = "DeleteType", default)]
    pub delete_type: Option<String>,
}

impl Endpoint for FriendDelete {
    const PATH: &'static str = "v4/sns/friend_delete";
    type Answer = FriendResults;
}

/// One result for each item, in the given order.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct FriendResults {
    /// The results.
    pub result_item: Vec<ItemResult>,
}
