//! The marks and folders of `recentcontact`: what a user notes of a conversation. It is kept apart from
//! the conversation list; deleting a conversation leaves it.

use serde::{Deserialize, Serialize};

use super::Endpoint;
use crate::model::{ConversationId, UserId};

/// A conversation, as these commands name it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
pub struct ContactItem {
    /// 1 with a user, 2 of a group: a number of [`super::kind`].
    #[serde(rename = "Type", alias = "type")]
    pub kind: u32,
    /// The peer, of a conversation with a user.
    #[serde(
        rename = "To_Account",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub to_account: Option<String>,
    /// The group, of a conversation of a group.
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
    /// The conversation in these commands' words.
    pub fn new(id: &ConversationId) -> Self {
        let contact = super::conversation::RecentContact::new(id);
        Self {
            kind: contact.kind,
            to_account: contact.to_account,
            to_group_id: contact.group_id,
        }
    }
}

/// What is noted of a conversation; what there is none of is left out.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct ContactNotes {
    /// The marks as a binary number: mark 0 is the last digit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub standard_mark: Option<String>,
    /// The user's own data.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub custom_mark: Option<String>,
    /// The numbers of the folders that it is in.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub contact_group_id: Vec<u64>,
}

/// A conversation and what is noted of it.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct NotedContact {
    /// Which.
    #[serde(flatten)]
    pub contact: ContactItem,
    /// What.
    #[serde(flatten)]
    pub notes: ContactNotes,
    /// The last change, seconds since 1970.
    pub timestamp: i64,
}

/// A folder.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct GroupItem {
    /// Its name.
    pub group_name: String,
    /// Its number among the user's.
    pub group_id: u64,
}

/// Makes a folder.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
pub struct CreateContactGroup {
    /// Whose.
    #[serde(rename = "From_Account")]
    pub from_account: UserId,
    /// The folder; one.
    #[serde(rename = "GroupContactItem")]
    #[cfg_attr(feature = "server", schemars(length(min = 1, max = 1)))]
    pub items: Vec<GroupContactItem>,
}

/// A folder to be.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct GroupContactItem {
    /// Its name, at most 32 bytes.
    #[cfg_attr(feature = "server", schemars(length(min = 1, max = 32)))]
    pub group_name: String,
    /// What is to be in it, at most 100.
    #[cfg_attr(feature = "server", schemars(length(min = 1, max = 100)))]
    pub contact_item: Vec<ContactItem>,
}

/// What became of one conversation.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct ContactResult {
    /// What was asked: of marks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opt_type: Option<u32>,
    /// What was asked: of a folder.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact_opt_type: Option<u32>,
    /// Which, as given.
    pub contact_item: ContactItem,
    /// 0, or a code.
    pub result_code: i32,
    /// The sentence; empty on success.
    pub result_info: String,
}

/// A folder just made, and what became of each conversation.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct GroupResult {
    /// The folder.
    pub group_item: GroupItem,
    /// One result for each conversation.
    pub result_item: Vec<ContactResult>,
}

/// The folders just made.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct ContactGroupsCreated {
    /// One result for each.
    pub group_result_item: Vec<GroupResult>,
}

impl Endpoint for CreateContactGroup {
    const PATH: &'static str = "v4/recentcontact/create_contact_group";
    type Answer = ContactGroupsCreated;
}

/// Deletes folders (conversation groups), never a conversation.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
pub struct DelContactGroup {
    /// Whose.
    #[serde(rename = "From_Account")]
    pub from_account: UserId,
    /// Which; one.
    #[serde(rename = "GroupName")]
    #[cfg_attr(feature = "server", schemars(length(min = 1, max = 1)))]
    pub group_name: Vec<String>,
}

/// The folders that were deleted.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct ContactGroupsDeleted {
    /// The folders.
    pub group_item: Vec<GroupItem>,
}

impl Endpoint for DelContactGroup {
    const PATH: &'static str = "v4/recentcontact/del_contact_group";
    type Answer = ContactGroupsDeleted;
}

/// Renames a folder, or changes what is in it.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
pub struct UpdateContactGroup {
    /// Whose.
    #[serde(rename = "From_Account")]
    pub from_account: UserId,
    /// 1.
    #[serde(rename = "UpdateType")]
    #[cfg_attr(feature = "server", schemars(extend("enum" = [1])))]
    pub update_type: u32,
    /// The change.
    #[serde(rename = "UpdateGroup")]
    pub update: UpdateGroup,
}

