//! `recentcontact`: marks and conversation groups, a user's preferences for conversations. They are kept apart from
//! the conversation list, so deleting a conversation does not delete them.

use serde::{Deserialize, Serialize};

use super::Endpoint;
use crate::model::{ConversationId, UserId};

/// A conversation in the form of these commands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
pub struct ContactItem {
    /// 1: with a user; 2: of a group. A number of [`super::kind`].
    #[serde(rename = "Type", alias = "type")]
    pub kind: u32,
    /// The other user, for a conversation with a user.
    #[serde(
        rename = "To_Account",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub to_account: Option<String>,
    /// The group, for a conversation of a group.
    #[serde(
        rename = "ToGroupId",
        alias = "ToGroupid",
        alias = "GroupId",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub to_group_id: Option<String>,
}

impl ContactItem {
    /// The conversation in the form of these commands.
    pub fn new(id: &ConversationId) -> Self {
        let contact = super::conversation::RecentContact::new(id);
        Self {
            kind: contact.kind,
            to_account: contact.to_account,
            to_group_id: contact.group_id,
        }
    }
}

/// A conversation's preferences; those that are not set are left out.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct ContactPreferences {
    /// The marks as a binary number; mark 0 is the last digit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub standard_mark: Option<String>,
    /// The custom data.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub custom_mark: Option<String>,
    /// The numbers of the conversation groups that contain the conversation.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub contact_group_id: Vec<u64>,
}

/// A conversation and its preferences.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct ContactWithPreferences {
    /// The conversation.
    #[serde(flatten)]
    pub contact: ContactItem,
    /// The preferences.
    #[serde(flatten)]
    pub preferences: ContactPreferences,
    /// The time of the last change, in seconds since 1970.
    pub timestamp: i64,
}

/// A conversation group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct GroupItem {
    /// The name.
    pub group_name: String,
    /// The group's number among the user's groups.
    pub group_id: u64,
}

/// Creates a conversation group.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
pub struct CreateContactGroup {
    /// The user.
    #[serde(rename = "From_Account")]
    pub from_account: UserId,
    /// The group; exactly one.
    #[serde(rename = "GroupContactItem")]
    #[cfg_attr(feature = "server", schemars(length(min = 1, max = 1)))]
    pub items: Vec<GroupContactItem>,
}

/// A new conversation group.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct GroupContactItem {
    /// The name, at most 32 bytes.
    #[cfg_attr(feature = "server", schemars(length(min = 1, max = 32)))]
    pub group_name: String,
    /// The conversations to add, at most 100.
    #[cfg_attr(feature = "server", schemars(length(min = 1, max = 100)))]
    pub contact_item: Vec<ContactItem>,
}

/// The outcome for one conversation.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct ContactResult {
    /// The `OptType` of the request, for marks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opt_type: Option<u32>,
    /// The `ContactOptType` of the request, for conversation groups.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact_opt_type: Option<u32>,
    /// The conversation, as given.
    pub contact_item: ContactItem,
    /// 0, or an error code.
    pub result_code: i32,
    /// The error message; empty on success.
    pub result_info: String,
}

/// A created conversation group, and the outcome for each conversation.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct GroupResult {
    /// The group.
    pub group_item: GroupItem,
    /// One result for each conversation.
    pub result_item: Vec<ContactResult>,
}

/// The created conversation groups.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct ContactGroupsCreated {
    /// One result for each group.
    pub group_result_item: Vec<GroupResult>,
}

impl Endpoint for CreateContactGroup {
    const PATH: &'static str = "v4/recentcontact/create_contact_group";
    type Answer = ContactGroupsCreated;
}

/// Deletes conversation groups, never a conversation.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
pub struct DelContactGroup {
    /// The user.
    #[serde(rename = "From_Account")]
    pub from_account: UserId,
    /// The name of the group; exactly one.
    #[serde(rename = "GroupName")]
    #[cfg_attr(feature = "server", schemars(length(min = 1, max = 1)))]
    pub group_name: Vec<String>,
}

/// The deleted conversation groups.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct ContactGroupsDeleted {
    /// The groups.
    pub group_item: Vec<GroupItem>,
}

impl Endpoint for DelContactGroup {
    const PATH: &'static str = "v4/recentcontact/del_contact_group";
    type Answer = ContactGroupsDeleted;
}

/// Renames a conversation group, or changes its conversations.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
pub struct UpdateContactGroup {
    /// The user.
    #[serde(rename = "From_Account")]
    pub from_account: UserId,
    /// Always 1.
    #[serde(rename = "UpdateType")]
    #[cfg_attr(feature = "server", schemars(extend("enum" = [1])))]
    pub update_type: u32,
    /// The change.
    #[serde(rename = "UpdateGroup")]
    pub update: UpdateGroup,
}

