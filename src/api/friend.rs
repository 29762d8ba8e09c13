//! `sns`: friends.

use serde::{Deserialize, Serialize};

use super::{Done, Endpoint, ItemResult};
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
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
pub struct FriendAdd {
    /// Whose friends.
    #[serde(rename = "From_Account")]
    pub from_account: UserId,
    /// The friends to be.
    #[serde(rename = "AddFriendItem")]
    pub items: Vec<FriendItem>,
    /// [`ADD_BOTH`] or [`ADD_SINGLE`].
    #[serde(rename = "AddType", default)]
    #[cfg_attr(feature = "server", schemars(extend("enum" = [ADD_BOTH, ADD_SINGLE, null])))]
    pub add_type: Option<String>,
}

/// A friend to be.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
pub struct FriendItem {
    /// Who; checked item by item.
    #[serde(rename = "To_Account")]
    pub to_account: String,
    /// What the asking user calls him.
    #[serde(rename = "Remark", default)]
    #[cfg_attr(feature = "server", schemars(length(max = 96)))]
    pub remark: Option<String>,
}

impl Endpoint for FriendAdd {
    const PATH: &'static str = "v4/sns/friend_add";
    type Answer = FriendResults;
}

/// Ends friendships. No conversation is touched.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
pub struct FriendDelete {
    /// Whose friends.
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
    /// Those whose result is not 0.
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
    /// Whose.
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

/// A page of a user's friends. REST v4's sequences are not kept: friends come whatever they are.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
pub struct FriendGet {
    /// Whose.
    #[serde(rename = "From_Account")]
    pub from_account: UserId,
    /// 0, then `NextStartIndex` of the page before.
    #[serde(rename = "StartIndex", default)]
    pub start_index: u64,
}

/// One thing that is known of a friend.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct TagValue {
    /// `Tag_SNS_IM_Remark`, and where there is any, `Tag_Profile_IM_Nick` and `Tag_Profile_IM_Image`.
    pub tag: String,
    /// What it is.
    pub value: String,
}

/// A friend.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
pub struct FriendData {
    /// Who.
    #[serde(rename = "To_Account")]
    pub to_account: UserId,
    /// What is known of him.
    #[serde(rename = "ValueItem")]
    pub values: Vec<TagValue>,
}

/// A page of friends, by id.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct FriendPage {
    /// The friends.
    pub user_data_item: Vec<FriendData>,
    /// 0: not kept.
    pub standard_sequence: u64,
    /// 0: not kept.
    pub custom_sequence: u64,
    /// How many friends there are.
    pub friend_num: u64,
    /// 1 when there is no more.
    pub complete_flag: u32,
    /// For the next page.
    pub next_start_index: u64,
}

impl Endpoint for FriendGet {
    const WRITES: bool = false;
    const PATH: &'static str = "v4/sns/friend_get";
    type Answer = FriendPage;
}

/// `CheckResult_Type_Both`: whether each is the other's friend.
pub const CHECK_BOTH: &str = "CheckResult_Type_Both";
/// `CheckResult_Type_Single`: only the asking side is looked at.
pub const CHECK_SINGLE: &str = "CheckResult_Type_Single";

/// Asks who is a friend of whom.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
pub struct FriendCheck {
    /// Whose friends.
    #[serde(rename = "From_Account")]
    pub from_account: UserId,
    /// Who may be one; checked one by one.
    #[serde(rename = "To_Account")]
    pub to_account: Vec<String>,
    /// [`CHECK_BOTH`] or [`CHECK_SINGLE`].
    #[serde(rename = "CheckType")]
    #[cfg_attr(feature = "server", schemars(extend("enum" = [CHECK_BOTH, CHECK_SINGLE])))]
    pub check_type: String,
}

/// How two users stand.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct FriendRelation {
    /// Who and whether he could be looked up.
    #[serde(flatten)]
    pub result: ItemResult,
    /// `CheckResult_Type_NoRelation`, `…_AWithB`, `…_BWithA` or `…_BothWay`.
    pub relation: String,
}

/// One answer for each, in the given order.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct FriendRelations {
    /// The answers.
    pub info_item: Vec<FriendRelation>,
}

impl Endpoint for FriendCheck {
    const WRITES: bool = false;
    const PATH: &'static str = "v4/sns/friend_check";
    type Answer = FriendRelations;
}