/// A change of a folder.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct UpdateGroup {
    /// 1 renames, 2 changes what is in it.
    #[cfg_attr(feature = "server", schemars(extend("enum" = [1, 2])))]
    pub update_group_type: u32,
    /// The folder.
    pub old_group_name: String,
    /// Its name from now on.
    #[serde(default)]
    pub new_group_name: Option<String>,
    /// What goes in and out, at most 100.
    #[serde(default)]
    #[cfg_attr(feature = "server", schemars(length(max = 100)))]
    pub contact_update_item: Vec<ContactUpdateItem>,
}

/// A conversation into a folder, or out of it.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct ContactUpdateItem {
    /// 1 in, 2 out.
    #[cfg_attr(feature = "server", schemars(extend("enum" = [1, 2])))]
    pub contact_opt_type: u32,
    /// Which.
    pub contact_item: ContactItem,
}

/// The folder as it is now.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct ContactGroupUpdated {
    /// 1.
    pub update_type: u32,
    /// The change.
    pub update_group_result: UpdateGroupResult,
}

/// What became of a change.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct UpdateGroupResult {
    /// As given.
    pub update_group_type: u32,
    /// The folder's name now.
    pub group_name: String,
    /// Its number.
    pub group_id: u64,
    /// Its name before.
    pub old_group_name: String,
    /// One result for each conversation.
    pub contact_result_item: Vec<ContactResult>,
}

impl Endpoint for UpdateContactGroup {
    const PATH: &'static str = "v4/recentcontact/update_contact_group";
    type Answer = ContactGroupUpdated;
}

/// Marks conversations, and notes the user's own data of them.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
pub struct MarkContact {
    /// Whose.
    #[serde(rename = "From_Account")]
    pub from_account: UserId,
    /// What, at most 100.
    #[serde(rename = "MarkItem")]
    #[cfg_attr(feature = "server", schemars(length(min = 1, max = 100)))]
    pub items: Vec<MarkItem>,
}

/// What to note of one conversation.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct MarkItem {
    /// 1 marks, 2 own data, 3 both; what it does not name stays as it is.
    #[cfg_attr(feature = "server", schemars(extend("enum" = [1, 2, 3])))]
    pub opt_type: u32,
    /// Which.
    pub contact_item: ContactItem,
    /// Marks to take off, 0 to 63; before `SetMark`.
    #[serde(default)]
    #[cfg_attr(feature = "server", schemars(inner(range(max = 63))))]
    pub clear_mark: Vec<u32>,
    /// Marks to put on, 0 to 63: 0 star, 1 unread, 2 fold, 3 hide.
    #[serde(default)]
    #[cfg_attr(feature = "server", schemars(inner(range(max = 63))))]
    pub set_mark: Vec<u32>,
    /// Own data, at most 256 bytes; empty takes it away, absent leaves it.
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

/// Asks what is noted of certain conversations.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
pub struct SearchContactGroup {
    /// Whose.
    #[serde(rename = "From_Account")]
    pub from_account: UserId,
    /// Which, at most 300.
    #[serde(rename = "ContactItem")]
    #[cfg_attr(feature = "server", schemars(length(min = 1, max = 300)))]
    pub items: Vec<ContactItem>,
}

/// What is noted of them.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct ContactsFound {
    /// Those of which anything is noted.
    pub contact_result_item: Vec<NotedContact>,
    /// The folders that they are in.
    pub group_item: Vec<GroupItem>,
}

impl Endpoint for SearchContactGroup {
    const WRITES: bool = false;
    const PATH: &'static str = "v4/recentcontact/search_contact_group";
    type Answer = ContactsFound;
}

/// Asks for all that is noted, page by page.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
pub struct GetContactGroup {
    /// Whose.
    #[serde(rename = "From_Account")]
    pub from_account: UserId,
    /// 0, then `NextStartIndex` of the page before.
    #[serde(rename = "StartIndex", default)]
    pub start_index: u64,
}

/// A page of what is noted, with all folders.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub struct ContactGroups {
    /// Conversations of which anything is noted, by id.
    pub contact_item: Vec<NotedContact>,
    /// All folders.
    pub group_item: Vec<GroupItem>,
    /// 1 when there is no more.
    pub complete_flag: u32,
    /// For the next page; 0 when there is none.
    pub next_start_index: u64,
}

impl Endpoint for GetContactGroup {
    const WRITES: bool = false;
    const PATH: &'static str = "v4/recentcontact/get_contact_group";
    type Answer = ContactGroups;
}
