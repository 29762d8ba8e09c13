//! Conversation groups, called folders in the code. Nothing here deletes a conversation.

use super::Handle;
use super::contact::{
    check_count, exists, group_item, has_room, named, owner, result, store_contact,
};
use super::conversation::invalid;
use super::turn::Turn;
use crate::api::Caller;
use crate::api::contact::{
    ContactGroupUpdated, ContactGroupsCreated, ContactGroupsDeleted, ContactItem,
    ContactUpdateItem, CreateContactGroup, DelContactGroup, GroupResult, UpdateContactGroup,
    UpdateGroup, UpdateGroupResult,
};
use crate::model::{ConversationId, Error, Result, UserId, code};
use crate::storage::{FeedKind, Folder, Rows};

/// The most groups of a user.
const FOLDERS: usize = 20;
/// The longest name, in bytes.
const NAME_BYTES: usize = 32;
/// `ContactOptType`: add to the group.
const PUT: u32 = 1;
/// `ContactOptType`: remove from the group.
const TAKE: u32 = 2;
/// V2TIM's reason for leaving a group: the user asked for it.
const ASKED: u32 = 0;
/// V2TIM's reason for leaving a group: too many conversations are in groups.
const TOO_MANY: u32 = 1;

impl Handle for CreateContactGroup {
    fn handle(self, turn: &Turn<'_>, caller: &Caller) -> Result<ContactGroupsCreated> {
        let (user, rows) = (&self.from_account, turn.rows);
        owner(turn, caller, user)?;
        let [item] = self.items.as_slice() else {
            let count = self.items.len();
            return Err(invalid(format!("GroupContactItem: {count} given, not 1")));
        };
        check_new_name(rows, user, &item.group_name)?;
        check_count("ContactItem", item.contact_item.len())?;
        if rows.folders(user)?.len() >= FOLDERS {
            return Err(Error::new(
                code::TIM_ERR_SVR_CONV_CONV_GROUP_TOTAL_COUNT_EXCEED_LIMIT,
                format!("{user} has {FOLDERS} conversation groups, and no more are allowed"),
            ));
        }
        let folder = rows.add_folder(user, &item.group_name)?;
        turn.append(user, FeedKind::FolderNamed(folder.id), None, "")?;
        let put = |contact: &ContactItem| {
            let done = change(turn, user, &folder, PUT, contact);
            result(contact.clone(), done)
        };
        let result_item = item.contact_item.iter().map(put).collect::<Result<_>>()?;
        Ok(ContactGroupsCreated {
            group_result_item: vec![GroupResult {
                group_item: group_item(folder),
                result_item,
            }],
        })
    }
}

impl Handle for DelContactGroup {
    fn handle(self, turn: &Turn<'_>, caller: &Caller) -> Result<ContactGroupsDeleted> {
        let (user, rows) = (&self.from_account, turn.rows);
        owner(turn, caller, user)?;
        let [name] = self.group_name.as_slice() else {
            let count = self.group_name.len();
            return Err(invalid(format!("GroupName: {count} given, not 1")));
        };
        let folder = existing(rows, user, "GroupName", name)?;
        rows.delete_folder(user, folder.id)?;
        turn.append(user, FeedKind::FolderDeleted(folder.id), None, "")?;
        rows.drop_bare_contact_rows(user, None)?;
        Ok(ContactGroupsDeleted {
            group_item: vec![group_item(folder)],
        })
    }
}

impl Handle for UpdateContactGroup {
    fn handle(self, turn: &Turn<'_>, caller: &Caller) -> Result<ContactGroupUpdated> {
        let (user, rows) = (&self.from_account, turn.rows);
        owner(turn, caller, user)?;
        if self.update_type != 1 {
            let other = self.update_type;
            return Err(invalid(format!("UpdateType: {other} is not 1")));
        }
        let folder = existing(rows, user, "OldGroupName", &self.update.old_group_name)?;
        let update_group_result = match self.update.update_group_type {
            1 => rename(turn, user, &folder, self.update)?,
            2 => change_members(turn, user, &folder, self.update)?,
            other => {
                let why = format!("UpdateGroupType: {other} is neither 1 nor 2");
                return Err(invalid(why));
            }
        };
        Ok(ContactGroupUpdated {
            update_type: self.update_type,
            update_group_result,
        })
    }
}

fn rename(
    turn: &Turn<'_>,
    user: &UserId,
    folder: &Folder,
    update: UpdateGroup,
) -> Result<UpdateGroupResult> {
    let name = update.new_group_name.unwrap_or_default();
    if name != folder.name {
        check_new_name(turn.rows, user, &name)?;
        turn.rows.rename_folder(user, folder.id, &name)?;
        turn.append(user, FeedKind::FolderNamed(folder.id), None, "")?;
    }
    Ok(UpdateGroupResult {
        update_group_type: update.update_group_type,
        group_name: name,
        group_id: folder.id,
        old_group_name: update.old_group_name,
        contact_result_item: Vec::new(),
    })
}