/// A change of a conversation group.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct UpdateGroup {
    /// 1: rename; 2: change the conversations.
    #[cfg_attr(feature = "server", schemars(extend("enum" = [1, 2])))]
    pub update_group_type: u32,
    /// The group's present name.
    pub old_group_name: String,
    /// The new name.
    #[serde(default)]
    pub new_group_name: Option<String>,
    /// The conversations to add and remove, at most 100.
    #[serde(default)]
    #[cfg_attr(feature = "server", schemars(length(max = 100)))]
    pub contact_update_item: Vec<ContactUpdateItem>,
}

/// A conversation to add to a conversation group, or to remove from it.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct ContactUpdateItem {
    /// 1: add; 2: remove.
    #[cfg_attr(feature = "server", schemars(extend("enum" = [1, 2])))]
    pub contact_opt_type: u32,
    /// The conversation.
    pub contact_item: ContactItem,
}

/// The changed conversation group.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct ContactGroupUpdated {
    /// Always 1.
    pub update_type: u32,
    /// The outcome of the change.
    pub update_group_result: UpdateGroupResult,
}

/// The outcome of a change of a conversation group.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct UpdateGroupResult {
    /// The `UpdateGroupType` of the request.
    pub update_group_type: u32,
    /// The group's name after the change.
    pub group_name: String,
    /// The group's number.
    pub group_id: u64,
    /// The group's name before the change.
    pub old_group_name: String,
    /// One result for each conversation.
    pub contact_result_item: Vec<ContactResult>,
}

impl Endpoint for UpdateContactGroup {
    const PATH: &'static str = "v4/recentcontact/update_contact_group";
    type Answer = ContactGroupUpdated;
}

/// Sets marks and custom data of conversations.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
pub struct MarkContact {
    /// The user.
    #[serde(rename = "From_Account")]
    pub from_account: UserId,
    /// The changes, at most 100.
    #[serde(rename = "MarkItem")]
    #[cfg_attr(feature = "server", schemars(length(min = 1, max = 100)))]
    pub items: Vec<MarkItem>,
}

/// A change of one conversation's marks or custom data.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct MarkItem {
    /// 1: marks; 2: custom data; 3: both. The other stays as it is.
    #[cfg_attr(feature = "server", schemars(extend("enum" = [1, 2, 3])))]
    pub opt_type: u32,
    /// The conversation.
    pub contact_item: ContactItem,
    /// Marks to clear, 0 to 63; cleared before `SetMark` is applied.
    #[serde(default)]
    #[cfg_attr(feature = "server", schemars(inner(range(max = 63))))]
    pub clear_mark: Vec<u32>,
    /// Marks to put on, 0 to 63: 0 star, 1 unread, 2 fold, 3 hide.
    #[serde(default)]
    #[cfg_attr(feature = "server", schemars(inner(range(max = 63))))]
    pub set_mark: Vec<u32>,
    /// Custom data, at most 256 bytes; empty: removes it; absent: keeps it.
    #[serde(default)]
    pub custom_mark: Option<String>,
}

/// One result for each conversation.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct ContactsMarked {
    /// The results, in the given order.
    pub result_item: Vec<ContactResult>,
}

impl Endpoint for MarkContact {
    const PATH: &'static str = "v4/recentcontact/mark_contact";
    type Answer = ContactsMarked;
}

/// Returns the preferences of given conversations.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
pub struct SearchContactGroup {
    /// The user.
    #[serde(rename = "From_Account")]
    pub from_account: UserId,
    /// The conversations, at most 300.
    #[serde(rename = "ContactItem")]
    #[cfg_attr(feature = "server", schemars(length(min = 1, max = 300)))]
    pub items: Vec<ContactItem>,
}

/// The preferences found.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct ContactsFound {
    /// Those of the conversations that have preferences.
    pub contact_result_item: Vec<ContactWithPreferences>,
    /// The conversation groups that contain them.
    pub group_item: Vec<GroupItem>,
}

impl Endpoint for SearchContactGroup {
    const WRITES: bool = false;
    const PATH: &'static str = "v4/recentcontact/search_contact_group";
    type Answer = ContactsFound;
}

/// Returns all preferences of a user, page by page.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
pub struct GetContactGroup {
    /// The user.
    #[serde(rename = "From_Account")]
    pub from_account: UserId,
    /// 0, then `NextStartIndex` of the previous page.
    #[serde(rename = "StartIndex", default)]
    pub start_index: u64,
}

/// A page of preferences, with all conversation groups.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct ContactGroups {
    /// The conversations with preferences, ordered by id.
    pub contact_item: Vec<ContactWithPreferences>,
    /// All conversation groups.
    pub group_item: Vec<GroupItem>,
    /// 1 on the last page.
    pub complete_flag: u32,
    /// The start of the next page; 0 if there is none.
    pub next_start_index: u64,
}

impl Endpoint for GetContactGroup {
    const WRITES: bool = false;
    const PATH: &'static str = "v4/recentcontact/get_contact_group";
    type Answer = ContactGroups;
}
