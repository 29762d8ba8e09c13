//! `sns`: friends.

use serde::{Deserialize, Serialize};

use super::{Done, Endpoint, ItemResult};
use crate::model::UserId;

/// `Add_Type_Both`: adds the friendship on both sides. The default.
pub const ADD_BOTH: &str = "Add_Type_Both";
/// `Add_Type_Single`: adds it only on the calling user's side.
pub const ADD_SINGLE: &str = "Add_Type_Single";
/// `Delete_Type_Both`: deletes the friendship on both sides.
pub const DELETE_BOTH: &str = "Delete_Type_Both";
/// `Delete_Type_Single`: deletes it only on the calling user's side. The default.
pub const DELETE_SINGLE: &str = "Delete_Type_Single";

/// Adds friends.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
pub struct FriendAdd {
    /// The user who gets the friends.
    #[serde(rename = "From_Account")]
    pub from_account: UserId,
    /// The new friends.
    #[serde(rename = "AddFriendItem")]
    pub items: Vec<FriendItem>,
    /// [`ADD_BOTH`] or [`ADD_SINGLE`].
    #[serde(rename = "AddType", default)]
    #[cfg_attr(feature = "server", schemars(extend("enum" = [ADD_BOTH, ADD_SINGLE, null])))]
    pub add_type: Option<String>,
}

/// A new friend.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
pub struct FriendItem {
    /// The new friend's id; checked item by item.
    #[serde(rename = "To_Account")]
    pub to_account: String,
    /// The user's remark about the friend.
    #[serde(rename = "Remark", default)]
    #[cfg_attr(feature = "server", schemars(length(max = 96)))]
    pub remark: Option<String>,
}

impl Endpoint for FriendAdd {
    const PATH: &'static str = "v4/sns/friend_add";
    type Answer = FriendResults;
}

/// Ends friendships. Conversations are not touched.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
pub struct FriendDelete {
    /// The user whose friends they are.
    #[serde(rename = "From_Account")]
    pub from_account: UserId,
    /// The friends; checked one by one.
    #[serde(rename = "To_Account")]
    pub to_account: Vec<String>,
    /// [`DELETE_BOTH`] or [`DELETE_SINGLE`].
    #[serde(rename = "DeleteType", default)]
    #[cfg_attr(feature = "server", schemars(extend("enum" = [DELETE_BOTH, DELETE_SINGLE, null])))]
    pub delete_type: Option<String>,
}

impl Endpoint for FriendDelete {
    const PATH: &'static str = "v4/sns/friend_delete";
    type Answer = FriendResults;
}

/// One result for each item, in the given order.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct FriendResults {
    /// The results.
    pub result_item: Vec<ItemResult>,
    /// The users whose result is not 0.
    #[serde(
        rename = "Fail_Account",
        default,
        skip_serializing_if = "Vec::is_empty"
    )]
    pub fail_account: Vec<String>,
}

/// Ends all friendships of a user.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
pub struct FriendDeleteAll {
    /// The user.
    #[serde(rename = "From_Account")]
    pub from_account: UserId,
    /// [`DELETE_BOTH`] or [`DELETE_SINGLE`].
    #[serde(rename = "DeleteType", default)]
    #[cfg_attr(feature = "server", schemars(extend("enum" = [DELETE_BOTH, DELETE_SINGLE, null])))]
    pub delete_type: Option<String>,
}

impl Endpoint for FriendDeleteAll {
    const PATH: &'static str = "v4/sns/friend_delete_all";
    type Answer = Done;
}

/// Returns a page of a user's friends. REST v4's sequences are not supported: all friends are returned, whatever
/// sequence is given.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
pub struct FriendGet {
    /// The user whose friends they are.
    #[serde(rename = "From_Account")]
    pub from_account: UserId,
    /// 0, then `NextStartIndex` of the previous page.
    #[serde(rename = "StartIndex", default)]
    pub start_index: u64,
}

/// One property of a friend.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct TagValue {
    /// `Tag_SNS_IM_Remark`, and if set, `Tag_Profile_IM_Nick` and `Tag_Profile_IM_Image`.
    pub tag: String,
    /// The value.
    pub value: String,
}

/// A friend.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
pub struct FriendData {
    /// The friend's id.
    #[serde(rename = "To_Account")]
    pub to_account: UserId,
    /// The friend's properties.
    #[serde(rename = "ValueItem")]
    pub values: Vec<TagValue>,
}

/// A page of friends, ordered by id.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct FriendPage {
    /// The friends.
    pub user_data_item: Vec<FriendData>,
    /// 0: not supported.
    pub standard_sequence: u64,
    /// 0: not supported.
    pub custom_sequence: u64,
    /// The total number of friends.
    pub friend_num: u64,
    /// 1 on the last page.
    pub complete_flag: u32,
    /// The start of the next page.
    pub next_start_index: u64,
}

impl Endpoint for FriendGet {
    const WRITES: bool = false;
    const PATH: &'static str = "v4/sns/friend_get";
    type Answer = FriendPage;
}

/// `CheckResult_Type_Both`: checks both sides.
pub const CHECK_BOTH: &str = "CheckResult_Type_Both";
/// `CheckResult_Type_Single`: checks only the calling user's side.
pub const CHECK_SINGLE: &str = "CheckResult_Type_Single";

/// Checks friendships.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
pub struct FriendCheck {
    /// The user whose friends are checked.
    #[serde(rename = "From_Account")]
    pub from_account: UserId,
    /// The users who may be friends; checked one by one.
    #[serde(rename = "To_Account")]
    pub to_account: Vec<String>,
    /// [`CHECK_BOTH`] or [`CHECK_SINGLE`].
    #[serde(rename = "CheckType")]
    #[cfg_attr(feature = "server", schemars(extend("enum" = [CHECK_BOTH, CHECK_SINGLE])))]
    pub check_type: String,
}

/// The relation of two users.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct FriendRelation {
    /// The other user, and the result of the check.
    #[serde(flatten)]
    pub result: ItemResult,
    /// `CheckResult_Type_NoRelation`, `…_AWithB`, `…_BWithA` or `…_BothWay`.
    pub relation: String,
}

/// One relation for each user, in the given order.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct FriendRelations {
    /// The relations.
    pub info_item: Vec<FriendRelation>,
}

impl Endpoint for FriendCheck {
    const WRITES: bool = false;
    const PATH: &'static str = "v4/sns/friend_check";
    type Answer = FriendRelations;
}