fn change_members(
    turn: &Turn<'_>,
    user: &UserId,
    folder: &Folder,
    update: UpdateGroup,
) -> Result<UpdateGroupResult> {
    check_count("ContactUpdateItem", update.contact_update_item.len())?;
    let one = |item: ContactUpdateItem| {
        let kind = item.contact_opt_type;
        let done = change(turn, user, folder, kind, &item.contact_item);
        let mut result = result(item.contact_item, done)?;
        result.contact_opt_type = Some(kind);
        Ok(result)
    };
    let items = update.contact_update_item.into_iter();
    Ok(UpdateGroupResult {
        update_group_type: update.update_group_type,
        group_name: folder.name.clone(),
        group_id: folder.id,
        old_group_name: update.old_group_name,
        contact_result_item: items.map(one).collect::<Result<_>>()?,
    })
}

/// Adds a conversation to a group, or removes it. Succeeds if there is nothing to do.
fn change(
    turn: &Turn<'_>,
    user: &UserId,
    folder: &Folder,
    kind: u32,
    item: &ContactItem,
) -> Result<()> {
    let id = named(item)?;
    match kind {
        PUT => turn.rows.attempt(|| put(turn, user, folder, &id)),
        TAKE => take(turn, user, folder.id, &id, ASKED),
        other => Err(invalid(format!(
            "ContactOptType: {other} is neither {PUT} nor {TAKE}"
        ))),
    }
}

/// Adds the conversation. If there is no room, the least recently changed conversation that has neither marks
/// nor custom data leaves all its groups. Errors: 51007 for a group chat that does not exist, 51008 if there is
/// still no room.
fn put(turn: &Turn<'_>, user: &UserId, folder: &Folder, id: &ConversationId) -> Result<()> {
    exists(turn.rows, id)?;
    if !has_room(turn.rows, user, id)?
        && let Some(oldest) = turn.rows.oldest_in_folders(user)?
    {
        for folder in turn.rows.folders_of(user, &oldest)? {
            take(turn, user, folder, &oldest, TOO_MANY)?;
        }
    }
    // Membership first: the row that `store_contact` stores may exist for the membership alone.
    if turn.rows.put_into_folder(user, id, folder.id)? {
        let row = turn.rows.contact_row(user, id)?.unwrap_or_default();
        store_contact(turn, user, id, row, FeedKind::FolderPut(folder.id))
    } else {
        Ok(())
    }
}

fn take(
    turn: &Turn<'_>,
    user: &UserId,
    folder: u64,
    id: &ConversationId,
    reason: u32,
) -> Result<()> {
    if !turn.rows.take_from_folder(user, id, folder)? {
        return Ok(());
    }
    let row = turn.rows.contact_row(user, id)?.unwrap_or_default();
    let kind = FeedKind::FolderTaken { folder, reason };
    store_contact(turn, user, id, row, kind)
}

/// The group with that name, or `ERR_SVR_CONV_CONV_GROUP_NOT_EXIST` (51009).
fn existing(rows: &Rows<'_>, user: &UserId, field: &str, name: &str) -> Result<Folder> {
    rows.folder(user, name)?.ok_or_else(|| {
        Error::new(
            code::TIM_ERR_SVR_CONV_CONV_GROUP_NOT_EXIST,
            format!("{field}: there is no conversation group {name:?}"),
        )
    })
}

/// Refuses a name that is too long (51011), or that is empty, taken or contains a NUL (50002).
fn check_new_name(rows: &Rows<'_>, user: &UserId, name: &str) -> Result<()> {
    let bytes = name.len();
    if bytes > NAME_BYTES {
        return Err(Error::new(
            code::TIM_ERR_SVR_CONV_CONV_GROUP_NAME_EXCEED_LENGTH,
            format!(
                "the name of a conversation group has {bytes} bytes, at most {NAME_BYTES} are allowed"
            ),
        ));
    }
    if name.is_empty() {
        return Err(invalid("the name of a conversation group is empty".into()));
    }
    if name.contains('\0') {
        // C strings end at a NUL, so an app could not name the group.
        let why = format!("the name of a conversation group {name:?} has a NUL in it");
        return Err(invalid(why));
    }
    match rows.folder(user, name)? {
        Some(_) => Err(invalid(format!(
            "there is a conversation group {name:?} already"
        ))),
        None => Ok(()),
    }
}
